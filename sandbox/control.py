"""The control interface over HTTP: acting as a person, reading chats, ordering faults."""

import base64
import binascii
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote
from zoneinfo import available_timezones

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import acts, buttons, groups
from sandbox.acts import Place, place_of
from sandbox.calls import Call
from sandbox.chats import Chat, Message
from sandbox.clock import write_instant
from sandbox.errors import ApiError, Impossible
from sandbox.files import Upload
from sandbox.people import Person
from sandbox.show import chat_view, message_view
from sandbox.story import note, scenario
from sandbox.world import World

Json = dict[str, Any]
Act = Callable[[World, Place, Json], Json]
LONGEST_WAIT = 25.0
# An Ogg page header: enough to be a file that is not empty and says what it is.
SHORT_VOICE = b"OggS\x00\x02" + bytes(22)
SMALL_PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SENT = {
    "voice": ("voice.ogg", "audio/ogg", SHORT_VOICE),
    "photo": ("photo.png", "image/png", SMALL_PHOTO),
    "document": ("notes.txt", "text/plain", b"A few notes.\n"),
    "audio": ("song.mp3", "audio/mpeg", b"ID3"),
    "video": ("film.mp4", "video/mp4", b"\x00\x00\x00\x18ftypmp42"),
}


def control_routes(world: World) -> list[Route]:
    """Everything under /control but the clock."""

    def route(path: str, method: str, answer: Callable[[World, Request], Awaitable[Response]]) -> Route:
        async def endpoint(request: Request) -> Response:
            return await answer(world, request)

        return Route(f"/control/{path}", endpoint, methods=[method])

    return [
        route("people", "GET", list_people),
        route("people", "POST", add_person),
        route("people/{id:int}/chat", "GET", read_chat),
        route("people/{id:int}/{act}", "POST", act),
        route("groups", "POST", add_group),
        route("groups/{id}/chat", "GET", read_chat),
        route("groups/{id}/{act}", "POST", act_in_group),
        route("files/{id}", "GET", open_file),
        route("calls", "GET", list_calls),
        route("faults", "GET", list_faults),
        route("faults", "POST", order_fault),
        route("faults", "DELETE", clear_faults),
        route("faults/{id:int}/release", "POST", release_fault),
        route("updates/repeat", "POST", repeat_update),
        route("scenario", "GET", read_scenario),
        route("bot", "GET", read_bot),
    ]


async def body_of(request: Request) -> Json:
    """The request's JSON object, empty when there is no body.

    Raises Impossible (400) for anything else.
    """
    content = await request.body()
    try:
        given = json.loads(content) if content.strip() else {}
    except ValueError as error:
        raise Impossible("the body is not JSON") from error
    if not isinstance(given, dict):
        raise Impossible("the body is not a JSON object")
    return given


async def list_people(world: World, request: Request) -> Response:
    """Everybody, in order of arrival."""
    return JSONResponse({"people": [person.as_user() for person in world.people.values()]})


async def add_person(world: World, request: Request) -> Response:
    """Let somebody in, or change who they are; without an id the one of that first name, or somebody new."""
    given = await body_of(request)
    name = str(given.get("first_name", "")).strip()
    number = int(given.get("id") or world.id_for(name))
    if number <= 0 or not name:
        raise Impossible("a person has a positive id and a first_name")
    facts = ("first_name", "last_name", "username", "language_code", "zone", "note")
    person = Person(number, **{fact: given[fact] for fact in facts if fact in given})
    if person.zone not in available_timezones():
        raise Impossible(f"no such zone: {person.zone}")
    world.add_person(person)
    return JSONResponse(person.as_user())


async def read_chat(world: World, request: Request) -> Response:
    """A chat as it now stands; with `after`, not before the world's version is past it."""
    chat = _chat(world, request)
    if "after" in request.query_params:
        after = int(request.query_params["after"])
        seconds = min(float(request.query_params.get("seconds", LONGEST_WAIT)), LONGEST_WAIT)
        await world.news.wait_for(lambda: world.news.version > after, seconds)
    return JSONResponse(chat_view(world, chat))


async def act(world: World, request: Request) -> Response:
    """A person does something in their chat with the bot."""
    return await perform(world, place_of(world, request.path_params["id"]), request)


async def act_in_group(world: World, request: Request) -> Response:
    """A person does something in a group; `person_id` says who."""
    chat = _chat(world, request)
    person = place_of(world, int((await body_of(request)).get("person_id", 0))).person
    if request.path_params["act"] == "remove-bot":
        groups.remove_from_group(world, person, chat)
        return JSONResponse({})
    return await perform(world, Place(person, chat), request)


async def perform(world: World, place: Place, request: Request) -> Response:
    """Do the act that the path names, and note it in the story."""
    name, given = request.path_params["act"], await body_of(request)
    does = ACTS.get(name)
    if does is None:
        raise Impossible(f"a person can {', '.join(ACTS)}", 404)
    note(world, name, place.person.id, given)
    try:
        return JSONResponse(does(world, place, given))
    except (Impossible, ApiError) as error:
        world.story.pop()
        if isinstance(error, ApiError):
            raise Impossible(error.description) from error
        raise


async def add_group(world: World, request: Request) -> Response:
    """A person makes a group with the bot in it."""
    given = await body_of(request)
    person = place_of(world, int(given.get("person_id", 0))).person
    return JSONResponse(groups.add_group(world, person, str(given.get("title", "A group")), given.get("id")).as_chat)


async def open_file(world: World, request: Request) -> Response:
    """A file that somebody sent, to look at or to keep; a page in it cannot run here."""
    file = world.files.find(request.path_params["id"])
    if file is None:
        raise Impossible("no such file", 404)
    name = "".join(letter if letter.isalnum() or letter in ".-_ " else "_" for letter in file.name)
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{_percent(name)}",
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(file.content, media_type=file.mime_type, headers=headers)


async def list_calls(world: World, request: Request) -> Response:
    """The bot's calls, oldest first: all, of one `method`, of one `chat_id`, or `after` a number.

    With `at_least` it waits until so many have begun.
    """
    at_least = int(request.query_params.get("at_least", 0))
    await world.news.wait_for(lambda: len(_chosen_calls(world, request)) >= at_least, LONGEST_WAIT)
    return JSONResponse({"calls": [call_view(call) for call in _chosen_calls(world, request)]})


def call_view(call: Call) -> Json:
    """A call as JSON."""
    return {
        "number": call.number,
        "method": call.method,
        "params": call.params,
        "chat_id": call.chat_id,
        "at": write_instant(call.at),
        "status": call.status,
        "answer": call.answer,
        "fault": call.fault,
    }


async def list_faults(world: World, request: Request) -> Response:
    """The orders that are not used up."""
    return JSONResponse({"faults": [vars(fault) for fault in world.faults.orders if fault.times]})


async def order_fault(world: World, request: Request) -> Response:
    """Order something to go wrong."""
    return JSONResponse(vars(world.faults.order(**await body_of(request))))


async def clear_faults(world: World, request: Request) -> Response:
    """Let all go well again."""
    world.faults.clear()
    world.news.wake()
    return JSONResponse({})


async def release_fault(world: World, request: Request) -> Response:
    """Let held calls go on."""
    world.faults.release(request.path_params["id"])
    world.news.wake()
    return JSONResponse({})


async def repeat_update(world: World, request: Request) -> Response:
    """Deliver a confirmed update again: the one of `update_id`, or the newest."""
    number = (await body_of(request)).get("update_id")
    return JSONResponse({"update_id": world.updates.repeat(None if number is None else int(number))})


async def read_scenario(world: World, request: Request) -> Response:
    """What was played, to be saved and played again."""
    return JSONResponse(scenario(world))


async def read_bot(world: World, request: Request) -> Response:
    """Who the bot says it is, its links, and whether anybody fetches its updates."""
    return JSONResponse(
        {
            **world.bot.as_me(),
            "link": f"https://t.me/{world.bot.username}",
            "description": world.bot.description,
            "short_description": world.bot.short_description,
            "pending_updates": len(world.updates.waiting),
            "webhook": world.webhook.url,
        }
    )


def _chat(world: World, request: Request) -> Chat:
    """The chat that the path names; a group's number is negative."""
    number = str(request.path_params["id"])
    chat = world.chats.get(int(number)) if number.removeprefix("-").isdecimal() else None
    if chat is None:
        raise Impossible(f"no chat has the id {number}", 404)
    return chat


def _chosen_calls(world: World, request: Request) -> list[Call]:
    query = request.query_params
    return [
        call
        for call in world.calls.log
        if call.number > int(query.get("after", 0))
        and query.get("method", call.method).lower() == call.method.lower()
        and query.get("chat_id", str(call.chat_id)) == str(call.chat_id)
    ]


def _write(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.write(world, place, str(given.get("text", ""))))


def _open(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.open_link(world, place, str(given.get("link") or given.get("payload") or "")))


def _press(world: World, place: Place, given: Json) -> Json:
    if "label" in given:
        at = (float(given.get("latitude", buttons.BERLIN[0])), float(given.get("longitude", buttons.BERLIN[1])))
        return buttons.press_label(world, place, str(given["label"]), at)
    message_id, callback_data = int(given.get("message_id", 0)), str(given.get("callback_data", ""))
    return buttons.press_data(world, place, message_id, callback_data, bool(given.get("forged", False)))


def _edit(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.edit(world, place, int(given.get("message_id", 0)), str(given.get("text", ""))))


def _block(world: World, place: Place, given: Json) -> Json:
    acts.block(world, place)
    return {}


def _unblock(world: World, place: Place, given: Json) -> Json:
    acts.unblock(world, place)
    return {}


def _location(world: World, place: Place, given: Json) -> Json:
    latitude, longitude = float(given.get("latitude", 0)), float(given.get("longitude", 0))
    return _seen(world, acts.send_location(world, place, latitude, longitude))


def _sending(kind: str) -> Act:
    def send(world: World, place: Place, given: Json) -> Json:
        name, mime_type, content = SENT[kind]
        if "base64" in given:
            content = _decoded(str(given["base64"]))
        upload = Upload(str(given.get("name", name)), str(given.get("mime_type", mime_type)), content)
        return _seen(world, acts.send_file(world, place, kind, upload, given))

    return send


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Impossible("base64 expected") from error


def _seen(world: World, message: Message) -> Json:
    return message_view(world.files, message)


def _percent(name: str) -> str:
    return quote(name, safe="")


ACTS: dict[str, Act] = {
    "write": _write,
    "open": _open,
    "press": _press,
    "edit": _edit,
    "block": _block,
    "unblock": _unblock,
    "location": _location,
    **{kind: _sending(kind) for kind in SENT},
}
