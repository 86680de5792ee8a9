"""What speaks for a kind of document: patterns with their weights, each with an example.

Those of the title count there alone, those of the head in the first 2,500 characters. A test finds
each cue in its example; `tests/quality` keeps what comes of all of them together.
"""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import cue

_N, _P, _E = Kind.NEWS, Kind.PROJECT, Kind.EVENT
_S, _B, _M, _O = Kind.SLIDES, Kind.PUBLICATION, Kind.MINUTES, Kind.OTHER

IN_TITLE = (
    cue(_M, 6, r"protokoll\b|niederschrift", "Kurzprotokoll vom 3. Mai"),
    cue(_M, 14, r"^(?:auszug aus dem )?(?:\w*protokoll|niederschrift)\b", "Protokoll der Sitzung"),
    cue(
        _E, 4,
        r"\b(?:\w*(?:konferenz|tagung|gespräch|forum|werkstatt|seminar|workshop|symposium|kongress|"
        r"webtalk|vorlesung|vortragsreihe|podium|stammtisch|sprechstunde|bürgerversammlung)|"
        r"exkursion|\w*netzwerktreffen|\w*bürgerdialog|auftaktveranstaltung|webinar|conference|"
        r"\w*(?:wissenschafts|fach|regional|themen|aktions|info)tag|"
        r"(?:fach|start|auftakt|abschluss|vernetzungs)veranstaltung)\b",
        "3. Regionalkonferenz Gesundheit",
    ),
    cue(
        _E, 3,
        r"\b(?!(?:land|kreis|städte|bundes|reichs|stich|werk|feier|all|mon|diens|donners|frei|sams|"
        r"sonn|geburts|jahres|wochen|mittwoch|bezirks|gemeinde|arbeits)tag\b)\w{5,}tage?\b|"
        r"\b\d{1,3}\. \w*(?:treffen|dialog|tag)\b|^einladung\b",
        "Rückkehrertag Altmark",
    ),
    cue(
        _P, 3,
        r"^(?:forschungs|modell|dach|leit|pilot|verbund)?(?:projekt|vorhaben)\b|dachprojekt|"
        r"\b\d\. (?:runde|phase)\b",
        "Modellprojekt Dorfladen",
    ),
    cue(
        _B, 2,
        r"\b(?:leitfaden|handbuch|studie|\w*gutachten|abschlussbericht|arbeitshilfe|\w*bericht|"
        r"evaluation|broschüre|\w*konzept|positionspapier|\w*strategie|fortschreibung|"
        r"stellungnahme|\w*atlas|handreichung|dokumentation|memorandum|eckpunkte|"
        r"ergebnisse (?:aus|der|des))\b",
        "Leitfaden Multifunktionshaus",
    ),
    cue(
        _N, 3,
        r"pressemitteilung|zu gast im|\binterview\b|aufruf\b|\bgesucht\b|spatenstich|"
        r"\b(?:startet|beginnt|eröffnet|unterschrieben|ausgewählt|besucht|verlängert|gründet|"
        r"bekommt|erhält|fördert|zieht bilanz|geht an den start)\b",
        "Landkreis eröffnet Dorfladen",
    ),
    cue(_N, 6, r"\b(?:newsletter|rundbrief|infobrief)\b", "Newsletter, Ausgabe 3/2022"),
    cue(
        _O, 4,
        r"^(?:lebenslauf|fragebogen|glossar|häufige fragen|über uns|über das|impressum|faq|"
        r"linksammlung|gute beispiele)\b|\b(?:adressen|anschriften|adressverzeichnis|"
        r"sprechzeiten|vereinssatzung)\b",
        "Häufige Fragen zum Bürgerbus",
    ),
    cue(
        _O, 7, r"^(?:stellenausschreibung|stellenangebot|ausschreibung:|wir suchen)",
        "Stellenausschreibung: Manager",
    ),
)  # fmt: skip
IN_HEAD = (
    cue(
        _P, 4,
        r"projektsteckbrief|^[^\w\n]*(?:projekt)?laufzeit\b|^antragsteller\b|^[^\w\n]*duration\b",
        "Laufzeit: 2015",
    ),
    cue(_P, 2, r"^daten (?:&|und) fakten", "Daten & Fakten"),
    cue(
        _P, 2,
        r"forschungsprojekt|im modellvorhaben|das (?:dach|modell)projekt|^modellregionen$|"
        r"^projektträger|^ausgangslage",
        "im Modellvorhaben",
    ),
    cue(
        _E, 4,
        r"^agenda\b|^tagesordnung\b|^ablauf\b|^(?:termin|wann|veranstaltungsort):|^moderation:",
        "Agenda",
    ),
    cue(_E, 4, r"^[^\w\n]*CLOCKDASHCLOCK( uhr)?$", "11:00 – 13:00"),
    cue(
        _E, 2,
        r"laden (?:wir )?sie|(?:lädt|laden) (?:\w+ ){0,6}ein\b|anmeldung (?:bis|unter)|"
        r"\bonline-konferenz\b",
        "Wir laden Sie ein",
    ),
    cue(
        _P, 3,
        r"^[^\w\n]*(?:projektträger|projektzeitraum|fördersumme|handlungsfeld|projektpartner|"
        r"projektleitung|förderkennzeichen|zuwendung\w*|fördermittelgeber|(?:projekt)?status|"
        r"projektstart|projektbeginn|projektzeit|projektende|projektregion|"
        r"projektgebiet|einsatzgebiet|projektmanagement|projekt|dauer|lead ?partner)\s*:",
        "Projektträger: Landkreis Aue",
    ),
    cue(
        _P, 2,
        r"träger des (?:projekts|vorhabens)|\bprojektleiter(?:in)?\b|\bprojektmitarbeiter(?:in)?\b|"
        r"\bprojektkoordinator(?:in)?\b|federführung|"
        r"das (?:projekt|vorhaben) (?:ist|hat|wird|soll|läuft|endet)|hat das (?:projekt|vorhaben)|"
        r"getragen wird das (?:projekt|vorhaben)",
        "Das Projekt wird gefördert",
    ),
    cue(_E, 5, r"DAY,? CLOCK(?: uhr)?DASH(?:DAY|CLOCK)", "4.3.2021, 11:00 – 13:00"),
    cue(_E, 4, r"^\d{1,2}\.?[–-]\d{1,2}\.? MONTH 20\d\d$", "23–24 May 2024"),
    cue(
        _E, 4,
        r"^\W*CLOCKDASHCLOCK(?: uhr)?\W+\w.*\n(?:.*\n){0,3}?\W*CLOCKDASHCLOCK",
        "9:00 – 9:30 Uhr Begrüßung\n9:30 – 10:00 Uhr Vortrag",
    ),
    cue(
        _E, 3,
        r"^\W*CLOCK(?: uhr| h)?\s+[^\d\s].*\n(?:.*\n){0,2}?\W*CLOCK(?: uhr| h)?\s+[^\d\s]",
        "19:00 Ankommen\n19:10 Vortrag",
    ),
    cue(
        _E, 4,
        r"\A(?:.*\n){0,6}?.*\b(?:DAY|WEEKDAY\b.{0,20}).{0,20}\d{1,2}(?:[.:]\d\d)?(?: uhr)?DASH"
        r"\d{1,2}(?:[.:]\d\d)? uhr\W*(?:\||$)",
        "27. Dezember 2023 | 10 bis 14 Uhr | Bürgercenter",
    ),
    cue(_E, 3, r"\A(?:.*\n){0,6}?.*\bDAY bis DAY, jeweils", "12.10.2021 bis 18.1.2022, jeweils"),
    cue(
        _E, 2,
        r"^(?:programm|ablauf)$|^veranstalter(?:in)?:|veranstalter ist\b|^veranstaltet von\b",
        "Veranstalter: Stadt Aue",
    ),
    cue(
        _N, 3,
        r"^(?:pressemitteilung|pressestelle|pressekontakt|presseinformation|medieninfo\w*|"
        r"nachricht|meldung)\b|\bsagte\b|\bso \w+ministerin?\b",
        "Pressemitteilung",
    ),
    cue(
        _N, 3,
        r"\A(?:.*\n+){0,5}?[^\n]{0,60}?\bDAY(?:,? CLOCK uhr)?\W*(?:\||$)|"
        r"^[A-ZÄÖÜ][\w ./-]{2,40}(?:,| \() ?DAY\)?\.?|\|\s*DAY|DAY\s*\|",
        "Aue, 3. Mai 2015",
    ),
    cue(
        _N, 2,
        r"[“\"«»](?:,| –)? (?:sagt|sagte|so|erklärt\w*|betont\w*|meint\w*|erinnert|freut)\b|"
        r"\bteilte\b.{0,40}\bmit\b|von unserer redaktion|medienservice",
        "„Das ist gut“, sagt sie.",
    ),
    cue(
        _P, 2,
        r"\bziele? des (?:projekt|vorhaben)s\b|\b(?:modell|verbund|forschungs|pilot|leit)"
        r"(?:projekt|vorhaben)\b|\bprojektpartner\b|\bprojektgebiet|\bim projekt\b|"
        r"\bwird (?:vom|von der|durch|aus|mit)\b.{0,80}\bgefördert\b|"
        r"\bthe project (?:is|was|aims)\b",
        "Ziel des Projekts",
    ),
    cue(
        _P, 2, r"(?:\b(?:\w*projekt|\w*vorhaben|project)\w*\b(?:.|\n)*?){3}",
        "Projekt, Vorhaben, Projekte",
    ),
    cue(
        _E, 2,
        r"\bfind(?:et|en) .{0,80}\bstatt\b|\banmeld(?:ung|en|eschluss)\b|\bteilnahme\w*\b|"
        r"\breferent(?:in|en|innen)?\b|\bmoderation\b|\beinlass\b|\bregister (?:at|now|by)\b",
        "findet in Aue statt",
    ),
    cue(
        _N, 2,
        r"\b(?:am WEEKDAY|gestern|heute)\b.{0,120}\b(?:hat|haben|wurde|wurden|ist|sind|gab|übergab|"
        r"eröffnete)\b|\bhat (?:heute|gestern|am \w+tag)\b|\bbescheid\w* über\b|\bfreut sich\b",
        "Gestern wurde der Laden eröffnet",
    ),
    cue(_N, 1, r"[„“»\"][^„“«»\"\n]{25,}[“”«\"]", "„Wir sind von allem sehr begeistert“"),
    cue(_N, 1, r"\A(?:.*\n){0,8}?.*\bDAY", "Stand: 3. Mai 2015"),
    cue(
        _P, 1, r"\b(?:gefördert|förderung|fördermittel|seit 20\d\d|erprob\w+|modellregion\w*)\b",
        "Erprobung seit 2015",
    ),
    cue(
        _P, 2,
        r"\b(?:läuft|lief|finanziert|fördert|erprob\w+|test\w+)\b.{0,80}\b(?:von|vom|bis)\b"
        r".{0,30}\b20\d\d\b|\bvon 20\d\d bis 20\d\d (?:haben|hat|wurde)",
        "fördert von Januar 2023 bis Dezember 2025",
    ),
    cue(_E, 1, r"\A(?:.*\n){0,12}?.*\b(?:CLOCK|\d{1,2}) uhr\b", "um 9 Uhr"),
    cue(
        _E, 2,
        r"\A(?:.*\n){0,12}?.*\bCLOCK(?: uhr)?DASHCLOCK|"
        r"\A(?:.*\n){0,8}?.*WEEKDAY\w*,?(?: den)? DAY|"
        r"\A(?:.*\n){0,8}?.*\b\d{1,2}\.(?: \w+)? ?(?:und|bis|–|-|/) ?DAY",
        "Montag, den 3. Mai 2015",
    ),
    cue(
        _B, 2,
        r"\b\d{2,3} seiten\b|\bisbn\b|\bbroschüre\b|\bheft \d|\bband \d|\berschienen\b|"
        r"\bzum download\b|\bschriftenreihe\b|\b(?:print|online)ausgabe\b",
        "148 Seiten",
    ),
    cue(
        _B, 4,
        r"^(?:positionspapier|gutachten|kurzfassung|arbeitshilfe|leitfaden|memorandum|"
        r"stellungnahme|neuerscheinung)\b(?!:)[^.\n]{0,60}$",
        "Positionspapier, Juni 2019",
    ),
    cue(
        _M, 4,
        r"^\W*(?:tagesordnung|zu top|beschluss(?:fassung)?)\b|^protokoll\b|\bschriftführ\w+|"
        r"\bsitzungs(?:ende|beginn)\b|\bbeschlussfähig",
        "Zu TOP 3",
    ),
    cue(_S, 7, r"^folie \d+\n(?:.*\n)+?folie \d+$", "Folie 1\nText\nFolie 2"),
    cue(_S, 7, r"^2\n(?:.+\n){1,9}\n3\n(?:.+\n){1,9}\n4\n", "2\nText\n\n3\nText\n\n4\n"),
    cue(_N, 2, r"^(?:datum|veröffentlicht(?: am)?|meldung vom):?\s+\d", "Datum: 3.5.2015"),
    cue(_N, 4, r"^liebe leser|^\+\+\+ .* \+\+\+$", "+++ Neuer Laden +++"),
    cue(_O, 4, r"^sehr geehrte|^mit freundlichen grüßen", "Sehr geehrte Frau Aue"),
    cue(
        _O, 4,
        r"\A[^\n]{3,60}\n\s*[^\n.]{3,60}\bist (?:eine?|der|die|das) (?:\w+ )?(?:region|landschaft|"
        r"landkreis|kreis|stadt|gemeinde|insel)\b",
        "Unterelbe\n\nDie Unterelbe ist eine Region im Norden",
    ),
    cue(
        _O, 4, r"^wo: .*\nwer: .*\n(?:.*\n)+?wo: .*\nwer: ",
        "Wo: Aue\nWer: Verein\n\nWo: Au\nWer: Kreis",
    ),
    cue(
        _O, 4, r"(?:^(?:telefon|tel\.?):? [\d/ -]{7,}(?:.|\n){20,400}?){3}",
        "Telefon 030 23125-001\nPflegestützpunkt Aue, Montag\n" * 3,
    ),
    cue(
        _M, 5,
        r"^(?:top|tagesordnungspunkt) \d|^(?:teilnehmende|anwesende?|anwesend|entschuldigt):?|"
        r"protokollführung|^beginn: \d|^(?:schriftführung|protokoll):",
        "Anwesend: Anna Aue",
    ),
    cue(_B, 3, r"^1\.? [A-ZÄÖÜ]\w+.*\n(?:.*\n)+?2\.? [A-ZÄÖÜ]\w+", "1 Anlass\nText\n2 Ziel"),
    cue(
        _B, 2,
        r"^(?:herausgeber|herausgegeben|redaktion|autor|verfasser|zusammenfassung|kurzfassung|"
        r"impressum)|\bisbn\b|\bissn\b",
        "Herausgeber: Stadt Aue",
    ),
)  # fmt: skip
