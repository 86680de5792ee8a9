"""`python -m scripts.factspeed [PART]`: computing time for the facts of three pages, gazetteer.

Three documents of a part of `tests/corpus/facts` make one of three pages (about 5,000
characters). It is read once to warm what is kept, then again and timed. The gazetteer is loaded
in a process of its own.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from statistics import median

from archive.model import Page, PageUnit
from ingest.facts.read import Given, read_facts
from scripts.factgold import documents, extracted, parts

PAGES, TODAY = 3, date(2026, 11, 26)
_GAZETTEER = """
import time
from pathlib import Path
def resident(): return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
import ingest.facts.regions.spelling as spelling
before, begun = resident(), time.process_time()
spelling.spellings()
took, grown = time.process_time() - begun, resident() - before
print(f"gazetteer with its spellings: {took:.2f} s, {grown:.0f} MB")
"""


def texts(part: str) -> Iterator[list[Page]]:
    """Documents of three pages, made of those of a part."""
    read = ["\n".join(page.text for page in extracted(path).pages) for path, _ in documents(part)]
    for at in range(0, len(read) - PAGES + 1, PAGES):
        yield [Page(number, text) for number, text in enumerate(read[at : at + PAGES], 1)]


def seconds(pages: list[Page]) -> float:
    """Computing time for the facts of some pages."""
    begun = time.process_time()
    read_facts(pages, PageUnit.PAGE, "text/plain", Given(), "Datei", TODAY)
    return time.process_time() - begun


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", default="fifth", choices=parts())
    made = list(texts(parser.parse_args().part))
    for pages in made:
        seconds(pages)
    took = sorted(1000 * seconds(pages) for pages in made)
    length = median(sum(len(page.text) for page in pages) for pages in made)
    print(
        f"{len(made)} documents of {PAGES} pages, {length:.0f} characters: "
        f"median {median(took):.0f} ms, slowest {took[-1]:.0f} ms"
    )
    subprocess.run([sys.executable, "-c", _GAZETTEER], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
