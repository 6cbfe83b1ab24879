"""What a client hears of the sessions that their therapist sets: kindly, in their own zone, fit for a lock screen."""

from typing import Any

from handlers.hearing import Heard
from handlers.keys import key
from handlers.rhythms import session_rhythm
from scheduling import sessions as planned
from scheduling.session_dates import Session
from storage import clients, people
from storage.messages import At, Text
from storage.sessions import Series


def told_in(series: Series) -> str:
    """What the messages about sessions go by, as long as they wait for the end of the client's quiet hours."""
    return f"dates:{series.id.hex}"


async def tell(heard: Heard, session: Session, say: str, series: Series, **more: Any) -> None:
    """Tells the client what was set or changed; `heard` is their therapist's doing."""
    zone = await _zone(heard, session)
    assert heard.person is not None
    await heard.tell(
        session.client_id,
        say,
        anchor=told_in(series),
        therapist=heard.person.name,
        at=At(session.starts_at, "datetime", zone),
        day=At(session.starts_at, "day", zone),
        rhythm=session_rhythm(series, heard.now, zone),
        **more,
    )


async def at(heard: Heard, session: Session) -> At:
    """When it is for the client."""
    return At(session.starts_at, "datetime", await _zone(heard, session))


async def _zone(heard: Heard, session: Session) -> str:
    """The client's own zone, or where the session is as long as they have none."""
    client = await clients.find(heard.tx, session.client_id)
    return (None if client is None else client.zone) or session.zone


async def unasked(heard: Heard) -> None:
    """The client would rather not be asked what to bring."""
    await clients.change(heard.tx, heard.me, unasked_at=heard.now)
    await heard.say("date-unasked", (key("date-ask-again", "bring.ask-again"),), anchor=_anchor(heard))


async def ask_again(heard: Heard) -> None:
    """They would like to be asked after all."""
    await clients.change(heard.tx, heard.me, unasked_at=None)
    await heard.say("date-asked-again", anchor=_anchor(heard))


def _anchor(heard: Heard) -> str | None:
    return None if heard.pressed is None else heard.pressed.anchor


async def next_line(heard: Heard) -> Text | str:
    """The client's next session, on a line of its own; nothing when none is set."""
    session = await planned.next_after(heard.tx, heard.me, heard.now)
    if session is None:
        return ""
    therapist = await people.get(heard.tx, session.therapist_id)
    return Text("next-date", {"therapist": therapist.name, "at": At(session.starts_at, "datetime")})
