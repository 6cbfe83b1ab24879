"""What somebody types or sends: it answers the question that stands open, or else the walk that is going on."""

from datetime import timedelta

from handlers import long_lines, menu
from handlers.client import (
    agreeing,
    aiming,
    belonging,
    bringing,
    cards,
    counting,
    debriefing,
    making,
    mood,
    nudged,
    rungs,
    safety,
    settling,
    stepping,
    swapping,
    tagging,
    takeaways,
    timing,
    unasked,
    walking,
    wishing,
)
from handlers.hearing import Heard
from handlers.long_lines import Answers
from handlers.therapist import (
    adapting,
    assigning,
    colleagues,
    composing,
    dates,
    draft_parts,
    exporting,
    hours,
    inviting,
    ladder,
    moving,
    naming,
    reading_time,
    reviewing,
    sending_practices,
    session_notes,
    whereabouts,
)
from storage import dialogs, entries, outbox
from storage.dialogs import Dialog

# Which function a typed line goes to, by the question that stands open; and whom that can be put to.
CLIENTS: dict[str, Answers] = {
    "settle.zone": settling.city_typed,
    "settle.quiet": settling.quiet_typed,
    "settle.minutes": settling.minutes_typed,
    "agree.change": wishing.typed,
    "agree.sure": agreeing.sure_typed,
    "agree.why-not": agreeing.why_not_typed,
    "time.window": timing.window_typed,
    "time.times": timing.times_typed,
    "nudge.own-time": nudged.own_time_typed,
    "nudge.reason": nudged.reason_typed,
    "debrief.words": debriefing.words_typed,
    "swap.why": swapping.why_typed,
    "swap.not-working": swapping.not_working_typed,
    "make.name": making.name_typed,
    "make.question": making.question_typed,
    "make.sure": making.sure_typed,
    "bring.words": bringing.typed,
    "goals.words": aiming.typed,
    "item.words": stepping.typed,
    "item.when": stepping.time_typed,
    "item.in-the-way": stepping.in_the_way_typed,
    "mood.number": mood.typed,
    safety.ASKS: safety.typed,
    "rung.what": rungs.what_typed,
    "rung.expected": rungs.expected_typed,
    "card.trigger": cards.trigger_typed,
    "card.skill": cards.skill_typed,
    "count.what": counting.what_typed,
    "count.tag": tagging.typed,
    belonging.ASKS: belonging.another_line,
    unasked.ASKS: unasked.another_line,
    "take.words": takeaways.typed,
}
THERAPISTS: dict[str, Answers] = {
    "ladder.line": ladder.line_typed,
    reviewing.ASKS: reviewing.typed,
    colleagues.ASKS: colleagues.code_typed,
    "invite.label": inviting.label_typed,
    "assign.named": naming.typed,
    "where.city": whereabouts.typed,
    "session.when": dates.typed,
    "session.look": dates.typed,
    "session.move": moving.typed,
    exporting.ASKS: exporting.days_typed,
    "assign.search": assigning.search_typed,
    "assign.why": draft_parts.why_typed,
    "assign.goal": draft_parts.goal_typed,
    "assign.until": draft_parts.until_typed,
    "assign.words": adapting.typed,
    "brief.when": reading_time.typed,
    hours.ASKS: hours.typed,
    "notes.words": session_notes.typed,
    session_notes.ASKS: session_notes.typed,
    "notes.when": session_notes.date_typed,
    "compose.name": composing.name_typed,
    "compose.why": composing.why_typed,
    "compose.question": composing.question_typed,
}
TYPED = CLIENTS | THERAPISTS

# Questions that need no answer. Later than this a typed line is taken for something else than a late reason.
OPTIONAL = {
    "agree.change",
    "nudge.own-time",
    "card.trigger",
    "card.skill",
    "count.what",
    "rung.what",
    "rung.expected",
    colleagues.ASKS,
    reviewing.ASKS,
    "ladder.line",
    "assign.named",
    "where.city",
    "session.when",
    "session.look",
    "session.move",
    "brief.when",
    hours.ASKS,
    safety.ASKS,
    "notes.words",
    session_notes.ASKS,
    "notes.when",
    "take.words",
    "settle.minutes",
    "agree.why-not",
    "nudge.reason",
    "debrief.words",
    "mood.number",
    "count.tag",
    "bring.words",
    "swap.why",
    "swap.not-working",
    "make.name",
    "make.question",
    "make.sure",
    "assign.search",
    "assign.why",
    "assign.goal",
    "assign.until",
    "assign.words",
    "compose.name",
    "compose.why",
    "compose.question",
    exporting.ASKS,
    "goals.words",
    "item.words",
    "item.when",
    "item.in-the-way",
    unasked.ASKS,
}
# Questions that only somebody who is still coming in has to answer: nothing can begin before.
AT_FIRST = {"settle.zone", "settle.quiet"}
# Questions that may well be answered in the evening, as long as nothing else was said since.
PATIENT = {"agree.sure", "time.window", "time.times"}
OPEN_FOR = timedelta(hours=1)


async def typed(heard: Heard) -> None:
    """A line of text."""
    if heard.person is None:
        await heard.say("stranger")
        return
    dialog = await _open_question(heard)
    answers = None if dialog is None else TYPED.get(dialog.asks)
    if dialog is not None and answers is not None:
        await (_answer(heard, dialog, answers) if await _is_for(heard, dialog) else _refuse(heard, dialog))
    elif await heard.client() is not None:
        await belonging.line_typed(heard)
    else:
        await menu.show_menu(heard)


async def _is_for(heard: Heard, dialog: Dialog) -> bool:
    """Whether this person still is what they were when they were asked: access may have ended since."""
    return await heard.is_therapist() if dialog.asks in THERAPISTS else await heard.client() is not None


async def _refuse(heard: Heard, dialog: Dialog) -> None:
    await dialogs.close(heard.tx, heard.me)
    await heard.say("for-therapists" if dialog.asks in THERAPISTS else "for-clients")


async def _answer(heard: Heard, dialog: Dialog, answers: Answers) -> None:
    if dialog.asks in (belonging.ASKS, unasked.ASKS):
        # What waits there is joined when it is clear where it belongs.
        await answers(heard, dialog)
    else:
        await long_lines.take(heard, dialog, answers)


async def long_line_is_whole(heard: Heard) -> None:
    """The tap that nothing follows a long text."""
    dialog = await long_lines.waiting(heard)
    if dialog is None or not await _is_for(heard, dialog):
        heard.toast("button-too-old")
    else:
        await long_lines.whole(heard, dialog, TYPED[dialog.asks])


async def _open_question(heard: Heard) -> Dialog | None:
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is not None and heard.now - dialog.asked_at > OPEN_FOR and await _is_optional(heard, dialog):
        await dialogs.close(heard.tx, heard.me)
        return None
    return dialog


async def _is_optional(heard: Heard, dialog: Dialog) -> bool:
    if dialog.asks in PATIENT:
        return await outbox.has_said_since(heard.tx, heard.me, dialog.asked_at, heard.now)
    if dialog.asks not in AT_FIRST:
        return dialog.asks in OPTIONAL
    client = await heard.client()
    return client is not None and settling.is_settled(client)


async def located(heard: Heard) -> None:
    """A place, shared."""
    dialog = None if heard.person is None else await _open_question(heard)
    if dialog is not None and dialog.asks == "settle.zone":
        await settling.located(heard, dialog)
    elif dialog is not None and dialog.asks == "where.city":
        await whereabouts.located(heard, dialog)
    else:
        await wordless(heard)


async def sent(heard: Heard) -> None:
    """A file: it answers the walk that is going on, or is a practice. Questions outside a walk take words."""
    if sending_practices.is_practice(heard.sent) and await heard.is_therapist():
        await sending_practices.sent(heard)
        return
    entry = None if heard.person is None else await entries.current(heard.tx, heard.me)
    dialog = None if entry is None else await _open_question(heard)
    is_asked = dialog is not None and dialog.asks in TYPED
    if entry is None or (is_asked and not await walking.asks_for_a_file(heard, entry)):
        await wordless(heard)
    else:
        await walking.attach(heard, entry)


async def wordless(heard: Heard) -> None:
    """Something that nothing here asked for, a sticker, a contact: not kept, and said so."""
    await heard.say("words-only" if heard.person is not None else "stranger")
