"""`/`: the search field, what the archive holds, and what came in last."""

from __future__ import annotations

from flask import Blueprint, current_app, render_template

from archive.clock import today
from search_app.overview import Overviews

bp = Blueprint("start", __name__)
#: Where the application keeps its `Overviews`.
OVERVIEWS = "findbuch.overviews"


@bp.get("/")
def start() -> str:
    """The start page; while the index is rebuilt it shows what the catalogue knows."""
    overviews: Overviews = current_app.extensions[OVERVIEWS]
    overview = overviews.current(today())
    return render_template("start.html", overview=overview)
