"""Where a request comes from: needed for limits and for what is told to the machine itself only.

The address is the one that the server saw. What a request says of itself counts only where a
proxy is trusted, and then the server has put it there (`commands.serve`).
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

from flask import Request

#: Headers by which proxies say for whom they ask.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
#: Whoever has one address of IPv6 mostly has all that begin with so many bits.
_NETWORK_BITS = 64


@dataclass(frozen=True, slots=True)
class Asker:
    """`key` is the same for all requests of one asker; `is_here`: the machine itself asks, as
    far as the server can see; `is_forwarded`: a proxy asks for somebody and is not trusted to
    say for whom.
    """

    key: str
    is_here: bool
    is_forwarded: bool


def asker(request: Request, trusts_proxy: bool) -> Asker:
    """Who asks."""
    address = request.remote_addr or ""
    forwarded = not trusts_proxy and any(name in request.headers for name in FORWARDED)
    found = _parsed(address)
    return Asker(_key(found, address), found is not None and found.is_loopback, forwarded)


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None  # a socket of the file system, or nothing at all
    return getattr(found, "ipv4_mapped", None) or found


def _key(found: IPv4Address | IPv6Address | None, text: str) -> str:
    if isinstance(found, IPv6Address):
        return f"{int(found) >> (128 - _NETWORK_BITS):x}"
    return str(found) if found else text
