"""How a dispute ended is told the customer: once for each round, by the message that its end calls for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duly.domain.dispute import DisputeResolution
from duly.policy.compile import compile_policy
from duly.policy.policy_file import read_policy
from duly.store.items_query import open_items
from duly.store.schema import dispute
from duly.usecases.resolve_dispute import Settlement, reopen_dispute, resolve_dispute
from tests.scenarios.playbook import Story

REMINDER = "We have not yet seen a payment"
UPHELD = Settlement(how=DisputeResolution.UPHELD, by="Marta", note="Signed for on 12 January")


def disputed(story: Story) -> str:
    """One reminder, one dispute; gives its id."""
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("Invoice INV-1 is not right, we never received those goods")
    story.we_say("I have passed this on")
    story.on("2026-03-04")
    (row,) = story.rows(dispute)
    return row["id"]


@pytest.mark.parametrize(
    ("settlement", "said"),
    [
        (UPHELD, ("INV-1 and found that it is right as it stands: 120.00 GBP is still to be paid",)),
        (
            Settlement(how=DisputeResolution.CREDIT, by="Marta", note="Never shipped"),
            ("You were right about INV-1: 120.00 GBP has been credited",),
        ),
        (
            Settlement(how=DisputeResolution.PARTIAL, by="Marta", note="Two boxes of twelve", credited="30"),
            ("INV-1: 30.00 GBP has been credited, and 90.00 GBP is still to be paid",),
        ),
    ],
    ids=["upheld", "credit", "partial"],
)
def test_each_end_has_its_words(story: Story, settlement: Settlement, said: tuple[str, ...]) -> None:
    resolve_dispute(story.app.context, disputed(story), settlement, now=story.now)
    story.on("2026-03-05")
    story.we_say(*said)
    story.we_say_nothing(until="2026-03-06")
    story.guarantees_hold()


def test_a_further_round_is_told_of_again(story: Story) -> None:
    known = disputed(story)
    resolve_dispute(story.app.context, known, UPHELD, now=story.now)
    story.on("2026-03-05")
    story.we_say("it is right as it stands")
    reopen_dispute(story.app.context, known, by="Marta", note="New proof from the carrier", now=story.now)
    story.we_say_nothing(until="2026-03-06")
    resolve_dispute(story.app.context, known, UPHELD, now=story.now)
    story.on("2026-03-07")
    story.we_say("it is right as it stands")
    story.we_say_nothing(until="2026-03-08")
    assert story.steps().count("dispute_upheld") == 2


def test_a_withdrawn_dispute_needs_no_word(story: Story) -> None:
    withdrawn = Settlement(how=None, by="Marta", note="Customer called: found it")
    resolve_dispute(story.app.context, disputed(story), withdrawn, now=story.now)
    story.we_say_nothing(until="2026-03-06")


def test_a_policy_without_words_for_an_end_tells_nothing_of_it(story: Story) -> None:
    context = story.app.context
    text = context.policy.text.replace("upheld: dispute.settled_upheld, ", "")
    assert text != context.policy.text
    changed = compile_policy(read_policy(text, file="standard.yaml", wordings=context.catalogues["en"].ids()))
    story.app = replace(story.app, context=replace(context, rules=changed))
    resolve_dispute(story.app.context, disputed(story), UPHELD, now=story.now)
    story.we_say_nothing(until="2026-03-06")


def disputed_in_part(story: Story) -> str:
    """Of 136.80, 30 are disputed; the rest is asked for. Gives the dispute's id."""
    story.owes("INV-1", "136.80", due="2026-02-27")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I only dispute 30 of it, the rest is fine. The delivery was short.")
    story.we_say("I have passed this on")
    (row,) = story.rows(dispute)
    assert (row["reason"], row["amount"], row["whole"]) == ("quantity", 3_000, False)
    return row["id"]


@pytest.mark.parametrize(
    ("settlement", "asked"),
    [
        (Settlement(how=DisputeResolution.PARTIAL, by="Marta", note="One box", credited="10"), 12_680),
        (Settlement(how=DisputeResolution.CREDIT, by="Marta", note="Never shipped"), 10_680),
        (UPHELD, 13_680),
        (Settlement(how=None, by="Marta", note="Customer called: found it"), 13_680),
    ],
    ids=["partial", "credit", "upheld", "withdrawn"],
)
def test_what_was_asked_for_beside_a_disputed_part_goes_on_when_it_ends(
    story: Story, settlement: Settlement, asked: int
) -> None:
    resolve_dispute(story.app.context, disputed_in_part(story), settlement, now=story.now)
    story.not_held()
    with story.app.context.database.reading() as tx:
        (one,) = open_items(tx, [story.customer.id])[story.customer.id]
    assert (one.ask.minor, one.free) == (asked, True)
    story.on("2026-03-04")
    story.guarantees_hold()
