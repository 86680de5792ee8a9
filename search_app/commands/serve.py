"""`findbuch serve`: the web application under waitress, until it is told to end."""

from __future__ import annotations

import gc
import signal
from datetime import date
from types import FrameType
from typing import Any

import click
from flask import Flask
from waitress.server import create_server

from archive.errors import UsageError
from archive.model import Visibility
from archive.settings import Settings
from index.request import SearchRequest
from search_app import create_app
from search_app.commands.context import services
from search_app.commands.stopping import heed_signals, run_until_told
from search_app.overview import Overviews
from search_app.views.start import OVERVIEWS
from search_app.wiring import Services

#: Two words, since the other names of things are read when words stand side by side.
FIRST_SEARCH = "Findbuch Archiv"


@click.command()
@click.option("--host", metavar="ADRESSE", help="Adresse (üblich: 127.0.0.1).")
@click.option("--port", type=click.IntRange(0, 65535), help="Port (üblich: 5000).")
@click.pass_context
def serve(context: click.Context, host: str | None, port: int | None) -> None:
    """Den Webserver starten."""
    with services(context) as (built, _):
        settings = built.settings
        app = create_app(built)
        server = _listening(app, settings, host or settings.host, port)
        _end_on_signal()
        _catch_up(built, app)
        told = heed_signals(server)
        click.echo(f"Findbuch läuft auf http://{server.effective_host}:{server.effective_port}/")
        run_until_told(server, told)
    click.echo("Findbuch ist beendet.")


def _catch_up(built: Services, app: Flask) -> None:
    """Have the index ready: what waits is written now, what must be rebuilt is so beside the
    server, and the dictionaries are loaded by first searches, so that no reader waits for them.

    What is loaded then stays, so the collector of garbage need not walk through it: that would
    stop a request for a tenth of a second now and then.
    """
    status = built.search.status()
    if not status.available:
        built.rebuilder.start_if_needed()
        return
    if status.waiting:
        built.synchroniser.sync()
    overviews: Overviews = app.extensions[OVERVIEWS]
    overviews.current(date.today())
    built.search.search(SearchRequest(FIRST_SEARCH))
    built.search.suggest(FIRST_SEARCH, Visibility.PUBLIC)
    gc.collect()
    gc.freeze()


def _listening(app: Flask, settings: Settings, host: str, port: int | None) -> Any:
    """A server that has its port; UsageError if somebody else has it."""
    wanted = settings.port if port is None else port
    try:
        return create_server(
            app,
            host=host,
            port=wanted,
            threads=settings.threads,
            max_request_body_size=1 << 20,
            max_request_header_size=1 << 14,
            ident=None,
            **_proxy(settings.trusted_proxy),
        )
    except OSError as error:
        raise UsageError(
            f"{host}:{wanted} ist nicht zu haben ({error.strerror}); --port wählt einen anderen."
        ) from error


def _proxy(address: str) -> dict[str, Any]:
    """What the server believes of requests that were passed on: from one proxy the address of the
    visitor and whether the way is encrypted, from all others nothing.

    Without a proxy the headers are left in, though nothing follows them: that somebody passes
    requests on is told by their being there (`askers`).
    """
    if not address:
        return {"clear_untrusted_proxy_headers": False}
    return {
        "trusted_proxy": address,
        "trusted_proxy_count": 1,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }


def _end_on_signal() -> None:
    """SIGTERM and Ctrl-C end what is made ready before anybody is answered."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
