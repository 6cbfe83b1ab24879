"""The stand-in's README names every path of the control interface, and no other."""

import re
from pathlib import Path

from starlette.routing import Route

import sandbox
from sandbox.app import create_app
from sandbox.doings import ACTS

README = (Path(sandbox.__file__).parent / "README.md").read_text()


def test_the_readme_has_every_path() -> None:
    routes = [route for route in create_app().routes if isinstance(route, Route) and route.path.startswith("/control")]
    served = {(method, route.path.replace(":int", "")) for route in routes for method in route.methods or ()}
    written = set(re.findall(r"`(GET|POST|DELETE) (/control/[^`?]+)", README))
    assert written == {(method, path) for method, path in served if method != "HEAD"}


def test_the_readme_has_every_act() -> None:
    row = next(line for line in README.splitlines() if "people/{id}/{act}" in line)
    assert all(f"`{act}`" in row for act in ACTS)
