"""Containers, made when a test needs them: ZIPs and web archives, whole and hostile."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

DATE = "2020-05-01T10:00:00Z"


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP with files by their paths."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


def zipped_twice(name: str, *contents: str) -> bytes:
    """A ZIP with several entries of one name."""
    names = [f"{number}{name[1:]}" for number in range(len(contents))]
    data = zipped(dict(zip(names, contents, strict=True)), zipfile.ZIP_STORED)
    for one in names:
        data = data.replace(one.encode(), name.encode())
    return data


def zipped_raw(name: bytes, content: bytes) -> bytes:
    """A ZIP with an entry whose name is bytes without the mark of UTF-8."""
    placeholder = b"N" * len(name)
    return zipped({placeholder.decode(): content}).replace(placeholder, name)


def encrypted(data: bytes) -> bytes:
    """A ZIP of one entry, marked as encrypted."""
    changed = bytearray(data)
    directory = changed.index(b"PK\x01\x02")
    changed[6] |= 1
    changed[directory + 8] |= 1
    return bytes(changed)


def overlapping(copies: int, size: int) -> bytes:
    """A ZIP whose entries are all the same bytes, under many names."""
    data = zipped({"000.txt": b"A" * size})
    begin, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry = data[begin:end]
    entries = b"".join(entry.replace(b"000.txt", b"%03d.txt" % i) for i in range(copies))
    tail = bytearray(data[end:])
    tail[8:12] = struct.pack("<HH", copies, copies)
    tail[12:16] = struct.pack("<I", len(entries))
    return data[:begin] + entries + bytes(tail)


def record(
    address: str,
    content: bytes = b"",
    kind: str = "response",
    date: str = DATE,
    status: str = "200 OK",
    headers: Sequence[str] = ("Content-Type: text/html",),
    length: int | str | None = None,
    more: Sequence[str] = (),
) -> bytes:
    """A record of a web archive."""
    http = "\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode()
    block = content if kind in ("resource", "warcinfo") else http + content
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        f"WARC-Date: {date}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
        *more,
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join((*lines, "", "")).encode() + block + b"\r\n\r\n"


def page(text: str) -> bytes:
    """A web page that says something."""
    head = "<!doctype html><html><head><title>Seite</title></head>"
    return f"{head}<body><h1>Seite</h1><p>{text}</p></body></html>".encode()


def packed(*records: bytes) -> bytes:
    """A web archive with each record packed for itself."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
