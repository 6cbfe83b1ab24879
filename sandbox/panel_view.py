"""What the panel shows: the calls on the wire, what the bot has ahead, and the faults that are planted."""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.ahead import Due, Waiting
from sandbox.calls import Call
from sandbox.faults import Fault, Kind
from sandbox.page_view import now_in
from sandbox.people import Person
from sandbox.world import World

MOST_CALLS = 40
# It asks all the time, and what it gets stands in the chats.
LEFT_OUT = "getUpdates"
FAULTS: dict[Kind, str] = {
    "too_many": "Flood limit (429)",
    "server_error": "Server error (502)",
    "forbidden": "Blocked (403)",
    "drop_before": "Dropped before",
    "drop_after": "Dropped after",
    "slow": "Slow",
}
LANES = {"reply": "a reply", "nudge": "a nudge", "export": "a file"}


@dataclass(frozen=True)
class Look:
    """Who looks: the persons left and right, by whose clock times are shown, and the one whom all is to be about."""

    world: World
    left: Person
    right: Person
    person: Person | None

    def concerns(self, chat_id: int | None) -> bool:
        """True when something about that chat is to be shown."""
        return self.person is None or self.person.id == chat_id

    def name(self, chat_id: int | None) -> str:
        """Whose chat it is; its number where nobody here has it."""
        if chat_id is None:
            return ""
        return self.world.people[chat_id].first_name if chat_id in self.world.people else str(chat_id)

    def when(self, at: datetime) -> str:
        """An instant by the clock of the page; the day where it is another one, seconds where there are any."""
        local = at.astimezone(ZoneInfo(self.left.zone))
        is_today = local.date() == now_in(self.world.clock, self.left).date()
        return local.strftime(("" if is_today else "%a %-d %b, ") + ("%H:%M:%S" if local.second else "%H:%M"))


@dataclass(frozen=True)
class CallRow:
    """A call, and what came of it; `went_well` is None while it runs. `wire` is all that was asked and answered."""

    number: int
    method: str
    whom: str
    when: str
    result: str
    went_well: bool | None
    wire: str


@dataclass(frozen=True)
class Row:
    """Something that waits or is due: for whom, what, and when."""

    whom: str
    what: str
    when: tuple[str, ...]


def calls(look: Look) -> list[CallRow]:
    """The newest calls first."""
    log = ((call, _chat(look, call)) for call in reversed(look.world.calls.log) if call.method != LEFT_OUT)
    chosen = (_call(look, call, chat_id) for call, chat_id in log if look.concerns(chat_id))
    return list(islice(chosen, MOST_CALLS))


def ahead(look: Look) -> dict[str, Any]:
    """What the bot has said of its outbox and of what is due; how many more there are is known for everybody only."""
    told = look.world.ahead.told
    if told is None:
        return {"is_told": False}
    unlisted = (told.outbox_count - len(told.outbox), told.due_count - len(told.due))
    outbox = [_waiting(look, one) for one in told.outbox if look.concerns(one.chat_id)]
    due = [_due(look, one) for one in told.due if look.concerns(one.chat_id)]
    session = told.next_session_at and look.when(told.next_session_at)
    return {"is_told": True, "outbox": outbox, "due": due, "unlisted": unlisted, "session": session}


def planted(look: Look) -> list[tuple[int, str]]:
    """The faults that still hit something: the number of each, and what it does to whom."""
    return [(fault.id, _sentence(look, fault)) for fault in look.world.faults.planted()]


def _chat(look: Look, call: Call) -> int | None:
    """The answer to a pressed button names the press, and the press its chat."""
    query = look.world.queries.get(str(call.params.get("callback_query_id")))
    return call.chat_id if query is None else query.chat_id


def _call(look: Look, call: Call, chat_id: int | None) -> CallRow:
    wire = json.dumps({"asked": call.params, "answered": call.answer}, ensure_ascii=False, indent=1)
    result, went_well = _outcome(call)
    return CallRow(call.number, call.method, look.name(chat_id), look.when(call.at), result, went_well, wire)


def _outcome(call: Call) -> tuple[str, bool | None]:
    if call.fault in {"drop_before", "drop_after"}:
        return call.fault.replace("_", "ped "), False
    if call.answer is None:
        return "runs", None
    if call.answer["ok"]:
        return "ok", True
    return f"{call.status} {call.answer['description']}", False


def _waiting(look: Look, one: Waiting) -> Row:
    said = (
        ("is being sent", one.is_being_sent),
        ("not before {}", one.not_before),
        ("held until {}", None if one.is_being_sent else one.held_until),
        ("of no use after {}", one.expires_at),
        (f"tried {_times(one.tries)}", one.tries),
    )
    when = [words.format(look.when(at)) if isinstance(at, datetime) else words for words, at in said if at]
    return Row(look.name(one.chat_id), LANES.get(one.lane, one.lane), tuple(when))


def _due(look: Look, one: Due) -> Row:
    return Row(look.name(one.chat_id), one.what, (look.when(one.at),))


def _sentence(look: Look, fault: Fault) -> str:
    whom = "anybody" if fault.chat_id is None else look.name(fault.chat_id)
    lasts = {"too_many": f", retry after {fault.retry_after} s", "slow": f", {fault.seconds:g} s"}.get(fault.kind, "")
    often = "always" if fault.times < 0 else f"{_times(fault.times)} more"
    return f"{FAULTS.get(fault.kind, fault.kind)}{lasts}: to {whom}, {often}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
