"""Whatever is done to the journal behind ``record``'s back is found and named."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, delete, insert, select, text, update

from duly.store.database import Database
from duly.store.journal import Verified, seal_chains, verify
from duly.store.migrate import upgrade
from duly.store.schema import account_state, journal, seal, seal_head
from tests.postgres import PostgresServer
from tests.store.written import ACCOUNTS, NINE, noted, write_journal

FORGED = "0" * 64


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def journalled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A store that every test leaves as it was."""
    with ExitStack() as closing:
        if request.param == "sqlite":
            url = f"sqlite:///{tmp_path_factory.mktemp('journal') / 'duly.sqlite'}"
        else:
            server: PostgresServer = request.getfixturevalue("postgres_server")
            url = closing.enter_context(server.fresh_database())
        opened = Database(url)
        closing.callback(opened.close)
        upgrade(opened)
        write_journal(opened)
        yield opened


@contextmanager
def undone(store: Database) -> Generator[Connection]:
    """A transaction that leaves nothing behind."""
    with store.engine.connect() as tx, tx.begin() as transaction:
        yield tx
        transaction.rollback()


def _check(store: Database) -> Verified:
    with store.reading() as tx:
        return verify(tx)


def test_an_untouched_journal_verifies(journalled: Database) -> None:
    found = _check(journalled)
    assert (found.entries, found.chains, found.seals, found.breaks) == (15, 3, 2, ())
    assert len(found.root) == 64


def test_an_empty_journal_verifies(store: Database) -> None:
    assert _check(store) == Verified(entries=0, chains=0, seals=0, root="", breaks=())


def test_the_same_entries_have_the_same_root_on_every_database(journalled: Database) -> None:
    assert _check(journalled).root == "900b6de0a6d6a373c7bd232bdca92926bd6d4838a14ca61940a24c4117d248ec"


def test_sealing_again_without_anything_new_makes_no_seal(journalled: Database) -> None:
    with undone(journalled) as tx:
        assert seal_chains(tx, at=NINE + timedelta(hours=3)) is not None
        assert seal_chains(tx, at=NINE + timedelta(hours=4)) is None


def test_a_seal_covers_only_the_chains_that_moved(journalled: Database) -> None:
    with undone(journalled) as tx:
        seal_chains(tx, at=NINE + timedelta(hours=3))
        noted(tx, "six", accounts=("0002",))
        seal_chains(tx, at=NINE + timedelta(hours=4))
        heads = tx.execute(select(seal_head.c.account_id, seal_head.c.seq).where(seal_head.c.number == 4)).all()
        assert heads == [("0002", 6)]
        assert verify(tx).breaks == ()


ALTERED = "altered, or moved from another place"
TAMPERED: dict[str, tuple[str, str]] = {
    "a text altered": (
        "UPDATE journal SET body = replace(body, 'two', 'ten') WHERE account_id = '0002' AND seq = 2",
        f"account 0002, entry 2: {ALTERED}",
    ),
    "an actor altered": (
        "UPDATE journal SET actor = 'ana' WHERE account_id = '0002' AND seq = 5",
        f"account 0002, entry 5: {ALTERED}",
    ),
    "a text altered and its hash made anew": (
        "UPDATE journal SET body = '{}', hash = :forged WHERE account_id = '0002' AND seq = 4",
        f"account 0002, entry 5: {ALTERED}",
    ),
    "the first entry removed": (
        "DELETE FROM journal WHERE account_id = '0002' AND seq = 1",
        "account 0002, entry 1: missing: the next entry is 2",
    ),
    "a middle entry removed": (
        "DELETE FROM journal WHERE account_id = '0002' AND seq = 3",
        "account 0002, entry 3: missing: the next entry is 4",
    ),
    "the last entry removed": (
        "DELETE FROM journal WHERE account_id = '0002' AND seq = 5",
        "account 0002, entry 5: missing: the chain should end at 5",
    ),
    "two entries swapped": (
        """UPDATE journal SET seq = 90 WHERE account_id = '0002' AND seq = 2;
           UPDATE journal SET seq = 2 WHERE account_id = '0002' AND seq = 3;
           UPDATE journal SET seq = 3 WHERE account_id = '0002' AND seq = 90""",
        f"account 0002, entry 2: {ALTERED}",
    ),
    "an entry moved to another account": (
        "UPDATE journal SET account_id = '0003', seq = 6 WHERE account_id = '0002' AND seq = 5",
        "account 0003, entry 6: added after the chain's end",
    ),
    "an entry added": (
        """INSERT INTO journal SELECT account_id, 6, at, actor, kind, body, hash FROM journal
            WHERE account_id = '0002' AND seq = 5""",
        "account 0002, entry 6: added after the chain's end",
    ),
    "the end cut off, and the account made to agree": (
        """DELETE FROM journal WHERE account_id = '0002' AND seq >= 4;
           UPDATE account_state SET chain_seq = 3, chain_hash = (
               SELECT hash FROM journal WHERE account_id = '0002' AND seq = 3) WHERE account_id = '0002'""",
        "account 0002, entry 4: sealed by seal 2, but no longer there",
    ),
    "the account's end altered": (
        "UPDATE account_state SET chain_hash = :forged WHERE account_id = '0002'",
        "account 0002, entry 5: the chain's end has another hash",
    ),
    "an account removed": (
        "DELETE FROM account_state WHERE account_id = '0002'",
        "account 0002, entry 1: the account was removed, and left entries: 5",
    ),
    "an account removed with its entries": (
        "DELETE FROM account_state WHERE account_id = '0002'; DELETE FROM journal WHERE account_id = '0002'",
        "account 0002, entry 3: sealed by seal 1, but no longer there",
    ),
    "a seal's root altered": (
        "UPDATE seal SET root = :forged WHERE number = 1",
        "seal 1: it or one of its heads was altered",
    ),
    "a seal's head removed": (
        "DELETE FROM seal_head WHERE number = 1 AND account_id = '0002'",
        "seal 1: it or one of its heads was altered",
    ),
    "the first seal removed": (
        "DELETE FROM seal WHERE number = 1; DELETE FROM seal_head WHERE number = 1",
        "seal 1: missing: the next seal is 2",
    ),
    "the last seal removed": (
        "DELETE FROM seal WHERE number = 2; DELETE FROM seal_head WHERE number = 2",
        "account 0002, entry 4: counts as sealed, but the seals reach entry 3",
    ),
    "the last seal removed, its heads left": (
        "DELETE FROM seal WHERE number = 2",
        "seal 2: missing: only its heads are left",
    ),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_tampering_is_found_and_named(journalled: Database, name: str) -> None:
    statements, expected = TAMPERED[name]
    with undone(journalled) as tx:
        for statement in statements.split(";"):
            tx.execute(text(statement), {"forged": FORGED} if ":forged" in statement else {})
        found = [str(one) for one in verify(tx).breaks]
    assert expected in found
    assert "seal" in name or not [one for one in found if one.startswith("account 0001")], "nobody touched that account"


COLUMNS: dict[Table, list[str]] = {
    journal: [column.name for column in journal.c],
    seal: [column.name for column in seal.c],
    seal_head: [column.name for column in seal_head.c],
    account_state: ["account_id", "chain_seq", "chain_hash", "sealed_seq"],
}


@given(chosen=st.data())
@settings(max_examples=150)
def test_any_one_change_of_any_row_is_found(journalled: Database, chosen: st.DataObject) -> None:
    table = chosen.draw(st.sampled_from(list(COLUMNS)), label="table")
    with undone(journalled) as tx:
        assert verify(tx).breaks == ()
        rows = [dict(row) for row in tx.execute(select(table).order_by(*table.primary_key.columns)).mappings()]
        row = chosen.draw(st.sampled_from(rows), label="row")
        this_row = [column == row[column.name] for column in table.primary_key.columns]
        match chosen.draw(st.sampled_from(["alter", "remove", "copy"]), label="what"):
            case "alter":
                column = chosen.draw(st.sampled_from(COLUMNS[table]), label="column")
                altered = chosen.draw(_other_than(row[column]), label="altered")
                tx.execute(update(table).where(*this_row).values({column: altered}))
            case "remove":
                tx.execute(delete(table).where(*this_row))
            case _:
                key = chosen.draw(st.sampled_from(list(table.primary_key.columns)), label="key").name
                tx.execute(insert(table), {**row, key: chosen.draw(_other_than(row[key]), label="new key")})
        assert verify(tx).breaks != ()


def _other_than(value: str | int | datetime) -> st.SearchStrategy[str | int | datetime]:
    """Another value of the same type, a single character or second away, that no row has yet."""
    if isinstance(value, str):
        letters = st.characters(codec="utf-8", categories=["L", "N", "P"])
        return st.tuples(st.integers(0, len(value) - 1), letters).map(partial(_respelled, value)).filter(_is_new(value))
    if isinstance(value, datetime):
        return st.integers(1, 10**6).map(lambda seconds: value + timedelta(seconds=seconds))
    return st.integers(7, 10**6)


def _respelled(value: str, change: tuple[int, str]) -> str:
    position, letter = change
    return value[:position] + letter + value[position + 1 :]


def _is_new(value: str) -> Callable[[object], bool]:
    return lambda altered: altered not in {value, *ACCOUNTS}


@pytest.mark.parametrize("at", ["2026-03-02T09:00:00+00:00", "2026-03-02 10:00:00+01:00", "yesterday"])
def test_an_instant_written_another_way_is_found(journalled: Database, at: str) -> None:
    if not journalled.is_sqlite:
        return  # PostgreSQL keeps an instant as a number, which has one spelling
    with undone(journalled) as tx:
        tx.execute(text("UPDATE journal SET at = :at WHERE account_id = '0002' AND seq = 1"), {"at": at})
        assert [str(one) for one in verify(tx).breaks] == [f"account 0002, entry 1: {ALTERED}"]
