"""Colombia, Chile, Peru, Mexico, Argentina, Brazil: real days at the customer's clock."""

from __future__ import annotations

import pytest

from duly.policy.market_pack import Disclosure, Forbidden
from tests.policy.markets.asking import Customer, ask

BOGOTA = Customer(country="CO", zone="America/Bogota")
SANTIAGO = Customer(country="CL", zone="America/Santiago", region="RM")
LIMA = Customer(country="PE", zone="America/Lima")
MEXICO_CITY = Customer(country="MX", zone="America/Mexico_City", region="CMX")
BUENOS_AIRES = Customer(country="AR", zone="America/Argentina/Buenos_Aires", region="B")
RIO = Customer(country="BR", zone="America/Sao_Paulo", region="RJ")
SAO_PAULO = Customer(country="BR", zone="America/Sao_Paulo", region="SP")
VITORIA = Customer(country="BR", zone="America/Sao_Paulo", region="ES")
MEXICO_TOMORROW = "mx.attempts until 2026-03-04 00:00"
MANAUS = Customer(country="BR", zone="America/Manaus", region="AM")


@pytest.mark.parametrize(
    ("when", "channel", "log", "expected"),
    [
        # Monday to Friday seven to seven, Saturday eight to three, no Sunday, no holiday.
        ("2026-03-02 06:59", "voice", (), "from 2026-03-02 07:00"),
        ("2026-03-02 18:59", "whatsapp", (), "now"),
        ("2026-03-02 19:00", "whatsapp", (), "from 2026-03-03 07:00"),
        ("2026-03-07 14:59", "voice", (), "now"),
        ("2026-03-07 15:01", "voice", (), "from 2026-03-09 07:00"),
        ("2026-03-08 11:00", "email", (), "from 2026-03-09 07:00"),
        ("2026-03-23 11:00", "email", (), "from 2026-03-24 07:00"),  # Saint Joseph, moved to Monday
        # Once a day; and once somebody was reached, one channel in the week.
        ("2026-03-03 17:00", "whatsapp", ("2026-03-03 09:00 whatsapp",), "co.frequency until 2026-03-04 00:00"),
        ("2026-03-04 09:00", "whatsapp", ("2026-03-03 09:00 whatsapp",), "now"),
        ("2026-03-05 09:00", "voice", ("2026-03-03 09:00 whatsapp",), "co.frequency_2 until 2026-03-10 00:00"),
        ("2026-03-05 09:00", "voice", ("2026-03-03 09:00 whatsapp failed",), "now"),
        ("2026-03-10 09:00", "voice", ("2026-03-03 09:00 whatsapp",), "now"),
        # Next Monday is another calendar week, and still within seven days.
        ("2026-03-09 09:00", "voice", ("2026-03-06 09:00 email",), "co.frequency_2 until 2026-03-13 00:00"),
        # After talking: a week of quiet, which an answer of ours does not break.
        ("2026-03-06 09:00", "voice", ("2026-03-03 09:00 voice spoke",), "co.after_talking until 2026-03-10 00:00"),
        ("2026-03-06 09:00", "whatsapp", ("2026-03-03 09:05 whatsapp reply",), "now"),
    ],
)  # fmt: skip
def test_colombia(when: str, channel: str, log: tuple[str, ...], expected: str) -> None:
    assert ask(BOGOTA, when, channel, *log) == expected


def test_colombia_never_asks_why_and_only_uses_channels_that_were_agreed_to() -> None:
    market = BOGOTA.market("2026-03-02")
    assert Forbidden.ASK_REASON_FOR_DEFAULT in market.forbidden
    assert set(market.consent_needed) == {"email", "voice", "whatsapp"}


@pytest.mark.parametrize(
    ("when", "channel", "log", "expected"),
    [
        ("2026-03-02 07:59", "voice", (), "from 2026-03-02 08:00"),
        ("2026-03-07 19:59", "whatsapp", (), "now"),
        ("2026-03-08 12:00", "whatsapp", (), "from 2026-03-09 08:00"),
        ("2026-05-21 12:00", "whatsapp", (), "from 2026-05-22 08:00"),  # Navy day
        # One call in a week: one that was answered counts.
        ("2026-03-05 10:00", "voice", ("2026-03-03 10:00 voice",), "cl.calls until 2026-03-10 00:00"),
        ("2026-03-05 10:00", "voice", ("2026-03-03 10:00 voice failed",), "now"),
        ("2026-03-05 10:00", "voice", ("2026-03-03 10:00 whatsapp",), "now"),
        ("2026-03-10 10:00", "voice", ("2026-03-03 10:00 voice",), "now"),
        # Two messages in a week, two days apart.
        ("2026-03-03 10:00", "whatsapp", ("2026-03-02 10:00 email",), "cl.messages until 2026-03-04 10:00"),
        ("2026-03-04 10:00", "whatsapp", ("2026-03-02 10:00 email",), "now"),
        (
            "2026-03-06 10:00",
            "email",
            ("2026-03-02 10:00 email", "2026-03-04 10:00 whatsapp"),
            "cl.messages until 2026-03-09 00:00",
        ),
    ],
)
def test_chile(when: str, channel: str, log: tuple[str, ...], expected: str) -> None:
    assert ask(SANTIAGO, when, channel, *log) == expected


def test_chile_allows_a_fee_for_collecting_after_twenty_days_by_tranches() -> None:
    (fee,) = SANTIAGO.market("2026-03-02").charges.fees
    assert (fee.after_days, fee.unit) == (20, "CLF")
    assert [(tranche.up_to, tranche.percent) for tranche in fee.tranches] == [(10, 9), (50, 6), (None, 3)]


@pytest.mark.parametrize(
    ("customer", "when", "expected"),
    [
        # Rio from nine to seven, no Saturday.
        (RIO, "2026-03-02 08:30", "from 2026-03-02 09:00"),
        (RIO, "2026-03-02 18:59", "now"),
        (RIO, "2026-03-02 19:30", "from 2026-03-03 09:00"),
        (RIO, "2026-03-07 10:00", "from 2026-03-09 09:00"),
        # São Paulo from eight to eight, Saturday to two.
        (SAO_PAULO, "2026-03-02 19:30", "now"),
        (SAO_PAULO, "2026-03-07 13:59", "now"),
        (SAO_PAULO, "2026-03-07 14:01", "from 2026-03-09 08:00"),
        (SAO_PAULO, "2026-04-21 10:00", "from 2026-04-22 08:00"),  # Tiradentes
        (VITORIA, "2026-03-02 19:30", "from 2026-03-03 08:00"),
        (MANAUS, "2026-03-07 10:00", "from 2026-03-09 09:00"),  # the west of the state is an hour behind
        # Somewhere in Brazil: what every state leaves open, by each of its clocks.
        (Customer(country="BR", zone="America/Sao_Paulo"), "2026-03-02 10:30", "from 2026-03-02 11:00"),
        (Customer(country="BR", zone="America/Sao_Paulo"), "2026-03-02 18:30", "from 2026-03-03 11:00"),
        (Customer(country="BR", zone="America/Sao_Paulo"), "2026-03-07 12:00", "from 2026-03-09 11:00"),
    ],
)
def test_brazil(customer: Customer, when: str, expected: str) -> None:
    assert ask(customer, when, "whatsapp") == expected
    assert ask(customer, when, "voice") == expected


def test_brazil_caps_late_fees_and_interest_by_contract_for_consumers() -> None:
    charges = RIO.market("2026-03-02").charges
    assert [fee.tranches[0].percent for fee in charges.fees] == [2]
    assert [(rule.basis, rule.rate.points, rule.rate.period) for rule in charges.interest] == [("contract", 1, "month")]


@pytest.mark.parametrize(
    ("customer", "when", "channel", "log", "expected"),
    [
        (LIMA, "2026-03-02 19:59", "voice", (), "now"),
        (LIMA, "2026-03-02 20:00", "voice", (), "from 2026-03-03 07:00"),
        (LIMA, "2026-03-07 10:00", "voice", (), "from 2026-03-09 07:00"),  # a Saturday
        (LIMA, "2026-07-28 10:00", "email", (), "from 2026-07-30 07:00"),  # two days of independence
        (MEXICO_CITY, "2026-03-03 07:30", "voice", (), "from 2026-03-03 08:00"),  # the law would open at seven
        (MEXICO_CITY, "2026-03-03 19:59", "whatsapp", (), "now"),
        (MEXICO_CITY, "2026-03-08 10:00", "whatsapp", (), "from 2026-03-09 08:00"),
        (MEXICO_CITY, "2026-03-03 15:00", "email", ("2026-03-03 09:00 voice failed",), MEXICO_TOMORROW),
        (BUENOS_AIRES, "2026-03-03 08:30", "email", (), "from 2026-03-03 09:00"),
        (BUENOS_AIRES, "2026-03-07 10:00", "email", (), "from 2026-03-09 09:00"),
    ],
)  # fmt: skip
def test_peru_mexico_and_argentina(
    customer: Customer, when: str, channel: str, log: tuple[str, ...], expected: str
) -> None:
    assert ask(customer, when, channel, *log) == expected


def test_mexico_asks_to_say_who_calls_and_why() -> None:
    market = MEXICO_CITY.market("2026-03-02")
    assert {Disclosure.CREDITOR, Disclosure.REASON, Disclosure.CALLER_NUMBER} <= set(market.disclosures)
    assert {Forbidden.HIDE_NUMBER, Forbidden.CONTACT_THIRD_PARTIES} <= set(market.forbidden)
