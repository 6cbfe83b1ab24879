"""What is due is found by indexes of its own, and not by reading all that ever was"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CAN_EXPIRE = "closed_at IS NULL AND opened_at IS NULL AND (entry_id IS NULL OR nudge_at IS NULL)"
INDEXES = (
    ("ix_clients_paused_until", "clients", ["paused_until"], "paused_until IS NOT NULL"),
    ("ix_schedules_due", "schedules", ["next_due_at", "client_id"], "next_due_at IS NOT NULL"),
    ("ix_schedules_zone_data", "schedules", ["zone_data"], None),
    ("ix_occurrences_nudge_at", "occurrences", ["nudge_at", "client_id"], "nudge_at IS NOT NULL"),
    ("ix_occurrences_waiting_of", "occurrences", ["client_id", "nudge_at"], "nudge_at IS NOT NULL"),
    ("ix_occurrences_open_until", "occurrences", ["open_until"], CAN_EXPIRE),
)


def upgrade() -> None:
    op.drop_index("ix_schedules_next_due_at", table_name="schedules")
    op.drop_index("ix_occurrences_nudge_at", table_name="occurrences")
    op.drop_index("ix_occurrences_open_until", table_name="occurrences")
    for name, table, columns, which in INDEXES:
        where = None if which is None else sa.text(which)
        op.create_index(name, table, columns, unique=False, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
