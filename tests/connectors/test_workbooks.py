"""Excel workbooks: real dates, exact amounts, ids with zeros, formulas, sheets."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from duly.connectors.tables import TableRead, guess, read_mapping, read_table
from duly.domain.receivables import Item

AS_OF = date(2026, 4, 30)
MAPPING = """
accounts: {id: Cust}
constants: {kind: business, currency: EUR, market: ES, language: es}
items: {id: No, amount: Sum, issued_on: Date}
"""


def workbook(folder: Path, rows: Sequence[Sequence[object]], *, zeros: bool = False) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Items"
    for row in rows:
        sheet.append(list(row))
    if zeros:
        for line in range(2, len(rows) + 1):
            sheet.cell(line, 1).number_format = "00000"
    book.create_sheet("Notes")
    path = folder / "list.xlsx"
    book.save(path)
    return path


def read(path: Path, mapping: str = MAPPING) -> TableRead:
    return read_table(path, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)


def told(found: TableRead) -> list[tuple[str, str, str, date]]:
    return [
        (known.record.account_id, known.record.id, known.record.amount.plain(), known.record.issued_on)
        for known in found.records
        if isinstance(known.record, Item)
    ]


def test_real_dates_numbers_and_text(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            ["Cust", "No", "Date", "Sum"],
            ["007", 4711, datetime(2026, 4, 3), 1234.56],  # noqa: DTZ001  a spreadsheet's dates have no zone
            ["007", "A2", date(2026, 4, 4), 0.1 + 0.2],
            ["007", "A3", 46115, 7],
            ["007", "A4", "2026-04-05", "1.234,50 €"],
            ["007", "A5", 20260406, "1,5"],
        ],
    )
    found = read(path)
    assert [str(error) for error in found.errors] == []
    assert told(found) == [
        ("007", "4711", "1234.56", date(2026, 4, 3)),
        ("007", "A2", "0.30", date(2026, 4, 4)),
        ("007", "A3", "7.00", date(2026, 4, 3)),
        ("007", "A4", "1234.50", date(2026, 4, 5)),
        ("007", "A5", "1.50", date(2026, 4, 6)),
    ]


def test_zeros_that_only_the_format_shows_are_kept(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["Cust", "No", "Date", "Sum"], [42, "A1", date(2026, 4, 3), 1]], zeros=True)
    assert [row[0] for row in told(read(path))] == ["00042"]


def test_fractions_of_a_cent_and_rounded_ids_are_refused(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            ["Cust", "No", "Date", "Sum"],
            ["007", "A1", date(2026, 4, 3), 10 / 3],
            [12345678901234567, "A2", date(2026, 4, 3), 1],
        ],
    )
    found = read(path)
    assert [(error.line, error.field) for error in found.errors] == [(2, "Sum"), (3, "Cust")]
    assert "whole minor units of EUR" in found.errors[0].expected
    assert "16 digits" in found.errors[1].expected


def test_a_formula_without_a_stored_result_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["Cust", "No", "Date", "Sum"], ["007", "A1", date(2026, 4, 3), "=1+2"]])
    errors = read(path).errors
    assert [(error.line, error.field, error.found) for error in errors] == [(2, "row", "=1+2")]
    assert "save it" in errors[0].expected


def test_a_formula_with_a_stored_result_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["Cust", "No", "Date", "Sum"], ["007", "A1", date(2026, 4, 3), "=1+2"]])
    computed = tmp_path / "computed.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(computed, "w") as target:
        for part in source.namelist():
            content = source.read(part).replace(b"<f>1+2</f><v />", b"<f>1+2</f><v>3</v>")
            content = content.replace(b"<f>1+2</f><v></v>", b"<f>1+2</f><v>3</v>")
            target.writestr(part, content.replace(b"<f>1+2</f><v/>", b"<f>1+2</f><v>3</v>"))
    assert told(read(computed)) == [("007", "A1", "3.00", date(2026, 4, 3))]


def test_title_merged_header_blank_lines_and_totals(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            ["Open items"],
            [],
            ["Cust", None, None, "Sum"],
            [None, "No", "Date", None],
            ["007", "A1", date(2026, 4, 3), 5],
            [],
            ["Total", None, None, 5],
        ],
    )
    found = read(path)
    assert told(found) == [("007", "A1", "5.00", date(2026, 4, 3))]
    assert [(note.line, note.message) for note in found.skipped] == [(6, "blank line"), (7, "totals row")]


def test_sheets_are_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["Cust", "No", "Date", "Sum"], ["007", "A1", date(2026, 4, 3), 5]])
    assert len(told(read(path, MAPPING + "sheet: Items\n"))) == 1
    missing = read(path, MAPPING + "sheet: Item\n").errors
    assert missing[0].found == "sheets Items, Notes"
    assert "nearest is 'Items'" in missing[0].expected


def test_an_archive_of_other_files_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("list.csv", "Cust\n")
    assert read(path).errors[0].found == "an archive of other files"


def test_a_workbook_can_be_guessed(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            ["Debitorenliste"],
            ["Debitor", "Rechnungsnr", "Belegdatum", "Fällig am", "Betrag"],
            ["00042", "R1", date(2026, 4, 3), date(2026, 5, 3), 12.5],
            ["00042", "R2", date(2026, 4, 4), date(2026, 5, 4), 8],
        ],
    )
    found = guess(path, as_of=AS_OF)
    assert found.preview.errors == ()
    assert [item[1] for item in told(found.preview)] == ["R1", "R2"]
