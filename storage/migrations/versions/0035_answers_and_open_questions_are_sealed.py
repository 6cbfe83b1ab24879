"""Entries, answers and open questions are sealed"""

import sqlalchemy as sa

from storage.migrations.stored import Stored, seal_stored

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

SEALED = (
    Stored("entries", "client_id", ("walk", "reason", "debrief_words")),
    Stored(
        "answers",
        "client_id",
        ("question", "value", "shown"),
        row={"entry_id": sa.Uuid(), "step_id": sa.String(64)},
    ),
    Stored("dialogs", "person_id", ("so_far",), row={"person_id": sa.Uuid()}),
)


def upgrade() -> None:
    for stored in SEALED:
        seal_stored(stored)


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
