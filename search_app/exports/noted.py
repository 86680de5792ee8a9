"""The Merkliste: documents that a reader has noted. It lives in an address, and nowhere else.

So it needs no cookie and no login, can be sent to others, and tells the archive nothing that the
reader has not just asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive.catalogue import Catalogue
from archive.model import Document, State, Visibility
from search_app.present.german import number
from search_app.urls import cut

#: Documents on one list; a longer address breaks in mail programs and proxies.
MOST_NOTED = 200
#: Numbers have fewer digits than this for as long as SQLite counts.
_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Noted:
    """The documents of a list in their order; `notices` say what is not on it, and why."""

    documents: tuple[Document, ...]
    notices: tuple[str, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(document.id for document in self.documents)


def noted(catalogue: Catalogue, values: Iterable[str], role: Visibility) -> Noted:
    """The list that an address names. Never fails.

    What a role may not see is missing like what was never there.
    """
    texts = [value.strip() for value in values if value.strip()]
    numbers = list(dict.fromkeys(n for text in texts if (n := _number(text))))
    notices = [
        f"„{cut(text)}“ ist keine Nummer eines Dokuments." for text in texts if not _number(text)
    ][:3]
    if len(numbers) > MOST_NOTED:
        notices.append(
            f"Eine Merkliste fasst {MOST_NOTED} Dokumente; die übrigen "
            f"{number(len(numbers) - MOST_NOTED)} stehen nicht darauf."
        )
    wanted = numbers[:MOST_NOTED]
    known = [d for d in catalogue.documents(wanted) if role.may_see(d.visibility)]
    shown = tuple(d for d in known if d.state is State.ACTIVE and d.version)
    withdrawn = [d for d in known if d.state is State.WITHDRAWN]
    notices += [f"{d.shelf_mark} wurde aus dem Archiv zurückgenommen." for d in withdrawn]
    missing = len(wanted) - len(shown) - len(withdrawn)
    if missing:
        told = "Eine Nummer gibt" if missing == 1 else f"{number(missing)} Nummern gibt"
        notices.append(f"{told} es im Archiv nicht.")
    return Noted(shown, tuple(notices))


def _number(text: str) -> int | None:
    """
    >>> _number("Fb. 12"), _number("0"), _number("٣")
    (12, None, None)
    """
    digits = text.removeprefix("Fb.").strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _DIGITS:
        return None
    return int(digits) or None
