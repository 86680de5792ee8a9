"""The profile of a document: its facts in words, each with the places it was read from.

Facts come in the shape of `show --json`, so that what a role may not see never arrives here.
Values lead to the page that is about them; who does what gets a row for each role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from archive.model import ACCEPTED, REJECTED, Period
from search_app.present import factroles
from search_app.present.german import number
from search_app.present.linked import Facets, Link, foreign_url, name_url, noted, value_url
from search_app.present.periods import reading
from search_app.present.wordings import iso_day, wordings

#: Fields in the order of the screen. `title` and `subtitle` stand above the profile.
NAMES = {
    "status": "Status",
    "period": "Laufzeit",
    "event": "Termin",
    "published": "Veröffentlicht",
    "publisher": "Herausgeber",
    "authors": "Verfasst von",
    "programmes": "Programm",
    factroles.FIELD: "Rollen",
    "organisations": "Beteiligte",
    "people": "Personen",
    "regions": "Regionen",
    "topics": "Themen",
    "agenda": "Ablauf",
    "attachments": "Anlagen",
    "contacts": "Kontakt",
    "subject_as_given": "Sachgebiet",
    "links": "Verweise",
    "abbreviations": "Abkürzungen",
    "summary": "Zusammenfassung",
    "description": "Beschreibung",
    "dates_mentioned": "Genannte Tage",
    "relations": "Beziehungen",
    "kind": "Dokumentart",
    "language": "Sprache",
    "outline": "Gliederung",
    "page_labels": "Seitenzählung",
    "created": "Datei erstellt",
    "modified": "Datei geändert",
    "file": "Datei",
}
ABOVE = ("title", "subtitle")
CONTACT_PEOPLE = "Ansprechpersonen"
#: Fields that most readers want; the others are unfolded.
FOREMOST = (
    "status", "period", "event", "published", "publisher", "authors", "programmes",
    factroles.FIELD, "organisations", "people", "regions", "topics", "agenda", "attachments",
    "contacts",
)  # fmt: skip
#: Values that are joined by commas; others stand on lines of their own.
RUNNING = ("programmes", "regions", "topics", "authors", "dates_mentioned", "language")
#: Values that are shown at once, a few more than which are not folded, values at all, and proofs.
SHOWN, SLACK, MOST, PROOFS = 12, 4, 300, 20


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a fact was read: the words, the place with its address, the rule."""

    quote: str
    place: str
    url: str
    rule: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the profile; `norm` says how its wording was read.

    `values` are shown at once, `folded` on demand; `left_out` and `unproved` are told as numbers.
    """

    field: str
    name: str
    values: tuple[Link, ...]
    norm: str
    proofs: tuple[Proof, ...]
    folded: tuple[Link, ...] = ()
    left_out: str = ""
    unproved: str = ""

    @property
    def is_foremost(self) -> bool:
        return self.field in FOREMOST

    @property
    def is_running(self) -> bool:
        return self.field in RUNNING


#: What a page is called, and its address.
PlaceOf = Callable[[int], tuple[str, str]]
Shape = Mapping[str, Any]


def rows(facts: Iterable[Shape], place_of: PlaceOf, facets: Facets) -> tuple[Row, ...]:
    """The profile, a row a field or role, in the order of the screen."""
    by_field: dict[str, list[Shape]] = {}
    known = [f for f in facts if f["field"] not in ABOVE and f["status"] != REJECTED]
    summaries = [f["value"] for f in known if f["field"] == "summary"]
    listed = [f for f in known if f["field"] != "description" or f["value"] not in summaries]
    named = factroles.bodies(listed)
    for fact in listed:
        if not (fact["field"] == "organisations" and _label(fact["value"]) in named):
            by_field.setdefault(fact["field"], []).append(fact)
    ordered = [field for field in NAMES if field in by_field]
    found = []
    for field in [*ordered, *(field for field in by_field if field not in NAMES)]:
        found += _rows_of(field, by_field[field], place_of, facets)
    return tuple(_joined(found))


def _joined(found: Iterable[Row]) -> Iterator[Row]:
    """Rows of one name as one row: a publisher is a field of its own and a role of a body."""
    by_name: dict[str, Row] = {}
    for row in found:
        first = by_name.setdefault(row.name, row)
        if first is not row:
            told = {value.text for value in (*first.values, *first.folded)}
            by_name[row.name] = replace(
                first,
                values=(*first.values, *(v for v in row.values if v.text not in told)),
                folded=(*first.folded, *(v for v in row.folded if v.text not in told)),
                left_out=first.left_out or row.left_out,
                unproved=first.unproved or row.unproved,
                proofs=tuple(dict.fromkeys((*first.proofs, *row.proofs)))[:PROOFS],
            )
    yield from by_name.values()


def _rows_of(field: str, facts: list[Shape], place_of: PlaceOf, facets: Facets) -> list[Row]:
    if field == factroles.FIELD:
        return [
            _row(field, name, values, 0, told, place_of)
            for name, values, told in factroles.by_role(facts, facets)
        ]
    if field == "agenda" and len(facts) > 1:
        values = [Link(f"{number(len(facts))} Programmpunkte", "#agenda")]
        return [_row(field, NAMES[field], values, 0, facts, place_of)]
    return [
        _row(field, name, *_values(field, told, facets), told, place_of)
        for name, told in _parted(field, facts)
        if told
    ]


def _parted(field: str, facts: list[Shape]) -> list[tuple[str, list[Shape]]]:
    """A field under its name; people to turn to stand apart from the others."""
    if field != "people":
        return [(NAMES.get(field, field), facts)]
    asked = [fact for fact in facts if _is_contact(fact["value"])]
    others = [fact for fact in facts if not _is_contact(fact["value"])]
    return [(NAMES[field], others), (CONTACT_PEOPLE, asked)]


def _is_contact(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get("role") == "Kontakt"


def _row(
    field: str, name: str, values: Iterable[Link], more: int, facts: list[Shape], place_of: PlaceOf
) -> Row:
    """The line of a field; there are so many `more` values than these."""
    listed = tuple(dict.fromkeys(values))
    more += max(0, len(listed) - MOST)
    shown = SHOWN if len(listed) > SHOWN + SLACK else len(listed)
    proofs = tuple(dict.fromkeys(_proof(fact, place_of) for fact in facts[:PROOFS]))
    return Row(
        field=field,
        name=name,
        values=listed[:shown],
        norm=_norm(facts[0]["value"]) if field == "period" else "",
        proofs=proofs,
        folded=listed[shown:MOST],
        left_out=number(more) if more else "",
        unproved=number(len(facts) - PROOFS) if len(facts) > PROOFS else "",
    )


def _values(field: str, facts: Iterable[Shape], facets: Facets) -> tuple[list[Link], int]:
    """The first values in words, and how many others there are."""
    found: dict[Link, None] = {}
    known: set[str] = set()
    more = 0
    for fact, item in _items(field, facts):
        if (told := f"{fact['status']} {item!r}") in known:
            continue
        known.add(told)
        if len(found) < MOST:
            found |= dict.fromkeys(_worded(field, fact["status"], item, facets))
        else:  # putting tens of thousands into words would take a second
            more += 1
    return [*found], more


def _items(field: str, facts: Iterable[Shape]) -> Iterator[tuple[Shape, Any]]:
    """(fact, one of its values)."""
    for fact in facts:
        is_one = field in ("outline", "page_labels") or not isinstance(fact["value"], list)
        yield from ((fact, item) for item in ([fact["value"]] if is_one else fact["value"]))


def _worded(field: str, status: str, item: Any, facets: Facets) -> list[Link]:
    """A value with its page and what is told beside it."""
    url = value_url(field, item) if status == ACCEPTED else ""
    if field == "publisher" and isinstance(item, str):
        url = name_url("organisation", item, facets)
    note = noted(status, *_beside(field, item))
    foreign = foreign_url(field, item)
    return [Link(text, url or foreign, note, bool(foreign)) for text in wordings(field, item)]


def _label(value: Any) -> str:
    """The name of a body; those that have a role stand in its row and nowhere else."""
    return str(value.get("label") or "") if isinstance(value, Mapping) else str(value)


def _beside(field: str, item: Any) -> list[str]:
    """What is told of a person beside the name."""
    if not isinstance(item, Mapping) or "name" not in item or "label" in item:
        return []
    if _is_contact(item):
        return [str(item.get("organisation") or "")]
    return [str(item[key]) for key in ("role", "organisation") if item.get(key)]


def _proof(fact: Shape, place_of: PlaceOf) -> Proof:
    page, begin, end = fact["page"], fact["begin"], fact["end"]
    place, url = place_of(page) if page is not None else ("außerhalb des Textes", "")
    if begin is not None and end is not None:
        place += f", Zeichen {number(begin + 1)}–{number(end)}"
    return Proof(" ".join((fact["quote"] or "").split()), place, url, fact["rule"])


def _norm(value: Any) -> str:
    if not isinstance(value, Mapping):
        return ""
    begin, end = iso_day(value.get("begin")), iso_day(value.get("end"))
    period = Period(begin, end, "", tuple(value.get("imprecise") or ()))
    return f"gelesen als {reading(period)}"
