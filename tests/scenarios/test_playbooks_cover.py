"""The playbooks leave nothing out: every stop signal, every reason of a dispute, everything the dialogue is to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from duly.domain.signals import STOP_INTENTS, DisputeReason, Intent
from tests.scenarios.told import LANGUAGES, scenarios

RECORDED = {Intent.OPT_OUT: "no more contact by "}
"""What stands on record of a stop signal that makes no case of its own."""
SAID = {
    "a day and an amount are asked for": "promise.ask_date promise.ask_amount",
    "a date with two readings is read back": "promise.confirm_date",
    "a dispute and a promise in one": "promise.recorded + dispute.opened",
    "who somebody is comes first": "verify.invoice_number",
    "a plan is negotiated": "plan.offer plan.counter plan.recorded",
    "more time is given": "extension.confirm extension.granted",
    "a receipt": "receipt.thanks",
    "the document itself": "invoice_copy.attached with INV-1",
    "a link to pay": "payment_link.here",
    "a call at a time": "callback.noted_at callback.noted_from callback.noted_between callback.offered",
    "another channel, another language, other times": "wish.channel_noted wish.language_noted wish.times_noted",
    "a polite close": "closing.thanks",
    "no loops": "unclear.repeat human.coming",
    "a change of mind": "promise.withdrawn_ask dispute.confirm_withdrawal dispute.withdrawn",
    "who doubts that it is us": "identity.proof",
}
STORIES = (
    "several short messages",
    "days of silence",
    "arrives late",
    "robot",
    "nobody may be called",
    "beyond the policy",
)


@cache
def _steps() -> tuple[tuple[str, list[str], list[str]], ...]:
    """Of every step the languages it is told in, what is recorded and what is said."""
    return tuple(_all_steps())


def _all_steps() -> Iterator[tuple[str, list[str], list[str]]]:
    for _, scenario in scenarios():
        for step in scenario.steps:
            told = " ".join(language for language in LANGUAGES if language in step)
            yield told, step.get("record", []), step.get("said", [])


def _told_in(line: str) -> set[str]:
    """The languages of the steps that lead to a record with ``line`` in it."""
    return {
        language for told, recorded, _ in _steps() for language in told.split() if any(line in one for one in recorded)
    }


@pytest.mark.parametrize("intent", sorted(STOP_INTENTS | {Intent.IDENTITY_DOUBT, Intent.ABUSE}))
def test_every_stop_signal_is_told_in_every_language(intent: Intent) -> None:
    line = RECORDED.get(intent)
    found = _told_in(line) if line else {
        language
        for told, recorded, _ in _steps()
        for language in told.split()
        if any(one.startswith("case for ") and one.endswith(f": {intent}") for one in recorded)
    }  # fmt: skip
    assert found == set(LANGUAGES)


@pytest.mark.parametrize("reason", list(DisputeReason))
def test_every_reason_of_a_dispute_is_told_in_every_language(reason: DisputeReason) -> None:
    assert _told_in(f": {reason}, with ") == set(LANGUAGES)


@pytest.mark.parametrize("what", SAID)
def test_what_the_dialogue_is_to_do_is_told(what: str) -> None:
    said = [one for _, _, lines in _steps() for one in lines]
    wanted = [SAID[what]] if " + " in SAID[what] or " with " in SAID[what] else SAID[what].split()
    assert [one for one in wanted if not any(one in line for line in said)] == []


@pytest.mark.parametrize("words", STORIES)
def test_the_hard_cases_have_a_story(words: str) -> None:
    assert any(words in scenario.name.casefold() for _, scenario in scenarios())
