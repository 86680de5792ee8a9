"""The vocabularies: whole, without loose ends, and valid in the formats that others read."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from archive.vocabulary.names import organisations, programmes
from archive.vocabulary.topics import current, label, named, path, topics
from archive.vocabulary.topics.turtle import turtle

TOPS, ALL = 18, 116


def test_the_scheme_has_its_topics_and_every_one_its_place() -> None:
    known = topics()

    assert len(known) == ALL
    assert sum(not topic.broader for topic in known.values()) == TOPS
    assert all(topic.broader in known for topic in known.values() if topic.broader)
    assert len({topic.label for topic in known.values()}) == ALL


def test_an_id_says_where_a_topic_stands() -> None:
    for topic in topics().values():
        assert re.fullmatch(r"T\d\d(\.\d)?", topic.id)
        assert topic.broader == topic.id.partition(".")[0] * ("." in topic.id)
        assert current(topic.id) in topics()


def test_a_path_leads_through_the_tree_and_a_label_names_its_end() -> None:
    assert (path("T08.5"), label("T08.5")) == ("T08/T08.5", "Bürgerbus")
    assert (path("T99"), label("T99")) == ("T99", "T99")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Ehrenamt", "T12.1"), ("städtebau", "T05"), ("  Rufbus ", "T08.3"), ("ÖPNV", "T08.1"),
        ("Demographie", "T07"), ("Stadtentwicklung und Städtebau", "T05"), ("Quantenphysik", None),
    ],
)  # fmt: skip
def test_a_topic_is_known_by_any_of_its_labels(name: str, id: str | None) -> None:
    found = named(name)

    assert (found.id if found else None) == id


def test_every_topic_explains_itself_in_its_own_words() -> None:
    notes = [topic.note for topic in topics().values()]

    assert all(note.endswith(".") for note in notes)
    assert len(set(notes)) == ALL


def test_bodies_and_programmes_lead_to_others_that_are_there() -> None:
    bodies, known = organisations(), programmes()

    assert all(after in bodies for entry in bodies.values() for after in entry.successors)
    assert all(entry.part_of in known for entry in known.values() if entry.part_of)
    assert {"bmvi", "bmub"} <= set(bodies["bmvbs"].successors)
    assert all(entry.note for entry in known.values())


def test_a_successor_is_there_when_its_predecessor_ends() -> None:
    bodies = organisations()
    for entry in bodies.values():
        for after in entry.successors if entry.valid_to else ():
            ends = date.fromisoformat(entry.valid_to)
            assert date.fromisoformat(bodies[after].valid_from) <= ends + timedelta(days=1)


_IRI = r"<[^<>\"{}|^`\\\s]*>"
_TEXT = r'"(?:[^"\\\n]|\\["\\nrt])*"(?:@(?:de|en)|\^\^\w+:\w+)?'
_NAME = r"\w+:\w+"
_TERM = rf"(?:{_IRI}|{_TEXT}|{_NAME})"
_OBJECTS = rf"{_TERM}(?:, {_TERM})*"
_STATEMENT = re.compile(
    rf"@prefix \w+: {_IRI} \."
    rf"|{_IRI} (?:a|{_NAME}) {_OBJECTS}(?: ;\n    (?:a|{_NAME}) {_OBJECTS})* \."
)


def test_the_turtle_is_made_of_statements_and_nothing_else() -> None:
    for block in turtle().strip().split("\n\n"):
        lines = block.split("\n") if block.startswith("@prefix") else [block]
        assert all(_STATEMENT.fullmatch(line) for line in lines), block


def test_the_turtle_uses_no_prefix_and_no_topic_that_it_does_not_have() -> None:
    text = turtle()
    bare = re.sub(rf"{_IRI}|{_TEXT}", " ", text)
    declared = set(re.findall(r"@prefix (\w+):", text))

    assert set(re.findall(r"(\w+):\w+", bare)) <= declared
    subjects = set(re.findall(r"^<(urn:findbuch:thema:[^>]+)> a", text, re.MULTILINE))
    assert set(re.findall(r"<(urn:findbuch:thema:[^>]+)>", text)) == subjects
    assert len(subjects) == ALL + 1


def test_every_topic_of_the_turtle_has_one_label_and_one_way_up() -> None:
    for block in turtle().split("\n\n"):
        if "a skos:Concept " in block:
            assert block.count("skos:prefLabel") == 1
            assert block.count("skos:broader") + block.count("skos:topConceptOf") == 1
