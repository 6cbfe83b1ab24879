"""How Telegram is called: HTTP by aiohttp, which costs an eighth of what the library's own way does."""

import json
from functools import lru_cache
from typing import Any
from urllib.request import getproxies, proxy_bypass

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    ServerTimeoutError,
    TCPConnector,
)
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECT_SECONDS = 10.0  # to get a connection, new or out of the pool
READ_SECONDS = 10.0
# Telegram closes idle connections after about a minute; one that is closed as it is used again leaves us not knowing
# whether it was heard.
IDLE_SECONDS = 30.0
JSON = {"Content-Type": "application/json"}

# The connection was never there: nothing can have arrived.
NEVER_SENT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)

_url = lru_cache(maxsize=64)(lambda url: URL(url, encoded=True))


class TooLarge(Exception):
    """A file of more bytes than are taken."""


class Request(BaseRequest):
    """Calls over connections that are kept, at most so many at once; proxies as the environment names them.

    An error's `__cause__` is aiohttp's: of `NEVER_SENT` when nothing can have arrived.
    """

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: ClientSession | None = None
        self._proxies: dict[str, str] = {}

    @property
    def read_timeout(self) -> float | None:
        """How long an answer is waited for where a call does not say, in seconds."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Opens what keeps the connections; must be called with the event loop running."""
        if self._session is None:
            connector = TCPConnector(limit=self._connections, keepalive_timeout=IDLE_SECONDS, ttl_dns_cache=300)
            self._session = ClientSession(
                connector=connector,
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )
            # aiohttp's own look at the environment is made anew with each call and costs more than the call.
            self._proxies = getproxies()

    async def shutdown(self) -> None:
        """Closes every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises NetworkError, or TimedOut which is a kind of it."""
        if self._session is None:
            raise RuntimeError("The request is not initialized")
        body, headers = _body(request_data)
        timeout = _timeout(_seconds(connect_timeout, CONNECT_SECONDS), _seconds(read_timeout, READ_SECONDS))
        try:
            async with self._session.request(
                method, _url(url), data=body, headers=headers, timeout=timeout, proxy=self._proxy(_url(url))
            ) as answer:
                return answer.status, await answer.read()
        except (ServerTimeoutError, TimeoutError) as error:
            raise TimedOut(_told(error)) from error
        except ClientError as error:
            raise NetworkError(_told(error)) from error

    async def download(self, url: str, most: int) -> bytes:
        """The content of a file of Telegram's, read no further than that many bytes.

        Raises TooLarge beyond them, and NetworkError, or TimedOut which is a kind of it.
        """
        if self._session is None:
            raise RuntimeError("The request is not initialized")
        timeout = _timeout(CONNECT_SECONDS, READ_SECONDS)
        try:
            async with self._session.get(URL(url), timeout=timeout, proxy=self._proxy(URL(url))) as answer:
                if answer.status != 200:
                    raise NetworkError(f"A file could not be fetched: HTTP {answer.status}")
                content = bytearray()
                async for chunk in answer.content.iter_any():
                    content += chunk
                    if len(content) > most:
                        raise TooLarge
                return bytes(content)
        except (ServerTimeoutError, TimeoutError) as error:
            raise TimedOut(_told(error)) from error
        except ClientError as error:
            raise NetworkError(_told(error)) from error

    def _proxy(self, url: URL) -> str | None:
        proxy = self._proxies.get(url.scheme)
        return None if proxy is None or proxy_bypass(url.host or "") else proxy


def _told(error: Exception) -> str:
    # Its kind only: the text names the URL, and the URL holds the token.
    return f"aiohttp.{type(error).__name__}"


def _seconds(asked: ODVInput[float], otherwise: float) -> float | None:
    return otherwise if isinstance(asked, DefaultValue) else asked


@lru_cache(maxsize=64)
def _timeout(connect: float | None, read: float | None) -> ClientTimeout:
    # No limit for the whole: an upload may take its time as long as it goes on.
    return ClientTimeout(total=None, connect=connect, sock_read=read)


def _body(request_data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return json.dumps(request_data.parameters, ensure_ascii=False).encode(), JSON
    form = FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in _files(request_data):
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None


def _files(request_data: RequestData) -> list[tuple[str, tuple[str, Any, str]]]:
    return list(request_data.multipart_data.items())
