"""Column types that keep what Python holds exactly, the same on SQLite and on PostgreSQL."""

import json
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

import uuid_utils.compat
from sqlalchemy import DateTime, Dialect, LargeBinary, MetaData, String, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator, TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def new_id() -> UUID:
    """Makes a row's key before its insert; keys made later sort later (UUID version 7)."""
    return uuid_utils.compat.uuid7()


class NaiveInstant(ValueError):
    """A time without a zone was about to be kept."""


class InstantText(sqlite.DATETIME):
    """How SQLite, which has no type for it, keeps an instant: a text of fixed width sorts as the instants do."""

    def bind_processor(self, dialect: Dialect) -> None:
        """Nothing more to do: `Instant` has made the text."""

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        """Nothing more to do: `Instant` reads the text."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC to the microsecond."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """A timestamp with time zone, or a text."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(InstantText())  # type: ignore[no-untyped-call]  # as the library has it
        return dialect.type_descriptor(self.impl_instance)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveInstant(f"An instant without a zone cannot be kept: {value.isoformat()}")
        return _as_text(value) if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return _from_text(value) if isinstance(value, str) else value.astimezone(UTC)


# Rows that are kept together hold the same few instants.
@lru_cache(maxsize=1024)
def _as_text(instant: datetime) -> str:
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


@lru_cache(maxsize=1024)
def _from_text(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


class ClockTime(TypeDecorator[time]):
    """A local time of day, kept as HH:MM."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


# Made once: to make one costs as much as to use it.
json_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Json(TypeDecorator[Any]):
    """A plain value as JSON text, without anybody's words in it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Sealed(TypeDecorator[bytes]):
    """What may hold a person's words, sealed (storage/sealing.py); `holds` is what it is once it was opened."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, holds: Literal["words", "json", "raw json", "bytes"] = "words") -> None:
        super().__init__()
        self.holds = holds
