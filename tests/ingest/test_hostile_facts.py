"""Readers of topics and bodies on texts made to hurt: no fault, and time as long as the text."""

from __future__ import annotations

import pytest

from ingest.facts.abbreviations import read_abbreviations
from ingest.facts.given import read_subject
from ingest.facts.organisations import read_organisations
from ingest.facts.programmes import read_programmes
from ingest.facts.publisher import read_publisher
from ingest.facts.topics import read_topics
from tests.ingest.told import assert_evident, read

READERS = (
    read_topics, read_programmes, read_organisations, read_publisher, read_abbreviations,
    read_subject,
)  # fmt: skip
TEXTS = {
    "nothing": "",
    "a table": "\n".join(f"{n};Landkreis {n};{n * 7}" for n in range(5000)),
    "labels": "Auftragnehmer: " * 4000,
    "brackets": "(" * 20_000,
    "quotes": "Programm „" * 5000,
    "commas": "Institut für " + "Bau, " * 12_000,
    "capitals": "INSTITUT FÜR DORF UND STADT " * 2000,
    "one word": "Daseinsvorsorge" * 4000,
    "articles": "von der durch die vom " * 3000,
    "invitations": "Der Landkreis Uelzen lädt " * 2500,
    "hyphens": "Zentren- und " * 4000,
    "dialect": "Wi wüllt nich klagen, wi wüllt över de Straat, seggt de Vörsitter. " * 300,
    "legal forms": "e.V. " * 12_000,
    "abbreviations": "Alles (AB) " * 5000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_is_too_much(name: str) -> None:
    text = TEXTS[name]
    for reader in READERS:
        facts = read(reader, text, title=text[:100])
        assert_evident(facts, text)


def test_what_stands_behind_the_first_pages_is_not_looked_at() -> None:
    text = "Zeile um Zeile um Zeile.\n" * 3000 + "\nAntragsteller: Landkreis Uelzen\n"

    assert read(read_organisations, text) == []
