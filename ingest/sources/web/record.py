"""Keeping what went over the wire: WARC files, one of a run, one gzip member for each record.

A member is written whole, so that a killed process leaves readable ones before the last. The body
is kept packed as it came; how it was cut up for sending is not, so the header that tells of that
gets another name. An answer "not modified" is a revisit record.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

import httpx
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive import __version__
from archive.errors import StoreError
from archive.model import Fetched
from ingest.sources.web.body import Body

#: A file that has grown to this size is followed by another.
ROTATED_AT = 1_000_000_000
_PLAIN = "".join(map(chr, range(32, 127)))
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
#: Headers of the sending and not of what is sent.
_OF_SENDING = ("transfer-encoding",)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what came back. `known` is what it was conditional on."""

    url: str
    at: datetime
    request: httpx.Request
    response: httpx.Response
    body: Body
    known: Fetched | None


class Recorder:
    """Writes exchanges to `findbuch-<moment>-<number>.warc.gz`. The first one opens the file."""

    def __init__(self, folder: Path, rotated_at: int = ROTATED_AT) -> None:
        self._folder = folder
        self._rotated_at = rotated_at
        self._file: IO[bytes] | None = None
        self._moment = ""
        self._number = 0

    def keep(self, exchange: Exchange) -> None:
        """Append the records of an exchange.

        Raises:
            StoreError: they cannot be written.
        """
        try:
            file = self._open()
            writer = WARCWriter(file, gzip=True, warc_version="1.1")
            response = _response(writer, exchange)
            writer.write_request_response_pair(_request(writer, exchange), response)
            response.raw_stream.close()
            file.flush()
        except OSError as error:
            raise StoreError(f"Der Abruf lässt sich nicht aufheben: {error.strerror}.") from error

    def close(self) -> None:
        if self._file:
            self._file.close()
            self._file = None

    def _open(self) -> IO[bytes]:
        if self._file and self._file.tell() >= self._rotated_at:
            self.close()
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = self._next()
            _begin(self._file)
        return self._file

    def _next(self) -> IO[bytes]:
        """A new file; another run that began in the same second has another number."""
        self._moment = self._moment or datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        while True:
            self._number += 1
            name = f"findbuch-{self._moment}-{self._number:05}.warc.gz"
            try:
                return (self._folder / name).open("xb")
            except FileExistsError:
                continue


def _begin(file: IO[bytes]) -> None:
    writer = WARCWriter(file, gzip=True, warc_version="1.1")
    told = {
        "software": f"Findbuch/{__version__}",
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "robots": "classic",
    }
    writer.write_record(writer.create_warcinfo_record(Path(file.name).name, told))


def _request(writer: WARCWriter, exchange: Exchange) -> Any:
    request = exchange.request
    target = request.url.raw_path.decode("ascii")
    headers = StatusAndHeaders(
        f"{request.method} {target} HTTP/1.1", _texts(request.headers.raw), is_http_request=True
    )
    return writer.create_warc_record(exchange.url, "request", io.BytesIO(), 0, http_headers=headers)


def _response(writer: WARCWriter, exchange: Exchange) -> Any:
    response, body, known = exchange.response, exchange.body, exchange.known
    told = {"WARC-Date": _moment(exchange.at)}
    is_same = response.status_code == 304 and known is not None
    if is_same:
        told["WARC-Profile"] = _NOT_MODIFIED
        told["WARC-Refers-To-Target-URI"] = exchange.url
        told["WARC-Refers-To-Date"] = _moment(known.at) if known else ""
    elif body.is_cut:
        told["WARC-Truncated"] = "length"
    return writer.create_warc_record(
        exchange.url,
        "revisit" if is_same else "response",
        io.BytesIO() if is_same else body.raw.open("rb"),
        0 if is_same else body.raw.stat().st_size,
        warc_headers_dict=told,
        http_headers=_status_and_headers(response),
    )


def _status_and_headers(response: httpx.Response) -> StatusAndHeaders:
    version = response.extensions["http_version"].decode("latin-1")
    reason = response.extensions["reason_phrase"].decode("ascii", "replace").replace("\ufffd", "?")
    headers = _texts(response.headers.raw)
    named = [(f"X-Orig-{n}" if n.lower() in _OF_SENDING else n, v) for n, v in headers]
    return StatusAndHeaders(f"{response.status_code} {reason}".strip(), named, protocol=version)


def _texts(raw: list[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    """Headers in ASCII, as warcio must have them; other bytes as a percent sign and two digits."""
    return [(name.decode("ascii"), quote(value, safe=_PLAIN)) for name, value in raw]


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
