"""No floating point near money."""

from __future__ import annotations

import ast

from tests.tidy.source import Module, modules_of, report

NEAR_MONEY = frozenset({"domain", "policy", "dialogue", "usecases", "store", "payments", "connectors", "understanding"})

# Modules near money that count something else in floating point, with the reason. The list may only shrink.
FLOATS_ALLOWED: dict[str, str] = {
    "connectors/tables/faults.py": "how alike two names are",
    "connectors/tables/guess_names.py": "how alike two names are",
    "understanding/identify.py": "how likely a language is",
    "understanding/receipts/recognised.py": "where text lies in a picture",
    "understanding/model/training.py": "how likely a meaning is",
}


def test_no_float_near_money() -> None:
    findings = [
        module.at(node, ast.unparse(node))
        for module in modules_of(NEAR_MONEY)
        if module.inside not in FLOATS_ALLOWED
        for node in _floats(module)
    ]
    assert not findings, report(findings, "money is integer minor units or Decimal, ratios are Fraction: no float")


def test_the_list_of_exceptions_only_shrinks() -> None:
    needed = {module.inside for module in modules_of(NEAR_MONEY) if _floats(module)}
    assert set(FLOATS_ALLOWED) <= needed, "drop what no longer needs its exception"


def _floats(module: Module) -> list[ast.expr]:
    return [
        node
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Attribute) and node.attr == "Float")
    ]
