"""What a client sets for themselves: language, time zone, quiet hours, and the word for "practice"."""

import dataclasses
import re
from datetime import time

from handlers.client import agreeing, takeaways
from handlers.client.sharing import WAYS
from handlers.hearing import Heard, Row
from handlers.help_screens import COUNTRIES, HELP, country_in
from handlers.keys import HELP_NOW, key, named, rows_of
from handlers.menu import register_commands
from handlers.wording import weekdays
from practices.typed_numbers import numbers_in
from scheduling import human_time, nudges, zones
from storage import clients, dialogs, people
from storage.clients import ELSEWHERE, Client
from storage.dialogs import Dialog
from storage.outbox import At, Button, Text

ANCHOR = "settling"
WORDS = ("practice", "experiment", "small-step", "challenge", "project", "fieldwork", "homeplay", "homework")
QUIET_HOURS = ((time(22), time(7)), (time(23), time(8)), (time(21), time(6)))
ORDER = ("language", "zone", "quiet", "word")
# Can be set, and are not among the first questions.
NOT_ASKED = ("days-off", "minutes", "sharing", "notices", "who-sees", "keeping")
MINUTES = (15, 30, 45, 60, 90, 120)
LONGEST_WEEK = 24 * 60
HOURS = re.compile(r"(?:(?<=\d)|\b)\s*(?:h|hrs?|hours?|std|stunden?|horas?|ساع\w*)\b")


async def begin(heard: Heard) -> None:
    """The questions after joining, one after the other."""
    await _ask_next(heard, None, first_time=True)


async def show(heard: Heard) -> None:
    """/settings: what is set now, each with a button to change it."""
    client = await heard.client()
    assert client is not None
    buttons = [
        key(f"set-{what}", f"settle.{what}") for what in (*ORDER, *NOT_ASKED) if what != "language" or _is_choice(heard)
    ]
    # Asked and kept by Help now itself, which needs no database for it.
    buttons.append(Button(do="settle.region", label="set-region", data=f"{HELP}:{COUNTRIES}"))
    await heard.say(
        "settings" if client.quiet_from is not None else "settings-never-quiet",
        *rows_of(buttons, 2),
        (HELP_NOW,),
        anchor=ANCHOR,
        zone=client.zone or "",
        at=At(heard.now, "time"),
        quiet_from=_clock(client.quiet_from),
        quiet_until=_clock(client.quiet_until),
        off=Text("settings-days-off", {"days": weekdays(client.days_off)}) if client.days_off else "",
        budget=Text("settings-minutes", {"minutes": client.minutes_a_week}) if client.minutes_a_week else "",
        region=_region(heard, client),
    )


def _region(heard: Heard, client: Client) -> Text:
    if client.region is None:
        return Text("settings-region-unasked")
    if client.region == ELSEWHERE:
        return Text("settings-region-elsewhere")
    return Text("settings-region", {"country": country_in(client.region, heard.language)})


def _clock(at: time | None) -> str:
    return "" if at is None else at.strftime("%H:%M")


def _is_choice(heard: Heard) -> bool:
    return len(heard.wiring.catalogue.languages) > 1


async def _ask_next(heard: Heard, after: str | None, first_time: bool) -> None:
    """Asks the next question on the way in, or ends there when only one thing was to be changed."""
    if not first_time:
        await dialogs.close(heard.tx, heard.me)
        await show(heard)
        return
    following = ORDER[0 if after is None else ORDER.index(after) + 1 :]
    waiting = [what for what in following if what != "language" or _is_choice(heard)]
    await (_ASK[waiting[0]](heard, first_time=True) if waiting else _ready(heard))


async def ask_language(heard: Heard, first_time: bool = False) -> None:
    """Offers the languages that the bot speaks."""
    buttons = [
        named(
            heard.wiring.catalogue.text(code, "language-name", {}), "settle.speak", language=code, first_time=first_time
        )
        for code in heard.wiring.catalogue.languages
    ]
    await heard.say("which-language", *rows_of(buttons, 2), anchor=ANCHOR)


async def speak(heard: Heard) -> None:
    """The client picked a language."""
    if heard.given["language"] not in heard.wiring.catalogue.languages:
        return
    await people.speak(heard.tx, heard.me, heard.given["language"])
    heard = dataclasses.replace(heard, language=heard.given["language"])
    await register_commands(heard)
    await _ask_next(heard, "language", heard.given["first_time"])


async def ask_zone(heard: Heard, first_time: bool = False) -> None:
    """Asks where the client is: a city typed, or a location shared."""
    await dialogs.ask(heard.tx, heard.me, "settle.zone", heard.now, first_time=first_time)
    await heard.say("which-zone", ask_location="share-location")


async def city_typed(heard: Heard, dialog: Dialog) -> None:
    """A city's name, typed."""
    found = zones.find_cities(heard.text or "")
    if not found:
        await heard.say("city-unknown", ask_location="share-location")
        return
    first_time = dialog.so_far["first_time"]
    buttons = [
        named(
            ", ".join(filter(None, (city.name, city.country))), "settle.zone-is", zone=city.zone, first_time=first_time
        )
        for city in found
    ]
    again = key("another-city", "settle.zone-again", first_time=first_time)
    await heard.say("which-city", *rows_of([*buttons, again], 1), anchor=ANCHOR)


async def zone_again(heard: Heard) -> None:
    """None of the cities found was the right one."""
    await ask_zone(heard, heard.given["first_time"])


async def located(heard: Heard, dialog: Dialog) -> None:
    """A location, shared. Only the time zone is kept of it."""
    assert heard.location is not None
    try:
        zone = zones.zone_at(*heard.location)
    except zones.UnknownZone:
        await heard.say("city-unknown", ask_location="share-location")
        return
    await _keep_zone(heard, zone, dialog.so_far["first_time"])


async def zone_picked(heard: Heard) -> None:
    """One of the cities found."""
    await _keep_zone(heard, heard.given["zone"], heard.given["first_time"])


async def _keep_zone(heard: Heard, zone: str, first_time: bool) -> None:
    zones.check_zone(zone)
    await clients.change(heard.tx, heard.me, zone=zone)
    await dialogs.close(heard.tx, heard.me)
    await nudges.replan(heard.tx, heard.me, heard.now)
    await _ask_next(heard, "zone", first_time)


async def ask_quiet(heard: Heard, first_time: bool = False) -> None:
    """Asks when nothing may be sent."""
    await dialogs.ask(heard.tx, heard.me, "settle.quiet", heard.now, first_time=first_time)
    ranges = [
        named(
            f"{_clock(start)} – {_clock(end)}",
            "settle.quiet-is",
            hours=[_clock(start), _clock(end)],
            first_time=first_time,
        )
        for start, end in QUIET_HOURS
    ]
    rows: list[Row] = [(button,) for button in ranges]
    never = key("never-quiet", "settle.quiet-is", hours=None, first_time=first_time)
    await heard.say("which-quiet-hours", *rows, (never,), anchor=ANCHOR, at=At(heard.now, "time"))


async def quiet_typed(heard: Heard, dialog: Dialog) -> None:
    """Quiet hours in the client's own words."""
    try:
        hours = human_time.read_quiet_hours(heard.text or "")
    except human_time.NotATime:
        await heard.say("quiet-hours-unclear")
        return
    await _keep_quiet(heard, hours, dialog.so_far["first_time"])


async def quiet_picked(heard: Heard) -> None:
    """Quiet hours by a press."""
    hours = heard.given["hours"]
    chosen = None if hours is None else (time.fromisoformat(hours[0]), time.fromisoformat(hours[1]))
    await _keep_quiet(heard, chosen, heard.given["first_time"])


async def _keep_quiet(heard: Heard, hours: tuple[time, time] | None, first_time: bool) -> None:
    start, end = hours if hours is not None else (None, None)
    await clients.change(heard.tx, heard.me, quiet_from=start, quiet_until=end)
    await dialogs.close(heard.tx, heard.me)
    await nudges.replan(heard.tx, heard.me, heard.now)
    await _ask_next(heard, "quiet", first_time)


async def ask_word(heard: Heard, first_time: bool = False) -> None:
    """Asks what the bot should call a practice."""
    buttons = [key(f"call-it-{word}", "settle.word-is", word=word, first_time=first_time) for word in WORDS]
    await heard.say("which-word", *rows_of(buttons, 2), anchor=ANCHOR)


async def word_picked(heard: Heard) -> None:
    """The word for "practice"."""
    if heard.given["word"] not in WORDS:
        return
    await clients.change(heard.tx, heard.me, word=heard.given["word"])
    await _ask_next(heard, "word", heard.given["first_time"])


async def ask_minutes(heard: Heard) -> None:
    """Asks how many minutes a week feel right, for all that is planned together."""
    await dialogs.ask(heard.tx, heard.me, "settle.minutes", heard.now)
    buttons = [named(str(minutes), "settle.minutes-are", minutes=minutes) for minutes in MINUTES]
    any_ = key("any-minutes", "settle.minutes-are", minutes=None)
    await heard.say("which-minutes", *rows_of(buttons, 3), (any_,), anchor=ANCHOR)


async def minutes_typed(heard: Heard, _dialog: Dialog) -> None:
    """Minutes, typed: "40", "about forty"."""
    said = (heard.text or "").casefold()
    found = [number.value * (60 if HOURS.search(said) else 1) for number in numbers_in(said)]
    if len(found) != 1 or not 1 <= found[0] <= LONGEST_WEEK:
        await heard.say("minutes-unclear")
        return
    await _keep_minutes(heard, round(found[0]))


async def minutes_picked(heard: Heard) -> None:
    """Minutes by a press; None is no limit."""
    await _keep_minutes(heard, heard.given["minutes"])


async def _keep_minutes(heard: Heard, minutes: int | None) -> None:
    await clients.change(heard.tx, heard.me, minutes_a_week=minutes)
    await dialogs.close(heard.tx, heard.me)
    await show(heard)


async def ask_sharing(heard: Heard) -> None:
    """Asks what a therapist may see, from now on, of what the client begins by themselves."""
    client = await heard.client()
    assert client is not None
    ways = [key(f"sharing-{way}{'-marked' * (way == client.sharing)}", "settle.sharing-is", way=way) for way in WAYS]
    await heard.say("which-sharing", *rows_of(ways, 1), anchor=ANCHOR)


async def sharing_picked(heard: Heard) -> None:
    """One of the three ways. What was written before stays as it is."""
    if heard.given["way"] not in WAYS:
        return
    await clients.change(heard.tx, heard.me, sharing=heard.given["way"])
    await show(heard)


async def _ready(heard: Heard) -> None:
    client = await heard.client()
    assert client is not None
    if client.ready_at is None:
        await clients.change(heard.tx, heard.me, ready_at=heard.now)
    await heard.say("ready", anchor=ANCHOR)
    await agreeing.show_waiting(heard)
    if await takeaways.row_of(heard):
        await takeaways.show(heard)


async def show_or_go_on(heard: Heard) -> None:
    """/settings, for somebody in the middle of the first questions: the question that comes next."""
    client = await heard.client()
    assert client is not None
    await (show(heard) if is_settled(client) else go_on(heard, client))


async def go_on(heard: Heard, client: Client) -> None:
    """Takes the first questions up where they were left."""
    await (begin(heard) if client.zone is None else ask_quiet(heard, first_time=True))


def is_settled(client: Client) -> bool:
    """Whether the first questions are answered, so that something can be scheduled."""
    return client.ready_at is not None and client.zone is not None


_ASK = {"language": ask_language, "zone": ask_zone, "quiet": ask_quiet, "word": ask_word}
