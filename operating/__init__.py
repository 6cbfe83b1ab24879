"""RUN: what an operator has: settings, the parts wired together, and the commands."""
