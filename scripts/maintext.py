"""How much of a page's main text is kept, on pages with a gold file beside each.

    python -m scripts.maintext [DIR] [--worst N]

DIR holds NAME.html and NAME.json (default: tests/corpus/pages). Findbuch's extractor stands beside
trafilatura's. A wanted chunk found is right, a wanted one missing is lost, an unwanted one found is
too much; letters and digits alone are compared. A pair is kept if label and value stand on one line
in this order, a heading if it stands on a line of its own. html2txt gives a single line: its pairs
come for nothing, and no heading counts.
"""

from __future__ import annotations

import argparse
import json
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.html import extract_html

PAGES = Path(__file__).parents[1] / "tests" / "corpus" / "pages"
LIMITS = Limits(3000, 5_000_000)
OWN = "Findbuch"
Extractor = Callable[[Path], str]


@dataclass(frozen=True)
class Gold:
    """What a page's main text must hold and must not."""

    name: str
    design: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What one text lacks of its gold, and what it has too much."""

    gold: Gold
    missing: tuple[str, ...]
    excess: tuple[str, ...]
    torn: tuple[tuple[str, str], ...]
    unheaded: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """Sums over results; a share of nothing is 1."""

    right: int
    lost: int
    excess: int
    pairs: tuple[int, int]
    headings: tuple[int, int]

    @property
    def precision(self) -> float:
        """The share of wanted chunks among those found."""
        return _share(self.right, self.right + self.excess)

    @property
    def recall(self) -> float:
        """The share of found chunks among those wanted."""
        return _share(self.right, self.right + self.lost)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.lost + self.excess)


def main() -> int:
    """Print the tables; 1 if DIR holds no page."""
    parser = argparse.ArgumentParser(description="main text kept, measured on gold pages")
    parser.add_argument("folder", nargs="?", type=Path, default=PAGES, metavar="DIR")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list Findbuch's N worst")
    options = parser.parse_args()
    golds = [_read(path) for path in sorted(options.folder.glob("*.json"))]
    if not golds:
        print(f"NOT RUN: no gold files in {options.folder}")
        return 1
    results = _overall(options.folder, golds)
    _by_design(results)
    _list_worst(results[OWN], options.worst)
    return 0


def own(folder: Path = PAGES) -> list[Result]:
    """Findbuch's results on each page of a folder, in order of names."""
    golds = [_read(path) for path in sorted(folder.glob("*.json"))]
    return [_compare(gold, _findbuch(folder / f"{gold.name}.html")) for gold in golds]


def _read(path: Path) -> Gold:
    data = json.loads(path.read_text(encoding="utf-8"))
    return Gold(
        name=path.stem,
        design=data["design"],
        wanted=tuple(data["wanted"]),
        unwanted=tuple(data["unwanted"]),
        pairs=tuple((label, value) for label, value in data["pairs"]),
        headings=tuple(data["headings"]),
    )


def _findbuch(path: Path) -> str:
    parts: Iterable[RawPage | RawInfo] = list(extract_html(path, LIMITS))
    return "\n".join(part.text for part in parts if isinstance(part, RawPage))


def _default(path: Path) -> str:
    return trafilatura.extract(path.read_bytes()) or ""


def _recall(path: Path) -> str:
    return trafilatura.extract(path.read_bytes(), favor_recall=True) or ""


def _html2txt(path: Path) -> str:
    return trafilatura.html2txt(path.read_bytes())


EXTRACTORS: dict[str, Extractor] = {
    OWN: _findbuch,
    "trafilatura": _default,
    "trafilatura recall": _recall,
    "html2txt": _html2txt,
}


def _overall(folder: Path, golds: list[Gold]) -> dict[str, list[Result]]:
    """The results of each extractor, page by page; prints a line for each extractor."""
    print(f"{len(golds)} pages, {len({gold.design for gold in golds})} designs\n")
    head = f"{'extractor':20} {'P':>6} {'R':>6} {'F1':>6} {'pairs':>9} {'headings':>9} {'CPU s':>6}"
    print(head)
    results = {}
    for name, extract in EXTRACTORS.items():
        started = time.process_time()
        texts = [extract(folder / f"{gold.name}.html") for gold in golds]
        seconds = time.process_time() - started
        results[name] = [_compare(g, t) for g, t in zip(golds, texts, strict=True)]
        print(f"{name:20} {_line(figures(results[name]))} {seconds:6.1f}")
    return results


def _compare(gold: Gold, text: str) -> Result:
    whole, lines = _fold(text), [_fold(line) for line in text.splitlines()]
    return Result(
        gold=gold,
        missing=tuple(chunk for chunk in gold.wanted if _fold(chunk) not in whole),
        excess=tuple(chunk for chunk in gold.unwanted if _fold(chunk) in whole),
        torn=tuple(pair for pair in gold.pairs if not any(_joined(pair, x) for x in lines)),
        unheaded=tuple(heading for heading in gold.headings if _fold(heading) not in lines),
    )


def _fold(text: str) -> str:
    """The text's letters and digits, case folded."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed.casefold() if char.isalnum())


def _joined(pair: tuple[str, str], line: str) -> bool:
    """Whether the folded line holds the label and behind it the value."""
    label, value = map(_fold, pair)
    start = line.find(label)
    return start >= 0 and value in line[start + len(label) :]


def figures(results: Iterable[Result]) -> Figures:
    """The sums over some results."""
    every = list(results)
    lost = sum(len(r.missing) for r in every)
    pairs = sum(len(r.gold.pairs) for r in every)
    headings = sum(len(r.gold.headings) for r in every)
    return Figures(
        right=sum(len(r.gold.wanted) for r in every) - lost,
        lost=lost,
        excess=sum(len(r.excess) for r in every),
        pairs=(pairs - sum(len(r.torn) for r in every), pairs),
        headings=(headings - sum(len(r.unheaded) for r in every), headings),
    )


def _line(summed: Figures) -> str:
    pairs, headings = (f"{kept}/{of}" for kept, of in (summed.pairs, summed.headings))
    shares = f"{summed.precision:6.3f} {summed.recall:6.3f} {summed.f1:6.3f}"
    return f"{shares} {pairs:>9} {headings:>9}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _by_design(results: dict[str, list[Result]]) -> None:
    """Print Findbuch's figures for each design, and the F1 of the others."""
    others = [name for name in results if name != OWN]
    columns = " ".join(f"{name:>18}" for name in others)
    print(f"\n{'design':30} {'P':>6} {'R':>6} {'F1':>6} {'pairs':>9} {'headings':>9} {columns}")
    for design in sorted({result.gold.design for result in results[OWN]}):
        rest = (f"{figures(_of(design, results[name])).f1:18.3f}" for name in others)
        print(f"{design:30} {_line(figures(_of(design, results[OWN])))} {' '.join(rest)}")


def _of(design: str, results: list[Result]) -> Iterator[Result]:
    return (result for result in results if result.gold.design == design)


def _list_worst(results: list[Result], count: int) -> None:
    """Print the count pages of the lowest F1, and what was wrong with each."""
    for result in sorted(results, key=_quality)[:count]:
        print(f"\n{result.gold.name} ({result.gold.design}): {_line(figures([result]))}")
        for mark, chunks in _faults(result):
            for chunk in chunks:
                print(f"  {mark:9} {chunk}")


def _quality(result: Result) -> tuple[float, int]:
    """F1, then the fewer pairs and headings lost."""
    return figures([result]).f1, -len(result.torn) - len(result.unheaded)


def _faults(result: Result) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "missing", result.missing
    yield "too much", result.excess
    yield "torn", tuple(f"{label} | {value}" for label, value in result.torn)
    yield "unheaded", result.unheaded


if __name__ == "__main__":
    raise SystemExit(main())
