"""The schema's history, append only."""
