"""The lines at the head of a text and what each of them is there for.

A letter begins with the house, its office and address, a day and to whom it goes; a paper with
the house, the word for its kind and a number; a page with menus. What is none of these may be
its title. The head ends where sentences begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.facts.names import name_at
from ingest.facts.titles import can_be_title, is_house_name, prefix

#: Lines that are looked at, and characters.
LINES, CHARACTERS = 26, 6_000
#: What a line is.
TITLE, HOUSE, GENRE, DAY, TEXT, OTHER = "title", "house", "genre", "day", "text", ""
#: What may be the title if nothing else can: a series, people, the word for a kind with more.
SERIES, PEOPLE, WORK, LABEL = "series", "people", "work", "label"

#: The word for the kind of a paper, which stands above its title.
KIND_WORD = (
    r"(?:\w*(?:presse|medien)(?:mitteilung|meldung|information|info|dienst|text|stelle)|"
    r"(?:herzliche )?einladung|\w*programm|flyer|plakat|aushang|tagung|konferenz|workshop|seminar|"
    r"webinar|online-\w+|fachtag\w*|\w*veranstaltung|symposium|kolloquium|podium\w*|vortrag|exkursion|"
    r"\w*(?:protokoll|vermerk)|niederschrift|\w*(?:vorlage|drucksache)|antrag|anfrage|"
    r"(?:öffentliche |amtliche )?bekanntmachung|amtliches|ausschreibung|\w*ausschreibung|stellenangebot|"
    r"förderaufruf|projektaufruf|\w*aufruf|ideenwettbewerb|wettbewerb|\w*steckbrief|\w*projektblatt|"
    r"\w*projektskizze|projektbeschreibung|projektinformation|projektidee|\w*projekt|forschungsvorhaben|"
    r"faktenblatt|fact ?sheet|projektporträt|porträt|positionspapier|stellungnahme|memorandum|"
    r"working paper|policy brief|gutachten|studie|leitfaden|\w*handbuch|broschüre|arbeitshilfe|dossier|"
    r"kurzfassung|abschlussbericht|zwischenbericht|bericht|endbericht|\w*bericht|\w*publikation|"
    r"gastbeitrag|kommentar|leitartikel|reportage|interview|essay|aufsatz|beitrag|rede|grußwort|"
    r"newsletter|rundbrief|infobrief|mitteilungsblatt|nachricht(?:en)?|meldung|aktuelles|lokales|"
    r"save the date|entwurf|vorabfassung|neuerscheinung|neu im buchhandel|kunden-geschichte|anlage|"
    r"leseprobe|checkliste|merkblatt|hintergrundpapier|ideenskizze|erfolgsgeschichte|gute praxis|"
    r"praxisbeispiel|\w*beispiel|verstärkung gesucht!?|wir suchen)"
)
_GENRE = re.compile(
    rf"^(?:(?:unser|das|öffentliche|amtliche|gemeinsame|ausgewählte) )?{KIND_WORD}"
    r"(?:[ :–-]*(?:nr\.?|nummer|no\.?|k-|vo|az\.?)? ?[\w./-]*\d[\w./-]*(?: \d{4})?|"
    r"[ ]?\((?:anlage|entwurf|auszug|vol|uvgo)[^)]*\)|"
    r" (?:zum|zur|des|der|von|vom|nach|aus) [^.:!?]{3,60})?\W*$",
    re.IGNORECASE,
)
_SPACED = re.compile(r"^(?:[A-ZÄÖÜa-zäöüß] ){4,}[A-ZÄÖÜa-zäöüß]$")
_OFFICE = re.compile(
    r"^(?:(?:der|die) (?:\w*(?:landr[aä]t|bürgermeister|minister|präsident|vorsitzende|vorstand|direktor|"
    r"magistrat|kreisausschuss|senator)\w*)|(?:fach)?(?:abteilung|bereich|dienst|referat|gebiet)|referat|dezernat|"
    r"stabs?stelle|geschäftsstelle|arbeitsbereich|arbeitskreis|pressestelle|presse- und|sachgebiet|"
    r"amt für|lehrstuhl|professur|geschäftsbereich|projektbüro|koordinierungsstelle|kommunikation)\b[^.!?]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b\d{5} [A-ZÄÖÜ]|(?:str(?:aße|\.)|weg|platz|allee|gasse|ring|damm|ufer) \d|"
    r"\b(?:tel(?:efon)?|fax|e-?mail)\b|@|www\.|https?:",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|"
    r"february|march|may|june|july|october|december)"
)
_DAY = re.compile(
    rf"^[^\n]{{0,45}}?(?:\b\d{{1,2}}\. ?(?:\d{{1,2}}\.|{_MONTH})(?: ?\d{{2,4}})?|\b\d{{1,2}} {_MONTH} \d{{4}}|"
    rf"\b{_MONTH} (?:19|20)\d\d|\b\d{{1,2}}\.(?:/|[–-])\d{{1,2}}\.)",
    re.IGNORECASE,
)
#: A day that is only a part of a title: "Web-Seminar „Fördermittel“ am 14. Juni".
_TITLED_DAY = re.compile(
    r"[„“\"].{5,}[“”\"]|^\D{30,}(?:am|vom) \d{1,2}\. ?\w+$|^\D{12,}, \d\. \w+$|\d{4} [a-zäöü]{5,}$"
)
_ADDRESSEE = re.compile(
    r"^(?:an (?:die|den|das|alle)\b|z\. ?hd\.|per (?:mail|e-mail|post)|verteiler\b|nachrichtlich)",
    re.IGNORECASE,
)
_SALUTE = re.compile(
    r"^(?:liebe[rs]?|sehr geehrte[rs]?|guten tag|hallo|moin|meine (?:sehr )?\w+ damen|dear)\b",
    re.IGNORECASE,
)
_CRUMBS = re.compile(
    r"\s[>»›|]\s|^[>»›]|^\w+(?: \w+)? / \w+(?: \w+)?(?: / \w+)*$|^(?:startseite|home)\b"
)
_COLUMNS = re.compile(r"\S[ \t]{3,}\S|\S\t+\S")
_SET_OFF = re.compile(r"^[–—-]\s.*[–—-]$|^\(.*\)$|^#\w+$|^[-_=*~+. ]{3,}|^[-–] ?\d+ ?[-–]|^\[.*\]$")
_SERIES = re.compile(
    r"\b(?:zeitschrift|heft|band|ausgabe|jahrgang|working papers?|discussion papers?)\b[^.!?]*\d|"
    r"\b(?:schriftenreihe|arbeitspapiere|reihe|projekte|schriften|materialien|beiträge)\b[^.!?]*(?<!bis) \d{1,3}$|"
    r"^\D{10,60}[^\d ] {1,3}\d{1,2}(?<!bis \d\d)$|\bnr\. ?\d+(?:/\d+)?$|^(?:seite|page) \d",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(
    r"^(?:anlässlich|im rahmen|in kooperation|in zusammenarbeit|gefördert|unterstützt|ein projekt (?:des|der|von|im)|"
    r"eine (?:gemeinsame )?(?:veranstaltung|tagung|reihe)|mit (?:unterstützung|freundlicher)|veranstaltet|"
    r"herausgegeben|hrsg|beschlossen|vorgelegt|erstellt|verfasst|über die durchführung|gemeinsam mit|"
    r"hiermit|folie \d|quelle|foto|bild|grafik|stand\b|redaktion|bearbeit)",
    re.IGNORECASE,
)
#: Headings of sections that ask: "Worum geht es?", "Wann?".
_ASKED = re.compile(
    r"^(?:worum (?:es )?geht(?: es)?(?: hier)?|(?:bis )?wann|wo|wer|was|wie|warum|wozu|wie ?viel|wie lange|wer zahlt|"
    r"wer macht mit|was (?:ist )?(?:wird gefördert|tun wir|wir tun|passiert|bisher geschah)|wer kann sich bewerben)\W*$",
    re.IGNORECASE,
)
_HOUSE_GOES_ON = re.compile(
    r"^(?:des|der|und|für|im|in|&)\b[^.!?]{3,60}$|^(?:[A-ZÄÖÜ][\w-]+,? )+und [A-ZÄÖÜ][\w-]+$"
)


#: A field with its value, with or without a colon: only where several stand below each other.
_FIELD = re.compile(
    r"(?:[A-ZÄÖÜ][\w/-]+(?: [\w-]+)?\s?[:?]|(?:(?:projekt)?(?:träger|partner|leitung|gebiet|region|status|laufzeit|titel)|"
    r"förderung|standorte?|kosten|gesamtkosten|finanzierung|zeitraum|handlungsfeld|kooperationspartner|antragsteller|"
    r"termin|datum|uhrzeit|ort|abfahrt|rückkehr|treffpunkt|reiseleitung|leitung|kontakt|anmeldung|programm|"
    r"zielgruppe|laufzeit|status|beteiligte|gebiet|regionen|fördersumme|ansprechpartner(?:in)?|veranstalter)) +\S",
    re.IGNORECASE,
)


#: What may stand before people: "Von …", "Kartografie: …".
_LEAD = re.compile(r"(?:(?:Eine? )?(?!Rede|Grußwort)[A-ZÄÖÜ]\w+ )?(?:von|by) (?=[A-ZÄÖÜ])|[A-ZÄÖÜ][\w-]+(?: [\w-]+)?: ", re.IGNORECASE)


class Line(NamedTuple):
    """A line without its margins, its characters, what it is, and whether a gap is above it."""

    text: str
    begin: int
    end: int
    role: str
    apart: bool


def head_lines(text: str) -> list[Line]:
    """The lines of a text's head, up to its sentences."""
    lines: list[Line] = []
    at, apart, raw = 0, True, text[:CHARACTERS].split("\n")
    for number, whole in enumerate(raw):
        bare, begin = whole.strip(), at
        at += len(whole) + 1
        if not bare:
            apart = True
            continue
        begin += whole.index(bare)
        above = lines[-1] if lines and not apart else None
        role = _role(bare[prefix(bare)[0] :], above, raw[number + 1 : number + 3])
        lines.append(Line(bare, begin, begin + len(bare), role, apart))
        apart = False
        named = any(line.role in (TITLE, WORK) for line in lines)
        if (role == TEXT and named) or len(lines) == LINES:
            break
    return _with_fields(lines)


def _with_fields(lines: Sequence[Line]) -> list[Line]:
    """The lines, of which those are fields that stand below each other: "Träger …", "Partner …"."""
    fields = [bool(_FIELD.match(line.text)) for line in lines]
    beside = [
        (n > 0 and fields[n - 1] and not line.apart)
        or (n + 1 < len(lines) and fields[n + 1] and not lines[n + 1].apart)
        for n, line in enumerate(lines)
    ]
    return [
        line._replace(role=LABEL) if is_field and has_other else line
        for line, is_field, has_other in zip(lines, fields, beside, strict=True)
    ]


def _role(line: str, above: Line | None, below: Sequence[str]) -> str:
    """What a line is, by its words and by those beside it."""
    plain = line.replace(" ", "") if _SPACED.match(line) else line
    if _SALUTE.match(line) or _is_text(line, below):
        return TEXT
    if _GENRE.match(plain):
        return _genre(plain)
    if _ADDRESS.search(line) or _COLUMNS.search(line) or _SET_OFF.match(line):
        return OTHER
    if above and above.role == HOUSE and _HOUSE_GOES_ON.match(line):
        return HOUSE
    if _DAY.match(line) and not _TITLED_DAY.search(line):
        return DAY
    if _OFFICE.match(line) or is_house_name(line):
        return HOUSE
    if _ASKED.match(line):
        return LABEL
    if any(sign.search(line) for sign in (_ADDRESSEE, _CRUMBS, _CONNECTOR)):
        return OTHER
    if _are_names(line):
        return PEOPLE
    if _SERIES.search(line):
        return SERIES
    goes_on = line.endswith((",", "-", "–")) and bool(below) and bool(below[0].strip())
    return TITLE if can_be_title(line.rstrip(",–-") if goes_on else line) else OTHER


def _genre(line: str) -> str:
    """The word for a kind alone, with a number, or with so much more that it may be the title."""
    return WORK if len(line.split()) > 2 or re.search(r"\d", line) else GENRE


def _is_text(line: str, below: Sequence[str]) -> bool:
    """Whether a line begins sentences: one of some length, or one that goes on over lines."""
    if len(line) > 60 and re.search(r"[a-zäöüß)“\"]{2}\.(?:\s|$)|[a-zäöüß]{2}[!?]$", line):
        return bool(re.search(r"[a-zäöüß)“\"]{2}\.(?:\s|$)", line)) or len(line) > 90
    following = [other.strip() for other in below if other.strip()]
    if len(line) < 50 or len(following) < 2 or len(below[0].strip()) < 45:
        return False
    return all(len(other) > 30 for other in following) and bool(
        re.search(r"[a-zäöü],? [a-zäöü]", line)
    )


def _are_names(line: str) -> bool:
    """Whether a line is nothing but names of people: who wrote it, who speaks."""
    lead = _LEAD.match(line)
    at, count = lead.end() if lead else 0, 0
    while at < len(line) and count < 12:
        named = name_at(line, at)
        if named is None or not (named.sure or count):
            return False
        count += 1
        if named.sure and line[named.end : named.end + 2] in (", ", " ("):
            return True
        link = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?(?:,|;|&|und\b|and\b|$|(?=\())\s*").match(
            line, named.end
        )
        if not link:
            return False
        at = link.end()
    return count > 0
