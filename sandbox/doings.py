"""What a person can do, by name and JSON: the one list behind the control interface, the page and a replay."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from sandbox import acts, buttons
from sandbox.acts import Place
from sandbox.chats import Message
from sandbox.errors import ApiError, Impossible
from sandbox.files import Upload
from sandbox.show import message_view
from sandbox.story import note
from sandbox.world import World

Json = dict[str, Any]
Act = Callable[[World, Place, Json], Json]
# An Ogg page header: enough to be a file that is not empty and says what it is.
SHORT_VOICE = b"OggS\x00\x02" + bytes(22)
SMALL_PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SENT = {
    "voice": ("voice.ogg", "audio/ogg", SHORT_VOICE),
    "photo": ("photo.png", "image/png", SMALL_PHOTO),
    "document": ("notes.txt", "text/plain", b"A few notes.\n"),
    "audio": ("song.mp3", "audio/mpeg", b"ID3"),
    "video": ("film.mp4", "video/mp4", b"\x00\x00\x00\x18ftypmp42"),
}


def perform(world: World, place: Place, name: str, given: Json) -> Json:
    """Do the act of that name and keep it in the story.

    Raises Impossible: 404 for an unknown act, and whatever the act itself cannot do.
    """
    does = ACTS.get(name)
    if does is None:
        raise Impossible(f"a person can {', '.join(ACTS)}", 404)
    step = note(world, name, place.person.id, buttons.by_label(place.chat, given) if name == "press" else given)
    try:
        return does(world, place, given)
    except Exception as error:
        world.story.remove(step)
        if isinstance(error, ApiError):
            raise Impossible(error.description) from error
        raise


def _write(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.write(world, place, str(given.get("text", ""))))


def _open(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.open_link(world, place, str(given.get("link") or given.get("payload") or "")))


def _press(world: World, place: Place, given: Json) -> Json:
    if "label" in given:
        at = (float(given.get("latitude", buttons.BERLIN[0])), float(given.get("longitude", buttons.BERLIN[1])))
        return buttons.press_label(world, place, str(given["label"]), at)
    message_id, callback_data = int(given.get("message_id", 0)), str(given.get("callback_data", ""))
    return buttons.press_data(world, place, message_id, callback_data, bool(given.get("forged", False)))


def _edit(world: World, place: Place, given: Json) -> Json:
    return _seen(world, acts.edit(world, place, int(given.get("message_id", 0)), str(given.get("text", ""))))


def _block(world: World, place: Place, given: Json) -> Json:
    acts.block(world, place)
    return {}


def _unblock(world: World, place: Place, given: Json) -> Json:
    acts.unblock(world, place)
    return {}


def _location(world: World, place: Place, given: Json) -> Json:
    latitude, longitude = float(given.get("latitude", 0)), float(given.get("longitude", 0))
    return _seen(world, acts.send_location(world, place, latitude, longitude))


def _sending(kind: str) -> Act:
    def send(world: World, place: Place, given: Json) -> Json:
        name, mime_type, content = SENT[kind]
        if "base64" in given:
            content = _decoded(str(given["base64"]))
        upload = Upload(str(given.get("name", name)), str(given.get("mime_type", mime_type)), content)
        return _seen(world, acts.send_file(world, place, kind, upload, given))

    return send


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Impossible("base64 expected") from error


def _seen(world: World, message: Message) -> Json:
    return message_view(world.files, message)


# Below what it lists.
ACTS: dict[str, Act] = {
    "write": _write,
    "open": _open,
    "press": _press,
    "edit": _edit,
    "block": _block,
    "unblock": _unblock,
    "location": _location,
    **{kind: _sending(kind) for kind in SENT},
}
