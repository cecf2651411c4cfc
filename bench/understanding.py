"""How long a message takes to be understood, with the intent model and without, beside the least anything can do.

``python -m bench.understanding METHOD`` is one method in a process of its own, so that its start and its memory are its
own. The messages are those of Duly's own benchmark, in three languages.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.resources import files

from rich.table import Table

from bench.measured import Measured, Spent, in_a_process

ROUNDS = 3
"""Of so many readings of a message the quickest counts."""
FLOOR, GRAMMAR, ALL = "floor", "grammar", "model"
NAMES = {FLOOR: "floor", GRAMMAR: "grammar alone", ALL: "grammar and model"}
WORD = re.compile(r"\w+")
LOCALES = {"en": "en-GB", "es": "es-ES", "pt": "pt-BR"}
AS_OF = date(2026, 3, 2)
BALANCE_MINOR = 124_050
MICROSECONDS = 1_000_000
PERCENTILES = (50, 99)

Message = tuple[str, str]
"""Its text, and the locale of its reader."""


def table() -> Table:
    found = {method: in_a_process("bench.understanding", method) for method in NAMES}
    messages = found[FLOOR].counts["messages"]
    shown = Table(
        title=f"Understanding a message ({messages:,} messages in three languages, one thread)",
        caption="the floor finds the words of the text, no more; start-up is from nothing to the first message read",
    )
    headings = ("ratio to floor", "p50 ms", "p99 ms", "messages a second", "start-up s", "MiB", "MiB over floor")
    for heading in ("", *headings):
        shown.add_column(heading, justify="right" if heading else "left")
    base = found[FLOOR]
    for method, one in found.items():
        spent = one.phases["read"].processor
        shown.add_row(
            NAMES[method],
            f"{spent / base.phases['read'].processor:,.0f}",
            *(f"{one.counts[f'p{each}'] / 1000:.2f}" for each in PERCENTILES),
            f"{messages / spent:,.0f}",
            f"{one.phases['start'].processor:.2f}",
            f"{one.peak_mib:.0f}",
            f"{one.peak_mib - base.peak_mib:.0f}",
        )
    return shown


def main() -> None:
    messages = _messages()
    measured = Measured(counts={"messages": len(messages)})
    with measured.phase("start"):
        read = _reader(sys.argv[1])
        read(messages[0])
    with measured.phase("rounds"):
        spent = sorted(min(_seconds(read, message) for _ in range(ROUNDS)) for message in messages)
    measured.phases["read"] = Spent(processor=sum(spent))
    for each in PERCENTILES:
        measured.counts[f"p{each}"] = round(spent[len(spent) * each // 100] * MICROSECONDS)
    measured.report()


def _reader(method: str) -> Callable[[Message], object]:
    if method == FLOOR:
        return lambda message: WORD.findall(message[0].lower())
    from duly.domain.money import Money
    from duly.domain.signals import MessageContext
    from duly.understanding.understand import BY_GRAMMAR, EMBEDDED

    balance = Money(minor=BALANCE_MINOR, currency="EUR")
    contexts = {
        locale: MessageContext(as_of=AS_OF, currency="EUR", balance=balance, locale=locale)
        for locale in LOCALES.values()
    }
    embedded = BY_GRAMMAR if method == GRAMMAR else EMBEDDED
    return lambda message: embedded(message[0], contexts[message[1]])


def _messages() -> Sequence[Message]:
    folder = files("duly.defaults").joinpath("benchmark")
    return [
        (json.loads(line)["text"], locale)
        for language, locale in LOCALES.items()
        for line in folder.joinpath(f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def _seconds(read: Callable[[Message], object], message: Message) -> float:
    """Processor seconds of one reading."""
    start = time.process_time()
    read(message)
    return time.process_time() - start


if __name__ == "__main__":
    main()
