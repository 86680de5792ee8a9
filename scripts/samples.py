"""What the benchmarks of the search work on: archives made of real records, and real queries."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from archive.intake import add_document
from archive.model import Extraction, Original, Page, PageUnit, Sha256
from archive.quarantine import Arrival
from archive.settings import load
from index.request import SearchRequest
from search_app.wiring import Services, build

#: Words of a piece of text that is moved when texts are shuffled.
PIECE = 12
#: Documents of one transaction.
BATCH = 500
#: How the shared queries name a filter, and what the facet is called.
FILTERS = {"type:": "art", "year:": "jahr"}


def services(home: Path) -> Services:
    """The services of a home, whatever the environment says of settings."""
    return build(load(home, {}))


def requests(path: Path, per_page: int = 10) -> list[SearchRequest]:
    """The queries of a TSV file (kind, text with `type:` and `year:` filters)."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [_request(line.split("\t")[1], per_page) for line in lines if line]


def _request(typed: str, per_page: int) -> SearchRequest:
    words, filters = [], []
    for word in typed.split():
        if word[:5] in FILTERS:
            filters.append((FILTERS[word[:5]], word[5:]))
        else:
            words.append(word)
    return SearchRequest(" ".join(words), tuple(filters), per_page=per_page)


def fill(home: Path, records: Path, number: int | None = None, pages: int = 1) -> None:
    """Put so many documents into a catalogue: the records of a file, then mixtures of them.

    A page is a record. A mixture has the pieces of two records, shuffled, so that its words are
    as frequent as theirs.
    """
    built = services(home)
    listed = _records(records)
    number = number or len(listed)
    made = _mixed(listed, number * pages)
    for start in range(0, number, BATCH):
        with built.catalogue.transaction() as connection:
            for n in range(start, min(start + BATCH, number)):
                (record, text), *others = islice(made, pages)
                read = content(record, text, *(other for _, other in others))
                add_document(connection, Arrival(f"/{n}", "Wachstum"), read)
    built.close()


def _records(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _mixed(records: list[dict[str, str]], number: int) -> Iterator[tuple[dict[str, str], str]]:
    chance = random.Random(20261122)
    for n in range(number):
        record = records[n % len(records)]
        if n < len(records):
            yield record, record["text"]
        else:
            other = chance.choice(records)
            pieces = [*_pieces(record["text"]), *_pieces(other["text"])]
            chance.shuffle(pieces)
            yield record, " ".join(pieces[: len(pieces) // 2])


def _pieces(text: str) -> list[str]:
    words = text.split(" ")
    return [" ".join(words[at : at + PIECE]) for at in range(0, len(words), PIECE)]


def content(record: dict[str, str], *texts: str) -> Extraction:
    """What is read of a record, with these pages instead of its text."""
    text = "\f".join(texts)
    day = date.fromisoformat(record["date"]) if record.get("date") else None
    return Extraction(
        original=Original(
            Sha256(hashlib.sha256(text.encode()).hexdigest()), "application/json", len(text)
        ),
        extractor="benchmark/1",
        title=record.get("title") or text[:60],
        kind=record.get("type") or "Sonstiges",
        language="de",
        unit=PageUnit.SECTION,
        pages=tuple(Page(number, page) for number, page in enumerate(texts, 1)),
        facts=(),
        sort_date=day,
        years=(day.year,) if day else (),
    )
