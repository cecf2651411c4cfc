"""Keeps the list of whom not to contact: takes files in, lists what holds, takes an entry off for a reason.

An entry is an account's id or an address; it closes channels of accounts that are here and of those to come. One
transaction for a file: it is in, or it is not.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from io import StringIO
from typing import Any

from sqlalchemy import Connection, or_, select

from duly.connectors.tables.addresses import read_address
from duly.connectors.tables.faults import CellInvalid
from duly.domain.contact import Channel
from duly.domain.identity import key_of
from duly.errors import InputInvalid, NotFound
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, Head, Insert, Write, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, account_state, contact_point, suppression
from duly.usecases.context import Context

NAMES = ("account", "phone", "email")
COLUMNS = (*NAMES, "channel", "reason", "until")
CHANNEL_OF = {"phone": Channel.VOICE, "email": Channel.EMAIL}
FAULTS_MAX = 50
TOLD_MAX = 100
"""So many entries of one file are spelled out in the journal."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """One entry. ``kind`` is account, phone or email; ``until`` is the day from which it no longer holds."""

    kind: str
    value: str
    channel: Channel | None
    reason: str
    until: date | None

    @property
    def id(self) -> str:
        return key_of("suppression", self.kind, self.value, self.channel.value if self.channel else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """What a file came to. ``removed``: entries that a person has taken off, which the same row does not put back."""

    new: int
    changed: int
    unchanged: int
    removed: int


def import_list(context: Context, text: str, *, file: str, by: str, now: datetime) -> Listed:
    """Takes in a CSV with a header. Raises ``InputInvalid`` with every fault; then nothing is taken in."""
    listings = _read(text, file=file, country=context.settings.country or None)
    with context.database.transaction() as tx:
        heads = _workspace(tx)
        known = _known(tx, [one.id for one in listings])
        writes: list[Write] = []
        counts = {"new": 0, "changed": 0, "unchanged": 0, "removed": 0}
        for one in listings:
            what, write = _taken_in(one, known.get(one.id), file=file, now=now)
            counts[what] += 1
            writes += write
        body: dict[str, Any] = {
            "file": file, "sha256": sha256(text.encode()).hexdigest(), **counts,
            "entries": [_told(one) for one in listings[:TOLD_MAX]],
        }  # fmt: skip
        entry = Entry(account_id=WORKSPACE, kind="do_not_contact.imported", body=body, writes=tuple(writes))
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return Listed(**counts)


def _workspace(tx: Connection) -> dict[str, Head]:
    return lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])


def _known(tx: Connection, ids: list[str]) -> dict[str, Any]:
    query = select(suppression).where(ids_in(tx, suppression.c.id, ids))
    return {row.id: row for row in tx.execute(query)}


def _taken_in(one: Listing, known: Any, *, file: str, now: datetime) -> tuple[str, list[Write]]:
    """What an entry changes. Of two ends the later one holds; an entry without an end outlasts all others."""
    if known is None:
        row: dict[str, Any] = {
            "id": one.id, "kind": one.kind, "value": one.value, "channel": one.channel.value if one.channel else None,
            "reason": one.reason, "until": one.until, "file": file, "listed_at": now, "removed_at": None,
            "removed_why": None,
        }  # fmt: skip
        return "new", [Insert(table=suppression, row=row)]
    same = (known.reason, known.until) == (one.reason, one.until)
    if known.removed_at is not None:
        if same:
            return "removed", []
        anew = {"reason": one.reason, "until": one.until, "file": file, "listed_at": now}
        return "changed", [_change(one, {**anew, "removed_at": None, "removed_why": None})]
    until = None if None in (known.until, one.until) else max(known.until, one.until)
    if same or (until, one.reason) == (known.until, known.reason):
        return "unchanged", []
    return "changed", [_change(one, {"reason": one.reason, "until": until, "file": file})]


def _change(one: Listing, values: Mapping[str, Any]) -> Change:
    return Change(table=suppression, key={"id": one.id}, values=values)


def _told(one: Listing) -> dict[str, Any]:
    return {"entry": one.id, "kind": one.kind, "value": one.value, "channel": one.channel, "until": one.until}


def listings_of(context: Context) -> list[dict[str, Any]]:
    """What holds today, in the order in which it was listed."""
    s = suppression.c
    with context.database.reading() as tx:
        query = select(suppression).where(s.removed_at.is_(None)).order_by(s.listed_at, s.id)
        return [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]


def take_off(context: Context, name: str, *, by: str, note: str, now: datetime) -> str:
    """Takes an entry (its id, an account's id or an address) off the list; the accounts it closed are looked at again.

    Raises ``NotFound``, ``InputInvalid``.
    """
    if not note.strip():
        raise InputInvalid(("--note: found nothing, expected why",))
    s = suppression.c
    with context.database.transaction() as tx:
        query = select(suppression).where((s.id == name) | (s.value == name), s.removed_at.is_(None))
        rows = tx.execute(query.order_by(s.id)).all()
        if not rows:
            raise NotFound(f"{name!r} is on no do-not-contact list; duly do-not-contact list shows what is")
        values = [row.value for row in rows]
        heads = _workspace(tx) | lock_accounts(tx, _automated(tx, values))
        again = [each for each in _automated(tx, values) if each in heads]  # none that a person took before the lock
        gone = {"removed_at": now, "removed_why": note}
        writes = [Change(table=suppression, key={"id": row.id}, values=gone) for row in rows]
        body = {"entries": [row.id for row in rows], "value": rows[0].value, "why": note}
        kind = "do_not_contact.removed"
        entry = Entry(account_id=WORKSPACE, kind=kind, body=body, writes=tuple(writes))
        looked_at = [Entry(account_id=each, kind=kind, body=body, state={"review_at": now}) for each in again]
        record(tx, [entry, *looked_at], heads=heads, actor=f"person:{by}", at=now)
    return rows[0].value


def _automated(tx: Connection, values: list[str]) -> list[str]:
    """The accounts with one of these ids or addresses that automation has."""
    p, state = contact_point.c, account_state.c
    at = select(p.account_id).where(p.address.in_(values))
    query = select(state.account_id).where(
        or_(state.account_id.in_(values), state.account_id.in_(at)), state.review_at.is_not(None)
    )
    return list(tx.execute(query.order_by(state.account_id)).scalars())


def _read(text: str, *, file: str, country: str | None) -> list[Listing]:
    text = text.removeprefix("\ufeff")
    first, _, _ = text.partition("\n")
    rows = _rows(text, file=file, delimiter=";" if first.count(";") > first.count(",") else ",")
    _, names = next(rows, (1, list[str]()))
    header = [name.strip().casefold().replace("e-mail", "email") for name in names]
    unknown = [name for name in header if name not in COLUMNS]
    if unknown or not set(NAMES) & set(header) or "reason" not in header:
        found = ", ".join(header) or "nothing"
        expected = f"{', '.join(COLUMNS)}: one of the first three at least, and reason"
        raise InputInvalid((f"{file}, line 1: found the columns {found}, expected some of {expected}",))
    faults: list[str] = []
    listings: dict[str, Listing] = {}
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            faults.append(f"{file}, line {line}: found {len(cells)} cells, expected {len(header)}")
            continue
        row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
        for one in _row(row, f"{file}, line {line}", faults, country=country):
            listings[one.id] = _later(listings.get(one.id), one)
    if faults:
        more = [f"and {len(faults) - FAULTS_MAX} more"] if len(faults) > FAULTS_MAX else []
        raise InputInvalid((*faults[:FAULTS_MAX], *more))
    return list(listings.values())


def _rows(text: str, *, file: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on; a quoted cell may go over several lines. Raises ``InputInvalid``."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputInvalid(
            (f"{file}, line {line}: found a row that cannot be read ({error}), expected CSV",)
        ) from error


def _later(known: Listing | None, one: Listing) -> Listing:
    if known is None or one.until is None:
        return one
    return known if known.until is None or known.until >= one.until else one


def _row(row: Mapping[str, str], where: str, faults: list[str], *, country: str | None) -> Iterator[Listing]:
    before = len(faults)
    channel = _channel(row.get("channel", ""), where, faults)
    until = _until(row.get("until", ""), where, faults)
    if not row["reason"]:
        faults.append(f"{where}, reason: found nothing, expected why they are not to be contacted")
    names = list(_names(row, where, faults, country=country))
    if not names and len(faults) == before:
        faults.append(f"{where}: found no account, phone or email, expected one of them at least")
    if len(faults) == before:
        for kind, value in names:
            yield Listing(kind=kind, value=value, channel=channel, reason=row["reason"], until=until)


def _names(row: Mapping[str, str], where: str, faults: list[str], *, country: str | None) -> Iterable[tuple[str, str]]:
    if row.get("account"):
        yield "account", row["account"]
    for kind in ("phone", "email"):
        found = row.get(kind, "")
        if not found:
            continue
        try:
            yield kind, read_address(found, CHANNEL_OF[kind], country=country)
        except CellInvalid as error:
            faults.append(f"{where}, {kind}: found {found!r}, expected {error.expected}")


def _channel(found: str, where: str, faults: list[str]) -> Channel | None:
    if not found or found.casefold() == "all":
        return None
    try:
        return Channel(found.casefold())
    except ValueError:
        faults.append(f"{where}, channel: found {found!r}, expected whatsapp, email, voice or nothing for all")
        return None


def _until(found: str, where: str, faults: list[str]) -> date | None:
    if not found:
        return None
    try:
        return date.fromisoformat(found)
    except ValueError:
        faults.append(f"{where}, until: found {found!r}, expected a day such as 2026-12-31, or nothing")
        return None
