"""Check 6: one customer, one conversation: all that is due goes into one message, and replies into one thread."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_three_invoices_make_one_message_with_a_statement(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="100.00", late=3),
        Owes(customer="0001", amount="50.00", late=2, invoice="F-2"),
        Owes(customer="0001", amount="25.00", late=1, invoice="F-3"),
        Owes(customer="0001", amount="70.00", late=-9, invoice="F-4"),
    )
    ledger.run("2026-03-03")
    (message,) = ledger.heard("0001")
    for part in ("F-0001", "F-2", "F-3", "175.00 EUR"):
        assert part in message
    assert "F-4" not in message
    assert [row["account"] for row in ledger.worklist()] == ["0001"]


def test_replies_by_another_channel_belong_to_the_same_conversation(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03")
    ledger.says("0001", "I will pay soon")
    assert "On which date" in ledger.heard("0001")[-1]
    ledger.duly("sandbox", "reply", "0001", "on 6 March", "--channel", "email")
    ledger.duly("sandbox", "reply", "0001", "yes", "--channel", "whatsapp")
    assert ledger.explained("0001")["facts"]["promise_state"] == "confirmed"
