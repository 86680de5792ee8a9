"""The sentences that give a body its role, built from the verbs and nouns of `roleverbs`.

"Das Ministerium fördert das Vorhaben", "koordiniert wird es von …", "die Auswertung besorgte …",
"unter Federführung der …". A text is looked through only for sentences whose words it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.organisations.roleverbs import (
    AUX,
    HAVE,
    IN,
    NOUNS,
    ONLY_PASSIVE,
    SOME,
    THING,
    VERBS,
    WITH_THING,
)


class Sentence(NamedTuple):
    """A pattern, the role that it gives, and words of which a text must have one."""

    role: str
    pattern: re.Pattern[str]
    words: frozenset[str]

    def may_be_in(self, words: frozenset[str]) -> bool:
        """
        >>> Sentence("Partner", re.compile("x"), frozenset(["boot"])).may_be_in(frozenset(["rad"]))
        False
        """
        return not self.words or not self.words.isdisjoint(words)


#: (role, pattern, words) of what stands behind a body and is built from no table.
_BEHIND_A_BODY = (
    ("Durchführung", rf"\ssetzte?n?\s{IN}{{3,160}}?\sum\b", "setzt setzte setzen setzten"),
    ("Durchführung", rf"\sführte?n?\s(?:das|die|den){IN}{{3,120}}?\sdurch"
                     rf"\b", "führt führte führen"),
    ("Veranstalter", rf"\s(?:richtete?n?|lobte?n?)\s{IN}{{3,120}}?\saus\b",
     "richtet richten richtete richteten lobt lobte loben"),
    ("Veranstalter", r"\s(?:lädt|laden|lud|luden)\b", "lädt laden lud luden"),
    ("Herausgeber", rf"\sg[ia]be?n?t?\s{IN}{{3,100}}?\sheraus\b", "heraus"),
    ("Begleitforschung", rf"\sbegleite(?:t|te|n|ten)\s{IN}{{3,100}}?\swissenschaftlich\b",
     "wissenschaftlich"),
    ("Begleitforschung", rf"\swertete?n?\s{IN}{{3,100}}?\saus\b", "wertet wertete werten werteten"),
    ("Antragsteller",
     rf"\s(?:stellte?n?\s(?:den|einen)\s\w*[Aa]ntrag|"
     rf"{HAVE}\s{IN}{{0,60}}\w*[Aa]ntrag\s(?:gestellt|eingereicht))\b",
     "stellt stellte stellen stellten gestellt eingereicht"),
    ("Partner",
     rf"\s(?:{AUX}\s(?:\w+\s){{0,3}}(?:beteiligt|mit\sdabei|mit\sim\sBoot|eingebunden)|"
     rf"{HAVE}\ssich\s{IN}{{0,60}}(?:beteiligt|zusammengeschlossen)|beteilig(?:t|en|te|"
     rf"ten)\ssich)\b",
     "beteiligt dabei boot eingebunden zusammengeschlossen beteiligen beteiligte beteiligten"),
    ("Partner",
     rf"\s(?:wirk(?:t|en|te|ten)\s{IN}{{0,40}}\bmit|arbeiten\s{IN}{{0,80}}\bzusammen|"
     rf"kooperieren)\b",
     "wirkt wirken wirkte wirkten zusammen kooperieren"),
    ("Förderung",
     rf"\sstellte?n?\s{IN}{{2,70}}?(?:Euro|Mittel|Geld)\w*\s{IN}{{0,50}}?(?:bereit|"
     rf"zur\sVerfügung)\b",
     "bereit verfügung"),
    ("Förderung",
     rf"\s(?:gibt|gab|geben|steuerte?|zahlte?|schießt|übernimmt|"
     rf"übernahm)\s{IN}{{2,60}}?(?:Euro|Prozent|€)",
     "euro prozent"),
    ("Förderung",
     rf"\s(?:unterstützte?|förderte?n?)\s{IN}{{3,120}}?\smit\s{IN}{{0,30}}?(?:Euro|Prozent|€)",
     "euro prozent"),
    ("Förderung", r"\sbewilligte?\b", "bewilligt bewilligte"),
)  # fmt: skip
_DOES = r"(?:übern[ia]hme?n?|übernimmt|hat|haben|hatte|hatten|verantwortet|besorgt|macht)"
_OF_IT = r"(?:\s(?:des|der|für|dieses|im)\s(?:[^\s.;:,]+\s){0,3}?[^\s.;:,]+)?"
_LIES = (
    r"(?:l[ai]e?ge?n?t?\s(?:in\sden\sHänden\s(?:des|der|von|vom)|bei(?:m|\sder|\sdem)?)|übernimmt|"
    r"übern[ia]hme?n?|ha(?:t|ben|tten?)(?=\sd(?:er|ie|as)\s)|besorgte?n?|leistete?n?|"
    r"verantwortete?n?|"
    r"macht(?=\sd)|erfolgte?\s(?:durch|über)|oblag|obliegt|(?:wird|wurde)\s(?:von|vom|durch))"
)
_BY = (
    r"(?:von|vom|durch|aus\s(?:dem|der)|aus\s(?:\w+\s)?Mitteln\s(?:des|der|vom|von)|"
    r"mit\s(?:\w+\s)?Mitteln\s(?:des|der|aus\sdem|vom|von))"
)
_OBJECT = r"(?:(?:es|sie|ihn|uns|das\s\w+|die\s\w+|den\s\w+)\s)?"
_THE = r"(?=d(?:er|ie|as)\s)"


def _any(words: str) -> str:
    return "(?:" + "|".join(sorted(set(words.split()), key=len, reverse=True)) + ")"


def _behind_a_body() -> Iterator[tuple[str, str, str]]:
    """What stands right behind the body that does it."""
    for role, finite, done in VERBS:
        if finite and role in WITH_THING:
            more = r"|mit\s(?:rund\s|etwa\s|insgesamt\s)?\d" if role == "Förderung" else ""
            yield role, rf"\s{_any(finite)}\s(?:{THING}{more})", finite
        elif finite:
            yield role, rf"\s{_any(finite)}\b", finite
        yield role, rf"\s{HAVE}\s{IN}{{2,140}}?\s{_any(done)}\b", done
    yield from _BEHIND_A_BODY
    for role, nouns in NOUNS:
        words = rf"(?:\w+e\s)?{_any(nouns)}"
        task = rf"\s{AUX}\s(?:für|mit)\s(?:die|das|der|dem)\s{words}(?:\s[^\s.;]+){{0,6}}?\s"
        yield role, rf"\s{_DOES}\s(?:dabei\s|hier\s)?(?:die|das|den)\s{words}\b", nouns
        yield role, rf"{task}(?:verantwortlich|zuständig|betraut|beauftragt)\b", nouns


def _before_a_body() -> Iterator[tuple[str, str, str]]:
    """What stands right before the body that does it."""
    for role, finite, done in (*VERBS, ("Förderung", "", ONLY_PASSIVE)):
        participle = rf"\b(?i:{_any(done)})"
        yield role, rf"{participle}(?:\s{AUX}(?:\sworden)?)?{SOME}\s{_BY}\s", done
        yield (
            role,
            (
                rf"{participle}{IN}{{0,140}}?\s(?:und|sowie)\s(?:vom|von\sder|durch\sd(?:as|ie|"
                rf"en))\s"
                rf"(?!{IN}{{0,90}}\b(?:ge\w+t|be\w+t|\w+iert|\w*ge\w+en)\b)"
            ),
            done,
        )
        yield role, rf"{participle}\s{HAVE}\s{_OBJECT}{_THE}", done
        if finite and role not in ("Förderung", "Auftraggeber", "Träger"):
            yield role, rf"\b{_any(finite)}\s{_OBJECT}{_THE}(?!\w+\s\w+\s(?:von|vom)\b)", finite
        elif finite and role != "Träger":  # whose object may be a body, too
            yield role, rf"\b{_any(finite)}\s(?:(?:es|sie|ihn)\s)?(?=der\s)", finite
    yield (
        "Förderung",
        (
            r"\b(?:stellte?n?|g[ia]bt?|zahlte?|steuerte?)\s(?:dafür\s|dazu\s)?"
            rf"(?=d(?:er|ie|as)\s{IN}{{4,140}}?(?:Euro|Prozent|Mittel|€))"
        ),
        "euro prozent mittel",
    )
    for role, nouns in NOUNS:
        words = _any(nouns)
        yield role, rf"\b{words}{_OF_IT}\s{_LIES}\s", nouns
        yield (
            role,
            (
                rf"\b(?:[Uu]nter|[Ii]n|[Dd]urch)\s(?:der\s|gemeinsamer\s)?{words}\s"
                r"(?:des|der|vom|von|beim|durch)\s"
            ),
            nouns,
        )
        yield (
            role,
            rf"\b(?i:verantwortlich|zuständig)\sfür\s(?:die|das)\s{words}{_OF_IT}\s{AUX}\s",
            nouns,
        )
        yield role, rf"\b{words}\s(?:durch|über|von|vom)\s", nouns


def _sentence(role: str, pattern: str, words: str) -> Sentence:
    last = (word.split("\\s")[-1].lower() for word in words.split())
    return Sentence(role, re.compile(pattern), frozenset(last))


BY_SUBJECT = tuple(_sentence(*told) for told in _behind_a_body())
INVERTED = tuple(_sentence(*told) for told in _before_a_body())
#: Der Landkreis hat das Institut (mit …) beauftragt: whom.
ORDERED = (
    re.compile(rf"\s{HAVE}\s(?P<who>d(?:as|ie|en)\s{IN}{{3,220}}?)\sbeauftragt\b"),
    re.compile(rf"\sbeauftragten?(?:te|ten)?\s(?P<who>d(?:as|ie|en)\s{IN}{{3,160}})"),
)
#: Mit der Erarbeitung hat die Stadt das Büro beauftragt: who, and whom.
GAVE = re.compile(
    rf"\b[Mm]it\s(?:dem|der|den)\s{IN}{{3,90}}?\s(?:{HAVE}|beauftragte)\s"
    rf"(?P<who>d(?:er|ie|as)\s{IN}{{3,90}}?)\s(?P<whom>d(?:as|ie|en)\s{IN}{{3,120}}?)"
    r"(?:\sbeauftragt|\.|$)",
    re.MULTILINE,
)
#: "Lindenhof-Stiftung am 9. November": whose evening it was.
ITS_EVENING = re.compile(
    r"\b(?:[Aa]bend|[Ff]achabend|[Hh]erbst\w+|[Ww]erkstatt|[Rr]eihe|[Ww]issenstransfer|\w+tagung)\s"
    r"(?:des|der|von|vom)\s"
)
