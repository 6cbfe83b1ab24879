"""Intake, walks, nudges and sender in any order, with whatever may go wrong, against a model that knows no faults."""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from storage.database import Database
from storage.keys import KeyStore
from tests.model.clients import MAY_GO_ON, Known, Walked
from tests.model.fate import Point
from tests.model.stage import BEGINS, Stage
from tests.seeds import LIBRARY

WHO = st.integers(0, 2)
FAILING = st.sampled_from(["too_many", "server_error", "drop_before", "drop_after"])
METHODS = st.sampled_from(["sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates"])
POINTS: st.SearchStrategy[Point] = st.sampled_from(
    ["before a call", "after Telegram's yes", "before a commit", "after a commit"]
)
GOOD_THINGS = LIBRARY["three_good_things"]


class Everything(RuleBasedStateMachine):
    """People act, the bot does one thing at a time and dies, Telegram fails, time passes; at the end all adds up."""

    database_url = ""
    key_folder = Path()

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.stage: Stage = self.runner.run(Stage.enter(self.database_url, self.key_folder, self.stack))
        self.checked = 0

    def run(self, deed: Any) -> Any:
        return self.runner.run(deed)

    def client(self, who: int) -> Known:
        return self.stage.known[who]

    # People.

    @rule(who=WHO, times=st.integers(1, 3))
    def answers(self, who: int, times: int) -> None:
        client = self.client(who)
        for _ in range(times):
            text = "7" if client.takes() == "scale" else client.words()
            self.stage.write(client, text)
            client.type(text)

    @rule(who=WHO, text=st.sampled_from(["hm", "11", "x" * MAY_GO_ON]))
    def writes_what_may_not_fit(self, who: int, text: str) -> None:
        client = self.client(who)
        self.stage.write(client, text)
        client.type(text)

    @precondition(lambda self: len(self.stage.stand_in.world.updates.waiting) == 1)
    @rule()
    def telegram_delivers_twice_at_once(self) -> None:
        self.stage.deliver_twice()

    @rule()
    def telegram_delivers_again(self) -> None:
        self.stage.deliver_again()

    @rule(who=WHO, which=st.integers(0, 30), taps=st.sampled_from([1, 1, 2, 5]))
    def presses_a_button_new_or_old(self, who: int, which: int, taps: int) -> None:
        client = self.client(who)
        known = self.stage.buttons_of(client)
        if not known:
            return
        message_id, _, data = known[which % len(known)]
        pressed, is_settled = self.run(self.stage.meaning(client, data))
        if pressed is None or pressed.do not in ("walk.reply", "walk.carry-on"):
            return
        if not is_settled:
            self.run(self.stage.hear_all())
        entry = UUID(pressed.given["entry"])
        for _ in range(taps):
            self.stage.press(client, message_id, data)
            if pressed.do == "walk.carry-on":
                client.carry_on(entry)
            else:
                given = pressed.given
                client.press(entry, given["step"], given["reply"], given.get("value"))

    @rule(who=WHO)
    def begins_a_walk(self, who: int) -> None:
        client = self.client(who)
        self.run(self.stage.calm_down())
        self.stage.write(client, "/now")
        for label in ("Warm words", GOOD_THINGS.words_in("en").name, "Begin"):
            self.run(self.stage.calm_down())
            message_id, _, data = next(one for one in self.stage.buttons_of(client) if one[1].startswith(label))
            self.stage.press(client, message_id, data)
        self.run(self.stage.calm_down())
        self.adopt(client)

    @rule(who=WHO)
    def starts_what_a_nudge_invites_to(self, who: int) -> None:
        client = self.client(who)
        self.run(self.stage.calm_down())
        starts = [one for one in self.stage.buttons_of(client) if one[1].startswith("Start: ")]
        if starts:
            message_id, _, data = starts[0]
            self.stage.press(client, message_id, data)
            self.run(self.stage.calm_down())
            self.adopt(client)

    def adopt(self, client: Known) -> None:
        """What was begun is known by its entry from now on."""
        entry = self.run(self.stage.current(client))
        if entry is None:
            assert client.current is None
            return
        walk = client.walks.setdefault(entry.id, Walked(LIBRARY[entry.practice_id]))
        walk.is_stopped = False
        client.current = entry.id

    # The bot.

    @rule()
    def hears(self) -> None:
        self.run(self.stage.hear())

    @rule()
    def plans(self) -> None:
        self.run(self.stage.plan())

    @rule()
    def says(self) -> None:
        self.run(self.stage.say())

    # What goes wrong.

    @rule(kind=FAILING, method=METHODS, times=st.integers(1, 2))
    def telegram_fails(self, kind: str, method: str, times: int) -> None:
        self.stage.stand_in.world.faults.order(kind=kind, method=method, times=times)

    @rule(point=POINTS, spared=st.integers(0, 3))
    def the_process_is_to_die(self, point: Point, spared: int) -> None:
        self.stage.life.fate.point, self.stage.life.fate.spared = point, spared

    # Time.

    @rule(minutes=st.sampled_from([1, 6, 45, 180, 1500]))
    def time_passes(self, minutes: int) -> None:
        # Telegram itself forgets what nobody fetches: that is not ours to keep.
        self.run(self.stage.hear_all())
        self.stage.advance(timedelta(minutes=minutes))

    @rule(minutes=st.sampled_from([-90, -1, 0, 10]))
    def the_machines_clock_is_set(self, minutes: int) -> None:
        self.stage.clock.ahead = timedelta(minutes=minutes)

    # What must hold.

    @invariant()
    def nothing_is_acknowledged_that_is_not_kept(self) -> None:
        confirmed = [update["update_id"] for update in self.stage.stand_in.world.updates.confirmed]
        new, self.checked = confirmed[self.checked :], len(confirmed)
        assert set(new) <= self.run(self.stage.seen())

    def teardown(self) -> None:
        try:
            self.stage.clock.ahead = timedelta(0)
            self.run(self.stage.calm_down())
            for client in self.stage.known:
                self.check_answers(client)
                self.check_due(client)
                self.check_said(client)
        finally:
            self.run(self.stage.leave())
            self.run(self.stack.aclose())
            self.runner.close()

    def check_answers(self, client: Known) -> None:
        kept = self.run(self.stage.kept(client))
        assert {key: answers for key, answers in kept.items() if answers} == {
            key: walk.answers for key, walk in client.walks.items() if walk.answers
        }

    def check_due(self, client: Known) -> None:
        """Each due instant is there once; its nudge is in the chat once, or it says why not."""
        fell_due = self.run(self.stage.occurrences_of(client))
        instants = [(one.assignment_id, one.due_at) for one in fell_due]
        must, may = (
            {(key, at) for key in client.assignments for at in client.due(BEGINS, until)}
            for until in (self.stage.planned_until, self.stage.tried_until)
        )
        assert len(set(instants)) == len(instants)
        assert must <= set(instants) <= may
        said = set(self.stage.said(client).values())
        for one in fell_due:
            if one.delivered_at is not None:
                assert one.nudge_id.hex in said
            else:
                assert one.closed_as in ("missed by us", "answered") or one.nudge_id is not None

    def check_said(self, client: Known) -> None:
        """Each message has a row that it came of, and each row one message, but for those in doubt."""
        rows = self.run(self.stage.rows_of(client))
        said = self.stage.said(client)
        marked = {row.telegram_message_id for row in rows if row.telegram_message_id is not None}
        assert marked <= set(said)
        in_doubt = self.stage.doubtful[client.telegram_id] + self.stage.taken(client)
        assert len(set(said) - marked) <= in_doubt
        first = [row.telegram_message_id for row in rows if row.lane == "reply" and row.telegram_message_id is not None]
        assert list(dict.fromkeys(first)) == sorted(set(first))


@pytest.fixture
def model_url(database_url: str, keys: KeyStore) -> str:
    """The URL of a database with every table."""

    async def migrate() -> None:
        database = Database(database_url, keys)
        await database.migrate()
        await database.close()

    asyncio.run(migrate())
    return database_url


def test_nothing_is_lost_or_doubled_whatever_happens_in_whatever_order(model_url: str, tmp_path: Path) -> None:
    """With `--hypothesis-profile=long` for an hour or so, at random; else briefly, and the same each time."""
    is_long = settings.get_current_profile_name() == "long"
    briefly = settings(max_examples=12, stateful_step_count=25, derandomize=True)
    here = type("Everything", (Everything,), {"database_url": model_url, "key_folder": tmp_path})
    run_state_machine_as_test(here, settings=settings() if is_long else briefly)
