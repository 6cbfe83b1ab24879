"""A message that was made once for many says for each just what it would say if it were made for it alone."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from scheduling.inviting import WORDINGS, Invitations
from storage import practices
from storage.columns import new_id
from storage.database import Database
from tests.seeds import LIBRARY, MOOD

KEY = (MOOD.id, MOOD.version)


@pytest.fixture
async def invitations(database: Database, now: datetime) -> Invitations:
    """Invitations that have met every practice."""
    made = Invitations()
    async with database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), now)
        await made.learn(tx, {(practice.id, practice.version) for practice in LIBRARY.values()})
    return made


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [button for row in message["buttons"] for button in row]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("size", "language", "minutes", "offers"),
    [
        ("full", "en", MOOD.minutes, ["nudge-start", "nudge-smaller", "nudge-later", "nudge-not-this-time"]),
        ("smaller", "de", MOOD.smaller_minutes, ["nudge-start", "nudge-later", "nudge-not-this-time"]),
    ],
)
async def test_each_has_its_own_buttons_in_the_words_of_its_reader(
    invitations: Invitations, size: str, language: str, minutes: int, offers: list[str]
) -> None:
    for occurrence in (new_id(), new_id()):
        message = json.loads(invitations.one(occurrence, KEY, size, language))
        assert message["args"] == {"minutes": minutes}
        assert [button["label"] for button in buttons(message)] == offers
        assert {button["given"]["occurrence"] for button in buttons(message)} == {occurrence.hex}
        assert buttons(message)[0]["args"] == {"practice": MOOD.words_in(language).name}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("size", ["full", "smaller"])
async def test_what_has_no_smaller_version_is_offered_whole(invitations: Invitations, size: str) -> None:
    measure = LIBRARY["phq9"]
    message = json.loads(invitations.one(new_id(), (measure.id, measure.version), size, "en"))
    assert [button["label"] for button in buttons(message)] == ["nudge-start", "nudge-later", "nudge-not-this-time"]
    assert (message["args"], buttons(message)[0]["given"]["size"]) == ({"minutes": measure.minutes}, "full")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_wordings_take_turns_and_one_occurrence_keeps_its_own(invitations: Invitations) -> None:
    occurrences = [UUID(int=number) for number in range(1, 100)]
    wordings = [json.loads(invitations.one(one, KEY, "full", "en"))["say"] for one in occurrences]
    assert set(wordings) == {f"nudge-{number}" for number in range(1, WORDINGS + 1)}
    assert wordings == [json.loads(invitations.one(one, KEY, "full", "en"))["say"] for one in occurrences]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_several_have_a_start_each_and_the_rest_in_common(invitations: Invitations) -> None:
    asked, followed = new_id(), new_id()
    message = json.loads(invitations.several([(asked, KEY, "full"), (followed, None, "full")], "en"))
    *starts, later, not_now = buttons(message)
    assert [start["given"]["occurrence"] for start in starts] == [asked.hex, followed.hex]
    assert [start["label"] for start in starts] == ["nudge-start", "nudge-follow-up"]
    assert later["given"] == not_now["given"] == {"occurrences": [asked.hex, followed.hex]}
    assert (message["say"], message["args"]) == ("nudge-several", {"several": 2})
