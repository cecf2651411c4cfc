"""What one language brings to understanding: its tables, in one value.

A language is a folder with such a value; the grammars are written once and read any of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from duly.understanding.amounts import AmountGrammar
from duly.understanding.call_words import CallWords
from duly.understanding.date_words import DateWords
from duly.understanding.dispute_words import DisputeWords
from duly.understanding.intents import IntentTable
from duly.understanding.plain import Spelling
from duly.understanding.plans import PlanWords
from duly.understanding.promises import PromiseWords
from duly.understanding.rails import RailWords
from duly.understanding.speech_words import ReferenceWords, Speech
from duly.understanding.wish_words import WishWords
from duly.understanding.withdrawal_words import WithdrawalWords


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """All tables of one language. ``code`` is ISO 639-1."""

    code: str
    spelling: Spelling
    dates: DateWords
    amounts: AmountGrammar
    references: ReferenceWords
    speech: Speech
    intents: IntentTable
    promises: PromiseWords
    rails: RailWords
    wishes: WishWords
    disputes: DisputeWords
    plans: PlanWords
    calls: CallWords
    withdrawals: WithdrawalWords
