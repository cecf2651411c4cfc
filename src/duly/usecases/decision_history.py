"""Tells each decision as it was stored and as it comes out again, for the check that both are the same."""

from __future__ import annotations

from collections.abc import Iterator

from duly.domain.history import DecisionHistory
from duly.store.column_types import json_text
from duly.store.history_query import AccountRows
from duly.usecases.decided import decision_from_json, outcome_to_json
from duly.usecases.explain_account import DECISION_KINDS
from duly.usecases.past import Past


def decisions_told(rows: AccountRows, past: Past) -> Iterator[DecisionHistory]:
    rules, made_again = past.rules, past.remembered.decided if past.remembered else 0
    for entry in rows.entries:
        if entry.kind not in DECISION_KINDS or entry.seq <= made_again:
            continue
        body = entry.body
        stored = decision_from_json(body)
        again = rules.policy(stored.policy_hash).decide(stored.facts, rules.market(stored.market_hash), entry.at)
        yield DecisionHistory(
            id=f"{rows.account['id']}#{entry.seq}",
            stored=json_text([body["outcome"], body["rules"], body["reason"]]),
            recomputed=json_text([outcome_to_json(again.outcome), list(again.rules), again.reason]),
        )
