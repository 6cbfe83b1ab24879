"""Care mode, set by a therapist: the client is told at once, and only they start it again."""

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import caseload
from handlers.therapist.caseload import ANCHOR, called
from scheduling import care_mode
from scheduling.care_mode import LENGTHS
from storage import care_modes
from storage.outbox import At, Text


async def ask(heard: Heard) -> None:
    """What it does, and for how long; or, while it lasts, that it does, and a way to ask the client."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    given = {"client": client.client_id}
    now = await care_modes.lasting(heard.tx, client.client_id)
    ways: list[Row] = [(key(f"care-mode-for-{length}", "care-mode.set", length=length, **given),) for length in LENGTHS]
    if now is not None:
        ways = [(key("care-mode-ask-client", "care-mode.ask-client", **given),)]
    await heard.say(
        "care-mode-for-therapist",
        *ways,
        (key("back-to-care", "caseload.care", **given),),
        anchor=ANCHOR,
        client=called(client),
        now="" if now is None else Text("care-mode-since", {"since": At(now.began_at, "day")}),
    )


async def set_(heard: Heard) -> None:
    """Stops everything scheduled for the client, who hears it, and from whom."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    if await care_modes.lasting(heard.tx, client.client_id) is None:
        await care_mode.begin(heard.tx, client.client_id, heard.given["length"], heard.now, heard.me)
        await heard.record("care mode set", client.client_id)
        assert heard.person is not None
        ways = [(button,) for row in care_mode.at_hand() for button in row]
        await heard.tell(client.client_id, "care-mode-set", *ways, therapist=heard.person.name)
    await ask(heard)


async def ask_client(heard: Heard) -> None:
    """Has the client asked whether to take it up again; that is all a therapist can do about it."""
    client = await caseload.linked(heard, heard.key("client"))
    now = None if client is None else await care_modes.lasting(heard.tx, client.client_id)
    if client is None or now is None:
        heard.toast("button-too-old")
        return
    assert heard.person is not None
    is_new = await heard.tell(
        client.client_id,
        "care-mode-asked",
        *care_mode.ways_on(),
        anchor=care_mode.ANCHOR,
        dedupe_key=f"care-mode:{now.id.hex}:{heard.now.date().isoformat()}",
        therapist=heard.person.name,
    )
    heard.toast("care-mode-client-asked" if is_new else "care-mode-asked-today")
