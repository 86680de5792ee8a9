"""Parsing a message, and its headers as text.

Python's older policy is used on purpose: the newer one parses every header into objects, fails on
some of what people send and takes minutes for a long one.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from ingest.decode import decode

#: A longer header is cut; the longest real ones list some hundred people.
LONGEST_HEADER = 20_000
#: People that are named of a longer list.
MOST_PEOPLE = 30
#: What a message may have to be parsed outside the guarded child. Each boundary is looked for at
#: each line, and reading a long Content-Type costs the square of its length.
LARGEST, MOST_BOUNDARIES, MOST_PARTS, LONGEST_TYPE = 100_000_000, 120, 10_000, 8_000
_TYPE = re.compile(rb"^content-(?:type|disposition):(?:[^\n]*\n[ \t])*[^\n]*", re.I | re.M)
_BOUNDARY = re.compile(rb"boundary", re.IGNORECASE)
_REPLY = re.compile(r"^(?:(?:re|aw|antw|wg|fw|fwd)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def parse(data: bytes) -> Message:
    """The message of a file; what breaks its rules is taken as well as it goes."""
    if data.startswith(b"From ") or data[:4].strip(b"\xef\xbb\xbf\r\n") != data[:4]:
        data = data.lstrip(b"\xef\xbb\xbf\r\n")
    return BytesParser(policy=compat32).parsebytes(_TYPE.sub(_shortened, data))


def _shortened(found: re.Match[bytes]) -> bytes:
    return found.group()[:LONGEST_TYPE]


def is_tame(path: Path) -> bool:
    """Whether a message can be parsed without a guard around it."""
    if path.stat().st_size > LARGEST:
        return False
    data = path.read_bytes()
    return (
        len(_BOUNDARY.findall(data)) <= MOST_BOUNDARIES
        and data.count(b"\n--") <= MOST_PARTS
        and all(len(found.group()) <= LONGEST_TYPE for found in _TYPE.finditer(data))
    )


def header(message: Message, name: str) -> str:
    """The text of the first header of a name, in one line; "" if there is none."""
    for key, raw in message.raw_items():
        if key.lower() == name:
            return words(str(raw)[:LONGEST_HEADER])
    return ""


def words(raw: str) -> str:
    """The text of a raw header: encoded words decoded, bare bytes read as text."""
    text = " ".join(decode(raw.encode("utf-8", "surrogateescape")).split())
    if "=?" not in text:
        return text
    try:
        found = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    pieces = (one if isinstance(one, str) else decode(one, charset) for one, charset in found)
    return " ".join("".join(pieces).split())


def subject(message: Message) -> str:
    """The subject as written."""
    return header(message, "subject")


def topic(message: Message) -> str:
    """The subject without "AW:", "Fwd:" and the like."""
    return _REPLY.sub("", subject(message))


def people(message: Message, name: str) -> list[tuple[str, str]]:
    """Names and addresses of a header, in order."""
    # encoded words are decoded one by one: a decoded comma would part a name
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    listed = getaddresses([" ".join(raw[:LONGEST_HEADER].split())])
    return [(words(person), words(address)) for person, address in listed if person or address]


def listed(message: Message, name: str) -> str:
    """People as they are printed: "Erika Muster <muster@kreis.example>, …"."""
    found = people(message, name)
    said = [
        f"{person} <{address}>" if person and address and person != address else person or address
        for person, address in found[:MOST_PEOPLE]
    ]
    rest = len(found) - MOST_PEOPLE
    return ", ".join(said) + (f" und {rest} weitere" if rest > 0 else "")


def sent(message: Message) -> datetime | None:
    """When a message says it was sent, by its sender's clock."""
    try:
        at = parsedate_to_datetime(header(message, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if 1980 <= at.year <= 2100 else None
