"""The log as a bundle of FHIR R4: a Questionnaire a version, a response an entry, an Observation a score or number."""

import io
import json
from datetime import datetime
from uuid import UUID

from exports import fhir_parts
from exports.fhir_parts import Resource
from storage.log import Log


class FhirFile:
    """Is given a log page by page, and then has the file.

    The client has no name in it. What was due and is not answered has no place there, nor have notes and goals.
    """

    def __init__(self, log: Log, language: str, now: datetime) -> None:
        self._file = io.BytesIO()
        self._file.write(b'{"resourceType": "Bundle", "type": "collection", "timestamp": ')
        self._file.write(json.dumps(fhir_parts.instant(now)).encode() + b', "entry": [')
        self._put(fhir_parts.patient(log.client_id), "")
        for practice in log.practices:
            self._put(fhir_parts.form(practice, language))

    def add(self, page: Log) -> None:
        """Writes what is told of the entries of a page."""
        for logged in page.entries:
            practice = page.practice(logged.entry.practice_id, logged.entry.practice_version)
            self._put(fhir_parts.response(practice, logged))
            for observation in fhir_parts.observations(practice, logged):
                self._put(observation)

    def _put(self, resource: Resource, before: str = ",") -> None:
        told = {"fullUrl": fhir_parts.url_of(UUID(resource["id"])), "resource": resource}
        self._file.write(f"{before}\n{json.dumps(told, ensure_ascii=False, allow_nan=False)}".encode())

    def content(self) -> bytes:
        """The file, whole."""
        self._file.write(b"\n]}\n")
        return self._file.getvalue()
