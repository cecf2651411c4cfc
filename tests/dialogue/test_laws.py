"""What holds for every reply, whatever was understood and wherever the conversation stood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from duly.dialogue.catalogue import DEBT_TYPES, TYPES
from duly.dialogue.composing import SAYS_MAX
from duly.dialogue.moves import Escalate, OpenDispute, OptOut, RecordPromise, Reply, WrongPerson
from duly.dialogue.sayings import Saying
from duly.dialogue.stopping import STOPS
from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.domain.signals import (
    AmountSignal,
    DateSignal,
    DisputeReason,
    Evidence,
    Intent,
    IntentSignal,
    PromiseSignal,
    Signals,
    TextSignal,
)
from tests.dialogue.playbook import FACTS, RULES, TODAY, Talk, eur, item

COLLECTING = {saying for saying in Saying if saying.startswith(("promise.", "payment_", "balance.", "dispute.ask"))}

evidences = st.builds(Evidence, start=st.integers(0, 30), end=st.integers(0, 40))
days = st.integers(-20, 60).map(lambda count: TODAY + timedelta(days=count))
day_signals = st.builds(
    DateSignal, day=days, evidence=evidences, candidates=st.lists(days, max_size=3, unique=True).map(tuple)
)
monies = st.builds(Money, minor=st.integers(-100, 40_000), currency=st.sampled_from(["EUR", "EUR", "EUR", "USD"]))
amount_signals = st.builds(AmountSignal, money=monies, evidence=evidences)
numbers = st.sampled_from(["INV-1", "inv 2", "INV-3", "INV-77"])
promise_signals = st.builds(
    PromiseSignal,
    day=st.none() | day_signals,
    amount=st.none() | amount_signals,
    evidence=evidences,
    items=st.lists(numbers, max_size=2).map(tuple),
    condition=st.none() | st.just("when I get paid"),
)
likely = [Intent.PROMISE_TO_PAY, Intent.AFFIRM, Intent.DENY, Intent.UNCLEAR, Intent.DISPUTE, Intent.EXTENSION_REQUEST]
intents = st.sampled_from(likely) | st.sampled_from(list(Intent))
heard = st.builds(
    Signals,
    language=st.just("en"),
    intents=st.lists(st.builds(IntentSignal, intent=intents, evidence=evidences), min_size=1, max_size=4).map(tuple),
    dispute_reason=st.none() | st.sampled_from(list(DisputeReason)),
    promises=st.lists(promise_signals, max_size=3).map(tuple),
    dates=st.lists(day_signals, max_size=2).map(tuple),
    amounts=st.lists(amount_signals, max_size=2).map(tuple),
    invoice_numbers=st.lists(st.builds(TextSignal, text=numbers, evidence=evidences), max_size=2).map(tuple),
)
items = st.lists(st.tuples(st.integers(0, 20_000), st.none() | days, st.booleans(), st.booleans()), max_size=3).map(
    lambda rows: tuple(
        replace(
            item(f"INV-{number}", "0.00", due_on=due_on, disputed=disputed),
            open=Money(minor=minor, currency="EUR"),
            held=held,
        )
        for number, (minor, due_on, disputed, held) in enumerate(rows, start=1)
    )
)


def _facts(verified: int, running: int | None, broken: int, owner: str | None) -> Facts:
    promise_id = "p1" if running else None
    return FACTS._replace(
        verified_level=verified, promise_id=promise_id, promise_amount=running, promises_broken=broken, owner=owner
    )


facts = st.builds(
    _facts,
    st.integers(0, 3),
    st.none() | st.integers(1, 20_000),
    st.sampled_from([0, 0, 0, 3]),
    st.sampled_from([None, None, None, "collector"]),
)


@given(
    talks=st.builds(Talk, items=items, facts=facts, channel=st.sampled_from(Channel)), said=st.lists(heard, max_size=6)
)
def test_every_reply_keeps_the_rules(talks: Talk, said: list[Signals]) -> None:
    for signals in said:
        before = talks.conversation
        talks.hears("some words that a customer wrote here", signals)
        assert talks.reply is not None
        _says_little(talks.reply)
        _leads_to_a_record(talks)
        _discloses_only_to_the_verified(talks)
        _promises_stay_inside_the_ceilings(talks)
        if before.awaiting not in {
            "promise_date",
            "confirm_date",
            "confirm_promise",
            "confirm_amount",
            "promise_amount",
        }:
            _conditions_are_no_promise(talks, signals)
        _stop_signals_stop(talks, signals)
        assert talks.conversation.turns == before.turns + 1 or not before.turns


def _says_little(reply: Reply) -> None:
    assert len(reply.says()) <= SAYS_MAX
    assert len({say.wording for say in reply.says()}) == len(reply.says())


def _leads_to_a_record(talk: Talk) -> None:
    assert talk.records
    assert len([move for move in talk.records if isinstance(move, Escalate)]) <= 1


def _discloses_only_to_the_verified(talk: Talk) -> None:
    level = RULES.voice_level if talk.channel is Channel.VOICE else RULES.disclose_level
    if talk.facts.verified_level >= level:
        return
    assert talk.reply is not None
    for say in talk.reply.says():
        assert not [name for name in say.values if TYPES[name] in DEBT_TYPES]


def _promises_stay_inside_the_ceilings(talk: Talk) -> None:
    disputed = {id_ for move in talk.records if isinstance(move, OpenDispute) if not move.amount for id_ in move.items}
    free = [each for each in talk.items if not each.disputed and not each.held and each.id not in disputed]
    open_now = sum((each.open for each in free), eur("0.00"))
    overdue = sum((each.open for each in free if each.due_on and each.due_on < TODAY), eur("0.00")) or open_now
    part = [m.amount for m in talk.records if isinstance(m, OpenDispute) and m.amount]
    owed = overdue if not part else eur("0.00")
    made = talk.promises()
    assert sum((each.amount for each in made), eur("0.00")) <= open_now
    for each in made:
        assert TODAY <= each.day <= TODAY + timedelta(days=RULES.days_out_max)
        assert each.amount.minor > 0
        assert each.items
        assert not {one.id for one in talk.items if one.disputed or one.held} & set(each.items)
        assert each.together.minor >= owed.minor * RULES.share_min
        assert talk.facts.promises_broken <= RULES.broken_max
    assert len([each for each in made if each.replaces]) <= 1
    assert len({each.day for each in made}) == len(made)


def _conditions_are_no_promise(talk: Talk, signals: Signals) -> None:
    firm: set[date] = {each.day.day for each in signals.promises if each.day and not each.condition}
    if signals.promises:
        assert {each.day for each in talk.promises()} <= firm


def _stop_signals_stop(talk: Talk, signals: Signals) -> None:
    if not any(signals.has(intent) for intent in STOPS):
        return
    assert any(isinstance(move, (Escalate, OptOut, WrongPerson)) for move in talk.records)
    assert not [move for move in talk.records if isinstance(move, RecordPromise)]
    assert not set(talk.says) & COLLECTING
    assert talk.conversation.until is None
