"""Which practices belong together in a list that somebody picks from, by their kind."""

from collections.abc import Iterable, Mapping

from practices.definition import Practice

RIGHT_NOW = "right-now"
OTHER = "other"
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
_GROUP_OF = {kind: group for group, kinds in KINDS.items() for kind in kinds}


def group_of(practice: Practice) -> str:
    """The group of a practice; those of a kind that nobody foresaw have one together."""
    return _GROUP_OF.get(practice.kind, OTHER)


def grouped(practices: Iterable[Practice], language: str) -> dict[str, list[Practice]]:
    """The groups that have something in them, in their order; the practices of each by name."""
    by_name = sorted(practices, key=lambda one: one.words_in(language).name.casefold())
    found = {group: [one for one in by_name if group_of(one) == group] for group in GROUPS}
    return {group: ones for group, ones in found.items() if ones}
