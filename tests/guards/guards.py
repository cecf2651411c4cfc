"""Every guard with a story in which it matters: what goes wrong once it is switched off, and what notices.

A guard is one place in the code that keeps a guarantee. ``off`` takes just that place out. The story must show
nothing wrong with the guard in place, and ``noticed`` without it: a rule of the guarantees, or ``sent`` where
a message left that must not have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import ColumnElement, select

from duly import app as app_module
from duly.app import App
from duly.dialogue import respond
from duly.dialogue.turn import DialogueRules
from duly.domain.contact import Channel
from duly.domain.control import Mode
from duly.domain.decision import Decision
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.policy import decide, gate, reach
from duly.policy.case import Case
from duly.policy.gate import Allowed, Blocked
from duly.policy.terms import Policy
from duly.store import facts_fold, facts_query, items_query
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import outbox
from duly.usecases import answer_message, compose, decided, gate_messages, lately_told, send_messages
from duly.usecases.change_controls import Target, Who, change_mode, switch_off
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide_due
from duly.usecases.decided import Decided
from duly.usecases.do_not_contact import import_list
from duly.usecases.hold_account import Pause, hold_account
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.usecases.send_messages import send_due
from duly.workers.loop import run_clock
from tests import people
from tests.usecases.company import NINE, PENNY, bring, customer, debt, paid

Off = Callable[[pytest.MonkeyPatch], None]
Story = Callable[[App], None]
ANA = Who(by="Ana", why="a test")
NOON = NINE + timedelta(hours=3)
DAY = timedelta(days=1)
SPANISH = replace(PENNY, id="0011", market="ES", region="MD", timezone="Europe/Madrid", customer="C-1")
SPANISH_TOO = replace(SPANISH, id="0012")
SENT = "sent"


@dataclass(frozen=True, kw_only=True)
class Guard:
    """``keeps`` says what it is for, in words; ``noticed`` what shows that it is gone."""

    name: str
    keeps: str
    off: Off
    story: Story
    noticed: str


def without_stage(rule: str) -> Off:
    """The decision without one of its stages."""

    def off(patch: pytest.MonkeyPatch) -> None:
        left = tuple(stage for stage in decide.STAGES if stage.rule != rule)
        assert len(left) == len(decide.STAGES) - 1, f"no stage {rule}"
        patch.setattr(decide, "STAGES", left)

    return off


def replaced(place: object, name: str, instead: object) -> Off:
    """One function replaced by what lets everything pass."""

    def off(patch: pytest.MonkeyPatch) -> None:
        assert hasattr(place, name), f"{place} has no {name}"
        patch.setattr(place, name, instead)

    return off


# The stories. Each begins on a Monday morning.


def late(app: App) -> None:
    bring(app, *customer(), debt())


def run(app: App, *, days: int = 1) -> None:
    run_clock(app, start=NINE, end=NINE + days * DAY)


def says(app: App, text: str, *, channel: Channel = Channel.WHATSAPP, at: datetime = NINE) -> None:
    """The customer writes, by default before the day's messages leave."""
    address = next(point.address for point in people.contact_points(PENNY) if point.channel is channel)
    app.phone.reply(PENNY.id, text, channel=channel, address=address, at=at)


def on_hold(app: App) -> None:
    late(app)
    pause = Pause(reason="agreed", by="Ana", until=date(2026, 3, 9), item=None, channel=None)
    hold_account(app.context, PENNY.id, pause, now=NINE)
    run(app)


def on_hold_by_channel(app: App) -> None:
    late(app)
    for channel in Channel:
        pause = Pause(reason="agreed", by="Ana", until=date(2026, 3, 9), channel=channel)
        hold_account(app.context, PENNY.id, pause, now=NINE)
    run(app)


def with_a_person(app: App) -> None:
    bring(app, *customer(replace(PENNY, tier="vip")), debt())
    run(app, days=3)


def promised(app: App) -> None:
    late(app)
    says(app, "I will pay it all on 12 March")
    run(app, days=9)


def asked(app: App) -> None:
    """We have asked for a day, and give time to answer."""
    late(app)
    says(app, "I will pay you")
    run_clock(app, start=NINE, end=NOON)


def settled_between_plan_and_send(app: App) -> None:
    late(app)
    decide_due(app.context, now=NINE)
    bring(app, paid("P1", "100.00"))
    send_due(app.context, app.transports, worker="test", now=NINE)


def paid_in_part_between_plan_and_send(app: App) -> None:
    late(app)
    bring(app, debt("INV-2", "50.00", date(2026, 2, 20)))
    decide_due(app.context, now=NINE)
    bring(app, paid("P1", "100.00", NINE.date(), "INV-1"))
    send_due(app.context, app.transports, worker="test", now=NINE)


def thanked_and_reminded_in_one_day(app: App) -> None:
    late(app)
    run_clock(app, start=NINE, end=NOON)
    bring(app, paid("P1", "40.00"), at=NOON)
    run_clock(app, start=NOON, end=NOON + timedelta(hours=2))


def late_on_a_sunday(app: App) -> None:
    sunday = NINE - DAY
    bring(app, *customer(), debt(), at=sunday)
    run_clock(app, start=sunday, end=sunday + timedelta(hours=10))


def opted_out(app: App) -> None:
    late(app)
    says(app, "STOP")
    run(app, days=9)


def disputed(app: App) -> None:
    late(app)
    bring(app, debt("INV-2", "70.00", date(2026, 2, 20)))
    says(app, "Invoice INV-1 is wrong: the goods never arrived")
    run(app, days=9)


def threatened(app: App) -> None:
    late(app)
    says(app, "My lawyer will contact you")
    run(app, days=9)


def written_to_first(app: App) -> None:
    bring(app, *customer(), debt("INV-1", due=date(2026, 3, 20)))
    says(app, "What do I owe?")
    run(app)


def far_promise(app: App) -> None:
    late(app)
    says(app, "I will pay it all on 28 June")
    run(app)


def switched_off_after_planning(app: App) -> None:
    late(app)
    switch_off(app.context, Target(), ANA, now=NINE - timedelta(minutes=1))
    run(app)


def in_draft_mode(app: App) -> None:
    late(app)
    change_mode(app.context, Mode.DRAFT, ANA, now=NINE - timedelta(minutes=1))
    run(app)


def unverified(app: App) -> None:
    """The customer's level has dropped, and nobody has verified them since."""
    late(app)
    with app.context.database.transaction() as tx:
        drop = Entry(
            account_id=PENNY.id, kind="verification.dropped", body={"verified_level": 0}, state={"verified_level": 0}
        )
        record(tx, [drop], heads=lock_accounts(tx, [PENNY.id]), actor="test", at=NINE)
    run(app)


def two_accounts_of_one_customer(app: App) -> None:
    """In Spain, where one customer is contacted at most once a day."""
    for one in (SPANISH, SPANISH_TOO):
        bring(app, *customer(one), debt(f"INV-{one.id}", of=one))
    run_clock(app, start=NINE, end=NOON)


def asked_for_mornings_off(app: App) -> None:
    late(app)
    says(app, "Please don't message me before 11am")
    run_clock(app, start=NINE, end=NINE + timedelta(minutes=90))


def listed_as_not_to_be_contacted(app: App) -> None:
    late(app)
    import_list(app.context, f"account,reason\n{PENNY.id},court order\n", file="list.csv", by="Ana", now=NINE)
    run(app, days=3)


def part_disputed(app: App) -> None:
    late(app)
    says(app, "I only dispute 30 of INV-1, it was damaged")
    run(app, days=9)


def asked_for_many_instalments(app: App) -> None:
    late(app)
    says(app, "Can I pay in 12 instalments?")
    run_clock(app, start=NINE, end=NOON)
    says(app, "Yes, I agree", at=NOON)
    run_clock(app, start=NOON, end=NOON + DAY)


def pays_by_plan(app: App) -> None:
    late(app)
    says(app, "Can I pay in 3 instalments?")
    run_clock(app, start=NINE, end=NOON)
    says(app, "Yes, I agree", at=NOON)
    run_clock(app, start=NOON, end=NOON + 12 * DAY)


def begins_with_the_debt(app: App) -> None:
    """The company has changed a wording so that a lock screen would show the debt."""
    late(app)
    decide_due(app.context, now=NINE)
    with app.context.database.transaction() as tx:
        row = tx.execute(select(outbox.c.id, outbox.c.text)).one()
        change = Change(table=outbox, key={"id": row.id}, values={"text": f"You owe 100.00 GBP. {row.text}"})
        told = Entry(account_id=PENNY.id, kind="test.reworded", body={}, writes=(change,))
        record(tx, [told], heads=lock_accounts(tx, [PENNY.id]), actor="test", at=NINE)
    send_due(app.context, app.transports, worker="test", now=NINE)


def answers_with_the_debt(app: App) -> None:
    late(app)
    says(app, "How much do I owe?")
    fetch_all(app.context, [app.phone], now=NINE)
    handle_arrivals(app.context, now=NINE)
    with app.context.database.transaction() as tx:
        row = tx.execute(select(outbox.c.id, outbox.c.text).where(outbox.c.discloses, outbox.c.kind == "reply")).one()
        change = Change(table=outbox, key={"id": row.id}, values={"text": f"It is 100.00 GBP. {row.text}"})
        told = Entry(account_id=PENNY.id, kind="test.reworded", body={}, writes=(change,))
        record(tx, [told], heads=lock_accounts(tx, [PENNY.id]), actor="test", at=NINE)
    send_due(app.context, app.transports, worker="test", now=NINE)


def late_with_credit(app: App) -> None:
    bring(app, *customer(), paid("P1", "30.00", NINE.date(), "no such invoice"))
    bring(app, debt())
    run(app, days=2)


def reminded(app: App) -> None:
    late(app)
    run(app, days=9)


def _allow(_context: Context, _row: object, fresh: Decided, _items: object, **_: object) -> Allowed:
    return Allowed(decision=fresh.decision)


def _whatever_is_owed(*args: Any, **named: Any) -> Allowed | Blocked:
    verdict = _GATE(*args, **named)
    stale = isinstance(verdict, Blocked) and verdict.rule == "items_changed"
    return Allowed(decision=verdict.decision) if stale else verdict


def _with_no_exclusions(*args: Any, **named: Any) -> Policy:
    return replace(_READ(*args, **named), exclude=())


def _every_address(points: list[Any], *_: object) -> set[str]:
    return {point[1] for point in points}


def _no_limit(*_: object) -> None:
    return None


def _nothing_told(*_: object, **__: object) -> None:
    return None


def _without_credit(**named: Any) -> items_query.StoredItem:
    named["credit"] = Money.zero(named["open"].currency)
    return _STORED_ITEM(**named)


def _open_now(case: Case, _channel: Channel) -> datetime:
    return case.now


def _goes_on(_turn: object) -> bool:
    return False


def _alone(*_: object) -> dict[str, list[str]]:
    return {}


def _whatever_they_wish(*args: Any, **named: Any) -> datetime:
    return _NEXT_OPEN(*args, **{**named, "wishes": ()})


def _no_level(*_: object) -> tuple[str, int]:
    return "verify", 0


def _without_closing_lines(patch: pytest.MonkeyPatch) -> None:
    """The line is put at the end when a message is worded, and once more when it leaves."""
    for place in (compose, lately_told):
        replaced(place, "with_closing_line", _no_line)(patch)


def _no_line(_catalogue: object, text: str, *_: object) -> str:
    return text


def _freely(_case: Case, made: Decision) -> Decision:
    return made


def _any_plan(policy: Policy) -> DialogueRules:
    strict = _RULES(policy)
    assert strict.plans is not None
    lax = replace(strict.plans, instalments_max=60, days_max=1800, first_share_min=Fraction(0))
    return replace(strict, plans=lax)


def _asks_for_all(patch: pytest.MonkeyPatch) -> None:
    for place in (facts_query, items_query):
        patch.setattr(place, "free_part", _all_of_it)
    # Statements are built once and kept; these are built anew each time.
    patch.setattr(facts_query, "_queries", vars(facts_query)["_queries"].__wrapped__)
    patch.setattr(items_query, "_open_items", vars(items_query)["_open_items"].__wrapped__)


def _all_of_it(open_minor: ColumnElement[int], _contested: object) -> ColumnElement[int]:
    return open_minor


def _other_facts(facts: Facts) -> dict[str, Any]:
    return {**_FACTS(facts), "overdue_items": 0, "days_past_due": -9}


def _lax(policy: Policy) -> DialogueRules:
    strict = _RULES(policy)
    return replace(strict, days_out_max=400, share_min=Fraction(0), broken_max=99)


_GATE = gate_messages.gate
_STORED_ITEM = items_query.StoredItem
_NEXT_OPEN = reach.next_open
_READ = app_module.read_policy_file
_RULES = answer_message.dialogue_rules
_FACTS = decided.facts_to_json

GUARDS: tuple[Guard, ...] = (
    Guard(
        name="hold", keeps="a hold on the account", off=without_stage("held"), story=on_hold, noticed="G1.held"
    ),
    Guard(
        name="channel hold", keeps="a hold on a channel",
        off=replaced(facts_fold, "_usable", _every_address),
        story=on_hold_by_channel, noticed="G1.held",
    ),
    Guard(
        name="exclusion", keeps="accounts that are never automated",
        off=replaced(app_module, "read_policy_file", _with_no_exclusions),
        story=with_a_person, noticed=SENT,
    ),
    Guard(
        name="promise", keeps="a running promise", off=without_stage("promise.running"), story=promised,
        noticed="G4.undisturbed",
    ),
    Guard(
        name="open question", keeps="time to answer", off=without_stage("awaiting_reply"), story=asked, noticed=SENT,
    ),
    Guard(
        name="gate", keeps="the check at the moment of sending",
        off=replaced(send_messages, "gate", _allow), story=settled_between_plan_and_send, noticed="G1.settled",
    ),
    Guard(
        name="fresh amounts", keeps="a message that says what is owed now",
        off=replaced(send_messages, "gate", _whatever_is_owed),
        story=paid_in_part_between_plan_and_send, noticed="G1.settled",
    ),
    Guard(
        name="caps", keeps="the caps of policy and market", off=replaced(decide, "limit_reached", _no_limit),
        story=thanked_and_reminded_in_one_day, noticed="G1.cap",
    ),
    Guard(
        name="market caps", keeps="what the market allows in a day and a week",
        off=replaced(reach, "cap_reached", _no_limit), story=two_accounts_of_one_customer, noticed="G1.market_cap",
    ),
    Guard(
        name="one customer", keeps="several accounts of one customer from being several customers",
        off=replaced(facts_query, "siblings_of", _alone), story=two_accounts_of_one_customer, noticed="G1.market_cap",
    ),
    Guard(
        name="wishes", keeps="the hours that the customer asked to be left in peace",
        off=replaced(reach, "next_open", _whatever_they_wish), story=asked_for_mornings_off, noticed=SENT,
    ),
    Guard(
        name="contact window", keeps="the hours at the customer's place",
        off=replaced(decide, "opens", _open_now), story=late_on_a_sunday, noticed="G1.window",
    ),
    Guard(
        name="opt-out", keeps="consent", off=replaced(facts_fold, "_usable", _every_address),
        story=opted_out, noticed="G1.consent",
    ),
    Guard(
        name="do-not-contact list", keeps="who is not to be contacted at all",
        off=replaced(facts_fold, "_usable", _every_address), story=listed_as_not_to_be_contacted,
        noticed="G1.do_not_contact",
    ),
    Guard(
        name="disputed part", keeps="exactly what is disputed from being asked for",
        off=_asks_for_all, story=part_disputed, noticed="G1.disputed",
    ),
    Guard(
        name="plan ceilings", keeps="the policy's ceilings for plans",
        off=replaced(answer_message, "dialogue_rules", _any_plan), story=asked_for_many_instalments, noticed="G8.plan",
    ),
    Guard(
        name="running plan", keeps="a plan from being disturbed", off=without_stage("plan.running"),
        story=pays_by_plan, noticed="G4.plan_undisturbed",
    ),
    Guard(
        name="preview", keeps="the debt from who sees a lock screen",
        off=replaced(gate_messages, "revealed", _nothing_told),
        story=begins_with_the_debt, noticed="G1.preview",
    ),
    Guard(
        name="preview of an answer", keeps="the debt from who sees a lock screen",
        off=replaced(gate_messages, "revealed", _nothing_told),
        story=answers_with_the_debt, noticed="G1.preview",
    ),
    Guard(
        name="credit on account", keeps="from asking for what is covered by credit",
        off=replaced(items_query, "StoredItem", _without_credit), story=late_with_credit, noticed="G1.asked",
    ),
    Guard(
        name="stop signals", keeps="a person for what is sensitive",
        off=replaced(respond, "stops", _goes_on), story=threatened, noticed=SENT,
    ),
    Guard(
        name="promise ceilings", keeps="the policy's ceilings for promises",
        off=replaced(answer_message, "dialogue_rules", _lax), story=far_promise, noticed="G8.promise",
    ),
    Guard(
        name="kill switch", keeps="what people switched off", off=replaced(decide, "restrain", _freely),
        story=switched_off_after_planning, noticed="G1.switched_off",
    ),
    Guard(
        name="draft mode", keeps="approval by a person", off=replaced(decide, "restrain", _freely),
        story=in_draft_mode, noticed="G1.mode",
    ),
    Guard(
        name="verification", keeps="the debt from whom it does not concern",
        off=replaced(gate, "_level_needed", _no_level), story=unverified, noticed="G1.disclosure",
    ),
    Guard(
        name="closing lines", keeps="what a market wants told", off=_without_closing_lines,
        story=written_to_first, noticed="G1.disclosed",
    ),
    Guard(
        name="stored facts", keeps="decisions that can be made again",
        off=replaced(decided, "facts_to_json", _other_facts),
        story=reminded, noticed="G7.recomputes",
    ),
)  # fmt: skip
