"""Proposals go back and forth: drafts, rounds, the steps, and the goal that one serves"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("assignments", sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("assignments", sa.Column("goal_id", sa.Uuid(), nullable=True))
    op.add_column("assignments", sa.Column("goal", sa.Text(), nullable=True))
    op.add_column("assignments", sa.Column("follows_id", sa.Uuid(), nullable=True))
    op.add_column("assignments", sa.Column("considered_at", sa.DateTime(timezone=True), nullable=True))
    _drafts()
    _steps()


def _drafts() -> None:
    op.create_table(
        "proposal_drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("therapist_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("follows_id", sa.Uuid(), nullable=True),
        sa.Column("practice_id", sa.String(length=64), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("adapted", sa.Text(), nullable=False),
        sa.Column("ready", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignments.id"], name=op.f("fk_proposal_drafts_assignment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_proposal_drafts_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["follows_id"], ["assignments.id"], name=op.f("fk_proposal_drafts_follows_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name=op.f("fk_proposal_drafts_therapist_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_drafts")),
        sa.UniqueConstraint("therapist_id", "client_id", name="uq_proposal_drafts_between"),
    )
    for column in ("assignment_id", "client_id", "follows_id"):
        op.create_index(op.f(f"ix_proposal_drafts_{column}"), "proposal_drafts", [column], unique=False)


def _steps() -> None:
    op.create_table(
        "proposal_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("by", sa.String(length=16), nullable=False),
        sa.Column("did", sa.String(length=16), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=True),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignments.id"], name=op.f("fk_proposal_steps_assignment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_proposal_steps_by_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_proposal_steps_client_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_steps")),
    )
    op.create_index("ix_proposal_steps_assignment_id", "proposal_steps", ["assignment_id", "at"], unique=False)
    for column in ("by_id", "client_id"):
        op.create_index(op.f(f"ix_proposal_steps_{column}"), "proposal_steps", [column], unique=False)


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
