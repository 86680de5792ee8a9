"""What no pattern says of a text: verbs in its title, how it is set, its tense, whom it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from archive.model import Kind, PageUnit
from index.german.lemma import is_known, lemma
from index.german.lexicon import lexicon

#: What a document is stands in front: characters that cues are looked for in.
HEAD = 3_000
#: The measures, each with the kind that it speaks for and its weight.
FORMS: dict[str, tuple[Kind, float, str]] = {
    "form.slide": (Kind.SLIDES, 12, "Folien"),
    "form.pdf": (Kind.PUBLICATION, 4, "PDF"),
    "form.pages": (Kind.SLIDES, 8, "kurze Seiten"),
    "form.blocks": (Kind.SLIDES, 5, "Überschriften mit Stichpunkten"),
    "form.bullets": (Kind.SLIDES, 2, "Stichpunkte"),
    "form.title.verb": (Kind.NEWS, 3, "Verb im Titel"),
    "form.title.ending": (Kind.NEWS, 1, "Verb am Ende des Titels"),
    "form.title.short": (Kind.PROJECT, 1, "kurzer Titel"),
    "form.title.coined": (Kind.PROJECT, 2, "Kunstwort im Titel"),
    "form.title.question": (Kind.PUBLICATION, 0, "Frage als Titel"),
    "form.past": (Kind.NEWS, 0, "Vergangenheit"),
    "form.you": (Kind.EVENT, 1, "Anrede"),
    "form.we": (Kind.PROJECT, 0, "wir"),
    "form.prose": (Kind.NEWS, 0, "ganze Sätze"),
    "form.labels": (Kind.PROJECT, 1, "Felder"),
    "form.long": (Kind.PUBLICATION, 1, "langer Text"),
}
#: Words of a short title and pages of a short paper; characters of a long text and a short page.
_SHORT, _LONG, _SHORT_PAGE = 3, 6_000, 500
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COINED = re.compile(
    r"\b(?:[A-ZÄÖÜ]{2,}[a-zäöü]+|[A-ZÄÖÜ][a-zäöüß]+[A-ZÄÖÜ]\w+|[A-ZÄÖÜ]{4,}|[A-Z]\w+\.\w+)\b"
)
_BULLET = re.compile(r"^[ \t]*[•▪‣→\u203a»✓·*–-] ?\S[^\n]{0,80}$", re.MULTILINE)
#: A heading of a few words and short lines below it: how the text of a slide reads.
_BLOCK = re.compile(
    r"(?:\A|\n[ \t]*\n)[^\n]{3,50}[^.\n:,;]\n(?:[ \t]*\n)?(?:[ \t]*(?:[•▪‣→\u203a»✓·*–-]|"
    r"\d\.) ?[^\n]{2,60}\n+){2,9}",
    re.MULTILINE,
)
_PAST = re.compile(
    r"\b(?:wurden?|war(?:en)?|hatten?|kam(?:en)?|gab(?:en)?|ging(?:en)?|stand(?:en)?|fand(?:en)?|"
    r"konnten?|"
    r"sagte|nahm(?:en)?|blieb(?:en)?|[a-zäöü]{3,}(?:ierte|elte|erte|igte|chte|gte|kte|ste|ßte|llte|"
    r"nnte)n?)\b"
)
_YOU = re.compile(r"\b(?:Sie|Ihre[nrms]?|Ihr|Ihnen|euch|[dD]ich|[dD]ein\w*)\b")
_WE = re.compile(r"\b(?:wir|uns|unsere?[nrms]?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-zäöüß)“”\"]{2}[.!?](?:\s|$)")
_LABEL = re.compile(r"^[^\w\n]*[A-ZÄÖÜ][\w -]{2,28}:[ \t]+\S", re.MULTILINE)
#: Small words that look like verbs.
_NO_VERB = frozenset(
    """
    den einen keinen meinen seinen ihren unseren diesen jenen allen vielen wenigen zwischen gegen
    neben wegen sieben eben oben unten drüben daneben dagegen deswegen zusammen willkommen außen
    innen morgen hinten beiden neuen kleinen großen ganzen eigenen ein sein mein dein kein mit
    seit statt selbst jetzt nicht echt gut laut samt acht recht weit
    """.split()
)
#: A question, or a clause that begins as one: its verb tells nothing that happened.
_ASKS = re.compile(
    r"\?$|(?:^|[:–.] )(?:wie|was|wer|wo|warum|wann|wohin|wem|welche\w*|wenn|ob|dass)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:t|e[lr]?n|un)$|^(?:wird|wurde|sind|soll|will|kann|muss|darf|war|kam|gab|fand|ging|lud|zog|nahm)$"
)
_PARTICIPLE = re.compile(r"(?:\w{2,3})?ge\w+t$|\w+iert$")


def forms(
    title: str, texts: Sequence[str], unit: PageUnit, media_type: str
) -> Iterator[tuple[str, str]]:
    """The measures that hold of a document, by the texts of its first pages, and their names."""
    head = "\n".join(texts)[:HEAD]
    found = {
        "form.slide": unit is PageUnit.SLIDE,
        "form.pdf": media_type == "application/pdf",
        "form.pages": unit is PageUnit.PAGE and _are_short(texts),
        "form.blocks": len(_BLOCK.findall(head)) > 1,
        "form.bullets": len(_BULLET.findall(head)) >= 7,
        "form.labels": len(_LABEL.findall(head)) >= 3,
        "form.long": sum(map(len, texts)) > _LONG,
        "form.past": len(_PAST.findall(head)) >= 3,
        "form.you": len(_YOU.findall(head)) >= 2,
        "form.we": len(_WE.findall(head)) >= 2,
        "form.prose": len(_SENTENCE.findall(head)) >= 4,
    }
    held = (name for name, holds in (found | _title(title)).items() if holds)
    yield from ((name, FORMS[name][2]) for name in held)


def _are_short(texts: Sequence[str]) -> bool:
    """Whether a document has some pages, and few words on nearly all of them."""
    short = sum(len(text) < _SHORT_PAGE for text in texts)
    return len(texts) > _SHORT and short >= len(texts) - 1


def _title(title: str) -> dict[str, bool]:
    words = _WORD.findall(title)
    verb, ending = verbs(title)
    return {
        "form.title.verb": verb,
        "form.title.ending": ending,
        "form.title.short": 0 < len(words) <= _SHORT and not verb,
        "form.title.coined": bool(_COINED.search(title)) and not title.isupper(),
        "form.title.question": title.endswith("?"),
    }


@lru_cache(maxsize=512)
def verbs(title: str) -> tuple[bool, bool]:
    """Whether a title has a finite verb, and whether it ends with an infinitive or participle.

    >>> verbs("Landkreis eröffnet Dorfladen"), verbs("Gemeinsam Ortsmitten gestalten")
    ((True, False), (False, True))
    """
    words = _WORD.findall(title)
    finite = not _ASKS.search(title) and any(map(_is_finite, words, words[1:], [*words[2:], ""]))
    ending = len(words) > 1 and words[-1].islower() and _is_verb(words[-1])
    return finite, ending and not finite


def _is_finite(before: str, word: str, behind: str) -> bool:
    """Whether a word between two others is a verb in the third person."""
    if not word.islower() or not _is_verb(word):
        return False
    if word.endswith("en"):
        return bool(behind) and _is_noun(before) and lemma(word) == word
    return not _PARTICIPLE.match(word) or bool(behind and lemma(word).startswith("ge"))


def _is_noun(word: str) -> bool:
    """Whether a word can be what a plural verb stands behind: people, places, things."""
    return word[0].isupper() and (
        word.lower() in lexicon().nouns or word.lower() in lexicon().names
    )


def _is_verb(word: str) -> bool:
    if word in _NO_VERB or not _ENDS.search(word):
        return False
    is_form = lemma(word).endswith(("en", "ern", "eln", "sein", "tun"))
    return is_form or (word.endswith("t") and is_known(f"{word[:-1]}en"))
