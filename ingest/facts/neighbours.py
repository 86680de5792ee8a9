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


def with_neighbours(text: str, lines: list[tuple[int, int]], number: int, m: Mention) -> Mention:
    """A name alone on its line, with function and house from the lines below, or from above."""
    function, house = m.function, ""
    for begin, end in lines[number + 1 : number + 4]:
        line = BULLET.sub("", text[begin:end], count=1)
        if len(line) > 120 or not is_about_somebody(line) or LABEL.match(line):
            break
        if m.function and not is_house(line):
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
