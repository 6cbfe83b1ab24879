"""The page: what it shows, that it is safe, and that its buttons act."""

import httpx

from sandbox.person import Person, World
from tests.sandbox.conftest import Caller


async def test_the_page_says_that_it_is_not_telegram_and_needs_nobody_else(http: httpx.AsyncClient) -> None:
    page = await http.get("/")
    assert "This is not Telegram." in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    for path in (
        "page.css",
        "chat.css",
        "page.js",
        "sight.js",
        "htmx.min.js",
        "htmx-sse.min.js",
        "idiomorph-ext.min.js",
        "NOTICE.txt",
    ):
        assert (await http.get(f"/static/{path}")).status_code == 200
    assert "Ana's chat" in page.text
    assert "Ben" in page.text


async def test_what_people_write_never_becomes_markup(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    await ana.write("<script>alert(1)</script>", settle=False)
    markup = {"inline_keyboard": [[{"text": "<b>Go", "callback_data": "'\"<go>"}]]}
    await call.result("sendMessage", chat_id=ana.id, text='"><img src=x>', reply_markup=markup)
    text = (await http.get("/")).text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "&lt;b&gt;Go" in text
    assert "<go>" not in text


async def test_buttons_and_fields_act(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await call.result("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=markup)
    await http.post(f"/page/{ana.id}/press", data={"message_id": sent["message_id"], "callback_data": "go"})
    await http.post(f"/page/{ana.id}/write", data={"text": "typed"})
    updates = await call.result("getUpdates")
    assert updates[1]["callback_query"]["data"] == "go"
    assert updates[2]["message"]["text"] == "typed"


async def test_what_cannot_be_done_is_said_in_a_sentence(http: httpx.AsyncClient, ana: Person) -> None:
    answer = await http.post(f"/page/{ana.id}/write", data={"text": " "})
    assert "a message needs some words" in answer.text
    answer = await http.post("/page/clock", data={"to": "next_nudge"})
    assert "nothing is planned" in answer.text


async def test_a_link_in_one_chat_opens_in_the_other(
    http: httpx.AsyncClient, ana: Person, call: Caller, world: World
) -> None:
    link = "https://t.me/midweek_sandbox_bot?start=abc"
    ben = await world.person("Ben")
    await call.result("sendMessage", chat_id=ana.id, text=f"For a friend: {link}")
    assert "Open this link as Ben" in (await http.get("/")).text
    await http.post(f"/page/{ben.id}/open", data={"link": link})
    assert (await ben.chat())[-1].text == "/start abc"


async def test_changes_come_as_events(http: httpx.AsyncClient, ana: Person, call: Caller) -> None:
    await http.get("/")
    async with http.stream("GET", "/page/events") as stream:
        lines = stream.aiter_lines()
        seen = [await anext(lines) for _ in range(3)]
        await call.result("sendMessage", chat_id=ana.id, text="Here is news")
        async for line in lines:
            if "Here is news" in line:
                break
    assert seen[0] == "event: left"


async def test_files_open_without_being_run(http: httpx.AsyncClient, ana: Person) -> None:
    sent = await ana.send_document(b"<script>alert(1)</script>", "page.html", "text/html", settle=False)
    assert sent.file is not None
    answer = await http.get(sent.file["url"])
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_person_can_block_and_unblock(http: httpx.AsyncClient, ana: Person) -> None:
    await http.post(f"/page/{ana.id}/block")
    assert "Ana has blocked the bot." in (await http.get("/")).text
    await http.post(f"/page/{ana.id}/unblock")
    assert "has blocked" not in (await http.get("/")).text


async def test_the_reply_keyboard_and_the_commands_are_there(
    http: httpx.AsyncClient, ana: Person, call: Caller
) -> None:
    await call.result("setMyCommands", commands=[{"command": "help", "description": "What you can do"}])
    await call.result("sendMessage", chat_id=ana.id, text="Where?", reply_markup={"keyboard": [["A city"]]})
    text = (await http.get("/")).text
    assert "What you can do" in text
    assert "A city</button>" in text
    await http.post(f"/page/{ana.id}/press", data={"label": "A city"})
    assert (await ana.chat())[-1].text == "A city"


async def test_times_are_those_of_the_persons_phone(http: httpx.AsyncClient, world: World) -> None:
    await world.ask("people", {"first_name": "Ana", "zone": "America/New_York"})
    await (await world.person("Ana")).open(settle=False)
    assert "<time>03:00</time>" in (await http.get("/")).text
