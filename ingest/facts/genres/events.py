"""What an event cannot do without: days with hours and a house, who may come, what is planned."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K = Kind.EVENT
#: What people come together for, alone or as the head of a compound.
NOUN = (
    r"(?:\w*(?:konferenz|tagung|kongress|symposium|forum|foren|werkstatt|workshop|seminar|webinar|"
    r"kolloquium|"
    r"treffen|gespräch|dialog|frühstück|stammtisch|salon|reparaturcafé|podium|diskussion|debatte|"
    r"vortrag|"
    r"vorträge|vortragsreihe|vorlesung|exkursion|wanderung|rundgang|spaziergang|besichtigung|messe|"
    r"börse|"
    r"festival|konzert|ausstellung|camp|hackathon|lehrgang|schulung|fortbildung|klausur|"
    r"versammlung|"
    r"sprechstunde|sprechtag|gipfel|hearing|anhörung|veranstaltung|talk|slam|jubiläum)(?:e?s|en|e|"
    r"er|n|reihe)?|"
    r"(?:sommer|herbst|winter|frühjahrs|ferien)(?:akademie|schule)|\w*(?:info|informations|themen|"
    r"fach|"
    r"film|spiele|bürger|kamin|lese|vortrags|diskussions|netzwerk)abend|lesung|lange nacht|"
    r"(?:gesprächs|diskussions|experten|frage)runde|fragestunde|runder tisch|"
    r"(?:aktions|projekt|themen|kultur)(?:tag|woche)e?n?|(?:studien|lern|rund|bildungs|"
    r"fach)(?:reise|fahrt)|tagesfahrt|bereisung|online-(?:seminar|"
    r"talk)|"
    r"\w*(?:wissenschafts|fach|regional|info|familien|karriere|bürger|zukunfts|rückkehrer)tage?s?|"
    r"tag de[rs] \w+|\w*fest|energieberatung|conference|symposium|summit|meeting|lecture|festival|"
    r"forum|workshop)"
)

EVENTS = (
    cue("event.title.noun", _K, 4, TITLE, rf"\b{NOUN}\b", "3. Regionalkonferenz Gesundheit"),
    cue("event.title.first", _K, 1, TITLE,
        rf"^(?:\d{{1,3}}\. |\w+(?:e|er|es) )?(?:\w+-)?{NOUN}\b", "Regionalkonferenz Gesundheit"),
    cue("event.title.edition", _K, 2, TITLE, r"^\d{1,3}\. (?-i:[A-ZÄÖÜ])", "4. Pflegekonferenz"),
    cue("event.title.day", _K, 3, TITLE,
        r"\b(?!(?:land|kreis|städte|bundes|reichs|stich|werk|feier|all|mon|diens|donners|frei|sams|"
        r"sonn|geburts|jahres|wochen|mittwoch|bezirks|gemeinde|arbeits)tag\b)\w{5,}tage?\b",
        "Rückkehrertag Altmark"),
    cue("event.title.invitation", _K, 4, TITLE,
        r"^(?:herzliche )?einladung\b|\bsave the date\b|^programm\b", "Einladung zum Treffen"),
    cue("event.title.back", _K, 2, TITLE,
        r"^(?:rückblick|rückschau|nachbericht|nachlese|dokumentation)\b",
        "Rückblick: Tagung in Aue"),
    cue("event.title.when", _K, 2, TITLE,
        r"\bam (?:DATE|DAY|\d{1,2}\. ?\d{1,2}\.)|\bDATE\b", "Treffen am 14. Juni"),
    cue("event.save", _K, 5, HEAD, r"\bsave the date\b|\bmerken sie sich\b", "SAVE THE DATE"),
    cue("event.hours.day", _K, 5, HEAD,
        r"(?:DAY|DATE|\d{1,2} MONTH 20\d\d)[^\n]{0,30}?\b\d{1,2}(?:[.:]\d\d)?(?: uhr|"
        r" [ap]m)?DASH\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h\b|[ap]m)|"
        r"(?:DAY|DATE)[^\n]{0,30}?CLOCK(?: uhr)?DASH(?:DAY|CLOCK)|"
        r"(?:DAY|DATE)[^\n\w]{1,6}(?:um |ab |beginn |von )?\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h\b|bis|–|"
        r"-)",
        "4.3.2021, 11:00 – 13:00"),
    cue("event.hours.weekday", _K, 4, HEAD,
        r"\A(?:.*\n){0,12}?.*\b(?:WEEKDAY|(?-i:Mo|Di|Mi|Do|Fr|Sa|So|SA|"
        r"SO))\b\.?,?[^.\n]{0,20}(?:DAY|DATE|\d\d?\.\d\d?\.)[^\n]{0,40}"
        r"\b\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h\b|bis|–|-)",
        "Di, 5. März, Beginn 18.30 h"),
    cue("event.hours.lead", _K, 3, HEAD,
        r"\A(?:.*\n){0,12}?.*(?:\b\d{1,2}(?:[.:]\d\d)? uhr|\b\d{1,2} ?(?:am|pm)\b|// ?CLOCK|"
        r"CLOCKDASHCLOCK)",
        "Titel\nBeginn 19 Uhr"),
    cue("event.hours.line", _K, 4, HEAD, r"^[^\w\n]*CLOCKDASHCLOCK( uhr)?$", "11:00 – 13:00"),
    cue("event.plan", _K, 4, HEAD,
        r"(?:^[^\w\n]*(?:CLOCK(?: uhr| h)?(?:DASHCLOCK)?(?: uhr| h)?|"
        r"\d{1,2}(?:DASH\d{1,2})? uhr)(?:\s|"
        r"\W).*\n(?:.*\n){0,3}?){3}",
        "9:00 Auftakt\n10:00 Vortrag\n11:00 Pause\n"),
    cue("event.days", _K, 4, HEAD,
        r"\A(?:.*\n){0,8}?.*\b\d{1,2}\.?(?: \w+)? ?(?:und|bis|–|-|/) ?(?:DAY|DATE|"
        r"\d{1,2}\.? MONTH 20\d\d)|"
        r"\A(?:.*\n){0,8}?.*DAY bis DAY, jeweils|^\d{1,2}\.?[–-]\d{1,2}\.? MONTH 20\d\d$",
        "23–24 May 2024"),
    cue("event.weekday", _K, 3, HEAD,
        r"\A(?:.*\n){0,10}?.*\bWEEKDAY,?\s+(?:(?:den|dem) )?(?:DAY|DATE)",
        "Montag, den 3. Mai 2015"),
    cue("event.day.house", _K, 3, HEAD,
        r"\A(?:.*\n){1,6}?.{0,70}(?:DAY|DATE)[^\n]{0,30}(?:,|\||/|–|\n)\s*(?:im |in der |in )?"
        r"\w*(?:halle|saal|haus|zentrum|schloss|kloster|hotel|rathaus|scheune|hof|aula|hörsaal|"
        r"museum|theater|"
        r"kirche|gasthof|schule|universität|hochschule|akademie|campus|online)\b",
        "Titel\n8. Mai 2018, im Rathaus"),
    cue("event.every", _K, 4, HEAD,
        r"\bjede[nrm]? (?:\w+ )?WEEKDAY|\bjeweils (?:WEEKDAY|mon|diens|mitt|don|frei|sam)s?|"
        r"\bWEEKDAYs\b[^.\n]{0,30}uhr",
        "Jeden ersten Freitag"),
    cue("event.label.when", _K, 4, HEAD,
        r"^[^\w\n]*(?:neuer )?(?:termin|wann|datum(?: und uhrzeit)?|uhrzeit|zeit|beginn|einlass|"
        r"when|date|"
        r"tag)\b[?:]?[ \t]*[|:]?[ \t\n]*"
        r"\D{0,16}\d",
        "Wann: 4. Mai, 18 Uhr"),
    cue("event.label.where", _K, 3, HEAD,
        r"^[^\w\n]*(?:wo|ort|veranstaltungsort|ort der veranstaltung|tagungsort|treffpunkt|where|"
        r"venue)\b ?[?:]?[ \t\n]*UPPER|"
        r"\btreffpunkt (?:ist|am|vor|an)\b",
        "Ort: Rathaus"),
    cue("event.label.who", _K, 3, HEAD,
        r"^[^\w\n]*(?:veranstalter(?:in)?|referent(?:in|en|innen)?|moderation|gäste|ausrichter|"
        r"leitung|host|speakers?|"
        r"zielgruppe|teilnahme\w*|kosten|anmeldung|eintritt|language)\s*:|veranstalter ist\b|"
        r"\bveranstaltet (?:von|vom|wird)\b",
        "Moderation: Anna Aue"),
    cue("event.heading", _K, 3, HEAD,
        r"^[^\w\n]*(?:programm|ablauf|agenda|tagesordnung|anmeldung|programm und ablauf|"
        r"das programm)\b.{0,30}$", "Programm"),
    cue("event.invite", _K, 4, HEAD,
        r"\b(?:lädt|laden|lade)\b[^.\n]{0,120}?\b(?:ein|zu[rm]?)\b|"
        r"\b(?:herzlich )?eingeladen (?:sind|ist)\b|"
        r"\b(?:sind|ist) [^.\n]{0,40}herzlich (?:eingeladen|willkommen)\b|\bseien sie dabei\b|"
        r"\bkommen sie (?:vorbei|gern)|"
        r"\bfreuen uns auf (?:sie|ihr|euch|dich)|\bjoin us\b|\byou are invited\b|\bladen wir sie\b",
        "Wir laden Sie ein"),
    cue("event.register", _K, 3, HEAD,
        r"\b(?:vor)?anmeld(?:ung|en|eschluss|eformular|efrist)\w*\b|\bmelden sie sich\b|"
        r"\bregist(?:er|ration)\b|"
        r"\bplätze (?:sind )?begrenzt|\bteilnehm(?:er|enden)zahl\b|\brückmeldung\b|"
        r"\bteilen sie uns\b",
        "Anmeldung bis 3. Mai"),
    cue("event.fee", _K, 3, HEAD,
        r"\beintritt\b|\bteilnahme(?:gebühr|beitrag)\b|\bteilnahme ist\b|\bunkostenbeitrag\b|"
        r"\bkosten(?:frei|los)\b|"
        r"\bspenden? (?:wird|sind|erwünscht|erbeten)|\bohne voranmeldung\b",
        "Eintritt frei"),
    cue("event.held", _K, 3, HEAD,
        r"\bfind(?:et|en)\b[^.\n]{0,140}\bstatt\b|\bfand(?:en)?\b[^.\n]{0,140}\bstatt\b",
        "findet in Aue statt"),
    cue("event.speakers", _K, 2, HEAD,
        r"\breferent(?:in|en|innen)?\b|\bmoder(?:ation|iert)\b|\b(?:impuls)?vortrag\b|\bvorträge\b|"
        r"\bpodium\w*\b|\bkeynote\b|"
        r"\bgrußwort\w*\b|\bes (?:spricht|sprechen)\b|\bsprechen\b[^.\n]{0,60}\b(?:journalist|prof|"
        r"dr)\w*|\bgastgeber\w* (?:ist|sind|war)|"
        r"\bdurch den (?:abend|tag) führ",
        "Moderation und Vortrag"),
    cue("event.breaks", _K, 4, HEAD,
        r"\b(?:kaffee|mittags)pause\b|\bmittags?(?:imbiss|essen)\b|^[\d.: –•-]*(?:uhr )?(?:pause|"
        r"ankommen|registrierung|imbiss|ausklang|"
        r"begrüßung|schlusswort)\b|\bim anschluss\b|\bausklang\b|\bget-together\b|\bausblick –",
        "Kaffeepause"),
    cue("event.back", _K, 4, HEAD,
        r"\btrafen sich\b|\bkamen\b[^.\n]{0,90}\b(?:zusammen|nach)\b|\b(?:war|"
        r"waren)\b[^.\n]{0,50}\b(?:gekommen|zu gast)\b|"
        r"\bfolgten\b[^.\n]{0,40}\beinladung\b|\bnahmen\b[^.\n]{0,90}\bteil\b|"
        r"\btauschten\b[^.\n]{0,60}\baus\b|"
        r"\bdiskutiert(?:en| wurde)\b|\b(?:arbeitsgruppen|thementische|foren|workshops|plenum|"
        r"fachforen)\b|"
        r"\b(?:eröffnet wurde|den abschluss bildete|auf dem programm|organisiert hatte|"
        r"die nächste veranstaltung)",
        "Rund achtzig Gäste waren gekommen"),
    cue("event.people", _K, 3, HEAD,
        r"\b(?:\d+|rund|gut|etwa|über|mehr als|knapp|zahlreiche|"
        r"viele)\b[^.\n]{0,20}\b(?:teilnehm\w+|gäste|fachleute|besucher\w*|"
        r"interessierte|kulturschaffende|vertreter\w*|bürgerinnen)\b|\bteilnehmende\w*\b",
        "Rund 120 Fachleute"),
    cue("event.text.noun", _K, 2, HEAD, rf"(?:\b{NOUN}\b(?:.|\n){{0,400}}?){{3}}",
        "Tagung, Konferenz und Workshop"),
    cue("event.noun.day", _K, 4, HEAD,
        rf"\b{NOUN}\b[^.\n]{{0,80}}\b(?:am|vom|ab|im)\b (?:WEEKDAY,? )?(?:den |dem )?(?:DAY|DATE|"
        rf"\d{{1,2}}\.)",
        "Tagung mit Gästen am 28. Oktober 2014 in Aue"),
    cue("event.this", _K, 3, HEAD,
        rf"\b(?:die|diese|das|dieses|der|dieser|unsere?) (?:\w+(?:e|er) )?{NOUN} (?:bietet|richtet|"
        rf"widmet|gibt|zeigt|"
        r"fragt|beginnt|endet|startet|dauert|stand|war|wendet|lädt|versammelt|bringt|brachte|soll|"
        r"findet)\b|"
        rf"\b(?:auf|bei|zu|in|während|im rahmen) (?:der|dieser|dem|des|diesem) (?:\w+en )?{NOUN}\b",
        "Die Tagung bietet Gelegenheit"),
    cue("event.came", _K, 3, HEAD,
        r"\b(?:luden|lud)\b[^.\n]{0,140}\bein\b|\beingeladen (?:waren|hatte)\b|"
        r"\bbegrüßte\b[^.\n]{0,60}\b(?:gäste|"
        r"teilnehm\w+|anwesenden)\b|\b(?:kleingruppen|revue passieren|fürs dabeisein|vortragende|"
        r"fachvorträge|"
        r"dokumentation der)\b",
        "Eingeladen waren alle"),
    cue("event.journey", _K, 4, HEAD,
        r"^\d\. tag\b|\b(?:anreise|abreise|rückfahrt|abfahrt|rückkehr)\b|\bpreis pro person\b|"
        r"\bdoppelzimmer\b|\bvorverkauf\b|"
        r"\babendkasse\b|\böffnen\b[^.\n]{0,60}\btore\b",
        "1. Tag: Anreise"),
    cue("event.ct", _K, 3, HEAD,
        r"\b\d{1,2}(?:[.:]\d\d)? uhr (?:c|s)\. ?t\.|\bhörsaal\b|\bper zoom\b|\bvia (?:zoom|"
        r"bigbluebutton|webex)",
        "18 Uhr c.t."),
)  # fmt: skip
