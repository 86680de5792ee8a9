"""The text of a Word paragraph: runs, fields, breaks; what lies in it beside the text."""

from __future__ import annotations

import re

from ingest.extractors.office.xml import Element, attribute, child, name

#: Left out with all that is in them: properties, what was deleted, what fields are made of.
_LEFT_OUT = frozenset(
    ("pPr", "sectPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "tblPr", "trPr",
     "tcPr", "sdtPr", "sdtEndPr", "rt", "docPr", "annotationRef", "footnoteRef", "endnoteRef",
     "tblGrid", "object")
)  # fmt: skip
#: Fields whose result is another one on each page or day.
_RUNNING = re.compile(
    r"^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|FILENAME|PAGEREF|SAVEDATE|PRINTDATE)\b", re.I
)
_SIGNS = {
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
    "tab": " ",
    "ptab": " ",
    "br": "\n",
    "cr": "\n",
}


class Paragraph:
    """A paragraph being read: `text`; ids of `notes`; text `boxes`; `drawings` with charts."""

    def __init__(self, element: Element) -> None:
        self.notes: list[tuple[str, str]] = []
        self.boxes: list[Element] = []
        self.drawings: list[Element] = []
        self._pieces: list[str] = []
        self._fields: list[list[str]] = []
        self._hides = 0
        self._read(element)
        self.text = "".join(self._pieces).strip()

    def _read(self, element: Element) -> None:
        for one in element:
            kind = name(one)
            if kind == "t":
                self._put(one.text or "")
            elif kind in _SIGNS:
                self._put(_SIGNS[kind])
            elif kind == "fldChar":
                self._field(attribute(one, "fldCharType"))
            elif kind == "instrText" and self._fields:
                self._fields[-1].append(one.text or "")
            elif kind in _LEFT_OUT:
                continue
            elif kind in ("footnoteReference", "endnoteReference"):
                self.notes.append((kind[:-9], attribute(one, "id") or ""))
            elif kind == "txbxContent":
                self.boxes.append(one)
            else:
                self._read_inner(one, kind)

    def _read_inner(self, one: Element, kind: str) -> None:
        if kind == "AlternateContent":
            choice = child(one, "Choice")
            self._read(choice if choice is not None and len(choice) else one)
        elif kind == "r" and _is_hidden(one):
            return
        elif kind == "fldSimple" and _RUNNING.match(attribute(one, "instr") or ""):
            return
        elif kind == "textpath":  # WordArt
            self._put(attribute(one, "string") or "")
        else:
            if kind in ("chart", "relIds"):
                self.drawings.append(one)
            self._read(one)

    def _put(self, text: str) -> None:
        if not self._hides:
            self._pieces.append(text)

    def _field(self, kind: str | None) -> None:
        """Fields are nested; the text of one that runs along is hidden until its end."""
        if kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields:
            self._fields[-1] = ["".join(self._fields[-1])]
            self._hides += bool(_RUNNING.match(self._fields[-1][0]))
            self._fields[-1].append("separated")
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field[-1:] == ["separated"]:
                self._hides -= bool(_RUNNING.match(field[0]))


def _is_hidden(run: Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false")
