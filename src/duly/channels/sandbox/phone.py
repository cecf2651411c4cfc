"""A message store that stands for WhatsApp, e-mail and the phone, so the loop runs without a provider.

It keeps its own file, apart from the store, and behaves as a provider does: it takes a message once per
id, tells of delivery and reading, and holds what customers answer until it is fetched. An address
with ``unreachable`` in it never works; one with ``busy`` fails for a while on the first try.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from duly.domain.contact import Channel
from duly.domain.delivery import Arrived, ArrivedFile, ArrivedKind, Outgoing, Sent
from duly.domain.identity import key_of
from duly.errors import NotFound, Permanent, Temporary

BUSY_MINUTES = 30
TABLES = """
CREATE TABLE IF NOT EXISTS message (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, account_id TEXT NOT NULL, channel TEXT NOT NULL,
    address TEXT NOT NULL, direction TEXT NOT NULL, subject TEXT, text TEXT NOT NULL, attachments TEXT NOT NULL,
    at TEXT NOT NULL, delivered_at TEXT, read_at TEXT);
CREATE INDEX IF NOT EXISTS message_account ON message (account_id, number);
CREATE TABLE IF NOT EXISTS event (
    ref TEXT PRIMARY KEY, channel TEXT NOT NULL, kind TEXT NOT NULL, address TEXT NOT NULL, body TEXT NOT NULL,
    at TEXT NOT NULL, acknowledged INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS event_waiting ON event (at, ref) WHERE acknowledged = 0;
CREATE TABLE IF NOT EXISTS file (
    ref TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (ref, position));
CREATE TABLE IF NOT EXISTS busy (id TEXT PRIMARY KEY, until TEXT NOT NULL);
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class PhoneMessage:
    """One message as the customer's phone shows it. ``direction`` is ``in`` (to the customer) or ``out``."""

    id: str
    account_id: str
    channel: Channel
    address: str
    direction: str
    subject: str | None
    text: str
    attachments: tuple[str, ...]
    at: datetime
    delivered_at: datetime | None
    read_at: datetime | None


class SandboxPhone:
    """The ``Transport`` of a workspace without providers, and the customer's side of it."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(TABLES)

    def close(self) -> None:
        self._db.close()

    def send(self, message: Outgoing, *, now: datetime) -> Sent:
        if "unreachable" in message.address:
            raise Permanent(f"{message.address} does not exist", raw="sandbox: unreachable")
        if "busy" in message.address and now < (free := self._free_at(message.id, now)):
            raise Temporary("the line is busy", retry_at=free, raw="sandbox: busy")
        self._db.execute("BEGIN IMMEDIATE")
        taken = self._db.execute(
            "INSERT OR IGNORE INTO message"
            " (id, account_id, channel, address, direction, subject, text, attachments, at, delivered_at)"
            " VALUES (?, ?, ?, ?, 'in', ?, ?, ?, ?, ?)",
            (
                message.id, message.account_id, message.channel, message.address, message.subject, message.text,
                orjson.dumps([a.name for a in message.attachments]).decode(), _text(now), _text(now),
            ),
        )  # fmt: skip
        if taken.rowcount:
            self._tell_status(message.id, message.channel, message.address, "delivered", now)
        self._db.execute("COMMIT")
        return Sent(ref=message.id)

    def look_up(self, message_id: str) -> Sent | None:
        found = self._db.execute("SELECT 1 FROM message WHERE id = ?", (message_id,)).fetchone()
        return Sent(ref=message_id) if found else None

    def fetch(self, *, now: datetime, limit: int) -> Sequence[Arrived]:
        rows = self._db.execute(
            "SELECT ref, channel, kind, address, body, at FROM event"
            " WHERE acknowledged = 0 AND at <= ? ORDER BY at, ref LIMIT ?",
            (_text(now), limit),
        ).fetchall()
        return [
            Arrived(
                ref=r[0], channel=Channel(r[1]), kind=ArrivedKind(r[2]), address=r[3], body=r[4], at=_instant(r[5]),
                files=self._files_of(r[0]) if r[2] == ArrivedKind.MESSAGE else (),
            )
            for r in rows
        ]  # fmt: skip

    def acknowledge(self, refs: Sequence[str]) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("UPDATE event SET acknowledged = 1 WHERE ref = ?", [(ref,) for ref in refs])
        self._db.execute("COMMIT")

    def next_at(self) -> datetime | None:
        found = self._db.execute("SELECT min(at) FROM event WHERE acknowledged = 0").fetchone()[0]
        return _instant(found) if found else None

    def reply(
        self, account_id: str, text: str, *, channel: Channel, address: str, at: datetime,
        files: Sequence[ArrivedFile] = (),
    ) -> str:  # fmt: skip
        """The customer writes, and may send files along. The same words at the same instant are one message."""
        ref = key_of("said", account_id, channel, text, _text(at))
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute(
            "INSERT OR IGNORE INTO message (id, account_id, channel, address, direction, text, attachments, at)"
            " VALUES (?, ?, ?, ?, 'out', ?, ?, ?)",
            (
                ref, account_id, channel, address, text, orjson.dumps([one.name for one in files]).decode(), _text(at)
            ),
        )  # fmt: skip
        self._db.executemany(
            "INSERT OR IGNORE INTO file (ref, position, name, content) VALUES (?, ?, ?, ?)",
            [(ref, position, one.name, one.content) for position, one in enumerate(files)],
        )
        self._tell(ref, channel, ArrivedKind.MESSAGE, address, {"id": ref, "text": text}, at)
        self._db.execute("COMMIT")
        return ref

    def read(self, message_id: str, *, at: datetime) -> None:
        """The customer opens a message. Raises ``NotFound``."""
        row = self._db.execute("SELECT channel, address FROM message WHERE id = ?", (message_id,)).fetchone()
        if row is None:
            raise NotFound(f"no message {message_id!r} on the sandbox phone")
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("UPDATE message SET read_at = ? WHERE id = ? AND read_at IS NULL", (_text(at), message_id))
        self._tell_status(message_id, Channel(row[0]), row[1], "read", at)
        self._db.execute("COMMIT")

    def open_link(self, account_id: str, *, channel: Channel, address: str, at: datetime) -> None:
        """The customer opens the payment link."""
        ref = key_of("link", account_id, channel, _text(at))
        self._tell(ref, channel, ArrivedKind.LINK_OPENED, address, {"id": ref}, at)

    def change_identity(self, account_id: str, *, channel: Channel, address: str, change: str, at: datetime) -> None:
        """The provider notices that the number, or the person behind it, has changed."""
        ref = key_of("identity", account_id, channel, change, _text(at))
        self._tell(ref, channel, ArrivedKind.IDENTITY_CHANGED, address, {"id": ref, "change": change}, at)

    def messages(self, account_id: str | None = None) -> list[PhoneMessage]:
        """Everything on the phone of one account, or of all, oldest first."""
        rows = self._db.execute(
            "SELECT id, account_id, channel, address, direction, subject, text, attachments, at, delivered_at, read_at"
            " FROM message WHERE account_id = coalesce(?, account_id) ORDER BY at, number",
            (account_id,),
        )
        return [
            PhoneMessage(
                id=r[0], account_id=r[1], channel=Channel(r[2]), address=r[3], direction=r[4], subject=r[5], text=r[6],
                attachments=tuple(orjson.loads(r[7])), at=_instant(r[8]),
                delivered_at=_instant(r[9]) if r[9] else None, read_at=_instant(r[10]) if r[10] else None,
            )
            for r in rows
        ]  # fmt: skip

    def _files_of(self, ref: str) -> tuple[ArrivedFile, ...]:
        rows = self._db.execute("SELECT name, content FROM file WHERE ref = ? ORDER BY position", (ref,))
        return tuple(ArrivedFile(name=name, content=content) for name, content in rows)

    def _free_at(self, message_id: str, now: datetime) -> datetime:
        """When a busy line is free again for a message: a while after its first try."""
        until = _text(now + timedelta(minutes=BUSY_MINUTES))
        self._db.execute("INSERT OR IGNORE INTO busy (id, until) VALUES (?, ?)", (message_id, until))
        return _instant(self._db.execute("SELECT until FROM busy WHERE id = ?", (message_id,)).fetchone()[0])

    def _tell_status(self, message_id: str, channel: Channel, address: str, status: str, at: datetime) -> None:
        body = {"message": message_id, "status": status}
        self._tell(key_of("status", message_id, status), channel, ArrivedKind.STATUS, address, body, at)

    def _tell(
        self, ref: str, channel: Channel, kind: ArrivedKind, address: str, body: dict[str, str], at: datetime
    ) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO event (ref, channel, kind, address, body, at) VALUES (?, ?, ?, ?, ?, ?)",
            (ref, channel, kind, address, orjson.dumps(body).decode(), _text(at)),
        )


def _text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(" ", "seconds")


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
