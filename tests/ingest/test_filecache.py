"""The cache of files: bounded, the longest unused first, shared by processes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ingest.filecache import FileCache


def test_what_was_not_used_longest_goes_first(tmp_path: Path) -> None:
    cache = FileCache(tmp_path, 1000)
    for number in range(9):
        path = cache.put(f"a/{number}", b"x" * 100)
        os.utime(path, (number, number))
    assert cache.get("a/0")

    cache.put("a/9", b"x" * 101)

    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {"0", "9"} <= left
    assert "1" not in left
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) <= 1000


def test_the_bound_holds_for_what_others_have_put_there(tmp_path: Path) -> None:
    for number in range(20):
        FileCache(tmp_path, 1000).put(f"{number}", b"x" * 100)

    assert sum(path.stat().st_size for path in tmp_path.rglob("*")) <= 1000


def test_a_file_larger_than_the_cache_is_there_until_the_next(tmp_path: Path) -> None:
    cache = FileCache(tmp_path, 100)

    assert cache.put("gross", b"x" * 500).exists()
    cache.put("klein", b"x")

    assert cache.get("gross") is None
    assert cache.get("klein")


def test_half_written_files_of_the_killed_go_in_the_end(tmp_path: Path) -> None:
    (tmp_path / ".halb").write_bytes(b"x" * 500)
    os.utime(tmp_path / ".halb", (0, 0))
    (tmp_path / ".eben").write_bytes(b"x" * 500)

    FileCache(tmp_path, 100).put("a", b"x" * 90)

    assert {path.name for path in tmp_path.iterdir()} == {".eben", "a"}


def test_what_does_not_fit_on_the_disk_leaves_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    cache = FileCache(tmp_path, 1000)
    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(OSError, match="No space"):
        cache.put("a/1", b"x")

    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
