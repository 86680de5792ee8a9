"""Bringing the index back while the server runs: in a process of its own, once at a time.

The server never writes an index in its own process, where it would slow every request. It asks
for a rebuild when a search finds the index unusable, and goes on answering what needs no index.
"""

from __future__ import annotations

import subprocess
import sys
import threading

from archive.settings import Settings
from index.search import Search


class Rebuilder:
    """Starts `findbuch index rebuild` when it is needed. Safe to call from any request."""

    def __init__(self, settings: Settings, search: Search) -> None:
        self._home = settings.home
        self._search = search
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def start_if_needed(self) -> None:
        """Rebuild if the index cannot answer, unless that is under way."""
        if self._search.status().available:
            return
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                command = [sys.executable, "-m", "search_app.cli", "--home", str(self._home)]
                self._process = subprocess.Popen(  # noqa: S603  our own command, no shell
                    [*command, "index", "rebuild"],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )

    def stop(self) -> None:
        """End a rebuild that is under way; the next start begins it anew."""
        with self._lock:
            process, self._process = self._process, None
        if process and process.poll() is None:
            process.terminate()
        if process:
            process.wait()
