"""Text as files may hold it, names as literature databases and German registers want them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from archive.masking import mask
from ingest.facts.firstnames import FIRST_NAMES
from search_app.printable import printable

#: Beginnings of family names, in small letters: Ursula von der Heide.
_PARTICLES = frozenset("von vom zu zum zur van de der den del di da dos la le ten ter".split())
#: Signs that turn the direction of writing, of whatever follows too. Letters turn by themselves.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INITIAL = re.compile(r"[A-ZÄÖÜ]\.")
#: DIN 5007, variant 2: the umlauts of names count as the vowel with e.
_DIN_5007_2 = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person with `given`, or a body (or a name that cannot be told apart) without."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """
        >>> Name("von der Heide", "Ursula").inverted
        'von der Heide, Ursula'
        """
        return f"{self.family}, {self.given}" if self.given else self.family


def plain(value: Any) -> str:
    """A value as one line of text that any format may hold, phone numbers and addresses covered.

    >>> plain("Netzwerk\\r\\nRuf\\x0c 0228 99401-2326")
    'Netzwerk Ruf •••••••••••••••'
    """
    text = "" if value is None else _TURNING.sub("", str(printable(str(value))))
    return mask(" ".join(text.split()))


def name_of(written: str, people: Collection[str]) -> Name:
    """A name as written, taken apart where it surely is a person's.

    It is one of the people of the document, or begins with an initial or a first name. All else
    stays whole, so that no office is called "Kreis, Landrat des".

    >>> name_of("A. Sommerfeld", ()), name_of("Amt Nord", ())
    (Name(family='Sommerfeld', given='A.'), Name(family='Amt Nord', given=''))
    """
    words = written.split()
    if len(words) < 2 or not (written in people or _is_given(words[0])):
        return Name(written)
    inner = range(1, len(words) - 1)
    begin = next((i for i in inner if words[i] in _PARTICLES), len(words) - 1)
    return Name(" ".join(words[begin:]), " ".join(words[:begin]))


def _is_given(word: str) -> bool:
    return bool(_INITIAL.fullmatch(word)) or word.casefold() in FIRST_NAMES


def name_key(name: str) -> str:
    """A name for sorting: DIN 5007-2, ä as ae.

    >>> sorted(["Hafermann", "Häcker", "Haecker", "Hack"], key=name_key)
    ['Hack', 'Häcker', 'Haecker', 'Hafermann']
    """
    return name.casefold().translate(_DIN_5007_2)
