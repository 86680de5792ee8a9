"""What the heads of short texts say, in many manners: `tests/corpus/heads`."""

from __future__ import annotations

import time
from datetime import date

import pytest

from archive.model import ACCEPTED, Page, PageUnit
from ingest.facts.findtitle import find_title
from ingest.facts.genres.form import verbs
from ingest.facts.headlines import head_lines
from ingest.facts.kinds import signs
from ingest.facts.read import NOTHING_GIVEN, read_facts
from scripts.snippets import FIELDS, Snippet, snippets

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize("snippet", list(snippets()), ids=lambda one: one.name)
def test_a_short_text_is_read_as_its_head_says(snippet: Snippet) -> None:
    pages = [Page(1, snippet.text)]
    read = read_facts(pages, PageUnit.SECTION, "text/plain", NOTHING_GIVEN, "datei", TODAY)
    told = {f.field: str(f.value) for f in reversed(read.facts) if f.status == ACCEPTED}

    got = {field: told.get(field, "").rstrip(".") for field in FIELDS}

    assert got == {field: value.rstrip(".") for field, value in snippet.says.items()}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Samtgemeinde Artland", "house"),
        ("Fachbereich Soziales, Pflege und Senioren", "house"),
        ("EVANGELISCHE AKADEMIE HARZRAND", "house"),
        ("Abwasserzweckverband „Obere Nuthe“", "house"),
        ("N i e d e r s c h r i f t", "genre"),
        ("PROJEKTSKIZZE", "genre"),
        ("Projektblatt Nr. 38", "work"),
        ("Kiel, 22. Januar 2024", "day"),
        ("An alle Haushalte", ""),
        ("Wiesenstraße 18, 98646 Hildburghausen", ""),
        ("Startseite > Presse > Archiv", ""),
        ("Thomas Krug und Salome Egli", "people"),
        ("Liebe Nachbarn,", "text"),
        ("Wie heizen wir morgen? Ihre Angaben helfen bei der Wärmeplanung", "title"),
    ],
)
def test_a_line_of_a_head_is_told_by_what_it_is_there_for(line: str, role: str) -> None:
    assert head_lines(line)[0].role == role


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Amt Au\n\nKleine Wege und\ngroße Ziele\n\nText.", "Kleine Wege und große Ziele"),
        ("Leben in Klein-\nstädten\n\nText.", "Leben in Kleinstädten"),
        ("Titel: Moped und Mitreden\nLaufzeit: 2025\n", "Moped und Mitreden"),
        ("Aufbau einer Werkstatt für\nHolz\n\nText.", "Aufbau einer Werkstatt für Holz"),
        ("Die Kulturkarre zieht los. Die Kulturkarre ist rot.", "Kulturkarre"),
        ("Das Team der Reihe „Rote Karre“ zog los.", "Rote Karre"),
    ],
)
def test_a_title_is_whole(text: str, title: str) -> None:
    found = find_title(text)

    assert found is not None
    assert found.title == title


@pytest.mark.parametrize(
    ("title", "finite"),
    [
        ("Kreis baut Radweg aus", True),
        ("Wanderwege bekommen Rettungspunkte", True),
        ("Laden wurde eröffnet", True),
        ("Zentrale Orte neu gedacht", False),
        ("Gemeinsam Ortsmitten gestalten", False),
        ("Wer pflegt das Land?", False),
        ("Leben im Alter", False),
    ],
)
def test_a_headline_has_a_finite_verb(title: str, finite: bool) -> None:
    assert verbs(title)[0] is finite


@pytest.mark.parametrize(
    "piece", ["\n", " ", "a", "1", ".", "A ", "Aue\n", "• Aue\n", "Was ist das?\n", "Aue: wald\n"]
)
def test_the_cues_of_a_kind_take_no_longer_for_what_repeats(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    list(signs("Titel", ["Text"], PageUnit.PAGE, "text/plain"))  # words are read once

    begin = time.process_time()
    list(signs(text[:200], [text], PageUnit.PAGE, "text/plain"))
    find_title(text)

    assert time.process_time() - begin < 5  # a pattern that tries all ways never ends
