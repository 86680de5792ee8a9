"""A lock that the operating system takes back from a killed process."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import LockedError


@contextmanager
def exclusive(path: Path, message: str, wait_s: float = 0.0) -> Iterator[None]:
    """The only holder of a lock file.

    Raises:
        LockedError: with `message`, if another process still holds it after `wait_s` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _acquire(handle, time.monotonic() + wait_s, message)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, until: float, message: str) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError as error:
            if time.monotonic() >= until:
                raise LockedError(message) from error
            time.sleep(0.05)
