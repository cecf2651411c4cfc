"""``duly simulate``: a made-up portfolio lives through a year, and what came of it is held against the guarantees."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from duly.commands.terminal import (
    CHECK_FAILED,
    AsJson,
    counted,
    heading,
    pairs,
    print_document,
    progress,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.simulate.life.life_settings import ACCOUNTS, ACCOUNTS_MAX, DAYS, DAYS_MAX, FIRST_DAY, SEED, Faults, LifePlan

if TYPE_CHECKING:
    from duly.simulate.life.measures import Figures
    from duly.simulate.life.simulation import Simulated

SHOWN_MAX = 20
INVENTED = "Customers, words and money are invented; no message leaves this machine."


def simulate(
    accounts: Annotated[int, typer.Option(min=1, max=ACCOUNTS_MAX, help="Customers' accounts.")] = ACCOUNTS,
    days: Annotated[int, typer.Option(min=1, max=DAYS_MAX, help="Days to live through.")] = DAYS,
    seed: Annotated[int, typer.Option(help="The same seed lives the same life, to the last hash.")] = SEED,
    policy: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The policy to try; the standard one if left out.")
    ] = None,
    markets: Annotated[
        str,
        typer.Option(metavar="CODES", help="Where customers live, such as es,gb,us,unknown; everywhere if left out."),
    ] = "",
    faults: Annotated[Faults, typer.Option(help="How much goes wrong around the worker.")] = Faults.USUAL,
    workspace: Annotated[
        Path | None,
        typer.Option(
            "--workspace", "-w", metavar="DIR", help="Keep the workspace there; it must hold no accounts yet."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Simulate a portfolio under a policy: customers answer in words, things go wrong, every guarantee is checked."""
    from duly.simulate.life.simulation import prepare
    from duly.simulate.life.simulation import simulate as run

    codes = tuple(code.strip().lower() for code in markets.split(",") if code.strip())
    plan = LifePlan(accounts=accounts, days=days, seed=seed, markets=codes, faults=faults)
    if not as_json:
        say(heading("A simulated portfolio"), Text(INVENTED, "dim"), "")
    with _folder(workspace) as folder:
        prepare(folder, plan, policy=policy)
        with opened_workspace(folder) as app, progress("simulating", total=days) as bar:

            def on_day(day: date) -> None:
                done = (day - FIRST_DAY).days
                bar.reach(done, f"{day:%a %d %b %Y}  day {done + 1} of {days}")

            simulated = run(app, plan, on_day=on_day)
    if as_json:
        print_document(_document(simulated))
    else:
        _print(simulated)
    if simulated.violations or simulated.breaks:
        raise typer.Exit(CHECK_FAILED)


@contextmanager
def _folder(named: Path | None) -> Generator[Path]:
    if named is not None:
        yield named
        return
    with tempfile.TemporaryDirectory(prefix="duly-simulation-") as folder:
        yield Path(folder) / "workspace"


def _document(simulated: Simulated) -> dict[str, Any]:
    measures, plan = simulated.measures, simulated.plan
    mean, most = measures.contacts_a_week()
    return {
        "plan": {
            "accounts": plan.accounts, "days": plan.days, "seed": plan.seed, "markets": list(plan.markets),
            "faults": plan.faults.value, "policy": simulated.policy, "policy_hash": simulated.policy_hash,
        },
        "segments": {name: _figures(simulated, each) for name, each in _by_size(simulated)},
        "total": _figures(simulated, measures.total()),
        "contacts_of_an_account_in_a_week": {"mean": round(mean, 2), "most": most},
        "events": simulated.entries, "turns": simulated.turns, "checks": simulated.checks,
        "worker_deaths": simulated.deaths, "cases_worked": simulated.cases_worked,
        "decisions_made_again": simulated.checked.decisions, "breaks": simulated.breaks,
        "violations": [
            {"rule": each.rule, "account": each.account_id, "what": each.what} for each in simulated.violations
        ],
        "journal_hash": simulated.hash,
    }  # fmt: skip


def _figures(simulated: Simulated, figures: Figures) -> dict[str, Any]:
    counts = figures.counts
    return {
        "accounts": len(figures.accounts),
        "contacts": {"all": counts["contacts"], "by_channel": figures.starting("contacts.")},
        "attempts": counts["attempts"],
        "blocked": {"all": counts["blocked"], "by_rule": figures.starting("blocked_by.")},
        "replies": counts["replies"], "answers": counts["answers"],
        "promises": {
            "taken": counts["promises"], "by_taker": figures.starting("promised_to."),
            **figures.starting("promises."), "kept_share": _rounded(_kept(figures)),
            "amount": simulated.worth(figures, "promised"), "amount_paid": simulated.worth(figures, "kept"),
        },
        "overdue": counts["overdue"], "cured": counts["cured"], "median_days_to_cure": figures.median_days("cure"),
        "disputes": {
            "opened": counts["disputes"], **figures.starting("disputes."),
            "median_days": figures.median_days("dispute"),
        },
        "cases": figures.starting("cases."), "plans": figures.starting("plans."), "opt_outs": counts["opt_outs"],
        "claims": {"true": counts["claims.true"], "false": counts["claims.false"]},
        "collected": {
            "after_contact": simulated.worth(figures, "with_contact"),
            "without_contact": simulated.worth(figures, "without_contact"),
        },
        "payments": counts["payments"], "payments_reversed": counts["payments.reversed"],
    }  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _kept(figures: Figures) -> float | None:
    return figures.share("promises.kept", "promises.kept", "promises.partly_kept", "promises.broken")


def _by_size(simulated: Simulated) -> list[tuple[str, Figures]]:
    found = simulated.measures.by_segment.items()
    return sorted(found, key=lambda each: (-each[1].counts["contacts"], each[0]))


def _print(simulated: Simulated) -> None:
    plan = simulated.plan
    what = f"{counted(plan.accounts, 'account')}, {counted(plan.days, 'day')}, seed {plan.seed}, {plan.faults} faults"
    say(Text(f"{what}; policy {simulated.policy!r} ({simulated.policy_hash[:12]})", "dim"), "")
    _print_segments(simulated)
    _print_rest(simulated)
    _print_proof(simulated)


def _print_segments(simulated: Simulated) -> None:
    numbers = ("accounts", "contacts", "replies", "promises", "kept", "disputes", "cases", "cured", "days", "collected")
    shown = table("segment", *numbers, right=numbers)
    whole = simulated.measures.total()
    for name, figures in [*_by_size(simulated), ("total", whole)]:
        counts = figures.counts
        kept, days = _kept(figures), figures.median_days("cure")
        collected = simulated.worth(figures, "with_contact") + simulated.worth(figures, "without_contact")
        shown.add_row(
            name.replace("_", " "), f"{len(figures.accounts):,}", f"{counts['contacts']:,}", f"{counts['replies']:,}",
            f"{counts['promises']:,}", "" if kept is None else f"{kept:.0%}", f"{counts['disputes']:,}",
            f"{sum(figures.starting('cases.').values()):,}", f"{counts['cured']:,}",
            "" if days is None else f"{days:g}", f"{collected.decimal():,.0f}", style="bold" if name == "total" else "",
        )  # fmt: skip
    say(heading(f"By segment (collected in {simulated.currency}; days: median from overdue to current)"))
    screen().print(shown)


def _print_rest(simulated: Simulated) -> None:
    say("", heading("In total"))
    screen().print(pairs(list(_lines(simulated))))


def _lines(simulated: Simulated) -> Iterator[tuple[str, str]]:
    whole = simulated.measures.total()
    counts = whole.counts
    mean, most = simulated.measures.contacts_a_week()
    yield "Contacts", f"{_words(whole.starting('contacts.'))}; {counts['attempts']:,} attempts"
    yield "A week", f"{mean:.1f} contacts of an account in a week with any, at most {most}"
    yield "Held back", f"{counts['blocked']:,} at the gate: {_words(whole.starting('blocked_by.'))}"
    yield "Promises", f"{counts['promises']:,}: {_words(whole.starting('promises.'))}"
    yield "", f"{simulated.worth(whole, 'promised')} promised, {simulated.worth(whole, 'kept')} of it paid"
    dispute_days = whole.median_days("dispute")
    lasted = "" if dispute_days is None else f"; {dispute_days:g} days in the median"
    yield "Disputes", f"{counts['disputes']:,}: {_words(whole.starting('disputes.'))}{lasted}"
    yield "Claims", f"{counts['claims.true']:,} true, {counts['claims.false']:,} false"
    yield "Plans", _words(whole.starting("plans."))
    yield "Opt-outs", f"{counts['opt_outs']:,}"
    yield "Cases", _words(whole.starting("cases."))
    asked, alone = simulated.worth(whole, "with_contact"), simulated.worth(whole, "without_contact")
    yield "Collected", f"{asked} within two weeks of a contact, {alone} without"
    yield "Reversed", counted(counts["payments.reversed"], "payment")


def _words(found: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in found.items()) or "none"


def _print_proof(simulated: Simulated) -> None:
    violations = simulated.violations
    verdict = f"{len(violations)} violations" if violations else "no violation"
    say("", heading("Proof"))
    lines = [
        ("Guarantees", f"{verdict} in {simulated.checks:,} checks, one after every event of an account"),
        ("", f"{simulated.checked.decisions:,} decisions made again, once on the way and once at the end"),
        (
            "Worker",
            f"{simulated.turns:,} turns, {simulated.entries:,} events; died {counted(simulated.deaths, 'time')}",
        ),
        ("Journal", f"{'verified' if not simulated.breaks else f'BROKEN in {simulated.breaks} places'}"),
        ("Hash", simulated.hash),
    ]
    screen().print(pairs(lines))
    for each in violations[:SHOWN_MAX]:
        say(Text(f"  {each.rule}, account {each.account_id}: {each.what}", "red"))
    if len(violations) > SHOWN_MAX:
        say(Text(f"  and {len(violations) - SHOWN_MAX:,} more; --json lists all", "red"))
