"""A year of many clients in a few hours, with faults, a kill every day, and an upgrade in the middle."""
