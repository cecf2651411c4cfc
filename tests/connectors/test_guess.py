"""A mapping proposed for files nobody has described: names in four languages, values, and honest questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from duly.connectors.tables import Guess, TableUnreadable, guess
from duly.connectors.tables.guess_names import Role, name_score
from duly.domain.contact import ContactPoint
from duly.domain.receivables import Account, DisputedFlag, Item, Kind, Payment, PaymentKind

AS_OF = date(2026, 4, 30)


def look(folder: Path, content: str | bytes) -> Guess:
    path = folder / "export.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return guess(path, as_of=AS_OF)


def roles(found: Guess) -> dict[str, Role]:
    return {each.column: each.role for each in found.columns if each.role is not None}


FILES = [
    (
        "Customer No.,Customer Name,Inv No,Inv Date,Due,Amount,Amount Due\n"
        '10,Acme Ltd,1001,01/31/2026,02/28/2026,"$1,200.00",$200.00\n'
        "10,Acme Ltd,1002,02/05/2026,03/07/2026,$80.00,$80.00\n",
        {
            "Customer No.": Role.ACCOUNT_ID,
            "Customer Name": Role.ACCOUNT_NAME,
            "Inv No": Role.ITEM_ID,
            "Inv Date": Role.ISSUED_ON,
            "Due": Role.DUE_ON,
            "Amount": Role.AMOUNT,
            "Amount Due": Role.OPEN,
        },
        ["dates: {format: month_first}", 'numbers: {decimal: "."}', "currency: USD", "kind: business"],
    ),
    (
        "Cust ID|Doc|Date|Bal|Paid on\n"
        "10|A1|2026-01-02|5.00|2026-02-01\n11|A2|2026-01-03|6.10|\n10|A3|2026-01-03|6.10|\n",
        {
            "Cust ID": Role.ACCOUNT_ID,
            "Doc": Role.ITEM_ID,
            "Date": Role.ISSUED_ON,
            "Bal": Role.OPEN,
            "Paid on": Role.PAID_ON,
        },
        ["dates: {format: iso}", "when: {column: Paid on, is: present}", "amount: Bal"],
    ),
    (
        "Cliente;Razón social;Correo electrónico;Móvil;Nº factura;Fecha;Vencimiento;Importe\n"
        "00042;Ejemplo SL;a@example.com;612345678;F1;03/02/2026;25/03/2026;1.210,00\n"
        "00043;Muestra SA;b@example.com;+34 612 345 679;F2;04/02/2026;05/03/2026;12,50\n",
        {
            "Cliente": Role.ACCOUNT_ID,
            "Razón social": Role.ACCOUNT_NAME,
            "Correo electrónico": Role.EMAIL,
            "Móvil": Role.PHONE,
            "Nº factura": Role.ITEM_ID,
            "Fecha": Role.ISSUED_ON,
            "Vencimiento": Role.DUE_ON,
            "Importe": Role.AMOUNT,
        },
        ["dates: {format: day_first}", 'numbers: {decimal: ","}', "currency: EUR", "market: ES", "language: es"],
    ),
    (
        "Debitor;Name 1;Rechnungsnr;Belegdatum;Fällig am;Betrag;Währung\n"
        "7;Muster GmbH;R1;03.02.2026;25.03.2026;1.210,00;EUR\n7;Muster GmbH;R2;04.02.2026;05.03.2026;2,50-;EUR\n",
        {
            "Debitor": Role.ACCOUNT_ID,
            "Name 1": Role.ACCOUNT_NAME,
            "Rechnungsnr": Role.ITEM_ID,
            "Belegdatum": Role.ISSUED_ON,
            "Fällig am": Role.DUE_ON,
            "Betrag": Role.AMOUNT,
            "Währung": Role.CURRENCY,
        },
        ["dates: {format: day_first}", 'numbers: {decimal: ","}', "market: DE", "currency: Währung"],
    ),
    (
        "Código do cliente;Nome;Nota fiscal;Emissão;Vencimento;Valor\n"
        "7;Exemplo Ltda;N1;03/02/2026;25/03/2026;R$ 1.210,00\n8;Mostra Ltda;N2;04/02/2026;05/03/2026;R$ 2,50\n",
        {
            "Código do cliente": Role.ACCOUNT_ID,
            "Nome": Role.ACCOUNT_NAME,
            "Nota fiscal": Role.ITEM_ID,
            "Emissão": Role.ISSUED_ON,
            "Vencimento": Role.DUE_ON,
            "Valor": Role.AMOUNT,
        },
        ["currency: BRL  # as beside the amounts", "market: BR", "language: pt"],
    ),
    (
        "Kunnr\tName 1\tBelnr\tBlart\tBldat\tFaedt\tWrbtr\tWaers\n"
        "0000100042\tMuster AG\t1800000123\tRV\t03.02.2026\t05.03.2026\t1.210,00\tEUR\n"
        "0000100042\tMuster AG\t1600000044\tRG\t04.02.2026\t04.02.2026\t210,00-\tEUR\n\t\t\t\t\t\t1.000,00\tEUR\n",
        {
            "Kunnr": Role.ACCOUNT_ID,
            "Name 1": Role.ACCOUNT_NAME,
            "Belnr": Role.ITEM_ID,
            "Blart": Role.ROW_TYPE,
            "Bldat": Role.ISSUED_ON,
            "Faedt": Role.DUE_ON,
            "Wrbtr": Role.AMOUNT,
            "Waers": Role.CURRENCY,
        },
        ["dates: {format: day_first}  # dates with points", 'when: {column: Blart, is: ["RV"]}', "credit_notes:"],
    ),
    (
        "x1,x2,x3,x4,x5\nC1,N01,2026-01-02,2026-02-01,5.25\nC1,N02,2026-01-03,2026-02-02,6.10\n"
        "C2,N03,2026-01-03,2026-02-02,6.10\nC3,N04,2026-01-03,2026-02-02,7.10\n",
        {
            "x1": Role.ACCOUNT_ID,
            "x2": Role.ITEM_ID,
            "x3": Role.ISSUED_ON,
            "x4": Role.DUE_ON,
            "x5": Role.AMOUNT,
        },
        ["id: x2  # 40 %: no value stands twice"],
    ),
]


@pytest.mark.parametrize(("content", "expected", "lines"), FILES)
def test_roles_formats_and_constants(tmp_path: Path, content: str, expected: dict[str, Role], lines: list[str]) -> None:
    found = look(tmp_path, content)
    assert roles(found) == expected
    assert [line for line in lines if line not in found.mapping_text] == [], found.mapping_text
    assert [str(error) for error in found.preview.errors] == []
    assert any(isinstance(known.record, Item) for known in found.preview_rows)


def test_a_history_is_proposed_to_be_replayed(tmp_path: Path) -> None:
    found = look(
        tmp_path,
        "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,DaysLate\n"
        ""
        "391,0100-ABCDE,4/6/2013,0000000101,1/2/2013,2/1/2013,55.94,No,1/15/2013,0\n"
        "391,0100-ABCDE,4/6/2013,0000000102,3/2/2013,4/1/2013,10.5,Yes,4/9/2013,8\n"
        "770,0200-FGHIJ,4/6/2013,0000000103,3/5/2013,4/4/2013,7,No,4/30/2013,26\n",
    )
    assert roles(found) == {
        "customerID": Role.ACCOUNT_ID,
        "invoiceNumber": Role.ITEM_ID,
        "InvoiceDate": Role.ISSUED_ON,
        "DueDate": Role.DUE_ON,
        "InvoiceAmount": Role.AMOUNT,
        "Disputed": Role.DISPUTED,
        "SettledDate": Role.PAID_ON,
    }
    by_type = {type(known.record): known for known in found.preview_rows}
    assert by_type[Item].known_on == date(2013, 3, 5)
    assert by_type[Payment].known_on == date(2013, 4, 30)
    assert DisputedFlag in by_type
    assert any("no contact points" in question for question in found.questions)
    assert "sandbox:{customerID}" in found.mapping_text


def test_kinds_of_rows_are_told_apart(tmp_path: Path) -> None:
    found = look(
        tmp_path,
        "Customer,Type,Document No,Date,Amount\n"
        "C1,INV,D1,2026-01-02,50.00\nC1,PMT,D2,2026-01-03,-20.00\nC2,CRN,D3,2026-01-04,-5.00\n",
    )
    assert found.preview.errors == ()
    kinds = [type(known.record) for known in found.preview_rows if not isinstance(known.record, Account)]
    assert kinds == [Item, Payment, Payment]
    payments = [known.record.kind for known in found.preview_rows if isinstance(known.record, Payment)]
    assert payments == [PaymentKind.PAYMENT, PaymentKind.CREDIT_NOTE]


def test_a_list_of_payments(tmp_path: Path) -> None:
    found = look(
        tmp_path,
        "Account No,Receipt No,Payment Date,Amount Paid,Invoice\n"
        "C1,R1,2026-01-02,50.00,F1\nC1,R2,2026-01-03,20.00,F2\n",
    )
    payments = [known.record for known in found.preview_rows if isinstance(known.record, Payment)]
    assert [(each.id, each.references) for each in payments] == [("R1", ("F1",)), ("R2", ("F2",))]
    assert not any(isinstance(known.record, Item) for known in found.preview_rows)


def test_a_list_of_customers(tmp_path: Path) -> None:
    found = look(
        tmp_path,
        "Customer ID,Customer,Country,Email,WhatsApp\n"
        "C1,Ana,Spain,ana@example.com,612345678\nC2,Rui,Portugal,rui@example.com,\n",
    )
    accounts = [known.record for known in found.preview_rows if isinstance(known.record, Account)]
    assert [(each.id, each.name, each.market, each.kind) for each in accounts] == [
        ("C1", "Ana", "ES", Kind.CONSUMER),
        ("C2", "Rui", "PT", Kind.CONSUMER),
    ]
    assert sum(isinstance(known.record, ContactPoint) for known in found.preview_rows) == 3


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("Customer,Invoice,Date,Due,Amount\nC1,F1,03/04/2026,04/04/2026,5.00\n", "day first or month first?"),
        ("Customer,Invoice,Date,Due,Amount\nC1,F1,2026-04-03,,1.234\n", "decimal point or comma?"),
        ("Customer,Invoice,Date,Amount\nC1,F1,2026-04-03,1.00\n", "no due date was found"),
        ("Customer,Due,Amount\nC1,2026-04-03,1.00\n", "which column is the invoice number?"),
        ("Customer,Due,Amount\nC1,2026-04-03,1.00\n", "no invoice date was found"),
        ("Invoice,Due,Amount\nF1,2026-04-03,1.00\n", "which column is the customer's id?"),
        ("Company,Invoice,Due,Amount\nAcme,F1,2026-04-03,1.00\n", "the name is taken for it"),
        ("Customer,Invoice,Date,Amount\nC1,F1,2026-04-03,1.00\nC1,F2,25.12.2026,1.00\n", "in more than one format"),
        ("Customer,Invoice,Date,Amount\nC1,F1,2026-04-03,1.00\n", "currency: no column says it; USD is proposed"),
    ],
)
def test_what_is_not_in_the_file_is_asked(tmp_path: Path, content: str, question: str) -> None:
    questions = look(tmp_path, content).questions
    assert any(question in each for each in questions), questions


def test_titles_above_the_header_and_other_encodings(tmp_path: Path) -> None:
    text = "Offene Posten\n\nKunde;Rechnung;Datum;Fälligkeit;Offen\n00042;R1;03.02.2026;25.03.2026;1.210,00\n"
    found = look(tmp_path, text.encode("cp1252"))
    assert found.preview.errors == ()
    assert [known.record.account_id for known in found.preview_rows if isinstance(known.record, Item)] == ["00042"]


def test_what_is_no_list_of_receivables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="looks like receivables"):
        look(tmp_path, "colour,shape\nred,round\nred,round\n")


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Customer No.", Role.ACCOUNT_ID),
        ("CUST_ID", Role.ACCOUNT_ID),
        ("Kd-Nr.", Role.ACCOUNT_ID),
        ("Nº Factura", Role.ITEM_ID),
        ("InvoiceNumber", Role.ITEM_ID),
        ("Fecha de vencimiento", Role.DUE_ON),
        ("Fälligkeitsdatum", Role.DUE_ON),
        ("SettledDate", Role.PAID_ON),
        ("Data de emissão", Role.ISSUED_ON),
    ],
)
def test_known_names_are_known_however_they_are_written(header: str, role: Role) -> None:
    assert name_score(header, role)[0] == 100


def test_customer_beside_name_is_the_id(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("Customer;Name;Invoice;Date;Due;Amount\n007;Ann;F1;20/04/2026;20/05/2026;10,50\n", encoding="utf-8")
    mapping = guess(path, as_of=AS_OF).mapping_text
    assert "id: Customer" in mapping
    assert "name: Name" in mapping


def test_the_companys_own_currency_is_proposed_where_the_file_shows_none(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("Customer No;Invoice;Date;Due;Amount\n007;F1;20/04/2026;20/05/2026;10,50\n", encoding="utf-8")
    mapping = guess(path, as_of=AS_OF, home_currency="GBP").mapping_text
    assert "currency: GBP" in mapping
    assert "market: GB" in mapping


def test_a_list_of_payments_is_seen_as_one(tmp_path: Path) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("Customer no;Payment;Received;Amount;Invoice\n00043;P-1;16/03/2026;96,40;F-110\n", encoding="utf-8")
    found = guess(path, as_of=AS_OF)
    assert [type(known.record).__name__ for known in found.preview_rows] == ["Payment"]


@pytest.mark.parametrize(
    ("dates", "says"),
    [
        (("31", "30"), "column 'Datum' is called like a date, but '31' on line 2 is not"),
        (("31.03.2026", "46113"), "column 'Datum' is called like a date, but '46113' on line 3, a number among dates"),
        (("31.03.2026", "Ende März"), "column 'Datum' is called like a date, but 'Ende März' on line 3 is not"),
    ],
)
def test_a_column_that_should_hold_dates_is_named_with_the_cell(
    tmp_path: Path, dates: tuple[str, str], says: str
) -> None:
    lines = (f"00{number};R{number};{day};10,50\n" for number, day in enumerate(dates, start=1))
    questions = look(tmp_path, "Kd-Nr.;Rechnung;Datum;Betrag\n" + "".join(lines)).questions
    assert any(each.startswith(says) for each in questions), questions


@pytest.mark.parametrize("first", [(), ("Report of March",)])
def test_when_the_first_sheet_is_no_table_the_others_are_named(tmp_path: Path, first: tuple[str, ...]) -> None:
    book = Workbook()
    top = book.active
    assert top is not None, "a new workbook has a sheet"
    top.append(first)
    sheet = book.create_sheet("Open items")
    sheet.append(("Customer No", "Invoice", "Date", "Due", "Amount"))
    sheet.append(("007", "F1", date(2026, 4, 20), date(2026, 5, 20), 10.5))
    path = tmp_path / "book.xlsx"
    book.save(path)
    with pytest.raises(TableUnreadable, match="others are 'Open items': --sheet NAME"):
        guess(path, as_of=AS_OF)
    found = guess(path, as_of=AS_OF, sheet="Open items")
    assert 'sheet: "Open items"' in found.mapping_text
    assert any(isinstance(known.record, Item) for known in found.preview_rows)
