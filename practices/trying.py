"""Walks a practice in a terminal, with the engine that walks it for clients."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from practices import walk as walks
from practices.definition import Practice, Size, Step, StepWords, Words
from practices.given import SUBJECTS
from practices.replies import Value
from practices.walk import (
    Ask,
    Attached,
    Back,
    Confirmed,
    Cue,
    Kept,
    Named,
    Picked,
    Reply,
    ReplyNotAccepted,
    Resume,
    Skip,
    Stop,
    Turn,
    Typed,
    Walk,
)

# What a button does in the chat, by what is typed here instead.
WAYS: Mapping[str, Reply] = {"/keep": Confirmed(), "/back": Back(), "/skip": Skip(), "/stop": Stop()}


@dataclass(frozen=True)
class Terminal:
    """Where it is walked: `typed` are the lines as they come, `show` writes one.

    `say` words a text of the bot's; `moment` reads a moment and raises ReplyNotAccepted; `pause` waits so many seconds
    with a guide, or doesn't.
    """

    typed: Iterator[str]
    show: Callable[[str], None]
    say: Callable[[str, Mapping[str, float]], str]
    moment: Callable[[str, datetime], datetime]
    pause: Callable[[float], None]


def try_out(practice: Practice, size: Size, language: str, terminal: Terminal, now: datetime) -> Walk:
    """Walks to the end, to /stop, or until nothing more is typed; shows what would be kept, and gives the walk."""
    trial = _Trial(practice, _words(practice, language), terminal, now)
    trial.introduce(size)
    turn = walks.begin(practice, size, now)
    while turn.walk.state in ("walking", "waiting"):
        turn = trial.go_on(turn)
    trial.sum_up(turn.walk)
    return turn.walk


def _words(practice: Practice, language: str) -> Words:
    """Its words; what a client would have named stands in them by its name."""
    values = SUBJECTS.get(practice.subject or "", ())
    return practice.words_in(language).filled({value: f"({value})" for value in values})


class _Trial:
    """One walk. `now` moves with the guides and the waits that nobody waits for here."""

    def __init__(self, practice: Practice, words: Words, terminal: Terminal, now: datetime) -> None:
        self._practice = practice
        self._words = words
        self._terminal = terminal
        self._now = now
        self._kept: dict[str, Kept] = {}

    def introduce(self, size: Size) -> None:
        self._show(f"{self._words.name} · about {self._practice.minutes_of(size)} min\n{self._words.why}\n")
        self._show(f"A line answers, a number stands for an option. {', '.join(WAYS)} do what the buttons do.")

    def go_on(self, turn: Turn) -> Turn:
        """Shows what comes next, and takes what is replied."""
        if turn.wait_until is not None:
            return self._wait(turn.walk, turn.wait_until)
        assert turn.ask is not None
        if turn.cues:
            return self._play(turn.walk, turn.ask, turn.cues)
        self._show(f"\n{self._question(turn.ask)}")
        return self._take(turn.walk, turn.ask)

    def sum_up(self, walk: Walk) -> None:
        """What would be kept of it."""
        self._show(f"\n{'To its end' if walk.state == 'finished' else 'Stopped'}. Kept would be:")
        for step in self._practice.steps_of(walk.size):
            if step.id in self._kept:
                answer = self._shown(step, self._kept[step.id].value)
                self._show(f"  {self._words.step(step.id).question}\n    {answer}")
        if not self._kept:
            self._show("  nothing")

    def _take(self, walk: Walk, ask: Ask) -> Turn:
        """Reads lines until one is accepted."""
        while True:
            line = next(self._terminal.typed, None)
            try:
                return self._advance(walk, Stop() if line is None else self._reply(ask.step, line.strip()))
            except ReplyNotAccepted as refusal:
                self._show(self._terminal.say(f"refused-{refusal.reason}", refusal.numbers))

    def _reply(self, step: Step, line: str) -> Reply:
        if line in WAYS:
            return WAYS[line]
        if step.asks == "media" and line.startswith("/") and line[1:] in step.kinds:
            # Nothing is sent here: it counts as one of the kind.
            return Attached(line[1:], None, "application/pdf" if line == "/file" else None)
        if step.asks == "choice" and line.isdecimal() and 1 <= int(line) <= len(step.options):
            return Picked(step.options[int(line) - 1])
        if step.asks == "moment":
            return Named(self._terminal.moment(line, self._now))
        return Typed(line, today=self._now.date())

    def _advance(self, walk: Walk, reply: Reply) -> Turn:
        turn = walks.advance(self._practice, walk, reply, self._now)
        for kept in turn.kept:
            self._kept[kept.step_id] = kept
        for step_id in turn.dropped:
            self._kept.pop(step_id, None)
        return turn

    def _play(self, walk: Walk, ask: Ask, cues: tuple[Cue, ...]) -> Turn:
        """A guide runs to its end here: there is nobody to press Stop while it does."""
        frames = self._words.step(ask.step.id).frames
        self._show(f"\n{self._words.step(ask.step.id).question}")
        for cue, following in pairwise(cues):
            seconds = following.after_seconds - cue.after_seconds
            self._show(f"  {cue.round} of {cue.rounds} · {frames[cue.key]} ({seconds} s)")
            self._terminal.pause(seconds)
        self._now += timedelta(seconds=cues[-1].after_seconds)
        return self._advance(walk, Picked("done"))

    def _wait(self, walk: Walk, until: datetime) -> Turn:
        self._show(f"\nRests until {until:%Y-%m-%d %H:%M} UTC, and then goes on:")
        self._now = max(self._now, until)
        return self._advance(walk, Resume())

    def _question(self, ask: Ask) -> str:
        asked = self._words.step(ask.step.id)
        said = (asked.lead, f"{ask.number} of {ask.of} · {asked.question}", asked.hint)
        so_far = [] if ask.previous is None else [f"  so far: {self._shown(ask.step, ask.previous)}"]
        return "\n".join([*filter(None, said), *self._buttons(ask.step, asked), *so_far])

    def _buttons(self, step: Step, asked: StepWords) -> list[str]:
        """What would stand on buttons, as far as it helps to know what fits."""
        match step.asks:
            case "scale":
                ends = ((step.lowest, asked.lowest), (step.highest, asked.highest))
                return [" · ".join(f"{number} = {words}" if words else f"{number}" for number, words in ends)]
            case "yes_no":
                return [f"  {self._say('walk-yes')} / {self._say('walk-no')}"]
            case "done":
                return [f"  {self._say('walk-done-button')}"]
            case "media":
                return [f"  {' '.join(f'/{kind}' for kind in step.kinds if kind != 'text')}"]
            case "letter":
                return [f"  /keep: {self._say('walk-that-is-all')}"]
            case _:
                return [f"  {place}  {asked.options[option]}" for place, option in enumerate(step.options, start=1)]

    def _shown(self, step: Step, value: Value | None) -> str:
        labels = self._words.step(step.id).options
        match value:
            case None:
                return "(skipped)"
            case list():
                return ", ".join(labels[option] for option in value)
            case bool():
                return self._say("shown-done" if step.asks == "done" else "walk-yes" if value else "walk-no")
            case {"rounds": int(rounds)}:
                return self._terminal.say("shown-rounds", {"rounds": rounds})
            case {"kind": str(kind)}:
                return self._say(f"kind-{kind}")
            case {"kind": kind}:
                return self._terminal.say(f"kind-{kind}", {})
            case _:
                return labels.get(str(value), str(value))

    def _say(self, key: str) -> str:
        return self._terminal.say(key, {})

    def _show(self, line: str) -> None:
        self._terminal.show(line)
