"""`/healthz`: whether searches are answered, for load balancers and monitoring."""

from __future__ import annotations

from flask import Blueprint, Response

from archive.model import Visibility
from search_app.views.answers import json_answer
from search_app.views.fehler import RETRY_AFTER
from search_app.views.lookup import services

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def health() -> Response:
    """200 while the index answers, 503 while it must be rebuilt."""
    status = services().search.status()
    # what the index holds in all is told to nobody who may not see it: that is in /metrics
    shape = {
        "status": "ok" if status.available else "rebuilding",
        "documents": sum(services().catalogue.kind_counts(Visibility.PUBLIC).values()),
        "generation": status.generation,
        "waiting": status.waiting,
    }
    response = json_answer(shape, 200 if status.available else 503)
    response.headers["Cache-Control"] = "no-store"
    if not status.available:
        response.headers["Retry-After"] = RETRY_AFTER
    return response
