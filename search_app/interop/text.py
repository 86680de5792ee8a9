"""Text as foreign formats may hold it: no control characters, where asked no second line."""

from __future__ import annotations

import re

#: What XML 1.0 cannot hold, not even escaped, and what it should not; a form feed is among it.
_NOT_IN_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def xml_text(text: str) -> str:
    """A text with every character that XML cannot hold replaced.

    >>> xml_text("a\\x0cb")
    'a\N{REPLACEMENT CHARACTER}b'
    """
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """A text without control characters, on one line."""
    return " ".join(xml_text(text).split())
