"""Verbs that give a body its role: "fördert das Vorhaben", "organisiert hatte die Reise das …"."""

from __future__ import annotations

import re

#: What somebody does, with the role that it makes; the object parts verb and participle.
_ACTIVE = (
    ("Förderung", r"(?:fördert|förderte|finanziert|finanzierte|bezuschusst|unterstützt)"),
    ("Koordination", r"(?:koordiniert|koordinierte)"),
    ("Projektleitung", r"(?:leitet|leitete)"),
    ("Begleitforschung", r"(?:evaluiert|evaluierte)"),
    ("Durchführung", r"(?:betreut|betreute)"),
    ("Veranstalter", r"(?:veranstaltet|veranstaltete|organisiert|organisierte)"),
)
_THING = (
    r"(?:das|die|den|dieses|diese|unser|unsere)\s(?:[a-zäöü]+\s)?(?:\w*projekt|\w*vorhaben|arbeit|"
    r"initiative|maßnahme|studie|forschung|tagung|veranstaltung|reise|fahrt|reihe|\w*konferenz|"
    r"\w*programm|netzwerk|untersuchung|verbund)\b"
)
#: "Das Ministerium fördert das Vorhaben", "Die Stiftung hat die Arbeit mit Geld gefördert"
BY_SUBJECT = tuple(
    (role, re.compile(rf"\s{verb}\s{_THING}", re.IGNORECASE)) for role, verb in _ACTIVE
) + tuple(
    (role, re.compile(
        rf"\s(?:hat|haben|hatte|hatten)\s{_THING}[^.;\n]{{0,60}}\s{done}\b", re.IGNORECASE))
    for done, role in (
        ("gefördert", "Förderung"), ("finanziert", "Förderung"), ("unterstützt", "Förderung"),
        ("koordiniert", "Koordination"), ("organisiert", "Veranstalter"),
        ("beauftragt", "Auftraggeber"), ("geleitet", "Projektleitung"),
        ("evaluiert", "Begleitforschung"), ("betreut", "Durchführung"),
    )
)  # fmt: skip
#: "Organisiert hatte die Reise das Regionalmanagement", "Beauftragt hatte uns der Landkreis",
#: "die Auswertung besorgte die Universität", "Gastgeber sind die Kammer und die Stadt"
INVERTED = (
    ("Veranstalter", re.compile(
        r"\b[Oo]rganisiert\s(?:hat|hatte|haben|hatten)\s(?:(?:die|das|den)\s\w+\s)?|"
        r"\b[Gg]astgeber(?:in|innen)?\s(?:ist|sind|war|waren)\s")),
    ("Auftraggeber", re.compile(
        r"\b[Bb]eauftragt\s(?:hat|hatte|haben|hatten)\s(?:(?:uns|das\s\w+|die\s\w+|den\s\w+)\s)?")),
    ("Förderung", re.compile(
        r"\b[Gg]efördert\s(?:hat|hatte|haben|hatten)\s(?:(?:uns|das\s\w+|die\s\w+|den\s\w+)\s)?")),
    ("Begleitforschung", re.compile(
        r"\b(?:Auswertung|Evaluation|Begleitforschung|Evaluierung|Begleitung)\s(?:besorgte?n?|übern\w+|"
        r"erfolgt\w*\sdurch|l[ai]e?gt?\sbei|leistete?n?)\s")),
    ("Durchführung", re.compile(
        r"\b(?:Durchführung|Umsetzung|Planung)\s(?:übern\w+|besorgte?n?|erfolgt\w*\sdurch|l[ai]e?gt?\sbeim?)\s")),
    ("Koordination", re.compile(
        r"\b(?:Koordination|Koordinierung)\s(?:übern\w+|besorgte?n?|l[ai]e?gt?\sbeim?)\s")),
)  # fmt: skip
#: "Lindenhof-Stiftung am 9. November": whose evening it was.
ITS_EVENING = re.compile(
    r"\b(?:[Aa]bend|[Ff]achabend|[Hh]erbst\w+|[Ww]erkstatt|[Rr]eihe|[Ww]issenstransfer|\w+tagung)\s(?:des|der|von|vom)\s"
)
