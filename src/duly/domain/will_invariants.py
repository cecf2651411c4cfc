"""Whether what the customer wanted was kept: consent, times that do not suit, lists, one confirmation of an opt-out.

Part of the guarantees in ``invariants``. Reads histories alone; shares nothing with what decides and sends, and
so has its own list of what closes a channel and of what may be said on a closed one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from duly.domain.history import AccountHistory, MessagePurpose, SentMessage
from duly.domain.will_history import ConsentChange, QuietSpell

ANSWERS = frozenset({MessagePurpose.REPLY, MessagePurpose.CODE})
CONFIRMS = frozenset({"opt_out.confirmed", "opt_out.confirmed_calls", "opt_out.confirmed_messages"})
STILL_SAID = CONFIRMS | {"opt_in.confirmed", "opt_in.to_person", "verify.code"}
CLOSING_PURPOSES = {
    "collection": {"whatsapp", "email", "voice"},
    "electronic": {"whatsapp", "email"},
    "ai_voice": {"voice"},
}


def consent_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Nothing unprompted on a closed channel, and none without a consent where the market asks for one."""
    for message in account.messages:
        if message.purpose in ANSWERS:
            continue
        closed, granted = _standing(account, message.at)
        if message.channel.value in closed:
            yield f"message {message.id} was sent over {message.channel} after an opt-out"
        elif message.needs_consent and not message.authorised and message.channel.value not in granted:
            yield f"message {message.id} was sent over {message.channel} without the consent the market asks for"


def opt_out_confirmed_once(account: AccountHistory, _: datetime) -> Iterator[str]:
    """After an opt-out nothing is said there but one confirmation of it, and answers to who wants contact again."""
    for message in account.messages:
        if message.purpose in ANSWERS and message.say not in STILL_SAID:
            closed, _granted = _standing(account, message.at)
            if message.channel.value in closed:
                yield f"message {message.id} answered over {message.channel} after an opt-out"
    confirmed = sum(message.say in CONFIRMS for message in account.messages)
    if confirmed > (closings := _closings(account)):
        yield f"{confirmed} confirmations were sent of {closings} opt-outs"


def quiet_times_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Nothing unprompted at a time that the customer has said does not suit, wherever they may be."""
    for message in account.messages:
        if message.purpose in ANSWERS:
            continue
        for wish in account.quiet:
            if wish.holds_at(message.at) and wish.channel in (None, message.channel) and _falls_into(wish, message):
                yield f"message {message.id} was sent at a time that the customer had asked to be left in peace"


def lists_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Nothing to who is on a do-not-contact list, but for the word that a person will look at it."""
    for message in account.messages:
        for each in account.listed:
            held = each.start <= message.at and (each.end is None or message.at < each.end)
            meant = each.channel in (None, message.channel) and each.address in (None, message.address)
            if held and meant and message.say != "opt_in.to_person":
                yield f"message {message.id} was sent over {message.channel} to who is on a do-not-contact list"


def _in_order(account: AccountHistory) -> list[ConsentChange]:
    return sorted(account.consents, key=lambda change: (change.at, change.turn))


def _standing(account: AccountHistory, at: datetime) -> tuple[set[str], set[str]]:
    """The channels closed and those agreed to at an instant. What others than the customer closed, others open."""
    last: dict[tuple[str, str], bool] = {}
    barred: set[tuple[str, str]] = set()
    for change in _in_order(account):
        if change.at <= at:
            meant = {(change.purpose, name) for name in _meant(change)}
            if change.by_customer:
                meant -= barred
            else:
                barred = barred - meant if change.granted else barred | meant
            last |= dict.fromkeys(meant, change.granted)
    closed = {name for (_, name), granted in last.items() if not granted}
    return closed, {name for (_, name), granted in last.items() if granted} - closed


def _meant(change: ConsentChange) -> set[str]:
    governed = CLOSING_PURPOSES.get(change.purpose, set[str]())
    return governed if change.channel is None else governed & {change.channel.value}


def _closings(account: AccountHistory) -> int:
    """How often something was closed that had been open: statements of one turn are one opt-out."""
    last: dict[tuple[str, str], bool] = {}
    turns: set[tuple[datetime, int]] = set()
    for change in _in_order(account):
        for name in _meant(change):
            if not change.granted and last.get((change.purpose, name), True):
                turns.add((change.at, change.turn))
            last[change.purpose, name] = change.granted
    return len(turns)


def _falls_into(wish: QuietSpell, message: SentMessage) -> bool:
    for moment in message.local:
        there = message.at.astimezone(ZoneInfo(moment.zone))
        minute = there.hour * 60 + there.minute
        if there.weekday() in wish.weekdays and wish.first_minute <= minute < wish.last_minute:
            return True
    return False
