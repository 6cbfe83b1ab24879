"""Buttons: which function each leads to, and for whom it is; those of a role stand in its own table."""

from handlers import agreements, joining, typing
from handlers.client import leaving, quiet, safety, telling
from handlers.client.buttons import CLIENT, SETTLED
from handlers.consenting import with_consent
from handlers.hearing import Does, Heard
from handlers.help_screens import QUIET, TELL, WRITE_PLAN
from handlers.roles import for_anybody_joined, for_client, for_settled_client, for_therapist
from handlers.therapist.buttons import THERAPIST

ANYBODY: dict[str, Does] = {
    "join.explain": joining.explain_again,
    "join.agree": joining.agree,
    "join.leave": joining.leave,
}
# What is everybody's right whether or not they have agreed to anything: these are before the guard of consents.
RIGHTS: dict[str, Does] = {
    "consent.show": agreements.show,
    "consent.ask": agreements.ask_again,
    "consent.read": agreements.read_in,
    "consent.agree": agreements.agree,
    "consent.refuse": agreements.refuse,
    "consent.withdraw": agreements.withdraw,
    "leave.ask": leaving.ask,
    "leave.yes": leaving.leave,
    "leave.no": leaving.stay,
}
JOINED: dict[str, Does] = {"line.whole": typing.long_line_is_whole}

# Out of Help now: nobody in need is asked for a consent first.
IN_NEED: dict[str, Does] = {
    "tell.send": telling.send,
    "tell.not-now": telling.not_now,
    "care-mode.ask": quiet.ask,
    "care-mode.begin": quiet.begin,
    "care-mode.end": quiet.end,
    "care-mode.end-light": quiet.end_light,
}
GUARDED: dict[str, Does] = (
    {do: for_anybody_joined(does) for do, does in JOINED.items()}
    | {do: for_client(does) for do, does in CLIENT.items()}
    | {do: for_settled_client(does) for do, does in SETTLED.items()}
    | {do: for_therapist(does) for do, does in THERAPIST.items()}
)
DOES: dict[str, Does] = (
    ANYBODY
    | {do: for_anybody_joined(does) for do, does in RIGHTS.items()}
    | {do: for_client(does) for do, does in IN_NEED.items()}
    | {do: with_consent(does) for do, does in GUARDED.items()}
)

# What stands under Help now and needs the database. It carries nothing: no row is behind it.
AIDS: dict[str, Does] = {
    TELL: for_client(telling.ask),
    QUIET: for_client(quiet.ask),
    WRITE_PLAN: with_consent(for_client(safety.show)),
}


async def pressed(heard: Heard) -> None:
    """A button. One that is unknown, forged, expired or from another chat gets a polite line and changes nothing."""
    does = None if heard.pressed is None else DOES.get(heard.pressed.do)
    if does is None:
        heard.toast("button-too-old")
        return
    await does(heard)
