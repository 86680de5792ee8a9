"""Static files: small, compressed where it helps, and the start page with all of them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from search_app.web.assets import FOLDER, compressed, version

KILOBYTE = 1024
SCRIPT = FOLDER / "findbuch.js"


def parts(client: FlaskClient, page: str) -> set[str]:
    """The static files that a page asks for at once."""
    return set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))


def test_the_script_is_small() -> None:
    size = len(gzip.compress(SCRIPT.read_bytes()))
    assert size < 6 * KILOBYTE, f"findbuch.js has {size} bytes in gzip"


def test_the_script_is_our_own_and_keeps_to_safe_ways() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                 "new Function", "import ", "http://", "https://", ".style", "cookie"):  # fmt: skip
        assert word not in text, word


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_the_start_page_stays_below_150_kilobytes(client: FlaskClient, coding: str) -> None:
    page = client.get("/").get_data()
    sizes = {"page": len(page)}
    for address in parts(client, page.decode()):
        with client.get(address, headers={"Accept-Encoding": coding}) as answer:
            assert answer.status_code == 200
            sizes[address.rpartition("/")[2]] = len(answer.get_data())
    assert {"findbuch.css", "findbuch.js", "favicon.svg"} <= set(sizes)
    limit = 150 if coding == "gzip" else 200  # where nothing may be compressed, all of it counts
    assert sum(sizes.values()) < limit * KILOBYTE, sizes


def test_compressed_files_are_the_files(client: FlaskClient) -> None:
    for name, packed in compressed().items():
        address = f"/static/{version()}/{name}"
        with client.get(address, headers={"Accept-Encoding": "br, gzip"}) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.get_data() == packed
            assert gzip.decompress(packed) == (FOLDER / name).read_bytes()
            types = answer.mimetype, answer.headers["Vary"]
        with client.get(address) as plain:
            assert "Content-Encoding" not in plain.headers
            assert (plain.mimetype, plain.headers["Vary"]) == types
            assert plain.get_data() == (FOLDER / name).read_bytes()


def test_a_file_that_is_known_is_not_sent_again(client: FlaskClient) -> None:
    address = f"/static/{version()}/findbuch.css"
    tags = []
    for coding in ("gzip", "identity"):
        with client.get(address, headers={"Accept-Encoding": coding}) as answer:
            tags.append(answer.headers["ETag"])
        seen = {"Accept-Encoding": coding, "If-None-Match": tags[-1]}
        with client.get(address, headers=seen) as again:
            assert again.status_code == 304
    assert tags[0] != tags[1]


@pytest.mark.parametrize("name", ["../assets.py", "fonts/../../assets.py", "nichts.js"])
def test_nothing_beside_the_folder_is_served(client: FlaskClient, name: str) -> None:
    assert client.get(f"/static/{version()}/{name}").status_code == 404


def test_every_file_belongs_to_the_checksum(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1", encoding="utf-8")
    before = version(tmp_path)
    (tmp_path / "a.js").write_text("2", encoding="utf-8")
    assert version(tmp_path) != before
