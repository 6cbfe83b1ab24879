"""Asks for known holes in the libraries that are locked. Exit code 1 when there is one.

Without a way to the list of holes nothing was looked at: that is said loudly, and fails nothing.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

NOT_LOOKED = """
**********************************************************************
Holes: NOT LOOKED FOR. The list of known holes cannot be reached from
here. Run `make check` once more where there is a network.
**********************************************************************
"""


def judged(answer: str) -> tuple[int, str]:
    """The exit code, and what to tell, by what pip-audit has answered."""
    try:
        libraries: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 0, NOT_LOOKED
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for one in libraries
        for hole in one.get("vulns", ())
    ]
    looked = sum("skip_reason" not in one for one in libraries)
    if not looked:
        return 0, NOT_LOOKED
    told = f"Holes: {looked} of {len(libraries)} libraries looked up, {len(holes)} known holes."
    return (1 if holes else 0), "\n".join([*holes, told])


def main(uv: str) -> int:
    """Looks up every library of uv.lock."""
    export = [uv, "export", "--frozen", "--all-groups", "--no-hashes", "--quiet"]
    locked = subprocess.run(export, capture_output=True, text=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "locked.txt"
        listed.write_text(locked)
        audit = [sys.executable, "-m", "pip_audit", "--disable-pip", "--no-deps", "--format", "json"]
        audit += ["--timeout", "15", "--progress-spinner", "off", "--requirement", str(listed)]
        code, told = judged(subprocess.run(audit, capture_output=True, text=True, check=False).stdout)
    print(told)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
