"""Counts what the store holds of each kind of happening; what a run did is the difference of two counts.

Reads only, and only the tables that are small beside the journal.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from duly.store.schema import dispute, escalation, hold, inbox, item, outbox, outcome, payment, promise


def tally(tx: Connection) -> Counter[str]:
    """How often each kind of thing has happened, such as ``sent.friendly_reminder`` or ``promises.kept``."""
    counts: Counter[str] = Counter()
    _count_messages(tx, counts)
    p, d, e, h = promise.c, dispute.c, escalation.c, hold.c
    for state, count in tx.execute(select(p.state, func.count()).group_by(p.state)):
        counts["promises.taken"] += count
        counts[f"promises.{state}"] += count
    for table, name, opened, ended in (
        (dispute, "disputes", "opened", d.closed_at),
        (escalation, "cases", "opened", e.resolved_at),
        (hold, "holds", "opened", h.released_at),
    ):
        total, closed = tx.execute(select(func.count(), func.count(ended)).select_from(table)).one()
        counts[f"{name}.{opened}"] = total
        counts[f"{name}.closed"] = closed
    for handled_as, count in tx.execute(select(inbox.c.handled_as, func.count()).group_by(inbox.c.handled_as)):
        if handled_as not in (None, "status"):
            counts[f"received.{handled_as}"] = count
    counts["items.known"] = tx.execute(select(func.count()).select_from(item)).scalar_one()
    counts["payments.known"] = tx.execute(select(func.count()).select_from(payment)).scalar_one()
    for state, count in tx.execute(select(outcome.c.state, func.count()).group_by(outcome.c.state)):
        counts[f"outcomes.{state}"] = count
    return counts


def _count_messages(tx: Connection, counts: Counter[str]) -> None:
    o = outbox.c
    query = select(o.kind, o.step, o.state, func.count()).group_by(o.kind, o.step, o.state)
    for kind, step, state, count in tx.execute(query):
        match state:
            case "planned" | "claimed":
                pass
            case "blocked":
                counts["messages.held_back"] += count
            case "failed":
                counts["messages.failed"] += count
            case _:
                counts[f"sent.{step}" if kind == "step" else "answers.sent"] += count


def grown(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    """What was added between two tallies, in the order of names."""
    return {name: after[name] - before[name] for name in sorted(after) if after[name] > before[name]}
