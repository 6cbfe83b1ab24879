"""Any number of people on the page: who stands where, and who comes in by name."""

import re

import httpx

from sandbox.person import Person, World


async def names(http: httpx.AsyncClient, address: str) -> list[str]:
    """Who stands left and right."""
    return re.findall(r"<h2>(\w+)", (await http.get(address)).text)


async def test_anybody_may_stand_on_either_side(http: httpx.AsyncClient, world: World) -> None:
    await http.get("/")
    cleo = await world.person("Cleo", note="another therapist")
    page = (await http.get("/")).text
    assert page.count("another therapist") == 2
    left, right = (re.search(rf'href="([^"]+{side}={cleo.id}[^"]*)"', page) for side in ("left", "right"))
    assert left is not None
    assert right is not None
    assert await names(http, left[1].replace("&amp;", "&")) == ["Cleo", "Ben"]
    assert await names(http, right[1].replace("&amp;", "&")) == ["Ana", "Cleo"]


async def test_who_stands_on_the_other_side_changes_places(http: httpx.AsyncClient, world: World) -> None:
    page = (await http.get("/")).text
    ana, ben = await world.person("Ana"), await world.person("Ben")
    assert page.count(f'href="/?left={ben.id}&amp;right={ana.id}"') == 2, "from either side"


async def test_somebody_new_comes_in_by_name_and_stands_where_they_were_asked_for(
    http: httpx.AsyncClient, world: World, ana: Person
) -> None:
    ben = await world.person("Ben")
    at = f"/page/people?left={ana.id}&right={ben.id}"
    answer = await http.post(at, data={"side": "left", "name": " Dan ", "note": "a client of Cleo's"})
    assert await names(http, answer.headers["hx-redirect"]) == ["Dan", "Ben"]
    assert "a client of Cleo&#39;s" in (await http.get("/")).text


async def test_a_name_is_needed_and_is_nobody_elses(http: httpx.AsyncClient, world: World) -> None:
    await http.get("/")
    for name, refused in (("Ana", "Ana is here already"), (" ", "1 to 64 letters"), ("A" * 65, "1 to 64 letters")):
        answer = await http.post("/page/people", data={"side": "left", "name": name})
        assert refused in answer.text
        assert "hx-redirect" not in answer.headers
    assert len((await world.read("people"))["people"]) == 2


async def test_nobody_comes_in_by_a_page_that_shows_nobody(http: httpx.AsyncClient, world: World, ana: Person) -> None:
    answer = await http.post("/page/people?left=999", data={"side": "left", "name": "Dan"})
    assert "nobody here has the id 999" in answer.text
    assert [person["first_name"] for person in (await world.read("people"))["people"]] == ["Ana"]
