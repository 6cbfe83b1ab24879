"""People, links, yeses, noes, buttons and commands in any order: no word of a client's reaches who is not linked."""

import asyncio
import itertools
import re
import shutil
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from exports import files
from exports.files import MayNotSee
from storage import notes, people, therapists
from storage.care_links import care_links
from storage.columns import new_id
from storage.database import Database
from storage.messages import Button, Message
from storage.notes import Note
from tests import seeds
from tests.handlers.conftest import Desk, at_desk
from tests.rings import open_keys

ANA, BEN, CLEO, DAN, EVA = 101, 102, 103, 104, 105
CLIENTS, THERAPISTS = (ANA, DAN, EVA), (BEN, CLEO)
CLIENT, THERAPIST, ANYBODY = (st.sampled_from(who) for who in (CLIENTS, THERAPISTS, (*CLIENTS, *THERAPISTS)))
COMMANDS = ("/now", "/plan", "/log", "/count", "/history", "/bring", "/goals", "/who_looked", "/settings", "/charts")
OTHER_COMMANDS = ("/clients", "/notes", "/sessions", "/invite", "/help", "/pause", "/start", "/consent", "/safety_plan")
WORD = re.compile(r"zebra(\d+)x\d+")


class WhoReads(RuleBasedStateMachine):
    """What is said to anybody, and made for them, holds words of those only to whom they are linked just then."""

    made: "tuple[Path, Path, Path]"
    numbers = itertools.count()
    reached: "set[tuple[int, int]]"

    def __init__(self) -> None:
        super().__init__()
        self.runner, self.stack = asyncio.Runner(), AsyncExitStack()
        self.read: dict[int, int] = {}
        self.words = itertools.count()
        self.before: set[tuple[int, int]] = set()

    @initialize()
    def begin(self) -> None:
        file, key_folder, folder = self.made
        here = folder / str(next(self.numbers))
        here.mkdir()
        shutil.copy(file, here), shutil.copy(key_folder / "keys.db", here)
        database = Database(f"sqlite:///{here / file.name}", open_keys(here))
        self.stack.push_async_callback(database.close)
        self.desk: Desk = self.run(
            self.stack.enter_async_context(at_desk(database, datetime(2026, 3, 2, 8, tzinfo=UTC)))
        )
        self.run(self._come_in())
        self.everybody_looks()

    def everybody_looks(self) -> None:
        """Every therapist at every client, in the chat and in a file."""
        for who, of in itertools.product(THERAPISTS, CLIENTS):
            self.looks_at(who=who, of=of)
            self.nobody_reads_who_was_not_linked()
            self.takes_the_log_along(who=who, of=of)

    async def _come_in(self) -> None:
        """Eva is Ben's, too; what everybody can begin is there, and each has something to bring up."""
        async with self.desk.database.transaction() as tx:
            await seeds.client_of(tx, self.desk.cast.ben, EVA, "Eva", self.desk.clock.now())
            await seeds.keep_library(tx, self.desk.clock.now())
            self.keys = {who: (await people.find(tx, who)).id for who in (*CLIENTS, *THERAPISTS)}  # type: ignore[union-attr]
            for who in CLIENTS:
                note = Note(new_id(), self.keys[who], None, self.word(who), "Europe/Berlin", self.desk.clock.now())
                await notes.add(tx, note)

    def run(self, deed: Any) -> Any:
        return self.runner.run(deed)

    def does(self, *updates: dict[str, Any]) -> None:
        self.before = self.run(self._linked())
        self.run(self.desk.hear(*updates))

    def word(self, who: int) -> str:
        """A word of somebody's that nobody has written before."""
        return f"zebra{who}x{next(self.words)}"

    # What people do.

    @rule(who=ANYBODY, command=st.sampled_from([*COMMANDS, *OTHER_COMMANDS]))
    def commands(self, who: int, command: str) -> None:
        self.does(self.desk.text(command, who))

    @rule(who=CLIENT)
    def writes(self, who: int) -> None:
        self.does(self.desk.text(self.word(who), who))

    @rule(who=CLIENT, into=st.sampled_from(["/bring", "/goals"]))
    def notes(self, who: int, into: str) -> None:
        self.does(self.desk.text(f"{into} {self.word(who)}", who))

    @rule(who=ANYBODY, which=st.integers(0, 400))
    def presses(self, who: int, which: int) -> None:
        self._press(who, who, which)

    @rule(who=ANYBODY, of=ANYBODY, which=st.integers(0, 400))
    def presses_what_was_said_to_somebody(self, who: int, of: int, which: int) -> None:
        self._press(who, of, which)

    def _press(self, who: int, of: int, which: int) -> None:
        said: list[tuple[UUID, Message]] = self.run(self.desk.messages(of))
        # Whoever deletes everything writes nothing any more.
        places = [
            (row, place)
            for row, message in said[:12]
            for place, button in enumerate(message.all_buttons())
            if button.do not in ("", "leave.yes", "consent.withdraw")
        ]
        if places:
            row, place = places[which % len(places)]
            self.does(self.desk.press(row, who, place))

    # Who is linked to whom.

    @rule(who=CLIENT, to=THERAPIST)
    def comes_to(self, who: int, to: int) -> None:
        token = self.run(self._invited(to))
        self.does(self.desk.text(f"/start {token}", who))
        for do, by in (("join.agree", who), ("care.confirm", to)):
            newest = self.run(self.desk.messages(by))[:1]
            if any(button.do == do for _, message in newest for button in message.all_buttons()):
                self.does(self.run(self.desk.button_that(do, by)))

    async def _invited(self, therapist: int) -> str:
        async with self.desk.database.transaction() as tx:
            return await seeds.invited(tx, self.keys[therapist], self.desk.clock.now())

    @rule(who=CLIENT, to=THERAPIST)
    def ends_it(self, who: int, to: int) -> None:
        row = self.run(self.desk.button(_button("sees.remove", therapist=self.keys[to].hex), who))
        self.does(self.desk.press(row, who))

    @rule(who=THERAPIST, is_frozen=st.sampled_from([False, False, True]))
    def is_frozen(self, who: int, is_frozen: bool) -> None:
        self.run(self._freeze(who, is_frozen))

    async def _freeze(self, who: int, is_frozen: bool) -> None:
        async with self.desk.database.transaction() as tx:
            if is_frozen:
                await therapists.freeze(tx, self.keys[who], self.desk.clock.now())
            else:
                await therapists.unfreeze(tx, self.keys[who])

    @rule(minutes=st.sampled_from([2, 70, 1500]))
    def time_passes(self, minutes: int) -> None:
        self.desk.clock.at += timedelta(minutes=minutes)

    @rule(who=THERAPIST, of=CLIENT)
    def looks_at(self, who: int, of: int) -> None:
        """With a button that was made for them, whoever's client it is."""
        row = self.run(self.desk.button(_button("caseload.client", client=self.keys[of].hex), who))
        self.does(self.desk.press(row, who))

    @rule(who=THERAPIST, of=CLIENT)
    def takes_the_log_along(self, who: int, of: int) -> None:
        taken = self.run(self._file(who, of))
        assert set(WORD.findall(taken)) <= {str(of)}
        assert not taken or (who, of) in self.run(self._linked())
        self.reached.update({(who, of)} if WORD.search(taken) else ())

    async def _file(self, who: int, of: int) -> str:
        spec = {"format": "json", "client_id": self.keys[of].hex, "reader_id": self.keys[who].hex, "label": "x"}
        async with self.desk.database.reading() as tx:
            try:
                made = await files.make_file(tx, {**spec, "first": None, "last": None}, self.desk.clock.now())
            except MayNotSee:
                return ""
        return made.content.decode()

    # What must hold.

    async def _linked(self) -> set[tuple[int, int]]:
        """Who is linked, read from the rows themselves and by no query of ours."""
        async with self.desk.database.reading() as tx:
            links = (await tx.execute(care_links.select())).all()
            asleep = (await tx.execute(people.people.select().where(people.people.c.frozen_at.is_not(None)))).all()
        numbers, frozen = {key: number for number, key in self.keys.items()}, {row.id for row in asleep}
        return {
            (numbers[link.therapist_id], numbers[link.client_id])
            for link in links
            if link.confirmed_at is not None and link.ended_at is None and link.therapist_id not in frozen
        }

    @invariant()
    def nobody_reads_who_was_not_linked(self) -> None:
        if not hasattr(self, "keys"):
            return
        linked = self.before | self.run(self._linked())
        for who in (*CLIENTS, *THERAPISTS):
            said = self.run(self.desk.messages(who))
            new, self.read[who] = said[: len(said) - self.read.get(who, 0)], len(said)
            read = {int(of) for _, message in new for of in WORD.findall(str(message))}
            others = {(who, of) for of in read if of != who}
            assert others <= linked
            self.reached.update(others)

    def teardown(self) -> None:
        try:
            if hasattr(self, "keys"):
                self.everybody_looks()
                # Whatever came before: at the end one link is over, and one therapist frozen.
                self.ends_it(who=ANA, to=BEN)
                self.is_frozen(who=CLEO, is_frozen=True)
                self.everybody_looks()
                assert self.run(self.desk.held()) == 0
        finally:
            self.run(self.stack.aclose())
            self.runner.close()


def _button(do: str, **given: str) -> Button:

    return Button(do=do, given=given, label="sees-remove", args={"therapist": "x"})


def test_no_word_of_a_clients_reaches_who_is_not_linked_to_them(
    migrated_file: Path, key_folder: Path, tmp_path: Path
) -> None:
    """With `--hypothesis-profile=long` for as long as one likes, at random; else briefly, and the same each time."""
    is_long = settings.get_current_profile_name() == "long"
    briefly = settings(max_examples=3, stateful_step_count=40, derandomize=True, phases=[Phase.generate])
    reached: set[tuple[int, int]] = set()
    here = type("WhoReads", (WhoReads,), {"made": (migrated_file, key_folder, tmp_path), "reached": reached})
    run_state_machine_as_test(here, settings=settings() if is_long else briefly)
    # Who is linked did read something: it was not for want of words.
    assert reached
