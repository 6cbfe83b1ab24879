"""Bots written the usual way, by the documentation of their libraries: what ours is measured beside."""
