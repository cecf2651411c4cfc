"""The customer's phone: what the customer does is answered at once."""

from __future__ import annotations

from tests.commands.conftest import Desk


def test_a_promise_is_answered_and_recorded(desk: Desk) -> None:
    ran = desk.duly("sandbox", "reply", "0001", "I will pay 120 on Friday")
    assert ran.code == 0
    assert "6 March 2026" in ran.words
    assert "Fri 6 Mar 2026: confirmed" in desk.duly("explain", "0001").words


def test_the_same_words_twice_are_two_messages(desk: Desk) -> None:
    for _ in range(2):
        desk.duly("sandbox", "reply", "0001", "hello")
    said = [m for m in desk.duly("sandbox", "inbox", "0001", "--json").document if m["from"] == "customer"]
    assert [message["text"] for message in said] == ["hello", "hello"]


def test_an_opt_out_ends_all_messages(desk: Desk) -> None:
    desk.duly("sandbox", "reply", "0003", "STOP")
    before = len(desk.duly("sandbox", "inbox", "0003", "--json").document)
    desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-05-31")
    assert len(desk.duly("sandbox", "inbox", "0003", "--json").document) == before


def test_reading_and_opening_the_link_reach_the_facts(desk: Desk) -> None:
    assert "has read 1 message" in desk.duly("sandbox", "read", "0001").out
    assert desk.duly("sandbox", "open-link", "0001").code == 0
    facts = desk.duly("explain", "0001", "--json").document["facts"]
    assert (facts["last_message_state"], facts["days_since_link_opened"]) == ("read", 0)


def test_the_inbox_of_everybody_shows_the_last_message(desk: Desk) -> None:
    assert {"0001", "0002", "0003", "0004"} <= set(desk.duly("sandbox", "inbox").out.split())


def test_somebody_unknown_has_no_phone(desk: Desk) -> None:
    ran = desk.duly("sandbox", "reply", "001", "hello")
    assert (ran.code, ran.told.strip()) == (2, "no account '001'; did you mean '0001'?")


def test_a_channel_without_an_address_is_refused(desk: Desk) -> None:
    ran = desk.duly("sandbox", "reply", "0004", "hello", "--channel", "whatsapp")
    assert (ran.code, "account 0004 has no address for whatsapp; known: email" in ran.told) == (2, True)
