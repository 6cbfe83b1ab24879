"""When, as the client picks it: the days and clock times of an assignment, and what comes of them."""

from datetime import date, time, timedelta
from uuid import UUID

from handlers.client import risk, taking_effect, weighing
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from handlers.wording import WEEKDAYS
from practices.owned import is_own
from scheduling import cadence as cadences
from scheduling import human_time, nudges
from scheduling.cadence import Once, OnDemand, PerWeek
from storage import assignments, dialogs, earlier_cadences, occurrences, people, practices
from storage.assignments import Assignment
from storage.dialogs import Dialog
from storage.outbox import At, Lines

TIMES = ("08:00", "12:30", "18:00", "20:30")
MOST_TIMES = 3


def anchor_of(assignment_id: UUID) -> str:
    """The live message in which an assignment is talked over."""
    return f"assignment:{assignment_id.hex}"


async def begin(heard: Heard, assignment: Assignment) -> None:
    """Asks for what the cadence leaves open: days, then times; nothing for a practice on demand."""
    cadence = cadences.from_json(assignment.cadence)
    if isinstance(cadence, OnDemand):
        await _settle(heard, assignment, (), ())
    elif isinstance(cadence, PerWeek):
        await _ask_days(heard, assignment.id, cadence.times, [])
    elif isinstance(cadence, Once):
        await _ask_days(heard, assignment.id, 1, [])
    else:
        await _ask_times(heard, assignment.id, [])


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
    if isinstance(cadence, Once):
        client = await heard.client()
        assert client is not None
        today = cadences.to_local(heard.now, client.zone or "UTC").date()
        on = _next_such_day(today, days[0]) if days else max(cadence.on, today + timedelta(days=1))
        await earlier_cadences.change(heard.tx, assignment, cadences.to_json(Once(on)), heard.now)
    await _ask_times(heard, assignment.id, days)


def _next_such_day(today: date, weekday: int) -> date:
    """The next day of that weekday, tomorrow at the earliest."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


async def _ask_times(heard: Heard, assignment_id: UUID, days: list[int]) -> None:
    await dialogs.ask(heard.tx, heard.me, "time.times", heard.now, assignment=assignment_id.hex, days=days)
    clocks = [named(clock, "time.at", assignment=assignment_id, days=days, clock=clock) for clock in TIMES]
    await heard.say("which-times", *rows_of(clocks, 2), anchor=anchor_of(assignment_id))


async def time_picked(heard: Heard) -> None:
    """One of the times offered."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        await _weigh(heard, assignment, (time.fromisoformat(heard.given["clock"]),), tuple(heard.given["days"]))


async def times_typed(heard: Heard, dialog: Dialog) -> None:
    """Times in the client's own words, at most three."""
    try:
        times = human_time.read_times(heard.text or "")
    except human_time.NotATime:
        await heard.say("times-unclear")
        return
    if len(times) > MOST_TIMES:
        await heard.say("times-too-many", most=MOST_TIMES)
        return
    assignment = await _mine(heard, UUID(dialog.so_far["assignment"]))
    if assignment is not None:
        await _weigh(heard, assignment, times, tuple(dialog.so_far["days"]))


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
    if assignment.state == "proposed" and assignment.sureness is None and assignment.therapist_id is not None:
        # The yes was to an earlier round: what stands now they have not said yes to.
        await dialogs.close(heard.tx, heard.me)
        await heard.say("proposal-newer")
        return None
    return assignment


async def _weigh(heard: Heard, assignment: Assignment, times: tuple[time, ...], days: tuple[int, ...]) -> None:
    """Says so when it would be more in a week than the client said feels right; they decide."""
    over = await weighing.too_much(heard, assignment, len(times))
    if over is None:
        await _settle(heard, assignment, times, days)
        return
    await dialogs.close(heard.tx, heard.me)
    given = {"assignment": assignment.id, "times": [clock.strftime("%H:%M") for clock in times], "days": list(days)}
    ways = [key("load-still-yes", "time.settle", **given)]
    if await weighing.can_be_smaller(heard, assignment):
        ways.insert(0, key("take-smaller", "time.settle", size="smaller", **given))
    if len(times) > 1:
        ways.insert(-1, key("load-fewer", "time.change", assignment=assignment.id))
    elif assignment.state == "proposed":
        ways.insert(-1, key("load-fewer", "agree.ask-change", assignment=assignment.id))
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
        await assignments.change(heard.tx, assignment.id, size=heard.given["size"])
    times = tuple(time.fromisoformat(clock) for clock in heard.given["times"])
    await _settle(heard, assignment, times, tuple(heard.given["days"]))


async def _settle(heard: Heard, assignment: Assignment, times: tuple[time, ...], days: tuple[int, ...]) -> None:
    """Both agree now: the schedule is kept, the first due instants are shown, the therapist hears of it."""
    await dialogs.close(heard.tx, heard.me)
    first_time = assignment.state == "proposed"
    if not first_time:
        # What they were asked at the times before, they would rather be asked at these.
        await occurrences.close_all(heard.tx, "withdrawn", heard.now, assignment_id=assignment.id)
    else:
        await assignments.change(heard.tx, assignment.id, state="accepted", answered_at=heard.now)
        await taking_effect.agree(heard, assignment)
    coming = await nudges.schedule(heard.tx, assignment.id, heard.me, times, days, heard.now)
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    name = practice.words_in(heard.language).name
    anchor = anchor_of(assignment.id)
    if coming:
        await heard.say(
            "agreed", anchor=anchor, practice=name, coming=Lines(tuple(At(due, "datetime") for due in coming))
        )
    else:
        key_ = "agreed-on-demand" if not times else "agreed-nothing-due"
        await heard.say(key_, (key("start-now", "start.offer", practice=practice.id),), anchor=anchor, practice=name)
    if first_time:
        await risk.ask_consent(heard, assignment)
    if first_time and assignment.therapist_id is not None:
        await _tell_therapist(heard, assignment)


async def _tell_therapist(heard: Heard, assignment: Assignment) -> None:
    assert assignment.therapist_id is not None
    assert heard.person is not None
    reader = await people.get(heard.tx, assignment.therapist_id)
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    agreed = await assignments.get(heard.tx, assignment.id, heard.me)
    await heard.tell(
        assignment.therapist_id,
        "client-accepted",
        client=heard.person.name,
        practice=practice.words_in(reader.language).name,
        size=agreed.size if agreed else assignment.size,
        sureness=assignment.sureness if assignment.sureness is not None else -1,
    )
