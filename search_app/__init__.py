"""What people touch: the web application and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from search_app.wiring import Services


def create_app(services: Services) -> Flask:
    """The web application over these services, ready to be served."""
    # the command line imports this package too, and need not wait for Flask
    from search_app.application import assemble

    return assemble(services)
