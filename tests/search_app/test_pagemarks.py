"""Boxes over the image of a page: on the right word, on the right part of it, never elsewhere."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from archive.settings import load
from index.request import Piece
from ingest.clean import clean
from ingest.pageimages import PageImages
from ingest.pageword import PageWord
from search_app.present.alignment import folded
from search_app.present.pagemarks import MOST_BOXES, mark_boxes

SIZE = (800, 450)


def row(*texts: str, y: float = 0.1) -> list[PageWord]:
    """Words in a line, a tenth of the page wide each."""
    return [PageWord(t, n / 10, y, (n + 1) / 10, y + 0.05) for n, t in enumerate(texts)]


def test_a_word_is_marked_where_it_stands() -> None:
    pieces = (Piece("Der "), Piece("Dorfladen", "exakt"), Piece(" hier"))

    (box,) = mark_boxes(pieces, row("Der", "Dorfladen", "hier"), SIZE, 1)

    assert (box.style, box.is_current) == ("", True)
    assert abs(box.x - 80) < 3 and abs(box.width - 80) < 5
    assert abs(box.y - 45) < 3 and abs(box.height - 22.5) < 5


def test_a_part_of_a_word_marks_a_part_of_its_box() -> None:
    pieces = (Piece("Quartiers"), Piece("entwicklung", "Wortteil"))

    (box,) = mark_boxes(pieces, [PageWord("Quartiersentwicklung", 0.0, 0.1, 0.5, 0.15)], SIZE, 1)

    assert box.style == "part"
    assert 150 < box.x < 190
    assert abs(box.x + box.width - 400) < 3


def test_known_letters_cut_exactly() -> None:
    edges = (0.0, 0.01, 0.02, 0.9)
    word = PageWord("Rade", 0.0, 0.1, 0.5, 0.15, edges)

    (box,) = mark_boxes((Piece("Rad", "Wortteil"), Piece("e")), [word], SIZE, None)

    assert abs(box.x + box.width - 0.9 * 400) < 3


def test_letters_that_stand_backwards_are_not_cut() -> None:
    word = PageWord("Rade", 0.0, 0.1, 0.5, 0.15, (0.75, 0.5, 0.25, 0.0))

    (box,) = mark_boxes((Piece("Rad", "Wortteil"), Piece("e")), [word], SIZE, None)

    assert abs(box.width - 400) < 5


def test_a_word_over_two_lines_has_two_boxes_the_first_with_its_hyphen() -> None:
    words = [PageWord("Daseins-", 0.8, 0.1, 0.9, 0.15), PageWord("vorsorge.", 0.1, 0.2, 0.2, 0.25)]

    first, second = mark_boxes((Piece("Daseinsvorsorge", "exakt"), Piece(".")), words, SIZE, 1)

    assert abs(first.x + first.width - 720) < 3
    assert abs(second.x - 80) < 3
    assert second.x + second.width < 160
    assert first.is_current and second.is_current


def test_only_the_place_of_the_reader_is_current() -> None:
    pieces = (Piece("Bus", "exakt"), Piece(", dann "), Piece("Busse", "Wortform"))
    boxes = mark_boxes(pieces, row("Bus,", "dann", "Busse"), SIZE, 2)

    assert [box.is_current for box in boxes] == [False, True]
    assert [box.style for box in boxes] == ["", "form"]


def test_a_word_written_downwards_is_marked_as_a_whole() -> None:
    pieces = (Piece("Stadt"), Piece("entwicklung", "Wortteil"))

    (box,) = mark_boxes(pieces, [PageWord("Stadtentwicklung", 0.1, 0.1, 0.12, 0.6)], SIZE, 1)

    assert box.height > 200


def test_what_is_not_in_the_image_has_no_box() -> None:
    assert mark_boxes((Piece("Fehlt", "exakt"),), row("Anderes"), SIZE, 1) == ()
    assert mark_boxes((Piece("Wort", "exakt"),), [], SIZE, 1) == ()


def test_a_page_full_of_matches_has_a_bounded_number_of_boxes() -> None:
    words = [PageWord(f"Bus{n}", 0.1, 0.1, 0.2, 0.2) for n in range(2000)]
    pieces = [p for n in range(2000) for p in (Piece(f"Bus{n}", "exakt"), Piece(", "))]

    assert len(mark_boxes(pieces, words, SIZE, 1)) == MOST_BOXES


vocabulary = st.sampled_from(["Bus", "Bürgerbus", "Straße", "und", "7", "Raum-", "Flur.", "Ort"])


@given(st.lists(vocabulary, min_size=1, max_size=30), st.data(), st.lists(vocabulary, max_size=8))
def test_a_box_only_lies_on_a_word_that_has_the_marked_letters(
    words: list[str], data: st.DataObject, more: list[str]
) -> None:
    standing = row(*data.draw(st.permutations([*words, *more])))
    chosen = data.draw(st.integers(0, len(words) - 1))
    before, after = " ".join(words[:chosen]) + " ", " " + " ".join(words[chosen + 1 :])
    marked = words[chosen].strip("-.")

    boxes = mark_boxes((Piece(before), Piece(marked, "exakt"), Piece(after)), standing, SIZE, 1)

    for box in boxes:
        (under,) = [w for w in standing if w.x0 * 800 - 4 <= box.x and
                    box.x + box.width <= w.x1 * 800 + 4]  # fmt: skip
        assert "".join(map(folded, marked)) in "".join(map(folded, under.text))


# --- real pages --------------------------------------------------------------------------------


def page_words(folder: Path, data: bytes) -> tuple[PageWord, ...]:
    path = folder / "a.pdf"
    path.write_bytes(data)
    images = PageImages(folder / "cache", load(folder, {}))
    return images.words(path, hashlib.sha256(data).hexdigest(), 1)


def two_columns(turned: int = 0) -> bytes:
    target = io.BytesIO()
    side = 842 if turned else 595
    canvas = Canvas(target, pagesize=(side, 842), invariant=True)
    canvas.setPageRotation(turned)
    canvas.setFont("Helvetica", 12)
    for x, lines in (
        (60, ("Die Gemeinden sichern die Daseins-", "vorsorge im länd-", "lichen Raum.")),
        (330, ("Der Bürgerbus hält am Markt,", "auch der Bürgerbus", "nach Höxter.")),
    ):
        for n, line in enumerate(lines):
            canvas.drawString(x, 740 - 16 * n, line)
    canvas.save()
    return target.getvalue()


TEXT = clean(
    "Die Gemeinden sichern die Daseins-\nvorsorge im länd-\nlichen Raum.\n\n"
    "Der Bürgerbus hält am Markt,\nauch der Bürgerbus\nnach Höxter."
)


def pieces_of(text: str, word: str, which: int = 0) -> tuple[Piece, ...]:
    at = -1
    for _ in range(which + 1):
        at = text.index(word, at + 1)
    end = at + len(word)
    return Piece(text[:at]), Piece(text[at:end], "exakt"), Piece(text[end:])


def test_two_columns_of_a_real_page(tmp_path: Path) -> None:
    words = page_words(tmp_path, two_columns())
    size = (595, 842)

    first, second = mark_boxes(pieces_of(TEXT, "Daseinsvorsorge"), words, size, 1)
    assert first.x > 180 and abs(second.x - 60) < 2
    assert abs(second.y - first.y - 16) < 1
    (bus,) = mark_boxes(pieces_of(TEXT, "Bürgerbus", 1), words, size, 1)
    assert abs(bus.x - (330 + 50)) < 8
    assert abs(bus.y + bus.height / 2 - (842 - 740 + 16 - 4)) < 3


@pytest.mark.parametrize(
    ("turned", "seen"), [(90, (712, 355)), (180, (487, 712)), (270, (130, 487))]
)
def test_a_turned_page_is_marked_as_it_is_displayed(
    tmp_path: Path, turned: int, seen: tuple[int, int]
) -> None:
    words = page_words(tmp_path, two_columns(turned))

    (box,) = mark_boxes(pieces_of(TEXT, "Höxter"), words, (842, 842), 1)

    # the middle of the word lies 20 points on from where it begins, in the direction of reading
    assert abs(box.x + box.width / 2 - seen[0]) < 25
    assert abs(box.y + box.height / 2 - seen[1]) < 25
    assert min(box.width, box.height) > 8


def test_upside_down_a_part_marks_the_whole_word_not_the_wrong_half(tmp_path: Path) -> None:
    words = page_words(tmp_path, two_columns(180))
    pieces = (Piece(TEXT[: TEXT.index("bus hält")]), Piece("bus", "Wortteil"), Piece(" hält"))

    (box,) = mark_boxes(pieces, words, (842, 842), 1)

    assert box.width > 50


def test_a_word_outside_of_what_is_displayed_has_no_box() -> None:
    words = [PageWord("Dorfladen", 1.0, 0.2, 1.0, 0.3)]

    assert mark_boxes((Piece("Dorfladen", "exakt"),), words, SIZE, 1) == ()
