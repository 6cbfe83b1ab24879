"""On which paper somebody prints: A4, but where Letter is what lies in the shops."""

from typing import Literal

from babel.core import get_global

Paper = Literal["a4", "us-letter"]
# As CLDR has it.
LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])


def paper_in(zone: str) -> Paper:
    """The paper of wherever an IANA zone is; A4 where that is no country's."""
    territory = get_global("zone_territories").get(zone)
    return "us-letter" if territory in LETTER else "a4"
