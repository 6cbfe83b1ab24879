"""Therapists can be frozen, and how often somebody tried in vain is counted"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True))
    frozen = sa.text("frozen_at IS NOT NULL")
    op.create_index("ix_people_frozen_at", "people", ["frozen_at"], sqlite_where=frozen, postgresql_where=frozen)
    op.create_table(
        "attempts",
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("who", "what", name=op.f("pk_attempts")),
    )
    op.create_index("ix_attempts_since", "attempts", ["since"])


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
