"""Taking compounds apart: Stadt|entwicklung|s|politik.

The cheapest way to cover a word with known parts, by dynamic programming. A part costs the more,
the rarer it is; between parts a linking element may stand; first parts may be bound stems (wohn-,
klein-, schul-). The parts found are taken apart again, so that leaves are as small as sense
allows, and the same inside every longer word. A word that is much more usual than its parts
would be stays whole, and so do names, opaque words (Zeitraum is no Raum) and all that is no noun;
adjectives are split before heads that make compounds (barriere|frei, alters|gerecht).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from index.german.lemma import is_known, lemma
from index.german.lexicon import Lexicon
from index.german.stopwords import STOPWORDS

SHORTEST_WORD = 6
LONGEST_WORD = 80
LONGEST_PART = 28
#: Parts of three letters that are words by themselves; others are chance.
SHORT_PARTS = frozenset(
    "amt arm art bad bau bus ehe eis erz gas hof hut kur mut not oel opa öko ort pkw lkw "
    "rad rat see ski spa tag tal tat tee tor tür uhr weg weh wal zoo zug abo app bio erd "
    "alt neu alm boa bob bug gut kot los lok met öde pol rom rum".split()
)
#: Linking elements and what they cost. Most words carry theirs as a form of their own (Kinder-).
JOINTS = {"": 0.0, "s": 0.35, "es": 0.5, "n": 0.5, "en": 0.5, "ens": 0.5, "ns": 0.5}
#: Suffixes and particles that are listed as nouns too; never parts.
NO_PARTS = frozenset(
    "schaft schaften heit heiten keit keiten ung ungen ion ionen tion tionen innen erin erinnen "
    "ator toren ismus anten enz anz nis tum lein chen ling linge haft ieren iere igung igungen "
    "ich liche lichen igkeit igen isch ische ischen einer eine einen gegen werden haben unter "
    "wenn oder aber doch auch noch schon immer damit eben selber danke bitte hallo warum "
    "etwas alles nichts jetzt hier dort dann ganz sein seine mein meine dein kann sich nach "
    "ober über hinter durch ohne seit statt trotz wegen wider mehr viel mich dich mir dir ihr "
    "lich iger tags rast rung rungen gung kommen kommens nahme nahmen teils falls "
    "gel gelt nisse nissen nisses zeugs sten ster tern tern ante ende enden endes ander andere "
    "zehn sechs rinnen risten sinnen soren enten minen kanten tücke tücken reffen alen iren eren "
    "ären amen elle ellen eden stag stags alien aliens stel iban loge logen hans bares lungen "
    "szen sech türk dung dungen faches wertes aren".split()
)
#: Heads that make adjectives of nouns, with the word they stand for.
ADJECTIVE_HEADS = (
    "frei gerecht neutral freundlich fähig arm reich bezogen orientiert basiert gestützt "
    "übergreifend relevant wirksam nah fern intensiv spezifisch typisch bedingt gebunden "
    "bedürftig pflichtig berechtigt gefährdet politisch wirtschaftlich rechtlich technisch "
    "räumlich kulturell ökonomisch ökologisch planerisch strategisch medizinisch "
    "wissenschaftlich pädagogisch therapeutisch geschichtlich gesellschaftlich"
).split()  # fmt: skip
#: Heads that are nouns too, if a word is written with a capital.
_AMBIGUOUS = ("frei", "arm", "arme", "armen", "reich", "reiche", "reichen", "reiches")
_ENDINGS = ("", "e", "en", "er", "es", "em")
_HEADS = {head + ending: head for head in ADJECTIVE_HEADS for ending in _ENDINGS}
#: What a word may cost a part, if no list knows the whole.
DEAREST_MEAN = 6.2
#: A listed word stays whole if it costs less than this share of its parts.
KEEP = 0.5
#: Endings of places and surnames; a word that no list knows stays whole before them.
_PLACE_ENDINGS = (
    "burg berg bergen hausen furt bach brück brücken rode stedt münde haven ingen weiler kirchen "
    "büttel horst bruch reuth hagen mann feld felde walde heim hofen leben itz ow beck"
).split()
_CHEAP = 2.0
#: A bound stem costs as much as a part that is used a hundred times in a million words.
_STEM = 3.0
_DOTS = str.maketrans("äöü", "aou")
_DEAR = 99.0


class Part(NamedTuple):
    """A part of a compound: its dictionary form, and its characters in the word."""

    lemma: str
    begin: int
    end: int


class _Piece(NamedTuple):
    """What a piece of a word costs as a part; bound stems stand directly before the next part."""

    cost: float
    lemma: str
    may_link: bool = True


class Splitter:
    """Takes words apart by a lexicon and the words `learnt` from the collection."""

    def __init__(self, lexicon: Lexicon, learnt: frozenset[str] = frozenset()) -> None:
        self._lexicon = lexicon
        self._learnt = learnt

    def is_noun(self, word: str) -> bool:
        """Whether a list has the word as a form of a noun or as a name, whatever its case."""
        lower = word.lower()
        return lower in self._lexicon.nouns or lower in self._lexicon.names

    def is_first_part(self, piece: str) -> bool:
        """Whether a longer word may begin so, a linking element included."""
        linked = (piece[: len(piece) - len(joint)] for joint in JOINTS if piece.endswith(joint))
        return any(self._piece(stem, True, False, False) for stem in linked if len(stem) > 2)

    def stays_whole(self, word: str) -> bool:
        """Whether a list says that a word is never taken apart."""
        lower = word.lower()
        return self._is_name(lower) or self._is_opaque(lower)

    def split(self, word: str, opaque: bool = False) -> tuple[Part, ...]:
        """The smallest parts of a word of letters, in order; () if it stays whole.

        `opaque` takes listed opaque words apart too: before a hyphen Ehrenamt is Ehren|amt.

        Linear in practice: a part has at most `LONGEST_PART` letters, a word `LONGEST_WORD`.
        """
        lower = word.lower()
        if not SHORTEST_WORD <= len(lower) <= LONGEST_WORD or len(lower) != len(word):
            return ()
        if self._is_name(lower):
            return ()
        if self._may_be_adjective(word):
            found = tuple(self._smallest(lower, 0, adjective=True, opaque=False))
            if found or self._is_other_word(lower):
                return found
        return tuple(self._smallest(lower, 0, adjective=False, opaque=opaque))

    def _may_be_adjective(self, word: str) -> bool:
        """Whether it is written small, or declined: at the beginning of a sentence."""
        lower = word.lower()
        return lower not in self._lexicon.nouns and (
            word[:1].islower() or self._is_other_word(lower) or not lower.endswith(_AMBIGUOUS)
        )

    def _is_other_word(self, lower: str) -> bool:
        """Whether it is a verb, an adjective or a particle, and no noun."""
        if lower in self._lexicon.nouns:
            return False
        return is_known(lower) and lemma(lower)[:1].islower()

    def _smallest(self, lower: str, offset: int, adjective: bool, opaque: bool) -> Iterator[Part]:
        for part in self._parts(lower, adjective, opaque):
            begin, end = part.begin, part.end
            if adjective and end == len(lower):
                yield Part(part.lemma, offset + begin, offset + end)
                return
            inner = tuple(self._smallest(lower[begin:end], offset + begin, False, False))
            if inner:
                yield from inner
            else:
                yield Part(part.lemma, offset + begin, offset + end)

    def _parts(self, lower: str, adjective: bool, opaque: bool) -> tuple[Part, ...]:
        """The cheapest two or more parts, () if the word had better stay whole."""
        if len(lower) < SHORTEST_WORD or (self._is_opaque(lower) and not opaque):
            return ()
        cost, parts = self._cheapest(lower, adjective)
        if len(parts) < 2:
            return ()
        whole = self._lexicon.nouns.get(lower)
        if whole is None:
            if self._is_name_like(lower, parts) or cost > DEAREST_MEAN * len(parts):
                return ()
        elif not opaque and _cost(whole) < KEEP * cost:
            return ()
        return parts

    def _is_name(self, lower: str) -> bool:
        return lower in self._lexicon.names and lower not in self._lexicon.nouns

    def _is_opaque(self, lower: str) -> bool:
        """Whether it is a form of a listed word, with the umlaut of its plural or without."""
        listed = self._lexicon.lexicalised
        return lower in listed or lower.translate(_DOTS) in listed

    def _is_name_like(self, lower: str, parts: tuple[Part, ...]) -> bool:
        last = lower[parts[-1].begin :]
        joined = parts[-1].begin == parts[-2].end
        return joined and last in _PLACE_ENDINGS and len(parts) == 2

    def _cheapest(self, word: str, adjective: bool) -> tuple[float, tuple[Part, ...]]:
        size, stretches = len(word), self._lexicon.stretches
        best: list[tuple[float, tuple[Part, ...]]] = [(_DEAR, ())] * (size + 1)
        best[0] = (0.0, ())
        for begin in range(size - 2):
            spent, before = best[begin]
            if spent >= _DEAR:
                continue
            for end in range(begin + 3, min(size, begin + LONGEST_PART) + 1):
                stretch = word[begin:end]
                # most are no part of any kind; one look-up tells
                if not (stretch in stretches or stretch in _HEADS or stretch in self._learnt):
                    continue
                piece = self._piece(stretch, begin == 0, end == size, adjective)
                if piece is None or (begin == 0 and end == size):
                    continue
                parts = (*before, Part(piece.lemma, begin, end))
                steps = self._steps(word, end) if piece.may_link else ((end, 0.0),)
                for after, price in steps:
                    total = spent + piece.cost + price
                    if total < best[after][0]:
                        best[after] = (total, parts)
        return best[size]

    def _steps(self, word: str, end: int) -> Iterator[tuple[int, float]]:
        """Where the next part may begin behind a part, and what the link costs."""
        size = len(word)
        if end == size:
            yield end, 0.0
            return
        for joint, price in JOINTS.items():
            after = end + len(joint)
            if size - after >= 3 and word.startswith(joint, end):
                yield after, price
        # Schiffahrt: of three equal letters the old spelling wrote two
        if word[end - 1] == word[end - 2] and size - end >= 3:
            yield end - 1, 0.5

    def _piece(self, piece: str, first: bool, last: bool, adjective: bool) -> _Piece | None:
        lexicon = self._lexicon
        if not last and piece in lexicon.modifiers:
            cost = min(_STEM, _cost(lexicon.nouns.get(piece, 0)))
            return _Piece(cost, lexicon.modifiers[piece], may_link=False)
        if len(piece) == 3 and piece not in SHORT_PARTS:
            return None
        if piece in NO_PARTS or piece in STOPWORDS:
            return None
        if last and adjective:
            return _Piece(_CHEAP, _HEADS[piece]) if piece in _HEADS else None
        return self._noun(piece, first, last)

    def _noun(self, piece: str, first: bool, last: bool) -> _Piece | None:
        lexicon = self._lexicon
        frequency = lexicon.nouns.get(piece)
        if frequency is not None:
            cost = _CHEAP if self._is_opaque(piece) else _cost(frequency)
            return _Piece(cost, lemma(piece.capitalize()))
        if piece in self._learnt:
            return _Piece(_cost(30), lemma(piece.capitalize()))
        if last:
            return None
        if piece in lexicon.names and len(piece) > 4 and first:
            return _Piece(6.5, piece.capitalize())
        elided = lexicon.nouns.get(piece + "e")
        if elided is not None and len(piece) > 3 and piece[-1] != "i":  # no noun in -ie drops it
            return _Piece(_cost(elided) + 0.5, lemma(piece.capitalize() + "e"))
        return None


def _cost(frequency: int) -> float:
    return 2 + max(0.0, 6 - frequency / 10)
