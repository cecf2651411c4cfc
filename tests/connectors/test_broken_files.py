"""What real exports do: the file, and what is said about it with line, field, found and expected."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duly.connectors.tables import TableRead, read_mapping, read_table, table_read
from duly.domain.money import Money
from duly.domain.receivables import Item, ItemKind, Payment, PaymentKind

AS_OF = date(2026, 4, 30)
ACCOUNTS = "accounts: {id: Cust}\nconstants: {kind: business, currency: EUR, market: ES, language: es}\n"
ITEMS = ACCOUNTS + "items: {id: No, amount: Sum, issued_on: Date, due_on: Due}\n"
ISO = ITEMS + "dates: {format: iso}\n"
HEAD = "Cust,No,Date,Due,Sum\n"
GOOD = "007,A1,2026-04-01,2026-05-01,10.50\n"
ONE = Item(
    id="A1",
    account_id="007",
    number="A1",
    kind=ItemKind.INVOICE,
    amount=Money(minor=1050, currency="EUR"),
    issued_on=date(2026, 4, 1),
    due_on=date(2026, 5, 1),
)


def read(folder: Path, content: str | bytes, mapping: str = ISO) -> TableRead:
    path = folder / "list.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)


def items(found: TableRead) -> list[Item]:
    return [known.record for known in found.records if isinstance(known.record, Item)]


UNDERSTOOD = [
    ("plain", HEAD + GOOD),
    ("byte order mark", "\ufeff" + HEAD + GOOD),
    ("utf-16 with mark", (HEAD + GOOD).encode("utf-16")),
    ("utf-16 without mark", (HEAD + GOOD).encode("utf-16-le")),
    ("utf-16 big end first", (HEAD + GOOD).encode("utf-16-be")),
    ("windows text", (HEAD.replace("\n", ",Städte\n") + GOOD.replace("\n", ",Köln\n")).encode("cp1252")),
    ("semicolons", (HEAD + GOOD).replace(",", ";")),
    ("semicolons and decimal comma", (HEAD + GOOD).replace(",", ";").replace("10.50", "10,50")),
    ("tabs", (HEAD + GOOD).replace(",", "\t")),
    ("pipes", (HEAD + GOOD).replace(",", "|")),
    ("declared separator", "sep=;\n" + (HEAD + GOOD).replace(",", ";")),
    ("Windows line ends", (HEAD + GOOD).replace("\n", "\r\n")),
    ("old Mac line ends", (HEAD + GOOD).replace("\n", "\r")),
    ("no line end at the end", (HEAD + GOOD).rstrip("\n")),
    ("trailing delimiters", (HEAD + GOOD).replace("\n", ",,\n")),
    ("other case and spaces in the header", HEAD.replace("Cust", " CUST ").replace("Due", '"DUE"') + GOOD),
    ("quoted line break", HEAD.replace("\n", ",Note\n") + GOOD.replace("\n", ',"two\nlines"\n')),
    ("text kept by a formula", HEAD + GOOD.replace("007", '="007"')),
    ("header below a title", "Open items,,,,\nas of April,,,,\n,,,,\n" + HEAD + GOOD),
    ("header over two rows", "Customer,Invoice,,,\nCust,No,Date,Due,Sum\n" + GOOD),
    ("header merged downwards", "Cust,,Date,Due,\n,No,,,Sum\n" + GOOD),
    ("currency beside the amount", HEAD + GOOD.replace("10.50", "€ 10.50")),
    ("currency code beside the amount", HEAD + GOOD.replace("10.50", "10.50 EUR")),
    ("time after the date", HEAD + GOOD.replace("2026-04-01", "2026-04-01T00:00:00")),
]


@pytest.mark.parametrize(("trouble", "content"), UNDERSTOOD)
def test_understood_as_it_is(tmp_path: Path, trouble: str, content: str | bytes) -> None:
    found = read(tmp_path, content)
    assert [str(error) for error in found.errors] == [], trouble
    assert items(found) == [ONE], trouble


REFUSED = [
    ("empty file", "", 1, "file", "an empty file", "a header and rows"),
    ("only blank lines", "\n \n", 1, "file", "an empty file", "a header and rows"),
    ("old Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 1, "file", "an old .xls", "saved as .xlsx"),
    ("PDF", b"%PDF-1.7 ...", 1, "file", "a PDF", "CSV or XLSX"),
    ("web page", "<html><table>", 1, "file", "a web page", "CSV or XLSX"),
    ("archive of other files", b"PK\x03\x04 nothing", 1, "file", "a damaged archive", "an XLSX workbook"),
    (
        "missing column",
        HEAD.replace("Due", "Due Date") + GOOD,
        1,
        "Due",
        "Cust, No, Date, Due Date",
        "nearest is 'Due Date'",
    ),
    ("column twice", HEAD.replace("Due", "Date") + GOOD, 1, "Date", "Date (1), Date (2)", "nearest is 'Date (1)'"),
    ("too few fields", HEAD + GOOD + "008,A2,2026-04-01\n", 3, "row", "3 fields", "5 fields"),
    ("too many fields", HEAD + GOOD.replace("\n", ",x\n"), 2, "row", "6 fields", "5 fields"),
    ("no amount", HEAD + GOOD.replace("10.50", "n/a"), 2, "Sum", "n/a", "an amount such as"),
    ("empty amount", HEAD + GOOD.replace("10.50", ""), 2, "Sum", "", "an amount such as"),
    ("half a cent", HEAD + GOOD.replace("10.50", "10.505"), 2, "Sum", "10.505", "one reading"),
    ("too many decimals", HEAD + GOOD.replace("10.50", "10.5055"), 2, "Sum", "10.5055", "whole minor units of EUR"),
    ("two readings", HEAD + GOOD.replace("10.50", "1.234"), 2, "Sum", "1.234", "an amount with one reading"),
    ("another currency", HEAD + GOOD.replace("10.50", "10.50 GBP"), 2, "Sum", "10.50 GBP", "the currency of the row"),
    (
        "another date format",
        HEAD + GOOD.replace("2026-04-01", "25.12.2025"),
        2,
        "Date",
        "25.12.2025",
        "such as 2026-04-30",
    ),
    ("impossible date", HEAD + GOOD.replace("2026-04-01", "2026-02-30"), 2, "Date", "2026-02-30", "a date such as"),
    ("date in another age", HEAD + GOOD.replace("2026-04-01", "0206-04-01"), 2, "Date", "0206-04-01", "a date such as"),
    (
        "date number",
        HEAD + GOOD.replace("2026-04-01", "46113"),
        2,
        "Date",
        "46113",
        "the spreadsheet's number for 2026-04-01",
    ),
    (
        "due before issued",
        HEAD + GOOD.replace("2026-05-01", "2026-03-01"),
        2,
        "Due",
        "2026-03-01",
        "on or after the invoice date 2026-04-01",
    ),
    ("no id", HEAD + GOOD.replace("A1", ""), 2, "No", "", "an id"),
    ("error of a formula", HEAD + GOOD.replace("A1", "#REF!"), 2, "No", "#REF!", "not the error of a formula"),
    ("NUL character", HEAD + GOOD.replace("A1", "A\0"), 2, "row", "A\0", "without NUL"),
    ("control character in an id", HEAD + GOOD.replace("A1", "A\x07"), 2, "No", "A\x07", "printable"),
    ("huge field", HEAD + GOOD.replace("A1", "A" * 20_000), 2, "row", "AAA", "at most 10000 characters"),
    ("enormous field", HEAD + GOOD.replace("A1", "A" * 200_000), 2, "row", "", "a quote that is closed"),
    (
        "unclosed quote",
        HEAD + '007,"A1,2026-04-01,2026-05-01,10.50\n' + GOOD * 3,
        2,
        "row",
        "007",
        "a quote that is closed",
    ),
    (
        "quote over too many lines",
        HEAD + '007,"' + "x\n" * 300 + '",2026-04-01,2026-05-01,1\n',
        2,
        "row",
        "007",
        "a quote",
    ),
]


@pytest.mark.parametrize(("trouble", "content", "line", "field", "found", "expected"), REFUSED)
def test_refused_naming_line_field_found_and_expected(
    tmp_path: Path, trouble: str, content: str | bytes, line: int, field: str, found: str, expected: str
) -> None:
    errors = read(tmp_path, content).errors
    assert errors, trouble
    assert (errors[0].file, errors[0].line, errors[0].field) == ("list.csv", line, field), str(errors[0])
    assert found in errors[0].found
    assert expected in errors[0].expected
    assert "\n" not in str(errors[0])


def test_a_bad_row_keeps_nothing_and_the_good_rows_stay(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + GOOD + "008,A2,soon,2026-05-01,x\n")
    assert items(found) == [ONE]
    assert {known.line for known in found.records} == {2}
    assert [(error.line, error.field) for error in found.errors] == [(3, "Sum"), (3, "Date")]
    assert [row.line for row in found.rejected] == [3]


def test_three_date_formats_in_one_column_are_refused_as_ambiguous_saying_which_rows(tmp_path: Path) -> None:
    rows = ("2026-04-03", "25.12.2026", "03/04/2026", "05/06/2026")
    content = HEAD + "".join(f"007,A{n},{day},,1.00\n" for n, day in enumerate(rows))
    found = read(tmp_path, content, ITEMS)
    assert [(error.line, error.field, error.found) for error in found.errors] == [
        (4, "Date", "03/04/2026"),
        (5, "Date", "05/06/2026"),
    ]
    assert "2026-04-03 on line 2, 25.12.2026 on line 3" in found.errors[0].expected


def test_without_a_format_the_column_decides_day_or_month(tmp_path: Path) -> None:
    content = HEAD + "007,A1,03/04/2026,,1.00\n007,A2,25/04/2026,,1.00\n"
    assert items(read(tmp_path, content, ITEMS))[0].issued_on == date(2026, 4, 3)


def test_without_a_number_style_the_column_decides_point_or_comma(tmp_path: Path) -> None:
    content = (
        (HEAD + "007,A1,2026-04-03,,1.234\n007,A2,2026-04-03,,12,50\n").replace(",", ";").replace("12;50", "12,50")
    )
    assert items(read(tmp_path, content))[0].amount == Money(minor=123400, currency="EUR")


def test_negative_invoices_become_credit_notes(tmp_path: Path) -> None:
    for written in ("-10.50", "(10.50)", "10.50-", "10.50 CR"):
        found = read(tmp_path, HEAD + GOOD.replace("10.50", written))
        credit = Payment(
            id="A1",
            account_id="007",
            kind=PaymentKind.CREDIT_NOTE,
            amount=Money(minor=1050, currency="EUR"),
            received_on=date(2026, 4, 1),
        )
        assert [known.record for known in found.records][1:] == [credit], written


def test_what_is_left_out_is_reported_with_its_line(tmp_path: Path) -> None:
    content = (
        HEAD
        + "\n"
        + GOOD
        + ",,,,\n007,A2,2026-04-01,,0.00\n,,,,10.50\nTotal,,,,10.50\n,,Grand total:,,10.50\nSumme 007,,,,1\n"
    )
    found = read(tmp_path, content)
    assert [(note.line, note.message) for note in found.skipped] == [
        (2, "blank line"),
        (4, "blank line"),
        (5, "an amount of 0 is nothing to collect or to pay"),
        (6, "totals row"),
        (7, "totals row"),
        (8, "totals row"),
        (9, "totals row"),
    ]
    assert found.errors == ()


def test_a_customer_called_total_is_no_totals_row(tmp_path: Path) -> None:
    mapping = ISO.replace("{id: Cust}", "{id: Cust, name: Name}")
    found = read(tmp_path, "Name," + HEAD + "Total Ejemplo," + GOOD, mapping)
    assert items(found) == [ONE]


def test_rows_can_be_chosen_by_a_column(tmp_path: Path) -> None:
    content = "Type," + HEAD + "INV," + GOOD + "PRO," + GOOD.replace("A1", "A2") + "end of list\n"
    found = read(tmp_path, content, ISO + "rows: {column: Type, is: [inv]}\n")
    assert items(found) == [ONE]
    assert [note.message for note in found.skipped] == ["Type is 'PRO'", "Type is 'end of list'"]


def test_the_same_invoice_twice_is_left_out_once(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + GOOD + GOOD)
    assert items(found) == [ONE]
    assert [str(note) for note in found.duplicates] == ["list.csv, line 3: the same as line 2"]


def test_one_invoice_number_with_two_contents_is_refused_naming_both_lines(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + GOOD + GOOD.replace("A1", "A2") + GOOD.replace("10.50", "99.00"))
    assert [(error.line, error.field, error.found) for error in found.errors] == [(2, "No", "A1"), (4, "No", "A1")]
    assert "line 4 has the same id" in found.errors[0].expected
    assert "line 2 has the same id" in found.errors[1].expected
    assert [item.id for item in items(found)] == ["A2"]
    assert [row.line for row in found.rejected] == [2, 4]


def test_an_account_in_two_currencies_is_refused(tmp_path: Path) -> None:
    mapping = "accounts: {id: Cust, currency: Cur}\nconstants: {kind: business, market: ES, language: es}\n"
    found = read(tmp_path, "Cust,Cur\n007,EUR\n007,USD\n", mapping)
    assert [(error.line, error.field) for error in found.errors] == [(3, "account")]
    assert "line 2 has EUR, ES, business" in found.errors[0].expected


def test_an_account_with_two_names_takes_the_later_and_warns(tmp_path: Path) -> None:
    mapping = ACCOUNTS.replace("{id: Cust}", "{id: Cust, name: Name}")
    found = read(tmp_path, "Cust,Name\n007,Old\n007,New\n", mapping)
    assert [getattr(known.record, "name", "") for known in found.records] == ["New"]
    assert "differs from line 2" in found.warnings[0].message


def test_too_many_faults_stop_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_read, "ERRORS_MAX", 3)
    found = read(tmp_path, HEAD + GOOD.replace("10.50", "x") * 10)
    assert len(found.errors) == 4
    assert "the rest of the file was not read" in found.errors[-1].expected


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_read, "ROWS_MAX", 1)
    assert "at most 1 rows" in read(tmp_path, HEAD + GOOD + GOOD.replace("A1", "A2")).errors[0].expected


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    found = read_table(tmp_path / "none.csv", read_mapping(ISO, file="list.yaml"), as_of=AS_OF)
    assert [str(error) for error in found.errors] == [
        "none.csv, line 1, file: found 'no such file', expected a CSV or XLSX file"
    ]


def test_bytes_that_are_not_the_named_encoding_are_refused(tmp_path: Path) -> None:
    found = read(tmp_path, (HEAD + GOOD.replace("A1", "Ä1")).encode("cp1252"), ISO + "encoding: utf-8\n")
    assert found.errors[0].field == "file"
    assert "text in utf-8" in found.errors[0].expected
