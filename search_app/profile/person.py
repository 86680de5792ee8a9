"""A person as published documents name them: in which role, where they spoke, with what slides.

Nothing is told that does not stand in a document which the asker may see, and each line names it.
Phone numbers and e-mail addresses are in none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.catalogue import Catalogue
from archive.kin import kin
from archive.masking import mask
from archive.model import Document, DocumentId, Kind, Visibility
from archive.relations import Related
from search_app import occasion
from search_app.occasion import Occasion
from search_app.profile.happenings import SLIDES
from search_app.profile.seen import Told

FACET = "person"
FIELD, AGENDA = "people", "agenda"
FIELDS = (FIELD, AGENDA, occasion.FIELD)
TALK = "Vortrag"
#: Talks of one event that are listed.
MOST_TALKS = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A role in a document; `organisation` is the one that the document names with it."""

    role: str
    organisation: str
    document: Document
    occasion: Occasion | None


@dataclass(frozen=True, slots=True)
class Talk:
    """An event at which somebody speaks: what about, and the slides.

    `own` are slides that name the speaker or stand for a talk of theirs; `others` are the other
    slides of the event.
    """

    document: Document
    occasion: Occasion | None
    titles: tuple[str, ...]
    own: tuple[Document, ...]
    others: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """A person. `titles` are academic ones, as most documents have them."""

    titles: str
    parts: tuple[Part, ...]
    talks: tuple[Talk, ...]
    decks: tuple[Document, ...]


def person_profile(
    catalogue: Catalogue, name: str, listed: Iterable[Told], role: Visibility
) -> PersonProfile:
    """What these documents say of a person; they come newest first, and so do its parts."""
    read = list(listed)
    decks = tuple(d.document for d in read if d.document.kind == Kind.SLIDES)
    talks = tuple(_talks(catalogue, name, read, {d.id for d in decks}, role))
    shown = {deck.id for talk in talks for deck in talk.own}
    return PersonProfile(
        titles=_titles(name, read),
        parts=tuple(_parts(name, read)),
        talks=talks,
        decks=tuple(deck for deck in decks if deck.id not in shown),
    )


def _said(told: Told, name: str) -> Iterator[Mapping[str, object]]:
    """What a document says of a person."""
    for each in told.values(FIELD):
        if mask(str(each.get("label") or each.get("name") or "")).strip() == name:
            yield each


def _titles(name: str, read: Iterable[Told]) -> str:
    found = Counter(
        mask(str(said["title"])) for told in read for said in _said(told, name) if said.get("title")
    )
    return found.most_common(1)[0][0] if found else ""


def _parts(name: str, read: Iterable[Told]) -> Iterator[Part]:
    for told in read:
        for said in _said(told, name):
            role, at = mask(str(said.get("role") or "")), mask(str(said.get("organisation") or ""))
            when = occasion.of_facts(told.facts)
            yield Part(role or "genannt", at, told.document, when)


def _talks(
    catalogue: Catalogue, name: str, read: Iterable[Told], decks: set[int], role: Visibility
) -> Iterator[Talk]:
    """The events at which a person speaks."""
    speaking = [
        (told, tuple(_topics(told, name))[:MOST_TALKS])
        for told in read
        if told.document.kind in (Kind.EVENT, Kind.MINUTES)
    ]
    speaking = [(told, titles) for told, titles in speaking if titles or _speaks(told, name)]
    related = kin(catalogue, (DocumentId(told.document.id) for told, _ in speaking), role)
    for told, titles in speaking:
        slides = [r for r in related.get(told.document.id, ()) if r.type == SLIDES]
        own = [r.document for r in slides if r.document.id in decks or _is_own(r, name, titles)]
        others = [r.document for r in slides if r.document not in own]
        when = occasion.of_facts(told.facts)
        yield Talk(told.document, when, titles, tuple(own), tuple(others))


def _topics(told: Told, name: str) -> Iterator[str]:
    """The items of an agenda at which a person speaks."""
    for item in told.values(AGENDA):
        speakers = item.get("speakers")
        if isinstance(speakers, list) and name in {mask(str(s)).strip() for s in speakers}:
            yield mask(str(item.get("title") or "")).strip() or "ohne Titel"


def _speaks(told: Told, name: str) -> bool:
    return any(said.get("role") == TALK for said in _said(told, name))


def _is_own(related: Related, name: str, titles: Iterable[str]) -> bool:
    """Whether slides belong to the person's own talk, by what led from the event to them."""
    reasons = " ".join(related.reasons)
    return name in reasons or any(f"„{title}“" in reasons for title in titles)
