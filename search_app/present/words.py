"""What is said of each word of a query: how many documents have it."""

from __future__ import annotations

from collections.abc import Sequence

from index.request import TermCount
from search_app.present.german import counted

#: More words than a line tells.
MOST = 8


def words_line(terms: Sequence[TermCount], total: int) -> str:
    """One line for the words of a query; "" where it would only repeat the number of results.

    >>> words_line([TermCount("Bürgerbus", 12), TermCount("Altmark", 1)], 1)
    'Bürgerbus: 12 Dokumente, Altmark: 1 Dokument'
    >>> words_line([TermCount("Bürgerbus", 0)], 0)
    ''
    """
    if len(terms) < 2 and (total or not any(t.documents for t in terms)):
        return ""
    told = [f"{t.term}: {counted(t.documents, 'Dokument', 'Dokumente')}" for t in terms[:MOST]]
    return ", ".join([*told, *["…"] * (len(terms) > MOST)])
