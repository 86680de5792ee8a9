"""`/opensearch.xml`: the search as browsers and other programs take it up, with suggestions."""

from __future__ import annotations

import json

from flask import Blueprint, Response, render_template, request

from index.query import MAX_CHARACTERS
from search_app.printable import one_line
from search_app.views.lookup import base, role, services

bp = Blueprint("opensearch", __name__)
#: The format allows so many characters of a name, and of a description.
SHORT, LONG, MEANING = 16, 48, 1024


@bp.get("/opensearch.xml")
def description() -> Response:
    """What the search is called and how it is asked."""
    settings = services().settings
    name = one_line(settings.site_name)
    text = render_template(
        "opensearch.xml",
        short=name[:SHORT],
        long=name[:LONG],
        meaning=one_line(settings.site_claim)[:MEANING],
        base=base(),
    )
    return Response(text, content_type="application/opensearchdescription+xml; charset=utf-8")


@bp.get("/opensearch/vorschlag")
def suggestions() -> Response:
    """Completions as browsers take them: what was typed, then the list."""
    typed = request.args.get("q", "")[:MAX_CHARACTERS]
    found = services().search.suggest(typed, role())
    shape = [typed, [each.text for each in found], [each.kind for each in found]]
    text = json.dumps(shape, ensure_ascii=False)
    return Response(text, content_type="application/x-suggestions+json; charset=utf-8")
