"""Whether a market's caps leave room for one more attempt over a channel, and when they do again.

Days are the customer's: each cap is counted by the calendar of every zone the customer may be in, and the
strictest count holds. An empty log costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple, assert_never
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.contact_log import LOG_DAYS, Made, Touch
from duly.domain.facts import Facts
from duly.policy import reasons
from duly.policy.market import Market
from duly.policy.market_pack import Cap, Cooldown, Counted, Per
from duly.policy.market_words import cap_words, cooldown_words
from duly.policy.windows import midnight, zones_of_customer

ONE_DAY = timedelta(days=1)
WEEK_DAYS = 7
TRIED = (Touch.ATTEMPT, Touch.CONTACT)
SPOKEN = (Touch.CONTACT, Touch.CONVERSATION)


class CapReached(NamedTuple):
    """A cap that leaves no room: its rule, the reason in words, and the instant from which there is room."""

    rule: str
    reason: str
    falls_at: datetime


def cap_reached(market: Market, facts: Facts, channel: Channel, now: datetime) -> CapReached | None:
    """What bars one more attempt over ``channel`` at ``now`` for longest; ``None``: there is room."""
    if not facts.log:
        return None
    found = [
        reached
        for reached in (
            *(_cap(cap, market, facts, channel, now) for cap in market.caps if channel in cap.channels),
            *(_cooldown(cool, market, facts, now) for cool in market.cooldowns if channel in cool.channels),
        )
        if reached is not None
    ]
    return max(found, key=lambda reached: reached.falls_at, default=None)


def _cap(cap: Cap, market: Market, facts: Facts, channel: Channel, now: datetime) -> CapReached | None:
    if not _applies(cap, facts):
        return None
    made = [touch for touch in facts.log if _is_counted(cap, touch, facts)]
    barred = [_gap_ends(cap, made, now)]
    # One more distinct channel may be too many when as many touches as allowed were made; no cap is reached sooner.
    if len(made) >= cap.most:
        barred += [_falls_at(cap, made, channel, now, zone) for zone in zones_of_customer(facts, market)]
    falls_at = max((at for at in barred if at is not None), default=None)
    return None if falls_at is None else CapReached(f"market.{cap.id}", _reason(cap_words(cap), cap.id), falls_at)


def _applies(rule: Cap | Cooldown, facts: Facts) -> bool:
    least = rule.from_days_past_due
    return least is None or (facts.days_past_due is not None and facts.days_past_due >= least)


def _is_counted(cap: Cap, touch: Made, facts: Facts) -> bool:
    """Whether a touch may matter to a cap. What answered the customer is nothing that we began."""
    if touch.channel not in cap.channels or not _together(cap.per, touch, facts):
        return False
    if touch.touch is Touch.CONVERSATION:
        return cap.after is not None
    return not touch.replied and (cap.counted is not Counted.CONTACTS or touch.touch is Touch.CONTACT)


def _together(per: Per, touch: Made, facts: Facts) -> bool:
    match per:
        case Per.CUSTOMER:
            return True
        case Per.ACCOUNT | Per.ITEM:  # a message speaks of every item of its account, so both count the same
            return touch.account_id == facts.account_id
        case _:
            assert_never(per)


def _gap_ends(cap: Cap, made: Sequence[Made], now: datetime) -> datetime | None:
    tried = [touch.at for touch in made if touch.touch in TRIED]
    if cap.gap_days is None or not tried:
        return None
    ends = max(tried) + timedelta(days=cap.gap_days)
    return ends if ends > now else None


def _falls_at(cap: Cap, made: Sequence[Made], channel: Channel, now: datetime, zone: str) -> datetime | None:
    """When the cap falls by the calendar of one zone; ``None`` where it is not reached. It only falls with time."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    days = [(touch.at.astimezone(place).date(), touch) for touch in made]
    for ahead in range(LOG_DAYS + 1):
        day = today + ahead * ONE_DAY
        if not _is_reached(cap, [touch for on, touch in days if on > _last_day_before(cap, day)], channel):
            return None if ahead == 0 else midnight(day, zone)
    raise AssertionError("no stretch of a cap is longer than the log")


def _last_day_before(cap: Cap, day: date) -> date:
    """The last day that is no longer in the stretch ending on ``day``."""
    return day - timedelta(days=day.weekday() + 1 if cap.days is None else cap.days)


def _is_reached(cap: Cap, made: Sequence[Made], channel: Channel) -> bool:
    if cap.after is not None:
        first = next((at for at, touch in enumerate(made) if _is_such(touch, cap.after)), len(made))
        made = made[first:]
    match cap.counted:
        case Counted.ATTEMPTS | Counted.CONTACTS:
            return sum(touch.touch in TRIED for touch in made) >= cap.most
        case Counted.DISTINCT_CHANNELS:
            return len({channel, *(touch.channel for touch in made)}) > cap.most
        case _:
            assert_never(cap.counted)


def _is_such(touch: Made, wanted: Touch) -> bool:
    """Who has spoken with us was contacted, too."""
    return touch.touch in SPOKEN if wanted is Touch.CONTACT else touch.touch is wanted


def _cooldown(cool: Cooldown, market: Market, facts: Facts, now: datetime) -> CapReached | None:
    if not _applies(cool, facts):
        return None
    heard = [
        touch.at
        for touch in facts.log
        if touch.channel in cool.heard and _is_such(touch, cool.after) and _together(cool.per, touch, facts)
    ]
    if not heard:
        return None
    ends = max(
        midnight(max(heard).astimezone(ZoneInfo(zone)).date() + timedelta(days=cool.days), zone)
        for zone in zones_of_customer(facts, market)
    )
    if ends <= now:
        return None
    return CapReached(f"market.{cool.id}", _reason(cooldown_words(cool), cool.id), ends)


def _reason(rule: str, id: str) -> str:
    return reasons.sentence(rule, f"says {id}, and there is no room left")
