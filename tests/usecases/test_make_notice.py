"""The formal notice: what it says, read back from the PDF; the same bytes again; and when there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from duly.app import App
from duly.dialogue.letter import Letter, LetterTable
from duly.domain.charge_lifecycle import ChargeEvent
from duly.domain.receivables import DisputedFlag, Kind
from duly.errors import InputInvalid, NotFound
from duly.letters.pdf import LetterInvalid, render_pdf
from duly.store.schema import charge, journal
from duly.usecases.decide_charge import ChargeDecision, decide_charge
from duly.usecases.hold_account import Pause, hold_account
from duly.usecases.make_notice import Notice, make_notice
from tests.usecases.company import PENNY, bring, customer, debt, journal_holds, paid, rows
from tests.usecases.test_charges import MARCH, TRADER, proposed

JANUARY = date(2026, 1, 1)


def notice(app: App, *, now: datetime = MARCH) -> Notice:
    return make_notice(app.context, PENNY.id, actor="person:Ada", now=now)


def read(content: bytes) -> str:
    """The text of a PDF, page after page, with single blanks."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


@pytest.fixture
def late(app: App) -> App:
    bring(app, *customer(TRADER), debt("INV-1", "10000.00", JANUARY, of=TRADER), debt("INV-2", "250.50", of=TRADER))
    return app


def test_the_letter_says_who_owes_what_since_when_and_what_can_be_done(late: App) -> None:
    made = notice(late)
    text = read(made.content)
    for words in (
        "Example Supplies", PENNY.name, "2 March 2026", "Notice of overdue payment", "INV-1", "1 January 2026", "60",
        "10,000.00 GBP", "INV-2", "250.50 GBP", "Total to pay 10,250.50 GBP", "https://pay.example/", "right to object",
        late.context.settings.callback, "Page 1 / 1", "Our records show", "by Thursday 12 March 2026",
    ):  # fmt: skip
        assert words in text, words
    assert str(made.total) == "10,250.50 GBP"


def test_the_same_letter_has_the_same_bytes_and_its_hash_is_in_the_journal(late: App) -> None:
    one, other = notice(late), notice(late)
    assert one.content == other.content
    assert b"D:20260302" in one.content, "it was made when the clock said so"
    assert one.sha256 == sha256(one.content).hexdigest()
    entries = rows(late, select(journal).where(journal.c.kind == "notice.made"))
    assert len(entries) == 2
    assert all(one.sha256 in entry["body"] and entry["actor"] == "person:Ada" for entry in entries)
    assert journal_holds(late)


def test_a_part_payment_lowers_what_the_letter_asks_for(late: App) -> None:
    bring(late, paid("P1", "9000.00", date(2026, 3, 1), "INV-1", of=TRADER), at=MARCH)
    assert str(notice(late).total) == "1,250.50 GBP"


def test_an_approved_charge_is_told_apart_and_no_part_of_the_total(late: App) -> None:
    proposed(late)
    name = rows(late, select(charge.c.id).where(charge.c.kind == "fixed_sum", charge.c.amount == 10_000))[0]["id"]
    assert "100.00 GBP" not in read(notice(late).content)
    decide_charge(late.context, name, ChargeDecision(event=ChargeEvent.APPROVED, by="Ada", note="x"), now=MARCH)
    made = notice(late)
    text = read(made.content)
    assert made.charges == (name,)
    assert str(made.total) == "10,250.50 GBP"
    assert "billed separately" in text
    assert "100.00 GBP" in text


def test_what_is_disputed_is_not_in_the_letter(late: App) -> None:
    said = DisputedFlag(item_id="INV-1", account_id=PENNY.id, disputed=True, said_on=date(2026, 3, 1))
    bring(late, replace(said, item_id=f"{debt('INV-1', of=TRADER).id}"), at=MARCH)
    made = notice(late)
    assert made.items == ("INV-2",)
    assert "INV-1" not in read(made.content)


def test_there_is_no_letter_where_nothing_may_be_asked_for(app: App) -> None:
    with pytest.raises(NotFound):
        make_notice(app.context, "nobody", actor="test", now=MARCH)
    bring(app, *customer(TRADER), debt("INV-1", "100.00", date(2026, 4, 1), of=TRADER))
    with pytest.raises(InputInvalid, match="nothing is past due"):
        notice(app)
    bring(app, debt("INV-2", "50.00", JANUARY, of=TRADER), at=MARCH)
    hold_account(app.context, PENNY.id, Pause(reason="hardship", by="Ada", until=date(2026, 3, 20)), now=MARCH)
    with pytest.raises(InputInvalid, match="on hold: hardship"):
        notice(app)
    assert not rows(app, select(journal.c.seq).where(journal.c.kind == "notice.made"))


def test_a_long_letter_numbers_its_pages_and_repeats_its_heads(app: App) -> None:
    bring(app, *customer(TRADER), *(debt(f"INV-{n:03}", "10.00", JANUARY, of=TRADER) for n in range(120)))
    pages = [page.extract_text() for page in PdfReader(BytesIO(notice(app).content)).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} / {len(pages)}" in page
    assert all("Days late" in page for page in pages[:-1])
    assert "INV-119" in "".join(pages)


LETTER = Letter(
    creditor="Müller & Söhne GmbH", contact="+49 30 000000", registered="HRB 1, Köln", to=("Łucja Peña Conceição",),
    facts=(("Datum", "2. März"),),
    title="Mahnung", parts=("Año, ação, źródło, 5 < 6 & 7 > 6, €",), page="Seite", reference="R-1", language="de",
    made_at=MARCH,
)  # fmt: skip


def test_names_are_printed_as_they_are_written() -> None:
    text = read(render_pdf(LETTER))
    for words in (
        "Müller & Söhne GmbH",
        "Łucja Peña Conceição",
        "Año, ação, źródło, 5 < 6 & 7 > 6, €",
        "Seite 1 / 1",
        "HRB 1, Köln",
    ):
        assert words in text


def test_a_letter_that_cannot_be_printed_whole_is_not_printed() -> None:
    with pytest.raises(LetterInvalid, match="字"):
        render_pdf(replace(LETTER, to=("字",)))


def test_the_day_in_the_file_is_the_one_that_was_given_in() -> None:
    table = LetterTable(heads=("a", "b", "c"), rows=(("1", "2", "3"),), right=frozenset({2}), total=("T", "3"))
    found = PdfReader(BytesIO(render_pdf(replace(LETTER, parts=(table,))))).metadata
    assert found is not None
    assert found.creation_date == MARCH


def test_a_market_that_wants_the_creditors_registration_on_documents_gets_it(app: App) -> None:
    """Brazil, CDC article 42-A."""
    debtor = replace(TRADER, market="BR", kind=Kind.CONSUMER)
    bring(app, *customer(debtor), debt("INV-1", "100.00", JANUARY, of=debtor))
    with pytest.raises(InputInvalid, match="registered address and tax number on every document"):
        notice(app)
    said = app.context.settings.model_copy(update={"registered": "1 High Street, London; VAT GB 000"})
    made = make_notice(replace(app.context, settings=said), PENNY.id, actor="test", now=MARCH)
    assert "1 High Street, London; VAT GB 000" in read(made.content)
