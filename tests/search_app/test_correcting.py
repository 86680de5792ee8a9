"""Corrections by hand: they outrank rules, are audited, and survive reading and rebuilding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from archive.catalogue import Catalogue
from archive.corrections import is_value
from archive.errors import UsageError
from archive.model import Json
from archive.tables import audit
from ingest.extractors import VERSIONS
from search_app.cli import findbuch

TEXT = """Dörfer im Netz

Typ: Projekt
Laufzeit: Mai 2014 – Juni 2016

Kontakt
Jana Aue, Landkreis Auental
Tel.: 030 23125 001
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "dorf.txt").write_text(TEXT, encoding="utf-8")
    assert run(tmp_path / "home", "ingest", tmp_path / "dorf.txt").exit_code == 0
    return tmp_path / "home"


def run(home: Path, *arguments: object) -> Result:
    words = ["--home", str(home), *map(str, arguments)]
    return CliRunner().invoke(findbuch, words, catch_exceptions=False)


def shown(home: Path) -> Any:
    return json.loads(run(home, "show", 1, "--json").output)


def counts(home: Path, facet: str) -> dict[str, int]:
    found = json.loads(run(home, "search", "Dörfer", "--json").output)
    return {value["value"]: value["count"] for value in found["facets"][facet]}


def test_a_corrected_value_outranks_what_was_read(home: Path) -> None:
    run(home, "correct", 1, "title", "Dörfer am Netz")
    run(home, "correct", 1, "kind", "Meldung")

    known = shown(home)
    assert (known["title"], known["kind"]) == ("Dörfer am Netz", "Meldung")
    titles = [(f["value"], f["rule"], f["status"]) for f in known["facts"] if f["field"] == "title"]
    assert titles[0] == ("Dörfer am Netz", "Von Hand", "accepted")
    assert titles[1][2] == "rejected"
    assert counts(home, "art") == {"Meldung": 1}


def test_a_person_is_added_and_another_taken_away_with_its_facet(home: Path) -> None:
    run(home, "correct", 1, "people", "Dr. Tom Wiese")
    run(home, "correct", 1, "people", "Jana Aue", "--remove")

    assert shown(home)["people"] == [{"name": "Tom Wiese", "title": "Dr."}]
    assert counts(home, "person") == {"Tom Wiese": 1}

    run(home, "correct", 1, "people", '{"name": "Jana Aue", "role": "Leitung"}')
    run(home, "correct", 1, "people", "Tom Wiese", "--remove")

    assert {"name": "Jana Aue", "role": "Leitung"} in shown(home)["people"]
    assert counts(home, "person") == {"Jana Aue": 1}


def test_a_corrected_period_moves_dates_and_years(home: Path) -> None:
    run(home, "correct", 1, "period", "Anfang 2018 – 2019")

    known = shown(home)
    assert known["period"] == {
        "begin": "2018-01-01", "end": "2019-12-31", "wording": "Anfang 2018 – 2019",
        "imprecise": ["begin", "end"],
    }  # fmt: skip
    assert counts(home, "jahr") == {"2018": 1, "2019": 1}


def test_corrections_survive_another_reading_and_a_rebuild(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(home, "correct", 1, "title", "Dörfer am Netz")
    run(home, "correct", 1, "people", "Jana Aue", "--remove")
    run(home, "correct", 1, "status", "abgeschlossen")
    monkeypatch.setitem(VERSIONS, "text/plain", 99)

    again = run(home, "ingest", home.parent / "dorf.txt", "--json")
    run(home, "index", "rebuild")

    assert json.loads(again.output)["status"] == "updated"
    known = shown(home)
    assert (known["title"], known["people"]) == ("Dörfer am Netz", [])
    assert (known["status"], len(known["versions"])) == ("abgeschlossen", 2)
    assert counts(home, "status") == {"abgeschlossen": 1}


def test_a_correction_is_audited(home: Path) -> None:
    run(home, "correct", 1, "title", "Dörfer am Netz")

    catalogue = Catalogue(home / "catalogue.sqlite")
    with catalogue.reading() as connection:
        lines = connection.execute(select(audit).where(audit.c.action == "correct")).all()
    catalogue.close()
    assert [line.detail for line in lines] == [
        {"field": "title", "value": "Dörfer am Netz", "removed": False}
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("titel", "x", "möglich: title, kind"),
        ("title", " ", "leer"),
        ("people", '{"role": "x"}', "JSON mit name"),
        ("people", "{", "kein JSON"),
        ("published", "gestern", "kein Tag"),
        ("event", '{"begin": "2021-02-31"}', "kein Tag"),
        ("abbreviations", "BBX", "NAME=WERT"),
        ("period", "bald", "kein Zeitraum"),
        ("agenda", "10 Uhr", "JSON mit begin, title"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    home: Path, field: str, value: str, said: str
) -> None:
    before = shown(home)

    with pytest.raises(UsageError, match=said):
        run(home, "correct", 1, field, value)

    assert shown(home) == before


def test_only_staff_may_correct(home: Path) -> None:
    with pytest.raises(UsageError, match="--as staff"):
        run(home, "--as", "member", "correct", 1, "title", "x")


def test_contacts_given_by_hand_are_for_staff(home: Path) -> None:
    run(home, "correct", 1, "contacts", "post@auental.example")

    assert "post@auental.example" in shown(home)["contacts"]["email"]
    assert "post@auental" not in run(home, "--as", "public", "show", 1, "--json").output


def test_a_value_is_meant_by_its_name_or_its_id() -> None:
    entry: Json = {"id": "land:15", "label": "Sachsen-Anhalt", "name": "Anhalt"}

    assert is_value(entry, "land:15") and is_value(entry, "sachsen-anhalt")
    assert not is_value(entry, "Sachsen")
