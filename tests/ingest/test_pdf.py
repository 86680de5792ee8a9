"""PDF: two engines, page by page, and what a file says of itself."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from archive.model import Json, PageUnit
from archive.settings import load
from ingest.child import read
from ingest.clean import clean
from ingest.extractors import Limits, RawInfo, RawPage, Rescuer
from ingest.extractors.pdf import rescue_pdf
from ingest.extractors.pdf.details import info_title
from ingest.extractors.pdf.sheet import MINER, PDFIUM, Sheet
from ingest.extractors.stated import authors, day_of
from ingest.guard import Read, Reading
from tests.ingest import hostile, pdfs

LIMITS = Limits(pages=3000, characters=5_000_000)
SENTENCE = "Der Dorfladen hat nun ein Cafe und eine Poststelle."


def kept(folder: Path, data: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return path


def extracted(folder: Path, data: bytes) -> tuple[list[RawPage], RawInfo]:
    """The pages of a file, read in this process, and the last word on the whole."""
    given = list(read(kept(folder, data), LIMITS))
    infos = [message for message in given if isinstance(message, RawInfo)]
    return [message for message in given if isinstance(message, RawPage)], infos[-1]


def guarded(folder: Path, data: bytes, **settings: int) -> Read:
    """A file read in a child."""
    given = {f"FINDBUCH_{name.upper()}": str(value) for name, value in settings.items()}
    return Reading(kept(folder, data), load(folder / "archiv", given)).result()


def values(info: RawInfo | None, field: str) -> list[Json]:
    assert info
    return [fact.value for fact in info.facts if fact.field == field]


def file_of(info: RawInfo | None) -> dict[str, Any]:
    (value,) = values(info, "file")
    assert isinstance(value, dict)
    return value


def drawn(*pages: str, turned: int = 0, sideways: bool = False) -> bytes:
    """A PDF by reportlab: a page of lines each, the page or the letters turned."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(600, 600), invariant=True)
    for text in pages:
        canvas.setPageRotation(turned)
        if sideways:
            canvas.translate(400, 100)
            canvas.rotate(90)
        for number, line in enumerate(text.splitlines()):
            canvas.drawString(70, 100 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


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
    for title in ("Ausgangslage", "Was wir tun"):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(60, 440, title)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 300, "Drei Gemeinden, ein Laden")
        canvas.showPage()
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    assert info.unit is PageUnit.SLIDE
    assert [page.heading for page in pages] == ["Ausgangslage", "Was wir tun"]
    assert info.title == "Ausgangslage"


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


# --- what the file says ------------------------------------------------------------------------


def test_authors_and_days_come_from_the_file_itself(tmp_path: Path) -> None:
    info = (
        b"/Author (Muster, Erika; admin; Jan Beispiel) /CreationDate (D:20140512103000+02'00') "
        b"/ModDate (5/12/2014 10:30:) /Producer (Satzprogramm 2)"
    )

    _, told = extracted(tmp_path, pdfs.with_info(info))

    assert values(told, "authors") == [["Erika Muster", "Jan Beispiel"]]
    assert (values(told, "created"), values(told, "modified")) == (["2014-05-12"], [])
    assert file_of(told)["producer"] == "Satzprogramm 2"
    assert {fact.rule for fact in told.facts} == {
        "PDF-Angabe Autor", "PDF-Angabe Erstellung", "PDF-Datei",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Erika Muster", ("Erika Muster",)),
        ("Muster, Erika", ("Erika Muster",)),
        ("Dr. Erika Muster, Jan Beispiel", ("Dr. Erika Muster", "Jan Beispiel")),
        ("Landkreis Nirgendwo", ("Landkreis Nirgendwo",)),
        ("Autor: Erika Muster", ("Erika Muster",)),
        ("Erika Muster <erika@muster.example>", ("Erika Muster",)),
        ("Erika Muster and Jan Beispiel", ("Erika Muster", "Jan Beispiel")),
        ("Administrator", ()),
        ("Windows-Benutzer", ()),
        ("emuster", ()),
        ("MUE", ()),
        ("muster01", ()),
        ("DOMAENE\\muster", ()),
        ("Microsoft Office User", ()),
        ("brief.docx", ()),
        ("erika@muster.example", ()),
        ("\x00\x00", ()),
        ("", ()),
    ],
)
def test_authors_are_names(entry: str, names: tuple[str, ...]) -> None:
    assert authors(entry) == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("D:20140512103000+02'00'", "2014-05-12"),
        ("D:20140512", "2014-05-12"),
        ("20140512103000Z", "2014-05-12"),
        ("2014-05-12T10:30:00", "2014-05-12"),
        ("D:00000101000000Z", None),
        ("D:20141312", None),
        ("D:20140231", None),
        ("D:19700101000000", None),
        ("D:2014", None),
        ("5/12/2014 10:30:", None),
        ("Montag", None),
        ("", None),
    ],
)
def test_days_are_read_leniently_and_never_guessed(text: str, day: str | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("title", "kept_title"),
    [
        ("Leitfaden für Dorfläden", "Leitfaden für Dorfläden"),
        ("Microsoft Word - Leitfaden für Dorfläden", "Leitfaden für Dorfläden"),
        ("Microsoft Word - leitfaden.doc", None),
        ("4711_anlage_2.indd", None),
        ("Unbenannt-3", None),
        ("Folie 1", None),
        ("logo.eps", None),
        ("Adobe Photoshop PDF", None),
        ("-", None),
    ],
)
def test_titles_that_programs_make_up_are_none(title: str, kept_title: str | None) -> None:
    assert info_title({"Title": title}) == kept_title


def test_the_outline_is_told_and_gives_pages_their_headings(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=True)
    for number, (title, level) in enumerate((("Einleitung", 0), ("Anlass", 1), ("Ergebnis", 0))):
        canvas.bookmarkPage(str(number))
        canvas.addOutlineEntry(title, str(number), level)
        canvas.drawString(70, 700, SENTENCE)
        canvas.showPage()
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    (outline,) = values(info, "outline")
    assert outline == [
        {"title": "Einleitung", "level": 0, "page": 1},
        {"title": "Anlass", "level": 1, "page": 2},
        {"title": "Ergebnis", "level": 0, "page": 3},
    ]
    assert [page.heading for page in pages] == ["Einleitung", "Anlass", "Ergebnis"]


@pytest.mark.parametrize(
    ("make", "most"),
    [(pdfs.outline_loop, 2), (pdfs.deep_outline, 15), (pdfs.long_outline, 500)],
    ids=["kreis", "tief", "lang"],
)
def test_an_outline_without_end_ends(tmp_path: Path, make: Any, most: int) -> None:
    pages, info = extracted(tmp_path, make())

    assert [page.text for page in pages] == [SENTENCE]
    (outline,) = values(info, "outline")
    assert isinstance(outline, list) and len(outline) == most


def test_page_labels_are_told_where_they_differ_from_the_numbers(tmp_path: Path) -> None:
    _, labelled = extracted(tmp_path, pdfs.with_labels())
    _, plain = extracted(tmp_path, hostile.pdf([SENTENCE] * 3))

    assert values(labelled, "page_labels") == [["i", "ii", "1"]]
    assert values(plain, "page_labels") == []


def test_attached_files_are_told_by_name_type_and_size(tmp_path: Path) -> None:
    data = pdfs.with_attachments((b"daten.csv", b"text#2Fcsv", 120), (b"C:\\\\x\\\\b.txt", b"x", 7))

    _, info = extracted(tmp_path, data)

    assert values(info, "attachments") == [
        {"label": "daten.csv", "media_type": "text/csv", "size": 120},
        {"label": "b.txt", "size": 7},
    ]


@pytest.mark.parametrize(
    "catalog",
    [
        b"/Names 3 0 R /PageLabels 3 0 R /Outlines 3 0 R /MarkInfo 4 0 R",
        b"/Names << /EmbeddedFiles << /Kids [1 0 R 1 0 R] /Names [5 5 5] >> >> /Outlines 99 0 R",
        b"/Names [] /PageLabels << /Nums [0 0 (x) 7] >> /MarkInfo (ja)",
    ],
)
def test_broken_parts_of_a_file_cost_no_text(tmp_path: Path, catalog: bytes) -> None:
    pages, info = extracted(tmp_path, pdfs.page_with(catalog=catalog))

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["tagged"] is False


def test_an_encrypted_file_that_asks_for_nothing_is_read_and_says_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("", "geheim", strength=128))
    canvas.drawString(70, 700, SENTENCE)
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["encrypted"] is True
