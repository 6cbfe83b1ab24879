"""Looks for secrets in all that is kept in git: tokens, passwords, private keys. Exit code 1 when there is one."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from detect_secrets import SecretsCollection
from detect_secrets.settings import transient_settings

LOOKS_FOR = (
    *(
        "ArtifactoryDetector",
        "AWSKeyDetector",
        "AzureStorageKeyDetector",
        "BasicAuthDetector",
        "DiscordBotTokenDetector",
    ),
    *("GitHubTokenDetector", "GitLabTokenDetector", "JwtTokenDetector", "NpmDetector", "OpenAIDetector"),
    *("PrivateKeyDetector", "PypiTokenDetector", "SendGridDetector", "SlackDetector", "StripeDetector"),
    "TwilioKeyDetector",
)
# Ours: a bot's token, a key that opens backups, a line of the ring of master keys.
OURS = """
import re
from detect_secrets.plugins.base import RegexBasedDetector


class OurKeys(RegexBasedDetector):
    secret_type = "Key of Midweek's"
    denylist = [
        re.compile(r"\\b[0-9]{8,10}:[0-9A-Za-z_-]{35}\\b"),
        re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{50,}"),
        re.compile(r"[\\w.-]{1,32}:[A-Za-z0-9+/]{43}="),
    ]
"""
NOT_TEXT = {".ttf", ".otf", ".png", ".jpg", ".pdf", ".xls", ".xlsx", ".zip", ".lock"}
# What looks like a secret and is none.
EXPLAINED = {
    ("tests/test_command_line.py", "Basic Auth Credentials"): "made up: nobody may read it in what is printed",
    (".env.example", "Basic Auth Credentials"): "an example's password is 'password'",
    ("tests/sandbox/test_bot_api.py", "Key of Midweek's"): "made up: the stand-in refuses what looks real",
    ("tests/sandbox/test_main.py", "Key of Midweek's"): "made up: the stand-in refuses what looks real",
}


def found(files: Iterable[str], plugin: Path) -> list[str]:
    """Where something stands that looks like a secret, and that nobody has explained."""
    plugin.write_text(OURS)
    plugins = [{"name": name} for name in LOOKS_FOR] + [{"name": "OurKeys", "path": f"file://{plugin}"}]
    secrets = SecretsCollection()
    with transient_settings({"plugins_used": plugins}):
        for file in files:
            secrets.scan_file(file)
    return [f"{file}:{one.line_number}: {one.type}" for file, one in secrets if (file, one.type) not in EXPLAINED]


def main() -> int:
    """Looks through what git knows of."""
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout.splitlines()
    files = [file for file in listed if Path(file).suffix not in NOT_TEXT]
    with tempfile.TemporaryDirectory() as folder:
        places = found(files, Path(folder) / "ours.py")
    for place in places:
        print(f"A secret? {place}", file=sys.stderr)
    print(f"Secrets: {len(files)} files looked through, {len(places)} findings.")
    return 1 if places else 0


if __name__ == "__main__":
    sys.exit(main())
