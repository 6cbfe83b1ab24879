"""Buttons: which function each leads to, and for whom it is."""

from handlers import joining
from handlers.client import (
    agreeing,
    aiming,
    bringing,
    climbing,
    correcting,
    counting,
    debriefing,
    leaving,
    lightening,
    looking_back,
    mood,
    nudged,
    pausing,
    planning,
    rungs,
    settling,
    starting,
    stepping,
    swapping,
    tagging,
    timing,
    walking,
)
from handlers.hearing import Does, Heard
from handlers.roles import for_anybody_joined, for_client, for_settled_client, for_therapist
from handlers.therapist import assigning, cadences, caseload, counters, exporting, inviting, ladder, naming

ANYBODY: dict[str, Does] = {
    "join.explain": joining.explain_again,
    "join.agree": joining.agree,
    "join.leave": joining.leave,
}
JOINED: dict[str, Does] = {
    "leave.yes": leaving.leave,
    "leave.no": leaving.stay,
}
CLIENT: dict[str, Does] = {
    "settle.language": settling.ask_language,
    "settle.speak": settling.speak,
    "settle.zone": settling.ask_zone,
    "settle.zone-is": settling.zone_picked,
    "settle.zone-again": settling.zone_again,
    "settle.quiet": settling.ask_quiet,
    "settle.quiet-is": settling.quiet_picked,
    "settle.word": settling.ask_word,
    "settle.word-is": settling.word_picked,
    "settle.minutes": settling.ask_minutes,
    "settle.minutes-are": settling.minutes_picked,
    "nudge.start": nudged.start,
    "nudge.later": nudged.later,
    "nudge.snooze": nudged.snooze,
    "nudge.own-time": nudged.own_time,
    "nudge.not-this-time": nudged.not_this_time,
    "walk.reply": walking.pressed,
    "walk.carry-on": walking.carry_on,
    "walk.leave": walking.leave,
    "walk.correct": walking.correct,
    "debrief.say": debriefing.say,
    "debrief.enough": debriefing.enough,
    "log.show": looking_back.show,
    "log.entry": looking_back.show_entry,
    "log.correct": correcting.choose,
    "log.delete": looking_back.ask_delete,
    "log.delete-yes": looking_back.delete,
    "bring.ask": bringing.ask,
    "bring.about": bringing.ask_about,
    "bring.just-this": bringing.just_this,
    "bring.show": bringing.show,
    "bring.note": bringing.show_note,
    "bring.talked": bringing.talked,
    "bring.again": bringing.again,
    "bring.delete": bringing.delete,
    "pause.begin": pausing.begin,
    "pause.end": pausing.end,
}
# Only once their zone and hours are known: what is agreed or begun is timed by these.
SETTLED: dict[str, Does] = {
    "agree.accept": agreeing.accept,
    "agree.sure": agreeing.sure,
    "agree.size": agreeing.size,
    "agree.ask-change": agreeing.ask_change,
    "agree.decline": agreeing.decline,
    "agree.no-reason": agreeing.no_reason,
    "time.day": timing.day_marked,
    "time.days": timing.days_picked,
    "time.at": timing.time_picked,
    "time.change": timing.change_times,
    "time.settle": timing.settle_anyway,
    "plan.end": planning.end,
    "plan.smaller": planning.smaller,
    "lighten.offer": lightening.offer,
    "lighten.begin": lightening.begin,
    "lighten.end": lightening.end,
    "swap.not-working": swapping.not_working,
    "swap.enough": swapping.enough,
    "swap.ask": swapping.ask_why,
    "swap.no-reason": swapping.no_reason,
    "swap.page": swapping.turn_page,
    "swap.for": swapping.instead_picked,
    "goals.show": aiming.show,
    "goals.ask": aiming.ask,
    "goals.goal": aiming.show_goal,
    "goals.reached": aiming.reached,
    "goals.again": aiming.again,
    "goals.delete": aiming.ask_delete,
    "goals.delete-yes": aiming.delete,
    "item.ask": stepping.ask,
    "item.show": stepping.show,
    "item.when": stepping.other_time,
    "item.at": stepping.time_picked,
    "item.done": stepping.done,
    "item.not-yet": stepping.not_yet,
    "item.in-the-way": stepping.ask_in_the_way,
    "item.delete": stepping.delete,
    "mood.is": mood.picked,
    "count.show": counting.show,
    "count.tap": counting.tap,
    "count.undo": counting.undo,
    "count.new": counting.ask_what,
    "count.put-away": counting.ask_put_away,
    "count.away": counting.put_away,
    "count.when": counting.show_when,
    "count.tag": tagging.ask,
    "count.tagged": tagging.picked,
    "count.no-tag": tagging.none,
    "ladder.show": climbing.show,
    "ladder.ready": climbing.ready,
    "ladder.not-ready": climbing.not_ready,
    "ladder.ratings": climbing.show_ratings,
    "ladder.put-away": rungs.ask_put_away,
    "ladder.put-away-yes": rungs.put_away,
    "rung.new": rungs.ask_what,
    "rung.expected": rungs.expected_picked,
    "rung.choose": rungs.choose,
    "rung.show": rungs.show,
    "rung.earlier": rungs.move_earlier,
    "rung.later": rungs.move_later,
    "rung.remove": rungs.remove,
    "start.choose": starting.choose,
    "start.offer": starting.offer,
    "start.go": starting.go,
}
THERAPIST: dict[str, Does] = {
    "invite.ask": inviting.ask_label,
    "care.confirm": inviting.confirm,
    "care.refuse": inviting.refuse,
    "caseload.show": caseload.show,
    "caseload.client": caseload.show_client,
    "caseload.entry": caseload.show_entry,
    "caseload.counters": counters.show,
    "caseload.ladder": ladder.show,
    "ladder.therapist-yes": ladder.say_yes,
    "ladder.therapist-no": ladder.take_back,
    "ladder.stay": ladder.ask_line,
    "assign.choose": assigning.choose,
    "assign.practice": naming.practice_picked,
    "assign.leave-open": naming.leave_open,
    "assign.cadence": assigning.cadence_picked,
    "assign.weeks": assigning.weeks_picked,
    "assign.send": assigning.send,
    "assign.discard": assigning.discard,
    "cadence.show": cadences.show,
    "cadence.change": cadences.change,
    "cadence.end": cadences.end,
    "export.make": exporting.make,
}

DOES: dict[str, Does] = (
    ANYBODY
    | {do: for_anybody_joined(does) for do, does in JOINED.items()}
    | {do: for_client(does) for do, does in CLIENT.items()}
    | {do: for_settled_client(does) for do, does in SETTLED.items()}
    | {do: for_therapist(does) for do, does in THERAPIST.items()}
)


async def pressed(heard: Heard) -> None:
    """A button. One that is unknown, forged, expired or from another chat gets a polite line and changes nothing."""
    does = None if heard.pressed is None else DOES.get(heard.pressed.do)
    if does is None:
        heard.toast("button-too-old")
        return
    await does(heard)
