"""When, as the client picks it: the days and clock times of an assignment, and what comes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from handlers import previewing
from handlers.client import idling, risk, taking_effect, weighing
from handlers.client.picked import NOTHING, Picked, window_of
from handlers.client.readers import therapist_of
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from handlers.previewing import clock
from handlers.wording import WEEKDAYS
from practices.owned import is_own
from scheduling import cadence as cadences
from scheduling import human_time, nudges
from scheduling.cadence import AroundSession, Once, OnDemand, PerWeek, SeveralADay
from scheduling.cadence_kinds import LONGEST_WINDOW
from scheduling.sampling import moments
from storage import assignments, dialogs, earlier_cadences, occurrences, practices, schedules
from storage.assignments import Assignment
from storage.dialogs import Dialog
from storage.outbox import At, Button, Lines, Text

TIMES = ("08:00", "12:30", "18:00", "20:30")
EVENINGS = ("18:00", "19:00", "20:00", "21:00")
WINDOWS = (("09:00", "21:00"), ("10:00", "20:00"), ("08:00", "22:00"), ("12:00", "20:00"))
MOST_TIMES = 3


def anchor_of(assignment_id: UUID) -> str:
    """The live message in which an assignment is talked over."""
    return f"assignment:{assignment_id.hex}"


async def begin(heard: Heard, assignment: Assignment) -> None:
    """Asks for what the cadence leaves open: days, a window, times; nothing for a practice on demand."""
    cadence = cadences.from_json(assignment.cadence)
    if isinstance(cadence, OnDemand):
        await _settle(heard, assignment, NOTHING)
    elif isinstance(cadence, PerWeek):
        await _ask_days(heard, assignment.id, cadence.times, [])
    elif isinstance(cadence, Once):
        await _ask_days(heard, assignment.id, 1, [])
    else:
        await _ask_window(heard, assignment, NOTHING)


async def _ask_days(heard: Heard, assignment_id: UUID, wanted: int, marked: list[int]) -> None:
    days = [
        key(
            f"{name}-marked" if day in marked else name,
            "time.day",
            assignment=assignment_id,
            wanted=wanted,
            marked=marked,
            day=day,
        )
        for day, name in enumerate(WEEKDAYS)
    ]
    any_day = key("any-days", "time.days", assignment=assignment_id, marked=[])
    done = key("these-days", "time.days", assignment=assignment_id, marked=marked)
    last = (done,) if len(marked) == wanted else (any_day,)
    await heard.say("which-days", *rows_of(days, 2), last, anchor=anchor_of(assignment_id), wanted=wanted)


async def day_marked(heard: Heard) -> None:
    """A weekday, marked or unmarked; one more than wanted takes the place of the first."""
    day, marked, wanted = heard.given["day"], list(heard.given["marked"]), heard.given["wanted"]
    marked = [kept for kept in marked if kept != day] if day in marked else [*marked, day][-wanted:]
    await _ask_days(heard, heard.key("assignment"), wanted, marked)


async def days_picked(heard: Heard) -> None:
    """These days; none means that the bot spreads them over the week."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is None:
        return
    days = sorted(heard.given["marked"])
    cadence = cadences.from_json(assignment.cadence)
    on = await _day(heard, assignment, cadence, days) if isinstance(cadence, Once) else None
    await _ask_window(heard, assignment, Picked(tuple(days), on=on))


async def _day(heard: Heard, assignment: Assignment, cadence: Once, days: Sequence[int]) -> date:
    """The day of what comes once: the next such weekday, or the one that it has, if that is still to come."""
    client = await heard.client()
    assert client is not None
    today = cadences.to_local(heard.now, client.zone or "UTC").date()
    # What begins later has its day then.
    eve = max(today, assignment.first_day - timedelta(days=1))
    return _next_such_day(eve, days[0]) if days else max(cadence.on, eve + timedelta(days=1))


def _next_such_day(eve: date, weekday: int) -> date:
    """The first day of that weekday after that one."""
    return eve + timedelta(days=(weekday - eve.weekday() - 1) % 7 + 1)


async def _ask_window(heard: Heard, assignment: Assignment, picked: Picked) -> None:
    """Between when and when, for what comes several times a day; or straight on to the times."""
    several = _several(assignment)
    if several is None:
        await _ask_times(heard, assignment, picked)
        return
    given = {"assignment": assignment.id, **picked.to_json()}
    fitting = [each for each in WINDOWS if await _fits(heard, several, window_of(each))]
    buttons = [
        Button(
            do="time.window",
            given={**given, "assignment": assignment.id.hex, "window": list(each)},
            label="window-button",
            args={"begins": clock(window_of(each)[0]), "ends": clock(window_of(each)[1])},
        )
        for each in fitting
    ]
    open_ = {"assignment": assignment.id.hex, **picked.to_json()}
    await dialogs.ask(heard.tx, heard.me, "time.window", heard.now, **open_)
    await heard.say(
        "which-window-at-random" if several.at_random else "which-window",
        *rows_of(buttons, 2),
        anchor=anchor_of(assignment.id),
        times=several.times,
        gap=several.gap,
    )


def _several(assignment: Assignment) -> SeveralADay | None:
    """What of its cadence comes several times a day."""
    stages = cadences.stages(cadences.from_json(assignment.cadence))
    return next((stage for stage in stages if isinstance(stage, SeveralADay)), None)


async def _fits(heard: Heard, several: SeveralADay, window: tuple[time, time]) -> bool:
    """Whether all of a day find room within the window, with their gap and outside the client's quiet hours."""
    client = await heard.client()
    assert client is not None
    hours = replace(nudges.hours_of(client), window=window, days_off=())
    today = cadences.to_local(heard.now, hours.zone).date()
    return len(moments(several, hours, today)) == several.times


async def window_picked(heard: Heard) -> None:
    """One of the windows offered."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        await _ask_times(heard, assignment, Picked.from_json(heard.given))


async def window_typed(heard: Heard, dialog: Dialog) -> None:
    """A window in the client's own words."""
    try:
        window = human_time.read_quiet_hours(heard.text or "")
    except human_time.NotATime:
        window = None
    if window is None:
        await _ask_again(heard, dialog, "window-unclear")
        return
    assignment = await _mine(heard, UUID(dialog.so_far["assignment"]))
    several = None if assignment is None else _several(assignment)
    if assignment is None or several is None:
        return
    if human_time.minutes_between(*window) > LONGEST_WINDOW:
        await heard.say("window-too-long", most=LONGEST_WINDOW // 60)
    elif not await _fits(heard, several, window):
        await heard.say("window-too-short", times=several.times, gap=several.gap)
    else:
        await _ask_times(heard, assignment, replace(Picked.from_json(dialog.so_far), window=window))


async def _ask_times(heard: Heard, assignment: Assignment, picked: Picked) -> None:
    """At what time, for all that does not come several times a day."""
    stages = cadences.stages(cadences.from_json(assignment.cadence))
    timed = [stage for stage in stages if not isinstance(stage, SeveralADay | OnDemand)]
    if not timed:
        await _weigh(heard, assignment, picked)
        return
    open_ = {"assignment": assignment.id.hex, **picked.to_json()}
    await dialogs.ask(heard.tx, heard.me, "time.times", heard.now, **open_)
    is_evening = any(isinstance(stage, AroundSession) and stage.when != "midweek" for stage in timed)
    clocks = [named(each, "time.at", **open_, clock=each) for each in (EVENINGS if is_evening else TIMES)]
    await heard.say(
        "which-times-then" if picked.window is not None else "which-times",
        *rows_of(clocks, 2),
        anchor=anchor_of(assignment.id),
    )


async def time_picked(heard: Heard) -> None:
    """One of the times offered."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        picked = Picked.from_json(heard.given)
        await _weigh(heard, assignment, replace(picked, times=(time.fromisoformat(heard.given["clock"]),)))


async def _ask_again(heard: Heard, dialog: Dialog, say: str, **args: Any) -> None:
    """What was typed did not fit: the question stands open from now on."""
    await dialogs.ask(heard.tx, heard.me, dialog.asks, heard.now, **dialog.so_far)
    await heard.say(say, **args)


async def times_typed(heard: Heard, dialog: Dialog) -> None:
    """Times in the client's own words, at most three."""
    try:
        times = human_time.read_times(heard.text or "")
    except human_time.NotATime:
        await _ask_again(heard, dialog, "times-unclear")
        return
    if len(times) > MOST_TIMES:
        await _ask_again(heard, dialog, "times-too-many", most=MOST_TIMES)
        return
    assignment = await _mine(heard, UUID(dialog.so_far["assignment"]))
    if assignment is not None:
        await _weigh(heard, assignment, replace(Picked.from_json(dialog.so_far), times=times))


async def change_times(heard: Heard) -> None:
    """Other times for something that was accepted before."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        await begin(heard, assignment)


async def _mine(heard: Heard, assignment_id: UUID) -> Assignment | None:
    assignment = await assignments.get(heard.tx, assignment_id, heard.me)
    if assignment is None or assignment.client_id != heard.me or assignment.state not in ("proposed", "accepted"):
        await dialogs.close(heard.tx, heard.me)
        await heard.say("proposal-settled")
        return None
    if assignment.state == "proposed" and assignment.sureness is None:
        # The yes was to an earlier round: what stands now they have not said yes to.
        await dialogs.close(heard.tx, heard.me)
        await heard.say("proposal-newer")
        return None
    return assignment


async def _weigh(heard: Heard, assignment: Assignment, picked: Picked) -> None:
    """Says so when it would be more in a week than the client said feels right; they decide."""
    over = await weighing.too_much(heard, assignment, len(picked.times))
    if over is None:
        await _settle(heard, assignment, picked)
        return
    await dialogs.close(heard.tx, heard.me)
    given = {"assignment": assignment.id, **picked.to_json()}
    ways = [key("load-still-yes", "time.settle", **given)]
    if await weighing.can_be_smaller(heard, assignment):
        ways.insert(0, key("take-smaller", "time.settle", size="smaller", **given))
    if len(picked.times) > 1:
        ways.insert(-1, key("load-fewer", "time.change", assignment=assignment.id))
    elif assignment.state == "proposed":
        ways.insert(-1, key("load-fewer", "agree.ask-change", assignment=assignment.id, round=assignment.round))
    elif is_own(assignment.practice_id, heard.me):
        ways.insert(-1, key("load-fewer", "make.remind", practice=assignment.practice_id))
    await heard.say(
        "load-over", *rows_of(ways, 1), anchor=anchor_of(assignment.id), minutes=over.minutes, budget=over.budget
    )


async def settle_anyway(heard: Heard) -> None:
    """Still yes, or the smaller version then; weighed once is enough."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is None:
        return
    if "size" in heard.given:
        await assignments.change(heard.tx, assignment.id, assignment.client_id, size=heard.given["size"])
    await _settle(heard, assignment, Picked.from_json(heard.given))


async def _settle(heard: Heard, assignment: Assignment, picked: Picked) -> None:
    """Both agree now: the schedule is kept, the first due instants are shown, the therapist hears of it."""
    await dialogs.close(heard.tx, heard.me)
    first_time = assignment.state == "proposed"
    if not first_time and _several(assignment) is None:
        # What they were asked at the time before, they would rather be asked at this one.
        await occurrences.close_all(heard.tx, "withdrawn", heard.now, assignment_id=assignment.id, but_begun=True)
    elif first_time:
        await assignments.change(heard.tx, assignment.id, assignment.client_id, state="accepted", answered_at=heard.now)
        await taking_effect.agree(heard, assignment)
    if picked.on is not None:
        # With its time: whoever leaves halfway is asked on the day that it had, and once.
        assignment = await _on_its_day(heard, assignment, picked.on)
    coming = await nudges.schedule(
        heard.tx, assignment.id, heard.me, picked.times, picked.days, heard.now, picked.window
    )
    idle = None if coming else await _why_idle(heard, assignment)
    await _show(heard, assignment, coming, idle)
    if first_time:
        await risk.ask_consent(heard, assignment)
        await _tell_therapist(heard, assignment, is_idle=not coming)


async def _on_its_day(heard: Heard, assignment: Assignment, on: date) -> Assignment:
    cadence = cadences.to_json(Once(on))
    await earlier_cadences.change(heard.tx, assignment, cadence, heard.now)
    return replace(assignment, cadence=cadence)


async def _why_idle(heard: Heard, assignment: Assignment) -> str:
    """The words for an assignment of which nothing comes by itself just now."""
    cadence = cadences.from_json(assignment.cadence)
    if isinstance(cadence, OnDemand):
        return "agreed-on-demand"
    why = await idling.reason(heard, await schedules.find(heard.tx, assignment.id))
    if why is not None:
        return f"agreed-{why}"
    return "agreed-needs-session" if previewing.is_tied(cadence) else "agreed-nothing-due"


async def _show(heard: Heard, assignment: Assignment, coming: list[datetime], idle: str | None) -> None:
    """What comes of it, in words and dates; moments that are not to be known beforehand are not said."""
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    cadence = cadences.from_json(assignment.cadence)
    shown: dict[str, Any] = {"anchor": anchor_of(assignment.id), "practice": practice.words_in(heard.language).name}
    if idle is not None:
        await heard.say(idle, (key("start-now", "start.offer", practice=practice.id),), **shown)
    elif previewing.is_secret(cadence):
        await heard.say("agreed-at-random", **shown, preview=await previewing.preview(heard, assignment))
    else:
        lines = Lines(tuple(At(due, "datetime") for due in coming))
        whole = Text("agreed-whole", {"preview": await previewing.preview(heard, assignment)})
        await heard.say("agreed", **shown, coming=lines, preview=whole)


async def _tell_therapist(heard: Heard, assignment: Assignment, is_idle: bool) -> None:
    reader = await therapist_of(heard.tx, assignment)
    if reader is None:
        return
    assert heard.person is not None
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    agreed = await assignments.get(heard.tx, assignment.id, heard.me)
    cadence = cadences.from_json(assignment.cadence)
    waits = is_idle and await previewing.lacks_a_date(heard, heard.me, assignment.therapist_id, cadence)
    await heard.tell(
        reader.id,
        "client-accepted",
        *([(key("see-sessions", "session.show", client=assignment.client_id),)] if waits else []),
        client=heard.person.name,
        practice=practice.words_in(reader.language).name,
        size=agreed.size if agreed else assignment.size,
        sureness=assignment.sureness if assignment.sureness is not None else -1,
        dates=Text("accepted-needs-session") if waits else "",
    )
