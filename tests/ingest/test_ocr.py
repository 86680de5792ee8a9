"""Text recognition, by the real Tesseract (scripts/tesseract.sh installs it)."""

from __future__ import annotations

import io
import random
import time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from archive.errors import SettingsError
from archive.settings import load
from ingest.guard import Read, Reading
from ingest.ocr import recognise, require_ocr
from tests.ingest import hostile
from tests.ingest.pdfreading import file_of
from tests.ingest.watched import ingest

PUBLICATIONS = Path(__file__).parents[2] / "demo" / "dokumente" / "publikationen"
SCAN = PUBLICATIONS / "schulentwicklungsplan_2009_scan.pdf"


def read(path: Path, home: Path, ocr: int) -> Read:
    return Reading(path, load(home, {"FINDBUCH_OCR": str(ocr)})).result()


def noise(width: int, height: int) -> Image.Image:
    data = random.Random(1).randbytes(width * height)
    return Image.frombytes("L", (width, height), data)


def scan_of(image: Image.Image, text: str = "", turned: int = 0) -> bytes:
    """A PDF of one page that is an image, with letters on it if so asked."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=True)
    canvas.setPageRotation(turned)
    canvas.drawImage(ImageReader(image), 20, 20, 555, 800)
    canvas.drawString(70, 700, text)
    canvas.save()
    return target.getvalue()


def typed(*lines: str) -> Image.Image:
    """Lines of text as pixels."""
    image = Image.new("L", (1100, 1600), 255)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((80, 100 + 60 * number), line, fill=0, font_size=36)
    return image


def test_a_scan_is_read_and_says_by_what(tmp_path: Path) -> None:
    found = read(SCAN, tmp_path, ocr=1)

    assert "Der Schulausschuss hat in seiner Sitzung" in found.pages[0].text
    assert "jahrgangsübergreifend" in found.pages[1].text
    assert found.info and found.info.cut is None
    told = file_of(found.info)
    assert (told["engine"], told["ocr_pages"], told["needs_ocr"]) == ("tesseract", 2, False)


def test_without_the_setting_a_scan_stays_a_picture(tmp_path: Path) -> None:
    found = read(SCAN, tmp_path, ocr=0)

    assert [page.text for page in found.pages] == ["", ""]
    assert found.info and found.info.cut == "Kein Text erkannt: die Seiten sind Bilder."
    told = file_of(found.info)
    assert (told["needs_ocr"], "ocr_pages" in told) == (True, False)


def test_a_scan_that_lies_on_its_side_is_read(tmp_path: Path) -> None:
    image = typed(*["Die Gemeinde hat den Dorfladen wieder im Ort."] * 12)
    (tmp_path / "quer.pdf").write_bytes(scan_of(image, turned=90))

    found = read(tmp_path / "quer.pdf", tmp_path, ocr=1)

    assert "den Dorfladen wieder im Ort" in found.pages[0].text


def test_pages_with_text_of_their_own_are_not_read_off_their_image(tmp_path: Path) -> None:
    image = typed("Das steht nur im Bild und niemand liest es.")
    (tmp_path / "a.pdf").write_bytes(scan_of(image, "Dieser Text steht in der Datei selbst."))

    found = read(tmp_path / "a.pdf", tmp_path, ocr=1)

    assert found.pages[0].text == "Dieser Text steht in der Datei selbst."
    assert "ocr_pages" not in file_of(found.info)


def test_a_picture_of_nothing_gives_no_letters(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(scan_of(noise(200, 300)))

    found = read(tmp_path / "a.pdf", tmp_path, ocr=1)

    assert [page.text for page in found.pages] == [""]
    assert found.failure is None
    assert file_of(found.info)["needs_ocr"] is True


def test_an_image_that_takes_too_long_is_left(tmp_path: Path) -> None:
    before = time.monotonic()

    assert recognise(noise(4000, 4000), seconds=1) is None
    assert time.monotonic() - before < 60


def test_scans_that_are_known_are_read_off_once_recognition_is_on(tmp_path: Path) -> None:
    (tmp_path / "leer.pdf").write_bytes(scan_of(noise(200, 300)))
    (tmp_path / "text.pdf").write_bytes(hostile.pdf(["Hier steht Text."]))
    places = [SCAN, tmp_path / "leer.pdf", tmp_path / "text.pdf"]
    home = tmp_path / "archiv"

    statuses = [ingest(home, *places, ocr=ocr).statuses() for ocr in (0, 0, 1, 1, 0)]

    assert statuses == [
        ["partial", "partial", "added"],
        ["unchanged"] * 3,
        ["updated", "partial", "unchanged"],
        ["unchanged"] * 3,
        ["unchanged"] * 3,
    ]


def test_nothing_is_asked_for_where_recognition_is_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    require_ocr(load(tmp_path, {}))


@pytest.mark.parametrize(
    ("name", "reason"), [("PATH", "Tesseract fehlt"), ("TESSDATA_PREFIX", "kein Deutsch")]
)
def test_what_is_missing_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str
) -> None:
    (tmp_path / "eng.traineddata").write_bytes(b"")
    monkeypatch.setenv(name, str(tmp_path))

    with pytest.raises(SettingsError, match=reason):
        require_ocr(load(tmp_path, {"FINDBUCH_OCR": "1"}))


def test_the_command_ends_with_2_and_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile.pdf(["Text"]))
    monkeypatch.setenv("PATH", str(tmp_path))

    seen = ingest(tmp_path / "archiv", tmp_path / "a.pdf", ocr=1)

    assert seen.code == 2
    assert seen.rows == ()
    assert seen.errors.startswith("Fehler: Einstellung 'ocr': Tesseract fehlt")
    assert "Traceback" not in seen.errors


@pytest.mark.parametrize("value", ["-1", "ja"])
def test_the_setting_is_a_number(tmp_path: Path, value: Any) -> None:
    with pytest.raises(SettingsError, match="ocr"):
        load(tmp_path, {"FINDBUCH_OCR": value})
