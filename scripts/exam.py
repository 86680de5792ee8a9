"""`make exam`: the shared yardstick, field by field. It is an exam, not a test to fit rules to.

Ingests the seed documents of the shared folder (`../shared`, or FINDBUCH_SHARED) into an archive
of their own and compares what it knows with `expected.json`. Fields of which the archive claims
to be able to read them must all be right; the others are counted. Then the German pairs:
`quality/german_pairs.tsv`, each text a document, each query searched strictly. The retrieval sets
take ten minutes and have a command of their own, `make retrieval`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive.model import Visibility
from archive.settings import load
from index.request import SearchRequest
from ingest.pipeline import Pipeline
from ingest.sources import find_files
from search_app.jsonshape import document_json
from search_app.wiring import Services, build
from tests.quality import pairs

SHARED = Path(os.environ.get("FINDBUCH_SHARED") or Path(__file__).parents[2] / "shared")
#: A document must be among so many first hits.
FIRST = 3
#: Shares of the German pairs that must be found, and kept out.
PAIRS_FOUND, PAIRS_KEPT_OUT = 0.97, 0.96


class Marks:
    """Right and asked, a field; and what was wrong."""

    def __init__(self) -> None:
        self.right: dict[str, int] = defaultdict(int)
        self.asked: dict[str, int] = defaultdict(int)
        self.wrong: list[str] = []

    def note(self, field: str, name: str, is_right: bool, detail: str = "") -> None:
        self.asked[field] += 1
        self.right[field] += is_right
        if not is_right:
            self.wrong.append(f"{field:20} {name[:3]}  {detail}")


def main() -> int:
    """Print the table; 1 if any row is wrong."""
    if not (SHARED / "expected.json").exists():
        print(f"NOT RUN: there is no {SHARED.name}/expected.json")
        return 0
    expected = json.loads((SHARED / "expected.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        built = build(load(Path(folder), {}))
        try:
            marks = _examine(built, {k: v for k, v in expected.items() if k[0] != "_"})
        finally:
            built.close()
    return max(_print(marks), _pairs())


def _pairs() -> int:
    """Examine the German pairs and print them; 1 if too few are right."""
    path = SHARED / "quality" / "german_pairs.tsv"
    if not path.exists():
        print("NOT RUN: there is no quality/german_pairs.tsv")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        outcome = pairs.examine(pairs.read(path), Path(folder))
    print("\n" + pairs.report(path.name, outcome))
    passed = outcome.share(True) >= PAIRS_FOUND and outcome.share(False) >= PAIRS_KEPT_OUT
    return 0 if passed else 1


def _examine(built: Services, expected: dict[str, Any]) -> Marks:
    pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
    built.ensure_index()
    report = pipeline.run(find_files(str(SHARED / "seeds")))
    ids = {Path(o.source).name: o.document_id for o in report.outcomes if o.document_id}
    marks = Marks()
    for name, wanted in expected.items():
        document = built.catalogue.document(ids[name])
        known = document_json(built, document, Visibility.STAFF)
        for field, value in wanted.items():
            _compare(marks, name, field, value, known)
        _searches(marks, built, name, ids[name], wanted)
    return marks


def _compare(marks: Marks, name: str, field: str, wanted: Any, known: dict[str, Any]) -> None:
    special = {
        "text_contains": _text,
        "litter_absent": _text,
        "absent": _absent,
        "exactly": _exactly,
        "event": _event,
    }
    if field in ("searches", "not_found_by"):
        return
    if field in special:
        special[field](marks, name, field, wanted, known)
    elif isinstance(wanted, list):
        for value in wanted:
            marks.note(field, name, _holds(known.get(field), value), str(value)[:60])
    elif isinstance(wanted, dict) and field != "period":
        for inner, value in wanted.items():
            got = (known.get(field) or {}).get(inner)
            marks.note(field, name, got == value or _holds(got, value), f"{inner}: {value}")
    else:
        got = known.get(field)
        marks.note(field, name, _same(got, wanted), f"{wanted!r} / {got!r}")


def _text(marks: Marks, name: str, field: str, wanted: Any, known: dict[str, Any]) -> None:
    text = "\n".join(page["text"] for page in known["pages"])
    for words in wanted:
        marks.note(field, name, (words in text) == (field == "text_contains"), words)


def _absent(marks: Marks, name: str, field: str, wanted: Any, known: dict[str, Any]) -> None:
    for inner, values in wanted.items():
        for value in values:
            marks.note(field, name, not _holds(known.get(inner), value), f"{inner}: {value}")


def _exactly(marks: Marks, name: str, field: str, wanted: Any, known: dict[str, Any]) -> None:
    for inner, value in wanted.items():
        marks.note(field, name, known.get(inner) == value, f"{inner}: {known.get(inner)}")


def _event(marks: Marks, name: str, field: str, wanted: Any, known: dict[str, Any]) -> None:
    got = known.get("event") or {}
    for inner, value in wanted.items():
        listed = field if inner in ("begin", "end") else f"{field}.{inner}"
        marks.note(listed, name, got.get(inner) == value, f"{value} / {got.get(inner)}")


def _same(got: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict) and isinstance(got, dict):
        return all(got.get(key) == value for key, value in wanted.items())
    return bool(got == wanted)


def _holds(listed: Any, value: Any) -> bool:
    """Whether a list has an entry; for records, one with at least the keys that are asked."""
    if isinstance(value, list):
        return all(_holds(listed, one) for one in value)
    return isinstance(listed, list) and any(_same(entry, value) for entry in listed)


def _searches(
    marks: Marks, built: Services, name: str, document: int | None, wanted: dict[str, Any]
) -> None:
    request = SearchRequest(strict=True, per_page=FIRST)
    for query in wanted.get("searches", ()):
        result = built.search.search(replace(request, query=query))
        marks.note("searches", name, document in [h.id for h in result.hits], query)
    for query in wanted.get("not_found_by", ()):
        result = built.search.search(replace(request, query=query, per_page=20))
        marks.note("not_found_by", name, document not in [h.id for h in result.hits], query)


def _print(marks: Marks) -> int:
    failed = 0
    print(f"{'field':20} {'right':>5} {'asked':>5}")
    for field in marks.asked:
        right, asked = marks.right[field], marks.asked[field]
        failed += right < asked
        print(f"{field:20} {right:5} {asked:5}{'' if right == asked else '  FAILED'}")
    print(f"\nwrong, of {sum(marks.asked.values())} asked:")
    print("\n".join(marks.wrong))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
