"""The wording file: what is refused at load, what the shipped one says, and how values read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

from duly.dialogue.catalogue import ITEMS_LISTED_MAX, UnknownWording, ValueRefused, money_shown
from duly.dialogue.sayings import NEUTRAL, SUPPLIED, Saying
from duly.dialogue.values import ClockTime, Instalment, ItemLine, Value, values_from_json, values_to_json
from duly.dialogue.wording import Catalogue, WordingInvalid, read_catalogue, render
from duly.dialogue.wording_lint import check_preview, revealed
from duly.domain.contact import Channel
from duly.domain.money import Money
from tests.dialogue.playbook import eur

ENGLISH = (files("duly.defaults") / "wording" / "en.yaml").read_text(encoding="utf-8")
VALUES: dict[str, Value] = {
    "creditor": "Example Energy",
    "name": "Sample Customer",
    "contact": "+34 900 000 000",
    "link": "https://pay.example/a1",
    "items": (
        ItemLine(number="INV-1", open=eur("1240.50"), due_on=date(2026, 3, 1)),
        ItemLine(number="INV-2", open=eur("80.00"), due_on=None),
    ),
    "total": eur("1320.50"),
    "oldest_due": date(2026, 3, 1),
    "date": date(2026, 3, 13),
    "time": ClockTime(minute=600, zone="America/New_York"),
    "until": ClockTime(minute=750),
    "amount": eur("1240.50"),
    "code": "481516",
    "number": "INV-1",
    "rest": eur("80.00"),
    "schedule": (
        Instalment(day=date(2026, 3, 6), amount=eur("40.00")),
        Instalment(day=date(2026, 3, 13), amount=eur("80.00")),
    ),
}
OPENINGS = """reminder.before_due reminder.due_today reminder.just_overdue reminder.with_invoice reminder.second
reminder.read_unanswered reminder.link_opened reminder.firm reminder.final reminder.after_broken_promise call.overdue
call.after_broken_promise promise.due_today payment.thanks""".split()
HEAD = """wording: sample
locale: en
phrases:
  {item: "{number} {open} {due}", item_undated: "{number} {open}", more: "{count}", credit: "{amount} {left}",
   instalment: "{amount} {date}"}
dates: {full: EEEE d MMMM y, short: d MMMM y}
email_subject: A message from {creditor}
voice_opening: Hello, this is the automated assistant of {creditor}.
answer_opening: >-
  This is the automated assistant of {creditor}, with the answer to what you wrote to us about your customer account.
openings_say: [automated]
wordings:
"""


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return read_catalogue(ENGLISH, file="en.yaml")


def _catalogue(*lines: str) -> Catalogue:
    return read_catalogue(HEAD + "".join(f"  {line}\n" for line in lines), file="sample.yaml")


def _every_text(catalogue: Catalogue) -> Iterator[tuple[str, Channel, str]]:
    for wording in catalogue.wordings.values():
        for channel in Channel:
            rendered = render(wording, channel, VALUES, catalogue.locale)
            yield wording.id, channel, f"{rendered.subject or ''}\n{rendered.text}"


def test_everything_the_dialogue_and_the_policies_say_is_there(english: Catalogue) -> None:
    english.require([*Saying, *OPENINGS])


def test_every_shipped_wording_reads_whole_on_every_channel(english: Catalogue) -> None:
    for wording, channel, text in _every_text(english):
        assert not re.search(r"[{}]|None|  |Money|datetime", text), (wording, channel, text)


def test_what_opens_a_call_or_shows_in_a_subject_tells_nothing_of_the_debt(english: Catalogue) -> None:
    for wording in english.wordings.values():
        subject = render(wording, Channel.EMAIL, VALUES, "en").subject
        assert subject == "A message from Example Energy"
        if wording.opens:
            spoken = render(wording, Channel.VOICE, VALUES, "en").text
            assert not re.search(r"INV|EUR|overdue|invoice|paid|debt", spoken), wording.id


def test_exactly_what_discloses_has_a_neutral_twin(english: Catalogue) -> None:
    assert {saying for saying in Saying if english.get(saying).discloses} == set(NEUTRAL)
    assert not [twin for twin in NEUTRAL.values() if english.get(twin).discloses]


def test_answers_are_given_the_values_they_use(english: Catalogue) -> None:
    always = {"creditor", "name", "contact", "link"}
    for saying in Saying:
        assert set(english.get(saying).placeholders) <= always | SUPPLIED.get(saying, frozenset()), saying


def test_no_answer_asks_why_somebody_has_not_paid(english: Catalogue) -> None:
    assert not [wording for wording, _, text in _every_text(english) if re.search(r"\bwhy\b", text, re.IGNORECASE)]


def test_a_reminder_reads_as_written(english: Catalogue) -> None:
    text = render(english.get("reminder.just_overdue"), Channel.WHATSAPP, VALUES, "en").text
    assert text.splitlines()[:7] == [
        "Hello Sample Customer, this is the automated assistant of Example Energy with a message about your customer "
        "account.",
        "We have not yet seen a payment for:",
        "INV-1: 1,240.50 EUR, due 1 March 2026",
        "INV-2: 80.00 EUR",
        "",
        "The total is 1,320.50 EUR. You can pay here: https://pay.example/a1",
        "If you have paid, or something is not right, just write back. You can also tell us a day that suits you.",
    ]


def test_no_locked_screen_shows_a_debt(english: Catalogue) -> None:
    for wording in english.wordings.values():
        for channel in (Channel.WHATSAPP, Channel.EMAIL):
            said = render(wording, channel, {**VALUES, "name": "Al", "creditor": "Ox"}, "en")
            seen = revealed(said.subject, said.text, own_names=("Ox",), numbers=("INV-1", "INV-2"), language="en")
            assert not wording.opens or seen is None, (wording.id, channel, seen)


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("Hello {name}, your invoice is open. automated", "invoice"),
        ("Hello {name}, {total} automated", "placeholder total"),
        ("automated: your payment is late", "payment"),
    ],
)
def test_an_opening_that_a_locked_screen_betrays_is_refused(beginning: str, found: str) -> None:
    placeholders = "{name: text, total: money}" if "total" in beginning else "{name: text}"
    used = f"placeholders: {placeholders}, " if "{" in beginning else ""
    with pytest.raises(WordingInvalid) as caught:
        _catalogue(f'a.b: {{purpose: x, approved: 1, opens: yes, discloses: yes, {used}text: "{beginning}"}}')
    assert any(found in str(fault) and "first 90" in str(fault) for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("subject", "text", "told"),
    [
        ("A message from Ox", "Hello Al, this is Ox.", None),
        ("120.00 EUR", "Hello", "120.00 EUR"),
        (None, "About INV-1", "INV-1"),
        (None, "Your balance", "balance"),
        (None, "Hello Al, " + "a " * 50 + "120.00 EUR", None),
        (None, "Hello from Debts Ltd", None),
    ],
)
def test_what_a_preview_reveals(subject: str | None, text: str, told: str | None) -> None:
    assert revealed(subject, text, own_names=("Debts Ltd", "Ox"), numbers=("INV-1",), language="en-GB") == told


def test_a_promise_is_read_back_with_its_weekday(english: Catalogue) -> None:
    text = render(english.get("promise.confirm_date"), Channel.EMAIL, VALUES, "en").text
    assert text == "Friday 13 March 2026, is that right? Please answer yes or no."


def test_long_lists_are_cut_and_counted(english: Catalogue) -> None:
    lines = tuple(ItemLine(number=f"INV-{n}", open=eur("1.00"), due_on=None) for n in range(ITEMS_LISTED_MAX + 5))
    text = render(english.get("dispute.ask_item"), Channel.WHATSAPP, {**VALUES, "items": lines}, "en").text
    assert "INV-9: 1.00 EUR\nand 5 more\n" in text


@pytest.mark.parametrize(
    ("minor", "currency", "locale", "shown"),
    [
        (124050, "EUR", "en", "1,240.50 EUR"),
        (124050, "EUR", "es", "1.240,50 EUR"),
        (12345678, "EUR", "pt-BR", "123.456,78 EUR"),
        (1500, "JPY", "en", "1,500 JPY"),
        (1234567, "KWD", "en", "1,234.567 KWD"),
        (999999999999999999, "EUR", "en", "9,999,999,999,999,999.99 EUR"),
    ],
)
def test_money_is_exact_in_every_locale(minor: int, currency: str, locale: str, shown: str) -> None:
    assert money_shown(Money(minor=minor, currency=currency), locale) == shown


@pytest.mark.parametrize(
    ("placeholder", "value"),
    [("items", ()), ("items", "INV-1"), ("total", "12"), ("total", 12), ("link", "pay.example"), ("name", 3)],
)
def test_a_value_of_another_type_is_refused(english: Catalogue, placeholder: str, value: Value) -> None:
    with pytest.raises(ValueRefused, match=placeholder):
        render(english.get("reminder.second"), Channel.EMAIL, {**VALUES, placeholder: value}, "en")


def test_a_missing_value_is_refused(english: Catalogue) -> None:
    with pytest.raises(ValueRefused, match=r"promise\.confirm_date: the placeholder date \(date\) has no value"):
        render(english.get("promise.confirm_date"), Channel.EMAIL, {}, "en")


def test_an_unknown_wording_names_the_nearest(english: Catalogue) -> None:
    with pytest.raises(UnknownWording, match=r"did you mean reminder\.just_overdue\?"):
        english.get("reminder.just_overdu")
    with pytest.raises(WordingInvalid, match=r"reminder\.seccond is missing; did you mean reminder\.second\?"):
        english.require(["reminder.seccond"])


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("text: Hello {nmae}.", "'nmae' is not declared; did you mean name?"),
        ("text: Hello {name}.", "'name' is not declared; expected it under placeholders as text"),
        ("placeholders: {name: text}, text: Hello.", "name is declared and never used"),
        ("placeholders: {name: money}, text: 'Hello {name}.'", "name declared as 'money'; expected text"),
        ("placeholders: {name: txt}, text: 'Hello {name}.'", "did you mean text?"),
        ("placeholders: {date: date}, text: 'On {date}.'", "date, which x.y is never given"),
        ("text: Hello {name.", "a brace that belongs to no placeholder"),
        ("text: 'Hello [name].'", "the text '[name]'"),
        ("text: We take legal action.", "the words 'legal action'; expected wording that neither threatens"),
        ("text: Your account is overdue.", "the word 'overdue' in a neutral text"),
        ("text: Hello., email: {subject: Your unpaid invoice}", "the word 'unpaid' in a neutral text"),
        ("text: Hello., email: {subject: 'Pay {total}'}", "the placeholder total in a subject"),
        ("text: Hello., opens: yes", "no 'automated' in a message that opens a conversation"),
        (f"text: {'long ' * 200}", "characters for whatsapp; expected at most 800"),
        ("txt: Hello.", "unknown key 'txt'; did you mean text?"),
    ],
)  # fmt: skip
def test_faults_of_a_wording(body: str, fault: str) -> None:
    fields = body.replace(", email", "\n    email").replace(", opens", "\n    opens").replace("}, text", "}\n    text")
    with pytest.raises(WordingInvalid) as refused:
        _catalogue(
            "x.y:",
            "  purpose: A sample.",
            "  approved: 1",
            "  discloses: no",
            *(f"  {f.strip()}" for f in fields.split("\n")),
        )
    assert fault in str(refused.value)
    assert "sample.yaml:" in str(refused.value)


@pytest.mark.parametrize(
    ("opening", "fault"),
    [
        ("Thank you.", "10 characters with a short name; expected 90"),
        (f"{'Thank you. ' * 5}Here is what is due on your account, as you asked us to tell you.", "the word 'due'"),
        (f"{'Thank you. ' * 9}You owe something.", "the word 'owe' in a neutral text"),
        (f"{'Thank you. ' * 9}{{total}}", "the placeholder 'total'"),
    ],
)
def test_what_answers_begin_with_hides_the_debt_from_a_locked_screen(opening: str, fault: str) -> None:
    head, tail = HEAD.split("answer_opening: >-\n")
    with pytest.raises(WordingInvalid) as refused:
        read_catalogue(
            f"{head}answer_opening: >-\n  {opening}\n{tail.split(chr(10), maxsplit=1)[1]}", file="sample.yaml"
        )
    assert fault in str(refused.value)


def test_every_written_answer_that_discloses_begins_with_nothing_of_the_debt(english: Catalogue) -> None:
    answers = [wording for wording in map(english.get, Saying) if wording.discloses]
    assert answers
    for each in answers:
        for channel in (Channel.WHATSAPP, Channel.EMAIL):
            assert not list(check_preview(each.texts[channel], language="en")), each.id
        assert "automated assistant" not in each.texts[Channel.VOICE]


@pytest.mark.parametrize("approved", ["no", "false", "draft", "pending"])
def test_unapproved_wording_is_not_loaded(approved: str) -> None:
    with pytest.raises(WordingInvalid, match="unapproved wording is not loaded"):
        _catalogue("x.y: {purpose: A sample., approved: " + approved + ", discloses: no, text: Hello.}")


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    with pytest.raises(WordingInvalid) as refused:
        _catalogue(
            "x.y: {purpose: A sample., discloses: no, text: Pay or else.}",
            "x.y: {purpose: A sample., approved: 1, discloses: no, text: Hello.}",
            "X z: {purpose: A sample., approved: 1, discloses: maybe, text: 'Hello {nmae}.'}",
        )
    assert [fault.line for fault in refused.value.faults] == [13, 13, 14, 15, 15, 15]


def test_the_hash_names_the_content_not_the_line_endings() -> None:
    crlf = read_catalogue(ENGLISH.replace("\n", "\r\n"), file="en.yaml")
    assert crlf.hash == read_catalogue(ENGLISH, file="other.yaml").hash
    assert crlf.hash != read_catalogue(ENGLISH.replace("A courtesy note", "A note"), file="en.yaml").hash


def test_values_survive_being_stored() -> None:
    values: dict[str, Value] = {**VALUES, "count": 3}
    assert values_from_json(values_to_json(values)) == values
