"""What a publication cannot do without: a title to cite, who wrote and printed it, chapters."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K = Kind.PUBLICATION
#: Works that are called by their genre.
NOUN = (
    r"(?:\w*(?:leitfaden|handbuch|studie|gutachten|bericht|arbeitshilfe|broschüre|konzept|papier|"
    r"strategie|stellungnahme|"
    r"atlas|handreichung|dokumentation|memorandum|monitor|analyse|untersuchung|jahrbuch|ratgeber|"
    r"wegweiser|planungshilfe|"
    r"praxishilfe|merkblatt|faktenblatt|leitlinien|leitbild|masterplan|rahmenplan|fortschreibung|"
    r"bestandsaufnahme|festschrift|"
    r"evaluation|dossier|magazin|materialien|unterrichtsmaterial|bausteine|steckbriefe|"
    r"werkzeugkasten|faktencheck|empfehlungen|forderungen|"
    r"eckpunkte|thesen|report|"
    r"dissertation|schriftenreihe|band)(?:e?s|en|e|s)?|"
    r"working paper|policy brief|fact ?sheet|ergebnisse (?:aus|der|des)|lessons (?:from|learned))"
)

PUBLICATIONS = (
    cue("work.title.noun", _K, 3, TITLE, rf"\b{NOUN}\b", "Leitfaden Multifunktionshaus"),
    cue("work.title.first", _K, 1, TITLE,
        rf"^(?:\w+(?:e|er|es) )?(?:\w+-)?{NOUN}\b", "Regionales Energiekonzept"),
    cue("work.title.year", _K, 1, TITLE, r"\b20\d\d(?:[/–-]\d{2,4})?$", "Demografiemonitor 2022"),
    cue("work.line.noun", _K, 3, HEAD,
        rf"\A(?:.*\n){{1,7}}?(?:ein(?:e)? |erste[rs]? )?(?:\w+ )?{NOUN}\b(?!:)[^.:\n]{{0,90}}$",
        "Titel\nLeitfaden für Häuser"),
    cue("work.isbn", _K, 5, HEAD, r"\bisbn\b|\bissn\b|\bdoi\b|\bbibliogra\w+", "ISBN 978"),
    cue("work.pages", _K, 5, HEAD,
        r"\b\d{2,4} (?:seiten|s\.|pages)(?!\w)|\bfester einband\b|\bseitenzahl\b", "148 Seiten"),
    cue("work.imprint", _K, 4, HEAD,
        r"^[^\w\n]*(?:impressum|herausgeber\w*|hrsg\.?|herausgegeben|published by|autor\w*|"
        r"verfasser\w*|"
        r"text|gestaltung|layout|satz|druck|"
        r"kartografie|redaktion|bearbeit(?:et von|ung)|datengrundlage|schlagw\w+|reihe)\b ?[:.]?|"
        r"\(hrsg\.\)|\bschriftenreihe\b|"
        r"\b\d+\. auflage\b|^©",
        "Herausgeber: Stadt Aue"),
    cue("work.issue", _K, 3, HEAD,
        r"\b(?:heft|band|bd\.|ausgabe) (?:nr\. )?\d|\bbestellnummer\b|\b(?:print|online)ausgabe\b|"
        r"\bno\. \d+, 20\d\d|"
        r"\b(?:working|discussion) paper \d", "Heft 9"),
    cue("work.get", _K, 3, HEAD,
        r"\bdownload\b|\berschienen\b|\berscheint\b|\bkann\b[^.\n]{0,40}\bbestellt werden|"
        r"\bim buchhandel\b|\bzu bestellen\b|\bneuerscheinung\b|"
        r"\berhältlich\b|\(pdf\b",
        "Zum Download (PDF, 3 MB)"),
    cue("work.chapters", _K, 3, HEAD,
        r"^1\.? (?-i:[A-ZÄÖÜ])\w+[^.\n]*\n(?:.*\n)+?2\.? (?-i:[A-ZÄÖÜ])\w+[^.\n]*$",
        "1 Anlass\nText\n2 Ziel"),
    cue("work.contents", _K, 5, HEAD,
        r"^inhalt(?:sverzeichnis)?$|^[^\n]{3,60}\.{4,} ?\d+$|^\d[.\d]* [^\n.]{3,60} \d{1,3}$\n\d",
        "Inhalt"),
    cue("work.parts", _K, 3, HEAD,
        r"^[^\w\n]*(?:vorwort|zusammenfassung|kurzfassung|abstract|literatur(?:verzeichnis)?|"
        r"kernaussagen|key findings|anhang|geleitwort|"
        r"executive summary|fazit|einleitung)\b:?",
        "Zusammenfassung"),
    cue("work.does", _K, 4, HEAD,
        r"\b(?:der|die|das|dieser?|dieses|unser|eine) (?:\w+(?:e|er|"
        r"en) )?(?:\w+-)?\w*(?:untersuchung|studie|broschüre|handreichung|"
        r"auswertung|arbeitshilfe|publikation|leitfaden|bericht|beitrag|band|heft|monitor|ratgeber|"
        r"gutachten|papier|brief|atlas|arbeit) "
        r"(?:\w+ )?(?:vergleicht|zeigt|beruht|stellt|gibt|richtet|beschreibt|untersucht|erläutert|"
        r"diskutiert|enthält|fasst|fragt|argues|"
        r"behandelt|analysiert|umfasst|liefert|bündelt|versammelt|von \d)|"
        r"\bvorliegende\w*\b|\bin diesem (?:beitrag|heft|band|bericht)\b|\bfür die studie\b|"
        r"\bthis (?:brief|paper|report|study)\b|\beine auswertung\b",
        "Die Studie zeigt"),
    cue("work.cites", _K, 4, HEAD,
        r"\((?:vgl\. )?(?-i:[A-ZÄÖÜ])[\w-]+(?: et al\.| u\. ?a\.)? (?:19|20)\d\d\)|"
        r"\bvgl\. (?-i:[A-Z])|\babb(?:\.|ildung) \d|\btab(?:\.|elle) \d|"
        r"\bkapitel \d|\bim anhang\b|\bfallstudien\b|\bmethodisch\b|\bstichprobe\b|\bfragebögen\b|"
        r"\barbeitsblätter\b|\blehrkräfte\b|^these 1\b|\bverlag:",
        "(vgl. Aue 1933)"),
    cue("work.genre", _K, 4, HEAD,
        r"^[^\w\n]*(?:positionspapier|gutachten|kurzfassung|arbeitshilfe|leitfaden|memorandum|"
        r"stellungnahme|neuerscheinung|policy brief|"
        r"working paper|fact ?sheet|faktenblatt|gastbeitrag|essay|abschlussbericht|"
        r"jahresbericht)\b(?!:)[^.\n]{0,60}$|^neu im buchhandel",
        "Positionspapier, Juni 2019"),
    cue("work.authors", _K, 3, HEAD,
        r"\A(?:.*\n){1,5}?(?:von )?(?:(?:prof\.|"
        r"dr\.) )*(?-i:[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß-]+) (?:und|&|,) (?:(?:prof\.|dr\.) )*"
        r"(?-i:[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß-]+)$|\A(?:.*\n){1,5}?.{0,30}\bvon (?:prof|"
        r"dr)\.[^.\n]{4,40}$|^von (?:prof|dr)\.",
        "Titel\n\nArnd Aue und Nele Kröger"),
    cue("work.demands", _K, 3, HEAD,
        r"\bfordern wir\b|\bwir fordern:|\bfordert [^.\n]{0,60}:$|\b(?:müssen|muss|"
        r"sind) [^.\n]{0,60}(?:\n{1,2}\d\. |\n{1,2}[2-9]\. )|^erstens\b|"
        r"\bder verband (?:lehnt|begrüßt|fordert)\b|\bnachbesserungsbedarf\b",
        "Zum Abschluss fordern wir:"),
)  # fmt: skip
