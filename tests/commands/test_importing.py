"""Importing tells what changed, and refuses a bad file as a whole with every fault in words."""

from __future__ import annotations

from tests.commands.conftest import RECEIVABLES, Desk

BAD_AMOUNT = RECEIVABLES.replace("80,00", "80.00,5")


def test_the_first_import_says_what_is_new(new_desk: Desk) -> None:
    ran = new_desk.import_receivables()
    assert ran.code == 0
    for line in ("4 accounts added", "7 contact points added", "4 items added"):
        assert line in ran.words


def test_importing_again_changes_nothing(new_desk: Desk) -> None:
    new_desk.import_receivables()
    assert "15 records as they were" in new_desk.import_receivables().words


def test_a_bad_row_keeps_the_whole_file_out(new_desk: Desk) -> None:
    ran = new_desk.import_receivables(BAD_AMOUNT)
    assert ran.code == 2
    assert "receivables.csv, line 3, Amount: found '80.00,5', expected" in ran.told
    assert "1 fault; nothing was imported." in ran.told
    assert new_desk.duly("explain", "0001").code == 2, "no account came in"


def test_a_bad_second_file_keeps_the_first_one_out(new_desk: Desk) -> None:
    good = new_desk.write("a.csv", RECEIVABLES)
    bad = new_desk.write("b.csv", BAD_AMOUNT.replace("0002", "0009").replace("F-2", "F-9"))
    ran = new_desk.duly("import", good, bad, "--mapping", "ours", "--as-of", "2026-03-03")
    assert ran.code == 2
    assert new_desk.duly("explain", "0001").code == 2


def test_an_item_of_somebody_elses_is_refused_by_the_books(desk: Desk) -> None:
    ran = desk.import_receivables(RECEIVABLES.replace("F-2", "F-1"))
    assert ran.code == 2
    assert "line 3" in ran.told


def test_keep_going_imports_the_good_rows_and_writes_the_bad_ones(new_desk: Desk) -> None:
    file = new_desk.write("receivables.csv", BAD_AMOUNT)
    rejects = new_desk.folder / "bad.csv"
    ran = new_desk.duly(
        "import", file, "--mapping", "ours", "--as-of", "2026-03-03", "--keep-going", "--rejects", str(rejects)
    )
    assert ran.code == 0
    assert "3 accounts added" in ran.words
    assert "Quentin Query" in rejects.read_text(encoding="utf-8-sig")
    mended = rejects.read_text(encoding="utf-8-sig").replace("80.00,5", "80,00")
    ran = new_desk.duly("import", new_desk.write("mended.csv", mended), "--mapping", "ours", "--as-of", "2026-03-03")
    assert "1 account added" in ran.words


def test_rows_that_do_not_fit_the_books_are_written_out_as_well(desk: Desk) -> None:
    file = desk.write("late.csv", RECEIVABLES.replace("F-2", "F-1").replace("F-3", "F-30"))
    rejects = desk.folder / "bad.csv"
    ran = desk.duly("import", file, "--mapping", "ours", "--keep-going", "--rejects", str(rejects))
    assert "1 item added" in ran.words
    assert "Quentin Query" in rejects.read_text(encoding="utf-8-sig")


def test_guessing_proposes_a_mapping_that_can_be_kept(new_desk: Desk) -> None:
    file = new_desk.write("unseen.csv", RECEIVABLES)
    kept = new_desk.folder / "mappings" / "unseen.yaml"
    ran = new_desk.duly("import", "--guess", file, "--write", str(kept), "--as-of", "2026-03-03")
    assert ran.code == 0
    assert "id: Customer" in ran.out
    assert "F-1: 120.00 EUR, of 2026-02-02, due 2026-03-02" in ran.words
    assert new_desk.duly("import", file, "--mapping", "unseen", "--as-of", "2026-03-03").code == 0


def test_an_unknown_mapping_names_those_there_are(new_desk: Desk) -> None:
    ran = new_desk.duly("import", new_desk.write("a.csv", RECEIVABLES), "--mapping", "theirs")
    assert ran.code == 2
    assert "late_payment_histories, ours" in ran.told


def test_without_a_mapping_it_says_how_to_get_one(new_desk: Desk) -> None:
    ran = new_desk.duly("import", new_desk.write("a.csv", RECEIVABLES))
    assert (ran.code, "duly import --guess FILE" in ran.told) == (2, True)


def test_a_missing_file_is_named(new_desk: Desk) -> None:
    ran = new_desk.duly("import", "nowhere.csv", "--mapping", "ours")
    assert (ran.code, "nowhere.csv: no such file" in ran.told) == (2, True)


def test_json_carries_the_same(new_desk: Desk) -> None:
    file = new_desk.write("receivables.csv", BAD_AMOUNT)
    ran = new_desk.duly("import", file, "--mapping", "ours", "--json")
    assert ran.code == 2
    assert ran.document["imported"] is False
    assert ran.document["files"][0]["errors"][0]["field"] == "Amount"


OPEN_ITEMS = """\
Customer;Invoice;Issued;Due;Amount;Left
0001;F-1;02/02/2026;02/03/2026;120,00;{left}
"""


def open_list(desk: Desk, left: str, *, switch: str = "", day: str = "2026-03-10") -> str:
    mapping = (desk.folder / "mappings" / "ours.yaml").read_text(encoding="utf-8")
    head, tail = mapping.split("accounts:")[0], "items: {account: Customer, id: Invoice, amount: Amount, open: Left, "
    tail += "currency: {constant: EUR}, issued_on: Issued, due_on: Due}\n"
    desk.write("mappings/open.yaml", head.replace("mapping: ours", "mapping: open") + tail + switch)
    ran = desk.duly("import", desk.write("open.csv", OPEN_ITEMS.format(left=left)), "-m", "open", "--as-of", day)
    assert ran.code == 0, ran.told
    return ran.words


def test_what_is_open_and_not_in_the_list_is_told_of(new_desk: Desk) -> None:
    new_desk.import_receivables()
    words = open_list(new_desk, "120,00")
    assert "note: 3 items are open here and not in this file" in words
    assert "complete: open_items" in words


def test_what_a_complete_list_leaves_out_has_been_paid(new_desk: Desk) -> None:
    new_desk.import_receivables()
    words = open_list(new_desk, "50,00", switch="complete: open_items\n")
    assert "4 payments received" in words
    assert "3 items are no longer in the list of open items: paid in full as of 2026-03-10" in words
    assert "payment" not in open_list(new_desk, "50,00", switch="complete: open_items\n", day="2026-03-11")
    again = open_list(new_desk, "50,00", switch="complete: open_items\n", day="2026-03-02")
    assert "payment" not in again, "an earlier list changes nothing"


def test_a_proposed_mapping_does_not_replace_one_that_is_there(new_desk: Desk) -> None:
    file, kept = new_desk.write("unseen.csv", RECEIVABLES), new_desk.write("mine.yaml", "mine")
    ran = new_desk.duly("import", "--guess", file, "--write", kept)
    assert (ran.code, "--force" in ran.told) == (2, True)
    assert (new_desk.folder / "mine.yaml").read_text(encoding="utf-8") == "mine"
    assert new_desk.duly("import", "--guess", file, "--write", kept, "--force").code == 0
    assert "mapping:" in (new_desk.folder / "mine.yaml").read_text(encoding="utf-8")
