"""What every button carries and every question knows when somebody tries it on Ana's rows; "@" names a planted row.

A button that is not here carries what nearly all do (USUAL).
"""

from collections.abc import Callable
from typing import Any

from handlers.pressing import AIDS
from tests import seeds

USUAL: dict[str, Any] = {
    "client": "@client",
    "entry": "@entry",
    "assignment": "@assignment",
    "occurrence": "@occurrence",
    "occurrences": ["@occurrence"],
    "goal": "@goal",
    "item": "@item",
    "note": "@note",
    "takeaway": "@takeaway",
    "counter": "@counter",
    "card": "@card",
    "rung": "@rung",
    "series": "@series",
    "on": "@on",
    "draft": "@draft",
    "therapist": "@therapist",
    "ask": "@ask",
    "invitation": "@code",
    "language": "en",
    "kind": "share",
    "past": True,
    "size": "smaller",
    "first_time": False,
}
# What questions know of these rows; the rest of what they know is their own.
ASKED_WITH = (
    "client",
    "entry",
    "assignment",
    "occurrences",
    "occurrence",
    "goal",
    "item",
    "takeaway",
    "card",
    "rung",
    "series",
    "on",
    "draft",
    "kind",
    "first_time",
)
_STEP = {"entry": "@open", "step": "thought"}
_PICKED = {"days": [0], "window": None, "times": [], "marked": [0], "wanted": 1, "day": 0, "clock": "08:00"}
_SPAN = {"span": "four", "practice": None, "locked": False}
_OFTEN = {"then": "assign.cadence", "with": {"draft": "@draft"}, "stages": [], "marked": [0], "times": 2}
_TERMS = {"practice_id": "mood_log", "practice_version": seeds.MOOD.version, "cadence": {"kind": "daily"}}
_DAILY = {"cadence": {"kind": "daily"}}
_PROPOSED = {"assignment": "@proposed", "round": 1, "sure": 7, "wish": "smaller", "wishes": ["smaller"]}
_ASKED = {"assignment": "@asked", "round": 1}
_SESSION = {"first_on": "2026-03-05", "at": "15:00", "every_weeks": None, "last_on": "2026-03-05"}
_WAITING = {"lines": ["my words"], "message": None, "size": "full", "anchor": "which"}

_MADE = {"name": "A walk", "questions": ["How was it?"]}

CARRIES: dict[str, dict[str, Any]] = {
    "make.enough": _MADE,
    "make.yes": _MADE,
    **{f"join.{do}": {"invitation": "@invited"} for do in ("explain", "agree")},
    **{
        f"consent.{do}": {"role": "client", "kept": "consent-nothing-aside"}
        for do in ("ask", "read", "refuse", "withdraw")
    },
    "consent.agree": {"version": "x"},
    **{f"safety.{do}": {"part": "signs", "guided": True} for do in ("ask", "skip", "clear")},
    "safety.share": {"agreed": False},
    "care-mode.begin": {"length": "week"},
    "care-mode.set": {"length": "week"},
    "line.whole": {"asks": "bring.words", "so_far": {"entry": None, "long_lines": ["my words"]}},
    "settle.zone-is": {"zone": "Europe/London"},
    "settle.quiet-is": {"hours": ["21:00", "06:00"]},
    "settle.day-off": {"day": 6, "off": True},
    "settle.word-is": {"word": "challenge"},
    "settle.minutes-are": {"minutes": 45},
    "settle.sharing-is": {"way": "private"},
    "settle.keeping-is": {"days": 90},
    "nudge.snooze": {"snooze": "1h"},
    "walk.reply": {**_STEP, "reply": "back"},
    "walk.carry-on": _STEP,
    "walk.leave": _STEP,
    "walk.correct": {"entry": "@open", "step": "situation"},
    "which.walk": {"entry": "@open", **_WAITING},
    "which.nudge": _WAITING,
    "unasked.keep": {"entry": "@written", **_WAITING},
    "debrief.say": {"debrief": "helped"},
    "debrief.share": {"sharing": "summary"},
    "notice.decide": {"agreed": False},
    "log.share": {"sharing": "private"},
    "export.preview": {"format": "pdf"},
    "quote.mark": {"step": "note", "quoted": False, "skip": 0},
    "chart.show": {"practice": "mood_log", "version": seeds.MOOD.version, "weeks": 4},
    "sees.ask-past": {"therapist": "@col"},
    "sees.past": {"therapist": "@col"},
    "pause.begin": {"length": "week"},
    **{f"agree.{do}": _PROPOSED for do in ("accept", "sure", "size", "ask-change", "wish", "send-wishes", "decline")},
    "agree.steps": _ASKED,
    **{f"time.{do}": _PICKED for do in ("day", "days", "at", "settle")},
    "time.window": {**_PICKED, "window": ["09:00", "18:00"]},
    "swap.group": {"group": "thoughts", "skip": 0},
    "swap.for": {"practice": "breathing_478"},
    "item.at": {"when": "this-evening"},
    "mood.is": {"value": "5", "entry": "@new"},
    "count.undo": {"entry": "@tap"},
    "count.tag": {"entry": "@tap"},
    "count.tagged": {"entry": "@tap", "like": "@tagged"},
    "card.how": {"entry": "@use", "how": "helped"},
    "ladder.ready": {"rung": "@rung"},
    "ladder.not-ready": {"rung": "@rung"},
    "rung.earlier": {"rung": "@last"},
    "rung.expected": {"expected": 30},
    **{f"make.{do}": {"practice": "@own", **_DAILY} for do in ("remind", "often", "put-away", "put-away-yes")},
    "start.group": {"group": "thoughts", "skip": 0},
    "start.offer": {"practice": "@own"},
    "start.go": {"practice": "@own"},
    "review.one": {"entry": "@unread"},
    "review.line": {"entry": "@unread"},
    "review.send": {"entry": "@unread", "line": "thanks", "several": False},
    "assign.group": {"group": "thoughts", "skip": 0},
    "assign.practice": {"practice": "reaching_out"},
    "assign.leave-open": {"practice": "skill_when_triggered"},
    "assign.anew": {"terms": _TERMS, "answers": None, "follows": None},
    "assign.cadence": _DAILY,
    "assign.weeks": {"weeks": 3},
    "assign.starts": {"weeks": 1},
    "assign.phase": {"phase": "maintenance"},
    "assign.word": {"place": "name"},
    "assign.word-back": {"place": "name"},
    "assign.ready-is": {"question": "crisis", "answer": False},
    **{f"assign.{do}": _ASKED for do in ("answer", "as-it-is", "rest", "steps")},
    "cadence.show": _ASKED,
    "cadence.change": {"cadence": {"kind": "on demand"}},
    "cadence.take": {"cadence": {"kind": "on demand"}},
    "often.group": {**_OFTEN, "group": "some-days"},
    "often.for": {**_OFTEN, **_DAILY},
    **{f"often.{do}": _OFTEN for do in ("days", "several", "stage")},
    **{f"export.{do}": _SPAN for do in ("choose", "practices", "days", "further")},
    "export.make": {**_SPAN, "format": "csv"},
    "session.week": {"weeks": 0},
    "session.look": _SESSION,
    "session.set": _SESSION,
    "session.look-moved": {"to": "2026-03-05T15:00:00"},
    "session.move": {"to": "2026-03-05T15:00:00"},
    "notes.one": {"place": 0},
    "notes.kind": {"place": 0, "kind": "item"},
    "notes.date": {"place": 0, "days": 7},
    "brief.at": {"at": "07:00"},
    "where.is": {"zone": "Europe/London"},
    "compose.kind": {"kind": "text"},
    "practice.keep": {"draft": "@form"},
    "practice.not-now": {"draft": "@form"},
}

_NOTED = {"client": "@client", "found": [{"kind": "goal", "words": "to rest", "on": None, "at": None}], "place": 0}
_COMPOSED = {"name": "A form", "why": "", "questions": [["How was it?", "text"]]}

# The question that must stand open for some buttons.
STANDS_OPEN: dict[str, tuple[str, dict[str, Any]]] = {
    "line.whole": ("bring.words", {"entry": None, "long_lines": ["my words"]}),
    "rung.expected": ("rung.expected", {"rung": None, "what": "a talk"}),
    "swap.for": ("swap.instead", {"assignment": "@assignment", "why": "my words"}),
    **{f"notes.{do}": ("notes.look", _NOTED) for do in ("all", "one", "kind", "date", "send", "discard")},
    "compose.kind": ("compose.kind", {**_COMPOSED, "question": "How was it?"}),
    "compose.enough": ("compose.question", _COMPOSED),
}

# What every question knows when it is answered, beside what buttons carry; and what is typed.
ANSWERS: dict[str, tuple[dict[str, Any], str]] = {
    "settle.zone": ({}, "Europe/Berlin"),
    "settle.quiet": ({}, "21:00-06:00"),
    "settle.minutes": ({}, "45"),
    "agree.change": (_PROPOSED, "later"),
    "agree.sure": (_PROPOSED, "8"),
    "agree.why-not": ({}, "no time"),
    "time.window": (_PICKED, "9-18"),
    "time.times": (_PICKED, "10:00"),
    "nudge.own-time": ({}, "18:00"),
    "nudge.reason": ({"entries": ["@entry"]}, "no time"),
    "debrief.words": ({}, "it was much"),
    "swap.why": ({}, "too long"),
    "swap.not-working": ({}, "too long"),
    "make.name": ({}, "A walk"),
    "make.sure": (_MADE, "no"),
    "make.question": ({"name": "A walk", "questions": []}, "How was it?"),
    "bring.words": ({}, "the key"),
    "goals.words": ({}, "to sleep"),
    "item.words": ({}, "call them"),
    "item.when": ({}, "tomorrow 10:00"),
    "item.in-the-way": ({}, "rain"),
    "mood.number": ({"entry": "@newer"}, "5"),
    "rung.what": ({}, "a talk"),
    "rung.expected": ({"what": "a talk"}, "40"),
    "ladder.line": ({}, "stay a while"),
    "review.words": ({"entry": "@unread", "several": False}, "thank you"),
    "care.code": ({}, "@code-token"),
    "card.trigger": ({}, "my jaw"),
    "card.skill": ({"trigger": "my jaw"}, "breathe"),
    "count.what": ({}, "sighs"),
    "count.tag": ({"entry": "@tap"}, "at work"),
    "walk.which": ({"entry": "@open", **_WAITING}, "more"),
    "unasked.keep": ({"entry": "@written", **_WAITING}, "more"),
    "invite.label": ({}, "E."),
    "assign.named": (
        {"practice": "skill_when_triggered", "names": ["skill"], "given": {"trigger": "my jaw"}},
        "breathe",
    ),
    "where.city": ({}, "Europe/Berlin"),
    "session.when": ({}, "Thursday 15:00"),
    "session.look": (_SESSION, "16:00"),
    "session.move": ({}, "Thursday 16:00"),
    "export.days": ({"practice": None, "locked": False}, "1.2. - 28.2."),
    "assign.search": ({}, "thought"),
    "assign.why": ({}, "it may help"),
    "assign.goal": ({}, "to sleep"),
    "assign.until": ({}, "in three weeks"),
    "assign.words": ({"place": "name"}, "A record"),
    "brief.when": ({}, "07:30"),
    "take.words": ({}, "to rest"),
    "notes.words": ({}, "- to rest"),
    "notes.look": (_NOTED, "- to rest"),
    "notes.when": (_NOTED, "Friday"),
    "safety.words": ({"part": "signs", "guided": True}, "my jaw"),
    "hours.words": ({}, "Mondays at noon"),
    "compose.name": ({}, "A form"),
    "compose.why": ({"name": "A form"}, "it may help"),
    "compose.question": (_COMPOSED, "How was it?"),
}


Raw = dict[str, Any]


def _text(line: str, message: Raw) -> Raw:
    entities = [{"type": "bot_command", "offset": 0, "length": len(line.split()[0])}] if line.startswith("/") else []
    return {"message": {**message, "text": line, "entities": entities}}


def _command(line: str) -> Callable[[Raw, Raw], Raw]:
    return lambda _user, message: _text(line, message)


def _press(data: str) -> Callable[[Raw, Raw], Raw]:
    return lambda user, message: {
        "callback_query": {"id": "1", "from": user, "chat_instance": "1", "message": message, "data": data}
    }


_COMMANDS = (
    "start",
    "help",
    "consent",
    "my_data",
    "hide",
    "delete_me",
    "settings",
    "now",
    "plan",
    "log",
    "count",
    "history",
    "charts",
    "bring",
    "goals",
    "pause",
    "safety_plan",
    "who_looked",
    "clients",
    "notes",
    "sessions",
    "invite",
    "nonsense",
)
_GROUP = {"id": -1001, "type": "group", "title": "A group"}
_START = [{"type": "bot_command", "offset": 0, "length": 6}]
_PHOTO = {"file_id": "photo", "file_unique_id": "u", "width": 9, "height": 9, "file_size": 900}

# Updates of every other kind: one at least for each route.
SENT: dict[str, Callable[[Raw, Raw], Raw]] = {
    **{f"/{name}": _command(f"/{name}") for name in _COMMANDS},
    "/start with a link": lambda _user, message: {"message": {**message, "text": "@start", "entities": _START}},
    "a correction of Ana's letter": lambda _user, message: {
        "edited_message": {**message, "message_id": 77, "text": "no"}
    },
    "a press of Ana's button": _press("@data"),
    **{f"a press of {aid}": _press(aid) for aid in AIDS},
    "a place": lambda _user, message: {"message": {**message, "location": {"latitude": 52.5, "longitude": 13.4}}},
    "a photo": lambda _user, message: {"message": {**message, "photo": [_PHOTO]}},
    "a line": lambda _user, message: _text("A line", message),
    "a contact": lambda user, message: {"message": {**message, "contact": {"phone_number": "1", "first_name": "A"}}},
    "a line in a group": lambda _user, message: {"message": {**message, "chat": _GROUP, "text": "A line"}},
    "blocking the bot": lambda user, message: {
        "my_chat_member": {
            "chat": message["chat"],
            "from": user,
            "date": 1772438400,
            "old_chat_member": {"user": user, "status": "member"},
            "new_chat_member": {"user": user, "status": "kicked", "until_date": 0},
        }
    },
}
