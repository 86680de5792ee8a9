"""Addresses asked again: what is dead, what is old, what happens in the background."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from archive.errors import UsageError
from archive.filelock import exclusive
from search_app.commands.worker import HOUR, LATER, Duty, attend
from tests.ingest import watched
from tests.ingest.web.site import Reply, Site
from tests.search_app.fetching import Archive, project_site, text


@pytest.fixture
def site() -> Iterator[Site]:
    with project_site() as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path, site: Site) -> Archive:
    return Archive(tmp_path / "home", site)


#: Seconds that anything may take on a busy machine.
PATIENCE = 60


def test_a_dead_address_is_reported_and_its_document_stays(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/"), site.url("/p/b"))
    site.pages["/p/b"] = Reply(b"", 404)

    first = archive.run("refetch")
    archive.age(3)
    (second,) = archive.rows("refetch")
    site.pages["/p/b"] = text("Dorfladen Unterelbe", "Wieder da.")
    (third,) = archive.rows("refetch")

    assert first.exit_code == 1
    lines = first.output.splitlines()
    assert lines[:3] == [
        "2 Adressen gefragt: 1 unverändert, 1 nicht lesbar.",
        "Tote Adressen: 1. Ihre Dokumente bleiben im Archiv.",
        site.url("/p/b"),
    ]
    assert lines[3].split(maxsplit=2) == ["Fb.", "2", "Dorfladen Unterelbe"]
    assert lines[4].startswith("  Die Seite gibt es nicht (404). Seit ")
    assert lines[4].endswith(", 1 Versuch.")
    (dead,) = second["dead"]
    since, asked = (datetime.fromisoformat(dead[n]) for n in ("since", "last_asked"))
    assert (dead["url"], dead["attempts"]) == (site.url("/p/b"), 2)
    assert (asked - since).days in (2, 3)
    assert (third["dead"], third["counts"]) == ([], {"updated": 1, "unchanged": 1})
    assert archive.total("Dorfladen") == 1


def test_dead_documents_stay_searchable(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/b"))
    site.pages.clear()

    assert archive.run("refetch").exit_code == 1
    assert archive.total("Brot") == 1
    assert archive.run("check").exit_code == 0


def test_only_what_is_old_enough_is_asked(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/"))
    archive.age(10)
    archive.run("ingest", site.url("/p/b"))
    before = len(site.asked)

    (recent,) = archive.rows("refetch", "--older-than", 11)
    (old,) = archive.rows("refetch", "--older-than", 9)
    (none,) = archive.rows("refetch", "--older-than", 9)

    assert [recent["asked"], old["asked"], none["asked"]] == [0, 1, 0]
    assert site.asked[before:] == ["/p/"]


def test_withdrawn_documents_are_not_asked_for(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/b"))
    archive.run("withdraw", 1, "--reason", "Bitte")
    site.pages.clear()

    assert archive.run("refetch").output == "Keine Adresse war zu fragen.\n"


def test_new_bytes_at_the_place_of_a_copy_are_seen_by_no_more_people(
    archive: Archive, site: Site
) -> None:
    site.pages["/kopie"] = site.pages["/p/b"]
    settings = {"default_visibility": "staff"}
    archive.run(
        "ingest", site.url("/p/b"), site.url("/kopie"), "--collection", "Intern", **settings
    )
    site.pages["/kopie"] = text("Neu", "Etwas ganz Anderes.")

    (done,) = archive.rows("refetch")

    assert done["counts"] == {"added": 1, "unchanged": 1}
    (shown,) = archive.rows("show", 2)
    assert (shown["visibility"], shown["collection"]) == ("staff", "Intern")


def test_documents_of_other_places_are_not_asked_for(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ein Text über Deiche.", encoding="utf-8")
    records = tmp_path / "http.jsonl"
    records.write_text(
        json.dumps({"id": "1", "text": "Deiche", "url": "http://127.0.0.1/"}), encoding="utf-8"
    )
    archive.run("ingest", tmp_path)

    assert archive.run("refetch").output == "Keine Adresse war zu fragen.\n"


# --- in the background ----------------------------------------------------------------------------


def test_the_worker_asks_what_is_old_and_ends_when_told(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/b"))
    archive.age(40)
    site.pages["/p/b"] = text("Dorfladen", "Jetzt mit Kuchen.")
    process = watched.start(archive.home, "worker", settings=archive.settings(refetch_days=30))
    assert process.stdout is not None

    lines = [process.stdout.readline(), process.stdout.readline()]
    found = archive.total("Kuchen")
    taken = archive.rows("ingest", site.url("/p/"))  # the lock is free while the worker waits
    process.send_signal(signal.SIGTERM)
    rest, errors = process.communicate(timeout=PATIENCE)

    assert lines == ["Findbuch arbeitet im Hintergrund.\n", "1 Adresse gefragt: 1 neue Fassung.\n"]
    assert (found, taken[0]["status"]) == (1, "added")
    assert (process.returncode, rest, errors) == (0, "Findbuch ist beendet.\n", "")


def test_ctrl_c_ends_the_worker_amid_a_slow_answer(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/b"))
    archive.age(40)
    asked = threading.Event()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        time.sleep(20)

    site.pages["/p/b"] = slow
    process = watched.start(archive.home, "worker", settings=archive.settings(refetch_days=30))
    assert asked.wait(PATIENCE)

    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=15)
    watched.end(process)

    assert (process.returncode, errors) == (0, "")
    assert output.endswith("Findbuch ist beendet.\n")
    assert archive.run("check").exit_code == 0


def test_a_worker_without_work_says_so_and_stays(archive: Archive) -> None:
    process = watched.start(archive.home, "worker", settings=archive.settings())
    assert process.stderr is not None

    line = process.stderr.readline()
    alive = process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)

    assert line == "Nichts zu tun: die Einstellung refetch_days ist 0.\n"
    assert alive and process.returncode == 0


def test_duties_come_up_in_their_time_and_faults_end_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at, done = [0.0], list[tuple[str, float]]()

    def hourly() -> None:
        done.append(("hourly", at[0]))
        if at[0] == 0:
            with exclusive(tmp_path / "lock", ""), exclusive(tmp_path / "lock", "Belegt."):
                pass

    def often() -> None:
        done.append(("often", at[0]))
        raise UsageError("Das ging nicht.")

    def sleep(seconds: float) -> None:
        at[0] += seconds
        if at[0] > HOUR + LATER:
            raise SystemExit(0)

    with pytest.raises(SystemExit):
        attend([Duty(HOUR, hourly), Duty(1000.0, often)], lambda: at[0], sleep)

    assert [when for name, when in done if name == "hourly"] == [0.0, LATER, HOUR + LATER]
    assert [when for name, when in done if name == "often"] == [0.0, 1000.0, 2000.0, 3000.0]
    assert capsys.readouterr().err.splitlines()[:2] == ["Belegt.", "Fehler: Das ging nicht."]
