"""A running `findbuch serve` for the measures that ask over HTTP."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ADDRESS = re.compile(r"http://([\d.]+):(\d+)/")


@contextmanager
def served(home: Path) -> Iterator[tuple[str, int]]:
    """Host and port of a server of this home, in a process of its own, for a with block."""
    with serving(home) as (where, _):
        yield where


@contextmanager
def serving(home: Path) -> Iterator[tuple[tuple[str, int], int]]:
    """Host and port of such a server, and the number of its process."""
    command = [sys.executable, "-m", "search_app.cli", "--home", str(home), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            address = _ADDRESS.search(server.stdout.readline() if server.stdout else "")
            if address is None:
                raise RuntimeError("the server did not start")
            yield (address.group(1), int(address.group(2))), server.pid
        finally:
            server.terminate()
