"""PPTX and ODP: reading order, groups, tables, charts, notes, what is left out."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pptx as python_pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Cm

from archive.model import PageUnit
from ingest.extractors.office.places import Box, in_order
from ingest.sniff import sniff
from tests.ingest.officefiles import (
    A,
    facts_of,
    info_of,
    odf,
    ooxml,
    pages_of,
    reason_of,
    rels,
    saved,
)

TITLE_ONLY, BLANK = 5, 6


def deck_file(folder: Path, deck: Any) -> Path:
    """A presentation as its library saves it."""
    target = io.BytesIO()
    deck.save(target)
    return saved(folder, "vortrag.pptx", target.getvalue())


def box(slide: Any, left: float, top: float, text: str, width: float = 8) -> None:
    """A text box, in cm."""
    shape = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(2))
    shape.text_frame.text = text


def test_a_slide_is_read_from_top_to_bottom_and_left_to_right_its_title_first(
    tmp_path: Path,
) -> None:
    deck = python_pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    box(slide, 13, 11, "vier")
    box(slide, 2, 11, "drei")
    box(slide, 13, 7.2, "zwei")
    box(slide, 2, 7, "eins")
    slide.shapes.title.text = "Mobilität\vim Kreis"
    slide.shapes.title.top = Cm(15)

    (page,) = pages_of(deck_file(tmp_path, deck))

    assert page.heading == "Mobilität im Kreis"
    assert page.text.split("\n\n") == ["Mobilität\nim Kreis", "eins", "zwei", "drei", "vier"]


def test_columns_of_boxes_that_do_not_stand_in_rows_are_read_one_after_the_other() -> None:
    left = [Box(0, 10 * n, 40, 8, f"l{n}") for n in range(3)]
    right = [Box(50, 10 * n + 5, 40, 8, f"r{n}") for n in range(3)]

    read = [one.text for one in in_order([*right, *left])]

    assert read == ["l0", "l1", "l2", "r0", "r1", "r2"]


def test_groups_tables_charts_and_notes_are_read(tmp_path: Path) -> None:
    deck = python_pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    outer = slide.shapes.add_group_shape()
    inner = outer.shapes.add_group_shape()
    for top, text in ((5, "unten"), (3, "oben")):
        shape = inner.shapes.add_textbox(Cm(2), Cm(top), Cm(5), Cm(1))
        shape.text_frame.text = text
    table = slide.shapes.add_table(2, 2, Cm(2), Cm(8), Cm(10), Cm(2)).table
    for place, text in (((0, 0), "Jahr"), ((0, 1), "Fahrgäste"), ((1, 0), "2019")):
        table.cell(*place).text = text
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["Altmark", "Unterelbe"]
    data.add_series("Busse", (3, 4))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.PIE, Cm(2), Cm(12), Cm(8), Cm(5), data).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = "Busse je Region"
    slide.notes_slide.notes_text_frame.text = "Hier die Zahlen\nnennen."

    (page,) = pages_of(deck_file(tmp_path, deck))

    assert page.text.split("\n\n") == [
        "oben",
        "unten",
        "Jahr | Fahrgäste\n2019",
        "Diagramm: Busse je Region\nBusse\nAltmark, Unterelbe",
        "Notizen: Hier die Zahlen\nnennen.",
    ]
    (attached,) = facts_of(tmp_path / "vortrag.pptx", "attachments")
    assert isinstance(attached, dict) and str(attached["label"]).endswith(".xlsx")


def test_numbers_footers_and_days_of_slides_are_no_text(tmp_path: Path) -> None:
    def shape(kind: str, inner: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="1" name=""/><p:cNvSpPr/><p:nvPr>{kind}</p:nvPr>'
            f"</p:nvSpPr><p:spPr/><p:txBody><a:p>{inner}</a:p></p:txBody></p:sp>"
        )

    run = "<a:r><a:t>{}</a:t></a:r>"
    shapes = (
        shape('<p:ph type="sldNum"/>', '<a:fld type="slidenum"><a:t>7</a:t></a:fld>')
        + shape('<p:ph type="ftr"/>', run.format("Fußzeile"))
        + shape('<p:ph type="dt"/>', run.format("1.1.2020"))
        + shape("", run.format("Text") + '<a:fld type="datetime1"><a:t>2.2.2020</a:t></a:fld>')
    )
    path = deck_of(tmp_path, f"<p:spTree>{shapes}</p:spTree>", show="0")

    assert [page.text for page in pages_of(path)] == ["Text\n\n(ausgeblendete Folie)"]


def test_smartart_is_read_once_and_of_alternatives_the_first(tmp_path: Path) -> None:
    namespace = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    graphic = f'<a:graphic><dgm:relIds {namespace} r:dm="rId9"/></a:graphic>'
    frame = f"<p:graphicFrame>{graphic}</p:graphicFrame>"
    other = "<p:sp><p:txBody><a:p><a:r><a:t>Ersatz</a:t></a:r></a:p></p:txBody></p:sp>"
    tree = (
        f"<p:spTree><mc:AlternateContent {mc}><mc:Choice>{frame}</mc:Choice>"
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent></p:spTree>"
    )
    point = "<dgm:pt><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    points = point.format("Idee") + point.format("Umsetzung")
    data = f"<dgm:dataModel {namespace} {A}>{points}</dgm:dataModel>"
    parts = {
        "ppt/slides/_rels/1.xml.rels": rels(("rId9", "diagramData", "../diagrams/data1.xml")),
        "ppt/diagrams/data1.xml": data,
    }

    assert pages_of(deck_of(tmp_path, tree, parts=parts))[0].text == "Idee\nUmsetzung"


def test_a_damaged_slide_is_an_empty_page_and_the_others_are_read(tmp_path: Path) -> None:
    shape = "<p:sp><p:txBody><a:p><a:r><a:t>Text</a:t></a:r></a:p></p:txBody></p:sp>"
    path = deck_of(tmp_path, f"<p:spTree>{shape}</p:spTree>", first="<p:sld kaputt")

    assert [page.text for page in pages_of(path)] == ["", "Text"]
    assert reason_of(path) == "Unvollständig: 1 von 2 Folien sind beschädigt."


def test_a_deck_of_pictures_says_so(tmp_path: Path) -> None:
    deck = python_pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[BLANK])
    path = deck_file(tmp_path, deck)

    assert reason_of(path) == "Kein Text erkannt: die Folien sind Bilder."
    assert info_of(path).unit is PageUnit.SLIDE


def test_what_programs_write_as_a_title_is_none(tmp_path: Path) -> None:
    deck = python_pptx.Presentation()
    deck.core_properties.title = "PowerPoint-Präsentation"
    deck.core_properties.author = "Erika Muster; Administrator"
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = "Netzwerk Daseinsvorsorge"
    path = deck_file(tmp_path, deck)

    info = info_of(path)

    assert (info.title, info.title_rule) == ("Netzwerk Daseinsvorsorge", "Titel der ersten Folie")
    assert facts_of(path, "authors") == [["Erika Muster"]]


def test_odp_slides_have_order_notes_and_no_furniture(tmp_path: Path) -> None:
    def frame(text: str, y: float, role: str = "") -> str:
        return (
            f'<draw:frame svg:x="1cm" svg:y="{y}cm" svg:width="5cm" svg:height="1cm" {role}>'
            f"<draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"
        )

    role = 'presentation:class="{}"'
    body = (
        '<draw:page draw:name="page1" draw:style-name="dp1">'
        + frame("unten", 9)
        + f"<draw:g>{frame('oben rechts', 3)}</draw:g>"
        + frame("Bürgerbus", 12, role.format("title"))
        + frame("Fuß", 15, role.format("footer"))
        + f"<presentation:notes>{frame('Sag es!', 1, role.format('notes'))}</presentation:notes>"
        + "</draw:page>"
    )
    hidden = (
        '<style:style style:name="dp1" style:family="drawing-page">'
        '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    )
    path = saved(tmp_path, "a.odp", odf("presentation", body, hidden))

    (page,) = pages_of(path)

    assert sniff(path) == "application/vnd.oasis.opendocument.presentation"
    assert page.heading == "Bürgerbus"
    assert page.text.split("\n\n") == [
        "Bürgerbus", "oben rechts", "unten", "Notizen: Sag es!", "(ausgeblendete Folie)",
    ]  # fmt: skip


def deck_of(
    folder: Path, tree: str, show: str = "1", parts: dict[str, str] | None = None, first: str = ""
) -> Path:
    """A deck of one slide with this tree of shapes, perhaps with another part before it."""
    slide = f'<p:sld {A} show="{show}"><p:cSld>{tree}</p:cSld></p:sld>'
    numbers = (0, 1) if first else (1,)
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n in numbers)
    listed = [(f"rId{n}", "slide", f"slides/{n}.xml") for n in numbers]
    return saved(
        folder,
        "a.pptx",
        ooxml(
            "pptx",
            {
                "ppt/presentation.xml": f"<p:presentation {A}>{ids}</p:presentation>",
                "ppt/_rels/presentation.xml.rels": rels(*listed),
                "ppt/slides/0.xml": first,
                "ppt/slides/1.xml": slide,
                **(parts or {}),
            },
        ),
    )
