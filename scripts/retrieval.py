"""`make retrieval SETS=DIR`: ranking quality on sets of documents, queries and judgments.

    python scripts/retrieval.py [DIR]

DIR holds a folder a set (docs.jsonl[.gz], queries.tsv, queries-hard.tsv, qrels.tsv) and may hold
`baselines.tsv` beside or above: what other engines reach on the same queries. Each set is
ingested into an archive of its own and asked in batches, as `findbuch ingest` and
`findbuch search --batch` do it. Prints nDCG@10 and R@100 of each variant, ours among the peers.
"""

from __future__ import annotations

import csv
import math
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from archive.model import Visibility
from archive.settings import load
from ingest.pipeline import Pipeline
from ingest.sources import find_files
from search_app.commands.batch import run_batch
from search_app.wiring import Services, build

SHARED = Path(os.environ.get("FINDBUCH_SHARED") or Path(__file__).parents[2] / "shared")
VARIANTS = {"plain": "queries.tsv", "hard": "queries-hard.tsv"}
DEPTH = 100
Judgments = dict[str, dict[str, int]]


def main() -> int:
    """Print a table a set; 0 also if there is none, since the sets are not part of the code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "quality" / "retrieval"
    sets = sorted(path.parent for path in folder.glob("*/qrels.tsv"))
    if not sets:
        print(f"NOT RUN: no sets in {folder.name}")
    for path in sets:
        with tempfile.TemporaryDirectory() as home:
            _examine(path, Path(home), _peers(folder, path.name))
    return 0


def _examine(path: Path, home: Path, peers: dict[tuple[str, str], tuple[float, float]]) -> None:
    built = build(load(home, {}))
    try:
        _take_in(built, path)
        print(f"{'system':40} {'variant':8} {'nDCG@10':>8} {'R@100':>7}")
        for variant, name in VARIANTS.items():
            if (path / name).exists():
                own = _run(built, path, name, home / f"{variant}.tsv")
                rows = {"Findbuch": own} | {s: f for (s, v), f in peers.items() if v == variant}
                for system, (gain, recall) in sorted(rows.items(), key=lambda r: -r[1][0]):
                    print(f"{system:40} {variant:8} {gain:8.4f} {recall:7.4f}")
    finally:
        built.close()


def _take_in(built: Services, path: Path) -> None:
    built.ensure_index()
    pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
    pipeline.run(find_files(str(next(path.glob("docs.jsonl*")))))
    begun = time.process_time()
    number = built.synchroniser.rebuild()
    seconds = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"\n{path.name}: {number} documents, index {seconds:.0f} CPU s "
        f"({number / seconds:.0f} documents a CPU second), "
        f"{built.backend.status().bytes / 1e6:.0f} MB, memory at most {memory} MB"
    )


def _run(built: Services, path: Path, queries: str, out: Path) -> tuple[float, float]:
    begun = time.perf_counter()
    run_batch(built, Visibility.STAFF, path / queries, out, strict=False, limit=DEPTH)
    asked = [row[0] for row in _rows(path / queries)]
    print(f"  {1000 * (time.perf_counter() - begun) / len(asked):.0f} ms a query of {queries}")
    found: dict[str, list[str]] = defaultdict(list)
    for query, document, _ in _rows(out):
        found[query].append(document)
    judged: Judgments = defaultdict(dict)
    for query, document, grade in _rows(path / "qrels.tsv"):
        judged[query][document] = int(grade)
    gains = sum(_gain(found[query], judged[query]) for query in asked)
    recalls = sum(_recall(found[query], judged[query]) for query in asked)
    return gains / len(asked), recalls / len(asked)


def _gain(ranked: list[str], judged: dict[str, int]) -> float:
    """nDCG@10 with the grades as gains. Source: Järvelin, Kekäläinen (2002)."""
    got = sum(judged.get(d, 0) / math.log2(place + 2) for place, d in enumerate(ranked[:10]))
    best = sorted(judged.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(place + 2) for place, grade in enumerate(best))
    return got / ideal if ideal else 0.0


def _recall(ranked: list[str], judged: dict[str, int]) -> float:
    relevant = {document for document, grade in judged.items() if grade > 0}
    return len(relevant & set(ranked[:DEPTH])) / len(relevant) if relevant else 0.0


def _peers(folder: Path, name: str) -> dict[tuple[str, str], tuple[float, float]]:
    """{(system, variant): (nDCG@10, R@100)} of a set."""
    for path in (folder / "baselines.tsv", folder.parent / "baselines.tsv"):
        if path.exists():
            with path.open(encoding="utf-8", newline="") as lines:
                rows = [r for r in csv.DictReader(lines, delimiter="\t") if r["benchmark"] == name]
            return {
                (r["system"], r["variant"]): (float(r["nDCG@10"]), float(r["R@100"])) for r in rows
            }
    return {}


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
