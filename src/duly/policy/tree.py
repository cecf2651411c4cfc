"""A condition as a small typed tree, and what it means in three-valued logic.

Every form a condition takes (Python, SQL, the days on which it may change) is made from this tree.
Knows neither YAML nor SQL text: ``condition`` reads those.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, assert_never

from duly.domain.facts import BY_NAME, Fact, Facts

NULLABLE = frozenset(name for name, kind in Facts.__annotations__.items() if "None" in str(kind))
"""The facts that may be unknown, as ``Facts`` declares them."""


class Operator(StrEnum):
    EQ = "="
    NE = "<>"
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="

    @property
    def negated(self) -> Operator:
        """The operator that holds exactly where this one does not, both sides being known."""
        return _NEGATED[self]

    @property
    def mirrored(self) -> Operator:
        """The operator that says the same with both sides exchanged."""
        return _MIRRORED[self]

    @property
    def compare(self) -> Callable[[Any, Any], bool]:
        return _COMPARE[self]


_NEGATED = {
    Operator.EQ: Operator.NE,
    Operator.NE: Operator.EQ,
    Operator.LT: Operator.GE,
    Operator.GE: Operator.LT,
    Operator.GT: Operator.LE,
    Operator.LE: Operator.GT,
}
_MIRRORED = {
    Operator.EQ: Operator.EQ,
    Operator.NE: Operator.NE,
    Operator.LT: Operator.GT,
    Operator.GT: Operator.LT,
    Operator.LE: Operator.GE,
    Operator.GE: Operator.LE,
}
_COMPARE: dict[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQ: operator.eq,
    Operator.NE: operator.ne,
    Operator.LT: operator.lt,
    Operator.LE: operator.le,
    Operator.GT: operator.gt,
    Operator.GE: operator.ge,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class FactRef:
    """A fact of the catalogue."""

    name: str

    @property
    def fact(self) -> Fact:
        return BY_NAME[self.name]


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A count, millionths of a ratio, or the amount zero, which is zero in every currency."""

    value: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """Minor units of the policy's currency; compared through the account's rate."""

    minor: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    day: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    text: str


Literal = Number | Amount | Day | Word
Operand = FactRef | Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class Every:
    """True where all parts are; ``and``."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Some:
    """True where one part is; ``or``."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Negation:
    part: Tree


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """A fact against a literal or another fact; unknown where a side is."""

    left: FactRef
    op: Operator
    right: Operand


@dataclass(frozen=True, kw_only=True, slots=True)
class OneOf:
    """A fact among literals (never amounts: those are compared one by one)."""

    left: FactRef
    values: tuple[Literal, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class IsUnknown:
    """``is null``: itself never unknown."""

    fact: FactRef


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """A fact that is true or false by itself, such as ``can_voice``."""

    fact: FactRef


@dataclass(frozen=True, kw_only=True, slots=True)
class Constant:
    value: bool


Leaf = Comparison | OneOf | IsUnknown | Flag | Constant
Tree = Every | Some | Negation | Leaf

ALWAYS = Constant(value=True)


def depth(tree: Tree) -> int:
    """How many levels the tree has."""
    match tree:
        case Every() | Some():
            return 1 + max(depth(part) for part in tree.parts)
        case Negation():
            return 1 + depth(tree.part)
        case Comparison() | OneOf() | IsUnknown() | Flag() | Constant():
            return 1
        case _:
            assert_never(tree)


def leaves(tree: Tree) -> Iterator[Leaf]:
    """The leaves from left to right."""
    match tree:
        case Every() | Some():
            for part in tree.parts:
                yield from leaves(part)
        case Negation():
            yield from leaves(tree.part)
        case Comparison() | OneOf() | IsUnknown() | Flag() | Constant():
            yield tree
        case _:
            assert_never(tree)


def reads(tree: Tree) -> tuple[str, ...]:
    """The names of the facts that the tree reads, each once, from left to right."""
    names: dict[str, None] = {}
    for leaf in leaves(tree):
        match leaf:
            case Comparison():
                names[leaf.left.name] = None
                if isinstance(leaf.right, FactRef):
                    names[leaf.right.name] = None
            case OneOf():
                names[leaf.left.name] = None
            case IsUnknown() | Flag():
                names[leaf.fact.name] = None
            case Constant():
                pass
            case _:
                assert_never(leaf)
    return tuple(names)


def needs_rate(tree: Tree) -> bool:
    """Whether the tree compares with an amount in the policy's currency."""
    return any(isinstance(leaf, Comparison) and isinstance(leaf.right, Amount) for leaf in leaves(tree))


def evaluate(tree: Tree, facts: Facts) -> bool | None:
    """Whether the tree holds; ``None`` is unknown. The plain meaning that every other form is held to."""
    match tree:
        case Every():
            parts = [evaluate(part, facts) for part in tree.parts]
            return False if False in parts else None if None in parts else True
        case Some():
            parts = [evaluate(part, facts) for part in tree.parts]
            return True if True in parts else None if None in parts else False
        case Negation():
            part = evaluate(tree.part, facts)
            return None if part is None else not part
        case Comparison():
            return _evaluate_comparison(tree, facts)
        case OneOf():
            value = getattr(facts, tree.left.name)
            return None if value is None else value in [literal_value(literal) for literal in tree.values]
        case IsUnknown():
            return getattr(facts, tree.fact.name) is None
        case Flag():
            return getattr(facts, tree.fact.name)
        case Constant():
            return tree.value
        case _:
            assert_never(tree)


def literal_value(literal: Literal) -> int | date | str:
    """The value a literal stands for."""
    match literal:
        case Number():
            return literal.value
        case Amount():
            return literal.minor
        case Day():
            return literal.day
        case Word():
            return literal.text
        case _:
            assert_never(literal)


def _evaluate_comparison(leaf: Comparison, facts: Facts) -> bool | None:
    left = getattr(facts, leaf.left.name)
    if isinstance(leaf.right, Amount):
        if left is None or facts.rate_num is None or facts.rate_den is None:
            return None
        return leaf.op.compare(left * facts.rate_num, leaf.right.minor * facts.rate_den)
    right = getattr(facts, leaf.right.name) if isinstance(leaf.right, FactRef) else literal_value(leaf.right)
    return None if left is None or right is None else leaf.op.compare(left, right)
