"""Our bot with keys that seal nothing, to be measured beside ours: nothing else has this switch."""

import asyncio
import os
from collections.abc import Iterable

from operating.running import run
from operating.settings import Settings
from scheduling.zones import use_packaged_zones
from storage.encryption import Key
from storage.keys import KeyStore


class OpenKey(Key):
    """Takes and gives words as they are."""

    def __init__(self) -> None:
        """There is nothing to know."""

    def seal(self, plain: bytes, place: bytes) -> bytes:
        return plain

    def open(self, sealed: bytes, place: bytes) -> bytes:
        return sealed


class OpenKeyStore(KeyStore):
    """Everybody's keys, with nothing behind them; accounts and chats stand for themselves."""

    def _key(self, several: Iterable[tuple[bytes, bytes]]) -> Key:
        return OpenKey()

    async def account_hash(self, telegram_id: int) -> bytes:
        return telegram_id.to_bytes(8)

    async def chat_hash(self, chat_id: int) -> int:
        return chat_id


class SettingsInClear(Settings):
    """The same settings, with such keys."""

    def keys(self) -> KeyStore:
        return OpenKeyStore(self.keys_at(), super().keys().ring)


if __name__ == "__main__":
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    use_packaged_zones()
    asyncio.run(run(SettingsInClear()))
