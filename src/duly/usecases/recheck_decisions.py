"""Makes past decisions again from what was stored with them, and says which do not come out the same. Reads only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from random import Random
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.errors import NotFound
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market
from duly.store.schema import account_state, journal
from duly.usecases.context import Context
from duly.usecases.decided import StoredDecision, decision_from_json
from duly.usecases.explain_account import DECISION_KINDS, differences
from duly.usecases.rule_versions import market_version, policy_version

TRIES_PER_DECISION = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Differing:
    """One decision that does not come out as it was stored."""

    account_id: str
    seq: int
    at: datetime
    differences: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rechecked:
    checked: int
    differing: tuple[Differing, ...]


class RulesOfThePast:
    """Policies and markets by version, each read once."""

    def __init__(self, tx: Connection) -> None:
        self._tx = tx
        self._policies: dict[str, CompiledPolicy] = {}
        self._markets: dict[str, Market] = {}

    def policy(self, hash: str) -> CompiledPolicy:
        """Raises ``NotFound``."""
        if hash not in self._policies:
            self._policies[hash] = policy_version(self._tx, hash)
        return self._policies[hash]

    def market(self, hash: str) -> Market:
        """Raises ``NotFound``."""
        if hash not in self._markets:
            self._markets[hash] = market_version(self._tx, hash)
        return self._markets[hash]

    def differences(self, stored: StoredDecision, at: datetime) -> tuple[str, ...]:
        """What differs when the decision is made again; empty when it agrees."""
        try:
            policy, market = self.policy(stored.policy_hash), self.market(stored.market_hash)
        except NotFound as missing:
            return (str(missing),)
        return differences(stored, policy.decide(stored.facts, market, at))


def recheck_decisions(
    context: Context, *, count: int, seed: int, on_step: Callable[[int], None] = lambda _done: None
) -> Rechecked:
    """Makes up to ``count`` decisions again, chosen at random by ``seed`` over all accounts."""
    differing: list[Differing] = []
    checked = 0
    with context.database.reading() as tx:
        rules = RulesOfThePast(tx)
        for row in _chosen(tx, count=count, random=Random(seed)):
            found = rules.differences(decision_from_json(orjson.loads(row.body)), row.at)
            checked += 1
            if found:
                differing.append(Differing(account_id=row.account_id, seq=row.seq, at=row.at, differences=found))
            on_step(checked)
    return Rechecked(checked=checked, differing=tuple(differing))


def _chosen(tx: Connection, *, count: int, random: Random) -> Iterator[Any]:
    """Decisions near random places of the journal, each once; fewer where there are not so many."""
    state = account_state.c
    chains = tx.execute(select(state.account_id, state.chain_seq).order_by(state.account_id)).all()
    ends = list(accumulate(length for _, length in chains))
    if not ends or not ends[-1]:
        return
    seen: set[tuple[str, int]] = set()
    for _ in range(count * TRIES_PER_DECISION):
        if len(seen) == count:
            return
        place = random.randrange(ends[-1])
        chain = bisect_right(ends, place)
        account_id, length = chains[chain]
        row = _decision_at(tx, account_id, place - (ends[chain] - length) + 1)
        if row is not None and (row.account_id, row.seq) not in seen:
            seen.add((row.account_id, row.seq))
            yield row


def _decision_at(tx: Connection, account_id: str, seq: int) -> Any:
    """The last decision of an account up to an entry of its chain."""
    j = journal.c
    query = select(journal).where(j.account_id == account_id, j.seq <= seq, j.kind.in_(DECISION_KINDS))
    return tx.execute(query.order_by(j.seq.desc()).limit(1)).first()
