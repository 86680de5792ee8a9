"""Verbs and nouns that give a body its role, each with the sentences it makes.

"Das Ministerium fördert das Vorhaben", "koordiniert wird es von …", "die Auswertung besorgte …",
"unter Federführung der …": the words stand in tables, the sentences are built from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: (role, finite forms, participles). A finite form that needs its object to be a project is in
#: `_WITH_THING`; the others say enough alone.
_VERBS = (
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
_WITH_THING = frozenset(
    "Förderung Träger Projektleitung Durchführung Auftragnehmer Herausgeber Veranstalter".split()
)
#: What projects and their works are called, as last parts of a compound.
_THINGS = (
    r"(?:projekts?|vorhabens?|arbeit|arbeiten|initiative|maßnahmen?|studie|forschung|tagung|veranstaltung|"
    r"reise|fahrt|reihe|konferenz|kongress|programm|netzwerk|untersuchung|verbund|konzept|plan|"
    r"gutachten|planung|bau|umbau|neubau|sanierung|aufbau|forum|workshop|fachtag|wettbewerb|"
    r"analyse|strategie|ausstellung|angebot|angebote|modell|werkstatt|bericht|broschüre|leitfaden|"
    r"entwicklung|erhebung|befragung|auswertung|seminar|treffen|abend|exkursion|phase|zentrum|"
    r"laden|bus|haus|portal|plattform|app|stelle|kampagne|ausbau|berechnungen|vorbereitung)"
)
_THING = (
    r"(?:das|die|den|dieses|diese|diesen|unsere?n?|ihre?n?|ein|eine|einen)\s"
    rf"(?:[a-zäöü]+\s){{0,2}}(?:(?i:\w*{_THINGS})\b|[„\"»])|(?:es|sie|ihn)\b(?=[ .,])"
)
_AUX = r"(?:wird|wurde|werden|wurden|ist|sind|war|waren)"
_HAVE = r"(?:hat|haben|hatte|hatten)"
#: Some words of a clause; none of them begins who does it.
_SOME = r"(?:\s(?!(?:von|vom|durch|und|sowie|aber)\b)[^\s.;:,]+){0,9}?"
#: A character of the same sentence: 410.000 and e.V. do not end it.
IN = r"(?:[^.;:\n]|\.(?=\w)|(?<=V)\.)"


def _any(words: str) -> str:
    return "(?:" + "|".join(sorted(set(words.split()), key=len, reverse=True)) + ")"


def _subject_first() -> Iterator[tuple[str, re.Pattern[str]]]:
    """What stands right behind the body that does it."""
    for role, finite, done in _VERBS:
        if finite and role in _WITH_THING:
            more = r"|mit\s(?:rund\s|etwa\s|insgesamt\s)?\d" if role == "Förderung" else ""
            yield role, rf"\s{_any(finite)}\s(?:{_THING}{more})"
        elif finite:
            yield role, rf"\s{_any(finite)}\b"
        yield role, rf"\s{_HAVE}\s{IN}{{2,140}}?\s{_any(done)}\b"
    for role, pattern in (
        ("Durchführung", rf"\s(?:setzte?n?\s{IN}{{3,160}}?\sum|führte?n?\s(?:das|die|den){IN}{{3,120}}?\sdurch)\b"),
        ("Veranstalter", rf"\s(?:richtete?n?|lobte?n?)\s{IN}{{3,120}}?\saus\b|\s(?:lädt|laden|lud|luden)\b"),
        ("Herausgeber", rf"\sg[ia]be?n?t?\s{IN}{{3,100}}?\sheraus\b"),
        ("Begleitforschung", rf"\sbegleite(?:t|te|n|ten)\s{IN}{{3,100}}?\swissenschaftlich\b|\swertete?n?\s{IN}{{3,100}}?\saus\b"),
        ("Antragsteller", rf"\s(?:stellte?n?\s(?:den|einen)\s\w*[Aa]ntrag|{_HAVE}\s{IN}{{0,60}}\w*[Aa]ntrag\s(?:gestellt|eingereicht))\b"),
        ("Partner", rf"\s(?:{_AUX}\s(?:\w+\s){{0,3}}(?:beteiligt|mit\sdabei|mit\sim\sBoot|eingebunden)|"
                    rf"beteilig(?:t|en|te|ten)\ssich|wirk(?:t|en|te|ten)\s{IN}{{0,40}}\bmit|{_HAVE}\ssich\s{IN}{{0,60}}(?:beteiligt|zusammengeschlossen)|"
                    rf"arbeiten\s{IN}{{0,80}}\bzusammen|kooperieren)\b"),
        ("Förderung", rf"\s(?:stellte?n?\s(?:dafür\s|dazu\s|hierfür\s)?{IN}{{2,60}}?(?:Euro|Mittel|Geld)\w*\s{IN}{{0,50}}?(?:bereit|zur\sVerfügung)|"
                      rf"(?:gibt|gab|geben|steuert|steuerte|zahlt|zahlte|schießt|übernimmt|übernahm)\s(?:dazu\s|dafür\s)?{IN}{{2,50}}?(?:Euro|Prozent|Cent|€)|bewilligte?)\b"),
    ):
        yield role, pattern
    for role, nouns in NOUNS:
        yield role, rf"\s(?:übern[ia]hme?n?|übernimmt|hat|haben|hatte|hatten|verantwortet|besorgt|macht)\s(?:dabei\s|hier\s)?(?:die|das|den)\s(?:\w+e\s)?{nouns}\b"
        yield role, rf"\s{_AUX}\s(?:für|mit)\s(?:die|das|der|dem)\s(?:\w+e\s)?{nouns}(?:\s[^\s.;]+){{0,6}}?\s(?:verantwortlich|zuständig|betraut|beauftragt)\b"


#: Said only of who pays where he is named behind it.
_ONLY_PASSIVE = "unterstützt mitunterstützt"
#: Nouns for what is done.
NOUNS = (
    ("Träger", r"(?:Projektt|T|Rechtst|Betriebst)rägerschaft"),
    ("Federführung", r"(?:Federführung|Konsortialführung)"),
    ("Koordination", r"(?:Gesamtk|Projektk|K|Verbundk)(?:oordination|oordinierung)"),
    ("Durchführung", r"(?:Durchführung|Umsetzung|Realisierung)"),
    ("Begleitforschung",
     r"(?:(?:[Ww]issenschaftliche\w*\s)(?:Begleitung|Auswertung|Leitung|Betreuung)|Begleitforschung|Evaluation|Evaluierung|Auswertung|"
     r"Forschungsbegleitung)"),
    ("Projektleitung", r"(?:Projektleitung|Gesamtleitung|Projektverantwortung)"),
    ("Projektmanagement", r"(?:Projektmanagement|Projektsteuerung)"),
    ("Förderung", r"(?:Finanzierung|Kofinanzierung|Projektförderung|Förderung)"),
    ("Veranstalter", r"(?:Organisation|Ausrichtung)"),
    ("Auftragnehmer", r"(?:Erstellung|Erarbeitung|Planung|Ausarbeitung)"),
)  # fmt: skip
_OWN = r"(?:\s(?:des|der|für|dieses|im)\s(?:[^\s.;:,]+\s){0,3}?[^\s.;:,]+)?"


def _subject_behind() -> Iterator[tuple[str, re.Pattern[str]]]:
    """What stands right before the body that does it."""
    for role, finite, done in (*_VERBS, ("Förderung", "", _ONLY_PASSIVE)):
        yield role, (
            rf"\b(?i:{_any(done)})(?:\s{_AUX}(?:\sworden)?)?{_SOME}\s"
            r"(?:von|vom|durch|aus\s(?:\w+\s)?Mitteln\s(?:des|der|vom|von)|mit\s(?:\w+\s)?Mitteln\s(?:des|der|aus\sdem|vom|von))\s"
        )
        yield role, rf"\b(?i:{_any(done)})\s(?:{_HAVE}|hat)\s(?:(?:es|sie|uns|das\s\w+|die\s\w+|den\s\w+)\s)?(?=d(?:er|ie|as)\s)"
        if finite and role not in ("Förderung", "Auftraggeber", "Träger"):
            yield role, rf"\b{_any(finite)}\s(?:(?:es|sie|ihn|das\s\w+|die\s\w+|den\s\w+)\s)?(?=d(?:er|ie|as)\s(?!\w+\s(?:von|vom)))"
        elif finite and role != "Träger":
            yield role, rf"\b{_any(finite)}\s(?:(?:es|sie|ihn)\s)?(?=der\s)"
    for role, nouns in NOUNS:
        yield role, (
            rf"\b{nouns}{_OWN}\s(?:l[ai]e?ge?n?t?\s(?:in\sden\sHänden\s(?:des|der|von|vom)|bei(?:m|\sder|\sdem)?)|"
            r"übern[ia]hme?n?|übernimmt|ha(?:t|ben|tten?)(?=\sd(?:er|ie|as)\s)|besorgte?n?|leistete?n?|verantwortete?n?|macht(?=\sd)|"
            r"erfolgte?\s(?:durch|über)|oblag|obliegt|wird\s(?:von|vom|durch)|wurde\s(?:von|vom|durch))\s"
        )
        yield role, rf"\b(?:[Uu]nter|[Ii]n|[Dd]urch)\s(?:der\s|gemeinsamer\s)?{nouns}\s(?:des|der|vom|von|beim|durch)\s"
        yield role, rf"\b(?:[Vv]erantwortlich|[Zz]uständig)\sfür\s(?:die|das)\s(?:\w+e\s)?{nouns}{_OWN}\s{_AUX}\s"
        yield role, rf"\b{nouns}\s(?:durch|über|von|vom)\s"


#: Participles, as patterns, with their roles.
DONE = {done: role for role, _, all_done in reversed(_VERBS) for done in all_done.split()}
#: (role, pattern) of what stands behind the body, and of what stands before it.
BY_SUBJECT = tuple((role, re.compile(pattern)) for role, pattern in _subject_first())
INVERTED = tuple((role, re.compile(pattern)) for role, pattern in _subject_behind())
#: Der Landkreis hat das Institut (mit …) beauftragt: whom.
ORDERED = (
    re.compile(
        rf"\s{_HAVE}\s(?P<who>d(?:as|ie|en)\s{IN}{{3,220}}?)\sbeauftragt\b"
    ),
    re.compile(rf"\sbeauftragten?(?:te|ten)?\s(?P<who>d(?:as|ie|en)\s{IN}{{3,160}})"),
)
#: Mit der Erarbeitung hat die Stadt das Büro beauftragt: who, and whom.
GAVE = re.compile(
    rf"\b[Mm]it\s(?:dem|der|den)\s{IN}{{3,90}}?\s(?:{_HAVE}|beauftragte)\s(?P<who>d(?:er|ie|as)\s{IN}{{3,90}}?)\s"
    rf"(?P<whom>d(?:as|ie|en)\s{IN}{{3,120}}?)(?:\sbeauftragt|\.|$)",
    re.MULTILINE,
)
#: "Lindenhof-Stiftung am 9. November": whose evening it was.
ITS_EVENING = re.compile(
    r"\b(?:[Aa]bend|[Ff]achabend|[Hh]erbst\w+|[Ww]erkstatt|[Rr]eihe|[Ww]issenstransfer|\w+tagung)\s"
    r"(?:des|der|von|vom)\s"
)
