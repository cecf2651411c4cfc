"""Which messages are one, and when a customer has finished writing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import orjson

from duly.usecases.gather import body_of, gathered

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
NO_WAIT = timedelta(0)


def _row(second: int, text: str = "hm", **other: Any) -> Any:
    body = orjson.dumps({"id": "x", "text": text, **other.pop("body", {})}).decode()
    usual = {"account_id": "A1", "channel": "whatsapp", "address": "+44", "kind": "message", "id": f"m{second}"}
    return SimpleNamespace(**{**usual, **other}, received_at=NOON + timedelta(seconds=second), body=body)


def _ids(rows: list[Any], *, at: int = 600, wait: timedelta = NO_WAIT) -> list[list[str]]:
    found = gathered(rows, now=NOON + timedelta(seconds=at), wait=wait)
    return [[row.id for row in together] for together in found]


def test_what_one_customer_writes_within_a_minute_is_one_message() -> None:
    assert _ids([_row(0), _row(5), _row(50), _row(200)]) == [["m0", "m5", "m50"], ["m200"]]
    assert body_of((_row(0, "I'll pay"), _row(5, "on Friday"))) == '{"id":"x","text":"I\'ll pay\\non Friday"}'


def test_another_customer_channel_or_address_is_another_message() -> None:
    rows = [_row(0), _row(1, account_id="A2"), _row(2), _row(3, channel="email"), _row(4, channel="email", address="b")]
    assert _ids(rows) == [["m0", "m2"], ["m1"], ["m3"], ["m4"]]


def test_calls_files_strays_and_reports_are_by_themselves() -> None:
    rows = [
        _row(0, channel="voice"), _row(1, channel="voice"), _row(2), _row(3, body={"files": [{}]}),
        _row(4, account_id=None), _row(5, account_id=None), _row(6, kind="status"),
    ]  # fmt: skip
    assert _ids(rows) == [[row.id] for row in rows]


def test_who_is_still_writing_is_waited_for_but_not_for_ever() -> None:
    wait = timedelta(seconds=5)
    assert _ids([_row(0), _row(4)], at=8, wait=wait) == []
    assert _ids([_row(0), _row(4)], at=9, wait=wait) == [["m0", "m4"]]
    assert _ids([_row(n) for n in range(0, 21, 4)], at=20, wait=wait) == [["m0", "m4", "m8", "m12", "m16", "m20"]]
