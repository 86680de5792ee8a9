"""People in running text by a known first name, and the part that the words around give them.

"Es spricht Anna Aue", "Vortrag von …", a byline, "die Ratsmitglieder A, B und C",
"gewählt wurden …".
Who is a house, a prize or long dead is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.stopwords import STOPWORDS
from ingest.facts.bodyheads import sort_of
from ingest.facts.functions import behind, is_function
from ingest.facts.names import Named, first_name, free_names, name_at
from ingest.facts.partlabels import CONTACT, MODERATION, TALK
from ingest.facts.personline import Mention

AUTHOR, MINUTES = "Autor/Autorin", "Protokoll"
_BACK = 70
#: (part, what stands before the name).
_PARTS = tuple(
    (part, re.compile(rf"(?:{pattern})\s(?:(?:Frau|Herrn?|die|der|den|unter anderem|u\. "
                      rf"?a\.)\s)*$"))
    for part, pattern in (
        (TALK,
         r"\b(?:[Vv]ortrag|[Ii]mpuls|[Ii]nput|[Kk]eynote|[Rr]eferat|[Gg]rußworte?|[Ll]esung|"
         r"[Ee]inführung|[Bb]eitrag)\w*\s(?:von|durch|mit)|"
         r"\b(?:[Ss]prach|[Ss]pricht|[Ss]prechen|[Rr]eferier(?:t|en|te|ten)|[Ll]iest|"
         r"[Hh]ielt(?:en)?|[Hh]ält|[Tt]rägt)|"
         r"\b(?:[Tt]alk|[Ll]ecture|[Ss]peech|[Pp]resentation)\sby"),
        (MODERATION,
         r"\b[Mm]oderiert(?:\s\w+){0,4}?\s(?:von|durch)|\b[Mm]oderation\s?:?(?:\s(?:hat|haben|"
         r"übernimmt|übernahm|liegt\sbei|lag\sbei|von|durch))?|"
         r"\b[Dd]urch\sde[nr]\s\w+\sführt(?:e)?|\b[Mm]oderated\sby|\b[Ee]s\smoderier(?:t|en|te)"),
        (MINUTES, r"\b(?:[Pp]rotokoll|[Ss]chrift)(?:\sführte?|führung)?\s?:?"),
        (AUTHOR,
         r"\n\W*(?:[Vv]on|[Bb]y|[Tt]ext(?:\sund\sFotos?)?:?|Ein\s\w+\svon)|\b(?:[Aa]utor(?:en|"
         r"in|innen)?|[Vv]erfasser\w*|[Gg]eschrieben\svon|[Vv]erfasst\svon)"),
        ("Bearbeitung", r"\b[Bb]earbeite(?:t|r\w*)(?:\svon)?"),
        ("Leitung", r"\b(?:[Ll]eitung|[Gg]eleitet)\s(?:hat|hatte|übernimmt|von)"),
        (CONTACT,
         r"\b(?:[Ww]enden\sSie\ssich\s(?:bitte\s)?(?:direkt\s)?an|"
         r"[Aa]nsprechpartner(?:in)?\s(?:ist|sind|war)|[Aa]nmeldung(?:en)?\s(?:bei|an)|"
         r"[Mm]elden\s(?:Sie\s)?(?:sich\s)?(?:bitte\s)?bei|[Ff]ragen\san|[Rr]ückfragen\s(?:an|"
         r"beantwortet|bei)|[Aa]uskunft\s(?:gibt|erteilt|bei)|[Kk]ontakt:?|[Cc]ontact:?)"),
    )
)  # fmt: skip
#: Before those who do nothing here: photographers, poets, whom a thing is called after.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:Fotos?|Bild(?:er)?|Grafik|Illustration(?:en)?|Foto(?:grafie)?s?\svon|Copyright|"
    r"Quelle|benannt\snach|nach|wie|Denkmal\sfür|"
    r"(?:Werk|Buch|Roman|Gedicht|Film|Musik|Lied|Komödie|Stück|Bilder|Werke)\w*\svon|"
    r"(?:Dichter|Komponist|Maler|Schriftsteller|Philosoph|Reformator|König|Kaiser|Herzog|"
    r"Heilige|Märchen)\w*)|©|\bSankt|\bSt\.)\s?:?\s$"
)
_NOT_BEHIND = re.compile(
    r"\s?\((?:\*|†|geb|1[5-9]\d\d\s?[–-]|gest)|\s(?:wurde\s(?:\d{4}\s)?geboren|starb|lebte)\b|"
    r"['’]s?\s[A-Z]|-[A-ZÄÖÜ]"
)
_WORD_BEFORE = re.compile(r"(?:^|[\s(„\"])([A-ZÄÖÜ][\w-]+)[ ]+$")
_SOMEBODY = re.compile(
    r"(?:er|erin|or|orin|ist|istin|ant|antin|ent|entin|eur|eurin|eute|mann|frau|kraft|wirt|"
    r"wirtin|wart|"
    r"wartin|ling|mitglied|mitglieder|kind|chef|chefin|ärztin|arzt|rat|rätin|räte|vorstand|pastor|"
    r"pastorin|loge|login|soph|graf|grafin|kollege|kollegin|pate|patin|azubi|köchin|bauer|ler|"
    r"lerin|"
    r"vorsitzende|beauftragte|abgeordnete|beigeordnete|nachbar|nachbarin)$"
)
#: Titles before a name: "Soziologin Dr. phil. Anna Aue".
_TITLES = re.compile(r"(?:(?:Prof|Dr|Dipl|PD|Mag|med|rer|nat|phil|jur|Ing|habil|apl)[\w.-]*\s?)+$")
_JOINED = re.compile(
    r"(?:\s?\([^()\n]{1,60}\))?(?:,|\sund|\ssowie|\s&|,\sund|\sand)\s(?:Frau\s|Herr\s)?"
)
_BRACKET = re.compile(r"\s?\((?P<told>[^()\n]{2,80})\)")


def people_by_first_name(text: str) -> Iterator[tuple[Mention, str, str]]:
    """Each with the part that its place gives, "" for none, and the rule."""
    last: Named | None = None
    part = ""
    for named in free_names(text):
        before = _TITLES.sub(
            "", "\n" * (named.begin < _BACK) + text[max(0, named.begin - _BACK) : named.begin]
        )
        if last is None or not _JOINED.fullmatch(text, last.end, named.begin):
            part = _part(before)
        last = named
        if _is_none(text, named, before):
            continue
        function, house = _told(text, named, before)
        yield Mention(named, function, house), part, "Vorname und Nachname"
    for named in _turned(text):
        function, house = _told(text, named, "")
        part = AUTHOR if text[named.end : named.end + 2].strip()[:1] in (":", ";", "/") else ""
        yield Mention(named, function, house), part, "Nachname, Vorname"


def _part(before: str) -> str:
    return next((part for part, pattern in _PARTS if pattern.search(before)), "")


def _is_none(text: str, named: Named, before: str) -> bool:
    """Whether a name is that of a house, a street, somebody of history."""
    if _NOT_BEFORE.search(before) or _NOT_BEHIND.match(text, named.end):
        return True
    found = _WORD_BEFORE.search(before)
    word = found.group(1) if found else ""
    if (
        not word
        or word in _ADDRESSES
        or word.lower() in STOPWORDS
        or is_function(word)
        or _SOMEBODY.search(word)
    ):
        return False
    return bool(sort_of(word)) or (not word.endswith((".", ":")) and not first_name(word))


#: Der Geschäftsführer der Stadtwerke Celle, Anna Aue
_OFFICE_OF = re.compile(
    r"(?P<office>\b[A-ZÄÖÜ][\w-]+)\s(?:des|der|vom|von|beim|im|"
    r"in\sder)\s[^,.;:\n]{2,80},\s(?:Frau\s|Herr\s)?$"
)
_ADDRESSES = ("Frau", "Herr", "Herrn", "Dr", "Prof")


def _told(text: str, named: Named, before: str) -> tuple[str, str]:
    """Function and house of a bracket behind the name, or the function before it."""
    bracket = _BRACKET.match(text, named.end)
    inside = bracket["told"] if bracket and not bracket["told"].isdigit() else ""
    if inside.istitle() and _SOMEBODY.search(inside):
        return inside, ""
    function, house = behind(inside) if inside else ("", "")
    found = _WORD_BEFORE.search(before)
    word = found.group(1) if found else ""
    office = _OFFICE_OF.search(before)
    if not function and office and is_function(office["office"]):
        return office["office"], house
    is_office = word and word.lower() not in STOPWORDS and not word.endswith(("mitglieder", "eute"))
    if not function and is_office and (is_function(word) or _SOMEBODY.search(word)):
        function = "" if sort_of(word) or word in _ADDRESSES else word
    return function, house


#: Calbe, Fritjof; Staßfurt, Merle
_TURNED = re.compile(
    r"(?:(?<=\n)|(?<=^)|(?<=;\s)|(?<=•\s))(?P<last>[A-ZÄÖÜ][\wäöüß'’-]+), "
    r"(?P<first>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ]\.)?)(?=\s?[;:(\n/,]|\s*$)"
)


def _turned(text: str) -> Iterator[Named]:
    """Names with the surname first, as in lists and titles of books."""
    for found in _TURNED.finditer(text):
        if first_name(found["first"].split()[0]) and not first_name(found["last"]):
            name = name_at(f"{found['first']} {found['last']}", 0)
            if name and name.sure:
                yield name._replace(begin=found.start(), end=found.end())
