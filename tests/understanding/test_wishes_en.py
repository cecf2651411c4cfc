"""English: no more, no more of one kind, again; times that do not suit, the channel and the language preferred."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.consent import OPT_OUT_COVERS, OptOutScope
from duly.domain.contact import Channel
from duly.domain.signals import Intent, MessageContext, Signals
from duly.understanding.understand import understand

CONTEXT = MessageContext(as_of=date(2026, 3, 4), currency="GBP", locale="en-GB")
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
ALL, MESSAGES, EMAILS, CALLS = OptOutScope
V, E = Channel.VOICE, Channel.EMAIL


def _read(text: str) -> Signals:
    return understand(text, CONTEXT)


@pytest.mark.parametrize(
    "text",
    """
    STOP
    stop.
    Stopp
    STOPALL
    please stop
    Kindly stop sending me these reminders, thank you
    unsubscribe
    opt out
    opt-out please
    revoke
    end
    quit
    cancel
    leave me alone
    take me off ur list
    please remove me from your list
    do not contact me again
    Could you please not contact me again?
    I withdraw my consent
    I no longer wish to be contacted
    cease all contact
    Never write to me
    don't ever write to me
    do not write to us again
    stop writing to me
    get me off this list
    I never agreed to be contacted
    you do not have my permission to contact me
    I don't want any more of these
    do not reply to me again
    block me
    please block my number
    """.strip().splitlines(),
)  # fmt: skip
def test_words_that_close_every_channel(text: str) -> None:
    assert (_read(text).has(Intent.OPT_OUT), _read(text).opt_out) == (True, (ALL,))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("don't text me", MESSAGES),
        ("pls stop txting me", MESSAGES),
        ("no more texts", MESSAGES),
        ("stop sending me messages", MESSAGES),
        ("don't email me any more", EMAILS),
        ("stop the e-mails", EMAILS),
        ("stop calling", CALLS),
        ("don't call me again", CALLS),
        ("Never phone me again", CALLS),
        ("stop calling and texting me", ALL),
        ("I do not consent to these messages", MESSAGES),
        ("stop writing me emails", EMAILS),
    ],
)
def test_words_that_close_one_kind(text: str, scope: OptOutScope) -> None:
    assert _read(text).opt_out == (scope,)


@pytest.mark.parametrize(
    "text",
    """
    stop sending me the wrong invoice
    stop sending wrong bills
    Stop sending me faulty goods!
    I will stop by tomorrow
    please dont stop my service
    cancel the invoice
    stop calling me at work
    stop calling me before 10 am
    don't text me before noon
    I paid to stop the interest
    never write to me at work
    do not write to me on Sundays
    why did you never write to me about this?
    you did not agree to call me
    I don't want any more of these goods
    I do not agree to these charges
    I have not agreed to call off the order
    they never reply to me
    don't block me please
    will you block me?
    """.strip().splitlines(),
)  # fmt: skip
def test_words_that_close_nothing(text: str) -> None:
    assert (_read(text).has(Intent.OPT_OUT), _read(text).opt_out) == (False, ())


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("START", True),
        ("unstop", True),
        ("start messaging me again", True),
        ("you can text me again", True),
        ("I agree to receive messages", True),
        ("please turn the reminders back on", True),
        ("I do not agree to receive messages", False),
        ("start with the first invoice", False),
        ("when does it start?", False),
    ],
)
def test_words_that_ask_for_contact(text: str, asks: bool) -> None:
    assert (_read(text).opt_in is not None) is asks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't call before 10", [(EVERY_DAY, 0, 600, V)]),
        ("please do not contact me on Mondays", [((0,), 0, 1440, None)]),
        ("not on Mondays", [((0,), 0, 1440, None)]),
        ("only after 6pm", [(EVERY_DAY, 0, 1080, None)]),
        ("Please only call after 6", [(EVERY_DAY, 0, 1080, V)]),
        ("not at work", [((0, 1, 2, 3, 4), 480, 1080, None)]),
        ("do not call me at work", [((0, 1, 2, 3, 4), 480, 1080, V)]),
        ("no calls on weekends please", [((5, 6), 0, 1440, V)]),
        ("only message me between 9 and 5", [(EVERY_DAY, 0, 540, None), (EVERY_DAY, 1020, 1440, None)]),
        ("never ring me on a Sunday before noon", [((6,), 0, 720, V)]),
        ("never email me in the evening", [(EVERY_DAY, 1020, 1440, E)]),
        ("don't contact me before 11am or on Thursdays", [(EVERY_DAY, 0, 660, None), ((3,), 0, 1440, None)]),
        ("I'll pay before 10 March", []),
        ("call me after 6pm", []),
        ("I will pay on Monday, don't worry", []),
        ("nobody called me before 10 yesterday", []),
    ],
)
def test_times_that_do_not_suit(text: str, expected: list[tuple[tuple[int, ...], int, int, Channel | None]]) -> None:
    assert [tuple(each.wish) for each in _read(text).quiet] == expected


def test_a_time_that_does_not_suit_is_no_day_to_pay_on() -> None:
    assert _read("don't call before 10").dates == ()
    assert [each.day for each in _read("I'll pay on 13 March. Don't call before 10").dates] == [date(2026, 3, 13)]


@pytest.mark.parametrize(
    ("text", "channel", "instead_of"),
    [
        ("I prefer email", E, ()),
        ("please email me instead of calling", E, (V,)),
        ("I would rather be contacted by WhatsApp", Channel.WHATSAPP, ()),
        ("don't text me, call me", V, (Channel.WHATSAPP,)),
    ],
)
def test_the_channel_preferred(text: str, channel: Channel, instead_of: tuple[Channel, ...]) -> None:
    prefers = _read(text).prefers
    assert prefers is not None
    assert (prefers.channel, prefers.instead_of) == (channel, instead_of)


@pytest.mark.parametrize(("text", "code"), [("Can you write in Spanish?", "es"), ("do you speak portuguese", "pt")])
def test_the_language_preferred(text: str, code: str) -> None:
    speaks = _read(text).speaks
    assert speaks is not None
    assert speaks.text == code


def test_every_scope_says_what_it_covers_and_why() -> None:
    assert set(OPT_OUT_COVERS) == set(OptOutScope)
    assert all(covers.channels and covers.why and covers.source for covers in OPT_OUT_COVERS.values())
