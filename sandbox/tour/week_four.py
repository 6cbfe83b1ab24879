"""The fourth week: entries are read, a line is quoted, less and less often, the last brief, and all the exports."""

from sandbox.play import Play


async def play(tour: Play) -> None:
    """Plays 13 to 21 April."""
    for day in (_entries_are_read, _third_brief, _ana_looks_back, _last_brief, _less_and_less, _exports):
        await day(tour)


async def _entries_are_read(tour: Play) -> None:
    await tour.until("2026-04-13T12:00", "Ben reads, with a line to Ana")
    await tour.opens_client("Entries", "● Fri 10 Apr, 20:30", "Read, with a line")
    await tour.writes(tour.ben, "You called her, although you expected the worst. I'm glad you wrote it down.")
    await tour.opens_client("Entries", "Mark all")


async def _third_brief(tour: Play) -> None:
    await tour.until("2026-04-13T18:00", "the third brief")
    await tour.until("2026-04-13T20:30")
    await tour.taps(tour.ana, "Not this time", "I'd rather not say")
    await tour.until("2026-04-14T20:00", "the evening after the session")
    await tour.taps(tour.ana, "Smaller version (one minute)")
    await tour.writes(tour.ana, "Sorry is a habit, not a fact.")


async def _ana_looks_back(tour: Play) -> None:
    await tour.until("2026-04-17T20:30")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "Mia was late, and I waited in the rain.", "I'm not worth being on time for.", "30")
    await tour.taps(tour.ana, "It helped", "That's all")
    await tour.until("2026-04-18T11:00", "Ana picks a line for the brief, and looks who looked")
    await tour.writes(tour.ana, "/history")
    await tour.taps(tour.ana, "Fri 17 Apr, 20:30", "Quote a line for my session", "I'm not worth being on time for.")
    await tour.writes(tour.ana, "/who_looked", "/charts")
    await tour.taps(tour.ana, "Mood log", "4 weeks")


async def _last_brief(tour: Play) -> None:
    await tour.until("2026-04-20T17:00", "what would Ana like to bring?")
    await tour.taps(tour.ana, "Note something")
    await tour.writes(tour.ana, "How do I keep this up?")
    await tour.until("2026-04-20T18:00", "the last brief")


async def _less_and_less(tour: Play) -> None:
    await tour.opens_client("It helped. Build on it: Thought record")
    await tour.writes(tour.ben, "It works. Now a little less of it, so that it stays.")
    await tour.taps(tour.ben, "Smaller version", "Phase", "Keeping what works", "Less and less often")
    await tour.taps(tour.ben, "From, until", "Four weeks", "Propose it")
    await tour.taps(tour.ana, "Yes, I'd like to try", "9", "20:30")
    await tour.until("2026-04-20T20:30")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "Before tomorrow's session.", "I'll have nothing to say.", "20")
    await tour.taps(tour.ana, "It helped", "That's all")


async def _exports(tour: Play) -> None:
    await tour.until("2026-04-21T09:00", "the log, in every format")
    await tour.opens_client("Export", "All", "Report (PDF)", "Excel", "CSV", "Data (JSON)", "More formats")
    further = ("Report (HTML)", "CSV, one row an entry", "Notes and goals (CSV)", "For other systems (FHIR)")
    await tour.taps(tour.ben, *further, "All in one (ZIP)", "‹ Back", "With a password", "Excel")
