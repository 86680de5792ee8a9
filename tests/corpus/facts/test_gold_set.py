"""The gold set of facts holds together: what it states stands in the text it states it of."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.factgold import TOP, documents, fold

Json = dict[str, Any]
FIELDS = {
    "kind", "title", "language", "status", "period", "published", "event", "regions", "topics",
    "programmes", "organisations", "organisation_roles", "people", "contacts", "links", "agenda",
    "abbreviations", "subtitle", "publisher", "absent", "also",
}  # fmt: skip
#: What the texts write otherwise than the labels.
WRITTEN = (
    ("(at)", "@"),
    ("[at]", "@"),
    ("Lower Bavaria", "Lower Bavaria Niederbayern"),
    ("Bavaria", "Bavaria Bayern"),
    ("Saxony", "Sachsen"),
    ("des BBSR", "des BBSR Bundesinstitut für Bau-, Stadt- und Raumforschung"),
    ("Metropolregion Nordwest", "Metropolregion Nordwest Metropolregion Bremen-Oldenburg"),
    ("Sankt Wendel", "Sankt Wendel St. Wendel"),
    ("Ämter ", "Ämter Amt "),
)


@pytest.mark.parametrize(
    ("path", "gold"), list(documents("all")), ids=lambda v: getattr(v, "name", "")
)
def test_gold_stands_in_the_text(path: Path, gold: Json) -> None:
    assert list(faults(path, gold)) == []


def faults(path: Path, gold: Json) -> Iterator[str]:
    """What of a document's gold is not in its text, or contradicts itself."""
    raw = html.unescape(re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8")))
    for short, long in WRITTEN:
        raw = raw.replace(short, long)
    text = fold(re.sub(r"(?<=\w)-\s+(?=[a-zäöü])(?!und |oder |bis )", "", raw))
    spread = fold(raw) + " " + text + " " + re.sub(r"\s", "", text)
    for value in _worded(gold):
        stems = [word[: max(3, len(word) - 2)] for word in re.split(r"[ /()-]+", fold(value))]
        if any(stem not in spread for stem in stems):
            yield f"not in the text: {value}"
    digits = re.sub(r"\D", "", raw.replace("(0)", ""))
    for number in gold["contacts"]["phone"]:
        if re.sub(r"\D", "", number)[2:] not in digits:
            yield f"not in the text: {number}"
    yield from _form(gold)


def _form(gold: Json) -> Iterator[str]:
    topics = (*gold["topics"], *gold.get("also", {}).get("topics", ()))
    yield from (f"no field: {name}" for name in set(gold) - FIELDS)
    yield from (f"no topic: {name}" for name in topics if fold(name) not in TOP)
    if len(gold["topics"]) > 5:
        yield "too many topics"
    for key in ("regions", "people"):
        there = {fold(v["name"] if key == "people" else v) for v in gold[key]}
        twice = there & set(map(fold, gold["absent"][key]))
        yield from (f"both there and absent: {name}" for name in twice)


def _worded(gold: Json) -> Iterator[str]:
    full = gold.get("abbreviations", {})
    yield from (gold[key] for key in ("title", "subtitle", "publisher") if key in gold)
    yield from (*gold["regions"], *gold["organisations"], *gold["programmes"], *gold["links"])
    yield from (*full, *full.values(), *gold["organisation_roles"])
    yield from (*gold["absent"]["people"], *gold["contacts"]["email"])
    for entry in (*gold["people"], *gold["agenda"]):
        yield from (str(entry[k]) for k in ("name", "title", "organisation") if k in entry)
        yield from entry.get("speakers", ())
    yield (gold.get("period") or {}).get("wording", "")
    yield (gold.get("event") or {}).get("place", "")
    if gold["language"] == "de":  # bodies named in English may be given their German label
        also = gold.get("also", {})
        yield from (*also.get("regions", ()), *also.get("organisations", ()))
