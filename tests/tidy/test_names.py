"""Names say what a thing is; a word that fits everything says nothing."""

from __future__ import annotations

import ast
import sys

from tests.tidy.source import modules, report, words

EMPTY_WORDS = set("util utils helper helpers common manager managers service services base data info infos".split())


def test_no_name_is_an_empty_word() -> None:
    findings = [
        module.at(line, f"{name!r} says nothing: {', '.join(sorted(empty))}")
        for module in modules()
        for line, name in [(1, module.inside), *_defined(module.tree)]
        if (empty := EMPTY_WORDS.intersection(words(name)))
    ]
    assert not findings, report(findings, "modules, classes and functions are named for what they are or do")


def _defined(tree: ast.Module) -> list[tuple[int, str]]:
    return [
        (node.lineno, node.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_module_has_the_name_of_one_of_pythons_own() -> None:
    findings = [
        module.at(1, f"{name!r} is a module of the standard library")
        for module in modules()
        for name in module.inside.removesuffix(".py").split("/")
        if name in sys.stdlib_module_names
    ]
    assert not findings, report(findings, "no module or folder is named as one of the standard library")
