"""Facts as JSON with the words of their evidence, as far as they may be quoted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from archive.masking import mask
from archive.model import Document, Evidence, Fact, Page, Visibility
from index.hits import may_quote

Shape = dict[str, Any]


def quoted(
    facts: Iterable[Fact], pages: Sequence[Page], document: Document, role: Visibility
) -> list[Shape]:
    """Facts with the words of their evidence, empty where they may not be quoted.

    They are covered as part of their page: half a phone number does not look like one.
    """
    if role is Visibility.STAFF:
        return [_fact(fact, fact.evidence.quote) for fact in facts]
    if not may_quote(document, role):
        return [_fact(fact, "") for fact in facts]
    texts = {page.number: page.text for page in pages}
    masked: dict[int, str] = {}  # a page is covered once, however many facts stand on it
    found = []
    for fact in facts:
        number = fact.evidence.page
        if number is not None and number in texts and number not in masked:
            masked[number] = mask(texts[number])
        found.append(_fact(fact, _covered_in_place(fact.evidence, texts, masked)))
    return found


def _covered_in_place(
    evidence: Evidence, texts: Mapping[int, str], masked: Mapping[int, str]
) -> str:
    begin, end, number = evidence.begin, evidence.end, evidence.page
    if begin is not None and end is not None and number is not None and number in texts:
        if texts[number][begin:end] == evidence.quote:
            return masked[number][begin:end]
    return mask(evidence.quote)


def _fact(fact: Fact, quote: str) -> Shape:
    evidence = fact.evidence
    return {
        "field": fact.field,
        "value": fact.value,
        "page": evidence.page,
        "begin": evidence.begin,
        "end": evidence.end,
        "quote": quote,
        "rule": evidence.rule,
        "confidence": fact.confidence,
        "status": fact.status,
    }
