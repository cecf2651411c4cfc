"""What counts as right: tables of one message each, what a person says it means, and what was understood."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.money import Money
from duly.domain.signals import (
    AmountSignal,
    DateSignal,
    DisputeReason,
    Evidence,
    Intent,
    IntentSignal,
    MessageContext,
    PromiseSignal,
    Signals,
    TextSignal,
)
from duly.evaluation.document import document_of
from duly.evaluation.figures import Share, Tally
from duly.evaluation.labels import Expected, LabelledRow, Promised
from duly.evaluation.scoring import Judged, by_language, by_tag, figures_of, misses_of

HERE = Evidence(start=0, end=1)
FRIDAY = date(2026, 3, 13)
MONDAY = date(2026, 3, 16)
CONTEXT = MessageContext(as_of=date(2026, 3, 11), currency="EUR")


def money(amount: str) -> AmountSignal:
    return AmountSignal(money=Money.parse(amount, "EUR"), evidence=HERE)


def promise(day: date | None, amount: str | None = None, *, condition: str | None = None) -> PromiseSignal:
    return PromiseSignal(
        day=DateSignal(day=day, evidence=HERE) if day else None,
        amount=money(amount) if amount else None,
        evidence=HERE,
        condition=condition,
    )


def found(
    *names: str,
    sure: int = 1000,
    language: str = "en",
    reason: DisputeReason | None = None,
    promises: tuple[PromiseSignal, ...] = (),
    dates: tuple[date, ...] = (),
    amounts: tuple[str, ...] = (),
) -> Signals:
    evidence = Evidence(start=0, end=1, confidence=sure)
    return Signals(
        language=language,
        intents=tuple(IntentSignal(intent=Intent(name), evidence=evidence) for name in names or ("unclear",)),
        dispute_reason=reason,
        promises=promises,
        dates=tuple(DateSignal(day=day, evidence=HERE) for day in dates),
        amounts=tuple(map(money, amounts)),
        invoice_numbers=(TextSignal(text="A-2", evidence=HERE),),
    )


def meant(*names: str, tolerated: str = "", forbidden: str = "") -> Expected:
    return Expected(
        intents=frozenset(map(Intent, names or ("unclear",))),
        tolerated=frozenset(map(Intent, tolerated.split())),
        forbidden=frozenset(map(Intent, forbidden.split())),
    )


def judged(expected: Expected, signals: Signals, *, id: str = "1") -> Judged:
    return Judged(row=LabelledRow(id=id, text="so they wrote", context=CONTEXT, expected=expected), signals=signals)


@pytest.mark.parametrize(
    ("expected", "signals", "right", "wrong", "missed"),
    [
        pytest.param(meant("hardship"), found("hardship"), 1, 0, 0, id="found"),
        pytest.param(meant("hardship"), found(), 0, 1, 1, id="overlooked: unclear is a claim too"),
        pytest.param(meant(), found(), 1, 0, 0, id="rightly unclear"),
        pytest.param(meant(), found("paid_claim"), 0, 1, 1, id="a claim where there is none"),
        pytest.param(meant("dispute", "promise_to_pay"), found("dispute"), 1, 0, 1, id="one of two"),
        pytest.param(meant("affirm"), found("affirm", "thanks"), 1, 0, 0, id="courtesy stays out of the total"),
        pytest.param(meant("hardship", tolerated="refusal"), found("hardship", "refusal"), 1, 0, 0, id="tolerated"),
        pytest.param(meant(tolerated="refusal"), found("refusal"), 1, 0, 0, id="tolerated instead of unclear"),
    ],
)
def test_intents(expected: Expected, signals: Signals, right: int, wrong: int, missed: int) -> None:
    assert figures_of([judged(expected, signals)]).micro == Tally(right=right, wrong=wrong, missed=missed)


PAY_FRIDAY = (Promised(day=FRIDAY, amount=None),)


@pytest.mark.parametrize(
    ("wanted", "made", "is_exact"),
    [
        pytest.param(PAY_FRIDAY, (promise(FRIDAY),), True, id="the day"),
        pytest.param(PAY_FRIDAY, (promise(MONDAY),), False, id="another day"),
        pytest.param(PAY_FRIDAY, (promise(FRIDAY, "5.00"),), False, id="an amount nobody said"),
        pytest.param(PAY_FRIDAY, (promise(FRIDAY), promise(MONDAY)), False, id="one too many"),
        pytest.param(PAY_FRIDAY, (promise(FRIDAY, condition="if it comes"),), False, id="made conditional"),
        pytest.param((), (promise(FRIDAY, condition="if it comes"),), True, id="a condition is no promise"),
        pytest.param((), (promise(None),), True, id="neither day nor amount is no promise"),
        pytest.param((), (promise(FRIDAY),), False, id="false promise"),
    ],
)
def test_promises(wanted: tuple[Promised, ...], made: tuple[PromiseSignal, ...], is_exact: bool) -> None:
    figures = figures_of([judged(Expected(promises=wanted), found(promises=made))])
    if wanted:
        assert (figures.promises, figures.false_promises) == (Share(right=is_exact, of=1), Share())
    else:
        assert (figures.promises, figures.false_promises) == (Share(), Share(right=not is_exact, of=1))


def test_dates_and_amounts_are_exact_or_wrong_and_false_ones_have_their_own_share() -> None:
    ten = Money.parse("10.00", "EUR").decimal()
    figures = figures_of(
        [
            judged(Expected(dates=frozenset({FRIDAY})), found(dates=(FRIDAY, FRIDAY))),
            judged(Expected(dates=frozenset({FRIDAY})), found(dates=(FRIDAY, MONDAY))),
            judged(Expected(dates=frozenset()), found(dates=(MONDAY,))),
            judged(Expected(dates=frozenset()), found()),
            judged(Expected(amounts=(ten,)), found(amounts=("10.00", "10.00"))),
            judged(Expected(amounts=(ten,)), found(amounts=("10.00", "20.00"))),
            judged(Expected(amounts=()), found(amounts=("20.00",))),
        ]
    )
    assert figures.dates == figures.false_dates == figures.single_amounts == Share(right=1, of=2)
    assert figures.false_amounts == Share(right=1, of=1)


def test_stop_signals_and_what_is_forbidden() -> None:
    figures = figures_of(
        [
            judged(meant("opt_out"), found("opt_out")),
            judged(meant("opt_out"), found("deny")),
            judged(meant("dispute", "promise_to_pay"), found("dispute", reason=DisputeReason.PRICE)),
            judged(meant(forbidden="paid_claim affirm"), found("paid_claim")),
        ]
    )
    assert figures.stop == {Intent.DISPUTE: Share(right=1, of=1), Intent.OPT_OUT: Share(right=1, of=2)}
    assert figures.stop_total == Share(right=2, of=3)
    assert figures.forbidden == Share(right=1, of=2)


def test_what_has_no_label_is_not_judged() -> None:
    one = judged(Expected(), found("abuse", dates=(FRIDAY,), amounts=("1.00",), language="pt"))
    figures = figures_of([one])
    assert figures.micro == Tally()
    assert {figures.dates, figures.false_dates, figures.false_amounts, figures.language} == {Share()}
    assert misses_of([one]) == []


def test_confidence_is_held_against_how_often_it_was_right() -> None:
    figures = figures_of(
        [
            judged(meant("abuse"), found("abuse", sure=900)),
            judged(meant("abuse"), found("complaint", sure=900)),
            judged(meant("abuse"), found("abuse", sure=1000)),
            judged(meant("abuse"), found("abuse", sure=400)),
        ]
    )
    assert [(one.low, one.claims, one.right) for one in figures.bins] == [(400, 1, 1), (900, 3, 2)]
    assert figures.calibration_error == pytest.approx((1 * 0.6 + 3 * (2.8 / 3 - 2 / 3)) / 4)


def test_the_mean_over_intents_counts_a_rare_one_as_much() -> None:
    rows = [judged(meant("dispute"), found("dispute")) for _ in range(9)]
    rows.append(judged(meant("deceased"), found()))
    assert figures_of(rows).macro_f1 == 0.5


def test_misses_name_the_field_and_both_sides_gravest_first() -> None:
    expected = Expected(
        language="en", intents=frozenset({Intent.OPT_OUT}), forbidden=frozenset({Intent.AFFIRM}), promises=(),
        dates=frozenset(), amounts=(), invoice_numbers=frozenset({"A-1"}),
    )  # fmt: skip
    misses = misses_of([judged(expected, found("affirm", promises=(promise(FRIDAY, "5.00"),), language="pt"))])
    assert [(one.field, one.expected, one.found) for one in misses] == [
        ("forbidden", "not affirm", "affirm"),
        ("stop", "opt_out", "affirm"),
        ("intents", "opt_out", "affirm"),
        ("promises", "none", "5.00 on 2026-03-13"),
        ("invoice_numbers", "A-1", "A-2"),
        ("language", "en", "pt"),
    ]


def test_rows_are_grouped_by_language_and_tag_and_a_document_has_both() -> None:
    rows = [
        judged(Expected(language="es", tags=("trap", "noise")), found(language="es"), id="1"),
        judged(Expected(language="en", tags=("trap",)), found(language="es"), id="2"),
    ]
    groups = {name: [one.row.id for one in group] for name, group in by_tag(rows).items()}
    assert groups == {"noise": ["1"], "trap": ["1", "2"]}
    assert list(by_language(rows)) == ["en", "es"]
    document = document_of(rows, with_misses=True)
    assert document["language"] == {"right": 1, "of": 2, "share": 0.5}
    assert document["misses"] == [
        {"id": "2", "text": "so they wrote", "field": "language", "expected": "en", "found": "es"}
    ]
