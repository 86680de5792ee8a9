"""The German chain as a whole: its words and layers, word forms, and that any text will do."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.german import Chain, Layer, Learnt, Term
from index.german.tokens import LONGEST, tokens
from index.why import Why
from tests.index.onepage import PIECES, chain, finds, terms

any_text = st.text(
    st.characters(categories=("L", "M", "N", "P", "S", "Z", "C")) | st.sampled_from("aäß-–:'. \n"),
    max_size=300,
)
woven_text = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=20).map(" ".join)

HOSTILE = {
    "lone surrogates": "Stadt\ud800entwicklung \udfff Dorf",
    "control characters": "Stadt\x00ent\x07wicklung\x1b[0m Dorf\x7f\u200b",
    "emoji": "Stadt👩🏽‍🌾entwicklung 🚌🚌 Dorf🏳️‍🌈",
    "right to left": "\u202e\u05de\u05d3\u05d9 Stadtentwicklung \u0627\u0644\u0639\u202c",
    "decomposed": unicodedata.normalize("NFD", "Bürgerbüros für Städte, Größe"),
    "many accents": "a" + "\u0301\u0308" * 5_000 + " Dorf",
    "a word of 10,000 letters": "Stadtentwicklung" * 625,
    "10,000 different letters": "".join(map(chr, range(0x4E00, 0x4E00 + 10_000))),
    "a word of 10,000 pieces": "Stadt-" * 10_000,
    "only punctuation": "…!?–-„“.,;:()[]{}*_/\\&§'’·•" * 1_000,
    "hyphens": "-" * 100_000,
    "hyphens at the ends": "Klein- " * 5_000 + " -stadt" * 5_000,
    "gender marks": "er:innen" * 5_000,
    "digraphs": "aeoeuess" * 5_000,
    "addresses": "www." * 5_000 + "http://" * 5_000,
    "letters that grow": "İŉǰΐﬃẞ" * 1_000,
    "blank": " \n\t\u2028\u00a0" * 1_000,
    "empty": "",
}


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Haus", "Umbau alter Häuser"),
        ("region", "in den Regionen"),
        ("REGIONEN", "eine Region"),
        ("Kriterium", "gekennzeichnet durch Kriterien"),
        ("ländlich", "in ländlichen Räumen"),
        ("Träger", "die Trägern"),
        ("gehen", "sie ging"),
        ("fördern", "wurde gefördert"),
        ("Zentren-Entwicklung", "Zentrenentwicklung"),
        ("Zentrenentwicklung", "in der Zentren-Entwicklung"),
        ("2021", "am 4.3.2021"),
        ("2021", "in den Jahren 2019-2021"),
        ("§ 34", "nach §34 genehmigt"),
        ("B 96", "an der B 96"),
        ("beispiel", "unter https://www.beispiel.de/pfad"),
        ("Hauptstraße", "die Haupt\u00adstraße"),
    ],
)
def test_a_word_finds_its_other_forms(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Kuchen", "die Küchen"),
        ("Kante", "die Kantine"),
        ("Karte", "das Kartellamt"),
        ("Kommune", "Referat für Kommunikation"),
        ("Universum", "die Universität"),
        ("Minister", "die Ministranten"),
        ("4", "am 4.3.2021"),
        ("21", "am 4.3.2021"),
        ("Innenstadt", "innen und Stadt"),
    ],
)
def test_a_word_does_not_find_what_only_looks_alike(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        # typed small
        ("häuser", "ein Haus"),
        ("region", "die Regionen"),
        ("stadtentwicklung", "Entwicklung der Stadt"),
        ("studierende", "die Studierenden"),
        ("öpnv", "der öffentliche Personennahverkehr"),
        ("räume", "der Raum"),
        ("orte", "ein Ort"),
        ("bäume", "ein Baum"),
        ("kreise", "der Kreis"),
        ("jugendlichen", "eine Jugendliche"),
        ("mitarbeitende", "die Mitarbeiter"),
        ("expertin", "ein Experte"),
        ("expert:innen", "ein Experte"),
        ("bürgerinnen", "die Bürger"),
        ("ärztin", "ein Arzt"),
        # headings in capitals
        ("Haus", "ALTE HÄUSER"),
        ("Stadt", "STADTENTWICKLUNG"),
        ("Kleinstadt", "KLEIN- UND MITTELSTÄDTE"),
        ("Baum", "BÄUME"),
        ("Ort", "ORTE DER ZUKUNFT"),
        ("Kreis", "KREISE"),
        ("Jugendliche", "FÜR DIE JUGENDLICHEN"),
        ("Lehrer", "LEHRERINNEN"),
        ("Experte", "EXPERT:INNEN"),
    ],
)
def test_capitals_change_nothing(query: str, text: str) -> None:
    assert finds(query, text)


def test_tokens_keep_what_belongs_together() -> None:
    text = "Träger/innen am 4.3.2021 (Expert:innen), Stadt-Land-Allianz, Klein- und 1.034, B 96"

    assert [t.text for t in tokens(text)] == [
        "Träger/innen", "am", "4.3.2021", "Expert:innen", "Stadt-Land-Allianz", "Klein-", "und",
        "1.034", "B 96",
    ]  # fmt: skip


def test_each_layer_says_why_it_answers() -> None:
    assert {layer: layer.why for layer in Layer if layer is not Layer.JOINER} == {
        Layer.EXACT: Why.EXACT, Layer.FORM: Why.FORM, Layer.PART: Why.PART, Layer.ROOT: Why.FORM,
    }  # fmt: skip


def test_a_word_gives_its_layers_at_one_position() -> None:
    found = [(t.term, t.position, t.layer) for t in chain().analyze("eine Förderungen")]

    assert found == [
        ("eine", 0, Layer.EXACT),
        ("förderungen", 1, Layer.EXACT),
        ("förderung", 1, Layer.FORM),
        ("fördern", 1, Layer.ROOT),
    ]


def test_a_date_has_its_year_as_the_only_part() -> None:
    assert terms("am 04.03.2021", Layer.PART) == ["2021"]
    assert terms("in 1.034 Orten", Layer.PART) == []


def test_the_parts_of_a_hyphen_compound_have_their_own_characters() -> None:
    text = "die Stadt-Land-Allianz"
    found = [t for t in chain().analyze(text) if t.layer is Layer.PART]

    assert [(text[t.begin : t.end], t.position, t.part) for t in found] == [
        ("Stadt", 1, 0), ("Land", 1, 1), ("Allianz", 1, 2),
    ]  # fmt: skip


def test_articles_are_known_to_the_index_but_no_terms() -> None:
    layers = [t.layer for _, _, found in chain().words("Politik der Stadt") for t in found]

    assert layers.count(Layer.JOINER) == 1
    assert Layer.JOINER not in {t.layer for t in chain().analyze("Politik der Stadt")}


def test_other_languages_take_the_plain_chain() -> None:
    found = list(chain().analyze("The regional badge of Stadtentwicklung", "en"))

    assert {t.layer for t in found} == {Layer.EXACT, Layer.FORM}
    assert [t.term for t in found if t.layer is Layer.FORM] == [
        "the", "regional", "badge", "of", "stadtentwicklung",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en", None])
@given(text=any_text | woven_text)
def test_any_text_gives_terms_whose_characters_lie_in_it(language: str, text: str) -> None:
    _check_places(text, list(chain().analyze(text, language)))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_terms_whose_characters_lie_in_it(name: str) -> None:
    found = list(chain().analyze(HOSTILE[name]))

    _check_places(HOSTILE[name], found)
    assert max((t.end - t.begin for t in found), default=0) <= LONGEST


def test_a_megabyte_on_one_line_gives_each_of_its_words() -> None:
    sentence = "Die Stadtentwicklung in Klein- und Mittelstädten, von Expert:innen gefördert. "
    text = sentence * (1_000_000 // len(sentence))

    found = list(chain().analyze(text))

    _check_places(text, found)
    once = sum(1 for _ in chain().analyze(sentence))
    assert len(found) == once * (1_000_000 // len(sentence))


@given(st.text(alphabet="aeiouäöüßnrst -.:*AEÄÖÜ\u00e9\u0301", max_size=60) | woven_text)
def test_composed_and_decomposed_text_give_the_same_terms(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)

    assert terms(decomposed) == terms(unicodedata.normalize("NFC", text))
    assert list(chain().analyze(decomposed)) == list(
        chain().analyze(unicodedata.normalize("NFC", text))
    )


@settings(max_examples=30)
@given(woven_text)
def test_the_same_text_gives_the_same_terms_whatever_was_read_before(text: str) -> None:
    assert list(chain().analyze(text)) == list(_fresh.analyze(text))


@pytest.mark.parametrize(
    "piece",
    [
        "Die Stadtentwicklung ist gut. ",
        "Klein- und Mittelstädte ",
        "Bau-, Stadt- und Raum ",
        "Verkehr und -planung ",
        "a- ",
        " -b",
        "Stadtentwicklungspolitik",
        "aeoeuess",
        "§ 1 B 9 ",
        "the of and\n\n",
    ],
)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    list(chain().analyze(piece * 400))  # words are worked out once
    steps = [_steps(piece * number) for number in (400, 800)]

    assert steps[1] <= 2.2 * steps[0] + 200


def _check_places(text: str, found: list[Term]) -> None:
    size = len(unicodedata.normalize("NFC", text))
    for term in found:
        assert 0 <= term.begin < term.end <= size
    positions = [term.position for term in found]
    assert positions == sorted(positions)


def _steps(text: str) -> int:
    """How many functions are called to analyse a text."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for _ in chain().analyze(text):
            pass
    finally:
        sys.setprofile(before)
    return calls


#: A chain that no other test uses.
_fresh = Chain(Learnt())


@pytest.mark.parametrize("tail", ["-", "--", "\u00ad", "’", "–", "-\u2010"])
def test_a_word_cut_before_a_sign_has_no_terms_for_the_sign(tail: str) -> None:
    terms = {t.term for t in Chain().analyze("a" * 80 + tail + " Haus")}
    assert "haus" in terms
    assert list(Chain().analyze("a" * 79 + "-" + tail + "Stadt-Haus"))
