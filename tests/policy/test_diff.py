"""What a new policy would change, before it goes live."""

from __future__ import annotations

from duly.policy.diff import Change, diff
from tests.policy.cases import NOON, compiled, facts, fallback


def test_a_difference_counts_accounts_by_what_changes() -> None:
    rows = [
        facts(account_id="A-1"),
        facts(account_id="A-2", kind="business"),
        facts(account_id="A-3", kind="business"),
        facts(account_id="A-4", tier="vip"),
        facts(account_id="A-5", open_items=0),
    ]
    found = diff(compiled("first_workflow"), compiled("standard"), rows, market_of=lambda _facts: fallback(), now=NOON)
    reminder = Change(old="wait", new="friendly_reminder by email")
    vip = Change(old="friendly_reminder by whatsapp", new="hand over to key_accounts")
    assert found.accounts == 5
    assert found.same == 2
    assert found.changes == ((reminder, 2), (vip, 1))
    assert found.examples == {reminder: ("A-2", "A-3"), vip: ("A-4",)}
