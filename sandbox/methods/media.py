"""Sending files, and giving them back."""

from collections.abc import Callable, Coroutine
from typing import Any

from sandbox.errors import bad
from sandbox.files import MOST_DOWNLOADED, MOST_OF_A_PHOTO, File, Upload
from sandbox.keyboards import check_markup
from sandbox.methods.params import read_caption, say, upload_for, writable_chat
from sandbox.pictures import picture_size
from sandbox.wire import Params, Wire
from sandbox.world import World

Method = Callable[[World, Wire], Coroutine[Any, Any, dict[str, Any]]]
FACTS = {
    "photo": (),
    "document": (),
    "voice": ("duration",),
    "audio": ("duration", "performer", "title"),
    "video": ("duration", "width", "height"),
}


def sending(kind: str) -> Method:
    """The method that sends files of one kind: photo, document, voice, audio or video."""

    async def send(world: World, wire: Wire) -> dict[str, Any]:
        caption = read_caption(wire.params)
        markup = check_markup(wire.params.get("reply_markup"))
        chat = writable_chat(world, wire.params)
        file = _file(world, kind, wire)
        return say(world, chat, {kind: file.as_part(), **caption}, wire.params, markup)

    send.__doc__ = f"send{kind.title()}."
    return send


async def get_file(world: World, wire: Wire) -> dict[str, Any]:
    """getFile; past 20 MB there is no download."""
    file = world.files.find(str(wire.params.get("file_id", "")))
    if file is None:
        raise bad("invalid file_id")
    if len(file.content) > MOST_DOWNLOADED:
        raise bad("file is too big")
    return {**file.identity(), "file_path": file.path}


def keep_file(world: World, kind: str, upload: Upload, params: Params) -> File:
    """Keep an upload with what its kind needs to know.

    Raises ApiError (400) for an empty file or a photo that is none.
    """
    if not upload.content:
        raise bad("file must be non-empty")
    facts = {name: params[name] for name in FACTS[kind] if name in params}
    if kind == "photo":
        facts = _photo_facts(upload)
    if kind in {"voice", "audio", "video"}:
        facts.setdefault("duration", 0)
    if kind == "video":
        facts = {"width": 640, "height": 360, **facts}
    return world.files.keep(kind, upload, facts)


def _file(world: World, kind: str, wire: Wire) -> File:
    upload = upload_for(kind, wire.params, wire.uploads)
    if upload is not None:
        return keep_file(world, kind, upload, wire.params)
    named = str(wire.params.get(kind, ""))
    if not named:
        raise bad(f"there is no {kind} in the request")
    file = world.files.find(named)
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _photo_facts(upload: Upload) -> dict[str, Any]:
    size = picture_size(upload.content)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or not 1 / 20 <= size[0] / max(size[1], 1) <= 20:
        raise bad("PHOTO_INVALID_DIMENSIONS")
    if len(upload.content) > MOST_OF_A_PHOTO:
        raise bad("too big for a photo")
    return {"width": size[0], "height": size[1]}
