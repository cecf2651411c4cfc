"""The part of G1 on how often a customer is contacted by the rules of their market.

Counts by itself, in its own way, so that no mistake of ``policy.caps`` can hide here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple, assert_never
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.domain.history import AccountHistory, Counted, MarketCap, MessagePurpose, OtherTouch, SentMessage


class _Past(NamedTuple):
    at: datetime
    channel: Channel
    touch: Touch
    here: bool


def market_caps_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """No message left that a cap of its market left no room for, by the calendar of any zone it was in."""
    for message, before in _each_with_past(account):
        for cap in message.caps:
            past = [each for each in before if each.channel in cap.channels and (each.here or cap.whole_customer)]
            ours = [each for each in past if each.touch is not Touch.CONVERSATION]
            if cap.gap_days and ours and message.at - ours[-1].at < timedelta(days=cap.gap_days):
                yield f"message {message.id} left less than {cap.gap_days} days after another; {cap.rule} forbids it"
            used = max((_used(cap, message, past, local.zone) for local in message.local), default=0)
            if used > cap.most:
                yield f"message {message.id} made {used} {cap.counted} of {cap.rule}; the cap is {cap.most}"


def pauses_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """No message left within the days of rest after a conversation or contact."""
    for message, before in _each_with_past(account):
        for pause in message.pauses:
            heard = [e.at for e in before if e.channel in pause.heard and _begins(e, pause.begins)
                     and (e.here or pause.whole_customer)]  # fmt: skip
            zones = [local.zone for local in message.local]
            if heard and any(_day(message.at, z) - _day(heard[-1], z) < timedelta(days=pause.days) for z in zones):
                yield f"message {message.id} left within {pause.days} days of a {pause.begins}; {pause.rule} forbids it"


def _each_with_past(account: AccountHistory) -> Iterator[tuple[SentMessage, list[_Past]]]:
    """Every message that answered nothing, with all touches before it, the oldest first."""
    ours = sorted(
        (message for message in account.messages if message.purpose is not MessagePurpose.REPLY),
        # Of two at one instant the one that failed was first: only that let the other leave, over another channel.
        key=lambda message: (message.at, message.reached, message.id),
    )
    for place, message in enumerate(ours):
        if not message.caps and not message.pauses:
            continue
        own = [_Past(m.at, m.channel, Touch.CONTACT if m.reached else Touch.ATTEMPT, True) for m in ours[:place]]
        came = [
            _Past(each.at, each.channel, each.touch, each.here) for each in account.touches if _before(each, message)
        ]
        yield message, sorted([*own, *came], key=lambda each: (each.at, each.touch is not Touch.ATTEMPT))


def _before(each: OtherTouch, message: SentMessage) -> bool:
    """What came in at the very instant of the message may not have been known to it; of two messages of one instant
    one was the first: the one that failed.
    """
    if each.at == message.at and each.message_id is not None:
        return (each.touch is not Touch.ATTEMPT, each.message_id) < (message.reached, message.id)
    return each.at < message.at


def _used(cap: MarketCap, message: SentMessage, past: list[_Past], zone: str) -> int:
    """How much of a cap is used up after the message, counted by the days of one zone."""
    today = _day(message.at, zone)
    since = today - timedelta(days=today.weekday() if cap.days is None else cap.days - 1)
    stretch = [each for each in past if _day(each.at, zone) >= since]
    if cap.begins is not None:
        starts = [place for place, each in enumerate(stretch) if _begins(each, cap.begins)]
        if not starts:
            return 0
        stretch = stretch[starts[0] :]
    match cap.counted:
        case Counted.ATTEMPTS:
            return 1 + sum(each.touch is not Touch.CONVERSATION for each in stretch)
        case Counted.CONTACTS:
            return message.reached + sum(each.touch is Touch.CONTACT for each in stretch) if message.reached else 0
        case Counted.DISTINCT_CHANNELS:
            return len({message.channel, *(each.channel for each in stretch)})
        case _:
            assert_never(cap.counted)


def _begins(each: _Past, wanted: Touch) -> bool:
    return each.touch is wanted or (wanted is Touch.CONTACT and each.touch is Touch.CONVERSATION)


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
