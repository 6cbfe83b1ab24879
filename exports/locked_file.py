"""A file that only a password opens: a ZIP with AES-256, which 7-Zip, WinZip, Keka and their like can open."""

import io
import secrets
from datetime import UTC, datetime

# Nothing in it is taken for something else when it is read aloud or copied by hand.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, OF_LETTERS = 4, 5  # 99 bits


def new_password() -> str:
    """A password that nobody guesses, in groups to be typed: nobody chose it, so it is nobody's elsewhere."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(OF_LETTERS)) for _ in range(GROUPS))


def lock(name: str, content: bytes, password: str, now: datetime) -> bytes:
    """Writes the ZIP. Its name, and that of the file in it, can be read by everybody."""
    # Here: few ever ask for it.
    import pyzipper

    whole = io.BytesIO()
    with pyzipper.AESZipFile(whole, "w", pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        about = archive.zipinfo_cls(name, now.astimezone(UTC).timetuple()[:6])
        about.compress_type = pyzipper.ZIP_DEFLATED
        archive.writestr(about, content)
    return whole.getvalue()
