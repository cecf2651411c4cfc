"""``duly market``: what holds where, and which faults a pack has."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from duly.cli import app

FAULTY = "market: fallback\nrules:\n  hours: {hours: {voice: {mon: late}}, sources: [x], confidence: choice}\n"


def duly(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_what_holds_for_a_customer_is_told_with_its_sources() -> None:
    told = duly("market", "show", "us", "--region", "NY", "--postal-code", "10001", "--on", "2026-09-02").output
    assert "US, NY, 10001: what holds for a consumer on Wed 2 Sep 2026" in told
    assert "at most 3 attempts in 7 days by whatsapp, email or voice on an account (us-nyc.contacts_per_week)" in told
    assert "us-federal.stopping_everything" in told
    before = duly("market", "show", "US", "--region", "NY", "--postal-code", "10001", "--on", "2026-08-31").output
    assert "from 2026-09-01" in before
    assert "at most 3 attempts" not in before


def test_the_same_as_json() -> None:
    shown = json.loads(duly("market", "show", "CO", "--on", "2026-03-02", "--json").output)
    assert (shown["id"], shown["country"], shown["zones"]) == ("co", "CO", ["America/Bogota"])
    assert shown["forbidden"] == ["ask_reason_for_default", "contact_references", "visit_home_or_work"]
    packs = json.loads(duly("market", "show", "--json").output)
    assert {"fallback", "eu-common", "us-ma", "br", "in"} <= {pack["market"] for pack in packs}


def test_what_is_no_place_or_no_day_is_refused() -> None:
    assert duly("market", "show", "ZZ").exit_code == 2
    assert duly("market", "show", "Narnia").exit_code == 2
    assert duly("market", "show", "ES", "--on", "tomorrow").exit_code == 2
    assert duly("market", "show", "ES", "--kind", "person").exit_code == 2


def test_every_fault_of_a_pack_is_told(tmp_path: Path) -> None:
    (tmp_path / "fallback.yaml").write_text(FAULTY, encoding="utf-8")
    checked = duly("market", "check", str(tmp_path / "fallback.yaml"))
    assert checked.exit_code == 2
    assert "rules.hours.hours.voice.mon: 'late'; expected hours of one day such as 09:00-19:00" in checked.output
    (tmp_path / "fallback.yaml").write_text(FAULTY.replace("late", '"09:00-10:00"'), encoding="utf-8")
    (fine,) = json.loads(duly("market", "check", str(tmp_path / "fallback.yaml"), "--json").output)
    assert fine["valid"]
    assert fine["notes"][0].startswith("The shipped rule hours holds besides: it was changed")


def test_a_postal_code_tells_the_clock_and_the_rules(tmp_path: Path) -> None:
    told = duly("market", "show", "US", "--postal-code", "10001", "--on", "2026-09-02").output
    assert "America/New_York" in told
    assert "us-ma" not in told
    assert "any of 2 clocks, so the hours must be open by each" in " ".join(
        duly("market", "show", "Spain").output.split()
    )
    assert duly("market", "check", "--workspace", str(tmp_path)).exit_code == 2, "there is nothing to check"
