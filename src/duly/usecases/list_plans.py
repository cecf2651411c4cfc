"""The payment plans of a workspace, or of one account, for people. Reads only."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from duly.domain.plan import PlanState
from duly.errors import NotFound
from duly.store.schema import plan
from duly.usecases.plan_records import StoredPlan, plans_by_id

PLANS_MAX = 200
PREFIX_CHARS_MIN = 6


def list_plans(
    tx: Connection, *, state: PlanState | None = None, account_id: str | None = None
) -> Sequence[StoredPlan]:
    """The plans, newest first; those that have not ended where neither a state nor an account is named."""
    p = plan.c
    query = select(p.id)
    if state is not None:
        query = query.where(p.state == state.value)
    if account_id is not None:
        query = query.where(p.account_id == account_id)
    if state is None and account_id is None:
        query = query.where(p.ended_at.is_(None))
    ids = list(tx.execute(query.order_by(p.proposed_at.desc(), p.id).limit(PLANS_MAX)).scalars())
    found = {each.row.id: each for each in plans_by_id(tx, ids)}
    return [found[name] for name in ids]


def find_plan(tx: Connection, name: str) -> StoredPlan:
    """The plan with this id, the beginning of it, or that has not ended on the account of this id."""
    p = plan.c
    exact = list(tx.execute(select(p.id).where(p.id == name)).scalars())
    own = select(p.id).where(p.account_id == name, p.ended_at.is_(None))
    found = exact or list(tx.execute(own).scalars())
    if not found and len(name) >= PREFIX_CHARS_MIN:
        found = list(tx.execute(select(p.id).where(p.id.startswith(name, autoescape=True))).scalars())
    if len(found) != 1:
        raise NotFound(f"no plan {name!r}, and no account of that id with one; duly plan list shows them")
    return plans_by_id(tx, found)[0]
