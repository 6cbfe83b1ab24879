"""The report as one page that holds all it needs, by day, by night and on paper: no scripts, and nothing fetched."""

import logging
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from exports import aside
from exports.document import Document
from exports.letters import clean, direction_of
from exports.page_fonts import fonts_for

log = logging.getLogger(__name__)

TEMPLATE = "report.html"


def make(document: Document) -> bytes:
    """Writes the page, UTF-8. Whatever people wrote is escaped.

    Where it has letters that not every device can draw this waits for another process: not for the event loop.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # A browser's dir="auto" would look into what is set apart, too.
    environment.filters["direction"] = lambda words: direction_of(words, document.direction)
    # What we drew ourselves is markup, and has escaped what it was given; nothing else is.
    environment.filters["drawing"] = Markup
    page = environment.get_template(TEMPLATE)
    plain = clean(page.render(report=document, fonts=[]))
    fonts = _fonts_for(plain)
    return (clean(page.render(report=document, fonts=fonts)) if fonts else plain).encode()


def _fonts_for(page: str) -> list[str]:
    try:
        return fonts_for(page)
    except aside.Failed as error:
        # Most devices have fonts of their own for it.
        log.error("A page goes without its fonts action=page_without_fonts script=%s code=%s", error.script, error.code)
        return []
