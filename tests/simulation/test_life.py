"""A simulated portfolio: no violation whatever goes wrong, the same life by the same seed, everybody in a role."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from typer.testing import CliRunner

from duly.app import opened
from duly.cli import app as duly
from duly.dialogue.wording import Catalogue
from duly.domain.contact import Channel
from duly.settings import DATABASE_VARIABLE
from duly.simulate.life import debtors
from duly.simulate.life.behaviours import EVERYBODY, OWN, SHARES, Behaviour
from duly.simulate.life.debtors import make_debtors
from duly.simulate.life.hearing import Heard, heard_in
from duly.simulate.life.intents import Intent
from duly.simulate.life.life_settings import Faults, LifePlan
from duly.simulate.life.phrases import SENTENCES
from duly.simulate.life.simulation import Simulated, prepare, simulate
from duly.simulate.life.spelling import as_typed
from duly.store.record import Recorded

SENTENCES_MIN = 6
COME_TO_IT = {
    Behaviour.PROMPT: 3, Behaviour.FORGETFUL: 3, Behaviour.KEEPER: 6, Behaviour.BREAKER: 8, Behaviour.DISPUTER: 11,
    Behaviour.HARDSHIP: 4, Behaviour.OPTS_OUT: 20, Behaviour.WRONG_PERSON: 4, Behaviour.IMPOSTOR: 8,
    Behaviour.CLAIMS_TRULY: 4, Behaviour.CLAIMS_FALSELY: 4, Behaviour.MOVER: 8, Behaviour.PARTICULAR: 8,
    Behaviour.PLAN_ASKER: 8,
}  # fmt: skip
"""How many of each kind there are, so that at least two of each are seen at it."""
SMALL = LifePlan(accounts=32, days=45, seed=1, faults=Faults.HARD)


def _live(folder: Path, plan: LifePlan) -> Simulated:
    prepare(folder, plan, policy=None)
    with opened(folder) as app:
        return simulate(app, plan, on_day=lambda _day: None)


def _holds(simulated: Simulated) -> None:
    assert [f"{each.rule} {each.account_id}: {each.what}" for each in simulated.violations] == []
    assert simulated.breaks == 0


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    return _live(tmp_path_factory.mktemp("life") / "small", SMALL)


def test_no_guarantee_breaks_whatever_goes_wrong(small: Simulated) -> None:
    _holds(small)
    assert small.deaths > 0
    assert small.checks > SMALL.accounts * 10
    assert small.cases_worked > 0


def test_the_figures_add_up(small: Simulated) -> None:
    whole = small.measures.total()
    counts = whole.counts
    assert counts["contacts"] == sum(whole.starting("contacts.").values())
    assert counts["attempts"] == counts["contacts"] + sum(whole.starting("failed.").values())
    assert counts["blocked"] == sum(whole.starting("blocked_by.").values())
    ended = sum(whole.starting("promises.").values()) - counts["payments.reversed"]  # which ends one once more
    assert counts["promises"] >= ended > 0
    assert counts["cured"] <= counts["overdue"]
    assert small.worth(whole, "with_contact").minor > 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3])
def test_no_guarantee_breaks_with_other_seeds(tmp_path: Path, seed: int) -> None:
    _holds(_live(tmp_path / "life", LifePlan(accounts=60, days=90, seed=seed, faults=Faults.HARD)))


def test_the_same_seed_lives_the_same_life_on_either_kind_of_database(
    tmp_path: Path, postgres_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = LifePlan(accounts=12, days=12, seed=5, faults=Faults.HARD)
    first, again = _live(tmp_path / "first", plan), _live(tmp_path / "again", plan)
    other = _live(tmp_path / "other", LifePlan(accounts=12, days=12, seed=6, faults=Faults.HARD))
    monkeypatch.setenv(DATABASE_VARIABLE, postgres_store_url)
    elsewhere = _live(tmp_path / "elsewhere", plan)
    assert first.hash == again.hash == elsewhere.hash
    assert first.hash != other.hash
    _holds(elsewhere)


def test_every_behaviour_is_there_before_any_is_there_twice() -> None:
    few = Counter(debtor.behaviour for debtor in make_debtors(LifePlan(accounts=len(SHARES), seed=3)))
    assert few == Counter(Behaviour)
    assert sum(SHARES.values()) == 1_000


def test_whatever_is_said_can_be_said_in_several_ways() -> None:
    said = {turn.says for turns in (*OWN.values(), EVERYBODY) for turn in turns if turn.says}
    assert said == set(Intent)
    assert {intent: len(each) for intent, each in SENTENCES.items() if len(set(each)) < SENTENCES_MIN} == {}
    typed = {as_typed("Please send me the invoice, you have my address.", Random(number)) for number in range(60)}
    assert len(typed) > 3


def test_a_customer_takes_each_of_our_wordings_for_what_it_is(tmp_path: Path) -> None:
    prepare(tmp_path, SMALL, policy=None)
    with opened(tmp_path) as app:
        english = app.context.catalogues["en"]
    expected = {
        "reminder.before_due": Heard.COURTESY, "reminder.due_today": Heard.COURTESY,
        "reminder.just_overdue": Heard.REMINDER, "reminder.with_invoice": Heard.REMINDER,
        "reminder.second": Heard.REMINDER, "reminder.read_unanswered": Heard.REMINDER,
        "reminder.link_opened": Heard.REMINDER, "reminder.firm": Heard.REMINDER, "reminder.final": Heard.REMINDER,
        "reminder.after_broken_promise": Heard.MISSED, "call.overdue": Heard.CALL,
        "call.after_broken_promise": Heard.MISSED, "promise.due_today": Heard.PROMISE_DAY,
        "payment.thanks": Heard.THANKED, "promise.ask_date": Heard.ASKS_DAY, "promise.confirm_date": Heard.CONFIRMS_DAY,
        "promise.ask_amount": Heard.ASKS_AMOUNT, "promise.confirm": Heard.OFFERS, "promise.recorded": Heard.NOTED,
        "promise.recorded_neutral": Heard.NOTED, "promise.date_far": Heard.OFFERS, "claim.noted": Heard.ASKS_RECEIPT,
        "dispute.ask_item": Heard.ASKS_ITEM, "dispute.ask_reason": Heard.ASKS_REASON,
        "dispute.opened": Heard.CHECKING, "human.coming": Heard.PERSON, "account.unverified": Heard.UNVERIFIED,
        "unclear.first": Heard.UNCLEAR, "verify.postal_code": Heard.ASKS_POSTAL,
        "verify.invoice_number": Heard.ASKS_NUMBER_END, "verify.again": Heard.ASKS_AGAIN, "verify.code": Heard.CODE,
        "verify.done": Heard.VERIFIED, "plan.offer": Heard.OFFERS_PLAN, "plan.counter": Heard.OFFERS_PLAN,
        "plan.offered": Heard.OFFERS_PLAN, "extension.confirm": Heard.OFFERS_TIME, "plan.ask": Heard.ASKS_TERMS,
        "extension.ask_date": Heard.ASKS_UNTIL, "plan.agreed": Heard.PLAN_AGREED,
        "plan.declined": Heard.PLAN_DECLINED, "plan.cancelled": Heard.PLAN_DECLINED, "plan.recorded": Heard.NOTED,
        "extension.granted": Heard.NOTED, "plan.next_instalment": Heard.NOTED,
        "plan.instalment_due": Heard.INSTALMENT_DUE, "plan.instalment_missed": Heard.MISSED,
        "plan.broken": Heard.MISSED, "plan.completed": Heard.THANKED, "plan.in_review": Heard.PERSON,
        "dispute.send_photos": Heard.ASKS_PHOTO, "dispute.already": Heard.CHECKING,
        "opt_out.confirmed": Heard.OPTED_OUT, "opt_out.confirmed_calls": Heard.OPTED_OUT,
        "opt_out.confirmed_messages": Heard.OPTED_OUT, "wish.times_noted": Heard.WISH_NOTED,
        "wish.channel_noted": Heard.WISH_NOTED, "wish.language_noted": Heard.WISH_NOTED,
    }  # fmt: skip
    assert {name: heard_in(_words(english, name)) for name in expected} == expected


def _words(catalogue: Catalogue, name: str) -> str:
    return catalogue.get(name).texts[Channel.EMAIL]


@pytest.mark.slow
def test_each_behaviour_does_what_it_is_there_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The fewer customers of a kind ever come to what it is there for, the more of them: the rest is chance.
    monkeypatch.setattr(debtors, "SHARES", dict.fromkeys(SHARES, 2) | COME_TO_IT)
    plan = LifePlan(accounts=85, days=90, seed=4, faults=Faults.NONE)
    kinds: dict[Behaviour, Counter[str]] = {}
    behaviours = {debtor.id: debtor.behaviour for debtor in make_debtors(plan)}

    def note(recorded: Sequence[Recorded]) -> None:
        for entry in (entry for one in recorded for entry in one.entries):
            if entry.account_id in behaviours:
                kinds.setdefault(behaviours[entry.account_id], Counter())[entry.kind] += 1

    prepare(tmp_path, plan, policy=None)
    with opened(tmp_path) as app:
        simulated = simulate(app, plan, on_day=lambda _day: None, watchers=(note,))
    _holds(simulated)
    for behaviour, kind in {
        Behaviour.PROMPT: "payment.received", Behaviour.FORGETFUL: "payment.received",
        Behaviour.KEEPER: "promise.kept", Behaviour.BREAKER: "promise.broken", Behaviour.DISPUTER: "dispute.opened",
        Behaviour.HARDSHIP: "case.hardship", Behaviour.OPTS_OUT: "consent.withdrawn",
        Behaviour.WRONG_PERSON: "contact.wrong", Behaviour.IMPOSTOR: "case.manipulation",
        Behaviour.CLAIMS_TRULY: "claim.recorded", Behaviour.CLAIMS_FALSELY: "claim.recorded",
        Behaviour.MOVER: "account.changed", Behaviour.PARTICULAR: "wish.recorded", Behaviour.PLAN_ASKER: "plan.agreed",
    }.items():  # fmt: skip
        assert kinds[behaviour][kind] > 0, (behaviour, kind, kinds[behaviour])


def test_the_command_tells_figures_and_proof_as_text_and_as_json() -> None:
    few = ["simulate", "--accounts", "8", "--days", "12", "--seed", "2", "--markets", "es,gb", "--faults", "none"]
    told = CliRunner().invoke(duly, few, catch_exceptions=False)
    assert told.exit_code == 0, told.output
    assert "no violation" in told.output
    found = json.loads(CliRunner().invoke(duly, [*few, "--json"], catch_exceptions=False).output)
    assert found["violations"] == []
    assert found["journal_hash"] in told.output
    assert found["total"]["accounts"] <= 8


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--markets", "atlantis"], "--markets: found atlantis, expected some of es, gb, de, us"),
        (["--policy", "nothing.yaml"], "no policy file at nothing.yaml"),
    ],
)
def test_what_cannot_be_simulated_is_refused(arguments: list[str], message: str) -> None:
    done = CliRunner().invoke(duly, ["simulate", "--accounts", "2", "--days", "2", *arguments])
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_workspace_with_accounts_is_left_alone(tmp_path: Path) -> None:
    few = ["simulate", "--accounts", "2", "--days", "2", "--workspace", str(tmp_path / "ours")]
    made = CliRunner().invoke(duly, ["init", str(tmp_path / "ours")])
    assert made.exit_code == 0
    assert CliRunner().invoke(duly, few, catch_exceptions=False).exit_code == 0
    again = CliRunner().invoke(duly, few)
    assert again.exit_code == 2
    assert "expected none: a simulation needs a store to itself" in again.stderr
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "own.txt").write_text("mine")
    other = CliRunner().invoke(duly, [*few[:-1], str(tmp_path / "other")])
    assert other.exit_code == 2
    assert "found other files" in other.stderr


def test_a_customer_without_any_address_is_possible() -> None:
    debtors = make_debtors(LifePlan(accounts=400, seed=1))
    reach = Counter(len(debtor.addresses) for debtor in debtors)
    assert reach[0] > 0
    assert reach[len(Channel)] > reach[0]
