"""Sources remember what a web server said, and what was given beside the bytes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sources", sa.Column("given", sa.Text, nullable=False, server_default=""))
    op.add_column("sources", sa.Column("fetched", sa.DateTime))
    op.add_column("sources", sa.Column("etag", sa.Text))
    op.add_column("sources", sa.Column("last_modified", sa.Text))
