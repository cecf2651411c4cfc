"""Puts the rows of one account together into its ``Facts``. Reads no store and no clock."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache
from operator import itemgetter
from zoneinfo import ZoneInfo

import orjson

from duly.domain.contact import Channel
from duly.domain.contact_log import Made, Touch
from duly.domain.control import NO_CONTROLS, Controls
from duly.domain.facts import Facts
from duly.domain.promise import JUDGED, reliability
from duly.store.contact_fold import NEVER_CONTACTED, REACHED, Contacted
from duly.store.dispute_fold import dispute_news
from duly.store.facts_query import YEAR_DAYS, Raw, Row
from duly.store.overrides_fold import overrides_in, with_by_hand
from duly.store.plan_fold import Planned, planned
from duly.store.will_fold import TRUSTED_SOURCES, Will, will_of

MILLIONTHS = 1_000_000
THANKED_MESSAGE_DAYS = 30
LEGAL = frozenset({"legal_threat", "insolvency"})
RUNNING = frozenset({"proposed", "confirmed", "due"})
BROKEN = frozenset({"broken", "partly_kept"})
NOTHING: list[Row] = []
CHANNELS = {channel.value: channel for channel in Channel}
ITEM_LISTS_REMEMBERED = 4_096


def no_zones(_address: str, _country: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Moment:
    """When, where and against what facts are taken.

    ``zone`` is the creditor's, who owns the due dates. ``rates`` gives, per currency, the minor units of
    the policy's currency for one minor unit. ``book_minor`` is the whole book in the policy's currency;
    ``controls`` what people have switched off, and the mode. ``trusted`` are the sources whose addresses count
    as given by the customer for this very purpose. ``zones_of_number`` says where a number of a country may ring.
    """

    now: datetime
    zone: ZoneInfo
    rates: dict[str, Fraction]
    book_minor: int
    controls: Controls = NO_CONTROLS
    trusted: frozenset[str] = TRUSTED_SOURCES
    zones_of_number: Callable[[str, str], tuple[str, ...]] = no_zones

    @cached_property
    def today(self) -> date:
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()


def fold(raw: Raw, moment: Moment) -> list[Facts]:
    """The facts of every account of ``raw``, in its order."""
    return [_facts_of(row, raw, moment) for row in raw.accounts]


def _facts_of(row: Row, raw: Raw, moment: Moment) -> Facts:
    (
        account_id, kind, currency, market, region, postal_code, language, timezone, tier, category, risk, preferred,
        _customer, owner, level,
    ) = row  # fmt: skip
    today = moment.today
    rate = _rate(raw, account_id, currency, moment)
    items = _Items.of(raw.items.get(account_id, NOTHING), currency, moment)
    disputes = raw.disputes.get(account_id, NOTHING)
    holds = raw.holds.get(account_id, NOTHING)
    escalations = raw.escalations.get(account_id, NOTHING)
    messages = with_by_hand(raw.messages.get(account_id), raw.by_hand.get(account_id))
    steps = raw.steps.get(account_id, NOTHING)
    payments, settled = raw.payments.get(account_id), raw.settled.get(account_id)
    awaiting = raw.awaiting.get(account_id)
    cycle = items.oldest_due.isoformat() if items.oldest_due else "none"
    promised = _promised(raw.promises.get(account_id), steps, currency, moment)
    plans = _planned(raw, account_id, steps, moment)
    contact = Contacted.of(messages, moment.day_of, moment.today) if messages else NEVER_CONTACTED
    triggers = _triggers(escalations, holds)
    points = raw.points.get(account_id, NOTHING)
    will = will_of(
        raw.consents.get(account_id),
        raw.suppressions.get(account_id),
        raw.wishes.get(account_id),
        points,
        moment.trusted,
    )
    usable = _usable(points, will, holds)
    hold_reason, hold_until = _account_hold(holds)
    in_cycle = _steps_in(cycle, steps)
    last_step = in_cycle[-1] if in_cycle else None
    since_reply, replies, since_opened = _replied(raw.replies.get(account_id), moment)
    # By position, in the order of ``Facts``: naming seventy values takes longer than finding them out.
    return Facts._make((
        items.open_balance, items.overdue_balance, _sum_of(disputes, currency, moment),
        _sum_of(raw.credits.get(account_id, NOTHING), currency, moment), items.open_items, items.overdue_items,
        items.oldest_due, items.next_due,
        (today - items.oldest_due).days if items.oldest_due else None,
        (items.next_due - today).days if items.next_due else None,
        items.times_late, items.days_late // items.ended if items.ended else None,
        _share(items.open_balance, rate, moment.book_minor),
        tier, kind, market, region, will.language or language, category, risk, will.channel or preferred,
        "whatsapp" in usable, "voice" in usable, "email" in usable,
        promised.state, promised.day, promised.amount, promised.broken, promised.days_since_broken,
        promised.reliability, plans.state, plans.missed,
        sum([row[3] for row in disputes]) if disputes else 0, len(holds),
        "hardship" in triggers, not triggers.isdisjoint(LEGAL), "vulnerability" in triggers,
        level, contact.last_on, (today - contact.last_on).days if contact.last_on else None,
        contact.contacts_7d, contact.attempts_7d,
        last_step[2] if last_step else None, (today - last_step[3]).days if last_step else None,
        since_reply, contact.unreached_streak, contact.last_state, since_opened, replies,
        items.days_since_notice(today), today,
        # What follows is read by the decision itself.
        account_id, currency, rate.numerator if rate else None, rate.denominator if rate else None, timezone,
        tuple([step[2] for step in in_cycle]),
        overrides_in(cycle, escalations=escalations, overrides=raw.overrides.get(account_id, NOTHING)),
        contact.contacts_1d, contact.attempts_1d, contact.oldest_attempt_7d, hold_reason, hold_until, owner,
        any(one[4] is None for one in escalations) if escalations else False,
        promised.running, promised.follow_up, promised.reminded,
        _payment_to_thank(payments, messages, steps, plans.completed_at) if payments and messages else None,
        awaiting[0][1] if awaiting else None, postal_code,
        _phone_zones(points, market, moment),
        contact_log(account_id, raw),
        will.consented, will.quiet,
        moment.controls.switched_off, moment.controls.mode, _allow_listed(points, moment.controls),
        plans.active, plans.instalment, plans.day, plans.amount, plans.follow_up, plans.reminded,
        will.refused, will.renewable, will.suppressed, plans.late, plans.news, plans.news_of,
        *dispute_news(settled, steps),
    ))  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class _Promised:
    """What an account's promises come to. ``running`` is the id of the one that runs."""

    state: str | None = None
    day: date | None = None
    amount: int | None = None
    broken: int = 0
    days_since_broken: int | None = None
    reliability: int | None = None
    running: str | None = None
    follow_up: date | None = None
    reminded: bool = False


NO_PROMISE = _Promised()


def _promised(rows: list[Row] | None, steps: list[Row], currency: str, moment: Moment) -> _Promised:
    if not rows:
        return NO_PROMISE
    running = min((p for p in rows if p[2] in RUNNING), key=itemgetter(3), default=None)
    latest = running or rows[-1]
    broken_on = [p[6] for p in rows if p[2] in BROKEN and p[6] is not None]
    return _Promised(
        state=latest[2],
        day=latest[3],
        amount=_converted(latest[4], latest[5], currency, moment),
        broken=len(broken_on),
        days_since_broken=(moment.today - max(broken_on)).days if broken_on else None,
        reliability=_reliability(rows, currency, moment),
        running=running[1] if running else None,
        follow_up=running[7] if running else None,
        reminded=running is not None and _reminded(running, steps, moment),
    )


def _reliability(rows: list[Row], currency: str, moment: Moment) -> int | None:
    since = moment.today - timedelta(days=YEAR_DAYS)
    return reliability(
        (p[2], _converted(p[4], p[5], currency, moment), _converted(p[9], p[5], currency, moment))
        for p in rows
        if p[2] in JUDGED and moment.day_of(p[8]) >= since
    )


def _reminded(running: Row, steps: list[Row], moment: Moment) -> bool:
    """A promise made on its own day needs no reminder: the customer has just said it."""
    return moment.day_of(running[8]) == running[3] or any(step[1] == running[1] for step in steps)


def _planned(raw: Raw, account_id: str, steps: list[Row], moment: Moment) -> Planned:
    parts = raw.instalments.get(account_id, NOTHING)
    return planned(raw.plans.get(account_id), parts, steps, now=moment.now, day_of=moment.day_of)


def _triggers(escalations: list[Row], holds: list[Row]) -> AbstractSet[str]:
    if not escalations and not holds:
        return frozenset()
    return {trigger for one in escalations if one[4] is None for trigger in one[2]} | {one[3] for one in holds}


def _steps_in(cycle: str, steps: list[Row]) -> list[Row]:
    """The steps taken in a cycle, the first one first."""
    found = [step for step in steps if step[1] == cycle]
    if len(found) > 1:
        found.sort(key=itemgetter(4, 2))
    return found


def _replied(rows: list[Row] | None, moment: Moment) -> tuple[int | None, int, int | None]:
    """Days since the last reply, replies in 30 days, days since a payment link was opened."""
    if not rows:
        return None, 0, None
    by_kind = {row[1]: row for row in rows}
    reply, opened = by_kind.get("message"), by_kind.get("link_opened")
    return (
        (moment.today - moment.day_of(reply[2])).days if reply else None,
        reply[3] if reply else 0,
        (moment.today - moment.day_of(opened[2])).days if opened else None,
    )


def _rate(raw: Raw, account_id: str, currency: str, moment: Moment) -> Fraction | None:
    """The account's rate to the policy's currency; unknown also where it holds items that cannot be converted."""
    rows = raw.items.get(account_id, NOTHING)
    if any(row[1] != currency and row[2] and row[1] not in moment.rates for row in rows):
        return None
    return moment.rates.get(currency)


@dataclass(slots=True)
class _Items:
    """An account's items summed up, in the account's currency; fields in the order of the query's columns."""

    open_balance: int = 0
    open_items: int = 0
    overdue_balance: int = 0
    overdue_items: int = 0
    oldest_due: date | None = None
    next_due: date | None = None
    times_late: int = 0
    days_late: int = 0
    ended: int = 0
    issued: date | None = None
    known: date | None = None
    first_known: date | None = None

    def days_since_notice(self, today: date) -> int | None:
        """An account's first items may be old when they become known, for then the account itself is new to us."""
        if self.issued is None or self.known is None or self.first_known is None:
            return None
        told = max(self.issued, self.known) if self.known > self.first_known else self.issued
        return (today - told).days

    @classmethod
    def of(cls, rows: list[Row], currency: str, moment: Moment) -> _Items:
        if len(rows) == 1 and rows[0][1] == currency:
            _, _, *summed = rows[0]
            return cls(*summed)
        total = cls()
        for row in rows:
            _, held_in, open_sum, opens, overdue, overdues, oldest, following, late, days_late, ended = row[:11]
            total.open_balance += _converted(open_sum, held_in, currency, moment)
            total.overdue_balance += _converted(overdue, held_in, currency, moment)
            total.open_items += opens
            total.overdue_items += overdues
            total.oldest_due = _earlier(total.oldest_due, oldest)
            total.next_due = _earlier(total.next_due, following)
            total.times_late += late
            total.days_late += days_late
            total.ended += ended
            total.issued = _earlier(total.issued, row[11])
            total.known = _earlier(total.known, row[12])
            total.first_known = _earlier(total.first_known, row[13])
        return total


def _earlier(one: date | None, other: date | None) -> date | None:
    return other if one is None else one if other is None else min(one, other)


def _converted(minor: int, held_in: str, currency: str, moment: Moment) -> int:
    """An amount in the account's currency, rounded up so that a threshold is never missed by rounding.

    Without a rate the amount is left as it stands; ``_rate`` then tells the decision that nothing on the
    account can be compared.
    """
    if held_in == currency or minor == 0:
        return minor
    source, target = moment.rates.get(held_in), moment.rates.get(currency)
    if source is None or target is None:
        return minor
    exact = minor * source / target
    return -(-exact.numerator // exact.denominator)


def _sum_of(rows: list[Row], currency: str, moment: Moment) -> int:
    return sum([_converted(row[2], row[1], currency, moment) for row in rows]) if rows else 0


def _share(open_balance: int, rate: Fraction | None, book_minor: int) -> int:
    if rate is None or book_minor <= 0:
        return 0
    return open_balance * rate.numerator * MILLIONTHS // (rate.denominator * book_minor)


def _usable(points: list[Row], will: Will, holds: list[Row]) -> AbstractSet[str]:
    """The channels with a valid address that are neither refused, listed as not to be contacted, nor held."""
    usable = {point[1] for point in points}.difference(will.refused, will.suppressed)
    return usable - {hold[2] for hold in holds if hold[1] == "channel"} if holds else usable


def contact_log(account_id: str, raw: Raw) -> tuple[Made, ...]:
    """The touches of an account's customer, on all of their accounts, oldest first."""
    if not raw.touches and not raw.spoken and not raw.by_hand:
        return ()
    accounts = raw.siblings.get(account_id, (account_id,))
    made = [_made(row) for each in accounts for row in raw.touches.get(each, NOTHING)]
    made += [
        Made(row[1], CHANNELS[row[2]], Touch.CONVERSATION, row[0], (), False)
        for each in accounts
        for row in raw.spoken.get(each, NOTHING)
    ]
    made += [_made((*row, "[]")) for each in accounts for row in raw.by_hand.get(each, NOTHING)]
    if len(made) > 1:
        made.sort(key=itemgetter(0, 3, 1, 2))
    return tuple(made)


def _made(row: Row) -> Made:
    account_id, at, channel, state, kind, items = row
    touch = Touch.CONTACT if state in REACHED else Touch.ATTEMPT
    return Made(at, CHANNELS[channel], touch, account_id, _named_in(items), kind == "reply")


@lru_cache(maxsize=ITEM_LISTS_REMEMBERED)
def _named_in(items: str) -> tuple[str, ...]:
    """The ids of a message's items; the reminders of one debt name the same ones, word for word."""
    return tuple([each["id"] for each in orjson.loads(items)])


def _phone_zones(points: list[Row], market: str, moment: Moment) -> tuple[str, ...]:
    """The time zones that the customer's numbers hint at."""
    found = [zone for point in points if point[1] != "email" for zone in moment.zones_of_number(point[2], market)]
    return tuple(dict.fromkeys(found))


def _allow_listed(points: list[Row], controls: Controls) -> tuple[str, ...]:
    """The channels on which this customer may be reached in test mode; of no matter in any other mode."""
    if controls.mode is None:
        return ()
    return tuple(sorted(controls.free.union(point[1] for point in points if controls.allows(point[1], point[2]))))


def _account_hold(holds: list[Row]) -> tuple[str | None, datetime | None]:
    """Reason and end of the account-wide hold that ends last; one without an end outlasts all others."""
    whole = [(hold[3], hold[4]) for hold in holds if hold[1] == "account"]
    if not whole:
        return None, None
    return max(whole, key=lambda hold: hold[1] or datetime.max.replace(tzinfo=UTC))


def _payment_to_thank(
    payments: list[Row], messages: list[Row], steps: list[Row], completed_at: datetime | None
) -> str | None:
    """The latest payment that came within a month of a message of ours and was not thanked for. The end of a plan
    has thanks of its own for the payments up to it.
    """
    for _, payment_id, known_at in reversed(payments):
        asked = any(known_at - timedelta(days=THANKED_MESSAGE_DAYS) <= m[3] <= known_at for m in messages)
        thanked = any(s[1] == payment_id for s in steps)
        if asked and not thanked and (completed_at is None or known_at > completed_at):
            return payment_id
    return None
