"""What a message is to the customer who reads it: a reminder, a question, a confirmation.

A customer sees words alone, so this is told from the words; a test holds the patterns against the shipped wording.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Heard(StrEnum):
    """What a customer takes a message for."""

    COURTESY = "courtesy"
    REMINDER = "reminder"
    CALL = "call"
    MISSED = "missed"
    PROMISE_DAY = "promise_day"
    THANKED = "thanked"
    ASKS_DAY = "asks_day"
    CONFIRMS_DAY = "confirms_day"
    ASKS_AMOUNT = "asks_amount"
    OFFERS = "offers"
    NOTED = "noted"
    ASKS_RECEIPT = "asks_receipt"
    ASKS_ITEM = "asks_item"
    ASKS_REASON = "asks_reason"
    CHECKING = "checking"
    PERSON = "person"
    UNVERIFIED = "unverified"
    ASKS_POSTAL = "asks_postal"
    ASKS_NUMBER_END = "asks_number_end"
    ASKS_AGAIN = "asks_again"
    CODE = "code"
    VERIFIED = "verified"
    OFFERS_PLAN = "offers_plan"
    OFFERS_TIME = "offers_time"
    ASKS_TERMS = "asks_terms"
    ASKS_UNTIL = "asks_until"
    PLAN_AGREED = "plan_agreed"
    PLAN_DECLINED = "plan_declined"
    INSTALMENT_DUE = "instalment_due"
    ASKS_PHOTO = "asks_photo"
    OPTED_OUT = "opted_out"
    WISH_NOTED = "wish_noted"
    UNCLEAR = "unclear"
    OTHER = "other"


ASKING_FOR_MONEY = frozenset({Heard.REMINDER, Heard.CALL, Heard.MISSED})

PATTERNS: tuple[tuple[Heard, re.Pattern[str]], ...] = tuple(
    (heard, re.compile(pattern))
    for heard, pattern in (
        (Heard.CODE, "Your code from"),
        (Heard.ASKS_POSTAL, "What is the postal code"),
        (Heard.ASKS_NUMBER_END, "the last four\\s+characters of the number"),
        (Heard.ASKS_AGAIN, "does not match what we have"),
        (Heard.VERIFIED, "Thank you, that was right"),
        (Heard.OPTED_OUT, "will not (write to\\s+you|call you)"),
        (Heard.WISH_NOTED, "which times do not suit you|how you prefer to be contacted|the language you prefer"),
        (Heard.OFFERS_TIME, "I can give you until"),
        (Heard.OFFERS_PLAN, "Does that work for you"),
        (Heard.ASKS_TERMS, "What would suit you"),
        (Heard.ASKS_UNTIL, "Until which date do you need"),
        (Heard.PLAN_AGREED, "We agree to your proposal"),
        (Heard.PLAN_DECLINED, "cannot agree to it as it stands|has been set aside"),
        (Heard.MISSED, "Part of your payment plan has not|so that the plan can go on"),
        (Heard.THANKED, "has arrived. Thank you"),
        (Heard.PROMISE_DAY, "planned for today"),
        (Heard.INSTALMENT_DUE, "a reminder that a payment of"),
        (Heard.MISSED, "payment we had noted|follows on\\s+from our last conversation"),
        (Heard.COURTESY, "Here is what falls due soon|This falls due today"),
        (Heard.CALL, "May I speak with|have a message about the customer\\s+account"),
        (
            Heard.REMINDER,
            "not yet seen a payment|here is a copy of|is still open with us|A short answer is enough"
            "|did not work on the payment page|The following is overdue|We have written to you before about",
        ),
        (Heard.CONFIRMS_DAY, ", is that right\\?"),
        (Heard.OFFERS, "Shall I (do that|note)"),
        (Heard.ASKS_AMOUNT, "Is that for the full|How much do you plan"),
        (Heard.NOTED, "I have noted (your payment|these payments|it as you said)|that is agreed|goes on as agreed"),
        (Heard.ASKS_PHOTO, "send us a photo"),
        (Heard.ASKS_RECEIPT, "send the receipt"),
        (Heard.ASKS_ITEM, "Which invoice is it about|write the number of the invoice"),
        (Heard.ASKS_REASON, "What is it about: the price"),
        (Heard.ASKS_DAY, "On which date do you plan to pay|On which date did you pay"),
        (Heard.CHECKING, "passed this on to the colleagues who can check|already checking this"),
        (Heard.UNVERIFIED, "share account details only once"),
        (Heard.UNCLEAR, "did not quite\\s+understand|not sure I understood"),
        (Heard.PERSON, "[Cc]olleague|A person|somebody"),
    )
)
"""In the order in which they are tried: what asks for something before what merely mentions it."""


def heard_in(text: str) -> Heard:
    """What the message is to its reader."""
    return next((heard for heard, pattern in PATTERNS if pattern.search(text)), Heard.OTHER)
