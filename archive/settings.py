"""One table of settings: name, default, what it is for.

Read from `findbuch.toml` in the home folder, overridden by `FINDBUCH_<NAME>` in the environment.
An unknown key or an unusable value is an error that names what is possible.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from archive.errors import SettingsError

PREFIX = "FINDBUCH_"
#: Environment variables with the prefix that are not settings.
NOT_SETTINGS = frozenset({"FINDBUCH_HOME", "FINDBUCH_SHARED"})
#: Numbers for which 0 means something; all others begin at 1.
MAY_BE_ZERO = frozenset(
    {"port", "fetch_delay_ms", "keep_warc", "refetch_days", "ocr", "limit_search", "limit_suggest",
     "limit_pages", "metrics_public", "search_engines"}
)  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s/?#@]+(/[^\s?#]*)?")


def setting(default: Any, help_text: str) -> Any:
    """A row of the table: the default value and one sentence for the operator."""
    return field(default=default, metadata={"help": help_text})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, validated. `home` is where runtime data lives."""

    home: Path
    site_name: str = setting("Findbuch", "Name des Archivs in Kopfzeile und Titel.")
    site_claim: str = setting(
        "Archiv der Projekte und Veranstaltungen der Regionalentwicklung",
        "Ein Satz über das Archiv für Startseite und Fußzeile.",
    )
    host: str = setting("127.0.0.1", "Adresse, auf der der Server hört.")
    port: int = setting(5000, "Port, auf dem der Server hört.")
    threads: int = setting(2, "Zahl der Anfragen, die der Server zugleich bearbeitet.")
    public_address: str = setting(
        "", "Adresse des Archivs im Netz, etwa https://archiv.example.de; leer: die der Anfrage."
    )
    trusted_hosts: str = setting(
        "", "Rechnernamen (mit Komma), unter denen geantwortet wird; leer: unter allen."
    )
    trusted_proxy: str = setting(
        "", "IP-Adresse des Webservers, der Anfragen weiterreicht; leer: keiner."
    )
    limit_search: int = setting(60, "Suchen je Minute von einer IP-Adresse; 0: beliebig viele.")
    limit_suggest: int = setting(
        120, "Suchvorschläge je Minute an eine IP-Adresse; 0: beliebig viele."
    )
    limit_pages: int = setting(
        300, "Andere Seiten je Minute an eine IP-Adresse; 0: beliebig viele."
    )
    metrics_public: int = setting(0, "1: /metrics antwortet allen, 0: nur dem eigenen Rechner.")
    search_engines: int = setting(1, "0: robots.txt hält alle Suchmaschinen fern, 1: keine.")
    collection: str = setting("Allgemein", "Bestand für Dokumente ohne eigene Angabe.")
    default_visibility: str = setting("public", "Sichtbarkeit neuer Dokumente.")
    max_file_mb: int = setting(500, "Größte Datei in MB, die aufgenommen wird.")
    max_unpacked_mb: int = setting(2000, "Größte Menge in MB, die aus einem Archiv kommt.")
    max_entries: int = setting(10_000, "Höchstzahl der Einträge eines ZIP-Archivs.")
    max_pages: int = setting(3000, "Höchstzahl der Seiten, die aus einem Dokument gelesen werden.")
    max_characters: int = setting(5_000_000, "Höchstzahl der Zeichen, die gelesen werden.")
    max_office_mb: int = setting(300, "Größe in MB, die eine Office-Datei ausgepackt haben darf.")
    extract_memory_mb: int = setting(900, "Arbeitsspeicher in MB für das Lesen eines Dokuments.")
    extract_cpu_s: int = setting(120, "Rechenzeit in Sekunden für das Lesen eines Dokuments.")
    extract_wall_s: int = setting(300, "Wartezeit in Sekunden für das Lesen eines Dokuments.")
    extract_processes: int = setting(2, "Zahl der Dokumente, die zugleich gelesen werden.")
    watch_seconds: int = setting(5, "Abstand in Sekunden, in dem Ordner beobachtet werden.")
    fetch_user_agent: str = setting("", "Name, mit dem sich Findbuch bei Webservern vorstellt.")
    fetch_allowed_hosts: str = setting(
        "", "Rechner (name oder name:port, mit Komma), die auch im eigenen Netz abgerufen werden."
    )
    fetch_delay_ms: int = setting(1000, "Pause in ms zwischen zwei Abrufen bei einem Webserver.")
    fetch_wait_s: int = setting(30, "Wartezeit in Sekunden, bis ein Webserver etwas schickt.")
    fetch_total_s: int = setting(300, "Höchstdauer eines Abrufs in Sekunden.")
    fetch_max_pages: int = setting(200, "Höchstzahl der Abrufe von einer Adresse aus.")
    keep_warc: int = setting(1, "1: jeder Abruf wird als WARC aufgehoben, 0: keiner.")
    refetch_days: int = setting(0, "Tage, nach denen worker eine Adresse von neuem abruft; 0: nie.")
    page_cache_mb: int = setting(500, "Größe in MB des Zwischenspeichers für Seitenbilder.")
    draw_memory_mb: int = setting(600, "Arbeitsspeicher in MB für das Zeichnen einer Seite.")
    draw_wall_s: int = setting(20, "Wartezeit in Sekunden für das Zeichnen einer Seite.")
    ocr: int = setting(0, "1: Seiten, die nur Bilder sind, gehen durch die Texterkennung; 0: nein.")
    index_batch: int = setting(500, "Zahl der Dokumente je Schreibvorgang des Index.")
    operator_name: str = setting("", "Betreiber für Impressum und Datenschutz.")
    operator_address: str = setting("", "Anschrift des Betreibers, Zeilen mit \\n getrennt.")
    operator_email: str = setting("", "E-Mail-Adresse des Betreibers.")
    operator_phone: str = setting("", "Telefonnummer des Betreibers.")
    operator_represented_by: str = setting("", "Vertretungsberechtigte Person des Betreibers.")
    privacy_officer: str = setting("", "Kontakt der oder des Datenschutzbeauftragten.")
    accessibility_checked_on: str = setting("", "Datum der Bewertung der Barrierefreiheit.")
    accessibility_contact: str = setting("", "Kontakt für Meldungen zu Barrieren.")
    enforcement_body: str = setting("", "Zuständige Schlichtungs- oder Durchsetzungsstelle.")

    @property
    def catalogue(self) -> Path:
        return self.home / "catalogue.sqlite"

    @property
    def originals(self) -> Path:
        return self.home / "originals"

    @property
    def page_cache(self) -> Path:
        return self.home / "cache" / "pages"

    @property
    def index(self) -> Path:
        return self.home / "index"

    @property
    def warc(self) -> Path:
        return self.home / "warc"


def load(home: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of a home folder.

    Raises:
        SettingsError: the file is no TOML, a key is unknown or a value is unusable.
    """
    environment = os.environ if environment is None else environment
    values = {**_from_file(home / "findbuch.toml"), **_from_environment(environment)}
    known = {f.name: f for f in fields(Settings) if f.name != "home"}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise SettingsError(f"unbekannte Einstellung {unknown[0]!r}, möglich: {', '.join(known)}")
    typed = {name: _typed(name, value, known[name].default) for name, value in values.items()}
    return _validated(Settings(home=home, **typed))


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{path} ist nicht lesbar: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(PREFIX) and name not in NOT_SETTINGS
    }


def _typed(name: str, value: Any, default: Any) -> Any:
    if isinstance(default, str):
        return str(value)
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(
            f"Einstellung {name!r}: {value!r} ist keine ganze Zahl (üblich: {default})"
        ) from error


def _validated(settings: Settings) -> Settings:
    for f in fields(Settings):
        value = getattr(settings, f.name)
        if isinstance(value, int) and value < (0 if f.name in MAY_BE_ZERO else 1):
            raise SettingsError(f"Einstellung {f.name!r}: {value} ist zu klein")
    if settings.public_address and not _ADDRESS.fullmatch(settings.public_address):
        raise SettingsError(
            f"Einstellung 'public_address': {settings.public_address!r} ist keine Adresse, die "
            "mit http:// oder https:// beginnt"
        )
    if settings.default_visibility not in ("public", "member", "staff"):
        raise SettingsError(
            f"Einstellung 'default_visibility': {settings.default_visibility!r} ist unbekannt, "
            "möglich: public, member, staff"
        )
    return settings
