"""``python -m bench.understanding_results``: measures understanding on Duly's own benchmark, and writes the results.

No figure of the page is typed by hand. Libraries that are not installed are named as not measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from bench.peers import PEERS, Peer, unheard
from duly.evaluation.benchmark import LANGUAGES, benchmark_rows
from duly.evaluation.figures import Figures, Share
from duly.evaluation.labels import LabelledRow
from duly.evaluation.method import Method
from duly.evaluation.methods import judged_by
from duly.evaluation.scoring import Judged, by_language, by_tag, figures_of

PAGE = Path(__file__).parents[1] / "docs" / "understanding-results.md"
LANGUAGE_NAMES = {"en": "English", "es": "Spanish", "pt": "Portuguese"}
RECKONED_TAGS = frozenset({"half", "whole", "several", "multi", "speech"})
"""Their amounts come out of the balance, which the libraries do not know."""
TAGS = (
    "promise", "amount", "several", "condition", "negation", "paid", "trap", "stop", "dispute", "plan", "request",
    "manipulation", "multi", "noise", "regional", "unclear",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Somebody who reads messages: what they find in a row, or ``None`` where they do not know the language."""

    name: str
    days: Callable[[LabelledRow], frozenset[date] | None] | None = None
    amounts: Callable[[LabelledRow], frozenset[Decimal] | None] | None = None


def rows_mark(rows: Sequence[LabelledRow]) -> str:
    """Changes with every text and label."""
    return sha256("\n".join(repr(row.id) + row.text + _labels(row) for row in rows).encode()).hexdigest()[:12]


def _labels(row: LabelledRow) -> str:
    expected = row.expected
    intents = sorted(expected.intents or ()), sorted(expected.tolerated), sorted(expected.forbidden)
    dates, numbers = sorted(expected.dates or ()), sorted(expected.invoice_numbers or ())
    return repr((intents, expected.dispute_reason, expected.promises, dates, expected.amounts, numbers, row.context))


def page() -> str:
    rows = benchmark_rows()
    judged = {method: list(judged_by(method, rows)) for method in Method}
    whole = judged[Method.ALL]
    parts = [
        "<!-- Written by `python -m bench.understanding_results`; run it again, do not edit. -->",
        "# How well messages are understood: results",
        f"Measured on [Duly's own benchmark](benchmark.md), {len(rows):,} rows (mark `{rows_mark(rows)}`). What the "
        "figures mean is told in [Measure how well messages are understood](howto/measure-understanding.md). The rows "
        "are written, not collected: trust a file of your own customers' messages more.",
        "## By language",
        _summary({**_named(by_language(whole)), "all": whole}),
        "## Stop signals",
        _stops(whole),
        "## By method",
        "The grammar reads everything; the model hears intents alone, and fills what the grammar leaves empty.",
        _methods(judged),
        "## By kind of message",
        _summary({tag: by_tag(whole)[tag] for tag in TAGS}),
        "## Intents",
        _intents(figures_of(whole)),
        "## Days and amounts beside public libraries",
        "Each library is told the language, the day and the order of dates; Duly is told the locale that stands in the "
        "row, if any. Rows whose amounts come out of the balance (half, the rest) are left out of the amounts. The "
        "labels follow Duly's conventions, and the libraries are made for other tasks: they read days and sums "
        "anywhere, and know nothing of promises.",
        *_peers(rows),
    ]
    return "\n\n".join(parts) + "\n"


def _named(groups: dict[str, list[Judged]]) -> dict[str, list[Judged]]:
    return {LANGUAGE_NAMES[code]: group for code, group in groups.items()}


def _summary(groups: dict[str, list[Judged]]) -> str:
    head = (
        "", "rows", "stop signals found", "forbidden claims", "intents F1", "promises exact", "dates exact",
        "false dates", "one amount exact", "language",
    )  # fmt: skip
    return _table(head, [(name, *_summary_cells(figures_of(group))) for name, group in groups.items()])


def _summary_cells(figures: Figures) -> tuple[str, ...]:
    forbidden = f"{figures.forbidden.right} of {figures.forbidden.of}" if figures.forbidden.of else ""
    return (
        f"{figures.rows:,}", _percent(figures.stop_total), forbidden, _rate(figures.micro.f1),
        _percent(figures.promises), _percent(figures.dates), _percent(figures.false_dates),
        _percent(figures.single_amounts), _percent(figures.language),
    )  # fmt: skip


def _stops(judged: Sequence[Judged]) -> str:
    each = {code: figures_of(group).stop for code, group in by_language(judged).items()}
    whole = figures_of(judged)
    rows = [
        (intent.replace("_", " "), *(_of(each[code].get(intent, Share())) for code in each), _of(share))
        for intent, share in whole.stop.items()
    ]
    rows.append(
        ("all", *(_of(figures_of(group).stop_total) for group in by_language(judged).values()), _of(whole.stop_total))
    )
    return _table(("found of expected", *(LANGUAGE_NAMES[code] for code in each), "all"), rows)


def _methods(judged: dict[Method, list[Judged]]) -> str:
    rows: list[tuple[str, ...]] = []
    for method, group in judged.items():
        figures = figures_of(group)
        rows.append(
            (
                method.value, _percent(figures.stop_total), str(figures.forbidden.right),
                _rate(figures.micro.precision), _rate(figures.micro.recall), _rate(figures.micro.f1),
                _rate(figures.macro_f1), _rate(figures.calibration_error),
            )
        )  # fmt: skip
    head = ("", "stop signals found", "forbidden claims", "precision", "recall", "F1", "mean F1", "calibration error")
    return _table(head, rows)


def _intents(figures: Figures) -> str:
    rows = [
        (
            intent.replace("_", " "), str(tally.expected), str(tally.right), str(tally.wrong), str(tally.missed),
            _rate(tally.precision), _rate(tally.recall), _rate(tally.f1),
        )
        for intent, tally in figures.intents.items()
    ]  # fmt: skip
    return _table(("", "expected", "right", "wrong", "missed", "precision", "recall", "F1"), rows)


def _peers(rows: Sequence[LabelledRow]) -> Iterable[str]:
    present = [peer for peer in PEERS if peer.is_installed]
    readers = [_duly(rows), *map(_reader, present)]
    yield _days_table(rows, [reader for reader in readers if reader.days])
    yield _amounts_table(rows, [reader for reader in readers if reader.amounts])
    if missing := [peer.distribution for peer in PEERS if not peer.is_installed]:
        yield f"Not measured, because they were not installed: {', '.join(missing)}."


def _duly(rows: Sequence[LabelledRow]) -> Reader:
    read = {one.row.id: one.signals for one in judged_by(Method.ALL, rows)}
    return Reader(
        name="Duly",
        days=lambda row: frozenset(one.day for one in read[row.id].dates),
        amounts=lambda row: frozenset(one.money.decimal() for one in read[row.id].amounts),
    )


def _reader(peer: Peer) -> Reader:
    find_days, find_amounts = peer.days, peer.amounts

    def days(row: LabelledRow) -> frozenset[date] | None:
        language = row.expected.language or ""
        if find_days is None or language not in peer.languages_of_days:
            return None
        with unheard():
            return find_days(row.text, language, row.context)

    def amounts(row: LabelledRow) -> frozenset[Decimal] | None:
        with unheard():
            return find_amounts(row.text, row.expected.language or "") if find_amounts else None

    return Reader(name=peer.name, days=days if find_days else None, amounts=amounts if find_amounts else None)


def _days_table(rows: Sequence[LabelledRow], readers: Sequence[Reader]) -> str:
    cells: list[tuple[str, ...]] = []
    for reader in readers:
        found = {row.id: reader.days(row) if reader.days else None for row in rows}
        exact: list[str] = []
        false: list[str] = []
        for code in LANGUAGES:
            own = [row for row in rows if row.expected.language == code and found[row.id] is not None]
            some, none = (
                [row for row in own if row.expected.dates],
                [row for row in own if row.expected.dates == frozenset()],
            )
            exact.append(_percent(_share(found[row.id] == row.expected.dates for row in some)))
            false.append(_percent(_share(bool(found[row.id]) for row in none)))
        cells.append((reader.name, *exact, *false))
    codes = [LANGUAGE_NAMES[code] for code in LANGUAGES]
    head = ("days", *(f"exact, {name}" for name in codes), *(f"false, {name}" for name in codes))
    return _table(head, cells)


def _amounts_table(rows: Sequence[LabelledRow], readers: Sequence[Reader]) -> str:
    written = [row for row in rows if row.expected.amounts is not None and not _is_reckoned(row)]
    cells: list[tuple[str, ...]] = []
    for reader in readers:
        found = {row.id: reader.amounts(row) if reader.amounts else None for row in written}
        exact: list[str] = []
        false: list[str] = []
        for code in LANGUAGES:
            own = [row for row in written if row.expected.language == code]
            some = [row for row in own if row.expected.amounts]
            exact.append(_percent(_share(found[row.id] == frozenset(row.expected.amounts or ()) for row in some)))
            false.append(_percent(_share(bool(found[row.id]) for row in own if not row.expected.amounts)))
        cells.append((reader.name, *exact, *false))
    codes = [LANGUAGE_NAMES[code] for code in LANGUAGES]
    return _table(("amounts", *(f"exact, {name}" for name in codes), *(f"false, {name}" for name in codes)), cells)


def _is_reckoned(row: LabelledRow) -> bool:
    balance = row.context.balance.decimal() if row.context.balance else None
    return bool(RECKONED_TAGS.intersection(row.expected.tags)) or balance in (row.expected.amounts or ())


def _share(right: Iterable[bool]) -> Share:
    found = list(right)
    return Share(right=sum(found), of=len(found))


def _of(share: Share) -> str:
    return f"{share.right} of {share.of}"


def _percent(share: Share) -> str:
    return "" if share.value is None else f"{share.value:.1%}"


def _rate(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    line = ("---", *("--:" for _ in head[1:]))
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, line, *rows))


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    missing = [peer.distribution for peer in PEERS if not peer.is_installed]
    print(f"docs/{PAGE.name}" + (f"; not installed, so not measured: {', '.join(missing)}" if missing else ""))


if __name__ == "__main__":
    main()
