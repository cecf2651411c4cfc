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
    UNCLEAR = "unclear"
    OTHER = "other"


ASKING_FOR_MONEY = frozenset({Heard.REMINDER, Heard.CALL, Heard.MISSED})

PATTERNS: tuple[tuple[Heard, re.Pattern[str]], ...] = tuple(
    (heard, re.compile(pattern))
    for heard, pattern in (
        (Heard.THANKED, "has arrived. Thank you"),
        (Heard.PROMISE_DAY, "planned for today"),
        (Heard.MISSED, "payment we had noted|follows on\\s+from our last conversation"),
        (Heard.COURTESY, "friendly note of what falls due soon|This falls due today"),
        (Heard.CALL, "May I speak with|have a message about the customer\\s+account"),
        (
            Heard.REMINDER,
            "not yet seen a payment|here are copies of|These are still open with us|Three answers are enough"
            "|did not work when paying|invoices are overdue|We have written to you about",
        ),
        (Heard.CONFIRMS_DAY, ", is that right\\?"),
        (Heard.OFFERS, "Shall I (do that|note)"),
        (Heard.ASKS_AMOUNT, "Is that for the full|Which amount do you plan"),
        (Heard.NOTED, "I have noted (your payment|these payments|it as you said)"),
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
