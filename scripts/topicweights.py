"""`python -m scripts.topicweights [--write]`: what each sign of a topic is worth.

Logistic regression over the topics that the documents of the development sets mention, one set of
weights for all topics. What stands under `also`, and a topic broader or narrower than a wanted
one, teaches nothing. Printed is how right the topics are in each eighth of the documents, learnt
from the others. `--write` learns from all and writes `ingest/facts/topicweights.py`.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.vocabulary.topics import label
from ingest.facts.places import first_pages
from ingest.facts.topics import SUBJECT, chosen, standings_of
from ingest.facts.topicsigns import NAMES, signs
from scripts.factgold import documents, fold, subject_of, topic

TARGET = Path(__file__).parents[1] / "ingest" / "facts" / "topicweights.py"
#: The sets to learn from, and how much a document of each counts: the later ones were described by
#: the rules of docs/cataloguing.md.
SETS = {"before": 1, "after": 1, "fourth": 1, "fifth": 3}
EIGHTHS, PULL, ROUNDS = 8, 3.0, 40
Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """A document: its topics by its own words, what speaks for each, what is wanted."""

    subjects: frozenset[str]
    rows: dict[str, tuple[float, ...]]
    wanted: list[str]
    also: list[str]
    weight: int


def samples() -> Iterator[Sample]:
    """The documents of the development sets."""
    for part, weight in SETS.items():
        for path, gold in documents(part):
            subject = subject_of(path)
            length = sum(len(page.text) for page in first_pages(subject.pages))
            also = gold.get("also", {}).get("topics", ())
            standings = standings_of(subject)
            rows = signs(standings, length)
            rows = {t: row for t, row in rows.items() if standings[t].is_named}
            said = frozenset(t for t in rows if standings[t].is_subject)
            yield Sample(said, rows, list(map(fold, gold["topics"])), list(map(fold, also)), weight)


def learn(known: Sequence[Sample]) -> Floats:
    """The weights that fit, pulled towards none."""
    taught = [one for sample in known for one in _lessons(sample)]
    x = np.array([row for row, _, _ in taught])
    y = np.array([right for _, right, _ in taught])
    times = np.array([weight for _, _, weight in taught], dtype=float)
    pull = PULL * np.eye(x.shape[1])
    pull[0, 0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (times * (likely - y)) + pull @ weights
        bend = (x * (times * likely * (1 - likely))[:, None]).T @ x + pull
        weights -= np.linalg.solve(bend, slope)
    return weights


def _lessons(sample: Sample) -> Iterator[tuple[tuple[float, ...], float, int]]:
    for id_, row in sample.rows.items():
        name = fold(label(id_))
        right = max((topic(name, one) for one in sample.wanted), default=0.0)
        free = max((topic(name, one) for one in sample.also), default=0.0)
        if right == 1 or not (right or free):
            yield row, float(right == 1), sample.weight


def tried(known: Sequence[Sample], weights: Floats) -> tuple[float, float, int, int]:
    """(right, recalled, found, wanted) of some documents."""
    right = recalled = 0.0
    found = wanted = 0
    for sample in known:
        likely = {t: 1 / (1 + math.exp(-float(np.dot(r, weights)))) for t, r in sample.rows.items()}
        likely |= {t: max(likely[t], SUBJECT) for t in sample.subjects}
        names = [fold(label(t)) for t in chosen(likely)]
        have = [
            n for n in names if n in sample.wanted or 1 not in [topic(n, a) for a in sample.also]
        ]
        right += sum(max((topic(n, w) for w in sample.wanted), default=0.0) for n in have)
        recalled += sum(max((topic(n, w) for n in have), default=0.0) for w in sample.wanted)
        found, wanted = found + len(have), wanted + len(sample.wanted)
    return right, recalled, found, wanted


def main() -> int:
    """Print how right learnt weights are, and write them if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true")
    asked, known = parser.parse_args(), list(samples())
    totals = np.zeros(4)
    for part in range(EIGHTHS):
        weights = learn([one for n, one in enumerate(known) if n % EIGHTHS != part])
        totals += tried(known[part::EIGHTHS], weights)
    right, recalled, found, wanted = totals
    print(
        f"documents not learnt from: precision {right / found:.1%}, recall {recalled / wanted:.1%}"
    )
    if asked.write:
        TARGET.write_text(_module(learn(known)), encoding="utf-8")
    return 0


def _module(weights: Floats) -> str:
    rows = [f"    {weight:.2f},  # {name}" for weight, name in zip(weights, NAMES, strict=True)]
    return "\n".join(
        [
            '"""What each sign of a topic is worth. Written by `scripts/topicweights.py`."""',
            "",
            "from __future__ import annotations",
            "",
            "#: In the order of `topicsigns.NAMES`.",
            "WEIGHTS = (",
            *rows,
            ")",
            "",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main())
