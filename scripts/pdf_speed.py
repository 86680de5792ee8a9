"""`make pdf-speed`: how fast PDF is read, by both engines; scaling, start-up, memory.

    python -m scripts.pdf_speed [FOLDER]

Slides, one column and two columns are made here; PDF files of FOLDER are measured beside them, the
first 40 pages of each. Figures hold for this machine; compare inside a table.
"""

from __future__ import annotations

import io
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from archive.settings import Settings, load
from ingest.extractors.pdf.miner import Miner
from ingest.extractors.pdf.pdfium import Pdfium
from ingest.guard import Reading

#: Pages that are read of each file.
PAGES = 40
#: Small documents that are read for the start-up, copies for the scaling.
SMALL, COPIES = 30, 8
#: Of so many tries the quickest counts: other programs are disturbing.
TRIES = 3
SENTENCE = "Die Gemeinden im ländlichen Raum sichern gemeinsam die Daseinsvorsorge vor Ort. "


def main() -> None:
    """Make the files, print the tables."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        files = {"Folien": slides(30), "einspaltig": columns(1, 20), "zweispaltig": columns(2, 20)}
        paths = [(name, _written(folder / f"{name}.pdf", data)) for name, data in files.items()]
        if len(sys.argv) > 1:
            paths += [(path.stem[-40:], path) for path in sorted(Path(sys.argv[1]).rglob("*.pdf"))]
        _engines(paths)
        _guarded(folder, paths[1][1])


def slides(count: int) -> bytes:
    """A deck: a title and six points a slide."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(960, 540))
    for number in range(count):
        canvas.setFont("Helvetica-Bold", 36)
        canvas.drawString(60, 450, f"Was die Werkstatt ergab, Teil {number}")
        canvas.setFont("Helvetica", 20)
        for line in range(6):
            canvas.drawString(80, 380 - 45 * line, f"• Punkt {line}: Träger und Vereine planen")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def columns(count: int, pages: int) -> bytes:
    """A report in so many columns."""
    target = io.BytesIO()
    width = 480 / count - 10 * (count - 1)
    frames = [Frame(55 + n * (width + 20), 60, width, 720) for n in range(count)]
    report = BaseDocTemplate(target, pagesize=A4)
    report.addPageTemplates(PageTemplate(frames=frames))
    style = getSampleStyleSheet()["BodyText"]
    # a page holds about 45 lines of 95 letters
    report.build([Paragraph(SENTENCE * 6, style) for _ in range(8 * pages)])
    return target.getvalue()


def _engines(paths: list[tuple[str, Path]]) -> None:
    print("Seiten je CPU-Sekunde                    Seiten  pdfminer   pdfium")
    for name, path in paths:
        pages, miner = _speed(lambda path=path: _mined(path))
        _, pdfium = _speed(lambda path=path: _by_pdfium(path))
        print(f"{name:40} {pages:6} {miner:9.1f} {pdfium:8.0f}")


def _speed(run: Callable[[], Iterator[object]]) -> tuple[int, float]:
    """(pages, pages per CPU second); what cannot be read counts as no page."""
    before, pages = _cpu(), 0
    try:
        pages = sum(1 for _ in run())
    except Exception as error:
        print(f"  {type(error).__name__}", file=sys.stderr)
    return pages, pages / max(_cpu() - before, 1e-6)


def _mined(path: Path) -> Iterator[object]:
    with Miner(path) as miner:
        for number, sheet in enumerate(miner.sheets(), 1):
            yield sheet
            if number == PAGES:
                return


def _by_pdfium(path: Path) -> Iterator[object]:
    second = Pdfium(path)
    for number in range(min(second.count, PAGES)):
        yield second.sheet(number)


def _guarded(folder: Path, path: Path) -> None:
    """Scaling over processes, start-up and memory, as ingest sees them."""
    settings = load(folder / "archiv", {})
    small = _written(folder / "klein.pdf", slides(1))
    Reading(small, settings).result()  # the forkserver loads its libraries
    starts = sorted(_wall(small, settings, 1, 1) for _ in range(SMALL))
    print(f"\nAnlauf eines kleinen Dokuments: {starts[SMALL // 2] * 1000:.0f} ms (Median)")
    times = {n: min(_wall(path, settings, n, COPIES) for _ in range(TRIES)) for n in (1, 2)}
    print(f"zwei Prozesse statt einem: {times[1] / times[2]:.2f} mal so schnell")
    print(f"Spitze des Elternprozesses: {_peak(os.getpid())} MB")
    print(f"Spitze eines Kindes: {_peak_of_child(path, settings)} MB")


def _wall(path: Path, settings: Settings, processes: int, copies: int) -> float:
    """Seconds for reading a file several times, with so many children at a time."""
    before = time.perf_counter()
    running: list[Reading] = []
    for _ in range(copies):
        if len(running) == processes:
            running.pop(0).result()
        running.append(Reading(path, settings))
    for reading in running:
        reading.result()
    return time.perf_counter() - before


def _peak_of_child(path: Path, settings: Settings) -> int:
    """The largest resident memory seen of a child while it reads."""
    reading = Reading(path, settings)
    child, most = reading.child.process_id, 0
    while (now := _peak(child)) >= 0:
        most = max(most, now)
        time.sleep(0.01)
    reading.result()
    return most


def _peak(process: int) -> int:
    """The peak of a process in MB; -1 when it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return -1
    held = [line.split()[1] for line in lines if line.startswith("VmHWM")]
    return int(held[0]) // 1024 if held else -1


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


if __name__ == "__main__":
    main()
