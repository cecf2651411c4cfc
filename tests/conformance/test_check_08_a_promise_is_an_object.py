"""Check 8: a promise is an object with a date and the time it was taken, and does not overwrite a dispute."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_a_promise_has_a_date_a_time_and_the_words_it_rests_on(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03T12:00")
    ledger.says("0001", "I will pay 100 on 6 March")
    (promise,) = ledger.duly("audit", "export", "0001").document["promises"]
    assert (promise["day"], promise["amount"], promise["currency"]) == ("2026-03-06", 10_000, "EUR")
    assert promise["taken_at"].startswith("2026-03-03T12:")
    assert (promise["taken_by"], promise["channel"]) == ("automation", "whatsapp")
    (told,) = ledger.journal("0001", "promise.recorded")
    assert [quote["text"] for quote in told["body"]["quotes"]] == ["I will pay 100 on 6 March"]


def test_a_promise_for_the_rest_leaves_the_dispute_as_it_is(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"), Owes(customer="0001", amount="40.00", invoice="F-2"))
    ledger.run("2026-03-03")
    ledger.says("0001", "Invoice F-0001 is wrong: the goods never arrived")
    ledger.says("0001", "I will pay F-2 on 6 March, 40 euros")
    pack = ledger.duly("audit", "export", "0001").document
    (dispute,), (promise,) = pack["disputes"], pack["promises"]
    assert (dispute["item_id"], dispute["closed_at"]) == ("F-0001", None)
    assert promise["state"] == "confirmed"
    assert "F-0001" not in str(promise["items"])


def test_promising_what_is_disputed_is_no_promise(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03")
    ledger.says("0001", "Invoice F-0001 is wrong: the goods never arrived")
    ledger.says("0001", "ok I will pay F-0001 on 6 March, 100 euros")
    pack = ledger.duly("audit", "export", "0001").document
    assert pack["promises"] == []
    assert [dispute["closed_at"] for dispute in pack["disputes"]] == [None]
