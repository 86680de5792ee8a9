"""`/sitemap.xml` with its parts, and `/robots.txt`: what search engines may know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from flask import Blueprint, Response, abort, request

from archive import harvest
from archive.catalogue import Catalogue
from archive.model import Visibility
from search_app.asking import everything_for
from search_app.interop import sitemap
from search_app.interop.sitemap import Place
from search_app.urls import document_path
from search_app.views.lookup import base, services

bp = Blueprint("sitemap", __name__)

#: Pages without parts that vary.
PAGES = (
    "/", "/suche", "/bestand", "/regionen", "/themen", "/programme", "/kalender", "/hilfe",
    "/barrierefreiheit", "/datenschutz", "/impressum",
)  # fmt: skip
#: Results are endless and say nothing that documents do not say; a document that was come to by a
#: search is the same document. Metadata have ways of their own. `*` and `$` are of RFC 9309.
_RULES = """\
User-agent: *
Disallow: /suche?
Disallow: /suche/
Disallow: /api/
Disallow: /oai
Disallow: /opensearch/
Disallow: /dokument/*?q=
Disallow: /dokument/*&q=
"""
_CLOSED = "User-agent: *\nDisallow: /\n"


@bp.get("/robots.txt")
def robots() -> Response:
    """What programs that walk through the web may fetch."""
    is_open = services().settings.search_engines
    text = f"{_RULES}\nSitemap: {base()}/sitemap.xml\n" if is_open else _CLOSED
    return Response(text, mimetype="text/plain")


@bp.get("/sitemap.xml")
def index() -> Response:
    """The parts: one of pages, as many of documents as are needed."""
    count = sitemap.parts_of(services().catalogue.count_public())
    parts = ["/sitemap/seiten.xml"]
    parts += [f"/sitemap/dokumente-{number}.xml" for number in range(1, count + 1)]
    return _known(Response(sitemap.index(base() + part for part in parts)))


@bp.get("/sitemap/seiten.xml")
def pages() -> Response:
    """The pages of the archive itself, and of what its documents are about."""
    found = services().search.search(everything_for(Visibility.PUBLIC))
    paths = [*PAGES, *sitemap.entity_paths(found.facets)]
    places = [(base() + path, None) for path in dict.fromkeys(paths)]
    return Response(sitemap.part(places[: sitemap.PART]), content_type=_XML)


@bp.get("/sitemap/dokumente-<int:number>.xml")
def documents(number: int) -> Response:
    """A part of the public documents, with their last change."""
    count = sitemap.parts_of(services().catalogue.count_public())
    if not 1 <= number <= count:
        abort(404)
    return _known(Response(sitemap.part(_places(number, services().catalogue, base()))))


_XML = "application/xml; charset=utf-8"


def _places(number: int, catalogue: Catalogue, address: str) -> Iterator[Place]:
    skip = (number - 1) * sitemap.PART
    for document_id, changed in harvest.public_documents(catalogue, skip, sitemap.PART):
        yield address + document_path(document_id), changed


def _known(response: Response) -> Response:
    """The answer with marks of the state of the archive; 304 for whoever has it already."""
    # else werkzeug would read a part whole to tell its length
    response.automatically_set_content_length = not response.is_streamed
    number, changes, at = harvest.latest(services().catalogue)
    response.content_type = _XML
    response.headers["Cache-Control"] = "public, no-cache"
    if at is not None:
        response.last_modified = at.replace(tzinfo=UTC)
        response.set_etag(f"{at.isoformat()}-{number}-{changes}-{base()}", weak=True)
        response.make_conditional(request)
    return response
