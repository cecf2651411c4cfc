"""``duly reachability`` and ``duly worklist``: what of the overdue book can be reached, and what to work first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from duly.commands.terminal import (
    HERE,
    AsJson,
    Workspace,
    counted,
    heading,
    print_document,
    print_line,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.buckets import BUCKET_WORDS, Bucket
from duly.domain.money import Money

if TYPE_CHECKING:
    from duly.usecases.measure_reach import Part, Reach
    from duly.usecases.overdue_book import Overdue

ROWS_USUAL = 50
ROWS_MAX = 10_000
MILLIONTHS = 1_000_000


def reachability(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Measure how much of the overdue book can be reached, through what, and why not the rest."""
    from duly.commands.clock import workspace_now
    from duly.usecases.measure_reach import measure_reach

    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        with app.context.database.reading() as tx:
            reach = measure_reach(tx, app.context, now=now)
        today = app.context.day_of(now)
    if as_json:
        print_document({"as_of": today, **_reach_to_json(reach)})
        return
    if not reach.book.accounts:
        say("Nothing is overdue.")
        return
    say(
        heading(
            f"{counted(reach.reachable.accounts, 'account')} of {reach.book.accounts:,} can be reached"
            f" ({_percent(reach.share_accounts)}), with {reach.reachable.amount} of {reach.book.amount}"
            f" ({_percent(reach.share_amount)})."
        )
    )
    _tell_parts("Through", {str(channel): part for channel, part in reach.by_channel.items()})
    shown = table(
        "bucket", "accounts", "overdue", "reachable", "of it", right=("accounts", "overdue", "reachable", "of it")
    )
    for bucket, (whole, reached) in reach.by_bucket.items():
        shown.add_row(
            BUCKET_WORDS[bucket], f"{whole.accounts:,}", str(whole.amount), f"{reached.accounts:,}", str(reached.amount)
        )
    say("")
    screen().print(shown)
    _tell_parts("Not reached", {str(why): part for why, part in reach.why_not.items()})
    if reach.without_rate:
        say("", f"Without an exchange rate, in no amount above: {counted(reach.without_rate, 'account')}.")


def _tell_parts(title: str, parts: dict[str, Part]) -> None:
    rows = [(name, part) for name, part in parts.items() if part.accounts]
    if not rows:
        return
    say("", heading(title))
    shown = table("", "", "", right=("",))
    shown.show_header = False
    for name, part in rows:
        shown.add_row(f"  {name}", counted(part.accounts, "account"), str(part.amount))
    screen().print(shown)


def _percent(share: Fraction | None) -> str:
    return "-" if share is None else f"{share.numerator * 100 // share.denominator} %"


def _reach_to_json(reach: Reach) -> dict[str, Any]:
    def part(one: Part) -> dict[str, Any]:
        return {"accounts": one.accounts, "amount": one.amount.plain()}

    return {
        "currency": reach.book.amount.currency,
        "overdue": part(reach.book),
        "reachable": {
            **part(reach.reachable),
            "share_accounts": _millionths(reach.share_accounts),
            "share_amount": _millionths(reach.share_amount),
        },
        "channels": {channel.value: part(one) for channel, one in reach.by_channel.items()},
        "buckets": {
            bucket.value: {**part(whole), "reachable": part(reached)}
            for bucket, (whole, reached) in reach.by_bucket.items()
        },
        "not_reachable": {why.name.lower(): part(one) for why, one in reach.why_not.items() if one.accounts},
        "without_rate": reach.without_rate,
    }


def _millionths(share: Fraction | None) -> int | None:
    return None if share is None else share.numerator * MILLIONTHS // share.denominator


def worklist(
    bucket: Annotated[Bucket | None, typer.Option(help="Only this bucket.")] = None,
    who: Annotated[
        str | None, typer.Option("--for", metavar="NAME", help="Only what this person or desk has, or the run.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=ROWS_MAX, help="At most so many.")] = ROWS_USUAL,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Rank the overdue book: broken promises first, then by amount at risk; age only breaks ties."""
    from duly.commands.clock import workspace_now
    from duly.usecases.overdue_book import overdue_book

    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        with app.context.database.reading() as tx:
            book = overdue_book(tx, app.context, now=now)
    ranked = [
        (place, one)
        for place, one in enumerate(book, start=1)
        if bucket in (None, one.bucket) and who in (None, one.who)
    ]
    if as_json:
        for place, one in ranked[:limit]:
            print_line(_row_to_json(place, one))
        return
    if not ranked:
        say("Nothing is overdue." if not book else "Nothing of the overdue book is like that.")
        return
    _tell_worklist(ranked, limit)


def _tell_worklist(ranked: list[tuple[int, Overdue]], limit: int) -> None:
    from duly.usecases.overdue_book import next_words

    shown = table("", "account", "name", "bucket", "at risk", "days", "who", "next", right=("", "at risk", "days"))
    for place, one in ranked[:limit]:
        bold = "bold" if one.bucket is Bucket.BROKEN_PROMISE else ""
        shown.add_row(
            str(place), one.account_id, one.name, Text(one.bucket.replace("_", " "), bold), _amount(one.at_risk),
            str(one.standing.days_late), one.who, next_words(one),
        )  # fmt: skip
    screen().print(shown)
    if len(ranked) > limit:
        say(f"The first {limit} of {len(ranked):,} are shown; --limit shows more, --json prints lines.")


def _amount(amount: Money | None) -> str:
    return "no rate" if amount is None else str(amount)


def _row_to_json(place: int, one: Overdue) -> dict[str, Any]:
    from duly.usecases.overdue_book import next_words

    return {
        "rank": place, "account": one.account_id, "name": one.name, "bucket": one.bucket,
        "at_risk": one.at_risk.plain() if one.at_risk else None,
        "overdue": one.overdue.plain() if one.overdue else None,
        "currency": (one.overdue or one.at_risk or Money.zero(one.facts.currency)).currency,
        "days_late": one.standing.days_late, "who": one.who, "next": next_words(one),
        "rules": list(one.decided.decision.rules), "channels": list(one.channels),
        "not_reachable": one.why_not.name.lower() if one.why_not else None,
        "promise_reliability": one.facts.promise_reliability,
    }  # fmt: skip
