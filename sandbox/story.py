"""What was played so far, as steps that can be played again."""

from typing import Any

from sandbox.clock import write_instant
from sandbox.world import World

Json = dict[str, Any]


def note(world: World, does: str, person_id: int | None, given: Json) -> None:
    """Keep a step: what somebody did, or a move of the clock."""
    step: Json = {"does": does, "at": write_instant(world.clock.now())}
    if person_id is not None:
        step["who"] = person_id
    world.story.append({**step, **given, "said_before": len(world.calls.log)})


def scenario(world: World) -> Json:
    """The persons, and each step with what the bot said after it and before the next."""
    people = [
        {"id": one.id, "first_name": one.first_name, "language_code": one.language_code}
        for one in world.people.values()
    ]
    ends = [step["said_before"] for step in world.story[1:]] + [len(world.calls.log)]
    steps = [
        {
            **{name: value for name, value in step.items() if name != "said_before"},
            "said": _said(world, step["said_before"], end),
        }
        for step, end in zip(world.story, ends, strict=True)
    ]
    return {"people": people, "steps": steps}


def _said(world: World, begin: int, end: int) -> list[Json]:
    calls = list(world.calls.log)[begin:end]
    results = [call.answer["result"] for call in calls if call.answer and call.answer.get("ok")]
    messages = [result for result in results if isinstance(result, dict) and "message_id" in result]
    return [_line(message) for message in messages]


def _line(message: Json) -> Json:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    line: Json = {"to": message["chat"]["id"], "text": message.get("text", message.get("caption", ""))}
    return {**line, "buttons": [[button["text"] for button in row] for row in rows]} if rows else line
