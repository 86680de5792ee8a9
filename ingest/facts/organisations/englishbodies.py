"""Organisations with English names: "University of Szczecin", "Rural Transport Alliance".

German documents name some, English ones all of theirs so. A head with capitals before it, or with
"of" or "for" and capitals behind it; the words before it must not be German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Heads that no German word is written like, and those that German has, too.
_ENGLISH = (
    r"University|Ministry|Department|Agency|Council|Municipality|Association|Foundation|Network|"
    r"Cent(?:re|er)|Chamber|Federation|Alliance|Cooperative|Trust|Academy|College|Authority|"
    r"Society|Board|Partnership|Commission|Region|Office|Directorate|Bureau|Voivodeship|"
    r"Laborator(?:y|ies)|Enterprise|Community|Circle|Corporation|Hospital|Museum"
)
_SHARED = r"Institute|Forum|Cluster|Union|Consortium|Bank|Institut"
_CAP = (
    r"(?!(?:The|This|Our|A|An|In|At|Of|For|From|With|By|Each|Every|Its|Their|Lead|All|New|Other|"
    r"And)\b)[A-Z][\w'’-]*"
)
_OF = (
    rf"\s(?:of|for)\s(?:the\s)?{_CAP}"
    rf"(?:(?:[ ]|\s&\s|\sand\s(?!the\b)|\sof\s|\sof\sthe\s|\sfor\s|\son\s){_CAP}){{0,5}}"
    rf"(?:(?:,\s{_CAP}(?:\s{_CAP})?){{1,3}},?\sand\s{_CAP}(?:\s{_CAP})?(?!\s(?:of|for)\s))?"
)
_NAME = re.compile(
    rf"(?<![\w-])(?:(?P<before>(?:{_CAP}\s(?:(?:&|and)\s(?={_CAP}\s))?){{1,5}}?)"
    rf"(?P<own>{_ENGLISH}|{_SHARED})\b(?!-)(?:{_OF})?|"
    rf"(?:(?:Hanseatic|Free|Royal|Federal|National|Czech|Danish|Dutch|Polish)\s)?(?:{_ENGLISH}|"
    rf"Institute|City|County|Town|District|Province|Union|Government)\b(?:{_OF}))"
)
_COUNTRY = re.compile(
    r"\s(?:Germany|Finland|Spain|France|Poland|Denmark|Sweden|Norway|Slovenia|Austria|Italy|"
    r"Netherlands|"
    r"Belgium|Ireland|Estonia|Latvia|Lithuania|Romania|Hungary|Czechia|Portugal|Greece|"
    r"[A-ZÄÖÜ]\w*(?:stelle|ung)\b.*)$"
)
#: So near there must be a word that only English has.
_NEAR = 160
_IS_ENGLISH = re.compile(
    r"\b(?:the|of|and|by|with|are|was|has|from|its|The|Project|Partners?|Contact)\b"
)
_GERMAN = re.compile(r"\b(?:der|die|das|und|des|dem|den|für|mit|von|ist|ein|eine|im|zur|zum)\b")
_NOT_FIRST = frozenset(
    "Lead Partner Partners Project Funding Contact Coordinator Subcontractor Director Head Dr Prof "
    "Professor President Mayor Minister Press News Home European Die Der Das Am Im Ein Eine".split()
)


def english_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The characters of each English name of a body, in order."""
    for found in _NAME.finditer(text):
        begin, end = found.span()
        words = found.group().split()
        while words and words[0] in _NOT_FIRST and len(words) > 2 and words[0] != "European":
            begin = text.index(words[1], begin + len(words[0]))
            words.pop(0)
        if "\n" in text[begin:end].strip() and found["before"]:
            begin += text[begin:end].rindex("\n") + 1
        end = begin + len(_COUNTRY.sub("", text[begin:end]))
        if len(text[begin:end].split()) > 1 and _is_english(text, begin, end):
            yield begin, end


def _is_english(text: str, begin: int, end: int) -> bool:
    if " of " in text[begin:end] or " for " in text[begin:end]:
        return True
    around = text[max(0, begin - _NEAR) : begin] + text[end : end + _NEAR]
    return len(_IS_ENGLISH.findall(around)) > len(_GERMAN.findall(around))
