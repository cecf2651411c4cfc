"""Hears that a customer takes back what they promised, without a new day: "I can't make Friday, forget that".

Whether there is a promise to take back is not known here, nor whether another takes its place. Knows no language.
"""

from __future__ import annotations

import re

from duly.understanding.clauses import Clause
from duly.understanding.promises import Mentions
from duly.understanding.withdrawal_words import WithdrawalWords

Span = tuple[int, int]


def find_withdrawal(mentions: Mentions, words: WithdrawalWords, negation: re.Pattern[str]) -> Span | None:
    """Where in the plain text a promise is taken back; plain words come before what cannot be kept."""
    found = [_plain(mentions.text, clause, words, negation) for clause in mentions.clauses]
    found += [_unable(mentions.text, clause, words) for clause in mentions.clauses]
    return next((span for span in found if span), None)


def _plain(text: str, clause: Clause, words: WithdrawalWords, negation: re.Pattern[str]) -> Span | None:
    match = words.plain.search(text, clause.start, clause.end)
    if match is None or clause.reported or negation.search(text, clause.start, match.start()):
        return None
    return None if words.other.search(text, match.start(), clause.end) else match.span()


def _unable(text: str, clause: Clause, words: WithdrawalWords) -> Span | None:
    match = words.unable.search(text, clause.start, clause.end)
    return None if match is None or clause.reported or clause.question else match.span()
