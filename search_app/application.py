"""The Flask application: its parts, its filters and nothing that happens during a request."""

from __future__ import annotations

from flask import Flask

from archive.masking import mask
from search_app.counting import Counts
from search_app.exports.menu import citation_formats, export_menu
from search_app.overview import Overviews
from search_app.present import german
from search_app.present.hits import date_of
from search_app.present.text import shown_title
from search_app.urls import feed_url, noted_url
from search_app.views import (
    api,
    bestand,
    described,
    dokument,
    eigene,
    entitaet,
    export,
    fehler,
    health,
    kalender,
    melden,
    merkliste,
    oai,
    openapi,
    opensearch,
    original,
    protokoll,
    seite,
    seiten,
    seitenbild,
    sitemap,
    start,
    suche,
    termin,
    verzeichnis,
    zitat,
)
from search_app.views import metrics as metrics_view
from search_app.web import layout, limits, metrics, publicaddress, security
from search_app.web.assets import serve_assets
from search_app.web.nameconverter import NameConverter
from search_app.web.offers import Offers
from search_app.wiring import Services

#: No form of the archive sends more than a query.
MAX_BODY = 64 * 1024
COUNTS, OVERVIEWS = seiten.COUNTS, start.OVERVIEWS
VIEWS = (
    api,
    bestand,
    dokument,
    eigene,
    entitaet,
    export,
    health,
    kalender,
    melden,
    merkliste,
    metrics_view,
    oai,
    openapi,
    opensearch,
    original,
    protokoll,
    seite,
    seiten,
    seitenbild,
    sitemap,
    start,
    suche,
    termin,
    verzeichnis,
    zitat,
)


def assemble(services: Services) -> Flask:
    """An application that answers with these services. It keeps no sessions and sets no cookie."""
    app = Flask(__name__)
    app.extensions["findbuch"] = services
    app.extensions[COUNTS] = counts = Counts(services.search)
    app.extensions[layout.OFFERS] = Offers(services.search)
    app.extensions[OVERVIEWS] = Overviews(services, counts)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    _set_up_templates(app)
    serve_assets(app)
    app.url_map.converters["name"] = NameConverter
    for view in VIEWS:
        app.register_blueprint(view.bp)
    publicaddress.install(app, services.settings)
    metrics.install(app)
    limits.install(app, services.settings)
    layout.install(app)
    described.install(app)
    fehler.install(app)
    security.install(app)
    return app


def _set_up_templates(app: Flask) -> None:
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["zahl"] = german.number
    app.jinja_env.filters["tag"] = german.day
    app.jinja_env.filters["datum"] = date_of
    app.jinja_env.filters["verdeckt"] = mask
    app.jinja_env.filters["titel"] = shown_title
    app.jinja_env.globals |= {
        "export_menu": export_menu,
        "citation_formats": citation_formats,
        "noted_url": noted_url,
        "feed_url": feed_url,
    }
