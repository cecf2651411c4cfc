"""What a receivables system says of disputes against what is known here, and which side gives way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from duly.app import App
from duly.domain.dispute import DisputeResolution
from duly.domain.money import Money
from duly.domain.receivables import DisputedFlag
from duly.store.schema import dispute
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.resolve_dispute import Settlement, resolve_dispute
from tests.usecases.company import MONDAY, NINE, PENNY, bring, credited, customer, debt, rows, taken_back

DAY = timedelta(days=1)
MARK = DisputedFlag(
    item_id=f"{PENNY.id}-INV-1", account_id=PENNY.id, disputed=True, said_on=MONDAY, code="X12:04",
    amount=Money.parse("30.00", PENNY.currency),
)  # fmt: skip
UPHELD = Settlement(how=DisputeResolution.UPHELD, by="olive", note="looked at it")


def states(app: App) -> list[str]:
    return [each["state"] for each in rows(app, dispute)]


def wrong(app: App, *, days: int) -> list[str]:
    """What does not hold, but for outcomes that no run has written yet."""
    found = check_guarantees(app.context, now=NINE + days * DAY).violations
    return [each.what for each in found if each.rule != "G6.once"]


def test_a_mark_opens_a_dispute_over_its_part_with_the_reason_of_its_code(app: App) -> None:
    bring(app, *customer(), debt(), MARK)
    (row,) = rows(app, dispute)
    told = (row["reason"], row["amount"], row["whole"], row["code"], row["owner"])
    assert told == ("damaged_quality", 3_000, False, "X12:04", "quality")
    bring(app, replace(MARK, said_on=MONDAY + DAY), at=NINE + DAY)
    assert states(app) == ["with_owner"], "what it repeats is no news"


def test_a_mark_that_a_person_has_settled_stays_settled_until_it_is_said_anew(app: App) -> None:
    bring(app, *customer(), debt(), MARK)
    resolve_dispute(app.context, rows(app, dispute)[0]["id"], UPHELD, now=NINE + DAY)
    bring(app, replace(MARK, said_on=MONDAY + 2 * DAY), at=NINE + 2 * DAY)
    assert states(app) == ["resolved"]
    bring(app, replace(MARK, disputed=False, said_on=MONDAY + 3 * DAY), at=NINE + 3 * DAY)
    bring(app, replace(MARK, said_on=MONDAY + 4 * DAY), at=NINE + 4 * DAY)
    assert sorted(states(app)) == ["resolved", "with_owner"]
    assert not wrong(app, days=4)


def test_a_mark_that_goes_ends_what_an_import_had_opened(app: App) -> None:
    bring(app, *customer(), debt(), MARK)
    bring(app, replace(MARK, disputed=False, said_on=MONDAY + DAY), at=NINE + DAY)
    assert states(app) == ["withdrawn"]


def test_a_conceded_credit_is_settled_by_its_note_and_no_other_part_is(app: App) -> None:
    bring(app, *customer(), debt(), MARK)
    credit = Settlement(how=DisputeResolution.CREDIT, by="olive", note="broken indeed")
    assert resolve_dispute(app.context, rows(app, dispute)[0]["id"], credit, now=NINE + DAY).plain() == "30.00"
    bring(app, replace(credited("C", "20.00"), references=("INV-1",)), at=NINE + 2 * DAY)
    assert [each["credit_left"] for each in rows(app, dispute)] == [1_000]
    assert not wrong(app, days=2)


def test_a_dispute_that_ended_with_a_payment_is_open_again_when_that_is_taken_back(app: App) -> None:
    bring(app, *customer(), debt(), MARK)
    bring(app, credited("C", "100.00"), at=NINE + DAY)
    assert states(app) == ["withdrawn"]
    bring(app, taken_back("C"), at=NINE + 2 * DAY)
    assert [(each["state"], each["round"]) for each in rows(app, dispute)] == [("with_owner", 2)]
    assert not wrong(app, days=2)


def test_a_dispute_that_nobody_answers_moves_on_and_is_then_flagged(app: App) -> None:
    from duly.usecases.watch_disputes import watch_disputes

    bring(app, *customer(), debt(), MARK)
    (before,) = rows(app, dispute)
    assert watch_disputes(app.context, now=before["sla_at"]) == 0
    assert watch_disputes(app.context, now=before["watch_at"]) == 1
    (moved,) = rows(app, dispute)
    assert (moved["owner"], [each["owner"] for each in moved["had"]]) == ("senior_collector", ["quality"])
    assert watch_disputes(app.context, now=moved["watch_at"]) == 1
    (flagged,) = rows(app, dispute)
    assert (flagged["owner"], flagged["watch_at"]) == ("senior_collector", None)
