"""Policies: checked as a whole, compared on today's accounts, put in force on the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Desk


def test_a_valid_policy_says_what_it_holds(desk: Desk) -> None:
    ran = desk.duly("policy", "check", str(desk.folder / "policies" / "standard.yaml"))
    assert ran.code == 0
    for part in (
        "is a valid policy: standard", "just_overdue", "vip to key_accounts", "reminder.just_overdue",
        "Charges none are proposed", "Plans up to 4 instalments in 120 days, monthly",
    ):  # fmt: skip
        assert part in ran.words
    text = (desk.folder / "policies" / "standard.yaml").read_text(encoding="utf-8")
    charging = desk.write("charging.yaml", text + "\ncharges: {interest: statutory, fixed_sum: true}\n")
    assert "Charges interest statutory, fixed sum, from 1 day late" in desk.duly("policy", "check", charging).words


def test_all_faults_are_told_at_once_with_their_lines(desk: Desk) -> None:
    text = (desk.folder / "policies" / "standard.yaml").read_text(encoding="utf-8")
    broken = text.replace("tier = 'vip'", "teir = 'vip'").replace("say: reminder.firm,", "say: reminder.furious,")
    ran = desk.duly("policy", "check", desk.write("broken.yaml", broken))
    assert ran.code == 2
    assert "did you mean tier?" in ran.told
    assert "reminder.furious" in ran.told
    assert "this policy cannot go live" in ran.told
    assert desk.duly("policy", "check", str(desk.folder / "broken.yaml"), "--json").document["valid"] is False


def test_the_difference_of_two_policies_is_told_on_todays_accounts(desk: Desk) -> None:
    standard = desk.folder / "policies" / "standard.yaml"
    text = standard.read_text(encoding="utf-8").replace("overdue_balance >= 10000", "overdue_balance >= 400")
    ran = desk.duly("policy", "diff", str(standard), desk.write("stricter.yaml", text))
    assert ran.code == 0
    assert "1 account of 4 would be treated differently." in ran.words
    assert "1 wait hand over to senior_collector 0004" in ran.words


def test_an_activated_policy_decides_from_the_next_run_on(desk: Desk) -> None:
    text = (desk.folder / "policies" / "standard.yaml").read_text(encoding="utf-8")
    stricter = desk.write("stricter.yaml", text.replace("overdue_balance >= 10000", "overdue_balance >= 400"))
    ran = desk.duly("policy", "activate", stricter, "--by", "fiona")
    assert ran.code == 0, ran.told
    assert "policy: policies/stricter.yaml" in (desk.folder / "duly.yaml").read_text(encoding="utf-8")
    desk.duly("run", "--as-of", "2026-03-04")
    assert "senior_collector 0004 never automated: high_balance" in desk.duly("queue", "list").words
    assert desk.duly("explain", "--check", "20").code == 0, "decisions of both policies come out the same"


def test_a_policy_of_the_workspace_is_found_by_its_name_or_path_from_anywhere(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("policies/standard.yaml", "standard.yaml", "standard"):
        assert "is a valid policy: standard" in desk.duly("policy", "check", name).words
    assert desk.duly("policy", "diff", "standard", "first_workflow").code == 0
    ran = desk.duly("policy", "check", "policies/ours.yaml")
    assert ran.code == 2
    assert f"looked for it in {tmp_path} and in {desk.folder / 'policies'}, which has first_workflow" in ran.told


def test_an_activated_policy_never_overwrites_another_of_its_name_unasked(desk: Desk, tmp_path: Path) -> None:
    own = desk.folder / "policies" / "standard.yaml"
    before = own.read_text(encoding="utf-8")
    outside = tmp_path / "standard.yaml"
    outside.write_text(before.replace("overdue_balance >= 10000", "overdue_balance >= 400"), encoding="utf-8")
    ran = desk.duly("policy", "activate", str(outside), "--by", "fiona")
    assert (ran.code, "say --replace" in ran.told, own.read_text(encoding="utf-8") == before) == (2, True, True)
    ran = desk.duly("policy", "activate", str(outside), "--by", "fiona", "--replace")
    assert ran.code == 0, ran.told
    (kept,) = own.parent.glob("standard.*.yaml")
    assert kept.read_text(encoding="utf-8") == before
    assert own.read_bytes() == outside.read_bytes()
    assert f"What was in {own} is kept as {kept}." in ran.words
    assert f"Copied {outside} to {own}." in ran.words


def test_a_faulty_policy_is_not_activated(desk: Desk) -> None:
    ran = desk.duly("policy", "activate", desk.write("bad.yaml", "policy: bad\n"), "--by", "fiona")
    assert ran.code == 2
    assert "policy: policies/standard.yaml" in (desk.folder / "duly.yaml").read_text(encoding="utf-8")
