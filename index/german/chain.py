"""The German language chain: from text to terms, the same for documents and for queries.

    text --paragraphs--> German or not --tokens--> words --hyphens--> words left out
         --gender--> plain nouns --spelling--> known spellings --lemma--> dictionary forms
         --compounds--> parts --derivation--> roots --fold--> terms

Every word of a text has a position, counted from 0, and gives terms in up to four layers there:

- exact: the word as written, without case (`förderungen`);
- form: its dictionary form (`förderung`); of a gender form both nouns; of a suspended hyphen
  also the word that is meant (`Klein- und Mittelstadt`: kleinstadt);
- part: the parts of a compound (`Stadtentwicklungspolitik`: stadt, entwicklung, politik),
  numbered within the word, each with its own characters;
- root: what it shares with its derivations (`Förderung`, `fördern`), or a light stem of a word
  that no dictionary has.

What a word gives depends on the word alone, so it is worked out once per spelling and kept; a
text costs one pass of the tokeniser and a look-up a word. Text that is not German takes the plain
chain: its form is the word without case, and it has no parts and no root.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.german import gender, nominal
from index.german.compounds import SHORTEST_WORD, Part, Splitter
from index.german.derivation import light_stem, root
from index.german.fold import fold, surface, term
from index.german.hyphens import completed
from index.german.learnt import Learnt
from index.german.lemma import is_known, lemma
from index.german.lexicon import lexicon
from index.german.paragraphs import paragraphs
from index.german.spelling import restored
from index.german.stopwords import JOINERS, STOPWORDS
from index.german.tokens import HYPHENS, SOFT_HYPHEN, Token, tokens
from index.why import Why

#: Raise it whenever a text would give other terms than before; the index is rebuilt then.
VERSION = 2

#: The parts of a word are numbered to here; further ones share the last number.
MOST_PARTS = 7
#: Parts of a word completed from a suspended hyphen are numbered from here.
_COMPLETED = 8
_KEPT_WORDS = 150_000
#: Shorter words in capitals are acronyms.
_SHORTEST_HEADING = 4
_ENDS = f"{HYPHENS}–"
#: What stands before a surname; names have no parts.
_TITLES = frozenset(("Frau", "Herr", "Herrn", "Familie", "Dr", "Prof"))

_HYPHEN = re.compile(rf"[{HYPHENS}–’']")
_NUMBERED = re.compile(r"(§§?|Nr\.|[ABKL]) ?(\d+[a-z]?)")
_ADDRESS = re.compile(r"https?://|www\.")
_OTHER_SIGNS = str.maketrans({"\u2010": "-", "\u2011": "-", "–": "-", "’": "'", SOFT_HYPHEN: None})
#: What parts the words at its sides; no compound and no phrase runs across it. Behind a short
#: word a dot is that of an abbreviation.
_BREAK = re.compile(r"\s[-–—]\s|[;!?]|(?<=[a-zäöüß]{4})[.:]\s")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class Layer(StrEnum):
    """How a term stands to its word. JOINER marks articles and prepositions; nobody asks for it."""

    EXACT = "exact"
    FORM = "form"
    PART = "part"
    ROOT = "root"
    JOINER = "joiner"

    @property
    def why(self) -> Why:
        return _WHY[self]


_WHY = {Layer.EXACT: Why.EXACT, Layer.FORM: Why.FORM, Layer.PART: Why.PART}
_WHY |= {Layer.ROOT: Why.FORM, Layer.JOINER: Why.FORM}


class Term(NamedTuple):
    """A term of a text: characters `begin` to `end` of the NFC text, the word's `position`."""

    term: str
    begin: int
    end: int
    position: int
    layer: Layer
    part: int = 0

    @property
    def why(self) -> Why:
        return self.layer.why


class WordTerm(NamedTuple):
    """A term of a single word; offsets count from the word's first character."""

    term: str
    layer: Layer
    begin: int
    end: int
    part: int = 0


class Chain:
    """The chain with what was learnt from a collection. Safe to share between threads."""

    def __init__(self, learnt: Learnt | None = None) -> None:
        self.learnt = learnt or Learnt()
        self.splitter = Splitter(lexicon(), self.learnt.words)
        self.word = lru_cache(maxsize=_KEPT_WORDS)(self._word)
        self._split = lru_cache(maxsize=20_000)(self.splitter.split)

    def analyze(self, text: str, language: str | None = "de") -> Iterator[Term]:
        """The terms of a text, in order. Offsets refer to its NFC form.

        >>> [(t.term, t.position, t.layer.value) for t in Chain().analyze("Häuser")]
        [('häuser', 0, 'exact'), ('haus', 0, 'form')]
        """
        for position, token, found in self.words(text, language):
            for word_term in found:
                if word_term.layer is not Layer.JOINER:
                    yield Term(
                        word_term.term, token.begin + word_term.begin,
                        token.begin + word_term.end, position, word_term.layer, word_term.part,
                    )  # fmt: skip

    def words(
        self, text: str, language: str | None = "de"
    ) -> Iterator[tuple[int, Token, tuple[WordTerm, ...]]]:
        """(position, word, its terms) of a text, in order; what the index is built from."""
        composed = nfc(text)
        position = 0
        for paragraph in paragraphs(composed, language):
            found = list(tokens(composed, paragraph.begin, paragraph.end))
            if not paragraph.is_german:
                for token in found:
                    yield position, token, plain_word(token.text)
                    position += 1
                continue
            position += bool(position)
            extra = self._completed(composed, found)
            before, end = "", paragraph.begin
            for number, token in enumerate(found):
                if _BREAK.search(composed, end, token.begin):
                    position += 1  # nothing is adjacent across a dash
                end = token.end
                terms = self.word(token.text)
                if number in extra:
                    terms = (*terms, *extra[number])
                elif before in _TITLES and "-" not in token.text:
                    terms = tuple(t for t in terms if t.layer is not Layer.PART)
                before = token.text
                yield position, token, terms
                position += 1

    def form(self, word: str) -> str:
        """The dictionary form of a word of letters, as a term. Empty for a stop word."""
        return next((t.term for t in self.word(word) if t.layer is Layer.FORM), "")

    def cuts(self, word: str) -> tuple[tuple[str, str], ...]:
        """The ways to say a compound in two words: (modifier, head), as they are written in it.

        >>> Chain().cuts("Stadtentwicklungspolitik")
        (('Stadt', 'Entwicklungspolitik'), ('Stadtentwicklung', 'Politik'))
        """
        pieces = _HYPHEN.split(_clean(word))
        if len(pieces) > 1:
            cut = range(1, len(pieces))
            return tuple(("-".join(pieces[:n]), "-".join(pieces[n:])) for n in cut)
        known = self._restored(word)
        parts = self._parts(known)
        return tuple(
            (known[: before.end], known[after.begin :].capitalize())
            for before, after in pairwise(parts)
        )

    def _completed(self, text: str, found: list[Token]) -> dict[int, list[WordTerm]]:
        """The terms of the words that suspended hyphens leave out, by the number of the token."""
        extra: dict[int, list[WordTerm]] = {}
        if any(
            token.text[-1] in "-\u2010\u2011–" or token.text[0] in "-\u2010\u2011–"
            for token in found
        ):
            for index, word in completed(text, found, self.splitter):
                whole = len(found[index].text)
                extra.setdefault(index, []).extend(
                    WordTerm(t.term, t.layer, 0, whole, t.part + _COMPLETED)
                    if t.layer is Layer.PART
                    else WordTerm(t.term, t.layer, 0, whole)
                    for t in self.word(word)
                    if t.layer is not Layer.EXACT
                )
        return extra

    def _word(self, written: str) -> tuple[WordTerm, ...]:
        """What a German word gives, strongest first, each term once for each layer."""
        word = self._in_small_letters(_clean(written))
        whole = len(written)
        found = [WordTerm(surface(word), Layer.EXACT, 0, whole)]
        if fold(word) in JOINERS and word.islower():
            found.append(WordTerm("", Layer.JOINER, 0, whole))
        if _ADDRESS.match(word):
            found += _of_address(word)
        elif numbered := _NUMBERED.fullmatch(word):
            sign, number = numbered.groups()
            found.append(WordTerm(fold(sign + number), Layer.FORM, 0, whole))
            found.append(WordTerm(fold(sign.rstrip(".")), Layer.PART, 0, len(sign)))
            found.append(WordTerm(number, Layer.PART, numbered.start(2), whole, 1))
        elif word[:1].isdigit() and not any(map(str.isalpha, word)):
            found += _of_number(word)
        elif nouns := gender.nouns(word):
            for noun in nouns:
                found += [t._replace(begin=0, end=whole) for t in self._of_letters(noun)]
        elif _HYPHEN.search(word):
            found += self._of_pieces(word, written)
        else:
            # characters are told by the word as written only if none was dropped from it
            same = word == written or written.startswith(word)
            at = 0 if same else written.find(word)
            for term_ in self._of_letters(word):
                if term_.layer is Layer.PART and at >= 0:
                    found.append(term_._replace(begin=at + term_.begin, end=at + term_.end))
                else:
                    found.append(term_._replace(begin=0, end=whole))
        return tuple(dict.fromkeys(found))

    def _in_small_letters(self, word: str) -> str:
        """A word of a heading in capitals as it is usually written; an acronym as it is."""
        if not word.isupper() or len(word) < _SHORTEST_HEADING:
            return word
        usual = word.capitalize()
        known = is_known(usual) or self.splitter.is_noun(usual) or self._split(usual)
        return usual if known or gender.nouns(usual) or self._restored(usual) != usual else word

    def _of_letters(self, word: str) -> list[WordTerm]:
        """Form, parts and root of a word without hyphens. Offsets count from its first letter."""
        if fold(word) in STOPWORDS:
            return []
        known = self._restored(word)
        parts = self._parts(known)
        whole = len(word)
        if parts:
            form = known[: parts[-1].begin].lower() + parts[-1].lemma.lower()
        else:
            form = _dictionary_form(known, self.splitter)
        same = (nominal.nouns(known) or nominal.nouns(form)) if not parts else ()
        found = [WordTerm(term(noun), Layer.FORM, 0, whole) for noun in same or (form,)]
        found += _part_terms(parts, len(known) == whole, whole)
        root_term = self._root(known, form, bool(parts))
        if root_term:
            found.append(WordTerm(root_term, Layer.ROOT, 0, whole))
        return found

    def _parts(self, known: str) -> tuple[Part, ...]:
        """The parts of a word, or of its dictionary form: a declined last part may be unknown."""
        parts = self._split(known)
        if not parts and len(known) >= SHORTEST_WORD and not self.splitter.stays_whole(known):
            form = lemma(known)
            parts = self._split(form) if known.lower().startswith(form.lower()) else ()
            if parts:
                parts = (*parts[:-1], parts[-1]._replace(end=len(known)))
        return parts

    def _root(self, known: str, form: str, is_compound: bool) -> str | None:
        if is_compound:
            return None
        shared = root(form)
        if shared:
            return term(shared)
        if known.isalpha() and not is_known(known) and not self.splitter.is_noun(known):
            return light_stem(term(form))
        return None

    def _of_pieces(self, word: str, written: str) -> list[WordTerm]:
        """A hyphen compound: joined as one word, and the parts of its pieces in one row."""
        pieces = [piece for piece in _HYPHEN.split(word) if piece]
        joined = "".join(piece.lower() for piece in pieces[:-1])
        last = self._of_letters(pieces[-1])
        form = next((t.term for t in last if t.layer is Layer.FORM), fold(pieces[-1]))
        found = [WordTerm(term(joined) + form, Layer.FORM, 0, len(written))]
        number, at = 0, 0
        for piece in pieces:
            at = written.find(piece, at)
            begin = max(at, 0)
            terms = self._of_piece(piece)
            for t in terms:
                part = min(number + t.part, MOST_PARTS)
                found.append(WordTerm(t.term, Layer.PART, begin + t.begin, begin + t.end, part))
            number += 1 + max((t.part for t in terms), default=0)
            at = begin + len(piece)
        return found

    def _of_piece(self, piece: str) -> list[WordTerm]:
        if len(piece) < 2:
            return []
        nouns = gender.nouns(piece) or (piece,)
        terms = [t for noun in nouns for t in self._of_letters(noun)]
        parts = [t for t in terms if t.layer is Layer.PART]
        forms = [t for t in terms if t.layer is Layer.FORM]
        whole = [t._replace(begin=0, end=len(piece)) for t in forms]
        return [*(parts if len(nouns) == 1 else ()), *whole] if not parts else [*parts, *whole]

    def _restored(self, word: str) -> str:
        return restored(word, self._is_word, lexicon().undotted)

    def _is_word(self, word: str) -> bool:
        if "ss" in word and word.replace("ss", "ß").lower() in lexicon().nouns:
            return word.lower() in lexicon().nouns
        return is_known(word) or self.splitter.is_noun(word) or bool(self._split(word))


def _dictionary_form(word: str, splitter: Splitter) -> str:
    """The lemma; an acronym has none, though LAG looks like a form of liegen."""
    found = lemma(word)
    is_acronym = word.isupper() and len(word) < 6 and not splitter.is_noun(word)
    return word if is_acronym and found.islower() else found


def _part_terms(parts: tuple[Part, ...], has_places: bool, whole: int) -> Iterator[WordTerm]:
    for number, part in enumerate(parts):
        if part.lemma[:1].islower() and part is parts[-1]:
            continue  # the head of an adjective: barrierefrei says nothing of being free
        begin, end = (part.begin, part.end) if has_places else (0, whole)
        people = gender.nouns(part.lemma) or nominal.nouns(part.lemma)
        for noun in people or (part.lemma,):
            yield WordTerm(term(noun), Layer.PART, begin, end, min(number, MOST_PARTS))


def _of_number(word: str) -> Iterator[WordTerm]:
    """A number or a date: itself, and the years in it."""
    yield WordTerm(fold(word), Layer.FORM, 0, len(word))
    if not word.isdigit():
        for found in _YEAR.finditer(word):
            yield WordTerm(found.group(), Layer.PART, found.start(), found.end())


def _of_address(word: str) -> Iterator[WordTerm]:
    """A web address: itself, and the words in it."""
    yield WordTerm(fold(word), Layer.FORM, 0, len(word))
    for found in re.finditer(r"[^\W\d_]{3,}", word):
        if found.group().lower() not in {"http", "https", "www"}:
            yield WordTerm(fold(found.group()), Layer.PART, found.start(), found.end())


@lru_cache(maxsize=100_000)
def plain_word(written: str) -> tuple[WordTerm, ...]:
    """What a word of another language gives: itself, and the pieces between hyphens."""
    whole = len(written)
    word = _clean(written)
    found = [WordTerm(surface(word), Layer.EXACT, 0, whole)]
    found.append(WordTerm(plain_term(_HYPHEN.sub("", word)), Layer.FORM, 0, whole))
    if _HYPHEN.search(word):
        pieces = list(re.finditer(r"[^\W_]{2,}", written))
        found += [
            WordTerm(plain_term(m.group()), Layer.PART, m.start(), m.end(), min(n, MOST_PARTS))
            for n, m in enumerate(pieces)
        ]
    return tuple(dict.fromkeys(found))


def plain_term(word: str) -> str:
    """The term of a word in another language: without case and accents, umlauts kept."""
    lower = word.casefold()
    return lower if any(sign in lower for sign in "äöü") else fold(lower)


def _clean(written: str) -> str:
    """A word without hyphens at its ends, and with one sign for all hyphens and apostrophes."""
    return written.translate(_OTHER_SIGNS).strip("-'") or written


def nfc(text: str) -> str:
    """The composed form of a text, cheap where it already is."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_stopword(word: str) -> bool:
    """Whether a query word asks for nothing by itself."""
    return fold(word) in STOPWORDS
