"""A question about an action item that did not arrive is asked once more; who would rather not be asked is not"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("action_items", sa.Column("asked_as", sa.Uuid(), nullable=True))
    is_asked = sa.text("asked_as IS NOT NULL")
    op.create_index(
        "ix_action_items_asked_as", "action_items", ["asked_as"], sqlite_where=is_asked, postgresql_where=is_asked
    )
    op.add_column("clients", sa.Column("unasked_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
