"""The headers that every answer carries, errors and static files included.

A view that needs other rules sets the header itself; what stands here is only the default.
Nothing here or elsewhere sets a cookie: guests get none.
"""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, Response, request
from markupsafe import Markup

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "frame-src 'self'; connect-src 'self'"
)
#: For archived bytes, which are somebody else's page: they may look like one and do nothing.
ARCHIVED_POLICY = (
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
DEFAULTS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
#: Static files under a checksum bring their own rule (`assets`).
PAGE_CACHING = "private, no-cache"
#: Characters that no page may hold, whoever brought them: a document, a query, a file name.
_NONCHARACTERS = "".join(
    f"{chr(n * 0x10000 + 0xFFFE)}-{chr(n * 0x10000 + 0xFFFF)}" for n in range(17)
)
_UNPRINTABLE = re.compile(
    rf"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
)


def install(app: Flask) -> None:
    """Have every answer of the app carry the headers, and no page a character it may not hold."""
    app.after_request(_with_headers)
    app.jinja_env.finalize = printable


def printable(value: Any) -> Any:
    """A value as a template may print it: text without control characters, all else as it is."""
    if not isinstance(value, str) or _is_plain(value) or not _UNPRINTABLE.search(value):
        return value
    text = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value)
    return Markup(text) if isinstance(value, Markup) else text  # noqa: S704  it was Markup before


def _is_plain(text: str) -> bool:
    """Whether a text is surely printable. Nearly all that a page prints is, but for the ends of
    its lines and the spaces that hold; Python tells that ten times as fast as the pattern does."""
    return text.isprintable() or (
        text.replace("\n", "").replace("\N{NO-BREAK SPACE}", "").isprintable()
    )


def _with_headers(response: Response) -> Response:
    for name, value in DEFAULTS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", PAGE_CACHING)
    return _conditional(response)


def _conditional(response: Response) -> Response:
    """The answer with a checksum; an empty 304 to whoever has it already."""
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    # a server that sends files by itself hands them through; they are never read here
    if response.is_streamed or response.direct_passthrough:
        return response
    if "no-store" in response.headers["Cache-Control"]:
        return response
    response.add_etag()
    response.make_conditional(request)
    return response
