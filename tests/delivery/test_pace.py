"""Turns are given out evenly, who comes alone never waits, and only who was told to wait waits."""

from delivery.pace import CHAT_BURST, CHATS_REMEMBERED, Pace

ANA, BEN, CLEO, DAN = 11, 22, 33, 44


def test_who_comes_alone_does_not_wait() -> None:
    pace = Pace(10)
    for now in (5.0, 6.0, 7.5):
        assert pace.until_turn(now) == 0
        pace.take(ANA, now)


def test_no_second_has_more_than_its_share_and_a_tenth() -> None:
    pace, now = Pace(30), 100.0
    said: list[float] = []
    while now < 110:
        if pace.turns(now):
            pace.take(len(said), now)
            said.append(now)
        now += 0.001
    most = max(len([at for at in said if start <= at < start + 1]) for start in said)
    assert 30 <= most <= 33
    assert 300 <= len(said) <= 304


def test_the_next_turn_comes_when_the_bucket_has_filled() -> None:
    pace = Pace(4)
    pace.take(ANA, 8.0)
    assert (pace.turns(8.0), pace.until_turn(8.0)) == (0, 0.25)
    assert (pace.turns(8.25), pace.until_turn(8.25)) == (1, 0.0)


def test_a_chat_that_had_its_burst_gets_one_a_second_and_no_other_chat_waits() -> None:
    pace = Pace(1000)
    for _ in range(int(CHAT_BURST)):
        assert pace.resting(50.0) == ([], None)
        pace.take(ANA, 50.0)
    pace.take(BEN, 50.0)
    assert pace.resting(50.0) == ([ANA], 1.0)
    assert pace.resting(50.75) == ([ANA], 0.25)
    assert pace.resting(51.0) == ([], None)
    pace.take(ANA, 51.0)
    assert pace.resting(51.5) == ([ANA], 0.5)


def test_chats_that_have_rested_are_forgotten() -> None:
    pace = Pace(1000)
    for chat_id in range(CHATS_REMEMBERED + 1):
        pace.take(chat_id, float(chat_id))
    assert len(pace._chats) < 100


def test_a_chat_may_be_left_alone_by_the_limit() -> None:
    pace = Pace(1000, chat_burst=None)
    for _ in range(1000):
        pace.take(ANA, 50.0)
    assert pace.resting(50.0) == ([], None)


def test_one_flooded_chat_is_its_own_affair_and_several_are_the_bots() -> None:
    pace = Pace(30)
    for _ in range(5):
        pace.flooded(ANA, 7.0, 60.0)
    assert pace.until_turn(60.0) == 0
    pace.flooded(BEN, 7.0, 60.2)
    pace.flooded(CLEO, 7.0, 62.0)
    assert pace.until_turn(62.0) == 0
    pace.flooded(DAN, 7.0, 62.1)
    pace.flooded(ANA, 9.0, 62.2)
    assert pace.turns(62.2) == 0
    assert pace.until_turn(62.2) == 9.0
    assert pace.turns(71.2) == 3
