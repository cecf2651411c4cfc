"""The United States: federal rules, four places with their own, a customer who moves, and one nobody can place."""

from __future__ import annotations

import pytest

from tests.policy.markets.asking import Customer, ask

TEXAS = Customer(country="US", zone="America/Chicago", region="TX", timezone="America/Chicago")
BOSTON = Customer(country="US", zone="America/New_York", region="MA")
QUEENS = Customer(country="US", zone="America/New_York", region="NY", postal_code="11101")
BUFFALO = Customer(country="US", zone="America/New_York", region="NY", postal_code="14201")
WASHINGTON = Customer(country="US", zone="America/New_York", region="DC", days_past_due=31)
FRISCO = Customer(country="US", zone="America/Los_Angeles", region="CA")
SOMEWHERE = Customer(country="US", zone="America/New_York")

SEVEN_CALLS = tuple(f"2026-03-0{day} 10:00 voice failed" for day in range(2, 9))
TWO_TEXTS = ("2026-03-02 10:00 whatsapp", "2026-03-04 10:00 whatsapp")
THREE = ("2026-08-31 10:00 email", "2026-09-01 10:00 whatsapp", "2026-09-02 10:00 voice failed")
SPOKE = "2026-03-02 10:00 voice spoke"
FIVE = tuple(f"2026-03-0{day} 10:00 email" for day in range(2, 7))


@pytest.mark.parametrize(
    ("customer", "when", "channel", "log", "expected"),
    [
        # Everywhere: eight to nine in the evening, Sundays too; seven calls in seven days; a week after talking.
        (TEXAS, "2026-03-08 07:59", "voice", (), "from 2026-03-08 08:00"),
        (TEXAS, "2026-03-08 20:59", "voice", (), "now"),
        (TEXAS, "2026-03-08 21:00", "email", (), "from 2026-03-09 08:00"),
        (TEXAS, "2026-03-08 12:00", "voice", SEVEN_CALLS, "us-federal.calls until 2026-03-09 00:00"),
        (TEXAS, "2026-03-08 12:00", "email", SEVEN_CALLS, "now"),
        (TEXAS, "2026-03-08 10:00", "voice", (SPOKE,), "us-federal.calls until 2026-03-09 00:00"),
        (TEXAS, "2026-03-09 10:00", "voice", (SPOKE,), "now"),
        (TEXAS, "2026-03-03 10:00", "voice", ("2026-03-02 10:00 whatsapp spoke",), "now"),
        # Massachusetts: the third call or text in seven days.
        (BOSTON, "2026-03-08 10:00", "whatsapp", TWO_TEXTS, "us-ma.calls_and_texts until 2026-03-09 00:00"),
        (BOSTON, "2026-03-08 10:00", "voice", TWO_TEXTS, "us-ma.calls_and_texts until 2026-03-09 00:00"),
        (BOSTON, "2026-03-08 10:00", "email", TWO_TEXTS, "now"),
        (BOSTON, "2026-03-09 10:00", "whatsapp", TWO_TEXTS, "now"),
        (BOSTON, "2026-03-08 10:00", "whatsapp", (TWO_TEXTS[0], "2026-03-04 10:00 whatsapp reply"), "now"),
        # New York City: the fourth contact of any kind, from 1 September 2026 on and not before.
        (QUEENS, "2026-09-03 10:00", "email", THREE, "us-nyc.contacts_per_week until 2026-09-07 00:00"),
        (QUEENS, "2026-08-31 10:00", "email", tuple(line.replace("2026-0", "2025-0") for line in THREE), "now"),
        (BUFFALO, "2026-09-03 10:00", "email", THREE, "now"),
        # New York without a postal code may be the city.
        (QUEENS.moved(postal_code=None), "2026-09-03 10:00", "email", THREE,
         "us-nyc.contacts_per_week until 2026-09-07 00:00"),
        # Washington: five messages, four calls, once the debt is more than thirty days late.
        (WASHINGTON, "2026-03-07 10:00", "whatsapp", FIVE, "us-dc.contacts_per_week_2 until 2026-03-09 00:00"),
        (WASHINGTON, "2026-03-07 10:00", "voice", FIVE, "now"),
        (WASHINGTON, "2026-03-07 10:00", "voice", SEVEN_CALLS[:4], "us-dc.contacts_per_week until 2026-03-09 00:00"),
    ],
)  # fmt: skip
def test_united_states(customer: Customer, when: str, channel: str, log: tuple[str, ...], expected: str) -> None:
    assert ask(customer, when, channel, *log) == expected


def test_washington_counts_only_from_the_thirty_first_day() -> None:
    early = Customer(country="US", zone="America/New_York", region="DC", days_past_due=30)
    assert ask(early, "2026-03-07 10:00", "whatsapp", *FIVE) == "now"


def test_which_channels_need_a_consent_on_record() -> None:
    assert set(TEXAS.market("2026-03-02").consent_needed) == {"voice"}
    assert set(WASHINGTON.market("2026-03-02").consent_needed) == {"voice", "email", "whatsapp"}
    assert set(QUEENS.market("2026-08-31").consent_needed) == {"voice"}
    assert set(QUEENS.market("2026-09-01").consent_needed) == {"voice", "email", "whatsapp"}
    assert "written_notice" in FRISCO.market("2026-03-02").disclosures


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        # New York and Phoenix are two hours apart in winter, three in summer: Phoenix never changes its clock.
        ("2026-03-07 08:30", "now"),
        ("2026-03-07 18:59", "now"),
        ("2026-03-07 19:00", "from 2026-03-08 08:00"),
        ("2026-03-08 17:59", "now"),
        ("2026-03-08 18:00", "from 2026-03-09 08:00"),
        ("2026-10-31 18:00", "from 2026-11-01 08:00"),
        ("2026-11-01 18:00", "now"),
        ("2026-11-01 19:00", "from 2026-11-02 08:00"),
    ],
)
def test_a_customer_who_moved_from_new_york_to_phoenix_and_kept_the_number(when: str, expected: str) -> None:
    phoenix = Customer(
        country="US", zone="America/Phoenix", region="AZ", timezone="America/Phoenix", phone_zones=("America/New_York",)
    )
    assert ask(phoenix, when, "voice") == expected


def test_what_was_done_in_new_york_counts_in_phoenix_by_the_new_clock() -> None:
    """Seven days span the change of the clock: the calls of Sunday evening in New York were Sunday in Phoenix, too."""
    calls = tuple(f"2026-03-0{day} 20:30 voice failed" for day in range(2, 9))
    in_new_york = Customer(country="US", zone="America/New_York", region="NY", postal_code="14201")
    assert ask(in_new_york, "2026-03-08 20:45", "voice", *calls) == "us-federal.calls until 2026-03-09 00:00"
    in_phoenix = Customer(country="US", zone="America/New_York", region="AZ", timezone="America/Phoenix")
    assert ask(in_phoenix, "2026-03-09 01:00", "voice", *calls) == "us-federal.calls until 2026-03-09 03:00"
    both = Customer(
        country="US", zone="America/New_York", region="AZ", timezone="America/Phoenix",
        phone_zones=("America/New_York",),
    )  # fmt: skip
    assert ask(both, "2026-03-09 02:00", "voice", *calls) == "us-federal.calls until 2026-03-09 03:00"


def test_a_customer_nobody_can_place_is_under_every_rule_at_once() -> None:
    market = SOMEWHERE.market("2026-09-02")
    assert market.id == "us-federal+us-ca+us-dc+us-ma+us-nyc"
    assert set(market.consent_needed) == {"voice", "email", "whatsapp"}
    # Eight in the morning in Hawaii is one in the afternoon in New York, where nine in the evening ends the day.
    assert ask(SOMEWHERE, "2026-03-02 12:59", "email") == "from 2026-03-02 13:00"
    assert ask(SOMEWHERE, "2026-03-02 20:59", "email") == "now"
    assert ask(SOMEWHERE, "2026-03-02 21:00", "email") == "from 2026-03-03 13:00"


def test_a_region_with_two_clocks_keeps_to_both() -> None:
    florida = Customer(country="US", zone="America/New_York", region="FL")
    assert ask(florida, "2026-03-02 08:30", "voice") == "from 2026-03-02 09:00"
    assert ask(florida.moved(timezone="America/New_York"), "2026-03-02 08:30", "voice") == "now"
