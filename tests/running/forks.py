"""Processes that have read all that they need already when they start: forked from one that did it once.

To read libraries and cities takes three seconds, longer than most tests, and the tests here start some three hundred
processes. Each is one of its own all the same, with its own memory, files and end: it can be killed like any other.
"""

import asyncio
import multiprocessing
import os
from collections.abc import Mapping
from importlib import import_module
from multiprocessing.context import ForkServerProcess
from multiprocessing.reduction import DupFd
from typing import Any, Protocol

_server = multiprocessing.get_context("forkserver")
_server.set_forkserver_preload(["bot", "sandbox.__main__", "tests.running.forks", "tests.running.beforehand"])


class _Handed(Protocol):
    """A file descriptor on its way into another process."""

    def detach(self) -> int: ...


def _be(module: str, arguments: list[str], environment: Mapping[str, str], stream: int, handed: _Handed) -> None:
    """Is a module's `main` from now on, as if started with these arguments and nothing but this environment."""
    os.dup2(handed.detach(), stream)
    os.environ.clear()
    os.environ.update(environment)
    raise SystemExit(import_module(module).main(arguments))


class Fork:
    """A process that runs `main(arguments)` of a module; what it writes to `stream` (1 or 2) is read from `output`."""

    def __init__(self, process: ForkServerProcess, output: asyncio.StreamReader) -> None:
        self._process = process
        self.output = output

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """None while it runs; negative when a signal ended it."""
        return self._process.exitcode

    def send_signal(self, signal: int) -> None:
        """To a process that may have ended already."""
        if self._process.is_alive():
            os.kill(self.pid, signal)

    async def wait(self) -> int:
        """Until it has ended; its exit code."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode


async def fork(module: str, *arguments: str, environment: Mapping[str, str], stream: int) -> Fork:
    """Starts a process of a module; of one that was read beforehand, at once."""
    reading, writing = os.pipe()
    handed: Any = DupFd(writing)
    process = _server.Process(target=_be, args=(module, list(arguments), dict(environment), stream, handed))
    process.start()
    os.close(writing)
    output = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(output), os.fdopen(reading, "rb"))
    return Fork(process, output)
