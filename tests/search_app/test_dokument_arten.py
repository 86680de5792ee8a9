"""A document's page by its kind: event, project, slides, publication; and what strains it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from lxml.html import HtmlElement

from archive import care
from archive.corrections import Correction
from archive.model import Display, Fact, Json, PageUnit, Period, Visibility
from archive.relations import Relation, relate
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import deck
from tests.search_app.reading_pages import tree, words

AGENDA = (
    "19.30 – 20.15 Uhr Begrüßung // Was uns erwartet • Silke Umbach\n"
    "23.30 – 0.15 Uhr Nachtwanderung durch das Moor • Jurek Malinowski"
)


def agenda(first: dict[str, Json], quote: str, begin: int) -> Fact:
    return fact("agenda", first, quote, 1, begin)


def evening(**changes: object) -> Draft:
    """An event whose agenda passes midnight."""
    first, second = AGENDA.split("\n")
    values: dict[str, object] = {
        "title": "Dorfabend 2",
        "texts": (AGENDA, "Ergebnis\n\nEs kamen achtzig Gäste, und alle blieben bis zum Schluss. "
                          "Der Weg war lang."),
        "headings": (None, "Ergebnis"),
        "kind": "Veranstaltung",
        "sort_date": date(2021, 7, 1),
        "date_wording": "1. Juli 2021",
        "facts": (
            fact("event", {"begin": "2021-07-01T19:30", "end": "2021-07-02T00:15",
                           "place": "Moorhaus", "series": "Dorfabend", "number": 2}),
            agenda({"begin": "19:30", "end": "20:15", "title": "Begrüßung",
                    "speakers": ["Silke Umbach"]}, first, 0),
            agenda({"begin": "23:30", "end": "00:15", "title": "Nachtwanderung durch das Moor",
                    "speakers": ["Jurek Malinowski"]}, second, len(first) + 1),
            fact("people", {"name": "Silke Umbach", "title": "Dr.", "role": "Ortsvorsteherin"}),
            fact("people", {"name": "Jurek Malinowski", "role": "Vortrag"}),
        ),
    }  # fmt: skip
    return Draft(**{**values, **changes})  # type: ignore[arg-type]


def slides(**changes: object) -> Draft:
    values: dict[str, object] = {
        "title": "Nachtwanderung durch das Moor",
        "texts": ("Nachtwanderung", "Wollgras", "Ende"),
        "kind": "Präsentation",
        "unit": PageUnit.SLIDE,
        "media_type": "application/pdf",
        "data": deck(["Nachtwanderung", "Wollgras", "Ende"]),
        "facts": (fact("file", {"sizes": [{"page": 1, "width": 960, "height": 540}]}),),
    }
    return Draft(**{**values, **changes})  # type: ignore[arg-type]


def shown(
    archive: Archive, number: int, rest: str = "", role: Visibility = Visibility.PUBLIC
) -> HtmlElement:
    answer = archive.client(role).get(f"/dokument/{number}{rest}")
    assert answer.status_code == 200
    return tree(answer.text)


def section(page: HtmlElement, name: str) -> HtmlElement:
    found: HtmlElement = page.xpath(f"//section[@id='{name}']")[0]
    return found


def related(archive: Archive, found: Sequence[Relation]) -> None:
    with archive.services.catalogue.transaction() as connection:
        relate(connection, found)


def test_an_event_tells_when_where_and_what_came_of_it(fresh: Archive) -> None:
    page = shown(fresh, fresh.put(evening()))

    occasion = words(section(page, "termin"))
    assert "1. Juli 2021 Donnerstag 19.30–0.15 Uhr, 2 Programmpunkte" in occasion
    assert "Moorhaus" in occasion
    assert "Es kamen achtzig Gäste" in words(section(page, "ergebnis"))


def test_an_agenda_over_midnight_keeps_its_order_and_its_minutes(fresh: Archive) -> None:
    value: Json = {"begin": "2021-07-01T19:30", "place": "Moorhaus"}
    draft = evening()
    facts = (fact("event", value), *draft.facts[1:])
    page = shown(fresh, fresh.put(evening(facts=facts)))

    items = section(page, "agenda").xpath(".//li[.//h3]")
    assert [words(item.xpath(".//h3")[0]) for item in items] == [
        "Begrüßung", "Nachtwanderung durch das Moor",
    ]  # fmt: skip
    assert [words(item.xpath(".//small")[0]) for item in items] == ["45 Minuten", "45 Minuten"]
    assert items[1].xpath(".//time/@datetime") == ["2021-07-01T23:30", "2021-07-02T00:15"]
    assert words(items[0].xpath(".//p[@class='label']")[0]) == "Was uns erwartet"


def test_whoever_speaks_leads_to_the_page_about_them(fresh: Archive) -> None:
    page = shown(fresh, fresh.put(evening()))

    talks = section(page, "agenda").xpath(".//ul[@class='talks']/li")
    assert [words(talk) for talk in talks] == [
        "Dr. Silke Umbach Ortsvorsteherin", "Jurek Malinowski",
    ]  # fmt: skip
    assert talks[0].xpath(".//a/@href") == ["/person/Silke%20Umbach"]


def test_a_date_is_told_in_its_own_words_wherever_a_document_is_named(fresh: Archive) -> None:
    vague = evening(date_wording="Sommer 2021", sort_date=date(2021, 6, 1), facts=())
    exact = evening(title="Dorfabend 3", date_wording=None, sort_date=date(2021, 7, 2), facts=())
    talk, other = fresh.put(slides()), fresh.put(slides(title="Wollgras"))
    events = fresh.put(vague), fresh.put(exact)
    related(
        fresh,
        [Relation(d, e, "slides_of", ("",)) for d, e in zip((talk, other), events, strict=True)],
    )

    for number, told in ((talk, "Sommer 2021"), (other, "2. Juli 2021")):
        (home,) = section(shown(fresh, number), "folien").xpath(".//p[@class='belongs']")
        assert words(home).endswith(told)
    fresh.index()
    holding = words(tree(fresh.client().get("/bestand/Netzwerk").text))
    assert "Sommer 2021" in holding and "2. Juli 2021" in holding
    assert "undatiert" not in holding


def test_slides_stand_beside_the_item_that_they_belong_to_once(fresh: Archive) -> None:
    event, talk = fresh.put(evening()), fresh.put(slides())
    related(fresh, [Relation(talk, event, "slides_of", ("Gleicher Tag.",))])

    page = shown(fresh, event)
    items = section(page, "agenda").xpath(".//li[.//h3]")
    assert not items[0].xpath(".//img")
    assert items[1].xpath(".//img/@src") == [f"/dokument/{talk}/seite/1/bild?breite=160"]
    assert not page.xpath("//section[@id='folien']")
    assert "Folien ansehen, 3 Folien" in words(section(page, "termin"))

    back = section(shown(fresh, talk), "folien")
    assert back.xpath(".//p[@class='belongs']/a/@href") == [f"/dokument/{event}"]
    assert len(back.xpath(".//ul[contains(@class, 'strip')]//img")) == 3


def test_one_deck_for_the_whole_event_is_told_by_pages_where_it_says_so(fresh: Archive) -> None:
    texts = ("Deckblatt", "Begrüßung", "Ablauf", "Nachtwanderung durch das Moor", "Wollgras")
    facts = (fact("file", {"sizes": [{"page": 1, "width": 960, "height": 540}]}),)
    event = fresh.put(evening())
    talk = fresh.put(slides(title="Alle Folien", texts=texts, data=deck(texts), facts=facts))
    related(fresh, [Relation(talk, event, "slides_of", ("Verweis.",))])

    items = section(shown(fresh, event), "agenda").xpath(".//li[.//h3]")
    assert [words(item.xpath(".//div[@class='deck']/a[not(@class)]")[0]) for item in items] == [
        "Folien 2–3", "Folien 4–5",
    ]  # fmt: skip
    assert items[1].xpath(".//img/@src") == [f"/dokument/{talk}/seite/4/bild?breite=160"]


@pytest.mark.parametrize("display", [Display.SNIPPET, Display.METADATA])
def test_slides_that_must_not_be_shown_have_neither_image_nor_file(
    fresh: Archive, display: Display
) -> None:
    event, talk = fresh.put(evening()), fresh.put(slides(display=display))
    related(fresh, [Relation(talk, event, "slides_of", ("Gleicher Tag.",))])

    for number in (event, talk):
        page = shown(fresh, number)
        assert not page.xpath("//main//img")
        assert not page.xpath(f"//a[contains(@href, '/dokument/{talk}/seite')]")
        assert not page.xpath(f"//a[contains(@href, '/dokument/{talk}/original')]")


def test_hidden_slides_and_neighbours_leave_no_trace(fresh: Archive) -> None:
    first = evening(title="Dorfabend 1 Geheimwort", visibility=Visibility.MEMBER, facts=(
        fact("event", {"begin": "2020-07-01", "series": "Dorfabend", "number": 1}),
    ))  # fmt: skip
    event, before = fresh.put(evening()), fresh.put(first)
    talk = fresh.put(slides(title="Geheimwort", visibility=Visibility.MEMBER))
    related(fresh, [Relation(talk, event, "slides_of", ("Geheimwort.",))])

    assert "Geheimwort" not in fresh.client().get(f"/dokument/{event}").text
    page = shown(fresh, event, role=Visibility.MEMBER)
    assert section(page, "reihe").xpath(".//a/@href") == [f"/dokument/{before}"]
    assert "Geheimwort" in words(page)


def test_a_series_leads_to_the_event_before_and_the_one_after(fresh: Archive) -> None:
    numbers = [
        fresh.put(evening(title=f"Dorfabend {n}", collection=collection, facts=(
            fact("event", {"begin": f"202{n}-07-01", "series": "Dorfabend", "number": n}),
        )))
        for n, collection in ((1, "Netzwerk"), (2, "Netzwerk"), (3, "Netzwerk"), (2, "Fremd"))
    ]  # fmt: skip

    page = section(shown(fresh, numbers[1]), "reihe")
    assert page.xpath(".//a/@href") == [f"/dokument/{numbers[0]}", f"/dokument/{numbers[2]}"]
    assert "1. Juli 2021" in words(page)
    assert not shown(fresh, numbers[3]).xpath("//section[@id='reihe']")


PROJECT = Draft(
    title="Moorwege gemeinsam – 1. Runde",
    texts=("Ziel\n\nDas Projekt soll Wege durch das Moor anlegen, die jeder gehen kann. Mehr.",),
    headings=("Ziel",),
    period=Period(date(2014, 1, 1), date(2016, 9, 30), "Anfang 2014 – 9/2016", ("begin",)),
    date_wording="Anfang 2014 – 9/2016",
    facts=(
        fact("regions", {"id": "mr:hamburg", "label": "Metropolregion Hamburg", "name": "MRH"}),
        fact("regions", {"id": "kreis:13076", "label": "Ludwigslust-Parchim", "name": "LUP"}),
        fact("regions", {"id": "kreis:13074", "label": "Nordwestmecklenburg", "name": "NWM"}),
        fact("regions", {"id": "verband:033555401", "label": "Amelinghausen", "name": "A"}),
        fact("organisations", {"id": "", "label": "Dorf e.V.", "name": "Dorf e.V."}),
        fact("organisation_roles", {"Dorf e.V.": "Träger"}),
        fact("people", {"name": "Torsten Obst", "role": "Kontakt", "organisation": "Landkreis"}),
        fact("contacts", {"email": "torsten@kreis.example"}),
    ),
)  # fmt: skip


def test_a_project_tells_its_aim_its_bodies_by_role_and_whom_to_ask(fresh: Archive) -> None:
    number = fresh.put(PROJECT)
    profile = section(shown(fresh, number), "steckbrief")
    rows = {words(row.xpath("dt")[0]): row for row in profile.xpath(".//dl/div")}

    assert "Das Projekt soll Wege durch das Moor anlegen" in words(rows["Ziel"])
    assert rows["Träger"].xpath(".//a/@href")[0] == "/organisation/Dorf%20e.V."
    assert "Beteiligte" not in rows
    assert words(rows["Ansprechpersonen"]).startswith("Ansprechpersonen Torsten Obst Landkreis")
    assert "Kontakt" not in rows
    assert "torsten@kreis.example" not in words(profile)
    staff = section(shown(fresh, number, role=Visibility.STAFF), "steckbrief")
    assert "torsten@kreis.example" in words(staff)


def test_regions_stand_by_land_with_what_belonged_together_only_later(fresh: Archive) -> None:
    places = section(shown(fresh, fresh.put(PROJECT)), "regionen")

    told = words(places)
    assert "Mecklenburg-Vorpommern 2 Ludwigslust-Parchim Nordwestmecklenburg" in told
    assert "Niedersachsen 1 Samtgemeinde Amelinghausen" in told
    assert "/region/kreis:13076" in places.xpath(".//a/@href")
    (note,) = places.xpath(".//p[@class='note']")
    assert words(note).startswith("Ludwigslust-Parchim gehört in seinen heutigen Grenzen erst seit")
    assert "1. März 2017" in words(note)


def test_events_that_name_a_project_stand_on_its_axis_if_they_fit_in_time(fresh: Archive) -> None:
    project = fresh.put(PROJECT)
    named = "Im Projekt Moorwege gemeinsam wird gewandert."
    texts, day = (named,), "2015-06-11"
    fits = fresh.put(Draft("Werkstatt", texts, kind="Veranstaltung", sort_date=date(2015, 6, 11),
                           facts=(fact("event", {"begin": day, "place": "Parchim"}),)))  # fmt: skip
    late = fresh.put(Draft("Viel später", texts, kind="Veranstaltung", sort_date=date(2022, 6, 11)))
    hidden = fresh.put(Draft("Intern", texts, kind="Veranstaltung", sort_date=date(2015, 7, 1),
                             visibility=Visibility.STAFF))  # fmt: skip
    fresh.index()

    page = shown(fresh, project)
    events = section(page, "veranstaltungen")
    assert events.xpath(".//h3/a/@href") == [f"/dokument/{fits}"]
    assert "Parchim · nennt „Moorwege gemeinsam“" in words(events)
    assert len(page.xpath("//figure[@class='axis-big']//*[@class='ev']")) == 1
    assert {f"/dokument/{late}", f"/dokument/{hidden}"}.isdisjoint(events.xpath(".//a/@href"))


def test_an_event_of_the_round_before_is_not_taken_by_its_name(fresh: Archive) -> None:
    project = fresh.put(PROJECT)
    before = fresh.put(Draft("Moorwege gemeinsam", ("Die erste Runde.",), kind="Projekt"))
    named = ("Im Projekt Moorwege gemeinsam wird gewandert.",)
    event = fresh.put(Draft("Werkstatt", named, kind="Veranstaltung", sort_date=date(2015, 6, 11)))
    with fresh.services.catalogue.transaction() as connection:
        relate(connection, [Relation(event, before, "event_of", ("Der Text nennt es",))])
    fresh.index()

    assert not shown(fresh, project).xpath("//section[@id='veranstaltungen']")
    events = section(shown(fresh, before), "veranstaltungen")
    assert events.xpath(".//h3/a/@href") == [f"/dokument/{event}"]


def test_similar_documents_come_with_what_they_have_in_common(fresh: Archive) -> None:
    facts = tuple(
        fact("topics", {"id": id_, "label": label, "name": label})
        for id_, label in (("T09.1", "Dorfladen"), ("T08.5", "Bürgerbus"))
    )
    texts = ("Dorfladen und Bürgerbus gehören zusammen.",)
    one = fresh.put(Draft("Laden", texts, facts=facts))
    other = fresh.put(Draft("Bus", texts, facts=facts))
    fresh.put(Draft("Fern", ("Dorfladen allein.",), facts=facts[:1]))
    fresh.put(Draft("Geheim", texts, facts=facts, visibility=Visibility.MEMBER))
    fresh.index()

    (entry,) = section(shown(fresh, one), "aehnlich").xpath(".//li")
    assert set(entry.xpath(".//a/@href")) == {f"/dokument/{other}"}
    assert words(entry).endswith("gemeinsam: Dorfladen, Bürgerbus")


def test_matches_are_gone_through_one_by_one_by_links(fresh: Archive) -> None:
    number = fresh.put(Draft("Moor", ("Das Moor. Ein Moor.", "Noch ein Moor.")))
    fresh.index()

    first = section(shown(fresh, number, "?q=Moor"), "text")
    after = first.xpath(".//a[@data-key='n']/@href")[0]
    assert after == f"/dokument/{number}?q=Moor&stelle=1#stelle"
    last = section(shown(fresh, number, "?q=Moor&stelle=3"), "text")
    assert "Stelle 3 von 3" in words(last)
    assert words(
        last.xpath(".//mark[@id='stelle']/ancestor::div[@class='sheet-text']")[0]
    ).startswith("Abs. 2")
    assert last.xpath(".//a[@data-key='p']/@href") == [f"/dokument/{number}?q=Moor&stelle=2#stelle"]
    assert not last.xpath(".//a[@data-key='n']")


def test_words_side_by_side_are_one_place_on_every_page(fresh: Archive) -> None:
    text = "Im ländlichen Raum. Ein Raum, ländlich: der ländliche Raum."
    number = fresh.put(Draft("Land", (text,)))
    fresh.index()

    page = section(shown(fresh, number, "?q=ländlicher+Raum&stelle=1"), "text")
    assert "4 Stellen für" in words(page) and "Stelle 1 von 4" in words(page)
    assert [words(mark) for mark in page.xpath(".//mark[contains(@class, 'now')]")] == [
        "ländlichen", "Raum",
    ]  # fmt: skip
    assert len(page.xpath(".//*[@id='stelle']")) == 1
    leaf = fresh.client().get(f"/dokument/{number}/seite/1?q=ländlicher+Raum").text
    assert "Stelle 1 von 4" in leaf


def test_what_somebody_rejected_is_told_nowhere_on_the_page(fresh: Archive) -> None:
    summary = "Vier Dörfer teilen sich einen Bus."
    chair: dict[str, Json] = {"name": "Änne Groß", "role": "Moderation"}
    facts = (
        fact("event", {"begin": "2014-05-08"}),
        fact("summary", summary),
        fact("people", chair),
    )
    number = fresh.put(Draft("Treffen", ("Text",), kind="Veranstaltung", facts=facts))
    assert words(shown(fresh, number)).count(summary) == 2
    with fresh.services.catalogue.transaction() as connection:
        for field, value in (("summary", summary), ("people", "Änne Groß")):
            said = Correction(field, value, False, is_removal=True, actor="test")
            care.correct(connection, number, said)

    page = words(shown(fresh, number))
    assert summary not in page and "Änne Groß" not in page and "Moderation" not in page


@pytest.mark.parametrize("value", ["0", "-1", "999", "²", "eins", "", "9" * 30])
def test_a_silly_number_of_a_match_does_no_harm(fresh: Archive, value: str) -> None:
    number = fresh.put(Draft("Moor", ("Das Moor.",)))
    fresh.index()

    page = shown(fresh, number, f"?q=Moor&stelle={value}")
    assert len(page.xpath("//section[@id='text']//mark")) == 1


def test_a_long_text_is_folded_unless_something_is_sought_in_it(fresh: Archive) -> None:
    text = "\n\n".join(f"Absatz {n} mit sieben weiteren Wörtern von Belang." for n in range(80))
    number = fresh.put(Draft("Lang", (text,)))
    fresh.index()

    plain = section(shown(fresh, number), "text")
    assert "Ganzen Text lesen, 640 Wörter" in words(plain)
    assert words(plain).count("von Belang") == 80
    assert not section(shown(fresh, number, "?q=Belang"), "text").xpath(".//details")


def test_a_publication_lists_its_headings_with_their_pages(fresh: Archive) -> None:
    cover = "Wege im Moor"
    body = "1 Anlass\nDas Moor ist groß, und wer es durchqueren will, braucht einen Weg."
    end = "2 Ergebnis\nDer Weg ist fertig, und wer ihn gehen will, darf es ohne Führung tun."
    number = fresh.put(
        Draft("Wege im Moor", (cover, body, end), kind="Publikation", unit=PageUnit.PAGE)
    )

    links = section(shown(fresh, number), "gliederung").xpath(".//li/a")
    assert [(link.get("href"), words(link.xpath("span")[0])) for link in links] == [
        (f"/dokument/{number}/seite/2", "1 Anlass"), (f"/dokument/{number}/seite/3", "2 Ergebnis"),
    ]  # fmt: skip


def test_two_thousand_facts_stay_readable(fresh: Archive) -> None:
    facts = tuple(fact("topics", f"Thema {n}", f"Thema {n}") for n in range(2000))
    number = fresh.put(Draft("Viel", ("Text",), facts=facts))

    profile = section(shown(fresh, number), "steckbrief")
    (row,) = profile.xpath(".//dl/div[dt='Themen']")
    assert len(row.xpath("dd/a")) == 12
    assert "1.700 mehr" in words(row)
    assert len(row.xpath(".//details[@class='proof']//blockquote")) == 20
    assert "und 1.980 weitere Belege" in words(row)


def test_four_hundred_slides_show_the_first_ones(fresh: Archive) -> None:
    texts = tuple(f"Folie {n}" for n in range(1, 401))
    number = fresh.put(slides(title="Groß", texts=texts))

    page = fresh.client().get(f"/dokument/{number}")
    strip = section(tree(page.text), "folien")
    assert len(strip.xpath(".//img")) == 12
    assert "gezeigt: die ersten 12 von 400 Folien" in words(strip)
    assert len(page.data) < 60_000


def test_a_title_of_a_thousand_letters_or_none_and_text_from_right_to_left(fresh: Archive) -> None:
    long = fresh.put(evening(title="Grundstücksangelegenheit" * 42))
    bare = fresh.put(Draft("", ("",), kind="Veranstaltung"))
    arabic = fresh.put(Draft("مشروع القرية", ("النص العربي يبدأ من اليمين.",), language="ar"))

    assert words(shown(fresh, long).xpath("//h1")[0]).startswith("Grundstücksangelegenheit")
    nameless = shown(fresh, bare)
    assert words(nameless.xpath("//h1")[0]) == "Ohne Titel"
    assert "undatiert" in words(nameless.xpath("//main")[0])
    assert shown(fresh, arabic).xpath("//div[@class='prose']/@dir") == ["auto"]
