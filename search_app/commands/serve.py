"""`findbuch serve`: the web application under waitress, until it is told to end."""

from __future__ import annotations

import signal
from types import FrameType

import click
from waitress.server import create_server

from search_app import create_app
from search_app.commands.context import services


@click.command()
@click.option("--host", metavar="ADRESSE", help="Adresse (üblich: 127.0.0.1).")
@click.option("--port", type=click.IntRange(0, 65535), help="Port (üblich: 5000).")
@click.pass_context
def serve(context: click.Context, host: str | None, port: int | None) -> None:
    """Den Webserver starten."""
    with services(context) as (built, _):
        settings = built.settings
        app = create_app(built)
        server = create_server(
            app,
            host=host or settings.host,
            port=settings.port if port is None else port,
            threads=settings.threads,
            max_request_body_size=1 << 20,
            max_request_header_size=1 << 14,
            ident=None,
        )
        _end_on_signal()
        built.rebuilder.start_if_needed()
        click.echo(f"Findbuch läuft auf http://{server.effective_host}:{server.effective_port}/")
        server.run()
        server.close()
    click.echo("Findbuch ist beendet.")


def _end_on_signal() -> None:
    """SIGTERM and Ctrl-C leave waitress's loop, which lets requests under way end first."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
