"""What a text refers to: addresses of the web, days other than its own, files to download."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Evidence, Fact, Json, Page
from ingest.extractors.html.facts import FILES
from ingest.facts.dates import MONTHS, point_at
from ingest.facts.subject import Subject

#: Pages that are looked at, and values of a field that are kept.
PAGES, MOST = 60, 100
_HOST = r"(?:[a-zäöü0-9](?:[a-zäöü0-9-]{0,61}[a-zäöü0-9])?\.)"
_LINK = re.compile(
    rf"(?<![\w@./-])(?:https?://[^\s<>\"„“»«]{{3,300}}|www\.[\w-][^\s<>\"„“»«@]{{2,300}}|"
    rf"{_HOST}{{1,3}}(?:de|eu|org|info|com|net|example)(?![\w@-]|"
    rf"\.\w)(?:/[^\s<>\"„“»«]{{0,200}})?)",
)
#: What may be a day. It begins with a digit, so that it is sought fast.
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?<![\d./])(?:[0-3]?\d\.\s?(?:[01]?\d\.|(?:{_MONTH})\b\.?)\s*(?:19|20)\d\d|"
    r"(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[.,;:!?…'’*\]|]+$")
#: What stands before the host of an address that is hidden from robots.
_HIDDEN = re.compile(r"[\[({]\s?(?:at|ät)\s?[\])}]\s?$", re.IGNORECASE)
_FILE = re.compile(
    r"[(\[]\s*(?P<type>pdf|docx?|pptx?|xlsx?|odt|odp|ods|zip|ics)\b[^()\[\]\n]{0,60}[)\]]|"
    r"[,:–-]\s*(?P<type2>PDF)(?:-Datei|-Dokument)?(?:,\s*\d[\d.,]*\s?[KM]B)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_OFFER = re.compile(
    r"\b(?:herunterladen|download\w*|hier|abrufbar|finden|ansehen|einsehen|öffnen)\b", re.I
)
_THING = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en|[Ee]inen?|[Uu]nser\w*|[Ii]hr\w*|[Aa]lle)?\s*"
    r"(?P<label>(?:[A-ZÄÖÜ][\w-]*(?:folien|präsentation(?:en)?|programm|flyer|protokoll|"
    r"dokumentation|bericht|einladung|"
    r"broschüre|leitfaden|studie|vortrag|vorträge|unterlagen|konzept|poster|anmeldebogen|"
    r"formular|antrag)|"
    r"Folien|Präsentation(?:en)?|Programm|Flyer|Protokoll|Dokumentation|Bericht|Einladung|"
    r"Broschüre|Leitfaden|"
    r"Studie|Vortr[aä]ge?|Unterlagen|Konzept|Poster)\w*)"
)


def links(subject: Subject) -> Iterator[Fact]:
    """The addresses as they are written, each once."""
    seen: set[str] = set()
    for page in subject.pages[:PAGES]:
        for found in _LINK.finditer(page.text):
            value = _trimmed(found.group())
            hidden = _HIDDEN.search(page.text[max(0, found.start() - 8) : found.start()])
            if value in seen or hidden or "." not in value or len(seen) == MOST:
                continue
            seen.add(value)
            yield _fact(
                "links", value, page, found.start(), found.start() + len(value), "Adresse im Text"
            )


def _trimmed(address: str) -> str:
    value = _TAIL.sub("", address)
    while value.endswith(")") and value.count("(") < value.count(")"):
        value = _TAIL.sub("", value[:-1])
    return value


def dates_mentioned(subject: Subject) -> Iterator[Fact]:
    """The days that a text names besides its own ones, each once."""
    seen = set(subject.own_days)
    most = len(seen) + MOST
    for page in subject.pages[:PAGES]:
        for day in _DAY.finditer(page.text):
            point = point_at(page.text, day.start())
            told = point[0].begin.isoformat() if point else None
            if not point or not told or point[0].precision != "day" or told in seen:
                continue
            if len(seen) == most:
                return
            seen.add(told)
            yield _fact("dates_mentioned", told, page, day.start(), point[1], "Tag im Text")


def attachments(subject: Subject) -> Iterator[Fact]:
    """The files that a text offers and that the page's markup does not state already."""
    stated = [_label(fact.value) for fact in subject.stated if fact.field == "attachments"]
    seen = {label for label in stated if label}
    for page in subject.pages[:PAGES]:
        for found in _FILE.finditer(page.text):
            begin = page.text.rfind("\n", 0, found.start()) + 1
            named = _named(page.text, begin, found.start())
            if named is None or len(seen) >= MOST:
                continue
            label = " ".join(page.text[named[0] : named[1]].split())
            if _is_known(label.casefold(), seen):
                continue
            seen.add(label.casefold())
            ending = (found["type"] or found["type2"]).lower()
            value: Json = {"label": label, "media_type": FILES[ending]}
            yield _fact("attachments", value, page, begin, found.end(), "Datei im Text genannt")


def _label(value: Json) -> str:
    return str(value.get("label") or "").casefold() if isinstance(value, dict) else ""


def _is_known(label: str, seen: set[str]) -> bool:
    return any(label in other or other in label for other in seen)


def _named(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The characters that name a file: the line before its form, or the thing of its sentence."""
    while begin < end and not text[begin].isalnum() and text[begin] not in '„"':
        begin += 1
    words = text[begin:end].rstrip(" :–-")
    if _OFFER.search(words) or len(words) > 140:
        thing = _THING.search(text, max(begin, end - 200), end)
        return (thing.start("label"), thing.end("label")) if thing else None
    return (begin, begin + len(words)) if len(words) > 3 else None


def _fact(field: str, value: Json, page: Page, begin: int, end: int, rule: str) -> Fact:
    quote = " ".join(page.text[begin:end].split())
    return Fact(field, value, Evidence(rule, quote, page.number, begin, end), 0.95)
