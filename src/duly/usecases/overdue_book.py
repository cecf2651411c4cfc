"""The overdue book as it stands: every account with something past due, ranked, with who has it and how it is reached.

Reads only. What is disputed or held is part of the book; it is only not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from sqlalchemy import Connection, func, select

from duly.domain.buckets import Bucket, Standing, bucket_of, rank
from duly.domain.contact import Channel
from duly.domain.decision import Act, HandOver
from duly.domain.facts import Facts
from duly.domain.money import Money, Rounding
from duly.store.batch import ids_in
from duly.store.facts_fold import Moment
from duly.store.schema import account, contact_point, dispute, escalation, hold, item
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.decided import Decided

ACCOUNTS_PER_PAGE = 500
RUN = "run"
"""Who has an account that no person has: the automatic run."""
BROKEN = frozenset({"broken", "partly_kept"})
CAN: dict[Channel, str] = {
    Channel.WHATSAPP: "can_whatsapp",
    Channel.EMAIL: "can_email",
    Channel.VOICE: "can_voice",
}


class WhyNot(StrEnum):
    """Why automation cannot reach an account; the first that holds, the most basic first."""

    NOTHING_TO_ASK = "nothing to ask for: disputed, its items on hold, or covered by credit"
    NO_ADDRESS = "no address"
    INVALID = "no address that works"
    CHANNEL_HELD = "channel on hold"
    NO_CONSENT = "no consent"
    HELD = "the account is on hold"
    WITH_PERSON = "with a person"
    EXCLUDED = "excluded by the policy"
    NO_RATE = "no exchange rate"
    SWITCHED_OFF = "sending is switched off"
    TEST_MODE = "test mode: not on the allow list"
    NO_HOURS = "no contact hours"


@dataclass(frozen=True, kw_only=True, slots=True)
class Overdue:
    """One account of the book.

    ``overdue`` is all that is past due in the policy's currency, ``at_risk`` what of it may be asked for; both
    ``None`` where no rate is known. ``channels`` are those that may be used; ``why_not`` is ``None`` where automation
    reaches the account. ``who`` is a person, a desk or ``RUN``.
    """

    name: str
    facts: Facts
    decided: Decided
    standing: Standing
    overdue: Money | None
    at_risk: Money | None
    channels: tuple[Channel, ...]
    why_not: WhyNot | None
    who: str

    @property
    def account_id(self) -> str:
        return self.facts.account_id

    @property
    def bucket(self) -> Bucket:
        return self.standing.bucket


def overdue_book(tx: Connection, context: Context, *, now: datetime) -> list[Overdue]:
    """Every account with something past due, the one to be worked first at the front."""
    today, moment = context.day_of(now), context.moment(tx, now)
    late = _late(tx, today)
    ids = sorted(late)
    found: list[Overdue] = []
    for start in range(0, len(ids), ACCOUNTS_PER_PAGE):
        page = ids[start : start + ACCOUNTS_PER_PAGE]
        found += _page(tx, context, page, late, moment=moment, now=now)
    return sorted(found, key=lambda one: rank(one.standing))


@dataclass(slots=True)
class _Late:
    """What is past due on one account, by currency, and since when."""

    minor: dict[str, int]
    since: date


def _late(tx: Connection, today: date) -> dict[str, _Late]:
    """Overdue counts from the due date; what has none is never late."""
    i = item.c
    query = (
        select(i.account_id, i.currency, func.sum(i.open), func.min(i.due_on))
        .where(i.open > 0, i.due_on < today)
        .group_by(i.account_id, i.currency)
    )
    found: dict[str, _Late] = {}
    for account_id, currency, minor, since in tx.execute(query):
        own = found.setdefault(account_id, _Late(minor={}, since=since))
        own.minor[currency] = int(minor)
        own.since = min(own.since, since)
    return found


def _page(
    tx: Connection, context: Context, ids: Sequence[str], late: Mapping[str, _Late], *, moment: Moment, now: datetime
) -> Iterator[Overdue]:
    names = {
        row[0]: row[1] for row in tx.execute(select(account.c.id, account.c.name).where(ids_in(tx, account.c.id, ids)))
    }
    points, held, desks = _points(tx, ids), _held_channels(tx, ids), _desks(tx, ids)
    currency = context.policy.currency
    for decided in decide(tx, context, ids, now=now):
        facts = decided.facts
        own = late[facts.account_id]
        channels = tuple(channel for channel, can in CAN.items() if getattr(facts, can))
        why_not = _unaddressed(facts, points.get(facts.account_id, {}), held.get(facts.account_id, frozenset()))
        at_risk = _at_risk(facts, currency)
        overdue = _in_policy_currency(own, moment, currency)
        days_late = (moment.today - own.since).days
        bucket = bucket_of(
            days_late=days_late, promise_broken=facts.promise_state in BROKEN, in_contact=facts.replies_30d > 0
        )
        yield Overdue(
            name=names[facts.account_id],
            facts=facts,
            decided=decided,
            standing=Standing(
                account_id=facts.account_id,
                bucket=bucket,
                at_risk=at_risk.minor if at_risk else 0,
                days_late=days_late,
            ),
            overdue=overdue,
            at_risk=at_risk,
            channels=channels,
            why_not=why_not or _stopped(decided, channels),
            who=_who(decided, desks),
        )


def _in_policy_currency(own: _Late, moment: Moment, currency: str) -> Money | None:
    if any(held_in not in moment.rates for held_in in own.minor):
        return None
    exact = sum((moment.rates[held_in] * minor for held_in, minor in own.minor.items()), Fraction(0))
    return _whole_cents(exact, currency)


def _at_risk(facts: Facts, currency: str) -> Money | None:
    """What may be asked for: without what is disputed or held, and credit set off against it."""
    if facts.rate_num is None or facts.rate_den is None:
        return None
    left = max(facts.overdue_balance - facts.unapplied_credit, 0)
    return _whole_cents(Fraction(left * facts.rate_num, facts.rate_den), currency)


def _whole_cents(exact: Fraction, currency: str) -> Money:
    """One rounding for all amounts of the book, so that where all that is overdue is at risk, the two agree."""
    return Money(minor=1, currency=currency).times(exact, rounding=Rounding.HALF_UP)


def _unaddressed(facts: Facts, points: Mapping[str, bool], held: frozenset[str]) -> WhyNot | None:
    """Why there is no way to the customer at all; ``None`` where there is one."""
    if facts.overdue_items <= 0 or facts.overdue_balance <= facts.unapplied_credit:
        return WhyNot.NOTHING_TO_ASK
    if any(getattr(facts, can) for can in CAN.values()):
        return None
    if not points:
        return WhyNot.NO_ADDRESS
    works = {channel for channel, valid in points.items() if valid}
    if not works:
        return WhyNot.INVALID
    return WhyNot.CHANNEL_HELD if works <= held else WhyNot.NO_CONSENT


def _stopped(decided: Decided, channels: Sequence[Channel]) -> WhyNot | None:
    """Why automation does not go to an account that could be reached."""
    facts, rules = decided.facts, decided.decision.rules
    if facts.hold_reason is not None:
        return WhyNot.HELD
    if facts.owner is not None or facts.escalation_open:
        return WhyNot.WITH_PERSON
    if any(rule.startswith("exclude.") for rule in rules):
        return WhyNot.EXCLUDED
    if "no_rate" in rules:
        return WhyNot.NO_RATE
    if isinstance(decided.decision.outcome, HandOver):
        return WhyNot.NO_HOURS if rules[-1] == "unreachable" else WhyNot.WITH_PERSON
    if "all" in facts.switched_off or all(f"channel.{channel}" in facts.switched_off for channel in channels):
        return WhyNot.SWITCHED_OFF
    if facts.mode == "test" and not set(channels) & set(facts.allow_listed):
        return WhyNot.TEST_MODE
    return None


def _who(decided: Decided, desks: _Desks) -> str:
    facts, outcome = decided.facts, decided.decision.outcome
    if facts.owner is not None:
        return facts.owner
    if facts.account_id in desks.of_cases:
        return desks.of_cases[facts.account_id]
    if "nothing_to_collect" in decided.decision.rules and facts.account_id in desks.of_disputes:
        return desks.of_disputes[facts.account_id]
    return outcome.to if isinstance(outcome, HandOver) else RUN


def next_words(one: Overdue) -> str:
    """What happens next, in words."""
    outcome, reason = one.decided.decision.outcome, one.decided.decision.reason
    match outcome:
        case Act():
            return f"{outcome.step} by {outcome.channel}. {reason}"
        case _:
            return reason


def _points(tx: Connection, ids: Sequence[str]) -> dict[str, dict[str, bool]]:
    p = contact_point.c
    found: dict[str, dict[str, bool]] = {}
    for account_id, channel, valid in tx.execute(
        select(p.account_id, p.channel, p.valid).where(ids_in(tx, p.account_id, ids))
    ):
        found.setdefault(account_id, {})[channel] = valid
    return found


def _held_channels(tx: Connection, ids: Sequence[str]) -> dict[str, frozenset[str]]:
    h = hold.c
    query = select(h.account_id, h.target).where(
        ids_in(tx, h.account_id, ids), h.scope == "channel", h.released_at.is_(None)
    )
    found: dict[str, frozenset[str]] = {}
    for account_id, channel in tx.execute(query):
        found[account_id] = found.get(account_id, frozenset()) | {channel}
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desks:
    """Who has the open case of an account: the person who took it, else the desk it went to. And the desk that is to
    answer its dispute; of several, the one with the nearest deadline.
    """

    of_cases: Mapping[str, str]
    of_disputes: Mapping[str, str]


def _desks(tx: Connection, ids: Sequence[str]) -> _Desks:
    e = escalation.c
    query = select(e.account_id, func.coalesce(e.owner, e.route)).where(
        ids_in(tx, e.account_id, ids), e.resolved_at.is_(None)
    )
    d = dispute.c
    disputes = select(d.account_id, d.owner).where(ids_in(tx, d.account_id, ids), d.closed_at.is_(None))
    last_first = tx.execute(disputes.order_by(d.sla_at.desc(), d.id.desc()))
    return _Desks(
        of_cases={row[0]: row[1] for row in tx.execute(query)},
        of_disputes={row[0]: row[1] for row in last_first},
    )
