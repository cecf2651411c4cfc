"""Disputes, holds and escalations: what they cover and when they are late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from duly.domain.contact import Channel
from duly.domain.dispute import DISPUTE, Dispute, DisputeEvent, DisputeResolution, DisputeSource, DisputeState
from duly.domain.escalation import ESCALATION, Escalation, EscalationResolution, EscalationState
from duly.domain.hold import Hold, HoldInvalid, HoldScope, HoldState
from duly.domain.lifecycle import NotInLifecycle
from duly.domain.money import Money
from duly.domain.signals import DisputeReason

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

DISPUTED = Dispute(
    id="D1",
    account_id="A1",
    item_id="1",
    state=DisputeState.OPEN,
    reason=DisputeReason.NOT_RECEIVED,
    amount=Money(minor=5000, currency="EUR"),
    owner="logistics",
    sla_at=NOON,
    evidence=("proof_of_delivery",),
    quotes=(),
    source=DisputeSource.CUSTOMER,
    opened_at=NOON - 48 * HOUR,
)
CASE = Escalation(
    id="E1",
    account_id="A1",
    state=EscalationState.OPEN,
    trigger="hardship",
    triggers=("hardship",),
    route="care",
    owner=None,
    cycle="2026-03-01",
    opened_at=NOON - 4 * HOUR,
    sla_at=NOON,
    summary=("Owes 100.00 EUR.",),
    recommended="Call and offer a plan.",
)


@pytest.mark.parametrize("record", [DISPUTED, CASE])
def test_an_owner_is_late_once_the_deadline_has_passed(record: Dispute | Escalation) -> None:
    assert not record.overdue_at(NOON)
    assert record.overdue_at(NOON + HOUR)


def test_what_has_ended_is_never_late() -> None:
    closed = replace(DISPUTED, state=DisputeState.RESOLVED, closed_at=NOON, resolution=DisputeResolution.CREDIT)
    resolved = replace(CASE, state=EscalationState.RESOLVED, resolved_at=NOON)
    assert not closed.overdue_at(NOON + HOUR)
    assert not resolved.overdue_at(NOON + HOUR)


def test_a_resolution_resolves_the_case() -> None:
    for resolution in EscalationResolution:
        assert ESCALATION.advance(EscalationState.ASSIGNED, resolution.event) is EscalationState.RESOLVED


def test_a_dispute_goes_back_for_evidence_until_it_has_ended() -> None:
    asked = DISPUTE.replay([DisputeEvent.GIVEN_TO_OWNER, DisputeEvent.EVIDENCE_ASKED])
    assert asked is DisputeState.GATHERING
    with pytest.raises(NotInLifecycle):
        DISPUTE.replay([DisputeEvent.WITHDRAWN, DisputeEvent.RESOLVED])


def hold(scope: HoldScope, target: str | None = None, *, until: datetime | None = None) -> Hold:
    return Hold(
        id="H1",
        account_id="A1",
        scope=scope,
        target=target,
        reason="paid_claim",
        owner="collector",
        opened_at=NOON,
        until=until,
    )


@pytest.mark.parametrize(
    ("paused", "item_1_by_email", "item_2_by_email", "item_1_by_voice"),
    [
        (hold(HoldScope.ACCOUNT), True, True, True),
        (hold(HoldScope.ITEM, "1"), True, False, True),
        (hold(HoldScope.CHANNEL, "email"), True, True, False),
    ],
)
def test_a_hold_covers(paused: Hold, item_1_by_email: bool, item_2_by_email: bool, item_1_by_voice: bool) -> None:
    assert paused.covers(item_id="1", channel=Channel.EMAIL) == item_1_by_email
    assert paused.covers(item_id="2", channel=Channel.EMAIL) == item_2_by_email
    assert paused.covers(item_id="1", channel=Channel.VOICE) == item_1_by_voice


@pytest.mark.parametrize(("scope", "target"), [(HoldScope.ACCOUNT, "1"), (HoldScope.ITEM, None)])
def test_a_hold_needs_the_target_of_its_scope(scope: HoldScope, target: str | None) -> None:
    with pytest.raises(HoldInvalid, match="H1"):
        hold(scope, target)


def test_a_hold_whose_end_has_come_is_reviewed_and_not_released() -> None:
    paused = hold(HoldScope.ACCOUNT, until=NOON + HOUR)
    assert not paused.to_review_at(NOON)
    assert paused.to_review_at(NOON + HOUR)
    assert paused.state is HoldState.OPEN
    assert not replace(paused, released_at=NOON).to_review_at(NOON + HOUR)
    assert not hold(HoldScope.ACCOUNT).to_review_at(NOON + 1000 * HOUR)
