"""A worker that dies: the store, the phone and the sink of a workspace, each of which may end a run at any point.

A crash is a ``BaseException`` of its own, so nothing on the way can take it for a failure and go on.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from duly.app import PHONE_FILE, App
from duly.channels.sandbox.phone import SandboxPhone
from duly.connectors.files.append import FileSink
from duly.domain.delivery import Outgoing, Sent
from duly.store.database import Database


class Crash(BaseException):
    """The worker is gone."""


class Fuse:
    """Burns down by one at every point at which a worker may die, and ends the run when it is used up.

    ``only`` leaves out points of another kind.
    """

    def __init__(self, length: int | None = None, *, only: str | None = None) -> None:
        self.left = length
        self.only = only
        self.passed = 0

    def point(self, what: str) -> None:
        self.passed += 1
        if self.left is None or self.only not in (None, what):
            return
        self.left -= 1
        if self.left <= 0:
            raise Crash(what)


class DyingDatabase(Database):
    def __init__(self, url: str, fuse: Fuse) -> None:
        super().__init__(url)
        self._fuse = fuse

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        with super().transaction() as tx:
            yield tx
            self._fuse.point("before commit")
        self._fuse.point("after commit")


class DyingPhone(SandboxPhone):
    def __init__(self, path: Path, fuse: Fuse) -> None:
        super().__init__(path)
        self._fuse = fuse

    def send(self, message: Outgoing, *, now: datetime) -> Sent:
        self._fuse.point("before send")
        sent = super().send(message, now=now)
        self._fuse.point("after send")
        return sent

    def acknowledge(self, refs: Sequence[str]) -> None:
        self._fuse.point("before acknowledge")
        super().acknowledge(refs)
        self._fuse.point("after acknowledge")

    def tell_again(self) -> None:
        """Every event comes once more, as if none had been acknowledged."""
        self._db.execute("UPDATE event SET acknowledged = 0")


class DyingSink(FileSink):
    def __init__(self, folder: Path, fuse: Fuse) -> None:
        super().__init__(folder)
        self._fuse = fuse

    def write(self, outcomes: Sequence[Any]) -> None:
        self._fuse.point("before write-back")
        super().write(outcomes)
        self._fuse.point("after write-back")


@contextmanager
def dying(app: App, folder: Path, fuse: Fuse) -> Generator[App]:
    """The workspace in ``folder``, opened anew with the rules of ``app``, which cost the most to read."""
    database = DyingDatabase(app.context.settings.database_url(folder), fuse)
    phone = DyingPhone(folder / PHONE_FILE, fuse)
    try:
        yield App(
            folder=folder,
            context=replace(app.context, database=database),
            phone=phone,
            sink=DyingSink(folder / app.context.settings.outcomes, fuse),
        )
    finally:
        phone.close()
        database.close()
