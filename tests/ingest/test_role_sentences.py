"""Roles from sentences, as Germans write them: verbs, nouns for what is done, sums, partners."""

from __future__ import annotations

import time

import pytest

from ingest.facts.organisations import ROLES, read_organisations
from ingest.facts.organisations.rolelabels import role_of
from ingest.facts.organisations.rolesentences import BY_SUBJECT, INVERTED
from ingest.facts.organisations.roleverbs import DONE, NOUNS, VERBS
from search_app.factvalues import mapped
from tests.ingest.told import read


def roles(text: str) -> dict[str, object]:
    return dict(mapped(read(read_organisations, text), ROLES))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gefördert wird das Projekt mit 240.000 Euro aus Mitteln der Klaus-Beispiel-Stiftung.",
         {"Klaus-Beispiel-Stiftung": "Förderung"}),
        ("Finanziert hatte das Vorhaben die Stiftung Lebenswege.",
         {"Stiftung Lebenswege": "Förderung"}),
        ("Wissenschaftlich begleitet wird das Vorhaben durch die Universität Weststadt.",
         {"Universität Weststadt": "Begleitforschung"}),
        ("Organisiert wird der Tag durch die Freiwilligenagentur Celle.",
         {"Freiwilligenagentur Celle": "Veranstalter"}),
        ("Herausgegeben wird der Bericht vom Landesamt für Statistik.",
         {"Landesamt für Statistik": "Herausgeber"}),
        ("Erarbeitet wurde das Konzept vom Büro Stadt + Land.",
         {"Büro Stadt + Land": "Auftragnehmer"}),
        ("The project is coordinated by the University of Northtown.",
         {"University of Northtown": "Koordination"}),
    ],
)  # fmt: skip
def test_a_participle_may_open_its_sentence(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Ministerium für Verkehr fördert das Vorhaben.",
         {"Ministerium für Verkehr": "Förderung"}),
        ("Die Universität Weststadt evaluiert das Programm.",
         {"Universität Weststadt": "Begleitforschung"}),
        ("Das Thünen-Institut für Lebensverhältnisse begleitet das Projekt wissenschaftlich.",
         {"Thünen-Institut für Lebensverhältnisse": "Begleitforschung"}),
        ("Die Gemeinde Niederaue setzt das Vorhaben bis 2024 um.",
         {"Gemeinde Niederaue": "Durchführung"}),
        ("Der Heimatverein Niederaue hat den Antrag gestellt.",
         {"Heimatverein Niederaue": "Antragsteller"}),
        ("Den Antrag stellte der Heimatverein Niederaue.",
         {"Heimatverein Niederaue": "Antragsteller"}),
        ("Das Land Hessen schießt 900.000 Euro zu.", {"Land Hessen": "Förderung"}),
        ("Das Land Hessen gibt 900.000 Euro dazu.", {"Land Hessen": "Förderung"}),
        ("Die Stiftung Lebenswege unterstützt den Umbau mit 310.000 Euro.",
         {"Stiftung Lebenswege": "Förderung"}),
    ],
)  # fmt: skip
def test_who_stands_before_the_verb_does_it(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Landkreis Uelzen hat das Institut für Raum und Zeit mit der Studie beauftragt.",
         {"Landkreis Uelzen": "Auftraggeber", "Institut für Raum und Zeit": "Auftragnehmer"}),
        ("Mit der Erarbeitung hat die Stadt Celle das Planungsbüro Kranich beauftragt.",
         {"Stadt Celle": "Auftraggeber", "Planungsbüro Kranich": "Auftragnehmer"}),
    ],
)  # fmt: skip
def test_an_order_has_two_sides(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Federführung liegt beim Landkreis Uelzen.", {"Landkreis Uelzen": "Federführung"}),
        ("Das Projekt läuft unter Federführung der Wirtschaftsförderung Auental GmbH.",
         {"Wirtschaftsförderung Auental GmbH": "Federführung"}),
        ("Die wissenschaftliche Begleitung übernimmt das Institut für Pflege.",
         {"Institut für Pflege": "Begleitforschung"}),
        ("Verantwortlich für die Umsetzung ist die Touristik GmbH.",
         {"Touristik GmbH": "Durchführung"}),
        ("Zuwendungsempfänger ist der Zweckverband Wasserversorgung Auental.",
         {"Zweckverband Wasserversorgung Auental": "Zuwendungsempfänger"}),
        ("Das hat der Träger, die Gesundheitsnetz Auental gGmbH, mitgeteilt.",
         {"Gesundheitsnetz Auental gGmbH": "Träger"}),
    ],
)  # fmt: skip
def test_a_noun_for_what_is_done_gives_its_role(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Konsortium besteht aus der Hochschule Weststadt, der Muster GmbH und dem Verein "
         "Landluft e.V.",
         {"Hochschule Weststadt": "Partner", "Muster GmbH": "Partner", "Landluft e.V.": "Partner"}),
        ("Mit im Boot sind die Kreishandwerkerschaft Celle und die Volksbank Heide eG.",
         {"Kreishandwerkerschaft Celle": "Partner", "Volksbank Heide eG": "Partner"}),
        ("Als Partner konnte die Sparkasse Uelzen gewonnen werden.",
         {"Sparkasse Uelzen": "Partner"}),
        ("In Zusammenarbeit mit der Landjugend Niedersachsen",
         {"Landjugend Niedersachsen": "Kooperationspartner"}),
        ("Partner sind die Charité, die Muster GmbH und die Hochschule Weststadt.",
         {"Muster GmbH": "Partner", "Hochschule Weststadt": "Partner"}),
    ],
)  # fmt: skip
def test_partners_stand_in_a_row(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trägerin der Maßnahme: Kirchengemeinde St. Marien",
         {"Kirchengemeinde St. Marien": "Träger"}),
        ("Förderung (anteilig): Ministerium für Verkehr Brandenburg",
         {"Ministerium für Verkehr Brandenburg": "Förderung"}),
        ("Mittelgeber:\n\nStiftung Lebenswege\n", {"Stiftung Lebenswege": "Förderung"}),
        ("Umsetzungspartner | Kreisjugendring Auental", {"Kreisjugendring Auental": "Partner"}),
        ("Partner Kirchengemeinde St. Nikolaus\n", {"Kirchengemeinde St. Nikolaus": "Partner"}),
        ("Caritas Weststadt: Projektmanagement\n", {"Caritas Weststadt": "Projektmanagement"}),
        ("Projektträger / Porteur de projet: Stadt Celle", {"Stadt Celle": "Projektträger"}),
        ("Beteiligte\n• Landesforstbetrieb Auental\n• Naturschutzstiftung Auental\n",
         {"Landesforstbetrieb Auental": "Partner", "Naturschutzstiftung Auental": "Partner"}),
        ("Konsortium\nHochschule Weststadt (Konsortialführung)\nMuster GmbH\n",
         {"Hochschule Weststadt": "Federführung", "Muster GmbH": "Partner"}),
        ("Partner: Muster GmbH,\nHochschule Weststadt,\nVolksbank Heide eG\n",
         {"Muster GmbH": "Partner", "Hochschule Weststadt": "Partner",
          "Volksbank Heide eG": "Partner"}),
        ("Verbundpartner: Hochschule Weststadt, Fachbereich Bauen und Soziales",
         {"Hochschule Weststadt": "Partner"}),
    ],
)  # fmt: skip
def test_tables_and_lists_give_roles_in_many_forms(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die Universität Weststadt fördert Begabte.",
        "Das Institut für Raum und Zeit leitet über zu einer Frage.",
        "Der Verein Landluft e.V. trägt Hüte.",
        "Geplant von Januar an wird das Haus 2024 gebaut.",
        "Verantwortlich: Anna Beispiel",
        "Projektleiter: Anna Beispiel, Muster GmbH",
        "Träger",
    ],
)
def test_verbs_with_other_objects_give_no_role(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Der Antragsteller", "Antragsteller"), ("Wer zahlt?", "Förderung"),
        ("Lead beneficiary", "Federführung"), ("Mitwirkende", "Partner"),
        ("In Kooperation mit", "Kooperationspartner"), ("Ansprechpartner", ""),
        ("Veranstalterinnen", "Veranstalter"), ("Bauherrschaft", "Auftraggeber"),
        ("Kofinanzierende Partner / Partenaires", "Partner"), ("Bearbeitung", ""),
    ],
)  # fmt: skip
def test_labels_name_roles_in_the_words_of_papers(label: str, role: str) -> None:
    assert role_of(label) == role


def test_each_verb_and_noun_has_its_sentences() -> None:
    told = {word for sentence in (*BY_SUBJECT, *INVERTED) for word in sentence.words}

    assert {form for _, finite, _ in VERBS for form in finite.split()} <= told
    assert {done.split("\\s")[-1].lower() for done in DONE} <= told
    assert {noun.split("\\s")[-1].lower() for _, nouns in NOUNS for noun in nouns.split()} <= told


@pytest.mark.parametrize(
    "piece", ["Träger ist ", "hat die ", "Partner\n", "X GmbH ", "von der ", "gefördert ", "A-"]
)
def test_long_lines_take_no_longer_than_they_are_long(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        started = time.process_time()
        read(read_organisations, text)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(40_000) < 12 * seconds(10_000) + 0.5
