"""Who may do what with a client's rows: every button, question and route, tried by everybody there is.

Whoever adds one adds it to OUTCOMES, with what it carries in deeds.py where that is not what nearly all carry.
"""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from handlers import pressing, typing
from storage.database import Database
from tests.handlers.acting import ANSWERED, DEEDS, PRESSES, Acting, Came, Deed, acting
from tests.planted import MAY_READ, TELEGRAM_IDS
from tests.rings import open_keys


def names(several: str) -> list[str]:
    """The names that stand there with blanks between them."""
    return several.split()


# What comes of each when those do it who may: Ana with her own rows, or Ben, her therapist. They come to read a planted
# word, or rows of hers change, both, or neither: it asks something, offers something, or says that there is nothing.
OUTCOMES: dict[tuple[str, str], dict[str, list[str]]] = {
    ("Ana", "reads"): {
        "press": names(
            "log.entry log.preview-one quote.show bring.show bring.note take.show take.reword goals.show goals.goal "
            "item.ask item.show count.show count.put-away count.each count.when count.tag count.no-tag card.all "
            "card.show ladder.show ladder.ratings rung.choose rung.show start.choose start.offer"
        ),
        "send": ["/now", "/plan", "/count", "/bring", "/goals", "a press of Ana's button"],
    },
    ("Ana", "changes"): {
        "press": names(
            "join.agree leave.yes line.whole settle.speak settle.zone-is settle.quiet-is settle.word-is "
            "settle.minutes-are settle.sharing-is nudge.start nudge.snooze nudge.not-this-time walk.carry-on "
            "walk.leave walk.correct which.walk which.nudge debrief.say debrief.share notice.decide export.preview "
            "log.delete-yes bring.just-this bring.unasked bring.ask-again bring.talked bring.delete sees.remove "
            "sees.past sees.agree sees.decline pause.begin pause.end agree.sure agree.size agree.decline time.at "
            "time.settle plan.end plan.smaller lighten.begin lighten.end swap.for take.keep take.not-mine "
            "goals.delete-yes item.at item.done item.not-yet item.delete mood.is card.how card.put-away "
            "ladder.put-away-yes make.yes make.often make.put-away-yes"
        ),
        "answer": names(
            "settle.quiet settle.minutes agree.change agree.why-not time.times nudge.own-time nudge.reason "
            "debrief.words swap.not-working bring.words goals.words item.words item.when item.in-the-way mood.number "
            "card.skill take.words"
        ),
        "send": ["a line", "blocking the bot"],
    },
    ("Ana", "both"): {
        "press": names(
            "log.share quote.mark bring.again goals.reached goals.again count.tap count.undo count.away count.tagged "
            "ladder.ready rung.expected rung.earlier rung.later rung.remove start.go"
        ),
        "answer": names("rung.expected count.what count.tag"),
    },
    ("Ana", "neither"): {
        "press": names(
            "join.explain join.leave leave.no settle.language settle.zone settle.zone-again settle.quiet settle.word "
            "settle.minutes settle.sharing nudge.later nudge.own-time walk.reply which.neither debrief.enough "
            "settle.notices log.show log.preview log.correct log.delete chart.choose chart.show bring.ask bring.about "
            "looks.show settle.who-sees sees.show sees.ask-remove sees.ask-past agree.accept agree.ask-change "
            "agree.wish agree.send-wishes agree.steps agree.no-reason time.day time.days time.window time.change "
            "lighten.offer swap.not-working swap.enough swap.ask swap.no-reason swap.choose swap.group goals.ask "
            "goals.delete item.when item.in-the-way about.never-mind count.new card.used card.new card.change "
            "ladder.not-ready ladder.put-away rung.new make.ask make.enough make.no make.remind make.put-away "
            "start.group"
        ),
        "answer": names("settle.zone time.window swap.why make.name make.question rung.what card.trigger walk.which"),
        "send": [
            "/start",
            "/help",
            "/delete_me",
            "/settings",
            "/log",
            "/history",
            "/charts",
            "/pause",
            "/who_looked",
            "/clients",
            "/notes",
            "/sessions",
            "/invite",
            "/nonsense",
            "/start with a link",
            "a correction of Ana's letter",
            "a place",
            "a photo",
            "a contact",
            "a line in a group",
        ],
    },
    ("Ben", "reads"): {
        "press": names(
            "caseload.show caseload.archived caseload.client caseload.practices caseload.entries caseload.entry "
            "caseload.care care.ask-archive care.bring-back care.ask-end care.code review.line review.back "
            "caseload.counters caseload.ladder ladder.stay assign.choose assign.practice assign.leave-open "
            "assign.draft assign.why assign.goals assign.ready assign.answer export.choose session.show session.week "
            "session.new session.look session.show-one session.put-back notes.ask notes.all notes.kind notes.date "
            "session.brief practice.keep"
        ),
        "answer": names(
            "care.code assign.named session.when session.look export.days notes.words notes.look notes.when"
        ),
        "send": ["/clients", "/notes", "/sessions"],
    },
    ("Ben", "changes"): {
        "press": names(
            "assign.word-back assign.discard assign.as-it-is assign.rest cadence.take cadence.end export.make brief.at"
        ),
        "answer": names("assign.words brief.when"),
    },
    ("Ben", "both"): {
        "press": names(
            "care.archive care.end care.ask review.one review.all review.send ladder.therapist-yes assign.anew "
            "assign.not-next assign.goal assign.cadence assign.taper assign.weeks assign.starts assign.size "
            "assign.phase assign.ready-is assign.send session.move session.cancel session.stop notes.send where.is"
        ),
        "answer": names("ladder.line review.words assign.why assign.goal assign.until"),
    },
    ("Ben", "neither"): {
        "press": names(
            "invite.ask care.confirm care.refuse colleague.code ladder.therapist-no assign.group assign.tags "
            "assign.next assign.often assign.ends assign.phases assign.words assign.word assign.steps cadence.show "
            "cadence.change often.group often.days often.several often.stage often.for export.practices export.days "
            "export.further export.noted session.set session.ask-move session.look-moved session.ask-stop notes.one "
            "notes.discard brief.ask where.ask compose.ask compose.kind compose.enough practice.not-now"
        ),
        "answer": names("invite.label where.city session.move assign.search compose.name compose.why compose.question"),
        "send": [
            "/start",
            "/help",
            "/delete_me",
            "/settings",
            "/now",
            "/plan",
            "/log",
            "/count",
            "/history",
            "/charts",
            "/bring",
            "/goals",
            "/pause",
            "/who_looked",
            "/invite",
            "/nonsense",
            "/start with a link",
            "a correction of Ana's letter",
            "a press of Ana's button",
            "a place",
            "a photo",
            "a line",
            "a contact",
            "a line in a group",
            "blocking the bot",
        ],
    },
}
# What somebody else may do, too: who is to confirm that it was Ana who came sees her name, and says so or not.
UNA_MAY = {Deed("press", "care.confirm"), Deed("press", "care.refuse")}
# To leave is to give up what one had with Ana; no row of hers goes.
LEAVE = Deed("press", "leave.yes")
WITH_THEM = {"care_links", "care_asks", "notice_decisions", "schedules", "sessions", "outbox"}
NAMED = {"zebra-name"}
# What Col does as Ana's therapist ends or changes something between the two, which is theirs to do.
THERAPISTS = [
    *(Deed("press", do) for do in pressing.THERAPIST),
    *(Deed("answer", asks) for asks in typing.THERAPISTS),
    Deed("send", "/clients"),
    Deed("send", "/notes"),
    Deed("send", "/sessions"),
]
OTHERS = [deed for deed in DEEDS if deed not in {LEAVE, *THERAPISTS}]

# Ana's rows are planted once for all of these: what is done to them is taken back.
once = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(
    migrated_file: Path, key_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Acting]:
    folder = tmp_path_factory.mktemp("planted")
    file, _ = shutil.copy(migrated_file, folder), shutil.copy(key_folder / "keys.db", folder)
    database = Database(f"sqlite:///{file}", open_keys(folder))
    async with acting(database, datetime(2026, 3, 2, 8, tzinfo=UTC)) as stage:
        yield stage
    await database.close()


def outcomes(who: str) -> dict[Deed, str]:
    """What is to come of what somebody does."""
    return {
        Deed(how, name): outcome
        for (doer, outcome), deeds in OUTCOMES.items()
        for how, names in deeds.items()
        for name in names
        if doer == who
    }


def read_by(came: Came, who: str) -> set[str]:
    """What somebody came to read that they may not."""
    return {word for word in came.reads if who != "Ana" and who not in MAY_READ[word]}


def outcome_of(came: Came, who: str) -> str:
    # That Ana is answered, and a question put to her, is no change of hers.
    changes = came.changes - ({"outbox", "dialogs"} if who == "Ana" else set())
    if came.reads and changes:
        return "both"
    return "reads" if came.reads else "changes" if changes else "neither"


def test_every_button_and_every_question_is_tried() -> None:
    tried = outcomes("Ana") | outcomes("Ben")
    assert {deed for deed in tried if deed.how != "send"} == {*PRESSES, *ANSWERED}


@once
async def test_every_route_is_tried(stage: Acting) -> None:
    sends = [deed.name for deed in DEEDS if deed.how == "send"]
    assert {stage.route_of(name) for name in sends} == set(range(len(stage.routes)))


@once
@pytest.mark.parametrize("who", ["Ana", "Ben"])
async def test_who_may_gets_what_they_may_and_tells_nobody_else(stage: Acting, who: str) -> None:
    expected = outcomes(who)
    came = {deed: await stage.come(who, [deed]) for deed in expected}
    assert {deed: outcome_of(one, who) for deed, one in came.items()} == expected
    assert {deed: read_by(one, who) for deed, one in came.items() if read_by(one, who)} == {}
    told = {(deed, who_): words for deed, one in came.items() for who_, words in one.told.items() if who_ != "Ana"}
    # Whose it is hears everybody who is, was a moment ago, or is from now on, her therapist.
    assert {key for key, words in told.items() if any(key[1] not in MAY_READ[word] for word in words - NAMED)} == set()
    assert {name for _, name in told} <= {"Ben", "Col", "Cleo"}


@once
@pytest.mark.parametrize("who", ["Stranger", "Dan", "Cleo", "Fay", "Una", "Fred"])
async def test_nobody_else_reads_or_changes_anything(stage: Acting, who: str) -> None:
    """All at once, since nothing of Ana's may come of it; only when something did, one by one, to name it."""
    mine = UNA_MAY if who == "Una" else set()
    deeds = [deed for deed in DEEDS if deed not in {LEAVE, *mine}]
    came = await stage.come(who, deeds)
    if read_by(came, who) or came.changes or "Ana" in came.told:
        one_by_one = {deed: await stage.come(who, [deed]) for deed in deeds}
        guilty = {
            deed: one for deed, one in one_by_one.items() if one.changes or read_by(one, who) or "Ana" in one.told
        }
        pytest.fail(f"{who}: {guilty or came}")


@once
async def test_a_therapist_reads_nothing_by_naming_a_client_of_their_own(stage: Acting) -> None:
    deeds = [deed for deed in DEEDS if deed != LEAVE]
    came = await stage.come("Cleo", deeds, client=stage.planted.people["Dan"].hex)
    assert (came.reads, came.changes, "Ana" in came.told) == (set(), set(), False)


@once
async def test_a_colleague_by_agreement_reads_what_is_shared_and_nothing_else(stage: Acting) -> None:
    came = [await stage.come("Col", [deed]) for deed in THERAPISTS]
    assert set().union(*(read_by(one, "Col") for one in came)) == set()
    shown = {"zebra-answer", "zebra-debrief", "zebra-goal", "zebra-note", "zebra-rung", "zebra-counted", "zebra-remark"}
    assert shown <= set().union(*(one.reads for one in came))


@once
async def test_who_sees_a_client_and_is_one_does_nothing_to_her_rows_as_if_they_were_their_own(stage: Acting) -> None:
    came = await stage.come("Col", OTHERS)
    assert (came.reads, came.changes, "Ana" in came.told) == (set(), set(), False)


@once
@pytest.mark.parametrize("who", [name for name in TELEGRAM_IDS if name not in {"Ana", "Ben", "Col"}])
async def test_who_leaves_takes_nothing_of_anybody_elses_along(stage: Acting, who: str) -> None:
    came = await stage.come(who, [LEAVE])
    assert came.reads == set()
    assert came.changes <= WITH_THEM
