"""SAY: from the outbox to Telegram."""
