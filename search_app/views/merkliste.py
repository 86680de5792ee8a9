"""The Merkliste: `/merkliste?nr=12&nr=40`, its exports, and a search for more of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, make_response, redirect, render_template, request

from archive.clock import today
from index.request import SearchRequest
from search_app import urls
from search_app.asking import Answer, ask
from search_app.exports.menu import noted_formats
from search_app.exports.noted import Noted, noted
from search_app.exports.record import records
from search_app.exports.wording import name_key
from search_app.present import pager
from search_app.present.document import citation
from search_app.present.facets import chips
from search_app.present.hits import entry, plain_entry
from search_app.present.periods import axis
from search_app.views import downloads
from search_app.views.lookup import role, services

bp = Blueprint("merkliste", __name__)


@bp.get("/merkliste")
def page() -> str | Response:
    """The list in its order, the same as a list of literature, and a search for more."""
    taken_off = request.args.getlist(urls.TAKEN_OFF)
    if taken_off:
        return _without(taken_off)
    listed = _listed()
    on = axis(today())
    return render_template(
        "merkliste.html",
        entries=[plain_entry(document, on) for document in listed.documents],
        numbers=listed.ids,
        literature=_literature(listed),
        formats=noted_formats(listed.ids),
        **_offered(listed),
    )


@bp.get("/merkliste/export/<format_key>")
def export(format_key: str) -> Response:
    """The documents of the list in their order."""
    wanted = downloads.format_of(format_key)
    listed = _listed()
    told = downloads.about("Merkliste", urls.noted_url(listed.ids), len(listed.ids))
    return downloads.download(wanted, listed.ids, downloads.with_notices(told, listed.notices))


def _without(taken_off: list[str]) -> Response:
    """The way to the list without some of its numbers, so that its address stays a plain one."""
    kept = [text for text in request.args.getlist(urls.NUMBER) if text not in taken_off]
    listed = noted(services().catalogue, kept, role())
    return make_response(redirect(urls.noted_url(listed.ids)))


def _listed() -> Noted:
    return noted(services().catalogue, request.args.getlist(urls.NUMBER), role())


def _literature(listed: Noted) -> list[str]:
    """The citations of the list, by name: DIN 5007-2."""
    told = records(services().catalogue, listed.ids, role(), request.url_root)
    names = {each.number: each.responsible for each in told}
    site, base, day = services().settings.site_name, request.url_root, today()
    cited = [
        citation(document, document.version, names.get(document.id, ""), site, base, day)
        for document in listed.documents
        if document.version
    ]
    return sorted(cited, key=name_key)


def _offered(listed: Noted) -> dict[str, Any]:
    """The results of the search that the address holds besides; the form to ask for some."""
    reading = urls.read(request.args.items(multi=True), role(), extra=frozenset({urls.NUMBER}))
    asked = reading.request
    is_asked = bool(asked.query) or asked.is_filtered
    if not is_asked:
        notices = (*listed.notices, *reading.notices)
        return {"asked": None, "query": "", "notices": notices, "hidden": []}
    answer = ask(services().search, replace(reading, request=replace(asked, strict=True)))
    on = axis(today())
    return {
        "asked": answer.request,
        "query": answer.request.query,
        "notices": (*listed.notices, *answer.notices),
        "hidden": _kept(answer.request),
        "chips": chips(replace(answer.request, strict=False)),
        "total": answer.result.total,
        "position": pager.position(answer.result),
        "offers": [entry(hit, answer.request, on) for hit in answer.result.hits],
        "previous_url": _page_url(listed, answer, -1),
        "next_url": _page_url(listed, answer, +1),
    }


def _kept(asked: SearchRequest) -> list[tuple[str, str]]:
    """What the forms carry along of the search besides its words."""
    return urls.pairs(replace(asked, query="", page=1, strict=False))


def _page_url(listed: Noted, answer: Answer, step: int) -> str:
    """The page of results before or after, "" where there is none."""
    wanted = answer.request.page + step
    if not 1 <= wanted <= answer.result.pages:
        return ""
    return urls.noted_url(listed.ids, replace(answer.request, page=wanted, strict=False))
