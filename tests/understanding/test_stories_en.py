"""English messages that tell a story instead of naming what they want, and stories that only sound alike."""

from __future__ import annotations

import pytest

from tests.understanding.reading import COURTESIES, intents, read

DISPUTES = {
    "price": """
        your salesman quoted us 380 for this, not 450
        my last bill was half that
        the voucher was never applied
        it was supposed to be free for the first month
    """,
    "quantity": """
        the lorry left half the pallets behind
        only 3 of the 5 rolls turned up
    """,
    "not_received": """
        nothing has turned up so far
        the courier lost our parcel
        my sofa still hasn't arrived
    """,
    "damaged_quality": """
        the table came with a huge scratch across the top
        the varnish is flaking off
        the new pump packed in after a day
        it won't even switch on
    """,
    "wrong_item": """
        you sent brown instead of black
    """,
    "return": """
        your courier collected both chairs from us in January
        I sent the whole lot back on the 2nd
        still no credit note
    """,
    "duplicate": """
        looks like it went through twice
        both bills are for the same delivery
        these two look identical
    """,
    "missing_document": """
        please share the signed delivery challan
        accounts payable rejected it because there is no PO
    """,
    "cancelled": """
        I rang in December to stop the subscription
        we gave you notice in the autumn
        there shouldn't be a March invoice
    """,
    "unrecognised": """
        nobody in our office ordered from you
        we've no clue what this relates to
    """,
    "service": """
        the plumber only did half the job
        the leak still hasn't been fixed
        you missed two visits last month
    """,
    "fee": """
        what's this 35 pound admin charge doing on there
    """,
    "tax": """
        GST has been charged at the wrong rate
        we should be zero-rated
    """,
    "other": """
        we have queried INV-00456 with your sales team
    """,
}
DISPUTED = [(line.strip(), reason) for reason, lines in DISPUTES.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("text", "reason"), DISPUTED)
def test_a_story_disputes_for_this_reason(text: str, reason: str) -> None:
    found = read(text)
    assert found.dispute_reason is not None, [one.intent.value for one in found.intents]
    assert found.dispute_reason.value == reason


DISTRESS = frozenset({"hardship", "vulnerability"})
"""Of these the model may hear the other one too: both stop at once, and both go to people who care."""
EXACTLY = {
    "hardship": """
        they cut my hours and I'm behind on literally everything
        I've been on the sick since Christmas
        I can't even buy food for the kids
        we had no orders coming for weeks
    """,
    "vulnerability": """
        I was sectioned last month and only just came home
        I don't think I can carry on
    """,
    "deceased": """
        mum died on the 2nd, I'm sorting through her paperwork
    """,
    "insolvency": """
        there's a winding-up order against us
        please direct everything to the trustee in bankruptcy
    """,
    "opt_out": """
        enough now, take me off whatever list this is
        not interested, stop texting me
        mujhe message mat karo
        ye messages band karo bhai
    """,
    "wrong_person": """
        no idea who Priya is mate, had this number since Christmas
    """,
    "complaint": """
        the way your agent spoke to me was out of order
        third time I've asked, nobody replies
    """,
    "paid_claim": """
        I already sent it yesterday
        sent it over at lunchtime today, check again please
        NEFT done today morning
        the cheque's in the post
        you already took it off my card
        the amount has been credited to your account
    """,
    "promise_to_pay": """
        il pay it monday
        payin friday
        payday is the 28th so I'll pay then
        payday is the 28th so then
        put me down for two hundred on Saturday
        Friday morning, first thing, it'll be with you
        got it, will pay on the 25th
        I said the 20th but it will be the 25th
        will retry tomorrow
        25 tarikh tak bhej dunga
    """,
    "settlement_request": """
        can we settle this for 60?
        would you write off the rest
    """,
    "callback_request": """
        call me after 6 please
    """,
    "extension_request": """
        any chance of pushing it back a week
        actually I can't make Friday
    """,
    "payment_method_question": """
        is cheque ok?
        can I use klarna
    """,
    "balance_question": """
        did I already pay this?
        how come I owe 200?
    """,
}
MEANT = [(line.strip(), intent) for intent, lines in EXACTLY.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("text", "intent"), MEANT)
def test_a_story_means_this_and_no_more(text: str, intent: str) -> None:
    beside = DISTRESS - {intent} if intent in DISTRESS else frozenset[str]()
    assert intents(text) - COURTESIES - beside == {intent}


NEVER = {
    "dispute": """
        the order arrived, thanks, I'll pay on the 20th
        I asked my bank to stop the old direct debit
        will that stop the late fee?
        what is the late fee?
        my boss still hasn't approved it
        I've returned from holiday and will pay today
        I cancelled my card, can you send a new link
        my card stopped working
        the payment left my account on 3 March
        I can't buy anything until payday
    """,
    "paid_claim": """
        she paid me a visit
        I sent it back on Friday
        half the goods went over budget
        I haven't sent it yet
        looks like it went through twice
    """,
    "promise_to_pay": """
        it gets dark on Friday
        your website keeps saying error when I try to pay
        my partner said "we'll pay them on Monday"
    """,
    "affirm": """
        right, enough, take me off the list
        absolutely disgusted with how you treat customers
        got it, will pay on the 25th
    """,
    "opt_out": """
        I asked my bank to stop the direct debit
    """,
    "hardship": """
        the link broke
        can't find that bill anywhere, could you ping it over again
    """,
    "vulnerability": """
        I work in a hospital
    """,
    "wrong_person": """
        sounds like you've got the wrong end of the stick
    """,
    "deceased": """
        time passed and nothing happened
    """,
}
UNMEANT = [(line.strip(), intent) for intent, lines in NEVER.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("text", "intent"), UNMEANT)
def test_what_sounds_alike_does_not_mean_this(text: str, intent: str) -> None:
    assert intent not in intents(text)


def test_two_halves_are_two_promises() -> None:
    found = read("Half goes out tomorrow and the other half on the 25th").promises
    assert [(one.day.day.isoformat(), one.amount.money.plain()) for one in found if one.day and one.amount] == [
        ("2026-03-12", "620.25"),
        ("2026-03-25", "620.25"),
    ]
