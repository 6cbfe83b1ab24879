"""WORDS: the bot's own words, one folder per language."""
