"""The patterns by which labels, rows and fixed phrases say who has which role."""

from __future__ import annotations

import re

from ingest.facts.organisations.rolelabels import SEX
from ingest.facts.organisations.roleverbs import DONE, IN

NOUNS = (
    r"(?P<role>(?:Unter|Sub)?[Aa]uftragnehmer|Auftraggeber|Projektträger|(?:Maßnahmen?|Rechts|"
    r"Vorhaben)?[Tt]räger|Antragsteller|"
    r"(?:Mit|Haupt)?[Vv]eranstalter|Herausgeber|Zuwendungsempfänger|Initiator|Gastgeber|"
    r"Ausrichter|Koordinator|"
    r"Fördermittelgeber|Fördergeber|Zuwendungsgeber|Geldgeber|Förderer|Bauherr|Projektleiter|"
    r"Federführer|"
    r"(?:Kooperations|Projekt|Praxis|Verbund|Umsetzungs|Netzwerk|Forschungs|Konsortial|Haupt|"
    r"Medien)?[Pp]artner)"
    rf"{SEX}"
)
#: The noun first: Auftragnehmer (des Projekts) waren …
IS = re.compile(
    rf"\b{NOUNS}\b(?:\s(?!ist|sind|war)[^\s.:;]+){{0,7}}\s(?:ist|sind|war|waren|bleibt|wurde|"
    rf"wird)\s"
)
#: A label that is a line of its own, as a heading is.
HEADING = re.compile(
    r"^[^\w\n]{0,4}(?P<label>[A-ZÄÖÜ][^\n:.,;|]{3,50}):?\n{1,3}(?=[^\n])", re.MULTILINE
)
TASKS = (
    r"(?P<noun>Förderung|Begleitforschung|Projektmanagement|Koordination|Durchführung|Federführung|"
    r"Trägerschaft|Konsortium|Evaluation|Projektsteuerung|Umsetzung)"
)
#: A label inside a line.
INLINE = re.compile(rf"\b(?:{NOUNS}|{TASKS})\s?:\s")
#: A row of a table: the label, a bar or a tab, the value.
ROW = re.compile(
    r"^(?:[a-z]\)\s*\|\s*)?[^\w\n]{0,4}(?P<label>[A-ZÄÖÜ][^\n:|\t/(]{3,50}?)\s*"
    r"(?:[|\t]|\([^()\n:]{2,25}\)\s?:|/\s[^\n:]{3,50}:)\s*(?=[^\n])",
    re.MULTILINE,
)
#: A row with the body in front: Caritas Donau-Inn: Projektmanagement
TURNED = re.compile(
    r"^[^\w\n]{0,4}(?P<who>[A-ZÄÖÜ][^\n:|\t]{3,100}?)\s*[|:\t(]\s*(?P<label>[A-ZÄÖÜ][\w/ "
    r"-]{4,40})\)?[ \t]*$",
    re.MULTILINE,
)
#: … ist die Muster gGmbH, Partner die Hochschule Harz; … übernahm als Auftragnehmer das Büro …
BARE = re.compile(rf"(?:,|\bals|\bund)\s{NOUNS}\s(?=(?:der|die|das|den|dem)\s)")
#: Als Partner konnte die Sparkasse gewonnen werden
AS = re.compile(
    rf"\b[Aa]ls\s(?:\w+e[nr]?\s)?{NOUNS}\s(?:\w+\s){{1,3}}?(?=(?:der|die|das|den|dem)\s)"
)
#: Das hat der Träger, die Muster gGmbH, mitgeteilt; die Projektpartner Hochschule Harz und …
APPOSED = re.compile(
    rf"\b(?:[Dd](?:er|ie|em|en)|[Vv]om|[Bb]eim|unsere?n?|[Dd]urch|"
    rf"[Mm]it)\s(?:\w+en?\s)?{NOUNS}(?:,\s(?=d(?:er|ie|em|as)\s)|\s(?=[A-ZÄÖÜ]))"
)
#: Partner Kirchengemeinde St. Nikolaus: a row of a table that lost its bars.
PLAIN = re.compile(
    rf"^[^\w\n]{{0,4}}(?:{NOUNS}|{TASKS})[ \t]+(?=[A-ZÄÖÜ][^\n]{{3,120}}(?<!\.)$)",
    re.MULTILINE,
)
#: Die Heimatgilde unterstützt das Haus als Kooperationspartner
ACTS_AS = re.compile(
    rf"\s[a-zäöü]+(?:t|te|en|ten)\s(?:[^\s.;:]+\s){{0,4}}?als\s(?:\w+er\s)?{NOUNS}\b(?!\s(?:der"
    rf"|die|das)\s)"
)
#: Die Servicestelle … war Träger
WAS = re.compile(
    rf"\s(?:ist|sind|war|waren|wird|wurde|fungiert|fungieren|tritt)\s(?:der\s|die\s|als\s|"
    rf"auch\s|hier\s|dabei\s){{0,3}}{NOUNS}\b(?!\s(?:ist|war))"
)
INVITED = re.compile(r"\b(?:lädt|laden|lud|luden)\s(?:\w+\s)?(?=(?:der|die|das)\s)")
ENTITLED = re.compile(r"\s?\((?P<label>[A-Za-zÄÖÜäöü][\w /-]{3,40})\)")
#: Jahrestagung des Verbandes …; in the head of an event's page.
ITS_EVENT = re.compile(
    r"(?:tagung|konferenz|kongress|fachtag|symposium|workshop|seminar|webinar|forum|gespräche?|"
    r"versammlung|messe)s?\s(?:des|der|von|vom)\s",
    re.IGNORECASE,
)
#: Den Auftrag hat die Muster GmbH erhalten.
#: Den Antrag stellte der Verein.
ASKED = re.compile(
    r"\b\w*[Aa]ntrag\s(?:stellte?n?|hat|haben|kam\s(?:von|vom)|reichte?n?)\s(?=d(?:er|ie|as)\s)"
)
GOT = re.compile(r"\bAuftrag\s(?:hat|haben|erhielt|erhielten|ging\san|bekam)\s")
#: What follows is who does it.
BY = (
    ("Auftraggeber", re.compile(r"\b[Ii]m\sAuftrag\s(?:von|vom|des|der)\s")),
    ("Förderung", re.compile(
        r"\bFörder(?:ung|mittel)n?\s(?:durch|vom)\s|"
        r"\b(?:Euro|Mittel|Geld|Zuschuss|Zuwendung|Fördermittel|Förderbescheid|Unterstützung|"
        r"Förderung)n?\s"
        r"(?:vom|von\sder|des|der)\s|"
        r"\b(?:aus|mit)\s(?:\w+\s)?(?:Mitteln|Geldern|Fördermitteln|Landesmitteln)\s(?:des|der|"
        r"vom|von)\s|"
        r"\b(?:funded|financed|co-financed|supported)\sby\s(?:the\s)?")),
    ("Träger", re.compile(
        r"^Träger\s(?=[A-ZÄÖÜ])|"
        r"\b[Ee]in(?:e)?\s(?:gemeinsame[sr]?\s)?(?:Projekt|Modellprojekt|Vorhaben|"
        r"Modellvorhaben|Gemeinschaftsprojekt|"
        r"Pilotprojekt|Angebot|Initiative)\s(?:von|vom|des|der)\s", re.MULTILINE)),
    ("Kooperationspartner", re.compile(
        r"\b[Ii]n\s(?:\w+e[rm]\s)?(?:Kooperation|Zusammenarbeit)\smit\s|"
        r"\bin\s(?:close\s)?co-?operation\swith\s(?:the\s)?")),
    ("Partner", re.compile(
        r"\b[Ii]n\sPartnerschaft\smit\s|"
        r"\b(?:[Kk]ooperiert|[Zz]usammengearbeitet)"
        r"(?:\s(?:haben|hat|wird|wurde))?(?:\swir)?\s(?:dabei\s|eng\s)?mit\s|\b(?:[Gg]emeinsam|"
        r"[Zz]usammen)\smit\s|"
        r"\b(?:[Kk]onsortium|[Vv]erbund|\w+verbund|[Pp]artnerschaft|[Tt]eam)\s(?:\w+\s)?(?:aus|"
        r"von)\s|"
        r"\b(?:Konsortium|Verbund|\w+verbund|Partnerschaft|"
        r"Projektkonsortium)\s(?:[a-z]\w+\s){0,3}?(?:gehören|bilden|arbeiten|forschen|"
        r"bündeln)\s(?:\w+\s)?(?=d(?:er|ie|as)\s)|"
        r"\b(?:[Bb]eteiligt|[Mm]it\s(?:im\sBoot|dabei|von\sder\sPartie))\s(?:sind|ist|waren|"
        r"war|haben\ssich)\s(?:\w+\s)?|"
        r"\b[Uu]nter\s(?:Mitwirkung|Beteiligung|Mitarbeit)\s(?:von|vom|des|der)\s|"
        r"\b(?:[Pp]artnern|[Kk]ooperationspartnern|[Pp]rojektpartnern)\s(?:gehören|"
        r"zählen)\s(?:\w+\s)?|"
        r"\b(?:in\s)?(?:partnership|collaboration|together)\swith\s(?:the\s)?|"
        r"\b[Pp]artners\s(?:are|include|were)\s(?:the\s)?")),
    ("Projektleitung", re.compile(
        r"\b[Uu]nter\s(?:der\s)?Leitung\s(?:von|vom|des|der)\s|\bled\sby\s(?:the\s)?")),
    ("Federführung", re.compile(r"\b[Ll]ead\spartner\s(?:is|was)\s(?:the\s)?")),
    ("Koordination", re.compile(r"\b(?:coordinated|managed)\sby\s(?:the\s)?")),
    ("Durchführung", re.compile(r"\b(?:implemented|carried\sout|run)\sby\s(?:the\s)?")),
    ("Veranstalter", re.compile(
        r"\b[Hh]osts?\s(?:are|is|were)\s(?:the\s)?|\b(?:organi[sz]ed|"
        r"hosted)\s(?:jointly\s)?by\s(?:the\s)?|"
        r"\b[Ee]ine\s(?:gemeinsame\s)?(?:Fach)?[Vv]eranstaltung\s(?:von|vom|des|der)\s|"
        r"\b[Ee]inladung\s(?:von|vom|des|der)\s")),
    ("Herausgeber", re.compile(r"\bpublished\sby\s(?:the\s)?")),
    ("Auftraggeber", re.compile(r"\bcommissioned\sby\s(?:the\s)?")),
    ("Begleitforschung", re.compile(r"\bevaluated\sby\s(?:the\s)?")),
)  # fmt: skip
#: … ist für das Projektmanagement beauftragt worden
IS_ORDERED = re.compile(
    r"\s(?:ist|sind|wurde|wurden)\s(?:für|mit)\s(?:das|die|der|dem)\s(?P<task>[^\s.]+)"
    r"(?:\s[^\s.]+){0,5}?\sbeauftragt"
)
#: Mit dem Regionalmanagement wurde die Arbeitsgemeinschaft … beauftragt
WITH = re.compile(
    r"\b[Mm]it\s(?:dem|der|den)\s[^.;:\n]{3,80}?\s(?:wurden?|ist|sind|war|"
    r"waren)\s(?P<who>[^.;:]{3,200}?)\sbeauftragt"
)
#: … wird vom Verein … getragen
DONE_BY = re.compile(
    rf"\b(?:von|vom|durch)\s(?P<who>(?:(?!\b(?:von|vom|"
    rf"durch)\b){IN}){{3,160}}?)(?<!,)\s(?P<verb>{'|'.join(sorted(DONE, key=len, reverse=True))})\b"
)
