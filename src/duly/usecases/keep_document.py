"""Keeps where the documents of an account are: invoices, proofs of delivery, orders, contracts, photos.

The document itself stays where it is; kept are its kind, its name, where it lies and, where it was at hand, the hash
of its content. A dispute that waited for it goes to its owner. One transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.dispute import DISPUTE, DisputeEvent, DisputeState
from duly.domain.evidence import Document, evidence_for
from duly.domain.identity import key_of
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Insert, lock_accounts, record
from duly.store.schema import dispute, document, item
from duly.usecases.context import Context
from duly.usecases.find_account import find_account

KIND_CHARS_MAX = 40
READ_BYTES = 1 << 20


@dataclass(frozen=True, kw_only=True, slots=True)
class NewDocument:
    """A document to keep. ``reference`` is a path, a link or a number in another system; ``item`` an item's number."""

    kind: str
    reference: str
    by: str
    item: str | None = None
    name: str | None = None


def keep_document(context: Context, account_id: str, new: NewDocument, *, now: datetime) -> Document:
    """Keeps the document, once however often it is added. Raises ``NotFound``, ``InputInvalid``."""
    _check(new)
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        item_id = item_named(tx, account_id, new.item)["id"] if new.item else None
        one = Document(
            id=key_of("document", account_id, item_id, new.kind, new.reference), account_id=account_id,
            item_id=item_id, kind=new.kind, name=new.name or Path(new.reference).name or new.reference,
            reference=new.reference, sha256=_hash_of(new.reference),
        )  # fmt: skip
        known = {each.id for each in documents_of(tx, account_id)}
        if one.id not in known:
            known = [*documents_of(tx, one.account_id), one]
            entries = [_added(one, now), *gathered(tx, one.account_id, known)]
            record(tx, entries, heads=heads, actor=f"person:{new.by}", at=now)
    return one


def _check(new: NewDocument) -> None:
    faults: list[str] = []
    plain = new.kind.replace("_", "")
    if not (plain.isascii() and plain.isalnum() and plain.islower() and len(new.kind) <= KIND_CHARS_MAX):
        faults.append(f"--kind: found {new.kind!r}, expected a name such as proof_of_delivery")
    if not new.reference.strip():
        faults.append("found no file or reference; expected where the document is")
    if not new.by.strip():
        faults.append("--by: found nothing, expected who adds it")
    if faults:
        raise InputInvalid(tuple(faults))


def _hash_of(reference: str) -> str | None:
    """Of the file's content; ``None`` where the reference is no file here."""
    path = Path(reference)
    if not path.is_file():
        return None
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


def item_named(tx: Connection, account_id: str, name: str) -> dict[str, Any]:
    """The item of this number or id, one that is open before all others. Raises ``NotFound``."""
    i = item.c
    query = select(item).where(i.account_id == account_id, (i.number == name) | (i.id == name))
    row = tx.execute(query.order_by(i.open.desc(), i.id)).mappings().first()
    if row is None:
        raise NotFound(f"account {account_id} has no item {name!r}")
    return dict(row)


def documents_of(tx: Connection, account_id: str) -> Sequence[Document]:
    """All documents of an account, the first one kept first."""
    d = document.c
    query = select(document).where(d.account_id == account_id).order_by(d.known_at, d.id)
    names = ("id", "account_id", "item_id", "kind", "name", "reference", "sha256")
    return [Document(**{name: row[name] for name in names}) for row in tx.execute(query).mappings()]


def _added(one: Document, now: datetime) -> Entry:
    row: dict[str, Any] = {
        "id": one.id, "account_id": one.account_id, "item_id": one.item_id, "kind": one.kind, "name": one.name,
        "reference": one.reference, "sha256": one.sha256, "known_at": now,
    }  # fmt: skip
    body = {"document": one.id, **{name: row[name] for name in ("item_id", "kind", "name", "reference", "sha256")}}
    return Entry(account_id=one.account_id, kind="document.added", body=body, writes=(Insert(table=document, row=row),))


def gathered(tx: Connection, account_id: str, known: Sequence[Document]) -> list[Entry]:
    """The disputes that waited for what the customer was to give, and have all of it by the documents ``known``, of
    which the last one came now.
    """
    d = dispute.c
    query = select(dispute).where(
        d.account_id == account_id, d.closed_at.is_(None), d.state == DisputeState.GATHERING.value
    )
    entries: list[Entry] = []
    for row in tx.execute(query.order_by(d.id)):
        if evidence_for(row.evidence, row.item_id, known).from_customer:
            continue
        state = DISPUTE.advance(DisputeState(row.state), DisputeEvent.GIVEN_TO_OWNER)
        change = Change(table=dispute, key={"id": row.id}, values={"state": state.value})
        body = {"dispute": row.id, "item": row.item_id, "document": known[-1].id, "owner": row.owner}
        entries.append(Entry(account_id=account_id, kind="dispute.gathered", body=body, writes=(change,)))
    return entries
