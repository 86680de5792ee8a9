"""Fuzzing the extractors: mutated real files through the guarded child and what follows it.

    python -m scripts.fuzz FOLDER [--seconds 600] [--seed 1] [--keep DIR]

Prints how the readings ended, the slowest, and every input that broke something: an error of the
parent, a death by a signal, a reading that took longer than `SLOW`. They are kept in `--keep`.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from archive.errors import ExtractionError
from archive.model import Original, Sha256
from archive.settings import load
from ingest.extract import of_file
from ingest.guard import Reading
from ingest.sources.found import FoundFile
from scripts.mutate import mutated

#: Seconds after which a small file's reading is worth a look.
SLOW = 20.0
LARGEST = 400_000


@dataclass(slots=True)
class Tally:
    """What has happened so far."""

    ends: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    runs: int = 0


def main() -> None:
    """Fuzz for some time, then print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz")
    asked = parser.parse_args()
    asked.keep.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    fuzz(asked.folder, asked.seconds, random.Random(asked.seed), asked.keep, tally)
    report(tally)


def fuzz(folder: Path, seconds: float, chance: random.Random, keep: Path, tally: Tally) -> None:
    """Read mutated files of a folder until the time is up."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file() and p.stat().st_size < LARGEST)
    seeds = [(path, path.read_bytes()) for path in paths]
    others = [data for _, data in seeds]
    settings = replace(load(keep, {}), extract_wall_s=30, extract_cpu_s=20)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        path, data = chance.choice(seeds)
        made = mutated(data, others, chance)
        target = keep / f"case{path.suffix}"
        target.write_bytes(made)
        begun = time.perf_counter()
        how = _read(target, made, settings)
        took = time.perf_counter() - begun
        _note(tally, how, took, path.name, made, keep)


def _read(path: Path, data: bytes, settings: object) -> str:
    """How a reading ended, in a few words; "BROKEN …" if it should not end so."""
    try:
        read = Reading(path, settings).result()  # type: ignore[arg-type]
        original = Original(Sha256(sha256(data).hexdigest()), read.media_type, len(data))
        found = FoundFile(str(path), path)
        content = of_file(read, original, found, date(2026, 1, 1))
    except ExtractionError as error:
        reason = str(error)
        return f"BROKEN {reason}" if "brach ab" in reason else f"reason: {reason[:90]}"
    except Exception:  # anything else is a bug of ours, which this looks for
        return "BROKEN " + traceback.format_exc()
    reason = content.reason or "whole"
    return f"BROKEN {reason}" if "brach ab" in reason else f"read: {reason[:60]}"


def _note(tally: Tally, how: str, took: float, name: str, data: bytes, keep: Path) -> None:
    tally.runs += 1
    tally.ends[how.splitlines()[-1] if how.startswith("BROKEN") else how] += 1
    tally.slowest = sorted([*tally.slowest, (took, f"{name}: {how[:80]}")], reverse=True)[:10]
    if how.startswith("BROKEN") or took > SLOW:
        kept = keep / f"broken-{sha256(data).hexdigest()[:12]}-{name}"
        kept.write_bytes(data)
        tally.broken.append(f"{kept.name} ({took:.1f} s): {how}")


def report(tally: Tally) -> None:
    """Print what happened."""
    print(f"{tally.runs} readings")
    for how, count in tally.ends.most_common(40):
        print(f"{count:7}  {how}")
    print("slowest:")
    for took, what in tally.slowest:
        print(f"{took:7.2f} s  {what}")
    print(f"broken: {len(tally.broken)}")
    for one in tally.broken:
        print(one)


if __name__ == "__main__":
    main()
