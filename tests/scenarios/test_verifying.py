"""Who the customer is: asked for one thing we hold, few attempts, a code, and what lowers the level again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from duly.app import App
from duly.domain.contact import Channel
from duly.domain.control import Mode
from duly.domain.escalation import EscalationResolution
from duly.store.schema import contact_point, escalation, metadata, outbox
from duly.usecases.change_controls import Who, change_mode
from duly.usecases.keep_level import levels_of, verify_by_person
from duly.usecases.resolve_case import Resolution, resolve_case
from duly.usecases.send_code import send_code
from tests.scenarios.playbook import CUSTOMER, Story

POSTAL_CODE = "SW1A 2AA"


@pytest.fixture
def story(app: App) -> Story:
    """A customer whose number has changed hands, as the provider says: all that is known is that somebody answers."""
    story = Story(app, customer=replace(CUSTOMER, postal_code=POSTAL_CODE))
    story.owes("INV-0042", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("We have not yet seen a payment")
    _changes_hands(story)
    return story


def _changes_hands(story: Story) -> None:
    address = story.address(Channel.WHATSAPP)[0]
    story.app.phone.change_identity(
        story.customer.id, channel=Channel.WHATSAPP, address=address, change="number_changed", at=story.now
    )
    story.on("2026-03-03")


def _level(story: Story) -> int:
    return levels_of(story.app.context, story.customer.id)[0]


def test_a_number_that_changed_hands_is_told_nothing_until_one_thing_matched(story: Story) -> None:
    assert _level(story) == 0
    story.customer_says("How much do I owe?")
    story.we_say("What is the postal code")
    story.customer_says("it is sw1a2aa")
    story.we_say("120.00 GBP", "INV-0042")
    assert _level(story) == 2
    assert [row["method"] for row in levels_of(story.app.context, story.customer.id)[1]] == [
        "number_changed", "postal_code",
    ]  # fmt: skip
    story.no_case()


def test_wrong_answers_are_few_and_then_a_person_takes_over(story: Story) -> None:
    story.customer_says("Can you send me a copy of my invoice?")
    story.we_say("What is the postal code")
    story.customer_says("EC1A 1BB")
    story.we_say("does not match what we have")
    story.customer_says("SW1A 1AA SW1A 2AB SW1A 2AC")
    story.we_say("does not match what we have")
    story.customer_says("maybe N1 9GU?")
    story.we_say("only once we have checked that it is you")
    story.case("unverified", to="collector")
    assert [entry["attempt"] for entry in story.journal("identity.not_verified")] == [1, 2, 3]
    story.customer_says(POSTAL_CODE)  # too late: nothing is accepted for a while
    assert _level(story) == 0


def test_a_list_of_guesses_is_no_answer_even_with_the_right_one_in_it(story: Story) -> None:
    story.customer_says("What is my balance?")
    story.we_say("What is the postal code")
    story.customer_says("SW1A 2AA or EC1A 1BB or N1 9GU")
    story.we_say("does not match what we have")
    assert _level(story) == 0


def test_a_stop_is_heard_while_we_ask(story: Story) -> None:
    story.customer_says("What is my balance?")
    story.we_say("What is the postal code")
    story.customer_says("STOP. And SW1A 2AA is none of your business")
    story.we_say("will not write to you")
    assert _level(story) == 0


def test_a_code_reaches_an_address_on_file_and_counts_once(story: Story) -> None:
    send_code(
        story.app.context, story.customer.id, channel=Channel.EMAIL, code="481516", salt="s", by="olive", now=story.now
    )  # fmt: skip
    story.on("2026-03-03")
    story.we_say("Your code from Example Supplies is 481516", by=Channel.EMAIL)
    story.customer_says("481517", by=Channel.WHATSAPP)
    story.customer_says("481516", by=Channel.WHATSAPP)
    assert _level(story) == 3
    assert not _kept(story, "481516")


GUESS = "hello, I think that the code you want is"


def _sends_code(story: Story, code: str) -> None:
    send_code(
        story.app.context, story.customer.id, channel=Channel.EMAIL, code=code, salt=code, by="olive", now=story.now
    )  # fmt: skip


@pytest.mark.parametrize("guesses", [("000001", "000002", "000003"), tuple(f"{GUESS} 00000{n}" for n in range(3))])
def test_a_code_is_guessed_three_times_and_then_no_more(story: Story, guesses: tuple[str, ...]) -> None:
    """Whatever else the message says. The code has ended then, and a person has the account."""
    _sends_code(story, "481516")
    for words in guesses:
        story.customer_says(words, by=Channel.WHATSAPP)
    assert [entry["attempt"] for entry in story.journal("identity.not_verified")] == [1, 2, 3]
    assert "unverified" in [trigger for row in story.rows(escalation) for trigger in row["triggers"]]
    for words in ("481516", f"{GUESS} 481516"):
        story.customer_says(words, by=Channel.WHATSAPP)
    assert _level(story) == 0
    assert not story.journal("identity.verified")


def test_a_person_may_send_another_code_after_too_many_guesses(story: Story) -> None:
    _sends_code(story, "481516")
    for words in ("000001", "000002", "000003"):
        story.customer_says(words, by=Channel.WHATSAPP)
    _sends_code(story, "162342")
    story.customer_says("481516", by=Channel.WHATSAPP)
    assert _level(story) == 0
    story.customer_says("162342", by=Channel.WHATSAPP)
    assert _level(story) == 3


def test_six_digits_among_other_words_are_an_attempt_and_the_rest_is_answered(story: Story) -> None:
    verify_by_person(story.app.context, story.customer.id, level=2, note="birthday", by="olive", now=story.now)
    _sends_code(story, "481516")
    story.customer_says("How much do I owe? My own reference is 900123", by=Channel.WHATSAPP)
    assert [entry["attempt"] for entry in story.journal("identity.not_verified")] == [1]
    assert any("120.00 GBP" in each["text"] for each in story.rows(outbox) if each["kind"] == "reply")


def _wrong_number(story: Story) -> None:
    """Somebody else has the number; the customer is verified elsewhere, and automation goes on."""
    story.customer_says("You have the wrong number, I don't know any Penny", by=Channel.WHATSAPP)
    verify_by_person(story.app.context, story.customer.id, level=2, note="landline", by="olive", now=story.now)
    with story.app.context.database.reading() as tx:
        (case,) = tx.execute(select(escalation.c.id).where(escalation.c.resolved_at.is_(None))).scalars()
    returned = Resolution(how=EscalationResolution.RETURNED, by="olive", note="use e-mail")
    resolve_case(story.app.context, case, returned, now=story.now)


@pytest.mark.parametrize(
    "words", ["How much is owed?", "Can you send me a copy of my invoice?", "Send me a payment link", "481516"]
)
def test_who_said_they_are_not_the_customer_is_told_nothing_whatever_the_level(story: Story, words: str) -> None:
    _wrong_number(story)
    _sends_code(story, "481516")
    story.customer_says(words, by=Channel.WHATSAPP)
    told = [each for each in story.rows(outbox) if each["channel"] == Channel.WHATSAPP and each["kind"] == "reply"]
    assert not [each["say"] for each in told if each["discloses"]]
    assert _level(story) == 2
    story.guarantees_hold()


def test_an_answer_on_its_way_does_not_reach_an_address_that_went_out_of_use(story: Story) -> None:
    verify_by_person(story.app.context, story.customer.id, level=2, note="birthday", by="olive", now=story.now)
    address = story.address(Channel.WHATSAPP)[0]
    for words in ("How much do I owe?", "You have the wrong number, I don't know any Penny"):
        story.app.phone.reply(story.customer.id, words, channel=Channel.WHATSAPP, address=address, at=story.now)
    story.on("2026-03-04")
    story.we_say("meant to reach somebody else")
    verify_by_person(story.app.context, story.customer.id, level=2, note="landline", by="olive", now=story.now)
    story.we_say_nothing(until="2026-03-05")
    story.guarantees_hold()


def test_the_guarantees_see_what_is_told_to_an_address_out_of_use(story: Story) -> None:
    _wrong_number(story)
    with story.app.context.database.transaction() as tx:  # as if nobody had noted it
        tx.execute(update(contact_point).values(valid=True))
    story.customer_says("How much is owed?", by=Channel.WHATSAPP)
    with pytest.raises(AssertionError, match="told of the debt, which needs level 1, and 0 was reached"):
        story.guarantees_hold()


def test_a_person_enters_what_they_checked(story: Story) -> None:
    verify_by_person(story.app.context, story.customer.id, level=2, note="birthday", by="olive", now=story.now)
    assert _level(story) == 2
    story.customer_says("How much do I owe?")
    story.we_say("120.00 GBP")


def test_a_wrong_person_lowers_the_level(story: Story) -> None:
    verify_by_person(story.app.context, story.customer.id, level=2, note="birthday", by="olive", now=story.now)
    story.customer_says("You have the wrong number, I don't know any Penny")
    assert _level(story) == 0


def test_nothing_that_was_answered_is_ever_stored(story: Story) -> None:
    """Also not what was answered wrongly: it may be somebody else's. Our own books hold what we compare with."""
    story.customer_says("How much do I owe?")
    for words in ("is it 90210x?", "tr41 7zz then", "sw1a - 2aa"):
        story.customer_says(words)
    assert _level(story) == 2
    for answer in ("90210x", "tr41", "7zz", "sw1a", "- 2aa"):
        assert not _kept(story, answer)


def _kept(story: Story, words: str) -> list[str]:
    """The tables that hold these words anywhere."""
    with story.app.context.database.reading() as tx:
        return [
            f"{table.name}: {row}"
            for table in metadata.sorted_tables
            for row in tx.execute(select(table))
            if words in str(tuple(row))
        ]


def test_in_draft_mode_a_code_that_a_person_asked_for_leaves_at_once(app: App) -> None:
    story = Story(app)
    story.owes("INV-0042", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("We have not yet seen a payment")
    change_mode(app.context, Mode.DRAFT, Who(by="olive", why="the first week"), now=story.now)
    send_code(app.context, story.customer.id, channel=Channel.EMAIL, code="123456", salt="s", by="olive", now=story.now)
    story.on("2026-03-03")
    story.we_say("123456")
    story.guarantees_hold()
