"""Runs the migrations: on the connection that the bot gives, or offline, as SQL for an operator to read and run."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from storage import (
    assignments,
    belonging,
    care_links,
    clients,
    columns,
    consents,
    dialogs,
    entries,
    invitations,
    notices,
    occurrences,
    outbox,
    people,
    practices,
    quarantine,
    schedules,
    sessions,
    takeaways,
    therapists,
    updates,
)

# Each of these has told the metadata of its tables.
KNOWN = (assignments, belonging, care_links, clients, consents, dialogs, entries, invitations)
KNOWN_TOO = (
    notices,
    occurrences,
    outbox,
    people,
    practices,
    quarantine,
    schedules,
    sessions,
    takeaways,
    therapists,
    updates,
)


def plain(kind: str, column_type: Any, _context: Any) -> str | Literal[False]:
    """Writes our own column types as what they are in the database: a migration must not follow later code."""
    if kind == "type" and isinstance(column_type, TypeDecorator):
        return f"sa.{column_type.impl!r}"
    return False


def online(connection: Connection) -> None:
    # One transaction for all: SQLite can take back DDL, too, as long as we begin it ourselves.
    context.configure(
        connection=connection,
        target_metadata=columns.metadata,
        render_as_batch=True,
        render_item=plain,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def offline(url: str) -> None:
    context.configure(url=url, target_metadata=columns.metadata, literal_binds=True, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    offline(context.config.get_main_option("sqlalchemy.url") or "sqlite://")
else:
    online(context.config.attributes["connection"])
