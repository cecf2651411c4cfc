"""What a row becomes: accounts, contact points, items, payments and more, and when each became known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duly.connectors.tables import TableRead, read_mapping, read_table, write_rejects
from duly.domain.contact import Channel, ContactPoint
from duly.domain.money import Money
from duly.domain.receivables import Account, DisputedFlag, Item, Kind, OpenStated, Payment, PaymentKind, Rail, Reversal

AS_OF = date(2026, 4, 30)
SHIPPED = Path(__file__).parents[2] / "src/duly/defaults/mappings/late_payment_histories.yaml"
CONSTANTS = "constants: {kind: business, currency: EUR, market: ES, language: es}\n"


def read(folder: Path, content: str, mapping: str) -> TableRead:
    path = folder / "list.csv"
    path.write_text(content, encoding="utf-8")
    return read_table(path, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)


def points(found: TableRead) -> list[tuple[Channel, str]]:
    return [
        (known.record.channel, known.record.address)
        for known in found.records
        if isinstance(known.record, ContactPoint)
    ]


def test_an_account_with_everything(tmp_path: Path) -> None:
    mapping = """
accounts:
  id: Cust
  name: Name
  kind: {column: Group, values: {Privat: consumer, Firma: business}, default: business}
  currency: Cur
  market: Country
  language: Lang
  region: Region
  timezone: {constant: Europe/Madrid}
  tier: Tier
  preferred_channel: Channel
"""
    found = read(
        tmp_path,
        "Cust,Name,Group,Cur,Country,Lang,Region,Tier,Channel\n"
        "007,Ana,Privat,€,España,es-ES,ES-MD,vip,email\n008,,,usd,usa,EN,,,\n",
        mapping,
    )
    assert found.errors == ()
    assert [known.record for known in found.records] == [
        Account(
            id="007",
            name="Ana",
            kind=Kind.CONSUMER,
            currency="EUR",
            market="ES",
            language="es",
            region="MD",
            timezone="Europe/Madrid",
            tier="vip",
            preferred_channel="email",
        ),
        Account(
            id="008",
            name="008",
            kind=Kind.BUSINESS,
            currency="USD",
            market="US",
            language="en",
            timezone="Europe/Madrid",
        ),
    ]


@pytest.mark.parametrize(
    ("channel", "written", "addresses"),
    [
        ("whatsapp", "612 345 678", ["+34612345678"]),
        ("voice", "+44 20 7946 0958", ["+442079460958"]),
        ("voice", "612345678; 0034 912 345 678", ["+34612345678", "+34912345678"]),
        ("email", "Ana@Example.COM", ["Ana@example.com"]),
        ("email", "ana@example.com; cobros@example.com", ["ana@example.com", "cobros@example.com"]),
        ("email", "ana@bücher.example", ["ana@xn--bcher-kva.example"]),
        ("whatsapp", "sandbox:007", ["sandbox:007"]),
        ("email", "", []),
    ],
)
def test_contact_points_are_put_into_one_form(tmp_path: Path, channel: str, written: str, addresses: list[str]) -> None:
    mapping = f"accounts: {{id: Cust}}\n{CONSTANTS}contacts:\n  - {{channel: {channel}, address: To}}\n"
    found = read(tmp_path, f"Cust,To\n007,{written}\n", mapping)
    assert found.errors == ()
    assert points(found) == [(Channel(channel), address) for address in addresses]


@pytest.mark.parametrize(
    ("channel", "written", "expected"),
    [
        ("whatsapp", "12", "a valid phone number in ES"),
        ("voice", "ask Ana", "a phone number in ES"),
        ("email", "ana@example", "an e-mail address"),
        ("email", "ana example.com", "an e-mail address"),
        ("email", "ana..b@example.com", "an e-mail address"),
        ("email", "sandbox:", "a sandbox address"),
    ],
)
def test_a_bad_address_is_an_error_of_its_row_or_a_warning(
    tmp_path: Path, channel: str, written: str, expected: str
) -> None:
    mapping = f"accounts: {{id: Cust}}\n{CONSTANTS}contacts:\n  - {{channel: {channel}, address: To%s}}\n"
    strict = read(tmp_path, f"Cust,To\n007,{written}\n", mapping % "")
    assert [(error.line, error.field, error.found) for error in strict.errors] == [(2, "To", written)]
    assert expected in strict.errors[0].expected
    assert strict.records == ()
    lenient = read(tmp_path, f"Cust,To\n007,{written}\n", mapping % ", optional: true")
    assert lenient.errors == ()
    assert expected in lenient.warnings[0].message
    assert [type(known.record) for known in lenient.records] == [Account]


LEDGER = f"""
{CONSTANTS}
dates: {{format: iso}}
accounts: {{id: Cust}}
items: {{when: {{column: Type, is: [INV]}}, id: No, amount: Sum, issued_on: Date}}
payments:
  when: {{column: Type, is: [PMT]}}
  id: No
  amount: {{column: Sum, negated: true}}
  received_on: Date
  references: For
  rail: {{constant: instant}}
credit_notes: {{when: {{column: Type, is: [CRN]}}, id: No, amount: Sum, issued_on: Date, references: For}}
reversals: {{when: {{column: Type, is: [RET]}}, payment: For, reversed_on: Date}}
"""


def test_one_list_of_everything(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Cust,Type,No,Date,Sum,For\n"
        "007,INV,A1,2026-04-01,100.00,\n"
        '007,PMT,P1,2026-04-05,-60.00,"A1; A0"\n'
        "007,CRN,C1,2026-04-06,-5.00,A1\n"
        "007,RET,R1,2026-04-07,-60.00,P1\n",
        LEDGER,
    )
    assert found.errors == ()
    assert [known.record for known in found.records if not isinstance(known.record, Account | Item)] == [
        Payment(
            id="P1",
            account_id="007",
            kind=PaymentKind.PAYMENT,
            amount=Money(minor=6000, currency="EUR"),
            received_on=date(2026, 4, 5),
            rail=Rail.INSTANT,
            references=("A1", "A0"),
        ),
        Payment(
            id="C1",
            account_id="007",
            kind=PaymentKind.CREDIT_NOTE,
            amount=Money(minor=500, currency="EUR"),
            received_on=date(2026, 4, 6),
            references=("A1",),
        ),
        Reversal(payment_id="P1", account_id="007", reversed_on=date(2026, 4, 7)),
    ]


def test_a_negative_payment_is_refused(tmp_path: Path) -> None:
    found = read(tmp_path, "Cust,Type,No,Date,Sum,For\n007,PMT,P1,2026-04-05,60.00,\n", LEDGER)
    assert "a positive amount (negated: true" in found.errors[0].expected


def test_what_is_left_to_pay_is_said_of_the_day_of_the_list(tmp_path: Path) -> None:
    mapping = f"accounts: {{id: Cust}}\n{CONSTANTS}items: {{id: No, amount: Sum, open: Open, issued_on: Date}}\n"
    content = "Cust,No,Date,Sum,Open\n007,A1,2026-04-01,100.00,40.00\n007,A2,2026-04-01,9.00,9.00\n"
    found = read(tmp_path, content, mapping)
    stated = [known.record for known in found.records if isinstance(known.record, OpenStated)]
    assert [(each.item_id, each.open.plain(), each.stated_on) for each in stated] == [
        ("A1", "40.00", AS_OF),
        ("A2", "9.00", AS_OF),
    ]
    wrong = read(tmp_path, "Cust,No,Date,Sum,Open\n007,A1,2026-04-01,10.00,40.00\n", mapping)
    assert [(error.field, error.expected) for error in wrong.errors] == [("Open", "between 0 and the amount 10.00")]


def test_a_history_becomes_known_day_by_day(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(
        "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,DaysLate\n"
        ""
        "391,0100-ABCDE,4/6/2013,0000000101,1/2/2013,2/1/2013,55.94,No,1/15/2013,0\n"
        "391,0100-ABCDE,4/6/2013,0000000102,3/2/2013,4/1/2013,10.5,Yes,4/9/2013,8\n"
        "391,0200-FGHIJ,4/6/2013,0000000103,3/5/2013,4/4/2013,7,No,,\n",
        encoding="utf-8",
    )
    mapping = read_mapping(SHIPPED.read_text(encoding="utf-8"), file=SHIPPED.name)
    found = read_table(path, mapping, as_of=AS_OF)
    assert found.errors == ()
    told = [
        (str(known.known_on), type(known.record).__name__)
        for known in found.records
        if not isinstance(known.record, ContactPoint)
    ]
    assert told == [
        ("2013-01-02", "Account"),
        ("2013-01-02", "Item"),
        ("2013-01-15", "Payment"),
        ("2013-03-02", "Item"),
        ("2013-03-02", "DisputedFlag"),
        ("2013-03-05", "Account"),
        ("2013-03-05", "Item"),
        ("2013-04-09", "Payment"),
    ]
    assert points(found)[:3] == [
        (Channel.WHATSAPP, "sandbox:0100-ABCDE"),
        (Channel.EMAIL, "0100-ABCDE@sandbox.example"),
        (Channel.VOICE, "sandbox:0100-ABCDE"),
    ]
    payment = next(known.record for known in found.records if isinstance(known.record, Payment))
    assert (payment.id, payment.amount.plain(), payment.references) == ("settled:0000000101", "55.94", ("0000000101",))


@pytest.mark.parametrize(("word", "says"), [("Yes", True), ("no", False), ("", False), ("X", True), ("perhaps", None)])
def test_the_disputed_flag(tmp_path: Path, word: str, says: bool | None) -> None:
    mapping = f"accounts: {{id: Cust}}\n{CONSTANTS}items: {{id: No, amount: Sum, issued_on: Date}}\n"
    mapping += "disputed: {column: Flag}\n"
    found = read(tmp_path, f"Cust,No,Date,Sum,Flag\n007,A1,2026-04-01,1.00,{word}\n", mapping)
    flags = [known.record.disputed for known in found.records if isinstance(known.record, DisputedFlag)]
    assert flags == ([] if says is None else [says])
    assert [error.field for error in found.errors] == (["Flag"] if says is None else [])


def test_rejected_rows_are_written_with_their_reasons_and_read_again(tmp_path: Path) -> None:
    mapping = f"accounts: {{id: Cust}}\n{CONSTANTS}items: {{id: No, amount: Sum, issued_on: Date}}\n"
    content = 'Cust,No,Date,Sum\n007,A1,2026-04-01,1.00\n"0,08",A2,2026-04-01,x\n009,=A3(),2026-04-01,\n'
    found = read(tmp_path, content, mapping)
    target = tmp_path / "rejected.csv"
    assert write_rejects(target, found) == 2
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Cust,No,Date,Sum,Line,Why it was not imported"
    assert lines[1].startswith('"0,08",A2,2026-04-01,x,3,')
    assert "Sum: expected an amount" in lines[1]
    assert lines[2].startswith("009,'=A3(),")
    again = read_table(target, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)
    assert [error.found for error in again.errors] == ["x", ""]


def test_the_file_of_rejected_rows_follows_the_mapping_it_was_read_with(tmp_path: Path) -> None:
    mapping = f"""accounts: {{id: Cust}}
{CONSTANTS}items: {{id: No, amount: Sum, issued_on: Date}}
dates: {{format: day_first}}
numbers: {{decimal: ","}}
delimiter: semicolon
encoding: cp1252
skip_rows: 2
"""
    path = tmp_path / "list.csv"
    path.write_text("Título\n\nCust;No;Date;Sum\n007;Ñ1;03/04/2026;1,50 USD\n", encoding="cp1252")
    found = read_table(path, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)
    target = tmp_path / "rejected.csv"
    write_rejects(target, found)
    target.write_text(target.read_text(encoding="cp1252").replace(" USD", ""), encoding="cp1252")
    mended = read_table(target, read_mapping(mapping, file="list.yaml"), as_of=AS_OF)
    assert mended.errors == ()
    assert [known.record.id for known in mended.records if isinstance(known.record, Item)] == ["Ñ1"]


def test_a_payment_of_a_later_day_waits_for_it(tmp_path: Path) -> None:
    found = read(tmp_path, "Cust,Type,No,Date,Sum,For\n007,PMT,P1,2026-05-04,-60.00,\n", LEDGER)
    (payment,) = (known for known in found.records if isinstance(known.record, Payment))
    assert payment.known_on == date(2026, 5, 4)
    assert [note.message for note in found.warnings] == [
        "payment P1 is of 2026-05-04, after the day of the file: it waits for that day"
    ]
