"""The store keeps bytes whole, once, under their checksum."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import IO

import pytest

from archive.errors import LimitExceeded, StoreError
from archive.model import Sha256
from archive.store import Store


def test_the_same_bytes_are_kept_once_under_their_checksum(tmp_path: Path) -> None:
    store = Store(tmp_path)

    first = store.keep(io.BytesIO(b"Akte"), 100)
    second = store.keep(io.BytesIO(b"Akte"), 100)

    assert first == second
    assert first.sha256 == hashlib.sha256(b"Akte").hexdigest()
    assert list(store.all()) == [first.sha256]
    with store.open(first.sha256) as stream:
        assert stream.read() == b"Akte"


def test_bytes_over_the_limit_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)

    with pytest.raises(LimitExceeded):
        store.keep(io.BytesIO(b"x" * 101), 100)

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_stream_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 0:
                raise OSError("gone")
            return super().read(2)

    stream: IO[bytes] = Broken(b"abcdef")
    with pytest.raises(OSError, match="gone"):
        Store(tmp_path).keep(stream, 100)  # type: ignore[arg-type]

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_one_changed_byte_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept = store.keep(io.BytesIO(b"Akte"), 100)
    assert store.is_intact(kept.sha256)

    kept.path.write_bytes(b"Akta")

    assert not store.is_intact(kept.sha256)


def test_a_missing_original_is_an_error_that_names_it(tmp_path: Path) -> None:
    missing = Sha256("0" * 64)

    with pytest.raises(StoreError, match="0000"):
        Store(tmp_path).open(missing)


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    (tmp_path / "tmp" / "half").write_bytes(b"ha")

    assert Store(tmp_path).sweep() == 1
    assert list(Store(tmp_path).all()) == []
