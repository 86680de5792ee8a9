"""`make bench`: how fast the German chain reads running text, beside its peers.

    python -m scripts.chain_speed [FILE.jsonl.gz]

Reads the texts of a file of records (the karlsruhe set, if it is there), else of the demo
collection, once cold and once warm, and prints tokens a second. The peers are Whoosh's own German
analyser and simplemma's lemmatiser over the same tokens, warm too.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import simplemma
from whoosh.analysis import LanguageAnalyzer

from index.german import Chain
from index.german.tokens import tokens

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("FINDBUCH_SHARED") or ROOT.parent / "shared")
KARLSRUHE = SHARED / "quality" / "retrieval" / "karlsruhe" / "docs.jsonl.gz"
#: Documents that are read.
MOST = 2_000


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else KARLSRUHE
    texts = _records(path) if path.exists() else _demo()
    begun = time.process_time()
    chain = Chain()
    chain.word("Stadtentwicklungspolitik")
    print(f"{len(texts)} texts; lexicon and dictionary loaded in {_since(begun):.1f} CPU s")
    own, whoosh = _reader(chain), LanguageAnalyzer("de")
    _print("Findbuch, cold", texts, own)
    _print("Findbuch, warm", texts, own)
    _print("Whoosh LanguageAnalyzer('de'), cold", texts, lambda t: sum(1 for _ in whoosh(t)))
    _print("Whoosh LanguageAnalyzer('de'), warm", texts, lambda t: sum(1 for _ in whoosh(t)))
    _print("simplemma greedy, cold", texts, _lemmas)
    _print("simplemma greedy, warm", texts, _lemmas)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _reader(chain: Chain) -> Callable[[str], int]:
    return lambda text: sum(1 for _ in chain.words(text))


def _lemmas(text: str) -> int:
    found = [simplemma.lemmatize(t.text, lang="de", greedy=True) for t in tokens(text)]
    return len(found)


def _print(name: str, texts: list[str], read: Callable[[str], int]) -> None:
    begun = time.process_time()
    number = sum(map(read, texts))
    print(f"{name:36} {number / _since(begun):10,.0f} tokens a CPU second")


def _since(begun: float) -> float:
    return time.process_time() - begun


def _records(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(MOST), lines, strict=False)]


def _demo() -> list[str]:
    files = sorted((ROOT / "demo" / "dokumente").rglob("*.txt"))
    return [path.read_text(encoding="utf-8", errors="replace") for path in files]


if __name__ == "__main__":
    main()
