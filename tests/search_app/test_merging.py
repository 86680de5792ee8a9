"""Two names of one person or one body as one: everywhere, for good, and back again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from archive.catalogue import Catalogue
from archive.errors import UsageError
from archive.tables import audit
from ingest.extractors import VERSIONS
from search_app.cli import findbuch
from search_app.commands import merge as command

SHORT = """Dörfer im Netz

Typ: Projekt
Auftragnehmer: Planungsbüro Wiesengrund

Kontakt
Chr. Hüttenfeld, Geschäftsführer
Anna Aue, Landkreis Auental
"""
LONG = """Wege im Netz

Typ: Projekt
Auftragnehmer: Wiesengrund Planungsgesellschaft mbH

Kontakt
Dr. Christian Hüttenfeld, Geschäftsführer
"""
PEOPLE = ("person", "Chr. Hüttenfeld", "Dr. Christian Hüttenfeld")
BODIES = ("organisation", "Planungsbüro Wiesengrund", "Wiesengrund Planungsgesellschaft mbH")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "eingang"
    folder.mkdir()
    (folder / "1.txt").write_text(SHORT, encoding="utf-8")
    (folder / "2.txt").write_text(LONG, encoding="utf-8")
    assert run(tmp_path / "home", "ingest", folder).exit_code == 0
    return tmp_path / "home"


def run(home: Path, *arguments: object) -> Result:
    words = ["--home", str(home), *map(str, arguments)]
    return CliRunner().invoke(findbuch, words, catch_exceptions=False)


def shown(home: Path, number: int, *options: str) -> Any:
    return json.loads(run(home, *options, "show", number, "--json").output)


def counts(home: Path, facet: str, *options: str) -> dict[str, int]:
    found = json.loads(run(home, *options, "search", "Netz", "--json").output)
    return {value["value"]: value["count"] for value in found["facets"][facet]}


def merges(home: Path) -> Any:
    return json.loads(run(home, "merge", "--json").output)


def names(home: Path, number: int) -> list[str]:
    return [person["name"] for person in shown(home, number)["people"]]


def test_a_merged_person_is_one_in_facet_and_document_and_stays_as_written(home: Path) -> None:
    run(home, "correct", 1, "people", "Chr. Hüttenfeld")

    said = run(home, "merge", *PEOPLE)

    assert "gilt als „Christian Hüttenfeld“ (1 Dokument)" in said.output
    assert counts(home, "person") == {"Christian Hüttenfeld": 2, "Anna Aue": 1}
    [person] = [p for p in shown(home, 1)["people"] if p["name"] == "Christian Hüttenfeld"]
    assert person["as_written"] == "Chr. Hüttenfeld"


def test_a_merged_body_is_one_in_facet_document_and_roles(home: Path) -> None:
    run(home, "merge", *BODIES)

    known = shown(home, 1)
    assert counts(home, "organisation")[BODIES[2]] == 2
    assert BODIES[1] not in counts(home, "organisation")
    assert known["organisation_roles"] == {BODIES[2]: "Auftragnehmer"}
    named = [f for f in known["facts"] if f["field"] == "organisations"]
    [fact] = [f for f in named if f["value"]["label"] == BODIES[2]]
    assert (fact["value"]["name"], fact["quote"]) == (BODIES[1], BODIES[1])


def test_a_body_of_the_vocabulary_as_target_brings_its_number(home: Path) -> None:
    run(home, "merge", "organisation", BODIES[1], "BBSR")

    values = [f["value"] for f in shown(home, 1)["facts"] if f["field"] == "organisations"]
    assert {"id": "bbsr", "label": "Bundesinstitut für Bau-, Stadt- und Raumforschung",
            "name": BODIES[1]} in values  # fmt: skip


def test_a_merge_survives_another_reading_and_a_new_index(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(home, "merge", *BODIES)
    monkeypatch.setitem(VERSIONS, "text/plain", 99)

    run(home, "ingest", home.parent / "eingang")
    shutil.rmtree(home / "index")
    run(home, "search", "Netz")  # builds it anew

    assert counts(home, "organisation")[BODIES[2]] == 2
    assert run(home, "check").exit_code == 0
    run(home, "index", "rebuild")
    assert counts(home, "organisation")[BODIES[2]] == 2


def test_a_merge_that_is_killed_before_the_index_learns_of_it_is_finished_by_the_next_command(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "relate", die)
    run(home, "merge", *BODIES)
    monkeypatch.undo()

    run(home, "ingest", home.parent / "eingang")

    assert counts(home, "organisation")[BODIES[2]] == 2


def test_taking_a_merge_back_gives_both_names_again(home: Path) -> None:
    before = counts(home, "organisation")
    run(home, "merge", *BODIES)

    said = run(home, "merge", *BODIES[:2], "--remove")

    assert "steht wieder für sich" in said.output
    assert (merges(home), counts(home, "organisation")) == ([], before)


def test_corrections_still_meet_what_was_merged(home: Path) -> None:
    run(home, "merge", "person", "Anna Aue", "Anna Aue-Berg")

    assert "Anna Aue-Berg" in names(home, 1)
    run(home, "correct", 1, "people", "Anna Aue-Berg", "--remove")
    assert "Anna Aue-Berg" not in names(home, 1)
    run(home, "merge", "person", "Anna Aue", "--remove")
    assert "Anna Aue-Berg" not in names(home, 1)


def test_two_names_of_one_person_in_one_document_are_one_entry(home: Path) -> None:
    run(home, "correct", 1, "people", '{"name": "A. Aue", "role": "Leitung"}')

    run(home, "merge", "person", "A. Aue", "Anna Aue")

    found = [p for p in shown(home, 1)["people"] if p["name"] == "Anna Aue"]
    assert [p["role"] for p in found] == ["Leitung"]


@pytest.mark.parametrize(
    ("kind", "name", "target", "said"),
    [
        ("person", "Anna Aue", "anna  aue", "derselbe Name"),
        ("person", "Anna Auen", "Fritz Fern", "Kein Dokument nennt die Person.*Ähnlich: Anna Aue"),
        ("person", "Anna Aue", "Christian Hüttenfeld", "gilt schon als „Anna Aue-Berg“"),
        ("person", "Christian Hüttenfeld", "Anna Aue", "gilt selbst als „Anna Aue-Berg“"),
        ("person", "Anna Aue-Berg", "Christian Hüttenfeld", "gelten schon: Anna Aue"),
        ("person", "Anna Aue-Berg", "Anna Aue", "gilt selbst als|gelten schon"),
        ("person", "Anna Aue", " ", "leer"),
    ],
)
def test_chains_circles_and_unknown_names_are_refused_and_change_nothing(
    home: Path, kind: str, name: str, target: str, said: str
) -> None:
    run(home, "merge", "person", "Anna Aue", "Anna Aue-Berg")
    before = merges(home), counts(home, "person")

    with pytest.raises(UsageError, match=said):
        run(home, "merge", kind, name, target)

    assert (merges(home), counts(home, "person")) == before


@pytest.mark.parametrize(
    "arguments", [("person", "x"), (*PEOPLE, "--remove"), ("person", "Fritz Fern", "--remove")]
)
def test_a_half_said_merge_is_refused(home: Path, arguments: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        run(home, "merge", *arguments)


def test_a_new_name_that_no_document_has_is_warned_of(home: Path) -> None:
    assert (
        "Noch nennt kein Dokument „Anna Berg“"
        in run(home, "merge", "person", "Anna Aue", "Anna Berg").output
    )


@pytest.mark.parametrize("role", ["public", "member"])
def test_only_staff_may_merge_list_and_undo(home: Path, role: str) -> None:
    run(home, "merge", *BODIES)

    for arguments in ([], ["--json"], ["person"], PEOPLE, [*BODIES[:2], "--remove"]):
        with pytest.raises(UsageError, match="--as staff"):
            run(home, "--as", role, "merge", *arguments)
    assert len(merges(home)) == 1


def test_a_guest_learns_nothing_of_hidden_documents_by_a_merge(home: Path) -> None:
    run(home, "set", 2, "visibility=staff")

    run(home, "merge", *BODIES)

    assert counts(home, "organisation", "--as", "public")[BODIES[2]] == 1


def test_merges_are_audited(home: Path) -> None:
    run(home, "merge", *BODIES)
    run(home, "merge", *BODIES[:2], "--remove")

    catalogue = Catalogue(home / "catalogue.sqlite")
    with catalogue.reading() as connection:
        lines = connection.execute(select(audit.c.detail).where(audit.c.action == "merge")).all()
    catalogue.close()
    assert [(line.detail["name"], line.detail["removed"]) for line in lines] == [
        (BODIES[1], False), (BODIES[1], True),
    ]  # fmt: skip


def test_an_archive_of_before_there_were_merges_gets_the_table(home: Path) -> None:
    catalogue = Catalogue(home / "catalogue.sqlite")
    with catalogue.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE merges")
        connection.exec_driver_sql("DROP INDEX documents_kinds")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0004'")
    catalogue.close()

    assert merges(home) == []
    run(home, "merge", *BODIES)
    assert len(merges(home)) == 1
