"""Checks the guarantees G1 to G8 over the whole store, one account at a time, and the tables against the journal.

Reads only. The worker runs it every night, and a person whenever they like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from duly.domain.history import AccountHistory, Snapshot
from duly.domain.invariants import CHECKS, Guarantee, Violation, violations
from duly.store.history_query import (
    chains_and_accounts,
    listings_ever,
    read_control_rows,
    read_histories,
    unmatched_inbound,
)
from duly.store.journal import Break, verify
from duly.store.schema import WORKSPACE
from duly.usecases.account_history import control_spell, history_of, unmatched_history
from duly.usecases.check_books import Mismatch, book_mismatches
from duly.usecases.check_records import CHECKS as RECORD_CHECKS
from duly.usecases.check_records import record_mismatches
from duly.usecases.context import Context
from duly.usecases.past import Past
from duly.usecases.recheck_decisions import RulesOfThePast
from duly.usecases.rule_versions import approved_wordings
from duly.usecases.told_will import listings_by_value

BOOK_RULES = ("books.item", "books.payment")


@dataclass(frozen=True, kw_only=True, slots=True)
class GuaranteesChecked:
    """How much was looked at, and what did not hold."""

    accounts: int
    messages: int
    promises: int
    decisions: int
    outcomes: int
    checks: int
    violations: tuple[Violation, ...]


def check_guarantees(
    context: Context,
    *,
    now: datetime,
    arrivals: Counter[str] | None = None,
    on_account: Callable[[int], None] = lambda _accounts: None,
) -> GuaranteesChecked:
    """Every violation on any account. ``arrivals`` counts, by key, how often the receiving system holds an
    outcome; where that cannot be looked up, what it has acknowledged counts as there once.
    """
    seen: Counter[str] = Counter()
    with context.database.reading() as tx:
        verified = verify(tx)
        faults: dict[str, list[str]] = {}
        for each in verified.breaks:
            faults.setdefault(each.account_id or "", []).append(_words(each))
        past = Past(
            context=context,
            as_of=now,
            rules=RulesOfThePast(tx),
            wordings=approved_wordings(tx),
            arrivals=arrivals,
            journal_faults={account_id: tuple(found) for account_id, found in faults.items()},
            controls=tuple(control_spell(row) for row in read_control_rows(tx)),
            listings=listings_by_value(context, listings_ever(tx)),
            strays=unmatched_inbound(tx),
        )
        otherwise: list[Violation] = []
        snapshot = Snapshot(
            as_of=now,
            accounts=_counted(_histories(tx, past, otherwise), seen, on_account),
            seal_faults=(*past.journal_faults.get("", ()), *past.journal_faults.get(WORKSPACE, ())),
        )
        found = (*violations(snapshot), *otherwise, *_one_sided(tx))
    return GuaranteesChecked(
        accounts=seen["accounts"],
        messages=seen["messages"],
        promises=seen["promises"],
        decisions=seen["decisions"],
        outcomes=seen["outcomes"],
        checks=len(CHECKS) + len(BOOK_RULES) + len(RECORD_CHECKS),
        violations=found,
    )


def _words(fault: Break) -> str:
    return str(fault)


def _histories(tx: Connection, past: Past, otherwise: list[Violation]) -> Iterator[AccountHistory]:
    """The histories one by one; what an account's tables say otherwise than its journal goes to ``otherwise``."""
    for rows in read_histories(tx):
        account_id = rows.account["id"]
        otherwise += (_violation(account_id, each) for each in (*book_mismatches(rows), *record_mismatches(rows)))
        yield history_of(rows, past)
    yield unmatched_history(past.strays, account_id=WORKSPACE)


def _violation(account_id: str, found: Mismatch) -> Violation:
    """What happened can be proved only as long as the tables are what the journal made them: that is G7."""
    return Violation(guarantee=Guarantee.G7, rule=found.rule, account_id=account_id, what=found.what)


def _one_sided(tx: Connection) -> Iterator[Violation]:
    """Accounts that only the journal, or only the table, knows."""
    gone, new = chains_and_accounts(tx)
    for account_id in gone:
        what = "the journal has the account, the table does not"
        yield _violation(account_id, Mismatch(rule="state.account", what=what))
    for account_id in new:
        what = "the table has the account, and it has no chain in the journal"
        yield _violation(account_id, Mismatch(rule="state.account", what=what))


def _counted(
    histories: Iterator[AccountHistory], seen: Counter[str], on_account: Callable[[int], None]
) -> Iterator[AccountHistory]:
    for history in histories:
        seen["accounts"] += history.account_id != WORKSPACE
        seen["messages"] += len(history.messages)
        seen["promises"] += len(history.promises)
        seen["decisions"] += len(history.decisions)
        seen["outcomes"] += len(history.outcomes)
        on_account(seen["accounts"])
        yield history
