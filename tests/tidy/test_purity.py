"""What comes in as an argument is never read inside: time, ids, randomness, files."""

from __future__ import annotations

import ast
import re

from tests.tidy.source import PURE_PARTS, modules, modules_of, report

CLOCK_CALL = re.compile(r"(^|\.)(datetime|date)\.(now|utcnow|today)$")
RANDOM_ID_CALL = re.compile(r"(^|\.)uuid[14]$")
IO_CALLS = {"open", "input", "print", "breakpoint"}

# ``hash`` of a text differs from one process to the next, ``id`` from one run to the next.
UNSTEADY_CALLS = {"hash", "id"}

# Where the real clock is read; everything else is told what time it is.
CLOCK_READERS = {"commands/clock.py", "workers/loop.py"}


def test_pure_packages_read_nothing_from_the_world() -> None:
    findings = [
        module.at(call, f"calls {called}()")
        for module in modules_of(PURE_PARTS)
        for call, called in module.calls()
        if CLOCK_CALL.search(called) or RANDOM_ID_CALL.search(called) or called in IO_CALLS | UNSTEADY_CALLS
    ]
    assert not findings, report(findings, "pure packages take the time, ids and texts as arguments")


def test_the_clock_is_read_at_the_edge_alone() -> None:
    findings = [
        module.at(call, f"calls {called}()")
        for module in modules()
        if module.inside not in CLOCK_READERS
        for call, called in module.calls()
        if CLOCK_CALL.search(called)
    ]
    assert not findings, report(findings, f"only {', '.join(sorted(CLOCK_READERS))} read the clock")


def test_values_of_pure_packages_are_frozen_and_keyword_only() -> None:
    findings = [
        module.at(node, f"class {node.name}: expected @dataclass(frozen=True, kw_only=True)")
        for module in modules_of(PURE_PARTS)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and not _is_value(node)
    ]
    assert not findings, report(findings, "values are frozen and keyword-only; a private class may differ")


def _is_value(node: ast.ClassDef) -> bool:
    made = [ast.unparse(decorator) for decorator in node.decorator_list if "dataclass" in ast.unparse(decorator)]
    return node.name.startswith("_") or all("frozen=True" in text and "kw_only=True" in text for text in made)
