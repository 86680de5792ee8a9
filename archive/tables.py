"""The tables of the catalogue. `migrations/` creates them; a test keeps both the same."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()

collections = Table(
    "collections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

#: `sqlite_autoincrement`: a number that was given once is never given again. `disclosed`: it was
#: active and public at some time (`harvest`).
documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("external_id", Text),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("language", Text),
    Column("sort_date", Date),
    Column("date_wording", Text),
    Column("period_begin", Date),
    Column("period_end", Date),
    Column("period_wording", Text),
    Column("period_imprecise", JSON, nullable=False),
    Column("years", JSON, nullable=False),
    Column("collection_id", Integer, ForeignKey("collections.id"), nullable=False),
    Column("rights", Text, nullable=False),
    Column("visibility", Text, nullable=False),
    Column("display", Text, nullable=False),
    Column("version_id", Integer),
    Column("withdrawn_at", DateTime),
    Column("withdrawn_reason", Text),
    Column("added", DateTime, nullable=False),
    Column("changed", DateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("disclosed", Boolean, nullable=False, server_default=text("0")),
    Index("documents_external_id", "external_id"),
    Index("documents_changed", "changed", "id"),
    Index("documents_kinds", "kind", "state", "visibility"),
    sqlite_autoincrement=True,
)

#: `number` counts from 1 within a document; `document.version_id` names the one that is shown.
versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text),
    Column("extractor", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("page_count", Integer, nullable=False),
    Column("added", DateTime, nullable=False),
    UniqueConstraint("document_id", "number", name="versions_number"),
    Index("versions_sha256", "sha256"),
)

pages = Table(
    "pages",
    metadata,
    Column("version_id", Integer, ForeignKey("versions.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("heading", Text),
    Column("text", Text, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", Integer, ForeignKey("versions.id"), nullable=False),
    Column("field", Text, nullable=False),
    Column("value", JSON, nullable=False),
    Column("page", Integer),
    Column("begin", Integer),
    Column("end", Integer),
    Column("quote", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("status", Text, nullable=False),
    Index("facts_version_id", "version_id"),
)

#: `location` is the path as found, the URL, FILE#RECORD-ID or CONTAINER#PLACE; `sha256` is what was
#: last seen there, `given` a checksum of what was given with it. `fetched` and what follows it is
#: what a web server said.
sources = Table(
    "sources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("location", Text, nullable=False, unique=True),
    Column("url", Text),
    Column("sha256", Text, nullable=False),
    Column("first_seen", DateTime, nullable=False),
    Column("last_seen", DateTime, nullable=False),
    Column("given", Text, nullable=False, server_default=""),
    Column("fetched", DateTime),
    Column("etag", Text),
    Column("last_modified", Text),
    Index("sources_document_id", "document_id"),
)

#: What could not be read, by where it was found. A row goes when the place becomes readable.
quarantine = Table(
    "quarantine",
    metadata,
    Column("location", Text, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id")),
    Column("sha256", Text),
    Column("reason", Text, nullable=False),
    Column("collection", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_seen", DateTime, nullable=False),
    Column("last_seen", DateTime, nullable=False),
)

#: Documents whose index entry is due. Written in the transaction of the change itself.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    sqlite_autoincrement=True,
)

#: Append-only: who did what to which document.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("document_id", Integer, ForeignKey("documents.id")),
    Column("detail", JSON, nullable=False),
)

#: What people have said of a document against its rules, newest last. One that `replaces` is the
#: only value of its field; a removal takes a value away.
corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("field", Text, nullable=False),
    Column("value", JSON, nullable=False),
    Column("replaces", Boolean, nullable=False),
    Column("is_removal", Boolean, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Index("corrections_document_id", "document_id"),
)

#: Names of a person or a body that somebody said mean the same as another one. `key` is the name
#: as it is compared.
merges = Table(
    "merges",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    UniqueConstraint("kind", "key", name="merges_kind_key"),
)

#: What may lead from one document to another: derived, written anew with each version.
traces = Table(
    "traces",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Index("traces_key", "kind", "key"),
)

#: How two documents hang together, read from the first to the second: derived.
relations = Table(
    "relations",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("other_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("type", Text, primary_key=True),
    Column("reasons", JSON, nullable=False),
    Index("relations_other_id", "other_id"),
)
