"""ASK: what a practice is and how it moves; pure."""
