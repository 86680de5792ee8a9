"""PDF by two engines, page by page, and what becomes of children that die."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from archive.model import PageUnit
from ingest.clean import clean
from ingest.extractors import RawInfo, RawPage, Rescuer
from ingest.extractors.pdf import rescue_pdf
from ingest.extractors.pdf.sheet import MINER, PDFIUM, Sheet
from tests.ingest import hostile, pdfs
from tests.ingest.pdfreading import (
    LIMITS,
    SENTENCE,
    drawn,
    extracted,
    file_of,
    guarded,
    kept,
)

# --- the second engine -------------------------------------------------------------------------


def test_pdfminer_reads_what_it_can_and_pdfium_is_not_asked(tmp_path: Path) -> None:
    pages, info = extracted(tmp_path, hostile.pdf([SENTENCE] * 2))

    assert [page.text for page in pages] == [SENTENCE] * 2
    assert file_of(info)["engine"] == MINER


def test_glyphs_that_pdfminer_cannot_name_are_read_by_pdfium(tmp_path: Path) -> None:
    pages, info = extracted(tmp_path, pdfs.glyphs_without_letters(["Strukturwandel", "im Revier"]))

    assert clean(pages[0].text) == "Strukturwandel im Revier"
    assert file_of(info)["engine"] == PDFIUM


def test_letters_alone_do_not_make_the_second_engine_better() -> None:
    miner = Sheet("Der Strukturwandel im (cid:7)(cid:8)(cid:9) Revier", MINER, 595, 842)
    wrong = Sheet("Der Strukturwandel im hpmni Revixx", PDFIUM, 595, 842)
    right = Sheet("Der Strukturwandel im alten Revier", PDFIUM, 595, 842)

    assert miner.is_garbled
    assert not wrong.says_more_than(miner)
    assert right.says_more_than(miner)


def test_glyph_numbers_that_are_letters_of_tex_need_no_second_engine() -> None:
    sheet = Sheet("Die Größe k(cid:246)nnen wir erm(cid:246)glichen.", MINER, 595, 842)

    assert not sheet.is_garbled


def test_a_broken_page_costs_no_other(tmp_path: Path) -> None:
    made = hostile.pdf([SENTENCE, SENTENCE, SENTENCE])
    broken = made.replace(b"/F1 12 Tf", b"/F1 12 Tf", 1)
    second = broken.index(b"stream", broken.index(b"stream") + 6)
    data = broken[: second + 40] + b"\x00\xff<<>>[" + broken[second + 47 :]

    pages, info = extracted(tmp_path, data)

    assert len(pages) == 3
    assert [page.text for page in pages].count(SENTENCE) >= 2
    assert info.cut is None


def test_a_file_that_pdfminer_cannot_open_is_read_by_pdfium(tmp_path: Path) -> None:
    data = pdfs.page_with().replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Rest >>")

    pages, info = extracted(tmp_path, data)

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["engine"] == PDFIUM


def test_a_tree_of_pages_in_a_circle_ends(tmp_path: Path) -> None:
    pages, info = extracted(tmp_path, pdfs.pages_that_are_their_own_parents())

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["pages"] == 1


def test_the_rescuer_goes_on_behind_the_pages_that_were_read(tmp_path: Path) -> None:
    rescue: Rescuer = rescue_pdf
    path = kept(tmp_path, hostile.pdf(["Eins ist gelesen.", "Zwei.", "Drei."]))

    given = list(rescue(path, LIMITS, 1))

    assert [page.text for page in given if isinstance(page, RawPage)] == ["Zwei.", "Drei."]
    (*_, info) = (message for message in given if isinstance(message, RawInfo))
    assert (file_of(info)["engine"], file_of(info)["pages"]) == (f"{MINER}, {PDFIUM}", 3)


def test_hyphens_at_line_ends_are_hyphens_in_pdfium_too(tmp_path: Path) -> None:
    path = kept(tmp_path, hostile.pdf(["Das ist der Strategie-\nansatz der Raum-\nund Stadt."]))

    page, *_ = rescue_pdf(path, LIMITS, 0)

    assert isinstance(page, RawPage)
    assert clean(page.text) == "Das ist der Strategieansatz der Raum- und Stadt."


# --- children that die -------------------------------------------------------------------------


def test_what_a_child_had_no_time_for_is_finished_by_the_second(tmp_path: Path) -> None:
    found = guarded(tmp_path, hostile.heavy_pdf(pages=400, words=1000), extract_cpu_s=1)

    assert found.failure is None
    assert len(found.pages) == 400
    assert all("Wort995" in page.text for page in found.pages)
    assert file_of(found.info)["engine"] == f"{MINER}, {PDFIUM}"


@pytest.mark.parametrize(
    "make",
    [pdfs.cut_stream, pdfs.wide_character_map, pdfs.wide_widths],
    ids=["abgeschnitten", "zeichentabelle", "breiten"],
)
def test_what_kills_pdfminer_and_not_pdfium_is_read(tmp_path: Path, make: Any) -> None:
    found = guarded(tmp_path, make(), extract_cpu_s=4)

    assert found.failure is None
    assert SENTENCE in found.pages[0].text
    assert file_of(found.info)["engine"] == PDFIUM


def test_pages_before_a_bomb_stand(tmp_path: Path) -> None:
    found = guarded(tmp_path, pdfs.bomb_behind_a_page())

    assert [page.text for page in found.pages] == [SENTENCE]
    assert found.failure == "Das Lesen brauchte mehr Arbeitsspeicher, als erlaubt ist."


def test_a_bomb_that_kills_both_engines_has_a_german_reason(tmp_path: Path) -> None:
    found = guarded(tmp_path, pdfs.forms_in_forms(), extract_cpu_s=5)

    assert found.pages == ()
    assert found.failure in (
        "Das Lesen brach ab, vermutlich aus Mangel an Arbeitsspeicher.",
        "Das Lesen brauchte mehr Arbeitsspeicher, als erlaubt ist.",
        "Das Lesen brauchte mehr Rechenzeit, als erlaubt ist.",
    )


def test_a_character_map_that_is_a_pickle_is_not_run(tmp_path: Path) -> None:
    found = guarded(tmp_path, pdfs.pickle_as_character_map(tmp_path))

    assert not (tmp_path / "tripped").exists()
    assert SENTENCE in found.pages[0].text


# --- pages -------------------------------------------------------------------------------------


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [False, True])
def test_turned_pages_and_letters_are_read_in_lines(
    tmp_path: Path, turned: int, sideways: bool
) -> None:
    text = "Die erste Zeile steht oben.\nDie zweite steht unter ihr."

    pages, _ = extracted(tmp_path, drawn(text, turned=turned, sideways=sideways))

    assert [page.text for page in pages] == [text]


@pytest.mark.parametrize("sideways", [False, True])
def test_the_size_of_a_page_is_that_of_the_page_as_displayed(
    tmp_path: Path, sideways: bool
) -> None:
    content = pdfs.TEXT if not sideways else b"0 1 -1 0 300 100 cm " + pdfs.TEXT
    data = pdfs.page_with(content, page=b"/Rotate 90 /CropBox [0 0 500 800]")

    _, info = extracted(tmp_path, data)

    assert file_of(info)["sizes"] == [{"page": 1, "width": 800, "height": 500}]


def test_a_deck_has_slides_with_headings_and_a_report_has_pages(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(960, 540), invariant=True)
    for title in ("Rollende Läden", "Ausgangslage"):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(60, 440, title)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 300, "Drei Gemeinden, ein Laden")
        canvas.showPage()
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    assert info.unit is PageUnit.SLIDE
    assert [page.heading for page in pages] == ["Rollende Läden", "Ausgangslage"]
    assert info.title == "Rollende Läden"


def test_a_slide_of_one_size_of_type_has_no_heading(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(960, 540), invariant=True)
    for _ in range(2):
        for number, line in enumerate(("Erstens der Laden", "Zweitens der Bus", "Drittens Geld")):
            canvas.drawString(60, 440 - 60 * number, line)
        canvas.showPage()
    canvas.save()

    pages, _ = extracted(tmp_path, target.getvalue())

    assert [page.heading for page in pages] == [None, None]


def test_pages_that_are_pictures_need_ocr_and_say_so(tmp_path: Path) -> None:
    from PIL import Image

    target = io.BytesIO()
    canvas = Canvas(target, invariant=True)
    for _ in range(2):
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    assert [page.text for page in pages] == ["", ""]
    assert info.cut == "Kein Text erkannt: die Seiten sind Bilder."
    assert file_of(info)["needs_ocr"] is True


def test_an_empty_page_is_no_picture(tmp_path: Path) -> None:
    _, info = extracted(tmp_path, hostile.pdf([""]))

    assert info.cut == "Kein Text erkannt: auf den Seiten steht keiner."
    assert file_of(info)["needs_ocr"] is False
