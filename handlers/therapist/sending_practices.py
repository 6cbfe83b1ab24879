"""A therapist sends a practice as a file: it is read, shown, and theirs once they say so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from handlers.hearing import Heard
from handlers.keys import key
from handlers.wording import cautions_of
from practices.checking import Advice, advise
from practices.definition import Practice, Step, StepWords
from practices.opening import ENDINGS, Fault, Opened, open_content
from practices.phrases import load_phrases
from practices.sentences import in_language, sentence
from storage import drafts, outbox, people, practices
from storage.database import Transaction
from storage.files import File, Sent
from storage.outbox import Lines, Message, Text, Value
from storage.people import Person

PURPOSE = "practice"
MOST_BYTES = 5_000_000  # a workbook; YAML may have less
MOST_STEPS = 30  # shown
MOST_ADVICE = 6


@dataclass(frozen=True)
class Read:
    """What a file turned out to be, and what is to be thought over about it."""

    file: str
    opened: Opened
    advice: tuple[Advice, ...]


def is_practice(sent: Sent | None) -> bool:
    """Whether a file is called like one that can hold a practice."""
    return sent is not None and (sent.name or "").casefold().endswith(ENDINGS)


async def sent(heard: Heard) -> None:
    """The file is fetched once this is committed; what it is comes as a message of its own."""
    assert heard.sent is not None
    if (heard.sent.size or 0) > MOST_BYTES:
        await heard.say("practice-file-too-large", file=heard.sent.name, most=MOST_BYTES // 10**6)
        return
    await heard.fetch(PURPOSE)
    await heard.say("practice-file-coming", file=heard.sent.name)


def read(file: File, content: bytes, languages: Collection[str]) -> Read:
    """Reads and checks a file. It takes its time: never within a transaction, nor in the loop's own thread."""
    name = file.name or ""
    opened = open_content(name, content)
    if opened.practice is None:
        return Read(name, opened, ())
    if opened.practice.subject is not None:
        return Read(name, Opened(None, (Fault(sentence("subject-ships"), name),)), ())
    return Read(name, opened, tuple(advise(opened.practice, languages, load_phrases())))


def checked(practice: Practice, languages: Collection[str]) -> Read:
    """A practice that was written here, checked as one in a file is."""
    return Read("", Opened(practice), tuple(advise(practice, languages, load_phrases())))


async def arrived(tx: Transaction, file: File, read: Read, now: datetime) -> None:
    """Shows its sender what a file is, or says what is wrong with it."""
    if read.opened.practice is None:
        sender = await people.get(tx, file.person_id)
        await _say(tx, sender, _refusal(read, sender.language), now)
    else:
        await show(tx, file.person_id, read, now)


async def show(tx: Transaction, person_id: UUID, read: Read, now: datetime) -> None:
    """Shows a practice to whoever wrote it; it is not theirs before they say so."""
    sender, practice = await people.get(tx, person_id), read.opened.practice
    assert practice is not None
    before = await practices.newest_own(tx, sender.id, practice.id)
    if before is not None and practices.reads_as(before, practice):
        unchanged = Message("practice-unchanged", {"name": _name(practice, sender), "version": before.version})
        await _say(tx, sender, unchanged, now)
        return
    practice_id = practices.own_id(sender.id, practice.id)
    draft = await drafts.put(tx, sender.id, practice_id, practice, now)
    version = await practices.next_version(tx, practice_id)
    await _say(tx, sender, _preview(read, practice, version, sender, draft), now, anchor=_anchor(draft))


async def _say(tx: Transaction, to: Person, message: Message, now: datetime, anchor: str | None = None) -> None:
    await outbox.put(tx, chat_id=to.chat_id, person_id=to.id, message=message, now=now, anchor=anchor)


def _anchor(draft: UUID) -> str:
    return f"draft:{draft.hex}"


def _name(practice: Practice, reader: Person) -> str:
    return practice.words_in(reader.language).name


def _refusal(read: Read, language: str) -> Message:
    faults = tuple(_fault(fault, language) for fault in read.opened.faults)
    return Message("practice-file-refused", {"file": read.file, "faults": Lines(faults)})


def _fault(fault: Fault, language: str) -> Text:
    reason = in_language(fault.reason, language)
    if fault.line is not None:
        return Text("practice-file-fault-line", {"line": fault.line, "reason": reason})
    if fault.item is not None:
        return Text("practice-file-fault-item", {"item": in_language(fault.item, language), "reason": reason})
    return Text("practice-file-fault", {"reason": reason})


def _preview(read: Read, practice: Practice, version: int, reader: Person, draft: UUID) -> Message:
    words = practice.words_in(reader.language)
    args: dict[str, Value] = {
        "name": words.name,
        "why": words.why,
        "cautions": cautions_of(practice),
        "minutes": practice.minutes,
        "smaller": practice.smaller_minutes,
        "version": version,
        "steps": Lines(_steps(practice, reader)),
        "thoughts": _thoughts(read, reader.language),
    }
    yes, no = (key(f"practice-{what}", f"practice.{what}", draft=draft) for what in ("keep", "not-now"))
    return Message("practice-preview", args, ((yes,), (no,)))


def _steps(practice: Practice, reader: Person) -> tuple[Text, ...]:
    asked = [step for step in practice.steps if step.asks != "wait"]
    words = practice.words_in(reader.language)
    lines = [_step(number, step, words.step(step.id)) for number, step in enumerate(asked[:MOST_STEPS], start=1)]
    if len(asked) > MOST_STEPS:
        lines.append(Text("practice-more-steps", {"count": len(asked) - MOST_STEPS}))
    return tuple(lines)


def _step(number: int, step: Step, asked: StepWords) -> Text:
    answers = " · ".join(asked.options[option] for option in step.options)
    if step.asks == "scale":
        answers = f"{step.lowest} = {asked.lowest} · {step.highest} = {asked.highest}"
    return Text(
        "practice-step",
        {
            "number": number,
            "question": asked.question,
            "answers": Text("practice-step-answers", {"answers": answers}) if answers else "",
            "when": "sometimes" if step.when is not None else "always",
        },
    )


def _thoughts(read: Read, language: str) -> Text | str:
    """What the check advises, and what of a form was simplified; nothing when there is nothing."""
    advised = (_thought(one.where[1:2], Text(f"advice-{one.about}", dict(one.args))) for one in read.advice)
    remarks = (in_language(remark, language) for remark in read.opened.remarks)
    remarked = (_thought((), Text("practice-remark", {"remark": remark})) for remark in remarks)
    found = list(islice((*advised, *remarked), MOST_ADVICE))
    more = len(read.advice) + len(read.opened.remarks) - len(found)
    if more:
        found.append(Text("practice-more-thoughts", {"count": more}))
    return Text("practice-thoughts", {"thoughts": Lines(tuple(found))}) if found else ""


def _thought(place: tuple[str, ...], said: Text) -> Text:
    where = Text("practice-where", {"place": place[0]}) if place else ""
    return Text("practice-thought", {"where": where, "thought": said})


async def keep(heard: Heard) -> None:
    """It is theirs now, as the next version of what they keep under its id."""
    practice = await drafts.take(heard.tx, heard.key("draft"), heard.me)
    if practice is None:
        heard.toast("practice-settled")
        return
    kept = await practices.keep_own(heard.tx, heard.me, practice, heard.now)
    await heard.say(
        "practice-kept",
        (key("back-to-clients", "caseload.show"),),
        anchor=_anchor(heard.key("draft")),
        name=kept.words_in(heard.language).name,
        version=kept.version,
    )


async def not_now(heard: Heard) -> None:
    """It is not kept; sent again it is shown again."""
    if await drafts.take(heard.tx, heard.key("draft"), heard.me) is None:
        heard.toast("practice-settled")
        return
    await heard.say("practice-not-kept", anchor=_anchor(heard.key("draft")))
