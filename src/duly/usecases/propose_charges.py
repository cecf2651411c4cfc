"""Proposes interest, fixed sums and late fees on one account's late items. One transaction.

What stands proposed and would come out the same is left; what would not is superseded by what does. What a person
has decided on is not proposed again, unless an approved charge no longer agrees with the books before it was billed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row

from duly.domain.charge_lifecycle import CHARGE, SETTLED, ChargeEvent, ChargeState
from duly.domain.identity import key_of
from duly.domain.interest import ChargeKind, Stop
from duly.domain.money import Money, exponent
from duly.domain.receivables import Kind
from duly.domain.writeback import OutcomeKind
from duly.policy.charge_rules import ChargeRules
from duly.policy.charges import Allowed, ChargePolicy, allowed
from duly.policy.charging import Day, LateItem, Proposal, propose
from duly.policy.late_items import balances_of
from duly.policy.market import Market
from duly.store.charges_query import ChargeRows, read_charge_rows
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.record import Change, Entry, Head, Insert, Write, lock_accounts, record
from duly.store.schema import charge
from duly.usecases.context import Context, rates_to
from duly.usecases.find_account import FoundAccount, find_account
from duly.usecases.outcomes import outcome_of
from duly.usecases.reference_rates import all_rates

CLOSED_LATE_DAYS = 365
"""So long after an item was paid late, interest for the days it was open may still be proposed."""
RulesOf = Callable[[Market], ChargeRules]
RULES_OF_PACK: RulesOf = attrgetter("charges")


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What is said of one item: a proposal (``charge_id`` once it is recorded), or why there is none."""

    item: str
    kind: ChargeKind | None
    amount: Money | None = None
    charge_id: str | None = None
    reason: str = ""
    is_new: bool = False


@dataclass(frozen=True, kw_only=True)
class Proposing:
    """Everything one account's proposals are made from. ``pace``: a proposal that would only grow by fewer days than
    this is left as it is; 0 proposes up to today whatever stands.
    """

    context: Context
    account: FoundAccount
    rows: ChargeRows
    what: Allowed
    stopped_by: frozenset[str]
    day: Day
    heads: dict[str, Head]
    now: datetime
    pace: int = 0

    def of_item(self, item_id: str) -> list[Row[Any]]:
        return [row for row in self.rows.charges if row.item_id == item_id]

    @property
    def held(self) -> str | None:
        """Why nothing is proposed on the account: a hold that is open and is no moratorium."""
        open_now = [each.reason for each in self.rows.holds if each.item_id is None and each.released_at is None]
        return next((reason for reason in open_now if reason not in self.stopped_by), None)


def propose_charges(
    context: Context, account_id: str, *, actor: str, now: datetime, pace: int = 0, rules_of: RulesOf = RULES_OF_PACK
) -> list[Told]:
    """Proposes on every late item of the account; says of each what came of it. Raises ``NotFound``."""
    with context.database.transaction() as tx:
        account = find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        return _propose(tx, context, account, heads=heads, actor=actor, now=now, pace=pace, rules_of=rules_of)


def _propose(
    tx: Connection,
    context: Context,
    account: FoundAccount,
    *,
    heads: dict[str, Head],
    actor: str,
    now: datetime,
    pace: int,
    rules_of: RulesOf,
) -> list[Told]:
    policy = context.policy.charges
    if not policy.wants_any:
        return [Told(item="", kind=None, reason="the policy proposes no charges (charges)")]
    today = context.day_of(now)
    moment = context.moment(tx, now)
    (facts,) = fold(read_raw(tx, [account.id], now=now, today=today), moment)
    rules = rules_of(context.market_of(facts))
    p = Proposing(
        context=context,
        account=account,
        rows=read_charge_rows(tx, account.id, today=today, closed_since=today - timedelta(days=CLOSED_LATE_DAYS)),
        what=allowed(policy, rules, kind=Kind(account.kind), market=account.market),
        stopped_by=rules.stopped_by,
        day=_day(tx, context, policy, account.currency, today),
        heads=heads,
        now=now,
        pace=pace,
    )
    told = [Told(item="", kind=each.kind, reason=each.reason) for each in p.what.refused]
    entries: list[Entry] = []
    for row in p.rows.items:
        said, made = _on_item(p, row)
        told += said
        entries += made
    record(tx, entries, heads=heads, actor=actor, at=now)
    return told


def _day(tx: Connection, context: Context, policy: ChargePolicy, currency: str, today: date) -> Day:
    units = {(unit, currency): rate * 10 ** exponent(unit) for unit, rate in rates_to(tx, currency, today).items()}
    return Day(today=today, rates=all_rates(tx, context), from_days=policy.from_days, units=units)


def _on_item(p: Proposing, row: Row[Any]) -> tuple[list[Told], list[Entry]]:
    """What is said of one item, and the entries that make it so."""
    if why := _in_the_way(p, row):
        gone = _superseded_all(p, row.id, why)
        return [Told(item=row.number, kind=None, reason=why)], gone
    entries = _no_longer_right(p, row)
    outdated = {entry.body["charge"] for entry in entries}
    item = _late_item(p, row, without=outdated)
    told: list[Told] = []
    standing = {ChargeKind(each.kind): each for each in p.of_item(row.id) if each.state == ChargeState.PROPOSED}
    for found in propose(item, p.what, p.day):
        stands = standing.pop(found.kind, None)
        if not isinstance(found, Proposal):
            told.append(Told(item=row.number, kind=found.kind, reason=found.reason))
            entries += _superseded(p, stands, found.reason)
        elif stands is not None and (_same(stands, found) or _young(p, item, stands, found)):
            told.append(Told(item=row.number, kind=found.kind, amount=_amount(stands), charge_id=stands.id))
        else:
            entries += _superseded(p, stands, "it was computed anew")
            proposed = _proposed(p, found)
            entries.append(proposed)
            told.append(
                Told(
                    item=row.number,
                    kind=found.kind,
                    amount=found.amount,
                    charge_id=proposed.body["charge"],
                    is_new=True,
                )
            )
    for stands in standing.values():
        entries += _superseded(p, stands, "nothing of it is left to propose")
    return told, entries


def _in_the_way(p: Proposing, row: Row[Any]) -> str | None:
    """Why nothing at all is proposed on an item."""
    if p.held is not None:
        return f"the account is on hold: {p.held}"
    for each in p.rows.holds:
        if each.item_id == row.id and each.released_at is None:
            return f"the item is on hold: {each.reason}"
    if p.rows.disputed.get(row.id, 0) >= row.amount or (row.open and p.rows.disputed.get(row.id, 0) >= row.open):
        return "the item is disputed"
    standing = [each.minor for each in p.rows.set_against.get(row.id, ()) if each.taken_back_on is None]
    if row.amount - sum(standing) != row.open:
        return "what is open on the item does not follow from its payments"
    return None


def _late_item(p: Proposing, row: Row[Any], *, without: set[str]) -> LateItem:
    settled = [each for each in p.of_item(row.id) if ChargeState(each.state) in SETTLED and each.id not in without]
    interest = [each.last for each in settled if each.kind == ChargeKind.INTEREST]
    disputed = p.rows.disputed.get(row.id, 0)
    return LateItem(
        id=row.id,
        number=row.number,
        currency=row.currency,
        due_on=row.due_on,
        balances=balances_of(amount=row.amount, moves=p.rows.set_against.get(row.id, ()), disputed=disputed),
        stops=_stops(p),
        charged_to=max(interest, default=None),
        had=frozenset(ChargeKind(each.kind) for each in settled if each.kind != ChargeKind.INTEREST),
    )


def _stops(p: Proposing) -> tuple[Stop, ...]:
    """The days of moratoria: from the day one was opened to the day it was released."""
    day_of = p.context.day_of
    return tuple(
        Stop(day_of(each.opened_at), day_of(each.released_at) if each.released_at else None, each.reason)
        for each in p.rows.holds
        if each.item_id is None and each.reason in p.stopped_by
    )


def _no_longer_right(p: Proposing, row: Row[Any]) -> list[Entry]:
    """Approved charges that the books no longer bear out: a payment was taken back, or came to be known late."""
    entries: list[Entry] = []
    for each in p.of_item(row.id):
        if each.state != ChargeState.APPROVED:
            continue
        before = each.first - timedelta(days=1) if each.kind == ChargeKind.INTEREST else None
        item = replace(_late_item(p, row, without={each.id}), charged_to=before, had=frozenset[ChargeKind]())
        again = [found for found in propose(item, p.what, p.day, last=each.last) if found.kind == each.kind]
        wrong = any(isinstance(found, Proposal) and found.amount.minor != each.amount for found in again)
        if wrong or (not again and not any(balance.minor for balance in item.balances)):
            entries += _superseded(p, each, "the books no longer bear it out")
    return entries


def _same(stands: Row[Any], found: Proposal) -> bool:
    return (stands.amount, stands.first, stands.last, stands.law) == (
        found.amount.minor, found.first, found.last, found.law,
    )  # fmt: skip


def _young(p: Proposing, item: LateItem, stands: Row[Any], found: Proposal) -> bool:
    """Whether what stands is still right for its own days, and today's would add only a few."""
    if (found.last - stands.last).days >= p.pace:
        return False
    again = propose(item, p.what, p.day, last=stands.last)
    return any(isinstance(each, Proposal) and each.kind == found.kind and _same(stands, each) for each in again)


def _amount(row: Row[Any]) -> Money:
    return Money(minor=row.amount, currency=row.currency)


def _superseded_all(p: Proposing, item_id: str, why: str) -> list[Entry]:
    proposed = [row for row in p.of_item(item_id) if row.state == ChargeState.PROPOSED]
    return [entry for row in proposed for entry in _superseded(p, row, why)]


def _superseded(p: Proposing, row: Row[Any] | None, why: str) -> list[Entry]:
    if row is None:
        return []
    state = CHARGE.advance(ChargeState(row.state), ChargeEvent.SUPERSEDED)
    values = {"state": state.value, "settled_at": p.now, "note": why}
    body: dict[str, Any] = {
        "charge": row.id, "item": row.item_id, "kind": row.kind, "amount": _amount(row).plain(),
        "currency": row.currency, "was": row.state, "why": why,
    }  # fmt: skip
    writes: list[Write] = [Change(table=charge, key={"id": row.id}, values=values)]
    if row.state == ChargeState.APPROVED:
        writes.append(outcome_of(OutcomeKind.CHARGE, row.account_id, row.id, body, turn=state.value, at=p.now))
    return [Entry(account_id=row.account_id, kind="charge.superseded", body=body, writes=tuple(writes))]


def _proposed(p: Proposing, found: Proposal) -> Entry:
    turn = sum(row.kind == found.kind for row in p.of_item(found.item_id))
    row: dict[str, Any] = {
        "id": key_of("charge", p.account.id, found.item_id, found.kind, found.first, found.last, turn),
        "account_id": p.account.id, "item_id": found.item_id, "kind": found.kind.value,
        "currency": found.amount.currency, "amount": found.amount.minor, "first": found.first, "last": found.last,
        "rate": found.rate, "law": found.law, "lines": list(found.lines), "state": ChargeState.PROPOSED.value,
        "proposed_at": p.now, "settled_at": None, "settled_by": None, "note": None, "billed_item": None,
    }  # fmt: skip
    body: Mapping[str, Any] = {
        "charge": row["id"], "item": found.item_id, "kind": row["kind"], "amount": found.amount.plain(),
        "currency": row["currency"], "first": found.first, "last": found.last, "rate": found.rate, "law": found.law,
        "lines": row["lines"], "policy": p.context.policy.hash,
    }  # fmt: skip
    return Entry(account_id=p.account.id, kind="charge.proposed", body=body, writes=(Insert(table=charge, row=row),))


def some_told(told: Sequence[Told]) -> int:
    """How many new proposals there are among what was told."""
    return sum(each.is_new for each in told)
