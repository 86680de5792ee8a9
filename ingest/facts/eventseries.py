"""The place of an event in its series, by its title: "Netzwerkgespräch 1", "3. Konferenz"."""

from __future__ import annotations

import re

_EVENTS = (
    r"\w*(?:gespräch|gespräche|konferenz|tagung|forum|workshop|werkstatt|treffen|dialog|seminar|"
    r"sitzung|"
    r"symposium|kongress|kolloquium|stammtisch|tag|tage|salon|abend|frühstück|runde|akademie|börse)"
)
_BEHIND = re.compile(
    rf"^(?P<series>(?:[\wäöüß-]+ ){{0,3}}{_EVENTS})\s+(?:Nr\.\s*|#)?(?P<number>\d{{1,3}})(?=$|"
    r"[:.,–\s-])(?!\s*\d)",
    re.I,
)
_BEFORE = re.compile(
    rf"^(?P<number>\d{{1,3}})\.\s+(?P<series>(?:[\wäöüß„“-]+ ){{0,4}}?{_EVENTS})\b(?P<more>[^:"
    r"–(\n]*)",
    re.I,
)
_ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6,
    "siebte": 7, "achte": 8,
    "neunte": 9, "zehnte": 10,
}  # fmt: skip
_ORDINAL = re.compile(
    rf"^(?P<word>{'|'.join(_ORDINALS)})[rsn]?\s+(?P<series>{_EVENTS})\b(?P<more>[^:–(\n]*)", re.I
)


def series_of(title: str) -> tuple[str, int] | None:
    """
    >>> series_of("Netzwerkgespräch 1"), series_of("3. Regionalkonferenz Gesundheit: Wege")
    (('Netzwerkgespräch', 1), ('Regionalkonferenz Gesundheit', 3))
    """
    found = _BEHIND.match(title) or _BEFORE.match(title)
    if found and 0 < int(found["number"]) < 200:
        more = found.groupdict().get("more") or ""
        return " ".join(f"{found['series']}{more}".split()), int(found["number"])
    word = _ORDINAL.match(title)
    if word:
        return " ".join(f"{word['series']}{word['more']}".split()), _ORDINALS[word["word"].lower()]
    return None
