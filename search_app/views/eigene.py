"""`/leichte-sprache`, `/gebaerdensprache`: as far as the operator has written them."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request
from markupsafe import Markup

from search_app.views.lookup import services
from search_app.web.ownpages import own_pages

bp = Blueprint("eigene", __name__)


@bp.get("/leichte-sprache")
@bp.get("/gebaerdensprache")
def own_page() -> str:
    """The operator's page; 404 where there is none."""
    pages = own_pages(services().settings.home)
    page = next(page for page in pages if page.path == request.path)
    if not page.is_there:
        abort(404)
    # Markup: `html` has been through nh3
    return render_template("eigene.html", page=page, content=Markup(page.html()))  # noqa: S704
