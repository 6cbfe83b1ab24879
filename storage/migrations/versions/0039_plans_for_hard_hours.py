"""Help now knows a client's country, their safety plan, and when their therapist reads"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("region", sa.String(length=2), nullable=True))
    op.create_table(
        "safety_plan_parts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_safety_plan_parts_client_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_safety_plan_parts")),
        sa.UniqueConstraint("client_id", "part", name="uq_safety_plan_parts_client_id_part"),
    )
    op.create_table(
        "reading_hours",
        sa.Column("therapist_id", sa.Uuid(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name=op.f("fk_reading_hours_therapist_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("therapist_id", name=op.f("pk_reading_hours")),
    )
