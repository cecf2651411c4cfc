"""``duly eval``: how well messages are understood, on a file of labelled ones or on Duly's own benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands.terminal import AsJson, counted, heading, pairs, print_document, progress, say, screen, table
from duly.commands.understanding import ReadAsIn, embedded
from duly.errors import InputInvalid
from duly.evaluation.method import Method
from duly.text_file import read_text_file

if TYPE_CHECKING:
    from duly.evaluation.figures import Figures, Share, Tally
    from duly.evaluation.labels import LabelledRow
    from duly.evaluation.scoring import Judged


def evaluate(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Labelled messages, one JSON object a line.")
    ] = None,
    benchmark: Annotated[bool, typer.Option("--benchmark", help="Duly's own benchmark, instead of a file.")] = False,
    method: Annotated[Method, typer.Option(help="What understands: one method alone, or all together.")] = Method.ALL,
    workspace: ReadAsIn = None,
    misses: Annotated[bool, typer.Option("--misses", help="List each wrong row, expected against found.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure how well messages are understood, stop signals first.

    A line has what `duly understand` reads, and expected: what the message means. Each label may be left out, such as

    \b
    {"id": "1", "text": "I will pay on Friday", "as_of": "2026-03-04", "currency": "EUR", "expected":
     {"language": "en", "intents": ["promise_to_pay"], "promises": [{"date": "2026-03-06", "amount": null}]}}

    Labels are language, intents, tolerated and forbidden (intents), dispute_reason, promises, dates, amounts,
    invoice_numbers and tags.
    """
    from duly.evaluation.document import document_of
    from duly.evaluation.methods import judged_by

    rows = _rows(file, benchmark=benchmark)
    judged: list[Judged] = []
    with progress("reading messages", total=len(rows)) as bar:
        for one in judged_by(method, rows, embedded(workspace)):
            judged.append(one)
            bar.reach(len(judged), f"{len(judged):,} of {len(rows):,} messages")
    if as_json:
        print_document({"method": method, **document_of(judged, with_misses=misses)})
        return
    name = "Duly's own benchmark" if file is None else str(file)
    say(heading(f"{name}: {counted(len(rows), 'row')}, understood by {_method_words(method)}"), "")
    _print(judged)
    if misses:
        _print_misses(judged)


def _rows(file: Path | None, *, benchmark: bool) -> list[LabelledRow]:
    from duly.evaluation.benchmark import benchmark_rows
    from duly.evaluation.labels import read_labelled

    if (file is None) is not benchmark:
        found = "neither FILE nor --benchmark" if file is None else "both FILE and --benchmark"
        raise InputInvalid((f"duly eval: found {found}, expected one of the two",))
    if file is None:
        return benchmark_rows()
    try:
        text = read_text_file(file)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputInvalid((f"{file}: cannot be read: {reason}; expected a file of labelled messages",)) from error
    return read_labelled(text.split("\n"), name=str(file))


def _method_words(method: Method) -> str:
    return "all methods together" if method is Method.ALL else f"the {method} alone"


def _print(judged: list[Judged]) -> None:
    from duly.evaluation.scoring import by_language, by_tag, figures_of

    whole = figures_of(judged)
    _print_stops(whole)
    screen().print(pairs(list(_lines(whole))))
    _print_intents(whole)
    _print_calibration(whole)
    for title, groups in (("By language", by_language(judged)), ("By tag", by_tag(judged))):
        if groups:
            _print_groups(title, {name: figures_of(rows) for name, rows in groups.items()})


def _print_stops(figures: Figures) -> None:
    shown = table("stop signal", "found", "of", "recall", right=("found", "of", "recall"))
    for intent, share in figures.stop.items():
        style = "red" if share.right < share.of else None
        shown.add_row(_words(intent), f"{share.right:,}", f"{share.of:,}", _percent(share), style=style)
    total = figures.stop_total
    shown.add_row("all", f"{total.right:,}", f"{total.of:,}", _percent(total), style="bold")
    say(heading("Stop signals: what must not be overlooked"))
    screen().print(shown)
    say("")


def _lines(figures: Figures) -> Iterator[tuple[str, str]]:
    yield "Forbidden", f"{figures.forbidden.right:,} claimed, of {figures.forbidden.of:,} that were ruled out"
    micro, macro = figures.micro, figures.macro_f1
    if micro.expected:
        yield "Intents", f"F1 {_rate(micro.f1)}, precision {_rate(micro.precision)}, recall {_rate(micro.recall)}"
        yield "", f"F1 {_rate(macro)} in the mean over intents; {_of(figures.whole_intents)} rows wholly right"
    for label, share in (
        ("Dispute reason", figures.dispute_reasons),
        ("Promises", figures.promises),
        ("Dates", figures.dates),
        ("One amount", figures.single_amounts),
        ("All amounts", figures.amounts),
        ("Invoice numbers", figures.invoice_numbers),
        ("Language", figures.language),
    ):
        if share.of:
            yield label, f"{_of(share)} exact"
    for label, share in (
        ("False promises", figures.false_promises),
        ("False dates", figures.false_dates),
        ("False amounts", figures.false_amounts),
    ):
        if share.of:
            yield label, f"on {_of(share)} rows that have none"


def _print_intents(figures: Figures) -> None:
    numbers = ("expected", "right", "wrong", "missed", "precision", "recall", "F1")
    shown = table("intent", *numbers, right=numbers)
    for intent, tally in figures.intents.items():
        shown.add_row(_words(intent), *_tally_cells(tally))
    shown.add_row("all, without courtesy", *_tally_cells(figures.micro), style="bold")
    say("", heading("Intents"))
    screen().print(shown)


def _tally_cells(tally: Tally) -> list[str]:
    counts = (tally.expected, tally.right, tally.wrong, tally.missed)
    return [*(f"{count:,}" for count in counts), *map(_rate, (tally.precision, tally.recall, tally.f1))]


def _print_calibration(figures: Figures) -> None:
    numbers = ("claims", "mean confidence", "right")
    shown = table("confidence", *numbers, right=numbers)
    for one in figures.bins:
        span = f"{one.low / 1000:.1f} to {one.high / 1000:.1f}"
        shown.add_row(span, f"{one.claims:,}", _rate(one.mean_confidence), _rate(one.accuracy))
    say("", heading(f"Calibration of intents: expected error {_rate(figures.calibration_error)}"))
    screen().print(shown)


def _print_groups(title: str, groups: dict[str, Figures]) -> None:
    numbers = ("rows", "stops", "forbidden", "F1", "promises", "dates", "false dates", "one amount", "language")
    shown = table(title.removeprefix("By "), *numbers, right=numbers)
    for name, figures in groups.items():
        shown.add_row(
            _words(name), f"{figures.rows:,}", _percent(figures.stop_total), f"{figures.forbidden.right:,}",
            _rate(figures.micro.f1), _percent(figures.promises), _percent(figures.dates),
            _percent(figures.false_dates), _percent(figures.single_amounts), _percent(figures.language),
        )  # fmt: skip
    say("", heading(title))
    screen().print(shown)


def _print_misses(judged: list[Judged]) -> None:
    from duly.evaluation.scoring import misses_of

    found = misses_of(judged)
    say("", heading(f"Misses: {counted(len(found), 'field')} of {counted(len({one.id for one in found}), 'row')}"))
    for (row, text), own in groupby(found, key=lambda one: (one.id, one.text)):
        say(f"{row}  {text!r}")
        for one in own:
            say(f"    {_words(one.field)}: expected {one.expected}; found {one.found}")


def _words(name: str) -> str:
    return name.replace("_", " ")


def _of(share: Share) -> str:
    return f"{share.right:,} of {share.of:,} ({_percent(share)})"


def _percent(share: Share) -> str:
    return "" if share.value is None else f"{share.value:.1%}"


def _rate(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
