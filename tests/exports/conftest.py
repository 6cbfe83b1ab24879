"""The texts, for whoever writes a table."""

from functools import partial

import pytest

from exports.cells import Say
from texts.catalogue import Catalogue


@pytest.fixture(scope="session")
def english() -> Say:
    """The texts in English."""
    return partial(Catalogue.load().text, "en", args={})


@pytest.fixture(scope="session")
def german() -> Say:
    """The texts in German."""
    return partial(Catalogue.load().text, "de", args={})
