"""Write the demo collection: demo/dokumente/ and demo/expected.json.

Usage: python demo/make_collection.py

Every run writes the same bytes. Needs reportlab and pillow.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import render_html
import render_pdf
import render_scan
from content import decks, nahversorgung, papers, reports, site_a, site_b, site_c, site_d, texts
from markup import plain
from model import Gold, Page, Report

HERE = Path(__file__).resolve().parent
OUT = HERE / "dokumente"


class Writer:
    """Collects files and the rows of expected.json."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.rows: list[dict[str, object]] = []

    def add(self, path: str, data: bytes, gold: Gold, pages: int | None = None) -> None:
        """Write one document file and note its row."""
        self.write(path, data)
        self.rows.append(gold.row(path, pages))

    def write(self, path: str, data: bytes) -> None:
        """Write one file below the folder."""
        target = self.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def profile_sheet(page: Page) -> Report:
    """The PDF edition of a project page: same title, facts, text and contact."""
    facts = "\n\n".join(f"{label}: {value}" for label, value in page.facts)
    contact = "\n\n".join(page.contact)
    body = f"{facts}\n\n{page.lead}\n\n{page.body}\n\n## Kontakt\n\n{contact}"
    path, _, _ = page.path.rpartition(".")
    return Report(path=f"{path}.pdf", gold=page.gold, body=plain(body), over="Projektsteckbrief")


def write_texts(writer: Writer) -> None:
    """The copied page texts and the delivery file with its six records."""
    for path, text, gold in texts.TEXTS:
        writer.add(path, text.encode(), gold)
    lines = [json.dumps(record, ensure_ascii=False) for record, _ in texts.RECORDS]
    writer.write(texts.JSONL_PATH, ("\n".join(lines) + "\n").encode())
    for record, gold in texts.RECORDS:
        writer.rows.append(gold.row(f"{texts.JSONL_PATH}#{record['id']}", None))


def main() -> None:
    """Write everything anew."""
    if OUT.exists():
        shutil.rmtree(OUT)
    writer = Writer(OUT)
    pages = (*site_a.PAGES, *site_b.PAGES, *site_c.PAGES, *site_d.PAGES, *nahversorgung.PAGES)
    for page in pages:
        writer.add(page.path, render_html.render(page), page.gold)
    for deck in (*decks.DECKS, *nahversorgung.DECKS):
        data, count = render_pdf.deck(deck)
        writer.add(deck.path, data, deck.gold, count)
    twin = next(page for page in pages if page.path.endswith("raum-fuer-den-fluss.html"))
    for report in (*reports.REPORTS, *papers.PAPERS, profile_sheet(twin)):
        data, count = render_pdf.report(report)
        writer.add(report.path, data, report.gold, count)
    data, count = render_scan.scan(papers.SCAN_PAGES)
    writer.add(papers.SCAN_PATH, data, papers.SCAN_GOLD, count)
    write_texts(writer)
    rows = sorted(writer.rows, key=lambda row: str(row["path"]))
    text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    (HERE / "expected.json").write_text(text, encoding="utf-8")
    size = sum(file.stat().st_size for file in OUT.rglob("*") if file.is_file())
    print(f"{len(rows)} documents, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
