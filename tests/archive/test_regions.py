"""The region vocabulary: what it holds, how its parts hang together."""

from __future__ import annotations

from datetime import date

import pytest

from archive.vocabulary import regions
from archive.vocabulary.regions.model import GEMEINDE, KREIS, LAND, METROPOLREGION, RAUM, REGBEZ


def count(level: str) -> int:
    return sum(r.level == level for r in regions.gazetteer().regions.values())


def test_it_holds_the_districts_of_today() -> None:
    # of 400 Kreise, Berlin and Hamburg are Länder only, and so is the town of Bremen
    assert (count(LAND), count(REGBEZ), count(KREIS)) == (16, 19, 397)
    assert count(METROPOLREGION) == 11
    assert count(RAUM) >= 60
    assert count(GEMEINDE) > 10_000


def test_every_region_leads_up_to_a_land() -> None:
    known = regions.gazetteer()

    for region in known.regions.values():
        first = known.line(region.id)[0]
        assert first.level in (LAND, METROPOLREGION, RAUM)
        assert region.label and ";" not in region.label
        if region.level in (LAND, KREIS, GEMEINDE):
            assert region.lat is not None and 47 < region.lat < 55.2
            assert region.lon is not None and 5.5 < region.lon < 15.1


def test_all_that_is_referred_to_is_there() -> None:
    known = regions.gazetteer()
    named = {m.member for m in known.members} | {m.group for m in known.members}
    named |= {reform.new for reform in known.reforms}
    named |= {land for laender in known.laender.values() for land in laender}

    assert named <= known.regions.keys()


@pytest.mark.parametrize(
    ("id_", "path", "label"),
    [
        ("land:02", "land:02", "Hamburg"),
        ("kreis:13076", "land:13/kreis:13076", "Ludwigslust-Parchim"),
        ("kreis:09184", "land:09/regbez:091/kreis:09184", "Landkreis München"),
        ("verband:033555401", "land:03/kreis:03355/verband:033555401",
         "Samtgemeinde Amelinghausen"),
        ("gemeinde:03355002", "land:03/kreis:03355/verband:033555401/gemeinde:03355002",
         "Amelinghausen"),
        ("gemeinde:16063105", "land:16/kreis:16063/gemeinde:16063105", "Eisenach"),
        ("gemeinde:03152012", "land:03/kreis:03159/gemeinde:03152012", "Göttingen"),
        ("mr:hamburg", "mr:hamburg", "Metropolregion Hamburg"),
        ("raum:lausitz", "raum:lausitz", "Lausitz"),
        ("kreis:99999", None, None),
    ],
)  # fmt: skip
def test_paths_and_labels(id_: str, path: str | None, label: str | None) -> None:
    assert (regions.path(id_), regions.label(id_)) == (path, label)


def test_an_informal_region_lies_in_its_laender() -> None:
    assert [r.label for r in regions.gazetteer().above("raum:lausitz")] == [
        "Brandenburg", "Sachsen",
    ]  # fmt: skip


def test_the_members_of_a_metropolregion_depend_on_the_day() -> None:
    def members(day: date) -> set[str]:
        return {r.label for r in regions.gazetteer().members_on("mr:hamburg", day)}

    assert "Ludwigslust-Parchim" not in members(date(2015, 1, 1))
    assert "Schwerin" in members(date(2018, 1, 1))
    assert len(members(date(2018, 1, 1))) == 21
