"""Web pages made to keep a reader busy: what a page costs is bound by its length."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ingest.child import read
from ingest.decode import decode
from ingest.extractors import Limits, RawPage

LIMITS = Limits(pages=3000, characters=5_000_000)

SHAPES = {
    "attributes": ("<div ", "a%d=1 ", ">Der Text.</div>"),
    "labels": ("<dl>", "<dt>Laufzeit %d</dt><dd>2015</dd>", "</dl>"),
    "rows": ("<table>", "<tr><td>Jahr %d</td><td>2015</td></tr>", "</table>"),
    "links": ("<h1>Liste</h1>", '<a href="%d.pdf">Datei</a>', ""),
    "cards": ("", '<div><p>Ada %d</p><a href="tel:+493023125100">030 23125-100</a></div>', ""),
    "bold lines": ("", "<p><strong>Ziel %d:</strong> Ein Wert</p>", ""),
    "menus": ("", "<ul><li><a href=/%d>a</a></li></ul>", "<h1>Text</h1><p>Der Text.</p>"),
    "teasers": ("<h1>Text</h1>", "<div><h3>Weitere Meldungen</h3><p>Kurz %d</p></div>", ""),
}


def cost(path: Path, shape: str, count: int) -> float:
    """CPU seconds for a page of so many pieces, which must give text."""
    before, piece, behind = SHAPES[shape]
    pieces = "".join(piece % number for number in range(count))
    path.write_text(f"<html><body>{before}{pieces}{behind}</body></html>", encoding="utf-8")
    begun = time.process_time()
    pages = [message for message in read(path, LIMITS) if isinstance(message, RawPage)]
    assert "".join(page.text for page in pages).strip()
    return time.process_time() - begun


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_the_pieces_cost_about_ten_times_the_time(tmp_path: Path, shape: str) -> None:
    cost(tmp_path / "warm.html", shape, 100)

    few = cost(tmp_path / "wenige.html", shape, 800)
    many = cost(tmp_path / "viele.html", shape, 8_000)

    assert many < 40 * max(few, 0.05)  # a square would be a hundredfold


def test_what_was_encoded_twice_is_mended_line_by_line() -> None:
    twice = "FÃ¶rderung der StÃ¤dte â€“ grÃ¶ÃŸer\nGröße in São Paulo, Ã bleibt\n".encode()

    assert decode(twice) == "Förderung der Städte – größer\nGröße in São Paulo, Ã bleibt\n"
