"""PDF files written object by object: the hostile ones, and those that no library would write."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence
from pathlib import Path

from tests.ingest.hostile import deflated, deflated_blanks, pdf_file, pdf_of_streams

TEXT = b"BT /F1 12 Tf 70 700 Td (Der Dorfladen hat nun ein Cafe und eine Poststelle.) Tj ET\n"
_HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page_with(
    content: bytes = TEXT,
    *more: bytes,
    catalog: bytes = b"",
    page: bytes = b"",
    resources: bytes = b"/Font << /F1 4 0 R >>",
    font: bytes = _HELVETICA,
) -> bytes:
    """A PDF of one page. The objects of `more` have the numbers from 6 on; `catalog` and `page`
    are further entries there.
    """
    return pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << %s >> %s >>" % (resources, page),
            font,
            stream(content),
            *more,
        ]
    )


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """An object with a deflated stream."""
    packed = zlib.compress(data)
    head = b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n" % (len(packed), entries)
    return head + packed + b"\nendstream"


# --- hostile -----------------------------------------------------------------------------------


def bomb_behind_a_page(size: int = 1 << 30) -> bytes:
    """A page of text, then one that unpacks to `size` bytes."""
    return pdf_of_streams([zlib.compress(TEXT), deflated_blanks(size)])


def cut_stream(lines: int = 60_000) -> bytes:
    """A page whose deflated content, some hundred kilobytes, breaks off: pdfminer then unpacks
    it byte by byte, in quadratic time.
    """
    noise = (zlib.crc32(b"%d" % number) for number in range(lines))
    content = TEXT + b"".join(b"%% %08x%08x\n" % (word, word ^ 0x5A5A5A5A) for word in noise)
    return pdf_of_streams([zlib.compress(content, 1)[:-40_000]])


def wide_character_map(characters: int = 1 << 28) -> bytes:
    """A font whose map to Unicode has one range of very many characters."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n"
        b"1 beginbfrange <00000000> <%08x> <0041> endbfrange\n"
        b"endcmap end end" % characters
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return page_with(TEXT, stream(cmap), font=font)


def wide_widths(characters: int = 200_000_000) -> bytes:
    """A font with one range of widths for very many characters."""
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /W [0 %d 500] "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 4 >> >>" % characters
    )
    cid = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] >>"
    )
    resources = b"/Font << /F1 4 0 R /F2 7 0 R >>"
    content = TEXT + b"BT /F2 12 Tf 70 600 Td <0041> Tj ET"
    return page_with(content, descendant, cid, resources=resources)


def forms_in_forms(levels: int = 8, each: int = 10) -> bytes:
    """Forms that draw the next one ten times, eight levels deep: 10^7 lines of text in 3 kB."""
    forms = []
    for level in range(levels):
        inner = b"/X Do\n" * each if level < levels - 1 else TEXT
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << "
        entries += b"/Font << /F1 4 0 R >> /XObject << /X %d 0 R >> >>" % (7 + level)
        forms.append(stream(inner, entries))
    resources = b"/Font << /F1 4 0 R >> /XObject << /X 6 0 R >>"
    return page_with(TEXT + b"/X Do\n", *forms, resources=resources)


def endless_page(pages_before: int = 0, size: int = 200_000_000) -> bytes:
    """A page that draws nothing, again and again; no engine is done with it in some seconds."""
    return pdf_of_streams([zlib.compress(TEXT)] * pages_before + [deflated(b"q Q\n", size)])


def outline_loop() -> bytes:
    """An outline whose two entries follow each other for ever."""
    return page_with(
        TEXT,
        b"<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>",
        b"<< /Title (Eins) /Parent 6 0 R /Next 8 0 R /Dest [3 0 R /Fit] >>",
        b"<< /Title (Zwei) /Parent 6 0 R /Next 7 0 R /Dest [3 0 R /Fit] >>",
        catalog=b"/Outlines 6 0 R",
    )


def deep_outline(depth: int = 3000) -> bytes:
    """An outline each of whose entries holds the next."""
    entries = [
        b"<< /Title (Stufe %d) /Parent %d 0 R /First %d 0 R /Last %d 0 R /Count 1 "
        b"/Dest [3 0 R /Fit] >>" % (n, 6 + n, 8 + n, 8 + n)
        for n in range(depth)
    ]
    root = b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>"
    last = b"<< /Title (Grund) /Parent %d 0 R >>" % (6 + depth)
    return page_with(TEXT, root, *entries, last, catalog=b"/Outlines 6 0 R")


def long_outline(entries: int = 2000) -> bytes:
    """An outline of very many entries."""
    listed = [
        b"<< /Title (Kapitel %d) /Parent 6 0 R /Next %d 0 R /Dest [3 0 R /Fit] >>" % (n, 8 + n)
        for n in range(entries)
    ]
    root = b"<< /Type /Outlines /First 7 0 R /Last %d 0 R /Count %d >>" % (6 + entries, entries)
    last = b"<< /Title (Ende) /Parent 6 0 R >>"
    return page_with(TEXT, root, *listed, last, catalog=b"/Outlines 6 0 R")


class Tripwire:
    """Whoever unpickles this has made a file."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.place,))


def pickle_as_character_map(folder: Path) -> bytes:
    """A font whose character map names a pickle beside the file; unpickled, it makes `tripped`."""
    import gzip

    place = folder / "karte.pickle.gz"
    place.write_bytes(gzip.compress(pickle.dumps(Tripwire(folder / "tripped"))))
    name = str(folder / "karte").encode().replace(b"/", b"#2F")
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /%s "
        b"/DescendantFonts [6 0 R] >>" % name
    )
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (%s) /Supplement 0 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 4 >> >>" % name
    )
    resources = b"/Font << /F1 4 0 R /F2 7 0 R >>"
    content = TEXT + b"BT /F2 12 Tf 70 600 Td (AB) Tj ET"
    return page_with(content, descendant, font, resources=resources)


def pages_that_are_their_own_parents() -> bytes:
    """A tree of pages that leads back to its root."""
    return pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000000 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << /Font << /F1 4 0 R >> >> >>",
            _HELVETICA,
            stream(TEXT),
        ]
    )


# --- odd ---------------------------------------------------------------------------------------


def with_info(info: bytes, content: bytes = TEXT) -> bytes:
    """A page in a file that says of itself what stands in `info`, a dictionary's entries."""
    made = page_with(content, b"<< %s >>" % info)
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 6 0 R")


def with_attachments(*files: tuple[bytes, bytes, int]) -> bytes:
    """A page with attached files: (name, media type as a PDF name, size)."""
    names, more = b"", []
    for number, (name, kind, size) in enumerate(files):
        at = 6 + 2 * number
        names += b"(%s) %d 0 R " % (name, at)
        more.append(b"<< /Type /Filespec /F (%s) /EF << /F %d 0 R >> >>" % (name, at + 1))
        more.append(stream(b"x", b"/Subtype /%s /Params << /Size %d >>" % (kind, size)))
    return page_with(TEXT, *more, catalog=b"/Names << /EmbeddedFiles << /Names [%s] >> >>" % names)


def with_labels() -> bytes:
    """Three pages, called i, ii and 1."""
    made = pdf_of_streams([zlib.compress(TEXT)] * 3)
    labels = b"/Type /Catalog /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>"
    return pdf_file_again(made, b"/Type /Catalog", labels)


def pdf_file_again(made: bytes, old: bytes, new: bytes) -> bytes:
    """A file with one entry put in place of another. Its table of places is wrong then, which
    every reader mends.
    """
    return made.replace(old, new, 1)


def glyphs_without_letters(words: Sequence[str]) -> bytes:
    """A page in a font whose glyphs pdfminer cannot name: it only gives their numbers."""
    text = " ".join(words).encode("latin-1")
    differences = b" ".join(b"/g%d" % code for code in range(32, 127))
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Ohne "
        b"/Encoding << /Type /Encoding /Differences [32 %s] >> >>" % differences
    )
    content = b"BT /F1 12 Tf 70 700 Td (%s) Tj ET\n" % text
    return page_with(content, font=font)
