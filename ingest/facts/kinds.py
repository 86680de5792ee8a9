"""What a document is: cues in its words and form, each with weights; the heaviest kind wins.

A label ("Typ: Meldung") outweighs everything. The cues stand in `genres`, a list for each kind,
with the weight that somebody would give them; `scripts/kindweights.py` mends those weights on the
documents of the gold sets and writes them to `genres/weights.py`. A cue may speak against a kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.model import Kind, PageUnit
from ingest.facts.cue import TITLE, in_small
from ingest.facts.genres import CUES
from ingest.facts.genres.form import HEAD, forms
from ingest.facts.genres.weights import BIAS, KINDS, WEIGHTS

#: Of a cue that has no weights yet.
NONE = (0.0,) * len(KINDS)
_LABELS = {
    "meldung": Kind.NEWS, "pressemitteilung": Kind.NEWS, "pressemeldung": Kind.NEWS,
    "nachricht": Kind.NEWS, "aktuelles": Kind.NEWS, "projekt": Kind.PROJECT,
    "projektsteckbrief": Kind.PROJECT, "veranstaltung": Kind.EVENT, "termin": Kind.EVENT,
    "tagung": Kind.EVENT, "publikation": Kind.PUBLICATION, "veröffentlichung": Kind.PUBLICATION,
    "protokoll": Kind.MINUTES, "präsentation": Kind.SLIDES, "vortrag": Kind.SLIDES,
}  # fmt: skip
_LABEL = re.compile(r"^(?:Typ|Art|Dokumenttyp|Rubrik|Kategorie):\s*([\wäöüß]+)", re.M | re.I)
#: Where a label is looked for.
_LABEL_HEAD = 10_000


def label_kind(text: str) -> tuple[Kind, int, int] | None:
    """The kind that a label names, and the characters of its value."""
    for found in _LABEL.finditer(text[:_LABEL_HEAD]):
        kind = _LABELS.get(found.group(1).lower())
        if kind:
            return kind, found.start(1), found.end(1)
    return None


def kind_by_cues(
    title: str, texts: Sequence[str], unit: PageUnit, media_type: str
) -> tuple[Kind, str]:
    """The kind with the most weight, and the words of the cue that weighed most for it."""
    said = dict(signs(title, texts, unit, media_type))
    scores = list(BIAS)
    for name in said:
        scores = [score + more for score, more in zip(scores, WEIGHTS.get(name, NONE), strict=True)]
    best = max(range(len(KINDS)), key=lambda n: scores[n])
    heaviest = max(said, key=lambda name: WEIGHTS.get(name, NONE)[best], default="")
    speaks = heaviest and WEIGHTS.get(heaviest, NONE)[best] > 0
    return Kind(KINDS[best]), said[heaviest] if speaks else ""


def signs(
    title: str, texts: Sequence[str], unit: PageUnit, media_type: str
) -> Iterator[tuple[str, str]]:
    """The cues and measures that hold of a document, each with the words that say so."""
    head = "\n".join(texts)[:HEAD]
    small_title, small_head = in_small(title), in_small(head)
    for cue in CUES:
        is_of_title = cue.where == TITLE
        words = cue.words(title, small_title) if is_of_title else cue.words(head, small_head)
        if words is not None:
            yield cue.name, " ".join(words.split())[-80:]
    yield from forms(title, texts, unit, media_type)
