"""What was public once is told of for ever, what never was is never told of."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text, update

from archive import care, harvest, intake
from archive.catalogue import Catalogue
from archive.database import migrate
from archive.harvest import Range
from archive.model import DocumentId
from archive.quarantine import Arrival
from archive.tables import documents
from search_app.wiring import Services
from tests.conftest import MEMBER, PUBLIC, STAFF, Add, extraction


def every(built: Services, **asked: object) -> list[tuple[int, bool]]:
    found = harvest.changes(built.catalogue, Range(**asked), None, 100)  # type: ignore[arg-type]
    return [(change.document_id, change.is_gone) for change in found]


def set_visibility(built: Services, number: DocumentId, visibility: str) -> None:
    with built.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": visibility}, "test")


def test_a_document_that_was_never_public_is_not_in_the_list(built: Services, add: Add) -> None:
    public, hidden = add("A", visibility=PUBLIC), add("B", visibility=STAFF)
    set_visibility(built, hidden, "member")

    assert every(built) == [(public, False)]
    assert harvest.change_of(built.catalogue, hidden) is None
    assert harvest.latest(built.catalogue)[0] == 1


@pytest.mark.parametrize("way", ["hidden", "withdrawn", "withdrawn and hidden"])
def test_a_document_that_is_public_no_more_stays_as_gone(
    built: Services, add: Add, way: str
) -> None:
    number = add("A", visibility=PUBLIC)
    if "withdrawn" in way:
        with built.catalogue.transaction() as connection:
            care.withdraw(connection, number, "Auf Wunsch", "test")
    if "hidden" in way:
        set_visibility(built, number, "staff")

    assert every(built) == [(number, True)]
    assert list(harvest.public_documents(built.catalogue)) == []


def test_a_document_that_becomes_public_is_told_of_and_comes_back(
    built: Services, add: Add
) -> None:
    number = add("A", visibility=MEMBER)
    assert every(built) == []

    for visibility, is_gone in (("public", False), ("member", True), ("public", False)):
        set_visibility(built, number, visibility)
        assert every(built) == [(number, is_gone)]


def test_what_could_never_be_read_is_told_of_when_it_can(built: Services) -> None:
    found = extraction("A")
    arrival = Arrival("/srv/a.pdf", "Allgemein", visibility=PUBLIC)
    with built.catalogue.transaction() as connection:
        number = intake.quarantine_document(
            connection, None, arrival, found.original, "pdf/1", "verschlüsselt"
        )
        care.change(connection, number, {"visibility": "member"}, "test")
        care.change(connection, number, {"visibility": "public"}, "test")
    assert every(built) == []

    with built.catalogue.transaction() as connection:
        intake.add_version(connection, number, found)
    assert every(built) == [(number, False)]


def test_changes_are_listed_in_their_order_and_go_on_behind_a_place(
    built: Services, add: Add
) -> None:
    numbers = [add(f"Titel {n}", visibility=PUBLIC) for n in range(4)]
    first = datetime(2026, 1, 1)
    days = [first, first, first - timedelta(days=1), first + timedelta(days=1)]
    with built.catalogue.transaction() as connection:
        for number, day in zip(numbers, days, strict=True):
            row = documents.c.id == number
            connection.execute(update(documents).where(row).values(changed=day))

    listed = harvest.changes(built.catalogue, Range(), None, 2)
    rest = harvest.changes(built.catalogue, Range(), (listed[-1].at, listed[-1].document_id), 10)

    found = [change.document_id for change in (*listed, *rest)]
    assert found == [numbers[2], numbers[0], numbers[1], numbers[3]]
    assert every(built, since=first, until=first) == [(numbers[0], False), (numbers[1], False)]
    assert harvest.count(built.catalogue, Range(until=first)) == 3


def test_public_documents_are_read_piece_by_piece(
    built: Services, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [add(f"Titel {n}", visibility=STAFF if n == 2 else PUBLIC) for n in range(7)]
    monkeypatch.setattr(harvest, "CHUNK", 2)

    public = [number for n, number in enumerate(numbers) if n != 2]
    assert [n for n, _ in harvest.public_documents(built.catalogue)] == public
    assert [n for n, _ in harvest.public_documents(built.catalogue, 1, 3)] == public[1:4]


def test_collections_without_a_public_document_have_no_name(built: Services, add: Add) -> None:
    number = add("A", visibility=PUBLIC)
    assert [name for _, name in harvest.public_collections(built.catalogue)] == ["Allgemein"]
    set_visibility(built, number, "staff")
    assert harvest.public_collections(built.catalogue) == []


def test_an_old_catalogue_learns_what_was_public(tmp_path: Path) -> None:
    """Public now, or of a visibility that was changed: told of. Never changed: not."""
    path = tmp_path / "catalogue.sqlite"
    Catalogue(path).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE merges"))
        connection.execute(text("DROP INDEX documents_changed"))
        connection.execute(text("DROP INDEX documents_kinds"))
        connection.execute(text("ALTER TABLE documents DROP COLUMN disclosed"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
        connection.execute(text("INSERT INTO collections VALUES (1, 'B')"))
        for number, state, visibility in (
            (1, "active", "public"), (2, "active", "staff"), (3, "active", "member"),
            (4, "withdrawn", "public"), (5, "quarantined", "public"),
        ):  # fmt: skip
            connection.execute(
                text(
                    "INSERT INTO documents (id, state, title, kind, period_imprecise, years, "
                    "collection_id, rights, visibility, display, version_id, added, changed, "
                    f"revision) VALUES ({number}, '{state}', 't', 'k', '[]', '[]', 1, '', "
                    f"'{visibility}', 'full', {'NULL' if state == 'quarantined' else 1}, "
                    "'2026-01-01 00:00:00.000000', '2026-01-01 00:00:00.000000', 1)"
                )
            )
        connection.execute(
            text(
                "INSERT INTO audit (at, actor, action, document_id, detail) VALUES "
                "('2026-01-01 00:00:00.000000', 'x', 'set', 3, '{\"visibility\": \"member\"}')"
            )
        )
    migrate(engine, "0003")
    with engine.connect() as connection:
        found = connection.execute(text("SELECT id FROM documents WHERE disclosed ORDER BY id"))
        assert list(found.scalars()) == [1, 3, 4]
    engine.dispose()
