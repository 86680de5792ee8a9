"""What speaks for a topic, as numbers: one row for each, whatever the topic."""

from __future__ import annotations

from archive.model import Evidence
from ingest.facts.topics import likelihoods
from ingest.facts.topicsigns import NAMES, Standing, Strength, Zone, signs
from ingest.facts.topicweights import WEIGHTS

DORFLADEN, NAHVERSORGUNG, TOURISMUS = "T09.1", "T09", "T17.3"


def standing(*mentions: tuple[Zone, Strength], at: int = 900) -> Standing:
    made = Standing()
    for number, (zone, strength) in enumerate(mentions):
        evidence = Evidence(zone.value, "Wort")
        made.add(zone, strength, f"Wort {number}", at + number, evidence)
    return made


CORE, WORD, HINT = Strength.CORE, Strength.WORD, Strength.HINT


def test_each_row_has_a_number_for_each_name_and_each_name_a_weight() -> None:
    rows = signs({TOURISMUS: standing((Zone.BODY, CORE))}, 1_500)

    assert len(rows[TOURISMUS]) == len(NAMES) == len(WEIGHTS)


def test_the_best_place_is_the_evidence_and_the_first_the_beginning() -> None:
    made = standing((Zone.BODY, CORE), (Zone.HEAD, WORD), (Zone.HEAD, CORE), at=40)

    assert made.evidence == Evidence(Zone.HEAD.value, "Wort")
    assert (made.first, made.best) == (40, (3, 0))


def test_shares_are_of_all_mentions_and_of_the_greatest() -> None:
    standings = {
        TOURISMUS: standing((Zone.BODY, WORD)),
        DORFLADEN: standing((Zone.BODY, WORD), (Zone.BODY, WORD), (Zone.BODY, WORD)),
    }
    row = dict(zip(NAMES, signs(standings, 1_500)[TOURISMUS], strict=True))

    assert row["share of all mentions"] == 0.25
    assert round(row["share of the greatest"], 3) == 0.333


def test_a_branch_holds_together() -> None:
    standings = {
        NAHVERSORGUNG: standing((Zone.BODY, WORD)),
        DORFLADEN: standing((Zone.BODY, WORD)),
        TOURISMUS: standing((Zone.BODY, WORD)),
    }
    rows = {t: dict(zip(NAMES, r, strict=True)) for t, r in signs(standings, 1_500).items()}

    assert rows[NAHVERSORGUNG]["top topic, narrower ones named"] > 0
    assert rows[DORFLADEN]["others of its branch"] > 0
    assert rows[TOURISMUS]["others of its branch"] == 0


def test_more_mentions_and_better_places_are_likelier() -> None:
    def likely(*mentions: tuple[Zone, Strength]) -> float:
        others = {DORFLADEN: standing((Zone.BODY, WORD))}
        return likelihoods({TOURISMUS: standing(*mentions)} | others, 1_500)[TOURISMUS]

    once, twice = likely((Zone.BODY, WORD)), likely((Zone.BODY, WORD), (Zone.BODY, WORD))
    assert once < twice
    assert once < likely((Zone.HEAD, WORD)) < likely((Zone.HEAD, CORE))
    assert likely((Zone.TITLE, CORE)) >= 0.75


def test_hints_in_the_text_are_none() -> None:
    assert likelihoods({TOURISMUS: standing((Zone.BODY, HINT), (Zone.HEAD, HINT))}, 1_500) == {}
