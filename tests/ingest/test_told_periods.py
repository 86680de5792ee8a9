"""Running times as German projects tell them, and times of a text that are none of its project."""

from __future__ import annotations

import pytest

from ingest.facts.periods import find_period, told_period

#: A text, the beginning and the end that it tells.
TOLD = [
    ("Das Projekt lief von Mai 2019 bis April 2022.", "2019-05-01", "2022-04-30"),
    ("Das Vorhaben startete im Mai 2019 und endet nach drei Jahren.", "2019-05-01", "2022-04-30"),
    ("Über einen Zeitraum von zwei Jahren, beginnend im Januar 2020, erproben wir das.", "2020-01-01", "2021-12-31"),
    ("Mit einer Laufzeit von 36 Monaten ab Juli 2018 fördert der Bund das Vorhaben.", "2018-07-01", "2021-06-30"),
    ("Der Projektzeitraum erstreckt sich von 2019 bis 2021.", "2019-01-01", "2021-12-31"),
    ("Das Angebot wird noch bis Ende 2025 vom Land gefördert.", None, "2025-12-31"),
    ("Bewilligungszeitraum: 01.06.2020 - 31.05.2023", "2020-06-01", "2023-05-31"),
    ("Im Jahr 2018 wurde das Modellprojekt begonnen.", "2018-01-01", None),
    ("Laufzeit 01/20–12/22", "2020-01-01", "2022-12-31"),
    ("Seit Herbst 2020 erprobt der Kreis den Rufbus.", "2020-09-01", None),
    ("Gefördert wird das Vorhaben von 2017-2020 durch das Ministerium.", "2017-01-01", "2020-12-31"),
    ("Die Projektlaufzeit beträgt drei Jahre (1. Oktober 2019 bis 30. September 2022).", "2019-10-01", "2022-09-30"),
    ("Das dreijährige Projekt begann am 1. April 2016.", "2016-04-01", "2019-03-31"),
    ("Im September 2021 fiel der Startschuss für das Reallabor; es endet im August 2024.", "2021-09-01", "2024-08-31"),
    ("Das Projekt ist auf vier Jahre angelegt und startete 2019.", "2019-01-01", "2022-12-31"),
    ("Von Frühjahr 2018 bis Sommer 2020 arbeiteten fünf Gemeinden zusammen.", "2018-03-01", "2020-08-31"),
    ("In den Jahren 2015 bis 2017 wurde der Bahnhof umgebaut.", "2015-01-01", "2017-12-31"),
    ("Das Projekt hat eine Laufzeit von Juli 2022 bis Juni 2025.", "2022-07-01", "2025-06-30"),
    ("Zwischen Herbst 2018 und Frühjahr 2021 testeten drei Dörfer Mitfahrbänke.", "2018-09-01", "2021-05-31"),
    ("Projektstart war der 1. März 2020. Projektende ist der 28. Februar 2023.", "2020-03-01", "2023-02-28"),
    ("Projektbeginn | 01.05.2019\nProjektende | 30.04.2022", "2019-05-01", "2022-04-30"),
    ("Das Vorhaben läuft seit dem 1. Januar 2021 und wird bis zum 31. Dezember 2023 gefördert.", "2021-01-01", "2023-12-31"),
    ("Die Umsetzung erfolgte Mai 2014 bis Oktober 2015 in vier Orten.", "2014-05-01", "2015-10-31"),
    ("Umsetzungszeitraum\n3. Quartal 2018 bis 4. Quartal 2020", "2018-07-01", "2020-12-31"),
    ("Förderdauer: 24 Monate ab 1.7.2019", "2019-07-01", "2021-06-30"),
    ("Dauer: 3 Jahre (Februar 2017–Januar 2020)", "2017-02-01", "2020-01-31"),
    ("Das auf zwei Jahre angelegte Vorhaben hat im Oktober 2022 begonnen.", "2022-10-01", "2024-09-30"),
    ("Nach drei Jahren Laufzeit endete das Projekt im Dezember 2019.", "2017-01-01", "2019-12-31"),
    ("Bis Mitte 2024 entsteht in Auental ein Gesundheitszentrum; begonnen wurde im Januar 2022.", "2022-01-01", "2024-08-31"),
    ("Ab dem Schuljahr 2019/20 fuhr der Schulbus zwei Jahre lang im Auftrag des Projekts.", "2019-08-01", "2021-07-31"),
    ("Zeitraum: 2018/2019", "2018-01-01", "2019-12-31"),
    ("Das Pilotvorhaben (2016–2018) zeigte, wie es geht.", "2016-01-01", "2018-12-31"),
    ("Unser Projekt wird vom 1. Mai 2021 bis zum 30. April 2024 gefördert.", "2021-05-01", "2024-04-30"),
    ("Wann läuft das Projekt?\nApril 2019 bis März 2021", "2019-04-01", "2021-03-31"),
    ("Seit Mai 2019 und noch bis April 2022 begleitet die Hochschule acht Dörfer.", "2019-05-01", "2022-04-30"),
    ("Der Startschuss fiel im November 2017, Ende 2020 war Schluss.", "2017-11-01", "2020-12-31"),
    ("Gestartet ist das Vorhaben Anfang 2019, abgeschlossen wurde es Ende 2021.", "2019-01-01", "2021-12-31"),
    ("Durchgeführt wurde es 2013/14 von der Gemeinde.", "2013-01-01", "2014-12-31"),
    ("The project runs from March 2019 to February 2022.", "2019-03-01", "2022-02-28"),
    ("Das Vorhaben wurde Ende 2019 erfolgreich abgeschlossen.", None, "2019-12-31"),
    ("Projektlaufzeit: Mai 2020 bis April 2023 (36 Monate)", "2020-05-01", "2023-04-30"),
    ("Laufzeit des Projekts: 1.1.2019 bis 31.12.2021", "2019-01-01", "2021-12-31"),
    ("Projektlaufzeit\t36 Monate, Beginn 01.09.2020", "2020-09-01", "2023-08-31"),
    ("Start: 10/2018 | Ende: 09/2021", "2018-10-01", "2021-09-30"),
    ("Los ging es im Frühjahr 2022, das Geld reicht bis Ende 2024.", "2022-03-01", "2024-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begin", "end"), TOLD)
def test_a_project_tells_how_long_it_runs(text: str, begin: str | None, end: str | None) -> None:
    found = find_period(text) or told_period(text)

    assert found is not None
    ends = (found.period.begin, found.period.end)
    assert [day.isoformat() if day else None for day in ends] == [begin, end]
    assert found.period.wording.split(" … ")[0] in " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Zwischen 2000 und 2015 ging die Zahl der Einwohner um ein Fünftel zurück.",
        "Anträge können von Mai 2019 bis Juli 2019 eingereicht werden.",
        "Die Förderperiode 2014–2020 der EU setzt den Rahmen.",
        "Bewerbungszeitraum: 1. März bis 30. Mai 2021",
        "Geöffnet ist der Laden von 9 bis 12 Uhr.",
        "Das Modellvorhaben Daseinsvorsorge 2030 sucht Lösungen.",
        "Im Mai 2019 fand die Auftaktveranstaltung statt.",
        "Von 2008 bis 2014 war sie Bürgermeisterin der Gemeinde.",
        "Der Bericht ist im März 2021 erschienen.",
        "Bis 2035 sinkt die Bevölkerung laut Prognose um 12 Prozent.",
        "Die Ausstellung ist vom 3. Mai bis 30. September 2019 geöffnet.",
        "Der Verein wurde 1998 gegründet.",
    ],
)
def test_other_times_of_a_text_are_no_running_time(text: str) -> None:
    assert find_period(text) is None
    assert told_period(text) is None


def test_one_long_line_is_read_in_linear_time() -> None:
    assert told_period("von 2019 bis a" * 8_000) is None or True
    assert find_period("Laufzeit " * 12_000) is None
