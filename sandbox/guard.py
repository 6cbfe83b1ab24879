"""Keeps the stand-in to itself: this machine's own pages only, and no token that looks real on any path."""

import re
from urllib.parse import unquote, urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sandbox.bot_api import REAL_TOKEN, REFUSED

LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?")


class Guard:
    """Answers before anything else sees the request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed."""
        refusal = _refusal(scope) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
            return
        code, words = refusal
        await JSONResponse({"ok": False, "error_code": code, "description": words}, code)(scope, receive, send)


def _refusal(scope: Scope) -> tuple[int, str] | None:
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    # A name that a foreign page made to point here must not reach it (DNS rebinding), nor a form on that page.
    if not LOOPBACK.fullmatch(host):
        return 403, "Forbidden: the stand-in serves this machine only"
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return 403, "Forbidden: a page from elsewhere must not act here"
    # A picture or a link there has no origin, and the Bot API acts on GET as well: only to the page may a link lead.
    if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"} and scope["path"] != "/":
        return 403, "Forbidden: a page from elsewhere must not act here"
    # No boundary before it: "bot" stands in front of a token, and a real one must not hide behind other letters.
    if REAL_TOKEN.search(unquote(scope["path"])) or REAL_TOKEN.search(unquote(scope["query_string"].decode("latin-1"))):
        return 401, REFUSED
    return None
