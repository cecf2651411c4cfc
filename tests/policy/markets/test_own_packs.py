"""A company's own packs: they add to the shipped rules, and take one away only on a recorded basis."""

from __future__ import annotations

import shutil
from datetime import date
from importlib.resources import as_file
from pathlib import Path

import pytest

from duly.errors import InputInvalid
from duly.market_packs import MarketPacks, check_pack
from duly.policy.market import Market, Whereabouts
from tests.policy.cases import DEFAULTS

DAY = date(2026, 9, 15)
OWN = """
market: us-federal
covers: {countries: [US]}
rules:
  hours:
    hours: {all: {mon-sat: "07:00-20:00"}}
    sources: [Our own choice.]
    confidence: choice
  tomorrow:
    from: 2026-09-16
    closed_days: [2026-12-24]
    sources: [Our own choice.]
    confidence: choice
relaxes:
"""
HOURS = "  - {rule: hours, basis: counsel's note, by: R. Vega, on: 2026-03-04}\n"
CALLS = "  - {rule: calls, kinds: [business], basis: consumer debts only, by: R. Vega, on: 2026-03-04}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with as_file(DEFAULTS / "markets") as shipped:
        shutil.copytree(shipped, tmp_path / "markets")
    return tmp_path / "markets"


def texas(folder: Path, text: str | None = None, *, kind: str = "consumer", day: date = DAY) -> Market:
    if text is not None:
        (folder / "us-federal.yaml").write_text(text, encoding="utf-8")
    return MarketPacks(folder).market(Whereabouts("US", "TX", None, kind), day)


def hours(market: Market) -> list[str]:
    return [" ".join(str(each) for each in day) for day in market.hours["email"]]  # pyright: ignore[reportArgumentType]


def test_a_copy_changes_nothing(folder: Path) -> None:
    shipped = MarketPacks(None).market(Whereabouts("US", "TX", None, "consumer"), DAY)
    assert texas(folder).hash == shipped.hash


def test_what_a_company_leaves_out_holds_all_the_same(folder: Path) -> None:
    market = texas(folder, OWN)
    assert hours(market) == [*["08:00-20:00"] * 6, ""]
    assert [cap.id for cap in market.caps] == ["us-federal.calls"]
    assert {"us-federal.hours", "us-federal.hours.shipped"} <= {ground.rule for ground in market.grounds}


def test_a_rule_is_relaxed_on_a_recorded_basis_for_whom_it_says(folder: Path) -> None:
    text = OWN + HOURS + CALLS
    assert hours(texas(folder, text)) == [*["07:00-20:00"] * 6, ""]
    assert [cap.id for cap in texas(folder, text).caps] == ["us-federal.calls"]
    assert texas(folder, text, kind="business").caps == ()


def test_own_rules_begin_on_their_day(folder: Path) -> None:
    assert date(2026, 12, 24) not in texas(folder, OWN).closed
    assert date(2026, 12, 24) in texas(folder, OWN, day=date(2026, 9, 16)).closed


def test_a_company_may_add_a_country(folder: Path) -> None:
    (folder / "nz.yaml").write_text(
        OWN.replace("us-federal", "nz").replace("[US]", "[NZ]").replace("relaxes:\n", ""), encoding="utf-8"
    )
    found = MarketPacks(folder).market(Whereabouts("NZ", None, None, "consumer"), DAY)
    assert found.id == "nz"
    assert set(found.zones) == {"Pacific/Auckland", "Pacific/Chatham"}


def test_the_check_says_what_holds_besides_and_what_is_wrong(folder: Path) -> None:
    path = folder / "us-federal.yaml"
    path.write_text(OWN + HOURS + CALLS.replace("calls", "cals"), encoding="utf-8")
    faults, notes = check_pack(path, MarketPacks(folder))
    assert faults == [f"{path}: relaxes: 'cals' is no shipped rule of us-federal; did you mean calls?"]
    assert notes[0] == (
        "The shipped rule calls holds besides: it was left out, and no entry under relaxes gives the legal basis."
    )
    assert not any("rule hours" in note for note in notes)


def test_a_pack_is_named_as_its_file_is(folder: Path) -> None:
    (folder / "us-tx.yaml").write_text(OWN, encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"market: 'us-federal'; expected 'us-tx'"):
        texas(folder)
