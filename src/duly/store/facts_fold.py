"""Puts the rows of one account together into its ``Facts``. Reads no store and no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from duly.domain.facts import Facts
from duly.store.facts_query import Raw, Row

MILLIONTHS = 1_000_000
WEEK_DAYS = 7
THANKED_MESSAGE_DAYS = 30
RUNNING = frozenset({"proposed", "confirmed", "due"})
BROKEN = frozenset({"broken", "partly_kept"})
REACHED = frozenset({"sent", "delivered", "read"})
NOTHING: list[Row] = []


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """When, where and against what facts are taken.

    ``zone`` is the creditor's, who owns the due dates. ``rates`` gives, per currency, the minor units of
    the policy's currency for one minor unit. ``book_minor`` is the whole book in the policy's currency.
    """

    now: datetime
    zone: ZoneInfo
    rates: dict[str, Fraction]
    book_minor: int

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def day_of(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()


def fold(raw: Raw, moment: Moment) -> list[Facts]:
    """The facts of every account of ``raw``, in its order."""
    return [_facts_of(row, raw, moment) for row in raw.accounts]


def _facts_of(row: Row, raw: Raw, moment: Moment) -> Facts:
    (account_id, kind, currency, market, region, language, timezone, tier, category, risk, preferred, owner, level) = (
        row
    )
    today = moment.today
    rate = moment.rates.get(currency)
    items = _Items.of(raw.items.get(account_id, NOTHING), currency, moment)
    disputes = raw.disputes.get(account_id, NOTHING)
    holds = raw.holds.get(account_id, NOTHING)
    promises = raw.promises.get(account_id, NOTHING)
    escalations = raw.escalations.get(account_id, NOTHING)
    messages = raw.messages.get(account_id, NOTHING)
    cycle = items.oldest_due.isoformat() if items.oldest_due else "none"
    steps = raw.steps.get(account_id, NOTHING)
    in_cycle = [s for s in steps if s[1] == cycle]
    running = min((p for p in promises if p[2] in RUNNING), key=lambda p: p[3], default=None)
    latest = running or (promises[-1] if promises else None)
    broken_on = [p[6] for p in promises if p[2] in BROKEN and p[6] is not None]
    contact = _Contact.of(messages, moment)
    triggers = {t for e in escalations if e[4] is None for t in e[2]} | {h[3] for h in holds}
    usable = _usable(account_id, raw, holds)
    held = _account_hold(holds)
    replies = {r[1]: r for r in raw.replies.get(account_id, NOTHING)}
    reply, opened = replies.get("message"), replies.get("link_opened")
    awaiting = raw.awaiting.get(account_id)
    return Facts(
        open_balance=items.open_balance,
        overdue_balance=items.overdue_balance,
        disputed_balance=_sum_of(((d[1], d[2]) for d in disputes), currency, moment),
        unapplied_credit=_sum_of(((c[1], c[2]) for c in raw.credits.get(account_id, NOTHING)), currency, moment),
        open_items=items.open_items,
        overdue_items=items.overdue_items,
        oldest_due_date=items.oldest_due,
        next_due_date=items.next_due,
        days_past_due=(today - items.oldest_due).days if items.oldest_due else None,
        days_to_due=(items.next_due - today).days if items.next_due else None,
        times_late_365d=items.times_late,
        avg_days_late=items.days_late // items.ended if items.ended else None,
        share_of_book=_share(items.open_balance, rate, moment.book_minor),
        tier=tier,
        kind=kind,
        market=market,
        region=region,
        language=language,
        contract_category=category,
        risk_class=risk,
        preferred_channel=preferred,
        can_whatsapp="whatsapp" in usable,
        can_voice="voice" in usable,
        can_email="email" in usable,
        promise_state=latest[2] if latest else None,
        promise_date=latest[3] if latest else None,
        promise_amount=_sum_of([(latest[5], latest[4])], currency, moment) if latest else None,
        promises_broken=len(broken_on),
        days_since_broken_promise=(today - max(broken_on)).days if broken_on else None,
        plan_state=None,
        disputes_open=len(disputes),
        holds_open=len(holds),
        hardship="hardship" in triggers,
        legal_action=not triggers.isdisjoint(("legal_threat", "insolvency")),
        vulnerable="vulnerability" in triggers,
        verified_level=level,
        last_contact_on=contact.last_on,
        days_since_contact=(today - contact.last_on).days if contact.last_on else None,
        contacts_7d=contact.contacts_7d,
        attempts_7d=contact.attempts_7d,
        step=in_cycle[-1][2] if in_cycle else None,
        days_since_step=(today - in_cycle[-1][3]).days if in_cycle else None,
        days_since_reply=(today - moment.day_of(reply[2])).days if reply else None,
        unreached_streak=contact.unreached_streak,
        last_message_state=contact.last_state,
        days_since_link_opened=(today - moment.day_of(opened[2])).days if opened else None,
        replies_30d=reply[3] if reply else 0,
        today=today,
        account_id=account_id,
        currency=currency,
        rate_num=rate.numerator if rate else None,
        rate_den=rate.denominator if rate else None,
        timezone=timezone,
        steps_done=tuple(s[2] for s in in_cycle),
        overrides=tuple(e[1] for e in escalations if e[5] == "returned" and e[3] == cycle),
        contacts_1d=contact.contacts_1d,
        attempts_1d=contact.attempts_1d,
        oldest_attempt_7d=contact.oldest_attempt_7d,
        hold_reason=held[0] if held else None,
        hold_until=held[1] if held else None,
        owner=owner,
        escalation_open=any(e[4] is None for e in escalations),
        promise_id=running[1] if running else None,
        promise_follow_up=running[7] if running else None,
        promise_reminded=running is not None and any(s[1] == running[1] for s in steps),
        payment_to_thank=_payment_to_thank(raw.payments.get(account_id, NOTHING), messages, steps),
        awaiting_reply_until=awaiting[0][1] if awaiting else None,
    )


@dataclass(slots=True)
class _Items:
    """An account's items summed up, in the account's currency."""

    open_balance: int = 0
    open_items: int = 0
    overdue_balance: int = 0
    overdue_items: int = 0
    oldest_due: date | None = None
    next_due: date | None = None
    times_late: int = 0
    days_late: int = 0
    ended: int = 0

    @classmethod
    def of(cls, rows: list[Row], currency: str, moment: Moment) -> _Items:
        total = cls()
        for _, held_in, open_sum, opens, overdue, overdues, oldest, following, late, days_late, ended in rows:
            total.open_balance += _converted(int(open_sum), held_in, currency, moment)
            total.overdue_balance += _converted(int(overdue), held_in, currency, moment)
            total.open_items += opens
            total.overdue_items += overdues
            total.oldest_due = _earlier(total.oldest_due, oldest)
            total.next_due = _earlier(total.next_due, following)
            total.times_late += late
            total.days_late += int(days_late or 0)
            total.ended += ended
        return total


def _earlier(one: date | None, other: date | None) -> date | None:
    return other if one is None else one if other is None else min(one, other)


def _converted(minor: int, held_in: str, currency: str, moment: Moment) -> int:
    """An amount in the account's currency, rounded up so that a threshold is never missed by rounding.

    Without a rate the amount cannot be compared: the account's own rate is then missing too or the
    amount is left as it stands, which ``Moment.rates`` makes visible to the decision.
    """
    if held_in == currency or minor == 0:
        return minor
    source, target = moment.rates.get(held_in), moment.rates.get(currency)
    if source is None or target is None:
        return minor
    exact = minor * source / target
    return -(-exact.numerator // exact.denominator)


def _sum_of(amounts: Any, currency: str, moment: Moment) -> int:
    return sum(_converted(int(minor), held_in, currency, moment) for held_in, minor in amounts)


def _share(open_balance: int, rate: Fraction | None, book_minor: int) -> int:
    if rate is None or book_minor <= 0:
        return 0
    return open_balance * rate.numerator * MILLIONTHS // (rate.denominator * book_minor)


@dataclass(slots=True)
class _Contact:
    """What our own messages to an account come to. Replies to a customer count as contact, not as attempts."""

    last_on: date | None = None
    last_state: str | None = None
    contacts_7d: int = 0
    contacts_1d: int = 0
    attempts_7d: int = 0
    attempts_1d: int = 0
    oldest_attempt_7d: date | None = None
    unreached_streak: int = 0

    @classmethod
    def of(cls, rows: list[Row], moment: Moment) -> _Contact:
        seen = cls()
        today = moment.today
        week_ago = today - timedelta(days=WEEK_DAYS)
        for _, state, kind, sent_at in rows:
            day = moment.day_of(sent_at)
            seen.last_on = day
            seen.last_state = state
            seen.unreached_streak = 0 if state in REACHED else seen.unreached_streak + 1
            if kind == "step" and day > week_ago:
                seen._count(day, state, today)
        return seen

    def _count(self, day: date, state: str, today: date) -> None:
        reached = state in REACHED
        self.attempts_7d += 1
        self.contacts_7d += reached
        self.oldest_attempt_7d = self.oldest_attempt_7d or day
        if day == today:
            self.attempts_1d += 1
            self.contacts_1d += reached


def _usable(account_id: str, raw: Raw, holds: list[Row]) -> set[str]:
    usable = {point[1] for point in raw.points.get(account_id, NOTHING)}
    for _, channel, granted in raw.consents.get(account_id, NOTHING):
        if not granted:
            usable = set() if channel is None else usable - {channel}
        elif channel is not None:
            usable |= {channel} & {point[1] for point in raw.points.get(account_id, NOTHING)}
    return usable - {h[2] for h in holds if h[1] == "channel"}


def _account_hold(holds: list[Row]) -> tuple[str, datetime | None] | None:
    """The account-wide hold that ends last; one without an end outlasts all others."""
    whole = [(h[3], h[4]) for h in holds if h[1] == "account"]
    if not whole:
        return None
    return max(whole, key=lambda h: h[1] or datetime.max.replace(tzinfo=UTC))


def _payment_to_thank(payments: list[Row], messages: list[Row], steps: list[Row]) -> str | None:
    """The latest payment that came within a month of a message of ours and was not thanked for."""
    for _, payment_id, known_at in reversed(payments):
        asked = any(known_at - timedelta(days=THANKED_MESSAGE_DAYS) <= m[3] <= known_at for m in messages)
        thanked = any(s[1] == payment_id for s in steps)
        if asked and not thanked:
            return payment_id
    return None
