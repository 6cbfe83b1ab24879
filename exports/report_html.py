"""The report as one page that holds all it needs, by day, by night and on paper: no scripts, and nothing fetched."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from exports.document import Document
from exports.letters import clean

TEMPLATE = "report.html"


def make(document: Document) -> bytes:
    """Writes the page, UTF-8. Whatever people wrote is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # What we drew ourselves is markup, and has escaped what it was given; nothing else is.
    environment.filters["drawing"] = Markup
    page = environment.get_template(TEMPLATE).render(report=document)
    return clean(page).encode()
