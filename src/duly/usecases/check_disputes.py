"""Holds the disputes of an account, as the table has them, against its journal. Reads rows alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from duly.store.history_query import AccountRows, JournalEntry
from duly.usecases.check_books import differing, one_sided
from duly.usecases.dispute_history import opened_in

ENDS = frozenset({"dispute.resolved", "dispute.withdrawn"})


def dispute_mismatches(rows: AccountRows) -> Iterator[str]:
    """Where disputes, and what the receivables system says of them, are not as the journal has made them."""
    told = _told(rows.entries)
    yield from one_sided("dispute", told, [row["id"] for row in rows.disputes])
    for row in rows.disputes:
        own = told.get(row["id"])
        if own is None:
            continue
        closed, ended = row["closed_at"] is not None, own["resolution"] is not None
        if closed != ended:
            words = {True: "it is closed", False: "it is not closed"}
            yield f"dispute {row['id']}: the journal says {words[ended]}, the table says {words[closed]}"
        yield from differing(f"dispute {row['id']}", own if closed == ended else {}, row)
    flags = _flags(rows.entries)
    for row in rows.items:
        yield from differing(f"item {row['id']}", {"flagged": flags.get(row["id"])}, row)


def _told(entries: Iterable[JournalEntry]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        body = entry.body
        for each in body.get("wider", ()):
            found[each["dispute"]] |= {"amount": each["amount"], "whole": each["whole"]}
        if entry.kind == "dispute.opened":
            found |= {each["dispute"]: _standing(each, round=1) for each in opened_in(body)}
        elif entry.kind in ENDS:
            found[body["dispute"]] |= {"resolution": body["resolution"], "credit_left": body.get("credit_left", 0)}
        elif entry.kind == "dispute.reopened":
            found[body["dispute"]] = _standing(body, round=body["round"])
        elif entry.kind == "dispute.credited":
            found[body["dispute"]]["credit_left"] = body["left"]
    return found


def _standing(body: dict[str, Any], *, round: int) -> dict[str, Any]:
    names = ("amount", "whole", "currency", "reason", "stops")
    return {**{name: body[name] for name in names}, "round": round, "resolution": None, "credit_left": 0}


def _flags(entries: Iterable[JournalEntry]) -> dict[str, bool]:
    """What the receivables system last said of each item, as the journal has it."""
    return {entry.body["item"]: entry.body["flagged"] for entry in entries if "flagged" in entry.body}
