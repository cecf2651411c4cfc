"""A person, or the customer in the portal, enters a promise; a person takes one back. One transaction each.

A person may go beyond the ceilings of automation, and which ones is kept with the promise; the portal may not. Nobody
may promise more than is open, nor what is disputed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.domain.identity import key_of
from duly.domain.money import Money, MoneyInvalid
from duly.domain.promise import PROMISE, Ceiling, PromiseEvent, PromiseState, TakenBy
from duly.domain.receivables import Rail
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.policy.terms import PromiseRules
from duly.store.items_query import StoredItem, open_items
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import promise
from duly.usecases.compose import left_to_pay
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.find_account import find_account
from duly.usecases.outcomes import outcome_of
from duly.usecases.take_down_promise import Taking, running_promises, taken_down

PARTS_MAX = 12
DAYS_OUT_MAX = 365
"""A day further out than a year is surely a slip of the hand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One amount by one day; the amount as it was written, such as ``120.00``."""

    day: date
    amount: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """What is promised. ``items`` are numbers or ids; none means the account. ``by`` is who took it."""

    parts: tuple[Part, ...]
    items: tuple[str, ...]
    by: str
    channel: Channel
    rail: Rail | None = None
    note: str = ""
    taken_by: TakenBy = TakenBy.PERSON


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """A promise that was taken. ``follow_up_on`` is the last day, with grace, on which it can be kept."""

    id: str
    day: date
    amount: Money
    follow_up_on: date
    exceeds: tuple[Ceiling, ...]
    superseded: tuple[str, ...]


def take_promise(context: Context, account_id: str, offer: Offer, *, now: datetime) -> tuple[Taken, ...]:
    """Records the promise, in the order of its days; what ran before is superseded.

    Raises ``NotFound`` and ``InputInvalid``; nothing is recorded then.
    """
    with context.database.transaction() as tx:
        found = find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        facts = decide(tx, context, [account_id], now=now)[0].facts
        items = open_items(tx, [account_id]).get(account_id, [])
        parts = _parts(offer, facts)
        free = _free(items, facts.currency)
        meant = _named(items, free, offer) if offer.items else free
        together = sum((amount for _, amount in parts), Money.zero(facts.currency))
        _refuse_more_than_open(together, meant, _left(free, facts.currency))
        owed = [one for one in free if one.due_on is not None and one.due_on < facts.today] or free
        due = _left(owed, facts.currency)
        exceeds = _exceeded(parts, together, due, facts, context.policy.promises)
        if exceeds and offer.taken_by is not TakenBy.PERSON:
            raise InputInvalid(tuple(_beyond(each, facts, due, context.policy.promises) for each in exceeds))
        taken: list[Taken] = []
        superseded = running_promises(tx, account_id)
        for number, (day, amount) in enumerate(parts):
            covers = meant if offer.items or amount > due else owed
            taking = Taking(
                id=key_of("promise", account_id, heads[account_id].seq, number),
                account_id=account_id,
                day=day,
                amount=amount,
                together=together,
                items=tuple(one.id for one in covers),
                channel=offer.channel.value,
                language=found.language,
                taken_by=offer.taken_by,
                rail=offer.rail,
                supersedes=superseded if number == 0 else (),
                exceeds=exceeds,
            )
            entries = taken_down(tx, context, taking, now=now, told={"by": offer.by, "note": offer.note})
            record(tx, entries, heads=heads, actor=_actor(offer), at=now)
            taken.append(_taken(entries[-1], taking))
    return tuple(taken)


def _actor(offer: Offer) -> str:
    return f"{offer.taken_by}:{offer.by}"


def _taken(entry: Entry, taking: Taking) -> Taken:
    return Taken(
        id=taking.id, day=taking.day, amount=taking.amount, follow_up_on=entry.body["follow_up_on"],
        exceeds=taking.exceeds, superseded=taking.supersedes,
    )  # fmt: skip


def _parts(offer: Offer, facts: Facts) -> list[tuple[date, Money]]:
    """The days with their amounts, the earliest first. Raises ``InputInvalid``."""
    faults: list[str] = []
    last = facts.today + timedelta(days=DAYS_OUT_MAX)
    parts: list[tuple[date, Money]] = []
    if not 1 <= len(offer.parts) <= PARTS_MAX:
        faults.append(f"--day: found {len(offer.parts)} days, expected 1 to {PARTS_MAX}")
    if not offer.by.strip():
        faults.append("--by: found nothing, expected who takes the promise")
    for one in offer.parts:
        if not facts.today <= one.day <= last:
            faults.append(f"--day: found {one.day}, expected a day from {facts.today} to {last}")
        try:
            amount = Money.parse(one.amount, facts.currency)
        except MoneyInvalid:
            amount = Money.zero(facts.currency)
        if amount.minor <= 0:
            faults.append(f"--amount: found {one.amount!r}, expected an amount of {facts.currency} such as 120.00")
        parts.append((one.day, amount))
    days = [day for day, _ in parts]
    faults += [f"--day: found {day} twice, expected each day once" for day in sorted(set(days)) if days.count(day) > 1]
    if faults:
        raise InputInvalid(tuple(faults))
    return sorted(parts, key=lambda part: part[0])


def _free(items: Sequence[StoredItem], currency: str) -> list[StoredItem]:
    return [one for one in items if one.free and one.open.currency == currency]


def _named(items: Sequence[StoredItem], free: Sequence[StoredItem], offer: Offer) -> list[StoredItem]:
    """The items that were named. Raises ``NotFound`` and ``InputInvalid``."""
    named = [one for one in items if {one.number, one.id} & set(offer.items)]
    unknown = [each for each in offer.items if not any(each in (one.number, one.id) for one in named)]
    if unknown:
        raise NotFound(f"--items: nothing is open on {', '.join(unknown)}")
    barred = [one for one in named if one not in free]
    if barred:
        raise InputInvalid(tuple(f"--items: {one.number} {_why_barred(one)}" for one in barred))
    return named


def _why_barred(one: StoredItem) -> str:
    if one.disputed == one.open:
        return "is disputed, and a promise does not settle a dispute; settle it first: duly queue list"
    return "is on hold; end the hold first: duly release" if one.held else f"is in {one.open.currency}"


def _sum(items: Sequence[StoredItem], currency: str) -> Money:
    return sum((one.ask for one in items), Money.zero(currency))


def _left(items: Sequence[StoredItem], currency: str) -> Money:
    return left_to_pay(items) if items else Money.zero(currency)


def _refuse_more_than_open(together: Money, meant: Sequence[StoredItem], left: Money) -> None:
    """``left`` is what the whole account has left to pay after credit on it."""
    most = min(_sum(meant, together.currency), left)
    if together > most:
        what = "what is open there, neither disputed, held nor covered by credit"
        what = what if most else "for nothing is open to promise"
        raise InputInvalid((f"--amount: found {together} in all, expected at most {most}, {what}",))


def _exceeded(
    parts: Sequence[tuple[date, Money]], together: Money, owed: Money, facts: Facts, rules: PromiseRules
) -> tuple[Ceiling, ...]:
    """The ceilings of automation that the promise goes beyond."""
    found: list[Ceiling] = []
    if any((day - facts.today).days > rules.days_out_max for day, _ in parts):
        found.append(Ceiling.DAYS_OUT)
    if together.minor < owed.minor * rules.share_min:
        found.append(Ceiling.SHARE)
    if facts.promises_broken > rules.broken_max:
        found.append(Ceiling.BROKEN)
    return tuple(found)


def _beyond(ceiling: Ceiling, facts: Facts, total: Money, rules: PromiseRules) -> str:
    """Why the portal does not take it, with what would be possible."""
    match ceiling:
        case Ceiling.DAYS_OUT:
            return f"day: the latest possible is {facts.today + timedelta(days=rules.days_out_max)}"
        case Ceiling.SHARE:
            least = -(-total.minor * rules.share_min.numerator // rules.share_min.denominator)
            return f"amount: the least possible is {Money(minor=least, currency=facts.currency)}"
        case Ceiling.BROKEN:
            return "promises: several were not kept; a person can agree another"


def cancel_promises(context: Context, account_id: str, *, by: str, note: str, now: datetime) -> tuple[str, ...]:
    """Ends every promise that runs, as nobody's fault; gives their ids. Raises ``NotFound``, ``InputInvalid``."""
    if not by.strip() or not note.strip():
        raise InputInvalid(("--note: found nothing, expected why the promise is taken back",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        running = running_promises(tx, account_id)
        if not running:
            raise InputInvalid((f"account {account_id} has no promise that runs; expected one to cancel",))
        entries = [_cancelled(tx, context, each, by=by, note=note, now=now) for each in running]
        record(tx, entries, heads=heads, actor=f"person:{by}", at=now)
    return running


def _cancelled(tx: Connection, context: Context, promise_id: str, *, by: str, note: str, now: datetime) -> Entry:
    row = tx.execute(select(promise).where(promise.c.id == promise_id)).one()
    state = PROMISE.advance(PromiseState(row.state), PromiseEvent.CANCELLED)
    body: dict[str, Any] = {
        "promise": row.id, "state": state.value, "day": row.day, "currency": row.currency,
        "amount": Money(minor=row.amount, currency=row.currency).plain(), "channel": row.channel,
        "taken_by": row.taken_by, "by": by, "why": note,
    }  # fmt: skip
    values = {"state": state.value, "settled_on": context.day_of(now)}
    return Entry(
        account_id=row.account_id,
        kind=f"promise.{state}",
        body=body,
        writes=(
            Change(table=promise, key={"id": row.id}, values=values),
            outcome_of(OutcomeKind.PROMISE, row.account_id, row.id, body, turn=state.value, at=now),
        ),
        state={"review_at": now},
    )
