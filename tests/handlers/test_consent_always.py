"""Whatever is sent and pressed in whatever order: nothing of a client's is kept while they have no consent in force."""

import shutil
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.hearing import Wiring
from handlers.intake import Intake
from scheduling import consenting, nudges
from scheduling.planning import Planner
from storage import consents, entries, files, goals, ladders, notes, outbox, subjects
from storage.database import Database, Transaction
from tests import seeds
from tests.handlers.conftest import CONTACTS, Desk
from tests.rings import open_keys
from texts.catalogue import Catalogue
from texts.consents import all_consent_texts, versions

KEPT = (entries.entries, entries.answers, notes.notes, goals.goals, goals.action_items, files.files, subjects.subjects)
KEPT_BY_CLIENT = [table for table in KEPT if "client_id" in table.c] + [ladders.ladders]
WORDS = ("7", "It rained.", "/now", "/log", "/count", "/bring", "/goals", "/consent", "/history", "/pause", "/plan")
DEEDS = st.one_of(
    st.sampled_from(WORDS),
    # The newest message's button in that place, or one of an earlier message.
    st.tuples(st.integers(0, 3), st.integers(0, 7)),
    st.sampled_from(["yes", "no", "withdraw", "photo", "edit", "new text", "old text", "tomorrow"]),
    st.sampled_from(["yes", "withdraw", "new text"]),
)


class Life:
    """Ana and her bot, one deed after the other."""

    def __init__(self, desk: Desk, database: Database, texts: tuple[Catalogue, Catalogue]) -> None:
        self.desk = desk
        self.database = database
        self.texts = texts
        self.catalogue = texts[0]

    async def begin(self, catalogue: Catalogue) -> None:
        """The bot starts, with these texts."""
        self.catalogue = catalogue
        async with self.database.transaction() as tx:
            await consenting.begin(tx, catalogue, self.desk.clock.now())

    async def do(self, deed: Any) -> None:
        self.desk.clock.at += timedelta(minutes=1)
        match deed:
            case "new text" | "old text":
                await self.begin(self.texts[deed == "new text"])
            case "tomorrow":
                self.desk.clock.at += timedelta(days=1)
            case "photo":
                await self.hear(self.desk.photo())
            case "edit":
                await self.hear(self.desk.edit(self.desk.text("It rained."), "It poured."))
            case "yes" | "no" | "withdraw":
                does = {"yes": "consent.agree", "no": "consent.refuse", "withdraw": "consent.withdraw"}[deed]
                await self.press_that(does)
            case str():
                await self.hear(self.desk.text(deed))
            case (back, place):
                await self.press(back, place)
        async with self.database.transaction() as tx:
            await Planner().nudge_due(tx, self.desk.clock.now())

    async def hear(self, update: dict[str, Any]) -> None:
        desk = self.desk
        wiring = Wiring(seeds.LIBRARY, self.catalogue, "midweek_bot")
        async with Intake(desk.application, self.database, wiring, desk.clock, CONTACTS, lambda: None) as intake:
            await intake.work_through([update])

    async def press(self, back: int, place: int) -> None:
        said = await self.desk.messages(101)
        if back < len(said) and (buttons := said[back][1].all_buttons()):
            await self.hear(self.desk.press(said[back][0], 101, place % len(buttons)))

    async def press_that(self, does: str) -> None:
        for row, message in await self.desk.messages(101):
            for place, button in enumerate(message.all_buttons()):
                if button.do == does:
                    await self.hear(self.desk.press(row, 101, place))
                    return

    async def kept(self) -> list[Any]:
        """All that is kept of Ana's, and how many nudges were put for her."""
        async with self.database.reading() as tx:
            found = [await self._rows(tx, table) for table in KEPT_BY_CLIENT]
            put = (outbox.outbox.c.lane == "nudge") & (outbox.outbox.c.state == "waiting")
            return [*found, (await tx.execute(select(outbox.outbox.c.id).where(put))).all()]

    async def _rows(self, tx: Transaction, table: Any) -> list[Any]:
        mine = select(table).where(table.c.client_id == self.desk.cast.ana).order_by(*table.primary_key)
        return list((await tx.execute(mine)).all())

    async def agreed(self) -> list[consents.Consent]:
        async with self.database.reading() as tx:
            return await consents.of_person(tx, self.desk.cast.ana)

    async def stands(self) -> bool:
        """Whether Ana has agreed to the text as it stands now, by what is kept of her consents."""
        current = versions(all_consent_texts(self.catalogue))
        return any(one.ended_at is None and one.version in current for one in await self.agreed())


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, min_size=8, max_size=14))
async def test_nothing_is_ever_kept_without_a_consent_in_force(
    desk: Desk, changed: Catalogue, tmp_path: Path, deeds: list[Any]
) -> None:
    # Each life begins anew, with its own keys: in another somebody may have been erased.
    folder = tmp_path / "this"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    await desk.database.checkpoint()
    await desk.database.keys.checkpoint()
    for name in ("midweek.db", "keys.db"):
        shutil.copy(tmp_path / name, folder)
    desk.clock.at = seeds_at = desk.clock.at.replace(day=2, hour=8, minute=0)
    async with AsyncExitStack() as stack:
        database = Database(f"sqlite:///{folder}/midweek.db", open_keys(folder))
        stack.push_async_callback(database.keys.close)
        stack.push_async_callback(database.close)
        original, desk.database = desk.database, database
        stack.callback(setattr, desk, "database", original)
        async with database.transaction() as tx:
            assignment = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, seeds_at)
            await nudges.schedule(tx, assignment, desk.cast.ana, (seeds_at.time(),), (), seeds_at)
        life = Life(desk, database, (desk.intake._wiring.catalogue, changed))
        await desk.begin(seeds.THOUGHTS)
        for deed in deeds:
            stood, before = await life.stands(), await life.kept()
            await life.do(deed)
            if not stood and not await life.stands():
                assert await life.kept() == before, deed
        await _every_instant_is_covered(life)


async def _every_instant_is_covered(life: Life) -> None:
    given_ = [(one.given_at, one.ended_at) for one in await life.agreed()]
    async with life.database.reading() as tx:
        at = [row.answered_at for row in await tx.execute(select(entries.answers.c.answered_at))]
        at += [row.started_at for row in await tx.execute(select(entries.entries.c.started_at))]
    for instant in at:
        assert any(begun <= instant and (ended is None or instant < ended) for begun, ended in given_)
