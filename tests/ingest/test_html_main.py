"""What of a web page is its text: furniture goes, labels, cards, files and headings stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.child import read
from ingest.extractors import Limits, RawPage

LIMITS = Limits(pages=3000, characters=5_000_000)
PARAGRAPH = "<p>Der Dorfladen hat nun ein Café und eine Poststelle im alten Bahnhof des Ortes.</p>"
TEXT = PARAGRAPH * 4


def pages(tmp_path: Path, body: str) -> list[RawPage]:
    path = tmp_path / "seite.html"
    path.write_text(f"<html><title>Seite</title><body>{body}</body></html>", encoding="utf-8")
    return [message for message in read(path, LIMITS) if isinstance(message, RawPage)]


def lines(tmp_path: Path, body: str) -> list[str]:
    """The lines of all sections of a page."""
    text = "\n".join(page.text for page in pages(tmp_path, body))
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>Laufzeit</dt><dd>2015</dd></dl>",
        "<dl><div><dt>Laufzeit:</dt><dd><time datetime='2015'>2015</time></dd></div></dl>",
        "<table><tr><th>Laufzeit</th><td>2015</td></tr></table>",
        "<div><div class=field__label>Laufzeit</div><div class=field__item>2015</div></div>",
        "<p><span class=label>Laufzeit</span> <span class=value>2015</span></p>",
        "<div><div class='FactLabel_x1'>Laufzeit</div><div class='FactValue_x2'>2015</div></div>",
        "<p><strong>Laufzeit</strong><br>2015</p>",
        "<p><b>Laufzeit:</b> 2015</p>",
        "<div class=row><span class=f1>Laufzeit: </span><span class=f2>2015</span></div>",
        "<ul><li>Laufzeit: 2015</li></ul>",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "<aside>{}</aside>", "<div class=sidebar>{}</div>"])
def test_a_label_and_its_value_stand_on_one_line(tmp_path: Path, markup: str, frame: str) -> None:
    body = f"<main><h1>Dorfladen</h1>{TEXT}</main>{frame.format(markup)}"

    assert "Laufzeit: 2015" in [line.removeprefix("• ") for line in lines(tmp_path, body)]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href=/>Start der Seite</a></nav>",
        "<div class=breadcrumb>Sie sind hier: <a href=/>Start der Seite</a></div>",
        "<div id=cookie-banner>Wir verwenden Cookies: Start der Seite</div>",
        "<p>Wir verwenden Cookies, stimmen Sie der Start der Seite zu?</p>",
        "<div class=share-bar><a href=#>Start der Seite</a></div>",
        "<div role=dialog>Start der Seite</div>",
        "<form><label>Start der Seite</label><input></form>",
        "<section><h2>Das könnte Sie auch interessieren</h2><p>Start der Seite</p></section>",
        "<div><h3>Weitere Meldungen</h3><ul><li><a href=/a>Start der Seite</a></li></ul></div>",
        "<a href=#top>Zum Seitenanfang</a>",
        "<p>[ nach oben ] [ Seite drucken ]</p>",
        "<div>No items found.</div>",
        "<div>This is some text inside of a div block.</div>",
        "<footer><p>Start der Seite</p></footer>",
    ],
)
@pytest.mark.parametrize("place", ["{0}<h1>Dorfladen</h1>{1}", "<h1>Dorfladen</h1>{1}{0}{1}"])
def test_furniture_of_the_site_is_no_text(tmp_path: Path, furniture: str, place: str) -> None:
    found = lines(tmp_path, place.format(furniture, TEXT))

    assert found[0] == "Dorfladen" and len(found) > 4
    for litter in ("Start der Seite", "Cookies", "oben", "Seitenanfang", "items", "div block"):
        assert not any(litter in line for line in found)


def test_what_is_named_like_furniture_stays_if_it_holds_the_text(tmp_path: Path) -> None:
    found = lines(tmp_path, f"<div class='nav share footer'><h1>Dorfladen</h1>{TEXT}</div>")

    assert found[0] == "Dorfladen" and len(found) == 5


def test_a_heading_of_teasers_takes_nothing_along_that_stands_before_it(tmp_path: Path) -> None:
    script = "<script>" + "var x = 1;" * 2000 + "</script>"

    found = lines(tmp_path, f"{script}<h1>Laden</h1><div>{TEXT}<h3>Newsletter</h3></div>")

    assert found[0] == "Laden" and len(found) == 5


def test_a_page_that_closes_its_root_at_once_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "seite.html"
    path.write_text(f'<html lang="de" /><head /><body /><h1>Laden</h1>{TEXT}', encoding="utf-8")

    found = [message for message in read(path, LIMITS) if isinstance(message, RawPage)]

    assert [page.heading for page in found] == ["Laden"]


def test_people_and_offices_stay_with_their_numbers(tmp_path: Path) -> None:
    card = (
        "<div class=card><p>Almut Reinecke</p><div>Pflegestützpunkt, Zimmer 4</div>"
        "<a href='tel:+493023125111'>030 23125-111</a></div>"
    )

    found = lines(tmp_path, f"<main><h1>Rat</h1>{TEXT}</main><aside><h2>Kontakt</h2>{card}</aside>")

    assert found[-4:] == [
        "Kontakt",
        "Almut Reinecke",
        "Pflegestützpunkt, Zimmer 4",
        "030 23125-111",
    ]


def test_files_to_download_are_lines_under_their_heading(tmp_path: Path) -> None:
    files = "<a href=a.pdf>Bericht (PDF)</a><a href=b.docx>Muster</a>"

    [*_, last] = pages(tmp_path, f"<h1>Laden</h1>{TEXT}<h2>Dokumente</h2><div>{files}</div>{TEXT}")

    assert last.heading == "Dokumente"
    assert last.text.split("\n\n")[1] == "Bericht (PDF)\nMuster"


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><button aria-expanded=false>Ärzte</button></h2>",
        "<h2>Ärzte<span>[<a href=?edit>Bearbeiten</a>]</span></h2>",
        "<h2 class='headline share'>Ärzte</h2>",
        "<div class=titlebox><h2><a id=x></a>Ärzte</h2></div>",
    ],
)
def test_headings_are_sections_whatever_they_are_dressed_in(tmp_path: Path, heading: str) -> None:
    found = pages(tmp_path, f"<h1>Laden</h1>{TEXT}{heading}{TEXT}")

    assert [page.heading for page in found] == ["Laden", "Ärzte"]


def test_a_table_is_rows_and_the_lines_of_a_cell_are_parted(tmp_path: Path) -> None:
    table = (
        "<table><tr><td>10.00</td><td>Begrüßung</td><td>Dr. Ada Bick<br>Uwe Kolk</td></tr>"
        "<tr><td>11.00</td><td>Pause</td><td></td></tr></table>"
    )

    found = lines(tmp_path, f"<h1>Forum</h1>{TEXT}{table}{TEXT}")

    assert "10.00 | Begrüßung | Dr. Ada Bick; Uwe Kolk" in found and "11.00 | Pause" in found


def test_line_ends_of_the_source_break_no_sentence(tmp_path: Path) -> None:
    body = "<h1>Laden</h1>" + "<p>Ein Satz, der\nin der Quelle\n umbricht, und weiter geht.</p>" * 5

    assert "Ein Satz, der in der Quelle umbricht, und weiter geht." in lines(tmp_path, body)


def test_a_table_that_lays_out_the_page_is_no_pair(tmp_path: Path) -> None:
    facts = "<table><tr><td>Laufzeit</td><td>2015</td></tr></table>"
    page = f"<table><tr><td></td><td><h1>Laden</h1>{facts}<h2>Text</h2>{TEXT}</td></tr></table>"

    assert [found.heading for found in pages(tmp_path, page)] == ["Laden", "Text"]
    assert "Laufzeit: 2015" in lines(tmp_path, page)


def test_a_short_page_gives_its_text_and_not_its_menu(tmp_path: Path) -> None:
    menu = "".join(f"<li><a href=/{n}>Rubrik {n}</a></li>" for n in range(8))

    found = lines(tmp_path, f"<ul>{menu}</ul><h1>Pause</h1><p>Wir treffen uns um zwölf.</p>")

    assert found == ["Pause", "Wir treffen uns um zwölf."]
