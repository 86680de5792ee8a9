"""What a person would read off a page: its links, its numbers, its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement


def tree(text: str) -> HtmlElement:
    found: HtmlElement = html.document_fromstring(text)
    return found


def words(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


def counted_links(page: HtmlElement, path: str) -> Iterator[tuple[str, int]]:
    """(address, number behind the leader) of the register lines below a path."""
    for link in page.xpath(f"{path}//a[contains(@class, 'leader')]"):
        number = re.sub(r"\D", "", words(link.xpath(".//*[@class='n']")[0]))
        yield link.get("href"), int(number)


def total(page: HtmlElement) -> int:
    """The number of results that a results page announces; 0 where it says there is none."""
    status = words(page.xpath("//h2[@class='count'] | //p[@role='status']")[0])
    found = re.match(r"([\d.]+) Treffer", status)
    return int(found.group(1).replace(".", "")) if found else 0
