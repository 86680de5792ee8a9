"""What the lines around a name say of its bearer: function and house, a way to reach them."""

from __future__ import annotations

import re

from ingest.facts.functions import behind, is_house, organisation
from ingest.facts.names import name_at
from ingest.facts.partlabels import LABEL
from ingest.facts.personline import BULLET, Mention, is_about_somebody

_WAY = re.compile(
    r"^\W*(?:(?:Tel(?:efon)?|Fon|Mobil|E-?Mail|Mail)\b|\S+(?:@|\(at\))\S+$|\+?0?\d[\d /()-]{6,}$)",
    re.I,
)


def is_way(text: str, lines: list[tuple[int, int]], number: int) -> bool:
    """Whether one of the next lines says how somebody is reached."""
    return any(_WAY.match(text[begin:end]) for begin, end in lines[number + 1 : number + 4])


#: A line that is a house from its first word on: no "Digitaltag an der Hochschule".
_HOUSE_LINE = re.compile(
    r"(?!\S+tag\b)(?:(?:[A-ZÄÖÜ][\w-]*(?:isch|lich|al|er)e?[rsn]?\s){0,2}"
    r"(?:(?:Amt|Stadt|Kreis|Landkreis|Land|Hanseatic|City|University|Institute?)\b|"
    r"[A-ZÄÖÜ][\w-]*(?:verband|verein|amt|agentur|institut|universität|hochschule|ministerium|"
    r"akademie|stiftung|gesellschaft|genossenschaft|kammer|zentrum|büro|präsidium|verwaltung|"
    r"gemeinde|anstalt|netzwerk|verbund|kreis|werke?|bank|kasse|management|förderung)\b)|"
    r"[A-ZÄÖÜ][^,]{2,80}\s(?:e\.\s?V\.|g?GmbH|eG|AG|AöR|KG|mbH))"
)


def with_neighbours(text: str, lines: list[tuple[int, int]], number: int, m: Mention) -> Mention:
    """A name alone on its line, with function and house from the lines below, or from above."""
    function, house = m.function, ""
    for begin, end in lines[number + 1 : number + 4]:
        line = BULLET.sub("", text[begin:end], count=1)
        if len(line) > 120 or not is_about_somebody(line) or LABEL.match(line):
            break
        if m.function and not _HOUSE_LINE.match(line):
            break
        told, where = behind(line)
        function, house = function or told, house or where
    begin, end = lines[number - 1] if number else (0, 0)
    above = text[begin:end]
    near = text[end : lines[number][0]].count("\n") < 2
    if (
        not house
        and number
        and near
        and len(above) < 100
        and is_house(above)
        and not name_at(text, begin)
    ):
        house = "" if LABEL.match(above) else organisation(above)
    return Mention(m.named, function, house) if function or house else m
