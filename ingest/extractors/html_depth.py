"""Pages whose elements lie too deep in each other: they are made shallow before they are parsed.

libxml2 gives up at 256 levels and says nothing of what comes behind. Old pages that never close
their `font` come that deep, and pages made to do harm. Their inner wrappers are left out; the
text and the outer structure stay. It takes one pass, whatever is in the page.
"""

from __future__ import annotations

import re
from collections import defaultdict

#: Levels that are kept. With the elements that are not counted the tree is at most five times as
#: deep: a table adds itself, its body, a row and a cell.
KEPT = 48
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})[^<>]{0,4000}>")
#: Elements that have no end, or end by themselves when their like begins.
_NOT_COUNTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd td th tr tbody thead tfoot option colgroup "
    "html head body title script style".split()
)


def shallow(text: str) -> str:
    """The page without the tags of elements that lie deeper than `KEPT`.

    >>> shallow("<div>" * 50 + "Text" + "</div>" * 50) == "<div>" * 48 + "  Text  " + "</div>" * 48
    True
    """
    begun: defaultdict[str, list[bool]] = defaultdict(list)
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if name in _NOT_COUNTED:
            return tag[0]
        if not tag[1]:
            is_kept = depth < KEPT
            begun[name].append(is_kept)
        else:
            is_kept = begun[name].pop() if begun[name] else False
        if is_kept:
            depth += -1 if tag[1] else 1
        return tag[0] if is_kept else " "

    return _TAG.sub(kept, text)
