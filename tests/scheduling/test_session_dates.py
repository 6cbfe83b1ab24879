"""From what is set to the sessions: every week by the therapist's wall clock, one date moved or cancelled."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scheduling.cadence import to_local, to_utc
from scheduling.session_dates import between, next_after
from storage.columns import new_id
from storage.sessions import Moved, Series

BERLIN = "Europe/Berlin"
SHORTLY = timedelta(microseconds=1)
TUESDAY = date(2026, 3, 17)
ANA, BEN, CLEO, LINK = (new_id() for _ in range(4))


def series(first_on: date = TUESDAY, at: time = time(15), zone: str = BERLIN, **more: Any) -> Series:
    kept = {"therapist_id": BEN, "last_on": None, "every_weeks": 1, "set_at": datetime(2026, 3, 1, tzinfo=UTC)}
    return Series(
        **{"id": new_id(), "care_link_id": LINK, "client_id": ANA, **kept, **more}, first_on=first_on, at=at, zone=zone
    )


def local(*several: Series, since: str, until: str) -> list[str]:
    start, end = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (since, until))
    found = between(several, start, end)
    return [f"{to_local(one.starts_at, one.zone):%d.%m. %H:%M}" for one in found]


def test_weekly_ones_keep_their_time_of_day_when_the_clocks_change() -> None:
    found = between([series()], datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 8, tzinfo=UTC))
    assert [f"{one.starts_at:%d.%m. %H:%M}" for one in found] == [
        "17.03. 14:00", "24.03. 14:00", "31.03. 13:00", "07.04. 13:00",
    ]  # fmt: skip


def test_a_time_that_the_spring_change_skips_is_the_first_instant_after_it() -> None:
    (skipped,) = between([series(date(2026, 3, 29), time(2, 30), last_on=date(2026, 3, 29))], _at(1), _at(60))
    assert skipped.starts_at == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_one_is_moved_and_one_is_cancelled_and_the_others_stay() -> None:
    changed = series(
        moved=(Moved(date(2026, 3, 24), date(2026, 3, 27), time(9)),), cancelled=frozenset({date(2026, 4, 7)})
    )
    assert local(changed, since="2026-03-16", until="2026-04-20") == [
        "17.03. 15:00", "27.03. 09:00", "31.03. 15:00", "14.04. 15:00",
    ]  # fmt: skip
    following = next_after([changed], datetime(2026, 3, 17, 14, tzinfo=UTC))
    assert following is not None
    assert (following.on, following.day, following.was_moved) == (date(2026, 3, 24), date(2026, 3, 27), True)


def test_one_that_was_moved_far_away_is_found_where_it_is() -> None:
    moved = series(moved=(Moved(TUESDAY, date(2026, 6, 3), time(10)),))
    assert local(moved, since="2026-06-01", until="2026-06-09") == ["02.06. 15:00", "03.06. 10:00"]


def test_a_series_ends_and_what_was_moved_beyond_its_end_goes_with_it() -> None:
    ended = series(last_on=date(2026, 3, 24), moved=(Moved(date(2026, 3, 31), date(2026, 4, 1), time(9)),))
    assert local(ended, since="2026-03-01", until="2027-03-01") == ["17.03. 15:00", "24.03. 15:00"]
    assert next_after([ended], datetime(2026, 3, 24, 14, tzinfo=UTC)) is None


def test_every_other_week_and_single_ones_stand_beside_each_other() -> None:
    fortnightly, single = series(every_weeks=2), series(date(2026, 3, 20), time(8), last_on=date(2026, 3, 20))
    assert single.is_single
    assert local(fortnightly, single, since="2026-03-01", until="2026-04-15") == [
        "17.03. 15:00", "20.03. 08:00", "31.03. 15:00", "14.04. 15:00",
    ]  # fmt: skip


def test_the_next_one_is_the_next_with_that_therapist() -> None:
    several = [series(), series(date(2026, 3, 18), therapist_id=CLEO)]
    for therapist, day in ((None, 17), (BEN, 17), (CLEO, 18)):
        found = next_after(several, _at(1), therapist)
        assert found is not None
        assert found.day.day == day


@given(
    zone=st.sampled_from([BERLIN, "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"]),
    at=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    first=st.integers(0, 6),
    weeks=st.integers(1, 3),
    after=st.integers(0, 3 * 365 * 24 * 60),
)
def test_the_next_one_is_the_first_of_all_that_come(zone: str, at: time, first: int, weeks: int, after: int) -> None:
    one = series(date(2026, 1, 5) + timedelta(days=first), at, zone, every_weeks=weeks)
    days = [one.first_on + timedelta(weeks=weeks * number) for number in range(200)]
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=after)
    expected = next(begins for day in days if (begins := to_utc(datetime.combine(day, at), zone)) > now)
    following = next_after([one], now)
    assert following is not None
    assert following.starts_at == expected
    assert between([one], now + SHORTLY, expected + SHORTLY) == [following]


def test_there_is_none_where_none_is_set() -> None:
    assert next_after([], _at(1)) is None
    assert between([], _at(1), _at(60)) == []


def _at(day: int) -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day - 1)
