"""How a store is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from duly.store import database
from duly.store.database import Database
from tests.stores import DURABLE

WAITS_FOR_THE_DISK = 2
"""What SQLite calls ``FULL``."""


def test_what_is_committed_survives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "SQLITE_SYNCHRONOUS", DURABLE)  # the stores of the other tests do not wait
    opened = Database(f"sqlite:///{tmp_path / 'store.sqlite'}")
    with opened.reading() as tx:
        assert tx.exec_driver_sql("PRAGMA synchronous").scalar_one() == WAITS_FOR_THE_DISK
        assert tx.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    opened.close()
