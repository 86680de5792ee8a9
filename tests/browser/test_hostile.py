"""Archived pages and hostile documents do nothing in a real browser: no dialog, no request.

Requests are counted at a real listener: Playwright also reports those that a policy blocked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask, Response, request
from playwright.sync_api import Browser, Dialog

from search_app import create_app
from tests.browser.conftest import Visitor, serving
from tests.search_app.builder import Archive, Draft, open_archive
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser

ATTACK = """<!doctype html><html><head><title>x</title>
<meta http-equiv="refresh" content="1; url=ORIGIN/refresh">
<link rel="stylesheet" href="ORIGIN/sheet"><link rel="prefetch" href="ORIGIN/prefetch">
<link rel="dns-prefetch" href="ORIGIN"><style>@import "ORIGIN/import"; body { background:
url(ORIGIN/background) }</style><script src="ORIGIN/script"></script>
<script>alert(1); fetch("ORIGIN/fetch"); location = "ORIGIN/location"</script></head>
<body onload="alert(2)"><img src="ORIGIN/image" onerror="alert(3)"><iframe src="ORIGIN/frame">
</iframe><video src="ORIGIN/video" autoplay></video><object data="ORIGIN/object"></object>
<svg onload="alert(4)"><image href="ORIGIN/svg"/></svg><form id="f" action="ORIGIN/form">
<input name="a" autofocus onfocus="alert(5)"></form><script>f.submit()</script></body></html>"""


@dataclass
class Listener:
    """Somebody else's server, which notes what it is asked for."""

    app: Flask = field(default_factory=lambda: Flask("listener"))
    paths: list[str] = field(default_factory=list)
    page: str = ""

    def __post_init__(self) -> None:
        self.app.add_url_rule("/", "page", lambda: self.page)
        self.app.add_url_rule("/<path>", "any", self._note)

    def _note(self, path: str) -> Response:
        self.paths.append(path)
        return Response("", headers={"Access-Control-Allow-Origin": request.host_url})


@pytest.fixture
def attacked(tmp_path: Any) -> Iterator[tuple[Archive, Listener, str, str]]:
    """An archive with a hostile page, the listener it calls, the page's address and theirs."""
    listener, archive = Listener(), open_archive(tmp_path)
    with serving(listener.app) as foreign, serving(create_app(archive.services)) as ours:
        listener.page = ATTACK.replace("ORIGIN", foreign)
        draft = Draft("Angriff", ("Text",), data=listener.page.encode(), media_type="text/html")
        number = archive.put(draft)
        archive.index()
        yield archive, listener, f"{ours}/dokument/{number}/original", foreign
    archive.services.close()


def dialogs_on(browser: Browser, address: str) -> int:
    """How many dialogs a page opens within its first seconds."""
    context = browser.new_context()
    seen: list[str] = []

    def note(dialog: Dialog) -> None:
        seen.append(dialog.message)
        dialog.dismiss()

    page = context.new_page()
    page.on("dialog", note)
    page.goto(address)
    page.wait_for_timeout(2500)
    context.close()
    return len(seen)


@pytest.mark.parametrize("view", ["", "?ansicht=archiv"])
def test_an_archived_page_does_nothing(
    browser: Browser, attacked: tuple[Archive, Listener, str, str], view: str
) -> None:
    _, listener, address, _ = attacked
    assert dialogs_on(browser, address + view) == 0
    assert listener.paths == []


def test_the_same_page_does_a_lot_on_its_own_site(
    browser: Browser, attacked: tuple[Archive, Listener, str, str]
) -> None:
    """The negative control: without our policy the page shows what it can."""
    _, listener, _, foreign = attacked
    assert dialogs_on(browser, foreign) > 0
    assert len(listener.paths) > 3


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/suche?q=Daseinsvorsorge",
        "/suche?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/suche/facette/art",
        "/suche/facette/bestand",
        "/dokument/{0}",
        "/dokument/{0}/seite/1?q=Daseinsvorsorge",
        "/dokument/{0}/original",
        "/dokument/{0}/original?ansicht=archiv",
        "/dokument/{1}",
    ],
)
def test_hostile_documents_open_no_dialog(visitor: Visitor, numbers: Numbers, address: str) -> None:
    visit = visitor()
    visit.open(address.format(*numbers.hostile))
    visit.page.wait_for_load_state("networkidle")
    # what the archived page tries to load is blocked by its policy, and said in the console
    if "archiv" in address:
        visit.faults = [fault for fault in visit.faults if fault == "dialog"]
