"""Regions of a document: which names count, which level they mean, what is none."""

from __future__ import annotations

import time

import pytest

from archive.model import ACCEPTED, UNSURE, Fact, Kind, Page, PageUnit
from ingest.facts.regions import MOST_SURE, MOST_UNSURE, read_regions, resolved
from ingest.facts.subject import Subject


def read(*texts: str, title: str = "Ein Vorhaben", kind: str = Kind.PROJECT) -> list[Fact]:
    pages = tuple(Page(number, text) for number, text in enumerate(texts, 1))
    subject = Subject(pages, title, kind, PageUnit.SECTION, "text/plain", "de")
    return list(read_regions(subject))


def labels(facts: list[Fact], status: str = ACCEPTED) -> list[str]:
    return [
        str(f.value["label"]) for f in facts if isinstance(f.value, dict) and f.status == status
    ]


#: Behind so many characters a single name without a word of type is not enough.
FILL = "Die Menschen vor Ort wissen selbst am besten, was sie brauchen und was nicht. " * 8 + "\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the longest name, and nothing inside it
        ("Das Vorhaben der Metropolregion Hamburg beginnt.", ["Metropolregion Hamburg"]),
        ("Die Metropolregion Nordwest plant.", ["Metropolregion Bremen-Oldenburg"]),
        ("In der Metropolregion Hannover, Braunschweig, Göttingen, Wolfsburg wird geforscht.",
         ["Metropolregion Hannover-Braunschweig-Göttingen-Wolfsburg"]),
        ("Gefördert wird Mecklenburg-Vorpommern.", ["Mecklenburg-Vorpommern"]),
        ("im Altmarkkreis Salzwedel", ["Altmarkkreis Salzwedel"]),
        # the word of type says which level is meant, over lists too
        ("im Kreis Steinburg", ["Steinburg"]),
        ("die Landkreise Cham, Hof und Regen", ["Cham", "Landkreis Hof", "Regen"]),
        ("die Kreise Plön und Segeberg, der Landkreis Stade sowie die Samtgemeinde Lathen",
         ["Plön", "Segeberg", "Stade", "Samtgemeinde Lathen"]),
        ("der Stadt München", ["München"]),
        ("im Landkreis München", ["Landkreis München"]),
        ("Stadt und Landkreis Rosenheim", ["Landkreis Rosenheim", "Rosenheim"]),
        ("das Land Brandenburg", ["Brandenburg"]),
        ("im Regierungsbezirk Münster", ["Regierungsbezirk Münster"]),
        ("die Verbandsgemeinde Daun", ["Verbandsgemeinde Daun"]),
        # genitives, hyphens, broken lines, other forms
        ("die Zukunft Schleswig-Holsteins", ["Schleswig-Holstein"]),
        ("des Landkreises Ludwigslust–Parchim", ["Ludwigslust-Parchim"]),
        ("im Kreis Herzogtum\nLauenburg", ["Herzogtum Lauenburg"]),
        ("im Oberbergischen Kreis", ["Oberbergischer Kreis"]),
        ("eine Förderung in NRW", ["Nordrhein-Westfalen"]),
        # informal regions
        ("Strukturwandel in der Lausitz", ["Lausitz"]),
        ("ein Laden im Ruhrgebiet", ["Ruhrgebiet"]),
        # what is in brackets decides
        ("die Stadt Halle (Saale)", ["Halle (Saale)"]),
        ("in Frankfurt (Oder)", ["Frankfurt (Oder)"]),
        # districts of former times lead to those of today
        ("der Landkreis Parchim", ["Ludwigslust-Parchim"]),
        ("im Landkreis Demmin", ["Mecklenburg-Vorpommern"]),
        ("im Landkreis Soltau-Fallingbostel", ["Heidekreis"]),
    ],
)  # fmt: skip
def test_names_are_read_on_their_level(text: str, found: list[str]) -> None:
    assert labels(read(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        # addresses, contacts, imprints
        "Ada Bick\nHafenweg 3\n24937 Flensburg",
        "Kontakt\n\nLandkreis Uckermark\nAmt für Kreisentwicklung\nTel.: 030 23125 000",
        "Impressum\nHerausgeber: Landkreis Stendal",
        "Foto: Landkreis Stendal",
        "Prenzlau, den 3. Mai 2020",
        # institutions
        "Begleitet wird das Vorhaben von der Universität Bremen und der Hochschule Anhalt.",
        "Die Sparkasse Uckermark und die IHK Potsdam helfen.",
        "Das Institut für Raum und Region, Jena, wertet aus.",
        "Das Netzwerk wurde 2018 im BMI in Berlin gegründet.",
        "Die Uckermark Milch GmbH liefert.",
        # other things of the same name
        "der Naturpark Uckermärkische Seen und der Regionalpark Rosengarten",
        "an der Hamburger Straße in der Nähe vom Hof",
        "Die Beteiligten sind in der Lage, das Essen in den Wald zu bringen.",
        "mit Frau Hagen und Herrn Celle",
        "das Baden im See und die Berge im Norden",
        "der Vertrag von Maastricht und der Kirchenkreis Uckermark",
        # adjectives of people and places
        "die Hamburger und die Berliner Behörden",
        "im Arbeitskreis Barnim",
    ],
)
def test_places_that_are_no_region_of_a_document_are_left_out(text: str) -> None:
    assert labels(read(FILL + text)) == []


def test_an_events_town_is_no_region() -> None:
    talked = "Fachtagung\n\n12.5.2020\nErfurt\n\nDie Tagung fand am Nachmittag in Weimar statt."

    assert labels(read(talked, title="Fachtagung", kind=Kind.EVENT)) == []


def test_a_field_counts_and_one_of_a_place_of_events_does_not() -> None:
    assert labels(read(FILL + "Region: Uckermark, Barnim")) == ["Uckermark", "Barnim"]
    assert labels(read(FILL + "Modellregionen\nEmsland, Vechta")) == ["Emsland", "Vechta"]
    assert labels(read("Ort: Bielefeld", title="Tagung", kind=Kind.EVENT)) == []


def test_a_title_counts_whatever_stands_on_the_pages() -> None:
    [fact] = read("Digitallotsen\n\nText", title="Digitallotsen im Emsland")

    assert (labels([fact]), fact.evidence.page) == (["Emsland"], None)


def test_the_evidence_of_a_title_is_where_it_stands_on_a_page() -> None:
    text = "Startseite\nDigitallotsen im Emsland\n\nText"

    [fact] = read(text, title="Digitallotsen im Emsland")

    evidence = fact.evidence
    assert (evidence.page, text[evidence.begin : evidence.end]) == (1, "Emsland")


#: A text so long that it would have named its region twice.
LONG = FILL * 8


def test_a_single_name_in_a_long_text_is_unsure_and_two_are_enough() -> None:
    once = read(LONG + "Ähnliches gibt es in Hessen.")
    twice = read(LONG + "Ähnliches gibt es in Hessen. Auch in Hessen wird gefördert.")

    assert (labels(once), labels(once, UNSURE)) == ([], ["Hessen"])
    assert labels(twice) == ["Hessen"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Untersucht wurden Dörfer in der Uckermark und im Saarland.", ["Uckermark", "Saarland"]),
        ("Two of them lie in the Wesermarsch district.", ["Wesermarsch"]),
        ("Sie wohnt in Groß Pankow (Prignitz).", ["Groß Pankow (Prignitz)"]),
        # of a body it says where its members are
        ("Es berichtet die Kassenärztliche Vereinigung Niedersachsen.", []),
        ("Beraten hat die Energieagentur.NRW.", []),
    ],
)
def test_a_short_text_names_a_wide_region_once(text: str, found: list[str]) -> None:
    assert labels(read(FILL + text)) == found
    assert labels(read(LONG + text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Böblingen, Leonberg und acht weitere Kommunen bauen.", ["Böblingen", "Leonberg"]),
        ("Es geht um Steinheim + Nieheim.", ["Steinheim", "Nieheim"]),
        # the Kreis of most tells which one a name means; others lie in its Land
        ("Böblingen, Leonberg, Schorndorf und andere", ["Böblingen", "Leonberg", "Schorndorf"]),
        ("die Mieten in Norderney, Oberstaufen und Rehau",
         ["Norderney", "Oberstaufen", "Rehau"]),
        # two names that nothing joins may be those of people
        ("Es sprachen Aichwald und Rehau.", []),
        # its Kreis stands behind a commune
        ("Fallstudien waren Angermünde (Landkreis Uckermark) und Leer (Ostfriesland).",
         ["Angermünde", "Uckermark", "Leer (Ostfriesland)"]),
        ("ein Ärztehaus für Bad Belzig im Landkreis Potsdam-Mittelmark",
         ["Bad Belzig", "Potsdam-Mittelmark"]),
    ],
)  # fmt: skip
def test_communes_are_told_by_their_neighbours(text: str, found: list[str]) -> None:
    assert labels(read(FILL + text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EUROPÄISCHE METROPOLREGION STUTTGART\n\nNewsletter", ["Metropolregion Stuttgart"]),
        ("VEREIN FÜR DORFKULTUR IM WESERBERGLAND\n\nEinladung", ["Weserbergland"]),
        ("MODELLREGION NORDTHÜRINGEN", ["Nordthüringen"]),
    ],
)
def test_names_in_capitals_are_names(text: str, found: list[str]) -> None:
    assert labels(read(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Übergabe der Preise am 21. Oktober 2022 in Straubing",
        "Unser Verband lädt nach Straubing ein.",
        "10.30 Uhr Begrüßung\nBürgermeisterin Antje Rühstädt, Stadt Wittenberge",
        "Es diskutieren die Klimaschutzmanagerin des Landkreises Harz und weitere Gäste.",
        "Im Gespräch: Ada Bick (Landkreis Harz) und andere.",
    ],
)
def test_where_one_met_and_where_guests_come_from_is_no_region(text: str) -> None:
    assert labels(read(text, kind=Kind.EVENT)) == []


def test_running_text_above_an_address_is_read() -> None:
    text = FILL + (
        "Er zeigt Flächen, die\nmeisten davon in den Landkreisen Göppingen und Esslingen. Wer\n"
        "sucht, meldet sich bei uns.\nTelefon 089 99998-711"
    )

    assert labels(read(text)) == ["Göppingen", "Esslingen"]


def test_what_may_be_several_is_told_by_what_else_is_named() -> None:
    near = read("die Gemeinde Steinhagen im Kreis Gütersloh")
    open_ = read("die Gemeinde Steinhagen")

    assert "Steinhagen" in labels(near) and not labels(near, UNSURE)
    assert labels(open_) == [] and set(labels(open_, UNSURE)) == {"Steinhagen"}


def test_a_bare_town_needs_its_kreis_in_the_document() -> None:
    assert labels(read(FILL + "Der Laden in Gerswalde. Ein Laden in Gerswalde.")) == []
    with_kreis = read(FILL + "Im Landkreis Uckermark: der Laden in Gerswalde, in Gerswalde.")
    assert labels(with_kreis) == ["Uckermark", "Gerswalde"]


def test_every_fact_has_the_characters_it_was_read_from() -> None:
    text = "Die Landkreise Cham\nund Höxter machen mit."

    for fact in read(text):
        evidence = fact.evidence
        assert isinstance(fact.value, dict)
        assert text[evidence.begin : evidence.end] == fact.value["name"] == evidence.quote
        assert evidence.rule and 0 < fact.confidence <= 1


def test_a_former_kreis_is_told_by_the_rule() -> None:
    [fact] = read("im Landkreis Uecker-Randow")

    assert labels([fact]) == ["Vorpommern-Greifswald"]
    assert "früherer Kreis Uecker-Randow" in fact.evidence.rule


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Altmark", "raum:altmark"),
        ("Landkreis Stendal", "kreis:15090"),
        ("Kreis Steinburg", "kreis:01061"),
        ("Metropolregion Nordwest", "mr:nordwest"),
        ("Niedersachsen", "land:03"),
        ("MRH", "mr:hamburg"),
    ],
)
def test_a_region_given_by_name_is_resolved(name: str, id_: str) -> None:
    value = resolved(name)

    assert isinstance(value, dict) and (value["id"], value["name"]) == (id_, name)


@pytest.mark.parametrize("name", ["Neukirchen", "Atlantis", "der Norden", "", "Hof oder Roth"])
def test_a_region_given_by_an_unclear_name_stays_a_name(name: str) -> None:
    assert resolved(name) == name


NAMES = (
    "Aurich Barnim Bautzen Biberach Borken Calw Cham Coburg Dachau Emsland Erding Forchheim "
    "Gifhorn Goslar Greiz Havelland Kelheim Kleve Kronach Kusel Miesbach Nordhausen Oberhavel "
    "Ostallgäu Prignitz Rottweil Saarlouis Soest Stade Steinfurt Stendal Traunstein Uckermark "
    "Uelzen Vechta Viersen Warendorf Wesermarsch Wittmund Zwickau Ammerland Ahrweiler Stormarn"
).split()


@pytest.mark.parametrize(
    "text",
    [
        ", ".join(NAMES * 5),
        "Landkreise " + ", ".join(NAMES * 50),
        "\n".join(f"{name}\t{number}" for number in range(120) for name in NAMES),
        "\n".join(f"Ada Bick, Landkreis {name}\n{number:05d} {name}" for number, name in
                  enumerate(NAMES * 20)),
        "LANDKREIS UCKERMARK BERLIN HAMBURG " * 3000,
        "A" * 100_000,
        "Bad " * 30_000,
        "Neustadt " * 20_000,
        "Landkreis " * 20_000,
        "A-" * 50_000,
        "Aa Bb " * 20_000,
        "\n" * 100_000,
        "Region:\n" * 20_000,
        "Dat Dörp is lütt un de Lüüd snackt Platt, in de Kreis un in de Stadt. " * 1500,
        "The county of Hamburg is large and the Bad Land is in the Kreis. " * 1500,
    ],
)  # fmt: skip
def test_hostile_lists_are_bounded_in_facts_and_in_time(text: str) -> None:
    began = time.process_time()

    facts = read(text, text[:50_000])

    assert len(labels(facts)) <= MOST_SURE
    assert len(labels(facts, UNSURE)) <= MOST_UNSURE
    assert time.process_time() - began < 5  # quadratic work would take minutes


def test_a_list_of_all_the_places_is_unsure() -> None:
    facts = read(FILL + "\n".join(f"Landkreis {name}" for name in NAMES))

    assert labels(facts) == [] and labels(facts, UNSURE)
