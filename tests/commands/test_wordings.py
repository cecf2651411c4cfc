"""``duly wording``: the languages there are, and a wording as an account would read it."""

from __future__ import annotations

from tests.commands.conftest import Desk


def test_every_wording_is_listed_with_its_version_in_each_language(desk: Desk) -> None:
    listed = desk.duly("wording", "list", "--json").document
    assert {name: one["locale"] for name, one in listed["languages"].items()} == {
        "en": "en", "es": "es", "es-CO": "es-CO", "es-MX": "es-MX", "pt": "pt", "pt-PT": "pt-PT",
    }  # fmt: skip
    assert set(listed["wordings"]["reminder.second"].values()) == {"1"}
    assert "reminder.second" in desk.duly("wording", "list").words


def test_a_wording_is_shown_on_a_real_account_in_any_language(desk: Desk) -> None:
    own = desk.duly("wording", "show", "reminder.just_overdue", "--account", "0001").words
    assert "F-1: 120.00 EUR, due 2 March 2026" in own
    shown = desk.duly(
        "wording",
        "show",
        "plan.instalment_due",
        "--account",
        "0001",
        "--language",
        "es",
        "--channel",
        "email",
        "--json",
    ).document
    assert (shown["language"], shown["channel"], shown["examples"]) == ("es", "email", ["amount", "date"])
    assert "un pago de 120,00 €" in shown["text"]


def test_an_unknown_wording_or_account_is_refused(desk: Desk) -> None:
    refused = desk.duly("wording", "show", "reminder.secnd", "--account", "0001")
    assert (refused.code, "did you mean reminder.second?" in refused.told) == (2, True)
    assert desk.duly("wording", "show", "reminder.second", "--account", "9").code == 2


def test_a_fault_of_a_variant_stops_every_command_and_a_workspace_with_english_alone_works(desk: Desk) -> None:
    folder = desk.folder / "wording"
    (folder / "es-MX.yaml").write_text("wording: ours\nbased_on: sp\nlocale: es-MX\n", encoding="utf-8")
    refused = desk.duly("wording", "list")
    assert (refused.code, "es-MX.yaml:2: based_on: 'sp'" in refused.told) == (2, True)
    for path in folder.glob("*.yaml"):
        if path.name != "en.yaml":
            path.unlink()
    assert list(desk.duly("wording", "list", "--json").document["languages"]) == ["en"]
