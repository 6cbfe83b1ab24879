"""What to propose when something goes well and may come less and less often. Pure."""

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
)
from scheduling.load import days_a_week

WEEKS_A_STAGE = 2
# From often to rarely; a taper takes the next two that are rarer than what was.
STEPS: tuple[Untapered, ...] = (PerWeek(3), PerWeek(1), EveryDays(14))


def tapered(cadence: Cadence) -> Tapered | None:
    """A taper that begins below this cadence; None where there is nothing to make rarer in steps."""
    if isinstance(cadence, (Tapered, Once, OnDemand, AroundSession)):
        return None
    if isinstance(cadence, SeveralADay):
        rarer: list[Untapered] = [Daily(), *STEPS]
    else:
        rarer = [step for step in STEPS if days_a_week(step) < days_a_week(cadence)]
    if len(rarer) < 2:
        return None
    return Tapered((Stage(rarer[0], WEEKS_A_STAGE), Stage(rarer[1])))
