"""Errors are translated at the edge, never swallowed."""

from __future__ import annotations

import ast

from tests.tidy.source import modules, report

# One job's bug must not stop the others; here alone everything is caught, recorded and shown.
CATCHES_EVERYTHING = "workers/loop.py"


def test_only_the_worker_loop_catches_everything() -> None:
    findings = [
        module.at(node, ast.unparse(node).splitlines()[0])
        for module in modules()
        if module.inside != CATCHES_EVERYTHING
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node)
    ]
    assert not findings, report(findings, f"a broad except stands only in {CATCHES_EVERYTHING}")


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(
        isinstance(node, ast.Name) and node.id in {"Exception", "BaseException"} for node in ast.walk(handler.type)
    )


def test_no_error_is_swallowed() -> None:
    findings = [
        module.at(handler, ast.unparse(handler).splitlines()[0])
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Try) and not isinstance(node.body[-1], ast.Return)
        for handler in node.handlers
        if all(isinstance(line, ast.Pass) for line in handler.body)
    ]
    assert not findings, report(
        findings, "an except that only passes hides what went wrong, unless it tries another way"
    )


def test_errors_are_plain_classes() -> None:
    findings = [
        module.at(node, f"class {node.name}")
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(parent).endswith(("Error", "Exception")) for parent in node.bases)
        and any("dataclass" in ast.unparse(decorator) for decorator in node.decorator_list)
    ]
    assert not findings, report(findings, "errors are plain classes, never dataclasses")
