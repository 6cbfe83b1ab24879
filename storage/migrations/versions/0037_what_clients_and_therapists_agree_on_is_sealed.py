"""What clients and therapists agree on, and what clients keep beside their entries, is sealed"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.stored import Stored, seal_stored

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

SEALED = (
    Stored("assignments", "client_id", ("why", "sureness", "remark", "given", "goal")),
    Stored("goals", "client_id", ("words",)),
    Stored("action_items", "client_id", ("words", "in_the_way")),
    Stored("notes", "client_id", ("words",)),
    Stored(
        "letter_parts",
        "client_id",
        ("words",),
        row={"entry_id": sa.Uuid(), "step_id": sa.String(64), "number": sa.Integer()},
    ),
    Stored("subjects", "client_id", ("given",)),
    Stored("takeaways", "client_id", ("words",)),
    Stored("proposal_drafts", "client_id", ("terms", "adapted", "ready")),
    Stored("proposal_steps", "client_id", ("terms", "wishes", "words")),
    Stored("rungs", "client_id", ("what", "expected", "line")),
    Stored("reviews", "client_id", ("words",), row={"entry_id": sa.Uuid(), "therapist_id": sa.Uuid()}),
    Stored("drafts", "owner_id", ("definition",)),
)


def upgrade() -> None:
    _say_whose_reviews_are()
    for stored in SEALED:
        seal_stored(stored)


def _say_whose_reviews_are() -> None:
    """What a therapist said about an entry is about its client: sealed with their key, and gone with it."""
    op.add_column("reviews", sa.Column("client_id", sa.Uuid(), nullable=True))
    op.execute("UPDATE reviews SET client_id = (SELECT client_id FROM entries WHERE entries.id = reviews.entry_id)")
    with op.batch_alter_table("reviews", copy_from=_reviews()) as batch:
        batch.alter_column("client_id", nullable=False)
        batch.create_foreign_key(
            op.f("fk_reviews_client_id"), "clients", ["client_id"], ["person_id"], ondelete="CASCADE"
        )
    op.create_index("ix_reviews_client_id", "reviews", ["client_id"])


def _reviews() -> sa.Table:
    """As it is now. Written out, so that SQLite's part can be had as SQL, too."""
    return sa.Table(
        "reviews",
        sa.MetaData(),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("therapist_id", sa.Uuid(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_reviews_entry_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["therapist_id"], ["therapists.person_id"], name="fk_reviews_therapist_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "therapist_id", name="pk_reviews"),
        sa.Index("ix_reviews_therapist_id", "therapist_id"),
    )


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
