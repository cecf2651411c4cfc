"""The least a whole pass can cost: one query for the same facts, and one bulk write of the same rows.

``python -m bench.floor STORE FINISHED``: reads the facts of every due account of STORE in one joined query, row by row,
and writes to it what a pass over a copy of it has written to FINISHED: the same new rows, the same new states. What it
leaves out is all that a pass is for: nothing is decided, explained, hashed or put into words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from bench.measured import Measured, servers_of
from bench.portfolio import NOW, TODAY
from bench.stores import write_rows
from duly.domain.contact_log import LOG_DAYS
from duly.store.database import Database
from duly.store.schema import account_state, metadata

FETCH_ROWS = 1_000
NEW_STATE = ("review_at", "chain_seq", "chain_hash")

FACTS = """
WITH contested AS (
    SELECT item_id, sum(part) AS part, max(whole) AS whole FROM (
        SELECT item_id, CASE WHEN closed_at IS NULL AND NOT whole THEN amount ELSE 0 END + credit_left AS part,
               CASE WHEN closed_at IS NULL AND (whole OR stops <> 'part') THEN 1 ELSE 0 END AS whole
          FROM dispute WHERE closed_at IS NULL OR credit_left > 0
        UNION ALL SELECT i.id, 0, 1 FROM dispute d JOIN item i ON i.account_id = d.account_id
         WHERE d.closed_at IS NULL AND d.stops = 'account'
        UNION ALL SELECT target, 0, 1 FROM hold WHERE released_at IS NULL AND scope = 'item'
    ) each_one GROUP BY item_id
), one_by_one AS (
    SELECT i.*, CASE WHEN c.item_id IS NULL THEN i.open WHEN c.whole = 1 OR c.part > i.open THEN 0
                     ELSE i.open - c.part END AS free
      FROM item i LEFT JOIN contested c ON c.item_id = i.id
), items AS (
    SELECT i.account_id, i.currency, sum(i.open) AS open_sum, sum(CASE WHEN i.open > 0 THEN 1 ELSE 0 END) AS open_items,
           sum(CASE WHEN i.free > 0 AND i.due_on < :today THEN i.free ELSE 0 END) AS overdue_sum,
           sum(CASE WHEN i.free > 0 AND i.due_on < :today THEN 1 ELSE 0 END) AS overdue_items,
           min(CASE WHEN i.free > 0 THEN i.due_on END) AS oldest,
           min(CASE WHEN i.free > 0 AND i.due_on >= :today THEN i.due_on END) AS upcoming,
           sum(CASE WHEN i.due_on >= :year AND (i.days_late > 0 OR i.open > 0 AND i.due_on < :today) THEN 1 ELSE 0 END)
               AS times_late,
           sum(CASE WHEN i.closed_on >= :year THEN i.days_late ELSE 0 END) AS days_late,
           sum(CASE WHEN i.closed_on >= :year AND i.days_late IS NOT NULL THEN 1 ELSE 0 END) AS ended,
           min(CASE WHEN i.free > 0 AND i.due_on < :today THEN i.issued_on END) AS issued,
           min(CASE WHEN i.free > 0 AND i.due_on < :today THEN i.known_on END) AS known, min(i.known_on) AS first_known
      FROM one_by_one i GROUP BY i.account_id, i.currency
), credit AS (
    SELECT account_id, sum(unapplied) AS unapplied, max(known_at) AS known_at FROM payment
     WHERE unapplied > 0 OR known_at >= :recent GROUP BY account_id
), promised AS (
    SELECT account_id, {join_texts}(id || ' ' || state || ' ' || day || ' ' || amount || ' ' || currency || ' '
                                    || coalesce(cast(settled_on AS text), '') || ' ' || follow_up_on || ' ' || taken_at
                                    || ' ' || paid, ',') AS promises
      FROM promise WHERE taken_at >= :year OR settled_on IS NULL GROUP BY account_id
), disputed AS (
    SELECT account_id, sum(amount) AS disputed, sum(credit_left) AS conceded, count(*) AS disputes,
           {join_texts}(coalesce(resolution, '') || ' ' || id || ' ' || round, ',') AS settled
      FROM dispute WHERE closed_at IS NULL OR credit_left > 0 OR closed_at >= :fortnight GROUP BY account_id
), held AS (
    SELECT account_id, {join_texts}(scope || ' ' || coalesce(target, '') || ' ' || reason || ' '
                                    || coalesce(cast(until AS text), ''), ',') AS holds
      FROM hold WHERE released_at IS NULL GROUP BY account_id
), escalated AS (
    SELECT account_id, {join_texts}(triggers || ' ' || cycle, ',') AS cases FROM escalation
     WHERE resolved_at IS NULL OR opened_at >= :year GROUP BY account_id
), messages AS (
    SELECT account_id, {join_texts}(state || ' ' || kind || ' ' || sent_at, ',') AS messages FROM outbox
     WHERE sent_at >= :year GROUP BY account_id
), touches AS (
    SELECT account_id, {join_texts}(sent_at || ' ' || channel || ' ' || state || ' ' || kind || ' ' || items, ',')
               AS touches
      FROM outbox WHERE sent_at >= :log GROUP BY account_id
), spoken AS (
    SELECT account_id, {join_texts}(received_at || ' ' || channel, ',') AS spoken FROM inbox
     WHERE received_at >= :log AND kind = 'message' GROUP BY account_id
), by_hand AS (
    SELECT account_id, {join_texts}(at || ' ' || channel || ' ' || reached, ',') AS by_hand FROM hand_contact
     WHERE at >= :log GROUP BY account_id
), steps AS (
    SELECT account_id, {join_texts}(cycle || ' ' || step || ' ' || day || ' ' || at, ',') AS steps FROM step_done
     GROUP BY account_id
), replies AS (
    SELECT account_id, max(CASE WHEN kind = 'message' THEN received_at END) AS replied_at,
           max(CASE WHEN kind = 'link_opened' THEN received_at END) AS opened_at,
           sum(CASE WHEN kind = 'message' AND received_at >= :month THEN 1 ELSE 0 END) AS replies
      FROM inbox GROUP BY account_id
), points AS (
    SELECT account_id, {join_texts}(channel || ' ' || address || ' ' || source, ',') AS points FROM contact_point
     WHERE valid GROUP BY account_id
), consents AS (
    SELECT account_id, {join_texts}(coalesce(channel, 'all') || ' ' || purpose || ' ' || granted || ' ' || source, ',')
               AS consents
      FROM consent GROUP BY account_id
), listed AS (
    SELECT p.account_id, {join_texts}(p.channel, ',') AS listed FROM contact_point p JOIN suppression s
        ON s.value = p.address AND (s.channel IS NULL OR s.channel = p.channel)
     WHERE s.removed_at IS NULL AND (s.until IS NULL OR s.until > :today) GROUP BY p.account_id
), listed_whole AS (
    SELECT value, {join_texts}(coalesce(channel, 'all'), ',') AS listed_whole FROM suppression
     WHERE kind = 'account' AND removed_at IS NULL AND (until IS NULL OR until > :today) GROUP BY value
), wished AS (
    SELECT account_id, {join_texts}(kind || ' ' || body, ',') AS wishes FROM wish WHERE closed_at IS NULL
     GROUP BY account_id
), planned AS (
    SELECT p.account_id, {join_texts}(p.id || ' ' || p.state || ' ' || coalesce(p.tell, '') || ' ' || i.id || ' '
                                      || i.state || ' ' || i.day || ' ' || i.amount || ' ' || i.paid || ' '
                                      || i.follow_up_on || ' ' || i.missed, ',') AS plans
      FROM plan p JOIN instalment i ON i.plan_id = p.id WHERE p.ended_at IS NULL OR p.proposed_at >= :year
     GROUP BY p.account_id
), free_of_plan AS (
    SELECT m.account_id, sum(i.free) AS free_of_plan FROM plan_item m JOIN one_by_one i ON i.id = m.item_id
     GROUP BY m.account_id
), overridden AS (
    SELECT account_id, {join_texts}(kind || ' ' || coalesce(target, '') || ' ' || coalesce(cycle, ''), ',') AS overrides
      FROM override WHERE ended_at IS NULL AND until > :now GROUP BY account_id
), siblings AS (
    SELECT one.id AS account_id, {join_texts}(other.id, ',') AS siblings FROM account one
      JOIN account other ON other.customer = one.customer GROUP BY one.id
)
SELECT a.id, a.kind, a.currency, a.market, a.region, a.postal_code, a.language, a.timezone, a.tier, a.contract_category,
       a.risk_class, a.preferred_channel, a.customer, s.owner, s.verified_level, s.chain_seq, s.chain_hash, items.*,
       credit.unapplied, credit.known_at, promised.promises, disputed.disputed, disputed.conceded, disputed.disputes,
       disputed.settled, held.holds, escalated.cases, messages.messages, touches.touches, spoken.spoken,
       by_hand.by_hand, steps.steps, replies.replied_at, replies.opened_at, replies.replies, points.points,
       consents.consents, listed.listed, listed_whole.listed_whole, wished.wishes, planned.plans,
       free_of_plan.free_of_plan, overridden.overrides, siblings.siblings, conversation.awaiting_until
  FROM account_state s JOIN account a ON a.id = s.account_id
  LEFT JOIN items ON items.account_id = s.account_id
  LEFT JOIN credit ON credit.account_id = s.account_id
  LEFT JOIN promised ON promised.account_id = s.account_id
  LEFT JOIN disputed ON disputed.account_id = s.account_id
  LEFT JOIN held ON held.account_id = s.account_id
  LEFT JOIN escalated ON escalated.account_id = s.account_id
  LEFT JOIN messages ON messages.account_id = s.account_id
  LEFT JOIN touches ON touches.account_id = s.account_id
  LEFT JOIN spoken ON spoken.account_id = s.account_id
  LEFT JOIN by_hand ON by_hand.account_id = s.account_id
  LEFT JOIN steps ON steps.account_id = s.account_id
  LEFT JOIN replies ON replies.account_id = s.account_id
  LEFT JOIN points ON points.account_id = s.account_id
  LEFT JOIN consents ON consents.account_id = s.account_id
  LEFT JOIN listed ON listed.account_id = s.account_id
  LEFT JOIN listed_whole ON listed_whole.value = s.account_id
  LEFT JOIN wished ON wished.account_id = s.account_id
  LEFT JOIN planned ON planned.account_id = s.account_id
  LEFT JOIN free_of_plan ON free_of_plan.account_id = s.account_id
  LEFT JOIN overridden ON overridden.account_id = s.account_id
  LEFT JOIN siblings ON siblings.account_id = s.account_id
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
        "recent": NOW.replace(day=1), "log": NOW - timedelta(days=LOG_DAYS), "fortnight": NOW - timedelta(days=14),
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
