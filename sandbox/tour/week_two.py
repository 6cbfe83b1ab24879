"""The second week: sessions, the first brief, notes that become action items, a counter-proposal, moods at random."""

from collections.abc import Iterator
from itertools import cycle

from sandbox.play import Play

# What Ana answers when a moment comes: mood, energy, a note. None: she lets it go by.
MOMENTS = (
    ("6", "5", "Window seat on the tram."),
    ("3", "4", "At my desk. It's loud here."),
    None,
    ("5", "5", "Talking with Mia."),
    ("7", "6", "Outside for ten minutes."),
    ("4", "3", "Three phones at once."),
)


async def play(tour: Play) -> None:
    """Plays 30 March to 5 April."""
    for day in (_sessions_are_set, _evening_before, _after_the_session, _counter_proposal, _reflection, _moments):
        await day(tour)


async def _sessions_are_set(tour: Play) -> None:
    await tour.until("2026-03-30T12:00", "Ben sets the sessions")
    await tour.opens_client("Sessions", "Set a weekly time or a date")
    await tour.writes(tour.ben, "Berlin")
    await tour.taps(tour.ben, "Berlin, DE")
    await tour.writes(tour.ben, "every Tuesday at 15:00")
    await tour.taps(tour.ben, "Set it")


async def _evening_before(tour: Play) -> None:
    await tour.until("2026-03-30T17:00", "what would Ana like to bring?")
    await tour.taps(tour.ana, "Note something")
    await tour.writes(tour.ana, "I said no to the extra shift. And now?")
    await tour.until("2026-03-30T18:00", "the brief, on the evening before")
    await tour.until("2026-03-30T20:30")
    await tour.taps(tour.ana, "Smaller version (2 minutes)")
    await tour.writes(tour.ana, "Saturday, the phone call.", "They'll be angry with me.", "60")
    await tour.taps(tour.ana, "It helped", "That's all")


async def _after_the_session(tour: Play) -> None:
    await tour.until("2026-03-31T16:00", "after the session: notes become a goal and small steps")
    await tour.writes(tour.ben, "/notes")
    await tour.taps(tour.ben, "Ana")
    notes = "Goal: eat lunch away from my desk", "- ask Mia to come along by Friday", "- write to the union by 12 April"
    await tour.writes(tour.ben, "\n".join(notes))
    await tour.taps(tour.ben, "Send to my client")
    await tour.taps(tour.ana, "Have a look", "Yes, keep it", "Yes, keep it", "Not mine")
    await tour.writes(tour.ana, "/bring")
    await tour.taps(tour.ana, "1", "We talked about it")


async def _counter_proposal(tour: Play) -> None:
    await tour.audience.title("a proposal goes back and forth")
    await tour.opens_client("Practices", "Change: Mood log", "End it")
    await tour.opens_client("Propose a practice", "Notice and log", "Mood log")
    await tour.writes(tour.ben, "A few days of short looks: when is it heavy, and when isn't it?")
    await tour.taps(tour.ben, "How often", "Several times a day ›", "4", "Random, at least 1 hour apart", "From, until")
    await tour.writes(tour.ben, "3 April")
    await tour.taps(tour.ben, "Phase", "Seeing how things are", "Goal", "eat lunch away from my desk", "Propose it")
    await tour.taps(tour.ana, "I'd like a change", "Less often")
    await tour.writes(tour.ana, "Four is a lot at work.")
    await tour.taps(tour.ben, "Change it", "Propose it")
    await tour.taps(tour.ana, "How we got here", "Yes, I'd like to try", "8", "10:00 to 20:00")


async def _reflection(tour: Play) -> None:
    await tour.audience.title("something that goes by the sessions")
    why = "So that what you said today is still there on Thursday."
    await tour.propose("Around sessions", "After the session", why, "Around the session ›", "on the evening after")
    await tour.taps(tour.ana, "Yes, I'd like to try", "9", "20:00")


async def _moments(tour: Play) -> None:
    answers = cycle(MOMENTS)
    await _follow(tour, "2026-03-31T20:00", answers)
    await tour.until("2026-03-31T20:00", "the evening after the session")
    await tour.taps(tour.ana, "Start: After the session")
    await tour.writes(tour.ana, "“No” is a whole sentence.", "Lunch outside.", "Why I always say sorry.")
    await tour.taps(tour.ana, "In 2 days")
    await _follow(tour, "2026-04-01T20:00", answers)
    await tour.until("2026-04-01T20:30", "a long day")
    await tour.taps(tour.ana, "Not this time")
    await tour.writes(tour.ana, "The shift was too long.")
    await _follow(tour, "2026-04-02T20:00", answers)
    await tour.until("2026-04-02T20:00", "what became of it?")
    await tour.taps(tour.ana, "Tell about it")
    await tour.writes(tour.ana, "Lunch outside, twice. I still say sorry, but I hear it now.")
    await _follow(tour, "2026-04-03T19:00", answers)
    await tour.until("2026-04-03T19:00", "an action item is followed up")
    await tour.taps(tour.ana, "Done")
    await _follow(tour, "2026-04-03T20:00", answers)


async def _follow(tour: Play, until: str, answers: Iterator[tuple[str, str, str] | None]) -> None:
    async for _ in tour.nudges(until):
        moment = next(answers)
        if moment is not None:
            mood, energy, note = moment
            await tour.taps(tour.ana, "Start: Mood log", mood, energy)
            await tour.writes(tour.ana, note)
