"""Addresses as text: one spelling for each, and what is no address of a document.

`normal` settles the spelling as RFC 3986 has it; `canonical` also drops what tells a visit and not
a document. A name and password in an address are refused: they would stand in the catalogue.
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

import httpx

from archive.errors import FetchError

#: A longer address is a trap or a mistake.
LONGEST = 2000
_HOST = re.compile(r"(?!.{254})[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_HEAD = re.compile(r"([A-Za-z]+:)//([^/?#]*)")
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
#: Parts of a query that tell where a visitor came from.
_TOLD_BY_VISITS = re.compile(r"(?:utm_[^=]*|fbclid|gclid|PHPSESSID)(?:=.*)?", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?<=//)[^/?#]*@")


def is_address(location: str) -> bool:
    """Whether a place is an address in the net, as opposed to a path.

    >>> is_address("https://www.archiv.example/"), is_address("/srv/https.html")
    (True, False)
    """
    return location[:8].lower().startswith(("http://", "https://"))


def canonical(url: str) -> str:
    """The one spelling that a document is known by: normal, without session and campaign.

    Raises:
        FetchError: it is no address of a web page.

    >>> canonical("HTTP://Archiv.Example:80/a/../b?utm_source=x&id=3#oben")
    'http://archiv.example/b?id=3'
    """
    whole = normal(_SESSION.sub("", normal(url)))
    path, sign, query = whole.partition("?")
    kept = [part for part in query.split("&") if part and not _TOLD_BY_VISITS.fullmatch(part)]
    return f"{path}{sign}{'&'.join(kept)}" if kept else path


def normal(url: str) -> str:
    """An address in its normal spelling: host in ASCII, no fragment, no dots to go up.

    Raises:
        FetchError: it is no address of a web page.
    """
    text = _HEAD.sub(_composed, re.sub(r"[\t\r\n]", "", url.strip()), count=1)
    if len(text) > LONGEST:
        raise FetchError("Die Adresse ist zu lang.", is_final=True)
    try:
        parsed = httpx.URL(_PERCENT.sub(_settled, text))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("Das ist keine mögliche Adresse.", is_final=True) from error
    if parsed.scheme not in ("http", "https"):
        raise FetchError("Abgerufen werden nur http- und https-Adressen.", is_final=True)
    if parsed.userinfo:
        raise FetchError("Adressen mit Name und Passwort werden nicht abgerufen.", is_final=True)
    host = _host(parsed.raw_host.decode("ascii").rstrip("."))
    port = f":{parsed.port}" if parsed.port is not None else ""
    return f"{parsed.scheme}://{host}{port}{parsed.raw_path.decode('ascii')}"


def joined(base: str, link: str) -> str:
    """A link of a page as an address of its own, in normal spelling.

    Raises:
        FetchError: it is no address of a web page.
    """
    try:
        return normal(urljoin(base, re.sub(r"[\t\r\n]", "", link.strip())))
    except ValueError as error:  # urljoin, of brackets that are no IPv6 address
        raise FetchError("Das ist keine mögliche Adresse.", is_final=True) from error


def told(url: str) -> str:
    """An address as it may be kept and printed: without name, password and fragment.

    >>> told("https://ich:geheim@archiv.example/x#y")
    'https://archiv.example/x'
    """
    return _CREDENTIALS.sub("", url.partition("#")[0])[:LONGEST]


def origin(url: str) -> str:
    """Scheme, host and port of a normal address: what a robots.txt holds for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def host_of(url: str) -> str:
    """Host and port of a normal address."""
    return urlsplit(url).netloc


def folder(url: str) -> str:
    """Host and path down to the last slash: what lies below a page begins with it.

    >>> folder("https://archiv.example/projekte/liste.html?seite=2")
    'archiv.example/projekte/'
    """
    parts = urlsplit(url)
    return parts.netloc + parts.path[: parts.path.rfind("/") + 1]


def is_below(url: str, folder: str) -> bool:
    """Whether a normal address lies in a folder, as `folder` gives it, on the same server."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}".startswith(folder)


def _composed(found: re.Match[str]) -> str:
    """Scheme and host, the letters of the host composed: names are registered so."""
    return f"{found[1].lower()}//{unicodedata.normalize('NFC', found[2])}"


def _settled(found: re.Match[str]) -> str:
    """A percent sign and two digits: plain where that means the same, else in capitals."""
    character = chr(int(found[1], 16))
    return character if _UNRESERVED.fullmatch(character) else found[0].upper()


def _host(host: str) -> str:
    if ":" in host:
        try:
            return f"[{ip_address(host)}]"
        except ValueError as error:
            raise FetchError("Das ist keine mögliche Adresse.", is_final=True) from error
    if not _HOST.fullmatch(host):
        raise FetchError("Das ist kein möglicher Rechnername.", is_final=True)
    return host
