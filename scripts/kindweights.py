"""`python -m scripts.kindweights [--write]`: how much each cue speaks for each kind.

Somebody's guess stands with each cue; here it is mended on the documents whose kind is known, by
logistic regression that keeps the weights near the guess. The yardstick is a writer left out: what
is learnt from all others is tried on the one. `--write` learns from all and writes
`ingest/facts/genres/weights.py`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.model import Extraction, Kind, PageUnit
from ingest.facts.genres import CUES
from ingest.facts.genres.form import FORMS
from ingest.facts.kinds import signs
from scripts.factgold import documents, extracted
from scripts.snippets import snippets

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "ingest" / "facts" / "genres" / "weights.py"
DEMO = ROOT / "demo"
#: Sets by their writers; those that are kept for trial only are not among them.
WRITERS = {"before": "first", "after": "first", "fourth": "fourth", "fifth": "fifth"}
KINDS = tuple(kind.value for kind in Kind)
#: A guess of 1 in the scale of the regression, how strongly it holds, and the bias likewise.
SCALE, PULL, BIAS_PULL = 0.4, 1.0, 0.3
#: Where nothing speaks for a kind a document is none of them.
NOTHING = 1.5
STEPS, RATE, MOMENTUM = 1500, 0.5, 0.9
Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """What speaks of a document, who wrote it, and its kind."""

    writer: str
    name: str
    signs: frozenset[str]
    kind: str


def samples() -> Iterator[Sample]:
    """The documents that weights are learnt from."""
    for half, writer in WRITERS.items():
        for path, gold in documents(half):
            yield _sample(writer, path.name, extracted(path), gold["kind"])
    for wanted in json.loads((DEMO / "expected.json").read_text(encoding="utf-8")):
        path = DEMO / "dokumente" / wanted["path"]
        if path.exists() and "scan" not in path.name:
            yield _sample("demo", path.name, extracted(path), wanted["kind"])
    for one in snippets():
        held = signs(one.says["title"], [one.text], PageUnit.SECTION, "text/plain")
        yield Sample("heads", one.name, frozenset(name for name, _ in held), one.says["kind"])


def _sample(writer: str, name: str, got: Extraction, kind: str) -> Sample:
    texts = [page.text for page in got.pages[:6]]
    held = signs(got.title, texts, got.unit, got.original.media_type)
    return Sample(writer, name, frozenset(name for name, _ in held), kind)


def guesses() -> dict[str, tuple[str, float]]:
    """The kind that each sign speaks for, and how much somebody thinks it does."""
    told = {cue.name: (cue.kind.value, float(cue.weight)) for cue in CUES}
    return told | {name: (kind.value, float(weight)) for name, (kind, weight, _) in FORMS.items()}


def learn(x: Floats, y: Floats, guess: Floats) -> tuple[Floats, Floats]:
    """Weights and biases: those that fit best among those near the guess."""
    start = np.zeros(len(KINDS))
    start[KINDS.index(Kind.OTHER.value)] = NOTHING
    weights, bias = guess.copy(), start.copy()
    moved, shifted = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(STEPS):
        over = _likely(x @ weights + bias) - y
        slope = x.T @ over + PULL * (weights - guess)
        tilt = over.sum(axis=0) + BIAS_PULL * (bias - start)
        moved = MOMENTUM * moved - RATE / len(x) * slope
        shifted = MOMENTUM * shifted - RATE / len(x) * tilt
        weights, bias = weights + moved, bias + shifted
    return weights, bias


def _likely(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def main() -> int:
    """Print how right the weights are for each writer left out; write them if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true")
    asked, known, told = parser.parse_args(), list(samples()), guesses()
    names = sorted(told)
    x = np.array([[float(name in one.signs) for name in names] for one in known])
    y = np.array([[float(kind == one.kind) for kind in KINDS] for one in known])
    guess = SCALE * np.array(
        [[told[name][1] * (kind == told[name][0]) for kind in KINDS] for name in names]
    )
    for writer in sorted({one.writer for one in known}):
        out = np.array([one.writer == writer for one in known])
        weights, bias = learn(x[~out], y[~out], guess)
        _report(writer, x[out] @ weights + bias, [one for one in known if one.writer == writer])
    if asked.write:
        TARGET.write_text(_module(names, *learn(x, y, guess)), encoding="utf-8")
    return 0


def _report(writer: str, scores: Floats, known: list[Sample]) -> None:
    got = [KINDS[best] for best in scores.argmax(axis=1)]
    wrong = [(one, kind) for one, kind in zip(known, got, strict=True) if kind != one.kind]
    print(f"{writer:8} left out: {1 - len(wrong) / len(known):6.1%} of {len(known)}")
    for one, kind in wrong:
        print(f"    {one.name}: {one.kind}, not {kind}")


def _module(names: list[str], weights: Floats, bias: Floats) -> str:
    rows = [
        f'    "{name}": ({", ".join(f"{one:g}" for one in row.round(2) + 0.0)}),'
        for name, row in zip(names, weights, strict=True)
    ]
    return "\n".join(
        [
            '"""How much each cue speaks for each kind. Written by `scripts/kindweights.py`."""',
            "",
            "from __future__ import annotations",
            "",
            f"KINDS = ({', '.join(repr(kind) for kind in KINDS)})".replace("'", '"'),
            "#: What speaks for each kind where nothing else does.",
            f"BIAS = ({', '.join(f'{one:g}' for one in bias.round(2) + 0.0)})",
            "# fmt: off",
            "WEIGHTS: dict[str, tuple[float, ...]] = {",
            *rows,
            "}",
            "# fmt: on",
            "",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main())
