"""What the start page says of the archive, counted live and kept until the archive changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from archive.errors import IndexBackendError
from archive.masking import mask
from archive.model import Document, Visibility
from index.backend import IndexStatus
from index.request import MISSING, YEAR, SearchRequest, SearchResult
from search_app import entities
from search_app.counting import Counts
from search_app.present.german import counted, local_day, number
from search_app.present.hits import Entry, plain_entry
from search_app.present.periods import axis
from search_app.present.text import kind_icon, kind_name
from search_app.present.tilemap import Tile, land_counts, tiles
from search_app.present.topicregister import TopicLine, topic_lines
from search_app.present.years import Epoch, epochs
from search_app.urls import facet_url, search_url
from search_app.wiring import Services

#: Example searches, best first; those without hits are left out.
CANDIDATES = (
    "Netzwerk Daseinsvorsorge",
    "Bürgerbus laufzeit:2015",
    "„Gemeinsam für das Quartier“",
    "Ehrenamt Förderung",
    "Folien Ehrenamt",
    "Leerstand Ortskern",
    "Mobilität laufzeit:2014-2016",
    "Gemeindeschwester",
    "Hochwasserschutz",
)
EXAMPLES, NEWEST, KINDS = 3, 5, 8
#: The order of the list that goes on where the newest ones end.
BY_ADMISSION = "aufgenommen"


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a register: what it says, where it leads, how much is there."""

    text: str
    url: str
    count: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The start page. `searchable` is False while the search is being rebuilt."""

    searchable: bool
    documents: int
    kinds: tuple[Link, ...]
    newest: tuple[Entry, ...]
    state: str
    examples: tuple[Link, ...] = ()
    epochs: tuple[Epoch, ...] = ()
    undated: Link | None = None
    laender: tuple[Tile, ...] = ()
    topics: tuple[TopicLine, ...] = ()

    @property
    def figures(self) -> tuple[Link, ...]:
        """The kinds with most documents, and the way to the others."""
        return self.kinds[:KINDS]

    @property
    def kinds_url(self) -> str:
        """All kinds, where there are more than figures; else ""."""
        return facet_url("art", SearchRequest()) if len(self.kinds) > KINDS else ""

    @property
    def regions_url(self) -> str:
        """All regions from A to Z."""
        return facet_url("region", SearchRequest())

    @property
    def admissions_url(self) -> str:
        """All documents, those that came in last first."""
        return search_url(SearchRequest(sort=BY_ADMISSION))


class Overviews:
    """Makes the overview, and makes it again only when documents or the index have changed."""

    def __init__(self, services: Services, counts: Counts) -> None:
        self._services = services
        self._counts = counts
        self._made: tuple[object, Overview] | None = None

    def current(self, today: date) -> Overview:
        """The overview as of now."""
        status = self._services.search.state()
        counts = self._services.catalogue.kind_counts(Visibility.PUBLIC)
        newest = self._services.catalogue.newest(Visibility.PUBLIC, NEWEST)
        key = (status, tuple(counts.items()), tuple(newest), today)
        made = self._made
        if made is None or made[0] != key:
            entries = tuple(_admitted(document, today) for document in newest)
            bare = Overview(
                searchable=status.available,
                documents=sum(counts.values()),
                kinds=_kinds(counts.items()),
                newest=entries,
                state=_state(status, sum(counts.values())),
            )
            self._made = made = (key, self._searched(bare, today))
        return made[1]

    def _searched(self, bare: Overview, today: date) -> Overview:
        """With what only the search knows; without it if the index cannot answer."""
        if not bare.searchable:
            return bare
        try:
            everything = self._services.search.search(SearchRequest(per_page=1))
            years = everything.facets.get(YEAR, ())
            count = self._counts.current()
            undated = next((line for line in years if line.value == MISSING), None)
            url = search_url(SearchRequest().with_filter(YEAR, MISSING))
            return replace(
                bare,
                examples=_examples(count),
                epochs=epochs(years, count, today.year),
                undated=Link("undatierte", url, number(undated.count)) if undated else None,
                laender=_laender(everything),
                topics=topic_lines(everything.facets.get("thema", ())),
            )
        except IndexBackendError:
            return replace(bare, searchable=False)  # not an error: the page says so


def _admitted(document: Document, today: date) -> Entry:
    """An entry that also says when the document came in."""
    entry = plain_entry(document, axis(today))
    return replace(entry, meta=(*entry.meta, f"aufgenommen {local_day(document.added)}"))


def _laender(everything: SearchResult) -> tuple[Tile, ...]:
    """The map, () where no document is about any of the Länder."""
    counts = land_counts(everything.facets.get("region", ()))
    return tiles(counts, lambda id_: entities.path("region", id_)) if counts else ()


def _examples(count: Callable[[SearchRequest], int]) -> tuple[Link, ...]:
    found: list[Link] = []
    for query in CANDIDATES:
        request = SearchRequest(query)
        if len(found) < EXAMPLES and count(request):
            hits = counted(count(request), "Treffer", "Treffer")
            found.append(Link(query, search_url(request), hits))
    return tuple(found)


def _kinds(counts: Iterable[tuple[str, int]]) -> tuple[Link, ...]:
    return tuple(
        Link(
            mask(kind_name(kind, 2)),
            search_url(SearchRequest().with_filter("art", kind)),
            number(count),
            kind_icon(kind),
        )
        for kind, count in counts
    )


def _state(status: IndexStatus, documents: int) -> str:
    """How much can be searched and since when; the size would tell of what is hidden."""
    if not status.available or status.committed is None:
        return "Die Suche wird gerade neu aufgebaut."
    return (
        f"{counted(documents, 'Dokument ist', 'Dokumente sind')} im vollen Wortlaut durchsuchbar; "
        f"der Index ist vom {local_day(status.committed)}."
    )
