"""State, journal and outbox are written together, by one function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.tidy.source import Module, modules, report

WRITERS: dict[str, str] = {
    "store/record.py": "the one function that writes state",
    "store/bulk.py": "puts the rows of record into the hands of the driver",
    "store/outbox.py": "claims and settles its own rows",
    "store/inbox.py": "keeps what arrived before anybody knows whose it is, and marks it as worked",
    "store/journal.py": "seals the chains, which says nothing new about an account",
    "store/arrivals.py": "keeps records whose day is to come, before they say anything about an account",
    "store/daily.py": "notes how far the clock has come and which daily job ran",
    "store/rule_texts.py": "keeps each version of the rules once, before a decision names it",
    "store/migrations/": "shapes the tables",
    "channels/sandbox/": "stands for a provider outside, which keeps its own messages in its own file",
}
"""Modules and folders that may write, each with the reason."""

WRITING_VERBS = {"insert", "update", "delete"}
RAW_WRITE = re.compile(
    r"\b(INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|MERGE\s+INTO|UPDATE\s+\S+\s+SET)\b", re.IGNORECASE
)


def test_state_is_written_through_record_alone() -> None:
    findings = [
        module.at(node, ast.unparse(node).splitlines()[0][:80])
        for module in modules()
        if not module.inside.startswith(tuple(WRITERS))
        for node in _writes(module)
    ]
    assert not findings, report(findings, "nothing writes to the store but " + ", ".join(WRITERS))


def _writes(module: Module) -> Iterator[ast.AST]:
    documentation = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    verbs = _imported_verbs(module)
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Name(id=verb)) if verb in verbs:
                yield node
            # ``table.update()`` makes a statement; ``mapping.update(other)`` has arguments and is not meant.
            case ast.Call(func=ast.Attribute(attr=verb), args=[], keywords=[]) if verb in WRITING_VERBS:
                yield node
            case ast.Constant(value=str(text)) if RAW_WRITE.search(text) and id(node) not in documentation:
                yield node
            case _:
                pass


def _imported_verbs(module: Module) -> set[str]:
    return {
        alias.asname or alias.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy")
        for alias in node.names
        if alias.name in WRITING_VERBS
    }
