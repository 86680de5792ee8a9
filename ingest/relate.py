"""Relating: which documents hang together, and why. Done at the end of a run, for what changed.

slides and files <-> the page that links them; slides <-> an event of the same day; the second
round of a project <-> the first; what a text names by its title; an event <-> its project
(`belonging`); the same text in another format;
texts that are nearly the same. Nothing is ever removed for a relation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from archive import relations
from archive.catalogue import Catalogue
from archive.model import DocumentId, Kind, State
from archive.relations import Relation
from ingest.belonging import belongs
from ingest.shingles import containment, likeness
from ingest.sides import Side
from ingest.titlekey import title_key

#: Documents of one transaction.
BATCH = 50
#: Texts that share so much are nearly the same; so much of a page is its PDF.
NEARLY, SAME_TEXT = 0.8, 0.6
#: Titles that are so alike (of 100) name the same.
ALIKE = 85


def relate(catalogue: Catalogue, changed: Iterable[DocumentId] | None = None) -> None:
    """Find the relations of these documents; by default of all that are new or have changed."""
    ids = sorted(set(relations.due(catalogue) if changed is None else changed))
    for at in range(0, len(ids), BATCH):
        sides = _sides(catalogue, ids[at : at + BATCH])
        traces = {number: side.traces() for number, side in sides.items()}
        with catalogue.transaction() as connection:
            for number in ids[at : at + BATCH]:
                relations.leave_traces(connection, number, traces.get(number, ()))
        with catalogue.reading() as connection:
            shared = {
                number: relations.partners(connection, number, found)
                for number, found in traces.items()
            }
        others = {other for found in shared.values() for other in found} - sides.keys()
        known = sides | _sides(catalogue, sorted(others))
        found = list(_compared(sides, known, shared))
        with catalogue.transaction() as connection:
            relations.relate(connection, found)
            # in the same transaction: a run that is killed before does all of it again
            relations.finish(connection, {n: _version(side) for n, side in sides.items()})


def _version(side: Side) -> int:
    return side.document.version.id if side.document.version else 0


def _sides(catalogue: Catalogue, ids: Sequence[DocumentId]) -> dict[DocumentId, Side]:
    listed = [d for d in catalogue.documents(ids) if d.state is State.ACTIVE and d.version]
    versions = [d.version.id for d in listed if d.version]
    pages, facts = catalogue.pages(versions), catalogue.facts_of(versions)
    return {
        d.id: Side(
            d, pages.get(d.version.id, ()), facts.get(d.version.id, ()), catalogue.sources(d.id)
        )
        for d in listed
        if d.version
    }


def _compared(
    sides: dict[DocumentId, Side],
    known: dict[DocumentId, Side],
    shared: dict[DocumentId, dict[DocumentId, set[str]]],
) -> Iterator[Relation]:
    """The relations of all pairs, each pair once."""
    done: set[tuple[DocumentId, DocumentId]] = set()
    for number, others in shared.items():
        for other, kinds in others.items():
            pair = (min(number, other), max(number, other))
            if pair in done or other not in known:
                continue
            done.add(pair)
            yield from judge(sides[number], known[other], kinds)


def judge(one: Side, other: Side, shared: set[str]) -> Iterator[Relation]:
    """How two documents hang together that share traces of these kinds."""
    first, second = sorted((one, other), key=lambda side: side.document.id)
    for a, b in ((first, second), (second, first)):
        if "file" in shared:
            yield from _file(a, b)
        if "day" in shared:
            yield from _day(a, b)
        if "stem" in shared:
            yield from _round(a, b)
        if "title" in shared:
            yield from _named(a, b)
        if shared & {"named", "actor"}:
            yield from belongs(a, b)
    if shared & {"title", "band", "file"}:
        yield from _same_text(first, second)


def _file(page: Side, file: Side) -> Iterator[Relation]:
    """A page that links a file."""
    for name in sorted(page.offers.keys() & file.files):
        address, label = page.offers[name]
        urls = {source.url for source in file.sources}
        reason = (
            f"Der Verweis „{label}“ führt auf diese Datei."
            if address in urls
            else f"Der Verweis „{label}“ führt auf eine Datei dieses Namens: {name}."
        )
        kind = "slides_of" if file.document.kind == Kind.SLIDES else "attachment_of"
        yield Relation(file.document.id, page.document.id, kind, (reason,))


def _day(event: Side, slides: Side) -> Iterator[Relation]:
    """Slides of a talk at an event of the same day: by title, agenda or speaker."""
    if (event.document.kind, slides.document.kind) != (Kind.EVENT, Kind.SLIDES):
        return
    title = slides.document.title
    reasons = []
    for item in event.values("agenda"):
        told = str(item.get("title") or "") if isinstance(item, dict) else ""
        if len(title) > 7 and fuzz.token_set_ratio(told.lower(), title.lower()) >= ALIKE:
            reasons.append(f"Gleicher Tag, und im Ablauf steht: „{told}“.")
    if fuzz.token_set_ratio(event.document.title.lower(), title.lower()) >= ALIKE:
        reasons.append("Gleicher Tag, und die Titel gleichen sich.")
    for speaker in sorted(_names(event) & _names(slides)):
        reasons.append(f"Gleicher Tag, und beide nennen {speaker}.")
    if reasons:
        yield Relation(slides.document.id, event.document.id, "slides_of", tuple(reasons[:3]))


def _names(side: Side) -> set[str]:
    found = {str(v["name"]) for v in side.values("people") if isinstance(v, dict) and "name" in v}
    for item in side.values("agenda"):
        speakers = item.get("speakers") if isinstance(item, dict) else None
        found |= {str(s) for s in speakers} if isinstance(speakers, list) else set()
    return found


def _round(later: Side, earlier: Side) -> Iterator[Relation]:
    """The next round of a project of the same name."""
    (stem, number), (other_stem, other) = later.stem_and_round, earlier.stem_and_round
    is_next = number is not None and number == (other or 1) + 1
    if stem == other_stem and is_next:
        before = f"{other}. Runde" if other else "ohne Runde"
        reason = f"Gleicher Name, {number}. Runde nach: {before}."
        yield Relation(later.document.id, earlier.document.id, "successor_of", (reason,))


def _named(one: Side, other: Side) -> Iterator[Relation]:
    """A document that names another one by its title."""
    titles = {title_key(other.document.title), other.stem_and_round[0]}
    if title_key(one.document.title) == title_key(other.document.title):
        return
    for kind, title, reason in one.named_kin():
        if title_key(title) in titles:
            yield Relation(one.document.id, other.document.id, kind, (f"{reason}: „{title}“.",))


def _same_text(first: Side, second: Side) -> Iterator[Relation]:
    """The same text in another format, or nearly the same text."""
    alike = likeness(first.shingles, second.shingles)
    pair = first.document.id, second.document.id
    share = f"{round(alike * 100)} % der Wortfolgen"
    has_title = title_key(first.document.title) == title_key(second.document.title)
    if has_title and first.family != second.family:
        if containment(first.shingles, second.shingles) >= SAME_TEXT:
            reason = f"Gleicher Titel und gleicher Text ({share}) in einem anderen Format."
            yield Relation(*pair, "other_format_of", (reason,))
            return
    if alike >= NEARLY:
        yield Relation(*pair, "near_duplicate_of", (f"Fast gleicher Text: {share}.",))
