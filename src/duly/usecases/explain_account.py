"""Explains what happens on an account and why: now, or at a past instant from what was stored then.

The past is not retold but made again: stored facts, stored policy, stored market and the clock of that
instant go through the same decision, and must come out the same. Reads only.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, select

from duly.domain.contact import Channel
from duly.domain.decision import Act, Decision, Explained
from duly.domain.facts import Facts
from duly.domain.hold import HoldScope
from duly.errors import NotFound
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market
from duly.store.schema import account_state, hold, item, journal, outbox
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.decided import StoredDecision, decision_from_json
from duly.usecases.explain_will import WillShown, will_shown
from duly.usecases.find_account import FoundAccount, find_account
from duly.usecases.override_policy import OverrideShown, open_overrides
from duly.usecases.plan_messages import message_for
from duly.usecases.rule_versions import market_version, policy_version

DECISION_KINDS = ("decision.act", "decision.hand_over", "decision.wait")


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageShown:
    """The message a decision plans, or the one it led to. ``state`` is ``proposed`` before it is stored."""

    channel: Channel
    address: str
    not_before: datetime
    state: str
    sent_at: datetime | None
    subject: str | None
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HoldShown:
    """An open hold. ``on`` is what it pauses, in words."""

    id: str
    on: str
    reason: str
    owner: str
    until: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountExplained:
    """One decision with everything it rests on.

    ``seq`` is the journal entry that holds it, ``None`` for one made only now. ``differences`` says what
    did not come out the same when it was made again; empty: it agrees. ``review_at`` is when the account
    is looked at next, ``None`` while a person has it.
    """

    account: FoundAccount
    at: datetime
    facts: Facts
    explained: Explained
    policy: CompiledPolicy
    market: Market
    message: MessageShown | None
    review_at: datetime | None
    holds: tuple[HoldShown, ...] = ()
    overrides: tuple[OverrideShown, ...] = ()
    will: tuple[WillShown, ...] = ()
    seq: int | None = None
    differences: tuple[str, ...] = ()


def explain_now(context: Context, account_id: str, *, now: datetime) -> AccountExplained:
    """What would be decided at ``now``. Nothing is recorded. Raises ``NotFound``."""
    with context.database.reading() as tx:
        account = find_account(tx, account_id)
        (decided,) = decide(tx, context, [account_id], now=now)
        review_at = tx.execute(
            select(account_state.c.review_at).where(account_state.c.account_id == account_id)
        ).scalar_one()
        holds, overrides = _holds(tx, account_id), tuple(open_overrides(tx, account_id))
        will = will_shown(tx, account_id, at=now, today=decided.facts.today)
        act = decided.decision.outcome
        message = None
        if isinstance(act, Act):
            message = _stored_message(tx, account_id, act, seq=None) or _proposed(tx, context, decided, act, now=now)
    return AccountExplained(
        account=account,
        at=now,
        facts=decided.facts,
        explained=context.rules.explain(decided.facts, decided.market, now),
        policy=context.rules,
        market=decided.market,
        message=message,
        review_at=review_at,
        holds=holds,
        overrides=overrides,
        will=will,
    )


def _holds(tx: Connection, account_id: str) -> tuple[HoldShown, ...]:
    h = hold.c
    query = select(hold, item.c.number).outerjoin(item, (item.c.id == h.target) & (h.scope == HoldScope.ITEM))
    query = query.where(h.account_id == account_id, h.released_at.is_(None)).order_by(h.opened_at, h.id)
    words = {HoldScope.ACCOUNT: "the whole account", HoldScope.CHANNEL: "the channel {}", HoldScope.ITEM: "item {}"}
    return tuple(
        HoldShown(
            id=row.id,
            on=words[HoldScope(row.scope)].format(row.number or row.target),
            reason=row.reason,
            owner=row.owner,
            until=row.until,
        )
        for row in tx.execute(query)
    )


def _proposed(tx: Connection, context: Context, decided: Any, act: Act, *, now: datetime) -> MessageShown:
    row = message_for(tx, context, decided, now=now)
    return MessageShown(
        channel=act.channel,
        address=row["address"],
        not_before=act.not_before,
        state="proposed",
        sent_at=None,
        subject=row["subject"],
        text=row["text"],
    )


def explain_past(context: Context, account_id: str, *, at: datetime) -> AccountExplained:
    """The last decision stored at or before ``at``, made again. Raises ``NotFound``."""
    with context.database.reading() as tx:
        account = find_account(tx, account_id)
        j = journal.c
        query = select(journal).where(j.account_id == account_id, j.kind.in_(DECISION_KINDS), j.at <= at)
        row = tx.execute(query.order_by(j.seq.desc()).limit(1)).first()
        if row is None:
            raise NotFound(f"account {account_id!r} had no decision up to {at:%Y-%m-%d %H:%M} UTC")
        following = select(j.at).where(j.account_id == account_id, j.kind.in_(DECISION_KINDS), j.seq > row.seq)
        next_at = tx.execute(following.order_by(j.seq).limit(1)).scalar()
        stored = decision_from_json(orjson.loads(row.body))
        policy, market = policy_version(tx, stored.policy_hash), market_version(tx, stored.market_hash)
        act = stored.decision.outcome
        message = _stored_message(tx, account_id, act, seq=row.seq) if isinstance(act, Act) else None
        will = will_shown(tx, account_id, at=row.at, today=stored.facts.today)
    explained = policy.explain(stored.facts, market, row.at)
    return AccountExplained(
        account=account,
        at=row.at,
        facts=stored.facts,
        explained=explained,
        policy=policy,
        market=market,
        message=message,
        review_at=next_at,
        will=will,
        seq=row.seq,
        differences=differences(stored, policy.decide(stored.facts, market, row.at), explained.decision),
    )


def _stored_message(tx: Connection, account_id: str, act: Act, *, seq: int | None) -> MessageShown | None:
    """The message of this step: the one sent, or the latest that was planned for it."""
    o = outbox.c
    query = select(outbox).where(o.account_id == account_id, o.cycle == act.cycle, o.step == act.step)
    if seq is None:
        query = query.where(o.state.in_(["planned", "claimed"]))
    row = tx.execute(query.order_by(o.state == "blocked", o.planned_at.desc(), o.id).limit(1)).first()
    return _message(row) if row is not None else None


def _message(row: Row[Any]) -> MessageShown:
    return MessageShown(
        channel=Channel(row.channel),
        address=row.address,
        not_before=row.not_before,
        state=row.state,
        sent_at=row.sent_at,
        subject=row.subject,
        text=row.text,
    )


def differences(stored: StoredDecision, *recomputed: Decision) -> tuple[str, ...]:
    """What differs between a stored decision and each way of making it again, in words."""
    found: list[str] = []
    for again in recomputed:
        for field in fields(Decision):
            before, after = getattr(stored.decision, field.name), getattr(again, field.name)
            if before != after:
                found.append(f"{field.name}: stored {_shown(before)}, made again {_shown(after)}")
    return tuple(dict.fromkeys(found))


def _shown(value: object) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
