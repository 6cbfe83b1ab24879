"""The bot's own way to call Telegram: what is asked arrives, and each failure says whether it can have arrived."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TimedOut

from delivery.failures import Retry, Uncertain, judge
from delivery.request import Request
from tests.delivery.telegram import TOKEN, Fault, Telegram

ANA = 11


@asynccontextmanager
async def bot_at(url: str) -> AsyncIterator[Bot]:
    request = Request(1)
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)
    await request.initialize()
    yield bot
    await request.shutdown()


@pytest.mark.parametrize("text", ["plain", "ä 👩‍🔬 <b>&amp;</b> + = & % \n end", "x" * 4096])
async def test_words_arrive_as_they_were_said(telegram: Telegram, bot: Bot, text: str) -> None:
    await bot.send_message(ANA, text)
    assert telegram.texts(ANA) == [text]


async def test_a_file_arrives_with_its_name_and_every_byte(telegram: Telegram, bot: Bot) -> None:
    content = bytes(range(256)) * 100
    await bot.send_document(ANA, InputFile(content, filename="Anas Woche.csv"), caption="ä")
    (call,) = telegram.calls
    assert call.file == ("Anas Woche.csv", content)
    assert call.params["caption"] == "ä"


async def test_a_refusal_is_told_as_the_library_tells_it(telegram: Telegram, bot: Bot) -> None:
    telegram.fail(ANA, Fault(400, "Bad Request: message text is empty"))
    with pytest.raises(BadRequest, match="text is empty"):
        await bot.send_message(ANA, "x")


async def test_a_server_that_is_not_there_cannot_have_heard(telegram: Telegram, bot: Bot) -> None:
    telegram.close()
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(ANA, "x")
    assert judge(caught.value) == Retry(None, "network")
    assert TOKEN not in str(caught.value)


async def test_a_call_that_gets_no_connection_cannot_have_been_heard(telegram: Telegram) -> None:
    hold = telegram.hang(ANA)
    async with bot_at(telegram.url) as bot:
        first = asyncio.ensure_future(bot.send_message(ANA, "x"))
        await hold.reached.wait()
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(ANA, "y", connect_timeout=0.01)
        assert judge(caught.value) == Retry(None, "network")
        hold.free.set()
        await first


async def test_silence_leaves_it_uncertain(telegram: Telegram, bot: Bot) -> None:
    hold = telegram.hang(ANA)
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(ANA, "x", read_timeout=0.01)
    assert judge(caught.value) == Uncertain("SocketTimeoutError")
    hold.free.set()


async def test_a_connection_that_is_cut_leaves_it_uncertain(telegram: Telegram, bot: Bot) -> None:
    telegram.fail(ANA, Fault(0))
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(ANA, "x")
    assert judge(caught.value) == Uncertain("ServerDisconnectedError")
