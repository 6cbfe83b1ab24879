"""Runs every measurement, each in a process of its own, and prints one table: `python -m benchmarks [--long]`."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measured import Measured, from_json, markdown, table

MODULES = (
    "answers",
    "sealing",
    "kills",
    "nudges",
    "nudges_replicas",
    "replies_in_a_broadcast",
    "due_instants",
    "exports",
)
ROOT = Path(__file__).parents[1]


def run(module: str, long: bool) -> list[Measured] | None:
    """The rows of one measurement; None when it failed, which has then said why by itself."""
    with tempfile.TemporaryDirectory(prefix="midweek-bench-") as folder:
        rows = Path(folder) / "rows.json"
        words = [sys.executable, "-m", f"benchmarks.{module}", "--json", str(rows), *(["--long"] if long else [])]
        ended = subprocess.run(words, cwd=ROOT, check=False)
        if ended.returncode or not rows.exists():
            return None
        return [from_json(row) for row in json.loads(rows.read_text())]


def main() -> int:
    """Goes on when a measurement fails, and says so at the end by its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--long", action="store_true", help="the long form, whose figures the docs hold")
    parser.add_argument("--only", nargs="+", choices=MODULES, default=MODULES, help="some of them")
    parser.add_argument("--markdown", action="store_true", help="print the table as the docs hold it")
    parser.add_argument("--json", type=Path, default=ROOT / "benchmarks" / "results.json")
    asked = parser.parse_args()
    rows: list[Measured] = []
    failed = []
    for module in asked.only:
        print(f"== {module}", flush=True)
        measured = run(module, asked.long)
        rows += measured or []
        failed += [module] if measured is None else []
    asked.json.write_text(json.dumps({"rows": [row.as_json() for row in rows], "failed": failed}, indent=2) + "\n")
    shown = markdown(rows) if asked.markdown else table(rows)
    print(f"\n{shown}\n\nwritten to {asked.json}")
    for module in failed:
        print(f"benchmarks.{module} failed: see above", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
