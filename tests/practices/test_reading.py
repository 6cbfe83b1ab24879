"""A bad definition is refused with file, line and reason; a good one comes back as it was."""

import contextlib
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.definition import BadDefinition, Condition, Joined, Practice
from practices.library import load_library
from practices.reading import read_practice

FOLDER = Path(__file__).parents[2] / "practices" / "library"
LIBRARY = load_library(FOLDER)


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_practice_is_kept_and_read_without_loss(name: str) -> None:
    practice = LIBRARY[name]
    again = Practice.from_json(json.loads(json.dumps(practice.to_json())))
    assert again == practice
    assert again.fingerprint == practice.fingerprint


# The wording of a measure is published, and some of them only in English.
ENGLISH_ONLY = {"pcl5", "pc_ptsd5", "audit_c"}
OURS = sorted(name for name, practice in LIBRARY.items() if practice.measure is None)


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_every_practice_speaks_every_language_and_has_a_smaller_version_of_two_minutes(name: str) -> None:
    practice = LIBRARY[name]
    assert set(practice.words) >= ({"en"} if name in ENGLISH_ONLY else {"de", "en"})
    assert practice.has_smaller == (practice.measure is None)
    assert practice.smaller_minutes <= min(2, practice.minutes)
    assert len(practice.smaller) <= len(practice.steps)


@pytest.mark.parametrize("name", OURS)
def test_a_question_is_short_and_no_words_scold_or_cheer(name: str) -> None:
    for words in LIBRARY[name].words.values():
        for step in words.steps.values():
            assert len(step.question) <= 200
        for text in (words.why, *(said for step in words.steps.values() for said in (step.question, step.hint or ""))):
            assert "!" not in text
            assert not {"homework", "hausaufgabe", "should", "must"} & set(text.casefold().split())


RECORD, EXPERIMENT, BREATHING = "thought_record", "behavioural_experiment", "breathing_478"
BOX = "box_breathing"
SMALLER = "steps: [situation, thought, strength]"
WHEN = "is: something_else"
LONG = next(line for line in (FOLDER / RECORD / "practice.yaml").read_text().splitlines() if "longer_because" in line)
BROKEN = [
    # What a practice is
    (RECORD, "practice.yaml", "version: 3", "version: one", 2, "'version' is not what it should be"),
    (RECORD, "practice.yaml", "version: 3", "version: 0", 2, "'version' is a number from 1"),
    (BOX, "practice.yaml", "[holds_breath,", "[breathless,", 4, "'breathless' is none of the cautions that are known"),
    (BOX, "practice.yaml", "[practice,", "[practice, practice,", 5, "'practice' is there twice"),
    (BOX, "practice.yaml", "[practice, maintenance]", "practice", 5, "'phases' is not what it should be"),
    (RECORD, "practice.yaml", "kind: thought record", "kinds: thought record", 3, "'kinds' means nothing here"),
    (RECORD, "practice.yaml", "minutes: 8", "minutes: -8", 4, "'minutes' is a number from 1"),
    (RECORD, "practice.yaml", "id: thought_record", "id: mood", 1, "is not the folder's name"),
    (RECORD, "practice.yaml", "id: thought_record", "id: [", 3, "This is no YAML"),
    (RECORD, "practice.yaml", "id: thought_record", "id: a\nid: b", 2, "found duplicate key"),
    (RECORD, "practice.yaml", LONG, "", 6, "More than 5 questions need a reason"),
    # Steps
    (RECORD, "practice.yaml", "asks: text", "asks: poem", 8, "'poem' is no kind of answer"),
    (
        RECORD,
        "practice.yaml",
        "asks: text",
        "asks: text\n    by: 2",
        9,
        "'by' says nothing about a step that asks text",
    ),
    (RECORD, "practice.yaml", "- id: thought\n", "- id: situation\n", 10, "There is a step 'situation' already"),
    (RECORD, "practice.yaml", "- id: thought\n", "- id: My thought\n", 10, "'My thought' is no name"),
    (RECORD, "practice.yaml", "required: true", "required: 'yes'", 9, "'required' is not what it should be"),
    (RECORD, "practice.yaml", "    options:", "    option:", 15, "'option' means nothing here"),
    (RECORD, "practice.yaml", "[sad, anxious", "[sad, sad", 15, "'sad' is there twice"),
    (RECORD, "practice.yaml", "[sad, anxious", "[sad, [anxious]", 15, "['anxious'] is none"),
    (RECORD, "practice.yaml", "    highest: 100", "    highest: 0", 22, "ends before it begins"),
    (RECORD, "practice.yaml", "    lowest: 0\n", "", 19, "The step 'strength' asks a scale but has no lowest value"),
    (RECORD, "practice.yaml", "    by: 10", "    by: 7", 23, "does not reach its end in steps of 7"),
    (RECORD, "practice.yaml", "    by: 10", "    by: 0", 23, "'by' is a number from 1"),
    (RECORD, "practice.yaml", "    by: 10", "    by: 1", 22, "more than 50 steps"),
    (EXPERIMENT, "practice.yaml", "until: at", "until: belief", 25, "waits until a required moment"),
    (EXPERIMENT, "practice.yaml", "    until: at\n", "", 23, "'until' is missing"),
    (EXPERIMENT, "practice.yaml", "moment\n    required: true", "moment", 24, "waits until a required moment"),
    (BREATHING, "practice.yaml", "rounds: 4", "rounds: 0", 16, "'rounds' is a number from 1"),
    (
        BREATHING,
        "practice.yaml",
        "smaller_rounds: 2",
        "smaller_rounds: 5",
        17,
        "'smaller_rounds' is a number from 1 to 4",
    ),
    (BREATHING, "practice.yaml", "seconds: 7", "seconds: soon", 20, "'seconds' is not what it should be"),
    # Conditions
    (RECORD, "practice.yaml", "step: emotions,", "step: another_view,", 18, "no earlier step 'another_view'"),
    (RECORD, "practice.yaml", "step: emotions,", "step: emotion_words,", 18, "no earlier step 'emotion_words'"),
    (RECORD, "practice.yaml", WHEN, "is: hungry", 18, "'hungry' is no option"),
    (RECORD, "practice.yaml", WHEN, "any_of: [sad, hungry]", 18, "'hungry' is no option"),
    (RECORD, "practice.yaml", WHEN, "any_of: []", 18, "lists no option"),
    (RECORD, "practice.yaml", WHEN, "any_of: 5", 18, "'any_of' is not what it should be"),
    (RECORD, "practice.yaml", WHEN, "at_least: 5", 18, "asks choices, of which 'at_least' cannot be said"),
    (RECORD, "practice.yaml", WHEN, f"{WHEN}, answered: true", 18, "A condition says one thing"),
    (RECORD, "practice.yaml", f"step: emotions, {WHEN}", "step: emotions", 18, "A condition says one thing"),
    (RECORD, "practice.yaml", f"step: emotions, {WHEN}", "step: thought, is: x", 18, "asks text, of which 'is'"),
    (RECORD, "practice.yaml", f"step: emotions, {WHEN}", f"any: [], {WHEN}", 18, "'any' stands alone"),
    (RECORD, "practice.yaml", f"step: emotions, {WHEN}", "any: []", 18, "'any' lists no conditions"),
    (RECORD, "practice.yaml", f"step: emotions, {WHEN}", "all: [emotions]", 18, "Here should be names with values"),
    (
        RECORD,
        "practice.yaml",
        f"step: emotions, {WHEN}",
        "not: {step: nowhere, is: x}",
        18,
        "no earlier step 'nowhere'",
    ),
    (
        RECORD,
        "practice.yaml",
        f"step: emotions, {WHEN}",
        f"{'not: {' * 6}step: emotions, {WHEN}{'}' * 6}",
        18,
        "5 deep",
    ),
    (EXPERIMENT, "practice.yaml", "is: false", "is: 'no'", 31, "'is' is not what it should be"),
    # The smaller version
    (RECORD, "practice.yaml", SMALLER, "steps: [nowhere]", 37, "a step 'nowhere' that does not exist"),
    (RECORD, "practice.yaml", SMALLER, "steps: [emotion_words]", 37, "depends on 'emotions'"),
    (RECORD, "practice.yaml", SMALLER, "steps: [thought, situation]", 37, "keeps the order"),
    (RECORD, "practice.yaml", SMALLER, "steps: []", 37, "has no steps"),
    (RECORD, "practice.yaml", SMALLER, "", 35, "'steps' is missing"),
    (RECORD, "practice.yaml", "smaller:\n  minutes: 2\n", "smaller:\n  minutes: 9\n", 36, "a number from 1 to 8"),
    # Words
    (RECORD, "en.yaml", "name: Thought record", "title: Thought record", 1, "'title' means nothing here"),
    (RECORD, "en.yaml", "name: Thought record", "name: ' '", 1, "'name' has no words"),
    (RECORD, "en.yaml", "name: Thought record", f"name: {'x' * 3001}", 1, "'name' has 3,001 letters; up to 3,000 fit"),
    (RECORD, "en.yaml", "name: Thought record", 'name: "\\ud800"', 1, "'name' has a character that cannot be kept"),
    (RECORD, "en.yaml", "name: Thought record", 'name: "\\0"', 1, "'name' has a character that cannot be kept"),
    (RECORD, "en.yaml", "  thought:\n", "  thoughts:\n", 7, "'thoughts' means nothing here"),
    (RECORD, "en.yaml", "      sad: Sad\n", "", 13, "'sad' is missing"),
    (RECORD, "en.yaml", "sad: Sad", "sad: anxious", 15, "There is an option with the words 'Anxious' already"),
    (RECORD, "de.yaml", "    lowest: kaum da\n", "", 24, "'lowest' is missing"),
    (BREATHING, "de.yaml", "      hold: Halten … 7\n", "", 11, "'hold' is missing"),
    (EXPERIMENT, "en.yaml", "  tried:\n    question: Did you get to try it?\n", "", 3, "The step 'tried' has no words"),
]


@pytest.mark.parametrize(("name", "file", "good", "bad", "line", "reason"), BROKEN)
def test_a_broken_definition_names_file_line_and_reason(
    tmp_path: Path, name: str, file: str, good: str, bad: str, line: int, reason: str
) -> None:
    folder = copy_of(name, tmp_path)
    text = (folder / file).read_text()
    assert good in text
    (folder / file).write_text(text.replace(good, bad, 1))
    with pytest.raises(BadDefinition) as refused:
        read_practice(folder)
    assert reason in refused.value.reason
    assert str(refused.value) == f"{folder / file}:{line}: {refused.value.reason}"


def copy_of(name: str, folder: Path) -> Path:
    """A practice of the library, to be broken."""
    return Path(shutil.copytree(FOLDER / name, folder / name))


# Each line has the one before ten times.
BOMB = b"".join(
    [b"a0: &a0 x\n", *(b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 9))]
)


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "Here should be names with values"),
        (b"- a\n- b\n", 1, "Here should be names with values"),
        (b"name: x\nwhy: \xff\xfe\n", 2, "not written in UTF-8"),
        (b"name: x\nwhy: \x07\n", 2, "a character that it must not have"),
        # The reader would take minutes for these.
        (b"name: x\nodd: " + b"[" * 50_000, 2, "more than 50 brackets within each other"),
        (b"name: 2026-13-45\n", 1, "This YAML cannot be read"),
        (b"a: b\n---\nc: d\n", 2, "This is no YAML"),
        (BOMB, 1, "more than 20,000 values"),
        (b"--- &top\nb: *top\n", 1, "or has one within itself"),
        (b"# " + b"x" * 100_000, 1, "larger than 100,000 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_like_any_other(
    tmp_path: Path, content: bytes, line: int, reason: str
) -> None:
    folder = copy_of(RECORD, tmp_path)
    (folder / "en.yaml").write_bytes(content)
    with pytest.raises(BadDefinition) as refused:
        read_practice(folder)
    assert refused.value.line == line
    assert reason in refused.value.reason


LINES = [
    (file, number)
    for file in ("practice.yaml", "en.yaml")
    for number in range(len((FOLDER / RECORD / file).read_text().splitlines()))
]
SCRAPS = [
    "",
    "-",
    "null",
    "3",
    "[]",
    "{}",
    "a: b",
    "  - id: x",
    "    when: {step: situation}",
    "\t",
    "&a *a",
    "!!set {}",
]


@given(st.sampled_from(LINES), st.sampled_from(SCRAPS), st.booleans())
def test_a_scrap_anywhere_is_refused_or_read_but_never_breaks_the_start(
    where: tuple[str, int], scrap: str, value_only: bool
) -> None:
    file, number = where
    with tempfile.TemporaryDirectory() as scratch:
        folder = copy_of(RECORD, Path(scratch))
        lines = (folder / file).read_text().splitlines()
        lines[number] = f"{lines[number].split(':')[0]}: {scrap}" if value_only else scrap
        (folder / file).write_text("\n".join(lines))
        with contextlib.suppress(BadDefinition):  # a refusal is as good as a reading
            assert read_practice(folder).id == RECORD


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("{step: strength, is: 70}", Condition("strength", at_least=70, at_most=70)),
        ("{step: strength, at_least: 2.5, at_most: 70}", Condition("strength", at_least=2.5, at_most=70)),
        ("{step: emotions, any_of: [sad, numb]}", Condition("emotions", ("sad", "numb"))),
        ("{step: thought, answered: false}", Condition("thought", answered=False)),
        (
            "{any: [{step: strength, at_least: 80},"
            " {all: [{step: emotions, is: numb}, {not: {step: thought, answered: true}}]}]}",
            Joined(
                "any",
                (
                    Condition("strength", at_least=80),
                    Joined(
                        "all",
                        (
                            Condition("emotions", ("numb",)),
                            Joined("none", (Condition("thought", answered=True),)),
                        ),
                    ),
                ),
            ),
        ),
    ],
)
def test_a_condition_is_read_and_kept(tmp_path: Path, said: str, means: Condition) -> None:
    folder = copy_of(RECORD, tmp_path)
    text = (folder / "practice.yaml").read_text()
    last = "  - id: another_view\n    asks: text\n"
    (folder / "practice.yaml").write_text(text.replace(last, f"{last}    when: {said}\n"))
    practice = read_practice(folder)
    assert practice.step("another_view").when == means
    assert Practice.from_json(json.loads(json.dumps(practice.to_json()))) == practice


def test_a_file_of_words_is_called_like_its_language(tmp_path: Path) -> None:
    folder = copy_of(RECORD, tmp_path)
    (folder / "en.yaml").rename(folder / "english.yaml")
    with pytest.raises(BadDefinition, match="'english' is no language"):
        read_practice(folder)


def test_a_practice_without_words_is_refused_and_one_without_english_words_is_read_as_it_was_written(
    tmp_path: Path,
) -> None:
    folder = copy_of(RECORD, tmp_path)
    for language in ("ar", "en", "es"):
        (folder / f"{language}.yaml").unlink()
    practice = read_practice(folder)
    assert practice.words_in("en").name == "Gedankenprotokoll"
    assert Practice.from_json(json.loads(json.dumps(practice.to_json()))) == practice
    (folder / "de.yaml").unlink()
    with pytest.raises(BadDefinition, match=r"no words beside it, in a file like en\.yaml"):
        read_practice(folder)
