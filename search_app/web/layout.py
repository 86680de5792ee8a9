"""The frame of every page: name, menu and the state of the archive in the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, request

from archive.errors import FindbuchError
from archive.model import Kind, Visibility
from index.request import SearchRequest
from search_app.addresses import CALENDAR
from search_app.present.german import counted, local_day
from search_app.present.text import kind_name
from search_app.urls import search_url
from search_app.web.offers import Offers
from search_app.web.ownpages import OwnPage, own_pages
from search_app.wiring import Services

#: Where the application keeps its `Offers`.
OFFERS = "findbuch.offers"
#: Pages of the menu that stand for a facet, as far as some public document has a value of it;
#: pages below them belong to them.
FACET_PAGES = (
    ("region", "Regionen", "/regionen", ("/region/",)),
    ("thema", "Themen", "/themen", ("/thema/",)),
    ("bestand", "Bestand", "/bestand", ("/bestand/",)),
)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the menu. `current` marks the page that is shown."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Site:
    """What base.html prints. `state` is empty while the archive cannot be read."""

    name: str
    claim: str
    menu: tuple[MenuItem, ...]
    state: str
    own_pages: tuple[OwnPage, ...] = ()


def install(app: Flask) -> None:
    """Give the templates of an app the variable `site`."""

    @app.context_processor
    def _context() -> dict[str, Any]:
        services: Services = current_app.extensions["findbuch"]
        offers: Offers = current_app.extensions[OFFERS]
        return {"site": site(services, offers, request.path, request.args.getlist("art"))}


def site(services: Services, offers: Offers, path: str, kinds: list[str]) -> Site:
    """The frame of a page; kinds are the ones that are selected on it."""
    counts = _counts(services)
    return Site(
        name=services.settings.site_name,
        claim=services.settings.site_claim,
        menu=_menu(path, kinds, counts, offers.current()),
        state=_state(services, sum(counts.values())),
        own_pages=tuple(page for page in own_pages(services.settings.home) if page.is_there),
    )


def _counts(services: Services) -> dict[str, int]:
    try:
        return services.catalogue.kind_counts(Visibility.PUBLIC)
    except FindbuchError:
        return {}  # the page says what is wrong; its frame must not fail over the same thing


def _menu(
    path: str, kinds: list[str], counts: Mapping[str, int], offered: frozenset[str]
) -> tuple[MenuItem, ...]:
    """What there is: search, projects, events, regions, topics, holdings, help."""
    is_projects = path == "/suche" and kinds == [Kind.PROJECT]
    items = [MenuItem("Suche", "/suche", path.startswith("/suche") and not is_projects)]
    if Kind.PROJECT in counts:
        url = search_url(SearchRequest().with_filter("art", Kind.PROJECT))
        items.append(MenuItem(kind_name(Kind.PROJECT, 2), url, is_projects))
    if Kind.EVENT in counts:
        items.append(MenuItem(kind_name(Kind.EVENT, 2), CALENDAR, path == CALENDAR))
    for facet, name, url, below in FACET_PAGES:
        if facet in offered:
            items.append(MenuItem(name, url, path == url or path.startswith(below)))
    return (*items, MenuItem("Hilfe", "/hilfe", path == "/hilfe"))


def _state(services: Services, documents: int) -> str:
    if not documents:
        return ""
    size = counted(documents, "Dokument", "Dokumente")
    status = _committed(services)
    return f"Stand des Index: {status}, {size}." if status else f"{size}."


def _committed(services: Services) -> str:
    try:
        committed = services.search.state().committed
    except FindbuchError:
        return ""  # as above
    return local_day(committed) if committed else ""
