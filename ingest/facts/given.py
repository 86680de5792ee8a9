"""What a document says of itself by a label: its topic in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Fact
from ingest.facts.labels import Labelled, labelled
from ingest.facts.places import first_pages, place
from ingest.facts.subject import Subject

FIELD = "subject_as_given"
_LABEL = re.compile(
    r"(?:schwerpunkt|haupt)?them(?:a|en)(?:bereiche?|felde?r?|gebiete?|schwerpunkte?)?|"
    r"sachgebiete?|"
    r"fachgebiete?|handlungsfeld(?:er)?|schwerpunkte?|politikfeld(?:er)?|schlagw(?:orte?|örter)|"
    r"stichw(?:orte?|örter)|tags?|keywords|schlüsselw(?:ort|örter)",
    re.IGNORECASE,
)
#: Labels of an archive's own words, not of a document's whole subject.
_WORDS = re.compile(r"schlag|stich|tags?$|keywords|schlüssel", re.IGNORECASE)
_LONGEST = 160


def subject_labels(text: str) -> list[Labelled]:
    """The labels of a text that say what it is about."""
    return [label for label in labelled(text) if _LABEL.fullmatch(label.key)]


def read_subject(subject: Subject) -> Iterator[Fact]:
    """The subject as a document's own label gives it."""
    for page in first_pages(subject.pages):
        for label in subject_labels(page.text):
            if label.end - label.begin <= _LONGEST and not _WORDS.match(label.key):
                evidence = place(f"Feld {label.key}", page, label.begin, label.end)
                yield Fact(FIELD, evidence.quote, evidence, 0.95)
                return
