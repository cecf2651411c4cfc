"""Checks the guarantees on an account after everything that is recorded on it.

Keeps each account's rows in memory, fed from what ``record`` writes, and puts the touched accounts' histories to the
same checks as the nightly run. A decision is made again once, when it is written. What lies further back than any
check looks is dropped; the whole store is checked at the end, and its tables against the journal with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Table, select

from duly.domain.history import ControlSpell
from duly.domain.invariants import Violation, check_account
from duly.domain.writeback import OutcomeKind
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market
from duly.store.batch import ids_in
from duly.store.column_types import Json
from duly.store.database import Database
from duly.store.history_query import RECORDS, AccountRows, JournalEntry, Stored, read_control_rows
from duly.store.record import Change, Entry, Insert, Recorded, Write
from duly.store.schema import WORKSPACE, account, inbox, outbox
from duly.usecases.account_history import control_spell, history_of
from duly.usecases.context import Context
from duly.usecases.explain_account import DECISION_KINDS
from duly.usecases.outcomes import outcome_id
from duly.usecases.past import Past, Remembered
from duly.usecases.recheck_decisions import RulesOfThePast
from duly.usecases.rule_versions import approved_wordings, market_version, policy_version

KEPT = timedelta(days=45)
"""How far back an account's messages, replies and decisions are kept in memory: further than any cap counts."""
ANSWERED = timedelta(days=10)
"""What came in is kept so much longer than what answered it."""
PRUNED_AFTER_ENTRIES = 60
"""An account is looked through for what can be dropped after so many new entries."""
PASSING = ("decision.", "message.", "outcome.", "link.", "reply.")
"""Kinds of entries that say nothing about an account any more once they are old."""
SENT_OR_FAILED = frozenset({"message.sent", "message.failed"})
LIST_OF: dict[str, str] = {table.name: name for name, table in RECORDS.items()}


class LiveRules(RulesOfThePast):
    """Policies and markets by version, read from the store when they are first met."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._policies: dict[str, CompiledPolicy] = {}
        self._markets: dict[str, Market] = {}

    def policy(self, hash: str) -> CompiledPolicy:
        if hash not in self._policies:
            with self._database.reading() as tx:
                self._policies[hash] = policy_version(tx, hash)
        return self._policies[hash]

    def market(self, hash: str) -> Market:
        if hash not in self._markets:
            with self._database.reading() as tx:
                self._markets[hash] = market_version(tx, hash)
        return self._markets[hash]


@dataclass(kw_only=True)
class Watched:
    """One account as its entries have made it. ``by_key`` finds a row by table and key; ``new`` counts entries since
    something was dropped, which was all before ``since``.
    """

    rows: AccountRows
    by_key: dict[tuple[Any, ...], Stored] = field(default_factory=dict[tuple[Any, ...], Stored])
    new: int = 0
    since: datetime | None = None
    remembered: Remembered = field(default_factory=Remembered)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A violation, when it showed, and after which kinds of entries."""

    at: datetime
    after: tuple[str, ...]
    violation: Violation


class Watch:
    """Sees everything that is recorded. ``found`` are the violations, each once; ``checks`` counts the checks made."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._rules = LiveRules(context.database)
        self._wordings: Mapping[str, frozenset[str]] = {}
        self._accounts: dict[str, Watched] = {}
        self._controls: tuple[ControlSpell, ...] = ()
        self._seen: set[tuple[str, str, str]] = set()
        self.found: list[Found] = []
        self.checks = 0
        self.entries = 0

    def see(self, recorded: Sequence[Recorded]) -> None:
        """Takes in what one transaction has recorded, and checks every account that it touched."""
        touched: dict[str, list[str]] = {}
        messages: list[tuple[str, str]] = []
        arrived: list[str] = []
        for one in recorded:
            self.entries += len(one.entries)
            for entry, seq, text in zip(one.entries, one.seqs, one.bodies, strict=True):
                if entry.account_id == WORKSPACE:
                    self._read_controls()
                    continue
                body: Stored = orjson.loads(text)
                self._take(entry, JournalEntry(seq=seq, at=one.at, actor=one.actor, kind=entry.kind, body=body))
                touched.setdefault(entry.account_id, []).append(entry.kind)
                if entry.kind in SENT_OR_FAILED:
                    messages.append((entry.account_id, body["message"]))
                if "inbox" in body:
                    arrived.append(body["inbox"])
        if messages or arrived:
            self._read(messages, arrived)
        for account_id, kinds in touched.items():
            self._check(account_id, tuple(kinds), now=recorded[-1].at)

    def _take(self, entry: Entry, told: JournalEntry) -> None:
        one = self._accounts.get(entry.account_id)
        if one is None:
            state: Stored = {"review_at": None, "owner": None, "verified_level": 0}
            one = self._accounts[entry.account_id] = Watched(rows=AccountRows(account={}, state=state))
        one.rows.entries.append(told)
        one.new += 1
        for write in entry.writes:
            _apply(one, write)
        one.rows.state.update(entry.state)

    def _read(self, messages: Sequence[tuple[str, str]], arrived: Iterable[str]) -> None:
        """What is written apart from ``record``: when a message was claimed, and what has come in."""
        with self._context.database.reading() as tx:
            o = outbox.c
            claimed = select(o.account_id, o.id, o.claimed_at).where(
                ids_in(tx, o.id, sorted({name for _, name in messages}))
            )
            for account_id, name, claimed_at in tx.execute(claimed):
                row = self._accounts[account_id].by_key.get((outbox.name, name))
                if row is not None:
                    row["claimed_at"] = claimed_at
            came = select(inbox).where(ids_in(tx, inbox.c.id, sorted(set(arrived))))
            for row in tx.execute(came).mappings():
                if row["account_id"] is not None:
                    _put(self._accounts[row["account_id"]], inbox, dict(row))
            rows = (self._accounts[account_id].by_key[outbox.name, name] for account_id, name in messages)
            if any(row["wording_hash"] not in self._wordings for row in rows):
                self._wordings = approved_wordings(tx)

    def _read_controls(self) -> None:
        """What holds for the whole workspace, such as a switch that is off."""
        with self._context.database.reading() as tx:
            self._controls = tuple(control_spell(row) for row in read_control_rows(tx))

    def _check(self, account_id: str, kinds: tuple[str, ...], *, now: datetime) -> None:
        one = self._accounts[account_id]
        if one.new > PRUNED_AFTER_ENTRIES:
            _prune(one, before=now - KEPT)
        past = Past(
            context=self._context, as_of=now, rules=self._rules, wordings=self._wordings, arrivals=None,
            journal_faults={}, controls=self._controls, remembered=one.remembered,
        )  # fmt: skip
        history = replace(history_of(one.rows, past), messages_since=one.since)
        last = max((e.seq for e in one.rows.entries if e.kind in DECISION_KINDS), default=0)
        one.remembered.decided = max(last, one.remembered.decided)
        self.checks += 1
        for violation in check_account(history, as_of=now):
            key = (violation.account_id, violation.rule, violation.what)
            if key not in self._seen:
                self._seen.add(key)
                self.found.append(Found(at=now, after=kinds, violation=violation))


def _prune(one: Watched, *, before: datetime) -> None:
    """Drops messages, what answered them, and entries that are older than any check looks back."""
    one.new, one.since = 0, before
    rows = one.rows
    gone = {row["id"] for row in rows.sent if row["sent_at"] < before}
    told = {outcome_id(OutcomeKind.STEP_SENT, name, "sent") for name in gone}
    _drop(one, "sent", lambda row: row["id"] in gone)
    for key in [key for key in one.remembered.messages if key[0] in gone]:
        del one.remembered.messages[key]
    _drop(one, "unsent", lambda row: row["planned_at"] < before and row["state"] == "blocked")
    _drop(one, "outcomes", lambda row: row["id"] in told and row["state"] == "acknowledged")
    _drop(one, "inbound", lambda row: row["received_at"] < before - ANSWERED)
    looked_at = _still_looked_at(rows)
    rows.entries[:] = [
        e
        for e in rows.entries
        if not e.kind.startswith(PASSING)
        or e.seq in looked_at
        or e.at >= (before - ANSWERED if "inbox" in e.body else before)
    ]
    kept = {entry.seq for entry in rows.entries}
    one.remembered.rules = {seq: rules for seq, rules in one.remembered.rules.items() if seq in kept}


def _still_looked_at(rows: AccountRows) -> set[int]:
    """The last decision, and the last before each plan was agreed: what the plan is held to comes from it."""
    decided = [entry for entry in rows.entries if entry.kind in DECISION_KINDS]
    agreed = [row["agreed_at"] or row["proposed_at"] for row in rows.plans]
    before = {max((entry.seq for entry in decided if entry.at <= at), default=0) for at in agreed}
    return {*before, decided[-1].seq} if decided else before


def _drop(one: Watched, name: str, is_old: Callable[[Stored], bool]) -> None:
    kept: list[Stored] = []
    table = RECORDS["sent" if name == "unsent" else name]
    for row in getattr(one.rows, name):
        if is_old(row):
            one.by_key.pop(_key(table, row), None)
        else:
            kept.append(row)
    getattr(one.rows, name)[:] = kept


def _apply(one: Watched, write: Write) -> None:
    table = write.table
    if table is account:
        one.rows.account.update(write.row if isinstance(write, Insert) else write.values)
        return
    if table.name not in LIST_OF:
        return
    if isinstance(write, Insert):
        _put(one, table, _filled(table, write.row))
        return
    for row in _meant(one, table, write):
        was_sent = row.get("sent_at")
        row.update(_read_back(table, write.values))
        if table is outbox and was_sent is None and row["sent_at"] is not None:
            one.rows.unsent.remove(row)
            one.rows.sent.append(row)


def _put(one: Watched, table: Table, row: Stored) -> None:
    key = _key(table, row)
    if key in one.by_key:
        one.by_key[key].update(row)
        return
    one.by_key[key] = row
    name = "unsent" if table is outbox and row["sent_at"] is None else LIST_OF[table.name]
    getattr(one.rows, name).append(row)


def _meant(one: Watched, table: Table, write: Change) -> list[Stored]:
    exact = one.by_key.get((table.name, *(write.key.get(column.name) for column in table.primary_key.columns)))
    if exact is not None:
        return [exact]
    rows = [row for key, row in one.by_key.items() if key[0] == table.name]
    return [row for row in rows if all(row[name] == value for name, value in write.key.items())]


def _key(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (table.name, *(row[column.name] for column in table.primary_key.columns))


def _filled(table: Table, row: Mapping[str, Any]) -> Stored:
    """The row with what the database puts where nothing is said."""
    return {**_empty(table), **_read_back(table, row)}


def _read_back(table: Table, values: Mapping[str, Any]) -> Stored:
    """Values as a query would give them again."""
    return {
        name: orjson.loads(orjson.dumps(value)) if value is not None and isinstance(table.c[name].type, Json) else value
        for name, value in values.items()
    }


_EMPTY: dict[str, Stored] = {}


def _empty(table: Table) -> Stored:
    if table.name not in _EMPTY:
        _EMPTY[table.name] = {column.name: _usual(column.server_default) for column in table.columns}
    return _EMPTY[table.name]


def _usual(default: Any) -> Any:
    if default is None:
        return None
    text = str(default.arg).strip("'")
    return int(text) if text.isdecimal() else {"true": True, "false": False}.get(text, text)
