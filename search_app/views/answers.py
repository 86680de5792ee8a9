"""JSON answers: umlauts as they are, keys in the order of the shape."""

from __future__ import annotations

import json
from typing import Any

from flask import Response


def json_answer(shape: dict[str, Any] | list[dict[str, Any]], status: int = 200) -> Response:
    """A shape as an answer."""
    text = json.dumps(shape, ensure_ascii=False)
    return Response(text, status=status, mimetype="application/json")
