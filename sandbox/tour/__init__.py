"""Four weeks between a therapist and a client, played over HTTP on a clock that is moved, printed as they are seen."""

from collections.abc import Sequence
from pathlib import Path

from sandbox.person import World
from sandbox.play import Play
from sandbox.tour import week_four, week_one, week_three, week_two
from sandbox.tour.telling import WIDTH, Teller

# What Ben has in the end: a brief before each session, and the log in each format, one of them locked.
LEFT = (".pdf",) * 5 + (".csv",) * 3 + (".json",) * 2 + (".html", ".xlsx", ".zip", ".xlsx.zip")


async def play(address: str, therapist_link: str, folder: Path) -> None:
    """Plays the weeks, prints both chats, and leaves the exported files in `folder`."""
    async with World(address) as world:
        ben, ana = await world.person("Ben"), await world.person("Ana")
        tour = Play(world, ben, ana, Teller(world, ben, ana))
        await week_one.play(tour, therapist_link)
        await week_two.play(tour)
        await week_three.play(tour)
        await week_four.play(tour)
        _leave_files(await tour.ben.files(), folder)


def _leave_files(files: Sequence[tuple[str, bytes]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    arrived = sorted("".join(Path(name).suffixes) for name, _ in files)
    assert arrived == sorted(LEFT), f"every brief and every export has arrived: {arrived}"
    print("\n" + "─" * WIDTH)
    for name, content in files:
        (folder / name).write_bytes(content)
        print(f"left {folder / name} ({len(content):,} bytes)")
