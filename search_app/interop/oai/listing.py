"""A list that is given in pieces: where it stands, as a token that needs no memory of ours.

The token holds the arguments and the last record that was given. Records are ordered by their last
change, so what comes in or changes meanwhile stands behind it, and nothing is passed over. What a
token may ask for is no more than arguments may, so it is checked but not signed.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from archive.harvest import Change, Range
from search_app.interop.oai.protocol import ProtocolError, Question, moment, told
from search_app.interop.oai.sets import set_number

_VERSION = 1
_LONGEST = 500
_MOST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Listing:
    """Which records are asked for, what was given last, and how many there were so far."""

    verb: str
    asked: Range
    after: tuple[datetime, int] | None = None
    given: int = 0

    def behind(self, last: Change, number: int) -> Listing:
        """The same list from behind a record on."""
        return replace(self, after=(last.at, last.document_id), given=self.given + number)


def listing(question: Question) -> Listing:
    """The list that is asked for, from its begin or by its token.

    Raises:
        ProtocolError: badArgument or badResumptionToken.
    """
    token = question.get("resumptionToken")
    if token is not None:
        return from_token(token, question.verb)
    since, until, within = (question.get(name) for name in ("from", "until", "set"))
    asked = Range(
        since=moment(since) if since is not None else None,
        until=moment(until, is_end=True) if until is not None else None,
        collection_id=set_number(within) if within is not None else None,
    )
    if asked.since and asked.until and asked.since > asked.until:
        raise ProtocolError("badArgument", "from is later than until.")
    return Listing(question.verb, asked)


def to_token(listed: Listing) -> str:
    """Where a list goes on."""
    if listed.after is None:
        raise ValueError("nothing was given yet")
    at, number = listed.after
    asked = listed.asked
    parts = [
        _VERSION, listed.verb, _told(asked.since), _told(asked.until), asked.collection_id,
        told(at), number, listed.given,
    ]  # fmt: skip
    return urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")


def from_token(token: str, verb: str) -> Listing:
    """The list that a token stands for.

    Raises:
        ProtocolError: badResumptionToken; it is none of ours, or of another verb.
    """
    try:
        version, its_verb, since, until, collection, at, number, given = _parts(token)
        if version != _VERSION or its_verb != verb or not _are_numbers(number, given):
            raise ValueError
        if collection is not None and not _are_numbers(collection):
            raise ValueError
        asked = Range(_moment(since), _moment(until), collection)
        return Listing(verb, asked, (moment(at), number), given)
    except (ValueError, TypeError, ProtocolError, RecursionError) as error:
        raise ProtocolError("badResumptionToken", "This is no token of this verb.") from error


def _parts(token: str) -> Any:
    if len(token) > _LONGEST or not token.isascii():
        raise ValueError
    parts = json.loads(urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    if not isinstance(parts, list):
        raise ValueError
    return parts


def _are_numbers(*values: Any) -> bool:
    return all(type(value) is int and 0 <= value <= _MOST for value in values)


def _told(at: datetime | None) -> str | None:
    return told(at) if at else None


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text is not None else None
