"""Data types shared by the texts (content/) and the renderers (render_*.py)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Period:
    """A running time: outer days, both inclusive, and the wording on the page."""

    begin: str | None
    end: str | None
    wording: str


@dataclass(frozen=True)
class Gold:
    """What an archive must find out about a document; becomes a row of expected.json."""

    kind: str
    title: str
    language: str = "de"
    period: Period | None = None
    published: str | None = None
    event: tuple[str, ...] = ()
    pages: int | None = None

    def row(self, path: str, pages: int | None) -> dict[str, object]:
        """The entry for expected.json; ``pages`` is counted by the PDF renderer."""
        period = self.period and {
            "begin": self.period.begin,
            "end": self.period.end,
            "wording": self.period.wording,
        }
        event = dict(zip(("begin", "end"), self.event, strict=False)) or None
        return {
            "path": path,
            "kind": self.kind,
            "title": self.title,
            "language": self.language,
            "period": period,
            "published": self.published,
            "event": event,
            "pages": pages,
        }


@dataclass(frozen=True)
class AgendaItem:
    """One line of a programme: time as written, title, speakers as written."""

    time: str
    title: str
    speakers: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True)
class Page:
    """A saved web page. ``body`` and ``after`` use the small markup of markup.py."""

    path: str
    site: str
    gold: Gold
    body: str
    lead: str = ""
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    after: str = ""
    downloads: tuple[tuple[str, str], ...] = ()
    contact: tuple[str, ...] = ()
    section: str = "Projekte"
    head: str = "og"  # og | jsonld | none
    charset: str = "utf-8"  # utf-8 | latin1 | undeclared | bom
    nfd: bool = False


@dataclass(frozen=True)
class Slide:
    """One slide: title, lines, and optionally bars (label, value) of a chart."""

    title: str
    lines: tuple[str, ...] = ()
    bars: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Deck:
    """A slide deck; the first slide is made from title, subtitle, speaker, occasion."""

    path: str
    gold: Gold
    subtitle: str
    speaker: str
    occasion: str
    slides: tuple[Slide, ...]
    colour: str = "#1d4f73"
    info: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Report:
    """A typeset A4 document: report, minutes, profile sheet."""

    path: str
    gold: Gold
    body: str
    over: str = ""
    under: tuple[str, ...] = ()
    header: str = ""
    footer: str = "Seite {page}"
    columns: int = 1
    font: str = "Vera"  # Vera | Helvetica
    size: float = 10.0
    hyphenate: bool = True
    ligatures: bool = False
    cover: bool = False
    info: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = field(default=())
