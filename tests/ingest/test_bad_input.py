"""What nobody should bring into an archive, and somebody will.

Each bad file ends in a German reason, in the report and in the catalogue; the next document is
done, the exit code is 1, and nothing takes more memory than allowed.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from archive import care
from archive.model import Document, Page, PageUnit, State
from archive.settings import load
from index.request import SearchRequest
from ingest.clean import clean
from ingest.facts.read import Given, read_facts
from ingest.pipeline import Pipeline
from ingest.report import Outcome
from ingest.sources import find_files
from search_app.wiring import Services, build
from tests.ingest import hostile, pdfs
from tests.ingest.hostile import MB
from tests.ingest.watched import MEMORY_LIMIT_KB, Run, ingest, run

GOOD = "Ein gutes Dokument folgt auf das schlechte, und es wird aufgenommen wie immer."
ADDED, PARTIAL, QUARANTINED, SKIPPED = "added", "partial", "quarantined", "skipped"


def damaged_text() -> bytes:
    return "Fünf Dörfer für ein schönes Überlandkino.".encode() + b" \xff\xfe \xc3("


class Case(NamedTuple):
    """A bad file: its name, its bytes, how its way ends, and a pattern of the reason."""

    name: str
    make: Callable[[], bytes]
    status: str
    reason: str | None


CASES = (
    Case("leer.html", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("leer.pdf", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("leer.jsonl", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("nur_leerzeichen.txt", lambda: b" \n\t \n", QUARANTINED, "kein Text"),
    Case("alt.doc", hostile.old_office, QUARANTINED, r"alte Office-Datei .*noch nicht gelesen"),
    Case("alt.xls", hostile.old_office, QUARANTINED, r"alte Office-Datei .*noch nicht gelesen"),
    Case("kennwort.pdf", hostile.encrypted_pdf, QUARANTINED, "mit einem Kennwort geschützt"),
    Case("webseite.pdf", lambda: hostile.html("Das ist eine Webseite."), ADDED, None),
    Case("abgebrochen.pdf", lambda: hostile.pdf(["Text"] * 5)[:1500], QUARANTINED, "beschädigt"),
    Case("nur_kopf.pdf", lambda: b"%PDF-1.7\n", QUARANTINED, "beschädigt|keine Seiten"),
    Case("bombe.pdf", hostile.flate_bomb, QUARANTINED, "mehr Arbeitsspeicher, als erlaubt"),
    Case("buchstaben.pdf", lambda: hostile.letters_pdf(2000), ADDED, None),
    Case("unsinn.bin", lambda: hostile.junk(20_000), QUARANTINED, "werden nicht gelesen"),
    Case("unsinn.pdf", lambda: hostile.junk(20_000), QUARANTINED, "werden nicht gelesen"),
    Case("kaputt.txt", damaged_text, ADDED, None),
    Case("utf16.txt", lambda: "Fünf Dörfer im Verbund.".encode("utf-16"), ADDED, None),
    Case("tief.html", lambda: hostile.html_deep(100_000), QUARANTINED, "verschachtelt|kein Text"),
    Case("xmlbombe.html", hostile.xml_bomb, ADDED, None),
    Case(unicodedata.normalize("NFD", "Börde-Übersicht.txt"), lambda: b"gut (1).", ADDED, None),
    Case("zwei\nzeilen.txt", lambda: b"gut (2).", ADDED, None),
    Case("ü" * 125 + "x.txt", lambda: b"gut (3).", ADDED, None),
    Case("raute#1.txt", lambda: b"gut (4).", ADDED, None),
    Case(os.fsdecode(b"k\xfcste.txt"), lambda: b"gut (5).", ADDED, None),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases, each followed by a good document, and what is no file at all."""
    folder = tmp_path_factory.mktemp("eingang")
    for number, case in enumerate(CASES):
        place = folder / f"{number:02d}"
        place.mkdir()
        (place / case.name).write_bytes(case.make())
        (place / "~danach.txt").write_text(f"{GOOD} Es hat die Nummer {number}.", encoding="utf-8")
    (folder / "ins_leere.txt").symlink_to(folder / "gibt_es_nicht.txt")
    (folder / "kreis_a.txt").symlink_to(folder / "kreis_b.txt")
    (folder / "kreis_b.txt").symlink_to(folder / "kreis_a.txt")
    (folder / "kreis").symlink_to(folder)
    os.mkfifo(folder / "rohr.txt")
    os.mkfifo(folder / "rohr.jsonl")
    (folder / "~danach.txt").write_text(f"{GOOD} Es ist das letzte.", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archiv")


@pytest.fixture(scope="module")
def seen(folder: Path, home: Path) -> Run:
    """The one run over the folder that most tests look at."""
    return ingest(home, folder, seconds=580)


@pytest.fixture(scope="module")
def after(seen: Run, home: Path) -> Iterator[Archive]:
    """The archive that the run has left."""
    with opened(home) as archive:
        yield archive


class Archive:
    """An archive in this process, for what needs no command line."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.catalogue = services.catalogue

    def bring(self, *places: Path) -> list[Outcome]:
        built = self.services
        pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
        built.ensure_index()
        return pipeline.run(found for place in places for found in find_files(str(place))).outcomes

    def one(self, place: Path) -> tuple[str, int | None]:
        """Status and number of the only document of a place."""
        (outcome,) = self.bring(place)
        return outcome.status.value, outcome.document_id

    def hits(self, query: str) -> list[int]:
        result = self.services.search.search(SearchRequest(query, per_page=100, strict=True))
        return [int(hit.id) for hit in result.hits]

    def document(self, number: int | None) -> Document:
        assert number is not None
        return self.catalogue.document(number)

    def quarantined(self) -> dict[str, str]:
        """{place: reason}"""
        return {row["location"]: row["reason"] for row in self.catalogue.quarantined()}

    def contents(self) -> list[object]:
        """Documents and versions, without moments."""
        ids = self.catalogue.document_ids()
        return [
            (d.id, d.state, d.title, [(v.number, v.status, v.original) for v in versions])
            for d in self.catalogue.documents(ids)
            for versions in [self.catalogue.versions(d.id)]
        ]


@contextmanager
def opened(home: Path) -> Iterator[Archive]:
    services = build(load(home, {}))
    try:
        yield Archive(services)
    finally:
        services.close()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "archiv") as archive:
        yield archive


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to bring things from."""
    place = tmp_path / "eingang"
    place.mkdir()
    return place


# --- one run over everything -------------------------------------------------------------------


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[ascii(case.name)[1:20] for case in CASES]
)
def test_a_bad_file_ends_with_its_status_and_a_german_reason(seen: Run, number: int) -> None:
    case = CASES[number]

    (row,) = (r for r in seen.rows if f"/{number:02d}/" in r["source"] and "~" not in r["source"])

    assert row["status"] == case.status, row
    assert ("reason" in row) == (case.reason is not None), row
    assert case.reason is None or re.search(case.reason, row["reason"]), row


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[ascii(case.name)[1:20] for case in CASES]
)
def test_the_catalogue_gives_the_same_reason_as_the_report(
    seen: Run, after: Archive, number: int
) -> None:
    (row,) = (r for r in seen.rows if f"/{number:02d}/" in r["source"] and "~" not in r["source"])

    noted = after.quarantined().get(row["source"])

    assert noted == (row["reason"] if row["status"] == QUARANTINED else None)


def test_the_document_after_each_bad_one_is_done(seen: Run, after: Archive) -> None:
    good = [row for row in seen.rows if row["source"].endswith("~danach.txt")]

    assert [row["status"] for row in good] == [ADDED] * (len(CASES) + 1)
    assert sorted(after.hits('"Ein gutes Dokument folgt"')) == sorted(row["id"] for row in good)


def test_a_run_with_refusals_ends_with_1_and_says_nothing_else(seen: Run) -> None:
    assert seen.code == 1
    assert seen.errors == ""


def test_no_process_of_the_run_takes_more_memory_than_allowed(seen: Run) -> None:
    assert seen.largest_kb < MEMORY_LIMIT_KB


def test_the_run_leaves_the_archive_in_order(seen: Run, home: Path) -> None:
    checked = run(home, "check", "--json")

    assert checked.rows == ({"ok": True, "findings": []},)


@pytest.mark.parametrize("name", ["ins_leere.txt", "kreis_a.txt", "kreis_b.txt"])
def test_a_link_that_leads_nowhere_is_reported(seen: Run, after: Archive, name: str) -> None:
    row = seen.row(f"/{name}")

    assert (row["status"], row["reason"]) == (QUARANTINED, "Die Verknüpfung führt ins Leere.")
    assert after.quarantined()[row["source"]] == row["reason"]


@pytest.mark.parametrize("name", ["rohr.txt", "rohr.jsonl", "kreis"])
def test_what_is_no_file_is_passed_over_and_stops_nothing(seen: Run, name: str) -> None:
    row = seen.row(f"/{name}")

    assert (row["status"], row["id"]) == (SKIPPED, None)
    assert row["reason"] == "Das ist keine gewöhnliche Datei."


def test_a_name_in_decomposed_umlauts_is_found_by_the_composed_ones(after: Archive) -> None:
    (number,) = after.hits("titel:Börde-Übersicht") or after.hits("Börde-Übersicht")

    assert after.document(number).title == "Börde-Übersicht"


def test_a_name_of_two_lines_makes_a_title_of_one(seen: Run, after: Archive) -> None:
    assert after.document(seen.row("zeilen.txt")["id"]).title == "zwei zeilen"


def test_a_name_that_is_no_utf8_is_shown_by_its_bytes(seen: Run) -> None:
    assert seen.row("ste.txt")["source"].endswith("/k\\xfcste.txt")


def test_utf16_and_damaged_utf8_are_read(seen: Run, after: Archive) -> None:
    names = ("/kaputt.txt", "/utf16.txt")

    assert set(after.hits('"Fünf Dörfer"')) == {seen.row(name)["id"] for name in names}


def test_entities_that_multiply_are_not_followed(seen: Run, after: Archive) -> None:
    document = after.document(seen.row("/xmlbombe.html")["id"])

    assert document.version
    (page,) = after.catalogue.pages([document.version.id])[document.version.id]
    assert "Vorher steht ein ganzer Satz." in page.text
    assert len(page.text) < 1000


def test_the_same_run_again_reads_nothing_anew(folder: Path, home: Path, seen: Run) -> None:
    with opened(home) as archive:
        before = archive.contents()

    again = ingest(home, folder)

    expected = [{ADDED: "unchanged", "duplicate": "unchanged"}.get(s, s) for s in seen.statuses()]
    assert again.statuses() == expected
    with opened(home) as archive:
        assert archive.contents() == before


# --- limits ------------------------------------------------------------------------------------


def test_computing_time_ends_with_the_pages_that_were_read(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page(pages_before=6))

    seen = ingest(tmp_path / "archiv", tmp_path / "zaeh.pdf", extract_cpu_s=1)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert row["pages"] == 6
    reason = "Unvollständig, gelesen wurden 6 Seiten: "
    assert row["reason"] == f"{reason}Das Lesen brauchte mehr Rechenzeit, als erlaubt ist."
    with opened(tmp_path / "archiv") as archive:
        assert archive.catalogue.versions(archive.document(row["id"]).id)[0].reason == row["reason"]


def test_computing_time_without_a_page_ends_in_quarantine(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page())
    (tmp_path / "~danach.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(
        tmp_path / "archiv", tmp_path / "zaeh.pdf", tmp_path / "~danach.txt", extract_cpu_s=2
    )

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED]
    assert seen.rows[0]["reason"] == "Das Lesen brauchte mehr Rechenzeit, als erlaubt ist."


def test_waiting_time_ends_in_quarantine(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page())

    seen = ingest(tmp_path / "archiv", tmp_path / "zaeh.pdf", extract_wall_s=2)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED]
    assert seen.rows[0]["reason"] == "Das Lesen kam 2 Sekunden lang nicht voran."


def test_pages_beyond_the_limit_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "lang.pdf").write_bytes(hostile.pdf([f"Das ist Seite {i}." for i in range(12)]))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.pdf", max_pages=5)

    (row,) = seen.rows
    assert (row["status"], row["pages"]) == (PARTIAL, 5)
    assert row["reason"] == "Gekürzt: gelesen wurden 5 Seiten."


def test_a_file_over_the_size_limit_is_refused_and_not_kept(tmp_path: Path) -> None:
    (tmp_path / "gross.txt").write_bytes(b"Viel Text. " * 200_000)

    seen = ingest(tmp_path / "archiv", tmp_path / "gross.txt", max_file_mb=1)

    assert seen.code == 1
    assert seen.rows[0]["reason"] == "Die Datei ist größer als 1 MB."
    assert run(tmp_path / "archiv", "check", "--json").rows[0]["ok"]


def test_a_web_page_is_cut_at_the_limit_of_characters_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "lang.html").write_bytes(hostile.html_line(400_000))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.html", max_characters=50_000)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert "50000 Zeichen" in row["reason"]
    assert characters(tmp_path / "archiv", row["id"]) <= 50_000


def test_a_record_is_cut_at_the_limit_of_characters_and_says_so(tmp_path: Path) -> None:
    text = "".join(hostile.prose(400_000))
    (tmp_path / "lang.jsonl").write_bytes(hostile.records({"id": "1", "text": text}))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.jsonl", max_characters=50_000)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert "50000 Zeichen" in row["reason"]
    assert characters(tmp_path / "archiv", row["id"]) <= 50_000


def characters(home: Path, number: int) -> int:
    """The characters that an archive keeps of a document."""
    with opened(home) as archive:
        version = archive.document(number).version
        assert version
        return sum(len(page.text) for page in archive.catalogue.pages([version.id])[version.id])


@pytest.mark.parametrize("piece", ["a", "aA", "-", "a-", "!\n", "1.", "Stand: ", " "], ids=ascii)
def test_a_page_without_words_costs_no_more_than_another(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    before = time.process_time()

    page = Page(1, clean(text), None)
    read_facts([page], PageUnit.PAGE, "text/plain", Given(), "Seite", date(2025, 1, 1))

    assert time.process_time() - before < 3


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "make", "status", "reason"),
    [
        Case("text.txt", lambda: "".join(hostile.prose(50 * MB)).encode(), PARTIAL, "5000000 Z"),
        Case("satz.jsonl", lambda: big_record(49 * MB // 10), ADDED, None),
        Case("buchstaben.pdf", lambda: hostile.letters_pdf(8000), ADDED, None),
        Case("knoten.html", lambda: hostile.html_wide(100_000), ADDED, None),
        Case("mehr_knoten.html", lambda: hostile.html_wide(1_000_000), PARTIAL, "5000000 Z"),
        Case("zeile.html", lambda: hostile.html_line(30 * MB), PARTIAL, "5000000 Z"),
        Case("bombe.pdf", hostile.flate_bomb, QUARANTINED, "mehr Arbeitsspeicher, als erlaubt"),
    ],
)
def test_a_huge_document_ends_within_time_and_memory(
    tmp_path: Path, name: str, make: Callable[[], bytes], status: str, reason: str | None
) -> None:
    (tmp_path / name).write_bytes(make())
    (tmp_path / "~danach.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(tmp_path / "archiv", tmp_path / name, tmp_path / "~danach.txt", seconds=580)

    assert seen.statuses() == [status, ADDED], seen.rows
    assert reason is None or reason in seen.rows[0]["reason"]
    assert seen.code == (1 if status == QUARANTINED else 0)
    assert seen.together_kb < MEMORY_LIMIT_KB


def big_record(size: int) -> bytes:
    return hostile.records({"id": "gross", "title": "Groß", "text": "".join(hostile.prose(size))})


# --- rights and impossible places --------------------------------------------------------------


def test_a_folder_without_rights_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    place = tmp_path / "eingang"
    (place / "a_zu").mkdir(parents=True)
    (place / "b_zu.txt").write_text("geheim", encoding="utf-8")
    (place / "c_offen.txt").write_text(GOOD, encoding="utf-8")
    (place / "a_zu").chmod(0)
    (place / "b_zu.txt").chmod(0)

    seen = ingest(tmp_path / "archiv", place, bound=True)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, QUARANTINED, ADDED]
    assert {row.get("reason") for row in seen.rows[:2]} == {"Die Rechte zum Lesen fehlen."}
    (place / "a_zu").chmod(0o700)


def test_a_file_in_a_folder_without_rights_is_reported(tmp_path: Path) -> None:
    (tmp_path / "zu").mkdir()
    (tmp_path / "offen.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "zu").chmod(0)

    seen = ingest(tmp_path / "archiv", tmp_path / "zu/a.txt", tmp_path / "offen.txt", bound=True)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED], seen.errors
    (tmp_path / "zu").chmod(0o700)


@pytest.mark.parametrize("name", ["gibt_es_nicht.txt", "x" * 300, "a/" * 3000 + "b"])
def test_a_place_that_cannot_be_is_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "offen.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(tmp_path / "archiv", f"{tmp_path}/{name}", tmp_path / "offen.txt")

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED], seen.errors
    assert seen.rows[0]["reason"] in ("Diese Datei gibt es nicht.", "Der Pfad ist zu lang.")


def test_a_pipe_named_on_the_command_line_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.txt")

    seen = ingest(tmp_path / "archiv", tmp_path / "rohr.txt", seconds=60)

    assert seen.rows[0]["reason"] == "Das ist keine gewöhnliche Datei."


# --- records -----------------------------------------------------------------------------------

RECORDS = hostile.records(
    {"id": "eins", "title": "Erster", "text": "Ein Text von der Nahversorgung."},
    "das ist kein JSON",
    "[1, 2]",
    {"title": "Ohne id", "text": "Text"},
    {"id": "ohne-text", "title": "Ohne Text"},
    {"id": "nichts", "title": "", "text": " "},
    {"id": "sicht", "text": "Text", "visibility": "geheim"},
    "[" * 100_000,
    {"id": "zwei", "title": "Zweiter", "text": "Ein Text von der Nahversorgung."},
)


def test_each_bad_record_has_its_reason_and_the_good_ones_come_in(
    archive: Archive, place: Path
) -> None:
    (place / "saetze.jsonl").write_bytes(RECORDS)

    found = archive.bring(place)

    ends = [(o.source.partition("#")[2], o.status.value, o.reason) for o in found]
    assert ends == [
        ("eins", ADDED, None),
        ("Zeile 2", QUARANTINED, "Zeile 2 ist kein JSON."),
        ("Zeile 3", QUARANTINED, "Zeile 3 ist kein Datensatz."),
        ("Zeile 4", QUARANTINED, "Zeile 4: dem Datensatz fehlt „id“."),
        ("ohne-text", QUARANTINED, "Dem Datensatz fehlt „text“."),
        ("nichts", PARTIAL, "Der Datensatz hat keinen Text."),
        ("sicht", QUARANTINED, "visibility „geheim“ gibt es nicht."),
        ("Zeile 8", QUARANTINED, "Zeile 8 ist kein JSON."),
        ("zwei", ADDED, None),
    ]
    refused = [reason for _, status, reason in ends if status == QUARANTINED]
    assert sorted(archive.quarantined().values()) == sorted(map(str, refused))


@pytest.mark.parametrize("key", ["id", "title", "text", "type", "url", "language", "date"])
def test_half_a_character_in_a_record_stops_nothing(
    archive: Archive, place: Path, key: str
) -> None:
    values = {"id": "halb", "title": "Titel", "text": "Text"} | {key: "Halb \ud800 hier"}
    (place / "a.jsonl").write_text(json.dumps(values), encoding="ascii")
    (place / "b.txt").write_text(GOOD, encoding="utf-8")

    first, after = archive.bring(place)

    assert first.status.value in (ADDED, QUARANTINED)
    assert after.status.value == ADDED


def test_a_compressed_file_that_breaks_off_gives_what_it_has(archive: Archive, place: Path) -> None:
    rows = [{"id": str(i), "text": f"Satz {i} {os.urandom(40).hex()}"} for i in range(400)]
    (place / "halb.jsonl.gz").write_bytes(hostile.broken_gzip(hostile.records(*rows)))
    (place / "nach.txt").write_text(GOOD, encoding="utf-8")

    *good, broken, after = archive.bring(place)

    assert len(good) > 100
    assert {o.status.value for o in good} == {ADDED}
    assert broken.reason == "Die Datei bricht ab (EOFError)."
    assert after.status.value == ADDED
    assert list(archive.quarantined().values()) == [broken.reason]


def test_a_file_that_is_only_named_compressed_is_reported(archive: Archive, place: Path) -> None:
    (place / "falsch.jsonl.gz").write_bytes(hostile.records({"id": "1", "text": "Text"}))

    (found,) = archive.bring(place)

    assert found.status.value == QUARANTINED
    assert found.reason and found.reason.startswith("Die Datei bricht ab")


def test_a_record_is_known_by_file_name_and_id_from_any_folder(
    archive: Archive, place: Path, tmp_path: Path
) -> None:
    (place / "saetze.jsonl").write_bytes(hostile.records({"id": "1", "text": "Nahversorgung"}))
    (number,) = [o.document_id for o in archive.bring(place)]
    place.rename(tmp_path / "umgezogen")

    found = archive.bring(tmp_path / "umgezogen")

    assert [(o.status.value, o.document_id) for o in found] == [("unchanged", number)]


def test_equal_text_under_another_id_is_another_document(archive: Archive, place: Path) -> None:
    rows = [{"id": i, "title": "Gleich", "text": "Derselbe Text."} for i in ("a", "b")]
    (place / "saetze.jsonl").write_bytes(hostile.records(*rows))

    found = archive.bring(place)

    assert [o.status.value for o in found] == [ADDED, ADDED]
    assert len({o.document_id for o in found}) == 2


def test_an_id_that_stands_twice_in_a_file_is_refused_the_second_time(
    archive: Archive, place: Path
) -> None:
    rows = [{"id": "1", "text": f"Text {i} mit Nahversorgung."} for i in range(2)]
    (place / "saetze.jsonl").write_bytes(hostile.records(*rows))
    archive.bring(place)
    before = archive.contents()

    again = archive.bring(place)

    assert [o.status.value for o in again] == ["unchanged", QUARANTINED]
    assert archive.contents() == before


def test_two_files_of_one_name_are_versions_of_the_same_records(
    archive: Archive, place: Path
) -> None:
    for folder in ("alt", "neu"):
        (place / folder).mkdir()
        rows = [{"id": str(i), "text": f"Text {i}, Stand {folder}."} for i in range(3)]
        (place / folder / "saetze.jsonl").write_bytes(hostile.records(*rows))
    first = archive.bring(place)

    again = archive.bring(place)

    assert [o.status.value for o in first] == [ADDED] * 3 + ["updated"] * 3
    assert {o.document_id for o in again} == {o.document_id for o in first}
    assert set(archive.hits("Stand neu")) == {o.document_id for o in first}


# --- what comes again --------------------------------------------------------------------------


def test_the_same_bytes_at_their_place_are_unchanged(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(GOOD, encoding="utf-8")
    first = archive.one(place)

    assert (first[0], archive.one(place)) == (ADDED, ("unchanged", first[1]))


def test_the_same_bytes_elsewhere_are_a_second_source(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(GOOD, encoding="utf-8")
    _, number = archive.one(place)
    (place / "b.txt").write_text(GOOD, encoding="utf-8")

    found = archive.bring(place)

    assert [o.status.value for o in found] == ["unchanged", "duplicate"]
    assert {o.document_id for o in found} == {number}
    sources = archive.catalogue.sources(archive.document(number).id)
    assert [Path(source.location).name for source in sources] == ["a.txt", "b.txt"]


def test_twins_in_one_run_are_one_document(archive: Archive, place: Path) -> None:
    for name in "abc":
        (place / f"{name}.txt").write_text(GOOD, encoding="utf-8")

    found = archive.bring(place)

    assert [o.status.value for o in found] == [ADDED, "duplicate", "duplicate"]


def test_new_bytes_at_a_known_place_are_version_2(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text("Hier steht etwas vom Bürgerbus.", encoding="utf-8")
    _, number = archive.one(place)
    (place / "a.txt").write_text("Hier steht etwas vom Rufbus.", encoding="utf-8")

    assert archive.one(place) == ("updated", number)
    assert (archive.hits("Rufbus"), archive.hits("Bürgerbus")) == ([number], [])
    versions = archive.catalogue.versions(archive.document(number).id)
    assert [version.number for version in versions] == [1, 2]


@pytest.mark.parametrize(
    ("name", "bad", "good"),
    [
        ("a.html", b"", hostile.html("Vom Rufbus.")),
        ("a.pdf", hostile.encrypted_pdf(), hostile.pdf(["Vom Rufbus."])),
        ("a.jsonl", b"", hostile.records({"id": "1", "text": "Vom Rufbus."})),
        ("a.jsonl", b"{\n", hostile.records({"id": "1", "text": "Vom Rufbus."})),
        ("a.jsonl", b'{"id": "1"}\n', hostile.records({"id": "1", "text": "Vom Rufbus."})),
        (
            "a.jsonl",
            b'{"id": "1", "text": "", "visibility": "geheim"}\n',
            hostile.records({"id": "1", "text": "Vom Rufbus."}),
        ),
        ("a.jsonl.gz", b"\x1f\x8b\x08", gzip.compress(b'{"id": "1", "text": "Vom Rufbus."}')),
    ],
    ids=["leer", "kennwort", "leere_saetze", "kein_json", "ohne_text", "sichtbarkeit", "gz"],
)
def test_a_bad_file_that_is_replaced_by_a_good_one_leaves_the_quarantine(
    archive: Archive, place: Path, name: str, bad: bytes, good: bytes
) -> None:
    (place / name).write_bytes(bad)
    refused = archive.bring(place)
    (place / name).write_bytes(good)

    status, number = archive.one(place)

    assert [o.status.value for o in refused] == [QUARANTINED]
    assert status in (ADDED, "updated")
    assert archive.hits("Rufbus") == [number]
    assert archive.document(number).state is State.ACTIVE
    assert archive.quarantined() == {}


def test_a_version_that_cannot_be_read_leaves_the_old_text_searchable(
    archive: Archive, place: Path
) -> None:
    (place / "a.pdf").write_bytes(hostile.pdf(["Hier steht etwas vom Rufbus."]))
    _, number = archive.one(place)
    (place / "a.pdf").write_bytes(hostile.encrypted_pdf())

    assert archive.one(place) == (QUARANTINED, number)
    assert archive.hits("Rufbus") == [number]
    assert len(archive.quarantined()) == 1


def test_the_old_bytes_put_back_leave_the_quarantine(archive: Archive, place: Path) -> None:
    (place / "a.pdf").write_bytes(hostile.pdf(["Hier steht etwas vom Rufbus."]))
    _, number = archive.one(place)
    good = (place / "a.pdf").read_bytes()
    (place / "a.pdf").write_bytes(hostile.encrypted_pdf())
    archive.bring(place)
    (place / "a.pdf").write_bytes(good)

    _, again = archive.one(place)

    assert again == number
    assert archive.hits("Rufbus") == [number]
    assert archive.quarantined() == {}


def test_a_withdrawn_document_that_comes_again_stays_withdrawn(
    archive: Archive, place: Path
) -> None:
    (place / "a.txt").write_text("Hier steht etwas vom Rufbus.", encoding="utf-8")
    _, number = archive.one(place)
    with archive.catalogue.transaction() as connection:
        care.withdraw(connection, archive.document(number).id, "Auf Wunsch.", "test")

    same = archive.one(place)
    (place / "a.txt").write_text("Hier steht mehr vom Rufbus.", encoding="utf-8")
    changed = archive.one(place)

    assert (same[1], changed[1]) == (number, number)
    assert archive.document(number).state is State.WITHDRAWN
    assert archive.hits("Rufbus") == []


# --- retry -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.pdf", "raute#1.pdf", os.fsdecode(b"k\xfcste.pdf")], ids=ascii)
def test_retry_reads_again_what_a_limit_had_stopped(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(hostile.heavy_pdf(pages=1, words=1000))
    home = tmp_path / "archiv"
    refused = ingest(home, path, extract_memory_mb=80)

    again = run(home, "retry", "--json")

    assert refused.statuses() == [QUARANTINED]
    assert (again.statuses(), again.code) == (["updated"], 0), again.rows
    with opened(home) as archive:
        assert archive.quarantined() == {}
        assert archive.hits("Wort77") == [refused.rows[0]["id"]]


def test_retry_of_what_is_still_bad_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile.encrypted_pdf())
    (tmp_path / "b.jsonl").write_bytes(RECORDS)
    home = tmp_path / "archiv"
    refused = ingest(home, tmp_path / "a.pdf", tmp_path / "b.jsonl")
    with opened(home) as archive:
        before, noted = archive.contents(), archive.quarantined()

    again = run(home, "retry", "--json")

    assert again.code == 1
    assert again.statuses().count(QUARANTINED) == refused.statuses().count(QUARANTINED)
    with opened(home) as archive:
        assert archive.contents() == before
        assert archive.quarantined() == noted


def test_the_report_is_json_whatever_the_names_are(seen: Run) -> None:
    for row in seen.rows:
        assert json.loads(json.dumps(row)) == row
        assert {"source", "id", "status"} <= set(row)
