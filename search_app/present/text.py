"""Text for the screen: names of pages and kinds, titles, marked pieces as safe markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from archive.masking import mask
from archive.model import Kind, PageUnit
from index.request import Piece
from index.why import Why
from search_app.present.german import counted

#: How much of a page is quoted around its first match where the whole must not be shown.
EXCERPT = 240

UNTITLED = "Ohne Titel"

_LABELS = {
    PageUnit.PAGE: "S.",
    PageUnit.SLIDE: "Folie",
    PageUnit.SECTION: "Abs.",
    PageUnit.SHEET: "Blatt",
}
_PLURALS = {
    PageUnit.PAGE: "Seiten",
    PageUnit.SLIDE: "Folien",
    PageUnit.SECTION: "Abschnitte",
    PageUnit.SHEET: "Blätter",
}
_ICONS = {
    Kind.PROJECT: "folder-open",
    Kind.EVENT: "calendar",
    Kind.NEWS: "newspaper",
    Kind.SLIDES: "presentation",
    Kind.PUBLICATION: "book-open",
    Kind.MINUTES: "file-text",
}
_KIND_PLURALS = {
    Kind.PROJECT: "Projekte",
    Kind.EVENT: "Veranstaltungen",
    Kind.NEWS: "Meldungen",
    Kind.SLIDES: "Präsentationen",
    Kind.PUBLICATION: "Publikationen",
    Kind.MINUTES: "Protokolle",
}
_MARK_CLASSES = {Why.FORM: "form", Why.PART: "part", Why.SYNONYM: "syn", Why.REGION: "syn"}


#: The name of the match that the reader has gone to, within its page.
CURRENT = "stelle"


@dataclass(frozen=True, slots=True)
class CurrentPiece(Piece):
    """A piece of the match that the reader has gone to; only the first of them has a name."""

    name: str = CURRENT


def page_label(unit: PageUnit, number: int) -> str:
    """
    >>> page_label(PageUnit.SLIDE, 5)
    'Folie 5'
    """
    return f"{_LABELS[unit]} {number}"


def extent(unit: PageUnit, count: int) -> str:
    """
    >>> extent(PageUnit.PAGE, 38)
    '38 Seiten'
    """
    return counted(count, unit.value, _PLURALS[unit])


def pages_name(unit: PageUnit) -> str:
    """What the pages of a document are called together."""
    return _PLURALS[unit]


def text_name(unit: PageUnit) -> str:
    """
    >>> text_name(PageUnit.SLIDE)
    'Text der Folie'
    """
    article = "der" if unit in (PageUnit.PAGE, PageUnit.SLIDE) else "des"
    ending = {PageUnit.SECTION: "s", PageUnit.SHEET: "es"}.get(unit, "")
    return f"Text {article} {unit.value}{ending}"


def kind_icon(kind: str) -> str:
    """The icon of a kind; kinds that records bring along share one."""
    return _ICONS.get(Kind(kind), "file-text") if kind in list(Kind) else "file-text"


def kind_name(kind: str, count: int) -> str:
    """A kind, in the plural where several are counted and German has one that is known."""
    if count == 1 or kind not in list(Kind):
        return kind
    return _KIND_PLURALS.get(Kind(kind), kind)


def mark_class(why: str) -> str:
    """The class that draws a kind of match; exact ones are drawn plain."""
    return _MARK_CLASSES.get(Why(why), "")


def shown_title(title: str) -> str:
    """A title as it may be printed; records may come without one."""
    return mask(title).strip() or UNTITLED


def covered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same pieces with phone numbers and e-mail addresses covered, also across their ends."""
    text, at, found = mask("".join(piece.text for piece in pieces)), 0, []
    for piece in pieces:
        end = at + len(piece.text)
        found.append(Piece(text[at:end], piece.why))
        at = end
    return tuple(found)


def marked(pieces: Iterable[Piece]) -> Markup:
    """Pieces as markup, matches in `mark`. Every character of a document is escaped here."""
    return Markup("").join([_piece(piece) for piece in pieces])


def current(
    pieces: Sequence[Piece], numbers: Sequence[int | None], place: int
) -> tuple[Piece, ...]:
    """The pieces, those of one place as the current ones; `numbers` are the places of all."""
    found: list[Piece] = []
    for piece, number in zip(pieces, numbers, strict=True):
        if number is None or number != place:
            found.append(piece)
            continue
        is_first = not any(isinstance(one, CurrentPiece) for one in found)
        found.append(CurrentPiece(piece.text, piece.why, CURRENT if is_first else ""))
    return tuple(found)


def _piece(piece: Piece) -> Markup:
    if piece.why is None:
        return escape(piece.text)
    style = mark_class(piece.why)
    if isinstance(piece, CurrentPiece):
        name = Markup(' id="{}"').format(piece.name) if piece.name else ""
        return Markup('<mark class="{}"{}>{}</mark>').format(
            f"{style} now".strip(), name, piece.text
        )
    begin = f'<mark class="{style}">' if style else "<mark>"
    # `Markup.format` takes five times as long, and a page of results has two hundred of these
    return Markup(f"{begin}{escape(piece.text)}</mark>")  # noqa: S704  escaped, in tags of ours


def excerpt(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The words around the first match of a page, () where there is none."""
    first = next((i for i, piece in enumerate(pieces) if piece.mark), None)
    if first is None:
        return ()
    before = "".join(piece.text for piece in pieces[:first])
    after = "".join(piece.text for piece in pieces[first + 1 :])
    half = EXCERPT // 2
    head = before if len(before) <= half else "… " + before[-half:].split(" ", 1)[-1]
    tail = after if len(after) <= half else after[:half].rsplit(" ", 1)[0] + " …"
    return Piece(head), pieces[first], Piece(tail)
