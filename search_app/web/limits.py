"""How much one asker may ask a minute: 429 with Retry-After beyond it. The machine itself may all.

Addresses are held in memory for the counting only, and never written down. A proxy on the same
machine that is not trusted (`trusted_proxy`) is the machine itself: then there are no limits, and
that is said once.
"""

from __future__ import annotations

import logging

from flask import Flask, Response, request

from archive.settings import Settings
from search_app.views.fehler import error_answer
from search_app.web.askers import asker
from search_app.web.buckets import Buckets

SEARCH, SUGGEST, PAGES = "limit_search", "limit_suggest", "limit_pages"
#: How addresses begin that cost a search, or are asked with every letter; all others are pages.
_SEARCHES = (
    "/suche", "/api/suche", "/region/", "/thema/", "/programm/", "/organisation/", "/person/",
    "/bestand/", "/kalender", "/merkliste", "/oai",
)  # fmt: skip
_SUGGESTIONS = ("/api/vorschlag", "/opensearch/")
#: What browsers load with every page, and what watches the archive.
_FREE = ("/static/", "/healthz", "/metrics", "/robots.txt")
UNTRUSTED = (
    "Anfragen kommen über einen Webserver auf diesem Rechner, dem nicht vertraut wird: solange die "
    "Einstellung trusted_proxy leer ist, gelten keine Grenzen je Adresse."
)
_log = logging.getLogger(__name__)


def install(app: Flask, settings: Settings, buckets: Buckets | None = None) -> None:
    """Hold the askers of an app to the limits of its settings."""
    kept = buckets if buckets is not None else Buckets()
    said: list[bool] = []

    @app.before_request
    def _limited() -> Response | None:
        name = limit_of(request.path)
        most = getattr(settings, name) if name else 0
        if not most:
            return None
        who = asker(request, bool(settings.trusted_proxy))
        if who.is_here:
            if who.is_forwarded and not said:
                said.append(True)
                _log.warning(UNTRUSTED)
            return None
        wait = kept.take(f"{name} {who.key}", most)
        return _refusal(wait) if wait else None


def limit_of(path: str) -> str:
    """The setting that limits an address; empty where none does."""
    if path.startswith(_FREE):
        return ""
    if path.startswith(_SUGGESTIONS):
        return SUGGEST
    return SEARCH if path.startswith(_SEARCHES) else PAGES


def _refusal(wait: int) -> Response:
    answer = error_answer(429)
    answer.headers["Retry-After"] = str(wait)
    answer.headers["Cache-Control"] = "no-store"
    return answer
