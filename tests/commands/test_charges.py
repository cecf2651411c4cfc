"""Charges and the notice through the command line, by the shipped packs and rates."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.commands.conftest import Desk

TRADER = "0004"


@pytest.fixture
def charging(desk: Desk) -> Desk:
    """The company with interest and fixed sums in its policy, on 31 March."""
    policy = desk.folder / "policies" / "standard.yaml"
    wish = "charges: {interest: statutory, fixed_sum: true}\n"
    policy.write_text(f"{policy.read_text(encoding='utf-8')}\n{wish}", encoding="utf-8")
    assert desk.duly("run", "--as-of", "2026-03-31").code == 0
    return desk


def test_a_charge_from_proposal_to_letter(charging: Desk) -> None:
    proposed = charging.duly("charges", "propose", TRADER, "--json").lines
    assert [(line["kind"], line["amount"]) for line in proposed] == [
        ("interest", "3.62"),
        ("fixed_sum", "40.00"),
    ]
    interest = proposed[0]["charge"]
    shown = charging.duly("charges", "show", interest[:14])
    assert "ecb_main 2.15 % of 2026-01-01 + 8" in shown.words
    assert "10.15 %" in charging.duly("explain", TRADER).words
    assert charging.duly("charges", "list").out.count("proposed") >= 2
    approved = charging.duly("charges", "approve", interest, "--by", "Ada", "--note", "agreed", "--json")
    assert approved.document["state"] == "approved"
    made = charging.duly("notice", TRADER, "--out", str(charging.folder / "n.pdf"), "--by", "Ada", "--json").document
    content = (charging.folder / "n.pdf").read_bytes()
    assert made["sha256"] == sha256(content).hexdigest()
    assert content.startswith(b"%PDF-")
    assert made["total"] == "450.00"
    assert made["charges"] == [interest]


def test_consumers_are_charged_nothing_by_the_policy(charging: Desk) -> None:
    told = charging.duly("charges", "propose", "0001").words
    assert "not proposed: the policy charges consumers nothing" in told


def test_a_missing_rate_is_named_and_can_be_added(charging: Desk) -> None:
    assert charging.duly("run", "--as-of", "2026-07-31").code == 0
    told = charging.duly("charges", "propose", TRADER).words
    assert "no reference rate for ecb_main on 2026-07-01; add it with: duly rates FILE" in told
    head = "name,from,until,percent,source\n"
    rates = charging.write("rates.csv", f"{head}ecb_main,2026-06-10,2026-07-31,2.15,a test\n")
    assert charging.duly("rates", rates).words == "1 rate kept, 0 as they were."
    assert charging.duly("rates", rates).words == "0 rates kept, 1 as they were."
    assert "interest" in charging.duly("charges", "propose", TRADER).words
    refused = charging.duly("rates", charging.write("rates.csv", f"{head}ecb_main,2026-06-10,2026-07-31,much,s\n"))
    assert refused.code == 2
    assert "rates.csv, line 2, percent: found 'much'" in refused.told


def test_what_cannot_be_done_is_refused_with_its_reason(charging: Desk) -> None:
    for words, reason in (
        (("charges", "show", "charge_none"), "no charge 'charge_none'"),
        (("charges", "approve", "charge_none", "--by", "A", "--note", "n"), "no charge 'charge_none'"),
        (("charges", "propose", "nobody"), "no account 'nobody'"),
        (("notice", "nobody"), "no account 'nobody'"),
    ):
        ran = charging.duly(*words)
        assert ran.code == 2
        assert reason in ran.told
