"""What is logged, and what never is."""

import logging


def set_up_logging(level: str) -> None:
    """One line a message. The HTTP client would log every URL, and with it the token."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for talkative in ("telegram", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    # The loop says itself what fails; all that would come from here is the end of a job that was stopped.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
