"""Engines: how a database is reached, SQLite or PostgreSQL, whichever of the two databases it is."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import postgresql, sqlite


def check_url(url: str) -> str:
    """The URL, if it is one of a database that can be used here. Raises ValueError, and never quotes a password."""
    try:
        asked = make_url(url)
        kind = asked.get_backend_name()
    except ArgumentError:
        kind = ""
    if kind not in ("sqlite", "postgresql"):
        raise ValueError("this is no address of a database, such as sqlite:///midweek.db")
    if kind == "postgresql" and (unknown := sorted(asked.query.keys() - postgresql.ASKED)):
        raise ValueError(
            f"{', '.join(unknown)} behind the question mark is not understood here: take it out. Of how to reach the "
            "server sslmode, sslrootcert, sslcert and sslkey are"
        )
    return url


def path_of(url: str) -> Path | None:
    """The file of a SQLite database; None for another kind of database."""
    asked = make_url(url)
    return Path(asked.database) if asked.get_backend_name() == "sqlite" and asked.database else None


def are_one(url: str, other: str) -> bool:
    """Whether two URLs name one database."""
    asked = make_url(url), make_url(other)
    if {one.get_backend_name() for one in asked} == {"sqlite"}:
        return len({Path(one.database or "").absolute() for one in asked}) == 1
    return len({(one.get_backend_name(), one.host, one.port or 5432, one.database) for one in asked}) == 1


def engine_of(url: str, **known: Any) -> AsyncEngine:
    """The engine of a URL, with or without the driver's name in it; its transactions know what is `known`."""
    asked = make_url(url)
    if asked.get_backend_name() == "postgresql":
        return postgresql_engine(asked.set(drivername="postgresql+asyncpg"), known)
    # Errors must not quote what was being kept.
    engine = create_async_engine(
        asked.set(drivername="sqlite+aiosqlite"), hide_parameters=True, execution_options=known
    )
    sqlite.prepare(engine.sync_engine)
    return engine


def postgresql_engine(url: URL, known: dict[str, Any], **options: Any) -> AsyncEngine:
    """An engine of PostgreSQL; `options` go to the driver."""
    engine = create_async_engine(
        url,
        pool_size=10,
        hide_parameters=True,
        connect_args=postgresql.OPTIONS | options,
        execution_options=known,
    )
    postgresql.prepare(engine.sync_engine)
    return engine
