"""Words that look like names of people and are none: of places, of things, of what is done."""

from __future__ import annotations

import re

#: Words that no person is called by, whatever the shape says.
NO_NAMES = frozenset(
    """
    projekt programm status laufzeit kontakt ansprechpartner ansprechpartnerin telefon fax
    mail ort datum metropolregion region landkreis kreis stadt gemeinde samtgemeinde land bund
    europa deutschland verein verband institut universität hochschule ministerium
    bundesministerium landesamt bundesamt amt referat abteilung fachbereich haus straße platz
    allee weg ring gasse saal raum halle zentrum hotel forum netzwerk das die der dem den des
    ein eine einen im in am an auf aus bei mit nach seit von vor zu zum zur für über unter wie
    was wer wo wann warum weitere weiteres mehr neue neuer neues neuen alle alles unser unsere
    ihr ihre begrüßung einführung moderation vortrag impuls diskussion pause mittagspause
    kaffeepause abschluss ausblick fazit ergebnis ergebnisse thema themen agenda ablauf tagung
    konferenz workshop werkstatt montag dienstag mittwoch donnerstag freitag samstag sonntag
    januar februar märz april mai juni juli august september oktober november dezember frau
    herr herrn familie team leitung geschäftsstelle gute gutes guten nationale nationaler
    europäische europäischer deutsche deutscher deutsches ländliche ländlicher ländlichen
    regionale regionaler städtische kommunale soziale sozialer digitale digitaler freiwillige
    bürgermeister bürgermeisterin landrat landrätin oberbürgermeister ministerin minister
    präsident präsidentin leiter leiterin vorsitzende vorsitzender sprecher sprecherin
    referent referentin pfarrer pfarrerin bundeskanzler bundeskanzlerin staatssekretär
    staatssekretärin sankt st bad stiftung schule gymnasium grundschule kirche gesellschaft
    agentur büro planungsgruppe arbeitsgemeinschaft alte alter altes kleine kleiner kleines
    große großer großes hohe hoher hohes rote roter obere oberer untere nord süd ost west
    nördliche südliche östliche westliche freie freier freies allgemeine allgemeiner mittlere
    innere äußere gesamte erste zweite dritte vierte letzte beide viele einige bericht
    protokoll publikation leitfaden konzept strategie plan antrag satzung gesetz verordnung
    wohnen leben arbeiten bauen planen mobil mobilität verkehr energie klima umwelt natur
    bildung gesundheit pflege university institute city county ministry department project
    network european the new rural
    """.split()
)
#: What ends like this is called after somebody, or is no person at all.
THINGS = re.compile(
    r"(?:haus|straße|strasse|platz|allee|weg|ring|schule|gymnasium|stiftung|institut|"
    r"universität|kirche|"
    r"saal|halle|preis|ufer|brücke|park|klinik|klinikum|verband|verein|zentrum|netzwerk|"
    r"gesellschaft|"
    r"region|kreis|stadt|gemeinde|programm|projekt|konferenz|tagung|forum|entwicklung|planung|"
    r"politik|"
    r"wirtschaft|verwaltung|förderung|arbeit|beratung|werkstatt|akademie|agentur|kolleg|museum|"
    r"archiv|"
    r"bibliothek|ministerium|amt|rat|ausschuss|beirat|partnerschaft|gespräch|gespräche|bericht|"
    r"ung|heit|keit|schaft|"
    r"stelle|laden|versorgung|management|modelle|modell|regionen|räume|raum|lehrstuhl|berg|tal|"
    r"see|hof|dorf)$",
    re.IGNORECASE,
)
