"""`python -m scripts.factgold [before|after|all] [--wrong N]`: facts beside a gold set.

Reads each document of `tests/corpus/facts` the way ingest does and compares what is known of it,
field by field, with the JSON file beside it. Only accepted facts count. What stands under `also`
may be named or not and counts neither way; of `absent`, `found` is what is wrongly there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
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
TODAY = date(2026, 11, 26)
SINGLE = ("kind", "title", "language", "status", "published", "subtitle", "publisher")
#: What a person does in a document, as opposed to a function: half right in place of one.
CONTEXT = ("kontakt", "moderation", "vortrag")
BODY = r"(landkreis|kreis|kreisfreie stadt|stadt|gemeinde|markt|flecken|amt|land|freistaat) "
Json = dict[str, Any]
#: How right two values are for each other, 0 to 1.
Alike = Callable[[str, str], float]


def fold(text: object) -> str:
    """A value as it is compared: case, quotation marks, dashes, white space and "e.V." folded."""
    plain = re.sub(r"[„“”\"»«'’]", "", str(text)).lower().replace("–", "-")
    return re.sub(r",? e\. ?v\.$", "", " ".join(plain.split())).strip(" .")


def region(text: object) -> str:
    return re.sub("^" + BODY + r"|[()]", "", fold(text).replace("/", " "))


def body(text: object) -> str:
    """A body or a programme, without the endings of its words: "des Deutschen Verbandes X"."""
    return re.sub(r"(?<=\w{4})(es|er|en|em|e|n|s)\b", "", fold(text))


def link(text: object) -> str:
    return re.sub(r"^https?://", "", fold(text)).rstrip("/.")


def phone(text: object) -> str:
    return re.sub(r"\D", "", str(text))


def role(text: object) -> str:
    return fold(text).removeprefix("projekt")


def same(one: str, other: str) -> float:
    return float(one == other)


def within(one: str, other: str) -> float:
    """Whether one holds the other, as "Interreg" and "Interreg South Baltic"."""
    return float(bool(one and other) and (one in other or other in one))


def person_role(wanted: str, got: str) -> float:
    return within(wanted, got) or 0.5 * (got in CONTEXT and wanted not in CONTEXT)


def _tree() -> dict[str, str]:
    lines = (FOLDER / "topics.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    tree = {fold(low): fold(top) for top, lows in pairs for low in lows.split("; ")}
    return tree | {top: "" for top in tree.values()}


TOP = _tree()


def topic(one: str, other: str) -> float:
    """1 for the same topic ("Stadtentwicklung" is the top one), 0.5 for its broader or narrower."""
    if one == other or f"{one} und".startswith(other + " und") or other.startswith(one + " und"):
        return 1.0
    return 0.5 * (TOP.get(one) == other or TOP.get(other) == one)


def item(one: str, other: str) -> float:
    """Agenda items: the same time and the same beginning of the title."""
    (when, what), (then, that) = one.split(" ", 1), other.split(" ", 1)
    return float(when == then and what[:20] == that[:20])


Compared = Iterator[tuple[str, list[str], list[str], Alike]]
LISTS: dict[str, tuple[Callable[[object], str], Alike]] = {
    "regions": (region, same), "programmes": (body, within), "organisations": (body, same),
    "topics": (fold, topic), "links": (link, same),
}  # fmt: skip
PERSON = (("title", fold, same), ("role", fold, person_role), ("organisation", body, within))


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
        missing = [one for one, score in zip(want, recall, strict=True) if score < 1]
        excess = [one for one, score in zip(got, right, strict=True) if score < 1]
        if missing or excess:
            badness = len(want) + len(got) - sum(recall) - sum(right)
            self.wrong.append((badness, f"{name}  missing {missing}  too much {excess}"))


def known(path: Path) -> Json:
    """What the archive would know of a file: `show --json` without the catalogue."""
    messages = list(read(path, Limits(500, 2_000_000)))
    pages = tuple(m for m in messages if isinstance(m, RawPage))
    info = next((m for m in messages if isinstance(m, RawInfo)), None)
    told = dict(m for m in messages if isinstance(m, tuple))
    outcome = Read(told["type"], pages, info, told.get("failure"))
    original = Original("0" * 64, told["type"], path.stat().st_size)  # type: ignore[arg-type]
    got = of_file(outcome, original, FoundFile(str(path), path), TODAY)
    shape = factvalues.fields(got.facts, staff=True)
    period = got.period and {
        "begin": got.period.begin and got.period.begin.isoformat(),
        "end": got.period.end and got.period.end.isoformat(),
        "wording": got.period.wording,
    }
    return shape | {
        "kind": got.kind, "title": got.title, "language": got.language, "period": period
    }  # fmt: skip


def compare(name: str, gold: Json, got: Json, counts: dict[str, Count]) -> None:
    """Count every field of a document."""
    for read_fields in (_singles, _spans, _lists, _contacts, _pairs, _people, _agenda):
        for key, want, have, alike in read_fields(gold, got):
            counts.setdefault(key, Count()).add(name, want, list(dict.fromkeys(have)), alike)
    for key in ("regions", "people"):
        kept_out = {region(name) for name in gold["absent"][key]}
        have = [v for v in map(_name, got.get(key) or ()) if region(v) in kept_out]
        count = counts.setdefault(f"absent.{key}", Count())
        count.add(name, [], have, same)
        count.expected += len(kept_out)


def _name(value: Any) -> str:
    return fold(value.get("name") if isinstance(value, dict) else value)


def _also(gold: Json, key: str) -> Iterator[Any]:
    """What may be named in a field or not."""
    yield from gold.get("also", {}).get(key, ())


def _singles(gold: Json, got: Json) -> Compared:
    for key in SINGLE:
        want, have = [[fold(v[key])] if v.get(key) else [] for v in (gold, got)]
        derived = key == "status" and "period" in gold
        neutral = have if derived else list(map(fold, _also(gold, key)))
        yield key, want, have if want else [v for v in have if v not in neutral], same


def _spans(gold: Json, got: Json) -> Compared:
    spans = {"period": ("begin", "end", "wording"), "event": ("begin", "end", "place")}
    for outer, keys in spans.items():
        for key in keys:
            pair = [(v.get(outer) or {}).get(key) for v in (gold, got)]
            want, have = [[fold(v)] if v else [] for v in pair]
            yield f"{outer}.{key}", want, have, within if key == "place" else same


def _lists(gold: Json, got: Json) -> Compared:
    for key, (folded, alike) in LISTS.items():
        want = list(map(folded, gold[key]))
        neutral = set(map(folded, _also(gold, key)))
        if key == "organisations":
            areas = {region(v) for v in (*gold["regions"], *_also(gold, "regions"))}
            neutral |= {body(v) for v in got.get(key) or () if region(v) in areas}
        have = [v for v in map(folded, got.get(key) or ()) if v in want or v not in neutral]
        yield key, want, have, alike


def _contacts(gold: Json, got: Json) -> Compared:
    for key, folded in (("email", fold), ("phone", phone)):
        pair = [(v.get("contacts") or {}).get(key, ()) for v in (gold, got)]
        yield f"contacts.{key}", list(map(folded, pair[0])), list(map(folded, pair[1])), same


def _pairs(gold: Json, got: Json) -> Compared:
    free = {body(v) for v in _also(gold, "organisation_roles")}
    for key, folded in (("organisation_roles", role), ("abbreviations", body)):
        maps = [v.get(key) or {} for v in (gold, got)]
        want, have = [[f"{body(a)} = {folded(b)}" for a, b in v.items()] for v in maps]
        yield key, want, [v for v in have if v in want or v.split(" = ")[0] not in free], same


def _people(gold: Json, got: Json) -> Compared:
    people = {_name(v): v for v in (*(got.get("authors") or ()), *(got.get("people") or ()))}
    wanted = {_name(v): v for v in gold["people"]}
    neutral = set(map(_name, _also(gold, "people")))
    yield "people", list(wanted), [n for n in people if n in wanted or n not in neutral], same
    for name in wanted.keys() & people.keys():
        met = people[name] if isinstance(people[name], dict) else {}
        for key, folded, alike in PERSON:
            if key in wanted[name]:
                have = [folded(met[key])] if met.get(key) else []
                yield f"people.{key}", [folded(wanted[name][key])], have, alike


def _agenda(gold: Json, got: Json) -> Compared:
    plans = [v.get("agenda") or [] for v in (gold, got)]
    want, have = [[f"{v.get('begin')} {fold(v['title'])}" for v in plan] for plan in plans]
    yield "agenda", want, have, item
    for one, value in zip(want, plans[0], strict=True):
        met = [v for two, v in zip(have, plans[1], strict=True) if item(one, two)]
        if met:
            said = [list(map(_name, v.get("speakers") or ())) for v in (value, met[0])]
            yield "agenda.speakers", said[0], said[1], same


def documents(half: str) -> Iterator[tuple[Path, Json]]:
    """The documents of a half, each with what is right about it."""
    for path in sorted(FOLDER.glob("*/*.json")):
        if half in ("all", path.parent.name):
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield next(p for p in path.parent.glob(path.stem + ".*") if p != path), gold


def report(counts: dict[str, Count], wrong: int) -> str:
    """The table, and of each field the worst documents."""
    lines = [f"{'field':24}{'expected':>9}{'found':>7}{'right':>8}{'precision':>11}{'recall':>8}"]
    for key, count in counts.items():
        shares = [
            f"{right / whole:.1%}" if whole else "-"
            for right, whole in ((count.right, count.found), (count.recalled, count.expected))
        ]
        numbers = f"{count.expected:9}{count.found:7}{count.right:8.1f}"
        lines.append(f"{key:24}{numbers}{shares[0]:>11}{shares[1]:>8}")
    for key, count in counts.items():
        worst = sorted(count.wrong, key=lambda one: -one[0])[:wrong]
        lines += [f"\n{key}", *(f"  {text}" for _, text in worst)] if worst else []
    return "\n".join(lines)


def main() -> int:
    """Print the table of a half."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("half", nargs="?", default="all", choices=("before", "after", "all"))
    parser.add_argument("--wrong", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    counts: dict[str, Count] = {}
    chosen = list(documents(asked.half))
    for path, gold in chosen:
        compare(f"{path.parent.name}/{path.name}", gold, known(path), counts)
    print(f"{len(chosen)} documents ({asked.half})\n" + report(counts, asked.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
