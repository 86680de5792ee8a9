"""Passages taken from a text: its aim, its result, its headings, its versions."""

from __future__ import annotations

from datetime import datetime

from archive.model import Original, Page, PageUnit, Sha256, Version, VersionId
from search_app.present.document import EVERY_VERSION, VERSIONS, editions
from search_app.present.passages import AIMS, RESULTS, aim, under

SENTENCE = "Das Dorf hat einen Laden, und wer dort einkauft, trifft seine Nachbarn."


def page(*paragraphs: str, number: int = 1, heading: str | None = None) -> Page:
    return Page(number, "\n\n".join(paragraphs), heading)


def test_a_result_stands_under_its_heading_whether_a_page_or_a_line_bears_it() -> None:
    as_page = page("Ergebnis", SENTENCE, number=2, heading="Ergebnis")
    as_line = page("Agenda", "Ergebnis:", SENTENCE)

    for pages, number in (([page("Anfang"), as_page], 2), ([as_line], 1)):
        found = under(pages, RESULTS)
        assert found is not None
        assert (found.page, found.paragraphs, found.is_cut) == (number, (SENTENCE,), False)
    assert under([page("Ergebnisse kommen später.", SENTENCE)], RESULTS) is None


def test_an_aim_is_told_by_its_heading_or_by_its_sentence() -> None:
    told = "Ziele des Vorhabens sind vor allem kurze Wege und offene Läden in allen Dörfern."

    assert aim([page("Ziel", f"{SENTENCE} Mehr.", number=3, heading="Ziel")]) == (3, SENTENCE)
    assert aim([page(f"{SENTENCE} {told} Danach ist Schluss.")]) == (1, told)
    assert aim([page("Das Zielfernrohr ist kaputt. Ziel verfehlt.")]) is None
    assert "Ziel" in AIMS


def version(number: int) -> Version:
    original = Original(Sha256(f"{number:064d}"), "text/plain", 1)
    return Version(VersionId(number), number, original, "complete", None, "t/1", PageUnit.PAGE, 1,
                   datetime(2026, 1, 1))  # fmt: skip


def test_ten_thousand_versions_are_cut_with_the_shown_one_among_them() -> None:
    versions = [version(n) for n in range(1, 10_001)]

    few, many = editions(versions, versions[0], False), editions(versions, versions[0], True)
    assert few is not None
    assert many is not None
    assert [one.number for one in few.listed] == [10_000, 9_999, 9_998, 9_997, 1]
    assert (len(few.listed), len(many.listed)) == (VERSIONS, EVERY_VERSION)
    assert [one.shown for one in few.listed] == [False] * 4 + [True]
    assert (few.rest, many.rest) == ("9.995", "9.500")
    assert editions(versions[:1], versions[0], False) is None
