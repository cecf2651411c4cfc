"""Naming many accounts in one query: what it gives, and that SQLite finds them by index."""

from __future__ import annotations

from sqlalchemy import Connection, Select, not_, or_, select

from duly.store.batch import SQLITE, ids_in
from duly.store.database import Database
from duly.store.schema import account, inbox, item, outbox


def _plan(tx: Connection, query: Select[*tuple[object, ...]]) -> str:
    text = str(query.compile(dialect=tx.dialect, compile_kwargs={"literal_binds": True}))
    return "; ".join(row[3] for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))


def test_named_accounts_are_found_by_index(store: Database) -> None:
    if not store.is_sqlite:
        return  # PostgreSQL chooses by the size of its tables
    with store.reading() as tx:
        for column in (account.c.id, item.c.account_id, inbox.c.account_id, outbox.c.account_id, outbox.c.provider_ref):
            plan = _plan(tx, select(column).where(ids_in(tx, column, ["A1", "A2"]), column != "A3"))
            assert "SEARCH" in plan, f"{column}: {plan}"
            assert f"SCAN {column.table.name}" not in plan, f"{column}: {plan}"


def test_a_condition_over_named_accounts_stands_beside_others(store: Database) -> None:
    with store.reading() as tx:
        named = ids_in(tx, account.c.id, ["A1"])
        assert tx.execute(select(account.c.id).where(or_(named, account.c.id == "A2"), not_(named))).all() == []
        assert tx.dialect.name != SQLITE or "= 1" not in str(select(account.c.id).where(named).compile(tx.engine))
