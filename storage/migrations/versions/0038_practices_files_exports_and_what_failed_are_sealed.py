"""Practices, files, exports, names for clients, and updates that failed are sealed"""

from typing import Any

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.util import await_only

from storage.migrations.stored import Stored, seal_stored

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

FEW = 4  # files at a time: each may be as large as Telegram takes

SEALED = (
    Stored("care_links", "client_id", ("label",)),
    Stored("invitations", "therapist_id", ("label",)),
    Stored(
        "practices",
        "sealed_for",
        ("fingerprint", "definition"),
        row={"id": sa.String(64), "version": sa.Integer()},
    ),
    Stored("quarantine", "sealed_for", ("telegram_id", "raw")),
    Stored("exports", "client_id", ("spec", "name"), blobs=("content",), at_once=FEW),
    Stored("files", "person_id", ("telegram_id", "mime_type", "name")),
    Stored("file_contents", "person_id", blobs=("content",), row={"file_id": sa.Uuid()}, at_once=FEW),
)


def upgrade() -> None:
    _say_whose_practices_are()
    _say_whose_failed()
    _say_whose_contents_are()
    for stored in SEALED:
        seal_stored(stored)


def _say_whose_practices_are() -> None:
    op.add_column("practices", sa.Column("sealed_for", sa.Uuid(), nullable=True))
    op.create_index("ix_practices_sealed_for", "practices", ["sealed_for"])
    if context.is_offline_mode():
        return
    connection = op.get_bind()
    people = sa.table("people", sa.column("id", sa.Uuid()))
    practices = sa.table("practices", sa.column("id"), sa.column("owner_id", sa.Uuid()), sa.column("sealed_for", sa.Uuid()))
    # Their ids say whose they are: an owner's end with half of the owner's key, adapted ones with some of the client's.
    by_end: dict[str, Any] = {}
    for person_id in connection.execute(sa.select(people.c.id)).scalars():
        by_end[person_id.hex[16:]] = by_end[person_id.hex[-8:]] = person_id
    for practice_id in connection.execute(sa.select(practices.c.id).distinct()).scalars().all():
        owner, client = practice_id.partition(".")[0], practice_id.rpartition("+")[2]
        whose = by_end.get(client if "+" in practice_id else owner)
        if whose is not None:
            connection.execute(sa.update(practices).where(practices.c.id == practice_id).values(sealed_for=whose))


def _say_whose_failed() -> None:
    """What is held already is sealed with the house's key: it is found, and deleted, by the hash all the same."""
    op.add_column("quarantine", sa.Column("sealed_for", sa.Uuid(), nullable=True))
    op.add_column("quarantine", sa.Column("telegram_hash", sa.LargeBinary(), nullable=True))
    op.drop_index("ix_quarantine_telegram_id", "quarantine")
    op.create_index("ix_quarantine_telegram_hash", "quarantine", ["telegram_hash"])
    if context.is_offline_mode():
        return
    connection = op.get_bind()
    keys = connection.get_execution_options()["keys"]
    columns = (sa.column("id", sa.Uuid()), sa.column("telegram_id"), sa.column("telegram_hash", sa.LargeBinary()))
    held = sa.table("quarantine", *columns)
    found = sa.select(held.c.telegram_id).where(held.c.telegram_id.is_not(None)).distinct()
    for telegram_id in connection.execute(found).scalars().all():
        hashed = await_only(keys.account_hash(telegram_id))
        these = held.c.telegram_id == telegram_id
        connection.execute(sa.update(held).where(these).values(telegram_hash=hashed))


def _say_whose_contents_are() -> None:
    op.add_column("file_contents", sa.Column("person_id", sa.Uuid(), nullable=True))
    op.execute("UPDATE file_contents SET person_id = (SELECT person_id FROM files WHERE files.id = file_contents.file_id)")
    with op.batch_alter_table("file_contents", copy_from=_contents()) as batch:
        batch.alter_column("person_id", nullable=False)
        batch.create_foreign_key(op.f("fk_file_contents_person_id"), "people", ["person_id"], ["id"], ondelete="CASCADE")
    op.create_index("ix_file_contents_person_id", "file_contents", ["person_id"])


def _contents() -> sa.Table:
    """As it is now. Written out, so that SQLite's part can be had as SQL, too."""
    return sa.Table(
        "file_contents",
        sa.MetaData(),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name="fk_file_contents_file_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("file_id", name="pk_file_contents"),
    )


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
