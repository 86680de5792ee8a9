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
from functools import lru_cache
from itertools import pairwise

from index.german.compounds import Splitter
from index.german.fold import fold
from index.german.hyphens import completed
from index.german.learnt import Learnt
from index.german.lexicon import lexicon
from index.german.paragraphs import paragraphs
from index.german.plain import HYPHEN, clean, plain_word
from index.german.stopwords import STOPWORDS
from index.german.terms import COMPLETED, Layer, Term, WordTerm
from index.german.tokens import HYPHENS, Token, tokens
from index.german.words import Words

#: Raise it whenever a text would give other terms than before; the index is rebuilt then.
VERSION = 3

_KEPT_WORDS = 150_000
_ENDS = f"{HYPHENS}–"
#: What stands before a surname; names have no parts.
_TITLES = frozenset(("Frau", "Herr", "Herrn", "Familie", "Dr", "Prof"))
#: What parts the words at its sides; no compound and no phrase runs across it. Behind a short
#: word a dot is that of an abbreviation.
_BREAK = re.compile(r"\s[-–—]\s|[;!?]|(?<=[a-zäöüß]{4})[.:]\s")


class Chain:
    """The chain with what was learnt from a collection. Safe to share between threads."""

    def __init__(self, learnt: Learnt | None = None) -> None:
        self.learnt = learnt or Learnt()
        self.splitter = Splitter(lexicon(), self.learnt.words)
        self._words = Words(self.splitter)
        #: The terms of a word as written, whatever stands around it.
        self.word = lru_cache(maxsize=_KEPT_WORDS)(self._words.terms)

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
        pieces = HYPHEN.split(clean(word))
        if len(pieces) > 1:
            cut = range(1, len(pieces))
            return tuple(("-".join(pieces[:n]), "-".join(pieces[n:])) for n in cut)
        known = self._words.restored(word)
        parts = self._words.parts(known)
        return tuple(
            (known[: before.end], known[after.begin :].capitalize())
            for before, after in pairwise(parts)
        )

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word of letters as they stand in it, in small letters; () if it is whole.

        >>> Chain().parts("Stadtentwicklungspolitik")
        ('stadt', 'entwicklung', 'politik')
        """
        known = self._words.restored(word)
        return tuple(known[p.begin : p.end].lower() for p in self._words.parts(known))

    def _completed(self, text: str, found: list[Token]) -> dict[int, list[WordTerm]]:
        """The terms of the words that suspended hyphens leave out, by the number of the token."""
        extra: dict[int, list[WordTerm]] = {}
        if any(token.text[-1] in _ENDS or token.text[0] in _ENDS for token in found):
            for index, word in completed(text, found, self.splitter):
                whole = len(found[index].text)
                extra.setdefault(index, []).extend(
                    WordTerm(t.term, t.layer, 0, whole, t.part + COMPLETED)
                    if t.layer is Layer.PART
                    else WordTerm(t.term, t.layer, 0, whole)
                    for t in self.word(word)
                    if t.layer is not Layer.EXACT
                )
        return extra


def nfc(text: str) -> str:
    """The composed form of a text, cheap where it already is."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_stopword(word: str) -> bool:
    """Whether a query word asks for nothing by itself."""
    return fold(word) in STOPWORDS
