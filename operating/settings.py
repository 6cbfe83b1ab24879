"""What an operator sets, read once."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from delivery.pace import A_SECOND
from handlers.webhook import Address
from storage.engines import are_one, check_url, path_of
from storage.keys import KeyStore
from storage.master_keys import Ring


class Settings(BaseSettings):
    """What an operator sets, in the environment or in a file `.env`; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    database_url: str = "sqlite:///midweek.db"
    master_keys: SecretStr | None = None
    master_keys_file: Path | None = None
    keys_url: str | None = None
    backup_to: str | None = None
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr | None = None
    health_listen: str | None = None
    retention_days: int | None = Field(default=None, ge=30, le=36_500)
    messages_per_second: float = Field(default=A_SECOND, ge=1, le=1000)
    paid_broadcast: bool = Field(default=False, validate_default=True)
    telegram_url: str = "https://api.telegram.org"
    clock_url: str | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("database_url", "keys_url")
    @classmethod
    def _names_a_database(cls, value: str | None) -> str | None:
        return None if value is None else check_url(value)

    @field_validator("paid_broadcast")
    @classmethod
    def _pays_for_what_is_above(cls, value: bool, info: ValidationInfo) -> bool:
        if not value and info.data.get("messages_per_second", A_SECOND) > A_SECOND:
            raise ValueError(
                f"MESSAGES_PER_SECOND is above {A_SECOND:.0f}, which costs Stars; say true here to pay them"
            )
        return value

    def token(self) -> str:
        """The bot's token. Raises Unusable when there is none."""
        token = _one_of("BOT_TOKEN", self.bot_token, self.bot_token_file)
        if token is None:
            raise Unusable(
                "BOT_TOKEN is not set. Talk to @BotFather in Telegram, let it make a bot, and put the token that it "
                "gives you into the environment or into a file .env (see .env.example). To try without one: make demo"
            )
        return token.strip()

    def keys(self) -> KeyStore:
        """Everybody's keys. Raises UnusableKeys when there is no ring, or none that could wrap a key."""
        ring = _one_of("MASTER_KEYS", self.master_keys, self.master_keys_file)
        return KeyStore(self.keys_at(), Ring.read(ring or ""))

    def keys_at(self) -> str:
        """The address of the key store. Raises Unusable when it has to be set and is not, or is the database's."""
        if self.keys_url is not None:
            if are_one(self.keys_url, self.database_url):
                raise Unusable(
                    "KEYS_URL names the database that DATABASE_URL names. The keys need one of their own, or each "
                    "backup would hold them beside the words, and a restore of the one would replace the other."
                )
            return self.keys_url
        file = path_of(self.database_url)
        if file is None:
            raise Unusable(
                "KEYS_URL is not set. With PostgreSQL the keys need a database of their own, with backups of its own: "
                "a file (sqlite:////var/lib/midweek/keys.db), or another database of PostgreSQL (docs/running.md)."
            )
        return f"sqlite:///{file.with_name('keys.db')}"

    def webhook(self) -> Address | None:
        """Where updates are brought to, None when they are polled. Raises BadAddress when it cannot be understood."""
        if self.webhook_url is None:
            return None
        secret = None if self.webhook_secret is None else self.webhook_secret.get_secret_value()
        return Address.read(self.webhook_url, self.webhook_listen, secret, self.token())


class Unusable(Exception):
    """What an operator has to set right before anything can start, as a sentence for them."""


def read_settings() -> Settings:
    """Reads the settings. Raises Unusable with the name of the one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = [(str(one["loc"][0]).upper(), one["msg"].removeprefix("Value error, ")) for one in error.errors()]
        raise Unusable("; ".join(f"{name}: {why}" for name, why in wrong)) from None


def _one_of(name: str, said: SecretStr | None, file: Path | None) -> str | None:
    """A secret that is set as it is or by the file that it stands in; None when neither is. Raises Unusable."""
    if said is not None and file is not None:
        # Whichever were taken, an operator who has renewed the other would look for the fault elsewhere.
        raise Unusable(f"{name} and {name}_FILE are both set, and may say different things: take one of them out.")
    if file is None:
        return None if said is None else said.get_secret_value()
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise Unusable(f"{name}_FILE: {file} cannot be read ({error.strerror}).") from None
