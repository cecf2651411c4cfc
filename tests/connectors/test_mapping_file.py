"""A mapping file: what it says, and every fault of it at once with its line and the nearest known name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from duly.connectors.tables import MappingInvalid, read_mapping
from duly.connectors.tables.amounts import NumberStyle
from duly.connectors.tables.dates import DateOrder, DatePattern
from duly.connectors.tables.mapping import CONSTANTS, FILE_KEYS, SECTIONS, SOURCE_KEYS

ROOT = Path(__file__).parents[2]
ACCOUNTS = "accounts: {id: Customer}\nconstants: {kind: business, currency: EUR, market: ES, language: es}\n"

FAULTS = [
    ("account: {id: Customer}", 1, "unknown key 'account'; did you mean 'accounts'?"),
    (
        ACCOUNTS + "items: {id: No, amout: Sum, issued_on: Date}",
        3,
        "unknown key under items 'amout'; did you mean 'amount'",
    ),
    (ACCOUNTS + "items: {id: No, issued_on: Date}", 3, "items.amount is missing"),
    (
        "accounts: {id: Customer}\nconstants: {kind: business, currency: EUR, market: ES}",
        1,
        "accounts.language is missing",
    ),
    (
        "items: {id: No, amount: Sum, issued_on: Date, currency: Cur}",
        1,
        "items.account is missing, and there is no accounts",
    ),
    ("accounts:\n  id: A\n  id: B", 3, "'id' is given twice, first on line 2"),
    ("constants:\n  currency: EURO", 2, "'EURO' is not a three-letter ISO 4217 currency code"),
    ("constants:\n  market: Atlantis", 2, "'Atlantis' is not an ISO 3166 country code"),
    ("constants:\n  colour: red", 2, "unknown constant 'colour'"),
    ("accounts: {id: {columm: A}}", 1, "unknown key under accounts.id 'columm'; did you mean 'column'?"),
    ("accounts: {id: {column: A, constant: B}}", 1, "exactly one of column, constant and pattern"),
    ("accounts: {id: {pattern: 'x:{A'}}", 1, "expected column names in braces"),
    ("accounts: {id: {column: A, negated: true}}", 1, "accounts.id: negated: is only for amounts"),
    ("accounts: {id: {column: A, format: iso}}", 1, "accounts.id: format: is only for dates"),
    ("accounts: {id: A, known_on: {constant: soon}}", 1, "'soon' is not a date such as 2026-04-30"),
    ("[" * 50_000, 1, "nested too deeply"),
    ("x" * 300_000, 1, "longer than 200000 characters"),
    ("contacts: {channel: email}", 1, "contacts: expected a list"),
    (ACCOUNTS + "contacts:\n  - {channel: telex, address: A}", 4, "'telex' is not whatsapp or email or voice"),
    (ACCOUNTS + "contacts:\n  - {channel: email, address: A, optional: maybe}", 4, "expected true or false"),
    ("dates: {format: '%d.%m'}", 1, "neither iso, day_first, month_first, excel nor a pattern"),
    ("dates: {format: european}", 1, "neither iso"),
    ("numbers: {decimal: ';'}", 1, 'numbers.decimal: expected "." or ","'),
    ("numbers: {decimal: ',', thousands: ','}", 1, "not the decimal sign"),
    ("delimiter: ':'", 1, "delimiter: ':' is none of"),
    ("encoding: utf-99", 1, "'utf-99' is unknown"),
    ("skip_rows: three", 1, "not a number of lines"),
    ("rows: {column: Type}", 1, "expected column: and one of is: and not:"),
    (ACCOUNTS + "disputed: {item: No}", 3, "disputed: expected column:"),
    ("mapping: empty", 1, "no section: expected one or more of accounts"),
    ("accounts: [", 1, "not YAML"),
    ("just a text", 1, "expected sections such as accounts:"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_fault_names_its_line_and_what_was_expected(text: str, line: int, message: str) -> None:
    with pytest.raises(MappingInvalid) as refused:
        read_mapping(text, file="erp.yaml")
    said = [str(fault) for fault in refused.value.faults]
    assert any(fault.startswith(f"erp.yaml:{line}: ") and message in fault for fault in said), said


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = "acounts: {id: A}\ndates: {format: x}\nconstants: {currency: EURO}"
    with pytest.raises(MappingInvalid) as refused:
        read_mapping(text, file="erp.yaml")
    assert [fault.line for fault in refused.value.faults] == [1, 1, 2, 3]


def test_texts_are_taken_as_written() -> None:
    text = "accounts: {id: A, kind: {column: K, values: {Yes: business}}, market: {constant: NO}}\n"
    mapping = read_mapping(text + "constants: {currency: NOK, language: no}", file="erp.yaml")
    assert mapping.accounts is not None
    assert mapping.accounts.fields["market"].constant == "NO"
    assert mapping.accounts.fields["kind"].values == {"yes": "business"}


def test_formats_of_the_file() -> None:
    text = ACCOUNTS + 'dates: {format: day_first}\nnumbers: {decimal: ","}\ndelimiter: tab\nskip_rows: 3\n'
    mapping = read_mapping(
        text + "items: {id: N, amount: S, issued_on: {column: D, format: '%d%m%Y'}}", file="erp.yaml"
    )
    assert mapping.items is not None
    assert (mapping.dates, mapping.numbers) == (DateOrder.DAY_FIRST, NumberStyle(decimal=",", thousands="."))
    assert (mapping.delimiter, mapping.skip_rows) == ("\t", 3)
    assert mapping.items.fields["issued_on"].style == DatePattern(pattern="%d%m%Y")
    assert mapping.items.fields["currency"].constant == "EUR"


def test_every_key_is_documented() -> None:
    page = (ROOT / "docs/howto/import.md").read_text(encoding="utf-8")
    keys = {*FILE_KEYS, *SECTIONS, *SOURCE_KEYS, *CONSTANTS, "when", "optional", "true", "false", "is", "not"}
    keys |= {field.name for fields in SECTIONS.values() for field in fields}
    assert sorted(key for key in keys if f"`{key}`" not in page) == []


def test_every_example_of_the_docs_is_a_mapping() -> None:
    page = (ROOT / "docs/howto/import.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(mapping: .*?)```", page, re.DOTALL)
    assert len(examples) >= 3
    for example in examples:
        read_mapping(example, file="docs/howto/import.md")


def test_every_shipped_mapping_is_valid() -> None:
    shipped = sorted((ROOT / "src/duly/defaults/mappings").glob("*.yaml"))
    assert shipped
    for path in shipped:
        read_mapping(path.read_text(encoding="utf-8"), file=path.name)
