"""The views of values: text, periods, years, pages of results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from archive.model import Kind, Page, PageUnit, Period
from index.request import FacetValue, Piece, SearchRequest, SearchResult
from search_app.present import facts, german, leaves, pager, text
from search_app.present.paragraphs import blocks
from search_app.present.periods import HEIGHT, WIDTH, Axis, reading, timeline, track
from search_app.present.years import BOX_HEIGHT, year_bars

AXIS = Axis(2000, 2026)
PIECES = st.lists(
    st.builds(Piece, st.text(max_size=12), st.sampled_from([None, "exakt", "Wortteil"])),
    max_size=6,
)
DAYS = st.none() | st.dates()


def result(total: int, page: int = 1, per_page: int = 20) -> SearchResult:
    return SearchResult(SearchRequest("Dorf", page=page, per_page=per_page), total, ())


@given(PIECES)
def test_marked_text_is_the_text_and_nothing_but_marks(pieces: list[Piece]) -> None:
    markup = text.marked(pieces)

    assert markup.striptags() == escape("".join(p.text for p in pieces)).striptags()
    assert str(markup).count("<") == 2 * sum(piece.mark for piece in pieces)


@given(PIECES)
def test_paragraphs_lose_no_word(pieces: list[Piece]) -> None:
    whole = "".join(piece.text for piece in pieces)

    shown = "".join(b.markup.replace("<br>", "").striptags() for b in blocks(pieces))

    assert "".join(shown.split()) == "".join(escape(whole).striptags().split())


def test_a_page_is_cut_into_heading_paragraphs_and_lines() -> None:
    pieces = (Piece("Ziel\n\nEins\nzwei "), Piece("drei", "exakt"), Piece(".\n\n\nVier"))

    found = blocks(pieces, "Ziel")

    assert [(str(b.markup), b.is_heading) for b in found] == [
        ("Ziel", True),
        ("Eins<br>zwei <mark>drei</mark>.", False),
        ("Vier", False),
    ]


@given(PIECES)
def test_covering_keeps_every_cut(pieces: list[Piece]) -> None:
    covered = text.covered(pieces)

    assert [(len(p.text), p.why) for p in covered] == [(len(p.text), p.why) for p in pieces]


def test_a_number_is_covered_across_a_mark() -> None:
    pieces = (Piece("Tel. 0228 "), Piece("99401", "exakt"), Piece("-2326"))

    assert "".join(p.text for p in text.covered(pieces)) == "Tel. •••••••••••••••"


def test_an_excerpt_is_short_and_holds_the_first_match() -> None:
    pieces = (Piece("Wort " * 500), Piece("Treffer", "exakt"), Piece(" danach" * 500))

    words = "".join(piece.text for piece in text.excerpt(pieces))

    assert "Treffer" in words
    assert len(words) < text.EXCERPT + 20
    assert text.excerpt((Piece("ohne"),)) == ()


@pytest.mark.parametrize("kind", [*Kind, "Pressemitteilung", ""])
def test_every_kind_has_an_icon_and_a_name(kind: str) -> None:
    assert text.kind_icon(kind)
    assert text.kind_name(kind, 1) == kind


@given(DAYS, DAYS, st.sets(st.sampled_from(["begin", "end"])), DAYS)
def test_every_track_lies_on_its_axis(
    begin: date | None, end: date | None, imprecise: set[str], point: date | None
) -> None:
    drawn = track(AXIS, begin, end, imprecise, point)

    assert (drawn is None) == (begin is None and end is None and point is None)
    if drawn:
        assert 0 <= drawn.bar.x <= drawn.bar.x + drawn.bar.width <= WIDTH + 0.1
        assert drawn.bar.y + drawn.bar.height <= HEIGHT
        for first, last in drawn.vague:
            assert 0 <= first < last <= WIDTH


@given(DAYS, DAYS)
def test_every_period_can_be_drawn_and_read(begin: date | None, end: date | None) -> None:
    period = Period(begin, end, "wie geschrieben", ("begin",))

    assert reading(period)
    drawn = timeline(period, date(2026, 11, 22))
    assert drawn is None or len(drawn.labels) >= 2


@pytest.mark.parametrize(
    ("begin", "end", "imprecise", "expected"),
    [
        (date(2020, 10, 1), date(2022, 6, 30), (), "1. Oktober 2020 bis 30. Juni 2022"),
        (date(2018, 1, 1), None, (), "ab 1. Januar 2018, Ende offen"),
        (None, date(2018, 12, 31), ("end",), "bis 2018 (Ende ungefähr), Beginn nicht genannt"),
        (None, None, (), "ohne lesbares Datum"),
    ],
)
def test_a_period_in_words(
    begin: date | None, end: date | None, imprecise: tuple[str, ...], expected: str
) -> None:
    assert reading(Period(begin, end, "", imprecise)) == expected


def test_years_without_documents_are_gaps_between_bars() -> None:
    lines = [FacetValue("2014", "2014", 4), FacetValue("2016", "2016", 1), FacetValue("-", "", 2)]

    bars = year_bars(lines, SearchRequest(year_from=2014, year_to=2014))

    assert [(b.short, b.count, b.selected) for b in bars] == [
        ("’14", 4, True), ("’15", 0, False), ("’16", 1, False), ("o. J.", 2, False),
    ]  # fmt: skip
    assert bars[0].height == BOX_HEIGHT
    assert bars[1].height == 0


def test_a_single_year_needs_no_bars() -> None:
    assert year_bars([FacetValue("2014", "2014", 4)], SearchRequest()) == ()


def test_a_year_far_off_does_not_stretch_the_bars() -> None:
    lines = [FacetValue(str(year), "", 1) for year in (15, 2014, 2015, 2999)]

    assert [bar.label for bar in year_bars(lines, SearchRequest())] == [
        "15",
        "2014",
        "2015",
        "2999",
    ]


def test_the_pager_shows_both_ends_and_the_surroundings() -> None:
    steps = pager.page_steps(result(500, page=10))

    assert [step.label for step in steps] == ["1", "…", "8", "9", "10", "11", "12", "…", "25"]
    assert [step.label for step in steps if step.current] == ["10"]
    assert pager.page_steps(result(20)) == ()


def test_relevance_is_an_order_only_with_words() -> None:
    plain = SearchRequest(sort="alt")

    names = [step.label for step in pager.sort_steps(plain)]

    assert names == ["neueste zuerst", "älteste zuerst", "Titel A–Z", "zuletzt aufgenommen"]
    assert pager.sort_steps(plain)[0].url == "/suche"
    assert pager.sort_steps(replace(plain, query="Dorf"))[0].url == "/suche?q=Dorf"


def test_a_text_with_many_matches_shows_no_more_than_fits() -> None:
    pages = [Page(n, f"Treffer auf {n}") for n in range(1, 101)]
    marked = {p.number: (Piece("Treffer", "exakt"), Piece(f" auf {p.number}")) for p in pages}

    shown = leaves.reading(pages, marked, PageUnit.PAGE, 1, SearchRequest("Treffer"))

    assert sum(isinstance(part, leaves.Leaf) for part in shown.parts) == leaves.INLINE
    assert len(shown.jumps) == 100
    assert shown.jumps[0].url == "#seite-1"
    assert shown.jumps[99].url == "/dokument/1/seite/100?q=Treffer"


def test_a_fact_of_any_shape_is_printed() -> None:
    def told(field: str, value: object) -> tuple[str, ...]:
        shape = {"field": field, "value": value, "page": None, "begin": None, "end": None,
                 "quote": None, "rule": "r", "status": "accepted"}  # fmt: skip
        found = facts.rows([shape], lambda n: (f"S. {n}", ""), {})
        return tuple(value.text for row in found for value in row.values)

    assert told("published", "2022-06-23") == ("23. Juni 2022",)
    assert told("published", "2022-13-45") == ("2022-13-45",)
    assert told("event", {"begin": "2015-06-12", "end": "2015-06-13"}) == (
        "12. Juni 2015 bis 13. Juni 2015",
    )
    assert told("topics", ["Ehrenamt", "Mobilität", "Ehrenamt"]) == ("Ehrenamt", "Mobilität")
    assert told("organisation_roles", {"Uni": "Träger", "Amt": None}) == ("Uni",)
    assert told("agenda", {"title": None, "speakers": None}) == ("",)
    assert told("neues_feld", 3) == ("3",)


def test_roles_are_shown_role_by_role() -> None:
    def role(name: str, said: str, status: str = "accepted") -> dict[str, object]:
        return {"field": "organisation_roles", "value": {name: said}, "page": None, "begin": None,
                "end": None, "quote": "", "rule": "r", "status": status}  # fmt: skip

    shapes = [
        role("Uni Nord", "Auftragnehmer"), role("Amt Süd", "Träger"),
        role("Büro West", "Auftragnehmer"), role("Dorf e.V.", "Träger", "unsure"),
    ]  # fmt: skip
    found = facts.rows(shapes, lambda n: ("", ""), {"organisation": ("Amt Süd",)})

    assert [(row.name, [value.text for value in row.values]) for row in found] == [
        ("Auftragnehmer", ["Uni Nord", "Büro West"]), ("Träger", ["Amt Süd", "Dorf e.V."]),
    ]  # fmt: skip
    assert [value.url for value in found[1].values] == ["/organisation/Amt%20S%C3%BCd", ""]
    assert found[1].values[1].note == "(unsicher)"


def test_rejected_facts_are_not_shown() -> None:
    shape = {"field": "topics", "value": "x", "page": None, "begin": None, "end": None,
             "quote": "", "rule": "r", "status": "rejected"}  # fmt: skip

    assert facts.rows([shape], lambda n: ("", ""), {}) == ()


def test_sizes_and_days_are_german() -> None:
    assert german.size(1) == "1 Byte"
    assert german.size(1_500_000) == "1,5 MB"
    assert german.number(1034) == "1.034"
