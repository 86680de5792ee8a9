"""The patterns of what follows the head of an organisation's name."""

from __future__ import annotations

import re

from ingest.facts.bodyheads import LAENDER

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
W = rf"{NOT_HERE}[A-ZÄÖÜ][\wäöüß]*(?:[-–/][\wÄÖÜäöüß]+)*"
ADJECTIVE = r"(?:[a-zäöü]{3,25}(?:e|en|er|es)\s)?"
#: Zentrum für Kirchliche Dienste
CAPITAL_ADJECTIVE = r"(?:[A-ZÄÖÜ][a-zäöü]+(?:ische|liche|ale|ive)[nrs]?\s(?=[A-ZÄÖÜ]))?"
ITEM = rf"{ADJECTIVE}{CAPITAL_ADJECTIVE}{W}-?"
LIST = (
    rf"(?:das\s|die\s|den\s)?{ITEM}"
    rf"(?:(?:(?:,|\sund|\s&)\s{ITEM}){{0,6}}?,?\s(?:und|&|sowie|u\.)\s{ITEM}(?!,\s{ITEM}\sund))?"
)
LAND = rf"(?:\s{{1,3}}(?:(?:des|der)\s(?:Landes|Freistaats|Freistaates)\s)?(?:{LAENDER})\b(?!-))?"
FOR = re.compile(rf"\sfür\s{LIST}{LAND}")
#: Ministries have the longest lists, with more than one "und".
FOR_ALL = re.compile(
    rf"\sfür\s{ITEM}(?:(?:(?:,|\sund|\s&)\s{ITEM}){{0,8}}\s(?:und|sowie|&)\s{ITEM})?{LAND}"
)
OF = re.compile(
    rf"\s(?:des\sInner[en]n?|der\s(?:Finanzen|Justiz))(?:(?:,|\sund)\sfür\s{LIST})?{LAND}"
)
#: Mansfelder Höhen, Bad Doberan, Neustadt an der Waldnaab, Fährmann & Thiel, Amberg-Weiden
NAME = (
    rf"(?:(?:[A-ZÄÖÜ]\w+(?:er|ische[rs]?)|Bad|Sankt|St\.|Hessisch|(?:Südlich|Nördlich|Westlich|"
    rf"Östlich|Mittler|"
    rf"Ober|Unter|Jung|Lebendig|Alt|Neu|Hoh|Groß|Klein|Rot|"
    rf"Schwarz|Weiß|Grün)e[rs]?)\s)?{W}"
)
PLACE = re.compile(
    rf"[ ](?:zu\s|für\s{LIST}\s)?(?P<name>{NAME})"
    rf"(?P<by>[ ](?:am|an\sder|im|in\sder|ob\sder|vor\sder|in(?=\s(?:Bayern|Oldenburg|Holstein|"
    rf"Westfalen|"
    rf"Schwaben|Sachsen|Hessen|Franken)\b))\s(?P<where>{W}))?"
    rf"(?:/{W}|\s[&+]\s{W})?"
)
SHORTEST_NAME = 4
RIVERS = frozenset("Main Rhein Neckar See Inn Lech Harz Berg Wald Oder Saale Ruhr Weser".split())
TOWN = re.compile(
    rf"\s(?P<town>{NOT_HERE}[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ][a-zäöüß]+)?)(?![-/])(?=\s[a-zäöü("
    rf"]|[,.;)]|\s*$|\s*\n)"
)
OF_THE = re.compile(r"\s(?:der\sKünste|des\sSaarlandes|der\sBundeswehr)")
FIELDS = re.compile(r"\s[A-ZÄÖÜ][\wäöüß]+-?(?:,\s[A-ZÄÖÜ][\wäöüß]+-?)*\sund\s[A-ZÄÖÜ][\wäöüß]+")
PAIR = re.compile(rf"\s{W}\s(?:&|und)\s{W}")
AFTER_STIFTUNG = re.compile(rf"[ ]{W}(?:\sin\s{W})?")
#: Landesverband der Volkshochschulen Hessen, Bund der Steuerzahler, Kulturstiftung des Bundes
GENITIVE = re.compile(
    rf"\s(?:der\s(?:[A-ZÄÖÜa-zäöü]\w+en\s)?(?P<many>{NOT_HERE}[A-ZÄÖÜ][\wäöüß-]+)|"
    rf"des\s(?:Bundes|Landes|Freistaats|"
    rf"Freistaates|Handwerks|Einzelhandels|Mittelstands|Deutschen\sVolkes)\b){LAND}"
)
OF_MANY = re.compile(
    r"(?:verband|verbund|verein|vereinigung|bund|arbeitsgemeinschaft|gewerkschaft|kammer|rat|"
    r"förderbank|investitionsbank|aufbaubank|stiftung|forschungsgemeinschaft|anstalt|gesellschaft|"
    r"netzwerk|zentrale|genossenschaft|bündnis|allianz|initiative|theater|forum)$"
)
#: Akademie am See, Theater am Rand
AT = re.compile(
    r"[ ](?:am|an\sder|im|auf\sdem)\s(?:[A-ZÄÖÜ]\w+(?:er|en)\s)?(?:See|Meer|Rand|Park|Wald|"
    r"Berg|Fluss|Markt|Tor|Deich|Hafen|Ring|"
    r"Turm|Bahnhof|Dom|Teich|Brunnen|Stadtpark|Schloss|Strom|Ufer|Wasser|Hang|Moor|Kloster)\b"
)
#: Diakonisches Werk im Kirchenkreis Oberes Edertal, Evangelische Kirche in Mitteldeutschland,
#: Seniorenbeirat der Verbandsgemeinde Gerolstein
IN_AREA = re.compile(
    rf"\s(?:in\s(?:der\s)?(?:[A-ZÄÖÜ]\w+(?:en|er)\s)?|im\s(?:Kirchenkreis|Landkreis|Kreis|"
    rf"Dekanat|Bistum)\s)"
    rf"(?:[A-ZÄÖÜ]\w+(?:es|er)\s)?{W}"
)
OF_AREA = re.compile(
    rf"\s(?:der|des)\s(?:[A-ZÄÖÜ]\w+en\s)?(?:Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|"
    rf"Metropolregion|Hansestadt|"
    rf"Landkreises|Kreises|Universität|Hochschule|Landeskirche|Region)\s{W}(?:[- ](?:am|"
    rf"an\sder)\s{W})?"
)
ARE_IN = re.compile(r"(?:^werk|diakonie|kirche|caritas|caritasverband|netzwerk)$")
ARE_OF = re.compile(
    r"(?:beirat|ausschuss|jugendring|feuerwehr|wirtschaftsförderung|parlament|rat)$"
)
#: Whose a body is, is no part of its name.
OWNERS = re.compile(
    r"^(?:Stadt|Gemeinde|Region|Universität|Hochschule|Hansestadt|Landeshauptstadt|Kommunen?|"
    r"Samtgemeinde|Verbandsgemeinde|Kreise|Städte|Gemeinden|Länder|Welt|Zukunft|Firma|Familie|"
    r"Metropolregion\w*|EU|Bundesrepublik|Bundesregierung|Landesregierung|Diakonie|Caritas|Kirche|"
    r"Nachbarschaft|Menschen|Projekt\w*|Partner\w*|Akteure\w*|Beteiligten|Teilnehm\w*|"
    r"[A-ZÄÖÜ]{2,6})$"
)
OF_TOWNS = ("universität", "hochschule")
#: More words of a name: Büro Wegewerk Dülmen, Fachagentur Nachwachsende Rohstoffe.
MORE = re.compile(rf"[ ](?P<word>(?:und[ ](?=\S+\s*(?:$|[,;)\n]))|&[ ])?{W})", re.MULTILINE)
#: Behind these nothing of a sentence follows.
CLOSED = re.compile(r"\s*(?:$|[.,;)(\n|:“\"–])|\s(?:und|sowie)\sd(?:er|ie|as|em|en)\s")
AN_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]{4,}(?:e|er|en|es)$")
MOST_MORE = 3
#: Which of several it is: Allianz Streutal Nord.
QUARTERS = frozenset("Nord Süd Ost West Mitte Nordost Nordwest Südost Südwest Bund Land".split())
#: What goes before a head whose noun behind it is part of its name.
OPENS = re.compile(
    r"(?:^|[\n.!?:„“\"»(|•·–-]\s*)(?:(?:Das|Die|Der)\s)?(?:[A-ZÄÖÜ][\wäöüß-]+\s)?$|"
    r"\b(?:[Vv]om|[Bb]eim|[Ii]m|[Zz]um|[Zz]ur|[Aa]m|(?:[Vv]on|[Dd]urch|[Mm]it|[Bb]ei|[Ff]ür|"
    r"[Aa]us|[Ii]n|"
    r"[Zz]wischen|[Nn]eben|[Aa]n)\sd(?:er|em|as|ie|en)|"
    r"des)\s(?:[A-ZÄÖÜa-zäöü][\wäöüß-]+e[nrs]?\s)?$"
)
SOME = re.compile(
    r"\b(?:ein|eine|einer|einem|einen|eines|kein\w*|jede\w*|diese\w*)\s(?:\w+\s)?$", re.I
)
