"""`/hilfe`, `/barrierefreiheit`, `/datenschutz`, `/impressum`: linked in the foot of all pages."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, current_app, render_template

from archive.errors import IndexBackendError
from index.request import SearchRequest
from search_app.counting import Counts
from search_app.present import help as examples
from search_app.present.operator import ACCESSIBILITY, IMPRINT, PRIVACY, operator
from search_app.views.lookup import role, services

bp = Blueprint("seiten", __name__)
#: Where the application keeps its `Counts`.
COUNTS = "findbuch.counts"


@bp.get("/hilfe")
def hilfe() -> str:
    """How to search, with examples that are counted live."""
    return render_template("hilfe.html", groups=examples.groups(_count))


@bp.get("/barrierefreiheit")
def barrierefreiheit() -> str:
    """The statement on accessibility."""
    who = operator(services().settings, ACCESSIBILITY)
    return render_template("barrierefreiheit.html", operator=who)


@bp.get("/datenschutz")
def datenschutz() -> str:
    """What is kept of visitors: as good as nothing."""
    return render_template("datenschutz.html", operator=operator(services().settings, PRIVACY))


@bp.get("/impressum")
def impressum() -> str:
    """Who answers for the archive."""
    return render_template("impressum.html", operator=operator(services().settings, IMPRINT))


def _count(request: SearchRequest) -> int | None:
    counts: Counts = current_app.extensions[COUNTS]
    try:
        return counts.current()(replace(request, role=role()))
    except IndexBackendError:
        return None  # not an error: the examples stand without numbers
