"""What the words around a time say of it: whether it is the running time of a project.

A label, verbs of running, beginning and ending, and what runs speak for it; what is counted,
applied for, open to visitors, remembered or paid by a programme speaks against it.
"""

from __future__ import annotations

import re

#: Labels of a running time; any compound of "-zeitraum" but those that are told otherwise.
_LABEL_WORD = (
    r"(?:(?!Bewerbung|Anmeld|Erhebung|Beobachtung|Untersuchung|Antrag|Betrachtung|Prognose|Bezug|"
    r"Einreichung|Vergleich|Bericht|Ausstellung|Programm|Befragung|Mess|Vegetation|Gültigkeit|"
    r"Geltung|Öffnung|Abrechnung|Sperr|Melde|Ferien)\w*(?:zeitraum|laufzeit|zeitrahmen|zeitspanne|"
    r"(?:projekt|förder|gesamt|durchführungs|umsetzungs|bearbeitungs|vorhaben|vertrags)dauer|"
    r"(?:projekt|förder|bau|umsetzungs|bearbeitungs|realisierungs)zeit)(?:es|s)?|Dauer|Zeitplan|"
    r"Zeitraum|Laufzeit|Wie\slange|Wann|Zeit|(?:Projekt|Haupt)?(?:bearbeitung|umsetzung|"
    r"realisierung|durchführung)|"
    r"Förderung|(?:Project\s)?Duration|Running\stime|(?:Project\s|Funding\s)?Period|Timeline|"
    r"Project\sterm|Status)(?:\s?/\s?[A-ZÀ-Ü]\w+)?"
)
_LONG = r"(?:(?:ca\.|rund|etwa)\s)?[\wäöüß,½]{1,12}\s(?:Jahre?n?|Monate?n?|years?|months?)"
#: A label right before: "Laufzeit: ", "Wie lange?", "Projektlaufzeit | ", a line of its own.
_LABEL = re.compile(
    rf"(?:^|(?<=[\n|•;,·(])|(?<=\.\s))[^\w\n]*\b{_LABEL_WORD}(?:\s(?:des|der|dieses|unseres)\s"
    rf"[\w-]{{3,30}})?\s*(?:\([^()\n]{{1,20}}\)\s*)?[:?|\n\t–-]?[\s|•–-]*(?:{_LONG},?\s*\(?\s*)?"
    r"(?:ab\s\w+\s)?\(?(?:(?:von|vom|voraussichtlich|ca\.)\s)?$",
    re.IGNORECASE,
)
#: A label earlier in the sentence: "mit einer Laufzeit von 36 Monaten ab", "Die Laufzeit beträgt".
_IN_SENTENCE = re.compile(
    r"\b(?!Bewerbung|Anmeld|Erhebung|Beobachtung|Untersuchung|Antrag|Betrachtung|Prognose|Programm|"
    r"Einreichung|Befragung|Bericht)\w*(?:laufzeit|zeitraum|projektzeit|förderzeit|projektdauer|"
    r"förderdauer|bauzeit|duration)\w{0,2}\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:läuft|lief|liefen|laufen|gelaufen|lauf(?:en)?der?|dauerte?n?|währte?|erstreckte?n?|"
    r"angelegt|"
    r"gestartet|starte\w*|begann\w*|beginn\w*|begonnen|Beginn|Start|Startschuss|Auftakt|"
    r"ende[tn]\w*|"
    r"abgeschlossen|beendet|(?:mit)?finanzier\w+|(?:ge)?förder(?:t|te|n|ten)|unterstütz\w+|"
    r"(?:durch|aus|ein|zusammen)ge(?:führt|arbeitet|richtet)|umgesetzt|umsetz\w+|realisier\w+|"
    r"erprob\w+|entwick\w+|unter?such\w+|begleite\w+|bearbeite\w+|arbeite\w+|forsch\w+|erforsch\w+|"
    r"teste\w*|getestet|gebaut|bau(?:t|te|ten|en)|sanier\w+|errichte\w+|aufgebaut|bewilligt|"
    r"betrieben|betreib\w+|qualifizier\w+|schaff\w+|geschaffen|probier\w+|ausprobiert|gab es|"
    r"gibt es|(?:haben?|hat|wurden?|werden|wird)\b[^.\n]{0,140}\b\w*(?:ge\w{2,}(?:t|en)|(?:er|ver|"
    r"be|ent|um|aus|auf|ein)\w{3,}t)|bring\w*|stell\w+|pflanz\w+|vernetz\w+|"
    r"runs?|ran|started|began|ended|funded|tested|developed|built|worked)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b\w*(?:projekte?s?|vorhabens?|initiative|pilot\w*|modell\w*|reallabors?|maßnahmen?|"
    r"verbund\w*|"
    r"kooperation|netzwerk\w*|werkstatt|bündnis|partnerschaft|team|projects?)\b|\b(?:wir|unser\w*|"
    r"we)\b",
    re.IGNORECASE,
)
#: What is no running time of this project: each of them costs as much as a label gives.
_OTHERWISE = re.compile(
    r"\b(?:bewerb\w*|bewirb\w*|anmeld\w*|einreich\w*|eingereicht|Anträge|einsendeschluss|"
    r"antragstellung|antragsfrist|"
    r"stichtag\w*|Programmperiode|Förderperiode\w*|EU-Periode|Strukturfonds\w*|Operationelle\w*|"
    r"Wahlperiode|Legislatur\w*|Amtszeit|Einwohner\w*|Bevölkerung\w*|Prozent|Promille|gesunken|"
    r"sank\w*|stieg\w*|gestiegen|wuchs|gewachsen|zurückgegangen|geschlossen|verschwunden|verloren|"
    r"leer|gegründet\w*|Gründung|Rückgang|Zuwachs|schrumpf\w*|"
    r"geboren\w*|studier\w+|Studium|Bürgermeister(?:in)?|Landr(?:at|ätin)|"
    r"Vorsitzende[rn]?|Geschäftsführer(?:in)?|Mitglied(?:er)?|verheiratet|"
    r"Uhr|geöffnet|Öffnungszeit\w*|Ausstellung|Sprechstunde\w*|Fahrplan|Veranstaltungsreihe|"
    r"prognos\w+|Prognose|Zeitreihe\w*|Statistik\w*|Zensus|im Vergleich|gegenüber|"
    r"veröffentlicht|erschienen|In-?Kraft|Gesetz|Verordnung|Gebietsreform|DDR|Krieg\w*|Jahrhundert|"
    r"Erhebungszeitraum|Betrachtungszeitraum|Programmlaufzeit|Fördermittel bis)\b|%",
    re.IGNORECASE,
)
#: Whose time it is, where it is not the project's: a body's, a programme's, somebody's in office.
_OF_OTHERS = re.compile(
    r"\b(?i:gibt es|besteht|existiert)\s(?:den|die|das|der|einen|eine|ein)\s(?i:\w*(?:verein|"
    r"stiftung|"
    r"gesellschaft|genossenschaft|hochschule|kreis|verband|gemeinde|amt))\b|"
    r"\b(?i:[\w-]*(?:programm\w{0,2}|richtlinie|förderaufruf))\s[^.\n]{0,30}\b(?:läuft|lief|gilt|"
    r"galt)\b|"
    r"\b[A-ZÄÖÜ][a-zäöüß]+\s(?:leitet|führt|leitete|amtiert)\b"
)
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß)“\"]{2})[.!?](?=\s|$)|\n\s*\n|(?<=[.!?:])\n")
#: Characters around a time that are its clause at most.
CLAUSE = 170


def is_labelled(text: str, at: int) -> bool:
    """Whether a label of a running time stands right before a character."""
    return bool(_LABEL.search(text[max(0, at - 110) : at]))


def clause(text: str, begin: int, end: int) -> tuple[int, int]:
    """The characters of the sentence around a time, no farther than `CLAUSE`."""
    start, stop = max(0, begin - CLAUSE), min(len(text), end + CLAUSE)
    for found in _SENTENCE_END.finditer(text, start, begin):
        start = found.end()
    after = _SENTENCE_END.search(text, end, stop)
    return start, after.start() if after else stop


def words_weigh(said: str) -> float:
    """How much the words of a clause speak for the running time of a project."""
    weight = 4.0 * bool(_IN_SENTENCE.search(said))
    weight += 2.5 * bool(_RUNS.search(said)) + 1.5 * bool(_THING.search(said))
    weight -= 4.0 * bool(_OF_OTHERS.search(said))
    return weight - 4.0 * min(2, len({word.lower() for word in _OTHERWISE.findall(said)}))
