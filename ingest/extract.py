"""From what a child read or a record holds to the content of a version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from archive.errors import EmptyDocument, ExtractionError
from archive.model import Evidence, Extraction, Fact, Original, Page, PageUnit
from ingest.clean import clean
from ingest.extractors import reader
from ingest.extractors.base import RawFact, RawInfo, RawPage
from ingest.extractors.text import sections
from ingest.facts import regions, topics
from ingest.facts.contacts import normal
from ingest.facts.read import Given, read_facts
from ingest.guard import Read
from ingest.language import language
from ingest.sources.found import FoundFile, FoundRecord

#: Letters that the language is told from.
SAMPLE = 20_000


def of_file(read: Read, original: Original, found: FoundFile, today: date) -> Extraction:
    """The content of a file. A child that died after some pages gives a partial version.

    Raises:
        ExtractionError: nothing was read, with the reason.
    """
    if read.failure and not any(page.text.strip() for page in read.pages):
        raise ExtractionError(read.failure)
    info = read.info or RawInfo(PageUnit.PAGE)
    if read.failure:
        cut = f"Unvollständig, gelesen wurden {len(read.pages)} Seiten: {read.failure}"
        info = replace(info, cut=cut)
    given = _given(info, found.given)
    pages = _pages(read.pages)
    if not any(page.text for page in pages) and info.cut is None:
        raise EmptyDocument("In der Datei steht kein Text.")
    fallback = (
        " ".join(clean(PurePath(found.name or found.location).stem).replace("_", " ").split())
        or "Ohne Titel"
    )
    return _extraction(pages, info, original, given, fallback, today)


def of_record(record: FoundRecord, original: Original, limit: int, today: date) -> Extraction:
    """The content of a record; one without text is kept for its other keys, as partial."""
    pages = _pages([RawPage(part) for part in sections(record.text[:limit])])
    cut = None if any(page.text for page in pages) else "Der Datensatz hat keinen Text."
    if len(record.text) > limit:
        cut = f"Gekürzt: gelesen wurden die ersten {limit} Zeichen."
    info = RawInfo(PageUnit.SECTION, cut=cut)
    return _extraction(pages, info, original, record.given, record.external_id, today)


def _extraction(
    pages: tuple[Page, ...],
    info: RawInfo,
    original: Original,
    given: Given,
    fallback: str,
    today: date,
) -> Extraction:
    found = read_facts(pages, info.unit, original.media_type, given, fallback, today)
    return Extraction(
        original=original,
        extractor=reader(original.media_type),
        title=found.title,
        kind=found.kind,
        language=given.language or language(_sample(pages) or found.title),
        unit=info.unit,
        pages=pages,
        facts=(*found.facts, *map(_fact, given.facts)),
        period=found.period,
        sort_date=found.sort_date,
        date_wording=found.date_wording,
        years=found.years,
        reason=info.cut,
    )


def _given(info: RawInfo, beside: Given) -> Given:
    """What came along with a file: what stands beside it outranks what it says of itself."""
    within = Given(
        title=clean(info.title) if info.title else None,
        title_rule=info.title_rule,
        published=_day(info.published),
        published_rule=info.published_rule,
    )
    return replace(
        beside,
        title=beside.title or within.title,
        title_rule=beside.title_rule if beside.title else within.title_rule,
        published=beside.published or within.published,
        published_rule=beside.published_rule if beside.published else within.published_rule,
        facts=(*beside.facts, *info.facts),
    )


def _fact(raw: RawFact) -> Fact:
    evidence = Evidence(raw.rule, " ".join(raw.quote.split()))
    value = raw.value
    if raw.field == topics.FIELD:
        value = topics.resolved(value)
    elif raw.field == regions.FIELD and isinstance(value, str):
        value = regions.resolved(value)
    elif raw.field == "contacts":
        value = normal(value)
    return Fact(raw.field, value, evidence, raw.confidence)


def _pages(raw: Iterable[RawPage]) -> tuple[Page, ...]:
    return tuple(
        Page(number, clean(page.text), clean(page.heading) if page.heading else None)
        for number, page in enumerate(raw, 1)
    )


def _sample(pages: Iterable[Page]) -> str:
    sample = ""
    for page in pages:
        sample += page.text + "\n"
        if len(sample) > SAMPLE:
            break
    return sample.strip()


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
