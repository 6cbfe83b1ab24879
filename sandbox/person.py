"""People who use the bot over HTTP, for tests and the tour: they write, press and read as in an app."""

import base64
import ssl
from collections.abc import Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import httpx

from sandbox.seen import NotPossible, Seen, as_seen

Json = dict[str, Any]
# The stand-in is near and speaks plain HTTP: to read all certificates there are would take longer than most acts.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
SETTLES = 30.0  # seconds of real time in which the bot has done all it has to do
__all__ = ["NotPossible", "Person", "Seen", "World"]


class World:
    """The stand-in, seen from outside: persons, the clock, the log, faults.

    Use it as an async context manager, or close it. `settles`: in so many seconds of real time the bot has done all
    it has to do, or an act fails.
    """

    def __init__(self, base_url: str, settles: float = SETTLES) -> None:
        self.base_url = base_url.rstrip("/")
        self.settles = settles
        self._http = httpx.AsyncClient(
            base_url=self.base_url, timeout=2 * settles, trust_env=False, verify=NO_CERTIFICATES
        )
        self._people: dict[str, Person] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def person(
        self, name: str, id: int | None = None, language_code: str | None = "en", note: str = ""
    ) -> "Person":
        """The person of that first name, let in when new; `id` is chosen when None, `note` says who they are."""
        if name not in self._people:
            wishes: Json = {"first_name": name, "language_code": language_code, "note": note}
            user = await self.ask("people", wishes if id is None else {**wishes, "id": id})
            self._people[name] = Person(self, int(user["id"]), name)
        return self._people[name]

    async def settle(self, patience: float | None = None) -> None:
        """Return when the bot has done all it has to do; `patience` in seconds of real time, `settles` unless given.

        Raises NotPossible when it has not by then, saying what is open.
        """
        await self.ask("settle", {"patience": self.settles if patience is None else patience})

    async def advance(
        self,
        to: datetime | str | None = None,
        seconds: float | None = None,
        steps: bool = True,
        settle: bool = True,
        rate: int | None = None,
    ) -> datetime:
        """Move the clock forward, to an aware instant ("next", "next_nudge" for what the bot plans) or by seconds.

        With steps things happen each at their own time; without, in one jump, as after a laptop slept. With a `rate`
        it runs from then on (1), or stands still (0). Gives now.
        """
        wishes: Json = {"steps": steps, "settle": settle, "patience": self.settles}
        if rate is not None:
            wishes["rate"] = rate
        if seconds is not None:
            wishes["seconds"] = seconds
        if to is not None:
            wishes["to"] = to.isoformat() if isinstance(to, datetime) else to
        return datetime.fromisoformat((await self.ask("clock", wishes))["now"])

    async def now(self) -> datetime:
        """The clock's instant, aware UTC."""
        return datetime.fromisoformat((await self.read("clock"))["now"])

    async def clock(self) -> Json:
        """The clock: now, turn, rate, next_at, next_nudge_at, followers, following (those that have settled a turn)."""
        return await self.read("clock")

    async def until_followed(self, followers: int = 1) -> None:
        """Return when so many bots follow the clock, which a bot does from soon after its start.

        Raises NotPossible when they do not within 25 seconds of real time.
        """
        if (await self.read("clock", {"following": followers}))["following"] < followers:
            raise NotPossible("nobody follows the clock")

    async def until_left(self, followers: int = 0) -> None:
        """Return when no more than so many bots follow the clock: one that was killed is gone a moment later.

        Raises NotPossible when more still do after 25 seconds of real time.
        """
        if (await self.read("clock", {"at_most": followers}))["followers"] > followers:
            raise NotPossible("the clock is still followed")

    async def calls(
        self, method: str | None = None, chat_id: int | None = None, after: int = 0, at_least: int = 0
    ) -> list[Json]:
        """The bot's calls, oldest first: number, method, params, chat_id, at, status, answer, fault.

        `after` is a number; with `at_least` it waits until so many have begun.
        """
        wishes = {"method": method, "chat_id": chat_id, "after": after, "at_least": at_least}
        found = await self.read("calls", {name: value for name, value in wishes.items() if value is not None})
        return list(found["calls"])

    async def fault(self, kind: str, method: str | None = None, chat_id: int | None = None, **more: Any) -> int:
        """Order a fault for the next calls; gives its number.

        `kind`: forbidden, too_many (retry_after), server_error (code), refuse (code, description), drop_before,
        drop_after, slow (seconds), hold (until `release`). `times` (-1: always) and `skip` count calls.
        """
        wishes = {"kind": kind, "method": method, "chat_id": chat_id, **more}
        return int((await self.ask("faults", wishes))["id"])

    async def release(self, fault: int) -> None:
        """Let the calls go on that a fault of kind hold keeps."""
        await self.ask(f"faults/{fault}/release", {})

    async def clear_faults(self) -> None:
        """Let all go well again."""
        self._checked(await self._http.delete("/control/faults"))

    async def repeat_update(self, update_id: int | None = None) -> int:
        """Have a confirmed update delivered again, the newest when none is named; gives its id."""
        return int((await self.ask("updates/repeat", {"update_id": update_id}))["update_id"])

    async def bot(self) -> Json:
        """Who the bot says it is; `link` is its address, `pending_updates` how many wait."""
        return await self.read("bot")

    async def begin(self, at: datetime, rate: int = 0) -> None:
        """Empty the world, and let its clock begin at an aware instant; the bot should have stopped."""
        self._people = {}
        await self.ask("begin", {"at": at.isoformat(), "rate": rate})

    async def offer(self, **labels: str) -> None:
        """Offer ways to begin on the page, each by its name."""
        await self.ask("beginnings", {"offered": labels})

    async def chosen(self) -> str:
        """The name of the way to begin that somebody chooses on the page; waits for as long as it takes."""
        while (name := (await self.read("beginnings"))["chosen"]) is None:
            pass
        return str(name)

    async def tell(self, words: str = "", part: float = 0.0) -> None:
        """Say on the page what is being played, and which part of it is over; without words people act again."""
        await self.ask("playing", {"words": words, "part": part})

    async def until_played(self) -> None:
        """Return when nothing is being played by itself any more, however long that takes."""
        while (await self.read("playing", {"until_over": "yes"}))["words"]:
            pass

    async def scenario(self) -> Json:
        """What was played so far: the persons, and steps with what the bot said after each."""
        return await self.read("scenario")

    async def ask(self, path: str, given: Json) -> Json:
        """POST to the control interface.

        Raises NotPossible with the reason when it refuses.
        """
        return self._checked(await self._http.post(f"/control/{path}", json=given))

    async def read(self, path: str, query: Json | None = None) -> Json:
        """GET from the control interface."""
        return self._checked(await self._http.get(f"/control/{path}", params=query or {}))

    async def download(self, url: str) -> bytes:
        """The content of a file, by the url that a message gives."""
        answer = await self._http.get(url)
        answer.raise_for_status()
        return answer.content

    def _checked(self, answer: httpx.Response) -> Json:
        if not answer.is_success:
            kind = answer.headers.get("content-type", "")
            words = answer.json() if kind.startswith("application/json") else {}
            raise NotPossible(words.get("error") or words.get("description") or f"HTTP {answer.status_code}")
        found: Json = answer.json()
        return found


class Person:
    """Somebody with the bot open in their app.

    Every act waits afterwards until the bot has settled, unless `settle=False`.
    """

    def __init__(self, world: World, id: int, name: str) -> None:
        self.world = world
        self.id = id
        self.name = name

    async def write(self, text: str, settle: bool = True) -> Seen:
        """Send a text or a command; gives the own message."""
        return as_seen(await self._act("write", {"text": text}, settle))

    async def open(self, link: str = "", settle: bool = True) -> Seen:
        """Open a deep link, or its bare payload, and press Start."""
        return as_seen(await self._act("open", {"link": link}, settle))

    async def press(self, label: str, settle: bool = True) -> Json:
        """Press the button with this label, or one that begins with it, in the newest message that has it.

        Raises NotPossible, naming the labels that are there.
        """
        return await self._act("press", {"label": label}, settle)

    async def press_data(self, message_id: int, callback_data: str, forged: bool = False, settle: bool = True) -> Json:
        """Press a button by its data, also a stale one; `forged` data was never on any button."""
        given = {"message_id": message_id, "callback_data": callback_data, "forged": forged}
        return await self._act("press", given, settle)

    async def share_location(self, label: str, latitude: float, longitude: float, settle: bool = True) -> Json:
        """Press the button that asks for the location, and share this one."""
        return await self._act("press", {"label": label, "latitude": latitude, "longitude": longitude}, settle)

    async def send_location(self, latitude: float, longitude: float, settle: bool = True) -> Seen:
        """Send a place on the map."""
        return as_seen(await self._act("location", {"latitude": latitude, "longitude": longitude}, settle))

    async def send_voice(self, content: bytes | None = None, duration: int = 3, settle: bool = True) -> Seen:
        """Send a voice message; a short silent one when no content is given."""
        return as_seen(await self._act("voice", {"duration": duration, **_encoded(content)}, settle))

    async def send_photo(self, content: bytes | None = None, caption: str = "", settle: bool = True) -> Seen:
        """Send a photo; a small one when no content is given."""
        return as_seen(await self._act("photo", {"caption": caption, **_encoded(content)}, settle))

    async def send_document(
        self,
        content: bytes | None = None,
        name: str = "notes.txt",
        mime_type: str = "text/plain",
        caption: str = "",
        settle: bool = True,
    ) -> Seen:
        """Send a document; a few words when no content is given."""
        given = {"name": name, "mime_type": mime_type, "caption": caption, **_encoded(content)}
        return as_seen(await self._act("document", given, settle))

    async def edit(self, message_id: int, text: str, settle: bool = True) -> Seen:
        """Change an own text."""
        return as_seen(await self._act("edit", {"message_id": message_id, "text": text}, settle))

    async def block(self, settle: bool = True) -> None:
        """Stop the bot from writing."""
        await self._act("block", {}, settle)

    async def unblock(self, settle: bool = True) -> None:
        """Let the bot write again."""
        await self._act("unblock", {}, settle)

    async def view(self, after: int | None = None) -> Json:
        """The whole chat: version, messages, keyboard, toasts, action, is_blocked, commands.

        With `after`, a version, it waits up to 25 seconds of real time for something newer.
        """
        return await self.world.read(f"people/{self.id}/chat", {} if after is None else {"after": after})

    async def chat(self) -> list[Seen]:
        """The messages that are in the chat now, oldest first; deleted ones are gone."""
        view = await self.view()
        return [as_seen(message) for message in view["messages"] if not message["is_deleted"]]

    async def last(self) -> Seen:
        """The bot's newest message.

        Raises NotPossible when it never wrote.
        """
        for message in reversed(await self.chat()):
            if message.from_bot:
                return message
        raise NotPossible(f"the bot has not written to {self.name}")

    async def toasts(self) -> list[str]:
        """What pressed buttons were answered with."""
        return [str(toast["text"]) for toast in (await self.view())["toasts"]]

    async def keyboard(self) -> Sequence[Sequence[str]]:
        """The reply keyboard's rows of labels; empty when there is none."""
        rows = ((await self.view())["keyboard"] or {}).get("keyboard", [])
        return [[str(button["text"]) for button in row] for row in rows]

    async def commands(self) -> list[str]:
        """The commands in the menu, in order."""
        return [str(command["command"]) for command in (await self.view())["commands"]]

    async def files(self) -> list[tuple[str, bytes]]:
        """Name and content of every file that the bot has sent, oldest first."""
        sent = [message.file for message in await self.chat() if message.from_bot and message.file]
        return [(str(file["name"]), await self.world.download(str(file["url"]))) for file in sent]

    async def _act(self, act: str, given: Json, settle: bool) -> Json:
        query = f"?settle={self.world.settles}" if settle else ""
        return await self.world.ask(f"people/{self.id}/{act}{query}", given)


def _encoded(content: bytes | None) -> Json:
    return {} if content is None else {"base64": base64.b64encode(content).decode()}
