"""Keeps every version of the rules that a decision was made by, so that it can be made again.

A policy is its text; a market is its pack's text with the holidays it was given.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from duly.errors import NotFound
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.market import Market, read_market
from duly.policy.policy_file import read_policy
from duly.store.schema import rule_version


def keep_rules(tx: Connection, rules: CompiledPolicy, markets: Iterable[Market], *, now: datetime) -> None:
    """Keeps the policy in force and the packs that were used, where a version is new."""
    _keep_policy(tx, rules, now=now)
    for market in {market.hash: market for market in markets}.values():
        _keep_market(tx, market, now=now)


def _keep_policy(tx: Connection, rules: CompiledPolicy, *, now: datetime) -> None:
    policy = rules.policy
    _keep(tx, hash=policy.hash, kind="policy", name=policy.name, content={"text": policy.text}, now=now)


def _keep_market(tx: Connection, market: Market, *, now: datetime) -> None:
    content = {
        "text": market.text, "holidays": sorted(market.given_holidays), "country": market.country,
        "zones": market.zones,
    }  # fmt: skip
    _keep(tx, hash=market.hash, kind="market", name=market.id, content=content, now=now)


def _keep(tx: Connection, *, hash: str, kind: str, name: str, content: dict[str, Any], now: datetime) -> None:
    new = sqlite.insert(rule_version) if tx.dialect.name == "sqlite" else postgresql.insert(rule_version)
    row = {"hash": hash, "kind": kind, "name": name, "content": content, "first_used_at": now}
    tx.execute(new.values(row).on_conflict_do_nothing(index_elements=["hash"]))


def policy_version(tx: Connection, hash: str) -> CompiledPolicy:
    """The policy with this hash, ready to decide. Raises ``NotFound``."""
    row = _version(tx, hash)
    return compile_policy(read_policy(row.content["text"], file=f"{row.name} ({hash[:8]})"))


def market_version(tx: Connection, hash: str) -> Market:
    """The market pack with this hash. Raises ``NotFound``."""
    row = _version(tx, hash)
    holidays = frozenset(date.fromisoformat(day) for day in row.content["holidays"])
    market = read_market(row.content["text"], file=f"{row.name} ({hash[:8]})", holidays=holidays)
    if market.hash == hash:
        return market
    return market.for_country(row.content["country"], zones=tuple(row.content["zones"]))


def _version(tx: Connection, hash: str) -> Any:
    row = tx.execute(select(rule_version).where(rule_version.c.hash == hash)).first()
    if row is None:
        raise NotFound(f"the store has no rules with hash {hash}")
    return row
