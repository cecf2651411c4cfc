"""Dates as exports write them, and what is refused because it has two readings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.connectors.tables.dates import (
    DateColumn,
    DateFormat,
    DateOrder,
    DatePattern,
    parse_date,
    readings,
    serial_date,
)
from duly.connectors.tables.faults import CellInvalid

SPRING = date(2026, 4, 3)


@pytest.mark.parametrize(
    ("text", "style", "day"),
    [
        ("2026-04-03", DateOrder.ISO, SPRING),
        ("2026/04/03", DateOrder.ISO, SPRING),
        ("20260403", DateOrder.ISO, SPRING),
        ("2026-04-03T09:30:00Z", DateOrder.ISO, SPRING),
        ("2026-04-03 00:00:00.000", DateOrder.ISO, SPRING),
        ("03/04/2026", DateOrder.DAY_FIRST, SPRING),
        ("3.4.26", DateOrder.DAY_FIRST, SPRING),
        ("4/3/2026 12:00 AM", DateOrder.MONTH_FIRST, SPRING),
        ("3 Apr 2026", DateOrder.DAY_FIRST, SPRING),
        ("3 de abril de 2026", DateOrder.DAY_FIRST, SPRING),
        ("25. März 2026", DateOrder.DAY_FIRST, date(2026, 3, 25)),
        ("25-dez-2026", DateOrder.DAY_FIRST, date(2026, 12, 25)),
        ("April 3, 2026", DateOrder.MONTH_FIRST, SPRING),
        ("46115", DateOrder.EXCEL, SPRING),
        ("03-Apr-26", DatePattern(pattern="%d-%b-%y"), SPRING),
    ],
)
def test_date_is_read_by_its_format(text: str, style: DateFormat, day: date) -> None:
    assert parse_date(text, style) == day


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("25.12.2026", DateOrder.ISO, "2026-04-30; it reads as 2026-12-25 in another format"),
        ("31/04/2026", DateOrder.DAY_FIRST, "a date such as 30/04/2026"),
        ("46115", DateOrder.DAY_FIRST, "the spreadsheet's number for 2026-04-03"),
        ("0206-04-03", DateOrder.ISO, "a date such as 2026-04-30"),
        ("2026-04-03", DatePattern(pattern="%m/%d/%Y"), "04/30/2026"),
        ("soon", DateOrder.ISO, "a date"),
    ],
)
def test_another_format_is_refused_and_says_what_was_expected(text: str, style: DateFormat, expected: str) -> None:
    with pytest.raises(CellInvalid) as refused:
        parse_date(text, style)
    assert expected in refused.value.expected


def test_the_column_settles_which_part_comes_first() -> None:
    column = DateColumn()
    column.learn("25/12/2026", line=4)
    assert column.read("03/04/2026") == SPRING


def test_three_formats_in_one_column_are_refused_as_ambiguous_naming_the_others() -> None:
    column = DateColumn()
    for line, text in enumerate(("2026-04-03", "25.12.2026", "03/04/2026"), start=2):
        column.learn(text, line=line)
    with pytest.raises(CellInvalid) as refused:
        column.read("03/04/2026")
    assert "2026-04-03 or 2026-03-04" in refused.value.expected
    assert "2026-04-03 on line 2, 25.12.2026 on line 3" in refused.value.expected


def test_a_column_that_shows_both_orders_settles_nothing() -> None:
    column = DateColumn()
    column.learn("25/12/2026", line=2)
    column.learn("12/25/2026", line=3)
    with pytest.raises(CellInvalid, match=r"25/12/2026 on line 2, 12/25/2026 on line 3"):
        column.read("03/04/2026")


def test_dates_with_points_are_day_first_unless_shown_otherwise() -> None:
    assert DateColumn().read("03.04.2026") == SPRING
    assert DateColumn().read("05/05/2026") == date(2026, 5, 5)


def test_serial_numbers_out_of_range_are_refused() -> None:
    with pytest.raises(CellInvalid, match="between 1990 and 2099"):
        serial_date(12)


@given(
    day=st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    written=st.sampled_from(
        [
            (DateOrder.ISO, "%Y-%m-%d"),
            (DateOrder.ISO, "%Y%m%d"),
            (DateOrder.DAY_FIRST, "%d/%m/%Y"),
            (DateOrder.DAY_FIRST, "%d.%m.%Y"),
            (DateOrder.DAY_FIRST, "%d %b %Y"),
            (DateOrder.MONTH_FIRST, "%m/%d/%Y %H:%M"),
            (DateOrder.MONTH_FIRST, "%B %d, %Y"),
        ]
    ),
)
def test_a_formatted_date_reads_back_to_itself(day: date, written: tuple[DateOrder, str]) -> None:
    order, pattern = written
    text = day.strftime(pattern)
    assert parse_date(text, order) == day
    assert day in readings(text).values()
