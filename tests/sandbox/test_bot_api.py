"""The door: tokens, unknown methods, ways to send parameters, files, faults, the log."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from sandbox.app import TOKEN, create_app
from sandbox.person import Person, World
from tests.sandbox.conftest import Caller
from tests.sandbox.contract import check_calls

LOOKS_REAL = "123456789:AAE-abcdefghijklmnopqrstuvwxyz01234"


async def test_a_token_that_looks_real_is_refused_on_every_path(http: httpx.AsyncClient) -> None:
    for path in (
        f"/bot{LOOKS_REAL}/getMe",
        f"/file/bot{LOOKS_REAL}/x",
        f"/control/{LOOKS_REAL}",
        f"/?token={LOOKS_REAL}",
    ):
        answer = await http.get(path)
        assert answer.status_code == 401, path
        assert LOOKS_REAL not in answer.text
    assert (await http.get(f"/bot{LOOKS_REAL.replace(':', '%3A')}/getMe")).status_code == 401


def test_a_stand_in_for_a_token_that_looks_real_is_not_made() -> None:
    with pytest.raises(ValueError, match="real token"):
        create_app(token=LOOKS_REAL)


async def test_another_token_is_unauthorized_and_what_is_no_token_is_not_found(http: httpx.AsyncClient) -> None:
    other = await http.get("/bot1001:sandbox/getMe")
    assert (other.status_code, other.json()["description"]) == (401, "Unauthorized")
    assert (await http.get("/botsandbox/getMe")).status_code == 404


async def test_an_unknown_method_is_not_found(call: Caller) -> None:
    assert await call("sendNothing") == (404, {"ok": False, "error_code": 404, "description": "Not Found"})


@pytest.mark.parametrize("name", ["getMe", "GETME", "getme"])
async def test_the_case_of_a_method_does_not_matter(call: Caller, name: str) -> None:
    assert (await call.result(name))["is_bot"] is True


async def test_parameters_come_as_query_json_urlencoded_or_multipart(
    http: httpx.AsyncClient, ana: Person, call: Caller
) -> None:
    keyboard = '{"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}'
    fields = {"chat_id": str(ana.id), "text": "Hello", "reply_markup": keyboard}
    path = f"/bot{TOKEN}/sendMessage"
    answers = [
        await http.get(path, params=fields),
        await http.post(path, json=fields),
        await http.post(path, data=fields),
        await http.post(path, files={name: (None, value) for name, value in fields.items()}),
    ]
    assert [answer.json()["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] for answer in answers] == [
        "Go"
    ] * 4


async def test_a_page_from_elsewhere_cannot_act(http: httpx.AsyncClient) -> None:
    foreign = await http.post("/control/people", json={"first_name": "Eve"}, headers={"Origin": "https://example.org"})
    renamed = await http.get("/control/people", headers={"Host": "example.org"})
    assert (foreign.status_code, renamed.status_code) == (403, 403)


async def test_a_picture_on_a_page_from_elsewhere_is_no_call_of_the_bot(http: httpx.AsyncClient, ana: Person) -> None:
    said = {"chat_id": str(ana.id), "text": "Call this number"}
    for site in ("cross-site", "same-site"):
        picture = await http.get(f"/bot{TOKEN}/sendMessage", params=said, headers={"Sec-Fetch-Site": site})
        link = await http.get("/", headers={"Sec-Fetch-Site": site})
        assert (picture.status_code, link.status_code) == (403, 200)
    assert [message.text for message in await ana.chat()] == ["/start"]


async def test_an_upload_past_the_limit_is_refused_before_it_is_read(http: httpx.AsyncClient) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", http.base_url.port)
    head = f"POST /bot{TOKEN}/sendDocument HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {60 * 1024 * 1024}\r\n\r\n"
    writer.write(head.encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 413 ")
    writer.close()
    await writer.wait_closed()


async def test_a_file_goes_out_and_comes_back(bot: Bot, ana: Person, world: World) -> None:
    sent = await bot.send_document(ana.id, InputFile(b"when,what\n", "week.csv"), caption="The week")
    assert sent.document is not None
    again = await bot.send_document(ana.id, sent.document.file_id)
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"when,what\n"
    assert await ana.files() == [("week.csv", b"when,what\n")] * 2
    assert again.document is not None
    assert again.document.file_unique_id == sent.document.file_unique_id
    assert check_calls(await world.calls()) >= 3


async def test_what_persons_send_can_be_fetched(bot: Bot, ana: Person) -> None:
    await ana.send_voice(b"OggS-some-speech", duration=7, settle=False)
    await ana.send_photo(caption="My list", settle=False)
    _, voice, photo = await bot.get_updates()
    assert voice.message is not None
    assert voice.message.voice is not None
    assert voice.message.voice.duration == timedelta(seconds=7)
    file = await bot.get_file(voice.message.voice.file_id)
    assert bytes(await file.download_as_bytearray()) == b"OggS-some-speech"
    assert photo.message is not None
    assert (photo.message.caption, photo.message.photo[-1].width) == ("My list", 1)


async def test_files_are_checked(call: Caller, bot: Bot, ana: Person) -> None:
    assert await call.refusal("getFile", file_id="none") == "Bad Request: invalid file_id"
    assert await call.refusal("sendPhoto", chat_id=ana.id) == "Bad Request: there is no photo in the request"
    wrong = await call.refusal("sendPhoto", chat_id=ana.id, photo="none")
    assert wrong == "Bad Request: wrong file identifier/HTTP URL specified"
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ana.id, b"no picture")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ana.id, InputFile(b"", "empty.txt"))


async def test_faults_come_as_ordered_and_end(bot: Bot, ana: Person, world: World) -> None:
    await world.fault("forbidden", "sendMessage", ana.id)
    await world.fault("too_many", "sendMessage", retry_after=7)
    await world.fault("server_error", "sendMessage", code=500)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "one")
    with pytest.raises(RetryAfter) as flood:
        await bot.send_message(ana.id, "two")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(ana.id, "three")
    await bot.send_message(ana.id, "four")
    assert flood.value.retry_after == timedelta(seconds=7)
    assert [message.text for message in await ana.chat()] == ["/start", "four"]


async def test_a_dropped_connection_has_its_effect_or_not(bot: Bot, ana: Person, world: World) -> None:
    await world.fault("drop_before", "sendMessage")
    await world.fault("drop_after", "sendMessage")
    for text in ("before", "after"):
        with pytest.raises(NetworkError, match="disconnected"):
            await bot.send_message(ana.id, text)
    assert [message.text for message in await ana.chat()] == ["/start", "after"]
    logged = await world.calls("sendMessage")
    assert [(one["fault"], one["answer"]) for one in logged] == [("drop_before", None), ("drop_after", None)]


async def test_a_fault_may_let_calls_pass_first_and_last_until_cleared(call: Caller, ana: Person, world: World) -> None:
    await world.fault("refuse", "sendMessage", description="Bad Request: TOPIC_CLOSED", skip=1, times=-1)
    await call.result("sendMessage", chat_id=ana.id, text="passes")
    for _ in range(3):
        assert await call.refusal("sendMessage", chat_id=ana.id, text="no") == "Bad Request: TOPIC_CLOSED"
    await world.clear_faults()
    await call.result("sendMessage", chat_id=ana.id, text="passes again")


async def test_the_log_names_files_and_never_the_token(bot: Bot, ana: Person, world: World) -> None:
    await bot.send_document(ana.id, InputFile(b"12345", "week.csv"))
    logged = await world.calls()
    assert "week.csv (5 bytes)" in str(logged[-1]["params"]["document"])
    assert TOKEN not in str(logged)
