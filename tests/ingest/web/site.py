"""A web server on loopback for tests: pages by path, each an answer or what does the answering."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from ingest.sources.found import Found, FoundFile, FoundNothing

#: How an answer begins that is sent by hand; further headers and an empty line follow.
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it is sent. Without `length` the body's own is told."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    length: int | None = None


#: Answers a request by hand.
ByHand = Callable[[BaseHTTPRequestHandler], None]
Page = Reply | ByHand | str | bytes


@dataclass(slots=True)
class Site:
    """A running server: its pages by path, and the requests that came."""

    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.host}{path}"

    @property
    def asked(self) -> list[str]:
        """The paths that were asked for, robots.txt aside, in order."""
        return [path for path, _ in self.requests if path != "/robots.txt"]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.requests.append((handler.path, headers))
        page = self.pages.get(handler.path, Reply(b"nicht da", 404))
        if callable(page):
            page(handler)
            return
        reply = page if isinstance(page, Reply) else Reply(_bytes(page))
        handler.send_response(reply.status)
        for name, value in reply.headers:
            handler.send_header(name, value)
        if reply.length != -1:
            size = len(reply.body) if reply.length is None else reply.length
            handler.send_header("Content-Length", str(size))
        handler.end_headers()
        handler.wfile.write(reply.body)


def redirect(target: str, status: int = 302) -> Reply:
    return Reply(b"dort", status, (("Location", target),))


def typed(body: bytes, media_type: str, *more: tuple[str, str]) -> Reply:
    return Reply(body, headers=(("Content-Type", media_type), *more))


def raw(data: bytes) -> ByHand:
    """These bytes and nothing else, then the end of the connection."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.wfile.write(data)

    return send


#: A page that is an attachment.
PDF = typed(b"%PDF-1.4 Anhang", "application/pdf")


@contextmanager
def serving(tls: Any = None) -> Iterator[Site]:
    """A site that answers until the block ends."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.answer(self)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass  # the client has gone, as some tests want it to

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _bytes(page: str | bytes) -> bytes:
    return page.encode() if isinstance(page, str) else page


def page(*links: str, head: str = "") -> str:
    anchors = "".join(f'<a href="{link}">da</a>' for link in links)
    return f"<!doctype html><html><head>{head}</head><body>{anchors}</body></html>"


def paths(site: Site, found: list[Found]) -> list[str]:
    """The paths of the files that were found, in order."""
    base = site.url("")
    return [f.location.removeprefix(base) for f in found if isinstance(f, FoundFile)]


def reasons(site: Site, found: list[Found]) -> dict[str, tuple[str, bool]]:
    base = site.url("")
    nothing = [f for f in found if isinstance(f, FoundNothing)]
    return {f.location.removeprefix(base): (f.reason, f.is_fault) for f in nothing}
