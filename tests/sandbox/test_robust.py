"""Whatever comes in, an answer goes out, and it is never a failure of the stand-in's own."""

from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.app import TOKEN, create_app
from sandbox.doings import ACTS
from sandbox.methods import METHODS
from sandbox.wire import FLAGS, INTEGERS, OBJECTS

NAMES = sorted({"chat_id", "text", "caption", "parse_mode", "document", "url", "action", *INTEGERS, *FLAGS, *OBJECTS})
KEYS = [*NAMES, "type", "offset", "length", "inline_keyboard", "keyboard", "force_reply"]
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=6,
)
PARAMS = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5)
# It would wait for as long as it is told to.
WAITING = {"getUpdates", "setWebhook"}


def client() -> httpx.AsyncClient:
    """A new stand-in without a network, whose errors come as answers."""
    transport = httpx.ASGITransport(create_app(), raise_app_exceptions=True)
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")


async def _opened(http: httpx.AsyncClient) -> None:
    await http.post("/control/people", json={"id": 1001, "first_name": "Ana"})
    await http.post("/control/people/1001/open", json={})


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(method=st.sampled_from(sorted(METHODS.keys() - WAITING)), params=PARAMS, is_known=st.booleans())
async def test_a_call_is_answered_or_refused(method: str, params: dict[str, Any], is_known: bool) -> None:
    async with client() as http:
        await _opened(http)
        known = {"chat_id": 1001, "message_id": 1} if is_known else {}
        answer = await http.post(f"/bot{TOKEN}/{method}", json={**params, **known})
        body = answer.json()
        assert body["ok"] is (answer.status_code == 200)
        assert answer.status_code == body.get("error_code", 200) < 500
        assert (await http.get("/control/people/1001/chat")).status_code == 200
        assert (await http.get("/")).status_code == 200


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    act=st.sampled_from(sorted(ACTS)),
    given_=st.dictionaries(
        st.sampled_from(
            [
                "text",
                "label",
                "message_id",
                "base64",
                "duration",
                "caption",
                "latitude",
                "name",
                "link",
                "callback_data",
            ]
        ),
        VALUES,
        max_size=4,
    ),
)
async def test_an_act_is_done_or_refused(act: str, given_: dict[str, Any]) -> None:
    async with client() as http:
        await _opened(http)
        answer = await http.post(f"/control/people/1001/{act}", json=given_)
        assert answer.status_code < 500
        assert "error" in answer.json() or answer.status_code == 200
        updates = await http.get(f"/bot{TOKEN}/getUpdates")
        assert updates.status_code == 200
        assert (await http.get("/")).status_code == 200


async def test_half_a_letter_is_refused() -> None:
    async with client() as http:
        await _opened(http)
        headers = {"content-type": "application/json"}
        sent = await http.post(
            f"/bot{TOKEN}/sendMessage", content=b'{"chat_id": 1001, "text": "\\ud800"}', headers=headers
        )
        assert sent.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
        written = await http.post("/control/people/1001/write", content=b'{"text": "\\ud800"}', headers=headers)
        assert written.status_code == 400


async def test_what_is_too_long_for_one_message_goes_in_several() -> None:
    async with client() as http:
        await _opened(http)
        await http.post("/control/people/1001/write", json={"text": "😀" * 3000})
        updates = (await http.get(f"/bot{TOKEN}/getUpdates")).json()["result"]
        assert [len(update["message"]["text"]) for update in updates[1:]] == [2048, 952]


async def test_control_characters_do_not_get_through() -> None:
    async with client() as http:
        await _opened(http)
        await http.post("/control/people/1001/write", json={"text": "a\r\nb\x00c"})
        updates = (await http.get(f"/bot{TOKEN}/getUpdates")).json()["result"]
        assert updates[1]["message"]["text"] == "a\nb c"
