"""The title of a text that comes without one: which of its first lines names it.

Page texts begin with menus, publishers and stock headings. A title is a short line that is no
sentence; it gains if the text later says it again, and loses if it is one of the stock headings.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.bodyheads import kind

#: Lines that are looked at, and the longest that can be a title.
LINES = 14
LONGEST = 200
#: A longer line that the text repeats is its name; shorter ones repeat by chance.
SAID_AGAIN = 25

_STOCK = re.compile(
    r"^(?:kontakt|impressum|startseite|home|weitere informationen|mehr informationen|aktuelles|"
    r"modellregionen|projekte?|veranstaltungen?|termine?|suche|navigation|menü|sitemap|presse|"
    r"thema|agenda|inhalt|inhaltsverzeichnis|lebenslauf|abstract|übersicht|sie sind hier.*|"
    r"zum inhalt.*|seite drucken|drucken|kopf- und fußzeilen|service|archiv|pressestelle|"
    r"(?:presse|medien)(?:stelle|service)|.{0,40}\bmedienservice|"
    r"(?:herzliche )?einladung|neuerscheinung|(?:in )?leichter? sprache|aktionsprogramm|steckbrief|"
    r"gastbeitrag|kommentar|leitartikel|reportage|interview|save the date|aus d(?:em|er) \w+|"
    r"kurz (?:notiert|gemeldet)|kurzmeldung|pressetext|faktenblatt(?: nr\.?)?(?: \d+)?|"
    r"fact ?sheet|positionspapier|stellungnahme|working paper(?: \d+)?|nr\. ?\d.*|"
    r"an (?:die|den|alle)\b.*|zuwendungsempfänger\w*|"
    r"\w*träger|antragsteller\w*|auftraggeber\w*|(?:projekt)?laufzeit|(?:programm|tagesordnung|"
    r"ablauf|flyer|entwurf|vorabfassung)|"
    r"(?:zur|für) (?:sofortigen |sofortige )?veröffentlichung.*|sperrfrist\b.*|"
    r"von [A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß-]+|ihre? stadtverwaltung|amtliches|"
    r"(?:.{3,60}[–-] ?)?(?:öffentliche |amtliche )?bekanntmachung|nachrichten?|"
    r"(?:presse)?mitteilung|"
    r"(?:aktuelles|news|nachricht|meldung|termin)\W+(?:vom )?\d{1,2}\..{4,20}|"
    r"gefördert (?:durch|vom|von|aus|mit)\b.*|funded by\b.*|ein projekt (?:des|der|von|vom|im)\b.*|"
    r"(?:liebe|sehr geehrte)r?\b.*|"
    r"(?:der|die) (?:ober)?(?:landr[aä]t|bürgermeister|minister|präsident)(?:in)?|"
    r"(?:presse|medien)?(?:mitteilung|meldung|information|info)\b.{0,40}\d.*|"
    r"(?:presse|medien)(?:mitteilung|meldung|information|info))\W*$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:das )?(?:bundes(?:institut|ministerium|amt)|\w*ministerium|landkreis|kreis|universität|"
    r"(?:fach)?hochschule|institut|landesamt|freistaat|land(?=\s)|metropolregion|"
    r"europäische metropolregion|regionalverband|zweckverband|(?:orts|verbands|samt|markt|"
    r"einheits)?gemeinde|stadt|"
    r"landratsamt|amt|büro|\w+büro|verband|verein|stiftung|bündnis|"
    r"deutscher verband|netzwerk)\b|^[^:?!„“]*\b(?:e\. ?V\.|gGmbH|GmbH|mbH|eG|AG)$",
    re.IGNORECASE,
)
#: "Landesamt für Umwelt, Dezernat 3", "Kreis Aue – Aktuell": the name stands before it.
_SIDE = re.compile(r"\s[–|-]\s.*$|,\s.*$")
_ADJECTIVE = re.compile(
    r"^(?:[A-ZÄÖÜ]\w+(?:isch|lich|al|ell)e[rs]?|Deutsche[rs]?|Evangelische\w*|Katholische\w*)$"
)
#: "Presse- und Informationsamt der Landesregierung"
_DOUBLE = re.compile(
    r"^[A-ZÄÖÜ]\w+- (?:und|&) \w*(?:amt|ministerium|verband|verein|stiftung|kammer|agentur|"
    r"institut|stelle|stiftung|gesellschaft)\b",
    re.IGNORECASE,
)
_NOT_ALONE = frozenset(("verein", "stiftung", "netzwerk", "verband", "region", "stadt", "kreis"))
#: A line that a break has cut: "Die Stadt Aue sucht eine".
_CUT = re.compile(
    r"\b(?:eine?[nmrs]?|der|die|das|des|dem|den|und|oder|für|in|im|mit|von|vom|zur|zum|als|auf|"
    r"bei)$"
)
#: A house whose name is the beginning of a headline: "Landkreis Aue eröffnet den Dorfladen".
_ACTS = re.compile(
    r"\b(?:startet|beginnt|eröffnet|sucht|fördert|zieht|bekommt|erhält|plant|baut|lädt|stellt|wird|"
    r"ist|hat|geht|macht|will|gründet|unterstützt|testet|setzt|gewinnt|verlängert|schafft)\b"
)
#: The day before a headline.
_DATED = re.compile(r"^\(?\d{1,2}\.\d{1,2}\.\d{4}\)?:?\s+(?=[A-ZÄÖÜ„])")
#: All that an e-mail says of its title.
_SUBJECT = re.compile(r"^(?:Betreff|Subject|Betr\.)\s*:\s+(?=\S)")
#: "Forschungsprojekt: …" is a kind before the title, not part of it.
_KIND_PREFIX = re.compile(
    r"^(?:forschungsprojekt|modellvorhaben|modellprojekt|projekt|pressemitteilung|meldung|"
    r"veranstaltung|publikation|projektsteckbrief)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\\\\|\\[A-Za-z]|\$Id|^https?:|^[#%=<{]")
_AROUND = re.compile(r"[\s\u2217*†‡¹²³¶]+$|^\d+(?:\.\d+)*\s+(?=[^\W\d_])|^[^\w„“‚«»\"'(]+")
_SENTENCE_END = re.compile(r"[.;,:]$|\.{2,}$|…$")
_MENU = re.compile(r"\s[|»\u203a>]\s|^>|^[A-ZÄÖÜ ]{5,} / [A-ZÄÖÜ ]{5,}$")
#: Single nouns side by side: "Startseite Themen Ministerium Presse Service".
_NOUNS = re.compile(r"^(?:[A-ZÄÖÜ][a-zäöüß]+\s+){3,}[A-ZÄÖÜ][a-zäöüß]+$")
_LABELLED = re.compile(
    r"^(?:\w*laufzeit|\w*status|\w*programm|datum|typ|art|ort|raum|termin|wann|wo|zeit|stand|"
    r"ziele?|"
    r"kontakt|tel\w*|fax|e-mail|quelle|autor\w*|herausgeber\w*|redaktion\w*|veranstalter\w*|beginn|"
    r"ende|förder\w*|\w*träger\w*|antragsteller\w*|beteiligte|\w*partner|moderation|ansprech\w+|"
    r"teilnehm\w+|anwesend\w*|rubrik|kategorie|bearbeitung|auftraggeber\w*|"
    r"von|an|cc|gesendet|from|to|date|period|\w*zeitraum|gebiet|(?:projekt|modell)?region|"
    r"zuwendung\w*|"
    r"notizen|(?:fuß|end)note \d+|diagramm)\s*:|"
    r"^•|^\d{1,2}[.:]\d|^\d+$",
    re.IGNORECASE,
)
#: A label that has lost its colon.
_UNLABELLED = re.compile(
    r"^(?:thema|rubrik|datum|schwerpunkt(?:thema)?|ressort)\s+\S", re.IGNORECASE
)
#: "[Webinar] …" is a kind in brackets before the title.
_BRACKETS = re.compile(r"^\[\w[\w -]{2,20}\]\s+(?=\S)")
_DAY = re.compile(r"^(?:\w+,\s*)?(?:den\s+)?\d{1,2}\.\s?\w+\s+\d{4}")


class FoundTitle(NamedTuple):
    """A title and the characters of its line that it stands for."""

    title: str
    begin: int
    end: int


def find_title(text: str) -> FoundTitle | None:
    """The line of a text that names it, None if no line can."""
    best: tuple[float, FoundTitle] | None = None
    for number, (line, begin) in enumerate(_first_lines(text)):
        prefix, says_kind = _prefix(line)
        bare = line[prefix:]
        if not can_be_title(bare):
            continue
        weight = _weight(bare, number, says_kind, text[begin + len(line) :])
        if best is None or weight > best[0]:
            best = weight, FoundTitle(bare, begin + prefix, begin + len(line))
    return best[1] if best else None


def _prefix(line: str) -> tuple[int, bool]:
    """The characters before a title in its line, and whether they say that it is one."""
    said = _KIND_PREFIX.match(line) or _BRACKETS.match(line) or _SUBJECT.match(line)
    day = _DATED.match(line)
    if said:
        return said.end(), True
    return (day.end() if day else 0), False


def without_kind(title: str) -> str:
    """A title without the kind that stands before it."""
    prefix = _KIND_PREFIX.match(title) or _BRACKETS.match(title)
    return title[prefix.end() :] if prefix else title


def _first_lines(text: str) -> list[tuple[str, int]]:
    lines, at = [], 0
    for line in text[: 60 * LONGEST].split("\n"):
        stripped = line.strip()
        if stripped:
            lines.append((stripped, at + line.index(stripped)))
        at += len(line) + 1
        if len(lines) == LINES:
            break
    return lines


def tidy(line: str) -> str:
    """A line without what is set around a title: footnote signs, a chapter's number, bullets.

    >>> tidy("struktex.sty*"), tidy("5 Es geht auch ohne"), tidy("Entwicklerreferenz¶")
    ('struktex.sty', 'Es geht auch ohne', 'Entwicklerreferenz')
    """
    return _AROUND.sub("", " ".join(line.split()))


def can_be_title(line: str) -> bool:
    """Whether a line is short, says something, and is no stock heading, label or sentence."""
    letters = sum(map(str.isalpha, line))
    if not 3 < len(line) <= LONGEST or letters * 2 < len(line) or _MARKUP.search(line):
        return False
    if any(found(line) for found in (_STOCK.match, _MENU.search, _NOUNS.match)):
        return False
    if _LABELLED.match(line) or _UNLABELLED.match(line) or _DAY.match(line):
        return False
    return not _SENTENCE_END.search(line)


def is_house_name(line: str) -> bool:
    """Whether a line is the name of a house rather than of what the house writes about.

    >>> is_house_name("Fachagentur Ländliche Mobilität"), is_house_name("Bürgerbus für Aue")
    (True, False)
    """
    if _ACTS.search(line) or len(line.split()) > 8:
        return False
    head = _SIDE.sub("", line)
    return bool(_INSTITUTION.match(line)) or _is_headed(head)


def _is_headed(line: str) -> bool:
    """Whether the first noun of a line heads the name of an organisation."""
    words = line.split()
    if not words or re.search(r"[:!?„“]", line):
        return False
    first = words[1] if len(words) > 1 and _ADJECTIVE.match(words[0]) else words[0]
    if first.lower() in _NOT_ALONE and len(words) == 1:
        return False
    return kind(first) != "" or bool(_DOUBLE.match(line))


def _weight(line: str, number: int, has_kind: bool, rest: str) -> float:
    weight = 3.0 - 0.4 * number
    if _CUT.search(line):
        weight -= 1.5
    if has_kind:
        weight += 4
    if number and " " not in line:
        weight -= 1  # a town below the name of a house
    if len(line) > SAID_AGAIN and line in rest[:4000]:
        weight += 3
    if is_house_name(line) and not has_kind:
        weight -= 2.5
    return weight
