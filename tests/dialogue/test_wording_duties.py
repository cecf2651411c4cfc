"""What a wording owes the law is checked when it is loaded: questions marked, disclosures recognisable."""

from __future__ import annotations

from importlib.resources import files

import pytest

from duly.dialogue.closing_lines import told_in, with_closing_line
from duly.dialogue.wording import WordingInvalid, read_catalogue
from duly.dialogue.wording_lint import found_asking
from duly.domain.contact import Channel
from duly.policy.disclosing import PLACES, SAID, to_tell, wording_of
from duly.policy.market_pack import Disclosure

ENGLISH = (files("duly.defaults") / "wording" / "en.yaml").read_text(encoding="utf-8")
SHIPPED = read_catalogue(ENGLISH, file="en.yaml")
NAMES = {"creditor": "Example Energy"}
WHY = "\n  ask.why:\n    purpose: Asks.\n    approved: 1\n    discloses: no\n    text: Why have you not paid?\n"


@pytest.mark.parametrize(
    "question",
    [
        "Why have you not paid?",
        "Please tell us the reason for the delay.",
        "What is the reason why you are behind with the payment?",
        "What keeps you from paying?",
    ],
)
def test_a_question_for_the_reason_is_found(question: str) -> None:
    assert found_asking(question, language="en")


@pytest.mark.parametrize("text", ["On which date do you plan to pay?", "What is it about: the price, or the quantity?"])
def test_other_questions_are_none(text: str) -> None:
    assert found_asking(text, language="en") == []


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (WHY, "expected it marked with asks: reason_for_default"),
        (f"{WHY}    asks: reason_for_default\n", "no instead"),
        (f"{WHY}    asks: reason_for_default\n    instead: ask.wy\n", "did you mean ask.why?"),
        (f"{WHY}    asks: reason_for_default\n    instead: ask.why\n", "which asks reason_for_default"),
        (f"{WHY}    asks: reason_for_default\n    instead: promise.confirm_date\n", "needs date"),
        (f"{WHY}    asks: reason_for_default\n    instead: promise.ask_amount\n", "no more that discloses"),
        (f"{WHY}    instead: promise.ask_date\n", "instead without asks"),
        (f"{WHY}    said_by: [Why]\n", "expected it in a wording named disclosure.*"),
        ("", None),
        (f"{WHY}    asks: reason_for_default\n    instead: promise.ask_date\n", None),
    ],
)
def test_a_question_that_may_be_forbidden_has_what_is_said_instead(added: str, said: str | None) -> None:
    if said is None:
        read_catalogue(ENGLISH + added, file="en.yaml")
        return
    with pytest.raises(WordingInvalid) as refused:
        read_catalogue(ENGLISH + added, file="en.yaml")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("found", "instead", "said"),
    [
        ("    said_by: [another language]\n", "", "no said_by"),
        ("said_by: [another language]", "said_by: [a language of yours]", "expected one of them in the text itself"),
        ("said_by: [another language]", 'said_by: [another language, "{total}"]', "the placeholder 'total'"),
        ("If you prefer another language", "About your debt in another language", "the word 'debt'"),
    ],
)
def test_a_disclosure_is_recognisable_and_reveals_nothing(found: str, instead: str, said: str) -> None:
    with pytest.raises(WordingInvalid) as refused:
        read_catalogue(ENGLISH.replace(found, instead), file="en.yaml")
    assert said in str(refused.value)


def test_every_disclosure_has_its_place_and_its_words_where_messages_make_it() -> None:
    assert set(PLACES) == set(Disclosure)
    assert {wording_of(each) for each in SAID} == {each for each in SHIPPED.ids() if each.startswith("disclosure.")}


@pytest.mark.parametrize("channel", list(Channel))
def test_every_opening_tells_what_markets_ask_of_it_or_is_given_a_line(channel: Channel) -> None:
    everything = to_tell(Disclosure, channel, told=frozenset())
    for wording in SHIPPED.wordings.values():
        text = wording.texts[channel].replace("{creditor}", NAMES["creditor"])
        whole = with_closing_line(SHIPPED, text, channel, NAMES, everything)
        assert whole.startswith(text)
        assert set(everything) <= set(told_in(SHIPPED, whole, NAMES))
        assert with_closing_line(SHIPPED, whole, channel, NAMES, everything) == whole
        assert whole.count("\n\n") - text.count("\n\n") <= 1


def test_what_the_conversation_has_told_is_not_told_again_but_how_to_stop_is() -> None:
    asked = (Disclosure.CREDITOR, Disclosure.OPT_OUT)
    assert to_tell(asked, Channel.EMAIL, told=frozenset(SAID)) == (Disclosure.OPT_OUT,)
    assert to_tell(asked, Channel.VOICE, told=frozenset(SAID)) == ()
    assert to_tell((), Channel.VOICE, told=frozenset()) == (Disclosure.AUTOMATED,)
