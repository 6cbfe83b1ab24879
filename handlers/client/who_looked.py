"""Who looked: what the record holds about a client, said to them in plain sentences, newest first."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from storage import looks
from storage.looks import Look
from storage.outbox import At, Lines, Text

ANCHOR = "looks"
A_PAGE = 10  # sentences
READ = 200  # rows for one page: who turns pages in somebody's log makes many of one sentence

Alike = tuple[object, ...]


async def show(heard: Heard) -> None:
    """/who_looked: a page of it. The same thing done again and again on one day is one sentence."""
    client = await heard.client()
    assert client is not None
    before = heard.given.get("before")
    rows = await looks.of_client(heard.tx, heard.me, READ, before)
    pieces = list(_joined(rows, ZoneInfo(client.zone or "UTC")))
    shown = pieces[:A_PAGE]
    newer = [key("looks-newest", "looks.show")] if before is not None else []
    # A full reading may have stopped in the middle of a piece: the rest of it is on the next page.
    is_more = len(pieces) > A_PAGE or len(rows) == READ
    older = [key("looks-older", "looks.show", before=shown[-1][-1].number)] if is_more else []
    await heard.say(
        "who-looked" if shown else "who-looked-nobody",
        *([tuple(newer + older)] if newer or older else []),
        (key("see-who-sees", "sees.show"),),
        (HELP_NOW,),
        anchor=ANCHOR,
        lines=Lines(tuple(_sentence(heard, piece) for piece in shown)),
    )


def _joined(rows: Iterable[Look], zone: ZoneInfo) -> Iterable[list[Look]]:
    """Rows that follow each other and say the same of one local day, together."""

    def alike(look: Look) -> tuple[str, str, object, str | None, date]:
        return look.act, look.detail, look.who, look.other_name, look.at.astimezone(zone).date()

    return (list(piece) for _, piece in groupby(rows, alike))


def _sentence(heard: Heard, piece: list[Look]) -> Text:
    newest = piece[0]
    gone = Text("looks-somebody-gone")
    did = Text(
        f"look-{newest.act.replace(' ', '-')}",
        {
            "who": newest.who_name or gone,
            "other": newest.other_name or gone,
            "detail": newest.detail,
            "times": len(piece),
        },
    )
    return Text("look-line", {"at": At(newest.at, "datetime"), "did": did})
