"""Practices that the library has no need of, for what only they ask."""

from practices.definition import Practice, Step, StepWords, Words

COLOURS = tuple(f"colour_{number}" for number in range(1, 21))


def _practice(name: str, *steps: Step, **questions: StepWords) -> Practice:
    ids = tuple(step.id for step in steps)
    words = {language: Words(name, "To try it.", questions) for language in ("en", "de")}
    return Practice(name, 1, "journaling", 5, 1, steps, ids, words)


def _colours(question: str) -> StepWords:
    return StepWords(question, options={colour: colour.replace("_", " ").title() for colour in COLOURS})


MANY = _practice(
    "many",
    Step("several", "choices", options=COLOURS),
    Step("one", "choice", options=COLOURS),
    several=_colours("Which colours?"),
    one=_colours("Which colour?"),
)
PICTURE = _practice(
    "picture",
    Step("moment", "media", kinds=("photo", "voice", "text")),
    Step("after", "text"),
    moment=StepWords("Which moment would you like to keep?"),
    after=StepWords("What was in it?"),
)
THEN_MORE = _practice(
    "then_more",
    Step("one", "choice", options=COLOURS),
    Step("more", "text"),
    one=_colours("Which colour?"),
    more=StepWords("What more?"),
)
DAYS = _practice(
    "days",
    Step("day", "date"),
    Step("other_day", "date"),
    day=StepWords("Which day?"),
    other_day=StepWords("And which other day?"),
)
LETTER = _practice(
    "letter",
    Step("letter", "letter"),
    Step("after", "text"),
    letter=StepWords("What would you like to say?", hint="Nobody sends it."),
    after=StepWords("How is it now?"),
)
