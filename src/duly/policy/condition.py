"""Conditions: the restricted SQL expressions of a policy, read into a typed tree.

Allowed are comparisons, and, or, not, between, in, is [not] null, parentheses, facts of the catalogue,
and literals: numbers, 'text', dates as 'YYYY-MM-DD' and true or false. Everything else is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from duly.domain.facts import BY_NAME, Fact, FactType
from duly.domain.money import Money, MoneyInvalid, exponent
from duly.policy import tree as t
from duly.policy.fault import expected_among

CONDITION_LENGTH_MAX = 2000  # characters
CONDITION_DEPTH_MAX = 40  # levels of and, or and not
EXAMPLE = "days_past_due >= 8 and kind = 'consumer'"
MILLION = 1_000_000
PLAIN_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,9})?")
ALLOWED = "expected comparisons, and, or, not, between, in, is null, facts and literals"
COMPARISONS: dict[type[exp.Expr], t.Operator] = {
    exp.EQ: t.Operator.EQ,
    exp.NEQ: t.Operator.NE,
    exp.LT: t.Operator.LT,
    exp.LTE: t.Operator.LE,
    exp.GT: t.Operator.GT,
    exp.GTE: t.Operator.GE,
}
BELOW_ZERO = frozenset({"days_past_due"})
"""Counts that may be negative; a comparison of any other with a negative number is a slip."""
UNORDERED = (FactType.TEXT, FactType.CHOICE, FactType.FLAG)


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing wrong with a condition."""

    found: str
    expected: str


class ConditionInvalid(ValueError):
    """A text is no condition; ``problems`` has everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{problem.found}: {problem.expected}" for problem in problems))


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """A condition as it was written, its tree, and the facts it reads."""

    text: str
    tree: t.Tree
    reads: tuple[str, ...]


ALWAYS = Condition(text="true", tree=t.ALWAYS, reads=())


def read_condition(text: str, *, currency: str) -> Condition:
    """Reads a condition; amounts in it are in ``currency``, major units.

    Raises ``ConditionInvalid`` with everything that is wrong.
    """
    reader = _Reader(currency)
    tree = reader.read(text)
    if reader.problems:
        raise ConditionInvalid(tuple(reader.problems))
    return Condition(text=" ".join(text.split()), tree=tree, reads=t.reads(tree))


class _LiteralKind(StrEnum):
    NUMBER = "the number"
    STRING = "the text"
    DATE = "the date"
    FLAG = "the flag"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Raw:
    """A literal before the fact it is compared with gives it a type."""

    kind: _LiteralKind
    text: str

    def __str__(self) -> str:
        quote = "" if self.kind in (_LiteralKind.NUMBER, _LiteralKind.FLAG) else "'"
        return f"{self.kind} {quote}{self.text}{quote}"


class _Reader:
    """Reads one condition. What is wrong goes to ``problems`` and reads as ``ALWAYS``, so that
    reading goes on to the next fault; nobody sees the stand-in, because the whole is then refused.
    """

    def __init__(self, currency: str) -> None:
        self.currency = currency
        self.problems: list[Problem] = []

    def read(self, text: str) -> t.Tree:
        if len(text) > CONDITION_LENGTH_MAX:
            return self._refuse(f"{len(text)} characters", f"expected at most {CONDITION_LENGTH_MAX}")
        try:
            tree = self._tree(sqlglot.parse_one(text, into=exp.Condition))
        except SqlglotError:
            return self._refuse(f"{text!r} is not a condition", f"expected such as {EXAMPLE}")
        except RecursionError:
            return self._refuse("parts within parts too deep", f"expected at most {CONDITION_DEPTH_MAX} levels")
        if t.depth(tree) > CONDITION_DEPTH_MAX:
            return self._refuse(f"{t.depth(tree)} levels", f"expected at most {CONDITION_DEPTH_MAX}")
        return tree

    def _refuse(self, found: str, expected: str) -> t.Constant:
        self.problems.append(Problem(found=found, expected=expected))
        return t.ALWAYS

    def _tree(self, node: exp.Expr) -> t.Tree:
        match node:
            case exp.Paren():
                return self._tree(node.this)
            case exp.And():
                return t.Every(parts=tuple(self._tree(part) for part in node.flatten()))
            case exp.Or():
                return t.Some(parts=tuple(self._tree(part) for part in node.flatten()))
            case exp.Not():
                return t.Negation(part=self._tree(node.this))
            case exp.Boolean():
                return t.Constant(value=bool(node.this))
            case exp.Column():
                return self._flag(node)
            case exp.Between():
                return self._between(node)
            case exp.In():
                return self._one_of(node)
            case exp.Is():
                return self._is_unknown(node)
            case _ if type(node) in COMPARISONS:
                return self._comparison(node.this, COMPARISONS[type(node)], node.expression)
            case _:
                return self._refuse(f"{node.key!r} is not allowed in {node.sql()!r}", ALLOWED)

    def _flag(self, node: exp.Column) -> t.Tree:
        ref = self._fact(node)
        if ref is None:
            return t.ALWAYS
        if ref.fact.type is not FactType.FLAG:
            return self._refuse(
                f"{ref.name} by itself is neither true nor false",
                f"expected {ref.name} compared with {_example(ref.fact)}",
            )
        return t.Flag(fact=ref)

    def _between(self, node: exp.Between) -> t.Tree:
        if node.args.get("symmetric"):
            return self._refuse("'between symmetric' is not allowed", ALLOWED)
        problems = len(self.problems)
        low = self._comparison(node.this, t.Operator.GE, node.args["low"])
        if len(self.problems) > problems:
            return t.ALWAYS
        return t.Every(parts=(low, self._comparison(node.this, t.Operator.LE, node.args["high"])))

    def _one_of(self, node: exp.In) -> t.Tree:
        choices: list[exp.Expr] = node.expressions
        if not choices:
            return self._refuse(f"{node.sql()!r} is not allowed", "expected in (...) with literals")
        ref = self._operand(node.this)
        if ref is None:
            return t.ALWAYS
        if not isinstance(ref, t.FactRef):
            return self._refuse(f"{ref} in a list", "expected a fact in a list of literals")
        if ref.fact.type is FactType.FLAG:
            return self._refuse(f"{ref.name} in a list", f"expected {ref.name} or not {ref.name}")
        values: list[t.Literal] = []
        for choice in choices:
            raw = self._operand(choice)
            if isinstance(raw, t.FactRef):
                self._refuse(f"the fact {raw.name} in a list", "expected literals")
            elif raw is not None:
                values.extend(self._literal(ref.fact, raw))
        if ref.fact.type is FactType.MONEY:  # each comparison goes through the rate
            return t.Some(parts=tuple(t.Comparison(left=ref, op=t.Operator.EQ, right=value) for value in values))
        return t.OneOf(left=ref, values=tuple(values))

    def _is_unknown(self, node: exp.Is) -> t.Tree:
        if not isinstance(node.expression, exp.Null):
            return self._refuse(
                f"{node.sql()!r} is not allowed", "expected is null, is not null, or a comparison with ="
            )
        ref = self._operand(node.this)
        if isinstance(ref, _Raw):
            return self._refuse(f"{ref} is never null", "expected a fact")
        return t.ALWAYS if ref is None else t.IsUnknown(fact=ref)

    def _comparison(self, left_node: exp.Expr, op: t.Operator, right_node: exp.Expr) -> t.Tree:
        left, right = self._operand(left_node), self._operand(right_node)
        if left is None or right is None:
            return t.ALWAYS
        if isinstance(left, t.FactRef):
            return self._compare_fact(left, op, right)
        if isinstance(right, t.FactRef):
            return self._compare_fact(right, op.mirrored, left)
        return self._refuse(f"{left} is compared with {right}", "expected a fact on one side")

    def _compare_fact(self, left: t.FactRef, op: t.Operator, right: t.FactRef | _Raw) -> t.Tree:
        if left.fact.type in UNORDERED and op not in (t.Operator.EQ, t.Operator.NE):
            return self._refuse(
                f"{left.name} ({left.fact.type}) is compared with {op}", "expected =, <>, in or is null"
            )
        if isinstance(right, t.FactRef):
            if left.fact.type is not right.fact.type:
                return self._refuse(
                    f"{left.name} ({left.fact.type}) is compared with {right.name} ({right.fact.type})",
                    "expected two facts of one type",
                )
            return t.Comparison(left=left, op=op, right=right)
        if left.fact.type is FactType.FLAG:
            return self._compare_flag(left, op, right)
        literal = self._literal(left.fact, right)
        return t.Comparison(left=left, op=op, right=literal[0]) if literal else t.ALWAYS

    def _compare_flag(self, ref: t.FactRef, op: t.Operator, raw: _Raw) -> t.Tree:
        if raw.kind is not _LiteralKind.FLAG:
            return self._refuse(f"{ref.name} (flag) is compared with {raw}", "expected true or false")
        flag = t.Flag(fact=ref)
        return flag if (raw.text == "true") is (op is t.Operator.EQ) else t.Negation(part=flag)

    def _fact(self, node: exp.Column) -> t.FactRef | None:
        if len(node.parts) == 1 and node.name in BY_NAME:
            return t.FactRef(name=node.name)
        name = ".".join(part.name for part in node.parts)
        self._refuse(f"unknown fact {name!r}", expected_among(name, BY_NAME))
        return None

    def _operand(self, node: exp.Expr) -> t.FactRef | _Raw | None:
        """A fact or a literal; ``None`` when it is neither, which is then recorded."""
        match node:
            case exp.Paren():
                return self._operand(node.this)
            case exp.Column():
                return self._fact(node)
            case exp.Boolean():
                return _Raw(kind=_LiteralKind.FLAG, text="true" if node.this else "false")
            case exp.Literal():
                return _Raw(kind=_LiteralKind.STRING if node.is_string else _LiteralKind.NUMBER, text=node.name)
            case exp.Neg() if isinstance(node.this, exp.Literal) and not node.this.is_string:
                return _Raw(kind=_LiteralKind.NUMBER, text=f"-{node.this.name}")
            case exp.Cast() if node.to.this is exp.DType.DATE and isinstance(node.this, exp.Literal):
                return _Raw(kind=_LiteralKind.DATE, text=node.this.name)
            case exp.Null():
                self._refuse("a comparison with null is never true", "expected is null or is not null")
            case _:
                self._refuse(f"{node.key!r} is not allowed in {node.sql()!r}", ALLOWED)
        return None

    def _literal(self, fact: Fact, raw: _Raw) -> tuple[t.Literal, ...]:
        """The literal in the fact's type; empty when it has none, which is then recorded."""
        literal = self._typed(fact, raw)
        if literal is None:
            self._refuse(f"{fact.name} ({fact.type}) is compared with {raw}", _expected(fact, raw, self.currency))
            return ()
        return (literal,)

    def _typed(self, fact: Fact, raw: _Raw) -> t.Literal | None:
        match fact.type:
            case FactType.COUNT:
                return _count(raw, fact)
            case FactType.RATIO:
                return _number(raw, scale=MILLION)
            case FactType.MONEY:
                return _amount(raw, self.currency)
            case FactType.DATE:
                return _day(raw)
            case FactType.TEXT:
                return t.Word(text=raw.text) if raw.kind is _LiteralKind.STRING else None
            case FactType.CHOICE:
                return t.Word(text=raw.text) if raw.kind is _LiteralKind.STRING and raw.text in fact.choices else None
            case FactType.FLAG:
                return None
            case _:
                assert_never(fact.type)


def _is_plain_number(raw: _Raw) -> bool:
    return raw.kind is _LiteralKind.NUMBER and PLAIN_NUMBER.fullmatch(raw.text) is not None


def _decimals(raw: _Raw) -> int:
    """Decimals as written: 2.500 has three, because whoever writes it may mean two thousand five hundred."""
    return len(raw.text.partition(".")[2])


def _number(raw: _Raw, *, scale: int) -> t.Number | None:
    if not _is_plain_number(raw):
        return None
    scaled = Decimal(raw.text) * scale
    return t.Number(value=int(scaled)) if scaled == scaled.to_integral_value() else None


def _count(raw: _Raw, fact: Fact) -> t.Number | None:
    number = _number(raw, scale=1)
    return None if number is not None and number.value < 0 and fact.name not in BELOW_ZERO else number


def _amount(raw: _Raw, currency: str) -> t.Number | t.Amount | None:
    if not _is_plain_number(raw) or _decimals(raw) > exponent(currency):
        return None
    try:
        minor = Money.parse(raw.text, currency).minor
    except MoneyInvalid:
        return None
    # Zero is zero in every currency, so comparing with it needs no rate.
    return t.Amount(minor=minor) if minor else t.Number(value=0)


def _day(raw: _Raw) -> t.Day | None:
    if raw.kind not in (_LiteralKind.STRING, _LiteralKind.DATE) or len(raw.text) != len("YYYY-MM-DD"):
        return None
    try:
        return t.Day(day=date.fromisoformat(raw.text))
    except ValueError:
        return None


def _expected(fact: Fact, raw: _Raw, currency: str) -> str:
    if fact.type is FactType.MONEY and _is_plain_number(raw) and _decimals(raw) > exponent(currency):
        return f"expected an amount with no more decimals than {currency} has ({exponent(currency)}), such as 1500"
    if fact.type is FactType.COUNT and _number(raw, scale=1) is not None:
        return "expected 0 or more: it is never negative"
    if fact.type is FactType.CHOICE and raw.kind is _LiteralKind.STRING:
        return expected_among(raw.text, fact.choices)
    return f"expected {_example(fact)}"


def _example(fact: Fact) -> str:
    match fact.type:
        case FactType.COUNT:
            return "a whole number"
        case FactType.RATIO:
            return "a number with at most six decimals, such as 0.05"
        case FactType.MONEY:
            return "an amount in the policy's currency, such as 1500"
        case FactType.DATE:
            return "a date such as '2026-01-31'"
        case FactType.TEXT:
            return "text in single quotes"
        case FactType.CHOICE:
            return f"one of {', '.join(repr(choice) for choice in fact.choices)}"
        case FactType.FLAG:
            return "true or false"
        case _:
            assert_never(fact.type)
