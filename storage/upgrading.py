"""How Alembic is asked to run the migrations. Imported only when there are any to run: it takes a third of a second."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def migration_settings() -> Config:
    """Alembic's settings, without a file."""
    settings = Config()
    settings.set_main_option("script_location", "storage:migrations")
    settings.set_main_option("path_separator", "os")
    return settings


def upgrade(connection: Connection, to: str) -> None:
    """Runs what is missing, in the transaction that the connection is in."""
    settings = migration_settings()
    settings.attributes["connection"] = connection
    command.upgrade(settings, to)
