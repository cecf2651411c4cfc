"""Charges on a company's books: proposed, decided, recomputed, written back; asked for only once billed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from sqlalchemy import select, update

from duly.app import App
from duly.domain.charge_lifecycle import ChargeEvent
from duly.domain.interest import ChargeKind, RateRule, Reset
from duly.domain.money import Money
from duly.domain.receivables import Kind
from duly.errors import InputInvalid, NotFound
from duly.policy.charge_rules import Basis, ChargeRules, FixedSum, InterestRule, SumTier
from duly.policy.charges import ChargePolicy, InterestChoice
from duly.policy.compile import compile_policy
from duly.policy.market import Market
from duly.policy.policy_file import read_policy
from duly.store.schema import charge, hold, journal, outbox, outcome
from duly.usecases.charge_pass import propose_where_asked
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.context import Context
from duly.usecases.decide_charge import ChargeDecision, decide_charge, list_charges
from duly.usecases.hold_account import Pause, hold_account, release
from duly.usecases.propose_charges import Told, propose_charges
from duly.usecases.reference_rates import keep_reference_rates, read_rates_csv
from duly.workers.loop import turn
from tests.usecases.company import PENNY, bring, credited, customer, debt, journal_holds, paid, rows, states, taken_back

TRADER = replace(PENNY, kind=Kind.BUSINESS)
DUE = date(2026, 1, 1)
MARCH = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # day 60
APRIL = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)  # day 90
ACT = "Late Payment of Commercial Debts (Interest) Act 1998"


def gbp(amount: str) -> Money:
    return Money.parse(amount, "GBP")


RULES = ChargeRules(
    interest=(
        InterestRule(
            basis=Basis.STATUTORY, law=ACT, kind=Kind.BUSINESS,
            rate=RateRule(reference="boe_base", points=Fraction(8), reset=Reset.HALF_YEAR_OF_START),
        ),
    ),
    fixed_sums=(
        FixedSum(
            law=ACT,
            tiers=(SumTier(at_least=gbp("0"), sum=gbp("40")), SumTier(at_least=gbp("10000"), sum=gbp("100"))),
        ),
    ),
    stopped_by=frozenset({"breathing_space"}),
)  # fmt: skip
WANTED = ChargePolicy(interest=InterestChoice.STATUTORY, fixed_sum=True)


def british(_: Market) -> ChargeRules:
    return RULES


def wanting(app: App, wanted: ChargePolicy = WANTED) -> Context:
    """The company with this wish in its policy."""
    policy = replace(app.context.policy, charges=wanted)
    return replace(app.context, rules=compile_policy(policy))


def proposed(app: App, *, now: datetime = MARCH, context: Context | None = None, pace: int = 0) -> list[Told]:
    return propose_charges(
        context or wanting(app), PENNY.id, actor="test", now=now, pace=pace, rules_of=british
    )  # fmt: skip


def live(app: App) -> dict[str, str]:
    """What is proposed or approved, as kind, amount and state."""
    with app.context.database.reading() as tx:
        return {
            f"{one.kind} {one.row.last}": f"{one.amount.plain()} {one.state}"
            for one in list_charges(tx)
            if one.state in ("proposed", "approved")
        }


def decide(app: App, kind: str, event: ChargeEvent, *, now: datetime = MARCH, billed_item: str | None = None) -> None:
    with app.context.database.reading() as tx:
        one = next(each for each in list_charges(tx) if each.kind == kind and each.state in ("proposed", "approved"))
    decision = ChargeDecision(event=event, by="Ada", note="as agreed", billed_item=billed_item)
    decide_charge(app.context, one.id, decision, now=now)


@pytest.fixture
def late(app_on_each: App) -> App:
    bring(app_on_each, *customer(TRADER), debt("INV-1", "10000.00", DUE, of=TRADER))
    return app_on_each


@pytest.fixture
def one_late(app: App) -> App:
    bring(app, *customer(TRADER), debt("INV-1", "10000.00", DUE, of=TRADER))
    return app


def test_sixty_days_late_on_ten_thousand_pounds(late: App) -> None:
    told = proposed(late)
    assert {each.kind: str(each.amount) for each in told} == {
        ChargeKind.INTEREST: "193.15 GBP", ChargeKind.FIXED_SUM: "100.00 GBP",
    }  # fmt: skip
    assert all(each.is_new for each in told)
    line = rows(late, select(charge.c.lines).where(charge.c.kind == "interest"))[0]["lines"][0]
    assert (line["days"], line["percent"], line["open"], line["about"]) == (60, "11.75", "10000.00", "193.15")
    assert journal_holds(late)


def test_proposing_again_changes_nothing(one_late: App) -> None:
    proposed(one_late)
    again = proposed(one_late)
    assert not any(each.is_new for each in again)
    assert states(one_late, charge) == ["proposed", "proposed"]


def test_a_fee_must_not_vanish_after_a_part_payment(one_late: App) -> None:
    proposed(one_late)
    bring(one_late, paid("P1", "6000.00", date(2026, 1, 31), "INV-1"), at=MARCH)
    proposed(one_late)
    assert live(one_late) == {"interest 2026-03-02": "135.20 proposed", "fixed_sum 2026-01-02": "100.00 proposed"}


def test_an_approved_fee_must_not_vanish_after_a_part_payment(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "fixed_sum", ChargeEvent.APPROVED)
    decide(one_late, "interest", ChargeEvent.APPROVED)
    bring(one_late, paid("P1", "6000.00", date(2026, 3, 2), "INV-1"), at=MARCH)
    proposed(one_late)
    assert live(one_late) == {"interest 2026-03-02": "193.15 approved", "fixed_sum 2026-01-02": "100.00 approved"}


def test_interest_goes_on_where_the_approved_interest_ends(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "interest", ChargeEvent.APPROVED)
    proposed(one_late, now=APRIL)
    assert live(one_late)["interest 2026-04-01"] == "96.57 proposed"
    first = rows(one_late, select(charge.c.first).where(charge.c.state == "proposed", charge.c.kind == "interest"))
    assert first[0]["first"] == date(2026, 3, 3)


def test_what_a_person_declined_is_not_proposed_again(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "fixed_sum", ChargeEvent.DECLINED)
    decide(one_late, "interest", ChargeEvent.DECLINED)
    assert proposed(one_late) == []


def test_a_payment_that_came_to_be_known_late_supersedes_what_was_approved(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "interest", ChargeEvent.APPROVED)
    bring(one_late, paid("P1", "6000.00", date(2026, 1, 31), "INV-1"), at=MARCH)
    proposed(one_late)
    assert live(one_late)["interest 2026-03-02"] == "135.20 proposed"
    turns = [row["body"]["event"] for row in rows(one_late, select(outcome.c.body).where(outcome.c.kind == "charge"))]
    assert sorted(turns) == ["approved", "superseded"]


def test_a_payment_taken_back_raises_the_proposal_again(one_late: App) -> None:
    bring(one_late, paid("P1", "6000.00", date(2026, 1, 31), "INV-1"), at=MARCH)
    proposed(one_late)
    bring(one_late, taken_back("P1", date(2026, 2, 19)), at=MARCH)
    proposed(one_late)
    # 30 days on 10,000, 19 on 4,000, 11 on 10,000 again
    assert live(one_late)["interest 2026-03-02"] == "156.45 proposed"


def test_what_was_credited_was_never_owed(one_late: App) -> None:
    bring(one_late, credited("C1", "6000.00", date(2026, 2, 20), "INV-1"), at=MARCH)
    proposed(one_late)
    assert live(one_late) == {"interest 2026-03-02": "77.26 proposed", "fixed_sum 2026-01-02": "40.00 proposed"}


def test_a_moratorium_stops_interest_for_its_days(one_late: App) -> None:
    pause = Pause(reason="breathing_space", by="Ada", until=date(2026, 3, 20))
    name = hold_account(one_late.context, PENNY.id, pause, now=datetime(2026, 1, 31, 9, 0, tzinfo=UTC))
    told = {each.kind: each.reason or str(each.amount) for each in proposed(one_late)}
    assert told[ChargeKind.INTEREST] == "93.35 GBP"
    assert "breathing_space" in told[ChargeKind.FIXED_SUM]
    release(one_late.context, name, by="Ada", note="it is over", now=datetime(2026, 2, 19, 9, 0, tzinfo=UTC))
    assert str(proposed(one_late)[0].amount) == "128.76 GBP"  # 29 days before it and 11 after it


def test_nothing_is_proposed_on_hold_and_what_was_is_superseded(one_late: App) -> None:
    proposed(one_late)
    hold_account(
        one_late.context, PENNY.id, Pause(reason="hardship", by="Ada", until=date(2026, 3, 20)), now=MARCH
    )  # fmt: skip
    assert [each.reason for each in proposed(one_late)] == ["the account is on hold: hardship"]
    assert live(one_late) == {}
    assert states(one_late, hold, "reason") == ["hardship"]


def test_a_charge_is_asked_for_only_once_it_is_billed(app: App) -> None:
    bring(app, *customer(TRADER), debt("INV-1", "500.00", DUE, of=TRADER))
    proposed(app)
    decide(app, "fixed_sum", ChargeEvent.APPROVED)
    for hour in (9, 12, 15):
        turn(app, datetime(2026, 3, 3, hour, 0, tzinfo=UTC))
    texts = [row["text"] for row in rows(app, select(outbox.c.text).where(outbox.c.kind == "step"))]
    assert texts
    assert not any("40.00" in text or "540" in text for text in texts)
    with pytest.raises(InputInvalid, match="expected the number of the item"):
        decide(app, "fixed_sum", ChargeEvent.BILLED, billed_item="INV-9")
    later = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    bring(app, debt("FEE-1", "40.00", date(2026, 3, 3), of=TRADER), at=later)
    decide(app, "fixed_sum", ChargeEvent.BILLED, now=later, billed_item="FEE-1")
    assert [row["state"] for row in rows(app, select(charge.c.state).where(charge.c.kind == "fixed_sum"))] == ["billed"]


def test_only_a_person_approves_and_says_why(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "interest", ChargeEvent.APPROVED)
    decide(one_late, "interest", ChargeEvent.WAIVED)
    kinds = rows(one_late, select(journal).where(journal.c.kind.like("charge.%")))
    assert {row["actor"] for row in kinds if row["kind"] in ("charge.approved", "charge.waived")} == {"person:Ada"}
    for by, note in (("", "why"), ("Ada", " ")):
        with pytest.raises(InputInvalid):
            decide_charge(
                one_late.context, "charge_x", ChargeDecision(event=ChargeEvent.APPROVED, by=by, note=note), now=MARCH
            )
    with pytest.raises(NotFound):
        decide_charge(
            one_late.context, "charge_x", ChargeDecision(event=ChargeEvent.APPROVED, by="Ada", note="x"), now=MARCH
        )


def test_what_was_waived_cannot_be_approved(one_late: App) -> None:
    proposed(one_late)
    name = rows(one_late, charge)[0]["id"]
    for event in (ChargeEvent.APPROVED, ChargeEvent.WAIVED):
        decide_charge(one_late.context, name, ChargeDecision(event=event, by="Ada", note="x"), now=MARCH)
    with pytest.raises(InputInvalid, match="charge is waived"):
        decide_charge(one_late.context, name, ChargeDecision(event=ChargeEvent.APPROVED, by="Ada", note="x"), now=MARCH)


def test_a_missing_rate_is_refused_until_it_is_added(app: App) -> None:
    bring(app, *customer(TRADER), debt("INV-1", "10000.00", date(2026, 7, 15), of=TRADER))
    august = datetime(2026, 8, 14, 9, 0, tzinfo=UTC)
    assert "no reference rate for boe_base on 2026-06-30" in proposed(app, now=august)[0].reason
    text = "name,from,until,percent,source\nboe_base,2026-06-18,2026-06-30,3.5,a test\n"
    keep_reference_rates(app.context, read_rates_csv(text, file="r.csv"), file="r.csv", actor="test", now=august)
    assert str(proposed(app, now=august)[0].amount) == "94.52 GBP"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("BoE,2026-01-01,2026-06-30,3.5,s", "name: found 'BoE'"),
        ("boe_base,yesterday,2026-06-30,3.5,s", "from: found 'yesterday'"),
        ("boe_base,2026-07-01,2026-06-30,3.5,s", "until: found 2026-06-30"),
        ("boe_base,2026-01-01,2026-06-30,3.5 %,s", "percent: found '3.5 %'"),
        ("boe_base,2026-01-01,2026-06-30,3.5,", "source: found nothing"),
    ],
)
def test_a_rate_that_cannot_be_meant_is_refused_with_its_place(line: str, fault: str) -> None:
    with pytest.raises(InputInvalid) as refused:
        read_rates_csv(f"name,from,until,percent,source\n{line}\n", file="r.csv")
    assert refused.value.lines == tuple(each for each in refused.value.lines if each.startswith("r.csv, line 2, "))
    assert fault in str(refused.value)


def test_a_policy_that_wants_nothing_proposes_nothing(one_late: App) -> None:
    told = proposed(one_late, context=one_late.context)
    assert [each.reason for each in told] == ["the policy proposes no charges (charges)"]


def test_a_market_that_allows_nothing_refuses_in_words(one_late: App) -> None:
    told = propose_charges(wanting(one_late), PENNY.id, actor="test", now=MARCH, rules_of=lambda _: ChargeRules())
    assert all("name no" in each.reason for each in told)


def test_the_timetable_proposes_where_the_policy_asks_for_it(one_late: App) -> None:
    text = one_late.context.policy.text
    wanted = "charges: {interest: statutory, fixed_sum: true, propose_when: days_past_due >= 30}"
    context = replace(one_late.context, rules=compile_policy(read_policy(f"{text}\n{wanted}\n", file="p.yaml")))
    days: list[tuple[datetime, int]] = [
        (datetime(2026, 1, 20, 1, 0, tzinfo=UTC), 0), (datetime(2026, 3, 2, 1, 0, tzinfo=UTC), 2),
        (datetime(2026, 3, 2, 2, 0, tzinfo=UTC), 0), (datetime(2026, 3, 10, 1, 0, tzinfo=UTC), 0),
        (datetime(2026, 4, 2, 1, 0, tzinfo=UTC), 1),
    ]  # fmt: skip
    found = [propose_where_asked(context, now=at, rules_of=british) for at, _ in days]
    assert found == [new for _, new in days]


def test_the_nightly_check_finds_charges_as_the_journal_has_made_them(one_late: App) -> None:
    proposed(one_late)
    decide(one_late, "interest", ChargeEvent.APPROVED)
    decide(one_late, "fixed_sum", ChargeEvent.DECLINED)
    proposed(one_late, now=APRIL)
    assert check_guarantees(one_late.context, now=MARCH).violations == ()
    with one_late.context.database.transaction() as tx:
        tx.execute(update(charge).where(charge.c.state == "approved").values(amount=1))
    found = check_guarantees(one_late.context, now=MARCH).violations
    assert [each.rule for each in found] == ["state.charge"]
