"""Names as a part of addresses: any text at all, oblique strokes included."""

from __future__ import annotations

from werkzeug.routing import BaseConverter


class NameConverter(BaseConverter):
    """Takes the rest of a path as it is, line breaks too; Werkzeug's own refuses some."""

    regex = r"[\s\S]+?"
    part_isolating = False
    weight = 200
