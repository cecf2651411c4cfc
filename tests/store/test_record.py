"""State, journal and outbox are written together or not at all, by one writer of an account at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import DBAPIError

from duly.errors import StaleAccount
from duly.store.bulk import COPY_ROWS_MIN
from duly.store.database import Database
from duly.store.journal import verify
from duly.store.record import Change, Entry, Head, Insert, Write, lock_accounts, open_chains, record
from duly.store.schema import account_state, conversation, hold, item, journal, metadata, outbox, promise, step_done
from tests.store.rows import NOW, Given, day, disputed, escalated, held, invoice, promised, put, sent
from tests.store.written import ACCOUNTS, noted

ID = "0001"


@pytest.fixture
def opened(store: Database) -> Database:
    """A store with the standing accounts and nothing else."""
    with store.transaction() as tx:
        open_chains(tx, ACCOUNTS)
    return store


def _write(given: Given) -> Write:
    return Insert(table=given.table, row=given.row)


def _entry(*writes: Write, account_id: str = ID, **state: Any) -> Entry:
    return Entry(account_id=account_id, kind="test", body={"day": day(0), "n": 1}, writes=writes, state=state)


def _recorded(store: Database, *entries: Entry) -> None:
    with store.transaction() as tx:
        heads = lock_accounts(tx, sorted({entry.account_id for entry in entries}))
        record(tx, entries, heads=heads, actor="ana", at=NOW)


def _count(tx: Connection, table: Table) -> int:
    return tx.execute(select(func.count()).select_from(table)).scalar_one()


def test_one_entry_writes_state_journal_and_outbox(opened: Database) -> None:
    _recorded(opened, _entry(_write(sent("hello", NOW)), _write(held("account")), review_at=NOW + timedelta(days=3)))
    with opened.reading() as tx:
        line = tx.execute(select(journal)).one()
        state = tx.execute(select(account_state).where(account_state.c.account_id == ID)).one()
        assert (line.account_id, line.seq, line.at, line.actor, line.kind) == (ID, 1, NOW, "ana", "test")
        assert line.body == '{"day":"2026-03-02","n":1}'
        assert (state.review_at, state.chain_seq, state.chain_hash) == (NOW + timedelta(days=3), 1, line.hash)
        assert (_count(tx, outbox), _count(tx, hold)) == (1, 1)
        assert verify(tx).breaks == ()


@pytest.mark.parametrize("rows", [1, COPY_ROWS_MIN * 3])
def test_when_one_row_cannot_be_written_nothing_is(opened: Database, rows: int) -> None:
    messages = [_write(sent(f"message-{number}", NOW)) for number in range(rows)]
    twice = _write(sent("message-0", NOW, cycle="another"))
    with pytest.raises(Exception, match=r"UNIQUE|duplicate key"):
        _recorded(opened, _entry(_write(held("account")), *messages, twice, owner="ana"))
    with opened.reading() as tx:
        assert [_count(tx, table) for table in (journal, outbox, hold)] == [0, 0, 0]
        assert lock_accounts(tx, [ID]) == {ID: Head(0, "")}


@pytest.mark.parametrize("rows", [1, COPY_ROWS_MIN, COPY_ROWS_MIN * 3])
def test_many_rows_of_one_table_are_written_as_they_are(opened: Database, rows: int) -> None:
    given = [invoice(f"INV-{number}", number, due=day(number)) for number in range(rows)]
    given = [replace(one, row=dict(reversed(one.row.items()))) if n % 2 else one for n, one in enumerate(given)]
    _recorded(opened, *(_entry(_write(one)) for one in given))
    with opened.reading() as tx:
        found = tx.execute(select(item.c.id, item.c.open, item.c.due_on).order_by(item.c.open)).all()
        assert found == [(f"INV-{number}", number, day(number)) for number in range(rows)]
        assert verify(tx).breaks == ()


def test_a_row_can_change_after_it_was_new_in_the_same_call(opened: Database) -> None:
    release = Change(table=hold, key={"id": "hold-account-None"}, values={"released_at": NOW})
    again = replace(held("account"), row={**held("account").row, "id": "another"})
    _recorded(opened, _entry(_write(held("account"))), _entry(release), _entry(_write(again)))
    with opened.reading() as tx:
        assert tx.execute(select(hold.c.released_at).order_by(hold.c.id)).scalars().all() == [None, NOW]


def test_each_account_has_a_chain_of_its_own(opened: Database) -> None:
    _recorded(opened, *(_entry(account_id=account_id) for account_id in ("0002", ID, "0002", "0003", "0002")))
    with opened.reading() as tx:
        assert {name: head.seq for name, head in lock_accounts(tx, ACCOUNTS).items()} == {ID: 1, "0002": 3, "0003": 1}
        assert verify(tx).breaks == ()


def test_states_of_several_shapes_are_set_side_by_side(opened: Database) -> None:
    _recorded(
        opened,
        _entry(owner="ana", account_id="0002"),
        _entry(review_at=NOW, account_id="0003"),
        _entry(review_at=NOW, account_id="0002"),
        _entry(),
    )
    with opened.reading() as tx:
        columns = (account_state.c.account_id, account_state.c.owner, account_state.c.review_at)
        found = tx.execute(select(*columns).order_by(account_state.c.account_id)).all()
    assert found == [(ID, None, None), ("0002", "ana", NOW), ("0003", None, NOW)]


def test_nothing_is_recorded_on_an_account_that_was_not_locked(opened: Database) -> None:
    with opened.transaction() as tx, pytest.raises(StaleAccount, match="0002"):
        record(tx, [_entry(account_id="0002")], heads=lock_accounts(tx, [ID]), actor="ana", at=NOW)


def test_nothing_is_recorded_on_an_account_that_does_not_exist(opened: Database) -> None:
    with pytest.raises(StaleAccount, match="is an account new"), opened.transaction() as tx:
        record(tx, [_entry(account_id="9999")], heads={"9999": Head(0, "")}, actor="ana", at=NOW)


def test_a_change_of_a_row_that_is_not_there_is_refused(opened: Database) -> None:
    change = Change(table=hold, key={"id": "nowhere"}, values={"released_at": NOW})
    with pytest.raises(StaleAccount, match="hold: 1 rows were to change, 0 did"):
        _recorded(opened, _entry(change))


ONLY_ONCE = {
    "one open dispute of an item": (disputed("INV-1", 5), {"id": "other"}, {"item_id": "INV-2"}),
    "one open escalation of an account": (escalated("legal"), {"id": "other"}, {"resolved_at": NOW}),
    "one running promise for a day": (
        promised("PR-1", 5, on=day(3), state="confirmed"),
        {"id": "other", "state": "due"},
        {"state": "superseded"},
    ),
    "one message for a step of a cycle": (sent("a", NOW), {"id": "other"}, {"state": "blocked"}),
    "one inbound message of an id": (
        Given(
            table=metadata.tables["inbox"],
            row={"id": "w:1", "channel": "w", "kind": "message", "body": "x", "received_at": NOW},
        ),
        {"body": "again"},
        {"id": "w:2"},
    ),
    "a step once in a cycle": (
        Given(
            table=step_done,
            row={"account_id": ID, "cycle": "c", "step": "s", "at": NOW, "day": day(0), "how": "sent"},
        ),
        {"how": "overridden"},
        {"cycle": "d"},
    ),
}


@pytest.mark.parametrize("name", ONLY_ONCE)
def test_the_database_itself_holds_what_may_be_only_once(store: Database, name: str) -> None:
    first, second, other = ONLY_ONCE[name]
    with store.transaction() as tx:
        put(tx, first)
        put(tx, replace(first, row={**first.row, "id": "third", **other} if "id" in first.row else first.row | other))
    with pytest.raises(DBAPIError, match=r"UNIQUE|duplicate key"), store.transaction() as tx:
        put(tx, replace(first, row={**first.row, **second}))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A store that every test leaves as it was."""
    with ExitStack() as closing:
        if request.param == "sqlite":
            url = f"sqlite:///{tmp_path_factory.mktemp('record') / 'duly.sqlite'}"
        else:
            url = closing.enter_context(request.getfixturevalue("postgres_server").fresh_database())
        database = Database(url)
        closing.callback(database.close)
        with database.transaction() as tx:
            metadata.create_all(tx)
        yield database


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(
    at=st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=ZONES),  # noqa: DTZ001
    on=st.dates(min_value=date(1900, 1, 1)),
    value=st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.text(st.characters(codec="utf-8", min_codepoint=1)),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "é", ""]), inner),
    ),
)
@settings(max_examples=60)
def test_instants_dates_and_values_come_back_as_they_went_in(
    kept: Database, at: datetime, on: date, value: Any
) -> None:
    with kept.engine.connect() as tx, tx.begin() as transaction:
        tx.execute(insert(conversation), {"account_id": ID, "state": [value], "awaiting_until": at, "at": at})
        put(tx, promised("PR", 1, on=on, state="kept", settled_on=on, follow_up_on=on))
        said = tx.execute(select(conversation)).one()
        days = tx.execute(select(promise.c.day, promise.c.settled_on)).one()
        transaction.rollback()
    assert (said.at, said.awaiting_until, said.state) == (at.replace(microsecond=0), at.replace(microsecond=0), [value])
    assert said.at.tzinfo is UTC
    assert days == (on, on)


def test_an_instant_without_a_zone_is_refused(kept: Database) -> None:
    naive = datetime(2026, 3, 2, 9)  # noqa: DTZ001 (that is the point)
    with pytest.raises(Exception, match="has no time zone"), kept.transaction() as tx:
        tx.execute(insert(conversation), {"account_id": ID, "state": {}, "at": naive})


def test_writers_at_the_same_time_never_break_a_chain(store: Database) -> None:
    """Four writers for as many accounts, each taking what the others leave."""
    names = [f"{number:04d}" for number in range(12)]
    with store.transaction() as tx:
        open_chains(tx, names)
    start = threading.Barrier(4)

    def write(writer: int) -> int:
        start.wait()
        written = 0
        for turn in range(12):
            with store.transaction() as tx:
                heads = lock_accounts(tx, names[turn % 3 :], wait=writer % 2 == 0)
                record(tx, [_entry(account_id=name) for name in heads], heads=heads, actor=f"w{writer}", at=NOW)
                written += len(heads)
        return written

    with ThreadPoolExecutor(4) as pool:
        written = sum(pool.map(write, range(4)))
    with store.reading() as tx:
        found = verify(tx)
    assert (found.entries, found.breaks) == (written, ())
    assert written > 0


def test_an_account_another_writer_holds_is_left_out(store: Database) -> None:
    if store.is_sqlite:
        return  # which has one writer at a time
    with store.transaction() as tx:
        open_chains(tx, ACCOUNTS)
    with store.transaction() as mine, store.transaction() as theirs:
        noted(mine, "mine", accounts=("0002",))
        assert list(lock_accounts(theirs, ACCOUNTS, wait=False)) == ["0001", "0003"]
