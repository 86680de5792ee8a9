"""The words by which a line at the head of a text shows what it is there for."""

from __future__ import annotations

import re

#: The word for the kind of a paper, which stands above its title.
KIND_WORD = (
    r"(?:\w*(?:presse|medien)(?:mitteilung|meldung|information|info|dienst|text|stelle)|"
    r"(?:herzliche )?einladung|\w*programm|flyer|plakat|aushang|tagung|konferenz|workshop|seminar|"
    r"webinar|online-\w+|fachtag\w*|\w*veranstaltung|symposium|kolloquium|podium\w*|vortrag|"
    r"exkursion|"
    r"\w*(?:protokoll|vermerk)|niederschrift|\w*(?:vorlage|drucksache)|antrag|anfrage|"
    r"(?:öffentliche |amtliche )?bekanntmachung|amtliches|ausschreibung|\w*ausschreibung|"
    r"stellenangebot|"
    r"förderaufruf|projektaufruf|\w*aufruf|ideenwettbewerb|wettbewerb|\w*steckbrief|"
    r"\w*projektblatt|"
    r"\w*projektskizze|projektbeschreibung|projektinformation|projektidee|\w*projekt|"
    r"forschungsvorhaben|"
    r"faktenblatt|fact ?sheet|projektporträt|porträt|positionspapier|stellungnahme|memorandum|"
    r"working paper|policy brief|gutachten|studie|leitfaden|\w*handbuch|broschüre|arbeitshilfe|"
    r"dossier|"
    r"kurzfassung|abschlussbericht|zwischenbericht|bericht|endbericht|\w*bericht|\w*publikation|"
    r"gastbeitrag|kommentar|leitartikel|reportage|interview|essay|aufsatz|beitrag|rede|grußwort|"
    r"newsletter|rundbrief|infobrief|mitteilungsblatt|nachricht(?:en)?|meldung|aktuelles|lokales|"
    r"save the date|entwurf|vorabfassung|neuerscheinung|neu im buchhandel|kunden-geschichte|anlage|"
    r"leseprobe|checkliste|merkblatt|hintergrundpapier|ideenskizze|erfolgsgeschichte|gute praxis|"
    r"details|informationen|projektdetails|"
    r"praxisbeispiel|\w*beispiel|verstärkung gesucht!?|wir suchen)"
)
GENRE = re.compile(
    rf"^(?:(?:unser|das|öffentliche|amtliche|gemeinsame|ausgewählte) )?{KIND_WORD}"
    r"(?:[ :–-]*(?:nr\.?|nummer|no\.?|k-|vo|az\.?)? ?[\w./-]*\d[\w./-]*(?: \d{4})?|"
    r"[ ]?\((?:anlage|entwurf|auszug|vol|uvgo)[^)]*\)|"
    r" (?:zum|zur|des|der|von|vom|nach|aus) [^.:!?]{3,60})?\W*$",
    re.IGNORECASE,
)
SPACED = re.compile(r"^(?:[A-ZÄÖÜa-zäöüß] ){4,}[A-ZÄÖÜa-zäöüß]$")
OFFICE = re.compile(
    r"^(?:(?:der|die) (?:\w*(?:landr[aä]t|bürgermeister|minister|präsident|vorsitzende|vorstand|"
    r"direktor|"
    r"magistrat|kreisausschuss|senator)\w*)|(?:fach)?(?:abteilung|bereich|dienst|referat|gebiet)|"
    r"referat|dezernat|"
    r"stabs?stelle|geschäftsstelle|arbeitsbereich|arbeitskreis|pressestelle|presse- und|sachgebiet|"
    r"amt für|lehrstuhl|professur|geschäftsbereich|projektbüro|koordinierungsstelle|"
    r"kommunikation)\b[^.!?]*$",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b\d{5} [A-ZÄÖÜ]|(?:str(?:aße|\.)|weg|platz|allee|gasse|ring|damm|ufer) \d|"
    r"\b(?:tel(?:efon)?|fax|e-?mail)\b|@|www\.|https?:",
    re.IGNORECASE,
)
MONTH = (
    r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|"
    r"january|"
    r"february|march|may|june|july|october|december)"
)
DAY = re.compile(
    rf"^[^\n]{{0,45}}?(?:\b\d{{1,2}}\. ?(?:\d{{1,2}}\.|{MONTH})(?: ?\d{{2,4}})?|"
    rf"\b\d{{1,2}} {MONTH} \d{{4}}|"
    rf"\b{MONTH} (?:19|20)\d\d|\b\d{{1,2}}\.(?:/|[–-])\d{{1,2}}\.)",
    re.IGNORECASE,
)
#: A day that is only a part of a title: "Web-Seminar „Fördermittel“ am 14. Juni".
TITLED_DAY = re.compile(
    r"[„“\"].{5,}[“”\"]|^\D{30,}(?:am|vom) \d{1,2}\. ?\w+$|^\D{12,}, \d\. \w+$|\d{4} [a-zäöü]{5,}$"
)
ADDRESSEE = re.compile(
    r"^(?:an (?:die|den|das|alle)\b|z\. ?hd\.|per (?:mail|e-mail|post)|verteiler\b|nachrichtlich)",
    re.IGNORECASE,
)
SALUTE = re.compile(
    r"^(?:liebe[rs]?|sehr geehrte[rs]?|guten tag|hallo|moin|meine (?:sehr )?\w+ damen|dear)\b",
    re.IGNORECASE,
)
CRUMBS = re.compile(
    r"\s[>»\u203a|]\s|^[>»\u203a]|^\w+(?: \w+)? / \w+(?: \w+)?(?: / \w+)*$|^(?:startseite|home)\b"
)
COLUMNS = re.compile(r"\S[ \t]{3,}\S|\S\t+\S")
SET_OFF = re.compile(r"^[–—-]\s.*[–—-]$|^\(.*\)$|^#\w+$|^[-_=*~+. ]{3,}|^[-–] ?\d+ ?[-–]|^\[.*\]$")
SERIES = re.compile(
    r"\b(?:zeitschrift|heft|band|ausgabe|jahrgang|working papers?|discussion papers?)\b[^.!?]*\d|"
    r"\b(?:schriftenreihe|arbeitspapiere|reihe|projekte|schriften|materialien|"
    r"beiträge)\b[^.!?]*(?<!bis) \d{1,3}$|"
    r"^(?:[^\s\d]+ ){3,9}\d{1,2}(?<!bis \d\d)$|\bnr\. ?\d+(?:/\d+)?$|\b(?:seite|page) \d+$",
    re.IGNORECASE,
)
CONNECTOR = re.compile(
    r"^(?:anlässlich|im rahmen|in kooperation|in zusammenarbeit|gefördert|unterstützt|"
    r"ein projekt (?:des|der|von|im)|"
    r"eine (?:gemeinsame )?(?:veranstaltung|tagung|reihe)|mit (?:unterstützung|freundlicher)|"
    r"veranstaltet|"
    r"herausgegeben|hrsg|beschlossen|vorgelegt|erstellt|verfasst|über die durchführung|"
    r"gemeinsam mit|"
    r"hiermit|folie \d|quelle|foto|bild|grafik|stand\b|redaktion|bearbeit)",
    re.IGNORECASE,
)
#: Headings of sections that ask: "Worum geht es?", "Wann?".
ASKED = re.compile(
    r"^(?:worum (?:es )?geht(?: es)?(?: hier)?|(?:bis )?wann|wo|wer|was|wie|warum|wozu|wie ?viel|"
    r"wie lange|wer zahlt|"
    r"wer macht mit|was (?:ist )?(?:wird gefördert|tun wir|wir tun|passiert|bisher geschah)|"
    r"wer kann sich bewerben)\W*$",
    re.IGNORECASE,
)
HOUSE_GOES_ON = re.compile(
    r"^(?:des|der|und|für|im|in|&)\b[^.!?]{3,60}$|^(?:[A-ZÄÖÜ][\w-]+,? )+und [A-ZÄÖÜ][\w-]+$"
)


#: A field with its value, with or without a colon: only where several stand below each other.
FIELD = re.compile(
    r"(?:[A-ZÄÖÜ][\w/-]+(?: [\w-]+)?\s?[:?]|(?:(?:projekt)?(?:träger|partner|leitung|gebiet|region|"
    r"status|laufzeit|titel)|"
    r"förderung|standorte?|kosten|gesamtkosten|finanzierung|zeitraum|handlungsfeld|"
    r"kooperationspartner|antragsteller|"
    r"termin|datum|uhrzeit|ort|abfahrt|rückkehr|treffpunkt|reiseleitung|leitung|kontakt|anmeldung|"
    r"programm|"
    r"zielgruppe|laufzeit|status|beteiligte|gebiet|regionen|fördersumme|ansprechpartner(?:in)?|"
    r"veranstalter)) +\S",
    re.IGNORECASE,
)


#: What may stand before people: "Von …", "Kartografie: …".
LEAD = re.compile(
    r"(?:(?:Eine? )?(?!Rede|Grußwort)[A-ZÄÖÜ]\w+ )?(?:von|by) (?=[A-ZÄÖÜ])|"
    r"[A-ZÄÖÜ][\w-]+(?: [\w-]+)?: ",
    re.IGNORECASE,
)
#: Between two people of a row.
BETWEEN = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?(?:,|;|&|und\b|and\b|$|(?=\())\s*")
#: What has these is no title, whatever else it is.
NO_TITLE = (ADDRESS, COLUMNS, SET_OFF, ADDRESSEE, CRUMBS, CONNECTOR)
