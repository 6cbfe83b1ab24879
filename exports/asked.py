"""What is asked for: which part of whose log, through whose eyes."""

from datetime import date
from typing import NamedTuple
from uuid import UUID


class Asked(NamedTuple):
    """The client's local days, both included, None for an open end; and the only practice, if it is about one."""

    client_id: UUID
    reader: UUID
    first: date | None
    last: date | None
    practice_id: str | None
