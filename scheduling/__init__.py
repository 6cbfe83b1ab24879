"""WHEN: from a cadence and a client's schedule to the next instant, and the loop that wakes for it."""
