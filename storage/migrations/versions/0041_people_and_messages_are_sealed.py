"""People and the messages to them are sealed, and found by hashes"""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.util import await_only

from storage.migrations.stored import Stored, seal_stored

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

PEOPLE = Stored("people", "id", ("telegram_id", "chat_id", "name"))
# Numbers that were deleted are not given again.
OUTBOX = Stored("outbox", "person_id", ("message",), kept={"sqlite_autoincrement": True})
AT_ONCE = 500


def upgrade() -> None:
    op.add_column("people", sa.Column("telegram_hash", sa.LargeBinary(), nullable=True))
    if not context.is_offline_mode():
        _hash_accounts()
        _hash_chats()
    _find_by_hash()
    seal_stored(PEOPLE)
    # The chat goes into what is sealed; the column keeps what stands for it.
    last = _last_number()
    op.drop_index("ix_outbox_lanes", table_name="outbox")
    seal_stored(OUTBOX)
    unsent = sa.text("state IN ('waiting', 'claimed')")
    op.create_index(
        "ix_outbox_lanes", "outbox", [sa.text("lane DESC"), "number"], sqlite_where=unsent, postgresql_where=unsent
    )
    _go_on_from(last)


def _find_by_hash() -> None:
    if context.is_offline_mode() and op.get_context().dialect.name == "sqlite":
        # To write a table anew takes a look at it; and SQL cannot seal what is in it anyway.
        return
    with op.batch_alter_table("people") as batch:
        batch.alter_column("telegram_hash", nullable=False)
        batch.drop_constraint("uq_people_telegram_id", type_="unique")
        batch.create_unique_constraint("uq_people_telegram_hash", ["telegram_hash"])


def _hash_accounts() -> None:
    connection = op.get_bind()
    keys = connection.get_execution_options()["keys"]
    people = sa.table("people", sa.column("id", sa.Uuid()), sa.column("telegram_id"), sa.column("telegram_hash"))
    found = connection.execute(sa.select(people.c.id, people.c.telegram_id)).all()
    this = people.c.id == sa.bindparam("person")
    hashed = sa.update(people).where(this).values(telegram_hash=sa.bindparam("hash", type_=sa.LargeBinary()))
    for start in range(0, len(found), AT_ONCE):
        rows = [
            {"person": row.id, "hash": await_only(keys.account_hash(row.telegram_id))}
            for row in found[start : start + AT_ONCE]
        ]
        connection.execute(hashed, rows)


def _hash_chats() -> None:
    connection = op.get_bind()
    keys = connection.get_execution_options()["keys"]
    connection.execute(
        sa.text(
            "UPDATE outbox SET message ="
            " '{\"chat\"\\:' || CAST(chat_id AS VARCHAR(32)) || ',\"message\"\\:' || message || '}'"
        )
    )
    chats = connection.execute(sa.text("SELECT DISTINCT chat_id FROM outbox")).scalars().all()
    hashed = sa.text("UPDATE outbox SET chat_id = :hash WHERE chat_id = :chat")
    for start in range(0, len(chats), AT_ONCE):
        rows = [{"chat": chat, "hash": await_only(keys.chat_hash(chat))} for chat in chats[start : start + AT_ONCE]]
        connection.execute(hashed, rows)


def _last_number() -> int:
    if context.is_offline_mode() or op.get_context().dialect.name != "sqlite":
        return 0
    last = op.get_bind().execute(sa.text("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"))
    return last.scalar_one_or_none() or 0


def _go_on_from(last: int) -> None:
    if last:
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
        op.execute(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', {last})")


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
