"""Sends a one-time code to an address on file: who gives it back is who the address belongs to.

The code stands in the outbox until it has left; what is kept of it is a digest that nobody can turn back.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from duly.dialogue.sayings import Saying
from duly.domain.contact import Channel
from duly.domain.identity import key_of
from duly.domain.message import MessageState
from duly.domain.verification import CODE_VALID_FOR, code_digest, code_masked
from duly.errors import InputInvalid
from duly.policy.disclosing import SAID
from duly.store.outbox import OutboxRow
from duly.store.record import Entry, Insert, lock_accounts, record
from duly.store.schema import account, one_time_code, outbox
from duly.usecases.compose import Addressee, compose
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.find_account import find_account
from duly.usecases.plan_messages import message_columns

CODE_KIND = "code"


def send_code(
    context: Context, account_id: str, *, channel: Channel, code: str, salt: str, by: str, now: datetime
) -> datetime:
    """Plans the message and gives the instant at which the code ends. Raises ``NotFound``, ``InputInvalid``."""
    expires = now + CODE_VALID_FOR
    with context.database.transaction() as tx:
        address = find_account(tx, account_id).points.get(channel)
        heads = lock_accounts(tx, [account_id])
        facts = decide(tx, context, [account_id], now=now)[0].facts
        if address is None or channel in facts.suppressed:
            raise InputInvalid((f"--send-code: found {channel}, expected a channel with an address in use",))
        person = tx.execute(select(account).where(account.c.id == account_id)).one()
        to = Addressee(
            account_id=account_id, name=person.name, currency=person.currency, language=facts.language,
            market=person.market, channel=channel, address=address,
        )  # fmt: skip
        market = context.market_of(facts)
        told = frozenset(SAID)  # the person they speak with has introduced themselves
        composed = compose(
            context, to, say=Saying.VERIFY_CODE, items=(), market=market, told=told, values={"code": code}
        )
        row: dict[str, Any] = {
            "id": key_of("code", account_id, heads[account_id].seq), "account_id": account_id,
            "state": MessageState.PLANNED.value, "kind": CODE_KIND, "step": None, "cycle": None,
            **message_columns(to, composed), "attach": [], "items": [], "in_reply_to": None, "not_before": now,
            "planned_at": now,
        }  # fmt: skip
        kept: dict[str, Any] = {
            "id": row["id"], "account_id": account_id, "salt": salt, "digest": code_digest(code, salt=salt),
            "sent_at": now, "expires_at": expires, "used_at": None,
        }  # fmt: skip
        entry = Entry(
            account_id=account_id,
            kind="identity.code_sent",
            body={"message": row["id"], "channel": channel.value, "until": expires},
            writes=(Insert(table=outbox, row=row), Insert(table=one_time_code, row=kept)),
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return expires


def kept_text(row: OutboxRow) -> str:
    """The words of a message as they are kept once it has left, or will not: without the code."""
    return code_masked(row.text) if row.kind == CODE_KIND else row.text


def without_code(row: OutboxRow) -> dict[str, str]:
    """The column to change once the message has left, or will not; none for most."""
    return {"text": kept_text(row)} if row.kind == CODE_KIND else {}
