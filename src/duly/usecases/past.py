"""What it takes to judge the past of an account: its rules by version, and what was worked out of it before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from duly.domain.history import ControlSpell, SentMessage
from duly.domain.will_history import ListedSpell
from duly.store.facts_json import fact_from_json
from duly.store.history_query import JournalEntry, Stored
from duly.usecases.context import Context
from duly.usecases.recheck_decisions import RulesOfThePast
from duly.usecases.rules_then import RulesThen


@dataclass(kw_only=True, slots=True)
class Remembered:
    """What was worked out of one account before and cannot come out otherwise: for a watch that looks again and again.

    ``usual`` is what holds without a decision, by what it depends on; ``rules`` are by decision's entry; ``messages``
    by everything of their row that may still change; decisions up to the entry ``decided`` were made again.
    """

    usual: dict[tuple[object, ...], RulesThen] = field(default_factory=dict[tuple[object, ...], RulesThen])
    rules: dict[int, RulesThen] = field(default_factory=dict[int, RulesThen])
    messages: dict[tuple[object, ...], SentMessage] = field(default_factory=dict[tuple[object, ...], SentMessage])
    decided: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What it takes to judge the past: the rules by version, and what the receiving system holds.

    ``strays`` are the arrivals of no account. ``remembered`` is of the one account that is looked at; a check of all
    has none.
    """

    context: Context
    as_of: datetime
    rules: RulesOfThePast
    wordings: Mapping[str, frozenset[str]]
    arrivals: Counter[str] | None
    journal_faults: Mapping[str, tuple[str, ...]]
    controls: tuple[ControlSpell, ...] = ()
    listings: Mapping[str, tuple[ListedSpell, ...]] = field(default_factory=dict[str, tuple[ListedSpell, ...]])
    strays: Sequence[Stored] = ()
    remembered: Remembered | None = None


def rules_of(entry: JournalEntry, past: Past) -> RulesThen:
    """What held from this decision on."""
    known = past.remembered.rules if past.remembered else {}
    if entry.seq not in known:
        facts = entry.body["facts"]
        known[entry.seq] = RulesThen(
            policy=past.rules.policy(entry.body["policy"]).policy,
            market=past.rules.market(entry.body["market"]),
            verified_level=fact_from_json(facts, "verified_level"),
            timezone=fact_from_json(facts, "timezone"),
            phone_zones=fact_from_json(facts, "phone_zones"),
            quiet_wishes=fact_from_json(facts, "quiet_wishes"),
            days_past_due=fact_from_json(facts, "days_past_due"),
        )
    return known[entry.seq]
