"""What minutes cannot do without: who was there, who wrote, what was decided; and slides."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K, _S = Kind.MINUTES, Kind.SLIDES

MINUTES = (
    cue("minutes.title", _K, 12, TITLE,
        r"^(?:auszug aus de[mr] )?(?:\w*protokoll|niederschrift|(?:beschluss|sitzungs|"
        r"mitteilungs)vorlage|ergebnisvermerk|aktenvermerk)\b",
        "Protokoll der Sitzung"),
    cue("minutes.title.in", _K, 5, TITLE,
        r"protokoll\b|\bniederschrift\b", "Kurzprotokoll vom 3. Mai"),
    cue("minutes.title.meeting", _K, 2, TITLE,
        r"\b\w*(?:sitzung|versammlung|treffen)\b", "Gesellschafterversammlung"),
    cue("minutes.line", _K, 7, HEAD,
        r"^(?:\w*protokoll|niederschrift|(?:beschluss|sitzungs)vorlage|"
        r"drucksache)\b(?!führ)[^:\n]{0,60}$", "Ergebnisprotokoll"),
    cue("minutes.there", _K, 7, HEAD,
        r"^[^\w\n]*(?:anwesende?|anwesend sind|dabei|teilnehmende|teilnehmer(?:innen)?|"
        r"entschuldigt|"
        r"abwesend)\b ?:?|\b(?:es )?(?:waren|war|sind) (?:zugegen|anwesend|erschienen)\b|"
        r"\bes fehlten?\b|\banwesenheitsliste\b|\berschienen (?:waren|sind)\b|"
        r"\bgesellschafter waren erschienen",
        "Anwesend: Anna Aue"),
    cue("minutes.clerk", _K, 7, HEAD,
        r"\bschriftführ\w+|\bschrift führt|\bprotokoll(?:führ\w+|antin|ant)\b|^protokoll: |"
        r"\bgez\. ",
        "Schriftführung: Anna Aue"),
    cue("minutes.items", _K, 6, HEAD,
        r"^[^\w\n]*(?:zu )?(?:top|tagesordnungspunkt|punkt) \d|^[^\w\n]*zu (?:top|punkt) \d",
        "Zu TOP 3"),
    cue("minutes.opened", _K, 7, HEAD,
        r"\b(?:eröffnete?|schloss|schließt|begrüßt)\b[^.\n]{0,80}\b(?:die|der) (?:\w*sitzung|"
        r"\w*versammlung|anwesenden|tagesordnung)\b|\bbeschlussfähig\w*|"
        r"\b(?:ende|beginn) der sitzung\b|\bsitzungs(?:ende|beginn|ort)\b|\b(?:sitzung|"
        r"versammlung) (?:wird|wurde) geschlossen|"
        r"\bgeschlossen wurde die (?:sitzung|versammlung)|\bform- und fristgerecht\b|"
        r"\bordnungsgemäße? (?:einladung|ladung)\b",
        "Die Vorsitzende eröffnet die Sitzung"),
    cue("minutes.vote", _K, 6, HEAD,
        r"\b(?:einstimmig|mehrheitlich|enthaltung(?:en)?|ja-stimmen|nein-stimmen|gegenstimmen?|"
        r"abstimmung(?:sergebnis)?|dafür, \d+ dagegen)\b",
        "bei einer Enthaltung"),
    cue("minutes.decided", _K, 5, HEAD,
        r"^[^\w\n]*beschluss(?:fassung|vorschlag|-nr)?\b ?:?|\b(?:der|die) \w*(?:rat|beirat|"
        r"ausschuss|"
        r"versammlung|vorstand|kreistag) (?:beschließt|stimmt|nimmt)\b|"
        r"\bzur kenntnis genommen\b",
        "Der Rat beschließt den Plan"),
    cue("minutes.paper", _K, 7, HEAD,
        r"\bberatungsfolge\b|\bbeschlussvorschlag\b|^sachverhalt:?|\bfinanzielle auswirkungen\b|"
        r"\bvorberatung\b|\bbeschlussvorlage\b",
        "Beratungsfolge: Gemeinderat"),
    cue("minutes.reports", _K, 4, HEAD,
        r"(?:\b(?:herr|frau|(?-i:[A-ZÄÖÜ])\w+) (?-i:[A-ZÄÖÜ])\w+ (?:berichtet|erläutert|"
        r"regt(?:e)? an|fragt|bittet|schlägt|begrüßt|stellt|informiert|weist|teilt|erklärt|"
        r"regte|berichtete)\b(?:.|\n){0,900}?){2}",
        "Frau Aue berichtet vom Weg. Herr Beck fragt nach."),
    cue("minutes.label", _K, 3, HEAD,
        r"^[^\w\n]*(?:sitzungsort|vorsitz|leitung|sitzungsleitung|protokoll|ende|beginn)\s*: |"
        r"\bversammlungsleiter\w*\b", "Vorsitz: Anna Aue"),
    cue("minutes.next", _K, 2, HEAD,
        r"\bnächste[s]? (?:sitzung|treffen|termin)\b|\bwer macht was\b|\bjour fixe\b|"
        r"\bkümmert sich\b|^[^\w\n]*verschiedenes\b|"
        r"\bweiteres vorgehen\b", "Verschiedenes"),
    cue("minutes.title.body", _K, 2, TITLE,
        r"\b\w*(?:rat|rate?s|ausschuss|ausschusses|beirats?|vertretung|kreistags?|vorstands?|"
        r"lenkungsgruppe|steuerungsgruppe|"
        r"arbeitskreis(?:es)?|arbeitsgruppe|gremiums?)\b",
        "Rat der Gemeinde Aue"),
    cue("minutes.opening", _K, 7, HEAD,
        r"\beröffnung der (?:\w+ )?sitzung\b|\bfeststellung der (?:ordnungs|beschluss|tages|"
        r"anwesen)\w+|\bgenehmigung (?:der|des) "
        r"(?:\w*niederschrift|\w*protokolls?)\b|\beinwohnerfragestunde\b",
        "Eröffnung der Sitzung"),
)  # fmt: skip
SLIDES = (
    cue("slides.folio", _S, 7, HEAD,
        r"^folie \d+\n(?:.*\n)+?folie \d+$|^2\n(?:.+\n){1,9}\n3\n(?:.+\n){1,9}\n4\n",
        "Folie 1\nText\nFolie 2"),
    cue("slides.thanks", _S, 7, HEAD,
        r"\b(?:vielen |herzlichen )?dank(?:e)? (?:für (?:ihre|die|eure) aufmerksamkeit|"
        r"fürs zuhören)\b|^danke!|^(?:noch )?fragen\?$|^diskussion!?$",
        "Danke! Fragen?"),
    cue("slides.outline", _S, 3, HEAD,
        r"^(?:gliederung|agenda|überblick|ablauf heute|inhalt)\n(?:[^\n]{2,40}\n){2,}",
        "Gliederung\n1. Lage\n2. Ziel\n"),
)  # fmt: skip
