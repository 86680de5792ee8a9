"""From the names in a document to mentions: what each weighs, and what is no region of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.model import Kind, Page
from ingest.facts.regions.masks import Line, dateline, lines, person
from ingest.facts.regions.scan import Spot, adjectives, named_first, one_form, scan
from ingest.facts.regions.spelling import PLAIN
from ingest.facts.regions.words import INSTITUTION, kind_of
from ingest.facts.subject import Subject

TITLE, FIELD, TYPED, HEAD, BODY = 5.0, 5.0, 3.0, 3.0, 1.0
#: A name in so many first characters says more than one below; so do those of the first pages.
HEAD_CHARACTERS, FRONT_PAGES = 500, 6
#: A text of no more characters has no room to name its region twice.
SHORT = 4_000
#: What is read of a document; a book says in front what it is about.
MOST_CHARACTERS = 120_000
_FIELD = re.compile(
    r"^\W{0,4}(?:(?:Modell|Projekt|Untersuchungs|Partner|Fall|Pilot|Planungs)?[Rr]egion(?:en)?|"
    r"Untersuchungsraum|Raumbezug|Gebiet|Projektgebiet|Fördergebiet|Gebietskulisse|Einsatzort|"
    r"Projektort|Ort|Orte|Standorte?|Land|Länder|Bundesl(?:and|änder)|(?:Land)?[Kk]reise?|"
    r"Kommunen?|Gemeinden?|Modell(?:kommunen|vorhaben|gebiete?)|Region/Ort)\s*(?::|\t|\s-\s|$)\s*"
)
#: What stands before an item of a field.
_ITEM = re.compile(r"(?:^|[,;:/&(•|-]|\b(?:und|sowie|in|im|der|die|das|den))\s*\Z")
_PLACE_OF_EVENT = re.compile(r"^\W{0,4}(?:Orte?|Standorte?|Gebiet)\b")
#: A town in a sentence with such a word is where something took place.
_EVENT = re.compile(
    r"\b(?:statt(?:finde[nt]|fand(?:en)?|gefunden|zufinden)?|fand|fanden|findet|finden|tagt|tagte|"
    r"tagten|trafen|traf|treffen sich|lädt|laden|luden|lud|eingeladen|Auftaktveranstaltung|"
    r"gegründet|\w*(?:[Kk]onferenz|[Tt]agung|[Kk]ongress|[Ww]orkshop|messe|[Ss]eminar|treffen)|vorgestellt|"
    r"unterzeichnet|überreicht|übergeben|held|took place|Universität|Studium|studierte|geboren)\b"
)
#: "am 21. Oktober 2022 in Straubing"
_ON_A_DAY = re.compile(
    r"(?:\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\d{1,2}\.\s[A-ZÄÖÜ]\w+(?:\s\d{4})?)\sin\s\Z"
)
#: "Antje Rühstädt, Stadt": for whom somebody speaks.
_AREA = r"(?:[A-ZÄÖÜ]\w*stadt|Stadt|\w*[Gg]emeinde|(?:Land)?[Kk]reis(?:es)?)"
_SPEAKS_FOR = re.compile(
    rf"[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+(?:, | \(){_AREA} \Z|"
    r"(?:(?:[Ll]and|[Kk]reis|[Ss]tadt)r[aä]t\w*|\w*[Mm]eister\w*|\w*[Ll]eiter\w*|\w*[Ll]eitung|"
    r"\w*[Dd]ezernent\w*|\w*[Rr]eferent\w*|\w*[Bb]eauftragte\w*|\w*[Mm]anager\w*|\w*[Pp]laner\w*|"
    rf"\w*[Kk]oordinator\w*|\w*[Vv]orsitzende\w*),? "
    rf"(?:des|der|vom|von der|im|in der|beim) {_AREA} \Z"
)
#: A noun directly before a region makes both the name of a body: "Bildungswerk Harzvorland".
_OF_A_BODY = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß][\w-]* |\) |\w\.)\Z")
#: What stands between the names of a list.
_LISTED = re.compile(
    r"\s*(?:[,/+&;•·]|und|sowie|and|oder)\s*(?:(?:in |in der |der |dem |den |die |das |im )?)"
)
_SENTENCE = re.compile(r"[.!?](?=\s)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a document. Without a page it stands in a title that came from outside."""

    spot: Spot
    name: str
    weight: float
    rule: str
    page: int | None
    in_field: bool = False
    #: The list of names that it stands in, by page and first character; None for a name alone.
    listed: tuple[int, int] | None = None
    #: Whether the list says which region it is.
    is_chosen: bool = False


def mentions(subject: Subject) -> Iterator[Mention]:
    """The names of a document, those of the title first."""
    for spot in (
        *scan(one_form(subject.title), is_title=True),
        *adjectives(subject.title, 0, len(subject.title)),
    ):
        name = subject.title[spot.begin : spot.end]
        at_page, at = _standing(subject)
        moved = replace(spot, begin=spot.begin + at, end=spot.end + at)
        yield Mention(moved, name, TITLE, "Region im Titel", at_page)
    left = MOST_CHARACTERS
    is_short = sum(len(page.text) for page in subject.pages) <= SHORT
    for number, page in enumerate(subject.pages):
        if left <= 0:
            return
        yield from _on_page(page, subject.kind, number < FRONT_PAGES, left, is_short)
        left -= len(page.text)


def _standing(subject: Subject) -> tuple[int | None, int]:
    """(page, first character) of the title in the text; no page where it came from outside."""
    for page in subject.pages[:2]:
        at = page.text.find(subject.title) if subject.title else -1
        if at >= 0:
            return page.number, at
    return None, 0


def _on_page(
    page: Page, kind: str, is_front: bool, limit: int, is_short: bool
) -> Iterator[Mention]:
    text, plain = page.text, one_form(page.text)
    head = HEAD_CHARACTERS if page.number == 1 else 0
    for block, reading in _blocks(text, lines(text), kind):
        if block.begin > limit:
            return
        if reading == "field":
            for spot in scan(plain, block.begin, block.end):
                if spot.kinds or _ITEM.search(plain[block.begin : spot.begin]):
                    yield _mention(text, spot, FIELD, "Feld Region", page, True)
        else:
            told = list(_in_prose(text, plain, block, page, kind, head, is_front))
            yield from _with_lists(plain, told, is_short)


def _blocks(text: str, found: list[Line], kind: str) -> Iterator[tuple[Line, str]]:
    """Runs of lines that are read, and the fields among them."""
    run: Line | None = None
    is_value = False
    for line in found:
        content = text[line.begin : line.end]
        field = None if line.masked else _FIELD.match(content)
        if field and (kind in _EVENTS and _PLACE_OF_EVENT.match(content)):
            line, field = line._replace(masked="Veranstaltungsort"), None
        is_far = run is not None and text.count("\n", run.end, line.begin) > 1
        if run and (line.masked or field or is_value or is_far):
            yield run, "prose"
            run = None
        if run and not line.masked and dateline(content):
            yield run, "prose"
            run = None
        if not line.masked and not (person(content) and not named_first(content)):
            if (field and len(content) < 400) or (is_value and len(content) < 120):
                yield line, "field"
            else:
                begin = line.begin + dateline(content)
                run = Line(run.begin if run else begin, line.end, "")
        elif run:
            yield run, "prose"
            run = None
        is_value = bool(field and field.end() >= len(content.rstrip()))
    if run:
        yield run, "prose"


_EVENTS = (Kind.EVENT, Kind.MINUTES)
#: Kinds in whose head a town is where one met.
_AWAY = (*_EVENTS, Kind.SLIDES)


def _in_prose(
    text: str, plain: str, block: Line, page: Page, kind: str, head: int, is_front: bool
) -> Iterator[Mention]:
    for spot in scan(plain, block.begin, block.end):
        if not spot.kinds and _is_event_place(text, spot, block, kind):
            continue
        if kind in _EVENTS and _SPEAKS_FOR.search(
            plain, max(block.begin, spot.begin - 90), spot.begin
        ):
            continue
        if spot.begin < head and not (kind in _AWAY and not spot.kinds and _is_town(spot)):
            yield _mention(text, spot, HEAD, "Region am Anfang", page)
        elif is_front and (spot.kinds or spot.lies_in or _says_its_type(text, spot)):
            yield _mention(text, spot, TYPED, "Region mit Gebietswort", page)
        else:
            yield _mention(text, spot, BODY, "Region im Text", page)
    for spot in adjectives(text, block.begin, block.end):
        yield _mention(text, spot, BODY, "Eigenschaftswort eines Landes", page)


def _with_lists(plain: str, told: list[Mention], is_short: bool) -> Iterator[Mention]:
    """The names of a run of lines: lists know theirs, wide ones of a short text weigh more."""
    begin: int | None = None
    for number, mention in enumerate(told):
        spot = mention.spot
        if begin is None or not _joined(plain, told[number - 1].spot, spot):
            begin = spot.begin
        is_last = number + 1 == len(told) or not _joined(plain, spot, told[number + 1].spot)
        if mention.page is not None and not (is_last and begin == spot.begin):
            mention = replace(mention, listed=(mention.page, begin))
        if is_short and mention.weight == BODY and _is_told(plain, spot):
            mention = replace(mention, weight=TYPED, rule="Region in kurzem Text")
        yield mention


def _joined(plain: str, one: Spot, other: Spot) -> bool:
    return bool(_LISTED.fullmatch(plain, one.end, other.begin))


def _is_told(plain: str, spot: Spot) -> bool:
    """Whether one place in a short text is enough: a name that means one thing, and no body's."""
    if all(c.need != PLAIN for c in spot.candidates):
        return False
    if _is_town(spot):
        return spot.is_placed and not any(c.region.is_town for c in spot.candidates)
    return not _OF_A_BODY.search(plain, max(0, spot.begin - 40), spot.begin)


def _is_event_place(text: str, spot: Spot, block: Line, kind: str) -> bool:
    """Whether a town is only where something took place, or where somebody is."""
    if not _is_town(spot):
        return False
    if kind in _EVENTS and text[block.begin : block.end].strip() == text[spot.begin : spot.end]:
        return True
    if _has_its_seat(text, spot, block):
        return True
    if _ON_A_DAY.search(text, max(block.begin, spot.begin - 40), spot.begin):
        return True
    if not spot.is_placed and text[max(0, spot.begin - 2) : spot.begin] != ", ":
        return False
    begin = max(block.begin, spot.begin - 200)
    ends = [found.end() for found in _SENTENCE.finditer(text, begin, spot.begin)]
    following = _SENTENCE.search(text, spot.end, min(block.end, spot.end + 200))
    stop = following.start() if following else min(block.end, spot.end + 200)
    return bool(_EVENT.search(text, ends[-1] if ends else begin, stop))


def _has_its_seat(text: str, spot: Spot, block: Line) -> bool:
    """Whether a town stands behind an institution: "Institut für Raum und Region, Jena"."""
    if text[max(0, spot.begin - 2) : spot.begin] != ", ":
        return False
    before = text[max(block.begin, spot.begin - 90) : spot.begin - 2]
    segment = re.split(r"[,;\n]", before)[-1]
    return any(kind_of(word) == INSTITUTION for word in re.findall(r"[A-ZÄÖÜ]\w+", segment))


def _is_town(spot: Spot) -> bool:
    return any(c.region.is_town or c.region.level == "gemeinde" for c in spot.candidates)


def _says_its_type(text: str, spot: Spot) -> bool:
    """Whether a name holds its word of type: Saalekreis, Metropolregion Hamburg."""
    name = text[spot.begin : spot.end].lower()
    return "kreis" in name or "region" in name


def _mention(
    text: str, spot: Spot, weight: float, rule: str, page: Page, in_field: bool = False
) -> Mention:
    name = " ".join(text[spot.begin : spot.end].split())
    return Mention(spot, name, weight, rule, page.number, in_field)
