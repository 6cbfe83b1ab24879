"""What the page's own scripts see to: the newest message in sight, the focus where it can go on, files by hand."""

import re

import pytest
from playwright.async_api import Route, expect

from sandbox.doings import SMALL_PHOTO
from tests.browser.conftest import OpenPage
from tests.browser.sight import Sight

pytestmark = pytest.mark.asyncio(loop_scope="session")
IS_AT_END = "list => list.scrollHeight - list.scrollTop - list.clientHeight < 2"


async def test_the_newest_message_stays_in_sight_until_somebody_reads_further_up(sight: Sight) -> None:
    for number in range(12):
        await sight.say(f"Message {number} of several, each of which is\n\nthree lines high")
    assert await sight.messages.evaluate(IS_AT_END)
    await sight.page.get_by_role("button", name="Under the hood").click()
    await expect(sight.page.get_by_text("Let something go wrong")).to_be_visible()
    assert await sight.messages.evaluate(IS_AT_END), "the chat is narrower now"
    await sight.messages.hover()
    await sight.page.mouse.wheel(0, -400)
    await expect(sight.page.locator(".live[data-left]")).to_have_count(1)
    await sight.say("Another one")
    assert not await sight.messages.evaluate(IS_AT_END)


async def test_the_focus_goes_on_to_what_can_be_pressed_next(sight: Sight) -> None:
    question = await sight.say("How was it?", "Good", "Bad")
    await sight.page.get_by_role("button", name="Bad", exact=True).focus()
    await sight.say("Beside it", "Next")
    await expect(sight.page.get_by_role("button", name="Bad", exact=True)).to_be_focused()
    await sight.call.result("editMessageText", chat_id=sight.ana.id, message_id=question, text="Bad, then.")
    await expect(sight.page.get_by_role("button", name="Next", exact=True)).to_be_focused()


async def test_the_focus_stays_on_a_move_of_the_clock(sight: Sight) -> None:
    await sight.call.result("getUpdates", offset=2**31)
    move = sight.page.get_by_role("button", name="Plus one hour")
    await move.press("Enter")
    await expect(sight.page.get_by_text("10:00").first).to_be_visible()
    await expect(move).to_be_enabled()
    await expect(move).to_be_focused()


async def test_an_edit_in_place_shows_for_a_moment(sight: Sight) -> None:
    question = await sight.say("How was it?")
    await sight.call.result("editMessageText", chat_id=sight.ana.id, message_id=question, text="It was good.")
    bubble = sight.messages.locator(".bubble", has_text="It was good.")
    await expect(bubble).to_be_visible()
    assert await bubble.evaluate("bubble => bubble.getAnimations().length") == 1


async def test_a_photo_opens_large_and_closes_again_by_keyboard(sight: Sight) -> None:
    await sight.ana.send_photo(SMALL_PHOTO, settle=False)
    picture = sight.page.get_by_role("button", name=re.compile("^Look at "))
    await picture.press("Enter")
    await expect(sight.page.get_by_role("dialog").get_by_role("img")).to_be_visible()
    await sight.page.keyboard.press("Escape")
    await expect(sight.page.get_by_role("dialog")).to_be_hidden()
    await expect(picture).to_be_focused()


async def test_what_is_typed_while_the_last_message_is_sent_stays(sight: Sight) -> None:
    async def types_on(route: Route) -> None:
        await field.press_sequentially("Two")
        await route.continue_()

    field = sight.page.get_by_label("Write as Ana")
    await sight.page.route("**/write", types_on)
    await field.fill("One")
    await field.press("Enter")
    await expect(sight.messages.get_by_text("One", exact=True)).to_be_visible()
    await expect(field).to_have_value("Two")


async def test_files_are_sent_as_a_person_from_a_menu_that_closes(sight: Sight) -> None:
    clip = sight.page.get_by_label("Send a file as Ana")
    await clip.press("Enter")
    menu = sight.page.locator("#attach-left")
    chosen = {"name": "me.png", "mimeType": "image/png", "buffer": SMALL_PHOTO}
    photo = menu.get_by_label("Photo")
    await photo.set_input_files(chosen)  # type: ignore[arg-type]  # a file without a path
    await expect(sight.page.get_by_role("button", name="Look at me.png")).to_be_visible()
    await expect(photo).to_have_value("")  # so that the same one can be chosen again
    await expect(menu.get_by_text("Photo")).to_be_hidden()
    await clip.press("Enter")
    await photo.press("Escape")
    await expect(menu.get_by_text("Photo")).to_be_hidden()
    await expect(clip).to_be_focused()


async def test_the_panel_is_opened_used_and_closed_by_keyboard(sight: Sight) -> None:
    button = sight.page.get_by_role("button", name="Under the hood")
    await button.press("Enter")
    await expect(button).to_be_focused()
    await expect(button).to_have_attribute("aria-expanded", "true")
    await sight.page.get_by_role("button", name="Blocked (403)").press("Enter")
    await expect(sight.page.get_by_role("status", name="Planted")).to_contain_text(
        "Blocked (403): to anybody, once more"
    )
    assert "blocked by the user" in await sight.call.refusal("sendMessage", chat_id=sight.ana.id, text="x")
    call = sight.page.locator("summary", has_text="403 Forbidden")
    await call.press("Enter")
    everything = sight.page.get_by_label("All of it").filter(visible=True)
    await expect(everything).to_contain_text('"text": "x"')
    await sight.say("Another one")
    await expect(sight.page.locator("summary", has_text="ok")).to_have_count(1)
    await expect(everything).to_contain_text('"text": "x"')
    about = sight.page.get_by_label("About")
    await about.focus()
    await about.select_option("Ben")
    await expect(call).to_have_count(0)
    await expect(about).to_be_focused()
    await sight.page.reload()
    await expect(button).to_have_attribute("aria-expanded", "true")
    await button.press("Enter")
    await expect(button).to_have_attribute("aria-expanded", "false")


async def test_what_is_refused_is_said_and_what_was_typed_stays(sight: Sight) -> None:
    await sight.ana.block(settle=False)
    await expect(sight.page.get_by_text("Ana has blocked the bot.")).to_be_visible()
    field = sight.page.get_by_label("Write as Ana")
    await field.fill("Are you there?")
    await field.press("Enter")
    await expect(sight.page.locator("#notice")).to_have_text("Ana has blocked the bot")
    await expect(field).to_have_value("Are you there?")
    await sight.page.get_by_role("button", name="Next session").click()
    await expect(sight.page.locator("#notice")).to_have_text("no bot says what it has ahead")


async def test_what_is_done_in_one_window_shows_in_another(sight: Sight, open_page: OpenPage) -> None:
    other = await open_page(sight.page.url)
    await sight.say("How was it?", "Good", "Bad")
    await other.get_by_label("Write as Ana").fill("Quite good.")
    await other.get_by_role("button", name="Send as Ana").click()
    for page in (sight.page, other):
        log = page.get_by_role("log", name="Messages of Ana")
        await expect(log.get_by_text("How was it?")).to_be_visible()
        await expect(log.get_by_text("Quite good.")).to_be_visible()
