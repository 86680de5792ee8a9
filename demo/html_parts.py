"""Parts the four sites share: head, contact, downloads, speakers."""

from __future__ import annotations

import html
import json

from markup import plain
from model import AgendaItem, Page

SITES = {
    "a": ("Modellvorhaben im Überblick", " – "),
    "b": ("Projektschaufenster Metropolregionen", " :: "),
    "c": ("Regionalportal Altmark", " - "),
    "d": ("Landgemeinsam", " | "),
}
INVENTED = "Beispielseite: Personen, Vorhaben und Anschriften sind erfunden."


def _jsonld(page: Page) -> str:
    data: dict[str, object] = {"@context": "https://schema.org", "name": page.gold.title}
    if page.gold.published:
        data |= {"@type": "NewsArticle", "headline": page.gold.title}
        data["datePublished"] = page.gold.published
    elif page.gold.event:
        data |= {"@type": "Event", "startDate": page.gold.event[0]}
    else:
        data["@type"] = "WebPage"
    data["inLanguage"] = page.gold.language
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return f'<script type="application/ld+json">\n{text}\n</script>'


def head(page: Page, css: str) -> str:
    """The lines of <head>: encoding, title, og: or JSON-LD as the page wants."""
    name, joint = SITES[page.site]
    title = html.escape(page.gold.title, quote=False)
    lines = []
    if page.charset == "latin1":
        lines.append('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
    elif page.charset != "undeclared":
        lines.append('<meta charset="utf-8">')
    lines.append('<meta name="viewport" content="width=device-width, initial-scale=1">')
    lines.append(f"<title>{title}{joint}{name}</title>")
    if page.head == "og":
        lines.append(f'<meta property="og:title" content="{html.escape(page.gold.title)}">')
        lines.append(f'<meta property="og:site_name" content="{name}">')
        lines.append('<meta property="og:type" content="article">')
        if page.lead:
            lead = html.escape(plain(page.lead))
            lines.append(f'<meta property="og:description" content="{lead}">')
    elif page.head == "jsonld":
        lines.append(_jsonld(page))
    lines.append('<link rel="stylesheet" href="/assets/main.css">')
    lines.append(f"<style>{css}</style>")
    lines.append('<script src="/assets/app.js" defer></script>')
    return "\n".join(lines)


def document(page: Page, css: str, body: str) -> str:
    """The whole page around its body."""
    doc = (
        f'<!DOCTYPE html>\n<html lang="{page.gold.language}">\n<head>\n{head(page, css)}\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return doc


def contact(page: Page) -> str:
    """Contact lines, mail addresses linked."""
    lines = []
    for line in page.contact:
        word = line.rsplit(" ", 1)[-1]
        text = html.escape(line)
        if "@" in word:
            text = text.replace(word, f'<a href="mailto:{word}">{word}</a>')
        lines.append(text)
    return "<br>\n".join(lines)


def downloads(page: Page) -> str:
    """List of attached files."""
    items = "".join(f'\n<li><a href="{href}">{label}</a></li>' for label, href in page.downloads)
    return f'<ul class="downloads">{items}\n</ul>' if items else ""


def speakers(item: AgendaItem) -> str:
    """Speakers of an agenda item as a list."""
    people = "".join(f"\n  <li>{html.escape(one)}</li>" for one in item.speakers)
    return f"\n <ul>{people}\n </ul>" if people else ""
