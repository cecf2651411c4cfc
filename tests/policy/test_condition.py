"""What a condition may say, what is refused, and that its three forms mean the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.facts import BY_NAME, CATALOGUE, Fact, Facts, FactType
from duly.policy import tree as t
from duly.policy.condition import CONDITION_LENGTH_MAX, ConditionInvalid, read_condition
from duly.policy.python_form import day_names, locals_needed, when_false, when_true
from duly.policy.sql_form import to_sql
from tests.policy.cases import MONDAY, facts


@pytest.mark.parametrize(
    ("text", "known", "holds"),
    [
        ("days_past_due >= 2", {"days_past_due": 2}, True),
        ("not days_past_due between 1 and 15", {"days_past_due": 16}, True),
        ("days_since_step >= 3", {"days_since_step": None}, None),
        ("not days_since_step >= 3", {"days_since_step": None}, None),
        ("days_since_step is null or days_since_step >= 3", {"days_since_step": None}, True),
        ("tier = 'vip' and days_past_due > 90", {"tier": None}, False),
        ("tier = 'vip' or days_past_due > 1", {"tier": None}, True),
        ("tier <> 'vip'", {"tier": None}, None),
        ("tier not in ('vip', 'gold')", {"tier": "silver"}, True),
        ("3 <= days_past_due", {"days_past_due": 3}, True),
        ("days_past_due >= -3", {"days_past_due": -3}, True),
        ("share_of_book >= 0.05", {"share_of_book": 50_000}, True),
        ("today = '2026-03-02'", {}, True),
        ("today < date '2026-03-02'", {}, False),
        ("can_voice = false and not can_voice", {}, True),
        ("days_since_reply > days_since_step", {"days_since_reply": 5, "days_since_step": 3}, True),
        ("promise_amount < overdue_balance", {"promise_amount": 100, "rate_num": None}, True),
    ],
)
def test_a_condition_holds_as_in_sql(text: str, known: dict[str, Any], holds: bool | None) -> None:
    assert t.evaluate(read_condition(text, currency="EUR").tree, facts(**known)) is holds


@pytest.mark.parametrize(
    ("balance", "rate", "holds"),
    [
        (10_000_00, (1, 1), True),
        (9_999_99, (1, 1), False),
        (15_385, (13, 20000), False),  # 15,385 JPY at 0.065 EUR/100: just below 10 EUR
        (15_400_000, (13, 200), True),
        (10_000_00, (None, None), None),
    ],
)
def test_money_is_compared_exactly_through_the_rate(
    balance: int, rate: tuple[int | None, int | None], holds: bool | None
) -> None:
    condition = read_condition("overdue_balance >= 10000", currency="EUR")
    account = facts(overdue_balance=balance, rate_num=rate[0], rate_den=rate[1])
    assert t.evaluate(condition.tree, account) is holds


def test_an_amount_has_the_decimals_of_the_policys_currency() -> None:
    assert read_condition("overdue_balance > 1500", currency="JPY").tree == t.Comparison(
        left=t.FactRef(name="overdue_balance"), op=t.Operator.GT, right=t.Amount(minor=1500)
    )
    assert not t.needs_rate(read_condition("overdue_balance > 0", currency="JPY").tree)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("days_past_du > 1", "unknown fact 'days_past_du'", "did you mean days_past_due?"),
        ("a.kind = 'business'", "unknown fact 'a.kind'", "did you mean kind?"),
        ("kind = 'busines'", "kind (choice) is compared with the text 'busines'", "did you mean business?"),
        ("today > 5", "today (date) is compared with the number 5", "expected a date such as '2026-01-31'"),
        ("oldest_due_date = '2026-13-01'", "oldest_due_date (date)", "expected a date such as"),
        ("days_past_due >= 1.5", "days_past_due (count) is compared with the number 1.5", "expected a whole number"),
        ("days_past_due > 1e99", "the number 1e99", "expected a whole number"),
        ("overdue_balance > 1e999999999", "the number 1e999999999", "expected an amount"),
        ("overdue_balance > 10.005", "overdue_balance (money)", "expected an amount"),
        ("overdue_balance >= 2.500", "the number 2.500", "no more decimals than EUR has (2)"),
        ("overdue_balance in (10, 2.500)", "the number 2.500", "no more decimals than EUR has (2)"),
        ("days_since_step < -3", "the number -3", "expected 0 or more: it is never negative"),
        ("contacts_7d between -1 and 3", "the number -1", "expected 0 or more: it is never negative"),
        ("overdue_balance > open_items", "overdue_balance (money)", "expected two facts of one type"),
        ("tier < 'vip'", "tier (text) is compared with <", "expected =, <>, in or is null"),
        ("days_past_due", "days_past_due by itself is neither true nor false", "expected days_past_due compared"),
        ("days_past_due = null", "a comparison with null is never true", "expected is null or is not null"),
        ("days_past_due is true", "'days_past_due IS TRUE' is not allowed", "expected is null"),
        ("can_voice in (true)", "can_voice in a list", "expected can_voice or not can_voice"),
        ("can_voice = 1", "can_voice (flag) is compared with the number 1", "expected true or false"),
        ("tier like 'v%'", "'like' is not allowed", "expected comparisons"),
        ("days_past_due + 1 > 2", "'add' is not allowed", "expected comparisons"),
        ("count(*) > 2", "'count' is not allowed", "expected comparisons"),
        ("kind in (select 1)", "is not allowed", "expected in (...) with literals"),
        ("today = current_date", "'currentdate' is not allowed", "expected comparisons"),
        ("1 = 1", "the number 1 is compared with the number 1", "expected a fact on one side"),
        ("days_past_due >", "'days_past_due >' is not a condition", "expected such as days_past_due >= 8"),
        ("can_voice; drop table facts", "is not a condition", "expected such as"),
        ("(" * 500 + "can_voice" + ")" * 500, "too deep", "expected at most 40 levels"),
        ("not " * 60 + "can_voice", "levels", "expected at most 40"),
        ("can_voice or " * 200 + "can_voice", "characters", f"expected at most {CONDITION_LENGTH_MAX}"),
    ],
)
def test_what_is_no_condition_is_refused_with_what_was_expected(text: str, found: str, expected: str) -> None:
    with pytest.raises(ConditionInvalid) as refused:
        read_condition(text, currency="EUR")
    assert found in refused.value.problems[0].found
    assert expected in refused.value.problems[0].expected


def test_everything_wrong_with_a_condition_is_said_at_once() -> None:
    with pytest.raises(ConditionInvalid) as refused:
        read_condition("days_past_du > 1 and (kind = 'b2b' or tier like 'v')", currency="EUR")
    assert len(refused.value.problems) == 3


# The law: the tree, its Python form and its SQL form agree on every condition and every row of facts.

DAYS = st.dates(min_value=MONDAY - timedelta(days=40), max_value=MONDAY + timedelta(days=40))
COUNTS = st.integers(min_value=-3, max_value=8)
NEVER_NEGATIVE = st.integers(min_value=0, max_value=8)
WORDS = st.sampled_from(["vip", "gold", "o'brien"])
OPERATORS = st.sampled_from(["=", "<>", "<", "<=", ">", ">="])


def literals(fact: Fact) -> st.SearchStrategy[str]:
    match fact.type:
        case FactType.COUNT:
            return (COUNTS if fact.name == "days_past_due" else NEVER_NEGATIVE).map(str)
        case FactType.MONEY:
            return st.sampled_from(["0", "1", "10.5", "-2", "100"])
        case FactType.RATIO:
            return st.sampled_from(["0.05", "0", "0.000001"])
        case FactType.DATE:
            return DAYS.map(lambda day: f"'{day}'")
        case FactType.TEXT:
            return WORDS.map(lambda word: "'" + word.replace("'", "''") + "'")
        case FactType.CHOICE:
            return st.sampled_from([f"'{choice}'" for choice in fact.choices])
        case FactType.FLAG:
            return st.sampled_from(["true", "false"])


@st.composite
def leaf_texts(draw: st.DrawFn) -> str:
    fact = draw(st.sampled_from(CATALOGUE))
    kinds = ["is null", "is not null", "compare"]
    if fact.type is FactType.FLAG:
        kinds += ["itself"]
    else:
        kinds += ["in", "not in", "facts"]
    if fact.type in (FactType.COUNT, FactType.MONEY, FactType.DATE, FactType.RATIO):
        kinds += ["between", "not between", "literal first"]
    ordered = fact.type in (FactType.COUNT, FactType.MONEY, FactType.DATE, FactType.RATIO)
    operator = draw(OPERATORS if ordered else st.sampled_from(["=", "<>"]))
    values = draw(st.lists(literals(fact), min_size=2, max_size=3))
    match draw(st.sampled_from(kinds)):
        case "itself":
            return fact.name
        case "compare":
            return f"{fact.name} {operator} {values[0]}"
        case "literal first":
            return f"{values[0]} {operator} {fact.name}"
        case "facts":
            other = draw(st.sampled_from([other for other in CATALOGUE if other.type is fact.type]))
            return f"{fact.name} {operator} {other.name}"
        case "in" | "not in" as word:
            return f"{fact.name} {word} ({', '.join(values)})"
        case "between" | "not between" as word:
            return f"{fact.name} {word} {values[0]} and {values[1]}"
        case word:
            return f"{fact.name} {word}"


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(parts, st.sampled_from(["and", "or"]), parts)
    return pair.map(lambda three: f"({three[0]} {three[1]} {three[2]})") | parts.map(lambda part: f"not ({part})")


CONDITIONS = st.recursive(leaf_texts(), joined, max_leaves=8)


def values(fact: Fact) -> st.SearchStrategy[Any]:
    match fact.type:
        case FactType.COUNT | FactType.RATIO:
            return COUNTS
        case FactType.MONEY:
            return st.sampled_from([0, 99, 100, 1050, 10_000, -200])
        case FactType.DATE:
            return DAYS
        case FactType.TEXT:
            return WORDS
        case FactType.CHOICE:
            return st.sampled_from(fact.choices)
        case FactType.FLAG:
            return st.booleans()


def any_value(fact: Fact) -> st.SearchStrategy[Any]:
    return values(fact) | st.none() if fact.name in t.NULLABLE else values(fact)


RATES = st.sampled_from([(1, 1), (13, 20), (None, None)])
FACTS = st.tuples(st.fixed_dictionaries({fact.name: any_value(fact) for fact in CATALOGUE}), RATES).map(
    lambda row: facts(**row[0], rate_num=row[1][0], rate_den=row[1][1])
)
COLUMNS = (*BY_NAME, "rate_num", "rate_den")


@pytest.fixture(scope="module")
def duck() -> Iterator[duckdb.DuckDBPyConnection]:
    types = {FactType.DATE: "DATE", FactType.FLAG: "BOOLEAN", FactType.TEXT: "VARCHAR", FactType.CHOICE: "VARCHAR"}
    columns = [f'"{fact.name}" {types.get(fact.type, "BIGINT")}' for fact in CATALOGUE]
    connection = duckdb.connect()
    connection.execute(f"create table facts ({', '.join(columns)}, rate_num BIGINT, rate_den BIGINT)")
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def lite() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"create table facts ({', '.join(COLUMNS)})")
    yield connection
    connection.close()


def in_python(condition: str, account: Facts) -> bool | None:
    """The compiled form: true, false, or neither."""
    tree = read_condition(condition, currency="EUR").tree
    lines = [f"{name} = f.{name}" for name in locals_needed(tree)]
    lines += [f"return bool({when_true(tree)}), bool({when_false(tree)})"]
    namespace: dict[str, Any] = dict(day_names([tree]))
    # The generated source is what is tested here.
    exec("def test(f):\n    " + "\n    ".join(lines), namespace)  # noqa: S102
    true, false = namespace["test"](account)
    assert not (true and false)
    return True if true else False if false else None


@settings(max_examples=150, deadline=None)
@given(text=CONDITIONS, account=FACTS)
def test_tree_python_and_sql_agree(
    duck: duckdb.DuckDBPyConnection, lite: sqlite3.Connection, text: str, account: Facts
) -> None:
    condition = read_condition(text, currency="EUR")
    meant = t.evaluate(condition.tree, account)
    row = [getattr(account, name) for name in COLUMNS]
    slots = ", ".join("?" * len(row))

    assert in_python(text, account) is meant

    duck.execute("delete from facts")
    duck.execute(f"insert into facts values ({slots})", row)  # noqa: S608 - question marks alone
    query = f"select {to_sql(condition, 'duckdb')} from facts"  # noqa: S608 - rendered from the typed tree
    in_duck = duck.execute(query).fetchone()
    assert in_duck == (meant,)

    lite.execute("delete from facts")
    as_text = [value.isoformat() if isinstance(value, date) else value for value in row]
    lite.execute(f"insert into facts values ({slots})", as_text)  # noqa: S608 - question marks alone
    query = f"select {to_sql(condition, 'sqlite')} from facts"  # noqa: S608 - rendered from the typed tree
    in_lite = lite.execute(query).fetchone()
    assert in_lite == (None if meant is None else int(meant),)
