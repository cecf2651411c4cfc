"""Keeps every version of the rules that a decision was made by, so that it can be made again.

A policy is its text; a market is everything its packs came to at one place on one day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from duly.dialogue.wording import Catalogue
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.market import Market, market_from_json
from duly.policy.policy_file import read_policy
from duly.store.rule_texts import keep_version, version
from duly.store.schema import rule_version

WORDING = "wording"


def keep_rules(tx: Connection, rules: CompiledPolicy, markets: Iterable[Market], *, now: datetime) -> None:
    """Keeps the policy in force and the packs that were used, where a version is new."""
    _keep_policy(tx, rules, now=now)
    for market in {market.hash: market for market in markets}.values():
        _keep_market(tx, market, now=now)


def keep_wording(tx: Connection, catalogues: Iterable[Catalogue], *, now: datetime) -> None:
    """Keeps which wordings each catalogue approves, where a version is new; what was said is with each message."""
    for each in catalogues:
        content = {"locale": each.locale, "wordings": sorted(each.ids())}
        keep_version(tx, digest=each.hash, kind=WORDING, name=each.name, content=content, now=now)


def approved_wordings(tx: Connection) -> dict[str, frozenset[str]]:
    """The wordings that each catalogue version approved, by its hash."""
    query = select(rule_version.c.hash, rule_version.c.content).where(rule_version.c.kind == WORDING)
    return {row.hash: frozenset(row.content["wordings"]) for row in tx.execute(query)}


def _keep_policy(tx: Connection, rules: CompiledPolicy, *, now: datetime) -> None:
    policy = rules.policy
    keep_version(tx, digest=policy.hash, kind="policy", name=policy.name, content={"text": policy.text}, now=now)


def _keep_market(tx: Connection, market: Market, *, now: datetime) -> None:
    keep_version(tx, digest=market.hash, kind="market", name=market.id, content=market.as_json, now=now)


def policy_version(tx: Connection, digest: str) -> CompiledPolicy:
    """The policy with this hash, ready to decide. Raises ``NotFound``."""
    row = version(tx, digest)
    return compile_policy(read_policy(row.content["text"], file=f"{row.name} ({digest[:8]})"))


def market_version(tx: Connection, digest: str) -> Market:
    """The rules of a market with this hash, as they were put together. Raises ``NotFound``."""
    return market_from_json(version(tx, digest).content)
