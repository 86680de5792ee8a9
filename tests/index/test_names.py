"""Names that begin as typed: case, umlauts, later words, hostile names."""

from __future__ import annotations

import random

from index.german.fold import fold
from index.names import Names


def listed(names: list[str], typed: str) -> list[str]:
    return sorted(name for _, name in Names((name, name) for name in names).beginning(typed))


def test_case_dots_and_accents_make_no_difference() -> None:
    names = ["Änderung", "Café Straße", "Andere"]
    assert listed(names, "ÄND") == listed(names, "and") == ["Andere", "Änderung"]
    assert listed(names, "strasse") == listed(names, "STRAß") == ["Café Straße"]


def test_a_later_word_counts_and_is_told_and_a_middle_does_not() -> None:
    names = Names([("Gemeinde Stade", 1), ("Stade", 2), ("Wohnstadt", 3)])
    assert sorted(names.beginning("sta")) == [(False, 2), (True, 1)]


def test_several_words_must_follow_each_other() -> None:
    names = ["Netzwerk Daseinsvorsorge", "Daseinsvorsorge im Netzwerk"]
    assert listed(names, "netzwerk das") == ["Netzwerk Daseinsvorsorge"]
    assert listed(names, "„Netzwerk") == sorted(names)


def test_a_name_that_says_a_word_twice_is_found_once() -> None:
    assert Names([("Stade, Landkreis Stade", 1)]).beginning("stade") == [(False, 1)]


def test_long_strange_and_empty_names_do_no_harm() -> None:
    names = ["", "x" * 5_000, "יואב כהן", "<script>alert(1)</script>", "%_*", "\x00"]
    assert listed(names, "כהן") == ["יואב כהן"]
    assert listed(names, "script") == ["<script>alert(1)</script>"]
    assert listed(names, "x" * 900) == ["x" * 5_000]
    assert listed(names, "") == listed(names, "%") == listed(names, "*") == []


def test_the_bisection_finds_what_looking_at_every_word_finds() -> None:
    chance = random.Random(7)
    names = ["".join(chance.choices("abä ", k=9)) for _ in range(300)]
    for typed in ("a", "ab", "bä", "aab", "b a", "zz"):
        every = {n for n in names if f" {fold(n)}".find(f" {fold(typed)}") >= 0}
        assert set(listed(names, typed)) == every


def test_a_changed_list_is_the_list_made_anew_and_asks_only_for_new_names() -> None:
    chance = random.Random(8)
    asked: list[str] = []

    def names_of(name: str) -> list[str]:
        asked.append(name)
        return [name, f"Sonst {name}"]

    held: Names[str] = Names(())
    every = [f"{chance.choice('abc')}{n} {chance.choice('abc')}" for n in range(60)]
    before: set[str] = set()
    for _ in range(20):
        now = chance.sample(every, chance.randrange(40))
        held = held.changed(now, names_of)
        assert set(asked) == set(now) - before
        anew = Names((n, name) for name in now for n in (name, f"Sonst {name}"))
        for typed in ("a", "b1", "sonst", "sonst c", "zz"):
            assert set(held.beginning(typed)) == set(anew.beginning(typed))
        before = set(now)
        asked.clear()


def test_a_list_that_has_nothing_new_stays_itself() -> None:
    names = Names([("Stade", 1), ("Stadt", 2)])
    assert names.changed([2, 1, 2], lambda _: []) is names
    assert names.changed([2], lambda _: []).beginning("sta") == [(False, 2)]
