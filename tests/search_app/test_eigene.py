"""Leichte Sprache and Gebärdensprache: only what the operator has written, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import SettingsError
from search_app.web.ownpages import MOST_BYTES, own_pages
from tests.search_app.builder import Archive

PATHS = ("/leichte-sprache", "/gebaerdensprache")


def _write(archive: Archive, name: str, text: str) -> None:
    folder = Path(archive.services.settings.home) / "seiten"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_slot_is_neither_linked_nor_answered(fresh: Archive, path: str) -> None:
    client = fresh.client()
    assert client.get(path).status_code == 404
    assert path not in client.get("/impressum").text


def test_a_page_that_is_there_is_shown_and_linked_in_every_foot(fresh: Archive) -> None:
    _write(
        fresh, "leichte-sprache.html", "<h1>Was ist Findbuch?</h1><p>Findbuch ist ein Archiv.</p>"
    )
    client = fresh.client()
    assert "Findbuch ist ein Archiv." in client.get(PATHS[0]).text
    foot = client.get("/hilfe").text.partition("<footer")[2]
    assert f'href="{PATHS[0]}">Leichte Sprache</a>' in foot
    assert PATHS[1] not in foot


def test_a_page_runs_nothing_and_loads_nothing(fresh: Archive) -> None:
    page = '<script>x()</script><img src="https://a.example/p.png"><p onclick="y()">Text</p>'
    _write(fresh, "gebaerdensprache.html", page + '<a href="https://a.example/film">Film</a>')
    shown = fresh.client().get(PATHS[1]).text
    assert 'href="https://a.example/film"' in shown
    assert not [bad for bad in ("x()", "y()", "p.png") if bad in shown]


def test_a_page_without_end_is_refused_with_a_reason(fresh: Archive) -> None:
    _write(fresh, "leichte-sprache.html", "a" * (MOST_BYTES + 1))
    page = own_pages(fresh.services.settings.home)[0]
    with pytest.raises(SettingsError, match="größer als"):
        page.html()
