"""Laws that hold for any file at all: a reading never breaks, and what it keeps has no fault."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from duly.connectors.tables import MappingInvalid, TableUnreadable, guess, read_mapping, read_table, write_rejects
from duly.domain.receivables import Account, Item, Payment

AS_OF = date(2026, 4, 30)
MAPPING = """
accounts: {id: Cust, name: Name}
constants: {kind: business, currency: EUR, market: ES, language: es}
contacts:
  - {channel: email, address: Mail, optional: true}
items: {id: No, amount: Sum, issued_on: Date, due_on: Due}
"""
HEAD = "Cust,Name,Mail,No,Date,Due,Sum"
CELLS = st.sampled_from(
    ["", "7", "007", "A1", "A2", "Total", "2026-04-03", "03/04/2026", "25.12.2026", "46115", "#N/A", "1e9", "=1", "é"]
)
AMOUNTS = st.sampled_from(["", "1.234", "12,5", "-4", "(3.10)", "USD 5", "0", '"', "\0", '"a\nb"', "a@example.com"])


@settings(max_examples=60)
@given(content=st.binary(max_size=400))
@example(content=b"\xff\xfe\x00")
@example(content=b"PK\x03\x04")
@example(content=b"\x81\x8d,\n\x81")
def test_no_bytes_break_the_reader_or_the_guess(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        path.write_bytes(content)
        assert read_table(path, read_mapping(MAPPING, file="any.yaml"), as_of=AS_OF).errors
        with suppress(TableUnreadable):
            guess(path, as_of=AS_OF)


@settings(max_examples=60)
@given(
    rows=st.lists(st.lists(CELLS | AMOUNTS, min_size=5, max_size=8), max_size=8), sign=st.sampled_from([",", ";", "\t"])
)
def test_what_is_kept_has_no_fault_and_every_item_its_account(rows: list[list[str]], sign: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        lines = [HEAD.replace(",", sign), *(sign.join(row) for row in rows)]
        path.write_text("\n".join(lines), encoding="utf-8")
        found = read_table(path, read_mapping(MAPPING, file="any.yaml"), as_of=AS_OF)
        bad = {error.line for error in found.errors}
        records = [known.record for known in found.records]
        accounts = {record.id for record in records if isinstance(record, Account)}
        claims = [record for record in records if isinstance(record, Item | Payment)]
        assert not [known for known in found.records if known.line in bad and isinstance(known.record, Item | Payment)]
        assert {claim.account_id for claim in claims} <= accounts
        assert all(claim.amount.minor > 0 for claim in claims)
        assert max(Counter((type(claim), claim.id) for claim in claims).values(), default=1) == 1
        assert write_rejects(Path(folder) / "rejected.csv", found) == len(bad & {row.line for row in found.rejected})


@settings(max_examples=60)
@given(text=st.text(alphabet=st.sampled_from(list("acounts:items{}[]-\n \t'\"&*!%#id,0")), max_size=60))
def test_no_text_breaks_the_reading_of_a_mapping(text: str) -> None:
    with suppress(MappingInvalid):
        read_mapping(text, file="any.yaml")
