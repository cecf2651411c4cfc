"""A condition's tree as SQL over a table with one column per fact, and ``rate_num`` and ``rate_den``.

Money is in minor units and ratios in millionths there, as in ``Facts``. For backtests over portfolios
larger than one process; a property test holds it equal to the Python form.
"""

from __future__ import annotations

from typing import Literal, assert_never

from sqlglot import exp

from duly.policy import tree as t
from duly.policy.condition import Condition

Dialect = Literal["duckdb", "postgres", "sqlite"]
SQL_OPERATORS: dict[t.Operator, type[exp.Binary]] = {
    t.Operator.EQ: exp.EQ,
    t.Operator.NE: exp.NEQ,
    t.Operator.LT: exp.LT,
    t.Operator.LE: exp.LTE,
    t.Operator.GT: exp.GT,
    t.Operator.GE: exp.GTE,
}
WIDE_INTEGERS: dict[Dialect, str] = {"duckdb": "INT128", "postgres": "DECIMAL"}
"""A balance times a rate outgrows 64 bits where the database has wider numbers to hold it."""


def to_sql(condition: Condition, dialect: Dialect) -> str:
    """The condition as one SQL expression with values true, false and null."""
    return _node(condition.tree, dialect).sql(dialect=dialect)


def _node(tree: t.Tree, dialect: Dialect) -> exp.Expr:
    match tree:
        case t.Every():
            return exp.and_(*(_node(part, dialect) for part in tree.parts))
        case t.Some():
            return exp.or_(*(_node(part, dialect) for part in tree.parts))
        case t.Negation():
            return exp.not_(_node(tree.part, dialect))
        case t.Comparison():
            return _comparison(tree, dialect)
        case t.OneOf():
            return exp.In(this=_column(tree.left.name), expressions=[_literal(value, dialect) for value in tree.values])
        case t.IsUnknown():
            return exp.Is(this=_column(tree.fact.name), expression=exp.Null())
        case t.Flag():
            return _column(tree.fact.name)
        case t.Constant():
            return exp.Boolean(this=tree.value)
        case _:
            assert_never(tree)


def _comparison(leaf: t.Comparison, dialect: Dialect) -> exp.Expr:
    operator = SQL_OPERATORS[leaf.op]
    if isinstance(leaf.right, t.Amount):
        left = exp.Mul(this=_wide(_column(leaf.left.name), dialect), expression=_column("rate_num"))
        right = exp.Mul(this=_wide(exp.Literal.number(leaf.right.minor), dialect), expression=_column("rate_den"))
        return operator(this=left, expression=right)
    if isinstance(leaf.right, t.FactRef):
        return operator(this=_column(leaf.left.name), expression=_column(leaf.right.name))
    return operator(this=_column(leaf.left.name), expression=_literal(leaf.right, dialect))


def _column(name: str) -> exp.Column:
    return exp.column(name, quoted=True)


def _wide(node: exp.Expr, dialect: Dialect) -> exp.Expr:
    return exp.cast(node, WIDE_INTEGERS[dialect]) if dialect in WIDE_INTEGERS else node


def _literal(literal: t.Literal, dialect: Dialect) -> exp.Expr:
    match literal:
        case t.Number():
            return exp.Literal.number(literal.value)
        case t.Amount():
            return exp.Literal.number(literal.minor)
        case t.Word():
            return exp.Literal.string(literal.text)
        case t.Day():
            text = exp.Literal.string(literal.day.isoformat())
            # SQLite has no dates: they are kept as ISO text, which sorts as they do.
            return text if dialect == "sqlite" else exp.cast(text, "date")
        case _:
            assert_never(literal)
