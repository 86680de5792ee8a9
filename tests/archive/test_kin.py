"""Relations of several documents at once, told to those who may see both ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.kin import kin, related
from archive.model import DocumentId, Visibility
from archive.relations import Relation, relate
from tests.search_app.builder import Archive, Draft, open_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = open_archive(tmp_path)
    try:
        yield opened
    finally:
        opened.services.close()


def family(archive: Archive) -> list[DocumentId]:
    """An event, its slides, slides for staff, slides withdrawn; and a paper alone."""
    titles = ("Tagung", "Folien", "Interne Folien", "Alte Folien", "Einzelnes Papier")
    numbers = [
        archive.put(
            Draft(
                title,
                (title,),
                location=f"/srv/{title}.txt",
                visibility=Visibility.STAFF if "Interne" in title else Visibility.PUBLIC,
            )
        )
        for title in titles
    ]
    event, *slides = numbers[:4]
    with archive.services.catalogue.transaction() as connection:
        relate(connection, [Relation(one, event, "slides_of", ("Gleicher Tag",)) for one in slides])
    archive.withdraw(numbers[3], "Auf Wunsch")
    return numbers


@pytest.mark.parametrize("role", list(Visibility))
def test_it_tells_of_each_document_what_is_told_of_it_alone(
    archive: Archive, role: Visibility
) -> None:
    numbers = family(archive)
    catalogue = archive.services.catalogue
    found = kin(catalogue, numbers, role)
    for document in catalogue.documents(numbers):
        alone = related(catalogue, document, role)
        assert sorted(found.get(document.id, ()), key=lambda r: r.document.id) == sorted(
            alone, key=lambda r: r.document.id
        )


def test_hidden_and_withdrawn_ends_are_told_to_nobody_who_may_not_see_them(
    archive: Archive,
) -> None:
    event, slides, inner, *_ = numbers = family(archive)
    catalogue = archive.services.catalogue

    def below(role: Visibility) -> list[int]:
        return [r.document.id for r in kin(catalogue, numbers, role)[event]]

    assert below(Visibility.PUBLIC) == [slides]
    assert below(Visibility.STAFF) == [slides, inner]
    assert [r.type for r in kin(catalogue, numbers, Visibility.PUBLIC)[event]] == ["has_slides"]
    assert kin(catalogue, [], Visibility.STAFF) == {}
