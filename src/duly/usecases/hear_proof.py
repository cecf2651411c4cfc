"""Hears an answer to the question who somebody is, and makes it unreadable before anything else sees the message.

The comparison is done here and nowhere else; what was answered is in no journal, record or summary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.domain.conversation import Awaiting, Conversation
from duly.domain.facts import Facts
from duly.domain.verification import (
    Method,
    Proof,
    code_digest,
    code_in,
    code_masked,
    judged,
    masked,
    secrets_of,
)
from duly.store import inbox as inbox_store
from duly.store.inbox import InboxRow
from duly.store.schema import conversation, one_time_code
from duly.usecases.summarise import text_of

BARE_WORDS_MAX = 4
"""A message of so few words that holds a wrong code is nothing but an attempt; in a longer one it is one beside the
rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """The message as everything else may see it, what it proved, and what could be asked for."""

    text: str
    proof: Proof | None
    askable: tuple[Method, ...]


def hear_proof(
    tx: Connection, facts: Facts, before: Conversation, row: InboxRow, invoice_numbers: Sequence[str], *, now: datetime
) -> Heard:
    """What the stored message ``row`` proves; the row is kept with its answer made unreadable."""
    text = text_of(row.body)
    secrets = secrets_of(postal_code=facts.postal_code, invoice_numbers=invoice_numbers)
    askable = tuple(dict.fromkeys(each.method for each in secrets))
    standing = before.at(row.received_at)
    barred = standing.barred_until is not None and row.received_at < standing.barred_until
    asked = standing.challenge if standing.awaiting is Awaiting.VERIFY else None
    proof, shown = None, text
    if coded := _code_waiting(tx, facts.account_id, now=now):
        proof, shown = _by_code(text, coded), code_masked(text)
    if asked is not None or barred:
        shown = masked(text)
        if asked is not None and not (proof and proof.matched):
            proof = judged(text, asked.method, secrets)
    if shown != text:
        inbox_store.mask_words(tx, row.id, _with_words(row.body, shown))
    if barred and not coded:
        proof = None  # a code that waits nevertheless was sent by a person since: the bar has ended those before it
    return Heard(text=shown, proof=proof, askable=askable)


def mask_unheard(tx: Connection, row: InboxRow, *, now: datetime) -> None:
    """Makes what may be an answer unreadable in a message that a fault of ours kept from being heard.

    Reads the stored conversation as plain values: that it cannot be read may be the fault.
    """
    assert row.account_id is not None, "a message of no account answers no question of ours"
    if may_be_an_answer(tx, row.account_id, now=now):
        inbox_store.mask_words(tx, row.id, _with_words(row.body, masked(text_of(row.body))))


def may_be_an_answer(tx: Connection, account_id: str, *, now: datetime) -> bool:
    """Whether what the account writes now may be an answer to who it is: a question is open or barred, a code waits."""
    query = select(conversation.c.state).where(conversation.c.account_id == account_id)
    state: Mapping[str, Any] = tx.execute(query).scalar() or {}
    barred = state.get("barred_until")
    open_question = state.get("awaiting") == Awaiting.VERIFY or state.get("challenge") is not None
    return open_question or barred is not None or bool(_code_waiting(tx, account_id, now=now))


def _code_waiting(tx: Connection, account_id: str, *, now: datetime) -> list[tuple[str, str]]:
    """Salt and digest of the codes that are still good."""
    c = one_time_code.c
    query = select(c.salt, c.digest).where(c.account_id == account_id, c.used_at.is_(None), c.expires_at > now)
    return [(salt, digest) for salt, digest in tx.execute(query)]


def _by_code(text: str, waiting: Sequence[tuple[str, str]]) -> Proof | None:
    code = code_in(text)
    if code is None:
        return None
    matched = any(code_digest(code, salt=salt) == digest for salt, digest in waiting)
    return Proof(Method.CODE, matched, aside=not matched and len(text.split()) > BARE_WORDS_MAX)


def _with_words(body: str, shown: str) -> str:
    """The arrival as it came, but for its words."""
    try:
        stored = orjson.loads(body)
    except orjson.JSONDecodeError:
        return shown
    return orjson.dumps({**stored, "text": shown}).decode() if isinstance(stored, dict) else shown
