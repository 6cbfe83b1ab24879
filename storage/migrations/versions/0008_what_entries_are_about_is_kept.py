"""What entries are about is kept: what a client counts, and cards at hand"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "subjects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("practice_id", sa.String(length=64), nullable=False),
        sa.Column("practice_version", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("put_away_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignments.id"], name=op.f("fk_subjects_assignment_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_subjects_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["practice_id", "practice_version"],
            ["practices.id", "practices.version"],
            name=op.f("fk_subjects_practice_id_practice_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subjects")),
    )
    op.create_index("ix_subjects_client_id", "subjects", ["client_id", "kind"], unique=False)
    op.create_index("ix_subjects_assignment_id", "subjects", ["assignment_id"], unique=False)
    op.add_column("entries", sa.Column("subject_id", sa.Uuid(), nullable=True))
    op.create_index(
        "ix_entries_subject_id",
        "entries",
        ["subject_id", "started_at"],
        unique=False,
        sqlite_where=sa.text("subject_id IS NOT NULL"),
        postgresql_where=sa.text("subject_id IS NOT NULL"),
    )
    op.add_column("assignments", sa.Column("given", sa.Text(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
