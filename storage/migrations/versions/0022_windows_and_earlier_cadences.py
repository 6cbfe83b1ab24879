"""Windows for several times a day, and the cadences that held before"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("schedules", sa.Column("window_from", sa.String(length=5), nullable=True))
    op.add_column("schedules", sa.Column("window_until", sa.String(length=5), nullable=True))
    op.create_table(
        "earlier_cadences",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("held_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["assignments.id"],
            name=op.f("fk_earlier_cadences_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_earlier_cadences_client_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_cadences")),
    )
    op.create_index(op.f("ix_earlier_cadences_client_id"), "earlier_cadences", ["client_id"], unique=False)
    op.create_index(op.f("ix_earlier_cadences_assignment_id"), "earlier_cadences", ["assignment_id"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
