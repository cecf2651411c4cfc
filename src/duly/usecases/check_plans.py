"""Holds what the tables say of an account's payment plans and their instalments against its journal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from duly.domain.money import Money
from duly.domain.promise import PromiseState
from duly.store.history_query import AccountRows
from duly.usecases.check_books import differing, one_sided

INSTALMENT_TOLD = ("state", "day", "amount", "paid", "missed", "follow_up_on")


def plan_mismatches(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        if entry.kind.startswith("plan."):
            told.setdefault(entry.body["plan"], {})["state"] = entry.body["state"]
    yield from one_sided("plan", told, [row["id"] for row in rows.plans])
    for row in rows.plans:
        yield from differing(f"plan {row['id']}", told.get(row["id"], {}), row)


def instalment_mismatches(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        body = entry.body
        if entry.kind == "plan.agreed":
            confirmed = {"state": PromiseState.CONFIRMED.value, "paid": "0", "missed": False}
            for part, fixed in zip(body["schedule"], body["instalments"], strict=True):
                told[fixed["id"]] = {**part, "follow_up_on": fixed["follow_up_on"], **confirmed}
        elif entry.kind.startswith("instalment."):
            told[body["instalment"]] |= {name: body[name] for name in INSTALMENT_TOLD if name in body}
        for name in body.get("instalments_cancelled", ()) if entry.kind.startswith("plan.") else ():
            told[name]["state"] = PromiseState.CANCELLED.value
    yield from one_sided("instalment", told, [row["id"] for row in rows.instalments])
    for row in rows.instalments:
        own = told.get(row["id"], {})
        amounts = {name: Money.parse(own[name], row["currency"]).minor for name in ("amount", "paid") if name in own}
        yield from differing(f"instalment {row['id']}", own | amounts, row)
