"""A therapist takes a client's log along: of which days and practice, in which format; the client is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.therapist import caseload
from practices.typed_dates import NotADate
from scheduling import sessions, spans
from scheduling.spans import Span, Usual
from storage import clients, dialogs, log, outbox, practices
from storage.care_links import LinkedClient
from storage.dialogs import Dialog
from storage.outbox import At, Button, Message, Text, Value, to_json

ANCHOR = caseload.ANCHOR
ASKS = "export.days"
# The first stand on the screen, the others a tap further.
FORMATS = ("pdf", "xlsx", "csv", "json")
FURTHER = ("html", "wide", "plans", "fhir", "zip")
TO_READ = ("pdf", "html")
USUAL: tuple[Usual, ...] = get_args(Usual)
LONGEST = 80  # letters of days that are typed


@dataclass(frozen=True)
class _Choice:
    """What is chosen on the screen. `which` is a usual span, "days" for typed ones; `practice` is an id and a version.

    `last_session` is the day of the last session with this therapist, where there was one.
    """

    client: LinkedClient
    which: str
    span: Span
    practice: tuple[str, int] | None
    last_session: date | None
    is_locked: bool = False

    def given(self, **other: Any) -> dict[str, Any]:
        """What a button carries of it; `other` is chosen instead."""
        span = self.which if self.which != "days" else [day and day.isoformat() for day in self.span]
        return {
            "client": self.client.client_id,
            "span": span,
            "practice": self.practice,
            "locked": self.is_locked,
            **other,
        }


async def _choice(heard: Heard) -> _Choice | None:
    """What the pressed button carries, for today; None when this is none of their clients, which is said."""
    client = await caseload.linked(heard, heard.key("client"))
    return None if client is None else await _chosen(heard, client, heard.given.get("span"))


async def _chosen(heard: Heard, client: LinkedClient, span: Any) -> _Choice:
    today, last_session = await _today(heard, client.client_id), await _last_session(heard, client.client_id)
    practice = heard.given.get("practice")
    about = None if practice is None else (practice[0], practice[1])
    locked = bool(heard.given.get("locked"))
    if isinstance(span, list):
        days = Span(*(None if day is None else date.fromisoformat(day) for day in span))
        return _Choice(client, "days", days, about, last_session, locked)
    which: Usual = span if span in USUAL else "session"
    if which == "session" and last_session is None:
        which = "four"
    return _Choice(client, which, spans.usual(which, today, last_session), about, last_session, locked)


async def _today(heard: Heard, client_id: UUID) -> date:
    """The day that it is where the client is: the days of a log are theirs."""
    client = await clients.find(heard.tx, client_id)
    return heard.now.astimezone(ZoneInfo((client and client.zone) or "UTC")).date()


async def _last_session(heard: Heard, client_id: UUID) -> date | None:
    last = await sessions.last_before(heard.tx, client_id, heard.now, heard.me)
    return None if last is None else last.day


async def choose(heard: Heard) -> None:
    """The one screen: what is chosen now, and all that can be chosen instead."""
    choice = await _choice(heard)
    if choice is not None:
        await dialogs.close_if(heard.tx, heard.me, (ASKS,))
        await _show(heard, choice)


async def _show(heard: Heard, choice: _Choice) -> None:
    offered = [which for which in USUAL if which != "session" or choice.last_session is not None]
    days = [_marked(f"export-{which}", which == choice.which, choice.given(span=which)) for which in offered]
    other = key("export-days-marked" if choice.which == "days" else "export-days", "export.days", **choice.given())
    rows: list[Row] = [
        *rows_of([*days, other], 3),
        (await _practice_button(heard, choice),),
        *rows_of([_format(one, choice) for one in FORMATS], 2),
        (
            key("export-further", "export.further", **choice.given()),
            _marked("export-lock", choice.is_locked, choice.given(locked=not choice.is_locked)),
        ),
        (key("back-to-client", "caseload.client", client=choice.client.client_id),),
    ]
    await heard.say(
        "export-screen", *rows, anchor=ANCHOR, client=caseload.called(choice.client), days=_days_said(choice.span)
    )


def _marked(label: str, is_chosen: bool, given: dict[str, Any]) -> Button:
    return key(f"{label}-marked" if is_chosen else label, "export.choose", **given)


def _format(format_: str, choice: _Choice) -> Button:
    return key(f"export-{format_}", "export.make", format=format_, **choice.given())


async def _practice_button(heard: Heard, choice: _Choice) -> Button:
    name = Text("export-every-practice") if choice.practice is None else await _name(heard, *choice.practice)
    given = key("export-practice", "export.practices", **choice.given()).given
    return Button(do="export.practices", given=given, label="export-practice", args={"practice": name})


async def _name(heard: Heard, practice_id: str, version: int) -> str:
    return (await practices.get(heard.tx, practice_id, version)).words_in(heard.language).name


def _days_said(span: Span) -> Text:
    match span:
        case Span(first=None):
            return Text("export-all-days")
        case Span(first=date() as first, last=date() as last):
            return Text("export-from-to", {"first": _day_said(first), "last": _day_said(last)})
    raise ValueError("A span has both ends, or none")


def _day_said(day: date) -> At:
    """A day with its year."""
    return At(datetime.combine(day, time(12), UTC), "date", "UTC")


async def further(heard: Heard) -> None:
    """The formats that are asked for less often."""
    choice = await _choice(heard)
    if choice is not None:
        rows: Sequence[Row] = [(_format(one, choice),) for one in FURTHER]
        back = (key("back-to-client", "export.choose", **choice.given()),)
        await heard.say("export-which", *rows, back, anchor=ANCHOR, days=_days_said(choice.span))


async def show_practices(heard: Heard) -> None:
    """Everything that stands in the log, to pick one of."""
    choice = await _choice(heard)
    if choice is None:
        return
    found = await log.practices_of(heard.tx, choice.client.client_id, heard.me)
    buttons = [
        named(await _name(heard, *one), "export.choose", **choice.given(practice=one)) for one in sorted(found.items())
    ]
    every = key("export-every-practice", "export.choose", **choice.given(practice=None))
    await heard.say("export-which-practice", (every,), *rows_of(buttons, 2), anchor=ANCHOR)


async def ask_days(heard: Heard) -> None:
    """Which days? To be typed."""
    choice = await _choice(heard)
    if choice is None:
        return
    about = {"client": choice.client.client_id.hex, "practice": choice.practice, "locked": choice.is_locked}
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, **about)
    await heard.say("export-ask-days", (key("back-to-client", "export.choose", **choice.given()),), anchor=ANCHOR)


async def days_typed(heard: Heard, dialog: Dialog) -> None:
    """The days, typed."""
    client = await caseload.linked(heard, UUID(dialog.so_far["client"]))
    if client is None:
        await dialogs.close(heard.tx, heard.me)
        return
    try:
        span = spans.typed((heard.text or "")[:LONGEST], await _today(heard, client.client_id))
    except NotADate:
        await heard.say("export-days-unclear")
        return
    await dialogs.close(heard.tx, heard.me)
    practice = dialog.so_far["practice"]
    about = None if practice is None else (practice[0], practice[1])
    last_session = await _last_session(heard, client.client_id)
    await _show(heard, _Choice(client, "days", span, about, last_session, dialog.so_far["locked"]))


async def make(heard: Heard) -> None:
    """Has the file made aside, with what may be seen then; the client is told once it is."""
    choice = await _choice(heard)
    format_ = heard.given["format"]
    if choice is None or format_ not in (*FORMATS, *FURTHER):
        return
    assert heard.person is not None
    client, days = caseload.called(choice.client), _days_said(choice.span)
    told: dict[str, Value] = {"therapist": heard.person.name, "format": Text(f"export-is-{format_}"), "days": days}
    here: dict[str, Value] = {"client": client, "days": days}
    say = "report-here" if format_ in TO_READ else "export-here"
    spec = {
        "format": format_,
        "client_id": choice.client.client_id.hex,
        "reader_id": heard.me.hex,
        "first": choice.span.first and choice.span.first.isoformat(),
        "last": choice.span.last and choice.span.last.isoformat(),
        "practice_id": choice.practice and choice.practice[0],
        "label": client,
        "message": to_json(Message(say, here)),
        "told": to_json(Message("export-made-client", told)),
    }
    await heard.export(choice.client.client_id, spec, is_locked=choice.is_locked)
    heard.toast("export-coming")


async def noted(heard: Heard) -> None:
    """The password is written down: it goes from the chat."""
    assert heard.pressed is not None
    assert heard.pressed.anchor is not None
    await outbox.cancel(heard.tx, heard.me, heard.pressed.anchor)
    await heard.say("export-password-gone", anchor=heard.pressed.anchor)
