"""How often, as a therapist picks it in a few taps: first which kind, then the number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.wording import WEEKDAYS, cadence_words
from scheduling import cadence as cadences
from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
)
from scheduling.cadence_kinds import MOST_STAGES
from storage.outbox import Button, Lines, Text

WORKDAYS = (0, 1, 2, 3, 4)
DAY = timedelta(days=1)
SOME_DAYS: tuple[Cadence, ...] = (
    *(PerWeek(times) for times in (1, 2, 3, 4)),
    OnWeekdays(WORKDAYS),
    *(EveryDays(days) for days in (2, 3, 14)),
)
AROUND: tuple[Cadence, ...] = (AroundSession("evening after"), AroundSession("midweek"), AroundSession("night before"))
A_DAY = (2, 3, 4, 5, 6, 8)
GAPS = (30, 60, 120)
EVEN_GAP = 30
LONGEST_ASKED = 8 * 60  # minutes that the gaps may take in all: a window that many days have
FROM_DAILY = Tapered((Stage(Daily(), 2), Stage(PerWeek(3), 2), Stage(PerWeek(1))))
FROM_THRICE = Tapered((Stage(PerWeek(3), 2), Stage(PerWeek(1))))
WEEKS = (1, 2, 3, 4)
# Where a way back leads from the screens here, by the button that ends them.
BACK_TO = {"assign.cadence": "assign.often", "cadence.change": "cadence.show"}


@dataclass(frozen=True)
class _Picking:
    """What a cadence is picked for: the button that ends it and what that carries; the stages so far, in a taper."""

    then: str
    given: Mapping[str, Any]
    stages: Sequence[Mapping[str, Any]] | None = None

    @classmethod
    def of(cls, heard: Heard) -> "_Picking":
        """As the button that was pressed carries it."""
        return cls(heard.given["then"], heard.given["with"], heard.given.get("stages"))

    def to(self, label: str, do: str, **more: Any) -> Button:
        """A button to another screen of these."""
        return key(label, do, then=self.then, **{**self._carried(), **more})

    def _carried(self) -> dict[str, Any]:
        stages = {} if self.stages is None else {"stages": [*self.stages]}
        return {"with": dict(self.given), **stages}

    def number(self, times: int) -> Button:
        """A button with how many times a day."""
        return named(str(times), "often.several", then=self.then, times=times, **self._carried())

    def take(self, cadence: Cadence, label: str = "cadence-button") -> Button:
        """A button that takes a cadence: as the whole, or as the next stage of a taper."""
        args = {"cadence": cadence_words(cadence)} if label == "cadence-button" else {}
        kept = cadences.to_json(cadence)
        if self.stages is None:
            return Button(do=self.then, given={**self.given, "cadence": kept}, label=label, args=args)
        carried = {"then": self.then, **self._carried(), "cadence": kept}
        return Button(do="often.for", given=carried, label=label, args=args)

    def end(self, label: str, last: Mapping[str, Any]) -> Button:
        """A button that ends a taper with its last stage."""
        taper = {"kind": "taper", "stages": [*(self.stages or ()), {"cadence": last}]}
        return Button(do=self.then, given={**self.given, "cadence": taper}, label=label)

    async def ask(self, heard: Heard, text: str, *rows: Row, **args: Any) -> None:
        """One screen, in the live message that was pressed, with a way back to the first."""
        assert heard.pressed is not None
        back = key("back-to-client", BACK_TO[self.then], **self.given)
        await heard.say(text, *rows, (back,), anchor=heard.pressed.anchor, **args)


def cadence_rows(heard: Heard, do: str, given: Mapping[str, object]) -> tuple[Row, ...]:
    """The kinds of cadence, a button each: some are taken at once, others lead to a screen of their own.

    Whatever is picked there, too, ends with a press of `do` that carries `given` and the cadence.
    """
    picking = _Picking(do, given)
    # The day of "once" is the client's to pick: until they do, it is tomorrow.
    once = Once((heard.now + DAY).date())
    return (
        *_often_rows(picking),
        (picking.take(once), picking.take(OnDemand())),
        (picking.to("often-taper", "often.group", group="taper"),),
    )


def _often_rows(picking: _Picking) -> tuple[Row, ...]:
    return (
        (picking.take(Daily()), picking.to("often-some-days", "often.group", group="some-days")),
        (
            picking.to("often-several", "often.group", group="several"),
            picking.to("often-session", "often.group", group="session"),
        ),
    )


async def show_group(heard: Heard) -> None:
    """The cadences of one kind."""
    picking = _Picking.of(heard)
    match heard.given["group"]:
        case "some-days":
            rows = rows_of([picking.take(cadence) for cadence in SOME_DAYS], 2)
            await picking.ask(
                heard, "often-some-days-which", *rows, (picking.to("often-these-days", "often.days", marked=[]),)
            )
        case "session":
            rows = rows_of([picking.take(cadence) for cadence in AROUND], 1)
            await picking.ask(heard, "often-session-which", *rows)
        case "several":
            numbers = [picking.number(times) for times in A_DAY]
            await picking.ask(heard, "often-several-which", *rows_of(numbers, 6))
        case _:
            rows = (picking.take(FROM_DAILY, "often-from-daily"),), (picking.take(FROM_THRICE, "often-from-thrice"),)
            await picking.ask(
                heard, "often-taper-which", *rows, (picking.to("often-own-steps", "often.stage", stages=[]),)
            )


async def show_days(heard: Heard) -> None:
    """Which days of the week? Each press marks one, or takes its mark away."""
    picking, marked = _Picking.of(heard), heard.given["marked"]
    days = [
        picking.to(
            f"{name}-marked" if day in marked else name,
            "often.days",
            marked=sorted(set(marked) ^ {day}),
        )
        for day, name in enumerate(WEEKDAYS)
    ]
    done: list[Row] = [(picking.take(OnWeekdays(tuple(marked)), "often-days-done"),)] if marked else []
    await picking.ask(heard, "often-days-which", *rows_of(days, 2), *done)


async def show_several(heard: Heard) -> None:
    """So many times a day: evenly, or at moments that nobody knows beforehand, and how far apart at least?"""
    picking, times = _Picking.of(heard), heard.given["times"]
    gaps = [gap for gap in GAPS if gap * times <= LONGEST_ASKED]
    drawn = [(picking.take(SeveralADay(times, gap, at_random=True), f"often-apart-{gap}"),) for gap in gaps]
    even = picking.take(SeveralADay(times, EVEN_GAP, at_random=False), "often-even")
    await picking.ask(heard, "often-several-how", (even,), *drawn, times=times)


async def show_stage(heard: Heard) -> None:
    """The next stage of a taper: how often?"""
    picking = _Picking.of(heard)
    stages = picking.stages or ()
    last: list[Row] = [(picking.end("often-then-on-demand", cadences.to_json(OnDemand())),)] if stages else []
    text = "often-stage-next" if stages else "often-stage-first"
    await picking.ask(heard, text, *_often_rows(picking), *last, so_far=_so_far(stages))


def _so_far(stages: Sequence[Mapping[str, Any]]) -> Lines:
    words = [
        Text("often-stage", {"cadence": cadence_words(cadences.from_json(stage["cadence"])), "weeks": stage["weeks"]})
        for stage in stages
    ]
    return Lines(tuple(words))


async def ask_for_how_long(heard: Heard) -> None:
    """For how many weeks does a stage last? The last one lasts until the end."""
    picking, cadence = _Picking.of(heard), heard.given["cadence"]
    stages = [*(picking.stages or ())]
    weeks = [
        picking.to(f"often-weeks-{one}", "often.stage", stages=[*stages, {"cadence": cadence, "weeks": one}])
        for one in WEEKS
    ]
    more = rows_of(weeks, 2) if len(stages) < MOST_STAGES - 1 else ()
    last: list[Row] = [(picking.end("often-until-the-end", cadence),)] if stages else []
    await picking.ask(heard, "often-for-how-long", *more, *last, cadence=cadence_words(cadences.from_json(cadence)))
