"""The least a whole pass can cost: one query for the same facts, and one bulk write of the same rows.

``python -m bench.floor STORE FINISHED``: reads the facts of every due account of STORE in one joined query, row by row,
and writes to it what a pass over a copy of it has written to FINISHED: the same new rows, the same new states. What it
leaves out is all that a pass is for: nothing is decided, explained, hashed or put into words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from bench.measured import Measured, servers_of
from bench.portfolio import NOW, TODAY
from bench.stores import write_rows
from duly.store.database import Database
from duly.store.schema import account_state, metadata

FETCH_ROWS = 1_000
NEW_STATE = ("review_at", "chain_seq", "chain_hash")

FACTS = """
WITH blocked AS (
    SELECT item_id FROM dispute WHERE closed_at IS NULL
    UNION SELECT target FROM hold WHERE released_at IS NULL AND scope = 'item'
), items AS (
    SELECT i.account_id, i.currency, sum(i.open) AS open_sum, sum(CASE WHEN i.open > 0 THEN 1 ELSE 0 END) AS open_items,
           sum(CASE WHEN i.open > 0 AND b.item_id IS NULL AND i.due_on < :today THEN i.open ELSE 0 END) AS overdue_sum,
           sum(CASE WHEN i.open > 0 AND b.item_id IS NULL AND i.due_on < :today THEN 1 ELSE 0 END) AS overdue_items,
           min(CASE WHEN i.open > 0 AND b.item_id IS NULL THEN i.due_on END) AS oldest,
           min(CASE WHEN i.open > 0 AND b.item_id IS NULL AND i.due_on >= :today THEN i.due_on END) AS upcoming,
           sum(CASE WHEN i.due_on >= :year AND (i.days_late > 0 OR i.open > 0 AND i.due_on < :today) THEN 1 ELSE 0 END)
               AS times_late,
           sum(CASE WHEN i.closed_on >= :year THEN i.days_late ELSE 0 END) AS days_late,
           sum(CASE WHEN i.closed_on >= :year AND i.days_late IS NOT NULL THEN 1 ELSE 0 END) AS ended
      FROM item i LEFT JOIN blocked b ON b.item_id = i.id GROUP BY i.account_id, i.currency
), credit AS (
    SELECT account_id, sum(unapplied) AS unapplied, max(known_at) AS known_at FROM payment
     WHERE unapplied > 0 OR known_at >= :recent GROUP BY account_id
), promised AS (
    SELECT account_id, {join_texts}(state || ' ' || day || ' ' || amount || ' ' || follow_up_on, ',') AS promises
      FROM promise WHERE taken_at >= :year GROUP BY account_id
), disputed AS (
    SELECT account_id, sum(amount) AS disputed, count(*) AS disputes FROM dispute WHERE closed_at IS NULL
     GROUP BY account_id
), held AS (
    SELECT account_id, {join_texts}(scope || ' ' || reason || ' ' || until, ',') AS holds FROM hold
     WHERE released_at IS NULL GROUP BY account_id
), escalated AS (
    SELECT account_id, {join_texts}(triggers || ' ' || cycle, ',') AS cases FROM escalation
     WHERE resolved_at IS NULL OR opened_at >= :year GROUP BY account_id
), messages AS (
    SELECT account_id, {join_texts}(state || ' ' || kind || ' ' || sent_at, ',') AS messages FROM outbox
     WHERE sent_at >= :year GROUP BY account_id
), steps AS (
    SELECT account_id, {join_texts}(cycle || ' ' || step || ' ' || day, ',') AS steps FROM step_done
     WHERE day >= :year GROUP BY account_id
), replies AS (
    SELECT account_id, max(CASE WHEN kind = 'message' THEN received_at END) AS replied_at,
           max(CASE WHEN kind = 'link_opened' THEN received_at END) AS opened_at,
           sum(CASE WHEN kind = 'message' AND received_at >= :month THEN 1 ELSE 0 END) AS replies
      FROM inbox GROUP BY account_id
), points AS (
    SELECT account_id, {join_texts}(channel, ',') AS channels FROM contact_point WHERE valid GROUP BY account_id
), consents AS (
    SELECT account_id, {join_texts}(coalesce(channel, 'all') || ' ' || granted, ',') AS consents FROM consent
     GROUP BY account_id
)
SELECT a.id, a.kind, a.currency, a.market, a.region, a.language, a.timezone, a.tier, a.contract_category, a.risk_class,
       a.preferred_channel, s.owner, s.verified_level, s.chain_seq, s.chain_hash, items.*, credit.unapplied,
       credit.known_at, promised.promises, disputed.disputed, disputed.disputes, held.holds, escalated.cases,
       messages.messages, steps.steps, replies.replied_at, replies.opened_at, replies.replies, points.channels,
       consents.consents, conversation.awaiting_until
  FROM account_state s JOIN account a ON a.id = s.account_id
  LEFT JOIN items ON items.account_id = s.account_id
  LEFT JOIN credit ON credit.account_id = s.account_id
  LEFT JOIN promised ON promised.account_id = s.account_id
  LEFT JOIN disputed ON disputed.account_id = s.account_id
  LEFT JOIN held ON held.account_id = s.account_id
  LEFT JOIN escalated ON escalated.account_id = s.account_id
  LEFT JOIN messages ON messages.account_id = s.account_id
  LEFT JOIN steps ON steps.account_id = s.account_id
  LEFT JOIN replies ON replies.account_id = s.account_id
  LEFT JOIN points ON points.account_id = s.account_id
  LEFT JOIN consents ON consents.account_id = s.account_id
  LEFT JOIN conversation ON conversation.account_id = s.account_id
 WHERE s.review_at <= :now
"""


def measure(store: str, finished: str) -> Measured:
    measured = Measured()
    database = Database(store)
    new_rows, new_states = _written(database, Database(finished))
    servers = servers_of(database)
    with database.transaction() as tx:
        with measured.phase("read", servers=servers):
            measured.counts["accounts"] = sum(1 for _ in _facts(tx))
        with measured.phase("write", servers=servers):
            for table, rows in new_rows.items():
                columns = [column.name for column in metadata.tables[table].columns]
                write_rows(tx, metadata.tables[table], columns, rows)
            _write_states(tx, new_states)
            tx.commit()
    database.close()
    measured.counts |= {table: len(rows) for table, rows in new_rows.items()}
    return measured


def _facts(tx: Connection) -> Iterator[tuple[Any, ...]]:
    values: dict[str, Any] = {
        "now": NOW, "today": TODAY, "year": TODAY.replace(year=TODAY.year - 1), "month": NOW.replace(month=2),
        "recent": NOW.replace(day=1),
    }  # fmt: skip
    if tx.dialect.name == "sqlite":
        as_text = {name: value.isoformat(" ") if name == "now" else str(value) for name, value in values.items()}
        yield from tx.connection.cursor().execute(FACTS.format(join_texts="group_concat"), as_text)
        return
    query = FACTS.format(join_texts="string_agg")
    for name in values:
        query = query.replace(f":{name}", f"%({name})s")
    driver: Any = tx.connection.driver_connection
    with driver.cursor(name="facts") as cursor:
        cursor.itersize = FETCH_ROWS
        cursor.execute(query, values)
        yield from cursor


def _written(before: Database, after: Database) -> tuple[dict[str, list[tuple[Any, ...]]], list[tuple[Any, ...]]]:
    """What a pass has written: the new rows of each table, and the states as they became."""
    new_rows: dict[str, list[tuple[Any, ...]]] = {}
    with before.reading() as old, after.reading() as new:
        for name, table in metadata.tables.items():
            keys = select(*table.primary_key.columns)
            known = {tuple(map(str, key)) for key in old.execute(keys)}
            place = [list(table.columns).index(column) for column in table.primary_key.columns]
            every = _raw(new, f'SELECT * FROM "{name}"')  # noqa: S608
            rows = [row for row in every if tuple(str(row[p]) for p in place) not in known]
            if rows:
                new_rows[name] = rows
        columns = ", ".join(("account_id", *NEW_STATE))
        states = _raw(new, f"SELECT {columns} FROM account_state WHERE chain_seq > 0")  # noqa: S608
    after.close()
    return new_rows, states


def _raw(tx: Connection, query: str) -> list[tuple[Any, ...]]:
    driver: Any = tx.connection
    cursor = driver.cursor()
    cursor.execute(query)
    return cursor.fetchall()


def _write_states(tx: Connection, states: list[tuple[Any, ...]]) -> None:
    driver: Any = tx.connection
    cursor = driver.cursor()
    if tx.dialect.name == "sqlite":
        changed = ((*values, account_id) for account_id, *values in states)
        setting = ", ".join(f"{name} = ?" for name in NEW_STATE)
        cursor.executemany(f"UPDATE account_state SET {setting} WHERE account_id = ?", changed)  # noqa: S608
        return
    types = [account_state.c[name].type.compile(tx.dialect) for name in ("account_id", *NEW_STATE)]
    arrays = ", ".join(f"%s::{type_}[]" for type_ in types)
    setting = ", ".join(f"{name} = given.{name}" for name in NEW_STATE)
    given = ", ".join(("account_id", *NEW_STATE))
    cursor.execute(
        f"UPDATE account_state s SET {setting} FROM unnest({arrays}) AS given({given})"  # noqa: S608
        " WHERE s.account_id = given.account_id",
        [list(column) for column in zip(*states, strict=True)],
    )


if __name__ == "__main__":
    measure(sys.argv[1], sys.argv[2]).report()
