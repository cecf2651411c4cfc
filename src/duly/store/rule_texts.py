"""Every version of the rules that was ever used, by the hash of what it says. Written once, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from duly.errors import NotFound
from duly.store.schema import rule_version

KEPT = select(rule_version.c.hash).where(rule_version.c.hash == bindparam("digest"))


def keep_version(
    tx: Connection, *, digest: str, kind: str, name: str, content: Mapping[str, Any], now: datetime
) -> None:
    """Keeps a version, if it is new. ``content`` is all it takes to read the same rules again."""
    if tx.execute(KEPT, {"digest": digest}).first() is not None:
        return  # as nearly always: asking is quicker than putting a whole market into words for nothing
    new = sqlite.insert(rule_version) if tx.dialect.name == "sqlite" else postgresql.insert(rule_version)
    row = {"hash": digest, "kind": kind, "name": name, "content": dict(content), "first_used_at": now}
    tx.execute(new.values(row).on_conflict_do_nothing(index_elements=["hash"]))


def version(tx: Connection, digest: str) -> Row[Any]:
    """The version with this hash. Raises ``NotFound``."""
    row = tx.execute(select(rule_version).where(rule_version.c.hash == digest)).first()
    if row is None:
        raise NotFound(f"the store has no rules with hash {digest}")
    return row
