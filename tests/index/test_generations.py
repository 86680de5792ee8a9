"""The index is disposable: missing, damaged or outdated, it says so and comes back."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import threading
import weakref
from pathlib import Path

import pytest

from archive import outbox
from archive.errors import IndexUnavailable, LockedError
from archive.model import Visibility
from index.german import Learnt
from index.planner import planner_of
from index.request import SearchRequest
from index.whoosh_backend import generations
from search_app.wiring import Services
from tests.conftest import Add

FILES = (".trm", ".pst", "numbers.col", "page_starts.col", "spans.col", "title_key.col", ".toc")

QUERIES = ("Lade*", "Laden Dorfladen", '"Laden Laden"', "art:Projekt", "Laden -Dorfladen")


def fill(built: Services, add: Add, number: int = 6) -> list[int]:
    for one in range(number):
        add(f"Dorfladen {one}", "Laden " * one, title=f"Laden {one}")
    built.synchroniser.sync()
    return ids(built)


def ids(built: Services, query: str = "Dorfladen") -> list[int]:
    return [hit.id for hit in built.search.search(SearchRequest(query)).hits]


def folder(built: Services) -> Path:
    return generations.current(built.settings.index)


def test_a_deleted_index_is_unavailable_and_comes_back(built: Services, add: Add) -> None:
    before = fill(built, add)
    shutil.rmtree(built.settings.index)

    with pytest.raises(IndexUnavailable):
        ids(built)
    assert not built.search.status().available
    built.ensure_index()

    assert ids(built) == before
    assert not built.synchroniser.difference()


# Whoosh leaves the files of a segment open of which it could not read one
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("keep", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("name", FILES)
def test_a_truncated_file_never_gives_a_shorter_list(
    built: Services, add: Add, name: str, keep: float
) -> None:
    before = fill(built, add)
    built.backend.close()
    cut_short(built, name, keep)

    try:
        assert ids(built) == before
    except IndexUnavailable:
        built.ensure_index()
    assert ids(built) == before


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("how", ["removed", "cut short", "emptied"])
def test_a_file_that_goes_while_it_is_served_never_gives_a_wrong_answer(
    built: Services, add: Add, name: str, how: str
) -> None:
    before = fill(built, add)
    whole = {query: len(ids(built, query)) for query in QUERIES}
    built.backend.close()
    ids(built)  # the snapshot is open, and nothing else read
    if how == "removed":
        next(folder(built).glob(f"*{name}")).unlink()
    else:
        cut_short(built, name, 0.5 if how == "cut short" else 0.0)

    for query in QUERIES:
        with contextlib.suppress(IndexUnavailable):
            assert len(ids(built, query)) == whole[query]
    with contextlib.suppress(IndexUnavailable):
        built.search.suggest("Dorf", Visibility.PUBLIC)
    built.ensure_index()  # as the server does after such an answer
    assert ids(built) == before


def cut_short(built: Services, name: str, keep: float) -> None:
    path = next(folder(built).glob(f"*{name}"))
    os.truncate(path, int(path.stat().st_size * keep))


def test_an_index_of_another_chain_is_rebuilt(
    built: Services, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fill(built, add)
    old = folder(built)

    monkeypatch.setattr(generations, "fingerprint", lambda: "another")
    with pytest.raises(IndexUnavailable, match="anderen Fassung"):
        ids(built)
    built.ensure_index()

    assert ids(built) == before
    assert folder(built) != old and not old.exists()


def test_the_old_generation_answers_while_a_new_one_is_built(built: Services, add: Add) -> None:
    before = fill(built, add)
    answers: list[list[int]] = []

    built.synchroniser.rebuild(lambda done, total: answers.append(ids(built)))

    assert answers and all(answer == before for answer in answers)
    assert len(list(built.settings.index.glob("gen-*"))) == 1


def test_a_rebuild_that_breaks_off_leaves_the_old_index(built: Services, add: Add) -> None:
    before = fill(built, add)

    def fail(done: int, total: int) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        built.synchroniser.rebuild(fail)

    assert ids(built) == before
    built.synchroniser.rebuild()
    assert len(list(built.settings.index.glob("gen-*"))) == 1


def test_documents_that_change_during_a_rebuild_are_in_the_new_index(
    built: Services, add: Add
) -> None:
    fill(built, add)

    def change(done: int, total: int) -> None:
        add("Dorfladen, neu", location="/neu")

    built.synchroniser.rebuild(change)

    assert 7 in ids(built)
    assert not built.synchroniser.difference()
    assert outbox.size(built.catalogue) == 0


def test_what_a_killed_sync_left_in_the_outbox_is_done_by_the_next(
    built: Services, add: Add
) -> None:
    fill(built, add)
    number = add("Dorfladen, spät")
    documents = built.catalogue.documents([number])
    entries = built.synchroniser._entries(documents, planner_of(Learnt()).chain)
    built.backend.write(entries, ())  # committed, then killed
    assert outbox.size(built.catalogue) == 1

    built.synchroniser.sync()

    assert ids(built).count(number) == 1
    assert not built.synchroniser.difference()


def test_a_second_writer_is_told_so(built: Services) -> None:
    with (
        generations.lock(built.settings.index, wait_s=0),
        pytest.raises(LockedError, match="schreibt gerade"),
        generations.lock(built.settings.index, wait_s=0.2),
    ):
        pass


def test_readers_see_whole_commits_while_a_writer_works(built: Services, add: Add) -> None:
    fill(built, add, 3)
    seen: list[int] = []
    faults: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                seen.append(len(ids(built)))
            except Exception as error:
                faults.append(error)
                return

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(12):
        add(f"Dorfladen, Nachtrag {number}")
        built.synchroniser.sync()
    stop.set()
    for reader in readers:
        reader.join()

    assert faults == []
    assert set(seen) <= set(range(3, 16))
    assert len(ids(built)) == 15


def test_older_commits_are_let_go_of_and_their_files_closed(built: Services, add: Add) -> None:
    fill(built, add)
    assert built.backend._shared
    opened = weakref.ref(built.backend._shared.snapshot)

    for number in range(20):  # segments are joined on the way, more than once
        add(f"Dorfladen neu {number}")
        built.synchroniser.sync()
        assert len(ids(built)) == min(20, 7 + number)
    gc.collect()

    assert opened() is None
    assert len(list(folder(built).glob("*.pst"))) < 10
    own = str(built.settings.index.resolve())
    assert not [n for n in open_files() if n.startswith(own) and n.endswith("(deleted)")]


def open_files() -> list[str]:
    """The files that this process has open."""
    links = Path("/proc/self/fd").iterdir()
    return [str(link.readlink()) for link in links if link.is_symlink()]
