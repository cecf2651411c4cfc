"""Records what a customer agreed to or refused, by their own message or as a person enters it.

One entry for all statements of one happening, each with its own row and outcome. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.consent import Consent, ConsentSource, Purpose
from duly.domain.contact import Channel
from duly.domain.identity import key_of
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid
from duly.store.facts_query import siblings_of
from duly.store.record import Entry, Head, Insert, Write, lock_accounts, record
from duly.store.schema import consent
from duly.usecases.context import Context
from duly.usecases.find_account import find_account
from duly.usecases.outcomes import outcome_of


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementEntered:
    """What a person enters: the words it rests on, and whose they are."""

    granted: bool
    channel: Channel | None
    purpose: Purpose
    said: str
    source: ConsentSource
    wording: str | None = None


def consent_entry(statements: Sequence[Consent], *, key: str, turn: int, body: Mapping[str, Any]) -> Entry:
    """One entry for statements of one direction on one account; ``key`` names what they came with, ``turn`` is
    the head of the account's chain before it.
    """
    first = statements[0]
    kind, event = (OutcomeKind.CONSENT, "granted") if first.granted else (OutcomeKind.OPT_OUT, "withdrawn")
    writes: list[Write] = []
    told: list[dict[str, Any]] = []
    for one in statements:
        channel = one.channel.value if one.channel else None
        row: dict[str, Any] = {
            "id": key_of("consent", one.account_id, key, channel, one.purpose), "account_id": one.account_id,
            "channel": channel, "purpose": one.purpose.value, "granted": one.granted, "source": one.source.value,
            "said": one.said, "wording": one.wording, "at": one.at, "turn": turn,
        }  # fmt: skip
        told.append({"consent": row["id"], **{name: row[name] for name in ("channel", "purpose", "granted", "source")}})
        writes.append(Insert(table=consent, row=row))
        outcome = {**told[-1], "said": one.said}
        writes.append(outcome_of(kind, one.account_id, row["id"], outcome, turn=event, at=one.at))
    return Entry(
        account_id=first.account_id,
        kind=f"consent.{event}",
        body={**body, "consents": told, "said": first.said, "wording": first.wording},
        writes=tuple(writes),
        state={"review_at": first.at},
    )


def on_other_accounts(
    tx: Connection, statements: Sequence[Consent], *, key: str, heads: Mapping[str, Head], body: Mapping[str, Any]
) -> list[Entry]:
    """An opt-out of everything holds for the customer, not for an account: the same on each of their other accounts,
    and confirmed on none of them. The caller holds the locks of all.
    """
    (first, *more) = statements
    if more or first.granted or first.channel is not None or first.purpose is not Purpose.COLLECTION:
        return []
    others = [each for each in siblings_of(tx, [first.account_id]).get(first.account_id, []) if each in heads]
    return [
        consent_entry(
            [replace(first, account_id=each)], key=f"{first.account_id}/{key}", turn=heads[each].seq,
            body={**body, "from_account": first.account_id},
        )
        for each in others
        if each != first.account_id
    ]  # fmt: skip


def state_consent(context: Context, account_id: str, entered: StatementEntered, *, by: str, now: datetime) -> str:
    """Records it and gives its id. Raises ``NotFound``, ``InputInvalid``."""
    if not entered.said.strip():
        raise InputInvalid(("--said: found nothing, expected the words or the document it rests on",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, siblings_of(tx, [account_id]).get(account_id, [account_id]))
        turn = heads[account_id].seq
        statement = Consent(
            account_id=account_id, channel=entered.channel, purpose=entered.purpose, granted=entered.granted,
            said=entered.said.strip(), at=now, source=entered.source, wording=entered.wording,
        )  # fmt: skip
        entry = consent_entry([statement], key=f"person#{turn}", turn=turn, body={})
        others = on_other_accounts(tx, [statement], key=f"person#{turn}", heads=heads, body={})
        record(tx, [entry, *others], heads=heads, actor=f"person:{by}", at=now)
    return entry.body["consents"][0]["consent"]


def consents_of(context: Context, account_id: str) -> list[dict[str, Any]]:
    """Every statement of the account, the earliest first. Raises ``NotFound``."""
    c = consent.c
    with context.database.reading() as tx:
        find_account(tx, account_id)
        query = select(consent).where(c.account_id == account_id).order_by(c.turn, c.id)
        return [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]
