"""All that is kept about somebody, table by table, for them alone: also of tables that were not thought of here."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Column, LargeBinary, Table, or_, select

from storage.columns import Sealed, metadata
from storage.database import Transaction
from storage.sealing import SEALINGS

PEOPLE = ("people.id", "clients.person_id", "therapists.person_id")
# What is told elsewhere in the same file, or is nobody's to take along, and why.
ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(
        ("entries", "answers", "assignments", "proposal_steps", "earlier_cadences", "occurrences", "notes", "goals"),
        "in the log",
    ),
    **dict.fromkeys(("action_items", "subjects", "ladders", "rungs", "files", "letter_parts"), "in the log"),
    "care_links": "told with names; what a therapist calls a client is the therapist's",
    "consents": "told with their texts",
    "file_contents": "beside it, as files",
    "exports": "files that are being made",
    "invitations": "what a therapist called whom they invited",
    "look_references": "told as who looked",
    "outbox": "once it is said, nothing of a message is kept but what its buttons do",
    "people": "told first",
    "proposal_drafts": "what a therapist has not said to anybody yet",
}


async def of_person(tx: Transaction, person_id: UUID) -> dict[str, list[dict[str, Any]]]:
    """Every row that is about somebody but those told elsewhere; what is about a client is no therapist's."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in metadata.sorted_tables:
        owners = [] if table.name in ELSEWHERE else _owners(table)
        if owners:
            rows = await _rows(tx, table, owners, person_id)
            if rows:
                found[table.name] = rows
    return found


def _owners(table: Table) -> list[Column[Any]]:
    """The columns that say whose a row is: the client where there is one, else whoever is named."""
    named = [key.parent for key in table.foreign_keys if key.target_fullname in PEOPLE]
    of_client = [column for column in named if column.name == "client_id"]
    return of_client or named


async def _rows(tx: Transaction, table: Table, owners: list[Column[Any]], person_id: UUID) -> list[dict[str, Any]]:
    mine = select(table).where(or_(*(column == person_id for column in owners))).order_by(*table.primary_key)
    rows = [row._asdict() for row in await tx.execute(mine)]
    if table.name in SEALINGS:
        rows = await SEALINGS[table.name].open_all(tx, rows)
    told = [column.name for column in table.c if _is_told(column)]
    return [{name: row[name] for name in told} for row in rows]


def _is_told(column: Column[Any]) -> bool:
    """Not who else is named, and nothing that is no text."""
    names_people = any(key.target_fullname in PEOPLE for key in column.foreign_keys)
    kind = column.type
    is_file = kind.holds == "bytes" if isinstance(kind, Sealed) else isinstance(kind, LargeBinary)
    return not (names_people or is_file)
