"""Images of pages: for whoever may have the original, and on the page where the text stands."""

from __future__ import annotations

import io
import json
import re

import html5lib
import pytest
from PIL import Image

from archive.model import Display, Json, PageUnit, Visibility
from tests.ingest import hostile
from tests.search_app.builder import Archive, Draft, fact

PUBLIC, MEMBER, STAFF = Visibility.PUBLIC, Visibility.MEMBER, Visibility.STAFF
SIZES: list[Json] = [{"page": 1, "width": 595, "height": 842}]


def pdf_draft(**values: object) -> Draft:
    texts = ("Auf Seite eins steht der Dorfladen.", "")
    given: dict[str, object] = {
        "title": "Leitfaden Dorfladen",
        "texts": texts,
        "data": hostile.pdf(texts),
        "media_type": "application/pdf",
        "unit": PageUnit.PAGE,
        "facts": (fact("file", {"sizes": SIZES, "pages": 2}),),
    }
    return Draft(**(given | values))  # type: ignore[arg-type]


def status(archive: Archive, role: Visibility, address: str) -> int:
    with archive.client(role).get(address) as answer:
        return answer.status_code


def test_a_page_is_sent_as_webp_with_a_checksum(fresh: Archive) -> None:
    number = fresh.put(pdf_draft())
    client = fresh.client()

    with client.get(f"/dokument/{number}/seite/1/bild") as answer:
        assert answer.status_code == 200
        assert answer.mimetype == "image/webp"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "private, no-cache"
        assert "Set-Cookie" not in answer.headers
        etag = answer.headers["ETag"]
        with Image.open(io.BytesIO(answer.data)) as image:
            assert image.size == (800, 1132)
    again = client.get(f"/dokument/{number}/seite/1/bild", headers={"If-None-Match": etag})
    with again:
        assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(("width", "code"), [
    ("160", 200), ("800", 200), ("1600", 200), ("801", 404), ("0", 404), ("-1", 404),
    ("99999999999", 404), ("", 404), ("achthundert", 404), ("800 ", 404), ("../../x", 404),
])  # fmt: skip
def test_only_the_listed_widths_are_drawn(fresh: Archive, width: str, code: int) -> None:
    number = fresh.put(pdf_draft())

    assert status(fresh, PUBLIC, f"/dokument/{number}/seite/1/bild?breite={width}") == code


@pytest.mark.parametrize(
    ("visibility", "display", "readers"),
    [
        (PUBLIC, Display.FULL, {PUBLIC, MEMBER, STAFF}),
        (PUBLIC, Display.SNIPPET, {STAFF}),
        (PUBLIC, Display.METADATA, {STAFF}),
        (MEMBER, Display.FULL, {MEMBER, STAFF}),
        (STAFF, Display.FULL, {STAFF}),
    ],
)
def test_who_may_read_the_document_may_see_its_pages(
    fresh: Archive, visibility: Visibility, display: Display, readers: set[Visibility]
) -> None:
    number = fresh.put(pdf_draft(visibility=visibility, display=display))
    for role in (STAFF, MEMBER, PUBLIC):  # drawn first for those who may
        allowed = 200 if role in readers else 404
        image, original = f"/dokument/{number}/seite/1/bild", f"/dokument/{number}/original"

        assert status(fresh, role, image) == allowed
        assert status(fresh, role, original) == allowed


def test_pages_of_a_withdrawn_document_are_gone_though_they_were_drawn(fresh: Archive) -> None:
    number = fresh.put(pdf_draft())
    address = f"/dokument/{number}/seite/1/bild"
    assert status(fresh, PUBLIC, address) == 200

    fresh.withdraw(number, "Auf Wunsch.")

    assert {status(fresh, role, address) for role in (PUBLIC, MEMBER, STAFF)} == {410}


@pytest.mark.parametrize("page", ["0", "3", "99999999999999999999", "-1", "x", "..%2f1"])
def test_there_are_no_other_pages(fresh: Archive, page: str) -> None:
    number = fresh.put(pdf_draft())

    assert status(fresh, PUBLIC, f"/dokument/{number}/seite/{page}/bild") == 404


def test_only_pdf_has_images(fresh: Archive) -> None:
    number = fresh.put(Draft("Text", ("Ein Text.",)))

    assert status(fresh, STAFF, f"/dokument/{number}/seite/1/bild") == 404
    with fresh.client().get(f"/dokument/{number}/seite/1") as answer:
        assert "<img" not in answer.get_data(as_text=True)


def test_a_broken_pdf_is_told_in_german_and_not_found(fresh: Archive) -> None:
    number = fresh.put(pdf_draft(data=b"%PDF-1.4 kaputt"))

    with fresh.client().get(f"/dokument/{number}/seite/1/bild") as answer:
        assert answer.status_code == 404
        assert "Diese Seite lässt sich nicht zeichnen." in answer.get_data(as_text=True)


def test_a_missing_original_is_told(fresh: Archive) -> None:
    number = fresh.put(pdf_draft())
    version = fresh.services.catalogue.document(number).version
    assert version
    fresh.services.store.path(version.original.sha256).unlink()

    with fresh.client().get(f"/dokument/{number}/seite/1/bild") as answer:
        assert answer.status_code == 503
        assert "Original" in answer.get_data(as_text=True)


def test_the_page_shows_its_image_with_size_and_words_for_it(fresh: Archive) -> None:
    number = fresh.put(pdf_draft())

    with fresh.client().get(f"/dokument/{number}/seite/1?q=Dorfladen") as answer:
        page = answer.get_data(as_text=True)

    html5lib.HTMLParser(strict=True).parse(page)
    image, *thumbnails = re.findall(r"<img [^>]*>", page)
    assert f'src="/dokument/{number}/seite/1/bild?breite=800"' in image
    assert 'width="800" height="1132"' in image
    assert 'alt="Seite 1: Auf Seite eins steht der Dorfladen."' in image
    assert len(thumbnails) == 2
    assert all('width="160" height="226" loading="lazy"' in one for one in thumbnails)
    assert "Auf Seite eins steht der" in page
    with fresh.client().get(f"/dokument/{number}/seite/2") as answer:
        assert "Auf ihr wurde kein Text erkannt." in answer.get_data(as_text=True)


@pytest.mark.parametrize("display", [Display.SNIPPET, Display.METADATA])
def test_a_page_that_may_not_be_read_shows_no_image(fresh: Archive, display: Display) -> None:
    number = fresh.put(pdf_draft(display=display))

    with fresh.client().get(f"/dokument/{number}/seite/1?q=Dorfladen") as answer:
        assert "<img" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "sizes",
    [
        None,
        [],
        "riesig",
        [{"page": 1, "width": 0, "height": 842}],
        [{"page": 1, "width": 1, "height": 100_000}],
        [{"page": 2, "width": 595, "height": 842}],
    ],
    ids=json.dumps,
)
def test_without_a_sane_size_there_is_no_image_on_the_page(fresh: Archive, sizes: object) -> None:
    number = fresh.put(pdf_draft(facts=(fact("file", {"sizes": sizes, "pages": 2}),)))  # type: ignore[dict-item]

    with fresh.client().get(f"/dokument/{number}/seite/1") as answer:
        assert answer.status_code == 200
        assert "<figure" not in answer.get_data(as_text=True)
