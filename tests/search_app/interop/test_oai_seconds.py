"""Changes are dated by whole seconds: a harvester that goes on where it was misses none of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml import etree

from archive import care, catalogue, intake, stamps
from archive.model import DocumentId
from search_app.interop.oai import repository
from tests.search_app.builder import Archive, Draft

OAI = "{http://www.openarchives.org/OAI/2.0/}"
NOON = datetime(2026, 5, 4, 12, 0, 0)
#: After so many seconds everything is settled.
SOON = 10


class Clock:
    """The clock of an archive, in seconds after noon."""

    def __init__(self) -> None:
        self.second = 0

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=self.second)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    for module in (care, catalogue, intake, repository, stamps):
        monkeypatch.setattr(module, "now", found)
    return found


class Harvester:
    """A program that keeps a copy, and goes on from the date of the last answer that it had."""

    def __init__(self, client: FlaskClient) -> None:
        self._client = client
        self._since = ""
        self._token = ""
        #: {number: whether it is gone}
        self.copy: dict[int, bool] = {}

    def harvest(self) -> None:
        """Everything new, piece by piece."""
        self.piece()
        while self._token:
            self.piece()

    def piece(self) -> None:
        """The next piece of a list."""
        asked = {"resumptionToken": self._token}
        if not self._token:
            asked = {"metadataPrefix": "oai_dc", **({"from": self._since} if self._since else {})}
        root = self._ask(verb="ListIdentifiers", **asked)
        for head in root.iter(f"{OAI}header"):
            number = int(head[0].text.rpartition(":")[2])
            self.copy[number] = head.get("status") == "deleted"
        self._token = root.findtext(f".//{OAI}resumptionToken") or ""
        self._since = root.findtext(f"{OAI}responseDate") or ""

    def _ask(self, **arguments: Any) -> etree._Element:
        return etree.fromstring(self._client.get(f"/oai?{urlencode(arguments)}").data)


def hide(archive: Archive, number: DocumentId) -> None:
    with archive.services.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")


@pytest.mark.parametrize("behind", range(4))
def test_what_changes_in_the_second_of_an_answer_is_told_of_in_the_next(
    fresh: Archive, clock: Clock, behind: int
) -> None:
    harvester = Harvester(fresh.client())
    first = fresh.put(Draft("A", ("A",)))
    clock.second = behind
    harvester.harvest()
    second = fresh.put(Draft("B", ("B",)))
    hide(fresh, first)

    clock.second += SOON
    harvester.harvest()
    assert harvester.copy == {first: True, second: False}


def test_what_changes_in_the_second_of_a_piece_is_passed_over_by_no_token(
    fresh: Archive, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "PAGE", 2)
    numbers = [fresh.put(Draft(f"Titel {n}", (f"Text {n}",))) for n in range(3)]
    harvester = Harvester(fresh.client())
    harvester.piece()
    hide(fresh, numbers[0])

    clock.second = 1
    harvester.harvest()
    clock.second = SOON
    harvester.harvest()
    assert harvester.copy == {numbers[0]: True, numbers[1]: False, numbers[2]: False}


def test_a_change_that_takes_its_time_is_dated_when_it_is_seen(
    fresh: Archive, clock: Clock
) -> None:
    number = fresh.put(Draft("A", ("A",)))
    clock.second = SOON
    harvester = Harvester(fresh.client())
    harvester.harvest()
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")
        clock.second = 2 * SOON
        harvester.harvest()
        assert harvester.copy == {number: False}

    clock.second = 3 * SOON
    harvester.harvest()
    assert harvester.copy == {number: True}
    assert fresh.services.catalogue.document(number).changed == NOON + timedelta(seconds=20)


def test_a_list_ends_before_the_second_that_its_answer_is_dated_by(
    fresh: Archive, clock: Clock
) -> None:
    number = fresh.put(Draft("A", ("A",)))
    harvester = Harvester(fresh.client())
    harvester.harvest()
    assert harvester.copy == {}

    clock.second = int(repository.SETTLED.total_seconds()) + 1
    harvester.harvest()
    assert harvester.copy == {number: False}
