"""/charts: the client's own numbers as pictures, which are drawn when they are sent."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, named, rows_of
from storage import entries, outbox, practices
from storage.outbox import Button, Message

ANCHOR = "charts"
WEEKS = (2, 4, 12)


async def choose(heard: Heard) -> None:
    """Everything that has numbers; when that is one thing, its picture at once."""
    found = await entries.with_numbers(heard.tx, heard.me, heard.me)
    if not found:
        await heard.say(
            "charts-none", (key("begin-something", "start.choose"),), (HELP_NOW,), anchor=ANCHOR, fresh=True
        )
    elif len(found) == 1:
        await _put(heard, *found[0], WEEKS[0])
    else:
        buttons = [await _button(heard, *one) for one in found]
        await heard.say("charts", *rows_of(buttons, 1), (HELP_NOW,), anchor=ANCHOR, fresh=True)


async def _button(heard: Heard, practice_id: str, version: int) -> Button:
    practice = await practices.get(heard.tx, practice_id, version)
    name = practice.words_in(heard.language).name
    return named(name, "chart.show", practice=practice_id, version=version, weeks=WEEKS[0])


async def show(heard: Heard) -> None:
    """The picture that a button asks for."""
    assert heard.pressed is not None
    given = heard.given
    mine = await entries.with_numbers(heard.tx, heard.me, heard.me)
    if (given["practice"], given["version"]) not in mine or given["weeks"] not in WEEKS:
        heard.toast("button-too-old")
    elif not heard.pressed.is_newest:
        heard.toast("already-there")
    else:
        await _put(heard, given["practice"], given["version"], given["weeks"])


async def _put(heard: Heard, practice_id: str, version: int, weeks: int) -> None:
    client = await heard.client()
    assert client is not None
    last = heard.now.astimezone(ZoneInfo(client.zone or "UTC")).date()
    spec = {
        "format": "png",
        "client_id": heard.me.hex,
        "reader_id": heard.me.hex,
        "first": (last - timedelta(days=7 * weeks - 1)).isoformat(),
        "last": last.isoformat(),
        "practice_id": practice_id,
        "version": version,
    }
    given = {"practice": practice_id, "version": version}
    other = [_weeks(one, given) for one in WEEKS if one != weeks]
    rows: tuple[Row, ...] = (tuple(other), (key("charts-other", "chart.choose"),))
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=heard.me,
        message=Message("chart", {}, rows, file=spec),
        now=heard.now,
        anchor=ANCHOR,
    )


def _weeks(weeks: int, given: dict[str, object]) -> Button:
    return Button(do="chart.show", given={**given, "weeks": weeks}, label="chart-weeks", args={"weeks": weeks})
