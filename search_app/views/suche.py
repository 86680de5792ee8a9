"""The results page, the empty result, and the page with all values of a facet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from flask import Blueprint, abort, render_template, request

from archive.errors import QueryError
from index.request import FACETS, SearchRequest, SearchResult
from search_app import urls
from search_app.asking import Answer, ask
from search_app.present import facets as facet_views
from search_app.present import loosen, pager
from search_app.present.hits import entry
from search_app.present.periods import axis
from search_app.present.words import words_line
from search_app.present.years import YEAR, year_bars
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
    """All values of a facet under a search, from A to Z."""
    if key not in FACETS:
        abort(404)
    answer = ask(services().search, urls.read(request.args.items(multi=True), role()))
    values = answer.result.facets.get(key, ())
    return render_template(
        "facette.html",
        **_frame(answer),
        name=urls.facet_name(key),
        lines=facet_views.alphabetical(key, values, answer.request),
        back_url=urls.search_url(answer.request),
    )


def _frame(answer: Answer) -> dict[str, Any]:
    """What every page of a search has."""
    return {
        "query": answer.request.query,
        "search_request": answer.request,
        "result": answer.result,
        "notices": answer.notices,
        "chips": facet_views.chips(answer.request),
        "bare_url": urls.search_url(replace(answer.request.without_filters(), strict=False)),
        "strict_url": urls.search_url(replace(answer.request, strict=True, page=1)),
        "suggestion": _suggestion(answer.result),
        "words": words_line(answer.result.terms, answer.result.total),
    }


def _shown(answer: Answer) -> dict[str, Any]:
    result, on = answer.result, axis(date.today())
    listed = facet_views.facets(result)
    offered = {f.key: {line.value for line in f.lines} for f in listed}
    return _frame(answer) | {
        "axis": on,
        "entries": [entry(hit, result.request, on) for hit in result.hits],
        "more": [entry(hit, result.request, on) for hit in result.more],
        "position": pager.position(result),
        "facets": listed,
        "years": facet_views.years_given(result.request),
        "hidden": facet_views.hidden_fields(result.request, offered),
        "bars": year_bars(result.facets.get(YEAR, ()), result.request),
        "sorts": pager.sort_steps(result.request),
        "sort_name": pager.SORT_NAMES[pager.effective_sort(result.request)],
        "steps": pager.page_steps(result),
        "sizes": pager.size_steps(result.request),
        "previous_url": pager.previous_url(result),
        "next_url": pager.next_url(result),
    }


def _empty(answer: Answer) -> dict[str, Any]:
    on = axis(date.today())
    return _frame(answer) | {
        "axis": on,
        "more": [entry(hit, answer.request, on) for hit in answer.result.more],
        "without_filters": loosen.without_filters(answer.request, _count),
        "without_words": loosen.without_words(answer.request, _count),
    }


def _suggestion(result: SearchResult) -> loosen.Way | None:
    """The corrected query with its results, where it has any."""
    if not result.did_you_mean:
        return None
    corrected = replace(result.request, query=result.did_you_mean, page=1)
    found = _count(corrected)
    if not found:
        return None
    return loosen.Way(result.did_you_mean, urls.search_url(corrected), found)


def _count(asked: SearchRequest) -> int:
    """How many results a request has; none if it is longer than anybody may ask."""
    try:
        return services().search.count(asked)
    except QueryError:
        return 0
