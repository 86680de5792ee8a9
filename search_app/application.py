"""The Flask application: its parts, its filters and nothing that happens during a request."""

from __future__ import annotations

from flask import Flask

from archive.masking import mask
from search_app import layout, security
from search_app.assets import serve_assets
from search_app.counting import Counts
from search_app.overview import Overviews
from search_app.present import german
from search_app.present.text import shown_title
from search_app.views import (
    api,
    dokument,
    fehler,
    health,
    melden,
    openapi,
    original,
    seite,
    seiten,
    seitenbild,
    start,
    suche,
    termin,
)
from search_app.wiring import Services

#: No form of the archive sends more than a query.
MAX_BODY = 64 * 1024
COUNTS, OVERVIEWS = seiten.COUNTS, start.OVERVIEWS
VIEWS = (
    start, suche, dokument, termin, melden, seite, seitenbild, seiten, original,
    api, openapi, health,
)  # fmt: skip


def assemble(services: Services) -> Flask:
    """An application that answers with these services. It keeps no sessions and sets no cookie."""
    app = Flask(__name__)
    app.extensions["findbuch"] = services
    app.extensions[COUNTS] = counts = Counts(services.search)
    app.extensions[OVERVIEWS] = Overviews(services, counts)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    _set_up_templates(app)
    serve_assets(app)
    for view in VIEWS:
        app.register_blueprint(view.bp)
    layout.install(app)
    fehler.install(app)
    security.install(app)
    return app


def _set_up_templates(app: Flask) -> None:
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["zahl"] = german.number
    app.jinja_env.filters["tag"] = german.day
    app.jinja_env.filters["verdeckt"] = mask
    app.jinja_env.filters["titel"] = shown_title
