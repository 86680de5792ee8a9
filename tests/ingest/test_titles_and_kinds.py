"""Which line names a text, and what a document is."""

from __future__ import annotations

import pytest

from archive.model import PageUnit
from ingest.facts.cue import Cue, in_small
from ingest.facts.findtitle import find_title
from ingest.facts.genres import CUES
from ingest.facts.genres.form import FORMS
from ingest.facts.genres.weights import WEIGHTS
from ingest.facts.kinds import kind_by_cues, label_kind

PARAGRAPH = "Die Gemeinden haben sich lange darauf vorbereitet und freuen sich sehr. " * 3


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bürgerbus im Alltag\n\nText folgt.", "Bürgerbus im Alltag"),
        ("Startseite\nKontakt | Impressum\nBürgerbus im Alltag\n", "Bürgerbus im Alltag"),
        ("Landkreis Stade\n\nProjekt: Bürgerbus im Alltag\n", "Bürgerbus im Alltag"),
        ("Universität Werratal\n\nDie Zukunft der Dörfer\n", "Die Zukunft der Dörfer"),
        ("9. Oktober 2024\nRegionalkonferenz Gesundheit\n", "Regionalkonferenz Gesundheit"),
        ("Laufzeit: 2015\nStatus: läuft\nDorf mit Zukunft\n", "Dorf mit Zukunft"),
        ("Hier steht ein Satz.\nDorf mit Zukunft", "Dorf mit Zukunft"),
        (
            "Modellregionen\nStadt und Land: gemeinsam, stark, nah\n"
            "Im Vorhaben „Stadt und Land: gemeinsam, stark, nah“ geht es um …",
            "Stadt und Land: gemeinsam, stark, nah",
        ),
        # a heading directly above a paragraph, with a full stop that ends no sentence
        (
            f"Land gibt 2 Mio. Euro für die Erneuerung von Dörfern im Auental\n{PARAGRAPH}",
            "Land gibt 2 Mio. Euro für die Erneuerung von Dörfern im Auental",
        ),
        (
            f"Projekt Bürgerbus Verbandsgemeinde Auental\n{PARAGRAPH}",
            "Projekt Bürgerbus Verbandsgemeinde Auental",
        ),
        # points of a list are none
        (
            "Ergebnisprotokoll\n\nArbeitskreis Dorf, 4. Treffen\n\n1 Begrüßung\nAlle sind da.\n"
            "2 Sachstand\nEs geht voran.\n",
            "Arbeitskreis Dorf, 4. Treffen",
        ),
    ],
)
def test_the_line_that_names_a_text_is_its_title(text: str, title: str) -> None:
    found = find_title(text)

    assert found is not None
    assert found.title == title
    assert text[found.begin : found.end] == title


@pytest.mark.parametrize(
    "text",
    [
        "", "\n\n", "Ein Satz.\nNoch ein Satz.", "1\n2\n3", "•\n---",
        # who speaks, and the last word of a line that a margin has broken
        "12:00 Uhr Registrierung und Kaffee\n13:00 Uhr Eröffnung\nJana Aue, (ABC) Stadträtin\n"
        "14:00 Uhr Vortrag\nProf. Ben Cors, Mitglied des Vorstandes, Universität\nAuental\n",
    ],
)  # fmt: skip
def test_a_text_may_have_no_title(text: str) -> None:
    assert find_title(text) is None


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Dorfmitte", "Projektsteckbrief\nLaufzeit: 2012", "Projekt"),
        ("Fachtagung Ehrenamt", "12. Juni 2015\nAgenda\n9.00 Uhr Begrüßung", "Veranstaltung"),
        ("Protokoll der 3. Sitzung", "Anwesend: …\nTOP 1", "Protokoll"),
        ("Dorfladen eröffnet", "Pressemitteilung vom 3.4.2019\n„Gut so“, sagte er.", "Meldung"),
        ("Glossar", "Begriffe", "Sonstiges"),
        ("Ohne Merkmale", "Ein Text wie jeder andere.", "Sonstiges"),
    ],
)
def test_a_document_is_what_its_words_say(title: str, text: str, kind: str) -> None:
    assert kind_by_cues(title, [text], PageUnit.SECTION, "text/html")[0] == kind


def test_the_form_counts_too() -> None:
    slides = kind_by_cues("Bürgerbus", ["Danke"], PageUnit.SLIDE, "application/pdf")
    report = kind_by_cues("Bürgerbus", ["Text"], PageUnit.PAGE, "application/pdf")

    assert (slides[0], report[0]) == ("Präsentation", "Publikation")


def test_a_label_names_the_kind() -> None:
    text = "Titel\n\nTyp: Meldung , Schwerpunktthema: Heimat , Datum: 23.06.2022"

    found = label_kind(text)

    assert found is not None
    assert (found[0], text[found[1] : found[2]]) == ("Meldung", "Meldung")


def test_each_cue_has_its_weights() -> None:
    assert set(WEIGHTS) == {cue.name for cue in CUES} | set(FORMS)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_found_in_its_example_and_in_no_plain_sentence(cue: Cue) -> None:
    plain = "Der Laden hat Brot und Milch.\nDie Wege sind kurz.\n"

    assert cue.words(cue.example, in_small(cue.example)) is not None
    assert cue.words(plain, in_small(plain)) is None
