"""`python -m sandbox`: the stand-in as a process of its own."""

import argparse
import asyncio
import signal
import sys
from datetime import UTC, datetime

from sandbox.app import TOKEN, create_app
from sandbox.clock import read_instant
from sandbox.errors import Impossible
from sandbox.server import serve


def main(arguments: list[str] | None = None) -> int:
    """Serve until a signal comes; gives the exit code."""
    try:
        asyncio.run(_run(_read(arguments)))
    except (Impossible, ValueError, OSError) as error:
        sys.stderr.write(f"sandbox: {error}\n")
        return 2
    return 0


def _read(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local stand-in for Telegram's Bot API.")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes any that is free")
    parser.add_argument("--clock", help="where the clock starts, an ISO instant with zone; now when left out")
    parser.add_argument("--rate", type=int, choices=[0, 1], default=1, help="0: the clock stands still between jumps")
    parser.add_argument("--token", default=TOKEN, help="the only token it takes; a real one is refused")
    parser.add_argument("--name", default="Midweek", help="the bot's name")
    parser.add_argument("--username", default="midweek_sandbox_bot", help="the bot's user name")
    return parser.parse_args(arguments)


async def _run(wishes: argparse.Namespace) -> None:
    start = read_instant(wishes.clock) if wishes.clock else datetime.now(UTC)
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    app = create_app(start, wishes.rate, wishes.token, wishes.name, wishes.username)
    async with serve(app, wishes.port) as running:
        sys.stdout.write(f"sandbox ready {running.url}\n")
        sys.stdout.flush()
        await stopping.wait()


if __name__ == "__main__":
    sys.exit(main())
