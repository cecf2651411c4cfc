"""A stored conversation is read back as it was, or refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from duly.domain.contact import Channel
from duly.domain.conversation import (
    Awaiting,
    Conversation,
    ConversationInvalid,
    PendingDispute,
    PendingPromise,
    Quote,
)
from duly.domain.signals import DisputeReason
from tests.dialogue.playbook import EVIDENCE, FRIDAY, NOON, eur

QUOTE = Quote(message_id="m1", text="I'll pay 120", evidence=EVIDENCE)
FULL = Conversation(
    account_id="A1",
    awaiting=Awaiting.CONFIRM_AMOUNT,
    until=NOON,
    asked=1,
    promises=(
        PendingPromise(
            day=FRIDAY, amount=eur("0.00"), offered_day=FRIDAY, offered_amount=eur("120.00"), quotes=(QUOTE,)
        ),
    ),
    dispute=PendingDispute(items=("i1",), reason=DisputeReason.PRICE, amount=eur("5.00"), quotes=(QUOTE,)),
    turns=3,
    last_at=NOON,
    language="en",
    channel=Channel.EMAIL,
)


def test_a_conversation_survives_being_stored() -> None:
    assert Conversation.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


@pytest.mark.parametrize("broken", [{"awaiting": "nonsense"}, {"until": "yesterday"}, {"promises": 3}, {"dispute": 1}])
def test_a_stored_conversation_that_cannot_be_read_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ConversationInvalid):
        Conversation.from_json({**FULL.to_json(), **broken})


def test_a_question_lapses_at_its_time_and_not_before() -> None:
    assert FULL.at(NOON - timedelta(seconds=1)) == FULL
    lapsed = replace(FULL, awaiting=Awaiting.NONE, until=None, asked=0, promises=(), dispute=None)
    assert FULL.at(NOON) == lapsed
