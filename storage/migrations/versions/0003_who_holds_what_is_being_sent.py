"""Who holds what is being sent"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("holder", sa.BigInteger(), nullable=True))
        batch_op.create_index(
            "ix_outbox_expires_at",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'claimed') AND expires_at IS NOT NULL"),
            postgresql_where=sa.text("state IN ('waiting', 'claimed') AND expires_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_outbox_held_until",
            ["held_until"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'claimed') AND held_until IS NOT NULL"),
            postgresql_where=sa.text("state IN ('waiting', 'claimed') AND held_until IS NOT NULL"),
        )


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
