"""Care mode, for the client: two taps and everything scheduled stops; only their own word starts it again."""

from handlers.client import lightening
from handlers.hearing import Does, Heard, Row
from handlers.help_screens import GROUNDING, HELP, PLAN, TELL
from handlers.keys import HELP_NOW, key
from scheduling import care_mode
from scheduling.care_mode import ANCHOR, LENGTHS
from storage import care_links, care_modes, people, reading_hours, safety_plans
from storage.outbox import At, Button, Text


async def ask(heard: Heard) -> None:
    """For how long? Or, while it lasts: what there is now."""
    if await care_modes.lasting(heard.tx, heard.me) is not None:
        await show(heard)
        return
    lengths: list[Row] = [(key(f"pause-{length}", "care-mode.begin", length=length),) for length in LENGTHS]
    await heard.say("care-mode-how-long", *lengths, (HELP_NOW,), anchor=ANCHOR)


async def begin(heard: Heard) -> None:
    """Stops everything; while it lasts already, for how much longer."""
    await care_mode.begin(heard.tx, heard.me, heard.given["length"], heard.now)
    await show(heard)


async def show(heard: Heard) -> None:
    """How it is now, and what is at hand."""
    now = await care_modes.lasting(heard.tx, heard.me)
    assert now is not None
    until = Text("care-mode-open") if now.until is None else Text("care-mode-until", {"until": At(now.until)})
    plan = await safety_plans.of_client(heard.tx, heard.me, heard.me)
    tell = await reading_hours.whom_to_tell(heard.tx, heard.me)
    at_hand = [
        Button(do="help", label="help-now-grounding", data=f"{HELP}:{GROUNDING}:0"),
        *([Button(do="help", label="help-now-plan", data=f"{HELP}:{PLAN}")] if plan else []),
        *([Button(do="help", label="help-now-tell", data=TELL)] if tell else []),
        HELP_NOW,
        key("care-mode-end", "care-mode.end"),
    ]
    await heard.say(
        "care-mode-on", *((button,) for button in at_hand), anchor=ANCHOR, until=until, seen=await _seen(heard)
    )


async def _seen(heard: Heard) -> Text | str:
    linked = await care_links.therapists_of(heard.tx, heard.me)
    names = tuple([(await people.get(heard.tx, one)).name for one in linked])
    return Text("care-mode-seen", {"therapists": names}) if names else ""


async def end(heard: Heard) -> None:
    """Takes it up again: a kind word, and nothing that has piled up."""
    if not await care_mode.end(heard.tx, heard.me, heard.now):
        heard.toast("button-too-old")
        return
    ways: list[Row] = [(key("lighten-instead", "lighten.offer"),), (HELP_NOW,)]
    await heard.say("care-mode-ended", *ways, anchor=ANCHOR)


async def end_light(heard: Heard) -> None:
    """The same, with everything in its smallest version."""
    await end(heard)
    await lightening.begin(heard)


def instead_of_a_pause(does: Does) -> Does:
    """For what begins and ends a pause: in care mode that screen comes instead, for no clock may end it."""

    async def guarded(heard: Heard) -> None:
        await (does(heard) if await care_modes.lasting(heard.tx, heard.me) is None else show(heard))

    return guarded
