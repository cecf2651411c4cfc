"""Asks the language model about a stored message, before the transaction that answers it: none waits for a model.

What asking took is recorded by itself, whatever becomes of the message. Asked is only about messages of one known
account; what is sent is masked, and nothing of the account goes with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from duly.domain.delivery import ArrivedKind
from duly.domain.identity import key_of
from duly.domain.verification import masked
from duly.store import inbox as inbox_store
from duly.store.inbox import InboxRow
from duly.store.model_use_query import spent_on, times_asked
from duly.store.record import Entry, Insert, lock_accounts, record
from duly.store.schema import account, model_use
from duly.understanding.language_model.access import MICROS
from duly.understanding.language_model.asking import LanguageModel
from duly.understanding.language_model.masking import for_the_model
from duly.understanding.language_model.proposal import Asked, Outcome, Proposed
from duly.usecases.context import Context
from duly.usecases.hear_proof import may_be_an_answer
from duly.usecases.summarise import text_of

ACTOR = "language_model"


class _Question(NamedTuple):
    """What may be sent, and what was spent today."""

    text: str
    spent_micros: int


def ask_about(context: Context, row: InboxRow, *, now: datetime) -> Sequence[Proposed]:
    """What the model proposes for the message ``row``; nothing where none is set up, or for any reason not heard."""
    model = context.language_model
    if model is None or row.account_id is None or row.kind != ArrivedKind.MESSAGE:
        return ()
    with context.database.reading() as tx:
        question = _question(tx, context, row, now=now)
    if question is None:
        return ()
    limit = context.settings.language_model and context.settings.language_model.cost_per_day_max
    used_up = limit is not None and question.spent_micros >= limit * MICROS
    asked = Asked(outcome=Outcome.OVER_BUDGET) if used_up else model.ask(question.text)
    with context.database.transaction() as tx:
        _record(tx, context, row, model, asked, now=now)
    return asked.proposed


def _question(tx: Connection, context: Context, row: InboxRow, *, now: datetime) -> _Question | None:
    if inbox_store.unhandled_one(tx, row.id) is None:
        return None
    if len(inbox_store.accounts_at(tx, channel=row.channel, address=row.address)) > 1:
        return None  # whose names and numbers are in it is not known, also once a person has matched it
    owner = tx.execute(select(account.c.name, account.c.postal_code).where(account.c.id == row.account_id)).one()
    text = text_of(row.body)
    if may_be_an_answer(tx, row.account_id, now=now):
        text = masked(text)
    shown = for_the_model(text, name=owner.name, held=[owner.postal_code] if owner.postal_code else [])
    return _Question(shown, spent_on(tx, context.day_of(now))) if shown.strip() else None


def _record(
    tx: Connection, context: Context, row: InboxRow, model: LanguageModel, asked: Asked, *, now: datetime
) -> None:
    heads = lock_accounts(tx, [row.account_id])
    turn = times_asked(tx, row.account_id, row.id)
    kept = {
        "id": key_of("model_use", row.account_id, row.id, turn), "account_id": row.account_id, "inbox_id": row.id,
        "at": now, "day": context.day_of(now), "provider": model.access.provider.value, "model": model.access.model,
        "outcome": asked.outcome.value, "status": asked.status, "milliseconds": asked.milliseconds,
        "input_tokens": asked.input_tokens, "output_tokens": asked.output_tokens, "cost_micros": asked.cost_micros,
    }  # fmt: skip
    body = {name: value for name, value in kept.items() if name not in {"account_id", "at", "inbox_id"}}
    entry = Entry(
        account_id=row.account_id, kind="message.model_asked", body={"inbox": row.id, **body},
        writes=(Insert(table=model_use, row=kept),),
    )  # fmt: skip
    record(tx, [entry], heads=heads, actor=ACTOR, at=now)
