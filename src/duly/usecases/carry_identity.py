"""Carries out what a message says of who writes it: a proof, or that it is somebody else."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from duly.dialogue import moves as m
from duly.domain.verification import ATTEMPTS_MAX, IdentityChange, Method
from duly.store.record import Change, Entry, Write
from duly.store.schema import contact_point, one_time_code
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.keep_level import lowered, proven_entry


def proven(a: Answering, move: m.ProofGiven) -> Entry:
    """The level rises; a code that was used is used up."""
    body = {"inbox": a.row.id, "channel": a.row.channel}
    entry = proven_entry(a.account_id, move.method, move.level, source="customer", key=a.row.id, body=body, now=a.now)
    if move.method is not Method.CODE:
        return entry
    return Entry(
        account_id=entry.account_id, kind=entry.kind, body=entry.body, writes=(*entry.writes, *_codes_ended(a)),
        state=entry.state,
    )  # fmt: skip


def not_proven(a: Answering, move: m.ProofFailed) -> Entry:
    """A wrong answer; with the last one allowed every code that waits ends."""
    body = {"method": move.method.value, "attempt": move.attempt}
    return a.entry("identity.not_verified", body, _codes_ended(a) if move.attempt >= ATTEMPTS_MAX else ())


def _codes_ended(a: Answering) -> list[Write]:
    c = one_time_code.c
    unused = a.tx.execute(select(c.id).where(c.account_id == a.account_id, c.used_at.is_(None)).order_by(c.id))
    return [Change(table=one_time_code, key={"id": each}, values={"used_at": a.now}) for each in unused.scalars()]


def not_the_customer(a: Answering, move: m.WrongPerson) -> Entry:
    """The address is used no more, and whoever answers there is told nothing."""
    key = {"account_id": a.account_id, "channel": move.channel.value}
    p = contact_point.c
    known = select(p.address).where(p.account_id == a.account_id, p.channel == move.channel.value)
    # They may have written from an address that is not the account's: that says nothing of the one that is.
    wrong = a.tx.execute(known).scalar() == a.row.address
    writes: list[Write] = [Change(table=contact_point, key=key, values={"valid": False})] if wrong else []
    state, levels = lowered(a.tx, a.account_id, IdentityChange.WRONG_PERSON, key=a.row.id, now=a.now)
    body: dict[str, Any] = {
        "inbox": a.row.id, "channel": move.channel.value, "address": a.row.address, "quotes": quotes_json(move.quotes),
        **state,
    }  # fmt: skip
    return Entry(account_id=a.account_id, kind="contact.wrong", body=body, writes=(*writes, *levels), state=state)
