"""English words for the ways money travels."""

from __future__ import annotations

import re

from duly.domain.receivables import Rail
from duly.understanding.rails import RailWords

WORDS: RailWords = {
    Rail.CHEQUE: re.compile(
        r"\bcheques?\b|\b(?:by|a|the|in|your|post|mail|send) (?:paper |bank |company )?checks?\b(?! (?:if|that|whether|my|with))"
    ),
    Rail.TRANSFER: re.compile(
        r"\b(?:bank|wire|sepa|bacs|ach) (?:transfer|payment)s?\b|\b(?:by|a|the|via|make|do) (?:transfer|wire|bacs|sepa|ach)\b"
        r"|\bstanding order\b|\bdirect debit\b|\btransfer (?:it|the|you|this|that)\b"
    ),
    Rail.INSTANT: re.compile(
        r"\b(?:by|with|via|on|using) (?:my |a |the |credit |debit )*(?:card|phone app|payment link|link)\b|\bpay ?pal\b"
        r"|\binstant (?:transfer|payment)\b|\bfaster payments?\b|\bcard payment\b"
    ),
}
"""A card, a link and an instant transfer arrive within the day; a cheque takes the longest."""
