"""When and where an event is, as whole heads of invitations, minutes and retrospects tell it."""

from __future__ import annotations

import pytest

from archive.model import Page
from ingest.facts.eventfact import read_event

#: A text, the begin (as far as it must be known), the end and the place of its event.
HEADS = [
    (
        "Einladung zur Mitgliederversammlung\nLiebe Mitglieder,\nhiermit lade ich zur ordentlichen "
        "Mitgliederversammlung am 14. Juni 2022 um 19:00 Uhr in den Gasthof Adler, Bergheim, ein. "
        "Anträge sind bis zum 1. Juni 2022 einzureichen.",
        "2022-06-14T19:00",
        None,
        "Gasthof Adler, Bergheim",
    ),
    (
        "Zukunftswerkstatt Innenstadt\n\nWann: Sa., 21. September 2019, 11 – 17 Uhr\nWo: "
        "Textilwerk, Spinnerei\nWas: reden",
        "2019-09-21T11:00",
        "2019-09-21T17:00",
        "Textilwerk, Spinnerei",
    ),
    (
        "Dokumentation\n2. Zukunftskonferenz\nStadthalle Bergheim, 13. und 14. November 2014",
        "2014-11-13",
        "2014-11-14",
        "Stadthalle Bergheim",
    ),
    (
        "Ergebnisprotokoll\nProjektbeirat, 5. Sitzung\nDatum: 08.02.2021\nZeit: 14:00-16:15 "
        "Uhr\nOrt: per Webex\nTOP 1 Protokoll der Sitzung vom 09.11.2020",
        "2021-02-08T14:00",
        "2021-02-08T16:15",
        "Webex",
    ),
    (
        "Regionalforum\nDonnerstag, den 7. November 2019 | 9:30 bis 16:00 Uhr | Kurhaus Bad Aue",
        "2019-11-07T09:30",
        "2019-11-07T16:00",
        "Kurhaus Bad Aue",
    ),
    (
        "Fachgespräch „Pflege“\n\nTermin: 12.10.2023\n\nZeit: 10.00 Uhr bis 15.30 "
        "Uhr\n\nVeranstaltungsort: Ministerium für Soziales, Raum 2.14, Potsdam",
        "2023-10-12T10:00",
        "2023-10-12T15:30",
        "Ministerium für Soziales, Raum 2.14, Potsdam",
    ),
    (
        "Bei strahlendem Wetter kamen am vergangenen Samstag (18. Mai 2019) über 200 Besucher zum "
        "Tag der Regionen auf den Hof Lindner in Bergheim.",
        "2019-05-18",
        None,
        "Hof Lindner in Bergheim",
    ),
    (
        "Save the date\n\n23.–24. Mai 2024\nInternationale Konferenz Ländliche Räume\nKunsthalle "
        "Bremerhaven",
        "2024-05-23",
        "2024-05-24",
        "Kunsthalle Bremerhaven",
    ),
    (
        "Der Kreisseniorenrat lädt zu einem Informationsnachmittag ein: Mittwoch, 6. April 2022, "
        "14.30 Uhr im Großen Saal des Landratsamts. Eine Anmeldung bis 31. März 2022 ist "
        "erforderlich.",
        "2022-04-06T14:30",
        None,
        "Großer Saal des Landratsamts",
    ),
    (
        "Bürgerversammlung zum Radweg\nDie Versammlung beginnt am Dienstag, 9. Mai 2023 um 19.30 "
        "Uhr in der Mehrzweckhalle Auental und wird gegen 21.30 Uhr enden.",
        "2023-05-09T19:30",
        "2023-05-09T21:30",
        "Mehrzweckhalle Auental",
    ),
    (
        "Kurzprotokoll der Steuerungsgruppe vom 3.12.2018, 9.00 – 11.15 Uhr, Rathaus Auental, "
        "Zimmer 12\nNächster Termin: 14.01.2019, 9 Uhr",
        "2018-12-03T09:00",
        "2018-12-03T11:15",
        "Rathaus Auental, Zimmer 12",
    ),
    (
        "Die dritte Dorfwerkstatt steht an. Sie findet statt am\nFreitag, 24. Februar 2023\n18.00 "
        "bis 21.00 Uhr\nim Bürgerhaus Auental.",
        "2023-02-24T18:00",
        "2023-02-24T21:00",
        "Bürgerhaus Auental",
    ),
    (
        "Exkursion nach Vorarlberg vom 16. bis 18. Juni 2016\nAnmeldeschluss ist der 30. April "
        "2016.",
        "2016-06-16",
        "2016-06-18",
        None,
    ),
    (
        "Was tun gegen Leerstand? Darüber sprachen am 20. Oktober 2021 auf Einladung der Stiftung "
        "60 Gäste im Alten Kino Bergheim.",
        "2021-10-20",
        None,
        "Altes Kino Bergheim",
    ),
    (
        "Beratungstag\nDer nächste Beratungstag ist am 5. Februar 2020 von 9 bis 13 Uhr im Rathaus "
        "Auental. Weitere Termine: 4. März 2020, 1. April 2020.",
        "2020-02-05T09:00",
        "2020-02-05T13:00",
        "Rathaus Auental",
    ),
    (
        "Programm\nMontag, 3. Juni 2019\n\n13:00 Uhr Anmeldung\n13:30 Uhr Begrüßung\n18:00 Uhr "
        "Empfang\n\nDienstag, 4. Juni 2019\n\n9:00 Uhr Foren\n12:30 Uhr Ende der Tagung",
        "2019-06-03",
        "2019-06-04T12:30",
        None,
    ),
    (
        "Podiumsdiskussion am 27.1.2020\nEinlass: 18.30 Uhr\nBeginn: 19.00 Uhr\nOrt: Aula der "
        "Hochschule",
        "2020-01-27T19:00",
        None,
        "Aula der Hochschule",
    ),
    (
        "Pressemitteilung Nr. 12, 3. April 2019\nFachtag in Auental\nDer Fachtag findet am "
        "Donnerstag, 11. April 2019, von 9:30 bis 16 Uhr im Schloss Auental statt.",
        "2019-04-11T09:30",
        "2019-04-11T16:00",
        "Schloss Auental",
    ),
    (
        "Jahrestagung 2018\n11. bis 13. September 2018\nWo: Kloster Bergheim\nBeginn: 11.9., 14 "
        "Uhr\nEnde: 13.9., 12 Uhr",
        "2018-09-11T14:00",
        "2018-09-13T12:00",
        "Kloster Bergheim",
    ),
    (
        "Moin,\n\nam Di 12.11.19 treffen wir uns um 19 Uhr im Krug in Bergheim.\nGruß",
        "2019-11-12T19:00",
        None,
        "Krug in Bergheim",
    ),
    (
        "TAG DER OFFENEN TÜR\nSonntag, 5. Juli 2015\n11 bis 18 Uhr\nAlte Ziegelei\nBergheim",
        "2015-07-05T11:00",
        "2015-07-05T18:00",
        "Alte Ziegelei",
    ),
    (
        "Konferenz „Land in Sicht“ – 6. September 2012, Rathaus Auental",
        "2012-09-06",
        None,
        "Rathaus Auental",
    ),
    (
        "Auf Einladung des Landrats kamen am Dienstag, 3. März 2020, vierzig Bürgermeister ins "
        "Kreishaus nach Bergheim.",
        "2020-03-03",
        None,
        "Kreishaus nach Bergheim",
    ),
    (
        "Datum\n14.06.2023\n\nUhrzeit\n10:30 bis 16:15 Uhr\n\nOrt\nAlte Lokhalle, Wittenberge",
        "2023-06-14T10:30",
        "2023-06-14T16:15",
        "Alte Lokhalle, Wittenberge",
    ),
    (
        "Das Treffen ist am 4. Mai 2021.\nEs beginnt um 15 Uhr.\nEs ist um 17 Uhr zu Ende.\nDas "
        "Treffen ist im Haus der Vereine.",
        "2021-05-04T15:00",
        "2021-05-04T17:00",
        "Haus der Vereine",
    ),
    (
        "Teilnehmerliste\nWorkshop am 23. April 2018 in Auental\nErstellt am 25. April 2018",
        "2018-04-23",
        None,
        "Auental",
    ),
    (
        "Regionaltagung 2016 der Akademie\nDie Akademie lädt vom 20. bis 21. April 2016 (Mittwoch, "
        "14 Uhr, bis Donnerstag, 13 Uhr) nach Kloster Bergheim ein.",
        "2016-04-20",
        "2016-04-21",
        "Kloster Bergheim",
    ),
    (
        "Neujahrsempfang\nFreitag, 17. Januar 2020, um 18:00 Uhr (Einlass ab 17:30 "
        "Uhr)\nKonzertscheune Auental, Dorfstr. 5",
        "2020-01-17T18:00",
        None,
        "Konzertscheune Auental, Dorfstr. 5",
    ),
    (
        "Vortragsreihe im Winter 2022/23\n\n10. November 2022 Landarzt gesucht\n8. Dezember 2022 "
        "Pflege im Dorf\n12. Januar 2023 Telemedizin\n\njeweils donnerstags, 18.30 Uhr, Kreishaus "
        "Auental, Großer Saal",
        "2022-11-10T18:30",
        "2023-01-12",
        "Kreishaus Auental, Großer Saal",
    ),
    (
        "Sitzung des Ausschusses für Umwelt\nSitzungstermin: Donnerstag, "
        "05.09.2019\nSitzungsbeginn: 17:00 Uhr\nSitzungsende: 19:25 Uhr\nSitzungsort: "
        "Kreistagssaal, Markt 1",
        "2019-09-05T17:00",
        "2019-09-05T19:25",
        "Kreistagssaal, Markt 1",
    ),
    (
        "Unsere nächste Bürgersprechstunde: Montag, 2. Oktober 2023, 16 – 18 Uhr, Bürgerbüro "
        "Auental. Anmeldung bis Freitag, 29. September 2023, 12 Uhr.",
        "2023-10-02T16:00",
        "2023-10-02T18:00",
        "Bürgerbüro Auental",
    ),
    (
        "Fachexkursion\nAbfahrt: Samstag, 8. Oktober 2022, 7.30 Uhr, ZOB Auental\nRückkehr: ca. 19 "
        "Uhr",
        "2022-10-08T07:30",
        "2022-10-08T19:00",
        None,
    ),
    (
        "Am 4.12.2014 von 13.00 – 17.00 Uhr lädt das Netzwerk in die Staatskanzlei nach Potsdam "
        "ein. Bitte melden Sie sich bis 28.11.2014 an.",
        "2014-12-04T13:00",
        "2014-12-04T17:00",
        "Staatskanzlei nach Potsdam",
    ),
    (
        "Fachforum Nahversorgung\nDie Veranstaltung richtet sich an Kommunen.\n\nDatum/Uhrzeit: "
        "22.09.2021, 09:00–12:30\nOrt/Raum: Landratsamt, Sitzungssaal 1.01",
        "2021-09-22T09:00",
        "2021-09-22T12:30",
        "Landratsamt, Sitzungssaal 1.01",
    ),
    (
        "Netzwerkfrühstück\n\nMittwoch | 15.03.2023 | 8.30 – 10.00 Uhr | Coworking Space Auental, "
        "Bahnhofstraße 2",
        "2023-03-15T08:30",
        "2023-03-15T10:00",
        "Coworking Space Auental, Bahnhofstraße 2",
    ),
    (
        "Protokoll zur 7. Sitzung der LAG\nam 21.09.2020, 18.00 – 20.10 Uhr, "
        "Videokonferenz\nEntschuldigt: zwei",
        "2020-09-21T18:00",
        "2020-09-21T20:10",
        "Videokonferenz",
    ),
    (
        "Programm für den 24. Juni 2016\n9.00 Uhr Eintreffen der Gäste\n9.30 Uhr Grußwort\n10.00 "
        "Uhr Vortrag\n16.00 Uhr Ende",
        "2016-06-24",
        "2016-06-24T16:00",
        None,
    ),
    (
        "Die Klausur des Beirats findet von Freitag, 8. November 2019, 15 Uhr, bis Samstag, 9. "
        "November 2019, 12 Uhr, in der Heimvolkshochschule Bergheim statt.",
        "2019-11-08T15:00",
        "2019-11-09T12:00",
        "Heimvolkshochschule Bergheim",
    ),
    (
        "Sommerfest der Dorfläden: 1. Juli 2018 ab 14 Uhr auf dem Anger in Auental",
        "2018-07-01T14:00",
        None,
        "Anger in Auental",
    ),
    (
        "Wann? 9. Mai 2019, 17 Uhr bis 19.30 Uhr. Wo? Gemeindesaal der Kirche, Auental. Wer? Alle.",
        "2019-05-09T17:00",
        "2019-05-09T19:30",
        "Gemeindesaal der Kirche, Auental",
    ),
    (
        "Tagungsort und -zeit\nSchloss Auental, 12.–13.5.2011",
        "2011-05-12",
        "2011-05-13",
        "Schloss Auental",
    ),
    (
        "REGIONALKONFERENZ\nDO 14.11.2019 | 13-17 UHR\nSTADTHALLE AUENTAL",
        "2019-11-14T13:00",
        "2019-11-14T17:00",
        "STADTHALLE AUENTAL",
    ),
]


@pytest.mark.parametrize(("text", "begin", "end", "place"), HEADS)
def test_a_head_tells_when_and_where(
    text: str, begin: str, end: str | None, place: str | None
) -> None:
    read = read_event([Page(1, text)], text.split("\n")[0], None)

    assert read is not None
    assert isinstance(read.fact.value, dict)
    assert str(read.fact.value["begin"]).startswith(begin)
    assert (read.fact.value.get("end"), read.fact.value.get("place")) == (end, place)


def test_the_day_and_the_agenda_may_stand_on_different_pages() -> None:
    pages = [
        Page(1, "Fachtag\n4. Mai 2022\nRathaus Auental"),
        Page(2, "Programm\n9:30 Uhr Einlass\n10:00 Uhr Begrüßung\n15:30 Uhr Ende"),
    ]
    read = read_event(pages, "Fachtag", None)

    assert read and read.fact.value == {
        "begin": "2022-05-04T10:00",
        "end": "2022-05-04T15:30",
        "place": "Rathaus Auental",
    }


def test_without_a_year_there_is_a_place_but_no_day() -> None:
    read = read_event([Page(1, "Dorffest\nam 3. Mai\nOrt: Festwiese am Rathaus")], "", None)

    assert read and (read.fact.value, read.first_day) == ({"place": "Festwiese am Rathaus"}, None)


def test_a_paper_for_a_meeting_has_no_event() -> None:
    assert read_event([Page(1, "Beschlussvorlage\nDatum: 6.5.2025\nKreistag")], "", None) is None
