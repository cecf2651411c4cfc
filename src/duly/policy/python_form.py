"""A condition's tree as Python source that is true exactly where the condition is.

SQL has three truth values and Python two: NOT is pushed down to the leaves, and each leaf asks "is it
true" (or "is it false") with a guard for what is unknown. Facts appear as local names; days as names
that ``day_names`` explains.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from duly.policy import tree as t

PYTHON_OPERATORS = {
    t.Operator.EQ: "==",
    t.Operator.NE: "!=",
    t.Operator.LT: "<",
    t.Operator.LE: "<=",
    t.Operator.GT: ">",
    t.Operator.GE: ">=",
}
RATE = ("rate_num", "rate_den")


def when_true(tree: t.Tree) -> str:
    """Source of an expression that is truthy where the tree is true, falsy where it is false or unknown."""
    match tree:
        case t.Every():
            return _joined("and", [when_true(part) for part in tree.parts])
        case t.Some():
            return _joined("or", [when_true(part) for part in tree.parts])
        case t.Negation():
            return when_false(tree.part)
        case t.Comparison():
            return _comparison(tree, tree.op)
        case t.OneOf():
            return _one_of(tree, "in")
        case t.IsUnknown():
            return f"{tree.fact.name} is None"
        case t.Flag():
            return tree.fact.name
        case t.Constant():
            return str(tree.value)
        case _:
            assert_never(tree)


def when_false(tree: t.Tree) -> str:
    """Source of an expression that is truthy where the tree is false, falsy where it is true or unknown."""
    match tree:
        case t.Every():
            return _joined("or", [when_false(part) for part in tree.parts])
        case t.Some():
            return _joined("and", [when_false(part) for part in tree.parts])
        case t.Negation():
            return when_true(tree.part)
        case t.Comparison():
            return _comparison(tree, tree.op.negated)
        case t.OneOf():
            return _one_of(tree, "not in")
        case t.IsUnknown():
            return f"{tree.fact.name} is not None"
        case t.Flag():
            return f"{tree.fact.name} is False"
        case t.Constant():
            return str(not tree.value)
        case _:
            assert_never(tree)


def locals_needed(tree: t.Tree) -> tuple[str, ...]:
    """The fields of ``Facts`` that the source reads as local names."""
    return t.reads(tree) + (RATE if t.needs_rate(tree) else ())


def day_names(trees: Iterable[t.Tree]) -> dict[str, date]:
    """The names that stand for days in the source of these trees."""
    days: dict[str, date] = {}
    for leaf in (leaf for tree in trees for leaf in t.leaves(tree)):
        literals = leaf.values if isinstance(leaf, t.OneOf) else (leaf.right,) if isinstance(leaf, t.Comparison) else ()
        days.update({_day_name(literal.day): literal.day for literal in literals if isinstance(literal, t.Day)})
    return days


def _joined(word: str, parts: list[str]) -> str:
    return f"({f' {word} '.join(parts)})"


def _comparison(leaf: t.Comparison, op: t.Operator) -> str:
    sign = PYTHON_OPERATORS[op]
    if isinstance(leaf.right, t.Amount):
        return _guarded(
            (leaf.left.name, "rate_num"), f"{leaf.left.name} * rate_num {sign} {leaf.right.minor} * rate_den"
        )
    if isinstance(leaf.right, t.FactRef):
        return _guarded((leaf.left.name, leaf.right.name), f"{leaf.left.name} {sign} {leaf.right.name}")
    return _guarded((leaf.left.name,), f"{leaf.left.name} {sign} {_literal(leaf.right)}")


def _one_of(leaf: t.OneOf, word: str) -> str:
    values = "".join(f"{_literal(value)}, " for value in leaf.values)
    return _guarded((leaf.left.name,), f"{leaf.left.name} {word} ({values})")


def _guarded(names: tuple[str, ...], test: str) -> str:
    guards = [f"{name} is not None" for name in dict.fromkeys(names) if name in t.NULLABLE]
    return _joined("and", [*guards, test]) if guards else test


def _literal(literal: t.Literal) -> str:
    if isinstance(literal, t.Day):
        return _day_name(literal.day)
    return repr(t.literal_value(literal))


def _day_name(day: date) -> str:
    return f"day_{day:%Y_%m_%d}"
