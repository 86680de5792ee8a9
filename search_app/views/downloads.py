"""Records as a file to be saved: streamed, with its name, type and how much of it there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from flask import Response, abort, request

from archive.clock import ZONE
from search_app.exports.about import MOST, About, file_name
from search_app.exports.formats import FORMATS, Format
from search_app.exports.record import records
from search_app.views.lookup import role, services

#: How much of a file is sent at a time. Each piece costs the server a round.
PIECE = 32 * 1024


def format_of(key: str) -> Format:
    """A format by its key in an address; 404 if there is none."""
    if key not in FORMATS:
        abort(404)
    return FORMATS[key]


def about(title: str, path: str, total: int) -> About:
    """What a file of this request says of itself."""
    return About(
        site=services().settings.site_name,
        title=title,
        address=request.url_root.rstrip("/") + path,
        at=datetime.now(ZONE),
        total=total,
        written=min(total, MOST),
        role=role(),
    )


def download(wanted: Format, ids: Sequence[int], told: About) -> Response:
    """The documents in a format. Read while they are sent, so that memory does not grow."""
    listed = records(services().catalogue, ids[: told.written], told.role, request.url_root)
    answer = saved(wanted.write(listed, told), wanted.media_type, file_name(told, wanted.extension))
    answer.headers["Findbuch-Total"] = str(told.total)
    answer.headers["Findbuch-Exported"] = str(told.written)
    return answer


def saved(texts: Iterable[str], media_type: str, name: str) -> Response:
    """Texts as a file under a name of plain ASCII; not for the indexes of search engines."""
    answer = Response(_pieces(texts), content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _pieces(texts: Iterable[str]) -> Iterator[bytes]:
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= PIECE:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def with_notices(told: About, notices: Sequence[str]) -> About:
    """The same, with what of the address was not used."""
    return replace(told, notices=tuple(notices))
