"""Keeps the files that came with a message, and reads them as receipts before anything is recorded of them.

Reading takes seconds and a process of its own, so it is done outside any transaction; it records nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.dialogue.moves import KeepPhotos
from duly.domain.delivery import Arrived, ArrivedKind
from duly.domain.identity import key_of
from duly.domain.receipt import Receipt, Refusal, SentFile
from duly.store.files import REFUSED_SUFFIX, keep_file
from duly.store.inbox import InboxRow
from duly.store.record import Entry, Insert
from duly.store.schema import document
from duly.understanding.receipts.kinds import SUFFIXES, Kind, kind_of
from duly.understanding.receipts.limits import FILE_BYTES_MAX
from duly.understanding.receipts.read import read_receipt, sent_file
from duly.usecases.context import Context
from duly.usecases.keep_document import documents_of
from duly.usecases.read_receipts import receipt_context

FILES_MAX = 5
"""Of one message; more are kept, and a person sees them."""
KIND = "receipt"
PHOTOS = "photos"
"""What is kept of files that show what is disputed; the policy asks for it by this name."""


def with_files_kept(context: Context, arrived: Arrived) -> Arrived:
    """The arrival with its files kept, and named in its body by their hash."""
    if not arrived.files:
        return arrived
    kept: list[dict[str, Any]] = []
    for one in arrived.files:
        file, kind = sent_file(one.content, one.name), kind_of(one.content)
        suffix = SUFFIXES[kind] if isinstance(kind, Kind) else REFUSED_SUFFIX
        too_large = file.size > FILE_BYTES_MAX
        place = None if too_large else keep_file(context.files, one.content, suffix=suffix)
        kept.append(
            {"name": file.name, "sha256": file.sha256, "size": file.size, "media_type": file.media_type, "place": place}
        )  # fmt: skip
    return replace(arrived, body=orjson.dumps({**orjson.loads(arrived.body), "files": kept}).decode(), files=())


def read_files(context: Context, row: InboxRow) -> tuple[Receipt, ...]:
    """What the files of a stored message say, read by the account's currency and place."""
    files = _files_of(row)
    if not files:
        return ()
    with context.database.reading() as tx:
        known = receipt_context(tx, row.account_id, today=context.day_of(row.received_at))
    found: list[Receipt] = []
    for one in files[:FILES_MAX]:
        file = _sent(one)
        place = context.files / one["place"] if one["place"] else None
        if place is None:
            found.append(Receipt(file=file, refusal=Refusal.TOO_LARGE))
        elif not place.is_file():
            found.append(Receipt(file=file, refusal=Refusal.BROKEN))
        else:
            found.append(replace(read_receipt(place.read_bytes(), file.name, known), file=file))
    return tuple(found)


def shown_for(tx: Connection, row: InboxRow) -> dict[str, tuple[str, ...]]:
    """By the SHA-256 of each file of a message, the other accounts for which it was sent before."""
    digests = [one["sha256"] for one in _files_of(row)]
    if not digests:
        return {}
    d = document.c
    query = select(d.sha256, d.account_id).where(d.sha256.in_(digests), d.kind == KIND, d.account_id != row.account_id)
    found: dict[str, list[str]] = {}
    for digest, account_id in tx.execute(query.order_by(d.account_id)):
        found.setdefault(digest, []).append(account_id)
    return {digest: tuple(others) for digest, others in found.items()}


def documents_sent(tx: Connection, context: Context, row: InboxRow, *, photos: KeepPhotos | None = None) -> list[Entry]:
    """The entries that put a message's files among the account's documents, each once however often it is sent;
    ``photos`` are those that show what is disputed.
    """
    known = {one.id for one in documents_of(tx, row.account_id)}
    entries: list[Entry] = []
    for one in _files_of(row):
        added: dict[str, Any] = {
            "id": document_id(row.account_id, one["sha256"]), "account_id": row.account_id,
            "item_id": photos.item if photos else None, "kind": PHOTOS if photos else KIND,
            "name": one["name"], "reference": _reference(context, one), "sha256": one["sha256"],
            "media_type": one["media_type"], "size_bytes": one["size"], "known_at": row.received_at,
        }  # fmt: skip
        if added["id"] in known:
            continue
        known.add(added["id"])
        shown = ("item_id", "kind", "name", "reference", "sha256", "media_type", "size_bytes")
        body = {"document": added["id"], "inbox": row.id, **{name: added[name] for name in shown}}
        write = Insert(table=document, row=added)
        entries.append(Entry(account_id=row.account_id, kind="document.added", body=body, writes=(write,)))
    return entries


def document_id(account_id: str, digest: str) -> str:
    """The id of a file among an account's documents: the same file is one document."""
    return key_of("document", account_id, KIND, digest)


def _reference(context: Context, one: dict[str, Any]) -> str:
    return (Path(context.settings.files) / one["place"]).as_posix() if one["place"] else "not kept: too large"


def _files_of(row: InboxRow) -> list[dict[str, Any]]:
    if row.kind != ArrivedKind.MESSAGE or row.account_id is None:
        return []
    try:
        stored: Any = orjson.loads(row.body)
        return list(stored.get("files", ()))
    except (orjson.JSONDecodeError, AttributeError):
        return []  # words alone


def _sent(one: dict[str, Any]) -> SentFile:
    return SentFile(name=one["name"], sha256=one["sha256"], size=one["size"], media_type=one["media_type"])
