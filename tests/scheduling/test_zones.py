"""Zones are those of the package, and nothing else passes for one."""

from zoneinfo import available_timezones

import pytest

from scheduling.zones import ZONE_DATA_VERSION, UnknownZone, check_zone, find_cities, zone_at


def test_the_version_of_the_zone_data_is_known() -> None:
    assert ZONE_DATA_VERSION >= "2026"


@pytest.mark.parametrize(
    "name",
    ["", "Mars/Base", "Europe", "europe/nowhere", "../tzdata", "/etc/localtime", "zones", "Europe/Berlin\0", "é"],
)
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(UnknownZone):
        check_zone(name)


def test_every_zone_of_the_package_is_known() -> None:
    assert all(check_zone(name).key == name for name in available_timezones())


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [(52.52, 13.4, "Europe/Berlin"), (27.7, 85.3, "Asia/Kathmandu"), (-31.55, 159.08, "Australia/Lord_Howe")],
)
def test_a_place_has_its_zone(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


def test_a_place_at_sea_has_the_zone_of_its_longitude() -> None:
    assert zone_at(0, -150) == "Etc/GMT+10"


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0)])
def test_a_place_that_is_not_on_earth_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(UnknownZone):
        zone_at(latitude, longitude)


@pytest.mark.parametrize("text", ["Asia/Kathmandu", " asia/kathmandu "])
def test_the_name_of_a_zone_stands_for_itself(text: str) -> None:
    assert [city.zone for city in find_cities(text)] == ["Asia/Kathmandu"]
