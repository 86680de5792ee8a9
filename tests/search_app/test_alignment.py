"""Which word of an image a character of the text belongs to: every damage that cleaning mends."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import clean
from search_app.present.alignment import MOST_TOKENS, aligned, folded


def spelt(text: str, words: list[str], part: str, which: int = 0) -> list[str]:
    """What the image has where a part of the text is placed, word by word; its `which`-th one."""
    begin = -1
    for _ in range(which + 1):
        begin = text.index(part, begin + 1)
    found = aligned(text, words)
    places = [found[at] for at in range(begin, begin + len(part)) if at in found]
    numbers = list(dict.fromkeys(place.word for place in places))
    return [
        "".join(words[n][p.character] for p in dict.fromkeys(places) if p.word == n)
        for n in numbers
    ]


def test_plain_words_are_where_they_stand() -> None:
    words = ["Der", "Dorfladen", "im", "Revier."]

    assert spelt("Der Dorfladen im Revier.", words, "Dorfladen") == ["Dorfladen"]


def test_a_word_over_two_lines_is_in_both() -> None:
    words = "Die Daseins- vorsorge im länd- lichen Raum".split()
    text = clean("Die Daseins-\nvorsorge im länd-\nlichen Raum")

    assert text == "Die Daseinsvorsorge im ländlichen Raum"
    assert spelt(text, words, "Daseinsvorsorge") == ["Daseins", "vorsorge"]
    assert spelt(text, words, "vorsorge") == ["vorsorge"]
    assert spelt(text, words, "ländlichen") == ["länd", "lichen"]


def test_a_word_over_three_lines_and_nothing_else() -> None:
    words = ["Bundes-", "minis-", "terium"]

    assert spelt("Bundesministerium", words, "Bundesministerium") == ["Bundes", "minis", "terium"]


def test_a_hyphen_that_stays_joins_nothing() -> None:
    words = ["Klein-", "und", "Mittelstädte,", "Zentren-Entwicklung"]
    text = "Klein- und Mittelstädte, Zentren-Entwicklung"

    assert spelt(text, words, "Mittelstädte") == ["Mittelstädte"]
    assert spelt(text, words, "Zentren-Entwicklung") == ["ZentrenEntwicklung"]


def test_glued_words_are_parted() -> None:
    words = ["Aufgaben", "desStädtebaus", "heute"]

    assert spelt("Aufgaben des Städtebaus heute", words, "Städtebaus") == ["Städtebaus"]


@pytest.mark.parametrize("there", ["Pﬂege", "Pflege", "PFLEGE"])
def test_ligatures_and_capitals_are_the_same_letters(there: str) -> None:
    assert len(spelt("Die Pflege hier", ["Die", there, "hier"], "Pflege")) == 1


def test_decomposed_dots_are_the_same_letters() -> None:
    assert spelt("Die Bürger hier", ["Die", "Bu\u0308rger", "hier"], "Bürger") == ["Burger"]
    assert len(spelt("Die Größe", ["Die", "GRÖSSE"], "Größe")) == 1


def test_columns_in_another_order_are_found_by_their_words() -> None:
    left = "Der Wettbewerb um Mittel verschärft die Lage".split()
    right = "Holzminden und seine Nachbarn betreiben Bäder".split()
    text = " ".join(right + left)

    assert spelt(text, left + right, "Wettbewerb") == ["Wettbewerb"]
    assert spelt(text, left + right, "Bäder") == ["Bäder"]
    assert aligned(text, left + right)[text.index("Lage")].word == len(left) - 1


def test_a_repeated_word_is_placed_by_its_neighbours() -> None:
    words = "Ein Bus am Morgen und ein Bus am Abend und kein Bus nachts".split()
    found = aligned(" ".join(words), words)
    text = " ".join(words)

    places = [found[at].word for at in range(len(text)) if text.startswith("Bus", at)]
    assert places == [1, 6, 11]


def test_a_running_head_that_the_text_lacks_does_not_shift_the_words() -> None:
    words = "Bericht 2024 Bericht 7 Der Bericht nennt 7 Orte".split()
    text = "Der Bericht nennt 7 Orte"
    found = aligned(text, words)

    assert found[text.index("Bericht")].word == 5
    assert found[text.index("7")].word == 7


def test_what_could_be_several_words_is_not_placed() -> None:
    words = ["Haus", "Hof", "Haus"]

    assert aligned("Haus", words) == {} or aligned("Haus", words)[0].word == 0
    assert 4 not in aligned("x y Haus z", ["a", "Haus", "b", "Haus", "c"])


def test_numbers_are_words() -> None:
    words = ["4.000", "bis", "32.000", "Einwohner", "71", "Prozent"]
    text = " ".join(words)

    assert spelt(text, words, "32.000") == ["32000"]


def test_covered_characters_have_no_place() -> None:
    words = ["Tel.", "0228", "99401-2326", "heute"]
    text = "Tel. •••••••••••••••• heute"
    found = aligned(text, words)

    assert {place.word for place in found.values()} == {0, 3}


def test_nothing_is_placed_in_nothing() -> None:
    assert aligned("", ["Wort"]) == {}
    assert aligned("Wort", []) == {}
    assert aligned("– … •", ["–"]) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a " * 15_000, ["a"] * 15_000),
        ("a b " * 9_000, ["b", "a"] * 9_000),
        ("a" * 100_000, ["a"] * 15_000),
        (" ".join(map(str, range(15_000))), [str(n) for n in range(15_000, 0, -1)]),
        ("x " * (MOST_TOKENS + 1), ["x"]),
    ],
    ids=["one word", "two words", "one long word", "backwards", "too many"],
)
def test_a_hostile_page_takes_no_long_time(text: str, words: list[str]) -> None:
    begin = time.process_time()
    aligned(text, words)
    assert time.process_time() - begin < 2


pieces = st.lists(
    st.sampled_from(["Bus", "Bürger", "Rad", "und", "7", "Straße", "ﬂur"]), min_size=1
)


@given(pieces, st.lists(st.integers(0, 3), min_size=1), st.randoms(use_true_random=False))
def test_a_letter_is_only_placed_on_the_same_letter(
    text_words: list[str], cuts: list[int], random: object
) -> None:
    words = [w if (n + cuts[n % len(cuts)]) % 4 else w[:2] + "-" for n, w in enumerate(text_words)]
    random.shuffle(words)  # type: ignore[attr-defined]
    text = " ".join(text_words)

    for at, place in aligned(text, words).items():
        assert folded(text[at])[:1] in folded(words[place.word][place.character])


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=12))
def test_any_text_is_aligned_or_not(text: str, words: list[str]) -> None:
    for at, place in aligned(text, words).items():
        one, other = folded(text[at]), folded(words[place.word][place.character])
        assert set(one) & set(other)
