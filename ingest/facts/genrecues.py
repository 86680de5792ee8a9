"""What a genre cannot do without, whoever writes it: the second list of cues for a kind.

`kindcues` has the labels and forms of pages; here stand the acts of a genre. One invites to an
event and tells who came; a project has partners, money and a time; news have somebody who said
it; minutes say who was there. A test finds each cue in its example.
"""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import cue

_N, _P, _E = Kind.NEWS, Kind.PROJECT, Kind.EVENT
_S, _B, _M, _O = Kind.SLIDES, Kind.PUBLICATION, Kind.MINUTES, Kind.OTHER

GENRE_IN_TITLE = (
    cue(
        _E, 3,
        r"\b(?:ringvorlesung|lesung|gesprächsrunde|diskussionsrunde|fachabend|themenabend|"
        r"kaminabend|infoabend|informationsabend|filmabend|rundgang|messe|hearing|barcamp|"
        r"hackathon|klausur|schulung|web-seminar|einladung zu[rm]?|save the date|sitzung|"
        r"versammlung|\w*beratung vor ort)\b",
        "Einladung zur vierten Sitzung",
    ),
    cue(
        _B, 3,
        r"\b(?:working paper|diskussionspapier|fact ?sheet|faktenblatt|faktencheck|policy brief|"
        r"bestandsaufnahme|forderungen|leitlinien|empfehlungen|untersuchung|analyse|ratgeber|"
        r"wegweiser|planungshilfe|jahrbuch|festschrift|praxishilfe|werkzeugkasten|merkblatt)\b",
        "Faktenblatt: Mitfahrbänke",
    ),
    cue(
        _N, 4,
        r"\b(?:\w*wettbewerb|\w*aufruf|ausschreibung|jetzt (?:mitmachen|bewerben)|"
        r"preis für|förderbescheid|neu im amt|freigegeben|fertiggestellt|übergeben|geht an)\b",
        "Ideenwettbewerb für Dörfer",
    ),
    cue(_N, 3, r"^(?:rückblick|nachbericht|nachlese)\b", "Rückblick: Tagung in Aue"),
    cue(_O, 8, r"\((?:[mwdx]\s?[/|]\s?){2}[mwdx]\)|\bstellenausschreibung\b", "Leitung (w/m/d)"),
    cue(
        _O, 4,
        r"^(?:über (?:uns|das|die|den)|wir über uns|wer wir sind|unser team)\b",
        "Über das Netzwerk",
    ),
    cue(
        _O, 5, r"^(?:termine|terminübersicht|veranstaltungskalender|ansprechpartner|links|"
        r"mitglieder)\b",
        "Termine im Überblick",
    ),
)  # fmt: skip
GENRE_IN_TEXT = (
    # An event: to come, or told when it is over.
    cue(_E, 5, r"\bsave the date\b", "SAVE THE DATE"),
    cue(
        _E, 3,
        r"\b(?:eintritt (?:ist )?frei|der eintritt|teilnahmegebühr|teilnahmebeitrag|"
        r"anmeldeschluss|um anmeldung|melden sie sich|anmeldeformular|teilnahme ist kostenlos|"
        r"kommen sie (?:vorbei|gern)|wir freuen uns auf (?:sie|ihr)|es (?:spricht|sprechen)\b|"
        r"auf dem podium|gastgeber\w* (?:ist|sind|war|waren)|plätze (?:sind )?begrenzt)",
        "Eintritt frei",
    ),
    cue(
        _E, 4,
        r"^[^\w\n]*(?:uhrzeit|wann|ort der veranstaltung|veranstaltungsort|tagungsort|beginn|"
        r"treffpunkt|datum und uhrzeit|einlass)\b[?:]?[ \t]*\|?[ \t\n]*\S",
        "Uhrzeit 11-17 Uhr",
    ),
    cue(
        _E, 3,
        r"\A(?:.*\n){0,12}?[^.\n]{0,40}\b(?:WEEKDAY|mo|di|mi|do|fr|sa|so)\b\.?,?[^.\n]{0,20}"
        r"(?:DAY|DATE)[^\n]{0,40}\b\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h)\b",
        "Di, 5. März, Beginn 18.30 h",
    ),
    cue(
        _E, 3,
        r"\b(?:trafen sich|kamen [^.\n]{0,90}(?:zusammen|nach)|waren (?:gekommen|zu gast)|"
        r"(?:gäste|fachleute|teilnehm\w+|interessierte|besucher\w*)[^.\n]{0,60}(?:gekommen|kamen|"
        r"folgten|"
        r"diskutierten|nahmen|erlebten|trafen)|diskutierten (?:wir|die)|in (?:fünf|vier|drei|zwei) "
        r"(?:foren|workshops|runden|arbeitsgruppen)|tauschten sich|"
        r"(?:die |der )(?:tagung|veranstaltung|workshop|abend|reise) (?:war|endete|begann|klang))",
        "Rund achtzig Gäste waren gekommen",
    ),
    cue(
        _E, 3,
        r"\b(?:rückblick auf|nachlese|auf dem programm (?:standen|stand|stehen)|"
        r"organisiert (?:hatte|wurde) (?:die|der)\b|eröffnet wurde die|den abschluss bildete|"
        r"die nächste veranstaltung)",
        "Rückblick auf den Abend",
    ),
    cue(
        _E, 2, r"\blade(?:n)? (?:ich|wir) sie\b|\b(?:lädt|laden) (?:herzlich )?(?:zu|in)\b",
        "laden zu",
    ),
    cue(_E, 2, r"\b\d{1,2}(?:[.:]\d\d)? uhr (?:c|s)\. ?t\.", "18 Uhr c.t."),
    # A project: what it wants, with whom, from what, how long.
    cue(
        _P, 3,
        r"^[^\w\n]*(?:bauherr\w*|auftraggeber\w*|gesamtkosten|projektkosten|eigenleistung|"
        r"baukosten|"
        r"fördervolumen|fördermittel|finanzierung|mitwirkende|projektteam|"
        r"wer zahlt|wie lange|wer dabei ist|mit dabei|laufzeit|projektidee|umsetzungszeitraum|"
        r"funding|partners?|lead partner)\b\W",
        "Bauherr: Landkreis Aue",
    ),
    cue(
        _P, 3,
        r"\b(?:unser|das|sein) ziel (?:ist|war)|\bziel (?:ist|war) es\b|"
        r"\bwas (?:wir (?:tun|erreichen|wollen|machen)|tun wir|machen wir)\b|"
        r"\bwir (?:bringen|entwickeln|erproben|testen|untersuchen|messen|begleiten|schaffen|"
        r"bauen|pflanzen|qualifizieren)\b|\bdieser frage (?:ging|gingen|geht|gehen)\b|"
        r"\b(?:brings together|aims to|they tested|co-financed)\b",
        "Ziel war es, Wege zu finden",
    ),
    cue(
        _P, 2,
        r"\b(?:gefördert|mitfinanziert|kofinanziert|finanziert|unterstützt)\b[^.\n]{0,60}"
        r"\b(?:von|vom|durch|aus)\b|\b(?:von|vom|durch|aus|mit)\b[^.\n]{0,90}"
        r"\b(?:gefördert|mitfinanziert|kofinanziert|finanziert|unterstützt)\b|"
        r"\b(?:leader|efre|esf|efre|eler|bule)-?mittel\w*|geförderte\w* vorhaben",
        "vom Land gefördert",
    ),
    cue(
        _P, 2,
        r"\b(?:begleitet(?:e|en)?|entwickel(?:t|te|ten)|erprobt(?:e|en)?|sanierte|sanierten|"
        r"gründete|gründeten) (?:ein|eine|einen|sie|das|den|die|der|gemeinsam)\b|"
        r"(?:^|; )(?:qualifizierung|aufbau|entwicklung|erprobung|einrichtung) (?:von|eine[rs])\b",
        "Aufbau eines Steuerkreises",
    ),
    cue(
        _P, 3,
        r"\b(?:kooperiert|zusammengearbeitet)\b[^.\n]{0,30}\bmit\b|\b(?:haben|hat) (?:wir|das team)"
        r"[^.\n]{0,90}\b(?:zusammengearbeitet|untersucht|erprobt|entwickelt|abgestimmt|befragt)\b|"
        r"\bbeauftragt (?:hat|hatte|wurde|war)\b|\bgetragen wird (?:das|die|der)\b|"
        r"\b(?:betreute|begleitete|koordinierte|leitete) das (?:projekt|vorhaben)\b",
        "Kooperiert haben wir mit der Hochschule",
    ),
    # News: somebody said it, on a day.
    cue(
        _N, 4,
        r"^[A-ZÄÖÜ][\w/ .-]{2,40}(?:,| –| -) ?(?:den )?DAY\)?\.?(?: [–-]|\.) ?[A-ZÄÖÜ]",
        "WIESBADEN, 30. August 2022. Das Land",
    ),
    cue(
        _N, 3,
        r"\b(?:heute|gestern|am WEEKDAY)\b[^.\n]{0,40}\b(?:mitteilte|mitgeteilt|bekannt\b|"
        r"übergeben|"
        r"überreicht|vorgestellt)|\bhat mitgeteilt\b|\bgab [^.\n]{0,60}\bbekannt\b|\bmitteilte\b|"
        r"\b(?:zuwendungs|förder)bescheid\b|\bnannte das\b|\bgratuliert(?:e|en)\b|\bbittet um\b",
        "wie das Land heute mitteilte",
    ),
    cue(
        _N, 4,
        r"\b(?:bewerbungsschluss|einsendeschluss|bewerbungsfrist|antragsfrist|förderaufruf|"
        r"bewerbt euch|bewerben (?:können sich|sie sich)|wer kann sich bewerben|ausgelobt)\b|"
        r"\b(?:die|eine) jury\b",
        "Bewerbungsschluss ist der 3. Mai",
    ),
    cue(_N, 2, r"^von [A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß-]+$", "Von Anna Aue"),
    cue(_N, 3, r"\b(?:seit|am) WEEKDAY\b(?!,? (?:den )?\d)", "Seit Montag"),
    # A publication: who wrote it, how long it is, where it can be had.
    cue(
        _B, 4,
        r"\b(?:working paper|discussion paper|policy brief|fact ?sheet|faktenblatt|positionspapier|"
        r"gastbeitrag)\b|\b\d{2,3} (?:s\.|seiten)(?!\w)|\bdownload \(pdf|"
        r"^erschienen in\b|\bisbn\b|^literatur(?:verzeichnis)?$",
        "Working Paper 88, 64 S.",
    ),
    cue(
        _B, 3,
        r"\bdie (?:untersuchung|studie|broschüre|handreichung|auswertung|arbeitshilfe|publikation) "
        r"(?:vergleicht|zeigt|beruht|stellt|gibt|richtet|beschreibt|untersucht)|"
        r"\beine auswertung von\b|^inhalt\n(?:\d.*\n){3}|^bearbeitet von\b|"
        r"^erstens\b[^\n]+(?:\n+.+)*?\n+zweitens\b",
        "Die Studie zeigt",
    ),
    # Minutes: who was there, who wrote, what was decided.
    cue(
        _M, 6,
        r"\b(?:es )?(?:waren|war) (?:zugegen|anwesend)\b|\bes fehlten?\b|\bschrift führt|"
        r"\bschriftführ|\beröffnete?t? [^.\n]{0,60}\bdie (?:sitzung|versammlung)\b|"
        r"\b(?:ende der sitzung|sitzung (?:wird|wurde) geschlossen)\b|"
        r"\b(?:der|die) \w*(?:rat|beirat|ausschuss|versammlung|vorstand) beschließt\b|"
        r"\b(?:einstimmig|mehrheitlich|enthaltung(?:en)?)\b",
        "Es waren zugegen: Anna Aue",
    ),
    # Slides without their form.
    cue(
        _S, 7,
        r"\b(?:vielen )?dank(?:e)? (?:für (?:ihre|die|eure) aufmerksamkeit|fürs zuhören)\b|"
        r"^danke!|^fragen\?$",
        "Danke! Fragen?",
    ),
    cue(_S, 5, r"(?:^[•▪‣] ?[^\n]{3,60}\n(?:\n*[^•▪‣\n][^\n]{0,50}\n)*\n*){7}", "• Aue\n" * 7),
    # What is none of these: offers of work, questions with answers, lists of days.
    cue(
        _O, 5,
        r"\bTVöD\b|\bTV-L\b|\bentgeltgruppe\b|\bihre bewerbung\b|\bdas bringen sie mit\b|"
        r"\bwir bieten ihnen\b|\bin (?:voll|teil)zeit\b",
        "Das bringen Sie mit",
    ),
    cue(
        _O, 5, r"(?:^[^\n?]{12,100}\?\n+(?:[^\n?]+\n+){1,3}){3}",
        "Woran erkenne ich das?\nHier.\nWer hilft mir dabei?\nWir.\nGibt es dafür Geld?\nJa.\n",
    ),
    cue(
        _O, 6, r"(?:^[^\w\n]*(?:\d{1,2}\.(?: \w+)? ?(?:bis|und|–|-) ?)?DAY\b[^\n]*\n+){3}",
        "1. Mai 2025: Fest\n2. Mai 2025: Tag\n3. Mai 2025: Rast\n",
    ),
)  # fmt: skip
