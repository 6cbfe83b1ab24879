"""Canaries: words that people of the tests send, and that no log line of the whole run may hold."""

import logging

from operating.log_lines import HELD_BACK, Line, as_text, line_of

CANARY = "kanari"  # stands in names, captions and whatever else a test plants it in
_LONG_ENOUGH = 12  # shorter ones may stand in a line by chance


class Watch(logging.Handler):
    """Reads along with the whole log, at DEBUG.

    `held_back`: lines of ours in which the gate found something that does not belong in a log. `sung`: lines that got
    through with words that somebody sent.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.held_back: list[Line] = []
        self.sung: list[str] = []
        self._sent: set[str] = set()

    def heard(self, text: str) -> None:
        """Somebody sent this."""
        if len(text) >= _LONG_ENOUGH:
            self._sent.add(text)

    def emit(self, record: logging.LogRecord) -> None:
        line = line_of(record)
        if line["action"] == "held_back" or HELD_BACK in line.values():
            self.held_back.append(line)
        written = as_text(line)
        if self.finds(written):
            self.sung.append(written)

    def finds(self, written: str) -> bool:
        """Whether words that somebody sent stand in this."""
        return CANARY in written or any(text in written for text in self._sent)

    def forget(self) -> None:
        """For the next test."""
        self.held_back.clear()
        self.sung.clear()
        self._sent.clear()


watch = Watch()
