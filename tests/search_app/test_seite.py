"""The view of one page: marks in its image, the way through all places, the strip, who sees it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from html import unescape

import html5lib
import pytest
from lxml import html as lxml_html
from reportlab.pdfgen.canvas import Canvas

from archive.model import Display, DocumentId, PageUnit, Visibility
from archive.relations import Relation, relate
from search_app.urls import MOST_NOTICES
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import BREAKER, EMAIL, PHONE, SCRIPT

PUBLIC, MEMBER, STAFF = Visibility.PUBLIC, Visibility.MEMBER, Visibility.STAFF
TEXTS = (
    "Der Bürgerbus hält am Markt.",
    "Ohne Belang.",
    "Der Bürgerbus, noch ein Bürgerbus.\n\nUnd die Bürgerbusse.",
    f"Ruf {PHONE} oder {EMAIL} an.",
)


def deck(texts: Sequence[str], size: tuple[int, int] = (960, 540)) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=True)
    for text in texts:
        canvas.setFont("Helvetica", 24)
        for n, line in enumerate(text.split("\n")):
            canvas.drawString(60, size[1] - 80 - 40 * n, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def slides(texts: Sequence[str] = TEXTS, **values: object) -> Draft:
    given: dict[str, object] = {
        "title": "Busse in Zahlen",
        "texts": tuple(texts),
        "kind": "Präsentation",
        "unit": PageUnit.SLIDE,
        "data": deck(texts),
        "media_type": "application/pdf",
        "facts": (fact("file", {"sizes": [{"page": 1, "width": 960, "height": 540}]}),),
    }
    return Draft(**(given | values))  # type: ignore[arg-type]


def shown(archive: Archive, address: str, role: Visibility = PUBLIC) -> str:
    with archive.client(role).get(address) as answer:
        assert answer.status_code == 200, answer.get_data(as_text=True)
        page: str = answer.get_data(as_text=True)
    html5lib.HTMLParser(strict=True).parse(page)
    return page


def filled(archive: Archive, *drafts: Draft) -> list[DocumentId]:
    numbers = [archive.put(draft) for draft in drafts]
    archive.index()
    return numbers


def tree(page: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(page)


# --- places ------------------------------------------------------------------------------------


def test_the_places_of_a_document_are_walked_one_by_one(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())
    address, told, way = f"/dokument/{number}/seite/1?q=B%C3%BCrgerbus", [], []
    while address:
        page = tree(shown(fresh, address))
        way.append(address.removeprefix(f"/dokument/{number}"))
        told += [page.xpath("//nav[@class='steps']/strong")[0].text_content()]
        address = next(iter(page.xpath("//a[@data-key='n']/@href")), "")

    assert told == [f"Stelle {n} von 4" for n in range(1, 5)]
    assert way == [
        "/seite/1?q=B%C3%BCrgerbus",
        "/seite/3?q=B%C3%BCrgerbus",
        "/seite/3?q=B%C3%BCrgerbus&stelle=2",
        "/seite/3?q=B%C3%BCrgerbus&stelle=3",
    ]


def test_the_current_place_is_the_one_asked_for_in_text_and_image(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())

    page = tree(shown(fresh, f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus&stelle=2"))

    marks = page.xpath("//div[@class='prose']//mark")
    assert [mark.get("class", "") for mark in marks] == ["", "now", "form"]
    rects = page.xpath("//figure//*[local-name()='rect']/@class")
    assert [" ".join(r.split()) for r in rects] == ["", "now", "form"]
    assert page.xpath("//mark[@id='stelle']/text()") == ["Bürgerbus"]
    assert page.xpath("//a[@data-key='p']/@href") == [
        f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus"
    ]


@pytest.mark.parametrize("wish", ["0", "4", "-1", "x", "1.5", "9" * 400, "²", "'\"<b>", "٣"])
def test_an_impossible_place_is_told_and_the_first_is_shown(fresh: Archive, wish: str) -> None:
    (number,) = filled(fresh, slides())

    with fresh.client().get(
        f"/dokument/{number}/seite/3", query_string={"q": "Bürgerbus", "stelle": wish}
    ) as answer:
        page = answer.get_data(as_text=True)

    assert answer.status_code == 200
    assert "gibt es auf dieser Seite nicht" in page
    assert "Stelle 2 von 4" in page


def test_without_a_query_there_are_no_places(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())

    page = shown(fresh, f"/dokument/{number}/seite/3")

    assert 'class="steps"' not in page and "<rect class" not in page and 'class="hits"' not in page


def test_places_counted_by_the_index_are_those_that_are_marked(fresh: Archive) -> None:
    texts = (
        "Stadtentwicklungspolitik im ländlichen Raum, Entwicklung der Stadt. Stadt-Entwicklung!",
        "Expert:innen und Expertinnen. Die Städte entwickeln sich.\n\nLändliche Räume",
        "Nichts davon.",
    )
    (number,) = filled(fresh, slides(texts))
    known = fresh.services.catalogue.document(number)
    pages = fresh.services.catalogue.pages([known.version.id])[known.version.id]  # type: ignore[union-attr]
    for query in ("Stadtentwicklung", "ländlicher Raum", "Experten", '"ländlichen Raum"', "Stadt*"):
        from search_app.present.places import count

        marked = fresh.services.search.mark(query, known, pages, PUBLIC)
        counted = fresh.services.search.places(query, known, PUBLIC)

        assert counted == {n: count(p) for n, p in marked.items() if count(p)}, query


def test_a_document_that_the_index_does_not_know_yet_is_still_marked(fresh: Archive) -> None:
    fresh.index()
    number = fresh.put(slides())

    page = shown(fresh, f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus")

    assert page.count("<rect class") == 3
    assert "Stelle 1 von 3" in page


# --- image and strip ---------------------------------------------------------------------------


def test_the_image_is_told_by_the_first_line_of_its_page(fresh: Archive) -> None:
    (number,) = filled(fresh, slides(("", f"{EMAIL}\nZweite Zeile", "Wort " * 100)))

    assert "Folie 1 als Bild. Auf ihr wurde kein Text erkannt." in shown(
        fresh, f"/dokument/{number}/seite/1"
    )
    second = shown(fresh, f"/dokument/{number}/seite/2")
    assert f'alt="Folie 2: {"•" * len(EMAIL)}"' in second
    (alt,) = re.findall(r'alt="(Folie 3: [^"]*)"', shown(fresh, f"/dokument/{number}/seite/3"))
    assert len(alt) < 160 and alt.endswith("Wort …")


def test_the_strip_shows_every_page_of_a_short_deck_with_its_hits(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())

    page = tree(shown(fresh, f"/dokument/{number}/seite/2?q=B%C3%BCrgerbus"))
    items = page.xpath("//ol[@class='strip']/li")

    assert [" ".join(i.text_content().split()) for i in items] == [
        "Folie 1, 1 Stelle", "Folie 2", "Folie 3, 3 Stellen", "Folie 4",
    ]  # fmt: skip
    assert [bool(i.xpath("a[@aria-current='page']")) for i in items] == [False, True, False, False]
    assert {i.get("loading") for i in page.xpath("//ol[@class='strip']//img")} == {"lazy"}
    assert items[0].xpath("a/@href") == [f"/dokument/{number}/seite/1?q=B%C3%BCrgerbus"]
    assert items[2].xpath(".//img/@src") == [f"/dokument/{number}/seite/3/bild?breite=160"]


@pytest.mark.parametrize("query", ["", "B%C3%BCrgerbus", "%C3%A4" * 299])
def test_a_long_document_stays_light(fresh: Archive, query: str) -> None:
    texts = tuple(f"Seite {n} mit dem Bürgerbus." for n in range(1, 1384))
    draft = slides(texts, data=deck(("x",)), unit=PageUnit.PAGE)
    (number,) = filled(fresh, draft)

    page = shown(fresh, f"/dokument/{number}/seite/700?q={query}")

    assert len(page.encode()) < 60_000 + (60_000 if len(query) > 900 else 0)
    strip = tree(page).xpath("//ol[@class='strip']/li")
    assert 12 < len(strip) < 40
    if query == "B%C3%BCrgerbus":
        assert "Stelle 700 von 1.383" in page
        assert "nächsten von 1.383 Seiten mit Fundstellen" in page


def test_a_document_without_images_lists_its_pages_with_matches(fresh: Archive) -> None:
    draft = Draft("Text", TEXTS, headings=("Anfang", None, "Mitte", None))
    (number,) = filled(fresh, draft)

    page = tree(shown(fresh, f"/dokument/{number}/seite/2?q=B%C3%BCrgerbus"))

    assert not page.xpath("//ol[@class='strip'] | //figure | //article//img")
    listed = page.xpath("//aside//ul[@class='register']//a")
    assert [" ".join(a.text_content().split()) for a in listed] == [
        "Abs. 1 · Anfang1", "Abs. 3 · Mitte3",
    ]  # fmt: skip
    assert page.xpath("//a[@data-key='n']/@href") == [
        f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus#stelle"
    ]


def test_the_way_to_the_pdf_names_its_page(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())

    page = tree(shown(fresh, f"/dokument/{number}/seite/3"))

    (link,) = page.xpath("//a[contains(., 'PDF, ab Seite 3')]/@href")
    assert link == f"/dokument/{number}/original?ansicht=datei#page=3"
    (large,) = page.xpath("//a[@data-fullscreen]")
    assert large.get("href").endswith("/bild?breite=1600")
    assert page.xpath(f"//*[@id='{large.get('data-fullscreen')}']//img")


@pytest.mark.parametrize("data", [b"%PDF-1.4 kaputt", deck(("Ganz anderes",))])
def test_a_page_whose_words_cannot_be_had_is_read_without_boxes(
    fresh: Archive, data: bytes
) -> None:
    (number,) = filled(fresh, slides(data=data))

    page = shown(fresh, f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus")

    assert "<rect class" not in page
    assert page.count("<mark") >= 3


def test_a_missing_original_leaves_the_text(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())
    version = fresh.services.catalogue.document(number).version
    assert version
    fresh.services.store.path(version.original.sha256).unlink()

    assert "<mark" in shown(fresh, f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus")


# --- who sees it -------------------------------------------------------------------------------


@pytest.mark.parametrize("display", [Display.SNIPPET, Display.METADATA])
def test_where_the_text_may_not_be_read_nothing_of_the_image_is_there(
    fresh: Archive, display: Display
) -> None:
    headings = ("Geheimkopf", "Geheimkopf", "Geheimkopf", None)
    (number,) = filled(fresh, slides(display=display, headings=headings))
    address = f"/dokument/{number}/seite/3?q=B%C3%BCrgerbus&stelle=3"

    if display is Display.METADATA:
        with fresh.client().get(address) as answer:
            assert answer.status_code == 404
        return
    page = shown(fresh, address)
    for trace in (
        "<rect class",
        "<figure",
        "/bild",
        'class="strip"',
        "ansicht=datei",
        "Geheimkopf",
    ):
        assert trace not in page
    assert "Fundseite 2 von 2" in page
    assert "Bürgerbusse" in shown(fresh, address, STAFF)
    assert "<rect class" in shown(fresh, address, STAFF)


def test_a_withdrawn_document_and_one_of_members_show_no_page(fresh: Archive) -> None:
    hidden, gone = filled(fresh, slides(visibility=MEMBER), slides(("Weg mit dem Bürgerbus",)))
    fresh.withdraw(gone, "Auf Wunsch.")

    for number, code in ((hidden, 404), (gone, 410)):
        with fresh.client().get(f"/dokument/{number}/seite/1?q=B%C3%BCrgerbus") as answer:
            assert answer.status_code == code
            assert "<rect class" not in answer.get_data(as_text=True)
    assert "<rect class" in shown(fresh, f"/dokument/{hidden}/seite/1?q=B%C3%BCrgerbus", MEMBER)


@pytest.mark.parametrize("query", ["99401", "2326", "maretzke", "steffen.maretzke@bbr.bund.de"])
def test_covered_words_are_never_marked_in_the_image(fresh: Archive, query: str) -> None:
    (number,) = filled(fresh, slides())

    page = shown(fresh, f"/dokument/{number}/seite/4?q={query}")

    assert "<rect class" not in page and 'class="hits"' not in page


def test_what_the_document_belongs_to_is_named_as_far_as_it_may_be_seen(fresh: Archive) -> None:
    deck_, event, hidden = filled(
        fresh,
        slides(),
        Draft("Netzwerkgespräch 1", ("Ein Gespräch.",), kind="Veranstaltung"),
        Draft("Geheimes Projekt", ("Ein Projekt.",), visibility=STAFF),
    )
    with fresh.services.catalogue.transaction() as connection:
        relate(connection, [
            Relation(deck_, hidden, "slides_of", ("Name",)),
            Relation(deck_, event, "part_of", ("Tag",)),
        ])  # fmt: skip

    page = tree(shown(fresh, f"/dokument/{deck_}/seite/1"))
    (belongs,) = page.xpath("//span[@class='home']")

    assert belongs.text_content() == "Teil von Netzwerkgespräch 1"
    assert belongs.xpath("a/@href") == [f"/dokument/{event}"]
    assert (
        "Folien zu Geheimes Projekt"
        in tree(shown(fresh, f"/dokument/{deck_}/seite/1", STAFF)).text_content()
    )


# --- hostile -----------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [SCRIPT, BREAKER, "\u202egnp.exe", "Ä" * 1000, "\x00\x1b"])
def test_hostile_words_stay_words(fresh: Archive, value: str) -> None:
    draft = slides(
        (f"{value} Bürgerbus", value), title=value, headings=(value, None), kind=f"Art{value}"
    )
    (number,) = filled(fresh, draft)

    for address in ("1?q=B%C3%BCrgerbus", "2?q=B%C3%BCrgerbus", "1"):
        page = shown(fresh, f"/dokument/{number}/seite/{address}")
        assert "<script>alert" not in page and "<img src=x" not in page
        assert "alert(1)" not in page or "&lt;" in page or unescape(page) != page


def test_a_query_that_cannot_be_read_marks_nothing_and_says_so(fresh: Archive) -> None:
    (number,) = filled(fresh, slides())

    page = shown(fresh, f"/dokument/{number}/seite/3?q=%22B%C3%BCrgerbus&fremd=1&stelle=2")

    assert "es wurde nichts markiert" in page and "„fremd“" in page
    assert page.count("<rect class") == 0
    assert page.count('class="notice') <= MOST_NOTICES
