"""What was played so far, as steps that can be played again."""

from typing import Any

from sandbox.clock import write_instant
from sandbox.world import World

Json = dict[str, Any]


def note(world: World, does: str, person_id: int | None, given: Json) -> Json:
    """Keep a step: what somebody did, or a move of the clock; gives the step."""
    step: Json = {"does": does, "at": write_instant(world.clock.now())}
    if person_id is not None:
        step["who"] = person_id
    step |= {"given": given, "said_before": world.calls.made}
    world.story.append(step)
    return step


def scenario(world: World) -> Json:
    """Where it starts, the persons, and each step with what the bot said after it and before the next."""
    people = [
        {"id": one.id, "first_name": one.first_name, "language_code": one.language_code}
        for one in world.people.values()
    ]
    # A step ends where the next begins; the last one where the calls do.
    ends = [*(step["said_before"] for step in world.story), world.calls.made][1:]
    steps = [_step(world, step, end) for step, end in zip(world.story, ends, strict=True)]
    return {"start": write_instant(world.start), "bot": world.bot.username, "people": people, "steps": steps}


def said(world: World, after: int, until: int) -> list[Json]:
    """What the bot said in the calls of these numbers: to whom, the text, the labels, where links lead."""
    calls = [call for call in world.calls.log if after < call.number <= until]
    results = [call.answer["result"] for call in calls if call.answer and call.answer.get("ok")]
    return [_line(result) for result in results if isinstance(result, dict) and "message_id" in result]


def _step(world: World, step: Json, end: int) -> Json:
    kept = {name: value for name, value in step.items() if name != "said_before"}
    return {**kept, "said": said(world, step["said_before"], end)}


def _line(message: Json) -> Json:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    line: Json = {"to": message["chat"]["id"], "text": message.get("text", message.get("caption", ""))}
    if rows:
        line["buttons"] = [[button["text"] for button in row] for row in rows]
    links = [button["url"] for row in rows for button in row if "url" in button]
    return {**line, "links": links} if links else line
