"""Running times as German projects tell them, and times of a text that are none of its project."""

from __future__ import annotations

import pytest

from ingest.facts.periods import find_period, told_period

#: A text, the beginning and the end that it tells.
TOLD = [
    ("Das Projekt lief von Mai 2019 bis April 2022.", "2019-05-01", "2022-04-30"),
    ("Das Vorhaben startete im Mai 2019 und endet nach drei Jahren.", "2019-05-01", "2022-04-30"),
    (
        "Über einen Zeitraum von zwei Jahren, beginnend im Januar 2020, erproben wir das.",
        "2020-01-01",
        "2021-12-31",
    ),
    (
        "Mit einer Laufzeit von 36 Monaten ab Juli 2018 fördert der Bund das Vorhaben.",
        "2018-07-01",
        "2021-06-30",
    ),
    ("Der Projektzeitraum erstreckt sich von 2019 bis 2021.", "2019-01-01", "2021-12-31"),
    ("Das Angebot wird noch bis Ende 2025 vom Land gefördert.", None, "2025-12-31"),
    ("Bewilligungszeitraum: 01.06.2020 - 31.05.2023", "2020-06-01", "2023-05-31"),
    ("Im Jahr 2018 wurde das Modellprojekt begonnen.", "2018-01-01", None),
    ("Laufzeit 01/20–12/22", "2020-01-01", "2022-12-31"),
    ("Seit Herbst 2020 erprobt der Kreis den Rufbus.", "2020-09-01", None),
    (
        "Gefördert wird das Vorhaben von 2017-2020 durch das Ministerium.",
        "2017-01-01",
        "2020-12-31",
    ),
    (
        "Die Projektlaufzeit beträgt drei Jahre (1. Oktober 2019 bis 30. September 2022).",
        "2019-10-01",
        "2022-09-30",
    ),
    ("Das dreijährige Projekt begann am 1. April 2016.", "2016-04-01", "2019-03-31"),
    (
        "Im September 2021 fiel der Startschuss für das Reallabor; es endet im August 2024.",
        "2021-09-01",
        "2024-08-31",
    ),
    ("Das Projekt ist auf vier Jahre angelegt und startete 2019.", "2019-01-01", "2022-12-31"),
    (
        "Von Frühjahr 2018 bis Sommer 2020 arbeiteten fünf Gemeinden zusammen.",
        "2018-03-01",
        "2020-08-31",
    ),
    ("In den Jahren 2015 bis 2017 wurde der Bahnhof umgebaut.", "2015-01-01", "2017-12-31"),
    ("Das Projekt hat eine Laufzeit von Juli 2022 bis Juni 2025.", "2022-07-01", "2025-06-30"),
    (
        "Zwischen Herbst 2018 und Frühjahr 2021 testeten drei Dörfer Mitfahrbänke.",
        "2018-09-01",
        "2021-05-31",
    ),
    (
        "Projektstart war der 1. März 2020. Projektende ist der 28. Februar 2023.",
        "2020-03-01",
        "2023-02-28",
    ),
    ("Projektbeginn | 01.05.2019\nProjektende | 30.04.2022", "2019-05-01", "2022-04-30"),
    (
        "Das Vorhaben läuft seit dem 1. Januar 2021 und wird bis zum 31. Dezember 2023 gefördert.",
        "2021-01-01",
        "2023-12-31",
    ),
    ("Die Umsetzung erfolgte Mai 2014 bis Oktober 2015 in vier Orten.", "2014-05-01", "2015-10-31"),
    ("Umsetzungszeitraum\n3. Quartal 2018 bis 4. Quartal 2020", "2018-07-01", "2020-12-31"),
    ("Förderdauer: 24 Monate ab 1.7.2019", "2019-07-01", "2021-06-30"),
    ("Dauer: 3 Jahre (Februar 2017–Januar 2020)", "2017-02-01", "2020-01-31"),
    (
        "Das auf zwei Jahre angelegte Vorhaben hat im Oktober 2022 begonnen.",
        "2022-10-01",
        "2024-09-30",
    ),
    ("Nach drei Jahren Laufzeit endete das Projekt im Dezember 2019.", "2017-01-01", "2019-12-31"),
    (
        "Bis Mitte 2024 entsteht in Auental ein Gesundheitszentrum; begonnen wurde im Januar 2022.",
        "2022-01-01",
        "2024-08-31",
    ),
    (
        "Ab dem Schuljahr 2019/20 fuhr der Schulbus zwei Jahre lang im Auftrag des Projekts.",
        "2019-08-01",
        "2021-07-31",
    ),
    ("Zeitraum: 2018/2019", "2018-01-01", "2019-12-31"),
    ("Das Pilotvorhaben (2016–2018) zeigte, wie es geht.", "2016-01-01", "2018-12-31"),
    (
        "Unser Projekt wird vom 1. Mai 2021 bis zum 30. April 2024 gefördert.",
        "2021-05-01",
        "2024-04-30",
    ),
    ("Wann läuft das Projekt?\nApril 2019 bis März 2021", "2019-04-01", "2021-03-31"),
    (
        "Seit Mai 2019 und noch bis April 2022 begleitet die Hochschule acht Dörfer.",
        "2019-05-01",
        "2022-04-30",
    ),
    ("Der Startschuss fiel im November 2017, Ende 2020 war Schluss.", "2017-11-01", "2020-12-31"),
    (
        "Gestartet ist das Vorhaben Anfang 2019, abgeschlossen wurde es Ende 2021.",
        "2019-01-01",
        "2021-12-31",
    ),
    ("Durchgeführt wurde es 2013/14 von der Gemeinde.", "2013-01-01", "2014-12-31"),
    ("The project runs from March 2019 to February 2022.", "2019-03-01", "2022-02-28"),
    ("Das Vorhaben wurde Ende 2019 erfolgreich abgeschlossen.", None, "2019-12-31"),
    ("Projektlaufzeit: Mai 2020 bis April 2023 (36 Monate)", "2020-05-01", "2023-04-30"),
    ("Laufzeit des Projekts: 1.1.2019 bis 31.12.2021", "2019-01-01", "2021-12-31"),
    ("Projektlaufzeit\t36 Monate, Beginn 01.09.2020", "2020-09-01", "2023-08-31"),
    ("Start: 10/2018 | Ende: 09/2021", "2018-10-01", "2021-09-30"),
    ("Los ging es im Frühjahr 2022, das Geld reicht bis Ende 2024.", "2022-03-01", "2024-12-31"),
    (
        "Steckbrief\nProjekttitel: Mobil im Tal\nProjektlaufzeit (geplant): 07/2021 bis "
        "06/2024\nFördersumme: 300.000 Euro",
        "2021-07-01",
        "2024-06-30",
    ),
    (
        "Wer fährt, wenn keiner fährt?\n\nSeit nunmehr drei Jahren rollt der Bus. Begonnen hatte "
        "alles im Februar 2018 mit einer Umfrage.",
        "2018-02-01",
        None,
    ),
    (
        "Das Vorhaben ist zunächst auf zwei Jahre befristet (Juli 2020 bis Juni 2022).",
        "2020-07-01",
        "2022-06-30",
    ),
    ("Projektbeginn: 15. Januar 2019, Projektabschluss: 14. Juli 2021", "2019-01-15", "2021-07-14"),
    ("Durchführungszeitraum: 2. Halbjahr 2019 - 1. Halbjahr 2021", "2019-07-01", "2021-06-30"),
    (
        "Zwei Jahre lang, von 2016 bis 2018, haben sechs Gemeinden Leerstand vermessen.",
        "2016-01-01",
        "2018-12-31",
    ),
    (
        "Der Zuwendungsbescheid trägt das Datum 3. Mai 2019. Bewilligt wurden 120.000 Euro für den "
        "Zeitraum vom 1. Juni 2019 bis zum 31. Mai 2021.",
        "2019-06-01",
        "2021-05-31",
    ),
    (
        "Am 1. September 2022 ging das Projekt an den Start. Nach 30 Monaten, Ende Februar 2025, "
        "wird Bilanz gezogen.",
        "2022-09-01",
        None,
    ),
    (
        "Unser Projekt „Grüne Höfe“ (Laufzeit Mai 2017–April 2020) wurde vom Bund unterstützt.",
        "2017-05-01",
        "2020-04-30",
    ),
    (
        "Das Modellprojekt wird seit Anfang 2023 im Kreis erprobt und läuft noch bis Mitte 2026.",
        "2023-01-01",
        "2026-08-31",
    ),
    (
        "Förderung: 01.10.2015 bis 30.09.2018 durch das BMBF, FKZ 033L123",
        "2015-10-01",
        "2018-09-30",
    ),
    ("Status: abgeschlossen (2014–2017)", "2014-01-01", "2017-12-31"),
    ("Zeitplan: Start im Herbst 2021, Abschluss im Frühjahr 2024", "2021-09-01", "2024-05-31"),
    (
        "Die Bauarbeiten begannen im April 2018, im Oktober 2019 war das Haus fertig.",
        "2018-04-01",
        "2019-10-31",
    ),
    (
        "Das Projekt läuft über vier Jahre und hat im März 2020 angefangen.",
        "2020-03-01",
        "2024-02-29",
    ),
    (
        "Die Modellphase dauerte von 2012 bis 2015. Danach haben die Kreise weitergemacht.",
        "2012-01-01",
        "2015-12-31",
    ),
    (
        "Seit dem Schuljahr 2018/2019 begleitet ein Team der Hochschule fünf Grundschulen.",
        "2018-08-01",
        None,
    ),
    ("Laufzeit: 3 Jahre ab Bewilligung (November 2020)", "2020-11-01", "2023-10-31"),
    (
        "Das Forschungsprojekt (Okt. 2019 - Sept. 2022) untersucht Wanderung.",
        "2019-10-01",
        "2022-09-30",
    ),
    ("Projektzeitraum 2020-2023", "2020-01-01", "2023-12-31"),
    ("Laufzeit\n36 Monate\n01.04.2021\n31.03.2024", "2021-04-01", "2024-03-31"),
    (
        "Das Leitprojekt hat eine Laufzeit von drei Jahren; Beginn war der 1. Juli 2016.",
        "2016-07-01",
        "2019-06-30",
    ),
    (
        "In der EU-Förderperiode 2021–2027 will das Land mehr tun. Unser Projekt gibt es seit Juni "
        "2022.",
        "2022-06-01",
        None,
    ),
    (
        "Die Zahl der Übernachtungen stieg von 2010 bis 2019 um 30 Prozent. Deshalb startete der "
        "Kreis 2020 das Projekt Sanfte Wege.",
        "2020-01-01",
        None,
    ),
    (
        "Anträge konnten vom 1. März bis 31. Mai 2019 gestellt werden. Gefördert wurde von "
        "September 2019 bis August 2021.",
        "2019-09-01",
        "2021-08-31",
    ),
    ("Kurzinfo\nZeitraum der Förderung: 1/2018 bis 12/2020", "2018-01-01", "2020-12-31"),
    (
        "Das Projekt wurde in der Zeit vom 01.10.2012 bis zum 30.09.2015 durchgeführt.",
        "2012-10-01",
        "2015-09-30",
    ),
    ("Projektlaufzeit: seit 11/2021", "2021-11-01", None),
    (
        "Die Förderphase begann am 1. Januar 2017 und dauert bis zum 31. Dezember 2019.",
        "2017-01-01",
        "2019-12-31",
    ),
    (
        "Von Herbst 2015 an hat eine Arbeitsgruppe zwei Jahre lang getestet.",
        "2015-09-01",
        "2017-08-31",
    ),
    ("Dauer des Projekts: 24 Monate (2022/2023)", "2022-01-01", "2023-12-31"),
    (
        "Das Vorhaben ist am 1.4.2019 gestartet, die Laufzeit beträgt 30 Monate.",
        "2019-04-01",
        "2021-09-30",
    ),
    (
        "Im Zeitraum 2011 – 2013 entstanden zwölf Konzepte für die Kommunen.",
        "2011-01-01",
        "2013-12-31",
    ),
    (
        "Seit dem 1. Juli 2023 und für zunächst drei Jahre fördert der Bund das Netzwerk.",
        "2023-07-01",
        "2026-06-30",
    ),
]


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
        "Seit 1998 gibt es den Verein. Er trägt das Projekt „Dorfzeit“ mit vielen Ehrenamtlichen.",
        "Die Gemeinde hat seit 2010 jeden zehnten Einwohner verloren. Das Projekt will das ändern.",
        "Im Jahr 2019 gewann das Projekt den Demografiepreis.",
        "2018 wurde ein Konzept beschlossen, 2020 folgte der Antrag.",
        "Grundlage ist eine Studie aus dem Jahr 2016.",
        "© 2019 Landkreis Auental. Letzte Änderung: 03.09.2025",
        "Das Programm LEADER läuft von 2014 bis 2020. Das Projekt Dorfladen gehört dazu.",
        "Das Projekt gehört zum Strukturwandelprogramm; bis 2038 endet die Kohleverstromung.",
        "Der Landkreis wurde 2008 aus zwei Kreisen gebildet. Das Modellvorhaben sucht neue Wege.",
        "Die Bevölkerung wird bis 2030 um 15 Prozent zurückgehen, das Projekt hilft.",
        "Zwischen 1990 und 2005 schlossen vier Schulen. Heute erprobt der Kreis eine "
        "Verbundschule.",
        "Ansprechzeit: Montag bis Freitag, 9 bis 12 Uhr. Das Projekt berät kostenlos.",
        "Jana Aue leitet seit 2015 das Bauamt und betreut das Projekt.",
        "Der Bahnhof wurde 1870 gebaut und 1995 geschlossen. Nun soll er Bürgerhaus werden.",
        "Bis zum Sommer 2023 entstanden in der Region zwölf Mitfahrbänke, die erste im Mai 2021.",
    ],
)
def test_other_times_of_a_text_are_no_running_time(text: str) -> None:
    assert find_period(text) is None
    assert told_period(text) is None


def test_one_long_line_is_read_in_linear_time() -> None:
    told_period("von 2019 bis a" * 8_000)
    assert find_period("Laufzeit " * 12_000) is None
