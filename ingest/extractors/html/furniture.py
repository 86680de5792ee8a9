"""Furniture of a web page: what stands on every page of a site and belongs to none of them.

Menus, breadcrumbs, cookie banners, sharing bars, teasers of other pages, litter of content
management systems. Told by element, role and class names as they are usual on German sites, by
what a line says, and by the share of links; never where the headline or much of the text stands.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_WORDS = (
    r"cookie\w*|consent\w*|breadcrumbs?|brotkrumen?|krumen\w*|skip(?:-?(?:to|link|nav)\w*)?|"
    r"sprung\w*|shar(?:e|ing)\w*|social\w*|pagination|pager|paging|rating|modal|overlay|popup|"
    r"newsletter\w*|vorlesen|toolbar|quicklinks|tag-?cloud|tag-?list|langs?|languageswitch\w*|"
    r"related\w*|recommend\w*|author-?(?:box|bio|info)|comments?|kommentare?|comment-?(?:list|area)|"
    r"disqus\w*|"
    r"(?:main|top|sub|side|foot|meta|haupt|neben|seiten)?-?(?:nav|navi|navbar|navigation|menue?|"
    r"menü)\w*|(?:site|page|seiten?)?-?(?:footer|fuss|fuß)(?:-?(?:bar|links|nav|zeile))?"
)
_CLASS = re.compile(rf"(?:^|[\s_]|--?)(?:{_WORDS})(?=$|[\s_-])", re.IGNORECASE)
_ROLES = frozenset(("navigation", "search", "dialog", "alertdialog", "contentinfo", "menu"))
_ELEMENTS = ("nav", "menu", "dialog", "noscript", "template", "form")
_LITTER = re.compile(
    r"^\W*(?:this is some text inside of a div block|no items found|lorem ipsum.*|"
    r"thank you! your submission has been received!|oops! something went wrong.*|"
    r"sie (?:sind|befinden sich) hier\b.*|(?:direkt )?zu[mr] (?:haupt)?(?:inhalt|navigation|suche)"
    r"(?: der seite)?(?: springen| wechseln)?|skip to (?:main |the )*content(?: area)?|"
    r"skip to main content area|(?:zum |nach )?(?:seiten)?(?:anfang|oben)(?: der seite)?|"
    r"back to top|(?:seite|artikel|meldung|beitrag)?\s*(?:drucken|vorlesen(?: lassen)?|merken|"
    r"teilen|empfehlen|druckversion)|(?:diese[nr]?|den|die|als pdf)\s.{0,40}\b(?:vorlesen|drucken|"
    r"speichern|teilen|empfehlen|weiterleiten)(?: lassen)?|(?:seite|artikel|meldung|beitrag)\s"
    r".{0,30}\b(?:speichern|teilen|weiterempfehlen)|(?:inhalte? in )?(?:leichte[r]? sprache|"
    r"gebärdensprache)|(?:quelltext )?bearbeiten|edit|menü(?: schließen| öffnen)?|"
    r"(?:zurück|zur übersicht|zurück zur übersicht|alle anzeigen|mehr erfahren|weiterlesen)|"
    r"(?:facebook|twitter|whatsapp|xing|linkedin|instagram|mastodon|youtube|x))\W*$",
    re.IGNORECASE | re.DOTALL,
)
#: Notices of a site: consent, terms, ratings, registration of visitors.
_NOTICE = re.compile(
    r"\bcookies?\b.*\b(?:zustimm\w*|stimmen|akzeptier\w*|erlaub\w*|verwende\w*|nutz\w*|accept|agree|"
    r"use)\b|\b(?:zustimm\w*|stimmen|akzeptier\w*|erlaub\w*|verwend\w*|accept|agree|use)\b.*"
    r"\bcookies?\b|you agree to (?:our|the) terms|stimmen sie den (?:\w+ )?\w*bedingungen|"
    r"war (?:diese seite|dieser artikel) hilfreich|was this (?:page|article) helpful|"
    r"keine gewähr\b|angemeldet bleiben|passwort vergessen|optimiert für eine auflösung",
    re.IGNORECASE,
)
NOTICE = 200
_RELATED = re.compile(
    r"(?:könnte\w*|dürfte\w*) (?:sie|dich|ihnen|dir) (?:auch |ebenfalls )?"
    r"(?:interessieren|gefallen)|"
    r"(?:ihnen|dir|sie|dich) (?:auch )?(?:gefallen|interessieren) (?:könnte|dürfte)|"
    r"^(?:weitere|andere|ähnliche|verwandte|aktuelle|neueste|neuste|letzte|mehr)\s"
    r"(?:termine|meldungen|nachrichten|veranstaltungen|beiträge|artikel|themen|news|projekte|"
    r"pressemitteilungen|aus\b.*)|^(?:auch interessant|häufig nachgefragt|meistgelesen|related\b|"
    r"you might also|teilen|seite teilen|folgen sie uns|folgt uns|newsletter|kommentieren|"
    r"kommentare?\b|\d+ kommentare?|comments?\b|"
    r"schlagw[oö]rte?r?|tags\b|tagged)",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EDIT = re.compile(r"^\W*(?:(?:quelltext\s*)?bearbeiten(?:\s*\|.*)?|edit|¶|#)\W*$", re.IGNORECASE)
_LEAVES = ("a", "button", "p", "span", "li", "div", "label", "small")
_FILE = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?|odt|odp|ods|rtf|zip|ics)(?:[?#]|$)", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments|kommentare|commentlist|comment-list|disqus\w*)(?=$|[\s_-])",
    re.IGNORECASE,
)
#: What is named furniture and longer than this is so only if it is mostly links.
SHORT = 300
#: Furniture holds less than this share of a page's letters.
SHARE = 0.35
#: A list of links is a menu if links are at least this share of its letters.
LINKED = 0.7
#: Menu items are short; longer links are titles of documents.
ITEM = 45


def drop_furniture(tree: HtmlElement) -> None:
    """Remove what belongs to the site, in place."""
    for element in list(tree.iter("script", "style")):
        if element.getparent() is not None and element.get("type") != "application/ld+json":
            element.drop_tree()
    letters = max(len(tree.text_content()), 1)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_furniture(element) and _may_go(element, letters):
            element.drop_tree()
    _drop_related(tree, letters)
    _drop_menus(tree, letters)
    _tidy_headings(tree)
    for element in list(tree.iter(*_LEAVES)):
        if element.getparent() is not None and _is_litter(element):
            element.drop_tree()


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in ("body", "html", "main", "article", "head", *_HEADINGS):
        return False
    if element.tag in _ELEMENTS or element.get("role") in _ROLES:
        return True
    if element.tag == "footer":
        return not any(a.tag in ("article", "main", "blockquote") for a in element.iterancestors())
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(named.strip() and _CLASS.search(named)) and _looks_so(element)


def _looks_so(element: HtmlElement) -> bool:
    """Whether an element with a name of furniture is short or mostly links, or holds comments: the
    menu of a product's tabs and the part that is read aloud hold text.
    """
    if _COMMENTS.search(f"{element.get('class', '')} {element.get('id', '')}"):
        return True
    return len(element.text_content()) < SHORT or link_share(element) > 0.5


def _may_go(element: HtmlElement, letters: int) -> bool:
    """Whether an element is still there and holds neither the headline nor much of the text."""
    if element.getparent() is None or element.find(".//h1") is not None or element.tag == "h1":
        return False
    return len(element.text_content()) < SHARE * letters


def _is_litter(element: HtmlElement) -> bool:
    """Whether a line says nothing of the page: each of its parts is a command or a notice."""
    text = " ".join(element.text_content().split())
    if not 0 < len(text) <= NOTICE:
        return False
    if _NOTICE.search(text):
        return True
    parts = [part for part in re.split(r"[\[\]|•·,]", text) if re.search(r"\w", part)]
    return bool(_LITTER.match(text)) or (len(parts) > 1 and all(map(_LITTER.match, parts)))


def _drop_related(tree: HtmlElement, letters: int) -> None:
    """Blocks that tease other pages: a telling heading with what stands under it."""
    for heading in list(tree.iter(*_HEADINGS[1:])):
        said = " ".join(heading.text_content().split())
        if heading.getparent() is None or not _RELATED.search(said):
            continue
        block = heading
        parent = heading.getparent()
        while parent is not None and _begins(parent, block) and _may_go(parent, letters):
            if parent.tag in ("body", "main", "article"):
                break
            block, parent = parent, parent.getparent()
        if block is not heading:
            block.drop_tree()
        elif len(heading.text_content()) < ITEM:
            _drop_section(heading)


def _begins(element: HtmlElement, block: HtmlElement) -> bool:
    """Whether an element holds nothing before one of its blocks."""
    return block.getprevious() is None and not (element.text or "").strip()


def _drop_section(heading: HtmlElement) -> None:
    """A heading and the lists of links right behind it."""
    following = heading.getnext()
    while following is not None and following.tag in ("ul", "ol", "div", "p", "a"):
        behind = following.getnext()
        if link_share(following) < LINKED:
            break
        following.drop_tree()
        following = behind
    heading.drop_tree()


def _drop_menus(tree: HtmlElement, letters: int) -> None:
    """Lists of links before the headline, and in the cells of a table that lays the page out."""
    headline = next(tree.iter("h1"), None)
    before = True
    for element in list(tree.iter("ul", "ol", "td", "div", "p", "h1")):
        before = before and element is not headline
        is_place = (before and headline is not None) or element.tag == "td"
        if is_place and element.getparent() is not None and _is_menu(element):
            if element.tag == "td":
                for child in list(element):
                    child.drop_tree()
                element.text = None
            elif _may_go(element, letters):
                element.drop_tree()


def _is_menu(element: HtmlElement) -> bool:
    links = [link for link in element.iter("a") if link.get("href")]
    if len(links) < 3 or any(_FILE.search(link.get("href", "")) for link in links):
        return False
    is_short = sum(len(link.text_content().strip()) for link in links) < ITEM * len(links)
    return is_short and link_share(element) >= LINKED


def link_share(element: HtmlElement) -> float:
    """Which share of an element's letters stands in links."""
    linked = sum(len(a.text_content().strip()) for a in element.iter("a") if a.get("href"))
    return linked / max(len(" ".join(element.text_content().split())), 1)


def _tidy_headings(tree: HtmlElement) -> None:
    """Headings without the buttons that fold them and the links that edit them."""
    for heading in tree.iter(*_HEADINGS):
        for inner in list(heading.iter("a", "span", "button")):
            if inner.getparent() is None:
                continue
            if _EDIT.match(" ".join(inner.text_content().split()) or " "):
                inner.drop_tree()
            elif inner.tag == "button":
                inner.drop_tag()
