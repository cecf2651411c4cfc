"""Reports about a message come late, twice and in any order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.message import MESSAGE, MessageEvent, MessageState, merge_status

REPORTS = (MessageState.SENT, MessageState.DELIVERED, MessageState.READ, MessageState.FAILED)


@pytest.mark.parametrize(
    ("current", "reported", "after"),
    [
        ("claimed", "sent", "sent"),
        ("sent", "delivered", "delivered"),
        ("delivered", "read", "read"),
        ("read", "delivered", "read"),  # late
        ("delivered", "delivered", "delivered"),  # twice
        ("sent", "read", "read"),  # one was lost
        ("claimed", "delivered", "delivered"),  # faster than our own books
        ("sent", "failed", "failed"),
        ("delivered", "failed", "delivered"),  # it was seen to arrive
        ("failed", "delivered", "delivered"),
        ("failed", "sent", "failed"),
        # A send whose answer was lost is planned again or blocked since, and yet it arrived: never send it again.
        ("planned", "delivered", "delivered"),
        ("blocked", "read", "read"),
    ],
)
def test_a_report_is_merged(current: str, reported: str, after: str) -> None:
    assert merge_status(MessageState(current), MessageState(reported)) == after


@pytest.mark.parametrize("reported", ["planned", "claimed", "blocked"])
def test_a_provider_cannot_report_what_only_we_know(reported: str) -> None:
    with pytest.raises(ValueError, match="expected one of sent"):
        merge_status(MessageState.SENT, MessageState(reported))


@given(
    current=st.sampled_from(MessageState),
    reports=st.lists(st.sampled_from(REPORTS), min_size=1, max_size=6),
    data=st.data(),
)
def test_the_order_and_number_of_reports_change_nothing(
    current: MessageState, reports: list[MessageState], data: st.DataObject
) -> None:
    once, shuffled = current, current
    for report in reports:
        once = merge_status(once, report)
    for report in data.draw(st.permutations(reports + reports)):
        shuffled = merge_status(shuffled, report)
    assert once == shuffled


def test_what_failed_for_now_is_planned_again_and_what_was_sent_never_is() -> None:
    assert MESSAGE.advance(MessageState.CLAIMED, MessageEvent.FAILED_TEMPORARILY) is MessageState.PLANNED
    sent = (MessageState.SENT, MessageState.DELIVERED, MessageState.READ, MessageState.FAILED)
    assert all(end in sent for (origin, _), end in MESSAGE.table.items() if origin in sent)
