"""When an amount between two ends is a scale with buttons."""

from dataclasses import replace

from practices.formats.form import Item, Said

MOST_BUTTONS = 20
COARSER = (1, 2, 5, 10, 20, 50, 100)


def as_scale(number: Item, by: float, ends: tuple[Said, Said]) -> Item:
    """The amount as a scale of whole numbers with few enough buttons, where it can be one; else as it was.

    What lies between two buttons can be typed.
    """
    lowest, highest = number.lowest, number.highest
    if lowest is None or highest is None or any(one != int(one) for one in (lowest, highest, by)) or by < 1:
        return number
    width = highest - lowest
    fitting = [
        step for step in (int(by) * more for more in COARSER) if not width % step and width / step <= MOST_BUTTONS
    ]
    if not fitting:
        return number
    return replace(
        number, asks="scale", lowest=int(lowest), highest=int(highest), by=fitting[0], whole=False, ends=ends
    )
