"""Topics: what a text is about, by the forms and parts of its words, at most five."""

from __future__ import annotations

import pytest

from archive.vocabulary.topics import topics as scheme
from ingest.facts.topics import MOST, read_topics, resolved
from ingest.facts.topicwords import topic_words
from tests.ingest.told import assert_evident, labels, read

#: Twice said is enough, wherever it stands.
FAR = "Hier steht zuerst etwas anderes. " * 20


def topics(*texts: str, title: str = "Ohne Titel") -> list[str]:
    return labels(read(read_topics, *texts, title=title))


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Die Daseinsvorsorgeinfrastruktur der Altmark", "Daseinsvorsorge"),
        ("Demographischer Wandel im Dorf", "Demografie"),
        ("Demografiestrategie des Kreises", "Demografie"),
        ("Gleichwertigkeit der Lebensverhältnisse", "Gleichwertige Lebensverhältnisse"),
        ("Klein- und Mittelstädte im Wandel", "Klein- und Mittelstädte"),
        ("Rufbusse für alle", "Bedarfsverkehr"),
        ("Zentren- und Quartiersentwicklung", "Quartiersentwicklung"),
        ("Hochwasservorsorge an der Elbe", "Hochwasserschutz"),
        ("Stadt-Land-Partnerschaften", "Stadt-Land-Partnerschaft"),
        ("Regionalstrategie Daseinsvorsorge", "Regionalstrategie Daseinsvorsorge"),
        ("GLASFASERAUSBAU IM LANDKREIS", "Breitband"),
        ("Buergerbeteiligung in Doerfern", "Bürgerbeteiligung"),
    ],
)
def test_forms_compounds_and_spellings_speak_of_a_topic(title: str, topic: str) -> None:
    assert topic in topics("", title=title)


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Die Kulturlandschaft der Heide", "Kultur"),
        ("Hochschulen im Vergleich", "Schulstandort"),
        ("Landschaftspflege im Winter", "Gesundheit und Pflege"),
        ("Vereinfachung der Verfahren", "Verein"),
        ("Landwirtschaft heute", "Wirtschaft und Strukturwandel"),
        ("Meinungsbildung im Netz", "Bildung und Betreuung"),
        ("Hauptquartier der Feuerwache", "Quartiersentwicklung"),
        ("Regionalstrategie Daseinsvorsorge", "Daseinsvorsorge"),
        ("E-Mobilität für Kommunen", "Mobilität und Verkehr"),
    ],
)
def test_what_only_looks_like_a_topic_is_none(title: str, topic: str) -> None:
    assert topic not in topics("", title=title)


def test_an_acronym_is_a_word_in_capitals() -> None:
    assert "LEADER" in topics(FAR + "Die LAG tagte. Danach hat die LAG beschlossen.")
    assert (
        topics(FAR + "Der Ort lag am Fluss. Er lag schön. Die Lage war gut, sie liegt dort.") == []
    )


def test_no_word_of_the_scheme_is_made_of_small_words_only() -> None:
    compiled = topic_words()
    lonely = {
        word
        for topic in scheme().values()
        for word in topic.words
        if " " in word.strip("=?")
        and not any(len(forms) > 1 for forms in (compiled.forms_of(word),))
    }

    assert lonely == set()


def test_a_title_weighs_more_than_the_text() -> None:
    text = f"{FAR}Auch die Nahversorgung und noch einmal die Nahversorgung kommen vor."

    assert topics(text, title="Mehr Tourismus") == ["Tourismus", "Nahversorgung"]


def test_a_topic_is_said_at_the_head_or_twice() -> None:
    long = FAR * 5

    assert topics("Das Ehrenamt trägt die Region. " + long) == ["Ehrenamt"]
    assert topics(f"{long} Das Ehrenamt trägt die Region.") == []
    assert topics(f"{long} Das Ehrenamt trägt, ja das Ehrenamt.") == ["Ehrenamt"]


def test_a_short_text_says_things_once() -> None:
    assert topics(f"{FAR}Am Ende geht es um das Ehrenamt.") == ["Ehrenamt"]


def test_a_sentence_on_its_subject_and_a_label_weigh_much() -> None:
    long = FAR * 5

    assert topics(f"{long}\nThema: Heimat und Wohnen\n") == ["Heimat", "Wohnen und Bauen"]
    assert topics(f"{long} Im Mittelpunkt stehen die Themen Inklusion und Prävention.") == [
        "Inklusion", "Prävention",
    ]  # fmt: skip


def test_everyday_words_need_a_place_of_weight() -> None:
    text = f"{FAR}Die Integration der Daten ist der Kultur des Hauses geschuldet. " * 2

    assert topics(text) == []


def test_in_the_name_of_a_network_a_topic_counts_once() -> None:
    long = FAR * 5
    named = "Das Netzwerk Daseinsvorsorge lädt ein. Das Netzwerk Daseinsvorsorge tagt."

    assert topics(f"{long} {named}") == []
    assert topics(f"{long} {named} Es stärkt die Daseinsvorsorge.") == ["Daseinsvorsorge"]


def test_in_the_name_of_a_body_a_topic_counts_nothing() -> None:
    text = (
        "Das Bundesministerium für Verkehr, Bau und Stadtentwicklung und das Institut für "
        "Tourismus laden ein. Das Institut für Tourismus freut sich."
    )

    assert topics(text) == []


def test_there_are_never_more_than_five_and_the_surest_comes_first() -> None:
    text = (
        "Tourismus, Ehrenamt, Breitband, Telemedizin, Bürgerbus, Radverkehr, Klimaschutz, "
        "Dorfladen, Heimatpflege. Der Bürgerbus fährt, der Bürgerbus hält."
    )

    found = topics(text)

    assert len(found) == MOST
    assert found[0] == "Bürgerbus"


def test_each_topic_has_its_best_place() -> None:
    text = "Bürgerbus im Alltag\n\nDer Bürgerbus hält vor dem Rathaus."
    facts = read(read_topics, text, title="Bürgerbus im Alltag")

    assert_evident(facts, text)
    assert facts[0].evidence.rule == "Thema im Titel"
    assert (facts[0].evidence.begin, facts[0].evidence.end) == (0, 9)
    assert facts[0].value == {"id": "T08.5", "label": "Bürgerbus", "name": "Bürgerbus"}


def test_an_english_text_speaks_in_english_words() -> None:
    text = (
        "The conference is about rural mobility and public transport in the villages of the "
        "region. We show how on-demand transport was tested by the partners of the project, and "
        "what they learned from each other in the course of three years, and which of the ideas "
        "were used by others. Public transport is what people ask for when they are old."
    )

    assert set(topics(text, title="Getting There")) >= {
        "Öffentlicher Personennahverkehr", "Bedarfsverkehr", "Mobilität und Verkehr",
    }  # fmt: skip


def test_german_words_mean_nothing_in_an_english_text() -> None:
    text = (
        "The integration of services and the architecture of the system are described in this "
        "paper. We discuss how the partners of the project shared their data and what they "
        "learned from each other in the course of three years, and which of the methods were "
        "used by others. The integration was tested by two teams in several places, and the "
        "results were published in the proceedings of the conference that followed."
    )

    assert topics(text * 3) == []


def test_names_from_outside_are_resolved_where_they_fit() -> None:
    assert resolved("Rufbus") == {"id": "T08.3", "label": "Bedarfsverkehr", "name": "Rufbus"}
    assert resolved("Quantenphysik") == "Quantenphysik"
    assert resolved(None) is None
