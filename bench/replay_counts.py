"""What is counted after a replay, each as one question to the store in plain SQL.

Asked of the tables directly, apart from the checks of the guarantees, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """One number; where ``must_be_none``, anything but 0 is a failure."""

    what: str
    query: str
    must_be_none: bool = False


# A message keeps the items it asked for as JSON, which each database reads in its own way; so it is compared as text,
# in which the ids of items are quoted.
ASKED = """
    SELECT count(*) FROM outbox o
    JOIN item i ON i.account_id = o.account_id AND CAST(o.items AS TEXT) LIKE '%"' || i.id || '"%'
    WHERE o.kind = 'step' AND o.sent_at IS NOT NULL AND o.state <> 'failed'
"""
ASKED_THOUGH_PAID = """
    SELECT count(*) FROM outbox o
    JOIN item i ON i.account_id = o.account_id AND CAST(o.items AS TEXT) LIKE '%"' || i.id || '"%'
    WHERE o.kind = 'step' AND o.sent_at IS NOT NULL AND o.state <> 'failed' AND i.open = 0 AND o.sent_at >= (
        SELECT max(p.known_at) FROM allocation a JOIN payment p ON p.id = a.payment_id
        WHERE a.item_id = i.id AND a.reversed_on IS NULL)
"""
ASKED_THOUGH_DISPUTED = """
    SELECT count(*) FROM outbox o
    JOIN item i ON i.account_id = o.account_id AND CAST(o.items AS TEXT) LIKE '%"' || i.id || '"%'
    WHERE o.kind = 'step' AND o.sent_at IS NOT NULL AND o.state <> 'failed' AND EXISTS (
        SELECT 1 FROM dispute d WHERE d.item_id = i.id
        AND d.opened_at <= o.sent_at AND (d.closed_at IS NULL OR d.closed_at > o.sent_at))
"""
SENT_TWICE = """
    SELECT count(*) FROM (
        SELECT 1 FROM outbox WHERE kind = 'step' AND sent_at IS NOT NULL AND state <> 'failed'
        GROUP BY account_id, cycle, step HAVING count(*) > 1) twice
"""
OPEN_ACCOUNTS = """
    SELECT count(*) FROM account_state s
    WHERE EXISTS (SELECT 1 FROM item i WHERE i.account_id = s.account_id AND i.open > 0)
"""
FORGOTTEN_ACCOUNTS = """
    SELECT count(*) FROM account_state s
    WHERE EXISTS (SELECT 1 FROM item i WHERE i.account_id = s.account_id AND i.open > 0)
    AND s.review_at IS NULL AND s.owner IS NULL
    AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.account_id = s.account_id AND e.resolved_at IS NULL)
"""
LEFT_CLAIMED = "SELECT count(*) FROM outbox WHERE state = 'claimed'"
NOT_WRITTEN_BACK = "SELECT count(*) FROM outcome WHERE state <> 'acknowledged'"

COUNTS: tuple[Count, ...] = (
    Count(what="items asked for", query=ASKED),
    Count(what="  after their payment was known", query=ASKED_THOUGH_PAID, must_be_none=True),
    Count(what="  while they were disputed", query=ASKED_THOUGH_DISPUTED, must_be_none=True),
    Count(what="steps sent twice", query=SENT_TWICE, must_be_none=True),
    Count(what="accounts with something open", query=OPEN_ACCOUNTS),
    Count(what="  with neither a next review nor a person", query=FORGOTTEN_ACCOUNTS, must_be_none=True),
    Count(what="messages held back at the gate", query="SELECT count(*) FROM outbox WHERE state = 'blocked'"),
    Count(what="messages left unsettled", query=LEFT_CLAIMED, must_be_none=True),
    Count(what="decisions", query="SELECT count(*) FROM journal WHERE kind LIKE 'decision.%'"),
    Count(what="hand-overs to a person", query="SELECT count(*) FROM journal WHERE kind = 'decision.hand_over'"),
    Count(what="disputes opened", query="SELECT count(*) FROM dispute"),
    Count(what="payments known", query="SELECT count(*) FROM payment"),
    Count(what="outcomes written back", query="SELECT count(*) FROM outcome WHERE state = 'acknowledged'"),
    Count(what="outcomes not written back", query=NOT_WRITTEN_BACK, must_be_none=True),
)
