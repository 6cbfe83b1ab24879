"""Runs a script of ours in a process of its own: what it takes of memory and time is nobody else's."""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LONGEST_SECONDS = 180

# A large report takes hundreds of megabytes while it is set: one after the other.
_ONE_AT_A_TIME = threading.Lock()


class Failed(Exception):
    """The script made nothing: it ended with that code, or took too long (None).

    This says no more: what the script tells may hold somebody's words.
    """

    def __init__(self, script: str, code: int | None = None) -> None:
        self.script = Path(script).stem
        self.code = code
        super().__init__(f"{self.script} " + ("took too long" if code is None else f"ended with {code}"))


def run(script: str, job: Mapping[str, Any], seconds: float = LONGEST_SECONDS) -> bytes:
    """What the script at that path makes of a job, which it is given as JSON. Raises Failed.

    Waits for it: not for the event loop.
    """
    # Isolated: it imports what is installed, and nothing that may lie about.
    command = [sys.executable, "-I", script]
    with _ONE_AT_A_TIME:
        try:
            done = subprocess.run(  # noqa: S603  # our own script, and no word of anybody's in the command
                command, input=json.dumps(job).encode(), capture_output=True, timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired:
            raise Failed(script) from None
    if done.returncode:
        raise Failed(script, done.returncode)
    return done.stdout
