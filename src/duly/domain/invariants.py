"""The guarantees G1 to G8 as checks: what must never have happened on any account.

Written once and used by property tests, by the simulated year and by the nightly check. Each check is
one small function that yields what it found, in words. They read histories alone and share no code with
what decides and sends, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from duly.domain.asking_guarantees import ASKING, asked_within, disputed
from duly.domain.charge_invariants import charged_once, charges_decided
from duly.domain.contact_guarantees import market_caps_kept, pauses_kept
from duly.domain.disclosure_guarantee import disclosures_made
from duly.domain.dispute import DisputeEvent
from duly.domain.history import (
    AccountHistory,
    Cap,
    Counted,
    HoldSpell,
    MessagePurpose,
    PromiseHistory,
    SentMessage,
    Snapshot,
    Spell,
)
from duly.domain.hold import HoldScope
from duly.domain.lifecycle import NotInLifecycle
from duly.domain.people_checks import case_has_somebody, late_case_seen, one_case_at_a_time, override_told
from duly.domain.plan_invariants import (
    instalment_within_open,
    plan_adds_up,
    plan_ceilings,
    plan_ends_once,
    plan_undisturbed,
)
from duly.domain.preview_guarantee import preview_kept
from duly.domain.promise import AFTER_THE_END, ENDED, PROMISE, PromiseEvent, TakenBy
from duly.domain.sending_invariants import mode_kept, switched_off
from duly.domain.will_invariants import consent_kept, lists_kept, opt_out_confirmed_once, quiet_times_kept
from duly.domain.writeback import WriteBackState

INBOUND_WAIT_MAX = timedelta(hours=1)
"""How long something that came in may lie unread before that counts as silence."""
OUTCOME_WAIT_MAX = timedelta(days=2)
"""How long a write-back may be on its way."""
SETTLEMENT_WAIT_DAYS_MAX = 2
"""How long after its last day a promise may be unsettled: the run of the next day, and one missed."""
DISPUTE_UNSEEN_MAX = timedelta(days=1)
"""How long a dispute may be past its deadline before it was found to be."""
WORKSPACE = "~workspace"
"""Stands for an account id where a violation belongs to none."""

NEWS = frozenset({MessagePurpose.PLAN_NEWS, MessagePurpose.DISPUTE_NEWS})
UNPROMPTED = ASKING | NEWS | {MessagePurpose.THANKS}


class Guarantee(StrEnum):
    G1 = "G1"
    G2 = "G2"
    G3 = "G3"
    G4 = "G4"
    G5 = "G5"
    G6 = "G6"
    G7 = "G7"
    G8 = "G8"


@dataclass(frozen=True, kw_only=True, slots=True)
class Violation:
    """A guarantee that did not hold. ``rule`` names the part of it, such as ``G1.disputed``."""

    guarantee: Guarantee
    rule: str
    account_id: str
    what: str


Check = Callable[[AccountHistory, datetime], Iterator[str]]


def violations(snapshot: Snapshot) -> Iterator[Violation]:
    """Every violation, account by account in the order given; reads ``accounts`` as it goes."""
    for account in snapshot.accounts:
        yield from check_account(account, as_of=snapshot.as_of)
    for fault in snapshot.seal_faults:
        yield Violation(guarantee=Guarantee.G7, rule="G7.journal", account_id=WORKSPACE, what=fault)


def check_account(account: AccountHistory, *, as_of: datetime) -> tuple[Violation, ...]:
    """Every violation on one account, in the order of the guarantees."""
    return tuple(
        Violation(guarantee=Guarantee(rule[:2]), rule=rule, account_id=account.account_id, what=what)
        for rule, check in CHECKS.items()
        for what in check(account, as_of)
    )


def _settled(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message in _of(account, ASKING):
        still_open = {s.item_id for s in account.open_items if s.spell.holds_at(message.at)}
        if not still_open:
            yield f"message {message.id} asked for money when nothing was open"
        for item_id in message.items:
            if still_open and item_id not in still_open:
                yield f"message {message.id} was about item {item_id}, which had nothing open"


def _dispute_ends_once(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Each round of a dispute ends at most once, and only what has ended is opened again."""
    for dispute in account.disputes:
        has_ended = False
        for event in dispute.events:
            again = event is DisputeEvent.REOPENED
            if again is not has_ended:
                yield f"dispute {dispute.id} was {event} when it had {'' if has_ended else 'not '}ended"
            has_ended = not again


def _dispute_late(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    """A dispute is with somebody, and one past its deadline was seen to be so."""
    for dispute in account.disputes:
        if dispute.sla_at is None:
            continue
        if not dispute.owner:
            yield f"dispute {dispute.id} is with nobody"
        if not dispute.found_late and as_of - dispute.sla_at > DISPUTE_UNSEEN_MAX:
            yield f"dispute {dispute.id} is past its deadline of {dispute.sla_at:%Y-%m-%d %H:%M}, and nobody was told"


def _held(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message in _of(account, ASKING | NEWS):
        for hold in account.holds:
            # One that failed may itself have put its channel to rest, at the very instant of its last try.
            own = not message.reached and hold.scope is HoldScope.CHANNEL and hold.spell.start == message.at
            if hold.spell.holds_at(message.at) and _covers(hold, message) and not own:
                yield f"message {message.id} was sent under a hold of {hold.target or 'the account'}"


def _covers(hold: HoldSpell, message: SentMessage) -> bool:
    match hold.scope:
        case HoldScope.ACCOUNT:
            return True
        case HoldScope.ITEM:
            return hold.target in message.items
        case HoldScope.CHANNEL:
            return hold.target == message.channel
        case _:
            assert_never(hold.scope)


def _prompted(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A reply is free of windows and caps, so it must answer something that had come in."""
    stored = {inbound.id: inbound.stored_at for inbound in account.inbound}
    for message in _of(account, frozenset({MessagePurpose.REPLY})):
        came = stored.get(message.in_reply_to or "")
        if came is None or came > message.at:
            yield f"message {message.id} is a reply to nothing that had come in"


def _window(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message in _of(account, UNPROMPTED):
        if not message.local:
            yield f"message {message.id} was sent with no known local time"
        for moment in message.local:
            if not moment.is_open():
                hour, minute = divmod(moment.minute, 60)
                yield f"message {message.id} left at {hour:02}:{minute:02} in {moment.zone}, outside the contact window"


def _cap(account: AccountHistory, _: datetime) -> Iterator[str]:
    sent = sorted(_of(account, UNPROMPTED), key=lambda message: (message.at, message.id))
    for place, message in enumerate(sent):
        for cap in account.caps:
            used = _used(cap, sent[: place + 1], message)
            if used > cap.most:
                yield f"message {message.id} made {used} {cap.counted} in {cap.days} days; the cap is {cap.most}"


def _used(cap: Cap, sent: list[SentMessage], last: SentMessage) -> int:
    """How much of a cap is used up after ``last``. One that reached nobody is no contact."""
    if cap.counted is Counted.CONTACTS and not last.reached:
        return 0
    since = last.day - timedelta(days=cap.days)
    return sum(since < m.day <= last.day and (m.reached or cap.counted is Counted.ATTEMPTS) for m in sent)


def _wording(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message in account.messages:
        if not message.wording_approved:
            yield f"message {message.id} was in wording that is not approved"


def _disclosure(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message in account.messages:
        if message.discloses_level > message.verified_level:
            levels = f"needs level {message.discloses_level}, and {message.verified_level} was reached"
            yield f"message {message.id} told of the debt, which {levels}"


def _step_twice(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A step that failed reached nobody, and may be taken over another channel."""
    steps = Counter((m.cycle, m.step) for m in account.messages if m.step is not None and m.reached)
    for (cycle, step), times in steps.items():
        if times > 1:
            yield f"step {step} of {cycle} was sent {times} times"


def _message_twice(account: AccountHistory, _: datetime) -> Iterator[str]:
    for message_id, times in Counter(message.id for message in account.messages).items():
        if times > 1:
            yield f"message {message_id} was sent {times} times"


def _looked_after(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    still_open = any(s.spell.holds_at(as_of) for s in account.open_items)
    if still_open and account.review_at is None and account.owner is None:
        yield "something is open, and there is neither a next review nor an owner"


def _ends_once(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    for promise in account.promises:
        events = [event for _, event in promise.events]
        try:
            state = PROMISE.replay(events)
        except NotInLifecycle as refused:
            yield f"promise {promise.id}: {refused}"
            continue
        late = as_of.date() > promise.follow_up_on + timedelta(days=SETTLEMENT_WAIT_DAYS_MAX)
        if state not in ENDED and late:
            yield f"promise {promise.id} is still {state} after {promise.follow_up_on}"


def _undisturbed(account: AccountHistory, _: datetime) -> Iterator[str]:
    running = {promise.id: _running(promise) for promise in account.promises}
    for message in _of(account, ASKING):
        now = [promise_id for promise_id, spell in running.items() if spell is not None and spell.holds_at(message.at)]
        if message.purpose is MessagePurpose.STEP and now:
            yield f"message {message.id} was sent while promise {now[0]} was running"
        if message.purpose is MessagePurpose.PROMISE_REMINDER and message.cycle not in now:
            yield f"message {message.id} reminded of promise {message.cycle}, which was not running"


def _running(promise: PromiseHistory) -> Spell | None:
    """From its confirmation to its end; ``None`` where it was never confirmed."""
    start = next((at for at, event in promise.events if event is PromiseEvent.CONFIRMED), None)
    if start is None:
        return None
    moving = {PromiseEvent.CONFIRMED, PromiseEvent.FELL_DUE} | AFTER_THE_END
    return Spell(start=start, end=next((at for at, event in promise.events if event not in moving), None))


def _stored_first(account: AccountHistory, _: datetime) -> Iterator[str]:
    for inbound in account.inbound:
        if inbound.acknowledged_at is not None and inbound.acknowledged_at < inbound.stored_at:
            yield f"inbound {inbound.id} was acknowledged before it was stored"


def _no_silence(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    for inbound in account.inbound:
        if not inbound.led_to and as_of - inbound.stored_at > INBOUND_WAIT_MAX:
            yield f"inbound {inbound.id} led to nothing"
        elif inbound.led_to and not inbound.known_kind and not inbound.with_person:
            yield f"inbound {inbound.id} is of an unknown kind and did not go to a person"


def _written_once(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    for outcome in account.outcomes:
        expected = 1 if outcome.state is WriteBackState.ACKNOWLEDGED and not outcome.by_hand else 0
        if outcome.arrivals > 1 or outcome.arrivals < expected:
            yield f"outcome {outcome.id} is {outcome.state} and arrived {outcome.arrivals} times"
        if outcome.state is WriteBackState.REJECTED and not outcome.with_person:
            yield f"outcome {outcome.id} was rejected and is with no person"
        if outcome.state is WriteBackState.PENDING and as_of - outcome.at > OUTCOME_WAIT_MAX:
            yield f"outcome {outcome.id} is pending since {outcome.at:%Y-%m-%d %H:%M}"


def _all_written(account: AccountHistory, _: datetime) -> Iterator[str]:
    written = Counter(outcome.id for outcome in account.outcomes)
    for owed in account.outcomes_owed:
        if written[owed] != 1:
            yield f"outcome {owed} is owed once and was recorded {written[owed]} times"


def _recomputes(account: AccountHistory, _: datetime) -> Iterator[str]:
    for decision in account.decisions:
        if decision.stored != decision.recomputed:
            yield f"decision {decision.id} was {decision.stored} and now comes out as {decision.recomputed}"


def _journal(account: AccountHistory, _: datetime) -> Iterator[str]:
    yield from account.journal_faults


def _promise_ceilings(account: AccountHistory, _: datetime) -> Iterator[str]:
    for promise in account.promises:
        confirmed = any(event is PromiseEvent.CONFIRMED for _, event in promise.events)
        if promise.amount is not None and promise.open is not None and promise.amount > promise.open:
            yield f"promise {promise.id} of {promise.amount} is more than the {promise.open} that was open"
        if promise.taken_by is TakenBy.PERSON or not confirmed:
            continue
        ceilings, days_out = promise.ceilings, (promise.day - promise.taken_on).days
        if days_out > ceilings.days_out_max:
            yield f"promise {promise.id} is {days_out} days out; the ceiling is {ceilings.days_out_max}"
        if promise.together.minor < promise.balance.minor * ceilings.share_min:
            yield f"promise {promise.id} of {promise.together} is too small a share of {promise.balance}"
        if promise.broken_before > ceilings.broken_max:
            yield f"promise {promise.id} was taken after {promise.broken_before} broken ones"


def _of(account: AccountHistory, purposes: frozenset[MessagePurpose]) -> Iterator[SentMessage]:
    return (message for message in account.messages if message.purpose in purposes)


CHECKS: dict[str, Check] = {
    "G1.settled": _settled,
    "G1.disputed": disputed,
    "G1.asked": asked_within,
    "G1.instalment": instalment_within_open,
    "G1.held": _held,
    "G1.prompted": _prompted,
    "G1.window": _window,
    "G1.cap": _cap,
    "G1.market_cap": market_caps_kept,
    "G1.pause": pauses_kept,
    "G1.consent": consent_kept,
    "G1.opt_out": opt_out_confirmed_once,
    "G1.quiet_wish": quiet_times_kept,
    "G1.do_not_contact": lists_kept,
    "G1.wording": _wording,
    "G1.disclosure": _disclosure,
    "G1.disclosed": disclosures_made,
    "G1.preview": preview_kept,
    "G1.switched_off": switched_off,
    "G1.mode": mode_kept,
    "G2.step": _step_twice,
    "G2.message": _message_twice,
    "G3.looked_after": _looked_after,
    "G3.dispute_late": _dispute_late,
    "G3.dispute_ends_once": _dispute_ends_once,
    "G3.case": case_has_somebody,
    "G3.one_case": one_case_at_a_time,
    "G3.case_late": late_case_seen,
    "G4.ends_once": _ends_once,
    "G4.undisturbed": _undisturbed,
    "G4.plan_ends_once": plan_ends_once,
    "G4.plan_undisturbed": plan_undisturbed,
    "G4.plan_adds_up": plan_adds_up,
    "G5.stored_first": _stored_first,
    "G5.no_silence": _no_silence,
    "G6.once": _written_once,
    "G6.all": _all_written,
    "G7.recomputes": _recomputes,
    "G7.journal": _journal,
    "G7.override": override_told,
    "G8.promise": _promise_ceilings,
    "G8.plan": plan_ceilings,
    "G8.charge": charges_decided,
    "G8.charged_once": charged_once,
}
"""Every check by its rule, in the order of the guarantees."""
