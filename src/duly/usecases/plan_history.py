"""The payment plans of one account as the guarantees are checked against, from its rows and its journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from duly.domain.history import ExtensionCeilings, PlanCeilings, PlanHistory
from duly.domain.money import Money
from duly.domain.plan import PlanEvent, PlanKind, PlanState
from duly.domain.promise import TakenBy
from duly.domain.writeback import OutcomeKind
from duly.policy.terms import Policy
from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_id
from duly.usecases.plan_records import OUTCOME_OF_KIND, end_turn
from duly.usecases.rules_then import Timeline

YEAR_DAYS = 365
PROPOSING = frozenset({"plan.proposed", "plan.sent_to_review"})
SETTLED = frozenset({"kept", "partly_kept", "broken"})


def plan_histories(rows: AccountRows, timeline: Timeline, context: Context) -> Iterator[PlanHistory]:
    """Every plan, and every instalment that was given more time, which is held to the ceilings of more time."""
    events = _events(rows.entries)
    parts: dict[str, list[Stored]] = {}
    for row in sorted(rows.instalments, key=lambda each: each["number"]):
        parts.setdefault(row["plan_id"], []).append(row)
    given = _given(rows)
    items = {entry.body["plan"]: tuple(entry.body["items"]) for entry in rows.entries if entry.kind in PROPOSING}
    for row in rows.plans:
        own = parts.get(row["id"], [])
        agreed_at: datetime = row["agreed_at"] or row["proposed_at"]
        policy = timeline.at_instant(rows.entries, agreed_at).policy
        days = [each["was_day"] or each["day"] for each in own] or [
            date.fromisoformat(day) for day, _ in row["schedule"]
        ]
        amounts = [each["amount"] for each in own] or [minor for _, minor in row["schedule"]]
        yield PlanHistory(
            id=row["id"],
            agreed_by=TakenBy(row["agreed_by"]) if row["agreed_by"] else None,
            total=Money(minor=row["total"], currency=row["currency"]),
            instalments=len(days),
            days=(max(days) - context.day_of(agreed_at)).days,
            first=Money(minor=amounts[0], currency=row["currency"]),
            ceilings=_ceilings(policy, row["currency"], rows.entries, agreed_at),
            events=tuple(events.get(row["id"], ())),
            parts={each["id"]: Money(minor=each["amount"], currency=each["currency"]) for each in own},
            must_end_by=row["over_on"],
            extension=_extension(policy) if row["kind"] == PlanKind.EXTENSION else None,
            given_before=_before(given, agreed_at, row["id"]),
            items=items.get(row["id"], ()),
        )
    for entry in rows.entries:
        if entry.kind == "instalment.moved":
            yield _moved(entry, timeline.at_instant(rows.entries, entry.at).policy, _before(given, entry.at, None))


def _events(entries: Iterable[JournalEntry]) -> dict[str, list[tuple[datetime, PlanEvent]]]:
    found: dict[str, list[tuple[datetime, PlanEvent]]] = {}
    for entry in entries:
        area, _, what = entry.kind.partition(".")
        if area != "plan":
            continue
        own = found.setdefault(entry.body["plan"], [])
        if what == PlanState.PROPOSED:
            continue
        ended = any(event is PlanEvent.COMPLETED for _, event in own)
        own.append((entry.at, PlanEvent.PAYMENT_REVERSED if ended else PlanEvent(what)))
    return found


def _given(rows: AccountRows) -> list[tuple[datetime, str | None]]:
    """When more time was given, by a plan of its own or to an instalment."""
    own = [(row["agreed_at"], row["id"]) for row in rows.plans if row["kind"] == "extension" and row["agreed_at"]]
    return [*own, *((entry.at, None) for entry in rows.entries if entry.kind == "instalment.moved")]


def _before(given: Iterable[tuple[datetime, str | None]], at: datetime, plan_id: str | None) -> int:
    since = at - timedelta(days=YEAR_DAYS)
    return sum(since <= when < at and name != (plan_id or "") for when, name in given)


def _extension(policy: Policy) -> ExtensionCeilings:
    given = policy.plans.extension
    return ExtensionCeilings(days_max=given.days_max if given else 0, times_max=given.times_max if given else 0)


def _ceilings(policy: Policy, currency: str, entries: Iterable[JournalEntry], at: datetime) -> PlanCeilings:
    plans = policy.plans
    above = plans.review_above
    if above.currency != currency:
        above = Money(minor=_at_rate(above.minor, entries, at), currency=currency)
    return PlanCeilings(
        instalments_max=plans.instalments_max,
        days_max=plans.days_max,
        first_share_min=plans.first_share_min,
        review_above=above,
    )


def _at_rate(minor: int, entries: Iterable[JournalEntry], at: datetime) -> int:
    """In the account's currency, at the rate that the last decision before ``at`` knew; 0 where it knew none."""
    rates = [
        (facts["rate_num"], facts["rate_den"])
        for entry in entries
        if entry.at <= at and "rate_num" in (facts := entry.body.get("facts", {}))
    ]
    return minor * rates[-1][1] // rates[-1][0] if rates else 0


def _moved(entry: JournalEntry, policy: Policy, given_before: int) -> PlanHistory:
    body = entry.body
    amount = Money.parse(body["amount"], body["currency"])
    return PlanHistory(
        id=f"{body['instalment']} moved",
        agreed_by=TakenBy(body["agreed_by"]),
        total=amount,
        instalments=1,
        days=(date.fromisoformat(body["day"]) - date.fromisoformat(body["was_day"])).days,
        first=amount,
        ceilings=PlanCeilings(
            instalments_max=0, days_max=0, first_share_min=policy.plans.first_share_min, review_above=amount
        ),
        extension=_extension(policy),
        given_before=given_before,
    )


def plan_outcomes_owed(rows: AccountRows) -> Iterator[str]:
    """The write-backs that the account's plans call for."""
    for row in rows.plans:
        kind = OUTCOME_OF_KIND[PlanKind(row["kind"])]
        yield outcome_id(kind, row["id"], "proposed")
        if row["agreed_at"] is not None:
            yield outcome_id(kind, row["id"], "agreed")
        if row["ended_at"] is not None:
            turn = end_turn(PlanState(row["state"]), was_agreed=row["agreed_at"] is not None)
            yield outcome_id(kind, row["id"], turn)
    for row in rows.instalments:
        if row["state"] in SETTLED:
            yield outcome_id(OutcomeKind.INSTALMENT, row["id"], row["state"])
