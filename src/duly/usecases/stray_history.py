"""Tells the guarantees of messages that came from an address which several accounts share. Reads rows it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from duly.domain.delivery import ArrivedKind
from duly.domain.history import InboundHistory
from duly.store.history_query import AccountRows, Stored


def shared_inbound(rows: AccountRows, strays: Sequence[Stored]) -> Iterator[InboundHistory]:
    """What the account heard by its own journal, and what it should have heard and did not: ``strays`` are the
    arrivals that are still of no account.
    """
    own = {row["id"] for row in rows.inbound}
    heard: set[str] = set()
    for entry in rows.entries:
        if entry.kind == "message.shared" and (name := entry.body["inbox"]) not in own:
            heard.add(name)
            came = datetime.fromisoformat(entry.body["received_at"])
            yield _inbound(name, came, led_to=(str(entry.seq),))
    here = {(row["channel"], row["address"]): row["since"] for row in rows.contacts}
    for row in strays:
        since = here.get((row["channel"], row["address"]))
        if since is None or row["id"] in heard or row["kind"] != ArrivedKind.MESSAGE or since > row["received_at"]:
            continue
        yield _inbound(row["id"], row["received_at"], led_to=())


def _inbound(name: str, came: datetime, *, led_to: tuple[str, ...]) -> InboundHistory:
    return InboundHistory(
        id=name, stored_at=came, acknowledged_at=None, known_kind=True, led_to=led_to, with_person=True
    )  # fmt: skip
