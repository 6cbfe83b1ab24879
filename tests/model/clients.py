"""The model: what each client has said to which step, and when they are due, in plain Python and without the bot."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from practices.definition import Practice

BERLIN = ZoneInfo("Europe/Berlin")
MAY_GO_ON = 3796  # letters, from which on the rest of a text may come in the next message


@dataclass
class Walked:
    """A walk as it must be by what its client has said so far."""

    practice: Practice
    at: str | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)
    writing: set[str] = field(default_factory=set)
    is_stopped: bool = False

    def __post_init__(self) -> None:
        self.at = self.practice.steps[0].id

    @property
    def takes(self) -> str:
        """What the step takes that is being asked: "text" or "scale"; nothing is taken by a walk that is over."""
        return "" if self.at is None or self.is_stopped else self.practice.step(self.at).asks

    def type(self, text: str) -> None:
        """Words that are no answer to a scale change nothing; very many may be followed by more."""
        if self.takes == "text":
            self._write(text)
        elif self.takes == "scale" and text.isdecimal() and int(text) <= 10:
            self._answer(int(text))

    def press(self, reply: str, value: Any) -> None:
        """A button of the step that is being asked."""
        assert self.at is not None
        match reply:
            case "picked":
                self._answer(int(value))
            case "confirmed" if self.at in self.answers:
                self._go_on()
            case "skip" if self.at in self.writing:
                self._go_on()
            case "skip" if not self.practice.step(self.at).required:
                self.answers.pop(self.at, None)
                self.skipped.add(self.at)
                self._go_on()
            case "back" if self._before():
                self.at = self._before()[-1]
            case "stop":
                self.is_stopped = True

    def _write(self, text: str) -> None:
        assert self.at is not None
        whole = f"{self.answers[self.at]}\n{text}" if self.at in self.writing else text
        if len(text) < MAY_GO_ON:
            self._answer(whole)
        else:
            self.answers[self.at] = whole
            self.skipped.discard(self.at)
            self.writing.add(self.at)

    def _answer(self, value: Any) -> None:
        assert self.at is not None
        self.answers[self.at] = value
        self.skipped.discard(self.at)
        self._go_on()

    def _go_on(self) -> None:
        self.writing.discard(self.at or "")
        settled = (self.answers.keys() | self.skipped) - self.writing
        self.at = next((step.id for step in self.practice.steps if step.id not in settled), None)

    def _before(self) -> list[str]:
        ids = [step.id for step in self.practice.steps]
        return ids[: ids.index(self.at or "")]


@dataclass
class Known:
    """A client: who they are, their walks by entry, which one they are in, and when they want to be nudged."""

    telegram_id: int
    key: UUID
    daily: time | None = None
    assignments: tuple[UUID, ...] = ()
    walks: dict[UUID, Walked] = field(default_factory=dict)
    current: UUID | None = None
    said: int = 0

    def words(self) -> str:
        """Something that nobody has said before."""
        self.said += 1
        return "abc"[self.said % 3] + f"n answer, the {self.said}th of {self.telegram_id}"

    def takes(self) -> str:
        """What would be taken now, as `Walked.takes`."""
        return "" if self.current is None else self.walks[self.current].takes

    def type(self, text: str) -> None:
        """A typed line answers the walk that they are in."""
        if self.current is not None:
            self.walks[self.current].type(text)
            self._leave_if_over()

    def press(self, entry: UUID, step: str, reply: str, value: Any) -> None:
        """A button of some walk's step; one that is not asked just now changes nothing."""
        walk = self.walks[entry]
        if walk.at == step and not walk.is_stopped:
            self.current = entry
            walk.press(reply, value)
            self._leave_if_over()

    def carry_on(self, entry: UUID) -> None:
        """The button that takes a walk up again, unless it is at its end."""
        if self.walks[entry].at is not None:
            self.walks[entry].is_stopped = False
            self.current = entry

    def _leave_if_over(self) -> None:
        if self.current is not None and not self.walks[self.current].takes:
            self.current = None

    def due(self, since: datetime, until: datetime) -> list[datetime]:
        """The instants after `since` at which they are due, up to `until`."""
        if self.daily is None:
            return []
        first = since.astimezone(BERLIN).date()
        days = [first + timedelta(days=n) for n in range((until.astimezone(BERLIN).date() - first).days + 1)]
        return [at for at in (_instant(day, self.daily) for day in days) if since < at <= until]


def _instant(day: date, at: time) -> datetime:
    """A local time as an instant; one that the spring change skips is the first instant after the gap."""
    there = datetime.combine(day, at, BERLIN).astimezone(UTC)
    if there.astimezone(BERLIN).time() == at:
        return there
    return datetime.combine(day, time(3), BERLIN).astimezone(UTC)
