"""What a sidecar says of a file, understood: names in German or English, values checked.

What cannot be understood is told and left out. Where a visibility was meant and cannot be
understood, the file is for staff alone until somebody sets it right: never wider than was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from archive.model import Visibility
from ingest.clean import clean
from ingest.extractors.base import RawFact
from ingest.facts.dates import Point, find_point
from ingest.facts.read import NOTHING_GIVEN, Given
from ingest.sources.records import shortened, whole

#: The names of what a sidecar may say, German first; all in small letters.
NAMES = {
    "title": ("titel", "title"),
    "date": ("datum", "date", "published", "veröffentlicht"),
    "kind": ("art", "kind", "type", "dokumentart"),
    "language": ("sprache", "language"),
    "regions": ("region", "regionen", "regions"),
    "topics": ("schlagworte", "schlagwort", "themen", "thema", "topics", "tags", "keywords"),
    "collection": ("bestand", "collection"),
    "rights": ("rechte", "rights", "lizenz", "license"),
    "visibility": ("sichtbarkeit", "visibility", "zugang"),
}
_BY_NAME = {name: key for key, names in NAMES.items() for name in names}
_VISIBILITIES = {
    "public": Visibility.PUBLIC, "öffentlich": Visibility.PUBLIC,
    "member": Visibility.MEMBER, "mitglieder": Visibility.MEMBER, "mitglied": Visibility.MEMBER,
    "staff": Visibility.STAFF, "intern": Visibility.STAFF,
}  # fmt: skip
#: A value that is longer is no name of anything.
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a file. `None` and "" are unknown."""

    given: Given = NOTHING_GIVEN
    collection: str | None = None
    rights: str = ""
    visibility: Visibility | None = None

    def over(self, other: Beside) -> Beside:
        """Both together; where both speak, this one counts."""
        mine, theirs = self.given, other.given
        fields = {fact.field for fact in mine.facts}
        given = replace(
            mine,
            facts=(*mine.facts, *(fact for fact in theirs.facts if fact.field not in fields)),
        )
        if not mine.title:
            given = replace(given, title=theirs.title, title_rule=theirs.title_rule)
        if not mine.kind:
            given = replace(given, kind=theirs.kind, kind_rule=theirs.kind_rule)
        if not mine.published:
            given = _dated_like(given, theirs)
        given = replace(given, language=mine.language or theirs.language)
        return Beside(
            given,
            self.collection or other.collection,
            self.rights or other.rights,
            self.visibility or other.visibility,
        )


NOTHING_BESIDE = Beside()
#: Of a sidecar that cannot be read, but speaks of a visibility.
HIDDEN = Beside(visibility=Visibility.STAFF)


@dataclass(frozen=True, slots=True)
class Problem:
    """A word of a sidecar that was not understood: which one, and why, in German."""

    name: str
    reason: str


def key_of(name: str) -> str | None:
    """What a name stands for, None if nothing is called so.

    >>> key_of("Sichtbarkeit"), key_of("Region"), key_of("Farbe")
    ('visibility', 'regions', None)
    """
    return _BY_NAME.get(name.strip().lower())


def speaks_of_visibility(text: str) -> bool:
    """Whether a sidecar that cannot be read may have meant to hide something."""
    lower = text.lower()
    return any(name in lower for name in NAMES["visibility"])


def understood(values: Mapping[str, object], rule: str) -> tuple[Beside, list[Problem]]:
    """What values say, by their names; and what of it was not understood."""
    found, problems = Beside(), []
    for name, value in values.items():
        key = key_of(name)
        if key is None:
            possible = ", ".join(names[0] for names in NAMES.values())
            problems.append(Problem(name, f"„{name}“ ist unbekannt, möglich: {possible}."))
            continue
        texts = _texts(value)
        if texts is None:
            problems.append(Problem(name, f"„{name}“ ist kein Text."))
            found = HIDDEN.over(found) if key == "visibility" else found
        elif texts:
            said, reason = _said(key, texts, rule)
            found = said.over(found)
            problems += [Problem(name, reason)] if reason else []
    return found, problems


def _texts(value: object) -> list[str] | None:
    """The texts of a value, () if it is empty, None if it is something else."""
    if value is None:
        return []
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(v, str | int | float) and not isinstance(v, bool) for v in values):
        return None
    folded = (" ".join(clean(whole(str(v))).split()) for v in values)
    return [text[:LONGEST] for text in folded if text]


def _said(key: str, texts: list[str], rule: str) -> tuple[Beside, str | None]:
    text = ", ".join(texts)
    match key:
        case "visibility":
            return _visibility(text)
        case "date":
            return _date(text, rule)
        case "regions" | "topics":
            return Beside(Given(facts=_listed(key, texts, rule))), None
        case "collection":
            return Beside(collection=text), None
        case "rights":
            return Beside(rights=text), None
        case "kind":
            return Beside(Given(kind=text, kind_rule=rule)), None
        case "language":
            return Beside(Given(language=text.lower())), None
    return Beside(Given(title=shortened(text), title_rule=rule)), None


def _visibility(text: str) -> tuple[Beside, str | None]:
    found = _VISIBILITIES.get(text.lower())
    if found:
        return Beside(visibility=found), None
    reason = (
        f"Die Sichtbarkeit „{text}“ gibt es nicht, möglich: {', '.join(Visibility)}. "
        "Bis das geklärt ist, gilt „staff“."
    )
    return HIDDEN, reason


def _date(text: str, rule: str) -> tuple[Beside, str | None]:
    """A point in time as it is written; what is vaguer than a day stays so."""
    found = find_point(text)
    if found is None or found[1] > 0 or not _is_end(text[found[2] :]):
        return Beside(), f"Das Datum „{text}“ ist nicht zu verstehen."
    point = found[0]
    given = Given(
        published=point.begin,
        published_rule=rule,
        published_as=_as_written(point),
        published_wording=text,
    )
    return Beside(given), None


def _is_end(rest: str) -> bool:
    """Whether nothing but a time of day follows."""
    return not rest.strip() or rest.startswith(("T", " "))


def _as_written(point: Point) -> str:
    """
    >>> _as_written(find_point("Mai 2015")[0]), _as_written(find_point("Sommer 2015")[0])
    ('2015-05', '2015')
    """
    length = {"day": 10, "month": 7}.get(point.precision, 4)
    return point.begin.isoformat()[:length]


def _listed(key: str, texts: Iterable[str], rule: str) -> tuple[RawFact, ...]:
    values = [part.strip() for text in texts for part in text.replace("|", ";").split(";")]
    return tuple(RawFact(key, value, rule, value) for value in values if value)


def _dated_like(given: Given, other: Given) -> Given:
    return replace(
        given,
        published=other.published,
        published_rule=other.published_rule,
        published_as=other.published_as,
        published_wording=other.published_wording,
    )
