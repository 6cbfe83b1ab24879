"""A thought record on aiogram: Dispatcher, a state per step, `start_polling`, a commit per answer.

Written after the library's own example `finite_state_machine.py`: states are kept in memory (MemoryStorage, the
default).
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from benchmarks.peers.thought_record import A_NUMBER, KEEP, PRAGMAS, STEPS, TABLE, THANKS, Step

router = Router()


class ThoughtRecord(StatesGroup):
    """Where somebody is."""

    situation = State()
    thought = State()
    emotions = State()
    strength = State()
    evidence_for = State()
    evidence_against = State()
    another_view = State()
    strength_after = State()


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    """Asks the first question."""
    await state.set_state(ThoughtRecord.situation)
    await message.answer(STEPS[0].question)


@router.message(Command("cancel"))
async def cancel(message: Message, state: FSMContext) -> None:
    """Ends the conversation."""
    await state.clear()
    await message.answer("Another time, then.")


def answer_to(number: int, step: Step) -> Callable[[Message, FSMContext, aiosqlite.Connection], Awaitable[None]]:
    """The handler of one state: keeps the answer, asks the next question."""

    async def answer(message: Message, state: FSMContext, database: aiosqlite.Connection) -> None:
        assert message.text is not None
        if not step.takes(message.text):
            await message.answer(A_NUMBER)
            return
        await database.execute(KEEP, (message.chat.id, step.id, message.text, message.date.isoformat()))
        await database.commit()
        if number + 1 == len(STEPS):
            await state.clear()
            await message.answer(THANKS)
            return
        await state.set_state(getattr(ThoughtRecord, STEPS[number + 1].id))
        await message.answer(STEPS[number + 1].question)

    return answer


for number, step in enumerate(STEPS):
    router.message(getattr(ThoughtRecord, step.id), F.text)(answer_to(number, step))


async def main(url: str, token: str, path: str) -> None:
    """Runs until it is stopped."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with aiosqlite.connect(path) as database, Bot(token, session=session) as bot:
        for pragma in PRAGMAS:
            await database.execute(pragma)
        await database.execute(TABLE)
        await database.commit()
        dispatcher = Dispatcher(database=database)
        dispatcher.include_router(router)
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
