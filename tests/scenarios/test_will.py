"""How a customer wants to be treated: no more, no more calls, again, not at these times, another way."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from duly.domain.consent import ConsentSource, Purpose
from duly.domain.contact import Channel
from duly.store.schema import consent, wish
from duly.usecases.state_consent import StatementEntered, state_consent
from tests.scenarios.playbook import Story

REMINDER = "We have not yet seen a payment"
LONG_AFTER = "2026-05-15"


def _reminded(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER, by=Channel.WHATSAPP)


def _consents(story: Story) -> list[tuple[str | None, str, bool]]:
    query = select(consent).order_by(consent.c.turn, consent.c.channel, consent.c.purpose)
    with story.app.context.database.reading() as tx:
        return [(row.channel, row.purpose, row.granted) for row in tx.execute(query)]


def _wishes(story: Story) -> list[tuple[str, Any]]:
    query = select(wish).where(wish.c.closed_at.is_(None)).order_by(wish.c.kind, wish.c.id)
    with story.app.context.database.reading() as tx:
        return [(row.kind, row.body) for row in tx.execute(query)]


def test_who_wants_no_calls_is_still_written_to(story: Story) -> None:
    _reminded(story)
    story.customer_says("Please stop calling me")
    story.we_say("will not call you any more", "write STOP")
    assert _consents(story) == [("voice", "collection", False)]
    assert story.written_back("opt_out") == ["withdrawn"]
    story.customer_says("Don't call me again!")
    story.we_say_nothing()
    story.on("2026-03-12")
    story.we_say("Hello Penny Tardy")
    story.no_case()


def test_who_wants_no_texts_is_not_written_to_another_way(story: Story) -> None:
    _reminded(story)
    story.customer_says("don't text me any more")
    story.we_say("will not write to you there")
    assert _consents(story) == [("email", "collection", False), ("whatsapp", "collection", False)]
    story.we_say_nothing(until="2026-03-20")


def test_start_after_stop_opens_the_channel_it_came_on(anywhere: Story) -> None:
    story = anywhere
    _reminded(story)
    story.customer_says("STOP")
    story.we_say("will not write to you or call you")
    story.customer_says("START")
    story.we_say("may contact you here", "write STOP")
    assert _consents(story)[1:] == [("whatsapp", "collection", True), ("whatsapp", "electronic", True)]
    assert story.written_back("consent") == ["granted", "granted"]
    assert story.journal("consent.granted")[0]["wording"].startswith("opt_in.confirmed@")
    story.no_case()
    story.customer_says("STOP")
    story.we_say("will not write to you or call you")  # a new opt-out is confirmed once more
    story.we_say_nothing(until=LONG_AFTER)


def test_start_from_an_address_that_is_no_longer_theirs_goes_to_a_person_and_they_hear_of_it(story: Story) -> None:
    _reminded(story)
    story.customer_says("Wrong number, and STOP")
    story.we_say("meant to reach somebody else")
    story.customer_says("START", by=Channel.WHATSAPP)
    story.we_say("A colleague will check this")
    story.customer_says("START", by=Channel.WHATSAPP)
    story.we_say_nothing(until=LONG_AFTER)


@pytest.mark.parametrize("words", ["hello?", "I will pay 120 on the 13th of March"])
def test_anything_else_after_a_stop_is_read_by_a_person_in_silence(story: Story, words: str) -> None:
    _reminded(story)
    story.customer_says("STOP")
    story.we_say("will not write to you or call you")
    story.customer_says(words)
    story.we_say_nothing(until=LONG_AFTER)


@pytest.mark.parametrize("source", [ConsentSource.LAW, ConsentSource.PERSON, ConsentSource.IMPORT])
def test_what_others_have_closed_the_customer_does_not_open_by_closing_it_again(
    anywhere: Story, source: ConsentSource
) -> None:
    story = anywhere
    _reminded(story)
    order = StatementEntered(
        granted=False, channel=None, purpose=Purpose.COLLECTION, said="court order", source=source
    )  # fmt: skip
    state_consent(story.app.context, story.customer.id, order, by="olive", now=story.now)
    story.customer_says("STOP")
    story.customer_says("You can message me again")
    story.we_say("A colleague will check this")
    assert not [granted for _, _, granted in _consents(story) if granted]
    story.we_say_nothing(until=LONG_AFTER)
    story.guarantees_hold()


def test_an_answer_on_its_way_does_not_leave_after_a_stop(story: Story) -> None:
    """Both messages are waiting when the worker looks: the first one's answer is planned before the stop is read."""
    _reminded(story)
    for text in ("How much is it?", "STOP"):
        channel, address = Channel.WHATSAPP, story.address(Channel.WHATSAPP)[0]
        story.app.phone.reply(story.customer.id, text, channel=channel, address=address, at=story.now)
    story.on("2026-03-03")
    story.we_say("will not write to you or call you")
    story.we_say_nothing(until=LONG_AFTER)


def test_times_that_do_not_suit_are_kept(story: Story) -> None:
    _reminded(story)
    story.customer_says("Please don't contact me before 11am or on Thursdays")
    story.we_say("which times do not suit you")
    story.no_case()
    assert sorted((body["weekdays"], body["start"], body["end"]) for _, body in _wishes(story)) == [
        ([0, 1, 2, 3, 4, 5, 6], 0, 660),
        ([3], 0, 1440),
    ]


def test_the_channel_a_customer_prefers_is_used(story: Story) -> None:
    _reminded(story)
    story.customer_says("I'd rather you email me instead of calling")
    story.we_say("how you prefer to be contacted")
    assert _wishes(story) == [("channel", "email")]
    assert _consents(story) == [("voice", "collection", False)]
    story.on("2026-03-12")
    story.we_say("Hello Penny Tardy", by=Channel.EMAIL)


def test_a_language_without_approved_wording_goes_to_a_person(story: Story) -> None:
    _reminded(story)
    story.customer_says("Could you write to me in French please?")
    story.we_say("passing this to a colleague")
    assert _wishes(story) == [("language", "fr")]
    story.case("human_request", to="collector")
