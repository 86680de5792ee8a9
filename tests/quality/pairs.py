"""Query/text pairs: each text a document of its own, each query searched strictly.

    python -m tests.quality.pairs FILE…    prints the shares found and kept out, and the rows missed

A file has the columns query, text, expect (match or nomatch) and phenomenon, with a header.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from archive.settings import load
from index.request import SearchRequest
from ingest.pipeline import Pipeline
from ingest.sources import find_files
from search_app.wiring import Services, build


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of a file. `number` is its line."""

    number: int
    query: str
    text: str
    expect: str
    phenomenon: str

    @property
    def is_match(self) -> bool:
        return self.expect == "match"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the rows of a file came out."""

    pairs: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    def share(self, is_match: bool) -> float:
        """The share of match rows found, or of nomatch rows kept out; between 0 and 1."""
        asked = sum(pair.is_match is is_match for pair in self.pairs)
        wrong = sum(pair.is_match is is_match for pair in self.missed)
        return 1 - wrong / asked if asked else 1.0


def read(path: Path) -> tuple[Pair, ...]:
    """The rows of a file."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Pair(n, **row) for n, row in enumerate(rows, 2))


def examine(pairs: tuple[Pair, ...], home: Path) -> Outcome:
    """Take the texts in as documents of an empty home, then ask each query."""
    built = build(load(home, {}))
    try:
        _take_in(built, pairs, home)
        missed = [pair for pair in pairs if _is_found(built, pair) is not pair.is_match]
    finally:
        built.close()
    return Outcome(pairs, tuple(missed))


def _take_in(built: Services, pairs: tuple[Pair, ...], home: Path) -> None:
    records = home / "pairs.jsonl"
    with records.open("w", encoding="utf-8") as out:
        for pair in pairs:
            out.write(json.dumps({"id": f"p{pair.number}", "text": pair.text}) + "\n")
    built.ensure_index()
    pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
    pipeline.run(find_files(str(records)))


def _is_found(built: Services, pair: Pair) -> bool:
    request = SearchRequest(pair.query, strict=True, per_page=10_000)
    hits = built.search.rank(request, plain='"' in pair.query)
    return any(document.external_id == f"p{pair.number}" for document, _ in hits)


def report(name: str, outcome: Outcome) -> str:
    """The figures of a file and the rows missed, for reading."""
    lines = [
        f"{name}: {len(outcome.pairs)} pairs, found {outcome.share(True):.1%} of the matches, "
        f"kept out {outcome.share(False):.1%} of the others"
    ]
    by_kind = defaultdict(list)
    for pair in outcome.missed:
        by_kind[pair.is_match].append(pair)
    for is_match, told in ((True, "not found"), (False, "found wrongly")):
        for pair in by_kind[is_match]:
            line = f"  {told:13}  {pair.phenomenon:24}  {pair.query}  |  {pair.text}"
            lines.append(line)
    return "\n".join(lines)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            print(report(Path(name).name, examine(read(Path(name)), Path(folder))))  # noqa: T201
