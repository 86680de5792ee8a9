"""The formats of exports: one table, the same for the web and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from search_app.exports.about import About
from search_app.exports.bibtex import bibtex
from search_app.exports.csl import csl
from search_app.exports.jsonfile import json_file, jsonl
from search_app.exports.record import Record
from search_app.exports.ris import ris
from search_app.exports.table import table

Writer = Callable[[Iterable[Record], About], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what its file is called at the end, what it is, and who writes it."""

    key: str
    label: str
    media_type: str
    extension: str
    write: Writer


_UTF8 = "; charset=utf-8"
FORMATS: dict[str, Format] = {
    f.key: f
    for f in (
        Format("csv", "CSV, Tabelle", f"text/csv{_UTF8}; header=present", "csv", table),
        Format("bibtex", "BibTeX", f"application/x-bibtex{_UTF8}", "bib", bibtex),
        Format(
            "ris",
            "RIS, Literaturverwaltung",
            f"application/x-research-info-systems{_UTF8}",
            "ris",
            ris,
        ),
        Format("csl", "CSL-JSON", "application/vnd.citationstyles.csl+json", "json", csl),
        Format("json", "JSON", "application/json", "json", json_file),
        Format("jsonl", "JSON Lines", "application/jsonl", "jsonl", jsonl),
    )
}
#: What a menu offers; the lines of JSON are for programs that know of them.
OFFERED = ("csv", "bibtex", "ris", "csl", "json")
#: What a single document is cited in.
CITATIONS = ("bibtex", "ris", "csl")
