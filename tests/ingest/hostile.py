"""Hostile files, made when a test needs them."""

from __future__ import annotations

import gzip
import io
import json
import random
import zlib
from collections.abc import Iterator, Mapping, Sequence

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MB = 1_000_000

# --- PDF ---------------------------------------------------------------------------------------


def pdf(pages: Sequence[str], title: str = "") -> bytes:
    """A PDF with a line of text a page."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=True)
    canvas.setTitle(title)
    for text in pages:
        for number, line in enumerate(text.splitlines()):
            canvas.drawString(70, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("geheim", "geheimer", strength=128))
    canvas.drawString(70, 780, "Niemand liest das ohne Kennwort.")
    canvas.save()
    return target.getvalue()


def letters_pdf(count: int) -> bytes:
    """A PDF of one page with letters strewn over it, each an object of its own."""
    content = b"".join(
        b"BT /F1 4 Tf %d %d Td (%c) Tj ET\n"
        % (7 * (i * 37 % 83) + 5, 9 * (i * 61 % 91) + 5, 97 + i % 26)
        for i in range(count)
    )
    return pdf_of_streams([zlib.compress(content)])


def heavy_pdf(pages: int, words: int) -> bytes:
    """A PDF that costs computing time: many pages, each with many words in small print."""
    lines = []
    for number in range(words // 12):
        text = b" ".join(b"Wort%d" % (number * 12 + i) for i in range(12))
        lines.append(b"BT /F1 6 Tf 40 %d Td (%s) Tj ET\n" % (800 - number * 7, text))
    return pdf_of_streams([zlib.compress(b"".join(lines))] * pages)


def flate_bomb(size: int = 1 << 30) -> bytes:
    """A PDF of about a thousandth of `size` whose one page unpacks to `size` bytes."""
    return pdf_of_streams([deflated_blanks(size)])


def deflated_blanks(size: int) -> bytes:
    """`size` blanks, deflated."""
    return deflated(b" ", size)


def deflated(piece: bytes, size: int) -> bytes:
    """A piece repeated up to `size` bytes, deflated without ever holding them: the same flushed
    block again and again.
    """
    block = piece * ((1 << 20) // len(piece))
    packer = zlib.compressobj(9)
    head = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    count, checksum = size // len(block), 1
    for _ in range(count):
        checksum = zlib.adler32(block, checksum)
    last = b"\x03\x00"  # an empty final block
    return head + again * (count - 1) + last + checksum.to_bytes(4, "big")


def pdf_of_streams(contents: Sequence[bytes]) -> bytes:
    """A PDF whose pages have these deflated content streams."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content)
        objects.append(head + content + b"\nendstream")
    return pdf_file(objects)


def pdf_file(objects: Sequence[bytes]) -> bytes:
    """Objects, numbered from 1, as a file with a table of their places; the first is the root."""
    target = io.BytesIO()
    target.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(target.tell())
        target.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start_of_table = target.tell()
    target.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        target.write(b"%010d 00000 n \n" % place)
    target.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    target.write(b"startxref\n%d\n%%%%EOF\n" % start_of_table)
    return target.getvalue()


# --- HTML and text -----------------------------------------------------------------------------


def html(text: str, title: str = "Ein Dokument") -> bytes:
    """A small web page."""
    head = f"<!doctype html><html><head><title>{title}</title></head>"
    return f"{head}<body><h1>{title}</h1><p>{text}</p></body></html>".encode()


def html_deep(depth: int) -> bytes:
    """Elements inside elements inside elements."""
    text = b"<p>Ganz unten steht ein Satz von der Daseinsvorsorge.</p>"
    return b"<!doctype html><html><body>" + b"<div>" * depth + text + b"</div>" * depth


def html_wide(nodes: int) -> bytes:
    """Very many small elements side by side, of the kinds that are rewritten."""
    cell = (
        b"<p><span class=x>Nr</span> %d</p><dl><dt>Laufzeit</dt><dd>20%02d</dd></dl>"
        b"<div><b>Ort:</b> Dorf %d<br>Kreis</div>"
    )
    rows = (cell % (number, number % 100, number) for number in range(nodes // 8))
    return b"<!doctype html><html><body><h1>Verzeichnis</h1>" + b"".join(rows) + b"</body></html>"


def html_line(size: int) -> bytes:
    """A page of one single line."""
    sentence = "<p>Die Förderung der Daseinsvorsorge im ländlichen Raum geht weiter.</p>".encode()
    head = b"<!doctype html><html><body><h1>Eine Zeile</h1>"
    return head + sentence * (size // len(sentence)) + b"</body></html>"


def xml_bomb() -> bytes:
    """A billion laughs, dressed as a web page."""
    lines = ['<?xml version="1.0"?>', "<!DOCTYPE html [", '<!ENTITY a0 "haha">']
    lines += [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 11)]
    lines += ["]>", '<html xmlns="http://www.w3.org/1999/xhtml"><body>']
    lines += ["<p>Vorher steht ein ganzer Satz.</p><p>&a10;</p></body></html>"]
    return "\n".join(lines).encode()


def prose(size: int) -> Iterator[str]:
    """Lines of German text of about `size` characters in all."""
    done = number = 0
    while done < size:
        line = f"Absatz {number}: Die Gemeinden im ländlichen Raum sichern die Daseinsvorsorge.\n"
        yield line
        done, number = done + len(line), number + 1


# --- other -------------------------------------------------------------------------------------


def old_office() -> bytes:
    """The head of an OLE2 file, as .doc, .xls and .ppt of old have it, without anything in it."""
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += (0x3E).to_bytes(2, "little") + (3).to_bytes(2, "little") + b"\xfe\xff\x09\x00\x06\x00"
    head += bytes(10) + (1).to_bytes(4, "little") + (1).to_bytes(4, "little")
    return (head + bytes(12) + b"\xff" * 440)[:512] + b"\xff" * 512 + bytes(512)


def junk(size: int) -> bytes:
    """Bytes that mean nothing, with a tag in them by chance, the same ones each time."""
    return b"\x00\xff\x02\xfe <p> " + random.Random(size).randbytes(size)


def records(*rows: Mapping[str, object] | str) -> bytes:
    """JSON lines; a string stands for itself."""
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


#: Two good records, one without text, and lines that are none.
BAD_RECORDS = records(
    {"id": "eins", "title": "Erster", "text": "Ein Text von der Nahversorgung."},
    "das ist kein JSON",
    "[1, 2]",
    {"title": "Ohne id", "text": "Text"},
    {"id": "ohne-text", "title": "Ohne Text"},
    {"id": "nichts", "title": "", "text": " "},
    {"id": "sicht", "text": "Text", "visibility": "geheim"},
    "[" * 100_000,
    {"id": "zwei", "title": "Zweiter", "text": "Ein Text von der Nahversorgung."},
)


def broken_gzip(data: bytes) -> bytes:
    """Compressed bytes that break off."""
    whole = gzip.compress(data, mtime=0)
    return whole[: len(whole) * 2 // 3]
