"""The compounds of the demo collection and of the seeds, with the parts the chain finds in them.

    python -m tests.quality.splits > tests/quality/splits.tsv     writes the golden file anew

A line is a word as written, a tab, its parts in lower case with `|` between; linking elements
are left out. A change of the file is to be read before it is kept: each line is a judgement.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from archive.model import State
from archive.settings import load
from index.german import Chain
from index.german.paragraphs import paragraphs
from index.german.tokens import SOFT_HYPHEN, tokens
from ingest.pipeline import Pipeline
from ingest.sources import find_files
from search_app.wiring import Services, build

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "demo" / "dokumente"
SEEDS = Path(os.environ.get("FINDBUCH_SHARED") or ROOT.parent / "shared") / "seeds"
GOLDEN = Path(__file__).with_name("splits.tsv")
_WORD = re.compile(r"[^\W\d_]+")


def words(folder: Path, home: Path) -> set[str]:
    """The distinct words of the German text in a folder, hyphen compounds in their pieces."""
    built = build(load(home, {}))
    try:
        built.ensure_index()
        pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
        pipeline.run(find_files(str(folder)))
        return {word for text, language in _texts(built) for word in _words(text, language)}
    finally:
        built.close()


def _texts(built: Services) -> Iterator[tuple[str, str | None]]:
    catalogue = built.catalogue
    for document in catalogue.documents(catalogue.document_ids(State.ACTIVE)):
        if document.version:
            yield document.title, document.language
            for page in catalogue.pages([document.version.id])[document.version.id]:
                yield page.text, document.language


def _words(text: str, language: str | None) -> Iterator[str]:
    for paragraph in paragraphs(text, language):
        if paragraph.is_german:
            for token in tokens(text[paragraph.begin : paragraph.end]):
                yield from _WORD.findall(token.text.replace(SOFT_HYPHEN, ""))


def compounds(found: set[str]) -> dict[str, tuple[str, ...]]:
    """The words that are taken apart, with their parts."""
    chain = Chain()
    parts = {word: chain.parts(word) for word in found}
    return {word: parts[word] for word in sorted(parts) if parts[word]}


def golden() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines of the golden file: a word and its parts."""
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple((word, tuple(parts.split("|"))) for word, parts in rows)


def main() -> None:
    """Print the compounds of both collections, as the golden file has them."""
    found: set[str] = set()
    for folder in (DEMO, SEEDS):
        with tempfile.TemporaryDirectory() as home:
            found |= words(folder, Path(home))
    for word, parts in compounds(found).items():
        print(word, "|".join(parts), sep="\t")  # noqa: T201


if __name__ == "__main__":
    main()
