"""What places are called: houses, halls, squares, what is online; and what is no place."""

from __future__ import annotations

import re

_HEADS = (
    r"haus|häuser|saal|säle|sälen|halle|hallen|hof|höfe|hütte|heim|zentrum|zentrums|center|centrum|"
    r"hotel|"
    r"gaststätte|krug|café|cafe|restaurant|bistro|mensa|kantine|aula|foyer|audimax|audimaxx|"
    r"(?:tagungs|seminar|besprechungs|gemeinde|konferenz|veranstaltungs|sitzungs|vereins|mehrzweck|"
    r"schulungs|bürger)(?:raum|räume|räumen)|räumlichkeiten|\w+zimmer|kirche|kapelle|dom|kloster|"
    r"stift|schloss|schlosses|burg|palais|"
    r"villa|gut|mühle|scheune|speicher|remise|scheuer|tenne|schmiede|werk|fabrik|brauerei|weberei|"
    r"spinnerei|\w{2,}erei|ziegelei|büro|zeche|depot|schuppen|bahnhof|hafen|schiff|museum|galerie|"
    r"theater|oper|kino|bibliothek|"
    r"bücherei|mediathek|schule|gymnasium|kolleg|akademie|universität|uni|hochschule|campus|"
    r"institut|forum|"
    r"börse|platz|park|garten|turm|stadion|arena|messe|amt|amtes|amts|ministerium|landtag|"
    r"landesvertretung|"
    r"kammer|sparkasse|klinik|klinikum|herberge|pension|lounge|club|loft|atelier|studio|werkstatt|"
    r"quartier|"
    r"pavillon|zelt|wache|zentrale|geschäftsstelle|treff|laden|stube|stuben|diele|keller|etage|"
    r"geschoss|"
    r"kaserne|spital|baude|residenz|orangerie|casino|kasino|rotunde|planetarium|herrenhaus|"
    r"molkerei|"
    r"bauhof|station|bürgercenter|kulturhof|ufer|brücke|hallen?bad|bühne|ensemble|gelände|gebäude|"
    r"vertretung|kanzlei|markt|staatskanzlei|dock|terminal|tower|base|hub|lab"
)
_STREETS = r"straße|strasse|str\.|allee|gasse|weg|ring|damm|chaussee"
#: A word that names a house: alone, as the end of a compound, in a case.
HOUSE = rf"\b[\w-]*(?:{_HEADS})(?:es|s|n)?\b"
_HOUSE = re.compile(HOUSE, re.IGNORECASE)
_ADDRESS = re.compile(
    rf"\b[\w-]*(?:{_STREETS})\s\d|\b\d{{5}}\s[A-ZÄÖÜ]|\bRaum\s\w*\d", re.IGNORECASE
)
_CALLED = re.compile(r"\b(?:Haus|Hotel|Schloss|Burg|Gut|Kloster|Villa|Halle|Saal|Raum)\s")
ONLINE = (
    r"(?:(?:reine[sr]?|digitale[sr]?|virtuelle[nrs]?)\s)?"
    r"(?:online|digital|virtuell|hybrid|web-?seminar|webinar|web-?konferenz|videokonferenz|"
    r"video-?call|telefonkonferenz|livestream|zoom|teams|ms teams|microsoft teams|webex|cisco "
    r"webex|bigbluebutton|"
    r"gotomeeting|jitsi|youtube)"
)
_ONLINE = re.compile(
    rf"^(?:(?:rein|als|per|über|via|im)\s)?{ONLINE}\w*(?:[- ](?!statt|zu\b|"
    rf"über\b)[\w-]+){{0,3}}(?:\s\([^()\n]{{1,40}}\))?\.?$",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"^(?:Thema|Themen|Einladung|Programm|Agenda|Ablauf|Projekt|Veranstaltung|Anmeld\w*|"
    r"Moderation|Ziele?|Inhalt|Veranstalter\w*|Kontakt|Uhrzeit|Termin\w*|Datum|Zeit|Rückblick|"
    r"Nachbericht|"
    r"Dokumentation|Ergebnis\w*|Teilnehm\w+|Teilnahme|Anwesend\w*|Kosten|Preis|Eintritt|Vorsitz\w*|"
    r"Referent\w*|"
    r"Tagesordnung|Eröffnung|Begrüßung|Sehr geehrte|Liebe|Guten|Wir|Die|Das|Der|Ein|Eine|Für|Mit|"
    r"Was|Wie|Bitte|"
    r"Beginn|Ende|Abfahrt|Rückkehr|Reiseleitung|Zielgruppe|Sprache|Protokoll|Leitung|Organisation|"
    r"Ausrichter|Gastgeber|in Kooperation|eine)\b|"
    r":\s*$|[!?]$",
    re.IGNORECASE,
)
#: What "in", "im" and "auf" go with, without its being a place.
_NO_PLACE = re.compile(
    r"^(?:\w*[Rr]ahmen|Anschluss|Jahre?n?|Vorfeld|Namen|Auftrag|Zusammenarbeit|Zukunft|Kooperation|"
    r"Form|Bezug|"
    r"Mittelpunkt|Grund|Basis|Zeit|Monat|Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
    r"Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Ausschuss|Internet|Deutschland|Thema|"
    r"Themen|"
    r"Verbindung|Abstimmung|Präsenz|Wesentlichen|Fokus|Einladung|Anwesenheit|Arbeitsgruppen|"
    r"Gruppen|Foren|"
    r"Workshops?|Vorträgen|Gesprächen|Diskussion|Kürze|Ruhe|Person|Bereich|Sinne|Folge|Höhe|"
    r"Projekt\w*|Regionen|"
    r"Kleingruppen|Vertretung|Richtung|Sachen|Wege?|Dialog|Austausch|Einsatz|Betrieb|Frage|Dörfern|"
    r"Städten|"
    r"Gemeinden|Kommunen|Landkreisen|Bundesland|Gebiet|Räumen|Raum|Land|Alltag|Leben|Interesse|"
    r"Detail|Einzelnen|"
    r"Uhr|Euro|Prozent|Minuten|Stunden|Tagen|Wochen|Monaten|Plenum|Blick|Anlehnung|Ergänzung|Summe|"
    r"Programm|"
    r"Haushalt|Ortsteilen|Ort|Stelle|Kraft|Planung|Umsetzung|Montag|Dienstag|Mittwoch|Donnerstag|"
    r"Freitag|"
    r"Samstag|Sonntag|Sonnabend|Abend|Vormittag|Nachmittag|Morgen|Mittag|Anfang|Mitte|Ende|Zeichen|"
    r"Fall|Oh?ren|\w*(?:kalender|protokoll|niederschrift|bericht|[Ww]ahlperiode|beschluss|vorlage))\b"
)


#: The words of a place as they follow each other: "Alte Weberei am Markt, Hauptstraße 3, Auental".
_WORD = r"(?:[A-ZÄÖÜ„][\wäöüß„“’&/-]*[\wäöüß“]|(?:St|Dr|Prof|\w*[Ss]tr)\.|[A-ZÄÖÜ]\b|\d{1,5}\w?\b)"
_JOINT = (
    r"(?:,?\s(?:am|an der|der|des|zum|zur|zu|im|in|in der|von|vom|auf dem|auf der|bei|beim|an|nach|"
    r"im Ortsteil|und der|und)\s"
    r"(?=[A-ZÄÖÜ„])|,\s(?=[A-ZÄÖÜ][\wäöüß.-]*(?:\s\d|straße|platz|weg|\s?[,.])|\d{5}\s)|,\sRaum\s|"
    r"\s)"
)
NAMES = rf"{_WORD}(?:{_JOINT}(?:{_WORD}|\([A-ZÄÖÜ][\w /]+\))){{0,9}}"


def is_house(words: str) -> bool:
    """Whether words name a house, a hall, a square or an address."""
    return bool(_HOUSE.search(words) or _ADDRESS.search(words) or _CALLED.search(words))


def is_online(line: str) -> bool:
    """Whether a line says that an event is held online, and nothing else."""
    return bool(_ONLINE.match(line))


def is_other(line: str) -> bool:
    """Whether a line begins with what is another part of a head, or is no name at all."""
    return bool(_NONE.search(line))


def is_no_place(words: str) -> bool:
    """Whether words behind "in" and "im" are no place."""
    return bool(_NO_PLACE.match(words))


_ADJECTIVE = re.compile(
    r"(?P<stem>(?:Alte|Neue|Große|Kleine|Hohe|Rote|Grüne|Blaue|Weiße|Schwarze|Goldene|Freie|Obere|"
    r"Untere|"
    r"Mittlere|Ehemalige|[A-ZÄÖÜ]\w+(?:isch|lich|ig)e))n\s(?=[A-ZÄÖÜ])"
)
_NEUTER = re.compile(
    r"(?:haus|amt|werk|gut|schloss|kloster|zentrum|forum|theater|museum|gymnasium|hotel|depot|"
    r"foyer|"
    r"kino|studio|lager|heim|palais|archiv|institut|gebäude|magazin)\b"
)


def nominative(lead: str, words: str) -> str:
    """A place behind its preposition as it is called: "in der Alten Weberei" is "Alte Weberei".

    >>> nominative("in der", "Alten Weberei"), nominative("im", "Alten Rathaus")
    ('Alte Weberei', 'Altes Rathaus')
    """
    found = _ADJECTIVE.match(words)
    if not found:
        return words
    is_female = lead.lower().split()[-1:] in (["der"], ["zur"])
    noun = words[found.end() :].split(" ")[0].lower()
    ending = "" if is_female else ("s" if _NEUTER.search(noun) else "r")
    return f"{found['stem']}{ending} {words[found.end() :]}"
