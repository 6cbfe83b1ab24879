"""Files on the page: sent as a person, looked at, listened to, and what a bot is doing meanwhile."""

import httpx

from sandbox.app import TOKEN
from sandbox.doings import SMALL_PHOTO
from sandbox.person import Person
from tests.sandbox.conftest import Caller
from tests.sandbox.test_previews import A4, pdf


async def send(http: httpx.AsyncClient, ana: Person, act: str, name: str, content: bytes, kind: str) -> httpx.Response:
    """As the page's file inputs do."""
    return await http.post(f"/page/{ana.id}/{act}", files={"file": (name, content, kind)})


async def bring(http: httpx.AsyncClient, ana: Person, content: bytes) -> None:
    """The bot sends Ana a document called brief.pdf."""
    files = {"document": ("brief.pdf", content, "application/pdf")}
    answer = await http.post(f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ana.id)}, files=files)
    assert answer.status_code == 200


async def test_a_file_that_was_chosen_is_sent(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    await send(http, ana, "photo", "me.png", SMALL_PHOTO, "image/png")
    await send(http, ana, "voice", "said.ogg", b"OggS", "audio/ogg")
    await send(http, ana, "document", "list.txt", b"bread", "text/plain")
    _, photo, voice, document = [update["message"] for update in await call.result("getUpdates")]
    assert photo["photo"][0]["file_size"] == len(SMALL_PHOTO)
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert document["document"]["file_name"] == "list.txt"


async def test_a_photo_that_is_none_is_refused_in_a_sentence(http: httpx.AsyncClient, ana: Person) -> None:
    answer = await send(http, ana, "photo", "me.png", b"no picture", "image/png")
    assert "IMAGE_PROCESS_FAILED" in answer.text
    assert len(await ana.chat()) == 1


async def test_a_photo_opens_large_and_a_voice_message_can_be_heard(http: httpx.AsyncClient, ana: Person) -> None:
    await send(http, ana, "photo", "me.png", SMALL_PHOTO, "image/png")
    await send(http, ana, "voice", "said.ogg", b"OggS", "audio/ogg")
    page = (await http.get("/")).text
    assert 'data-large="/control/files/sandbox-photo-000000" data-name="me.png" aria-label="Look at me.png"' in page
    assert '<audio controls preload="metadata" src="/control/files/sandbox-voice-000001"' in page
    assert '<dialog id="viewer"' in page


async def test_a_pdf_shows_its_first_page_and_leads_to_the_whole(http: httpx.AsyncClient, ana: Person) -> None:
    await bring(http, ana, pdf(A4, A4))
    page = (await http.get("/")).text
    assert 'href="/control/files/sandbox-document-000000"' in page
    assert 'src="/page/preview/sandbox-document-000000" alt="Its first page" width="640" height="906"' in page
    assert "2 pages" in page
    drawn = await http.get("/page/preview/sandbox-document-000000")
    assert drawn.headers["content-type"] == "image/png"
    assert drawn.content.startswith(b"\x89PNG")


async def test_a_pdf_that_cannot_be_drawn_is_a_file_like_any_other(http: httpx.AsyncClient, ana: Person) -> None:
    await bring(http, ana, b"%PDF-1.7 and no more")
    page = (await http.get("/")).text
    assert "brief.pdf" in page
    assert "/page/preview/" not in page
    assert (await http.get("/page/preview/sandbox-document-000000")).status_code == 404
    assert (await http.get("/page/preview/sandbox-document-000001")).status_code == 404


async def test_what_the_bot_is_doing_shows_until_it_is_done(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    await call.result("sendChatAction", chat_id=ana.id, action="upload_document")
    assert "sending a file" in (await http.get("/")).text
    await call.result("sendChatAction", chat_id=ana.id, action="typing")
    assert 'typing<span class="dots" aria-hidden="true">' in (await http.get("/")).text
    await call.result("sendMessage", chat_id=ana.id, text="Here it is.")
    assert 'class="dots"' not in (await http.get("/")).text


async def test_an_edit_can_be_told_from_what_was_there(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    sent = await call.result("sendMessage", chat_id=ana.id, text="How?")
    shown = f'id="left-{sent["message_id"]}" data-edits='
    assert f'{shown}"0"' in (await http.get("/")).text
    await call.result("editMessageText", chat_id=ana.id, message_id=sent["message_id"], text="Well.")
    assert f'{shown}"1"' in (await http.get("/")).text
