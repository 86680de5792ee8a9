"""The results page, the empty result, and the page with all values of a facet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, render_template, request

from archive.clock import today
from archive.errors import QueryError
from archive.relations import links
from index.german import Layer, nfc
from index.request import FACETS, YEAR, SearchRequest, SearchResult
from search_app import urls
from search_app.asking import Answer, ask
from search_app.present import facets as facet_views
from search_app.present import loosen, pager
from search_app.present.hits import entries
from search_app.present.periods import axis
from search_app.present.promoted import promoted
from search_app.present.rooms import NAMED, rooms
from search_app.present.values import values_of
from search_app.present.versions import TYPES, Link
from search_app.present.words import words_line
from search_app.present.years import year_bars
from search_app.views.lookup import role, services

bp = Blueprint("suche", __name__)


@bp.get("/suche")
def results() -> str:
    """What a search finds: entries, filters, years; or the ways out of finding nothing."""
    answer = ask(services().search, urls.read(request.args.items(multi=True), role()))
    if not answer.result.total:
        return render_template("suche_leer.html", **_empty(answer))
    return render_template("suche.html", **_shown(answer))


@bp.get("/suche/facette/<key>")
def facet(key: str) -> str:
    """All values of a facet under a search, from A to Z or as a tree."""
    if key not in FACETS:
        abort(404)
    given = request.args.items(multi=True)
    reading = urls.read(given, role(), extra=frozenset((urls.FIND,)))
    answer = ask(services().search, reading)
    find = request.args.get(urls.FIND, "").strip()
    values = values_of(key, answer.result.facets.get(key, ()), answer.request, find)
    return render_template(
        "facette.html",
        **_frame(answer),
        name=urls.facet_name(key),
        plural=facet_views.plural(key),
        values=values,
        find=find,
        find_name=urls.FIND,
        facet_url=urls.facet_url(key, answer.request),
        kept=urls.pairs(replace(answer.request, page=1)),
        kept_fields=urls.pairs(replace(answer.request, query="", page=1)),
        rooms=rooms(answer.result, key) if key in NAMED else (),
        back_url=urls.search_url(answer.request),
    )


def _frame(answer: Answer) -> dict[str, Any]:
    """What every page of a search has."""
    address = urls.search_url(answer.request)
    return {
        "query": answer.request.query,
        "search_request": answer.request,
        "result": answer.result,
        "notices": answer.notices,
        "chips": facet_views.chips(answer.request),
        "bare_url": urls.search_url(replace(answer.request.without_filters(), strict=False)),
        "strict_url": urls.search_url(replace(answer.request, strict=True, page=1)),
        "words": words_line(answer.result.terms, answer.result.total),
        "own_url": address,
        "permalink": request.url_root.rstrip("/") + address,
        "today": today(),
    }


def _shown(answer: Answer) -> dict[str, Any]:
    result, on = answer.result, axis(today())
    listed, related = facet_views.facets(result), _links(result)
    return _frame(answer) | {
        "axis": on,
        "rooms": rooms(result),
        "suggestion": _suggestion(result),
        "entries": entries(result.hits, result, related, on),
        "more": entries(result.more, result, related, on),
        "position": pager.position(result),
        "facets": listed,
        "years": facet_views.years_given(result.request),
        "hidden": facet_views.hidden_fields(result.request, {f.key: f.values for f in listed}),
        "bars": year_bars(result.facets.get(YEAR, ()), result.request),
        "promoted": promoted(result, _count, today().year),
        "sorts": pager.sort_steps(result.request),
        "sort_name": pager.SORT_NAMES[pager.effective_sort(result.request)],
        "views": pager.view_steps(result.request),
        "steps": pager.page_steps(result),
        "sizes": pager.size_steps(result.request),
        "previous_url": pager.previous_url(result),
        "next_url": pager.next_url(result),
    }


def _empty(answer: Answer) -> dict[str, Any]:
    result, on = answer.result, axis(today())
    asked, suggestion = answer.request, _suggestion(result)
    if suggestion is None and result.did_you_mean and asked.is_filtered:
        free = _suggestion(replace(result, request=asked.without_filters()))
        suggestion = replace(free, is_free=True) if free else None
    loosened = loosen.without_filters(asked, _count)
    meant = ""
    if not loosened and asked.is_filtered and suggestion:
        meant = suggestion.label
        loosened = loosen.without_filters(replace(asked, query=meant), _count)
    return _frame(answer) | {
        "axis": on,
        "suggestion": suggestion,
        "more": entries(result.more, result, _links(result), on),
        "meant": meant,
        "without_filters": loosened,
        "without_words": loosen.without_words(asked, _count),
        "apart": loosen.apart(asked, _count, _parts),
        "elsewhere": loosen.elsewhere(asked, _count),
    }


def _links(result: SearchResult) -> list[Link]:
    """How the documents of a page of results hang together with others, in one statement."""
    numbers = [hit.id for hit in (*result.hits, *result.more)]
    return links(services().catalogue, numbers, TYPES, result.request.role)


def _suggestion(result: SearchResult) -> loosen.Way | None:
    """The corrected query with its results, where it has any."""
    if not result.did_you_mean:
        return None
    corrected = replace(result.request, query=result.did_you_mean, page=1)
    found = _count(corrected)
    if not found:
        return None
    return loosen.Way(result.did_you_mean, urls.search_url(corrected), found)


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a compound as they stand in it, each with a capital."""
    word = nfc(word)
    found = [t for t in services().search.analyze(word) if t.layer is Layer.PART]
    parts = {(t.begin, t.end): word[t.begin : t.end].capitalize() for t in found}
    return tuple(parts.values()) if len(parts) > 1 else ()


def _count(asked: SearchRequest) -> int:
    """How many results a request has; none if it is longer than anybody may ask."""
    try:
        return services().search.count(asked)
    except QueryError:
        return 0
