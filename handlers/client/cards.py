"""Cards at hand: when this comes, I do that; and that one was used, in one tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from handlers.client import tapping
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key, named, rows_of
from practices import taps
from practices.walk import Picked
from storage import dialogs, practices, subjects
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.outbox import Button
from storage.subjects import Subject

ANCHOR = "cards"
ASKS = ("card.trigger", "card.skill")
SECOND_TAP = timedelta(seconds=10)
MOST = 8  # at a time: they stand first in /now
LONGEST = {"trigger": 60, "skill": 200}  # letters; what triggers it stands on a button


async def buttons(heard: Heard) -> list[Button]:
    """A button for each card of the client's."""
    return [_button("card-at-hand", "card.show", card) for card in await _mine(heard)]


async def _mine(heard: Heard) -> Sequence[Subject]:
    return await subjects.of_client(heard.tx, heard.me, heard.me, "card")


def _button(label: str, do: str, card: Subject) -> Button:
    return Button(do=do, given={"card": card.id.hex}, label=label, args={"trigger": card.given["trigger"]})


async def show_all(heard: Heard) -> None:
    """Every card; who has none yet is asked for a first one."""
    await dialogs.close_if(heard.tx, heard.me, ASKS)
    cards = await buttons(heard)
    if not cards:
        await ask(heard)
        return
    await heard.say("cards", *rows_of(cards, 1), (key("card-new", "card.new"),), anchor=ANCHOR)


async def show(heard: Heard) -> None:
    """One card, and what can be done with it."""
    card = await _card(heard)
    if card is not None:
        await _put(heard, card)


async def _card(heard: Heard) -> Subject | None:
    card = await subjects.get(heard.tx, heard.key("card"), heard.me)
    if card is None:
        heard.toast("card-gone")
    return card


async def _put(heard: Heard, card: Subject) -> None:
    await heard.say(
        "card",
        (key("card-used", "card.used", card=card.id),),
        (key("card-change", "card.change", card=card.id), key("card-put-away", "card.put-away", card=card.id)),
        (key("cards-back", "card.all"),),
        (HELP_NOW,),
        anchor=ANCHOR,
        trigger=card.given["trigger"],
        skill=card.given["skill"],
    )


async def used(heard: Heard) -> None:
    """I used it. How it went may follow, and need not."""
    card = await _card(heard)
    if card is None:
        return
    if await _was_just_used(heard, card):
        heard.toast("already-there")
        return
    entry = await tapping.keep(heard, card)
    await heard.say(
        "card-was-used",
        *rows_of(await _how(heard, entry), 2),
        (key("cards-back", "card.all"),),
        anchor=ANCHOR,
        trigger=card.given["trigger"],
    )


async def _was_just_used(heard: Heard, card: Subject) -> bool:
    """Whether this is a second tap: nobody uses a card twice within seconds. An old message counts like a new one."""
    found = await subjects.latest(heard.tx, heard.me, "card", limit=1)
    return any(one.subject_id == card.id and heard.now - one.started_at < SECOND_TAP for one in found)


async def _how(heard: Heard, entry: Entry) -> list[Button]:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    step = taps.word_step(practice)
    labels = practice.words_in(entry.language).step(step.id).options
    return [named(labels[option], "card.how", entry=entry.id, how=option) for option in step.options]


async def how(heard: Heard) -> None:
    """How it went. Another tap says something else instead."""
    entry = await tapping.tapped(heard, heard.key("entry"))
    if entry is None:
        heard.toast("entry-gone")
        return
    shown = await tapping.add(heard, entry, Picked(heard.given["how"]))
    await heard.say("card-how-noted", (key("cards-back", "card.all"),), anchor=ANCHOR, how=shown)


async def ask(heard: Heard) -> None:
    """A new card: when is it for?"""
    cards = await _mine(heard)
    if len(cards) >= MOST:
        heard.toast("card-most", most=MOST)
        return
    await _ask_trigger(heard, None, key("cards-back", "card.all") if cards else key("never-mind", "about.never-mind"))


async def change(heard: Heard) -> None:
    """A card, to be written anew."""
    card = await _card(heard)
    if card is not None:
        await _ask_trigger(heard, card.id.hex, key("cards-back", "card.all"))


async def _ask_trigger(heard: Heard, card: str | None, back: Button) -> None:
    await dialogs.ask(heard.tx, heard.me, "card.trigger", heard.now, card=card)
    await heard.say("card-trigger", (back,), anchor=ANCHOR)


async def trigger_typed(heard: Heard, dialog: Dialog) -> None:
    """When it is for; and what does the client do then?"""
    trigger = await _fitting(heard, "trigger")
    if trigger is not None:
        so_far = dialog.so_far | {"trigger": trigger}
        await dialogs.ask(heard.tx, heard.me, "card.skill", heard.now, **so_far)
        await heard.say("card-skill", anchor=ANCHOR, trigger=trigger)


async def skill_typed(heard: Heard, dialog: Dialog) -> None:
    """What they do then: the card is written."""
    skill = await _fitting(heard, "skill")
    if skill is None:
        return
    await dialogs.close(heard.tx, heard.me)
    given = {"trigger": dialog.so_far["trigger"], "skill": skill}
    await _put(heard, await _write(heard, dialog.so_far["card"], given))


async def _fitting(heard: Heard, part: str) -> str | None:
    """What was typed, if it fits on a card; otherwise says so."""
    words = heard.line
    if 0 < len(words) <= LONGEST[part]:
        return words
    await heard.say("card-length", most=LONGEST[part], length=len(words))
    return None


async def _write(heard: Heard, card_id: str | None, given: dict[str, str]) -> Subject:
    """A new card; or an old one with new words, unless it was put away meanwhile."""
    card = None if card_id is None else await subjects.get(heard.tx, UUID(card_id), heard.me)
    if card is None:
        return await tapping.make(heard, "card", given)
    await subjects.change(heard.tx, card.id, heard.me, given=given)
    return replace(card, given=given)


async def put_away(heard: Heard) -> None:
    """Puts a card away; what was noted with it stays."""
    card = await _card(heard)
    if card is None:
        return
    await subjects.change(heard.tx, card.id, heard.me, put_away_at=heard.now)
    await heard.say("card-is-away", (key("cards-back", "card.all"),), anchor=ANCHOR)
