"""Every column that could hold words is sealed, or stands on this list with the reason why it is not."""

from sqlalchemy import LargeBinary, String, Table
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.columns import ClockTime, Instant, Sealed, metadata
from storage.sealing import SEALINGS

# Columns in clear, by what they hold; a name without a table is that column of every table.
IN_CLEAR = {
    "an IANA zone, and the release of the zone data": {"zone", "zone_data"},
    "the code of a language, and of a country": {"language", "clients.region"},
    "a word of the program's own, from a fixed list": {
        "assignments.phase",
        "assignments.size",
        "assignments.state",
        "answers.asks",
        "attempts.what",
        "care_asks.decision",
        "care_asks.kind",
        "clients.sharing",
        "clients.word",
        "consent_texts.role",
        "consents.ended_as",
        "consents.role",
        "dialogs.asks",
        "entries.debrief",
        "entries.outcome",
        "entries.sharing",
        "entries.size",
        "files.kind",
        "files.purpose",
        "files.state",
        "invitations.role",
        "looks.act",
        "looks.detail",
        "notice_decisions.about",
        "occurrences.closed_as",
        "outbox.lane",
        "outbox.state",
        "proposal_steps.by",
        "proposal_steps.did",
        "safety_plan_parts.part",
        "subjects.kind",
        "takeaways.kind",
    },
    "the kind of an error, or why something was not sent": {"files.reason", "outbox.reason", "quarantine.reason"},
    "the key of a practice or of a step in it, which names nothing but its place": {
        "practice_id",
        "step_id",
        "practices.id",
    },
    "numbers and fixed words only: how often, at which times": {
        "cadence",
        "clients.days_off",
        "schedules.times",
        "schedules.weekdays",
    },
    "a hash of what is random, or one that takes a key": {
        "attempts.who",
        "invitations.token_hash",
        "looks.hash",
        "people.telegram_hash",
        "quarantine.telegram_hash",
    },
    "a text of ours, and the hash of one": {
        "consent_texts.version",
        "consent_texts.words",
        "consents.version",
        "notice_decisions.version",
    },
    "ids and instants of rows, put together": {"outbox.anchor", "outbox.dedupe_key"},
}
LISTED = set().union(*IN_CLEAR.values())


def may_hold_words(kind: TypeEngine[object]) -> bool:
    if isinstance(kind, Instant | ClockTime | Sealed):
        return False
    plain = kind.impl if isinstance(kind, TypeDecorator) else kind
    return isinstance(plain, String | LargeBinary)


def names() -> set[tuple[str, str]]:
    """What each column that could hold words may be listed as: with its table, or without."""
    return {
        (f"{table.name}.{column.name}", column.name)
        for table in metadata.sorted_tables
        for column in table.c
        if may_hold_words(column.type)
    }


def test_every_column_that_could_hold_words_is_sealed_or_listed() -> None:
    assert {name for name, short in names() if name not in LISTED and short not in LISTED} == set()


def test_nothing_is_listed_that_is_not_there() -> None:
    assert LISTED - {name for both in names() for name in both} == set()


def test_every_sealed_column_is_known_to_its_tables_sealing() -> None:
    def sealed(table: Table) -> set[str]:
        return {column.name for column in table.c if isinstance(column.type, Sealed)}

    there = {table.name: sealed(table) for table in metadata.sorted_tables if sealed(table)}
    assert {name: set(sealing.columns) for name, sealing in SEALINGS.items()} == there
