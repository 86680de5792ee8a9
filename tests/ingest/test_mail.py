"""E-mails: header, text, forwarded messages, files as documents; saved web pages."""

from __future__ import annotations

import base64
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from archive.catalogue import Catalogue
from ingest.pipeline import Pipeline
from ingest.sniff import sniff
from ingest.sources import find_files
from ingest.sources.found import FoundFile, FoundNothing
from search_app.wiring import Services
from tests.ingest.officefiles import docx, facts_of, info_of, pages_of, paragraph, reason_of, saved

PLAIN = "Sehr geehrte Damen und Herren,\n\nder Bürgerbus fährt ab Mai wieder.\n"


def message(subject: str = "AW: Bürgerbus", text: str = PLAIN) -> EmailMessage:
    """A message between invented people."""
    made = EmailMessage()
    made["From"] = "Erika Muster <erika@kreis.example>"
    made["To"] = "Max Beispiel <max@stadt.example>, info@verein.example"
    made["Date"] = "Fri, 03 May 2019 14:05:00 +0200"
    made["Subject"] = subject
    made.set_content(text)
    return made


def mail(folder: Path, made: EmailMessage | bytes, name: str = "brief.eml") -> Path:
    """A message as a file."""
    return saved(folder, name, made if isinstance(made, bytes) else made.as_bytes())


def test_header_and_text_are_read_and_the_subject_is_the_title(tmp_path: Path) -> None:
    path = mail(tmp_path, message())

    (page,) = pages_of(path)
    info = info_of(path)

    assert sniff(path) == "message/rfc822"
    assert page.text == (
        "AW: Bürgerbus\n\nVon: Erika Muster <erika@kreis.example>\n"
        "An: Max Beispiel <max@stadt.example>, info@verein.example\n"
        f"Datum: 3. Mai 2019, 14:05 Uhr\n\n{PLAIN.strip()}"
    )
    assert (info.title, info.published) == ("Bürgerbus", "2019-05-03")
    assert facts_of(path, "authors") == [["Erika Muster"]]


def test_html_is_read_where_the_plain_text_says_nothing(tmp_path: Path) -> None:
    made = message(text="Ihr Programm kann kein HTML.")
    html = "<html><body><p>" + "Der Bürgerbus fährt ab Mai wieder. " * 10 + "</p></body></html>"
    made.add_alternative(html, subtype="html")
    other = message(text=PLAIN * 10)
    other.add_alternative("<p>Nur hier</p>" * 90, subtype="html")

    assert "fährt ab Mai" in pages_of(mail(tmp_path, made))[0].text
    assert "Nur hier" not in pages_of(mail(tmp_path, other))[0].text


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-1", "8bit"),
        ("utf-8", "base64"),
        ("windows-1252", "quoted-printable"),
        (None, "8bit"),
        ("erfunden", "8bit"),
        ("zip", "8bit"),
    ],
)
def test_umlauts_survive_what_mail_programs_do(
    tmp_path: Path, charset: str | None, encoding: str
) -> None:
    data = "Größe der Räume – heute".encode("utf-8" if charset == "utf-8" else "cp1252")
    if encoding == "base64":
        data = base64.encodebytes(data)
    elif encoding == "quoted-printable":
        data = data.replace(b"\xf6", b"=F6").replace(b"\xdf", b"=DF").replace(b"\xe4", b"=E4")
    stated = f'text/plain; charset="{charset}"' if charset else "text/plain"
    head = (
        "From: a@b.example\nTo: c@d.example\n"
        "Subject: =?iso-8859-1?Q?Gr=F6=DFe?=\n =?utf-8?B?w7Y=?=\n"
        f"Content-Type: {stated}\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    path = mail(tmp_path, head.encode() + data)

    assert "Größe der Räume" in pages_of(path)[0].text
    assert info_of(path).title == "Größeö"


def test_a_forwarded_message_is_a_page_of_its_own(tmp_path: Path) -> None:
    outer = message("WG: Einladung", "Siehe unten.")
    outer.add_attachment(message("Einladung", "Wir laden Sie ein."))

    first, second = pages_of(mail(tmp_path, outer))

    assert "Siehe unten." in first.text
    assert second.heading == "Einladung"
    assert "Weitergeleitete Nachricht\nVon: Erika Muster" in second.text


def attached(made: EmailMessage, data: bytes, name: str) -> EmailMessage:
    """The message with a file."""
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def test_files_of_a_message_are_documents_and_facts(tmp_path: Path, built: Services) -> None:
    inner = attached(message("Anlage", "Mit Datei."), b"Innerer Text", "innen.txt")
    made = attached(message(), docx(paragraph("Der Bericht.")), "Bericht ä.docx")
    made = attached(made, b"\x89PNG", "bild.png")
    made = attached(made, b"MZ", "../../etc/programm.dat")
    made.add_attachment(inner)
    path = mail(tmp_path, made)
    pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)

    report = pipeline.run(find_files(str(path)))

    told = {one.source.removeprefix(str(path)): one.status.value for one in report.outcomes}
    assert told == {
        "": "added",
        "#Bericht ä.docx": "added",
        "#bild.png": "skipped",
        "#programm.dat": "skipped",
        "#Anlage.eml": "added",
        "#Anlage.eml#innen.txt": "added",
    }
    titles = titles_of(built.catalogue)
    assert {"Bürgerbus", "Anlage"} <= titles
    labels = [value["label"] for value in facts_of(path, "attachments") if isinstance(value, dict)]
    assert labels == ["Bericht ä.docx", "bild.png", "programm.dat"]
    again = pipeline.run(find_files(str(path)))
    assert {one.status.value for one in again.outcomes} == {"unchanged", "skipped"}


def titles_of(catalogue: Catalogue) -> set[str]:
    """The titles of all documents."""
    with catalogue.reading() as connection:
        rows = connection.exec_driver_sql("select title from documents")
        return {str(row[0]) for row in rows}


def test_files_in_a_zip_in_a_message_are_found(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("ordner/text.txt", "Text")
    path = mail(tmp_path, attached(message(), target.getvalue(), "paket.zip"))

    found = [one.location for one in find_files(str(path)) if isinstance(one, FoundFile)]

    assert found == [str(path), f"{path}#paket.zip#ordner/text.txt"]


def test_many_files_and_files_of_one_name_are_told_apart_and_capped(tmp_path: Path) -> None:
    made = message()
    for number in range(105):
        made = attached(made, b"%d" % number, "a.txt")
    path = mail(tmp_path, made)

    found = list(find_files(str(path)))

    places = [one.location for one in found if isinstance(one, FoundFile)]
    assert places[1:3] == [f"{path}#a.txt", f"{path}#a.txt (2)"]
    assert len(places) == 101
    assert "höchstens 100" in next(one.reason for one in found if isinstance(one, FoundNothing))


NESTED = b"".join(
    b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(400)
)


@pytest.mark.parametrize(
    "body",
    [
        NESTED + b"x",
        b"Content-Type: message/rfc822\n\n" * 3_000 + b"x",
        b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\n" * 40_000,
        b'Content-Type: multipart/mixed; a="' + b";" * 300_000 + b'"; boundary="b"\n\n--b\n\nx',
        b"Content-Type: multipart/alternative\n\nohne Grenze",
        b"Content-Type: text/plain; charset=\n\n\xff\xfe\x00",
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!=",
        b"Content-Disposition: attachment; filename*=utf-7''%00%ff\n\nx",
    ],
    ids=range(8),
)
def test_hostile_messages_are_neither_a_crash_nor_a_standstill(tmp_path: Path, body: bytes) -> None:
    head = b"From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n"
    path = mail(tmp_path, head + body)

    found = list(find_files(str(path)))

    assert isinstance(found[0], FoundFile)
    assert "beschädigt (" not in reason_of(path)


def test_an_encrypted_message_says_so(tmp_path: Path) -> None:
    data = (
        b"From: a@b.example\nTo: c@d.example\nSubject: geheim\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"\n\n'
        b"--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b--\n"
    )

    assert reason_of(mail(tmp_path, data)) == "Die E-Mail ist verschlüsselt."


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("Liebe Leute,\n\nVon: mir\nan: alle\n", "text/plain"),
        ("Subject: nur eine Zeile\n\nText", "text/plain"),
        ("From: a\nTo: b\nSubject: c\n\nText", "message/rfc822"),
        ("From a@b.example Fri May  3\nFrom: a\nMessage-ID: <x>\n\nText", "message/rfc822"),
        ("Ort: Stendal\nDatum: 3. Mai\n\nText", "text/plain"),
    ],
)
def test_a_message_is_told_from_other_texts(tmp_path: Path, text: str, media_type: str) -> None:
    assert sniff(saved(tmp_path, "a.txt", text.encode())) == media_type


@pytest.mark.parametrize(
    "head",
    [
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://kreis.example/bus\n",
        'From: "Gespeichert von Windows Internet Explorer 7"\nSubject: x\n',
        "",
    ],
)
def test_a_saved_page_is_read_as_the_page_that_it_is(tmp_path: Path, head: str) -> None:
    html = (
        "<html><head><title>Bus</title></head><body><h1>Bürgerbus</h1><p>"
        + "Der Bus fährt über die Dörfer. " * 20 + "</p></body></html>"
    )  # fmt: skip
    data = (
        (
            f"{head}MIME-Version: 1.0\n"
            'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
            "--b\nContent-Type: text/css\nContent-Location: https://kreis.example/a.css\n\np {}\n"
            "--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n"
            "Content-Location: https://kreis.example/bus\n\n"
        ).encode()
        + html.encode("latin-1")
        + b"\n--b--\n"
    )
    path = saved(tmp_path, "seite.mht", data)

    text = pages_of(path)[0].text

    assert sniff(path) == "multipart/related"
    assert "Der Bus fährt über die Dörfer." in text
    assert info_of(path).title == "Bürgerbus"
    links = facts_of(path, "links")
    assert {"label": "Gespeicherte Seite", "url": "https://kreis.example/bus"} in links
