"""The guarantees: a clean account passes, and each way of going wrong is found by the check that owns it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from duly.domain.books_history import CreditSince, OpenSince
from duly.domain.charge_lifecycle import ChargeEvent, ChargeHistory
from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.domain.control import ControlKind, Mode
from duly.domain.dispute import DisputeEvent
from duly.domain.history import (
    AccountHistory,
    Cap,
    ContestedSpell,
    ControlSpell,
    Counted,
    DecisionHistory,
    DisputeHistory,
    ExtensionCeilings,
    HoldSpell,
    InboundHistory,
    ItemSpell,
    LocalMoment,
    MarketCap,
    MessagePurpose,
    OtherTouch,
    OutcomeHistory,
    Pause,
    PlanCeilings,
    PlanHistory,
    PromiseCeilings,
    PromiseHistory,
    SentMessage,
    Snapshot,
    Spell,
)
from duly.domain.hold import HoldScope
from duly.domain.invariants import CHECKS, WORKSPACE, Guarantee, Violation, check_account, violations
from duly.domain.money import Money
from duly.domain.people_past import CasePast, OverridePast, PeoplePast
from duly.domain.plan import PlanEvent
from duly.domain.promise import PromiseEvent, TakenBy
from duly.domain.will_history import ConsentChange, ListedSpell, QuietSpell
from duly.domain.writeback import WriteBackState

START = datetime(2026, 3, 1, tzinfo=UTC)
AS_OF = datetime(2026, 4, 10, 22, tzinfo=UTC)


def at(day: int, hour: int = 10) -> datetime:
    """An instant of March 2026, or of April beyond the 31st."""
    return START + timedelta(days=day - 1, hours=hour)


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


def local(hour: int) -> LocalMoment:
    return LocalMoment(zone="Europe/Madrid", minute=hour * 60, open=((9 * 60, 19 * 60),))


def sent(message_id: str, day: int, purpose: MessagePurpose = MessagePurpose.STEP, **other: Any) -> SentMessage:
    message = SentMessage(
        id=message_id,
        purpose=purpose,
        channel=Channel.EMAIL,
        at=at(day),
        day=at(day).date(),
        reached=True,
        step=message_id,
        cycle="2026-03-01",
        items=("1",),
        local=(local(10),),
        wording_approved=True,
        discloses_level=1,
        verified_level=1,
        to_tell=frozenset({"opt_out"}),
        told=frozenset({"automated", "opt_out"}),
    )
    return replace(message, **other)


# Two invoices: 1 is open from the 1st and paid on the 30th, 2 is disputed from the 5th to the 9th and stays
# open. A reminder on the 3rd; the customer promises on the 12th for the 20th, is reminded, and pays on the 30th.
PROMISE = PromiseHistory(
    id="PR1",
    events=((at(12), PromiseEvent.CONFIRMED), (at(20, 6), PromiseEvent.FELL_DUE), (at(25), PromiseEvent.BROKEN)),
    taken_by=TakenBy.AUTOMATION,
    taken_on=date(2026, 3, 12),
    day=date(2026, 3, 20),
    follow_up_on=date(2026, 3, 24),
    together=eur(5000),
    balance=eur(20_000),
    broken_before=2,
    ceilings=PromiseCeilings(days_out_max=8, share_min=Fraction(1, 4), broken_max=2),
)
PLAN = PlanHistory(
    id="PL1",
    agreed_by=TakenBy.AUTOMATION,
    total=eur(20_000),
    instalments=4,
    days=120,
    first=eur(4000),
    ceilings=PlanCeilings(instalments_max=4, days_max=120, first_share_min=Fraction(1, 5), review_above=eur(20_000)),
)
P, PART, NEWS = PlanEvent, MessagePurpose.INSTALMENT_REMINDER, MessagePurpose.PLAN_NEWS
RAN = ((at(32), P.AGREED),)
MORE_TIME = replace(PLAN, instalments=1, days=30, extension=ExtensionCeilings(days_max=30, times_max=1))


def with_plan(**changed: Any) -> dict[str, Any]:
    """A plan that runs since the first of April."""
    usual: dict[str, Any] = {"events": RAN, "parts": {"I-1": eur(10_000), "I-2": eur(10_000)}}
    return {"plans": (replace(PLAN, **{**usual, **changed}),)}


INBOUND = InboundHistory(
    id="I1", stored_at=at(12), acknowledged_at=at(12), known_kind=True, led_to=("PR1",), with_person=False
)
OUTCOME = OutcomeHistory(id="O1", state=WriteBackState.ACKNOWLEDGED, at=at(12), arrivals=1, with_person=False)
REMINDER = sent("reminder", 3)
REPLY = sent("reply", 12, MessagePurpose.REPLY, at=at(12, 23), local=(local(23),), in_reply_to="I1", step=None)
PROMISED_TODAY = sent("due_today", 20, MessagePurpose.PROMISE_REMINDER, cycle="PR1")
FIRM = sent("firm", 26, items=("1", "2"))
THANKS = sent("thanks", 31, MessagePurpose.THANKS, cycle="PAY1", discloses_level=0)
NO_MORE = ConsentChange(at=at(3), channel=None, granted=False, turn=1)
NO_MACHINES = replace(NO_MORE, at=at(1), purpose="ai_voice")
CONFIRMED = replace(REPLY, say="opt_out.confirmed")
AGAIN = replace(CONFIRMED, id="again")
AT_ANY_TIME = QuietSpell(
    start=at(1), end=None, weekdays=(0, 1, 2, 3, 4, 5, 6), first_minute=0, last_minute=1440, channel=None
)
UNWANTED = ListedSpell(start=at(1), end=None, address="", channel=None)
DISPUTE = DisputeHistory(
    id="DI1",
    item_id="2",
    events=(DisputeEvent.RESOLVED,),
    contested=(
        ContestedSpell(item_id="2", minor=None, spell=Spell(start=at(5), end=at(9))),
        ContestedSpell(item_id="2", minor=4_000, spell=Spell(start=at(9), end=at(12))),
    ),
    owner="logistics",
    sla_at=None,
    found_late=False,
)
IN_PART = replace(DISPUTE, contested=(ContestedSpell(item_id="2", minor=4_000, spell=Spell(start=at(33))),), events=())
SECOND: dict[str, Any] = {"cycle": "I-2", "items": ("2",)}
MOVED: dict[str, Any] = {"cycle": "I-2.2026-04-20", "items": ("2",)}
OPEN_DISPUTE = replace(DISPUTE, events=(), contested=(), sla_at=at(7))
CASE = CasePast(id="K1", opened_at=at(20), ended_at=None, route="care", owner=None, deadline=AS_OF + timedelta(hours=4))
ENDED_CASE = replace(CASE, ended_at=at(25))
OVERRIDE = OverridePast(id="V1", by="olive", why="knows them", until=at(25), ended_at=at(25))
ACCOUNT = AccountHistory(
    account_id="A1",
    review_at=at(50),
    open_items=(
        ItemSpell(item_id="1", spell=Spell(start=at(1), end=at(30))),
        ItemSpell(item_id="2", spell=Spell(start=at(1))),
    ),
    open_amounts=(OpenSince(item_id="1", at=at(1), minor=10_000), OpenSince(item_id="2", at=at(1), minor=10_000)),
    disputes=(DISPUTE,),
    holds=(HoldSpell(scope=HoldScope.ACCOUNT, target=None, spell=Spell(start=at(13), end=at(14))),),
    messages=(REMINDER, REPLY, PROMISED_TODAY, FIRM, THANKS),
    caps=(Cap(counted=Counted.CONTACTS, days=7, most=2), Cap(counted=Counted.ATTEMPTS, days=1, most=1)),
    consents=(ConsentChange(at=at(1), channel=Channel.WHATSAPP, granted=False),),
    promises=(PROMISE,),
    plans=(PLAN,),
    inbound=(INBOUND,),
    outcomes=(OUTCOME,),
    outcomes_owed=("O1",),
    decisions=(DecisionHistory(id="DE1", stored="act reminder", recomputed="act reminder"),),
    people=PeoplePast(cases=(CASE,), overrides=(OVERRIDE,)),
    controls=(ControlSpell(kind=ControlKind.MODE, target="live", spell=Spell(start=START - timedelta(days=9))),),
)


def with_case(**changed: Any) -> dict[str, Any]:
    return {"people": PeoplePast(cases=(replace(CASE, **changed),))}


LISTED = ControlSpell(kind=ControlKind.RECIPIENT, target="email:a@example.com", spell=Spell(start=at(2)))
SANDBOX_LISTED = ControlSpell(kind=ControlKind.SANDBOX, target="listed", spell=Spell(start=at(2)))
ADDRESSED = replace(REMINDER, address="a@example.com")


@pytest.mark.parametrize(
    ("controls", "sandboxed", "kept"),
    [
        ((), frozenset({Channel.EMAIL}), True),
        ((SANDBOX_LISTED,), frozenset({Channel.EMAIL}), False),
        ((SANDBOX_LISTED, LISTED), frozenset({Channel.EMAIL}), True),
        ((LISTED,), frozenset[Channel](), True),
        ((replace(LISTED, target="whatsapp:a@example.com"),), frozenset[Channel](), False),
        ((replace(LISTED, spell=Spell(start=at(4))),), frozenset[Channel](), False),
    ],
)
def test_a_workspace_without_a_mode_writes_to_its_test_recipients_alone(
    controls: tuple[ControlSpell, ...], sandboxed: frozenset[Channel], kept: bool
) -> None:
    account = replace(ACCOUNT, messages=(ADDRESSED,), controls=controls, sandboxed=sandboxed)
    assert [each.rule for each in check_account(account, as_of=AS_OF)] == ([] if kept else ["G1.mode"])


def test_a_clean_account_has_no_violations() -> None:
    assert check_account(ACCOUNT, as_of=AS_OF) == ()
    assert check_account(AccountHistory(account_id="A2"), as_of=AS_OF) == ()


def with_message(*messages: SentMessage) -> dict[str, Any]:
    return {"messages": (*ACCOUNT.messages, *messages)}


def with_promise(**changed: Any) -> dict[str, Any]:
    return {"promises": (replace(PROMISE, **changed),), "messages": ()}


def with_hold(scope: HoldScope, target: str | None) -> dict[str, Any]:
    return {"holds": (HoldSpell(scope=scope, target=target, spell=Spell(start=at(3))),), "messages": (REMINDER,)}


def with_control(kind: ControlKind, target: str) -> dict[str, Any]:
    """It was in force when the reminder left."""
    control = ControlSpell(kind=kind, target=target, spell=Spell(start=at(2), end=at(5)))
    return {"controls": (*ACCOUNT.controls, control), "messages": (replace(REMINDER, segment="overdue"),)}


def with_caps(
    *caps_and_messages: MarketCap | SentMessage,
    on: int = 9,
    at_hour: int = 10,
    elsewhere: datetime | None = None,
    spoke: datetime | None = None,
    pause: Pause | None = None,
) -> dict[str, Any]:
    """Messages under a market's caps, the last one on a day and hour of March, with what else the customer had."""
    caps = tuple(each for each in caps_and_messages if isinstance(each, MarketCap))
    before = tuple(each for each in caps_and_messages if isinstance(each, SentMessage))
    last = sent("last", 3 if at_hour == 18 else on, caps=caps, pauses=(pause,) if pause else ())
    touches = tuple(
        OtherTouch(at=when, channel=Channel.EMAIL, touch=touch, here=touch is Touch.CONVERSATION)
        for when, touch in ((elsewhere, Touch.CONTACT), (spoke, Touch.CONVERSATION))
        if when is not None
    )
    return {
        "messages": (*before, replace(last, at=at(last.at.day, at_hour))), "touches": touches, "caps": (),
    }  # fmt: skip


def asks(*asked: int, credit: int = 0, holds: tuple[HoldSpell, ...] = ()) -> dict[str, Any]:
    """A reminder of both items, before the second is disputed, with 30.00 to the account's credit."""
    told = replace(REMINDER, items=("1", "2"), asked=asked, credit=credit)
    opened = (*ACCOUNT.open_amounts, OpenSince(item_id="9", at=at(1), minor=3_000))
    on_account = (CreditSince(currency="", at=at(2), minor=3_000), CreditSince(currency="", at=at(4), minor=0))
    items = (*ACCOUNT.open_items, ItemSpell(item_id="9", spell=Spell(start=at(1), end=at(50))))
    opened = opened if holds else ACCOUNT.open_amounts
    return {
        "messages": (told,), "credit": on_account, "open_amounts": opened, "open_items": items, "holds": holds,
    }  # fmt: skip


def previewed(shown: str, **changed: Any) -> dict[str, Any]:
    told = replace(REMINDER, shown=shown, **changed)
    return {"messages": (told,), "numbers": frozenset({"INV-7"}), "names": ("Overdue Books", "Ada")}


ONE_A_DAY = MarketCap(
    rule="test.cap", counted=Counted.ATTEMPTS, channels=tuple(Channel), most=1, days=1, gap_days=None, begins=None,
    whole_customer=False,
)  # fmt: skip
ONE_CHANNEL = replace(ONE_A_DAY, counted=Counted.DISTINCT_CHANNELS, days=7, begins=Touch.CONTACT)
RESTING = Pause(rule="test.rest", begins=Touch.CONVERSATION, heard=(Channel.EMAIL,), days=7, whole_customer=False)

E = PromiseEvent
CHARGE = ChargeHistory(
    id="C-1", item_id="1", kind="interest", first=date(2026, 3, 1), last=date(2026, 3, 3),
    events=((ChargeEvent.APPROVED, "person:Ada"),),
)  # fmt: skip
WAIVED = replace(CHARGE, id="C-2", events=(*CHARGE.events, (ChargeEvent.WAIVED, "person:Ada")))
LATER = replace(CHARGE, id="C-3", first=date(2026, 3, 4), last=date(2026, 3, 9))

BROKEN = [
    # G1: no message or call ...
    ("G1.settled", {"messages": (sent("late", 31),)}),
    ("G1.settled", {"messages": (sent("late", 31),), "open_items": ()}),
    ("G1.settled", {"messages": (sent("same_instant", 30),)}),  # the payment is read before anything is sent
    ("G1.disputed", {"messages": (sent("contested", 6, items=("2",)),)}),
    ("G1.disputed", {"messages": (sent("contested", 6, items=("2",), asked=(10_000,)),)}),
    ("G1.disputed", {"messages": (sent("more_than_the_rest", 10, items=("2",), asked=(6_001,)),)}),
    # 100.00 is open of each of two items, and 30.00 is to the account's credit from the second on.
    ("G1.asked", {"messages": (replace(REMINDER, asked=(10_001,)),)}),
    ("G1.asked", asks(10_000, 10_000)),
    ("G1.asked", asks(10_000, 10_000, credit=2_999)),
    ("G1.asked", asks(10_000, 7_001, holds=(HoldSpell(scope=HoldScope.ITEM, target="9", spell=Spell(start=at(1))),))),
    ("G3.dispute_late", {"disputes": (OPEN_DISPUTE,)}),
    ("G3.dispute_late", {"disputes": (replace(OPEN_DISPUTE, owner=None, found_late=True),)}),
    ("G3.dispute_ends_once", {"disputes": (replace(DISPUTE, events=(DisputeEvent.RESOLVED,) * 2),)}),
    ("G3.dispute_ends_once", {"disputes": (replace(DISPUTE, events=(DisputeEvent.REOPENED,)),)}),
    ("G1.held", with_hold(HoldScope.ACCOUNT, None)),
    ("G1.held", with_hold(HoldScope.ACCOUNT, None) | {"messages": (replace(REMINDER, purpose=NEWS),)}),
    ("G1.held", with_hold(HoldScope.ITEM, "1")),
    ("G1.held", with_hold(HoldScope.CHANNEL, "email")),
    ("G1.prompted", {"inbound": ()}),
    ("G1.prompted", {"messages": (replace(REPLY, at=at(11)),)}),
    ("G1.window", {"messages": (replace(REMINDER, local=(local(10), local(8))),)}),
    ("G1.window", {"messages": (replace(REMINDER, local=(local(19),)),)}),
    ("G1.window", {"messages": (replace(REMINDER, local=()),)}),
    ("G1.cap", {"messages": (REMINDER, sent("again", 3))}),
    ("G1.cap", {"messages": (REMINDER, sent("two", 4), sent("three", 9))}),
    ("G1.market_cap", with_caps(ONE_A_DAY, sent("first", 3), at_hour=18)),
    ("G1.market_cap", with_caps(replace(ONE_A_DAY, days=None), sent("monday", 2), on=8)),
    ("G1.market_cap", with_caps(replace(ONE_A_DAY, days=7, most=2), sent("a", 3), sent("b", 5), on=9)),
    ("G1.market_cap", with_caps(replace(ONE_A_DAY, most=9, gap_days=2), sent("first", 3), on=5, at_hour=9)),
    ("G1.market_cap", with_caps(ONE_CHANNEL, sent("first", 3, channel=Channel.VOICE), on=9)),
    ("G1.market_cap", with_caps(replace(ONE_A_DAY, whole_customer=True), elsewhere=at(9, 9))),
    ("G1.pause", with_caps(pause=RESTING, spoke=at(3), on=9)),
    ("G1.consent", {"messages": (replace(REMINDER, channel=Channel.WHATSAPP),)}),
    ("G1.consent", {"consents": (ConsentChange(at=at(3), channel=None, granted=False),), "messages": (REMINDER,)}),
    ("G1.consent", {"messages": (replace(REMINDER, needs_consent=True),)}),
    ("G1.consent", {"consents": (NO_MACHINES,), "messages": (replace(REMINDER, channel=Channel.VOICE),)}),
    ("G1.opt_out", {"consents": (NO_MORE,), "messages": (replace(REPLY, say="balance.answer"),)}),
    ("G1.opt_out", {"consents": (), "messages": (CONFIRMED,)}),
    (
        "G1.opt_out",
        {"consents": (NO_MORE, replace(NO_MORE, turn=2)), "messages": (CONFIRMED, replace(CONFIRMED, id="b"))},
    ),
    ("G1.quiet_wish", {"quiet": (AT_ANY_TIME,), "messages": (REMINDER,)}),
    ("G1.do_not_contact", {"listed": (UNWANTED,), "messages": (REMINDER,)}),
    ("G1.do_not_contact", {"listed": (replace(UNWANTED, address=None),), "messages": (REPLY,)}),
    ("G1.wording", {"messages": (replace(REMINDER, wording_approved=False),)}),
    ("G1.disclosure", {"messages": (replace(REPLY, verified_level=0),)}),
    ("G1.disclosed", {"messages": (replace(REMINDER, told=frozenset({"opt_out"})),)}),
    ("G1.disclosed", {"messages": (replace(REMINDER, told=frozenset({"automated"})),)}),
    ("G1.disclosed", {"messages": (REMINDER, replace(REPLY, told=frozenset({"automated"})))}),
    ("G1.disclosed", {"messages": (replace(REPLY, told=frozenset({"opt_out"})),)}),
    ("G1.disclosed", {"messages": (replace(REMINDER, told=frozenset({"opt_out"})),), "messages_since": at(1)}),
    ("G1.preview", previewed("\nYou can pay 120.00 EUR here")),
    ("G1.preview", previewed("\nHello, this is about INV-7 of last month")),
    ("G1.preview", previewed("Your account is overdue\nHello")),
    (
        "G1.preview",
        previewed("\nThat is €40 for now", purpose=MessagePurpose.REPLY, id="reply", in_reply_to="I1", at=at(12, 23)),
    ),
    ("G1.switched_off", with_control(ControlKind.SWITCH, "all")),
    ("G1.switched_off", with_control(ControlKind.SWITCH, "channel.email")),
    ("G1.switched_off", with_control(ControlKind.SWITCH, "segment.overdue")),
    ("G1.mode", {"controls": (), "messages": (REMINDER,)}),
    ("G1.mode", with_control(ControlKind.MODE, "test")),
    ("G1.mode", with_control(ControlKind.MODE, "draft")),
    ("G1.mode", {"messages": (replace(REMINDER, own_mode=Mode.DRAFT),)}),
    ("G1.mode", {"messages": (replace(REMINDER, own_mode=Mode.TEST),)}),
    # G2: no step twice.
    ("G2.step", {"messages": (REMINDER, replace(sent("other", 27), step="reminder"))}),
    ("G2.message", {"messages": (REMINDER, replace(FIRM, id="reminder"))}),
    # G3: something is open, so somebody or something looks after it.
    ("G3.looked_after", {"review_at": None}),
    # G4: a promise ends once, and nothing disturbs it.
    ("G4.ends_once", with_promise(events=(*PROMISE.events, (at(26), E.KEPT)))),
    ("G4.ends_once", with_promise(events=PROMISE.events[:2])),
    ("G4.ends_once", with_promise(events=())),
    ("G4.undisturbed", with_message(sent("nudge", 15))),
    ("G4.undisturbed", {"messages": (replace(PROMISED_TODAY, at=at(26)),)}),
    ("G4.undisturbed", {"messages": (replace(PROMISED_TODAY, cycle="PR2"),)}),
    # G5: stored before acknowledged, and never silence.
    ("G5.stored_first", {"inbound": (replace(INBOUND, acknowledged_at=at(11)),)}),
    ("G5.no_silence", {"inbound": (replace(INBOUND, led_to=()),)}),
    ("G5.no_silence", {"inbound": (replace(INBOUND, known_kind=False),)}),
    # G3 for cases: somebody has each, one at a time; what is late was seen to be so. Overrides say who and why.
    ("G3.case", with_case(route="", owner=None)),
    ("G3.case", with_case(deadline=at(19), ended_at=at(20, 12), seen_late=(at(20),))),
    ("G3.one_case", {"people": PeoplePast(cases=(CASE, replace(CASE, id="K2")))}),
    (
        "G3.one_case",
        {"people": PeoplePast(cases=(ENDED_CASE, replace(CASE, id="K2", opened_at=at(24))))},
    ),
    ("G3.case_late", with_case(deadline=at(22), ended_at=None)),
    ("G3.case_late", with_case(deadline=at(22), ended_at=None, seen_late=(at(21),))),
    ("G3.case_late", with_case(deadline=at(22), ended_at=at(26))),
    ("G7.override", {"people": PeoplePast(overrides=(replace(OVERRIDE, why=" "),))}),
    ("G7.override", {"people": PeoplePast(overrides=(replace(OVERRIDE, by=""),))}),
    ("G7.override", {"people": PeoplePast(overrides=(replace(OVERRIDE, until=None),))}),
    ("G7.override", {"people": PeoplePast(overrides=(replace(OVERRIDE, ended_at=None),))}),
    # G6: written back exactly once, or rejected in plain sight.
    ("G6.once", {"outcomes": (replace(OUTCOME, arrivals=2),)}),
    ("G6.once", {"outcomes": (replace(OUTCOME, arrivals=0),)}),
    ("G6.once", {"outcomes": (replace(OUTCOME, state=WriteBackState.REJECTED, arrivals=0),)}),
    ("G6.once", {"outcomes": (replace(OUTCOME, state=WriteBackState.PENDING, arrivals=0),)}),
    ("G6.all", {"outcomes_owed": ("O1", "O2")}),
    ("G6.all", {"outcomes": (OUTCOME, OUTCOME)}),
    # G7: decisions recompute, the journal verifies.
    ("G7.recomputes", {"decisions": (DecisionHistory(id="DE1", stored="act", recomputed="wait"),)}),
    ("G7.journal", {"journal_faults": ("entry 3 is missing",)}),
    # G8: nothing above the ceilings is agreed by automation.
    ("G8.promise", with_promise(day=date(2026, 3, 21))),
    ("G8.promise", with_promise(together=eur(4999))),
    ("G8.promise", with_promise(broken_before=3)),
    ("G8.promise", with_promise(amount=eur(20_001), open=eur(20_000))),
    ("G8.promise", with_promise(amount=eur(20_001), open=eur(20_000), taken_by=TakenBy.PERSON)),
    ("G8.promise", with_promise(broken_before=3, taken_by=TakenBy.PORTAL)),
    ("G8.plan", {"plans": (replace(PLAN, total=eur(20_001), first=eur(4001)),)}),
    ("G8.plan", {"plans": (replace(PLAN, instalments=5),)}),
    ("G8.plan", {"plans": (replace(PLAN, days=121),)}),
    ("G8.plan", {"plans": (replace(PLAN, first=eur(3999)),)}),
    ("G8.plan", {"plans": (replace(MORE_TIME, days=31),)}),
    ("G8.plan", {"plans": (replace(MORE_TIME, given_before=1),)}),
    # G8 for charges: people decide, no day is charged twice.
    ("G8.charge", {"charges": (replace(CHARGE, events=((ChargeEvent.APPROVED, "timetable"),)),)}),
    ("G8.charge", {"charges": (replace(CHARGE, events=((ChargeEvent.BILLED, "person:Ada"),)),)}),
    ("G8.charged_once", {"charges": (CHARGE, replace(CHARGE, id="C-2", first=date(2026, 3, 3)))}),
    ("G8.charged_once", {"charges": (replace(CHARGE, kind="late_fee"), replace(CHARGE, id="C-2", kind="late_fee"))}),
    # G1 for plans: a reminder of an instalment, also of one that was moved, stays within what is undisputed.
    ("G1.instalment", {**with_plan(items=("2",)), "messages": (sent("i", 34, PART, **SECOND, amount=10_001),)}),
    (
        "G1.instalment",
        {
            **with_plan(items=("2",)),
            "messages": (sent("i", 34, PART, **MOVED, amount=6_001, asked=(6_000,)),),
            "disputes": (IN_PART,),
        },
    ),
    # G4 for plans: one end, in time; the instalments are the total; nothing else is sent meanwhile.
    ("G4.plan_ends_once", with_plan(events=((at(33), P.COMPLETED),))),
    ("G4.plan_ends_once", with_plan(events=(*RAN, (at(35), P.BROKEN), (at(36), P.CANCELLED)))),
    ("G4.plan_ends_once", with_plan(must_end_by=AS_OF.date() - timedelta(days=3))),
    ("G4.plan_adds_up", with_plan(parts={"I-1": eur(10_000), "I-2": eur(9_999)})),
    ("G4.plan_undisturbed", {**with_plan(), "messages": (sent("step", 34, items=("2",)),)}),
    ("G4.plan_undisturbed", {**with_plan(), "messages": (sent("i", 34, PART, cycle="I-9", items=("2",)),)}),
    (
        "G4.plan_undisturbed",
        {
            **with_plan(events=(*RAN, (at(33, 12), P.COMPLETED))),
            "messages": (sent("i", 34, PART, cycle="I-1", items=("2",)),),
        },
    ),
]


@pytest.mark.parametrize(("rule", "changed"), BROKEN)
def test_what_goes_wrong_is_found_by_its_own_check_alone(rule: str, changed: dict[str, Any]) -> None:
    found = check_account(replace(ACCOUNT, **changed), as_of=AS_OF)
    assert {violation.rule for violation in found} == {rule}, found
    assert {violation.guarantee for violation in found} == {Guarantee(rule[:2])}


KEPT = [
    asks(10_000, 10_000, credit=3_000),
    asks(10_000, 7_000),
    previewed("A message from Overdue Books\nHello Ada, this is the automated assistant of Overdue Books"),
    previewed("\nYou can pay 120.00 EUR here", discloses_level=0),
    previewed(
        "\n120.00 EUR is open",
        purpose=MessagePurpose.REPLY,
        id="reply",
        in_reply_to="I1",
        at=at(12, 23),
        channel=Channel.VOICE,
    ),
    with_caps(ONE_A_DAY, sent("first", 8), on=9),
    with_caps(replace(ONE_A_DAY, days=None), sent("sunday", 8), on=9),
    with_caps(replace(ONE_A_DAY, days=7), sent("first", 2), on=9),
    with_caps(replace(ONE_A_DAY, most=9, gap_days=2), sent("first", 3), on=5),
    with_caps(replace(ONE_A_DAY, counted=Counted.CONTACTS), sent("failed", 9, at=at(9, 9), reached=False)),
    with_caps(replace(ONE_A_DAY, channels=(Channel.VOICE, Channel.EMAIL)), sent("other", 9, channel=Channel.WHATSAPP)),
    with_caps(ONE_CHANNEL, sent("failed", 3, channel=Channel.VOICE, reached=False), on=9),
    with_caps(ONE_CHANNEL, sent("same", 3), on=9),
    {  # one fails, and another leaves at the same instant over another channel, which stays the one
        "caps": (),
        "messages": (
            sent("failed", 9, caps=(ONE_CHANNEL,), channel=Channel.VOICE, reached=False),
            sent("arrived", 9, caps=(ONE_CHANNEL,)),
            sent("later", 10, caps=(ONE_CHANNEL,)),
        ),
    },
    with_caps(ONE_A_DAY, elsewhere=at(9, 9)),
    with_caps(pause=RESTING, spoke=at(2), on=9),
    with_caps(pause=RESTING, spoke=at(9)),  # at the very instant: it may not have been known
]


@pytest.mark.parametrize("changed", KEPT)
def test_what_keeps_to_the_caps_of_a_market_is_no_violation(changed: dict[str, Any]) -> None:
    assert check_account(replace(ACCOUNT, **changed, consents=()), as_of=AS_OF) == ()


def test_every_check_has_a_way_of_going_wrong() -> None:
    assert {rule for rule, _ in BROKEN} == set(CHECKS)
    assert {Guarantee(rule[:2]) for rule in CHECKS} == set(Guarantee)


@pytest.mark.parametrize(
    "changed",
    [
        # A reversed payment breaks a kept promise: the documented exception to ending once.
        with_promise(events=((at(12), E.CONFIRMED), (at(15), E.KEPT), (at(28), E.PAYMENT_REVERSED))),
        # A dispute or hold on another item stops nothing; neither does one that has ended.
        {"messages": (sent("other_item", 6),)},
        # The undisputed rest is asked for, and a dispute may be opened again, or be late and seen.
        {"messages": (sent("the_rest", 10, items=("2",), asked=(6_000,)),)},
        {"disputes": (replace(DISPUTE, events=(DisputeEvent.RESOLVED, DisputeEvent.REOPENED)),)},
        {"disputes": (replace(OPEN_DISPUTE, found_late=True),)},
        {"holds": (HoldSpell(scope=HoldScope.ITEM, target="2", spell=Spell(start=at(3))),), "messages": (REMINDER,)},
        # The last try that failed puts its channel to rest itself, at that instant.
        {
            "holds": (HoldSpell(scope=HoldScope.CHANNEL, target="email", spell=Spell(start=REMINDER.at)),),
            "messages": (replace(REMINDER, reached=False),),
        },
        # What failed is an attempt, not a contact.
        {"messages": (replace(REMINDER, reached=False), sent("two", 4), sent("three", 9))},
        {"messages": (replace(REMINDER, reached=False), sent("by e-mail", 4, step="reminder"))},
        # Consent that was renewed.
        {
            "consents": (
                ConsentChange(at=at(1), channel=None, granted=False),
                ConsentChange(at=at(2), channel=Channel.EMAIL, granted=True),
            ),
            "messages": (REMINDER,),
        },
        # A person may agree more, and an owner stands in for a review.
        with_promise(taken_by=TakenBy.PERSON, broken_before=9),
        {"plans": (replace(PLAN, agreed_by=TakenBy.PERSON, instalments=12),)},
        {**with_plan(), "messages": (sent("i", 34, PART, cycle="I-1", items=("2",)), THANKS)},
        {
            **with_plan(items=("2",)),
            "messages": (sent("i", 34, PART, **MOVED, amount=6_000, asked=(6_000,)),),
            "disputes": (IN_PART,),
        },
        with_plan(events=(*RAN, (at(34), P.COMPLETED), (at(36), P.PAYMENT_REVERSED))),
        with_plan(events=((at(33), P.SENT_TO_REVIEW),), parts={}, agreed_by=None, total=eur(90_000)),
        {"plans": (MORE_TIME,)},
        {"review_at": None, "owner": "care"},
        # A promise whose last day has only just passed, an inbound that has only just come in.
        {
            "promises": (replace(PROMISE, events=PROMISE.events[:2], follow_up_on=AS_OF.date()),),
            "messages": (),
        },
        {"inbound": (INBOUND, replace(INBOUND, id="I2", led_to=(), stored_at=AS_OF, acknowledged_at=None))},
        {
            "outcomes": (
                replace(OUTCOME, state=WriteBackState.REJECTED, arrivals=0, with_person=True),
                replace(OUTCOME, id="O2", arrivals=0, by_hand=True),
            ),
        },
    ],
)
def test_what_looks_alike_and_is_allowed(changed: dict[str, Any]) -> None:
    assert check_account(replace(ACCOUNT, **changed), as_of=AS_OF) == ()


def test_accounts_are_read_as_a_stream() -> None:
    read: list[str] = []

    def accounts() -> Iterator[AccountHistory]:
        for number in range(3):
            read.append(f"A{number}")
            yield replace(ACCOUNT, account_id=f"A{number}", review_at=None)

    found = violations(Snapshot(as_of=AS_OF, accounts=accounts(), seal_faults=("seal 2 does not match",)))
    assert next(found).account_id == "A0"
    assert read == ["A0"]
    assert list(found)[-1] == Violation(
        guarantee=Guarantee.G7, rule="G7.journal", account_id=WORKSPACE, what="seal 2 does not match"
    )


def test_a_waived_charge_and_one_of_other_days_stand_in_nobodys_way() -> None:
    assert check_account(replace(ACCOUNT, charges=(CHARGE, WAIVED, LATER)), as_of=AS_OF) == ()
