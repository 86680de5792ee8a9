"""Pages whose elements lie very deep in each other give all their text, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ingest.extractors.base import Limits, RawPage
from ingest.extractors.html import extract_html, parse
from ingest.extractors.html_depth import shallow
from tests.ingest import hostile

LIMITS = Limits(3000, 5_000_000)
SENTENCE = "Ganz unten steht ein Satz von der Daseinsvorsorge."


def text_of(path: Path) -> str:
    return "\n".join(p.text for p in extract_html(path, LIMITS) if isinstance(p, RawPage))


@pytest.mark.parametrize("depth", [10, 255, 300, 3000, 100_000])
def test_text_is_found_however_deep_it_lies(tmp_path: Path, depth: int) -> None:
    (tmp_path / "a.html").write_bytes(hostile.html_deep(depth) + b"<p>Und danach noch einer.</p>")

    text = text_of(tmp_path / "a.html")

    assert SENTENCE in text and "Und danach noch einer." in text


@pytest.mark.parametrize(
    "begin", ["<font size=2>", "<b>", "<table><tr><td>", "<ul><li>", "<div><p>", "<x-y>"]
)
def test_elements_that_are_never_closed_lose_no_text(begin: str) -> None:
    page = "<body>" + "".join(f"{begin}Absatz {i}.<p>" for i in range(2000))

    text = "".join(parse(page).itertext())

    assert all(f"Absatz {i}." in text for i in range(2000))


def test_a_page_of_usual_depth_is_left_as_it_is() -> None:
    page = "<html><body><div class='a > b'><ul><li>Eins<li>Zwei</ul></div></body></html>"

    assert shallow(page) == page


@pytest.mark.parametrize(
    "piece", ["<a", "<", "</", "<a ", "<a>", "</a>", "<a x='", "<div><b></div>", "<!--", "<a\n"]
)
def test_making_a_page_shallow_takes_one_pass(piece: str) -> None:
    page = piece * (2_000_000 // len(piece))
    before = time.process_time()

    shallow(page)

    assert time.process_time() - before < 10
