"""E-mail addresses and phone numbers, in one form: for staff only, wherever they are shown.

Phone numbers are German unless they say otherwise, written as "+49 228 994012326"; those of fax
machines are none. Addresses may be hidden from robots: "name(at)host.de",
"name [at] host [dot] de".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from archive.model import Evidence, Fact, Json, Page
from ingest.facts.subject import Subject

#: Pages that are looked at, and contacts that are kept.
PAGES, MOST = 60, 300
_AT = r"\s?(?:@|[\[({<]\s?(?:at|ät)\s?[\])}>])\s?"
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|punkt)\s?[\])}]\s?)"
_EMAIL = re.compile(
    rf"(?<![\w.+-])(?P<who>[A-Za-z0-9äöüÄÖÜß][\w.+-]{{0,63}}){_AT}(?P<host>[\w-]{{1,63}}(?:"
    rf"{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}(?P<end>[A-Za-z]{{2,24}}))(?![\w@-])",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\+\d{1,3}|\(0|00\d|"
    r"0)(?=[\d\s()/–.-]{6,24})[\d]{0,6}\)?(?:[ ()/–.-]{0,3}\d{1,9}){1,8}(?!\d|,\d)"
)
_LABEL = re.compile(
    r"\b(?P<fax>(?:Tele)?fax|PC-Fax)\b|(?P<phone>\b(?:Tel(?:efon)?(?:nummer|isch)?|Fon|Phone|"
    r"Rückfragen|Auskunft|Anruf|anrufen|"
    r"Mobil(?:telefon|funk)?|Handy|Durchwahl|Ruf(?:nummer)?|Hotline|T(?=[:. ]{1,3}[+(0]))\b|☎|✆)",
    re.IGNORECASE,
)
#: Numbers of other things, and sums.
_NUMBERED = re.compile(
    r"\b(?:Aktenzeichen|Az|Nr|Nummer|Kennzeichen|Förderkennzeichen|FKZ|ISBN|ISSN|IBAN|Konto\w*|Kto|"
    r"BLZ|Ident\w*|"
    r"Registernummer|Vergabenummer|Kosten|Steuer\w*|"
    r"Kassenzeichen)\b[.:\s]*(?:\w{0,6}[\s.:-]){0,2}\Z",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s?(?:Euro|EUR|€|Einwohner|Hektar|km|Seiten|Stück)\b|\s?€")
_HIDDEN = re.compile(r"[\[({<]\s?(?:at|ät)\s?[\])}>]", re.IGNORECASE)
_DATE = re.compile(
    r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d\b)|(?<!\d)(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d$"
)
#: What a label is sought in before a number.
_BEFORE = 28


def contacts(subject: Subject) -> Iterator[Fact]:
    """The contacts of a text that its markup has not stated already, each once."""
    stated = [fact.value for fact in subject.stated if fact.field == "contacts"]
    seen = {value for each in stated for value in _values(each)}
    for page in subject.pages[:PAGES]:
        for kind, value, begin, end, rule in (*_emails(page), *_phones(page)):
            if value in seen or len(seen) >= MOST:
                continue
            seen.add(value)
            quote = " ".join(page.text[begin:end].split())
            yield Fact("contacts", {kind: value}, Evidence(rule, quote, page.number, begin, end))


def normal(value: Any) -> Any:
    """A contact that markup states, its phone number in the form of all.

    >>> normal({"phone": "+493023125123"}), normal({"email": "A@b.example"})
    ({'phone': '+49 30 23125123'}, {'email': 'a@b.example'})
    """
    if not isinstance(value, dict):
        return value
    told: dict[str, Json] = dict(value)
    if isinstance(told.get("phone"), str):
        told["phone"] = phone(str(told["phone"])) or told["phone"]
    if isinstance(told.get("email"), str):
        told["email"] = str(told["email"]).lower()
    return told


@cache
def _library() -> Any:
    import phonenumbers  # slow to load, and most documents name no phone

    return phonenumbers


def phone(written: str) -> str | None:
    """A phone number as all are written; None if it can be none."""
    numbers = _library()
    try:
        parsed = numbers.parse(written.replace("(0)", ""), "DE")
    except numbers.NumberParseException:
        return None
    if not numbers.is_possible_number(parsed):
        return None
    return str(numbers.format_number(parsed, numbers.PhoneNumberFormat.INTERNATIONAL))


def _values(value: Json) -> list[str]:
    told = normal(value)
    listed = told.values() if isinstance(told, dict) else ()
    return [str(v) for each in listed for v in (each if isinstance(each, list) else [each])]


def _emails(page: Page) -> Iterator[tuple[str, str, int, int, str]]:
    if "@" not in page.text and not _HIDDEN.search(page.text):
        return
    for found in _EMAIL.finditer(page.text):
        host = re.sub(_DOT, ".", found["host"], flags=re.IGNORECASE)
        value = f"{found['who']}@{host}".lower()
        rule = "E-Mail-Adresse" if "@" in found.group() else "Umschriebene E-Mail-Adresse"
        yield "email", value, found.start(), found.end(), rule


def _phones(page: Page) -> Iterator[tuple[str, str, int, int, str]]:
    text = page.text
    for found in _PHONE.finditer(text):
        written = found.group().rstrip(" -–./(")
        if sum(map(str.isdigit, written)) < 6 or _DATE.search(written):
            continue
        if _NUMBERED.search(text, max(0, found.start() - 30), found.start()) or _UNIT.match(
            text, found.end()
        ):
            continue
        label = _label(text, found.start())
        is_way = _is_beside(text, found.start(), found.end())
        ends = bool(_ENDS.match(text, found.start() + len(written)))
        if label == "fax" or (label is None and not _is_plain(written, is_way, ends)):
            continue
        value = phone(written)
        if value:
            rule = "Telefonnummer mit Angabe" if label else "Telefonnummer"
            yield "phone", value, found.start(), found.start() + len(written), rule


def _label(text: str, at: int) -> str | None:
    """What the line says of the number that begins at a character: "phone", "fax" or nothing."""
    line = text.rfind("\n", 0, at) + 1
    found = list(_LABEL.finditer(text, max(line, at - _BEFORE), at))
    if not found and text[line:at].strip(" :") == "":
        # "Telefon" may have a line of its own
        above = text[max(0, line - 20) : line].strip().rpartition("\n")[2]
        found = [m for m in [_LABEL.match(above)] if m and len(above) < 12]
    return found[-1].lastgroup if found else None


#: "Kontakt: Anna Aue, 030 23125 044, aue@…": what says that a line tells how to reach somebody.
_WAYS = re.compile(r"@|\b(?:Kontakt|Ansprech|Anmeldung|Info|Pressestelle|Beratung)", re.IGNORECASE)


def _is_beside(text: str, at: int, end: int) -> bool:
    """Whether a number stands behind a comma in a line of contacts."""
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", end)
    line = text[begin : stop if stop >= 0 else len(text)]
    return text[begin:at].rstrip().endswith((",", ":")) and bool(_WAYS.search(line))


#: An area code, and what follows it: "040 66969-870", "0221/4710 582".
_AREA = re.compile(r"0\d{2,5}(?:\s?[/–-]\s?|\s)\d{3,}")


#: Behind a number that stands for itself.
_ENDS = re.compile(r"\s*(?:$|[,;|)•·(]|\.(?:\s|$))", re.MULTILINE)


def _is_plain(written: str, is_way: bool, ends: bool) -> bool:
    """Whether a number without a label looks like a phone number and like nothing else."""
    if "." in written or sum(map(str.isdigit, written)) < 9:
        return False
    if is_way and written.startswith("0"):
        return True
    is_parted = ends or bool(re.search(r"[/–-]", written))
    return written.startswith(("+", "(0")) or (is_parted and bool(_AREA.match(written)))
