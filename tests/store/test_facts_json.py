"""Facts survive being kept with a decision, with what says nothing left out."""

from __future__ import annotations

import orjson
from hypothesis import given
from hypothesis import strategies as st

from duly.store.facts_json import every_fact_to_json, facts_from_json, facts_to_json
from tests.policy.cases import facts

CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "days_past_due": st.one_of(st.none(), st.integers(-30, 400)),
        "overdue_balance": st.integers(0, 10**9),
        "hardship": st.booleans(),
        "tier": st.one_of(st.none(), st.text(max_size=5)),
        "steps_done": st.lists(st.sampled_from(["call", "final"]), max_size=2).map(tuple),
        "rate_num": st.one_of(st.none(), st.integers(1, 10**6)),
    },
)


@given(CHANGES)
def test_what_is_kept_reads_back_equal(changes: dict[str, object]) -> None:
    before = facts(**changes)
    assert facts_from_json(orjson.loads(orjson.dumps(facts_to_json(before)))) == before


def test_unknown_and_zero_are_told_apart() -> None:
    assert "days_past_due" not in facts_to_json(facts(days_past_due=None))
    assert facts_to_json(facts(days_past_due=0))["days_past_due"] == 0
    assert "overdue_items" not in facts_to_json(facts(overdue_items=0))


def test_a_reader_may_have_every_fact() -> None:
    assert every_fact_to_json(facts(overdue_items=0))["overdue_items"] == 0
