"""Phone numbers and e-mail addresses are covered; dates and other numbers are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.masking import DOT, mask


@pytest.mark.parametrize(
    "text",
    [
        "+49 228 99401-2326", "0461 2 54 81", "03871 722 6002", "(0385) 588 - 8010",
        "030/18305-0000", "0049 30 1234567", "info@kreis-lup.de", "a.b-c@sub.kreis.example",
        "name(at)kreis.de", "name [at] kreis [punkt] de", "name{AT}kreis.de",
    ],
)  # fmt: skip
def test_contact_data_is_covered_character_for_character(text: str) -> None:
    assert mask(f"Kontakt {text} ab 2015") == f"Kontakt {DOT * len(text)} ab 2015"


@pytest.mark.parametrize(
    "text",
    [
        "01/2021 – 06/2022", "05.06.2015 – 07.08.2016", "2014-2016", "10:00-12:30",
        "37073 Göttingen",
        "§ 2 Abs. 2 Nr. 1 ROG", "0,75 ha", "ISBN 978-3-87994-123-4", "1.034 Dokumente", "17/4025",
        "03.12.2013", "am 4. März 2021 um 11:00 Uhr",
    ],
)  # fmt: skip
def test_dates_places_and_marks_are_left_alone(text: str) -> None:
    assert mask(text) == text


@given(st.text())
def test_covering_keeps_the_length_of_any_text(text: str) -> None:
    assert len(mask(text)) == len(text)
