"""The query grammar: what people type, read into a tree. No query text ever reaches an engine.

    query   = or
    or      = and { "ODER" and }
    and     = not { not }                    words side by side must all match
    not     = [ "-" | "NICHT" ] atom
    atom    = '"' words '"' | "(" or ")" | KEY ":" value | prefix "*" | word

KEY is a facet key or `laufzeit`. Everything else is text: an unknown `word:`, a `*` inside a word,
hyphens inside or after a word, punctuation. Positions count characters of the query as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.errors import QueryError
from index.german import nfc
from index.query_tree import And, Keyed, Node, Not, Or, Phrase, Prefix, Running, Word
from index.request import FACETS

MAX_CHARACTERS = 300
MAX_CHARACTERS_BATCH = 1000
MAX_TERMS = 32
MAX_DEPTH = 5
MIN_PREFIX = 3
PERIOD_KEY = "laufzeit"

QUOTES = '"„“”«»'
_RUNNING = re.compile(rf"{PERIOD_KEY}:(\d{{4}})(?:[-–](\d{{4}}))?(?=[\s()]|$)", re.IGNORECASE)
_KEYED = re.compile(rf"({'|'.join(FACETS)}):(?=\S)", re.IGNORECASE)
_WORD_END = re.compile(rf"[\s(){QUOTES}]")
#: A hyphen behind a conjunction stands for a part of the word before: Parkhäuser und -flächen.
_SUSPENDED = re.compile(r"\b(?:und|oder|bzw\.|sowie) +$")
#: Dashes around a word: Unterbringung -Sicherheitsdienst-.
_ENCLOSED = re.compile(r"-\w[\w ]*-(?!\w)")
_SPEAKING = re.compile(r"[^\W_]")


def parse(query: str, limit: int = MAX_CHARACTERS) -> Node | None:
    """The tree of a query, None if it is empty.

    Raises:
        QueryError: an unclosed quotation mark or bracket, nothing to search in it, too long,
            too many terms, too deep. Its position is the character where the fault begins.
    """
    if len(query) > limit:
        raise QueryError(f"Die Anfrage ist länger als {limit} Zeichen.", limit)
    if not query.strip():
        return None
    node = _Reader(query).read()
    if node is None:
        raise QueryError("In dieser Anfrage steht nichts, wonach sich suchen lässt.", 0)
    return node


def plain_words(query: str) -> Node | None:
    """A query read as words alone, whatever its signs say; for batch runs of faulty queries."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", query[:MAX_CHARACTERS_BATCH])[:MAX_TERMS]
    return And(tuple(Word(word) for word in words)) if words else None


@dataclass(slots=True)
class _Reader:
    """Reads a query from left to right. `at` is the next character."""

    query: str
    at: int = 0
    terms: int = 0
    depth: int = 0

    def read(self) -> Node | None:
        nodes = [self._or()]
        while self.at < len(self.query):  # a closing bracket too many is text: skip it
            self.at += 1
            nodes.append(self._or())
        return _join(And, [n for n in nodes if n])

    def _or(self) -> Node | None:
        branches = [self._and()]
        while self._take_word("ODER"):
            branches.append(self._and())
        return _join(Or, [b for b in branches if b])

    def _and(self) -> Node | None:
        children: list[Node] = []
        while not self._at_end_of_branch():
            node = self._not()
            if node:
                children.append(node)
        return _join(And, children)

    def _at_end_of_branch(self) -> bool:
        self._skip_blanks()
        return (
            self.at >= len(self.query)
            or (self.query[self.at] == ")")
            or self._peek_word() == "ODER"
        )

    def _not(self) -> Node | None:
        negated = False
        while True:
            self._skip_blanks()
            if self._take_word("NICHT") or self._take_minus():
                negated = not negated
            else:
                break
        if self._at_end_of_branch():
            return None
        child = self._atom()
        return Not(child) if child and negated else child

    def _atom(self) -> Node | None:
        sign = self.query[self.at]
        if sign in QUOTES:
            return self._phrase()
        if sign == "(":
            return self._group()
        if running := _RUNNING.match(self.query, self.at):
            return self._running(running)
        if keyed := _KEYED.match(self.query, self.at):
            return self._keyed(keyed)
        return self._word()

    def _phrase(self) -> Node | None:
        begin = self.at
        ends = [i for q in QUOTES if (i := self.query.find(q, begin + 1)) >= 0]
        if not ends:
            raise QueryError("Zu diesem Anführungszeichen fehlt das schließende.", begin)
        self.at = min(ends) + 1
        text = self.query[begin + 1 : min(ends)]
        if not _SPEAKING.search(text):
            return None
        self._count(begin, len(text.split()))
        return Phrase(text)

    def _group(self) -> Node | None:
        begin = self.at
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise QueryError(f"Mehr als {MAX_DEPTH} Klammern ineinander.", begin)
        self.at += 1
        node = self._or()
        if self.at >= len(self.query):
            raise QueryError("Zu dieser Klammer fehlt die schließende.", begin)
        self.at += 1
        self.depth -= 1
        return node

    def _keyed(self, keyed: re.Match[str]) -> Node | None:
        begin = self.at
        key = keyed.group(1).lower()
        self.at = keyed.end()
        if self.query[self.at] in QUOTES:
            phrase = self._phrase()
            value = phrase.text.strip() if isinstance(phrase, Phrase) else ""
        else:
            value = self._run()
        self._count(begin)
        return Keyed(key, value) if value else None

    def _running(self, running: re.Match[str]) -> Node:
        self._count(self.at)
        self.at = running.end()
        first, last = int(running.group(1)), int(running.group(2) or running.group(1))
        return Running(min(first, last), max(first, last))

    def _word(self) -> Node | None:
        begin = self.at
        run = self._run()
        if not run:  # a sign that ends words and begins nothing
            self.at += 1
            return None
        if not _SPEAKING.search(run):
            return None
        self._count(begin)
        stem = nfc(run[:-1])
        if run.endswith("*") and len(stem) >= MIN_PREFIX and stem.isalnum():
            return Prefix(stem)
        return Word(run.replace("*", "") if not _is_gender_star(run) else run)

    def _run(self) -> str:
        """The characters up to the next blank, bracket or quotation mark."""
        begin = self.at
        while self.at < len(self.query):
            if not _WORD_END.match(self.query, self.at):
                self.at += 1
            elif self._in_gender_brackets():
                self.at = self.query.index(")", self.at) + 1
            else:
                break
        return self.query[begin : self.at]

    def _in_gender_brackets(self) -> bool:
        inside = re.compile(r"\(in(nen)?\)").match(self.query, self.at)
        return bool(inside) and self.at > 0 and self.query[self.at - 1].isalpha()

    def _count(self, begin: int, number: int = 1) -> None:
        self.terms += number
        if self.terms > MAX_TERMS:
            raise QueryError(f"Mehr als {MAX_TERMS} Wörter in einer Anfrage.", begin)

    def _skip_blanks(self) -> None:
        while self.at < len(self.query) and self.query[self.at].isspace():
            self.at += 1

    def _peek_word(self) -> str:
        found = re.compile(r"[A-Z]+(?=[\s(]|$)").match(self.query, self.at)
        return found.group() if found else ""

    def _take_word(self, word: str) -> bool:
        self._skip_blanks()
        if self._peek_word() != word:
            return False
        self.at += len(word)
        return True

    def _take_minus(self) -> bool:
        following = self.query[self.at + 1 : self.at + 2]
        if _SUSPENDED.search(self.query, 0, self.at) or _ENCLOSED.match(self.query, self.at):
            return False
        if self.query[self.at : self.at + 1] == "-" and following and not following.isspace():
            self.at += 1
            return True
        return False


def _is_gender_star(run: str) -> bool:
    return re.search(r"\w\*in(nen)?", run) is not None


def _join(kind: type[And] | type[Or], nodes: list[Node]) -> Node | None:
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    return kind(tuple(nodes))
