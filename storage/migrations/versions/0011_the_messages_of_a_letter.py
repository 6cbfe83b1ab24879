"""The messages of a letter"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter_parts",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("step_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.person_id"], name=op.f("fk_letter_parts_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entry_id", "step_id"],
            ["answers.entry_id", "answers.step_id"],
            name=op.f("fk_letter_parts_entry_id_step_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "step_id", "number", name=op.f("pk_letter_parts")),
    )
    with op.batch_alter_table("letter_parts", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_letter_parts_client_id"), ["client_id"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
