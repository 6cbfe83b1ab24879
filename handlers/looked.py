"""What an operator reads about the record of looks: whether it is whole, and how it ends."""

from storage import looks
from storage.database import Database


async def checked(database: Database) -> tuple[str, bool]:
    """Goes through the whole record; what to tell the operator, and whether it is whole."""
    async with database.reading() as tx:
        broken = await looks.first_broken(tx)
        number, witness = await looks.newest(tx)
    if broken is not None:
        return f"Broken: row {broken} is missing or was changed. What stands after it proves nothing.", False
    # A row taken off the end leaves no gap: only a note from before shows it.
    return f"Whole: {number} rows, the last one {witness}. Note this down: a later check must have that row, too.", True
