"""Which documents everybody could see at some time: harvesters must be told when one is gone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "documents", sa.Column("disclosed", sa.Boolean, nullable=False, server_default=sa.text("0"))
    )
    op.create_index("documents_changed", "documents", ["changed", "id"])
    # What a changed visibility was before is not in the audit. Such a document counts as one that
    # was public: a harvester keeps for ever what it is not told to delete.
    op.execute(
        "UPDATE documents SET disclosed = 1 "
        "WHERE state != 'quarantined' AND version_id IS NOT NULL AND (visibility = 'public' "
        "OR id IN (SELECT document_id FROM audit WHERE action IN ('set', 'follow') "
        "AND json_extract(detail, '$.visibility') IS NOT NULL))"
    )
