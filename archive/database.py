"""The database under the catalogue: opening it, its settings, its migrations.

SQLite by default: write-ahead log, so that readers never wait for a writer; `synchronous=FULL`,
so that a committed document survives a power cut; foreign keys on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError

from archive.errors import CatalogueError

#: The newest migration. A test keeps it the head of `migrations/versions/`.
HEAD = "0006"
MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_MS = 30_000
#: Takes the right to write at once. A transaction that reads first and writes later could find
#: that another process has written in between, and fail.
BEGIN = "BEGIN IMMEDIATE"


def open_database(path: Path) -> Engine:
    """The catalogue's database, created or migrated where that is due.

    Raises:
        CatalogueError: the file is no catalogue, or one of a newer Findbuch. It stays untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _prepare)
    try:
        revision = _revision(engine)
        if revision != HEAD:
            migrate(engine, revision)
    except DatabaseError as error:
        engine.dispose()
        raise CatalogueError(f"Der Katalog {path} ist nicht lesbar: {error.orig}") from error
    return engine


def migrate(engine: Engine, revision: str | None) -> None:
    """Bring the database to the newest schema. Alembic is slow to import and seldom needed."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        if revision is not None:
            ScriptDirectory.from_config(config).get_revision(revision)
        with engine.begin() as connection:
            connection.exec_driver_sql(BEGIN)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise CatalogueError(
            f"Der Katalog hat den Stand {revision}, den dieses Findbuch ({HEAD}) nicht kennt."
        ) from error


def _revision(engine: Engine) -> str | None:
    if not inspect(engine).has_table("alembic_version"):
        return None
    with engine.connect() as connection:
        value: str | None = connection.execute(
            text("SELECT version_num FROM alembic_version")
        ).scalar()
        return value


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where BEGIN says, not by themselves
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
