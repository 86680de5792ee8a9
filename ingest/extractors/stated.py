"""What files state of themselves: titles, authors, days, without what programs put in there."""

from __future__ import annotations

import re
from datetime import date

#: Longer than this is no name and no heading.
LONGEST = 300
#: Nobody wrote such files before; programs put 1601, 1904, 1970 or 1980 where they do not know.
FIRST_YEAR = 1990
_JUNK = re.compile(
    r"\.(?:docx?|docm|dotx?|pptx?|pptm|potx?|xlsx?|xlsm|indd|dvi|tex|qxd|pdf|od[tsp]|e?ps|"
    r"ai|svg|jpe?g|png|tiff?|rtf|html?)$|"
    r"^(?:untitled.*|unbenannt.*|adobe (?:photoshop|illustrator|indesign)\b.*|layout \d+|"
    r"scan(?:ned)?(?: document| from .*)?|gescanntes dokument|kein(?:e)? (?:folien)?titel|"
    r"ohne titel|dokument ?\d*|document ?\d*|"
    r"präsentation ?\d*|presentation ?\d*|powerpoint[- ]präsentation|powerpoint presentation|"
    r"(?:word|excel)[- ]dokument|folie ?\d+|slide ?\d+|mappe ?\d*|titel|title|vorlage|"
    r"titel der präsentation|no slide title|\w+ (?:\w+ )?powerpoint)$|_|^\W*$",
    re.IGNORECASE,
)
_TOOL = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint) ?[-–:] ?", re.IGNORECASE)
#: Accounts, machines and placeholders that programs enter as the author.
_JUNK_AUTHOR = re.compile(
    r"^(?:admin(?:istrator)?|anonym(?:ous)?|author|autor(?:in)?|benutzer(?:in)?|besitzer|default|"
    r"gast|guest|kein|n\.?a\.?|name|nutzer(?:in)?|office|owner|pc|root|standard|test|"
    r"unbekannt|unknown|unnamed|user|verfasser(?:in)?|\(?unspecified\)?|"
    r"(?:windows|office|microsoft|home|win)[- ]?(?:office|windows)?[- ]?(?:user|benutzer|nutzer)|"
    r"microsoft(?: corporation| office)?|ein microsoft office-anwender|corporate user|"
    r"python-(?:docx|pptx)|openpyxl|apache poi|libreoffice.*|adobe.*|acrobat.*|"
    r".*\.(?:docx?|indd|pdf)|your name.*|ihr name.*|.*https?://.*|www\..*)$",
    re.IGNORECASE,
)
#: Account names: no blank, and a figure, an address or no capital in them.
_ACCOUNT = re.compile(r"^(?=\S+$)(?:.*[\d@\\_:].*|[a-zäöüß.\-]+|[A-ZÄÖÜ]{1,4}|.{1,2})$")
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?[^\s<>()\[\],;]+@[^\s<>()\[\],;]+[>)\]]?")
_ROLE = re.compile(r"^(?:von|by|autor(?:in)?|verfasser(?:in)?)\s*:?\s+", re.IGNORECASE)
_DAY = re.compile(r"\s*(?:D:)?\s*(\d{4})-?(\d{2})-?(\d{2})")
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def usable_title(stated: str | None) -> str | None:
    """A stated title that may name the document; None for a file name or a program's own words.

    >>> usable_title("Microsoft Word - Bericht 2019"), usable_title("anlage_3.indd")
    ('Bericht 2019', None)
    """
    title = _TOOL.sub("", line(stated or "")).strip()
    has_words = sum(map(str.isalpha, title)) * 2 >= len(title)
    return title if len(title) > 3 and has_words and not _JUNK.search(title) else None


def squeezed(text: str) -> str:
    """Letters and digits only, case folded: the same for the same words, however they are set.

    >>> squeezed("Der Bürger-Bus") == squeezed("DER BÜRGERBUS")
    True
    """
    return re.sub(r"[\W_]+", "", text).casefold()


def authors(text: str) -> tuple[str, ...]:
    """The names of people or bodies that an entry "Author" holds.

    >>> authors("Muster, Erika; Jan Beispiel"), authors("admin"), authors("A. Eins, B. Zwei")
    (('Erika Muster', 'Jan Beispiel'), (), ('A. Eins', 'B. Zwei'))
    """
    text = _ADDRESS.sub("", line(text))
    parts = re.split(r"\s*[;|]\s*|\s+(?:&|and)\s+", text)
    if len(parts) == 1 and text.count(",") >= 1:
        pieces = [piece.strip() for piece in text.split(",")]
        if all(" " in piece for piece in pieces):
            parts = pieces
    names = (_ROLE.sub("", _straight(part)).strip(" ,©") for part in parts)
    return tuple(dict.fromkeys(name for name in names if _is_name(name)))[:50]


def _straight(name: str) -> str:
    """A name that was written last name first, the right way round."""
    last, comma, first = name.partition(",")
    is_turned = comma and "," not in first and len(last.split()) < 3 and len(first.split()) < 3
    return f"{first.strip()} {last.strip()}" if is_turned else name


def _is_name(text: str) -> bool:
    if not 2 < len(text) <= LONGEST or not any(map(str.isalpha, text)):
        return False
    return not _JUNK_AUTHOR.match(text) and not _ACCOUNT.match(text)


def day_of(text: str) -> str | None:
    """The day of a date as PDF writes it, or ISO; None when it is not sure.

    >>> day_of("D:20140512103000+02'00'"), day_of("5/12/2014 10:30:"), day_of("D:00000101")
    ('2014-05-12', None, None)
    """
    found = _DAY.match(text)
    if not found:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return day.isoformat() if FIRST_YEAR <= day.year <= 2100 else None


def line(text: str) -> str:
    """A text in one line, without characters that nobody can see, and not too long."""
    return " ".join(_UNFIT.sub(" ", text).split())[:LONGEST]
