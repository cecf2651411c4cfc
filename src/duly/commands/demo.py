"""``duly demo``: a workspace with a portfolio of its own, and its first weeks told as they happen."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from duly.commands.terminal import counted, heading, pairs, say, screen
from duly.commands.workspace import opened_workspace
from duly.domain.money import Money
from duly.simulate.demo_settings import ACCOUNTS, DAYS, FIRST_DAY, SEED, Plan

if TYPE_CHECKING:
    from duly.app import App
    from duly.simulate.ending import Ending
    from duly.simulate.story import Day, Thread

USUAL_FOLDER = Path("workspace", "demo")
DAYS_MAX = 366
ACCOUNTS_MAX = 500
FIRST_OF_CAST = "C-1001"
DATE_COLUMNS = 17
LABEL_COLUMNS = 13
NAME_COLUMNS = 28
INVENTED = "Company, customers and words are invented; no message leaves this machine."
STYLES = {
    "says": "bold", "answer": "dim", "wrote": "dim", "called": "dim", "kept": "green", "paid": "green",
    "broken": "red", "partly kept": "yellow", "failed": "red", "person": "magenta",
}  # fmt: skip


def demo(
    workspace: Annotated[
        Path, typer.Option("--workspace", "-w", metavar="DIR", help="Where the demo workspace goes.")
    ] = USUAL_FOLDER,
    days: Annotated[int, typer.Option(min=1, max=DAYS_MAX, help="Days to simulate.")] = DAYS,
    seed: Annotated[int, typer.Option(help="Another seed, other customers beside the cast.")] = SEED,
    accounts: Annotated[int, typer.Option(min=1, max=ACCOUNTS_MAX, help="Customers, the cast first.")] = ACCOUNTS,
    keep: Annotated[bool, typer.Option("--keep", help="Go on with the demo that is there, up to --days.")] = False,
) -> None:
    """Make a demo workspace and run its first weeks: customers answer in words, and everything is told."""
    from duly.simulate.demo import CREDITOR, clear_demo, is_demo, make_demo, read_plan

    goes_on = keep and is_demo(workspace)
    if goes_on:
        plan = read_plan(workspace)
    else:
        clear_demo(workspace)
        plan = Plan(days=days, seed=seed, accounts=accounts)
        make_demo(workspace, plan)
    say(heading(CREDITOR), Text(INVENTED, "dim"))
    say(Text(f"{'Going on in' if goes_on else 'Made the workspace'} {workspace}, {_span(days)}.", "dim"), "")
    with opened_workspace(workspace) as app:
        _play(app, workspace, plan, days=days)
        _close(app, workspace)


def _span(days: int) -> str:
    return (
        f"{_short(FIRST_DAY)} to {_short(FIRST_DAY + timedelta(days=days - 1))} {FIRST_DAY:%Y}, {counted(days, 'day')}"
    )


def _play(app: App, folder: Path, plan: Plan, *, days: int) -> None:
    from duly.simulate.demo import perform
    from duly.simulate.story import Teller
    from duly.workers.loop import clock_reached, run_clock

    play = perform(app, folder, plan)
    reached = clock_reached(app)
    if reached is None:
        play.open_books()
    first = app.context.day_of(reached + timedelta(minutes=1)) if reached else FIRST_DAY
    left = (FIRST_DAY + timedelta(days=days) - first).days
    teller, printer = Teller(context=app.context), StoryPrinter()
    for day in play.days(
        first, left, lambda start, end, on_turn: run_clock(app, start=start, end=end, on_turn=on_turn)
    ):
        with app.context.database.reading() as tx:
            printer.tell(teller.tell(tx, day))
    printer.close()


class StoryPrinter:
    """Prints days as they end; days of routine are told together in one line."""

    def __init__(self) -> None:
        self._routine: list[Day] = []

    def tell(self, day: Day) -> None:
        self._routine.append(day)
        if day.threads:
            before, self._routine = self._routine[:-1], []
            _print_routine(before)
            _print_day(day)

    def close(self) -> None:
        _print_routine(self._routine)
        say("")


def _short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def _range(first: date, last: date) -> str:
    return f"{first.day}{'' if first.month == last.month else f' {first:%b}'} – {last.day} {last:%b}"


def _print_routine(days: list[Day]) -> None:
    if not days:
        return
    first, last = days[0].day, days[-1].day
    when = _short(first) if first == last else _range(first, last)
    wrote: Counter[str] = sum((day.wrote for day in days), Counter[str]())
    received = [money for day in days for money in day.received]
    _print_line(when, _routine_words(wrote, received, sum(day.invoices for day in days)) or "quiet", style="dim")


def _routine_words(wrote: Counter[str], received: list[Money], invoices: int) -> str:
    parts: list[str] = []
    if invoices:
        parts.append(f"{counted(invoices, 'new invoice')}")
    if received:
        parts.append(f"received {_totals(received)}")
    if wrote:
        steps = ", ".join(
            counted(count, step) for step, count in sorted(wrote.items(), key=lambda each: (-each[1], each[0]))
        )
        parts.append(f"sent {steps}")
    return "; ".join(parts)


def _totals(amounts: list[Money]) -> str:
    currencies = sorted({one.currency for one in amounts})
    return ", ".join(
        str(Money.total([one for one in amounts if one.currency == each], currency=each)) for each in currencies
    )


def _print_day(day: Day) -> None:
    routine = _routine_words(day.wrote, list(day.received), day.invoices)
    _print_line(_short(day.day), routine, style="dim", when_style="bold")
    for thread in day.threads:
        _print_thread(thread)


def _print_line(when: str, text: str, *, style: str = "", when_style: str = "") -> None:
    line = Text.assemble((f"{when:<{DATE_COLUMNS}}", when_style or style), (text, style))
    line.rstrip()
    screen().print(line, overflow="ellipsis", no_wrap=True)


def _print_thread(thread: Thread) -> None:
    from duly.simulate.story import QUOTING

    say(Text.assemble("  ", (thread.name, "bold cyan"), (f"  {thread.account_id}", "dim")))
    for line in thread.lines:
        label = Text(f"    {line.label:<{LABEL_COLUMNS}}", STYLES.get(line.label, ""))
        if line.label in QUOTING:
            screen().print(Text.assemble(label, (line.text, "dim")), overflow="ellipsis", no_wrap=True)
        else:
            _print_wrapped(label, line.text)


def _close(app: App, folder: Path) -> None:
    from duly.simulate.ending import read_ending
    from duly.workers.loop import clock_reached

    reached = clock_reached(app)
    assert reached is not None, "the days have been played"
    ending = read_ending(app, now=reached)
    say(heading("How things stand"))
    screen().print(pairs(list(ending.lines())))
    say("", heading(f"Waiting for people ({len(ending.waiting)})"))
    _print_waiting(ending, app)
    say("", heading("Try next"))
    for command, does in _next_commands(ending, folder):
        say(Text(f"  {does}", "dim"), Text(f"    {_invoked()} {command}", "bold"))


def _next_commands(ending: Ending, folder: Path) -> Iterator[tuple[str, str]]:
    """Commands that work on the workspace as it is now, each with what it does."""
    talking = ending.in_talks or FIRST_OF_CAST
    yield f"explain {talking} --workspace {folder}", "What comes next for a customer, and why:"
    if ending.waiting:
        yield f"queue show {ending.waiting[0].id} --workspace {folder}", "A case as its person gets it:"
    yield f'sandbox reply {talking} "I will pay it all tomorrow" --workspace {folder}', "Be the customer:"


def _print_waiting(ending: Ending, app: App) -> None:
    from duly.simulate.ending import recommended, why

    for one in ending.waiting:
        due = one.due_at.astimezone(app.context.zone) if one.due_at else None
        until = f" by {due.day} {due:%b %H:%M}" if due else ""
        route = one.route.replace("_", " ")
        _print_wrapped(Text(f"  {one.name or 'nobody known':<{NAME_COLUMNS}}", "cyan"), f"{route}{until}: {why(one)}")
        _print_wrapped(Text(" " * NAME_COLUMNS + "  "), recommended(one), style="dim")


def _print_wrapped(label: Text, text: str, *, style: str = "") -> None:
    """A label and text beside it, which goes on below itself where the line ends."""
    console = screen()
    for number, part in enumerate(Text(text, style).wrap(console, console.width - len(label))):
        part.rstrip()
        console.print(Text.assemble(label if number == 0 else " " * len(label), part))


def _invoked() -> str:
    """How the reader can call ``duly`` from where they are: by name where it is found, else by its path."""
    return "duly" if shutil.which("duly") else sys.argv[0]
