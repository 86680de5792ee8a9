"""A site on loopback, and an archive whose commands may ask it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from sqlalchemy import update

from archive.catalogue import Catalogue
from archive.tables import quarantine, sources
from search_app.cli import findbuch
from tests.ingest.web.site import Site, serving, typed

SLIDES = next((Path(__file__).parents[2] / "demo" / "dokumente" / "praesentationen").glob("*.pdf"))


def text(title: str, words: str, *links: str) -> str:
    anchors = "".join(f'<p><a href="{link}">Datei</a></p>' for link in links)
    return (
        f"<!doctype html><html lang=de><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1><p>{words}</p>{anchors}</main></body></html>"
    )


@contextmanager
def project_site() -> Iterator[Site]:
    """A running server with a project page, a page below it and slides beside it."""
    with serving() as running:
        running.pages |= {
            "/p/": text("Bürgerbus Altmark", "Der Bürgerbus fährt täglich.", "b", "/d/folien.pdf"),
            "/p/b": text("Dorfladen Unterelbe", "Im Dorfladen gibt es frisches Brot."),
            "/d/folien.pdf": typed(SLIDES.read_bytes(), "application/pdf"),
        }
        yield running


@dataclass(frozen=True, slots=True)
class Archive:
    """A home folder whose commands may ask the site."""

    home: Path
    site: Site

    def settings(self, **more: object) -> dict[str, object]:
        return {"fetch_allowed_hosts": self.site.host, "fetch_delay_ms": 0, **more}

    def run(self, *words: object, **settings: object) -> Result:
        """A command in this process."""
        given = {f"FINDBUCH_{k.upper()}": str(v) for k, v in self.settings(**settings).items()}
        command = ["--home", str(self.home), *map(str, words)]
        return CliRunner(env=given).invoke(findbuch, command, catch_exceptions=False)

    def rows(self, *words: object, **settings: object) -> list[dict[str, Any]]:
        """The rows of JSON that a command prints."""
        done = self.run(*words, "--json", **settings)
        return [json.loads(line) for line in done.output.splitlines()]

    def total(self, query: str) -> int:
        return int(self.rows("search", query, "--strict")[0]["total"])

    def age(self, days: int) -> None:
        """Have everything happened so many days earlier."""
        catalogue, by = Catalogue(self.home / "catalogue.sqlite"), timedelta(days=days)
        with catalogue.transaction() as connection:
            for table in (sources, quarantine):
                for row in connection.execute(table.select()).mappings().all():
                    earlier = {n: row[n] - by for n in ("first_seen", "last_seen")}
                    place = table.c.location == row["location"]
                    connection.execute(update(table).where(place).values(earlier))
        catalogue.close()
