"""What people say of a document against its rules: it outranks them and survives every reading.

Corrections belong to the document, facts to a version. `corrected` joins both wherever facts are
read; `columns` keeps what the catalogue holds beside the facts (title, kind, dates) in step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from archive.clock import now, today
from archive.model import ACCEPTED, REJECTED, DocumentId, Evidence, Fact, Json, Kind
from archive.rows import fact_of
from archive.tables import corrections, documents, facts, versions

RULE = "Von Hand"
#: Fields whose corrected value stands in the row of the document too.
_DATED = ("period", "event", "published")
_YEARS = 60


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that somebody gave, or took away."""

    field: str
    value: Json
    replaces: bool
    is_removal: bool
    actor: str


def add(connection: Connection, document_id: DocumentId, said: Correction) -> None:
    """Note a correction. What was said of the same value, or the only value, before is undone."""
    for row in connection.execute(_rows(document_id)).mappings():
        before = _correction(row)
        if before.field == said.field and (
            (said.replaces and not said.is_removal) or is_value(before.value, said.value)
        ):
            connection.execute(delete(corrections).where(corrections.c.id == row["id"]))
    connection.execute(
        insert(corrections).values(
            document_id=document_id, field=said.field, value=said.value, replaces=said.replaces,
            is_removal=said.is_removal, actor=said.actor, at=now(),
        )
    )  # fmt: skip


def of_documents(connection: Connection, version_ids: Sequence[int]) -> dict[int, list[Correction]]:
    """{version id: what was said of its document, oldest first}."""
    query = (
        select(versions.c.id.label("version_id"), corrections)
        .join(versions, versions.c.document_id == corrections.c.document_id)
        .where(versions.c.id.in_(version_ids))
        .order_by(corrections.c.id)
    )
    found: dict[int, list[Correction]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["version_id"], []).append(_correction(row))
    return found


def corrected(read: Sequence[Fact], said: Sequence[Correction]) -> tuple[Fact, ...]:
    """The facts with what was said by hand first; what it overrules is kept as rejected."""
    given = [each for each in said if not each.is_removal]
    replaced = {each.field for each in given if each.replaces}
    removed = [each for each in said if each.is_removal]
    kept = []
    for fact in read:
        if fact.field in replaced:
            kept.append(replace(fact, status=REJECTED))
            continue
        for each in removed:
            if each.field == fact.field:
                fact = _without(fact, each.value)
        kept.append(fact)
    by_hand = [Fact(e.field, e.value, Evidence(RULE, _told(e.value))) for e in given]
    return (*by_hand, *kept)


def is_value(value: Json, wanted: Json) -> bool:
    """Whether a value is the one that is meant: the same, or called so."""
    if value == wanted:
        return True
    if isinstance(value, dict) and isinstance(wanted, str):
        names = (
            value.get(key)
            for key in ("id", "label", "name", "as_written", "title", "email", "phone")
        )
        return any(isinstance(n, str) and n.casefold() == wanted.casefold() for n in names)
    if isinstance(value, dict) and isinstance(wanted, dict):
        return any(isinstance(n, str) and is_value(value, n) for n in wanted.values())
    if isinstance(value, str) and isinstance(wanted, str):
        return value.casefold() == wanted.casefold()
    return False


def columns(connection: Connection, document_id: DocumentId) -> dict[str, Any]:
    """What the row of a document has to hold for what was said of it; nothing if nothing was."""
    said = [_correction(row) for row in connection.execute(_rows(document_id)).mappings()]
    if not said:
        return {}
    query = (
        select(facts, documents.c.kind.label("document_kind"))
        .join(documents, documents.c.version_id == facts.c.version_id)
        .where(documents.c.id == document_id)
        .order_by(facts.c.id)
    )
    rows = connection.execute(query).mappings().all()
    known = [f for f in corrected([fact_of(row) for row in rows], said) if f.status == ACCEPTED]
    fields = {each.field for each in said}
    kind = _surest(known, "kind") or (rows[0]["document_kind"] if rows else Kind.OTHER)
    found: dict[str, Any] = {
        name: value
        for name in ("title", "kind", "language")
        if name in fields and isinstance(value := _surest(known, name), str)
    }
    if fields & {*_DATED, "kind"}:
        found |= _dates(known, str(kind))
    return found


def _dates(known: Iterable[Fact], kind: str) -> dict[str, Any]:
    listed = list(known)
    period = _surest(listed, "period") if kind == Kind.PROJECT else None
    told = period if isinstance(period, dict) else {}
    begin, end = _day(told.get("begin")), _day(told.get("end"))
    event = _surest(listed, "event")
    day = begin or end or _day(event.get("begin") if isinstance(event, dict) else None)
    day = day or _day(_surest(listed, "published"))
    wording = str(told["wording"]) if told.get("wording") else None
    years = [day.year] if day else []
    if begin or end:
        first = (begin or end or today()).year
        last = end.year if end else max(first, today().year)
        years = list(range(first, min(last, first + _YEARS) + 1))
    return {
        "period_begin": begin, "period_end": end, "period_wording": wording,
        "period_imprecise": told.get("imprecise") or [], "sort_date": day, "years": years,
        "date_wording": wording or (f"{day.day}.{day.month}.{day.year}" if day else None),
    }  # fmt: skip


def _surest(known: Iterable[Fact], field: str) -> Json:
    listed = [fact for fact in known if fact.field == field]
    return max(listed, key=lambda fact: fact.confidence).value if listed else None


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None  # a month or a year, which is no day


def _without(fact: Fact, wanted: Json) -> Fact:
    """A fact without a value: rejected, or what is left of a list or a mapping."""
    value = fact.value
    if is_value(value, wanted):
        return replace(fact, status=REJECTED)
    if isinstance(value, list):
        left = [each for each in value if not is_value(each, wanted)]
        return replace(fact, value=left) if left else replace(fact, status=REJECTED)
    if isinstance(value, dict):
        names = wanted if isinstance(wanted, dict) else {str(wanted): None}
        rest: dict[str, Json] = {
            key: [v for v in each if v not in names.values() and v not in names]
            if isinstance(each, list)
            else each
            for key, each in value.items()
            if key not in names or isinstance(each, list)
        }
        if rest != value:
            full = {key: each for key, each in rest.items() if each != []}
            return replace(fact, value=full) if full else replace(fact, status=REJECTED)
    return fact


def _told(value: Json) -> str:
    if isinstance(value, dict):
        return ", ".join(str(each) for each in value.values() if each)
    return str(value)


def _rows(document_id: DocumentId) -> Any:
    query = select(corrections).where(corrections.c.document_id == document_id)
    return query.order_by(corrections.c.id)


def _correction(row: Any) -> Correction:
    return Correction(row["field"], row["value"], row["replaces"], row["is_removal"], row["actor"])
