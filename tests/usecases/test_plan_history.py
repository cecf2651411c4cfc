"""More time for an instalment of a running plan is held to the ceilings of more time, as the journal tells it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from typing import Any, cast

import pytest

from duly.domain.history import AccountHistory
from duly.domain.invariants import check_account
from duly.market_packs import MarketPacks
from duly.policy.market import Whereabouts
from duly.policy.policy_file import read_policy
from duly.store.history_query import AccountRows, JournalEntry
from duly.usecases.context import Context
from duly.usecases.plan_history import plan_histories
from duly.usecases.rules_then import RulesThen, Timeline

TEXT = files("duly.defaults").joinpath("policies", "standard.yaml").read_text(encoding="utf-8")
MARKET = MarketPacks(None).market(Whereabouts("IE", None, None, "consumer"), date(2026, 3, 17))
RULES = RulesThen(
    policy=read_policy(TEXT, file="standard.yaml"), market=MARKET, verified_level=1, timezone="Europe/Dublin"
)
NO_CONTEXT = cast(Context, None)  # read only for a plan's own row, and there is none
WAS = date(2026, 3, 9)
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


def moved(seq: int, *, by_days: int) -> JournalEntry:
    body: dict[str, Any] = {
        "instalment": f"I-{seq}", "amount": "200.00", "currency": "GBP", "agreed_by": "automation",
        "day": (WAS + timedelta(days=by_days)).isoformat(), "was_day": WAS.isoformat(),
    }  # fmt: skip
    return JournalEntry(seq=seq, at=NOON + timedelta(days=seq), actor="customer", kind="instalment.moved", body=body)


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ((moved(1, by_days=30),), []),
        ((moved(1, by_days=31),), ["plan I-1 moved gave 31 days more; the ceiling is 30"]),
        (
            (moved(1, by_days=10), moved(2, by_days=10)),
            ["plan I-2 moved gave more time after 1 times; the ceiling is 1"],
        ),
    ],
    ids=["inside", "too long", "too often"],
)
def test_an_instalment_that_moved_is_inside_the_ceilings(entries: tuple[JournalEntry, ...], found: list[str]) -> None:
    rows = AccountRows(account={"id": "A1"}, state={}, entries=list(entries))
    plans = tuple(plan_histories(rows, Timeline(seqs=(), rules=(), usual=RULES), NO_CONTEXT))
    told = check_account(AccountHistory(account_id="A1", plans=plans), as_of=NOON)
    assert [(each.rule, each.what) for each in told] == [("G8.plan", what) for what in found]
