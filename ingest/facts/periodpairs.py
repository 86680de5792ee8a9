"""Beginning and end of a running time that are told apart from each other: by two labels, by two
verbs, by a sentence at last that tells when the whole is concluded.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ingest.facts.foundperiod import FoundPeriod, found_period
from ingest.facts.periodwords import Turn
from ingest.facts.spanwords import clause, words_weigh

#: A beginning and its end are told so many characters from each other, by labels and in sentences.
_APART_LABELS, _APART = 400, 260
#: A wording is no longer than this; of a longer one beginning and end are kept.
_WORDING = 140
#: A range of days that is shorter is that of an event.
SHORTEST_DAYS = 46


class Candidate(NamedTuple):
    """A running time that a text may tell, and how much speaks for it."""

    found: FoundPeriod
    weight: float
    labelled: bool


def joined_turns(text: str, turns: list[Turn], found: list[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, with those whose beginning and end are told apart."""
    pairs = []
    for number, ended in enumerate(turns):
        if not ended.is_end:
            continue
        begun = next((t for t in reversed(turns[:number]) if not t.is_end), None)
        if _ends_the_whole(text, ended):
            pairs += [p for t in turns[:number] if (p := _far_pair(t, ended, found))]
        after = next((t for t in turns[number + 1 : number + 2] if not t.is_end), None)
        pairs += [p for p in (_pair(text, t, ended) for t in (begun, after) if t) if p]
    places = [(one.found.begin, one.found.end) for one in pairs]
    alone = [
        one for one in found
        if not (one.labelled and any(at <= one.found.begin < until for at, until in places))
    ]  # fmt: skip
    return tuple(sorted([*pairs, *alone], key=lambda one: one.found.begin))


#: What is concluded at last: "Die Gesamtmaßnahme soll Ende 2027 abgeschlossen werden."
_WHOLE = re.compile(
    r"\b(?:das|die|unser|dieses|der)\s(?:Gesamt\w+|\w*(?:projekt|vorhaben|maßnahme|umbau))\b",
    re.IGNORECASE,
)


def _ends_the_whole(text: str, ended: Turn) -> bool:
    """Whether a sentence of its own says when a project is concluded."""
    start, stop = clause(text, ended.span.at, ended.span.until)
    return not ended.span.lead and bool(_WHOLE.search(text, start, stop))


def _far_pair(begun: Turn, ended: Turn, found: list[Candidate]) -> Candidate | None:
    """A beginning with the end of the whole that is told far from it; the wording is that of the
    beginning.
    """
    last = ended.span.last
    alone = next((c for c in found if c.found.begin == begun.span.at), None)
    if last is None or alone is None or not alone.found.period.begin or alone.found.period.end:
        return None
    period = (
        replace(alone.found.period, end=last.end) if last.end > alone.found.period.begin else None
    )
    if period is None:
        return None
    if last.is_imprecise:
        period = replace(period, imprecise=(*period.imprecise, "end"))
    return Candidate(alone.found._replace(period=period), alone.weight + 0.5, alone.labelled)


def _pair(text: str, begun: Turn, ended: Turn) -> Candidate | None:
    first, last = begun.span.first, ended.span.last
    if not ended.is_end or not first or not last or last.end <= first.begin:
        return None
    at, until = min(begun.span.at, ended.span.at), max(begun.span.until, ended.span.until)
    by_label = begun.by_label and ended.by_label
    if until - at > (_APART_LABELS if by_label else _APART):
        return None
    whole = found_period(text, at, until, first, last)
    if len(whole.period.wording) > _WORDING:
        words = [text[span.at : span.until] for span in (begun.span, ended.span)]
        whole = whole._replace(
            period=replace(whole.period, wording=" … ".join(" ".join(w.split()) for w in words))
        )
    start, stop = clause(text, at, until)
    weight = (
        words_weigh(text[start:stop])
        + 2.0
        + max(0.0, begun.weight, ended.weight)
        - min(2.0, at / 2000)
    )
    weight -= 6.0 * ((last.end - first.begin).days < SHORTEST_DAYS)
    return Candidate(whole, weight, begun.by_label)
