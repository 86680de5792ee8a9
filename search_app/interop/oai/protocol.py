"""What a harvester may ask, by the rules of the protocol; and what it is told when it breaks one.

Harvesters are programs of all countries, so these messages are English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

PREFIX = "oai_dc"
GRANULARITY = "%Y-%m-%dT%H:%M:%SZ"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}(-\d{2}){2}T\d{2}(:\d{2}){2}Z", re.ASCII)

_LISTING = frozenset({"from", "until", "set"})
RESUMPTION = "resumptionToken"
#: {verb: (arguments that must be there, that may be)}; RESUMPTION stands alone.
VERBS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "Identify": (frozenset(), frozenset()),
    "ListMetadataFormats": (frozenset(), frozenset({"identifier"})),
    "ListSets": (frozenset(), frozenset({RESUMPTION})),
    "GetRecord": (frozenset({"identifier", "metadataPrefix"}), frozenset()),
    "ListIdentifiers": (frozenset({"metadataPrefix"}), _LISTING | {RESUMPTION}),
    "ListRecords": (frozenset({"metadataPrefix"}), _LISTING | {RESUMPTION}),
}
#: After these errors the request may not be repeated in the answer.
UNREPEATABLE = ("badVerb", "badArgument")


class ProtocolError(Exception):
    """A request that breaks a rule, or finds nothing; `code` is the protocol's word for it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(frozen=True, slots=True)
class Question:
    """A request that has the arguments it must have and none that it must not."""

    verb: str
    arguments: dict[str, str]

    def get(self, name: str) -> str | None:
        return self.arguments.get(name)


def question(pairs: Iterable[tuple[str, str]]) -> Question:
    """The request of these parameters.

    Raises:
        ProtocolError: badVerb or badArgument.
    """
    listed = list(pairs)
    verb = _verb([value for name, value in listed if name == "verb"])
    given = [(name, value) for name, value in listed if name != "verb"]
    arguments = dict(given)
    if len(arguments) != len(given):
        raise ProtocolError("badArgument", "An argument is repeated.")
    _check(verb, arguments)
    return Question(verb, arguments)


def moment(text: str, is_end: bool = False) -> datetime:
    """The moment that an argument means; of a day the first second, or the last.

    Raises:
        ProtocolError: badArgument; it is neither a day nor a moment in UTC.
    """
    try:
        if _MOMENT.fullmatch(text):
            return datetime.strptime(text, GRANULARITY)
        if _DAY.fullmatch(text):
            day = datetime.strptime(text, "%Y-%m-%d")
            return day + timedelta(hours=23, minutes=59, seconds=59) if is_end else day
    except ValueError:
        pass  # a thirteenth month: said below
    raise ProtocolError("badArgument", "A date is written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")


def told(at: datetime) -> str:
    """A moment as the protocol writes it."""
    return f"{at.isoformat(timespec='seconds')}Z"


def _verb(found: list[str]) -> str:
    if len(found) != 1:
        raise ProtocolError("badVerb", "Exactly one verb is needed.")
    if found[0] not in VERBS:
        raise ProtocolError("badVerb", f"The verbs are {', '.join(VERBS)}.")
    return found[0]


def _check(verb: str, arguments: dict[str, str]) -> None:
    required, optional = VERBS[verb]
    unknown = sorted(set(arguments) - required - optional)
    if unknown:
        raise ProtocolError("badArgument", f"{verb} has no argument “{unknown[0][:60]}”.")
    if RESUMPTION in arguments:
        if len(arguments) > 1:
            raise ProtocolError("badArgument", f"{RESUMPTION} stands alone.")
        return
    missing = sorted(required - set(arguments))
    if missing:
        raise ProtocolError("badArgument", f"{verb} needs {', '.join(missing)}.")
    if {"from", "until"} <= set(arguments):
        if len(arguments["from"]) != len(arguments["until"]):
            raise ProtocolError("badArgument", "from and until differ in granularity.")
    if arguments.get("metadataPrefix", PREFIX) != PREFIX:
        raise ProtocolError("cannotDisseminateFormat", f"The only format is {PREFIX}.")
