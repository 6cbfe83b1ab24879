"""Reads a form of any known format into a practice. Whatever the bytes, it is a practice or a refusal with a reason."""

from pathlib import PurePath

from practices.formats.building import Imported, practice_of
from practices.formats.caps import check_size, read_json
from practices.formats.fhir import read_questionnaire
from practices.formats.form import Form, FormRefused
from practices.formats.redcap import is_dictionary, read_dictionary
from practices.formats.sheets import is_workbook, read_csv, read_workbook
from practices.formats.wording import plain
from practices.formats.xlsform import read_xlsform
from practices.sentences import sentence

__all__ = ["READS", "FormRefused", "Imported", "read_form"]

READS = (".json", ".xlsx", ".xls", ".csv")


def read_form(name: str, content: bytes) -> Imported:
    """The practice in a file, with remarks on what was simplified. Raises FormRefused, and nothing else."""
    check_size(content)
    file = PurePath(name)
    return practice_of(_form(content, file.suffix.casefold(), plain(file.stem) or "Form"))


def _form(content: bytes, ending: str, name: str) -> Form:
    # What a file holds counts for more than what it is called.
    if is_workbook(content):
        return read_xlsform(read_workbook(content), name)
    if content[:100].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return read_questionnaire(read_json(content), name)
    if ending == ".csv":
        rows = read_csv(content)
        if is_dictionary(rows):
            return read_dictionary(rows, name)
        raise FormRefused(sentence("no-columns-of-redcap"))
    raise FormRefused(sentence("no-form", known=", ".join(READS)))
