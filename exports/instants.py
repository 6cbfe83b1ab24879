"""Instants as every export writes them: in UTC, and as the client's clock showed them."""

from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Precision = Literal["seconds", "microseconds"]


def in_utc(at: datetime, precision: Precision) -> str:
    """ISO 8601 with a Z."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def in_zone(at: datetime, zone: str, precision: Precision) -> str:
    """ISO 8601 with the offset that held in that zone just then: it tells a repeated hour's two halves apart."""
    return at.astimezone(ZoneInfo(zone)).isoformat(timespec=precision)
