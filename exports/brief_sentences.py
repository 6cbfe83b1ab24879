"""What a brief says: three to five sentences at a glance, and one beside each chart. Facts, and no verdicts."""

from collections.abc import Iterator
from datetime import date
from statistics import fmean

from exports.brief import Brief
from exports.charts import Change, Panel
from exports.document import clipped
from exports.measured import Measured, Scored
from exports.svg_chart import is_many
from exports.tallies import Tally, whole
from exports.trends import Trend, trend
from exports.wording import Wording, key_of

MOST_NAMES, MOST_FINDINGS = 4, 3
FEWEST_PAIRS = 3
LONGEST_QUESTION = 70  # letters


def glance(brief: Brief, words: Wording) -> list[str]:
    """The brief in three to five sentences."""
    apart = _apart(brief, words)
    return [
        _agreed(brief, words),
        _happened(brief, words),
        *([apart] if apart else []),
        _found(brief, words),
        _for_the_session(brief, words),
    ]


def _agreed(brief: Brief, words: Wording) -> str:
    names = list(dict.fromkeys(one.practice.words_in(words.language).name for one in brief.agreed))
    if not names:
        return words.say("brief-agreed-nothing")
    more = len(names) - MOST_NAMES
    shown = names if more < 1 else [*names[:MOST_NAMES], words.say("brief-agreed-more", more=more)]
    return words.say("brief-agreed", practices=words.listed(shown))


def _happened(brief: Brief, words: Wording) -> str:
    sums = whole(brief.tallies)
    if sums["due"]:
        return words.say("brief-answered", **sums) + _latest(brief, words)
    if sums["begun"]:
        return words.say("brief-begun", begun=sums["begun"]) + _latest(brief, words)
    return words.say("brief-nothing-due")


def _latest(brief: Brief, words: Wording) -> str:
    done = [one.entry for one in brief.entries if one.entry.outcome != "not this time"]
    if not done:
        return ""
    latest = max(done, key=lambda entry: entry.started_at)
    return " " + words.say("brief-latest", at=words.at(latest.started_at, latest.zone))


def _apart(brief: Brief, words: Wording) -> str:
    """When everything rested, and what else counts for nobody; nothing where there is nothing of it."""
    sums = whole(brief.tallies)
    kinds = ("paused", "care_mode", "not_arrived", "not_shared")
    said = [words.say(key_of("brief", kind), times=sums[kind]) for kind in kinds if sums[kind]]
    rested = [words.say("brief-in-care", span=words.span(first, last)) for first, last in brief.care]
    return " ".join([*rested, *([words.say("brief-apart", kinds=words.listed(said))] if said else [])])


def _found(brief: Brief, words: Wording) -> str:
    """What changed in the measures; then which other numbers went anywhere."""
    if not brief.measured:
        return words.say("brief-no-numbers")
    found = [*_scores_found(brief, words), *_trends_found(brief, words), *_changes_found(brief, words)]
    if found:
        return " ".join(found[:MOST_FINDINGS])
    is_known = any(trend_of(one.panel) is not None for one in brief.measured if not one.is_count)
    return words.say("brief-no-direction" if is_known else "brief-too-few")


def _scores_found(brief: Brief, words: Wording) -> Iterator[str]:
    for one in brief.measured:
        complete = [scored for scored in one.scores if scored.score.total.total is not None]
        name = one.practice.words_in(words.language).name
        if len(complete) > 1:
            before, now = (_scored(scored, words) for scored in complete[-2:])
            yield words.say("brief-score-was", measure=name, before=before, now=now)
        elif complete:
            yield words.say("brief-score-is", measure=name, now=_scored(complete[-1], words))


def _scored(scored: Scored, words: Wording) -> str:
    total = scored.score.total
    band = "" if total.band is None else words.say(key_of("band", total.band))
    key = "brief-scored-in-band" if band else "brief-scored"
    return words.say(key, total=words.number(total.total or 0), day=words.day(scored.day), band=band)


def _trends_found(brief: Brief, words: Wording) -> Iterator[str]:
    for one in brief.measured:
        way = None if one.scores or one.is_count else trend_of(one.panel)
        if way is not None and way.way is not None:
            yield words.say(
                f"brief-went-{way.way}",
                question=clipped(one.panel.questions[0], LONGEST_QUESTION),
                early=way.early,
                late=way.late,
            )


def _changes_found(brief: Brief, words: Wording) -> Iterator[str]:
    for one in brief.measured:
        pairs = pairs_of(one.panel.changes)
        if len(pairs) >= FEWEST_PAIRS:
            lower = sum(after < before for before, after in pairs)
            name = one.practice.words_in(words.language).name
            yield words.say("brief-changed", practice=name, lower=lower, entries=len(pairs))


def pairs_of(changes: tuple[Change, ...]) -> list[tuple[float, float]]:
    """What was said before and after, where both were said."""
    return [(one.before, one.after) for one in changes if one.before is not None and one.after is not None]


def _for_the_session(brief: Brief, words: Wording) -> str:
    kinds = {"notes": len(brief.notes), "questions": len(brief.skipped), "unreviewed": brief.unreviewed}
    said = [words.say(f"brief-has-{kind}", times=times) for kind, times in kinds.items() if times]
    return words.say("brief-for-session", kinds=words.listed(said)) if said else words.say("brief-nothing-waits")


def trend_of(panel: Panel) -> Trend | None:
    """Which way the numbers of a panel went, by the mean of each day."""
    days: dict[date, list[float]] = {}
    for point in panel.points:
        days.setdefault(point.at.date(), []).append(point.value)
    return trend([fmean(values) for _, values in sorted(days.items())], scale_of(panel))


def scale_of(panel: Panel) -> float | None:
    """How much lies between the ends of a panel's scale; None where it has no two."""
    return None if panel.lowest is None or panel.highest is None else panel.highest - panel.lowest


def chart_said(one: Measured, brief: Brief, words: Wording) -> str:
    """What the chart of something measured shows: how many numbers, between which, where to; and what is missing."""
    if one.scores:
        return _scores_said(one, words)
    if one.is_count:
        return _counts_said(one.panel, brief, words)
    if one.panel.changes:
        return _changes_said(one.panel.changes, words)
    return _points_said(one.panel, brief, words)


def _points_said(panel: Panel, brief: Brief, words: Wording) -> str:
    values = [point.value for point in panel.points]
    days = (brief.last - brief.drawn_from).days + 1
    with_numbers = len({point.at.date() for point in panel.points})
    if len(values) == 1:
        return words.say("chart-said-one", value=values[0], day=words.day(panel.points[0].at.date()), days=days)
    said = words.say(
        "chart-said-numbers",
        numbers=len(values),
        with_numbers=with_numbers,
        days=days,
        least=min(values),
        most=max(values),
        latest=values[-1],
    )
    weekly = f" {words.say('chart-said-weekly')}" if is_many(panel) else ""
    return f"{said} {_direction(trend_of(panel), words)}{weekly}"


def _counts_said(panel: Panel, brief: Brief, words: Wording) -> str:
    counts = [round(point.value) for point in panel.points]
    days = (brief.last - brief.drawn_from).days + 1
    return words.say("chart-said-counted", times=sum(counts), with_numbers=len(counts), days=days, most=max(counts))


def _direction(found: Trend | None, words: Wording) -> str:
    if found is None:
        return words.say("chart-said-too-few")
    if found.way is None:
        return words.say("chart-said-no-direction")
    return words.say(f"chart-said-{found.way}", early=found.early, late=found.late)


def _changes_said(changes: tuple[Change, ...], words: Wording) -> str:
    pairs = pairs_of(changes)
    lacking = len(changes) - len(pairs)
    if not pairs:
        return words.say("chart-said-no-pairs", entries=lacking)
    missing = "" if not lacking else " " + words.say("chart-said-lacking", entries=lacking)
    said = words.say(
        "chart-said-changes",
        entries=len(pairs),
        before=fmean(before for before, _ in pairs),
        after=fmean(after for _, after in pairs),
        lower=sum(after < before for before, after in pairs),
        same=sum(after == before for before, after in pairs),
        higher=sum(after > before for before, after in pairs),
    )
    return said + missing


def _scores_said(one: Measured, words: Wording) -> str:
    complete = [scored for scored in one.scores if scored.score.total.total is not None]
    lacking = len(one.scores) - len(complete)
    missing = "" if not lacking else " " + words.say("chart-said-incomplete", entries=lacking)
    if not complete:
        return words.say("chart-said-no-total") + missing
    latest = words.listed(_scored(scored, words) for scored in complete[-3:])
    return words.say("chart-said-totals", totals=len(complete), latest=latest, highest=one.panel.highest or 0) + missing


def tally_said(tally: Tally, words: Wording) -> str:
    """What became of one practice, as in "answered 9 of 14"."""
    said = []
    if tally.due:
        said.append(words.say("tally-answered", answered=tally.answered, due=tally.due))
    kinds = (
        *("not_this_time", "begun", "counted", "smaller", "partial"),
        *("paused", "care_mode", "not_arrived", "not_shared"),
    )
    said += [words.say(key_of("tally", kind), times=getattr(tally, kind)) for kind in kinds if getattr(tally, kind)]
    return words.say("between-rows").join(said) if said else words.say("tally-nothing")
