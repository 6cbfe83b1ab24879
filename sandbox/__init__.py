"""TRY: a local stand-in for Telegram, its page and a clock that can be moved."""
