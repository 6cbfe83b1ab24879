"""A therapist writes a practice in the chat, a message at a time."""

from practices.definition import Practice
from storage import practices
from tests.handlers.conftest import Desk

BEN = 102


async def own(desk: Desk) -> list[Practice]:
    async with desk.database.reading() as tx:
        return await practices.own(tx, desk.cast.ben)


async def compose(desk: Desk, *questions: tuple[str, str]) -> None:
    """Ben writes a practice with these questions, each of a kind."""
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("assign.choose", BEN)
    await desk.tap("compose.ask", BEN)
    for line in ("Ten quiet minutes", "A pause tells the body that nothing is burning."):
        await desk.write(line, BEN)
    for question, kind in questions:
        await desk.write(question, BEN)
        await desk.tap("compose.kind", BEN, kind=kind)


async def test_a_simple_practice_is_written_shown_and_kept(desk: Desk) -> None:
    await compose(desk, ("What did you hear?", "text"), ("How calm was it?", "scale"))
    await desk.tap("compose.enough", BEN)
    shown = await desk.reads(BEN)
    assert "1. What did you hear?\n2. How calm was it?\n    <i>0 = not at all · 10 = very much</i>" in shown
    await desk.tap("compose.enough", BEN)
    assert await own(desk) == []
    await desk.tap("practice.keep", BEN)
    [kept] = await own(desk)
    assert "quiet" not in kept.id
    assert [step.asks for step in kept.steps] == ["text", "scale"]
    assert kept.smaller == ("question_1",)


async def test_the_same_name_again_is_the_next_version_and_its_id_holds_no_word_of_it(desk: Desk) -> None:
    for question in ("What did you hear?", "What did you see?"):
        await compose(desk, (question, "text"))
        await desk.tap("compose.enough", BEN)
        await desk.tap("practice.keep", BEN)
    [kept] = await own(desk)
    assert kept.version == 2
    assert not any(word in kept.id for word in ("ten", "quiet", "minutes"))
    async with desk.database.reading() as tx:
        assert await practices.id_for(tx, desk.cast.cleo, "Ten quiet minutes") != practices.name_of(kept.id)


async def test_five_questions_are_enough_a_long_one_is_asked_for_again_and_advice_is_given(desk: Desk) -> None:
    await compose(desk)
    await desk.write("x" * 201, BEN)
    assert "201 characters; 200 fit" in await desk.reads(BEN)
    await compose(desk, *[(f"Did you try to rest, part {number}?", "yes_no") for number in range(1, 6)])
    shown = await desk.reads(BEN)
    assert "5. Did you try to rest, part 5?" in shown
    assert "“try to” is vague" in shown
