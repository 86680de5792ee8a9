"""Corrections by hand; relations between documents and the traces that lead to them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document_id", sa.Integer, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("replaces", sa.Boolean, nullable=False),
        sa.Column("is_removal", sa.Boolean, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_index("corrections_document_id", "corrections", ["document_id"])
    op.create_table(
        "traces",
        sa.Column("document_id", sa.Integer, sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
    )
    op.create_index("traces_key", "traces", ["kind", "key"])
    op.create_table(
        "relations",
        sa.Column("document_id", sa.Integer, sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("other_id", sa.Integer, sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("type", sa.Text, primary_key=True),
        sa.Column("reasons", sa.JSON, nullable=False),
    )
    op.create_index("relations_other_id", "relations", ["other_id"])
