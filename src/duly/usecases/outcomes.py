"""Outcomes for the receivables system: each is a row in the write-back outbox with its own key."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from duly.domain.identity import key_of
from duly.domain.writeback import OutcomeKind, WriteBackState
from duly.store.record import Insert
from duly.store.schema import outcome


def outcome_id(kind: OutcomeKind, subject_id: str, turn: str) -> str:
    """The idempotency key of a write-back: the same happening has the same key in any process."""
    return key_of("outcome", kind, subject_id, turn)


def outcome_of(
    kind: OutcomeKind, account_id: str, subject_id: str, body: Mapping[str, Any], *, turn: str, at: datetime
) -> Insert:
    """The outcome of one happening on ``subject_id`` (a promise, a message); ``turn`` tells its turns apart."""
    row: dict[str, Any] = {
        "id": outcome_id(kind, subject_id, turn),
        "account_id": account_id,
        "kind": kind.value,
        "body": {"account": account_id, "event": turn, **body},
        "state": WriteBackState.PENDING.value,
        "at": at,
        "attempts": 0,
        "settled_at": None,
        "failure": None,
    }
    return Insert(table=outcome, row=row)
