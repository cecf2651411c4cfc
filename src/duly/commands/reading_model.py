"""``duly understanding``: whether the language model can be reached, and what it has taken."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands.terminal import CHECK_FAILED, HERE, AsJson, Workspace, print_document, say, screen, table
from duly.commands.workspace import opened_workspace
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.usecases.tell_model_use import DayOfUse

understanding = typer.Typer(no_args_is_help=True, help="The language model that reads messages, where one is set up.")

TRIAL = "Hello, could you please send me the invoice again? Thanks."
"""What the connection is tried with: no customer wrote it."""


@understanding.command()
def check(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Try the language model of the settings with a sentence of our own; exit code 1 where it does not answer."""
    from duly.understanding.language_model.proposal import IN_WORDS, Outcome

    with opened_workspace(workspace) as app:
        model = app.context.language_model
        if model is None:
            raise InputInvalid(("language_model: found nothing in duly.yaml, expected the model to try",))
        asked = model.ask(TRIAL)
    works = asked.outcome is Outcome.USED
    if as_json:
        print_document(
            {
                "works": works, "outcome": asked.outcome, "status": asked.status, "milliseconds": asked.milliseconds,
                "input_tokens": asked.input_tokens, "output_tokens": asked.output_tokens,
                "cost_usd": None if asked.cost_micros is None else _dollars(asked.cost_micros),
                "intents": [one.intent for one in asked.proposed],
            }
        )  # fmt: skip
    else:
        status = f" (HTTP {asked.status})" if asked.status else ""
        named = f"{model.access.provider} {model.access.model}"
        say(f"{named}: {IN_WORDS[asked.outcome]}{status}, {asked.milliseconds} ms.")
        if works:
            found = ", ".join(one.intent for one in asked.proposed) or "nothing"
            say(f"In {TRIAL!r} it sees: {found}.", f"{_tokens(asked.input_tokens, asked.output_tokens)}.")
    if not works:
        raise typer.Exit(CHECK_FAILED)


@understanding.command()
def usage(
    days: Annotated[int, typer.Option(min=1, max=3_660, help="How many days back, today among them.")] = 30,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show how often the language model was asked, what came of it, how long it took and what it cost."""
    from duly.commands.clock import workspace_now
    from duly.usecases.tell_model_use import model_use

    with opened_workspace(workspace) as app:
        rows = model_use(app.context, days=days, now=workspace_now(app))
    if as_json:
        print_document([_as_json(row) for row in rows])
        return
    if not rows:
        say("No language model was asked.")
        return
    _print(rows)


def _print(rows: list[DayOfUse]) -> None:
    from duly.understanding.language_model.proposal import IN_WORDS

    made = table(
        "day", "model", "outcome", "messages", "tokens", "mean ms", "longest ms", "US$",
        right=("messages", "tokens", "mean ms", "longest ms", "US$"),
    )  # fmt: skip
    for row in rows:
        made.add_row(
            row.day.isoformat(), row.model, IN_WORDS[row.outcome], f"{row.messages:,}",
            f"{row.input_tokens + row.output_tokens:,}", f"{row.milliseconds_mean:,}", f"{row.milliseconds_max:,}",
            _cost(row),
        )  # fmt: skip
    screen().print(made)
    total = sum(row.cost_micros for row in rows)
    unpriced = sum(row.unpriced for row in rows)
    say(f"US$ {_dollars(total)} in all" + (f", without {unpriced:,} messages of no known price." if unpriced else "."))


def _cost(row: DayOfUse) -> str:
    return "not known" if row.unpriced == row.messages else _dollars(row.cost_micros)


def _tokens(read: int, written: int) -> str:
    return f"{read:,} tokens read, {written:,} written"


def _dollars(micros: int) -> str:
    return f"{Decimal(micros).scaleb(-6):.6f}"


def _as_json(row: DayOfUse) -> dict[str, object]:
    return {
        "day": row.day, "provider": row.provider, "model": row.model, "outcome": row.outcome, "messages": row.messages,
        "input_tokens": row.input_tokens, "output_tokens": row.output_tokens, "cost_usd": _dollars(row.cost_micros),
        "unpriced": row.unpriced, "milliseconds_mean": row.milliseconds_mean, "milliseconds_max": row.milliseconds_max,
    }  # fmt: skip
