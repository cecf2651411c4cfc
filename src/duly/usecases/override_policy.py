"""A person decides against the policy for one account: skips a step, asks for one, lifts a rule, moves the next review.

Each has who, why and an end, and is decided upon at once, so that the person is told what comes next. One
transaction each.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.decision import Decision
from duly.domain.identity import key_of
from duly.domain.override import OverrideKind
from duly.errors import InputInvalid, NotFound
from duly.policy.fault import expected_among
from duly.policy.overriding import rules_liftable, steps_named, steps_said
from duly.store.record import Change, Entry, Insert, lock_accounts, record
from duly.store.schema import account_state, escalation, override
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide, decide_now
from duly.usecases.find_account import find_account
from duly.usecases.open_cases import Case, open_cases
from duly.usecases.resolve_case import check_who_and_why

DAYS_USUAL = 14
"""How long an override lasts where nobody says: so many days."""
DAYS_MAX = 90
PREFIX_CHARS_MIN = 8
BY_PERSON = "by_person"
CONTRARY = {
    OverrideKind.SKIP_STEP: (OverrideKind.SEND_STEP,),
    OverrideKind.SEND_STEP: (OverrideKind.SKIP_STEP,),
}
"""What cannot hold together for one step: the person ends the first, so that nobody's decision is undone unseen."""
IN_WORDS = {
    OverrideKind.SKIP_STEP: "step {} is skipped",
    OverrideKind.SEND_STEP: "step {} is to go out now",
    OverrideKind.LIFT_RULE: "rule {} is lifted",
    OverrideKind.REVIEW_ON: "next looked at on {}",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What a person wants. ``target`` is the step, the rule, or the day of the review; ``until`` the first day on which
    it no longer holds.
    """

    kind: OverrideKind
    target: str
    by: str
    why: str
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Overridden:
    """The override, when it ends, and what was decided with it; ``None`` where only the next review has moved."""

    id: str
    until: datetime
    following: Decision | None


def override_policy(context: Context, account_id: str, wanted: Wanted, *, now: datetime) -> Overridden:
    """Opens the override. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(wanted.by, wanted.why)
    until = _end(context, wanted, now)
    target = _target(context, wanted)
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        cycle = _check_open(tx, context, account_id, wanted, target, now=now)
        row: dict[str, Any] = {
            "id": key_of("override", account_id, wanted.kind, target, heads[account_id].seq),
            "account_id": account_id, "kind": wanted.kind.value, "target": target, "cycle": cycle, "by": wanted.by,
            "why": wanted.why, "opened_at": now, "until": until, "ended_at": None, "ended_why": None,
        }  # fmt: skip
        body = {
            "override": row["id"],
            **{name: row[name] for name in ("kind", "target", "cycle", "by", "why", "until")},
        }
        moves_review = wanted.kind is OverrideKind.REVIEW_ON
        entry = Entry(
            account_id=account_id, kind="override.opened", body=body, writes=(Insert(table=override, row=row),),
            state={"review_at": until} if moves_review else {},
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{wanted.by}", at=now)
        following = None if moves_review else decide_now(tx, context, account_id, now=now)
    return Overridden(id=row["id"], until=until, following=following)


def end_override(context: Context, name: str, *, by: str, why: str, now: datetime) -> Decision:
    """Ends an override before its time; gives what is decided without it. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(by, why)
    with context.database.transaction() as tx:
        known = _meant(tx, name)
        heads = lock_accounts(tx, [known.account_id])
        row = tx.execute(select(override).where(override.c.id == known.id)).one()
        if row.ended_at is not None:
            raise InputInvalid((f"override {row.id} ended on {row.ended_at:%Y-%m-%d}: {row.ended_why}",))
        record(tx, [ended(row, why=why, by=by, now=now)], heads=heads, actor=f"person:{by}", at=now)
        return decide_now(tx, context, row.account_id, now=now)


def ended(row: Row[Any], *, why: str, by: str, now: datetime) -> Entry:
    """The entry that ends an override; the account is looked at again."""
    change = Change(table=override, key={"id": row.id}, values={"ended_at": now, "ended_why": why})
    body = {"override": row.id, "kind": row.kind, "target": row.target, "by": by, "why": why}
    return Entry(account_id=row.account_id, kind="override.ended", body=body, writes=(change,))


def hand_over_by_person(context: Context, account_id: str, *, to: str, by: str, why: str, now: datetime) -> str:
    """Hands an account to a desk whatever the policy says; gives the case's id.

    Raises ``NotFound``, ``InputInvalid``.
    """
    check_who_and_why(by, why)
    desks = context.policy.desks
    if desks and to not in desks:
        raise InputInvalid((f"--to: unknown desk {to!r}; {expected_among(to, desks)}",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        known = open_case(tx, account_id)
        if known is not None:
            raise InputInvalid((f"account {account_id} has the open case {known}; pass it on with duly case assign",))
        (decided,) = decide(tx, context, [account_id], now=now)
        case = Case(
            account_id=account_id, trigger=BY_PERSON, reason=f"{by} has handed the account over: {why}",
            kind="override.handed_over", body={"to": to, "by": by, "why": why}, cycle=decided.facts.cycle, to=to,
            facts=decided.facts,
        )  # fmt: skip
        entries = open_cases(tx, context, [case], heads=heads, now=now)
        record(tx, entries, heads=heads, actor=f"person:{by}", at=now)
    return str(entries[0].body["case"])


def open_case(tx: Connection, account_id: str) -> str | None:
    """The id of the account's open case."""
    e = escalation.c
    return tx.execute(select(e.id).where(e.account_id == account_id, e.resolved_at.is_(None))).scalar()


@dataclass(frozen=True, kw_only=True, slots=True)
class OverrideShown:
    """An override that holds. ``until`` is when it ends by itself."""

    id: str
    account_id: str
    kind: str
    target: str
    by: str
    why: str
    opened_at: datetime
    until: datetime


def open_overrides(tx: Connection, account_id: str | None = None) -> list[OverrideShown]:
    """The overrides that hold, of one account or of all, the one that ends first first."""
    o = override.c
    columns = [o[each.name] for each in fields(OverrideShown)]
    query = select(*columns).where(o.ended_at.is_(None)).order_by(o.until, o.id)
    rows = tx.execute(query if account_id is None else query.where(o.account_id == account_id)).mappings()
    return [OverrideShown(**row) for row in rows]


def _end(context: Context, wanted: Wanted, now: datetime) -> datetime:
    today = context.day_of(now)
    if wanted.kind is OverrideKind.REVIEW_ON:
        day, option = date.fromisoformat(wanted.target), "DAY"
    else:
        day, option = wanted.until or today + timedelta(days=DAYS_USUAL), "--until"
    last = today + timedelta(days=DAYS_MAX)
    if not today < day <= last:
        raise InputInvalid((f"{option}: found {day}, expected a day after {today} and not after {last}",))
    return context.start_of(day)


def _target(context: Context, wanted: Wanted) -> str:
    """The step or rule as the policy has it. Raises ``InputInvalid``."""
    match wanted.kind:
        case OverrideKind.SKIP_STEP:
            return _known(wanted.target, steps_named(context.policy), "STEP")
        case OverrideKind.SEND_STEP:
            return _known(wanted.target, steps_said(context.policy), "STEP")
        case OverrideKind.LIFT_RULE:
            rules = rules_liftable(context.policy)
            named = f"exclude.{wanted.target}"
            return named if named in rules else _known(wanted.target, rules, "RULE")
        case OverrideKind.REVIEW_ON:
            return wanted.target


def _known(name: str, known: Collection[str], what: str) -> str:
    if name not in known:
        raise InputInvalid((f"{what}: unknown {name!r}; {expected_among(name, known)}",))
    return name


def _check_open(
    tx: Connection, context: Context, account_id: str, wanted: Wanted, target: str, *, now: datetime
) -> str:
    """The cycle the override is for. Raises ``InputInvalid`` where it holds already or can have no effect."""
    o = override.c
    kinds = [each.value for each in (wanted.kind, *CONTRARY.get(wanted.kind, ()))]
    same = select(override).where(o.account_id == account_id, o.kind.in_(kinds), o.ended_at.is_(None))
    if wanted.kind is not OverrideKind.REVIEW_ON:
        same = same.where(o.target == target)
    known = tx.execute(same).first()
    if known is not None:
        what = IN_WORDS[OverrideKind(known.kind)].format(known.target)
        ending = f"to end it: duly override end {known.id} --by NAME --note WHY"
        raise InputInvalid((f"an override by {known.by} holds already: {what}; {ending}",))
    (decided,) = decide(tx, context, [account_id], now=now)
    taken = wanted.kind in (OverrideKind.SEND_STEP, OverrideKind.SKIP_STEP) and target in decided.facts.steps_done
    if taken:
        raise InputInvalid((f"STEP: {target} was taken in this overdue cycle already, and each step is taken once",))
    if wanted.kind is OverrideKind.REVIEW_ON and _with_person(tx, account_id):
        raise InputInvalid((f"account {account_id} is with a person: nothing is looked at before they are done",))
    return decided.facts.cycle


def _with_person(tx: Connection, account_id: str) -> bool:
    s = account_state.c
    owner = tx.execute(select(s.owner).where(s.account_id == account_id)).scalar()
    return owner is not None or open_case(tx, account_id) is not None


def _meant(tx: Connection, name: str) -> Row[Any]:
    o = override.c
    found = tx.execute(select(override).where(o.id == name)).all()
    if not found and len(name) >= PREFIX_CHARS_MIN:
        found = tx.execute(select(override).where(o.id.startswith(name, autoescape=True))).all()
    if len(found) != 1:
        raise NotFound(f"no override {name!r}; duly override list shows what holds")
    return found[0]
