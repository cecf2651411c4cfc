"""The tables. State tables are written by ``record`` alone; the outbox is also moved on by ``outbox``.

Every table carries ``account_id``, so that the store can be distributed by it. Amounts are integer
minor units beside their currency. "Only once" and "one at a time" are unique indexes.
"""

from __future__ import annotations

from duly.store.schema.books import account, allocation, arrival, contact_point, document, fx_rate, item, payment
from duly.store.schema.charges import charge, reference_rate
from duly.store.schema.control import control
from duly.store.schema.messages import inbox, outbox, outcome
from duly.store.schema.naming import metadata
from duly.store.schema.overrides import hand_contact, override
from duly.store.schema.plans import instalment, plan, plan_item
from duly.store.schema.proof import clock, journal, rule_version, seal, seal_head, timetable_run
from duly.store.schema.reading import model_use
from duly.store.schema.records import (
    account_state,
    consent,
    conversation,
    dispute,
    escalation,
    hold,
    promise,
    step_done,
)
from duly.store.schema.wishes import one_time_code, suppression, verification, wish

WORKSPACE = "~workspace"
"""The chain that holds what concerns no single account: imports, policies, seals."""

__all__ = [
    "WORKSPACE",
    "account",
    "account_state",
    "allocation",
    "arrival",
    "charge",
    "clock",
    "consent",
    "contact_point",
    "control",
    "conversation",
    "dispute",
    "document",
    "escalation",
    "fx_rate",
    "hand_contact",
    "hold",
    "inbox",
    "instalment",
    "item",
    "journal",
    "metadata",
    "model_use",
    "one_time_code",
    "outbox",
    "outcome",
    "override",
    "payment",
    "plan",
    "plan_item",
    "promise",
    "reference_rate",
    "rule_version",
    "seal",
    "seal_head",
    "step_done",
    "suppression",
    "timetable_run",
    "verification",
    "wish",
]
