"""A client's entries are found by time"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_entries_client_id", table_name="entries")
    op.create_index("ix_entries_client_id", "entries", ["client_id", "started_at"])


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
