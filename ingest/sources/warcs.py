"""Web archives: WARC and ARC, packed or not. What was answered comes in under its own address.

Of several answers of one address the newest counts. Pages and documents are taken in; what only
belongs to the look of a page is counted and told in one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from archive.clock import now
from archive.errors import ExtractionError, FetchError, LimitExceeded
from archive.model import Fetched
from ingest.sources.bodies import body
from ingest.sources.containers import contents
from ingest.sources.found import Found, FoundEnd, FoundFile, FoundNothing, FoundSame
from ingest.sources.places import reason_of
from ingest.sources.unpacking import AllowanceSpent, Unpacking, unpacked
from ingest.sources.warckinds import passed_over
from ingest.sources.warcstream import Damage, Record, Spot, read_warc
from ingest.sources.web.urls import canonical

#: Addresses of one file that are kept in mind.
MOST = 500_000
#: Redirections that are told one by one.
TOLD = 1000
_REVISIT = "Nur ein Verweis auf eine frühere Fassung, die das Archiv nicht kennt."


@dataclass(slots=True)
class _Survey:
    """What a web archive holds: the newest answer of each address, and what is passed over."""

    newest: dict[str, tuple[str, Spot]] = field(default_factory=dict)
    revisits: dict[str, tuple[str, Fetched]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    damages: dict[str, str] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)
    records: int = 0


def find_in_warc(path: Path, location: str, limits: Unpacking) -> Iterator[Found]:
    """The pages and documents of a web archive."""
    survey = _Survey()
    try:
        _look_through(survey, path, location, limits)
    except LimitExceeded as error:
        survey.damages[location] = f"{error} Der Rest wurde nicht gelesen."
    except OSError as error:
        survey.damages[location] = reason_of(error)
    if not survey.records and not survey.damages:
        survey.damages[location] = "In dem Web-Archiv ist kein Eintrag."
    try:
        yield from _documents(survey, path, location, limits)
    except LimitExceeded as error:
        survey.damages[location] = f"{error} Der Rest wurde nicht gelesen."
    except OSError as error:
        survey.damages[location] = reason_of(error)
    yield from _rest(survey, location)


def _look_through(survey: _Survey, path: Path, location: str, limits: Unpacking) -> None:
    before: Record | None = None
    for item in read_warc(path, limits.total_bytes):
        if isinstance(item, Damage):
            place = f"{location}#Byte {item.offset}"
            survey.damages[place] = f"Der Eintrag bei Byte {item.offset}: {item.reason}"
        if before and not (isinstance(item, Damage) and item.spot == before.spot):
            _note(survey, before)  # only now it is known to be whole
        before = item if isinstance(item, Record) else None
    if before:
        _note(survey, before)


def _note(survey: _Survey, record: Record) -> None:
    """Take a record into account, whatever it is."""
    survey.records += 1
    if record.kind not in ("response", "resource", "revisit"):
        return
    address = address_of(record)
    if not address:
        survey.others["Einträge ohne Adresse im Netz"] += 1
    elif what := passed_over(address, media_type_of(record), record.kind == "revisit"):
        survey.others[what] += 1
    elif record.kind == "revisit":
        _note_revisit(survey, address, record)
    elif record.kind == "response" and record.status[:2] == "30":
        target = urljoin(address, record.http("Location")) if record.http("Location") else ""
        survey.redirects[address] = f"Weiterleitung nach {target[:500] or 'unbekannt'}."
    elif record.kind == "response" and record.status != "200":
        survey.others[f"Antworten mit Status {_number(record.status)}"] += 1
    else:
        _note_answer(survey, address, record)


def _note_revisit(survey: _Survey, address: str, record: Record) -> None:
    if record.header("WARC-Refers-To-Target-URI") not in ("", record.header("WARC-Target-URI")):
        survey.others["Verweise auf andere Adressen"] += 1
        return
    date = record.header("WARC-Date")
    if address not in survey.revisits or survey.revisits[address][0] < date:
        survey.revisits[address] = (date, _fetched(record))


def _note_answer(survey: _Survey, address: str, record: Record) -> None:
    if len(survey.newest) >= MOST:
        raise LimitExceeded(f"Das Web-Archiv hat mehr als {MOST} Adressen.")
    date = record.header("WARC-Date")
    if address not in survey.newest or survey.newest[address][0] <= date:
        survey.newest[address] = (date, record.spot)


def _number(status: str) -> str:
    return status if status.isascii() and status.isdigit() and len(status) == 3 else "unbekannt"


def _documents(survey: _Survey, path: Path, location: str, limits: Unpacking) -> Iterator[Found]:
    """The answers that count, in the order of the file."""
    wanted = {spot: address for address, (_, spot) in survey.newest.items()}
    offsets = sorted({spot.offset for spot in wanted})
    for item in read_warc(path, limits.total_bytes, offsets):
        if isinstance(item, Record) and item.spot in wanted:
            address = wanted[item.spot]
            try:
                yield from _document(item, address, limits)
            except AllowanceSpent:
                raise
            except ExtractionError as error:  # told of as a place of the file: it is read there
                survey.damages[f"{location}#{address}"] = str(error)


def _document(record: Record, address: str, limits: Unpacking) -> Iterator[Found]:
    name = urlsplit(address).path.rpartition("/")[2]
    is_chunked = "chunked" in record.http("Transfer-Encoding").lower()
    stream = body(record.parsed.raw_stream, record.http("Content-Encoding"), is_chunked)
    with unpacked(stream, limits, limits.file_bytes) as path:
        if path.stat().st_size == 0:
            yield FoundNothing(address, "Die Antwort ist leer.", is_fault=False)
            return
        for found in contents(path, address, name, limits):
            yield _of_the_web(found, address, record)


def _of_the_web(found: Found, address: str, record: Record) -> Found:
    if isinstance(found, FoundFile) and found.location == address:
        name = found.name or urlsplit(address).path.rpartition("/")[2]
        return FoundFile(
            address,
            found.path,
            name=name or urlsplit(address).hostname,
            url=address,
            fetched=_fetched(record),
        )
    return found


def _rest(survey: _Survey, location: str) -> Iterator[Found]:
    """What is told after the documents."""
    for address, (_, fetched) in survey.revisits.items():
        if address not in survey.newest or _later(fetched, survey.newest[address][0]):
            yield FoundSame(address, fetched, _REVISIT)
    for number, (address, reason) in enumerate(survey.redirects.items()):
        if number < TOLD:
            yield FoundNothing(address, reason, is_fault=False)
        else:
            survey.others["weitere Weiterleitungen"] += 1
    if survey.others:
        counted = ", ".join(f"{what} ({number})" for what, number in survey.others.most_common(20))
        yield FoundNothing(location, f"Übergangen: {counted}.", is_fault=False)
    for place, reason in survey.damages.items():
        yield FoundNothing(place, reason, is_fault=True)
    if location not in survey.damages:
        yield FoundEnd(location, frozenset(survey.damages))


def address_of(record: Record) -> str:
    """The address of a record in the web, as fetched documents are known by; "" if it has none."""
    try:
        return canonical(record.header("WARC-Target-URI").strip().strip("<>"))
    except FetchError:
        return ""


def media_type_of(record: Record) -> str:
    """What the server said it is: small letters, no parameters."""
    said = record.header("Content-Type") if record.kind == "resource" else ""
    return (record.http("Content-Type") or said).partition(";")[0].strip().lower()


def _fetched(record: Record) -> Fetched:
    return Fetched(
        moment(record.header("WARC-Date")),
        etag=record.http("ETag")[:500] or None,
        last_modified=record.http("Last-Modified")[:100] or None,
    )


def moment(text: str) -> datetime:
    """A moment of an archive in UTC; the beginning of the web if it says none, never one to come.

    >>> moment("2019-05-01T10:00:00Z"), moment("gestern")
    (datetime.datetime(2019, 5, 1, 10, 0), datetime.datetime(1990, 1, 1, 0, 0))
    """
    try:
        found = datetime.fromisoformat(text.strip()[:19])
    except ValueError:
        found = datetime(1990, 1, 1)
    return min(found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found, now())


def _later(fetched: Fetched, date: str) -> bool:
    return fetched.at > moment(date)
