"""The kinds of the documents that may be seen: every page tells their number in its foot."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("documents_kinds", "documents", ["kind", "state", "visibility"])
