"""Where a therapist is: asked once, before anything of theirs goes by the clock."""

from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.therapist import caseload, dates
from handlers.therapist.sessions import ANCHOR, show_week
from scheduling import before_sessions, zones
from storage import clients, dialogs, therapists
from storage.dialogs import Dialog
from storage.messages import Text


async def ask_once(heard: Heard) -> None:
    """On the way to setting a session: asks for the zone, unless it is known."""
    therapist = await therapists.find(heard.tx, heard.me)
    if therapist is None or therapist.zone is None:
        await ask(heard)
    else:
        await dates.ask_for(heard, heard.key("client"))


async def ask(heard: Heard) -> None:
    """Which city? Where the client is with whom a session is to be set, is one tap away."""
    given, client = {"client": heard.given.get("client")}, None
    if given["client"] is not None:
        # Where somebody lives is shown to who sees them now: the button may be of before.
        if await caseload.linked(heard, UUID(given["client"])) is None:
            return
        client = await clients.find(heard.tx, UUID(given["client"]))
    await dialogs.ask(heard.tx, heard.me, "where.city", heard.now, **given)
    rows: list[Row] = []
    if client is not None and client.zone is not None:
        rows.append((named(client.zone, "where.is", zone=client.zone, **given),))
    therapist = await therapists.find(heard.tx, heard.me)
    now = "" if therapist is None or therapist.zone is None else Text("therapist-zone-now", {"zone": therapist.zone})
    await heard.say("therapist-zone", *rows, anchor=ANCHOR, now=now)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """A city's name, typed."""
    found = zones.find_cities(heard.text or "")
    if not found:
        await heard.say("therapist-city-unknown", anchor=ANCHOR)
        return
    given = {"client": dialog.so_far["client"]}
    cities = [
        named(", ".join(filter(None, (city.name, city.country))), "where.is", zone=city.zone, **given) for city in found
    ]
    await heard.say("which-city", *rows_of([*cities, key("another-city", "where.ask", **given)], 1), anchor=ANCHOR)


async def located(heard: Heard, dialog: Dialog) -> None:
    """A location, shared. Only the time zone is kept of it."""
    assert heard.location is not None
    try:
        zone = zones.zone_at(*heard.location)
    except zones.UnknownZone:
        await heard.say("therapist-city-unknown", anchor=ANCHOR)
        return
    await _keep(heard, zone, dialog.so_far["client"])


async def picked(heard: Heard) -> None:
    """One of the cities found, or where the client is."""
    await _keep(heard, heard.given["zone"], heard.given["client"])


async def _keep(heard: Heard, zone: str, client_id: str | None) -> None:
    """Keeps it, and goes on to setting a session where it was asked for that. What is set already stays as it is."""
    zones.check_zone(zone)
    await therapists.change(heard.tx, heard.me, zone=zone)
    await dialogs.close_if(heard.tx, heard.me, ("where.city",))
    await before_sessions.plan_for_therapist(heard.tx, heard.me, heard.now)
    await (show_week(heard) if client_id is None else dates.ask_for(heard, UUID(client_id)))
