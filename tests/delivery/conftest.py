"""What tests of delivery need from Telegram's library."""

import pytest


@pytest.fixture(autouse=True)
def _waits_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    # The library warns about the old kind whenever it is asked for a wait.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
