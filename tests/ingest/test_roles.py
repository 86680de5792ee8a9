"""Who does what: roles from labels and sentences, and who has none."""

from __future__ import annotations

import pytest

from ingest.facts.organisations import ROLES, read_organisations
from search_app.factvalues import mapped
from tests.ingest.told import assert_evident, read


def roles(text: str) -> dict[str, object]:
    return dict(mapped(read(read_organisations, text), ROLES))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Antragsteller: Landkreis Uelzen", {"Landkreis Uelzen": "Antragsteller"}),
        ("Auftraggeber: BBSR",
         {"Bundesinstitut für Bau-, Stadt- und Raumforschung": "Auftraggeber"}),
        ("Auftragnehmer/-in: raumweit, Nordstadt", {"raumweit": "Auftragnehmer"}),
        ("Kooperationspartner/innen: Hochschule Weststadt; Muster gGmbH",
         {"Hochschule Weststadt": "Kooperationspartner", "Muster gGmbH": "Kooperationspartner"}),
        ("Veranstalter:\n\n• Netzwerk Landleben\n• Landkreis Uelzen\n",
         {"Netzwerk Landleben": "Veranstalter", "Landkreis Uelzen": "Veranstalter"}),
        ("Auftragnehmer waren die Universität Weststadt (Institut Arbeit und Bildung) sowie das "
         "Institut für Raum und Zeit.",
         {"Universität Weststadt": "Auftragnehmer", "Institut für Raum und Zeit": "Auftragnehmer"}),
        ("Das Gutachten im Auftrag des Landkreises Uelzen erstellte niemand.",
         {"Landkreis Uelzen": "Auftraggeber"}),
        ("Mit der Moderation wurde die Arbeitsgemeinschaft raumweit und Planungsgruppe Kranich "
         "beauftragt.", {"raumweit": "Auftragnehmer", "Planungsgruppe Kranich": "Auftragnehmer"}),
        ("Das Institut Dorf & Stadt ist für das Projektmanagement beauftragt worden.",
         {"Institut Dorf & Stadt": "Projektmanagement"}),
        ("Der Landkreis Uelzen lädt zur Tagung ein.", {"Landkreis Uelzen": "Veranstalter"}),
        ("Jahrestagung des Verbandes Lebendige Mitte e.V.",
         {"Verband Lebendige Mitte e.V.": "Veranstalter"}),
        ("Träger ist die Muster gGmbH, Partner die Hochschule Weststadt.",
         {"Muster gGmbH": "Träger", "Hochschule Weststadt": "Partner"}),
        ("unter der Federführung des Landkreises Uelzen", {"Landkreis Uelzen": "Federführung"}),
        ("Gefördert durch das Bundesministerium für Gesundheit (BMG).",
         {"Bundesministerium für Gesundheit": "Förderung"}),
    ],
)  # fmt: skip
def test_a_role_is_read_from_a_label_or_a_sentence(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt\nAnna Beispiel\nHochschule Weststadt\nDorfstraße 1\n12345 Weststadt",
        "10.00 Uhr Anna Beispiel, Hochschule Weststadt",
        "Projektleitung: Dr. Anna Beispiel",
        "Förderung: 120.000 Euro",
        "Träger: siehe oben",
        "Auftragnehmer ist, wer einen Auftrag annimmt.",
        "Herausgeber: Anna Beispiel",
        "Er arbeitet im Auftrag der Bürger an der Universität Weststadt.",
        "Zu den Kooperationspartnern gehören die Landkreise Uelzen und Celle.",
        "Wohnraumförderung: Kleine Gemeinden holen auf",
    ],
)
def test_who_only_works_or_lives_there_has_no_role(text: str) -> None:
    assert roles(text) == {}


def test_a_label_outranks_a_sentence_and_both_are_kept() -> None:
    text = "Unter der Federführung des Landkreises Uelzen.\n\nAntragsteller: Landkreis Uelzen"
    facts = [fact for fact in read(read_organisations, text) if fact.field == ROLES]

    assert_evident(facts, text)
    assert len(facts) == 2
    assert mapped(facts, ROLES) == {"Landkreis Uelzen": "Antragsteller"}
