"""What a message about a settled dispute speaks of: the item, what is credited of it, and what stands.

Reads what was written back to the receivables system when it was settled, so that both hear the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from duly.dialogue.values import Value
from duly.domain.money import Money
from duly.domain.writeback import OutcomeKind
from duly.store.batch import ids_in
from duly.store.dispute_fold import cycle_of
from duly.store.schema import dispute, item, outcome
from duly.usecases.dispute_rows import turn_of
from duly.usecases.outcomes import outcome_id


def dispute_values(tx: Connection, account_ids: Sequence[str]) -> Mapping[str, Mapping[str, Value]]:
    """The values by cycle, for the settled disputes of these accounts."""
    d = dispute.c
    query = (
        select(d.id, d.round, d.resolution, item.c.number)
        .join(item, item.c.id == d.item_id)
        .where(ids_in(tx, d.account_id, account_ids), d.resolution.is_not(None))
    )
    cycles = {
        outcome_id(OutcomeKind.DISPUTE, row[0], turn_of(row[2], row[1])): (cycle_of(row[0], row[1]), row[3])
        for row in tx.execute(query)
    }
    told = select(outcome.c.id, outcome.c.body).where(ids_in(tx, outcome.c.id, list(cycles)))
    found: dict[str, Mapping[str, Value]] = {}
    for key, body in tx.execute(told) if cycles else ():
        cycle, number = cycles[key]
        if "credited" in body and "upheld" in body:
            credited, upheld = (Money.parse(body[name], body["currency"]) for name in ("credited", "upheld"))
            found[cycle] = {"number": number, "amount": credited, "rest": upheld}
    return found
