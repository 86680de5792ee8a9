"""Pages that only the operator can write: Leichte Sprache and Deutsche Gebärdensprache.

They lie as pieces of HTML in the folder `seiten` of the home. A page that is not there is neither
linked nor claimed. Its HTML is cleaned like an archived page: nothing is run, nothing is loaded
from elsewhere; a film in sign language is a link.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.errors import SettingsError
from ingest.decode import decode
from search_app.reading import cleaned

FOLDER = "seiten"
#: A page that somebody reads is shorter.
MOST_BYTES = 500_000


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of the operator: its address, what it is called, the file that holds it."""

    path: str
    title: str
    file: Path

    @property
    def is_there(self) -> bool:
        return self.file.is_file()

    def html(self) -> str:
        """The cleaned page, harmless and without scripts.

        Raises:
            SettingsError: it is too long, or cannot be read.
        """
        try:
            if self.file.stat().st_size > MOST_BYTES:
                raise SettingsError(f"{self.file} ist größer als {MOST_BYTES // 1000} kB.")
            return cleaned(decode(self.file.read_bytes()), None, cover=False)
        except OSError as error:
            raise SettingsError(f"{self.file} ist nicht lesbar: {error.strerror}") from error


def own_pages(home: Path) -> tuple[OwnPage, ...]:
    """The two pages, whether or not they are there."""
    return (
        OwnPage("/leichte-sprache", "Leichte Sprache", home / FOLDER / "leichte-sprache.html"),
        OwnPage("/gebaerdensprache", "Gebärdensprache", home / FOLDER / "gebaerdensprache.html"),
    )
