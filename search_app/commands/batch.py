"""Batch search: many queries from a file, the ranked documents into another.

`qid<TAB>query` in, `qid<TAB>document<TAB>score` out, the external id where there is one. Scores
fall strictly down the list of a query, so that no scorer breaks ties in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from archive.errors import QueryError, UsageError
from archive.model import Visibility
from index.request import SearchRequest
from search_app.wiring import Services

#: What a score falls at least by, where two are alike or the second tier begins. Scorers read
#: scores as 32-bit numbers; a smaller step would be none there, and the order lost.
STEP = 1e-4


def run_batch(
    built: Services, role: Visibility, batch: Path, run_file: Path, strict: bool, limit: int
) -> int:
    """Answer all queries of a file; exit code 1 if one of them was faulty, else 0."""
    faulty = 0
    temporary = run_file.with_name(run_file.name + ".part")
    with temporary.open("w", encoding="utf-8") as out:
        for qid, query in _queries(batch):
            request = SearchRequest(query=query, per_page=limit, strict=strict, role=role)
            try:
                found = built.search.rank(request)
            except QueryError as error:
                faulty += 1
                click.echo(f"{qid}: {error.message} Gesucht wird nach den Wörtern.", err=True)
                found = built.search.rank(request, plain=True)
            previous = float("inf")
            for document, score in found:
                previous = score if score < previous - STEP else previous - STEP
                out.write(f"{qid}\t{document.external_id or document.id}\t{previous:.4f}\n")
    temporary.replace(run_file)
    return 1 if faulty else 0


def _queries(batch: Path) -> Iterator[tuple[str, str]]:
    try:
        # only line ends part lines: a query may hold what Python takes for one
        lines = batch.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{batch} ist nicht lesbar: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        qid, tab, query = line.partition("\t")
        if not tab:
            raise UsageError(f"{batch}, Zeile {number}: erwartet wird qid<TAB>Anfrage.")
        yield qid, query.strip()
