"""Names as a part of addresses: any text at all, oblique strokes included."""

from __future__ import annotations

from werkzeug.routing import BaseConverter


class NameConverter(BaseConverter):
    """Takes the rest of a path as it is; the one of Werkzeug refuses a stroke at the beginning."""

    regex = ".+?"
    part_isolating = False
    weight = 200
