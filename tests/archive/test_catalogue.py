"""The catalogue: numbers, versions, sources, visibility, changes by hand."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from archive import care, intake, outbox
from archive.catalogue import Catalogue
from archive.database import HEAD, MIGRATIONS
from archive.errors import CatalogueError, UnknownDocument, UsageError
from archive.model import DocumentId, State, Visibility
from archive.quarantine import Arrival
from archive.tables import metadata
from search_app.wiring import Services
from tests.conftest import MEMBER, PUBLIC, STAFF, Add, extraction


def test_the_migrations_make_the_tables_that_the_code_uses(built: Services) -> None:
    with built.catalogue.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    assert differences == []


def test_the_newest_migration_is_the_one_that_is_expected() -> None:
    newest = sorted(path.name for path in (MIGRATIONS / "versions").glob("0*.py"))[-1]

    assert newest.startswith(HEAD)


def test_a_file_that_is_no_catalogue_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(b"this is no database, but it is long enough to look at" * 20)

    with pytest.raises(CatalogueError, match="nicht lesbar"):
        Catalogue(path)

    assert path.read_bytes().startswith(b"this is no database")


def test_a_catalogue_of_a_newer_findbuch_is_refused(tmp_path: Path) -> None:
    Catalogue(tmp_path / "c.sqlite").close()
    connection = sqlite3.connect(tmp_path / "c.sqlite")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    with pytest.raises(CatalogueError, match="9999"):
        Catalogue(tmp_path / "c.sqlite")


def test_a_number_is_never_used_again(built: Services, add: Add) -> None:
    first = add("eins")
    with built.catalogue.transaction() as connection:
        for table in ("outbox", "sources", "pages", "versions", "documents"):
            connection.exec_driver_sql(f"DELETE FROM {table}")

    assert add("zwei") == first + 1


def test_a_failed_transaction_changes_nothing_and_burns_no_number(
    built: Services, add: Add
) -> None:
    with pytest.raises(RuntimeError), built.catalogue.transaction() as connection:
        intake.add_document(connection, Arrival("/a", "Allgemein"), extraction("halb"))
        raise RuntimeError

    assert built.catalogue.document_ids() == []
    assert add("ganz") == 1


def test_new_bytes_become_a_new_version_and_the_old_one_stays(built: Services, add: Add) -> None:
    number = add("alt", title="Alt")
    with built.catalogue.transaction() as connection:
        intake.add_version(connection, number, extraction("neu", title="Neu"))

    document = built.catalogue.document(number)
    versions = built.catalogue.versions(number)

    assert (document.title, [v.number for v in versions]) == ("Neu", [1, 2])
    assert document.version is not None
    texts = built.catalogue.pages([v.id for v in versions])
    assert [texts[v.id][0].text for v in versions] == ["alt", "neu"]


@pytest.mark.parametrize(
    ("role", "seen"), [(PUBLIC, [1]), (MEMBER, [1, 2]), (STAFF, [1, 2, 3])], ids=str
)
def test_a_role_sees_its_own_documents_and_those_of_the_roles_before(
    built: Services, add: Add, role: Visibility, seen: list[int]
) -> None:
    for visibility in Visibility:
        add(f"für {visibility}", visibility=visibility)

    assert sorted(d.id for d in built.catalogue.newest(role, 10)) == seen
    for number in (1, 2, 3):
        if number in seen:
            assert built.catalogue.document(number, role).id == number
        else:
            with pytest.raises(UnknownDocument):
                built.catalogue.document(number, role)


@pytest.mark.parametrize("reference", ["1", "Fb. 1", "Fb.1", "drs-17/4"])
def test_a_document_is_found_by_shelf_mark_and_external_id(
    built: Services, add: Add, reference: str
) -> None:
    add("Text", external_id="drs-17/4")

    assert built.catalogue.find(reference).id == 1


@pytest.mark.parametrize("reference", ["2", "", "Fb. x", "9" * 40, "\u0661"])
def test_an_unknown_reference_is_an_error(built: Services, add: Add, reference: str) -> None:
    add("Text")

    with pytest.raises(UnknownDocument):
        built.catalogue.find(reference)


def test_a_withdrawn_document_stays_withdrawn_when_its_source_changes(
    built: Services, add: Add
) -> None:
    number = add("alt")
    with built.catalogue.transaction() as connection:
        care.withdraw(connection, number, "Bitte der Urheberin", "test")
        intake.add_version(connection, number, extraction("neu"))

    document = built.catalogue.document(number)

    assert document.state is State.WITHDRAWN
    assert document.withdrawal is not None
    assert document.withdrawal.reason == "Bitte der Urheberin"


@pytest.mark.parametrize(
    "values", [{"visibility": "alle"}, {"display": "voll"}, {"titel": "x"}], ids=str
)
def test_an_impossible_value_is_refused_and_nothing_is_set(
    built: Services, add: Add, values: dict[str, str]
) -> None:
    number = add("Text")
    before = built.catalogue.document(number)

    with pytest.raises(UsageError, match="möglich"), built.catalogue.transaction() as connection:
        care.change(connection, number, {"rights": "CC0", **values}, "test")

    assert built.catalogue.document(number) == before


def test_each_change_leaves_a_row_in_the_outbox(built: Services, add: Add) -> None:
    number = add("Text")
    outbox.done(built.catalogue, 1)

    with built.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")

    assert outbox.take(built.catalogue, 10) == (2, [DocumentId(number)])
