"""The gate alone: facts and a planned message in hand, one check after the other, nothing stored.

``python -m bench.gating STORE``: the floor is a call that gets the same arguments and does nothing.
"""

from __future__ import annotations

import sys
from datetime import datetime

from rich.table import Table
from sqlalchemy import select

from bench.measured import Measured
from bench.portfolio import NOW
from bench.whole_pass import workspace
from duly.domain.decision import Act
from duly.domain.facts import Facts
from duly.policy.compile import CompiledPolicy
from duly.policy.gate import check
from duly.policy.market import Market
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.schema import account
from duly.usecases.decide_accounts import decide_on
from duly.usecases.measure_book import measure_book

READ_ACCOUNTS = 1_000
ROUNDS = 5
"""Only every tenth account has a message planned; each is checked so often."""


def measure(store: str) -> Measured:
    measured = Measured()
    measured.counts = {"checks": 0, "accounts": 0}
    with workspace(store) as context:
        measure_book(context, now=NOW)
        with context.database.reading() as tx:
            ids = tx.execute(select(account.c.id).order_by(account.c.id)).scalars().all()
            moment = context.moment(tx, NOW)
            for start in range(0, len(ids), READ_ACCOUNTS):
                facts = fold(read_raw(tx, ids[start : start + READ_ACCOUNTS], now=NOW, today=moment.today), moment)
                decided = [decide_on(context, one, now=NOW) for one in facts]
                planned = [(one.decision.outcome, one.facts, one.market) for one in decided]
                acts = [(act, own, market) for act, own, market in planned if isinstance(act, Act)] * ROUNDS
                with measured.phase("floor"):
                    for act, own, market in acts:
                        _nothing(act, own, market, NOW, context.rules, discloses=True)
                with measured.phase("gate"):
                    for act, own, market in acts:
                        check(act, own, market, NOW, context.rules, discloses=True)
                measured.counts["checks"] += len(acts)
    measured.counts["accounts"] = len(ids)
    return measured


def _nothing(
    planned: Act, facts: Facts, market: Market, now: datetime, compiled: CompiledPolicy, *, discloses: bool
) -> None:
    pass


def table(found: Measured) -> Table:
    made = Table(title="The gate alone", caption="the floor is a call with the same arguments that does nothing")
    for heading in ("", "ratio to floor", "microseconds a check", "checks a second"):
        made.add_column(heading, justify="right" if heading else "left")
    floor = found.phases["floor"].processor
    for phase, label in {"floor": "floor", "gate": "one check on facts in hand"}.items():
        each = found.phases[phase].processor / found.counts["checks"]
        ratio = found.phases[phase].processor / floor
        made.add_row(label, f"{ratio:.1f}", f"{each * 1e6:.2f}", f"{1 / each:,.0f}")
    return made


if __name__ == "__main__":
    measure(sys.argv[1]).report()
