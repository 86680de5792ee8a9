"""Quality floors: what the archive reads out of the demo collection. They only ever rise.

The collection's expected facts come from the script that wrote it, not from extraction. The rules
were tuned with it in view, so these figures are a floor, not a forecast for other documents.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from archive.model import Visibility
from search_app.jsonshape import document_json
from tests.demo import opened_copy

DEMO = Path(__file__).parents[2] / "demo"
#: Shares of right values, a field. What is still wrong stands in the notes of the collection.
FLOORS = {
    "kind": 1.0,
    "title": 0.93,
    "language": 1.0,
    "period": 1.0,
    "published": 0.92,
    "event": 1.0,
    "pages": 1.0,
}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    right: dict[str, list[bool]] = defaultdict(list)
    with opened_copy(tmp_path_factory) as demo:
        for wanted in json.loads((DEMO / "expected.json").read_text(encoding="utf-8")):
            document = demo.services.catalogue.document(demo.numbers[wanted["path"]])
            known = document_json(demo.services, document, Visibility.STAFF)
            for field in FLOORS:
                if _is_asked(field, wanted):
                    right[field].append(_is_right(field, wanted[field], known))
    return {field: sum(values) / len(values) for field, values in right.items()}


def _is_asked(field: str, wanted: dict[str, Any]) -> bool:
    if field == "pages":
        return wanted["pages"] is not None
    if field in ("period", "published"):
        return wanted[field] is not None
    return True


def _is_right(field: str, wanted: Any, known: dict[str, Any]) -> bool:
    if field == "pages":
        return bool(len(known["pages"]) == wanted)
    if field == "period":
        got = known["period"] or {}
        return all(got.get(end) == wanted[end] for end in ("begin", "end"))
    if field == "event" and wanted and known["event"]:
        return all(known["event"].get(end) == wanted.get(end) for end in ("begin", "end"))
    return bool(known[field] == wanted)


@pytest.mark.parametrize("field", FLOORS)
def test_the_share_of_right_values_does_not_fall(figures: dict[str, float], field: str) -> None:
    assert figures[field] >= FLOORS[field]
