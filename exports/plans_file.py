"""What a client would like to bring up in a session, as a table that a spreadsheet opens: a row for each note."""

from exports.csv_file import Cell, Say, at_cells, headings, write
from storage.log import Log
from storage.notes import Note

# Each names its heading in the texts.
PLAIN_COLUMNS = ("kind", "words", "plan-state", "zone", "entry-id", "id")
# Each is two columns: in UTC and local.
INSTANT_COLUMNS = ("written", "settled")
COLUMNS = (*PLAIN_COLUMNS, *(f"{key}-{where}" for key in INSTANT_COLUMNS for where in ("utc", "local")))


def make(log: Log, say: Say) -> bytes:
    """Writes the table, as `csv_file` writes the log."""
    return write(COLUMNS, [headings(say, PLAIN_COLUMNS, INSTANT_COLUMNS), *(_note(note, say) for note in log.notes)])


def _note(note: Note, say: Say) -> dict[str, Cell]:
    return {
        "kind": say("kind-note"),
        "words": note.words,
        "plan-state": say("plan-state-open" if note.talked_about_at is None else "plan-state-talked"),
        "zone": note.zone,
        "entry-id": None if note.entry_id is None else str(note.entry_id),
        "id": str(note.id),
        **at_cells("written", note.written_at, note.zone),
        **at_cells("settled", note.talked_about_at, note.zone),
    }
