"""Spain, Germany, the United Kingdom, the rest of the Union, India: real days at the customer's clock."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.interest import Reset
from duly.policy.charge_rules import InterestRule
from tests.policy.markets.asking import Customer, ask

MADRID = Customer(country="ES", zone="Europe/Madrid", region="MD")
BARCELONA = Customer(country="ES", zone="Europe/Madrid", region="CT")
TENERIFE = Customer(country="ES", zone="Atlantic/Canary", region="CN")
SPAIN = Customer(country="ES", zone="Europe/Madrid")
MUNICH = Customer(country="DE", zone="Europe/Berlin", region="BY")
HAMBURG = Customer(country="DE", zone="Europe/Berlin", region="HH")
GERMANY = Customer(country="DE", zone="Europe/Berlin")
LEEDS = Customer(country="GB", zone="Europe/London", region="ENG")
GLASGOW = Customer(country="GB", zone="Europe/London", region="SCT")
PARIS = Customer(country="FR", zone="Europe/Paris")
MUMBAI = Customer(country="IN", zone="Asia/Kolkata", region="MH")

A_DAY_AGO = ("2026-03-04 10:00 email failed",)
THREE = ("2026-03-02 10:00 email", "2026-03-03 10:00 email", "2026-03-04 10:00 email")


@pytest.mark.parametrize(
    ("customer", "when", "channel", "log", "expected"),
    [
        # Spain: nine to nine, no weekend, no holiday of the place.
        (MADRID, "2026-03-02 08:59", "whatsapp", (), "from 2026-03-02 09:00"),
        (MADRID, "2026-03-02 20:59", "voice", (), "now"),
        (MADRID, "2026-03-07 12:00", "whatsapp", (), "from 2026-03-09 09:00"),
        (MADRID, "2026-05-15 12:00", "email", (), "now"),  # San Isidro is the city's alone
        (MADRID, "2026-04-02 12:00", "email", (), "from 2026-04-06 09:00"),  # Maundy Thursday and Good Friday
        (BARCELONA, "2026-04-02 12:00", "email", (), "now"),  # not in Catalonia: Good Friday only
        (BARCELONA, "2026-04-06 12:00", "email", (), "from 2026-04-07 09:00"),  # Easter Monday there
        (SPAIN, "2026-04-02 12:00", "email", (), "from 2026-04-07 10:00"),  # closed in either, by either clock
        (TENERIFE, "2026-03-02 08:59", "whatsapp", (), "from 2026-03-02 09:00"),
        (SPAIN, "2026-03-03 09:30", "whatsapp", (), "from 2026-03-03 10:00"),
        (MADRID, "2026-03-04 15:00", "email", A_DAY_AGO, "es.attempts until 2026-03-05 00:00"),
        (MADRID, "2026-03-05 15:00", "email", A_DAY_AGO, "now"),
        # Germany: Saturdays later and shorter; Epiphany is a holiday in Bavaria, not in Hamburg.
        (HAMBURG, "2026-01-06 10:00", "email", (), "now"),
        (MUNICH, "2026-01-06 10:00", "email", (), "from 2026-01-07 08:00"),
        (GERMANY, "2026-01-06 10:00", "email", (), "from 2026-01-07 08:00"),
        (HAMBURG, "2026-03-07 08:30", "voice", (), "from 2026-03-07 09:00"),
        (HAMBURG, "2026-03-07 18:00", "voice", (), "from 2026-03-09 08:00"),
        (HAMBURG, "2026-03-05 10:00", "email", THREE, "de.attempts until 2026-03-09 00:00"),
        # The United Kingdom: Monday to Saturday; the second of January is Scotland's.
        (LEEDS, "2026-03-07 19:59", "voice", (), "now"),
        (LEEDS, "2026-03-08 12:00", "voice", (), "from 2026-03-09 08:00"),
        (LEEDS, "2026-01-02 12:00", "voice", (), "now"),
        (GLASGOW, "2026-01-02 12:00", "voice", (), "from 2026-01-03 08:00"),
        (LEEDS, "2026-03-05 10:00", "email", THREE, "gb.attempts until 2026-03-09 00:00"),
        # A country of the Union without a pack: the fallback's hours and caps.
        (PARIS, "2026-03-07 12:00", "whatsapp", (), "now"),
        (PARIS, "2026-03-07 15:00", "voice", (), "from 2026-03-09 09:00"),
        (PARIS, "2026-03-04 15:00", "email", A_DAY_AGO, "fallback.attempts_2 until 2026-03-05 00:00"),
        # India: eight to seven, Sundays too, not at festivals.
        (MUMBAI, "2026-03-08 18:59", "voice", (), "now"),
        (MUMBAI, "2026-03-09 19:01", "voice", (), "from 2026-03-10 08:00"),
        (MUMBAI, "2026-01-26 12:00", "voice", (), "from 2026-01-27 08:00"),  # Republic Day
    ],
)  # fmt: skip
def test_europe_and_india(customer: Customer, when: str, channel: str, log: tuple[str, ...], expected: str) -> None:
    assert ask(customer, when, channel, *log) == expected


def statutory(customer: Customer, kind: str) -> list[InterestRule]:
    return [rule for rule in customer.market("2026-09-01").charges.interest if rule.kind == kind]


def test_interest_by_law_is_told_with_its_reference_rate() -> None:
    (british,) = statutory(LEEDS, "business")
    assert (british.rate.reference, british.rate.points, british.rate.reset) == (
        "boe_base",
        8,
        Reset.HALF_YEAR_OF_START,
    )
    (german,) = statutory(MUNICH, "business")
    assert (german.rate.reference, german.rate.points) == ("bundesbank_base", 9)
    (of_consumers,) = statutory(MUNICH, "consumer")
    assert (of_consumers.rate.points, of_consumers.rule) == (5, "de.consumer_interest")
    assert of_consumers.needs is not None
    (spanish,) = statutory(MADRID, "business")
    assert (spanish.rate.reference, spanish.rate.points) == ("ecb_main", 8)
    (indian,) = statutory(MUMBAI, "business")
    assert (indian.rate.times, indian.compounding) == (3, "monthly")


def test_fixed_sums_go_by_the_size_of_the_invoice() -> None:
    (sums,) = LEEDS.market("2026-09-01").charges.fixed_sums
    assert [(str(tier.at_least), str(tier.sum)) for tier in sums.tiers] == [
        ("0.00 GBP", "40.00 GBP"),
        ("1,000.00 GBP", "70.00 GBP"),
        ("10,000.00 GBP", "100.00 GBP"),
    ]
    (german,) = MUNICH.market("2026-09-01").charges.fixed_sums
    assert german.rule == "de.business_interest"


def test_breathing_space_is_given_in_england_and_wales() -> None:
    market = LEEDS.market("2026-09-01")
    space, crisis = market.moratoria
    assert (space.days, space.stops) == (60, ("asking", "interest", "fees", "enforcement"))
    assert (crisis.days, crisis.days_after_end) == (None, 30)
    assert market.charges.stopped_by == {"breathing_space", "mental_health_crisis"}
    assert GLASGOW.market("2026-09-01").moratoria == ()


def test_rules_begin_on_their_day_and_pending_ones_do_not() -> None:
    assert "automated" not in MADRID.market("2026-08-01").disclosures
    assert "automated" in MADRID.market("2026-08-02").disclosures
    assert "person_on_request" in MADRID.market("2026-08-02").disclosures
    rules = {ground.rule for ground in LEEDS.market("2026-09-01").grounds}
    assert "gb.hours" in rules
    assert "gb.commercial_payments_bill" not in rules


def test_one_set_of_rules_in_force_is_one_market() -> None:
    assert MADRID.market("2026-08-02") is MADRID.market("2026-12-31")
    assert MADRID.market("2026-08-01") is not MADRID.market("2026-08-02")
    assert date(2026, 5, 2) in MADRID.market("2026-08-02").closed  # the day of the Community of Madrid
