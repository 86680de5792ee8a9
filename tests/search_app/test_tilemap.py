"""The map of the Länder."""

from __future__ import annotations

from index.request import FacetValue
from search_app.present.tilemap import LAENDER, land_counts, tiles


def test_every_land_has_one_tile_and_its_own_letters() -> None:
    drawn = tiles({}, str)
    assert len(drawn) == len({tile.letters for tile in drawn}) == len(LAENDER) == 16
    assert all(tile.url == "" and tile.shade == 0 for tile in drawn)


def test_the_shade_grows_with_the_count_and_a_single_document_is_seen() -> None:
    counts = {"land:01": 1, "land:03": 50, "land:09": 100}
    drawn = {tile.letters: tile for tile in tiles(counts, "/x/{}".format)}
    assert [drawn[name].shade for name in ("SH", "NI", "BY", "BE")] == [1, 3, 5, 0]
    assert drawn["NI"].url == "/x/land:03"


def test_a_selected_land_without_documents_can_be_left_again() -> None:
    (bremen,) = (tile for tile in tiles({}, str, ["land:04"]) if tile.letters == "HB")
    assert (bremen.selected, bremen.url) == (True, "land:04")


def test_counts_are_taken_from_the_facet_and_kreise_are_not_laender() -> None:
    kreis = FacetValue("land:13/kreis:13076", "Ludwigslust-Parchim", 3)
    facet = (FacetValue("land:13", "Mecklenburg-Vorpommern", 7, children=(kreis,)),)
    assert land_counts((*facet, FacetValue("mr:hamburg", "Metropolregion", 2))) == {"land:13": 7}
