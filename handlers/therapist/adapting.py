"""A therapist puts a practice into other words for one client: its name, its why, a question; kept with the draft."""

from dataclasses import replace

from handlers.hearing import Heard
from handlers.keys import key, named
from handlers.therapist import drafts
from handlers.wording import glimpse
from practices import adapting
from practices.adapting import NAME, WHY
from storage import dialogs, people, proposals
from storage.dialogs import Dialog
from storage.proposals import Draft

LONGEST = {NAME: 60, WHY: 400}
LONGEST_QUESTION = 200


async def show(heard: Heard) -> None:
    """What can be said in other words, a button each."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
        await _show(heard, draft)


async def _show(heard: Heard, draft: Draft) -> None:
    practice = await drafts.practice_of(heard, draft)
    client = await people.get(heard.tx, draft.client_id)
    words = practice.words_in(client.language)
    rows = [
        (named(glimpse(adapting.said_at(words, place)), "assign.word", draft=draft.id, place=place),)
        for place in adapting.places(practice)
    ]
    back = (key("draft-back", "assign.draft", draft=draft.id),)
    await heard.say("draft-words-which", *rows, back, anchor=drafts.anchor_of(draft))


async def ask(heard: Heard) -> None:
    """One of them: how it reads now; what should it say?"""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    place = heard.given["place"]
    practice = await drafts.practice_of(heard, draft)
    client = await people.get(heard.tx, draft.client_id)
    if place not in adapting.places(practice):
        heard.toast("button-too-old")
        return
    await dialogs.ask(heard.tx, heard.me, "assign.words", heard.now, draft=draft.id.hex, place=place)
    as_it_was = (key("draft-words-as-before", "assign.word-back", draft=draft.id, place=place),)
    await heard.say(
        "draft-words-ask",
        *([as_it_was] if place in draft.adapted else []),
        (key("draft-back", "assign.words", draft=draft.id),),
        anchor=drafts.anchor_of(draft),
        now=adapting.said_at(practice.words_in(client.language), place),
        language=heard.wiring.catalogue.text(adapting.language_of(practice, client.language), "language-name", {}),
    )


async def typed(heard: Heard, dialog: Dialog) -> None:
    """What it should say, typed."""
    draft = await drafts.answered(heard, dialog)
    if draft is None:
        return
    place, line = dialog.so_far["place"], heard.line
    most = LONGEST.get(place, LONGEST_QUESTION)
    if len(line) > most:
        await heard.say("draft-too-long", most=most, length=len(line))
        return
    practice, client = await drafts.practice_of(heard, draft), await people.get(heard.tx, draft.client_id)
    spoken = {adapting.LANGUAGE: adapting.language_of(practice, client.language)}
    await _keep(heard, draft, spoken | draft.adapted | {place: line})


async def as_before(heard: Heard) -> None:
    """The practice's own words again."""
    draft = await drafts.opened(heard)
    if draft is not None:
        kept = {place: line for place, line in draft.adapted.items() if place != heard.given["place"]}
        await _keep(heard, draft, {} if kept.keys() == {adapting.LANGUAGE} else kept)


async def _keep(heard: Heard, draft: Draft, words: dict[str, str]) -> None:
    await dialogs.close_if(heard.tx, heard.me, ("assign.words",))
    changed = replace(draft, adapted=words, changed_at=heard.now)
    await proposals.change_draft(heard.tx, changed)
    await _show(heard, changed)
