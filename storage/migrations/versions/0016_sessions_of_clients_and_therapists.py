"""Sessions of clients and therapists"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("care_link_id", sa.Uuid(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("every_weeks", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_step_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["care_link_id"], ["care_links.id"], name=op.f("fk_sessions_care_link_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
    )
    op.create_index("ix_sessions_care_link_id", "sessions", ["care_link_id"])
    has_steps = sa.text("next_step_at IS NOT NULL")
    op.create_index(
        "ix_sessions_next_step_at", "sessions", ["next_step_at"], sqlite_where=has_steps, postgresql_where=has_steps
    )
    op.create_table(
        "session_changes",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=True),
        sa.Column("moved_at", sa.String(length=5), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_session_changes_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "on", name=op.f("pk_session_changes")),
    )
    op.add_column("therapists", sa.Column("zone", sa.String(length=64), nullable=True))
    op.add_column("therapists", sa.Column("reads_at", sa.String(length=5), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
