"""What a list of results can be taken away as: the lines of the menu "Export"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from archive.clock import today
from index.request import SearchRequest
from search_app import urls
from search_app.exports.formats import CITATIONS, FORMATS, OFFERED


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a menu. `download` says that it is a file."""

    key: str
    label: str
    url: str
    icon: str = ""
    download: bool = False


def export_menu(request: SearchRequest) -> tuple[Item, ...]:
    """What can be made of a search: files, a feed, its record, its lasting address."""
    files = [
        Item(key, FORMATS[key].label, urls.export_url(key, request), "download", download=True)
        for key in OFFERED
    ]
    return (
        *files,
        Item("protokoll", "Suchprotokoll", urls.log_url(request), "file-text"),
        Item("merkliste", "Auswählen und merken", urls.noted_url((), request), "bookmark"),
        Item("atom", "Als Atom-Feed verfolgen", urls.feed_url(request), "rss"),
        Item(
            "neu",
            "Nur was ab heute neu ist",
            urls.lasting_url(replace(request, since=today())),
            "calendar",
        ),
    )


def citation_formats(document_id: int, leaf: int | None = None) -> tuple[Item, ...]:
    """The files in which a document, or a page of it, is cited."""
    return tuple(
        Item(key, _short(key), urls.citation_url(document_id, key, leaf), download=True)
        for key in CITATIONS
    )


def noted_formats(numbers: Iterable[int]) -> tuple[Item, ...]:
    """The files of a Merkliste."""
    listed = tuple(numbers)
    return tuple(
        Item(key, FORMATS[key].label, urls.noted_url(listed, format_key=key), download=True)
        for key in OFFERED
    )


def _short(key: str) -> str:
    """
    >>> _short("ris")
    'RIS'
    """
    return FORMATS[key].label.partition(",")[0]
