"""Collections as sets. Their number stands in the name, so a collection may be called anything."""

from __future__ import annotations

import re

from search_app.interop.oai.protocol import ProtocolError

_NAME = re.compile(r"bestand-(\d{1,15})", re.ASCII)
_ALLOWED = re.compile(r"[\w\-.!~*'():]+", re.ASCII)


def set_name(collection_id: int) -> str:
    """
    >>> set_name(3)
    'bestand-3'
    """
    return f"bestand-{collection_id}"


def set_number(name: str) -> int:
    """The number of the collection that a set is.

    Raises:
        ProtocolError: badArgument, or noRecordsMatch where there can be no such set.
    """
    if not _ALLOWED.fullmatch(name):
        raise ProtocolError("badArgument", "This is not the name of a set.")
    found = _NAME.fullmatch(name)
    if found is None:
        raise ProtocolError("noRecordsMatch", "There is no such set.")
    return int(found.group(1))
