"""Where the name of an organisation ends whose head is known: "Institut für …", "Bündnis Oderland".

German sets a name behind its head without more ado, and common nouns too ("Netzwerk
Daseinsvorsorge"). Of a common noun the sentence must say that it is no object ("bietet der Verein
Beratung an"): the head opens the sentence, a preposition goes before it, or nothing follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.fold import fold
from index.german.lexicon import lexicon
from index.german.stopwords import STOPWORDS
from ingest.facts import bodyheads
from ingest.facts.bodyheads import LAENDER
from ingest.facts.names import first_name

#: Words that belong to no name: what comes next, people, other bodies.
NOT_HERE = (
    r"(?!(?:Universität|Hochschule|Institut|Landkreis|(?:Kreis|Stadt|Gemeinde)(?=\s[A-ZÄÖÜ])|"
    r"Herrn?|Frau|Dr|Prof|"
    r"Telefon|Tel|Fax|E-Mail|Straße|Postfach|Die|Der|Das|Im|In|Am|Es|Sie|Wir|Referat|Abteilung|"
    r"Bundesinstitut|Bundesministerium|Ministerium|Landesamt|Verband|Stiftung|Uhr|Seit|Mit|Zum|"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Landrat|Landrätin|"
    r"Bürgermeister(?:in)?|Geschäftsführer(?:in)?|Projektleit\w+|Vorsitzende\w?|Kontakt|"
    r"Ort)\b(?!-))"
)
_W = rf"{NOT_HERE}[A-ZÄÖÜ][\wäöüß]*(?:[-–/][\wÄÖÜäöüß]+)*"
_ADJECTIVE = r"(?:[a-zäöü]{3,25}(?:e|en|er|es)\s)?"
#: Zentrum für Kirchliche Dienste
_CAPITAL_ADJECTIVE = r"(?:[A-ZÄÖÜ][a-zäöü]+(?:ische|liche|ale|ive)[nrs]?\s(?=[A-ZÄÖÜ]))?"
_ITEM = rf"{_ADJECTIVE}{_CAPITAL_ADJECTIVE}{_W}-?"
_LIST = (
    rf"(?:das\s|die\s|den\s)?{_ITEM}"
    rf"(?:(?:(?:,|\sund|\s&)\s{_ITEM}){{0,6}}?,?\s(?:und|&|sowie|u\.)\s{_ITEM}(?!,\s{_ITEM}\sund))?"
)
_LAND = rf"(?:\s{{1,3}}(?:(?:des|der)\s(?:Landes|Freistaats|Freistaates)\s)?(?:{LAENDER})\b(?!-))?"
_FOR = re.compile(rf"\sfür\s{_LIST}{_LAND}")
#: Ministries have the longest lists, with more than one "und".
_FOR_ALL = re.compile(
    rf"\sfür\s{_ITEM}(?:(?:(?:,|\sund|\s&)\s{_ITEM}){{0,8}}\s(?:und|sowie|&)\s{_ITEM})?{_LAND}"
)
_OF = re.compile(
    rf"\s(?:des\sInner[en]n?|der\s(?:Finanzen|Justiz))(?:(?:,|\sund)\sfür\s{_LIST})?{_LAND}"
)
#: Mansfelder Höhen, Bad Doberan, Neustadt an der Waldnaab, Fährmann & Thiel, Amberg-Weiden
_NAME = (
    rf"(?:(?:[A-ZÄÖÜ]\w+(?:er|ische[rs]?)|Bad|Sankt|St\.|Hessisch|(?:Südlich|Nördlich|Westlich|Östlich|Mittler|"
    rf"Ober|Unter|Jung|Lebendig|Alt|Neu|Hoh|Groß|Klein|Rot|"
    rf"Schwarz|Weiß|Grün)e[rs]?)\s)?{_W}"
)
_PLACE = re.compile(
    rf"[ ](?:zu\s|für\s{_LIST}\s)?(?P<name>{_NAME})"
    rf"(?P<by>[ ](?:am|an\sder|im|in\sder|ob\sder|vor\sder|in(?=\s(?:Bayern|Oldenburg|Holstein|Westfalen|"
    rf"Schwaben|Sachsen|Hessen|Franken)\b))\s(?P<where>{_W}))?"
    rf"(?:/{_W}|\s[&+]\s{_W})?"
)
_SHORTEST_NAME = 4
_RIVERS = frozenset("Main Rhein Neckar See Inn Lech Harz Berg Wald Oder Saale Ruhr Weser".split())
_TOWN = re.compile(
    rf"\s(?P<town>{NOT_HERE}[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ][a-zäöüß]+)?)(?![-/])(?=\s[a-zäöü("
    rf"]|[,.;)]|\s*$|\s*\n)"
)
_OF_THE = re.compile(r"\s(?:der\sKünste|des\sSaarlandes|der\sBundeswehr)")
_FIELDS = re.compile(r"\s[A-ZÄÖÜ][\wäöüß]+-?(?:,\s[A-ZÄÖÜ][\wäöüß]+-?)*\sund\s[A-ZÄÖÜ][\wäöüß]+")
_PAIR = re.compile(rf"\s{_W}\s(?:&|und)\s{_W}")
_AFTER_STIFTUNG = re.compile(rf"[ ]{_W}(?:\sin\s{_W})?")
#: Landesverband der Volkshochschulen Hessen, Bund der Steuerzahler, Kulturstiftung des Bundes
_GENITIVE = re.compile(
    rf"\s(?:der\s(?:[A-ZÄÖÜa-zäöü]\w+en\s)?(?P<many>{NOT_HERE}[A-ZÄÖÜ][\wäöüß-]+)|"
    rf"des\s(?:Bundes|Landes|Freistaats|"
    rf"Freistaates|Handwerks|Einzelhandels|Mittelstands|Deutschen\sVolkes)\b){_LAND}"
)
_OF_MANY = re.compile(
    r"(?:verband|verbund|verein|vereinigung|bund|arbeitsgemeinschaft|gewerkschaft|kammer|rat|"
    r"förderbank|investitionsbank|aufbaubank|stiftung|forschungsgemeinschaft|anstalt|gesellschaft|"
    r"netzwerk|zentrale|genossenschaft|bündnis|allianz|initiative|theater|forum)$"
)
#: Akademie am See, Theater am Rand
_AT = re.compile(
    r"[ ](?:am|an\sder|im|auf\sdem)\s(?:[A-ZÄÖÜ]\w+(?:er|en)\s)?(?:See|Meer|Rand|Park|Wald|"
    r"Berg|Fluss|Markt|Tor|Deich|Hafen|Ring|"
    r"Turm|Bahnhof|Dom|Teich|Brunnen|Stadtpark|Schloss|Strom|Ufer|Wasser|Hang|Moor|Kloster)\b"
)
#: Diakonisches Werk im Kirchenkreis Oberes Edertal, Evangelische Kirche in Mitteldeutschland,
#: Seniorenbeirat der Verbandsgemeinde Gerolstein
_IN_AREA = re.compile(
    rf"\s(?:in\s(?:der\s)?(?:[A-ZÄÖÜ]\w+(?:en|er)\s)?|im\s(?:Kirchenkreis|Landkreis|Kreis|Dekanat|Bistum)\s)"
    rf"(?:[A-ZÄÖÜ]\w+(?:es|er)\s)?{_W}"
)
_OF_AREA = re.compile(
    rf"\s(?:der|des)\s(?:[A-ZÄÖÜ]\w+en\s)?(?:Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Metropolregion|Hansestadt|"
    rf"Landkreises|Kreises|Universität|Hochschule|Landeskirche|Region)\s{_W}(?:[- ](?:am|an\sder)\s{_W})?"
)
_ARE_IN = re.compile(r"(?:^werk|diakonie|kirche|caritas|caritasverband|netzwerk)$")
_ARE_OF = re.compile(r"(?:beirat|ausschuss|jugendring|feuerwehr|wirtschaftsförderung|parlament|rat)$")
#: Whose a body is, is no part of its name.
_OWNERS = re.compile(
    r"^(?:Stadt|Gemeinde|Region|Universität|Hochschule|Hansestadt|Landeshauptstadt|Kommunen?|"
    r"Samtgemeinde|Verbandsgemeinde|Kreise|Städte|Gemeinden|Länder|Welt|Zukunft|Firma|Familie|"
    r"Metropolregion\w*|EU|Bundesrepublik|Bundesregierung|Landesregierung|Diakonie|Caritas|Kirche|"
    r"Nachbarschaft|Menschen|Projekt\w*|Partner\w*|Akteure\w*|Beteiligten|Teilnehm\w*|"
    r"[A-ZÄÖÜ]{2,6})$"
)
_OF_TOWNS = ("universität", "hochschule")
#: More words of a name: Büro Wegewerk Dülmen, Fachagentur Nachwachsende Rohstoffe.
_MORE = re.compile(rf"[ ](?P<word>(?:und[ ](?=\S+\s*(?:$|[,;)\n]))|&[ ])?{_W})", re.MULTILINE)
#: Behind these nothing of a sentence follows.
CLOSED = re.compile(r"\s*(?:$|[.,;)(\n|:“\"–])|\s(?:und|sowie)\sd(?:er|ie|as|em|en)\s")
_AN_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]{4,}(?:e|er|en|es)$")
_MOST_MORE = 3
#: Which of several it is: Allianz Streutal Nord.
_QUARTERS = frozenset("Nord Süd Ost West Mitte Nordost Nordwest Südost Südwest Bund Land".split())
#: What goes before a head whose noun behind it is part of its name.
_OPENS = re.compile(
    r"(?:^|[\n.!?:„“\"»(|•·–-]\s*)(?:(?:Das|Die|Der)\s)?(?:[A-ZÄÖÜ][\wäöüß-]+\s)?$|"
    r"\b(?:[Vv]om|[Bb]eim|[Ii]m|[Zz]um|[Zz]ur|[Aa]m|(?:[Vv]on|[Dd]urch|[Mm]it|[Bb]ei|[Ff]ür|"
    r"[Aa]us|[Ii]n|"
    r"[Zz]wischen|[Nn]eben|[Aa]n)\sd(?:er|em|as|ie|en)|"
    r"des)\s(?:[A-ZÄÖÜa-zäöü][\wäöüß-]+e[nrs]?\s)?$"
)
_SOME = re.compile(
    r"\b(?:ein|eine|einer|einem|einen|eines|kein\w*|jede\w*|diese\w*)\s(?:\w+\s)?$", re.I
)


def end_of(text: str, begin: int, at: int, word: str, kind: str, has_adjective: bool) -> int:
    """Where the name ends whose head ends at a character; there itself if nothing follows."""
    for pattern in _tries(word, kind, has_adjective):
        found = pattern.match(text, at)
        if not found or _is_small(found.group()):
            continue
        if pattern in (_FOR, _FOR_ALL):
            return _bracketed(text, _with_place(text, found.end()))
        if pattern is _GENITIVE:
            if _is_of_many(found):
                return _with_place(text, found.end())
            continue
        if pattern is _PLACE and kind != "territory" and not _may_follow(text, begin, word, found):
            continue
        end = _without_noun(found)
        end = end if kind == "territory" else _to_the_end(text, at, end)
        return _bracketed(text, end)
    return at


#: What tells towns of one name apart: Handwerkskammer Halle (Saale).
_WHICH = re.compile(
    r"\s\((?:Saale|Oder|Main|Westf\.?|Westfalen|Holst\.?|Niederlausitz|Lausitz|Allgäu|Harz|Vogtland|"
    r"Pfalz|Spree|Havel|Elbe|Hunsrück|Eifel|Taunus|Odenwald|Schwarzwald|Rhön|Altmark|Mark|Wümme|"
    r"Weser|Aller|Ems|Donau|Neckar|Rhein|Ruhr|Sieg|Lahn|Dosse|Uckermark|Wendland|Han\.?)\)"
)


def _bracketed(text: str, end: int) -> int:
    found = _WHICH.match(text, end)
    return found.end() if found else end


def _is_of_many(found: re.Match[str]) -> bool:
    return not found["many"] or not (_OWNERS.match(found["many"]) or first_name(found["many"]))


def _may_follow(text: str, begin: int, word: str, found: re.Match[str]) -> bool:
    """Whether the noun behind a head is part of its name: no object, no person, no common thing."""
    first = found["name"].split()[0]
    before = text[max(0, begin - 50) : begin]
    if bodyheads.is_generic(word) and _SOME.search(before):
        return False
    if first_name(first) and text[found.start() + 1 :].split(" ", 2)[1:2] and not _is_noun(first):
        return not _NEXT_CAPITAL.match(text, found.start() + 1 + len(first))
    if not _is_noun(first) or _JOINT.search(found.group()):
        return True
    if bodyheads.is_bare(word):
        return False
    is_loose = bodyheads.is_generic(word) and not word.lower().startswith(_OF_TOWNS)
    if not is_loose and not _ABSTRACT.search(first):
        return True
    more = _MORE.match(text, found.end("name"))
    if more and not _is_noun(more["word"].split()[-1]) and not first_name(more["word"]):
        return True
    return bool(_OPENS.search(before)) or bool(CLOSED.match(text, found.end("name")))


_JOINT = re.compile(r"\s[&+]\s")
#: Objects that a verb may have without an article: bietet die Fachstelle Beratung an.
_ABSTRACT = re.compile(r"(?:ung|ungen|schaft|schaften|keit|heit|tion|tionen|ität|innen|mittel)$")
_NEXT_CAPITAL = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")


def _is_noun(word: str) -> bool:
    """Whether a word is a common noun and no place besides."""
    lower = word.lower()
    return lower in lexicon().nouns and lower not in lexicon().names


def _to_the_end(text: str, head: int, end: int) -> int:
    """Where a name ends that goes on with further words: up to a comma or the end of the line,
    or with what is no common noun.
    """
    stop = end
    for _ in range(_MOST_MORE):
        more = _MORE.match(text, stop)
        if not more or text[stop : stop + 1] == "\n":
            break
        last = text[head:stop].split()[-1]
        stop = more.end()
        word = more["word"].split()[-1]
        is_name = not _is_noun(word) and not more["word"].startswith("und") and not first_name(word)
        is_name = is_name or word in _QUARTERS
        bears = _AN_ADJECTIVE.match(last) and not _is_noun(last)
        if CLOSED.match(text, stop) or is_name or bears:
            end = stop
    return end


def _is_small(name: str) -> bool:
    """Whether what stands in place of a name is a small word, as in a heading of capitals."""
    last = name.split()[-1]
    return fold(last) in STOPWORDS or (last.isupper() and len(last) < _SHORTEST_NAME)


def _without_noun(found: re.Match[str]) -> int:
    """The end of a name with a place: Frankfurt am Main, but not "Ammerland am Wochenende"."""
    where = found.groupdict().get("where")
    is_noun = where is not None and where.lower() in lexicon().nouns and where not in _RIVERS
    return found.start("by") if is_noun else found.end()


def _tries(word: str, kind: str, has_adjective: bool) -> Iterator[re.Pattern[str]]:
    """What may follow a head, the likeliest first."""
    lower = word.lower()
    if "-kreis" in lower:
        return  # Main-Kinzig-Kreis is all of it
    if lower.endswith(("universität", "hochschule", "kammer")):
        yield _PLACE
    yield from (pattern for heads, pattern in _OF_SOME if lower.startswith(heads))
    forms = bodyheads.forms(word)
    if has_adjective and any(_ARE_IN.search(form) for form in forms):
        yield _IN_AREA
    if any(_ARE_OF.search(form) for form in forms):
        yield _OF_AREA
    if "ministerium" in lower or "senat" in lower:
        yield _FOR_ALL
    if kind in ("head", "stiftung") or lower in ("amt", "amtes", "amts"):
        yield _FOR
    if "ministerium" in lower:
        yield _OF
    if any(_OF_MANY.search(form) for form in forms):
        yield _GENITIVE
    if kind in ("head", "place", "territory"):
        yield _PLACE
    yield _AT
    if kind == "stiftung":
        yield _AFTER_STIFTUNG if word in ("Stiftung", "Bürgerstiftung") else _PLACE


#: What follows some heads only: Institut Arbeit und Technik, Universität der Künste.
_OF_SOME = (
    (("bundesverband", "fachverband"), _FIELDS),
    (("universität",), _OF_THE),
    (("institut",), _PAIR),
)


def _with_place(text: str, at: int) -> int:
    """The end of a name with the town behind it: Institut für Länderkunde Leipzig."""
    found = _TOWN.match(text, at)
    at = found.end() if found and not _is_noun(found["town"]) else at
    names = _NAMES.match(text, at)
    if names and not any(_is_noun(w) or first_name(w) for w in re.findall(r"\w{2,}", names.group())):
        at = names.end()
    return at


#: Büro für Verkehr Gundlach + Freese; Verein für Dorfkultur im Weserbergland
_NAMES = re.compile(rf"[ ](?:{_W}\s[&+]\s{_W}|im\s{_W}(?=[\s.,;)]))")
