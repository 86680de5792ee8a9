"""Chromium, a real server on loopback, and a page that reports whatever goes wrong on it.

Without Chromium these tests are skipped, loudly; where CI is set that is a failure.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright
from werkzeug.serving import make_server

from search_app import create_app
from tests.search_app.builder import Archive, open_archive
from tests.search_app.corpus import Numbers, fill

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WAIT_MS = 10_000
#: What a page is shown with unless a test says otherwise.
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
#: A page that the operator has written.
EASY = (
    "<h1>Was ist Findbuch?</h1><h2>Suche</h2><p>Findbuch ist ein <a href='/hilfe'>Archiv</a>.</p>"
)
TRANSITION = "Transition was aborted because of invalid state"


@dataclass
class Visit:
    """A page and what happened on it that should not have."""

    page: Page
    origin: str
    faults: list[str] = field(default_factory=list)
    status: int = 200

    def open(self, address: str, status: int = 200) -> Page:
        """Go to an address of the site, which answers with this status."""
        self.status = status
        answer = self.page.goto(self.origin + address)
        assert answer is not None
        assert answer.status == status, address
        return self.page

    def watch(self) -> None:
        self.page.on("request", self._requested)
        self.page.on("console", self._logged)
        self.page.on("pageerror", self._failed)
        self.page.on("dialog", self._asked)

    def _failed(self, error: object) -> None:
        # the fading from page to page gives up when the next page comes too soon
        if not str(error).startswith(TRANSITION):
            self.faults.append(f"page error: {error}")

    def _asked(self, dialog: Dialog) -> None:
        self.faults.append("dialog")
        dialog.dismiss()

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:")):
            self.faults.append(f"foreign request: {request.url}")

    def _logged(self, message: ConsoleMessage) -> None:
        # Chromium logs the status of a page that was asked for as an error of its own
        own_status = f"the server responded with a status of {self.status}" in message.text
        if message.type in ("error", "warning") and not (self.status >= 400 and own_status):
            self.faults.append(f"console {message.type}: {message.text}")


#: Opens a page; the options are those of a Playwright browser context.
Visitor = Callable[..., Visit]
#: Takes the window that a file's tests share; the options are media that a page is shown with.
Looker = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "CHROMIUM IS MISSING: THE BROWSER TESTS DID NOT RUN (apt-get install chromium)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Numbers]]:
    """The archive that is shown; nothing may change it."""
    home = tmp_path_factory.mktemp("gezeigt")
    (home / "seiten").mkdir()
    (home / "seiten" / "leichte-sprache.html").write_text(EASY, encoding="utf-8")
    archive = open_archive(home)
    try:
        yield archive, fill(archive)
    finally:
        archive.services.close()


@pytest.fixture(scope="session")
def numbers(shown: tuple[Archive, Numbers]) -> Numbers:
    return shown[1]


@pytest.fixture(scope="session")
def live(shown: tuple[Archive, Numbers]) -> Iterator[str]:
    """The origin of a running server."""
    with serving(create_app(shown[0].services)) as origin:
        yield origin


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """The origin of an app on a free port of loopback, for the length of a with block."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def visitor(browser: Browser, live: str) -> Iterator[Visitor]:
    """Opens pages and, at the end, insists that nothing went wrong on them."""
    visits: list[Visit] = []
    with ExitStack() as stack:

        def start(width: int = 1440, height: int = 900, **options: Any) -> Visit:
            viewport = {"width": width, "height": height}
            context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
            stack.callback(context.close)
            context.set_default_timeout(WAIT_MS)
            visit = Visit(context.new_page(), live)
            visit.watch()
            visits.append(visit)
            return visit

        yield start
    faults = [fault for visit in visits for fault in visit.faults]
    assert not faults, faults


@pytest.fixture(scope="module")
def window(browser: Browser, live: str) -> Iterator[Visit]:
    """A page that one test after another looks at: a new one takes longer than most of them."""
    context = browser.new_context()
    context.set_default_timeout(WAIT_MS)
    visit = Visit(context.new_page(), live)
    visit.watch()
    yield visit
    context.close()


@pytest.fixture
def looker(window: Visit) -> Iterator[Looker]:
    """Opens pages like `visitor`, for tests that leave nothing behind in the browser."""

    def start(width: int = 1440, height: int = 900, **media: Any) -> Visit:
        window.page.set_viewport_size({"width": width, "height": height})
        window.page.emulate_media(**(PLAIN | media))
        return window

    yield start
    window.page.evaluate("localStorage.clear()")
    window.page.context.clear_cookies()
    faults = [*window.faults]
    window.faults.clear()
    assert not faults, faults
