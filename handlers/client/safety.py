"""/safety_plan: what a client writes down for hard hours, part by part; Help now shows it. Private, unless shared."""

from uuid import UUID

from handlers.client import deciding
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, rows_of
from storage import care_links, dialogs, notices, people, safety_plans
from storage.dialogs import Dialog
from storage.outbox import Button, Lines, Text
from storage.safety_plans import PARTS, Part

ANCHOR = "safety-plan"
ASKS = "safety.words"
LONGEST = 400  # as Telegram counts: all parts of it, and Help now around them, are one message


async def show(heard: Heard) -> None:
    """The plan as it stands, and the ways to write, change, share and delete it."""
    await dialogs.close_if(heard.tx, heard.me, (ASKS,))
    plan = await safety_plans.of_client(heard.tx, heard.me, heard.me)
    missing = next((part for part in PARTS if part not in plan), None)
    begin: list[Row] = []
    if missing is not None:
        begin = [(key("safety-go-on" if plan else "safety-begin", "safety.ask", part=missing, guided=True),)]
    await heard.say(
        "safety-plan" if plan else "safety-plan-empty",
        *begin,
        *rows_of([key(f"safety-{part}", "safety.ask", part=part, guided=False) for part in plan], 1),
        *(await _sharing(heard) if plan else ()),
        *([(key("safety-clear-all", "safety.ask-clear"),)] if plan else []),
        (HELP_NOW,),
        anchor=ANCHOR,
        parts=in_words(plan),
        seen=await _seen(heard),
    )


def in_words(plan: dict[Part, str]) -> Lines:
    """The plan's parts, each under its name, with a blank line between two."""
    parts = [Text("safety-part", {"name": Text(f"safety-{part}"), "words": words}) for part, words in plan.items()]
    return Lines(tuple(one for part in parts for one in (part, ""))[:-1])


async def _seen(heard: Heard) -> Text:
    seeing = await notices.agreed_with(heard.tx, heard.me, "safety plan")
    names = tuple([(await people.get(heard.tx, one)).name for one in seeing])
    return Text("safety-seen", {"therapists": names}) if names else Text("safety-seen-nobody")


async def _sharing(heard: Heard) -> tuple[Row, ...]:
    """A button for each therapist that lets them see the plan, or no longer."""
    seeing = await notices.agreed_with(heard.tx, heard.me, "safety plan")
    rows: list[Row] = []
    for one in await care_links.therapists_of(heard.tx, heard.me):
        therapist = await people.get(heard.tx, one)
        label = "safety-unshare" if one in seeing else "safety-share"
        given = {"therapist": one.hex, "agreed": one not in seeing}
        rows.append((Button(do="safety.share", given=given, label=label, args={"therapist": therapist.name}),))
    return tuple(rows)


async def share(heard: Heard) -> None:
    """This therapist may see the plan, or no longer."""
    therapist_id: UUID = heard.key("therapist")
    if therapist_id in await care_links.therapists_of(heard.tx, heard.me):
        read = deciding.version(heard, "safety-share", "safety-unshare")
        agreed = bool(heard.given["agreed"])
        await notices.decide(heard.tx, heard.me, therapist_id, "safety plan", agreed, read, heard.now)
    await show(heard)


async def ask(heard: Heard) -> None:
    """Asks for the part that the button names."""
    await _ask(heard, _part(heard), guided=bool(heard.given["guided"]))


def _part(heard: Heard) -> Part:
    return PARTS[PARTS.index(heard.given["part"])]


async def _ask(heard: Heard, part: Part, *, guided: bool) -> None:
    plan = await safety_plans.of_client(heard.tx, heard.me, heard.me)
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, part=part, guided=guided)
    place = PARTS.index(part)
    beside = [
        *([key("safety-back", "safety.ask", part=PARTS[place - 1], guided=True)] if guided and place else []),
        *([key("safety-skip", "safety.skip", part=part)] if guided else []),
        key("safety-enough", "safety.show"),
    ]
    clear: list[Row] = [(key("safety-clear", "safety.clear", part=part, guided=guided),)] if part in plan else []
    await heard.say(
        f"safety-ask-{part}",
        *clear,
        tuple(beside),
        (HELP_NOW,),
        anchor=ANCHOR,
        now=Text("safety-now", {"words": plan[part]}) if part in plan else "",
    )


async def typed(heard: Heard, dialog: Dialog) -> None:
    """What was typed is the part; then comes the next, or the whole plan."""
    part: Part = dialog.so_far["part"]
    words = (heard.text or "").strip()
    length = len(words.encode("utf-16-le")) // 2
    if not words or length > LONGEST:
        await heard.say("safety-too-long" if words else "safety-needs-words", (HELP_NOW,), most=LONGEST, length=length)
        return
    await safety_plans.write(heard.tx, heard.me, part, words, heard.now)
    await _go_on(heard, part, guided=dialog.so_far["guided"])


async def skip(heard: Heard) -> None:
    """The next part; what stood in this one stays."""
    await _go_on(heard, _part(heard), guided=True)


async def _go_on(heard: Heard, part: Part, *, guided: bool) -> None:
    following = PARTS[PARTS.index(part) + 1 :]
    await (_ask(heard, following[0], guided=True) if guided and following else show(heard))


async def clear(heard: Heard) -> None:
    """Empties a part."""
    await safety_plans.clear(heard.tx, heard.me, _part(heard))
    await _go_on(heard, _part(heard), guided=bool(heard.given["guided"]))


async def ask_clear(heard: Heard) -> None:
    """Asks once before all of it is deleted."""
    await heard.say(
        "safety-clear-sure",
        (key("safety-clear-yes", "safety.clear-all"), key("safety-keep", "safety.show")),
        anchor=ANCHOR,
    )


async def clear_all(heard: Heard) -> None:
    """Deletes the plan."""
    await safety_plans.clear(heard.tx, heard.me)
    await show(heard)
