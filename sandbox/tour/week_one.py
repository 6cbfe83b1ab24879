"""The first week: an invitation, an agreement, a thought record, a "no", an experiment, the clock change."""

import re

from sandbox.play import Play


async def play(tour: Play, link: str) -> None:
    """Plays 23 to 29 March; `link` lets Ben in."""
    await tour.audience.title("Ben is let in")
    await _let_in(tour, link)
    for day in (_invite, _agree, _monday_evening, _tuesday, _wednesday, _thursday, _friday, _weekend):
        await day(tour)


async def _let_in(tour: Play, link: str) -> None:
    await tour.ben.open(link)
    await tour.audience.show()
    await tour.taps(tour.ben, "Yes, I agree")


async def _invite(tour: Play) -> None:
    await tour.audience.title("Ana comes by Ben's invitation")
    await tour.writes(tour.ben, "/invite", "Ana")
    found = re.search(r"https://t\.me/\S+", (await tour.ben.last()).text)
    assert found is not None, "Ben's chat shows the link to forward"
    await tour.ana.open(found[0])
    await tour.audience.show()
    await tour.taps(tour.ana, "Yes, I agree", "English")
    await tour.writes(tour.ana, "Berlin")
    await tour.taps(tour.ana, "Berlin, DE", "22:00", "Experiment")
    await tour.taps(tour.ben, "Yes, that's right")


async def _agree(tour: Play) -> None:
    await tour.audience.title("Ben proposes, Ana decides")
    why = "You said the thoughts before team meetings run away with you."
    await tour.propose("Thoughts", "Thought record", why, "Some days ›", "3 times a week")
    await tour.taps(tour.ana, "Yes, I'd like to try", "6", "As proposed")
    await tour.taps(tour.ana, "Monday", "Wednesday", "Friday", "These days", "20:30")


async def _monday_evening(tour: Play) -> None:
    await tour.until("2026-03-23T20:30", "a thought record, with back, skip and a stop in the middle")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "The team meeting. Everybody looked at me.")
    await tour.taps(tour.ana, "‹ Back", "Keep it")
    await tour.writes(tour.ana, "They think I have no idea what I'm doing.")
    await tour.taps(tour.ana, "Anxious", "Ashamed", "That's all", "80", "Skip", "Stop here")
    await tour.until("2026-03-23T21:10")
    await tour.taps(tour.ana, "Carry on")
    await tour.writes(
        tour.ana, "Two of them asked me for help this week.", "You looked tired, not clueless.", "about 50"
    )
    await tour.taps(tour.ana, "It helped")
    await tour.writes(tour.ana, "Seeing it written down.")


async def _tuesday(tour: Play) -> None:
    await tour.until("2026-03-24T12:00", "a second proposal, and a no")
    await tour.propose("Notice and log", "Mood log", "To see what the week really looks like.", "every day")
    await tour.taps(tour.ana, "Yes, I'd like to try", "9", "08:00")
    await tour.propose("Warm words", "Three good things", "For the evenings.", "Some days ›", "once a week")
    await tour.taps(tour.ana, "Not for me", "I'd rather not say")


async def _wednesday(tour: Play) -> None:
    await tour.until("2026-03-25T08:00", "the smaller version")
    await tour.taps(tour.ana, "Smaller version", "4")
    await tour.until("2026-03-25T20:30", "later, and then not this time")
    await tour.taps(tour.ana, "Later", "In an hour")
    await tour.until("2026-03-25T21:30")
    await tour.taps(tour.ana, "Not this time")
    await tour.writes(tour.ana, "Fell asleep on the sofa.")


async def _thursday(tour: Play) -> None:
    await tour.until("2026-03-26T08:00")
    await tour.taps(tour.ana, "Start: Mood log", "3", "2")
    await tour.writes(tour.ana, "Slept badly.")
    await tour.until("2026-03-26T14:00", "breathing when it is needed, and help now")
    await tour.writes(tour.ana, "/now")
    await tour.taps(tour.ana, "4-7-8 breathing", "Smaller version", "Help now")
    for second in (4, 11, 19, 23, 30, 38):
        await tour.until(f"2026-03-26T14:00:{second:02}")
    await tour.taps(tour.ana, "Go on", "4", "Share")


async def _friday(tour: Play) -> None:
    await tour.until("2026-03-27T08:05", "an experiment is planned")
    await tour.taps(tour.ana, "Start: Mood log", "6", "5", "Skip")
    await tour.writes(tour.ana, "/now")
    await tour.taps(tour.ana, "Thoughts", "Behavioural experiment", "Begin")
    await tour.writes(tour.ana, "If I say no, they will be angry with me.")
    await tour.taps(tour.ana, "70")
    await tour.writes(tour.ana, "Say no to the extra shift.", "A cold shoulder for days.", "Saturday at 17:00")


async def _weekend(tour: Play) -> None:
    await tour.until("2026-03-28T17:00", "how did it go?")
    await tour.taps(tour.ana, "Tell about it", "Yes")
    await tour.writes(tour.ana, "She said “no problem” and asked somebody else.")
    await tour.taps(tour.ana, "30")
    await tour.writes(tour.ana, "The film in my head is worse than the day.")
    await tour.until("2026-03-29T08:00", "eight o'clock, after the night on which the clocks changed")
    await tour.taps(tour.ana, "Start: Mood log", "7", "6")
    await tour.writes(tour.ana, "Sun on the balcony.")
    await tour.until("2026-03-29T15:00", "a mood in two taps, and a look back")
    await tour.writes(tour.ana, "/log")
    await tour.taps(tour.ana, "6")
    await tour.writes(tour.ana, "/history", "/charts")
    await tour.taps(tour.ana, "Mood log")
