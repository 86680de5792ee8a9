"""Which machines may be asked: those of the public net, and those that a setting names.

A name is resolved once, every address that it has is checked, and the connection goes to a checked
address, so that a second answer of the name server changes nothing. Name for TLS and Host header
stay those of the URL. `ipaddress.is_global` of Python 3.11 takes some addresses for public that
lead inside: 64:ff9b::7f00:1 (NAT64) and 2002:7f00:1:: (6to4) both mean 127.0.0.1.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

import httpcore

from archive.errors import FetchError
from ingest.sources.web.clock import Deadline
from ingest.sources.web.tls import tls_reason

#: The addresses of a host name, as text.
Resolver = Callable[[str, int], Iterable[str]]
PORTS = (80, 443)
#: Addresses of one name that are tried until one takes the connection.
TRIED = 4
#: Closed in addition to all that is not global or is multicast.
_CLOSED: tuple[IPv4Network | IPv6Network, ...] = tuple(
    map(
        ip_network,
        (
            "100.64.0.0/10",  # behind a provider's NAT
            "168.63.129.16/32",  # a cloud's inside, at a public address
            "192.0.0.0/24",
            "192.88.99.0/24",  # relays of 6to4
            "::/96",  # IPv4 addresses in the old way
            "64:ff9b::/96",  # NAT64
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/32",  # Teredo
            "2002::/16",  # 6to4
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
        ),
    )
)


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a name, as the system tells them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(address: str) -> bool:
    """Whether an address belongs to the public net.

    >>> is_public("93.184.216.34"), is_public("::ffff:10.0.0.1"), is_public("64:ff9b::7f00:1")
    (True, False, False)
    """
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    if not known.is_global or known.is_multicast or known.is_reserved:
        return False
    return not any(known in network for network in _CLOSED if network.version == known.version)


class Guard(httpcore.NetworkBackend):
    """Opens connections to checked addresses only. `deadline` ends whatever goes over them."""

    def __init__(self, allowed: str, deadline: Deadline, resolver: Resolver = resolve) -> None:
        self._allowed = frozenset(name.strip().lower() for name in allowed.split(",") if name)
        self._deadline = deadline
        self._resolver = resolver
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to a host.

        Raises:
            FetchError: it may not be asked, or nobody knows it.
            httpcore.ConnectError, httpcore.ConnectTimeout: it does not take the connection.
        """
        failure: Exception | None = None
        for address in self._checked(host, port)[:TRIED]:
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
                return _Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or FetchError(f"Zu {host} gibt es keine Adresse.")

    def _checked(self, host: str, port: int) -> list[str]:
        """The addresses of a host, all of which may be asked."""
        is_named = f"{_in_brackets(host)}:{port}" in self._allowed
        if port not in PORTS and not is_named:
            raise FetchError(f"Port {port} wird nicht abgerufen, nur 80 und 443.", is_final=True)
        addresses = self._resolved(host, port)
        if is_named or _in_brackets(host) in self._allowed:
            return addresses
        if not all(map(is_public, addresses)):
            raise FetchError(f"{host} liegt nicht im öffentlichen Netz.", is_final=True)
        return addresses

    def _resolved(self, host: str, port: int) -> list[str]:
        try:
            return list(self._resolver(host, port))
        except (OSError, UnicodeError) as error:
            is_unknown = getattr(error, "errno", None) == socket.EAI_NONAME
            raise FetchError(f"Den Rechnernamen {host} kennt niemand.", is_unknown) from error


class _Timed(httpcore.NetworkStream):
    """A connection whose every wait ends with the deadline: a byte a second keeps nobody busy."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._until_the_end():
            return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with self._until_the_end():
            self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        try:
            left = self._deadline.left(timeout)
        except FetchError:
            self.close()  # nobody else knows of it yet
            raise
        try:
            with self._until_the_end():
                inner = self._stream.start_tls(ssl_context, server_hostname, left)
        except httpcore.ConnectError as error:  # the pool above forgets what caused it
            reason = tls_reason(error.__cause__)
            raise FetchError(reason) if reason else error from error.__cause__
        return _Timed(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    @contextmanager
    def _until_the_end(self) -> Iterator[None]:
        """Tell a wait that the deadline cut short from a server that is silent."""
        try:
            yield
        except httpcore.TimeoutException:
            self._deadline.left()
            raise


def _in_brackets(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()
