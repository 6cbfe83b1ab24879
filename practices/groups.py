"""Which practices belong together in a list that somebody picks from, by their kind."""

from collections.abc import Callable, Iterable, Mapping

from practices.definition import Practice

RIGHT_NOW = "right-now"
OTHER = "other"
SHORT = 2  # minutes
WRITTEN = ("text", "letter")
KINDS: Mapping[str, tuple[str, ...]] = {
    RIGHT_NOW: ("grounding", "breathing", "distress tolerance", "skill when triggered"),
    "noticing": (
        "mood log",
        "energy log",
        "sleep notes",
        "food and mood",
        "before/after log",
        "event counter",
        "noticing",
        "mental picture",
        "observer's note",
    ),
    "thoughts": ("thought record", "behavioural experiment", "exposure ladder", "reflection"),
    "warmth": ("gratitude", "compliments", "affirmations", "self-compassion"),
    "writing": ("journaling", "letter writing"),
    "body": ("muscle relaxation", "meditation", "movement"),
    "doing": ("pleasant event", "plan", "habit", "list", "hobby", "art", "abstaining", "client-made practice"),
    "people": ("skill practice", "reaching out"),
    "reading": ("reading", "film, talk, podcast", "worksheet"),
    "sessions": ("session reflection", "relapse prevention"),
    "measures": ("measure",),
}
# In the order in which they are shown.
GROUPS: tuple[str, ...] = (*KINDS, OTHER)
# What cuts across the kinds: a practice may have several of these.
_TAGS: Mapping[str, Callable[[Practice], bool]] = {
    "tag-baseline": lambda one: "baseline" in one.phases,
    "tag-practice": lambda one: "practice" in one.phases,
    "tag-maintenance": lambda one: "maintenance" in one.phases,
    "tag-short": lambda one: one.minutes <= SHORT,
    "tag-no-writing": lambda one: not any(step.asks in WRITTEN for step in one.steps),
}
_GROUP_OF = {kind: group for group, kinds in KINDS.items() for kind in kinds}


def group_of(practice: Practice) -> str:
    """The group of a practice; those of a kind that nobody foresaw have one together."""
    return _GROUP_OF.get(practice.kind, OTHER)


def grouped(practices: Iterable[Practice], language: str) -> dict[str, list[Practice]]:
    """The groups that have something in them, in their order; the practices of each by name."""
    by_name = sorted(practices, key=lambda one: one.words_in(language).name.casefold())
    found = {group: [one for one in by_name if group_of(one) == group] for group in GROUPS}
    return {group: ones for group, ones in found.items() if ones}


def tagged(practices: Iterable[Practice], language: str) -> dict[str, list[Practice]]:
    """What practices have in common across their kinds; the practices of each by name."""
    by_name = sorted(practices, key=lambda one: one.words_in(language).name.casefold())
    found = {tag: [one for one in by_name if has(one)] for tag, has in _TAGS.items()}
    return {tag: ones for tag, ones in found.items() if ones}


def searched(practices: Iterable[Practice], language: str, typed: str) -> list[Practice]:
    """The practices in whose name, why, kind or questions all of the typed words occur, those so named first."""
    wanted = typed.casefold().split()
    found = []
    for one in practices:
        words = one.words_in(language)
        asked = " ".join(step.question for step in words.steps.values())
        name = words.name.casefold()
        text = f"{name} {one.kind} {words.why} {asked}".casefold()
        if wanted and all(word in text for word in wanted):
            found.append((not all(word in name for word in wanted), name, one))
    return [one for *_, one in sorted(found, key=lambda each: each[:2])]
