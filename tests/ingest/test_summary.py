"""The summary: the document's own first sentences, whole ones, word for word."""

from __future__ import annotations

import pytest

from archive.model import Evidence, Page, PageUnit
from ingest.facts.subject import Subject
from ingest.facts.summary import LONGEST, summary

PROSE = "Sieben Dörfer führen gemeinsam einen Laden. Er hält, was früher jeder für sich versprach."


def subject(text: str, number: int = 1) -> Subject:
    pages = (Page(number, text),)
    return Subject(pages, "Dörfer im Netz", "Projekt", PageUnit.PAGE, "text/plain")


def told(text: str) -> str | None:
    found = list(summary(subject(text)))
    return str(found[0].value) if found else None


def test_it_is_the_first_prose_behind_the_title() -> None:
    text = (
        f"Menü\n\nDörfer im Netz\n\nLaufzeit: Mai 2014\nTräger: Kreis Aue\n\n{PROSE}\n\nMehr davon."
    )

    assert told(text) == PROSE


def test_its_evidence_is_the_place_where_it_stands() -> None:
    text = f"Dörfer im Netz\n\n{PROSE}\n"
    [fact] = summary(subject(text, 3))

    assert fact.evidence == Evidence("Erste Sätze", PROSE, 3, 16, 16 + len(PROSE))
    assert text[16 : 16 + len(PROSE)] == fact.value


def test_a_heading_right_above_the_paragraph_is_left_out() -> None:
    assert told(f"Dörfer im Netz\n\nWorum es geht\n{PROSE}") == PROSE


def test_only_whole_sentences_that_fit_are_taken() -> None:
    found = told(f"Dörfer im Netz\n\n{PROSE} " + "Das ist noch ein weiterer Satz darüber. " * 30)

    assert found is not None
    assert len(found) <= LONGEST
    assert found.endswith("darüber.")


@pytest.mark.parametrize("short", ["Dr. Aue", "z. B. Läden", "am 4. Mai", "Nr. 5"])
def test_an_abbreviation_ends_no_sentence(short: str) -> None:
    text = f"Mit der Hilfe von {short} und anderen Beispielen wird hier ein ganzer Satz gebaut."

    assert told(f"Dörfer im Netz\n\n{text}") == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dörfer im Netz",
        "Dörfer im Netz\n\n10:00 Begrüßung durch die Veranstalter\n10:30 Vortrag von Jana Aue\n",
        "Dörfer im Netz\n\n• ein Laden\n• ein Bus\n• ein Arzt, der immer kommt, wenn er muss\n",
        "Dörfer im Netz\n\n" + "Wort " * 2_000,
        "Dörfer im Netz\n\nTräger: Landkreis Auental und viele andere, die hier genannt werden.",
    ],
)
def test_what_has_no_prose_has_no_summary(text: str) -> None:
    assert told(text) is None


def test_a_text_without_any_end_is_looked_through_in_no_time() -> None:
    assert told("Dörfer im Netz\n\n" + "a. " * 400_000) is None
