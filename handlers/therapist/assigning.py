"""A therapist proposes a practice: which, why, how often, until when."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from handlers import picking
from handlers.client import agreeing
from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from handlers.therapist import caseload, finding
from handlers.wording import cadence_words, cautions_of, phases_of, why_words
from practices.groups import grouped
from scheduling import cadence as cadences
from scheduling.cadence import Cadence, Daily, EveryDays, Once, OnDemand, OnWeekdays, PerWeek
from storage import assignments, clients, dialogs
from storage.dialogs import Dialog
from storage.outbox import Button, Day, Text

ANCHOR = "assigning"
LONGEST_WHY = 500
WEEKS = (2, 3, 4)
WORKDAYS = (0, 1, 2, 3, 4)
DAY = timedelta(days=1)


async def choose(heard: Heard) -> None:
    """Which practice? First: of which group?"""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    given = {"client": client.client_id}
    own = await finding.own(heard)
    # A few stand here at once; more than these would push all else off the screen.
    listed, more = (own, ()) if len(own) <= picking.FEW else ((), (picking.OWN,))
    groups = (*more, *grouped(heard.wiring.library.values(), heard.language))
    await heard.say(
        "assign-which",
        *picking.practice_rows(heard, listed, "assign.practice", **given),
        *picking.group_rows(groups, "assign.group", **given),
        (key("compose-own", "compose.ask"),),
        anchor=ANCHOR,
        client=caseload.called(client),
    )


async def show_group(heard: Heard) -> None:
    """Which practice of a group, a page at a time."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    given = {"client": client.client_id}
    practices = await finding.own(heard) if heard.given["group"] == picking.OWN else picking.of_group(heard)
    await heard.say(
        "what-of-group",
        *picking.page_rows(heard, practices, "assign.practice", "assign.group", **given),
        (key("all-groups", "assign.choose", **given),),
        anchor=ANCHOR,
        group=Text(f"group-{heard.given['group']}", {}),
    )


async def practice_picked(heard: Heard) -> None:
    """Which practice, picked; why this one?"""
    await ask_why(heard, heard.key("client"), heard.given["practice"])


async def ask_why(heard: Heard, client_id: UUID, practice_id: str, given: Mapping[str, str] | None = None) -> None:
    """Why this one? In words that the client will read. `given` is what its words have places for."""
    client = await caseload.linked(heard, client_id)
    practice = None if client is None else await finding.found(heard, practice_id)
    if client is None or practice is None:
        return
    words = practice.words_in(heard.language)
    so_far = {"client": client.client_id.hex, "practice": practice.id, **({"given": dict(given)} if given else {})}
    await dialogs.ask(heard.tx, heard.me, "assign.why", heard.now, **so_far)
    await heard.say(
        "assign-why",
        anchor=ANCHOR,
        client=caseload.called(client),
        practice=words.name,
        about=words.why,
        minutes=practice.minutes,
        smaller=practice.smaller_minutes,
        cautions=cautions_of(practice),
        phases=phases_of(practice),
    )


async def why_typed(heard: Heard, dialog: Dialog) -> None:
    """The why, typed; how often?"""
    why = (heard.text or "").strip()
    if len(why) > LONGEST_WHY:
        await heard.say("assign-why-length", most=LONGEST_WHY, length=len(why))
        return
    await dialogs.ask(heard.tx, heard.me, "assign.how-often", heard.now, **dialog.so_far, why=why)
    await heard.say("assign-how-often", *cadence_rows(heard, "assign.cadence", {}), anchor=ANCHOR)


def _offered(heard: Heard) -> tuple[Cadence, ...]:
    # The day of "once" is the client's to pick: until they do, it is tomorrow.
    once = Once((heard.now + DAY).date())
    return Daily(), OnWeekdays(WORKDAYS), PerWeek(1), PerWeek(2), PerWeek(3), EveryDays(2), once, OnDemand()


def cadence_rows(heard: Heard, do: str, given: Mapping[str, object]) -> tuple[Row, ...]:
    """A button for each cadence that is offered."""
    buttons = [
        Button(
            do=do,
            given={**given, "cadence": cadences.to_json(cadence)},
            label="cadence-button",
            args={"cadence": cadence_words(cadence)},
        )
        for cadence in _offered(heard)
    ]
    return rows_of(buttons, 2)


async def cadence_picked(heard: Heard) -> None:
    """How often, picked; until when?"""
    dialog = await _settling(heard)
    if dialog is None:
        return
    so_far = dialog.so_far | {"cadence": heard.given["cadence"]}
    await dialogs.ask(heard.tx, heard.me, "assign.how-often", heard.now, **so_far)
    buttons = tuple((key(f"weeks-{weeks}", "assign.weeks", weeks=weeks),) for weeks in WEEKS)
    await heard.say("assign-until", *buttons, anchor=ANCHOR)


async def _settling(heard: Heard) -> Dialog | None:
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is None or dialog.asks != "assign.how-often":
        heard.toast("assign-over")
        return None
    return dialog


async def weeks_picked(heard: Heard) -> None:
    """Until when, picked: shows the proposal as a whole before anything is sent."""
    dialog = await _settling(heard)
    if dialog is None or "cadence" not in dialog.so_far:
        return
    so_far = dialog.so_far | {"weeks": heard.given["weeks"]}
    await dialogs.ask(heard.tx, heard.me, "assign.how-often", heard.now, **so_far)
    client = await caseload.linked(heard, UUID(so_far["client"]))
    practice = None if client is None else await finding.found(heard, so_far["practice"])
    if client is None or practice is None:
        return
    await heard.say(
        "assign-preview",
        (key("assign-send", "assign.send"),),
        (key("assign-discard", "assign.discard"),),
        anchor=ANCHOR,
        client=caseload.called(client),
        practice=practice.words_in(heard.language).name,
        why=why_words(so_far["why"], so_far.get("given")),
        cadence=cadence_words(cadences.from_json(so_far["cadence"])),
        weeks=so_far["weeks"],
    )


async def send(heard: Heard) -> None:
    """Sends the proposal to the client, who decides."""
    dialog = await _settling(heard)
    if dialog is None or "weeks" not in dialog.so_far:
        return
    so_far = dialog.so_far
    client = await caseload.linked(heard, UUID(so_far["client"]))
    practice = None if client is None else await finding.found(heard, so_far["practice"])
    if client is None or practice is None:
        return
    await dialogs.close(heard.tx, heard.me)
    chosen = await clients.find(heard.tx, client.client_id)
    assert chosen is not None
    today = cadences.to_local(heard.now, chosen.zone or "UTC").date()
    assignment = await assignments.propose(
        heard.tx,
        client_id=client.client_id,
        therapist_id=heard.me,
        practice=(practice.id, practice.version),
        why=so_far["why"],
        cadence=so_far["cadence"],
        days=(today, today + timedelta(weeks=so_far["weeks"])),
        now=heard.now,
        given=so_far.get("given"),
    )
    await agreeing.put_before(heard, assignment)
    key_ = "assign-sent" if chosen.ready_at is not None else "assign-sent-waits"
    await heard.say(
        key_,
        (key("back-to-client", "caseload.client", client=client.client_id),),
        anchor=ANCHOR,
        client=caseload.called(client),
        until=Day(assignment.last_day),
    )


async def discard(heard: Heard) -> None:
    """Nothing is sent."""
    await dialogs.close(heard.tx, heard.me)
    await heard.say("assign-discarded", anchor=ANCHOR)
