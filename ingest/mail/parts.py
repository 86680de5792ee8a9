"""The parts of a message by what they are for: text to be read, files, other messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from ingest.decode import decode
from ingest.mail.message import topic, words

#: Messages and parts within others; deeper ones are left out.
DEEPEST = 20
LONGEST_NAME = 150
#: Parts that programs add for themselves.
_MACHINERY = frozenset(
    ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers",
     "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
     "application/pgp-encrypted", "application/pgp-keys", "text/calendar")
)  # fmt: skip
_ENCRYPTED = "Die E-Mail ist verschlüsselt."
_SIGNED = "Die E-Mail ist als Ganzes in eine Signatur verpackt (S/MIME)."
_LOCKED = frozenset(
    ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
)  # fmt: skip
_ENDINGS = {"text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf"}


@dataclass(frozen=True, slots=True)
class Text:
    """Text to be read, decoded."""

    text: str
    is_html: bool


@dataclass(frozen=True, slots=True)
class File:
    """A file that hangs on a message."""

    name: str
    media_type: str
    part: Message

    def data(self) -> bytes:
        """Its bytes."""
        return content(self.part)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message within a message."""

    name: str
    message: Message


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The same said in several ways, each a list of parts, the plainest first."""

    ways: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class Locked:
    """A part that cannot be read, and the German reason."""

    reason: str


Part = Text | File | Forwarded | Alternatives | Locked


def parts(message: Message, depth: int = 0) -> Iterator[Part]:
    """The parts of a message in their order."""
    kind = message.get_content_type()
    if depth > DEEPEST or kind in _MACHINERY:
        return
    if kind in _LOCKED:
        is_signed = str(message.get_param("smime-type", "")).lower() == "signed-data"
        yield Locked(_SIGNED if is_signed else _ENCRYPTED)
    elif kind == "message/rfc822" or (kind == "message/global" and message.is_multipart()):
        yield from _forwarded(message)
    elif message.is_multipart():
        inner = [one for one in _payload(message)]
        if kind == "multipart/alternative":
            yield Alternatives(tuple(tuple(parts(one, depth + 1)) for one in inner))
        else:
            for one in inner:
                yield from parts(one, depth + 1)
    elif kind.startswith("multipart/"):  # it says so and has no parts: what is there is text
        yield Text(decode(content(message)), is_html=False)
    elif kind in ("text/plain", "text/html") and not _is_file(message):
        yield Text(text(message), kind == "text/html")
    else:
        yield File(name(message, kind), kind, message)


def content(part: Message) -> bytes:
    """The bytes of a part, decoded as it says."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text(part: Message) -> str:
    """The text of a part; lines that a mail program broke are made whole where it says so."""
    decoded = decode(content(part), charset(part))
    if str(part.get_param("format", "")).lower() == "flowed":
        decoded = decoded.replace("\r\n", "\n").replace(" \n", " ")
    return decoded


def charset(part: Message) -> str | None:
    """The declared charset of a part."""
    return part.get_content_charset() or None


def name(part: Message, kind: str) -> str:
    """The name of an attached file, without folders and signs that names must not have."""
    stated = words(str(part.get_filename() or ""))
    return tidy_name(stated) or f"Anhang{_ENDINGS.get(kind, '')}"


def tidy_name(stated: str) -> str:
    """A name fit to stand in a location."""
    last = stated.replace("\\", "/").rpartition("/")[2]
    kept = "".join(sign for sign in last if sign.isprintable() and sign not in '#<>:"|?*')
    stem, dot, ending = kept.strip(" .").rpartition(".")
    if not dot:
        return ending[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - 10]}.{ending[:10]}"


def _forwarded(message: Message) -> Iterator[Part]:
    for inner in _payload(message):
        yield Forwarded(tidy_name(f"{topic(inner)[:100] or 'Nachricht'}.eml"), inner)


def _payload(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"
