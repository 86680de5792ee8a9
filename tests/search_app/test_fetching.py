"""Documents from the net, as the command line brings them in, keeps them fresh and shows them."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

from archive.catalogue import Catalogue
from archive.errors import UsageError
from archive.filelock import exclusive
from archive.tables import quarantine, sources
from search_app.cli import findbuch
from search_app.commands.worker import HOUR, LATER, Duty, attend
from tests.ingest import watched
from tests.ingest.web.site import Reply, Site, redirect, serving, typed

SLIDES = next((Path(__file__).parents[2] / "demo" / "dokumente" / "praesentationen").glob("*.pdf"))
#: Seconds that anything may take on a busy machine.
PATIENCE = 60


def text(title: str, words: str, *links: str) -> str:
    anchors = "".join(f'<p><a href="{link}">Datei</a></p>' for link in links)
    return (
        f"<!doctype html><html lang=de><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1><p>{words}</p>{anchors}</main></body></html>"
    )


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        running.pages |= {
            "/p/": text("Bürgerbus Altmark", "Der Bürgerbus fährt täglich.", "b", "/d/folien.pdf"),
            "/p/b": text("Dorfladen Unterelbe", "Im Dorfladen gibt es frisches Brot."),
            "/d/folien.pdf": typed(SLIDES.read_bytes(), "application/pdf"),
        }
        yield running


@dataclass(frozen=True, slots=True)
class Archive:
    """A home folder whose commands may ask the site."""

    home: Path
    site: Site

    def settings(self, **more: object) -> dict[str, object]:
        return {"fetch_allowed_hosts": self.site.host, "fetch_delay_ms": 0, **more}

    def run(self, *words: object, **settings: object) -> Result:
        """A command in this process."""
        given = {f"FINDBUCH_{k.upper()}": str(v) for k, v in self.settings(**settings).items()}
        command = ["--home", str(self.home), *map(str, words)]
        return CliRunner(env=given).invoke(findbuch, command, catch_exceptions=False)

    def rows(self, *words: object, **settings: object) -> list[dict[str, Any]]:
        """The rows of JSON that a command prints."""
        done = self.run(*words, "--json", **settings)
        return [json.loads(line) for line in done.output.splitlines()]

    def total(self, query: str) -> int:
        return int(self.rows("search", query, "--strict")[0]["total"])

    def age(self, days: int) -> None:
        """Have everything happened so many days earlier."""
        catalogue, by = Catalogue(self.home / "catalogue.sqlite"), timedelta(days=days)
        with catalogue.transaction() as connection:
            for table in (sources, quarantine):
                for row in connection.execute(table.select()).mappings().all():
                    earlier = {n: row[n] - by for n in ("first_seen", "last_seen")}
                    place = table.c.location == row["location"]
                    connection.execute(update(table).where(place).values(earlier))
        catalogue.close()


@pytest.fixture
def archive(tmp_path: Path, site: Site) -> Archive:
    return Archive(tmp_path / "home", site)


def changing(site: Site, path: str, *bodies: str) -> Callable[[], None]:
    """Have a page answer conditionally; each call of what is returned changes it."""
    left = list(bodies)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        etag = f'"{len(left)}"'
        is_same = handler.headers.get("If-None-Match") == etag
        handler.send_response(304 if is_same else 200)
        handler.send_header("ETag", etag)
        handler.end_headers()
        handler.wfile.write(b"" if is_same else left[0].encode())

    site.pages[path] = answer

    def change() -> None:
        left.pop(0)

    return change


def test_the_real_command_follows_a_page_and_the_search_finds_its_attachment(
    archive: Archive, site: Site
) -> None:
    words = ("ingest", site.url("/p/"), "--follow", "--collection", "Netz", "--json")
    done = watched.run(archive.home, *words, settings=archive.settings())

    assert (done.code, done.errors) == (0, "")
    assert [(row["source"], row["status"]) for row in done.rows] == [
        (site.url(path), "added") for path in ("/p/", "/p/b", "/d/folien.pdf")
    ]
    assert archive.total("Bürgerbus bestand:Netz") == 1
    assert archive.total("Brot") == 1
    (slides,) = archive.rows("show", done.rows[2]["id"])
    assert slides["original"]["media_type"] == "application/pdf"
    assert slides["sources"][0]["url"] == site.url("/d/folien.pdf")
    assert len(list((archive.home / "warc").iterdir())) == 1
    assert list((archive.home / "originals" / "tmp").iterdir()) == []


def test_the_same_command_again_changes_nothing_and_asks_conditionally(
    archive: Archive, site: Site
) -> None:
    change = changing(site, "/", text("Alt", "Die alte Fassung."), text("Neu", "Die neue Fassung."))

    statuses = [archive.rows("ingest", site.url())[0]["status"] for _ in range(2)]
    change()
    statuses += [archive.rows("ingest", site.url())[0]["status"] for _ in range(2)]

    assert statuses == ["added", "unchanged", "updated", "unchanged"]
    assert [h.get("if-none-match") for p, h in site.requests if p == "/"] == [
        None, '"2"', '"2"', '"1"',
    ]  # fmt: skip
    assert (archive.total("neue Fassung"), archive.total("alte Fassung")) == (1, 0)


def test_files_and_addresses_may_stand_side_by_side(
    archive: Archive, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ein Text über Deiche.", encoding="utf-8")

    rows = archive.rows("ingest", tmp_path / "a.txt", site.url("/p/"), site.url("/p/#unten"))

    assert [row["status"] for row in rows] == ["added", "added", "unchanged"]


def test_equal_bytes_at_two_addresses_are_one_document(archive: Archive, site: Site) -> None:
    site.pages["/kopie"] = site.pages["/p/b"]

    rows = archive.rows("ingest", site.url("/p/b"), site.url("/kopie"))

    assert [row["status"] for row in rows] == ["added", "duplicate"]
    assert rows[0]["id"] == rows[1]["id"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("ftp://archiv.example/a",), "nur http- und https"),
        (("https://ich:geheim@archiv.example/",), "Name und Passwort"),
        (("https://",), "Rechnername"),
        ((__file__, "--follow"), "nur für Adressen"),
        ((__file__, "--sitemap"), "nur für Adressen"),
    ],
)
def test_what_nobody_can_mean_is_a_mistake_of_usage(
    archive: Archive, words: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(UsageError, match=reason) as caught:
        archive.run("ingest", *words)

    assert "geheim" not in str(caught.value)


def test_an_address_that_cannot_be_had_is_told_and_tried_again(
    archive: Archive, site: Site
) -> None:
    site.pages["/spaet"] = Reply(b"", 503)

    refused = archive.run("ingest", site.url("/spaet"))
    again = archive.run("retry")
    site.pages["/spaet"] = text("Spät", "Doch noch da.")
    mended = archive.rows("retry")
    nothing = archive.run("retry")

    assert refused.exit_code == again.exit_code == 1
    assert "Der Server meldet einen Fehler (503)." in refused.stderr
    assert [row["status"] for row in mended] == ["added"]
    assert nothing.output == "0 Dokumente: nichts zu tun.\n"


def test_a_refused_address_that_leads_elsewhere_later_leaves_the_quarantine(
    archive: Archive, site: Site
) -> None:
    archive.run("ingest", site.url("/alt"), "--collection", "Netz")
    site.pages["/alt"] = redirect("/p/b")

    (row,) = archive.rows("retry")

    assert (row["source"], row["status"]) == (site.url("/p/b"), "added")
    assert archive.rows("retry") == []
    assert archive.total("Brot bestand:Netz") == 1


def test_unreadable_bytes_are_read_again_and_keep_their_address(
    archive: Archive, site: Site
) -> None:
    site.pages["/x.pdf"] = typed(b"%PDF-1.4 kaputt", "application/pdf", ("ETag", '"7"'))

    (row,) = archive.rows("ingest", site.url("/x.pdf"))
    (retried,) = archive.rows("retry")
    (fetched,) = archive.rows("ingest", site.url("/x.pdf"))

    assert row["status"] == retried["status"] == fetched["status"] == "quarantined"
    assert row["id"] == retried["id"] == fetched["id"]
    (shown,) = archive.rows("show", row["id"])
    assert shown["sources"][0]["url"] == site.url("/x.pdf")
    # asked without a condition: "not modified" would say nothing of bytes that nobody could read
    assert all("if-none-match" not in headers for _, headers in site.requests)


# --- asking again ---------------------------------------------------------------------------------


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
