"""RTF: umlauts in their many spellings, headings, tables, notes; pictures are no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.sniff import sniff
from tests.ingest.officefiles import facts_of, info_of, pages_of, reason_of, saved

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}}"
    rb"{\stylesheet{\s1 heading 1;}{\s2\sbasedon1 \'dcberschrift 2;}}"
    rb"{\info{\title B\'fcrgerbusse}{\author Erika Muster}{\creatim\yr2019\mo5\dy3\hr1}}"
)


def text_of(folder: Path, body: bytes) -> str:
    """The text of an RTF file with this body."""
    pages = pages_of(saved(folder, "a.rtf", HEAD + body + b"}"))
    return "\n\n".join(page.text for page in pages)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"B\'fcrger und \u246?ffnen", "Bürger und öffnen"),
        (rb"\uc2\u228\'e4\'e4hnlich", "ähnlich"),
        (rb"\uc0\u228 hnlich", "ähnlich"),
        (rb"\uc1\u-10179?\u-8694?", "\U0001f60a"),
        (rb"{\f1 \'b9\'e6} und \'e6", "ąć und æ"),
        (rb"\endash  Stra\'dfe\~1 \{Klammer\}", "– Straße 1 {Klammer}"),
        (rb"a\line b\tab c", "a\nb c"),
        (rb"{\*\unbekannt geheim}sichtbar{\v versteckt}", "sichtbar"),
        (rb"{\pict\pngblip 89504e470d0a1a0a}Bild", "Bild"),
        (rb"{\pict\bin5 }}}}}}Bild", "Bild"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt Verweis}}", "Verweis"),
        (rb"eins\par\par zwei", "eins\n\nzwei"),
        (rb"{\header Kopf}Text{\*\bkmkstart m}{\*\bkmkend m}", "Text"),
        (rb"Text{\footnote Eine {\i Note}.} weiter", "Text weiter\n\nFußnote 1: Eine Note."),
        (
            rb"\trowd\intbl a\cell b\par c\cell\row\intbl d\cell e\cell\row\pard danach",
            "a | b c\nd | e\n\ndanach",
        ),
        (rb"{\listtext\'b7\tab}eins\par{\listtext\'b7\tab}zwei\par", "• eins\n• zwei"),
    ],
)
def test_what_is_written_is_read(tmp_path: Path, body: bytes, text: str) -> None:
    assert text_of(tmp_path, body) == text


def test_headings_begin_sections_and_properties_are_facts(tmp_path: Path) -> None:
    body = rb"\pard\s1 Anlass\par\pard Text eins.\par\pard\s2 Ziel\par\pard Text zwei.\par"
    path = saved(tmp_path, "a.doc", HEAD + body + b"}")

    pages = pages_of(path)

    assert sniff(path) == "text/rtf"
    assert [page.heading for page in pages] == ["Anlass", "Ziel"]
    assert info_of(path).title == "Anlass"
    assert facts_of(path, "authors") == [["Erika Muster"]]
    assert facts_of(path, "created") == ["2019-05-03"]


@pytest.mark.parametrize("body", [b"{" * 100_000, b"}" * 100_000, b"\\" * 99_999, b"\\u" * 50_000])
def test_braces_without_end_are_no_crash(tmp_path: Path, body: bytes) -> None:
    assert "beschädigt (" not in reason_of(saved(tmp_path, "a.rtf", HEAD + b"Text " + body))


def test_megabytes_of_a_picture_are_passed_over(tmp_path: Path) -> None:
    line = b"0123456789abcdef" * 8 + b"\r\n"

    assert text_of(tmp_path, b"{\\pict\\wmetafile8 " + line * 100_000 + b"}Text") == "Text"
