"""Naming the rungs of a ladder, and changing those that nobody has worked on yet."""

from uuid import UUID

from handlers.client import climbing
from handlers.client.climbing import ANCHOR
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from practices import ladder as rules
from practices.ladder import Ladder, Rung
from practices.typed_numbers import numbers_in
from storage import dialogs, ladders
from storage.columns import new_id
from storage.dialogs import Dialog

LONGEST = 120
MOST = 20
DISTRESS = range(0, 101, 10)


async def ask_what(heard: Heard) -> None:
    """What would the rung be? `rung` is one to be said anew, else it is a new one."""
    ladder = await climbing.mine(heard)
    if ladder is not None and len(ladder.rungs) >= MOST and "rung" not in heard.given:
        heard.toast("rung-most", most=MOST)
        return
    await dialogs.ask(heard.tx, heard.me, "rung.what", heard.now, rung=heard.given.get("rung"))
    named_some = ladder is not None and bool(ladder.rungs)
    back = key("ladder-back", "ladder.show") if named_some else key("never-mind", "about.never-mind")
    await heard.say("rung-what", (back,), anchor=ANCHOR)


async def what_typed(heard: Heard, dialog: Dialog) -> None:
    """The rung in the client's words; how distressing do they expect it to be?"""
    what = heard.line
    if not 0 < len(what) <= LONGEST:
        await heard.say("rung-what-length", most=LONGEST, length=len(what))
        return
    await dialogs.ask(heard.tx, heard.me, "rung.expected", heard.now, **dialog.so_far | {"what": what})
    await _ask_expected(heard, what)


async def _ask_expected(heard: Heard, what: str) -> None:
    numbers = [named(str(number), "rung.expected", expected=number) for number in DISTRESS]
    await heard.say("rung-expected", *rows_of(numbers, 4), anchor=ANCHOR, rung=what)


async def expected_picked(heard: Heard) -> None:
    """A number that was offered."""
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is None or dialog.asks != "rung.expected":
        heard.toast("already-there")
        return
    await _keep(heard, dialog, heard.given["expected"])


async def expected_typed(heard: Heard, dialog: Dialog) -> None:
    """A number, typed."""
    found = numbers_in(heard.text or "")
    fitting = [one for one in found if one.out_of in (None, 100) and 0 <= one.value <= 100]
    if len(found) != 1 or not fitting:
        await heard.say("refused-out-of-range", lowest=0, highest=100)
        return
    await _keep(heard, dialog, round(fitting[0].value))


async def _keep(heard: Heard, dialog: Dialog, expected: int) -> None:
    await dialogs.close(heard.tx, heard.me)
    ladder = await climbing.mine(heard) or await ladders.begin(heard.tx, heard.me, heard.now)
    what, rung_id = dialog.so_far["what"], dialog.so_far["rung"]
    if rung_id is None:
        changed: Ladder | None = rules.add(ladder, Rung(new_id(), what, expected))
    else:
        changed = rules.reword(ladder, UUID(rung_id), what, expected)
    await _show(heard, changed)


async def _show(heard: Heard, changed: Ladder | None) -> None:
    """Keeps the ladder as it was changed and shows it; None says that it could not be."""
    if changed is None:
        await heard.say("ladder-settled")
    else:
        await ladders.keep(heard.tx, changed)
    await climbing.show(heard)


async def choose(heard: Heard) -> None:
    """Which rung is to be changed? What was worked on stays as it was."""
    ladder = await climbing.mine(heard)
    if ladder is None:
        heard.toast("ladder-settled")
        return
    free = [named(rung.what, "rung.show", rung=rung.id) for rung in ladder.rungs if ladder.is_free(rung)]
    ways = (key("ladder-put-away", "ladder.put-away"), key("ladder-back", "ladder.show"))
    await heard.say("rung-which" if free else "rung-none-free", *rows_of(free, 1), ways, anchor=ANCHOR)


async def show(heard: Heard) -> None:
    """What can be changed about a rung."""
    ladder = await climbing.mine(heard)
    rung = None if ladder is None else ladder.rung(heard.key("rung"))
    if ladder is None or rung is None or not ladder.is_free(rung):
        heard.toast("ladder-settled")
        return
    earlier = [key("rung-earlier", "rung.earlier", rung=rung.id)] if rules.move(ladder, rung.id, -1) else []
    later = [key("rung-later-on", "rung.later", rung=rung.id)] if rules.move(ladder, rung.id, 1) else []
    await heard.say(
        "rung",
        (key("rung-reword", "rung.new", rung=rung.id), key("rung-remove", "rung.remove", rung=rung.id)),
        *rows_of([*earlier, *later], 2),
        (key("ladder-back", "ladder.show"),),
        anchor=ANCHOR,
        rung=rung.what,
        expected=rung.expected,
    )


async def move_earlier(heard: Heard) -> None:
    """To the place of the easier rung before it."""
    ladder = await climbing.mine(heard)
    await _show(heard, None if ladder is None else rules.move(ladder, heard.key("rung"), -1))


async def move_later(heard: Heard) -> None:
    """To the place of the harder rung after it."""
    ladder = await climbing.mine(heard)
    await _show(heard, None if ladder is None else rules.move(ladder, heard.key("rung"), 1))


async def remove(heard: Heard) -> None:
    """Takes a rung out."""
    ladder = await climbing.mine(heard)
    await _show(heard, None if ladder is None else rules.remove(ladder, heard.key("rung")))


async def ask_put_away(heard: Heard) -> None:
    """Asks once before a whole ladder is put away."""
    yes = key("ladder-put-away-yes", "ladder.put-away-yes")
    await heard.say("ladder-put-away-sure", (yes,), (key("ladder-back", "ladder.show"),), anchor=ANCHOR)


async def put_away(heard: Heard) -> None:
    """Puts the ladder away; what was written about it stays, and another one can begin."""
    ladder = await climbing.mine(heard)
    if ladder is not None:
        await ladders.end(heard.tx, ladder, heard.now)
    await heard.say("ladder-is-away", (key("ladder-first-rung", "rung.new"),), anchor=ANCHOR)
