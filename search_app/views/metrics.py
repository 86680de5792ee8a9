"""`/metrics`: figures for monitoring, for the machine itself unless a setting opens them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from flask import Blueprint, Response, abort, current_app, request

from search_app.views.lookup import services
from search_app.web.askers import asker
from search_app.web.metrics import EXTENSION, Metrics, gauge, resident_bytes

bp = Blueprint("metrics", __name__)
TYPE = "text/plain; version=0.0.4; charset=utf-8"


@bp.get("/metrics")
def metrics() -> Response:
    """The figures; 404 for all others, as if there were none."""
    settings = services().settings
    who = asker(request, bool(settings.trusted_proxy))
    if not settings.metrics_public and (not who.is_here or who.is_forwarded):
        abort(404)
    counted: Metrics = current_app.extensions[EXTENSION]
    text = "\n".join([*_archive(), *counted.lines()]) + "\n"
    return Response(text, content_type=TYPE, headers={"Cache-Control": "no-store"})


def _archive() -> Iterator[str]:
    """How the archive is."""
    status = services().search.status()
    number = int((status.generation or "0").rpartition("-")[2] or 0)
    committed = status.committed.replace(tzinfo=UTC).timestamp() if status.committed else 0
    yield from gauge("findbuch_index_available", "1 while searches are answered.", status.available)
    yield from gauge("findbuch_index_documents", "Documents in the index.", status.documents)
    yield from gauge("findbuch_index_bytes", "Size of the index.", status.bytes)
    yield from gauge("findbuch_index_generation", "Number of the index generation.", number)
    yield from gauge("findbuch_index_commit_seconds", "Time of the last commit.", committed)
    yield from gauge("findbuch_outbox_waiting", "Changes the index must learn.", status.waiting)
    unread = len(services().catalogue.quarantined())
    yield from gauge("findbuch_quarantined", "Places that could not be read.", unread)
    memory = resident_bytes()
    if memory is not None:
        yield from gauge("process_resident_memory_bytes", "Memory of the server.", memory)
