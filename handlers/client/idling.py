"""Why nothing comes of what was agreed, where that is for a pause or for the client's days off."""

from dataclasses import replace
from typing import Literal

from handlers.hearing import Heard
from scheduling import nudges
from storage.schedules import Scheduled

Reason = Literal["in-quiet", "days-off"]


async def reason(heard: Heard, scheduled: Scheduled | None) -> Reason | None:
    """Which it is; a pause may be that of care mode, too. None when neither is why, or when something comes."""
    client = await heard.client()
    if client is None or scheduled is None or scheduled.next_due_at is not None:
        return None
    if client.paused_at is not None:
        return "in-quiet" if await nudges.next_by(heard.tx, scheduled, heard.now) is not None else None
    if not scheduled.plan.days_off:
        return None
    with_all_days = replace(scheduled, plan=replace(scheduled.plan, days_off=()))
    return "days-off" if await nudges.next_by(heard.tx, with_all_days, heard.now) is not None else None
