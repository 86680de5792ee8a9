"""Organisations: those of the vocabulary under one name, others by the form of theirs."""

from __future__ import annotations

import pytest

from archive.model import UNSURE
from ingest.facts.organisations import ORGANISATIONS, read_organisations
from tests.ingest.told import assert_evident, labels, read


def organisations(text: str) -> list[str]:
    return labels([f for f in read(read_organisations, text) if f.field == ORGANISATIONS])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("das BBSR", "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("Bundesinstitut für Bau-, Stadt- und Raumordnung",
         "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("des Bundesministeriums für Verkehr, Bau und Stadtentwicklung",
         "Bundesministerium für Verkehr, Bau und Stadtentwicklung"),
        ("BUNDESMINISTERIUM DES INNERN UND FÜR HEIMAT",
         "Bundesministerium des Innern und für Heimat"),
        ("des Deutschen Landkreistages", "Deutscher Landkreistag"),
        ("im Umweltbundesamt", "Umweltbundesamt"),
    ],
)  # fmt: skip
def test_a_known_body_has_one_name(text: str, name: str) -> None:
    assert organisations(text) == [name]


def test_an_abbreviation_stands_for_the_name_that_the_text_writes_out() -> None:
    text = "Das BMI lädt ein. Bundesministerium des Innern, für Bau und Heimat (BMI)"

    assert organisations(text) == ["Bundesministerium des Innern, für Bau und Heimat"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("am Institut für kooperative Planung und Recht",
         ["Institut für kooperative Planung und Recht"]),
        ("der Technischen Universität Nordstadt", ["Technische Universität Nordstadt"]),
        ("des Sächsischen Staatsministeriums für Kultus",
         ["Sächsisches Staatsministerium für Kultus"]),
        ("Ministerium für Inneres, Bau und Sport des Landes Schleswig-Holstein",
         ["Ministerium für Inneres, Bau und Sport des Landes Schleswig-Holstein"]),
        ("plan drei Architektur / Dorf als Bühne e.V.", ["Dorf als Bühne e.V."]),
        ("so die Vorsitzende des Fördervereins Alte Mühle e. V.",
         ["Förderverein Alte Mühle e. V."]),
        ("die Muster & Söhne GmbH & Co. KG", ["Muster & Söhne GmbH & Co. KG"]),
        ("die Wüstenrot Stiftung und die Stiftung Lindenhof",
         ["Wüstenrot Stiftung", "Stiftung Lindenhof"]),
        ("Industrie- und Handelskammer zu Nordstadt",
         ["Industrie- und Handelskammer zu Nordstadt"]),
        ("Hochschule für Technik und Wirtschaft Nordstadt",
         ["Hochschule für Technik und Wirtschaft Nordstadt"]),
        ("Planungsbüro Kranich & Partner", ["Planungsbüro Kranich & Partner"]),
        ("Das Institut für Landeskunde und die Universität Weststadt",
         ["Institut für Landeskunde", "Universität Weststadt"]),
        ("der Deutsche Dorfverband", ["Deutscher Dorfverband"]),
        ("Die Landesarbeitsgemeinschaft der Freiwilligenagenturen Hessen traf sich.",
         ["Landesarbeitsgemeinschaft der Freiwilligenagenturen Hessen"]),
        ("sagt die Verbraucherzentrale Sachsen", ["Verbraucherzentrale Sachsen"]),
        ("der Maschinenring Uckermark und der Imkerverein Radebeul",
         ["Maschinenring Uckermark", "Imkerverein Radebeul"]),
        ("im Ernährungsrat Köln", ["Ernährungsrat Köln"]),
        ("des Obst- und Gartenbauvereins Auental", ["Obst- und Gartenbauverein Auental"]),
        ("Das Netzwerk Daseinsvorsorge lädt ein.", ["Netzwerk Daseinsvorsorge"]),
        ("der Verein Bücherfreunde Auental", ["Bücherfreunde Auental"]),
        ("das Amt für regionale Landesentwicklung Lüneburg",
         ["Amt für regionale Landesentwicklung Lüneburg"]),
        ("die Handwerkskammer Halle (Saale)", ["Handwerkskammer Halle (Saale)"]),
        ("Das Bündnis Schiene ins Land e.V. fordert", ["Bündnis Schiene ins Land e.V."]),
        ("Akademie am See", ["Akademie am See"]),
        ("die Evangelische Kirche in Mitteldeutschland",
         ["Evangelische Kirche in Mitteldeutschland"]),
        ("im Seniorenbeirat der Verbandsgemeinde Gerolstein",
         ["Seniorenbeirat der Verbandsgemeinde Gerolstein"]),
        ("Hessisches Ministerium für Landwirtschaft und Umwelt, Weinbau, Jagd und Heimat",
         ["Hessisches Ministerium für Landwirtschaft und Umwelt, Weinbau, Jagd und Heimat"]),
        ("(Muster Tiefbau GmbH und Rheinkies Wasserbau AG)",
         ["Muster Tiefbau GmbH", "Rheinkies Wasserbau AG"]),
        ("Universität Weststadt, Fachbereich Sozialwesen", ["Universität Weststadt"]),
        ("the Institute for Rural Studies and the Ministry of Regional Affairs",
         ["Institute for Rural Studies", "Ministry of Regional Affairs"]),
        ("by the Baltic Heritage Foundation of Northtown",
         ["Baltic Heritage Foundation of Northtown"]),
    ],
)  # fmt: skip
def test_a_body_is_told_by_the_form_of_its_name(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Die Universität hat ein Institut und einen Verein.",
        "Die Stadtverwaltung baut, die Feuerwehr rettet Menschen.",
        "Das Kraftwerk Nord und der Weltklimarat, am Sonntag im Rathaus",
        "Er wohnt in der Stadt Uelzen im Landkreis Uelzen.",
        "Die Stiftung fördert Dörfer, das Amt prüft.",
        "Ein Verband aus Kommunen, eine Gesellschaft für alle",
        "Seit 2015 gibt es eine Agentur Ideen.",
        "KINDERFEUERWEHR AB SECHS JAHREN",
        "Seit Jahren bietet der Verein Beratung an und hilft, wo er kann.",
        "Im Jugendzentrum Auental trifft sich am Aktionstag Bewegung der Gemeinderat Auental.",
        "Die Gesellschaft verändert sich; ein Netzwerk entsteht.",
    ],
)
def test_what_heads_no_name_is_no_body(text: str) -> None:
    assert organisations(text) == []


def test_a_district_is_a_body_where_it_does_something() -> None:
    assert organisations("Der Landkreis Uelzen plant, in der Stadt Celle zu bauen.") == [
        "Landkreis Uelzen"
    ]
    assert organisations("Kontakt\nLandkreis Uelzen\nTelefon") == ["Landkreis Uelzen"]


@pytest.mark.parametrize(
    "text",
    ["Anna Aue, Landkreis Uelzen", "die Landrätin des Landkreises Uelzen, Anna Aue"],
)
def test_a_district_that_somebody_speaks_for_acts(text: str) -> None:
    assert organisations(text) == ["Landkreis Uelzen"]


def test_a_name_without_its_legal_form_is_the_same_body() -> None:
    text = "Die Wärmegenossenschaft Auental plant. Wärmegenossenschaft Auental eG, Am Bach 1"

    assert organisations(text) == ["Wärmegenossenschaft Auental eG"]


def test_each_body_is_told_once_with_its_place() -> None:
    text = "Das BBR fragt.\n\nDas Bundesamt für Bauwesen und Raumordnung (BBR) antwortet."
    facts = read(read_organisations, text)

    assert_evident(facts, text)
    assert [fact.value for fact in facts] == [
        {
            "id": "bbr",
            "label": "Bundesamt für Bauwesen und Raumordnung",
            "name": "Bundesamt für Bauwesen und Raumordnung",
        }
    ]


def test_in_an_address_book_nobody_is_sure() -> None:
    text = "\n".join(f"Verein Nummer N{n} e.V." for n in range(60))
    facts = read(read_organisations, text)

    assert facts and {fact.status for fact in facts} == {UNSURE}
