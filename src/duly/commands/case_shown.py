"""A case on the terminal: all that its person needs, and what their decision leads to.

Shows what the use cases give; reads and decides nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, assert_never
from zoneinfo import ZoneInfo

from rich.text import Text

from duly.commands.terminal import day_words, heading, moment_words, pairs, say, screen

if TYPE_CHECKING:
    from duly.domain.decision import Decision
    from duly.usecases.context import Context
    from duly.usecases.list_cases import Waiting
    from duly.usecases.resolve_case import Resolution, Resolved

HOUR_SECONDS = 3600
DAY_HOURS = 48
ID_CHARS_SHOWN = 14
OURS_CHARS_SHOWN = 240
SECTIONS = (
    ("Items", "items"),
    ("Promises", "promises"),
    ("Plans", "plans"),
    ("Wishes", "wishes"),
    ("Disputes", "disputes"),
)


def case_document(context: Context, one: Waiting, now: datetime) -> dict[str, Any]:
    """The case's account as it is now, with what was said since and what would follow if it were returned."""
    from duly.usecases.list_cases import case_now
    from duly.usecases.resolve_case import if_returned

    with context.database.reading() as tx:
        as_it_is = case_now(tx, one, now=now, zone=context.zone) or {}
    return {**as_it_is, "if_returned": following_json(if_returned(context, one.id, now=now))}


def following_json(decision: Decision | None) -> dict[str, Any] | None:
    from duly.usecases.decided import outcome_to_json

    return {"outcome": outcome_to_json(decision.outcome), "reason": decision.reason} if decision else None


def time_left(due_at: datetime | None, now: datetime) -> Text:
    """How long until a deadline, or since when it is over; what is near stands out."""
    if due_at is None:
        return Text("none", "dim")
    hours = int(abs((due_at - now).total_seconds()) // HOUR_SECONDS)
    span = f"{hours} h" if hours < DAY_HOURS else f"{hours // 24} d"
    if due_at < now:
        return Text(f"{span} late", "bold red")
    return Text(f"{span} left", "yellow" if hours < 1 else "")


def show_case(one: Waiting, as_it_is: dict[str, Any], zone: ZoneInfo, now: datetime) -> None:
    """The account as it is now, and below it what was otherwise when the case was opened."""
    then = one.row["summary"]
    shown = {**then, **as_it_is}
    since = one.row["since"].astimezone(zone)
    has = f"  with {one.owner} ({one.route})" if one.owner else f"  for {one.route}"
    say(Text.assemble((f"Case {one.id}", "bold"), has, (f", since {moment_words(since)}", "dim")))
    if one.due_at is not None:
        due = moment_words(one.due_at.astimezone(zone))
        say(Text.assemble("Deadline ", due, " (", time_left(one.due_at, now), ")"))
    say("")
    screen().print(pairs(list(_top(one, shown, then, as_it_is))))
    _section("Notes", [_note(each, zone) for each in then.get("notes", [])])
    _show_said("Said since it was opened", as_it_is.get("since", []), zone)
    _section("History", shown.get("history", []))
    for title, name in SECTIONS:
        _section(title, _lines(shown, name))
    for title, name in SECTIONS:
        if _lines(then, name) != _lines(shown, name):
            _section(f"{title} as of the opening", _lines(then, name) or ["none"])
    _section("Who had it", [_past(each, zone) for each in one.row["had"]])
    _show_said("What was said until it was opened", then["said"], zone)
    short = one.id[:ID_CHARS_SHOWN]
    say("", f"Settle it: duly case resume {short}, or hold, keep, close; each with --by and --note")
    say(f"Not yours? duly case assign {short} --desk DESK or --person NAME")


def _top(
    one: Waiting, shown: dict[str, Any], then: dict[str, Any], as_it_is: dict[str, Any]
) -> Iterator[tuple[str, str | Text]]:
    yield "Who", shown["who"]
    yield "Owes", ", ".join(shown["owes"]) or "nothing is open"
    for line in shown.get("at_risk", []):
        yield "At risk", line
    yield "Why", then["why"]["reason"]
    for more in then.get("also", []):
        yield "And", more["reason"]
    yield "Do next", Text(one.row["recommended"], "bold")
    if "recommended_because" in then:
        yield "Because", then["recommended_because"]
    following = as_it_is.get("if_returned")
    if following is not None:
        yield "If returned", f"{_outcome_short(following['outcome'])}. {following['reason']}"


def _outcome_short(outcome: dict[str, Any]) -> str:
    if "wait" in outcome:
        return "nothing is sent for now"
    if "act" in outcome:
        return f"{outcome['act']} goes out by {outcome['channel']}"
    return f"it goes to {outcome['to']}"


def resolved_words(resolution: Resolution, resolved: Resolved, zone: ZoneInfo) -> str:
    """What a person's decision did, and what comes next for the account."""
    from duly.domain.escalation import EscalationResolution

    match resolution.how:
        case EscalationResolution.RETURNED:
            goes = "goes back to automation"
        case EscalationResolution.STAYED:
            goes = f"stays with {resolution.by}"
        case EscalationResolution.CLOSED:
            goes = f"is closed ({str(resolution.because).replace('_', ' ')})"
        case _:
            assert_never(resolution.how)
    ended = f"; holds ended: {', '.join(resolved.holds)}" if resolved.holds else ""
    paused = f"; nothing is sent before {day_words(resolution.hold_until)}" if resolution.hold_until else ""
    return f"Account {resolved.account_id} {goes}{paused}{ended}.\n{next_words(resolution, resolved, zone)}"


def next_words(resolution: Resolution, resolved: Resolved, zone: ZoneInfo) -> str:
    """``Next: firm_reminder by email, not before Wed 4 Mar 2026 09:00.``"""
    from duly.commands.explaining import outcome_words

    if resolved.following is None:
        until = f"duly release {resolved.account_id} --by NAME --note WHY"
        return f"Next: nothing by itself; {resolution.by} has the account until: {until}"
    return f"Next: {outcome_words(resolved.following.outcome, zone)}. {resolved.following.reason}"


def _note(each: dict[str, str], zone: ZoneInfo) -> str:
    return f"{_local(each['at'], zone)} {each['by']}: {each['text']}"


def _past(each: dict[str, Any], zone: ZoneInfo) -> str:
    who = f"{each['owner']} ({each['route']})" if each["owner"] else each["route"]
    return f"{who}, {_local(each['since'], zone)} to {_local(each['until'], zone)}: {each['why'].replace('_', ' ')}"


def _lines(summary: dict[str, Any], name: str) -> list[str]:
    more = [f"and {summary['items_more']} more"] if name == "items" and summary["items_more"] else []
    return [*summary.get(name, []), *more]


def _show_said(title: str, lines: list[dict[str, str]], zone: ZoneInfo) -> None:
    if lines:
        say("", heading(title))
        screen().print(pairs([(f"{_local(line['at'], zone)} {line['who']}", _said(line)) for line in lines]))


def _local(at: str, zone: ZoneInfo) -> str:
    """An instant of a summary, which keeps it in UTC, at the company's place."""
    instant = datetime.fromisoformat(at)
    return moment_words((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(zone))


def _said(line: dict[str, str]) -> Text:
    """The customer's words in full; of ours, which are approved wording, as much as tells them apart."""
    text = f"[{line['channel']}] {line['text']}"
    if line["who"] == "customer":
        noted = line.get("noted")
        return Text.assemble((text, "bold"), f"  ({noted})" if noted else "")
    flat = " ".join(text.split())
    return Text(shortened(flat, OURS_CHARS_SHOWN))


def shortened(text: str, most: int) -> str:
    """As many whole words as fit into ``most`` characters."""
    if len(text) <= most:
        return text
    words = text[: most + 1].rsplit(" ", 1)
    return f"{words[0] if len(words) > 1 else text[:most]} ..."


def _section(title: str, lines: list[str]) -> None:
    if lines:
        say("", heading(title), *(f"  {line}" for line in lines))
