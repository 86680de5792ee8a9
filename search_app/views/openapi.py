"""`/openapi.json`: the description of the JSON interface."""

from __future__ import annotations

from flask import Blueprint, Response

from search_app.openapi import description
from search_app.views.answers import json_answer

bp = Blueprint("openapi", __name__)


@bp.get("/openapi.json")
def openapi() -> Response:
    """The description, for programs that make clients or tests of it."""
    return json_answer(description())
