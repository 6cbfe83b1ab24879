"""Clients put aside, shared and handed over by their agreement, and entries marked as read"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("care_links", sa.Column("sees_from", sa.DateTime(timezone=True), nullable=True))
    op.add_column("care_links", sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "care_asks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("therapist_id", sa.Uuid(), nullable=False),
        sa.Column("colleague_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(length=8), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_care_asks_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name=op.f("fk_care_asks_therapist_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["colleague_id"], ["therapists.person_id"], name=op.f("fk_care_asks_colleague_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_asks")),
    )
    is_open = sa.text("decided_at IS NULL")
    op.create_index(
        "uq_care_asks_open",
        "care_asks",
        ["client_id", "therapist_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_care_asks_therapist_id", "care_asks", ["therapist_id"])
    op.create_index("ix_care_asks_colleague_id", "care_asks", ["colleague_id"])
    op.create_table(
        "reviews",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("therapist_id", sa.Uuid(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_reviews_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name=op.f("fk_reviews_therapist_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "therapist_id", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_therapist_id", "reviews", ["therapist_id"])


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
