"""The verbs and nouns that give a body its role; `rolesentences` makes the sentences of them."""

from __future__ import annotations

#: (role, finite forms, participles). A finite form that needs its object to be a project is in
#: `WITH_THING`; the others say enough alone.
VERBS = (
    ("Förderung", "fördert fördern förderte förderten", "gefördert mitgefördert"),
    ("Förderung", "finanziert finanzieren finanzierte bezuschusst bezuschusste bezuschussen "
     "kofinanziert kofinanzierte mitfinanziert",
     "finanziert kofinanziert mitfinanziert bezuschusst co-finanziert anteilsfinanziert"),
    ("Träger", "trägt trug verantwortet verantwortete initiierte initiiert",
     "getragen verantwortet initiiert angestoßen angeregt"),
    ("Koordination", "koordiniert koordinierte koordinieren koordinierten", "koordiniert"),
    ("Projektleitung", "leitet leitete leiten leiteten", "geleitet"),
    ("Durchführung", "realisiert realisierte betreut betreute verwirklicht verwirklichte",
     "durchgeführt umgesetzt realisiert bearbeitet verwirklicht abgewickelt"),
    ("Auftragnehmer", "erarbeitet erarbeitete erarbeiteten verfasste verfassten erstellte "
     "erstellten erstellt lieferte lieferten",
     "erstellt erarbeitet verfasst ausgearbeitet angefertigt"),
    ("Begleitforschung", "evaluiert evaluierte evaluieren evaluierten",
     "evaluiert ausgewertet wissenschaftlich\\sbegleitet wissenschaftlich\\sbetreut "
     "wissenschaftlich\\sunterstützt begleitend\\serforscht"),
    ("Veranstalter", "veranstaltet veranstaltete veranstalten organisiert organisierte "
     "organisieren organisierten",
     "veranstaltet organisiert ausgerichtet ausgelobt mitveranstaltet"),
    ("Herausgeber", "veröffentlicht veröffentlichte", "herausgegeben"),
    ("Auftraggeber", "beauftragte beauftragten", "beauftragt in\\sAuftrag\\sgegeben"),
    ("Antragsteller", "beantragte beantragten beantragt", "beantragt eingereicht"),
    ("Projektmanagement", "", "gesteuert gemanagt"),
)  # fmt: skip
#: Roles whose verbs have other objects than projects as often.
WITH_THING = frozenset(
    "Förderung Träger Projektleitung Durchführung Auftragnehmer Herausgeber Veranstalter".split()
)
#: What projects and their works are called, as last parts of a compound.
_LAST_PARTS = (
    r"(?:projekts?|vorhabens?|arbeit|arbeiten|initiative|maßnahmen?|studie|forschung|tagung|"
    r"veranstaltung|"
    r"reise|fahrt|reihe|konferenz|kongress|programm|netzwerk|untersuchung|verbund|konzept|plan|"
    r"gutachten|planung|bau|umbau|neubau|sanierung|aufbau|forum|workshop|fachtag|wettbewerb|"
    r"analyse|strategie|ausstellung|angebot|angebote|modell|werkstatt|bericht|broschüre|leitfaden|"
    r"entwicklung|erhebung|befragung|auswertung|seminar|treffen|abend|exkursion|phase|zentrum|"
    r"laden|bus|haus|portal|plattform|app|stelle|kampagne|ausbau|berechnungen|vorbereitung)"
)
THING = (
    r"(?:das|die|den|dieses|diese|diesen|unsere?n?|ihre?n?|ein|eine|einen)\s"
    rf"(?:[a-zäöü]+\s){{0,2}}(?:(?i:\w*{_LAST_PARTS})\b|[„\"»])|(?:es|sie|ihn)\b(?=[ .,])"
)
AUX = r"(?:wird|wurde|werden|wurden|ist|sind|war|waren)"
HAVE = r"(?:hat|haben|hatte|hatten)"
#: Some words of a clause; none of them begins who does it.
SOME = r"(?:\s(?!(?:von|vom|durch|und|sowie|aber)\b)[^\s.;:,]+){0,9}?"
#: A character of the same sentence: 410.000 and e.V. do not end it.
IN = r"(?:[^.;:\n]|\.(?=\w)|(?<=V)\.)"
#: Said only of who pays where he is named behind it.
ONLY_PASSIVE = "unterstützt mitunterstützt"
#: Nouns for what is done.
NOUNS = (
    ("Träger", "Trägerschaft Projektträgerschaft Rechtsträgerschaft Betriebsträgerschaft"),
    ("Federführung", "Federführung Konsortialführung"),
    ("Koordination", "Koordination Koordinierung Gesamtkoordination Projektkoordination "
     "Verbundkoordination Gesamtkoordinierung"),
    ("Durchführung", "Durchführung Umsetzung Realisierung"),
    ("Begleitforschung", "Begleitforschung Forschungsbegleitung Evaluation Evaluierung Auswertung "
     r"[Ww]issenschaftliche\sBegleitung [Ww]issenschaftlichen\sBegleitung "
     r"[Ww]issenschaftlicher\sBegleitung [Ww]issenschaftliche\sLeitung"),
    ("Projektleitung", "Projektleitung Gesamtleitung Projektverantwortung"),
    ("Projektmanagement", "Projektmanagement Projektsteuerung"),
    ("Förderung", "Finanzierung Kofinanzierung Projektförderung Förderung"),
    ("Veranstalter", "Organisation Ausrichtung"),
    ("Auftragnehmer", "Erstellung Erarbeitung Planung Ausarbeitung"),
)  # fmt: skip
#: Participles, as patterns, with their roles.
DONE = {done: role for role, _, all_done in reversed(VERBS) for done in all_done.split()}
