"""Places found: which marks are one, the way through them, what the strip shows of them."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from index.request import Piece
from search_app.present.flow import flowing, run_on
from search_app.present.paragraphs import blocks
from search_app.present.places import Spot, count, places, steps
from search_app.present.strip import AROUND, MOST_HITS, window


def pieces(text: str) -> list[Piece]:
    """`Im [Land] der` with what is in brackets marked."""
    found = []
    for part in text.split("["):
        marked, bracket, rest = part.partition("]")
        found += [Piece(marked, "exakt"), Piece(rest)] if bracket else [Piece(part)]
    return [piece for piece in found if piece.text]


def test_words_side_by_side_are_one_place() -> None:
    assert count(pieces("im [ländlichen] [Raum] der [Zukunft]")) == 2
    assert count(pieces("[Klein-][und] [Mittelstädte]")) == 1


def test_parts_of_one_word_are_one_place() -> None:
    assert count(pieces("[Stadt]entwicklungs[politik]")) == 1


def test_words_of_two_paragraphs_are_two_places() -> None:
    assert count(pieces("[Raum]\n\n[Raum]")) == 2
    assert places(pieces("[a], [b] und [c]")) == (1, None, 2, None, 3)
    assert count(pieces("nichts")) == 0


def test_steps_lead_through_all_places_and_back() -> None:
    counts = {2: 2, 5: 1, 9: 3}
    at, passed = Spot(2, 1), []
    while True:
        step = steps(counts, at.page, at.place)
        passed.append(step.number)
        if step.after is None:
            break
        assert steps(counts, step.after.page, step.after.place).before == at
        at = step.after

    assert passed == [1, 2, 3, 4, 5, 6]


def test_between_two_places_there_is_no_number() -> None:
    step = steps({2: 2, 9: 3}, 5, 0)

    assert step.number is None
    assert (step.before, step.after) == (Spot(2, 2), Spot(9, 1))
    assert steps({}, 5, 0).total == 0


@given(
    st.integers(1, 2000), st.integers(1, 2000), st.dictionaries(st.integers(1, 2000), st.just(1))
)
def test_the_strip_is_small_and_has_the_page_the_ends_and_the_nearest_hits(
    current: int, last: int, hits: dict[int, int]
) -> None:
    current = min(current, last)
    shown = window(current, last, {n: 1 for n in hits if n <= last})

    assert {1, current, last} <= set(shown)
    assert len(shown) <= AROUND + MOST_HITS + 2
    assert len(shown) >= min(last, AROUND)
    assert list(shown) == sorted(set(shown))
    assert 1 <= shown[0] and shown[-1] <= last


def test_lines_of_a_column_run_on_and_short_ones_stay() -> None:
    text = (
        "Warum Ankerstädte?\nDer Begriff geht auf die Überlegung zurück,\n"
        "dass nicht jeder Ort alles anbieten kann, aber\njeder einen braucht.\n\n"
        "• Verein\n• Kommune\n\nRathaus\nMarkt 1\n"
    )
    shown = run_on(text, is_printed=True)

    assert "Ankerstädte?\nDer" in shown
    assert "zurück, dass nicht" in shown
    assert "aber jeder einen braucht." in shown
    assert "• Verein\n• Kommune" in shown
    assert "Rathaus\nMarkt 1" in shown


def test_items_of_a_list_begin_lines_however_long_they_are() -> None:
    items = [f"{n}. Ein Punkt, der so lang ist, dass er eine Zeile ganz füllt" for n in range(1, 4)]

    assert run_on("\n".join(items), is_printed=True) == "\n".join(items)


def test_sentences_run_on_in_texts_without_columns() -> None:
    text = (
        "Kontakt\nSie kennt die Eigentümerin des leeren Hauses persönlich, die\nPlanerin nicht,\n"
        "und sie wohnt nebenan.\nAm Ende kaufte die Gemeinde das ganze Haus zurück.\nMarkt 1\n"
    )
    shown = run_on(text, is_printed=False)

    assert "Kontakt\nSie" in shown and "zurück.\nMarkt 1" in shown
    assert "persönlich, die Planerin nicht, und sie wohnt nebenan.\nAm Ende" in shown


def test_a_text_of_one_endless_paragraph_is_read_at_once() -> None:
    text = "\n".join("wort " * 12 + "und" for _ in range(20_000))
    marked = [Piece(text), *(Piece("Moor ", "exakt") for _ in range(20_000))]
    begun = time.process_time()
    (block,) = blocks(flowing(marked, is_printed=False))

    assert block.markup.count("<mark>") == 20_000
    assert time.process_time() - begun < 5


def test_an_endless_word_between_matches_is_read_at_once() -> None:
    begun = time.process_time()

    word = Piece("x" * 200_000 + "  ")
    assert places([Piece("Moor", "exakt"), word, Piece("Moor", "exakt")]) == (1, None, 2)
    assert time.process_time() - begun < 1


@given(st.text(alphabet="ab .\n•", max_size=200), st.integers(0, 200), st.booleans())
def test_running_on_changes_nothing_but_line_ends(text: str, cut: int, is_printed: bool) -> None:
    given_pieces = [Piece(text[:cut]), Piece(text[cut:], "exakt")]
    shown = flowing(given_pieces, is_printed)

    assert [len(p.text) for p in shown] == [len(p.text) for p in given_pieces]
    assert [p.why for p in shown] == [None, "exakt"]
    assert "".join(p.text for p in shown).split() == text.split()
