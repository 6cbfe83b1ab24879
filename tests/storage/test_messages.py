"""Messages go into the outbox and come out as they were."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from storage.messages import At, Button, Day, Lines, Message, Text, from_json, to_json

MONDAY = datetime(2026, 3, 2, 8, 0, 0, 123456, tzinfo=UTC)


def through_json(message: Message) -> Message:
    return from_json(json.loads(json.dumps(to_json(message))))


def test_nothing_of_a_message_is_lost() -> None:
    message = Message(
        "greeting",
        {
            "name": 'Ana <b>& "co"\u202e',
            "count": 3,
            "ratio": 0.1,
            "at": At(MONDAY, "day"),
            "until": Day(date(2026, 3, 29)),
            "days": (Text("monday"), "Tuesday", At(MONDAY, "time")),
            "inner": Text("outer", {"deep": Text("deeper", {"list": (1, 2)})}),
            "answers": Lines((Text("line", {"n": 1}), "two", ("three", "four"))),
        },
        (
            (
                Button("a", {"id": "7", "list": [1, None]}, label="ok", args={"n": 1}),
                Button(url="https://x.test", words="y"),
                Button("help", words="Help now", data="help"),
            ),
        ),
        file={"format": "csv", "first": None},
    )
    assert through_json(message) == message


def test_an_instant_comes_back_in_utc() -> None:
    elsewhere = MONDAY.astimezone(timezone(timedelta(hours=5, minutes=45)))
    assert through_json(Message("x", {"at": At(elsewhere)})).args["at"] == At(MONDAY)


def test_an_instant_without_a_zone_cannot_be_said() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        At(MONDAY.replace(tzinfo=None))


def test_what_cannot_be_said_is_refused_when_it_is_put() -> None:
    with pytest.raises(TypeError, match="datetime"):
        to_json(Message("x", {"at": MONDAY}))  # type: ignore[dict-item]  # what handlers pass is not always typed


@pytest.mark.parametrize(
    "wrong",
    [
        {"do": "a"},
        {"do": "a", "label": "ok", "words": "ok"},
        {"words": "ok"},
        {"do": "a", "words": "ok", "url": "https://x.test"},
    ],
)
def test_a_button_has_one_label_and_does_one_thing(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"A button (either|has)"):
        Button(**wrong)  # type: ignore[arg-type]  # every value here is a string


def test_a_message_has_one_keyboard() -> None:
    with pytest.raises(ValueError, match="either buttons"):
        Message("x", buttons=((Button("a", words="b"),),), ask_location="share")


def test_buttons_are_counted_in_reading_order() -> None:
    one, two, three = (Button("do", words=word) for word in ("1", "2", "3"))
    assert Message("x", buttons=((one, two), (three,))).all_buttons() == (one, two, three)
