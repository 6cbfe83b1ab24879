"""The third week: a session is moved, a practice was too hard, and Ben scales it back."""

from sandbox.play import Play


async def play(tour: Play) -> None:
    """Plays 6 to 12 April."""
    for day in (_session_is_moved, _too_hard, _scaled_back, _moved_along, _smaller):
        await day(tour)


async def _session_is_moved(tour: Play) -> None:
    await tour.until("2026-04-06T10:00", "a session is moved, and what hangs on it moves along")
    await tour.writes(tour.ben, "/sessions")
    await tour.taps(tour.ben, "Ana", "Tue 7 Apr", "Move it")
    await tour.writes(tour.ben, "Thursday 16:00")
    await tour.taps(tour.ben, "Move it")
    await tour.writes(tour.ana, "/plan")


async def _too_hard(tour: Play) -> None:
    await tour.until("2026-04-06T20:30", "a thought record that was too hard")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "My sister's birthday. I forgot to call.", "I'm a bad sister.")
    await tour.taps(tour.ana, "Sad", "Guilty", "That's all", "80")
    await tour.writes(tour.ana, "She wrote “no worries”, with a full stop.")
    await tour.taps(tour.ana, "Skip", "Skip", "80", "Too hard")
    await tour.writes(tour.ana, "Too many questions when I'm tired.")


async def _scaled_back(tour: Play) -> None:
    await tour.until("2026-04-07T12:00", "Ben is offered a smaller one")
    await tour.opens_client("Scale it back: Thought record")
    await tour.writes(tour.ben, "Three questions are enough on a tired evening.")
    await tour.taps(tour.ben, "Propose it")
    await tour.taps(tour.ana, "Yes, I'd like to try", "9", "Monday", "Wednesday", "Friday", "These days", "20:30")


async def _moved_along(tour: Play) -> None:
    await tour.until("2026-04-08T17:00", "the question comes before the new date")
    await tour.until("2026-04-08T18:00", "and so does the brief")
    await tour.until("2026-04-09T20:00", "the evening after the session that was moved")
    await tour.taps(tour.ana, "Start: After the session")
    await tour.writes(tour.ana, "I can be late and still be loved.", "Call my sister.")
    await tour.taps(tour.ana, "Skip", "Tomorrow evening")
    await tour.until("2026-04-10T19:00", "what became of it?")
    await tour.taps(tour.ana, "Tell about it")
    await tour.writes(tour.ana, "I called. She laughed.")


async def _smaller(tour: Play) -> None:
    await tour.until("2026-04-10T20:30", "the smaller thought record")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "Just before I called my sister.", "She'll be cold with me.", "60")
    await tour.taps(tour.ana, "It helped")
    await tour.writes(tour.ana, "Short enough to really do it.")
