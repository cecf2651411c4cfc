"""One simulation from beginning to end: the workspace, the life, the proof at the end, and what it came to."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import orjson
import yaml
from sqlalchemy import Connection, func, select

from duly.app import App, create_workspace, read_policy_file
from duly.connectors.files.append import arrivals
from duly.domain.invariants import Violation
from duly.domain.money import Money
from duly.errors import InputInvalid
from duly.settings import SETTINGS_FILE
from duly.simulate.life.life_settings import LifePlan
from duly.simulate.life.measures import Figures, Measures
from duly.simulate.life.watch import Found
from duly.simulate.life.world import OnDay, Watcher, live
from duly.store.journal import verify
from duly.store.schema import account, account_state
from duly.usecases.check_guarantees import GuaranteesChecked, check_guarantees
from duly.usecases.context import rates_to

CREDITOR = "Simulated Supplies"
TIMEZONE, COUNTRY = "Europe/Madrid", "ES"
MARK_FILE = "simulation.json"
"""Tells a workspace that a simulation has made, which it may make anew, from one that is somebody's own."""
POLICY_FILE = "policies/simulated.yaml"
FIELD_END = "\x1e"


@dataclass(frozen=True, kw_only=True, slots=True)
class Simulated:
    """What a simulation came to. ``hash`` covers the end of every chain; ``found`` are violations as they showed."""

    plan: LifePlan
    policy: str
    policy_hash: str
    currency: str
    measures: Measures
    rates: dict[str, Fraction]
    turns: int
    entries: int
    checks: int
    deaths: int
    cases_worked: int
    found: tuple[Found, ...]
    checked: GuaranteesChecked
    breaks: int
    hash: str
    ended_at: datetime

    @property
    def violations(self) -> tuple[Violation, ...]:
        """What did not hold, on the way or at the end, each once."""
        return tuple(dict.fromkeys([*(each.violation for each in self.found), *self.checked.violations]))

    def worth(self, figures: Figures, what: str) -> Money:
        """An amount of the figures in the policy's currency, at the rates of the last day."""
        minor = sum(
            amount * self.rates.get(currency, Fraction(0))
            for (name, currency), amount in figures.amounts.items()
            if name == what
        )
        return Money(minor=round(minor), currency=self.currency)


def prepare(folder: Path, plan: LifePlan, *, policy: Path | None) -> None:
    """Makes the workspace, or takes an empty one as it is; clears one that an earlier simulation has made.

    Raises ``InputInvalid`` for a folder with something else in it.
    """
    if (folder / MARK_FILE).is_file():
        shutil.rmtree(folder)
    own = (folder / SETTINGS_FILE).is_file()
    if not own:
        if folder.exists() and any(folder.iterdir()):
            expected = "an empty folder, a workspace without accounts, or an earlier simulation"
            raise InputInvalid((f"{folder}: found other files, expected {expected}",))
        currency = read_policy_file(policy).currency if policy else "EUR"
        create_workspace(folder, creditor=CREDITOR, currency=currency, timezone=TIMEZONE)
        _set(folder, country=COUNTRY)
        (folder / MARK_FILE).write_bytes(orjson.dumps({"seed": plan.seed, "accounts": plan.accounts}))
    if policy is not None:
        shutil.copyfile(policy, folder / POLICY_FILE)
        _set(folder, policy=POLICY_FILE)


def _set(folder: Path, **values: str) -> None:
    path = folder / SETTINGS_FILE
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump({**found, **values}, sort_keys=False, allow_unicode=True), encoding="utf-8")


def simulate(app: App, plan: LifePlan, *, on_day: OnDay, watchers: Sequence[Watcher] = ()) -> Simulated:
    """Lives the plan, then verifies the journal and checks the whole store; ``watchers`` are told of all that is
    recorded on the way. Raises ``InputInvalid`` where the store has accounts already.
    """
    with app.context.database.reading() as tx:
        known = tx.execute(select(func.count()).select_from(account)).scalar_one()
    if known:
        raise InputInvalid(
            (f"{app.folder}: found {known} accounts, expected none: a simulation needs a store to itself",)
        )
    measures = Measures()
    world = live(app, plan, on_day=on_day, watchers=(measures.see, *watchers))
    measures.finish()
    checked = check_guarantees(app.context, now=world.end, arrivals=arrivals(app.sink.folder))
    with app.context.database.reading() as tx:
        return Simulated(
            plan=plan,
            policy=app.context.policy.name,
            policy_hash=app.context.policy.hash,
            currency=app.context.policy.currency,
            measures=measures,
            rates=rates_to(tx, app.context.policy.currency, app.context.day_of(world.end)),
            turns=world.turns,
            entries=world.watch.entries,
            checks=world.watch.checks,
            deaths=world.mortality.died,
            cases_worked=world.clerk.worked,
            found=tuple(world.watch.found),
            checked=checked,
            breaks=len(verify(tx).breaks),
            hash=root_of_chains(tx),
            ended_at=world.end,
        )


def root_of_chains(tx: Connection) -> str:
    """One hash over the end of every account's chain, whatever database holds them."""
    digest = hashlib.sha256()
    for line in sorted(_heads(tx)):
        digest.update(line.encode())
    return digest.hexdigest()


def _heads(tx: Connection) -> Iterator[str]:
    state = account_state.c
    for row in tx.execute(select(state.account_id, state.chain_seq, state.chain_hash)):
        yield FIELD_END.join(map(str, row)) + "\n"
