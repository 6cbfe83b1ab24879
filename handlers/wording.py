"""How records are put into words that both a client and a therapist read."""

from collections.abc import Mapping

from practices.definition import Practice
from scheduling.cadence_words import WEEKDAYS as WEEKDAYS
from scheduling.cadence_words import cadence_words as cadence_words
from scheduling.cadence_words import weekdays as weekdays
from storage.outbox import Lines, Text

GLIMPSE = 80  # letters of what is quoted only so that somebody knows what is meant
LONGEST_BAR = 16


def glimpse(words: str) -> str:
    """Words on one line, cut where they are many."""
    return shortened(" ".join(words.split()), GLIMPSE)


def shortened(words: str, most: int) -> str:
    """Words as they are, cut after so many letters."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def parts_of_day(counted: str, parts: Mapping[str, int]) -> Text:
    """How often something was counted in each part of the day, with a bar for the eye."""
    most = max(parts.values())
    if not most:
        return Text("count-when-none", {"counted": counted})
    scale = min(1.0, LONGEST_BAR / most)
    lines = [
        Text(f"count-{part}", {"bar": "▪" * round(times * scale), "times": times}) for part, times in parts.items()
    ]
    return Text("count-when-one", {"counted": counted, "parts": Lines(tuple(lines))})


def why_words(why: str | Text, given: Mapping[str, str] | None) -> Text | str:
    """Why something is proposed; and what is counted, or what stands on the card, where the therapist has said it."""
    return Text(f"why-{'-'.join(given)}", {"why": why, **given}) if given else why


def cautions_of(practice: Practice, language: str | None = None) -> Text | str:
    """What is good to know before a practice is begun, a line each; nothing when there is nothing.

    To whoever is to begin it, in this language, it says so where the practice has no words in that.
    """
    said = tuple(Text(f"caution-{one.replace('_', '-')}", {}) for one in practice.cautions)
    if language is not None and language not in practice.words:
        said += (Text("caution-other-language", {}),)
    return Text("cautions", {"said": Lines(said)}) if said else ""


def phases_of(practice: Practice) -> Text | str:
    """When a practice is of most use; nothing when it does not say."""
    said = tuple(Text(f"phase-{one}", {}) for one in practice.phases)
    return Text("phases", {"said": said}) if said else ""
