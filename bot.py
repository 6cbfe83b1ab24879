"""Midweek's command line."""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram.error import TelegramError

from exports import taking_in
from handlers import authoring, quarantined
from handlers.webhook import BadAddress
from operating import commands, renewing_keys, showing, trying
from operating.command_line import arguments
from operating.logs import set_up_logging
from operating.running import run
from operating.settings import Unusable, read_settings
from practices.definition import BadDefinition
from sandbox.process import NotStarted
from scheduling.zones import use_packaged_zones
from storage import practices
from storage.database import Unavailable
from storage.master_keys import UnusableKeys
from storage.schema import NewerSchema
from storage.snapshot_files import Damaged
from texts.catalogue import BadCatalogue
from texts.contacts import BadContacts

# The library warns at every flood limit unless it is told which kind of number its waits are.
os.environ.setdefault("PTB_TIMEDELTA", "true")  # noqa: TID251 - a switch of the library's, no setting of ours


async def start(_asked: argparse.Namespace) -> int:
    """Runs the bot until a signal ends it."""
    await run(read_settings())
    return 0


# What each command does: it gives the exit code.
COMMANDS: dict[str, Callable[[argparse.Namespace], Coroutine[Any, Any, int]]] = {
    "run": start,
    "demo": showing.demo,
    "tour": trying.tour,
    "therapist": commands.handle_therapists,
    "quarantine": commands.handle_quarantine,
    "practices": commands.write_practices,
    "keys": renewing_keys.handle_keys,
    "looks": commands.check_looks,
    "doctor": commands.see_the_doctor,
    "backup": commands.make_backup,
    "restore": commands.put_backup_back,
    "backup-key": commands.print_backup_key,
    "log": commands.handle_log,
}


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command; gives the exit code."""
    asked = arguments().parse_args(words)
    os.umask(0o077)  # what is written is its owner's alone
    use_packaged_zones()
    # Told to end, a command clears away what it has begun; `run` has a way of its own.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        if asked.command in ("demo", "tour", "practices", "keys", "backup-key"):
            set_up_logging("WARNING")
        else:
            settings = read_settings()
            set_up_logging(settings.log_level, settings.log_format)
        return asyncio.run(COMMANDS[asked.command](asked))
    except (
        Unusable,
        BadAddress,
        quarantined.NotHeld,
        authoring.NoPractice,
        taking_in.NotTakenIn,
        BadDefinition,
        BadCatalogue,
        BadContacts,
        practices.PracticeChanged,
        NewerSchema,
        UnusableKeys,
        Damaged,
        NotStarted,
    ) as error:
        print(f"midweek: {error}", file=sys.stderr)
        return 2
    except Unavailable as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        print(
            f"midweek: DATABASE_URL, KEYS_URL: a database cannot be used. Nothing was changed. ({reason})",
            file=sys.stderr,
        )
        return 2
    except TelegramError as error:
        print(f"midweek: Telegram cannot be reached or refused: {error.message}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
