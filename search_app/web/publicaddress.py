"""Under which names the archive answers, and which address it gives for itself.

Behind a web server the address of a request is not the one that people have; where a setting
names it, everything that leaves the archive (citations, feeds, records) bears that one. It then
depends on no header that a visitor can forge.
"""

from __future__ import annotations

from flask import Flask, Request
from werkzeug.utils import cached_property

from archive.settings import Settings

#: Names by which the machine itself, and what watches it, may always ask.
OWN_NAMES = ("localhost", "127.0.0.1", "[::1]")


def install(app: Flask, settings: Settings) -> None:
    """Have an app answer under the names of its settings only, and call itself as they say."""
    app.config["TRUSTED_HOSTS"] = trusted(settings.trusted_hosts)
    if settings.public_address:
        app.request_class = _requests_of(settings.public_address.rstrip("/") + "/")


def trusted(names: str) -> list[str] | None:
    """The names of a setting with those of the machine itself; None where all are.

    >>> trusted("archiv.example.de, www.archiv.example.de")[:2]
    ['archiv.example.de', 'www.archiv.example.de']
    """
    listed = [name.strip() for name in names.split(",") if name.strip()]
    return [*listed, *OWN_NAMES] if listed else None


def _requests_of(address: str) -> type[Request]:
    class PublicRequest(Request):
        """A request to an archive that has one public address."""

        @cached_property
        def root_url(self) -> str:
            return address

        @cached_property
        def url_root(self) -> str:
            return address

    return PublicRequest
