"""The archive as a repository: its answers to the six verbs, as values for the template.

Only public documents are told of, with those that were public once as deleted: nothing else is
read from the catalogue here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from archive import harvest
from archive.catalogue import Catalogue
from archive.clock import now
from archive.harvest import Change
from archive.masking import mask
from archive.model import DocumentId, Visibility
from archive.settings import Settings
from search_app.interop.dublincore import Statement, statements
from search_app.interop.oai.listing import listing, to_token
from search_app.interop.oai.protocol import RESUMPTION, ProtocolError, Question, told
from search_app.interop.oai.sets import set_name
from search_app.interop.record import records
from search_app.printable import one_line, xml_text

#: Records a piece of a list.
PAGE = 100
#: The protocol wants an address; this one can belong to nobody (RFC 2606).
NO_EMAIL = "nicht-angegeben@archiv.invalid"
#: A change is visible at most so much later than it is dated: the time to write it to the disk.
SETTLED = timedelta(seconds=2)
_EMAIL = re.compile(r"[^\s@<>]+@([^\s@.<>]+\.)+[^\s@.<>]+")
_NUMBER = re.compile(r"[1-9]\d{0,17}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Item:
    """A record: its head, and what it says; nothing where the document is gone."""

    identifier: str
    datestamp: str
    set: str
    is_deleted: bool
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Who answers."""

    name: str
    email: str
    earliest: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb is answered with; only the parts of the verb are filled in.

    `token` is None where the list was given whole, "" at the end of one given in pieces.
    """

    identity: Identity | None = None
    items: tuple[Item, ...] = ()
    sets: tuple[tuple[str, str], ...] = ()
    token: str | None = None
    size: int = 0
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Repository:
    """The public documents of a catalogue under the address of an archive.

    Lists hold what changed before `at`, for that is whole. It is the date of an answer, too, so a
    harvester that goes on from there misses nothing.
    """

    catalogue: Catalogue
    settings: Settings
    base: str
    at: datetime = field(default_factory=lambda: now() - SETTLED)

    @property
    def address(self) -> str:
        return f"{self.base}/oai"

    def identifier(self, document_id: int) -> str:
        """How a document is called everywhere: oai:archiv.example.de:1204."""
        return f"oai:{urlsplit(self.base).hostname}:{document_id}"

    def record_address(self, document_id: int) -> str:
        """Where the record of a document is had."""
        prefix = f"{self.address}?verb=GetRecord&metadataPrefix=oai_dc&identifier="
        return prefix + self.identifier(document_id)

    def answer(self, question: Question) -> Answer:
        """The answer to a request.

        Raises:
            ProtocolError: there is nothing of the kind.
        """
        return {
            "Identify": self._identify,
            "ListMetadataFormats": self._formats,
            "ListSets": self._sets,
            "GetRecord": self._record,
            "ListIdentifiers": self._list,
            "ListRecords": self._list,
        }[question.verb](question)

    def _identify(self, _question: Question) -> Answer:
        email = self.settings.operator_email.strip()
        earliest = harvest.earliest(self.catalogue) or self.at
        return Answer(
            identity=Identity(
                name=one_line(self.settings.site_name),
                email=email if _EMAIL.fullmatch(email) else NO_EMAIL,
                earliest=told(earliest),
            )
        )

    def _formats(self, question: Question) -> Answer:
        identifier = question.get("identifier")
        if identifier is not None:
            self._change(identifier)
        return Answer()

    def _sets(self, question: Question) -> Answer:
        if question.get(RESUMPTION) is not None:
            raise ProtocolError("badResumptionToken", "The sets are given whole.")
        found = harvest.public_collections(self.catalogue)
        if not found:
            raise ProtocolError("noSetHierarchy", "There are no sets yet.")
        return Answer(sets=tuple((set_name(id_), one_line(mask(name))) for id_, name in found))

    def _record(self, question: Question) -> Answer:
        change = self._change(question.arguments["identifier"])
        return Answer(items=self._items([change], whole=True))

    def _list(self, question: Question) -> Answer:
        listed = listing(question)
        asked = listed.asked.before(self.at)
        found = harvest.changes(self.catalogue, asked, listed.after, PAGE + 1)
        if not found:
            raise ProtocolError("noRecordsMatch", "Nothing matches.")
        given, more = found[:PAGE], len(found) > PAGE
        token = to_token(listed.behind(given[-1], len(given))) if more else ""
        return Answer(
            items=self._items(given, whole=question.verb == "ListRecords"),
            token=token if more or listed.given else None,
            size=harvest.count(self.catalogue, asked),
            cursor=listed.given,
        )

    def _change(self, identifier: str) -> Change:
        number = identifier.removeprefix(self.identifier(0)[:-1])
        is_ours = number != identifier and _NUMBER.fullmatch(number)
        change = harvest.change_of(self.catalogue, int(number)) if is_ours else None
        if change is None:
            raise ProtocolError("idDoesNotExist", "There is no such record.")
        return change

    def _items(self, changes: Sequence[Change], whole: bool) -> tuple[Item, ...]:
        said = self._said(changes) if whole else {}
        return tuple(
            Item(
                identifier=self.identifier(change.document_id),
                datestamp=told(change.at),
                set=set_name(change.collection_id),
                is_deleted=change.is_gone or (whole and change.document_id not in said),
                statements=said.get(change.document_id, ()),
            )
            for change in changes
        )

    def _said(self, changes: Sequence[Change]) -> dict[DocumentId, tuple[Statement, ...]]:
        """What the records say. A document that was hidden this very moment says nothing."""
        present = [change.document_id for change in changes if not change.is_gone]
        known = [
            document
            for document in self.catalogue.documents(present)
            if document.state == "active" and Visibility.PUBLIC.may_see(document.visibility)
        ]
        listed = records(self.catalogue, known, Visibility.PUBLIC, self.base)
        return {each.document.id: _clean(statements(each)) for each in listed}


def _clean(said: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(Statement(each.element, xml_text(each.value)) for each in said)
