"""Runs every measurement: `python -m benchmarks`."""

from benchmarks import due_instants

if __name__ == "__main__":
    due_instants.main()
