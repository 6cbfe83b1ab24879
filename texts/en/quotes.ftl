# What a client's own entry offers: lines that the therapist's brief quotes.
quote-something = Quote a line for my session
quote-which =
    Before a session your therapist reads a short brief. Which of your lines should stand in it, word for word?

    Tap one to quote it, and once more to take it out. Nothing is quoted unless you choose it.
quote-nothing = There is nothing here that could be quoted: your therapist reads only what you share.
