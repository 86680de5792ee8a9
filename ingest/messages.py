"""Whether text is an e-mail or a web page saved as one (MHTML), by its header."""

from __future__ import annotations

import re

EML = "message/rfc822"
MHTML = "multipart/related"
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(.*)")
#: Fields that only messages have, and those that other texts begin with as well.
_SURE = frozenset(
    (b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to", b"x-mailer",
     b"content-transfer-encoding", b"dkim-signature", b"x-original-to", b"in-reply-to")
)  # fmt: skip
_COMMON = frozenset(
    (b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"sender", b"content-type")
)
_PARTED = re.compile(rb"^Content-Type: *multipart/\w+", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^Content-Type: *multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: *\"?<?(?:Saved by |Gespeichert von ))", re.I | re.M
)
_LOCATED = re.compile(rb"^Content-Location:", re.IGNORECASE | re.MULTILINE)
#: The header of a message ends within so many bytes.
HEAD = 32_768


def message_type(head: bytes) -> str | None:
    """EML, MHTML, or None for what is no message."""
    lines = head[:HEAD].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n")
    if lines.startswith(b"From ") and b"\n" in lines:  # a mailbox's line before the message
        lines = lines.partition(b"\n")[2]
    header = lines.partition(b"\n\n")[0]
    names = _names(header)
    known = names & (_SURE | _COMMON)
    if not (len(known) > 2 or (len(known) > 1 and names & _SURE) or _PARTED.search(header)):
        return None
    return MHTML if _is_page(header, names, lines) else EML


def _is_page(header: bytes, names: frozenset[bytes], lines: bytes) -> bool:
    """Whether a message is a web page: its programs say so, or nobody sent it to anybody."""
    if _SAVED.search(header):
        return True
    is_sent = b"to" in names or b"received" in names
    return bool(_RELATED.search(header) and _LOCATED.search(lines) and not is_sent)


def _names(header: bytes) -> frozenset[bytes]:
    """The names of the fields of a header, none if a line is no field."""
    names = set()
    for number, line in enumerate(header.split(b"\n")):
        if number and line[:1] in (b" ", b"\t"):
            continue
        field = _FIELD.match(line)
        if field is None:
            return frozenset()
        names.add(field.group(1).lower())
    return frozenset(names)
