"""When everything scheduled stopped for a client, and who had it stop"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "care_modes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("therapist_id", sa.Uuid(), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_care_modes_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name=op.f("fk_care_modes_therapist_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_modes")),
    )
    lasts = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_care_modes_lasting", "care_modes", ["client_id"], unique=True, sqlite_where=lasts, postgresql_where=lasts
    )
    op.create_index("ix_care_modes_client_id", "care_modes", ["client_id", "began_at"])
    asked = sa.text("ended_at IS NULL AND until IS NOT NULL AND asked_at IS NULL")
    op.create_index("ix_care_modes_until", "care_modes", ["until"], sqlite_where=asked, postgresql_where=asked)
