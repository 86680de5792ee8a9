"""The headers that every answer carries, errors and static files included.

A view that needs other rules sets the header itself; what stands here is only the default.
Nothing here or elsewhere sets a cookie: guests get none.
"""

from __future__ import annotations

from flask import Flask, Response, request

from search_app.printable import printable

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


def install(app: Flask) -> None:
    """Have every answer of the app carry the headers, and no page a character it may not hold."""
    app.after_request(_with_headers)
    app.jinja_env.finalize = printable


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
