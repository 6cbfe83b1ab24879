"""Who may do what with a client's rows: every button, question and route, tried by everybody there is.

Whoever adds one adds it to outcomes.yaml, and to deeds.py what it carries where that is not what nearly all carry.
"""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from ruamel.yaml import YAML

from handlers import typing
from handlers.therapist.buttons import THERAPIST
from storage.database import Database
from tests.handlers.acting import ANSWERED, DEEDS, PRESSES, Acting, Came, Deed, acting
from tests.planted import MAY_READ, TELEGRAM_IDS
from tests.rings import open_keys

FILE = Path(__file__).with_name("outcomes.yaml")
# What somebody else may do, too: who is to confirm that it was Ana who came sees her name, and says so or not.
UNA_MAY = {Deed("press", "care.confirm"), Deed("press", "care.refuse")}
# To leave is to give up what one had with Ana; no row of hers goes.
LEAVING = {Deed("press", "leave.yes"), Deed("press", "consent.withdraw")}
WITH_THEM = {"care_links", "care_asks", "notice_decisions", "schedules", "sessions", "outbox"}
NAMED = {"zebra-name"}
# What Ben wrote himself; and acts that tell Ana that somebody read what she wrote.
BENS = {"zebra-why", "zebra-proposed", "zebra-draft", "zebra-form", "zebra-line", "zebra-export"}
LOOKED = {"viewed", "reviewed"}
# The draft names the goal that was picked just before, on a screen that was recorded.
STANDS_ABOVE = {Deed("press", "assign.goal")}
# What Col does as Ana's therapist ends or changes something between the two, which is theirs to do.
THERAPISTS = [
    *(Deed("press", do) for do in THERAPIST),
    *(Deed("answer", asks) for asks in typing.THERAPISTS),
    Deed("send", "/clients"),
    Deed("send", "/notes"),
    Deed("send", "/sessions"),
]
OTHERS = [deed for deed in DEEDS if deed not in {*LEAVING, *THERAPISTS}]

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
    """What is to come of what Ana does, or Ben, by outcomes.yaml."""
    expected = YAML(typ="safe", pure=True).load(FILE)
    theirs = {Deed(how, name): outcome for how in ("press", "answer") for name, outcome in expected[how].items()}
    sends = {
        Deed("send", name): dict(zip(("Ana", "Ben"), two, strict=True))[who] for name, two in expected["send"].items()
    }
    return {deed: outcome for deed, outcome in theirs.items() if (deed in THERAPISTS) == (who == "Ben")} | sends


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
    assert {name for _, name in told} <= {"Ben", "Col", "Cleo", "Fred"}


@once
@pytest.mark.parametrize("who", ["Stranger", "Dan", "Cleo", "Fay", "Una", "Fred"])
async def test_nobody_else_reads_or_changes_anything(stage: Acting, who: str) -> None:
    """All at once, since nothing of Ana's may come of it; only when something did, one by one, to name it."""
    mine = UNA_MAY if who == "Una" else set[Deed]()
    deeds = [deed for deed in DEEDS if deed not in LEAVING | mine]
    came = await stage.come(who, deeds)
    if read_by(came, who) or came.changes or "Ana" in came.told:
        one_by_one = {deed: await stage.come(who, [deed]) for deed in deeds}
        guilty = {
            deed: one for deed, one in one_by_one.items() if one.changes or read_by(one, who) or "Ana" in one.told
        }
        pytest.fail(f"{who}: {guilty or came}")


@once
async def test_a_therapist_reads_nothing_by_naming_a_client_of_their_own(stage: Acting) -> None:
    deeds = [deed for deed in DEEDS if deed not in LEAVING]
    came = await stage.come("Cleo", deeds, client=stage.planted.people["Dan"].hex)
    assert (came.reads, came.changes, "Ana" in came.told) == (set(), set(), False)


@once
async def test_no_word_of_a_clients_is_shown_to_their_therapist_without_a_look_in_the_record(stage: Acting) -> None:
    came = {deed: await stage.come("Ben", [deed]) for deed in THERAPISTS if deed not in STANDS_ABOVE}
    shown = {deed for deed, one in came.items() if one.reads - NAMED - BENS}
    assert {Deed("press", "caseload.practices"), Deed("press", "cadence.show"), Deed("press", "assign.steps")} <= shown
    assert {deed for deed in shown if not LOOKED & came[deed].acts} == set()


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
    for deed in LEAVING:
        came = await stage.come(who, [deed])
        assert came.reads == set()
        assert came.changes <= WITH_THEM


@once
@pytest.mark.parametrize("line", ["x" * 5000, "\u202e\x00\n&<b>\U0001f600\u0301" * 400])
async def test_every_question_takes_whatever_is_typed_in_its_stride(stage: Acting, line: str) -> None:
    """It is kept, or refused in a sentence; nobody reads a word of Ana's for it, and nothing fails."""
    stage.types = line
    try:
        for deed in ANSWERED:
            who = "Ben" if deed in THERAPISTS else "Ana"
            assert read_by(await stage.come(who, [deed]), who) == set()
    finally:
        stage.types = None
