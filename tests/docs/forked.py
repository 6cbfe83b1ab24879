"""A `python` that starts at once: it has what it is to run forked from a process that has read everything before.

To start thirty commands one by one would take a minute and a half, nearly all of it to read libraries.
"""

import json
import multiprocessing
import os
import runpy
import socket
import sys
import tempfile
import threading
from importlib import import_module
from multiprocessing.context import ForkServerProcess
from multiprocessing.reduction import DupFd
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import tests.running.forks  # noqa: F401 - says what is read before the first process is forked

processes = multiprocessing.get_context("forkserver")
STREAMS = (0, 1, 2)
# What stands in the place of the interpreter: it hands over its words, folder, environment and streams.
ASKS = """import json, os, socket, sys
line = socket.socket(socket.AF_UNIX)
line.connect({address!r})
asked = {{"words": sys.argv[1:], "folder": os.getcwd(), "environment": dict(os.environ)}}
socket.send_fds(line, [json.dumps(asked).encode()], [0, 1, 2])
sys.exit(int(line.recv(16)))
"""
# By way of a shell: the path of an interpreter may be too long, or have a blank, for the first line of a script.
STARTS = """#!/bin/sh
exec '{python}' -IS '{asks}' "$@"
"""


def _be(asked: dict[str, Any], handed: list[Any]) -> None:
    """Is the command that was asked for, in its folder, with its environment and streams."""
    for stream, one in zip(STREAMS, handed, strict=True):
        os.dup2(one.detach(), stream)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - a forked process has none that reads
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    words = asked["words"]
    if words[0] == "-m":
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    else:
        raise SystemExit(import_module(Path(words[0]).stem).main(words[1:]))


class Forked:
    """Starts what `python` is asked for while the block runs."""

    def __init__(self, python: Path) -> None:
        self._running: list[ForkServerProcess] = []
        self._folder = tempfile.TemporaryDirectory(prefix="midweek-")
        self._listening = socket.socket(socket.AF_UNIX)
        # The address of such a socket is short: a folder of pytest's would be too long.
        address = f"{self._folder.name}/python"
        self._listening.bind(address)
        self._listening.listen()
        asks = python.with_name("asks.py")
        asks.write_text(ASKS.format(address=address))
        python.write_text(STARTS.format(python=sys.executable, asks=asks))
        python.chmod(0o700)

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._running:
            process.kill()
        self._listening.close()
        self._folder.cleanup()

    def terminate(self) -> None:
        """Ends all that still runs, as an operator would."""
        for process in self._running:
            process.terminate()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._do, args=(connection,), daemon=True).start()

    def _do(self, connection: socket.socket) -> None:
        raw, streams, _, _ = socket.recv_fds(connection, 1 << 18, len(STREAMS))
        handed = [DupFd(stream) for stream in streams]
        process = processes.Process(target=_be, args=(json.loads(raw), handed))
        process.start()
        for stream in streams:
            os.close(stream)
        self._running.append(process)
        process.join()
        connection.sendall(str(process.exitcode).encode())
        connection.close()
