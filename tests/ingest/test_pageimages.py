"""Pages as images, and where their words stand: drawn in a child, cached, bounded."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

import pytest
from PIL import Image

from archive.errors import ExtractionError
from archive.settings import Settings, load
from ingest.pageimages import AHEAD, NORMAL, THUMBNAIL, WIDTHS, PageImages
from tests.ingest import hostile, pdfs
from tests.ingest.pdfreading import SENTENCE, drawn


def settings(folder: Path, **given: int) -> Settings:
    return load(folder, {f"FINDBUCH_{name.upper()}": str(n) for name, n in given.items()})


def made(folder: Path, data: bytes, **given: int) -> tuple[PageImages, Path, str]:
    """Images over a cache, a file, and its checksum."""
    path = folder / "a.pdf"
    path.write_bytes(data)
    images = PageImages(folder / "cache", settings(folder, **given))
    return images, path, hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_is_drawn_on_white_in_each_width(tmp_path: Path, width: int) -> None:
    images, path, sha256 = made(tmp_path, hostile.pdf(["Eins", "Zwei"]))

    with Image.open(images.image(path, sha256, 2, width)) as image:
        assert image.format == "WEBP"
        assert image.width == width
        assert abs(image.height - width * 842 / 595) <= 2
        assert image.getpixel((2, 2)) == (255, 255, 255)
        assert min(image.convert("L").tobytes()) < 128


def test_an_image_is_drawn_once(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, hostile.pdf(["Eins"]))
    first = images.image(path, sha256, 1, NORMAL)
    path.unlink()

    assert images.image(path, sha256, 1, NORMAL) == first
    assert images.image(path, sha256, 1, NORMAL).read_bytes()[:4] == b"RIFF"


def test_many_who_ask_at_once_get_the_same_image(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, hostile.pdf(["Eins"]))
    got: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: got.append(images.image(path, sha256, 1, 160).read_bytes()))
        for _ in range(6)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(got) == 6
    assert len(set(got)) == 1
    assert [p.name for p in (tmp_path / "cache").rglob(".*")] == []


def test_one_thumbnail_brings_those_that_are_asked_for_next(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, hostile.pdf([f"Seite {n}" for n in range(1, 21)]))
    images.image(path, sha256, 3, THUMBNAIL)
    path.unlink()

    for page in range(3, 3 + AHEAD):
        with Image.open(images.image(path, sha256, page, THUMBNAIL)) as image:
            assert image.width == THUMBNAIL
    with pytest.raises(ExtractionError):
        images.image(path, sha256, 3 + AHEAD, THUMBNAIL)


def test_a_neighbour_that_kills_its_child_harms_no_thumbnail(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, pdfs.endless_page(2, 2_000_000_000), draw_wall_s=2)

    for page in (1, 2):
        with Image.open(images.image(path, sha256, page, THUMBNAIL)) as image:
            assert image.width == THUMBNAIL


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\n%%EOF", "beschädigt"),
        (hostile.junk(5000), "beschädigt"),
        (hostile.encrypted_pdf(), "beschädigt"),
        (hostile.pdf(["Eins"]), "Diese Seite gibt es nicht"),
        (pdfs.page_with(page=b"/CropBox [0 0 0 0] /MediaBox [5 5 5 5]"), "gibt es nicht"),
    ],
    ids=["leer", "unsinn", "kennwort", "nur_eine_seite", "ohne_flaeche"],
)
def test_a_page_that_cannot_be_drawn_has_a_german_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    images, path, sha256 = made(tmp_path, data)

    for _ in range(2):  # the second time it is remembered
        with pytest.raises(ExtractionError, match=reason):
            images.image(path, sha256, 2, NORMAL)
        path.write_bytes(hostile.pdf(["Eins", "Zwei"]))


def test_a_failure_is_forgotten_after_an_hour(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, b"%PDF-1.4\n%%EOF")
    with pytest.raises(ExtractionError):
        images.image(path, sha256, 1, NORMAL)
    (noted,) = (tmp_path / "cache").rglob("*.failure")
    os.utime(noted, (0, 0))
    path.write_bytes(hostile.pdf(["Eins"]))

    assert images.image(path, sha256, 1, NORMAL).exists()


def test_a_bomb_and_an_endless_page_cost_a_reason(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, hostile.flate_bomb(), draw_wall_s=15)
    with pytest.raises(ExtractionError, match=r"Arbeitsspeicher|nicht voran|Rechenzeit"):
        images.image(path, sha256, 1, NORMAL)

    images, path, sha256 = made(tmp_path, pdfs.endless_page(), draw_wall_s=1)
    with pytest.raises(ExtractionError, match=r"nicht voran|Rechenzeit"):
        images.image(path, sha256, 1, NORMAL)


@pytest.mark.parametrize("box", [b"[0 0 20 14000]", b"[0 0 14000 20]", b"[0 0 14000 14000]"])
def test_a_page_of_strange_shape_is_bounded_in_pixels(tmp_path: Path, box: bytes) -> None:
    images, path, sha256 = made(tmp_path, pdfs.page_with(page=b"/MediaBox " + box))

    with Image.open(images.image(path, sha256, 1, 1600)) as image:
        assert image.width * image.height <= 8_100_000
        assert image.width <= 1600


@pytest.mark.parametrize(
    ("sha256", "page", "width"),
    [
        ("../../../etc/passwd", 1, NORMAL),
        ("a" * 63 + "/", 1, NORMAL),
        ("A" * 64, 1, NORMAL),
        ("a" * 64, 0, NORMAL),
        ("a" * 64, -1, NORMAL),
        ("a" * 64, 10**12, NORMAL),
        ("a" * 64, 1, 801),
        ("a" * 64, 1, 0),
    ],
)
def test_nothing_but_pages_of_originals_has_a_place(
    tmp_path: Path, sha256: str, page: int, width: int
) -> None:
    images, path, _ = made(tmp_path, hostile.pdf(["Eins"]))

    with pytest.raises(ValueError, match=r"width|page"):
        images.image(path, sha256, page, width)
    assert not (tmp_path / "cache").exists()


# --- words -------------------------------------------------------------------------------------


def test_words_stand_where_they_are_seen_and_read_as_they_are_kept(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, hostile.pdf(["Der Dorfladen im Revier."]))

    words = images.words(path, sha256, 1)

    assert [word.text for word in words] == ["Der", "Dorfladen", "im", "Revier."]
    first, second, *_ = words
    assert 0.11 < first.x0 < 0.13 and first.x1 < second.x0 < 0.2
    assert 0.05 < first.y0 < first.y1 < 0.08
    assert len(second.edges) == len("Dorfladen")
    assert second.edges[0] == 0 and list(second.edges) == sorted(set(second.edges))
    assert images.words(tmp_path / "gibt es nicht", sha256, 1) == words


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [False, True])
def test_the_places_of_words_are_where_the_image_is_dark(
    tmp_path: Path, turned: int, sideways: bool
) -> None:
    data = drawn("Dorfladen", turned=turned, sideways=sideways)
    images, path, sha256 = made(tmp_path, data)

    (word,) = images.words(path, sha256, 1)

    with Image.open(images.image(path, sha256, 1, NORMAL)) as image:
        dark = image.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
        assert dark is not None
        for share, seen in zip(
            (word.x0, word.y0, word.x1, word.y1),
            (dark[0] / image.width, dark[1] / image.height, dark[2] / image.width,
             dark[3] / image.height),
            strict=True,
        ):  # fmt: skip
            assert abs(share - seen) < 0.02


def test_words_of_a_cropped_page_are_in_shares_of_what_is_displayed(tmp_path: Path) -> None:
    data = pdfs.page_with(page=b"/Rotate 90 /CropBox [50 600 350 800]")
    images, path, sha256 = made(tmp_path, data)

    words = images.words(path, sha256, 1)

    assert words[0].text == "Der"
    assert abs(words[0].y0 - (70 - 50) / 300) < 0.01
    assert 0.4 < words[0].x0 < 0.6


def test_words_that_pdfminer_cannot_read_come_from_pdfium(tmp_path: Path) -> None:
    garbled, path, sha256 = made(tmp_path, pdfs.glyphs_without_letters(["Strukturwandel", "im"]))
    words = garbled.words(path, sha256, 1)
    assert [word.text for word in words] == ["Strukturwandel", "im"]
    assert 0.1 < words[0].x0 < words[0].x1 < words[1].x0
    assert 0.1 < words[0].y0 < words[0].y1 < 0.2

    deadly, path, sha256 = made(tmp_path, pdfs.wide_widths())
    assert [word.text for word in deadly.words(path, sha256, 1)][:9] == SENTENCE.split()


def test_words_of_a_broken_file_are_an_error(tmp_path: Path) -> None:
    images, path, sha256 = made(tmp_path, b"%PDF-1.4\n%%EOF")

    with pytest.raises(ExtractionError, match="beschädigt"):
        images.words(path, sha256, 1)
