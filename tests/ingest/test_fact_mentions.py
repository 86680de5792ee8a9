"""Contacts, links, days, files, subtitles and relations that a text names. All invented."""

from __future__ import annotations

import pytest

from archive.model import UNSURE, Kind
from ingest.extractors.base import RawFact
from ingest.facts.contacts import contacts
from ingest.facts.kinship import NAMED, relations
from ingest.facts.mentions import attachments, dates_mentioned, links
from ingest.facts.subtitles import subtitle
from tests.ingest.reading_facts import read, subject, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tel.: 030 2 31 25 - 001", {"phone": "+49 30 23125001"}),
        ("Telefon: +49 (0)30 23125-001", {"phone": "+49 30 23125001"}),
        ("Telefon\n030/23125 001", {"phone": "+49 30 23125001"}),
        ("E-Mail: Jana.Aue@dorf.example", {"email": "jana.aue@dorf.example"}),
        ("jana.aue(at)dorf.example", {"email": "jana.aue@dorf.example"}),
        ("aue [at] dorf [dot] example", {"email": "aue@dorf.example"}),
    ],
)
def test_contacts_come_in_one_form(text: str, value: object) -> None:
    assert values(contacts, text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Fax: 030 23125 002", "01.03.2021–28.02.2023", "Laufzeit 01.03.2021–28.02.2023",
        "Aktenzeichen 0815/4711", "Kosten: 012 345 678 Euro", "ISBN 0-12-345678-9",
    ],
)  # fmt: skip
def test_faxes_days_and_file_marks_are_no_phones(text: str) -> None:
    assert values(contacts, text) == []


def test_what_markup_states_is_not_said_again() -> None:
    stated = (RawFact("contacts", {"phone": "+493023125001"}, "Verweis tel", ""),)

    assert list(contacts(subject("Tel.: 030 23125 001", stated=stated))) == []


def test_links_are_kept_as_written() -> None:
    text = (
        "Siehe www.dorf.example. Und (https://dorf.example/a_(b)), netz.dorf.example/seite, "
        "aue@post.example, aue(at)post.example"
    )

    assert values(links, text) == [
        "www.dorf.example", "https://dorf.example/a_(b)", "netz.dorf.example/seite",
    ]  # fmt: skip


def test_days_other_than_the_documents_own_are_mentioned() -> None:
    text = "Am 4. Mai 2021, am 05.05.2021, am 4.5.2021 und am 31. Februar 2021."

    found = list(dates_mentioned(subject(text, own_days=frozenset({"2021-05-05"}))))

    assert [fact.value for fact in found] == ["2021-05-04"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Die Präsentationsfolien zur Tagung können Sie hier (pdf) herunterladen.",
         "Präsentationsfolien"),
        ("• Vortrag Aue (PDF, 1,2 MB)", "Vortrag Aue"),
    ],
)  # fmt: skip
def test_files_are_named_by_the_text(text: str, label: str) -> None:
    assert values(attachments, text) == [{"label": label, "media_type": "application/pdf"}]


def test_the_subtitle_is_the_line_with_a_name_under_the_title() -> None:
    text = "Netzwerkgespräch 1\n\n4.3.2021\nOnline\nAuftakt „Gemeinsam im Dorf“ 2021\nThema"

    assert values(subtitle, text, title="Netzwerkgespräch 1") == [
        "Auftakt „Gemeinsam im Dorf“ 2021"
    ]


def test_a_line_under_the_title_without_more_is_unsure() -> None:
    text = "Dörfer im Netz\nWege aus der Leere\nText ohne Ende"

    (found,) = read(subtitle, text, title="Dörfer im Netz")

    assert (found.value, found.status) == ("Wege aus der Leere", UNSURE)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Ansätze aus dem vorangegangenen Modellvorhaben „Dorf eins“ werden vertieft.",
         "successor_of"),
        ("Das Vorhaben wird als „Dorf eins“ weitergeführt.", "predecessor_of"),
        ("Vorgängerprojekt: Dorf eins", "successor_of"),
        ("• Vorläufer: Dorf eins", "successor_of"),
        ("Vorläuferprojekt: „Dorf eins“", "successor_of"),
        ("Es ist Teil des Programms „Dorf eins“.", "part_of"),
    ],
)  # fmt: skip
def test_a_text_names_its_kin(text: str, kind: str) -> None:
    (found,) = values(relations, text, Kind.PROJECT, "Dorf zwei")

    assert isinstance(found, dict)
    assert (found["type"], found["title"]) == (kind, "Dorf eins")


def test_a_finished_project_that_is_named_is_unsure_kin() -> None:
    (found,) = read(relations, "Das abgeschlossene Projekt „Dorf eins“ hat gezeigt, was geht.")

    assert found.status == UNSURE


@pytest.mark.parametrize(
    "text",
    [
        "Das Vorhaben wird weitergeführt als Dorf eins – Wege.",
        "Das Vorhaben wird weitergeführt als Dorf eins – Wege",
        "Das Vorhaben wird deshalb als Dorf eins – Wege fortgesetzt. Mehr folgt.",
    ],
)
def test_words_without_marks_may_be_a_title(text: str) -> None:
    (found,) = read(relations, text, Kind.PROJECT, "Dorf zwei")

    assert found.value == {
        "type": "predecessor_of",
        "title": "Dorf eins – Wege",
        "reason": "Der Text nennt, was daraus wurde",
    }
    assert (found.status, found.confidence) == (UNSURE, NAMED)


def test_a_round_does_not_end_the_sentence() -> None:
    (found,) = read(relations, "Es wird fortgeführt als Dorf eins, 2. Runde. Dann ist Schluss.")

    assert isinstance(found.value, dict)
    assert found.value["title"] == "Dorf eins, 2. Runde"


@pytest.mark.parametrize(
    "text",
    [
        "Das Angebot wird weitergeführt als dauerhafte Aufgabe des Kreises.",
        "Der Verein hat das Projekt weitergeführt. Als Dorf eins kam, war es vorbei.",
        "Es wird weitergeführt als Verein.",
    ],
)
def test_what_is_no_title_is_no_kin(text: str) -> None:
    assert read(relations, text, Kind.PROJECT, "Dorf zwei") == []
