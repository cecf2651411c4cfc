"""How one language puts sentences together and announces references: the shapes of those tables."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class ReferenceWords:
    """Words that announce an invoice number or a phone number.

    ``invoice_number`` has the group ``number``. ``announced`` and ``phone_announced`` match at the
    end of what precedes an invoice number and a phone number.
    """

    invoice_number: re.Pattern[str]
    announced: re.Pattern[str]
    phone_announced: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Speech:
    """How sentences are put together.

    ``breaks`` matches what separates clauses; ``abbreviations`` end in a full stop that does not.
    ``past`` and ``future`` are verb forms that say which way a date without a year points.
    ``negation`` matches at the end of what precedes a phrase that it negates. ``reported`` opens a
    clause that repeats what somebody said, or asks what was meant. ``question`` opens a question,
    with or without its mark. ``unreal`` matches at the end of what precedes a deed that has not
    happened ("when I get", "will be"). ``ahead`` matches right before a day that was fixed in the past
    and still lies ahead ("I have set it up for").
    """

    breaks: re.Pattern[str]
    abbreviations: frozenset[str]
    past: re.Pattern[str]
    future: re.Pattern[str]
    negation: re.Pattern[str]
    reported: re.Pattern[str]
    question: re.Pattern[str]
    unreal: re.Pattern[str]
    ahead: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    """What stands right before a day that is past, whatever the clause tells: "the invoice dated", "since"."""
