"""`python -m scripts.factgold [before|after|third|fourth|fifth|all] [--wrong N]`: facts and gold.

Reads each document of `tests/corpus/facts` the way ingest does and compares what is known of it,
field by field, with the JSON file beside it. Only accepted facts count. What stands under `also`
may be named or not and counts neither way; of `absent`, `found` is what is wrongly there.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from archive.model import Original
from ingest.child import read
from ingest.extract import of_file
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.guard import Read
from ingest.sources.found import FoundFile
from search_app import factvalues

FOLDER = Path(__file__).parents[1] / "tests" / "corpus" / "facts"
#: What a person does in a document, as opposed to a function: half right in place of one.
CONTEXT = ("kontakt", "moderation", "vortrag")
AREA = (
    r"^(landkreis|kreis|kreisfreie stadt|stadt|gemeinde|markt|flecken|amt|land|freistaat) |[()/ ]"
)
ENDING = r"(?<=\w{4})(es|er|en|em|e|n|s)\b"
Json = dict[str, Any]
#: How right two folded values are for each other, 0 to 1.
Alike = Callable[[str, str], float]
#: A field, what is expected and what was found.
Compared = Iterator[tuple[str, list[str], list[str]]]


def fold(text: object) -> str:
    """A value as it is compared: case, quotation marks, dashes, white space and "e.V." folded."""
    plain = re.sub(r"[„“”\"»«'’]", "", str(text)).lower().replace("–", "-")
    return re.sub(r",? e\. ?v\.$", "", " ".join(plain.split())).strip(" .")


def same(one: str, other: str) -> float:
    return float(one == other)


def within(one: str, other: str) -> float:
    """Whether one holds the other, as "Interreg" and "Interreg South Baltic"."""
    return float(bool(one and other) and (one in other or other in one))


def _by(pattern: str, alike: Alike = same) -> Alike:
    """Values compared without what the pattern matches."""
    return lambda one, other: alike(re.sub(pattern, "", one), re.sub(pattern, "", other))


def persons_role(wanted: str, got: str) -> float:
    return within(wanted, got) or 0.5 * (got in CONTEXT and wanted not in CONTEXT)


def topic(one: str, other: str) -> float:
    """1 for the same topic ("Stadtentwicklung" is the top one), 0.5 for its broader or narrower."""
    if one == other or one.startswith(f"{other} und ") or other.startswith(f"{one} und "):
        return 1.0
    return 0.5 * (TOP.get(one) == other or TOP.get(other) == one)


def item(one: str, other: str) -> float:
    """Agenda items: the same time and the same beginning of the title."""
    one, other = one[:25], other[:25]
    return float(one.startswith(other) or other.startswith(one))


TREE = [line.split("\t") for line in (FOLDER / "topics.tsv").read_text("utf-8").splitlines()]
#: Each topic with its top topic.
TOP = {fold(low): fold(top) for top, lows in TREE for low in lows.split("; ")}
TOP |= dict.fromkeys(TOP.values(), "")
#: A region with or without its kind; a body in whatever case.
region, body = _by(AREA), _by(ENDING)
SPANS = "period.begin period.end period.wording event.begin event.end event.place"
SINGLE = "kind title language status published subtitle publisher " + SPANS
LISTS = "regions programmes organisations topics links contacts.email contacts.phone"
#: How the values of a field are compared, where not as they are.
ALIKE: dict[str, Alike] = {
    **dict.fromkeys(("event.begin", "event.end"), lambda want, got: float(got.startswith(want))),
    **dict.fromkeys(("organisations", "publisher", "abbreviations", "people.organisation"), body),
    "status": _by("(?<=l)[aä]u(fend|ft)"), "event.place": within, "period.wording": within,
    "regions": region, "programmes": _by(ENDING, within), "topics": topic, "agenda": item,
    "organisation_roles": _by("(?<== )projekt|" + ENDING), "people.role": persons_role,
    "links": _by("^https?://|/$"), "contacts.phone": _by(r"\D"),
}  # fmt: skip


@dataclass
class Count:
    """What was expected and found of a field, how much of either was right, and what was wrong."""

    expected: int = 0
    found: int = 0
    recalled: float = 0.0
    right: float = 0.0
    wrong: list[tuple[float, str]] = field(default_factory=list)

    def add(self, name: str, want: list[str], got: list[str], alike: Alike) -> None:
        recall = [max((alike(one, two) for two in got), default=0.0) for one in want]
        right = [max((alike(two, one) for two in want), default=0.0) for one in got]
        self.expected, self.found = self.expected + len(want), self.found + len(got)
        self.recalled, self.right = self.recalled + sum(recall), self.right + sum(right)
        badness = len(want) + len(got) - sum(recall) - sum(right)
        if badness:
            missing = [one for one, score in zip(want, recall, strict=True) if score < 1]
            excess = [one for one, score in zip(got, right, strict=True) if score < 1]
            self.wrong.append((badness, f"{name}  missing {missing}  too much {excess}"))


def known(path: Path) -> Json:
    """What the archive would know of a file: `show --json` without the catalogue."""
    messages = list(read(path, Limits(500, 2_000_000)))
    pages = tuple(m for m in messages if isinstance(m, RawPage))
    info = next((m for m in messages if isinstance(m, RawInfo)), None)
    told = dict(m for m in messages if isinstance(m, tuple))
    outcome = Read(told["type"], pages, info, told.get("failure"))
    original = Original("0" * 64, told["type"], path.stat().st_size)  # type: ignore[arg-type]
    got = of_file(outcome, original, FoundFile(str(path), path), date(2026, 11, 26))
    spans = {key: getattr(got.period, key, None) for key in ("begin", "end", "wording")}
    heads = {"kind": got.kind, "title": got.title, "language": got.language, "period": spans}
    return factvalues.fields(got.facts, staff=True) | heads


def compare(name: str, gold: Json, got: Json, counts: dict[str, Count]) -> None:
    """Count every field of a document."""
    for compared in (_singles, _lists, _maps, _people, _agenda, _absent):
        for key, want, have in compared(_flat(gold), _flat(got)):
            alike = ALIKE.get(key, same)
            counts.setdefault(key, Count()).add(name, want, list(dict.fromkeys(have)), alike)


def _flat(fields: Json) -> Json:
    """The fields with those of a span or of the contacts beside them, as "period.begin"."""
    outer = {k: fields.get(k) or {} for k in ("period", "event", "contacts")}
    return fields | {f"{k}.{inner}": v for k, one in outer.items() for inner, v in one.items()}


def _name(value: Any) -> str:
    return fold(value.get("name") if isinstance(value, dict) else value)


def _one(fields: Json, key: str) -> list[str]:
    return [fold(fields[key])] if fields.get(key) else []


def _also(gold: Json, key: str) -> list[str]:
    """What may be named in a field or not."""
    return list(map(_name, gold.get("also", {}).get(key, ())))


def _singles(gold: Json, got: Json) -> Compared:
    for key in SINGLE.split():
        want, have = _one(gold, key), _one(got, key)
        free = have if key == "status" and "period" in gold else _also(gold, key)
        yield key, want, [v for v in have if want or v not in free]


def _lists(gold: Json, got: Json) -> Compared:
    for key in LISTS.split():
        want, found = [list(map(fold, v.get(key) or ())) for v in (gold, got)]
        free, alike = _also(gold, key), ALIKE.get(key, same)
        if key == "organisations":  # a region's own administration may be named as a body
            areas = [*map(fold, gold["regions"]), *_also(gold, "regions")]
            free += [v for v in found if any(region(v, area) for area in areas)]
        yield key, want, [v for v in found if v in want or 1 not in [alike(v, x) for x in free]]


def _maps(gold: Json, got: Json) -> Compared:
    for key in ("organisation_roles", "abbreviations"):
        free = _also(gold, key)
        maps = [v.get(key) or {} for v in (gold, got)]
        want, have = [[f"{fold(a)} = {fold(b)}" for a, b in v.items()] for v in maps]
        yield key, want, [v for v in have if not any(body(v.split(" =")[0], f) for f in free)]


def _people(gold: Json, got: Json) -> Compared:
    people = {_name(v): v for v in (*(got.get("authors") or ()), *(got.get("people") or ()))}
    wanted = {_name(v): v for v in gold["people"]}
    free = _also(gold, "people")
    yield "people", list(wanted), [n for n in people if n in wanted or n not in free]
    for name in [n for n in wanted if isinstance(people.get(n), dict)]:
        for key in ("title", "role", "organisation"):
            want, have = _one(wanted[name], key), _one(people[name], key)
            yield f"people.{key}", want, have if want else []


def _agenda(gold: Json, got: Json) -> Compared:
    plans = [v.get("agenda") or [] for v in (gold, got)]
    want, have = [[f"{v.get('begin')} {fold(v['title'])}" for v in plan] for plan in plans]
    yield "agenda", want, have
    for one, value in zip(want, plans[0], strict=True):
        met = [v for two, v in zip(have, plans[1], strict=True) if item(one, two)]
        if met:
            said = [list(map(_name, v.get("speakers") or ())) for v in (value, met[0])]
            yield "agenda.speakers", said[0], said[1]


def _absent(gold: Json, got: Json) -> Compared:
    for key, alike in (("regions", region), ("people", same)):
        out = list(map(fold, gold["absent"][key]))
        have = [v for v in map(_name, got.get(key) or ()) if any(alike(v, x) for x in out)]
        yield f"absent.{key}", [], have


def documents(half: str) -> Iterator[tuple[Path, Json]]:
    """The documents of a half, each with what is right about it."""
    for path in sorted(FOLDER.glob("*/*.json")):
        if half in ("all", path.parent.name):
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield next(p for p in path.parent.glob(path.stem + ".*") if p != path), gold


def report(counts: dict[str, Count], wrong: int) -> str:
    """The table, and of each field the worst documents."""
    lines = [f"{'field':20}{'expected':>9}{'found':>7}{'right':>8}{'precision':>11}{'recall':>8}"]
    for key, n in counts.items():
        precision = f"{n.right / n.found:.1%}" if n.found else "-"
        recall = f"{n.recalled / n.expected:.1%}" if n.expected else "-"
        numbers = f"{n.expected:9}{n.found:7}{n.right:8.1f}"
        lines.append(f"{key:20}{numbers}{precision:>11}{recall:>8}")
    for key, n in counts.items() if wrong else ():
        worst = sorted(n.wrong, key=lambda one: -one[0])[:wrong]
        lines += [f"\n{key}", *(f"  {text}" for _, text in worst)]
    return "\n".join(lines)


def main() -> int:
    """Print the table of a half."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "half",
        nargs="?",
        default="all",
        choices=("before", "after", "third", "fourth", "fifth", "all"),
    )
    parser.add_argument("--wrong", type=int, default=0, metavar="N")
    asked, counts = parser.parse_args(), dict[str, Count]()
    for path, gold in documents(asked.half):
        compare(f"{path.parent.name}/{path.name}", gold, known(path), counts)
    print(f"{asked.half}\n" + report(counts, asked.wrong))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
