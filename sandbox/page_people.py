"""Who stands left and right on the page, who else could, and letting somebody in by name."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sandbox.drawing import page_route, sides
from sandbox.errors import Impossible
from sandbox.people import Person
from sandbox.watching import refuse_while_playing
from sandbox.world import World

Sides = tuple[Person, Person]
LONGEST_NAME = 64  # letters of a first name, as Telegram has it


@dataclass(frozen=True)
class Choice:
    """Somebody who can stand on a side: `address` is the page on which they do."""

    person: Person
    address: str


def people_routes(world: World) -> list[BaseRoute]:
    """The page's own way to let somebody in."""
    return [page_route(world, "/page/people", "POST", let_in)]


def choices(world: World, both: Sides, side: str) -> list[Choice]:
    """Everybody who does not stand on that side now, in order of arrival."""
    standing = both[side == "right"]
    others = [person for person in world.people.values() if person != standing]
    return [Choice(person, _address(both, side, person)) for person in others]


async def let_in(world: World, request: Request) -> Response:
    """Somebody new, by name, on the side on which they were asked for."""
    refuse_while_playing(world)
    async with request.form() as form:
        given = {name: str(value).strip() for name, value in form.items()}
    name = given.get("name", "")
    if not 1 <= len(name) <= LONGEST_NAME:
        raise Impossible(f"a name has 1 to {LONGEST_NAME} letters")
    if name in {person.first_name for person in world.people.values()}:
        raise Impossible(f"{name} is here already; somebody else needs another name")
    both = sides(world, request)
    newcomer = Person(world.id_for(name), name, note=given.get("note", ""))
    world.add_person(newcomer)
    address = _address(both, given.get("side", "left"), newcomer)
    return Response(headers={"HX-Redirect": address})


def _address(both: Sides, side: str, person: Person) -> str:
    """The page with that person on a side; whoever stood there goes over when the person comes from the other side."""
    left, right = both
    if side == "left":
        left, right = person, left if person == right else right
    else:
        left, right = right if person == left else left, person
    return f"/?left={left.id}&right={right.id}"
