"""`/bestand`: the archive as the tree that its name promises, from collections to documents."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

from flask import Blueprint, abort, render_template, request

from index.labels import label
from index.request import KIND, MISSING, PROGRAMME, SearchRequest
from search_app.addresses import holdings_url
from search_app.holdings import (
    NO_PROGRAMME,
    Holdings,
    address,
    collections,
    holdings,
)
from search_app.present.german import counted
from search_app.present.linked import Link
from search_app.present.text import kind_icon, kind_name
from search_app.profile.register import Line
from search_app.urls import facet_url, read, search_url
from search_app.views.lookup import role, services

bp = Blueprint("bestand", __name__)


@bp.get("/bestand")
def all_collections() -> str:
    """All collections of which the asker may see something."""
    found = collections(services().search, role())
    lines = [Line(v.label, holdings_url(v.value), v.count) for v in found]
    organisations = facet_url("organisation", SearchRequest())
    return render_template("bestaende.html", lines=lines, organisations_url=organisations)


@bp.get("/bestand/<name:id_>", merge_slashes=False)
def collection(id_: str) -> str:
    """A collection: its programmes, then its projects and events with what hangs below them."""
    name = normalize("NFC", id_).strip()
    reading = read(request.args.items(multi=True), role())
    found = holdings(services().search, services().catalogue, reading, name)
    if found is None or name == MISSING:
        abort(404)
    listed = found.listed.request
    return render_template(
        "bestand.html",
        found=found,
        crumbs_to=_crumbs(found),
        kind_icon=kind_icon,
        heading=_heading(found),
        extent=counted(found.total, "Dokument", "Dokumente"),
        search_url=search_url(replace(found.part, sort="relevanz", per_page=20)),
        is_narrowed=bool(found.part.selected(PROGRAMME)),
        has_kind=bool(found.part.selected(KIND)),
        whole_url=address(name, found.part.without_facet(KIND)),
        previous_url=address(name, replace(found.part, page=listed.page - 1)),
        next_url=address(name, replace(found.part, page=listed.page + 1)),
        page=listed.page,
        pages=found.listed.pages,
    )


def _crumbs(found: Holdings) -> list[Link]:
    """The way down the tree, without where one is."""
    crumbs = [Link("Bestand", "/bestand")]
    chosen = found.part.selected(PROGRAMME)
    if chosen:
        crumbs.append(Link(found.name, holdings_url(found.name)))
    if found.part.selected(KIND) and chosen:
        crumbs.append(Link(_programme(chosen), address(found.name, found.part.without_facet(KIND))))
    elif found.part.selected(KIND):
        crumbs.append(Link(found.name, holdings_url(found.name)))
    return crumbs


def _heading(found: Holdings) -> str:
    kinds, chosen = found.part.selected(KIND), found.part.selected(PROGRAMME)
    if kinds:
        return ", ".join(kind_name(kind, 2) for kind in kinds)
    return _programme(chosen) if chosen else found.name


def _programme(chosen: tuple[str, ...]) -> str:
    named = [label(PROGRAMME, value) if value != MISSING else NO_PROGRAMME for value in chosen]
    return ", ".join(named)
