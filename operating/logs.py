"""Logging, set up so that nobody's words get out, whoever logs and whatever fails."""

import json
import logging
import sys
import threading
from types import TracebackType
from typing import Any, Literal

from operating.log_lines import ROOMS, as_text, line_of

Format = Literal["text", "json"]

log = logging.getLogger("midweek")


class LineFormatter(logging.Formatter):
    """A record as one line, for people or for machines."""

    def __init__(self, form: Format = "text") -> None:
        super().__init__()
        self._form = form

    def format(self, record: logging.LogRecord) -> str:
        line = line_of(record)
        return json.dumps(line) if self._form == "json" else as_text(line)


class LineHandler(logging.StreamHandler[Any]):
    """Writes lines to standard error."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Says nothing of a line that cannot be written: the stock one would print what it was given."""


def set_up_logging(level: str, form: Format = "text") -> None:
    """One line a record, all through one gate; and what nobody catches goes through it, too."""
    handler = LineHandler(sys.stderr)
    handler.setFormatter(LineFormatter(form))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    levels(level)
    logging.captureWarnings(True)
    sys.excepthook = _ended
    threading.excepthook = lambda args: _forgotten(args.exc_value)
    sys.unraisablehook = lambda args: _forgotten(args.exc_value)


def levels(level: str) -> None:
    """What is ours speaks from that level up. The libraries' chatter says nothing without its words: warnings only."""
    for room in ROOMS:
        logging.getLogger(room).setLevel(level)
    # The loop says itself what fails; all that would come from here is the end of a job that was stopped.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)


def _ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("Something that nobody foresaw ended this action=ended_by", exc_info=(kind, error, trace))


def _forgotten(error: BaseException | None) -> None:
    log.error("Something failed where nobody waits for it action=failed_aside", exc_info=error)
