"""``duly explain``: what happens on an account and why, now or at any past instant."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, assert_never
from zoneinfo import ZoneInfo

import typer
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from duly.commands.charges import charge_json, live_charges, tell_charges
from duly.commands.terminal import (
    CHECK_FAILED,
    HERE,
    AsJson,
    Workspace,
    counted,
    heading,
    moment_words,
    pairs,
    print_document,
    progress,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.decision import Act, HandOver, Outcome, RuleTried, Wait
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.usecases.decide_charge import ChargeShown
    from duly.usecases.explain_account import AccountExplained, MessageShown
    from duly.usecases.recheck_decisions import Rechecked

HASH_SHOWN = 8
READ_FACTS_SHOWN_MAX = 6
HELD_WORDS: dict[bool | None, tuple[str, str]] = {
    True: ("holds", "bold green"),
    False: ("-", "dim"),
    None: ("unknown", "yellow"),
}
STAGE_WORDS = {"held": "on hold", "owned": "with a person", "no_rate": "no exchange rate", "contact": "free to send"}
WILL_WORDS = {"agreed": "Agreed", "refused": "Refused", "wish": "Wish", "listed": "Do not contact"}
SAID_BY = {
    "customer": "the customer",
    "person": "entered by a person",
    "import": "from an import",
    "law": "by law",
}
MESSAGE_WORDS = {
    "proposed": "would be sent",
    "planned": "is planned",
    "claimed": "is being sent",
    "blocked": "was held back",
    "failed": "did not arrive",
}


def explain(
    account: Annotated[str | None, typer.Argument(metavar="ACCOUNT", help="The account's id.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="T", help="A past day or instant; now if left out.")] = None,
    check: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Make N random past decisions again and compare.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Which random decisions --check takes.")] = 0,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Say what happens on an account, why, and which rules were tried."""
    if check is not None:
        _check(workspace, check, seed, as_json=as_json)
        return
    if account is None:
        raise InputInvalid(("ACCOUNT is missing; expected an account's id, or --check N",))
    from duly.commands.clock import last_instant, read_when, workspace_now
    from duly.usecases.explain_account import explain_now, explain_past

    live: list[ChargeShown] = []
    with opened_workspace(workspace) as app:
        context = app.context
        if as_of is None:
            explained = explain_now(context, account, now=workspace_now(app))
            with context.database.reading() as tx:
                live = live_charges(tx, account)
        else:
            at = last_instant(read_when(as_of, context, option="--as-of"), context)
            explained = explain_past(context, account, at=at)
        zone = context.zone
    if as_json:
        print_document(_to_json(explained) | {"charges": [charge_json(one) for one in live]})
    else:
        _tell(explained, zone)
        tell_charges(live)
    if explained.differences:
        raise typer.Exit(CHECK_FAILED)


def _tell(one: AccountExplained, zone: ZoneInfo) -> None:
    from duly.usecases.facts_in_words import lines_of

    decision = one.explained.decision
    who = f"{one.account.kind}, {one.account.market}, {one.account.language}, {one.account.currency}"
    say(Text.assemble((one.account.name, "bold"), f"  account {one.account.id}  ", (who, "dim")))
    say(Text(f"{'As decided on' if one.seq else 'As of'} {moment_words(one.at.astimezone(zone))} ({zone.key})", "dim"))
    console = screen()
    say("")
    rows = [("Next", Text(_next_words(one, zone), "bold")), ("Why", decision.reason)]
    rows += [("By", ", then ".join(_rule_words(rule) for rule in decision.rules)), *_following(one, zone)]
    console.print(pairs(rows))
    say("", heading("What is known"))
    console.print(
        pairs([*lines_of(one.facts), *_will_lines(one, zone), *_hold_lines(one, zone), *_override_lines(one, zone)])
    )
    say("", heading("Rules, in the order they were tried"))
    console.print(_chain(one))
    if one.message is not None:
        _tell_message(one.message, zone)
    policy = one.policy.policy
    rules = (
        f"policy {policy.name} ({policy.hash[:HASH_SHOWN]}), market {one.market.id} ({one.market.hash[:HASH_SHOWN]})"
    )
    say("", Text(f"By {rules}", "dim"))
    if one.seq is None:
        return
    if one.differences:
        say(Text(f"Made again from what was stored (entry {one.seq}), it comes out differently:", "bold red"))
        say(*(f"  {line}" for line in one.differences))
    else:
        say(Text(f"Made again from what was stored (entry {one.seq}): it agrees in every part.", "green"))


def _next_words(one: AccountExplained, zone: ZoneInfo) -> str:
    """What happens next. When an account that waits is looked at again is said once, by its own entry."""
    outcome = one.explained.decision.outcome
    return "nothing is sent for now" if isinstance(outcome, Wait) and one.seq is None else outcome_words(outcome, zone)


def outcome_words(outcome: Outcome, zone: ZoneInfo) -> str:
    """What happens, to whom and when."""
    match outcome:
        case Act():
            at = moment_words(outcome.not_before.astimezone(zone))
            attached = f", with the {outcome.attach}" if outcome.attach else ""
            return f"{outcome.step} by {outcome.channel}{attached}, not before {at}"
        case Wait():
            return f"nothing is sent; looked at again {moment_words(outcome.until.astimezone(zone))}"
        case HandOver():
            return f"handed over to {outcome.to}"
        case _:
            assert_never(outcome)


def _following(one: AccountExplained, zone: ZoneInfo) -> list[tuple[str, str | Text]]:
    """When the account is looked at after this."""
    if one.seq is not None:
        words = f"decided again {moment_words(one.review_at.astimezone(zone))}" if one.review_at else "nothing since"
        return [("Then", words)]
    if one.review_at is None:
        return [("Then", "a person has the account; nothing is looked at before they are done")]
    if one.review_at <= one.at:
        return [("Then", "it is due to be looked at with the next run")]
    return [
        ("Then", f"looked at again {moment_words(one.review_at.astimezone(zone))}, or as soon as something happens")
    ]


def _will_lines(one: AccountExplained, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What the customer refused, agreed to and wished: whose words, when, and on which channel."""
    from duly.usecases.facts_in_words import CHANNEL_WORDS

    lines: list[tuple[str, str]] = []
    for each in one.will:
        when = moment_words(each.at.astimezone(zone))
        if each.kind == "listed":
            lines.append((WILL_WORDS[each.kind], f"{each.what}, from {each.source} on {when}: {each.said}"))
            continue
        through = f" by {CHANNEL_WORDS[each.through]}" if each.through else ""
        lines.append((WILL_WORDS[each.kind], f"{each.what}: “{each.said}”, {SAID_BY[each.source]}{through}, {when}"))
    return lines


def _hold_lines(one: AccountExplained, zone: ZoneInfo) -> list[tuple[str, str]]:
    """Each open hold with its id, by which it is released."""
    return [
        ("Hold", f"{hold.on}: {hold.reason}, by {hold.owner}, {_until(hold.until, zone)} ({hold.id})")
        for hold in one.holds
    ]


def _override_lines(one: AccountExplained, zone: ZoneInfo) -> list[tuple[str, str]]:
    """Each override that holds, with who and why, and the id by which it is ended."""
    from duly.commands.overriding import override_words

    lines: list[tuple[str, str]] = []
    for each in one.overrides:
        what = f"{override_words(each.kind, each.target)}, {_until(each.until, zone)}"
        lines.append(("Override", f"{what}, by {each.by}: {each.why} ({each.id})"))
    return lines


def _until(instant: datetime | None, zone: ZoneInfo) -> str:
    return f"until {moment_words(instant.astimezone(zone))}" if instant else "until it is released"


def _chain(one: AccountExplained) -> Padding:
    shown = table("", "rule", "condition", "what it read")
    fired = set(one.explained.decision.rules)
    for tried in one.explained.chain:
        word, style = HELD_WORDS[tried.held]
        emphasis = "bold" if tried.rule in fired or tried.held else "dim"
        shown.add_row(
            Text(word, style),
            Text(_rule_words(tried.rule), emphasis),
            Text(tried.when, emphasis),
            Text(_read(tried, one), "dim"),
        )
    return Padding(shown, (0, 0, 0, 2))


def _rule_words(rule: str) -> str:
    """The policy's own names stay as they are written there."""
    kind, named, name = rule.partition(".")
    return f"{kind} {name}" if named else STAGE_WORDS.get(rule, rule.replace("_", " "))


def _read(tried: RuleTried, one: AccountExplained) -> str:
    from duly.usecases.facts_in_words import value_in_words

    values = {name: value_in_words(name, value, one.facts) for name, value in tried.read}
    if "rate_num" in values:  # a fraction of minor units, which says nothing to a reader
        return f"{values['currency']}, {'a rate is known' if one.facts.rate_num else 'no rate is known'}"
    if len(values) == 1:
        return next(iter(values.values()))
    parts = [f"{name} {words}" for name, words in values.items()]
    more = len(parts) - READ_FACTS_SHOWN_MAX
    return ", ".join(parts[:READ_FACTS_SHOWN_MAX]) + (f" and {more} more" if more > 0 else "")


def _tell_message(message: MessageShown, zone: ZoneInfo) -> None:
    if message.sent_at is not None and message.state != "failed":
        what = f"was sent {moment_words(message.sent_at.astimezone(zone))} ({message.state})"
    else:
        what = MESSAGE_WORDS.get(message.state, message.state)
    say("", Text.assemble(("The message", "bold"), f" {what}, by {message.channel} to {message.address}"))
    body = Text(message.text)
    if message.subject:
        body = Text.assemble((message.subject, "bold"), "\n\n", message.text)
    screen().print(Padding(Panel(body, border_style="dim", expand=False), (0, 0, 0, 2)))


def _to_json(one: AccountExplained) -> dict[str, Any]:
    from duly.store.facts_json import every_fact_to_json
    from duly.usecases.decided import outcome_to_json

    decision = one.explained.decision
    return {
        "account": one.account.id,
        "name": one.account.name,
        "at": one.at,
        "entry": one.seq,
        "outcome": outcome_to_json(decision.outcome),
        "reason": decision.reason,
        "rules": list(decision.rules),
        "facts": every_fact_to_json(one.facts),
        "tried": [
            {"rule": tried.rule, "when": tried.when, "held": tried.held, "read": dict(tried.read)}
            for tried in one.explained.chain
        ],
        "message": one.message,
        "holds": list(one.holds),
        "overrides": list(one.overrides),
        "will": list(one.will),
        "review_at": one.review_at,
        "policy": {"name": one.policy.policy.name, "hash": one.policy.policy.hash},
        "market": {"id": one.market.id, "hash": one.market.hash},
        "agrees": not one.differences if one.seq is not None else None,
        "differences": list(one.differences),
    }


def _check(workspace: Any, count: int, seed: int, *, as_json: bool) -> None:
    from duly.usecases.recheck_decisions import recheck_decisions

    with opened_workspace(workspace) as app, progress("Making past decisions again", total=count) as bar:
        checked = recheck_decisions(
            app.context, count=count, seed=seed, on_step=lambda done: bar.reach(done, "Making past decisions again")
        )
        zone = app.context.zone
    if as_json:
        print_document(_checked_to_json(checked))
    else:
        _tell_checked(checked, zone)
    if checked.differing:
        raise typer.Exit(CHECK_FAILED)


def _tell_checked(checked: Rechecked, zone: ZoneInfo) -> None:
    agreeing = checked.checked - len(checked.differing)
    say(heading(f"{agreeing} of {counted(checked.checked, 'past decision')} come out the same when made again."))
    for one in checked.differing:
        say(f"  account {one.account_id}, entry {one.seq}, {moment_words(one.at.astimezone(zone))}:")
        say(*(f"    {line}" for line in one.differences))


def _checked_to_json(checked: Rechecked) -> dict[str, Any]:
    return {
        "checked": checked.checked,
        "agreeing": checked.checked - len(checked.differing),
        "differing": [
            {"account": one.account_id, "entry": one.seq, "at": one.at, "differences": list(one.differences)}
            for one in checked.differing
        ],
    }
