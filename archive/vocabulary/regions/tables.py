"""Reading the tables of the region vocabulary: the areas, and the facts written by hand."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

from archive.vocabulary.regions.model import (
    GEMEINDE,
    KREIS,
    LAND,
    METROPOLREGION,
    RAUM,
    REGBEZ,
    VERBAND,
    Member,
    Reform,
    Region,
)

_DATA = files("archive.vocabulary.regions") / "data"
#: The level of an area by the digits of its key.
_LEVELS = {2: LAND, 3: REGBEZ, 5: KREIS, 9: VERBAND, 12: GEMEINDE}
#: Kreise whose own name stands for a type, and those whose source calls them otherwise.
_TYPES = {"Städteregion Aachen": "Städteregion", "Region Hannover": "Region"}
#: Gemeinden whose Kreis has another number since their own was given.
_MOVED = {"03152": "03159", "03156": "03159"}


def areas() -> Iterator[Region]:
    """Länder, Regierungsbezirke, Kreise, Verbände and Gemeinden, those above first."""
    packed = (_DATA / "areas.txt.gz").read_bytes()
    rows = [line.split(";") for line in gzip.decompress(packed).decode().splitlines()]
    rows.sort(key=lambda row: len(row[0]))
    known: set[str] = set()
    kreise = Counter(row[2] for row in rows if len(row[0]) == 5)
    for key, kind, name, lat, lon in rows:
        level, kind = _LEVELS[len(key)], _TYPES.get(name, kind)
        yield Region(
            id=_id(level, key),
            level=level,
            type=kind,
            name=name,
            label=_label(level, kind, name, kreise[name] > 1),
            parent=_parent(key, known),
            lat=float(lat),
            lon=float(lon),
        )
        known.add(key)


def groups() -> Iterator[tuple[Region, tuple[str, ...]]]:
    """Metropolregionen, each with its other spellings."""
    for row in _rows("metropolregionen.csv"):
        label = f"Metropolregion {row['name']}"
        region = Region(
            f"{METROPOLREGION}:{row['id']}", METROPOLREGION, "Metropolregion", row["name"], label
        )
        yield region, _listed(row["forms"])


def spaces() -> Iterator[tuple[Region, tuple[str, ...], tuple[str, ...]]]:
    """Informal regions, each with its Länder and its other spellings."""
    for row in _rows("raeume.csv"):
        region = Region(f"{RAUM}:{row['id']}", RAUM, "Region", row["name"], row["name"])
        yield (
            region,
            tuple(f"{LAND}:{one}" for one in _listed(row["laender"])),
            _listed(row["forms"]),
        )


def members() -> Iterator[Member]:
    """Who belongs to which Metropolregion, and since when."""
    for row in _rows("members.csv"):
        yield Member(row["group"], row["member"], _day(row["from"]), _day(row["to"]))


def reforms() -> Iterator[Reform]:
    """The Kreise of former times."""
    for row in _rows("reforms.csv"):
        day = date.fromisoformat(row["date"])
        yield Reform(row["name"], row["new"], day, row["kind"], row["bare"] == "ja")


def forms() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(id, kind, other spellings) of areas: name, adjective, abbreviation, english."""
    for row in _rows("forms.csv"):
        yield row["id"], row["kind"], _listed(row["forms"])


def _id(level: str, key: str) -> str:
    """Gemeinden are known by their AGS, which leaves out the Verband."""
    return f"{level}:{key[:5]}{key[9:]}" if level == GEMEINDE else f"{level}:{key}"


def _parent(key: str, known: set[str]) -> str | None:
    kreis = _MOVED.get(key[:5], key[:5])
    for above in (key[:9], kreis, key[:3], key[:2]):
        if len(above) < len(key) and above in known:
            return _id(_LEVELS[len(above)], above)
    return None


def _label(level: str, kind: str, name: str, is_shared: bool) -> str:
    if level == VERBAND:
        return f"{kind} {name}"
    if level == REGBEZ and not name.startswith(("Ober", "Nieder", "Mittel", "Unter", "Schwaben")):
        return f"{kind} {name}"
    if level == KREIS and is_shared and "tadt" not in kind:
        return f"{kind} {name}"
    if level == KREIS and name == "Oldenburg":
        return f"{kind} {name}"
    return name.removesuffix(" (Oldenburg)") if level == KREIS else name


def _rows(name: str) -> Iterator[dict[str, str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return iter(csv.DictReader(lines, delimiter=";"))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
