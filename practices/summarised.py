"""What is told of a practice where only a summary of its entries is shared."""

from dataclasses import replace

from practices.definition import NUMBERS, Practice, Words


def summarised(practice: Practice) -> Practice:
    """The practice by its name, with the questions that take a number, and none of its other words."""
    steps = tuple(replace(step, when=None) for step in practice.steps if step.asks in NUMBERS)
    told = {step.id for step in steps}
    words = {
        language: Words(said.name, "", {step_id: one for step_id, one in said.steps.items() if step_id in told})
        for language, said in practice.words.items()
    }
    smaller = tuple(step_id for step_id in practice.smaller if step_id in told)
    return replace(practice, steps=steps, smaller=smaller, words=words, measure=None)
