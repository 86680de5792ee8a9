"""Dates as exact as the words that they were read from, for citations and for metadata."""

from __future__ import annotations

from datetime import date

import pytest

from archive.model import Period
from search_app.dated import Dated, beginning, dated, interval, iso, parts


@pytest.mark.parametrize(
    ("day", "wording", "told"),
    [
        ("2012-01-01", "Anfang 2012 – 9/2014", "2012"),
        ("2015-06-01", "Sommer 2015 – November 2017", "2015"),
        ("2017-06-30", "10/2014 – 2. Quartal 2017", "2017"),
        ("2022-12-31", "November 2020 bis Ende 2022", "2022"),
        ("2022-10-01", "10.2022 – 09.2025", "2022-10"),
        ("2025-09-30", "10.2022 – 09.2025", "2025-09"),
        ("2022-10-08", "SAMSTAG, 8. OKTOBER 2022, 9.30 BIS 15.00 UHR", "2022-10-08"),
        ("2024-05-23", "23–24 May 2024", "2024-05-23"),
        ("2024-05-24", "23–24 May 2024", "2024-05-24"),
        ("0800-12-25", "25. Dezember 800", "0800-12-25"),
        ("2026-11-26", None, "2026-11-26"),
    ],
)
def test_no_date_is_more_exact_than_its_words(day: str, wording: str | None, told: str) -> None:
    assert iso(parts(date.fromisoformat(day), wording)) == told


def test_a_running_time_is_told_from_either_end() -> None:
    whole = Period(date(2012, 1, 1), date(2014, 9, 30), "Anfang 2012 – 9/2014")
    until = Period(None, date(2014, 9, 30), "bis 9/2014")
    assert interval(whole) == "2012/2014-09" and interval(until) == "../2014-09"
    assert dated(None, None, whole) == Dated((2012,), (2014, 9))
    assert beginning(until) == "2014-09"
    assert dated(date(2014, 9, 30), "bis 9/2014", until) == Dated((2014, 9))
    assert dated(None, None, None) is None and interval(None) == ""
