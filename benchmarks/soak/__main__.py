"""`python -m benchmarks.soak --first FOLDER`: a simulated year; FOLDER holds the first version (see README.md here).

The first half of it the first version runs, then the present one takes over its database. Every day has its nudges,
answers, a fault of Telegram's, and a kill -9 at a random step. In the last month nobody is killed, so that a life is
long enough to show whether it grows.
"""

import argparse
import asyncio
import random
import tempfile
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.soak.ledger import BERLIN, Wrong, check_answers, nudged
from benchmarks.soak.lives import Bot, settings_of
from benchmarks.soak.people import HOURS, PER_THERAPIST, Client, Evening, agree, join, let_in, say_yes_again
from benchmarks.vaults import opened
from sandbox.person import World
from sandbox.process import started

ROOT = Path(__file__).parents[2]
BEGINS = datetime(2026, 1, 5, 9, tzinfo=BERLIN)
SEASON, LATER_SEASON = 28, 168  # days that are agreed on at a time, in the first version and in the present one
SETTLES = 600.0  # seconds of real time: a machine with neighbours may stand still for a while
STEPS = 4
FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "too_many", "retry_after": 5, "times": 3},
    {"kind": "server_error", "code": 502, "times": 3},
    {"kind": "drop_before", "times": 3},
    {"kind": "drop_after", "times": 3},
    {"kind": "slow", "seconds": 0.2, "times": 5},
)


class Soak:
    """One run of it; `chance` is seeded, so that a run that failed can be had again."""

    def __init__(self, world: World, bot: Bot, asked: argparse.Namespace) -> None:
        self.world = world
        self.bot = bot
        self.asked = asked
        self.chance = random.Random(asked.seed)
        self.clients: list[Client] = []
        self.kills = self.doubled = self.nudges = self.lost = self.unsaid = self.seen = 0
        self.began: list[Client] = []
        self.agreed_until = 0
        self.megabytes: list[float] = []

    async def live(self) -> None:
        """All the days, one after the other. Raises Wrong."""
        half, calm = self.asked.days // 2, self.asked.days - self.asked.calm
        for day in range(self.asked.days):
            if day == half:
                await self.bot.stop()
                self.bot.folder = ROOT
                await self.bot.start()
                # What is kept and who sees it is told in other words now: everybody is asked once more, by day.
                await self._until(day, "10:00")
                therapists = {client.therapist.name: client.therapist for client in self.clients}
                await asyncio.gather(*(say_yes_again(one) for one in therapists.values()))
                await asyncio.gather(*(say_yes_again(client.person) for client in self.clients))
            if day == self.agreed_until:
                # By day: what a therapist proposes at night waits for the morning.
                await self._until(day, "10:00")
                await self._season(in_the_first_version=self.bot.folder != ROOT)
            await self._day(day, is_killed=day < calm)
            await self._sleep(day)
            print(day, self.kills, self.nudges, self.doubled, flush=True)

    async def _season(self, *, in_the_first_version: bool) -> None:
        """They agree anew: all therapists at once, each with one client after the other.

        In the first version, where each takes long, every other client has a season without.
        """
        rests = self.agreed_until // SEASON % 2 if in_the_first_version else -1
        self.agreed_until += SEASON if in_the_first_version else LATER_SEASON
        last_day = (BEGINS + timedelta(days=self.agreed_until - 1)).date()
        for place in range(PER_THERAPIST):
            numbers = range(place, len(self.clients), PER_THERAPIST)
            now = [self.clients[number] for number in numbers if number % 2 != rests]
            for one in now:
                one.agreed_until = self.agreed_until
            await asyncio.gather(
                *(agree(client, last_day, in_the_first_version=in_the_first_version) for client in now)
            )
            # Whoever does very much within a minute is asked to take a breath.
            await self.world.advance(seconds=120)

    async def _day(self, day: int, *, is_killed: bool) -> None:
        self.began.clear()
        fatal = self.chance.randrange(len(HOURS) * STEPS) if is_killed else -1
        await self.world.fault(method="sendMessage", **self.chance.choice(FAULTS))
        for index, hour in enumerate(HOURS):
            await self._until(day, hour)
            asked = (await nudged(self.world, (), self.seen)).chats
            due = [client for client in self.clients if client.hour == hour and client.person.id in asked]
            evening = Evening(self.world, due, day, self.chance)
            self.began += evening.clients
            for step in range(STEPS):
                await evening.step(step)
                if index * STEPS + step == fatal:
                    await self.bot.kill()
                    self.kills += 1
                    await self.bot.start()
                await self.world.settle()
        await self.world.clear_faults()

    def told(self, answers: int, size: float) -> str:
        """What came of it, for the docs."""
        lives, calm = (
            self.megabytes[: -self.asked.calm or None],
            self.megabytes[len(self.megabytes) - self.asked.calm :],
        )
        return (
            f"{len(self.clients)} clients, {self.asked.days} days, {self.kills} kills, {self.bot.starts} starts: "
            f"{answers} answered evenings kept, each once; {self.nudges} nudges said, {self.doubled} of them again, "
            f"{self.lost} lost on the line, {self.unsaid} never said by the first version; "
            f"{size:.0f} MB on disk; memory in the evening {min(lives):.0f} to {max(lives):.0f} MB in lives of a day"
            + (f", and {calm[0]:.0f} MB to {calm[-1]:.0f} MB over the last life" if calm else "")
        )

    async def _until(self, day: int, hour: str) -> None:
        local = datetime.fromisoformat(f"{(BEGINS + timedelta(days=day)):%Y-%m-%d}T{hour}").replace(tzinfo=BERLIN)
        await self.world.advance(to=local)

    async def _sleep(self, day: int) -> None:
        await self._until(day, "23:59")
        weekday = (BEGINS + timedelta(days=day)).weekday()
        due = [one for one in self.clients if one.weekday == weekday and day < one.agreed_until]
        told = await nudged(self.world, due, self.seen)
        self.nudges += len(told.chats)
        self.doubled += told.again
        self.lost += told.lost
        self.seen = told.last
        # Whoever began by an older nudge while Telegram was away needed none any more.
        unsaid = set(told.missing) - {client.person.name for client in self.began}
        if unsaid and self.bot.folder == ROOT:
            raise Wrong(f"day {day}: no nudge came to {', '.join(sorted(unsaid))}")
        self.unsaid += len(unsaid)
        self.megabytes.append(self.bot.megabytes)


async def run(asked: argparse.Namespace) -> None:
    """Sets the stage, lives through the days, and says what came of it. Raises Wrong."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="midweek-soak-")))
        address = await stack.enter_async_context(
            started("--port", "0", "--rate", "0", "--clock", BEGINS.astimezone(UTC).isoformat().replace("+00:00", "Z"))
        )
        world = await stack.enter_async_context(World(address, SETTLES))
        bot = Bot(asked.first, settings_of(address, folder), world)
        soak = Soak(world, bot, asked)
        await bot.start()
        stack.push_async_callback(bot.stop)
        await settle_in(soak, asked.clients)
        await soak.live()
        await bot.stop()
        database = opened(bot.settings["DATABASE_URL"])
        stack.push_async_callback(database.close)
        answers = await check_answers(database, soak.clients)
        print(soak.told(answers, (folder / "midweek.db").stat().st_size / 1e6))


async def settle_in(soak: Soak, clients: int) -> None:
    """Lets in as many therapists as it takes, and their clients."""

    async def come(first: int, link: str) -> list[Client]:
        therapist = await let_in(soak.world, link, f"T{first // PER_THERAPIST:03}")
        numbers = range(first, min(first + PER_THERAPIST, clients))
        return [await join(soak.world, therapist, number) for number in numbers]

    coming = [come(first, soak.bot.command("therapist", "invite")) for first in range(0, clients, PER_THERAPIST)]
    soak.clients = [client for together in await asyncio.gather(*coming) for client in together]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--first", type=Path, default=ROOT, help="the version that begins (default: this one)")
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--days", type=int, default=364)
    parser.add_argument("--calm", type=int, default=28, help="days in the end without a kill (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
