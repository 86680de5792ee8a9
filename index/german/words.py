"""What a German word gives by itself: gender, spelling, lemma, compounds, derivation, fold.

One word at a time, whatever stands around it; `chain` adds what the neighbours tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from index.german import gender, nominal
from index.german.compounds import SHORTEST_WORD, Part, Splitter
from index.german.derivation import light_stem, root
from index.german.fold import fold, surface, term
from index.german.lemma import is_known, lemma
from index.german.lexicon import lexicon
from index.german.plain import (
    ADDRESS,
    HYPHEN,
    NUMBERED,
    clean,
    of_address,
    of_number,
    of_numbered,
)
from index.german.spelling import restored
from index.german.stopwords import JOINERS, STOPWORDS
from index.german.terms import MOST_PARTS, Layer, WordTerm

_KEPT_SPLITS = 20_000
#: Shorter words in capitals are acronyms.
_SHORTEST_HEADING = 4


class Words:
    """Analyses single words with a splitter. Safe to share between threads."""

    def __init__(self, splitter: Splitter) -> None:
        self.splitter = splitter
        self._split = lru_cache(maxsize=_KEPT_SPLITS)(splitter.split)

    def terms(self, written: str) -> tuple[WordTerm, ...]:
        """What a German word gives, strongest first, each term once for each layer."""
        word = self._in_small_letters(clean(written))
        whole = len(written)
        found = [WordTerm(surface(word), Layer.EXACT, 0, whole)]
        if fold(word) in JOINERS and word.islower():
            found.append(WordTerm("", Layer.JOINER, 0, whole))
        if ADDRESS.match(word):
            found += of_address(word)
        elif numbered := NUMBERED.fullmatch(word):
            found += of_numbered(numbered, whole)
        elif word[:1].isdigit() and not any(map(str.isalpha, word)):
            found += of_number(word)
        elif nouns := gender.nouns(word):
            for noun in nouns:
                found += [t._replace(begin=0, end=whole) for t in self._of_letters(noun)]
        elif HYPHEN.search(word):
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
        return (
            usual
            if self._is_word(usual) or gender.nouns(usual) or self.restored(usual) != usual
            else word
        )

    def _of_letters(self, word: str) -> list[WordTerm]:
        """Form, parts and root of a word without hyphens. Offsets count from its first letter."""
        if fold(word) in STOPWORDS:
            return []
        known = self.restored(word)
        parts = self.parts(known)
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

    def parts(self, known: str) -> tuple[Part, ...]:
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
        pieces = [piece for piece in HYPHEN.split(word) if piece]
        if not pieces:  # what the tokeniser cut off a word that was too long
            return []
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
        return [*parts, *whole]

    def restored(self, word: str) -> str:
        """The word as it is usually spelt."""
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
