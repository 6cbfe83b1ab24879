"""Scoring rules that do not fit their measure are refused with file, line and reason."""

import json
import shutil
from pathlib import Path

import pytest

from practices.definition import BadDefinition, Practice
from practices.library import load_library
from practices.measures import Band, Cutoff
from practices.reading import read_practice

FOLDER = Path(__file__).parents[2] / "practices" / "library"
LIBRARY = load_library(FOLDER)

PHQ9, PHQ4, PTSD, DRINKS = "phq9", "phq4", "pc_ptsd5", "audit_c"
FIRST_BAND = "- {name: minimal, from: 0}"
BROKEN = [
    (PHQ9, "  title: Patient", "  titel: Patient", "titel:", "'titel' means nothing here"),
    (PHQ9, "  title: Patient Health Questionnaire-9 (PHQ-9)\n", "", "measure:", "'title' is missing"),
    (PHQ9, "  licence: >-", "  licence: ' '\n  notes: >-", "notes:", "'notes' means nothing here"),
    (PHQ9, "items: [interest,", "items: [curiosity,", "items:", "There is no step 'curiosity' to count"),
    (PHQ9, "items: [interest,", "items: [down,", "items:", "'down' is there twice"),
    (PHQ9, "items: [interest,", "items: [", "items:", "The step 'interest' stands in one of items, gates and unscored"),
    (PHQ9, "items: [interest,", "items: [difficulty, interest,", "points:", "'not_difficult_at_all' is missing"),
    (PHQ9, "  unscored: [difficulty]\n", "", "items:", "The step 'difficulty' stands in one of items, gates and"),
    (PHQ9, "unscored: [difficulty]", "unscored: [hard]", "unscored:", "'unscored' names a step 'hard'"),
    (PHQ9, "nearly_every_day: 3}", "every_day: 3}", "every_day: 3", "'every_day' means nothing here"),
    (PHQ9, "nearly_every_day: 3}", "nearly_every_day: many}", "many", "'nearly_every_day' is not what it should be"),
    (PHQ9, "nearly_every_day: 3}", "nearly_every_day: -3}", "-3", "'nearly_every_day' counts from 0 to 100, not -3"),
    (PHQ9, ", nearly_every_day: 3}", "}", "points:", "'nearly_every_day' is missing"),
    (PHQ9, FIRST_BAND, "- {name: minimal, from: 1}", "bands:", "The first band begins at 0"),
    (PHQ9, FIRST_BAND, "- {name: fine, from: 0}", "fine", "The texts have no name 'fine'"),
    (PHQ9, "{name: mild, from: 5}", "{name: mild, from: 0}", "mild", "'from' rises from one to the next"),
    (PHQ9, "severe, from: 20}", "severe, from: 28}", "28", "up to 27, the most points that there are"),
    (PHQ9, "severe, from: 20}", "severe, to: 27}", "27", "'to' means nothing here"),
    (PHQ9, "risk: {item: better_off_dead,", "risk: {item: difficulty,", "risk:", "'difficulty' is no item that counts"),
    (PHQ9, "better_off_dead, from: 1}", "better_off_dead, from: 0}", "risk:", "'from' is a number from 1"),
    (PHQ9, "loinc: {panel:", "loinc: {panels:", "loinc:", "'panels' means nothing here"),
    (PHQ9, "measure:\n", "smaller: {}\nmeasure:\n", "smaller:", "A measure has no smaller version"),
    (PHQ4, "- name: anxiety\n", "- name: worry\n", "worry", "The texts have no name 'worry'"),
    (PHQ4, "- name: depression\n", "- name: anxiety\n", "anxiety", "There is a subscale 'anxiety' already"),
    (PHQ4, "items: [nervous, control]", "items: [nervous, sleep]", "sleep", "A subscale counts items of the measure"),
    (PHQ4, "items: [nervous, control]", "items: []", "items: []", "A subscale counts items of the measure"),
    (PTSD, "points: {yes: 1, no: 0}", "points: {yes: 1}", "points:", "'no' is missing"),
    (PTSD, "asks: yes_no", "asks: text", "is: true", "asks text, of which 'is' cannot be said"),
    (PTSD, "gates: [event]", "unscored: [event]", "items:", "depends on 'event', which is no item and no gate"),
    (DRINKS, "{name: women, from: 3}", "{name: women, from: 13}", "13", "up to 12, the most points"),
]


@pytest.mark.parametrize(("name", "good", "bad", "at", "reason"), BROKEN)
def test_broken_rules_name_file_line_and_reason(
    tmp_path: Path, name: str, good: str, bad: str, at: str, reason: str
) -> None:
    folder = Path(shutil.copytree(FOLDER / name, tmp_path / name))
    text = (folder / "practice.yaml").read_text()
    assert good in text
    (folder / "practice.yaml").write_text(text.replace(good, bad, 1))
    with pytest.raises(BadDefinition) as refused:
        read_practice(folder)
    assert reason in refused.value.reason
    assert refused.value.file == str(folder / "practice.yaml")
    assert at in (folder / "practice.yaml").read_text().splitlines()[refused.value.line - 1]


def test_an_item_that_is_typed_in_words_cannot_count(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER / "phq2", tmp_path / "phq2"))
    text = (folder / "practice.yaml").read_text()
    (folder / "practice.yaml").write_text(text.replace("asks: choice\n    options: *days", "asks: text"))
    with pytest.raises(BadDefinition, match=r"practice\.yaml:20: The step 'down' asks text; what counts is a choice"):
        read_practice(folder)


def test_only_a_measure_goes_without_a_smaller_version(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER / "phq2", tmp_path / "phq2"))
    text = (folder / "practice.yaml").read_text()
    (folder / "practice.yaml").write_text(text[: text.index("measure:")])
    with pytest.raises(BadDefinition, match="'smaller' is missing"):
        read_practice(folder)


def test_rules_are_kept_and_read_without_loss() -> None:
    for name in (PHQ9, PHQ4, PTSD, DRINKS):
        again = Practice.from_json(json.loads(json.dumps(LIBRARY[name].to_json())))
        assert again == LIBRARY[name]
        assert again.measure is not None
        assert all(isinstance(band, Band) for band in again.measure.total.bands)
        assert all(isinstance(cutoff, Cutoff) for cutoff in again.measure.total.cutoffs)


def test_a_practice_that_is_no_measure_is_kept_as_it_always_was() -> None:
    kept = LIBRARY["mood_log"].to_json()
    assert "measure" not in kept
    assert "lead" not in kept["words"]["en"]["steps"]["mood"]


def test_who_answers_the_smaller_version_of_a_measure_answers_all_of_it() -> None:
    practice = LIBRARY[PHQ9]
    assert practice.steps_of("smaller") == practice.steps
    assert practice.minutes_of("smaller") == practice.minutes
