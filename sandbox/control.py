"""The control interface, the people's side: who is there, what they do, their chats and files."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import groups
from sandbox.acts import Place, place_of
from sandbox.chats import Chat
from sandbox.doings import perform
from sandbox.errors import Impossible
from sandbox.people import Person
from sandbox.routing import LONGEST_WAIT, body_of, make_route
from sandbox.settle import settle
from sandbox.show import chat_view
from sandbox.world import World

Json = dict[str, Any]


def control_routes(world: World) -> list[Route]:
    """What concerns people under /control."""
    return [
        make_route(world, "/control/people", "GET", list_people),
        make_route(world, "/control/people", "POST", add_person),
        make_route(world, "/control/people/{id:int}/chat", "GET", read_chat),
        make_route(world, "/control/people/{id:int}/{act}", "POST", act),
        make_route(world, "/control/groups", "POST", add_group),
        make_route(world, "/control/groups/{id}/chat", "GET", read_chat),
        make_route(world, "/control/groups/{id}/{act}", "POST", act_in_group),
        make_route(world, "/control/files/{id}", "GET", open_file),
    ]


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
    known = world.people.get(number, Person(number, name))
    facts = ("first_name", "last_name", "username", "language_code", "zone", "note")
    person = replace(known, **{fact: given[fact] for fact in facts if fact in given})
    _check_zone(person.zone)
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
    """A person does something in their chat with the bot; with `settle` it is answered when the bot has settled."""
    place = place_of(world, request.path_params["id"])
    done = perform(world, place, request.path_params["act"], await body_of(request))
    if "settle" in request.query_params:
        await settle(world, float(request.query_params["settle"]))
    return JSONResponse(done)


async def act_in_group(world: World, request: Request) -> Response:
    """A person does something in a group; `person_id` says who."""
    chat = _chat(world, request)
    given = await body_of(request)
    person = place_of(world, int(given.get("person_id", 0))).person
    if request.path_params["act"] == "remove-bot":
        groups.remove_from_group(world, person, chat)
        return JSONResponse({})
    return JSONResponse(perform(world, Place(person, chat), request.path_params["act"], given))


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


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Impossible(f"no such zone: {name}") from error


def _chat(world: World, request: Request) -> Chat:
    """The chat that the path names; a group's number is negative."""
    number = str(request.path_params["id"])
    chat = world.chats.get(int(number)) if number.removeprefix("-").isdecimal() else None
    if chat is None:
        raise Impossible(f"no chat has the id {number}", 404)
    return chat


def _percent(name: str) -> str:
    return quote(name, safe="")
