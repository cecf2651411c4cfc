"""Two accounts with one phone and one mailbox: what is written from there is heard by both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from duly.domain.contact import Channel
from duly.store.schema import consent, hold, inbox, outbox
from duly.usecases.list_cases import list_waiting
from duly.usecases.settle_strays import give_message, put_message_aside
from tests import people
from tests.scenarios.playbook import CUSTOMER, Story

OTHER = replace(CUSTOMER, id="0009")
LONG_AFTER = "2026-03-25"


def _shared(story: Story) -> None:
    """Both owe the same, so that both are asked on the same day."""
    story.owes("INV-1", "600.00", due="2026-03-01")
    invoice = people.invoice(OTHER, number="INV-9", amount="300.00", due_on=date(2026, 3, 1))
    points = [replace(each, account_id=OTHER.id) for each in people.contact_points(CUSTOMER)]
    story.imports(OTHER, *points)
    story.imports(replace(invoice, issued_on=invoice.issued_on - timedelta(days=30)))
    story.on("2026-03-02")
    assert {account_id for account_id, _ in _sent(story)} == {CUSTOMER.id, OTHER.id}


def _sent(story: Story) -> list[tuple[str, str]]:
    """What was sent to either: whose it is, and its wording."""
    o = outbox.c
    query = select(o.account_id, o.say).where(o.sent_at.is_not(None)).order_by(o.sent_at, o.account_id)
    with story.app.context.database.reading() as tx:
        return [(account_id, say) for account_id, say in tx.execute(query)]


def _refusals(story: Story) -> set[tuple[str, str | None]]:
    with story.app.context.database.reading() as tx:
        return {(row.account_id, row.channel) for row in tx.execute(select(consent)) if not row.granted}


def _paused(story: Story) -> set[str]:
    query = select(hold.c.account_id).where(hold.c.released_at.is_(None))
    with story.app.context.database.reading() as tx:
        return set(tx.execute(query).scalars())


def _waiting(story: Story) -> list[str]:
    with story.app.context.database.reading() as tx:
        return [each.id for each in list_waiting(tx) if each.kind == "unmatched"]


def test_a_stop_closes_every_account_at_the_address_and_is_confirmed_once(anywhere: Story) -> None:
    story = anywhere
    _shared(story)
    before = len(_sent(story))
    story.customer_says("STOP. Do not contact me again")
    assert _refusals(story) == {(CUSTOMER.id, None), (OTHER.id, None)}
    assert [say for _, say in _sent(story)[before:]] == ["opt_out.confirmed"]
    assert not _waiting(story)
    assert not _paused(story)
    story.customer_says("STOP")
    story.on(LONG_AFTER)
    assert len(_sent(story)) == before + 1
    story.guarantees_hold()


def test_who_wants_no_calls_at_a_shared_address_is_still_written_to(story: Story) -> None:
    _shared(story)
    story.customer_says("Please stop calling me")
    assert _refusals(story) == {(CUSTOMER.id, "voice"), (OTHER.id, "voice")}
    before = len(_sent(story))
    story.on("2026-03-12")
    assert {account_id for account_id, _ in _sent(story)[before:]} == {CUSTOMER.id, OTHER.id}
    story.guarantees_hold()


@pytest.mark.parametrize(
    "words",
    [
        "I lost my job and cannot pay",
        "You will hear from my lawyer",
        "You have the wrong number, I am not Penny",
        "The goods never arrived",
        "I will pay on the 13th of March",
        "hello?",
    ],
)
def test_anything_else_waits_for_a_person_and_nothing_is_sent_meanwhile(story: Story, words: str) -> None:
    _shared(story)
    before = len(_sent(story))
    story.customer_says(words)
    assert _paused(story) == {CUSTOMER.id, OTHER.id}
    assert len(_waiting(story)) == 1
    story.on(LONG_AFTER)
    assert len(_sent(story)) == before
    story.guarantees_hold()


def test_a_stop_with_more_in_it_is_obeyed_at_once_and_read_by_a_person(story: Story) -> None:
    _shared(story)
    story.customer_says("Stop writing to me. You will hear from my lawyer")
    assert {account_id for account_id, _ in _refusals(story)} == {CUSTOMER.id, OTHER.id}
    (message,) = _waiting(story)
    give_message(story.app.context, message, account_id=OTHER.id, by="olive", note="asked them", now=story.now)
    story.on("2026-03-03")
    assert [say for _, say in _sent(story)].count("opt_out.confirmed_messages") <= 1
    story.guarantees_hold()


def test_the_accounts_go_on_once_a_person_has_matched_the_message(story: Story) -> None:
    _shared(story)
    story.customer_says("How much do I owe?")
    (message,) = _waiting(story)
    before = len(_sent(story))
    give_message(story.app.context, message, account_id=OTHER.id, by="olive", note="asked them", now=story.now)
    assert not _paused(story)
    story.on("2026-03-03")
    assert _sent(story)[before:] == [(OTHER.id, "balance.answer")]
    story.on("2026-03-12")
    assert CUSTOMER.id in {account_id for account_id, _ in _sent(story)[before:]}
    story.guarantees_hold()


def test_the_accounts_go_on_once_a_person_has_put_the_message_aside(story: Story) -> None:
    _shared(story)
    story.customer_says("hello?")
    (message,) = _waiting(story)
    put_message_aside(story.app.context, message, by="olive", note="nothing in it", now=story.now)
    assert not _paused(story)
    story.guarantees_hold()


def test_the_guarantees_see_a_message_from_a_shared_address_that_nobody_heard(story: Story) -> None:
    _shared(story)
    at = story.now
    with story.app.context.database.transaction() as tx:
        row = {
            "id": "whatsapp:lost", "channel": "whatsapp", "kind": "message", "body": "STOP", "received_at": at,
            "address": story.address(Channel.WHATSAPP)[0], "handled_at": at, "handled_as": "unmatched",
        }  # fmt: skip
        tx.execute(inbox.insert().values(row))
    story.on("2026-03-04")
    with pytest.raises(AssertionError, match="whatsapp:lost led to nothing"):
        story.guarantees_hold()
