"""The small markup of the texts: blocks split by blank lines, a few inline marks.

Blocks: ``## ``/``### `` headings, ``- `` and ``1. `` list items, ``@bars`` charts, paragraphs.
Inline: ``[label](href)``, ``{t:2016-10|Oktober 2016}`` for <time>, ``~`` for a soft hyphen,
``⏎`` for a line break the typesetter must take.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
TIME = re.compile(r"\{t:([^|}]+)\|([^}]+)\}")
ITEM = re.compile(r"(- |\d+\. )(.*)")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True)
class Block:
    """One block: kind is h2, h3, p, ul, ol or bars."""

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()


def _join(lines: list[str]) -> str:
    """Fold source lines; a line ending in a bare hyphen continues its word."""
    text = ""
    for line in lines:
        if not text:
            text = line
        elif re.search(r"\w-$", text) and line[:1].islower() and not line.startswith("und "):
            text = text[:-1] + line
        else:
            text += " " + line
    return text


def _list(lines: list[str]) -> tuple[str, ...]:
    items: list[list[str]] = []
    for line in lines:
        match = ITEM.match(line)
        if match:
            items.append([match[2]])
        else:
            items[-1].append(line)
    return tuple(_join(item) for item in items)


def blocks(source: str) -> list[Block]:
    """Parse a text into its blocks."""
    found = []
    for chunk in re.split(r"\n\s*\n", source.strip()):
        lines = [line.strip() for line in chunk.splitlines()]
        first = lines[0]
        if first.startswith("### "):
            found.append(Block("h3", first[4:]))
        elif first.startswith("## "):
            found.append(Block("h2", first[3:]))
        elif first.startswith("@bars "):
            head, *bars = "".join(lines)[6:].split("|")
            found.append(Block("bars", head, tuple(bars)))
        elif ITEM.match(first):
            found.append(Block("ul" if first.startswith("- ") else "ol", items=_list(lines)))
        else:
            found.append(Block("p", _join(lines)))
    return found


def inline(text: str) -> str:
    """Inline marks to HTML."""
    text = html.escape(text, quote=False).replace("~", SOFT_HYPHEN).replace("⏎", " ")
    text = TIME.sub(r'<time datetime="\1">\2</time>', text)
    return LINK.sub(r'<a href="\2">\1</a>', text)


def plain(text: str) -> str:
    """Inline marks to plain text."""
    return LINK.sub(r"\1", TIME.sub(r"\2", text)).replace("~", "")


def to_html(source: str) -> str:
    """Blocks to HTML."""
    out = []
    for block in blocks(source):
        if block.kind in {"ul", "ol"}:
            items = "".join(f"\n  <li>{inline(item)}</li>" for item in block.items)
            out.append(f"<{block.kind}>{items}\n</{block.kind}>")
        else:
            out.append(f"<{block.kind}>{inline(block.text)}</{block.kind}>")
    return "\n".join(out)
