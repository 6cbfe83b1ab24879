"""Reads how a measure is scored, and refuses rules that do not fit its steps."""

from collections.abc import Iterable, Mapping

from practices.definition import Step
from practices.lines import Part
from practices.measures import Band, Cutoff, Measure, RiskItem, Scale
from practices.sentences import sentence

# Names that the texts know in every language.
BANDS = ("minimal", "mild", "moderate", "moderately_severe", "severe")
CUTOFFS = ("screening", "women", "men", "lenient", "strict")
SUBSCALES = ("anxiety", "depression", "intrusion", "avoidance", "cognition_and_mood", "arousal")
TOTAL = "total"
SCALE_KEYS = {"items", "bands", "cutoffs"}
MEASURE_KEYS = SCALE_KEYS | {"title", "source", "licence", "points", "subscales", "gates", "unscored", "risk", "loinc"}
MOST_POINTS = 100  # of one answer


def read_measure(part: Part, steps: tuple[Step, ...]) -> Measure:
    """The scoring of a measure with those steps. Raises BadDefinition."""
    part.only(MEASURE_KEYS)
    known = {step.id: step for step in steps if step.asks != "wait"}
    items = _items(part, known)
    points = _points(part.part("points"), [known[item] for item in items])
    measure = Measure(
        title=part.text("title"),
        source=part.text("source").strip(),
        licence=part.text("licence").strip(),
        points=points,
        total=_scale(part, TOTAL, items, points, known),
        subscales=_subscales(part, items, points, known),
        gates=_named(part, "gates", known),
        unscored=_named(part, "unscored", known),
        risk=_risk(part, items) if "risk" in part.content else None,
        loinc=_loinc(part.part("loinc"), known) if "loinc" in part.content else {},
    )
    _check_places(part, measure, known)
    return measure


def _items(part: Part, known: Mapping[str, Step]) -> tuple[str, ...]:
    items = part.names("items")
    for item in items:
        if item not in known:
            raise part.wrong(sentence("no-step-to-count", step=item), "items")
        if known[item].asks not in ("choice", "yes_no"):
            raise part.wrong(sentence("not-countable", step=item, asks=known[item].asks), "items")
    if not items:
        raise part.wrong(sentence("counts-none"), "items")
    return items


def _options(item: Step) -> tuple[str, ...]:
    return item.options or ("no", "yes")


def _points(part: Part, items: Iterable[Step]) -> dict[str, int]:
    wanted = dict.fromkeys(option for item in items for option in _options(item))
    part.only(set(wanted))
    points: dict[str, int] = {}
    for option in wanted:
        points[option] = part.get(option, int)
        if not 0 <= points[option] <= MOST_POINTS:
            raise part.wrong(
                sentence("points-out-of-range", option=option, most=MOST_POINTS, points=points[option]), option
            )
    return points


def _scale(
    part: Part, name: str, items: tuple[str, ...], points: Mapping[str, int], known: Mapping[str, Step]
) -> Scale:
    most = sum(max(points[option] for option in _options(known[item])) for item in items)
    bands = tuple(Band(*range_) for range_ in _ranges(part, "bands", BANDS, most))
    if bands and bands[0].lowest != 0:
        raise part.wrong(sentence("first-band"), "bands")
    return Scale(name, items, bands, tuple(Cutoff(*range_) for range_ in _ranges(part, "cutoffs", CUTOFFS, most)))


def _ranges(part: Part, key: str, names: tuple[str, ...], most: int) -> list[tuple[str, int]]:
    ranges: list[tuple[str, int]] = []
    for one in part.parts(key) if key in part.content else ():
        one.only({"name", "from"})
        name, lowest = _one_of(one, names), one.get("from", int)
        if not (ranges[-1][1] + 1 if ranges else 0) <= lowest <= most:
            raise one.wrong(sentence("from-rises", most=most), "from")
        ranges.append((name, lowest))
    return ranges


def _one_of(part: Part, names: tuple[str, ...]) -> str:
    name = part.name("name")
    if name not in names:
        raise part.wrong(sentence("texts-have-no-name", name=name, known=", ".join(names)), "name")
    return name


def _subscales(
    part: Part, items: tuple[str, ...], points: Mapping[str, int], known: Mapping[str, Step]
) -> tuple[Scale, ...]:
    scales: dict[str, Scale] = {}
    for one in part.parts("subscales") if "subscales" in part.content else ():
        one.only(SCALE_KEYS | {"name"})
        name, of = _one_of(one, SUBSCALES), one.names("items")
        if name in scales:
            raise one.wrong(sentence("subscale-twice", name=name), "name")
        if not of or not set(of) <= set(items):
            raise one.wrong(sentence("subscale-items"), "items")
        scales[name] = _scale(one, name, of, points, known)
    return tuple(scales.values())


def _named(part: Part, key: str, known: Mapping[str, Step]) -> tuple[str, ...]:
    names = part.names(key) if key in part.content else ()
    for name in names:
        if name not in known:
            raise part.wrong(sentence("names-no-step", key=key, step=name), key)
    return names


def _risk(part: Part, items: tuple[str, ...]) -> RiskItem:
    risk = part.part("risk")
    risk.only({"item", "from"})
    item = risk.name("item")
    if item not in items:
        raise risk.wrong(sentence("no-item-that-counts", item=item), "item")
    return RiskItem(item, risk.count("from", MOST_POINTS))


def _loinc(part: Part, known: Mapping[str, Step]) -> dict[str, str]:
    part.only({"panel", TOTAL} | set(known))
    return {key: part.text(key) for key in part.content}


def _check_places(part: Part, measure: Measure, known: Mapping[str, Step]) -> None:
    """Every step counts, is a gate, or is said not to count; and only what must be answered leads past what counts."""
    places = (*measure.needed, *measure.unscored)
    for name in known:
        if places.count(name) != 1:
            raise part.wrong(sentence("in-one-of", step=name), "items")
    for item in measure.total.items:
        when = known[item].when
        for other in () if when is None else when.steps:
            if other not in measure.needed:
                raise part.wrong(sentence("depends-on-uncounted", item=item, other=other), "items")
