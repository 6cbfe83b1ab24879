"""Time zones: their data from the tzdata package, and the zone of a place."""

import zoneinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzdata
import tzfpy

from scheduling import cities
from scheduling.cities import City

ZONE_DATA_VERSION: str = tzdata.IANA_VERSION


class UnknownZone(ValueError):
    """A time zone that does not exist, by the name that was given."""


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
    """The zone of a place on Earth, in degrees. Raises UnknownZone where there is none, or none that we know."""
    return check_zone(tzfpy.get_tz(longitude, latitude)).key


def find_cities(text: str, limit: int = 6) -> list[City]:
    """The cities that somebody may mean, likeliest first; an IANA name stands for itself.

    The first call reads the names and takes about a second; `cities.load` does so beforehand, in a thread.
    """
    zone = _zone_names().get(text.strip().casefold())
    return [City(zone, "", zone, 0)] if zone is not None else cities.find(text, limit)


@cache
def _zone_names() -> dict[str, str]:
    # Names without a stroke are abbreviations and old names of countries, which are rather a city's beginning.
    names = (name for name in zoneinfo.available_timezones() if "/" in name or name in {"UTC", "GMT"})
    return {name.casefold(): name for name in names}
