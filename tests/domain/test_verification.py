"""Answers to the question who somebody is: what matches, what does not, and that nothing of it can be read later."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.verification import (
    LEFT_AFTER,
    REACHES,
    IdentityChange,
    Level,
    Method,
    code_digest,
    code_in,
    code_masked,
    judged,
    masked,
    secrets_of,
)

HELD = secrets_of(postal_code="SW1A 2AA", invoice_numbers=("INV-2026-0042", "X-AB"))


@pytest.mark.parametrize(
    ("method", "text", "matched"),
    [
        (Method.POSTAL_CODE, "SW1A 2AA", True),
        (Method.POSTAL_CODE, "it is sw1a2aa, thanks", True),
        (Method.POSTAL_CODE, "s-w-1-a 2 aa", True),
        (Method.POSTAL_CODE, "SW1A 2AB", False),
        (Method.POSTAL_CODE, "xSW1A 2AA", False),
        (Method.POSTAL_CODE, "SW1A 2AAB", False),
        (Method.POSTAL_CODE, "SW1A 2AA or EC1A 1BB", False),
        (Method.POSTAL_CODE, "SW1A 2AA " + "and so on " * 30, False),
        (Method.POSTAL_CODE, "why do you ask?", None),
        (Method.POSTAL_CODE, "0042", False),
        (Method.INVOICE_NUMBER, "0042", True),
        (Method.INVOICE_NUMBER, "INV-2026-0042", True),
        (Method.INVOICE_NUMBER, "0043", False),
        (Method.INVOICE_NUMBER, "SW1A 2AA", False),
    ],
)
def test_an_answer_matches_or_does_not(method: Method, text: str, matched: bool | None) -> None:
    proof = judged(text, method, HELD)
    assert (proof.matched if proof else None) is matched


def test_what_is_too_short_or_has_no_digit_is_not_asked_for() -> None:
    assert secrets_of(postal_code="12", invoice_numbers=("ABCD", "A-1")) == ()
    assert secrets_of(postal_code=None, invoice_numbers=()) == ()


@given(
    secret=st.from_regex(r"[A-Za-z]{0,2}[0-9][A-Za-z0-9]{3,8}", fullmatch=True),
    around=st.sampled_from(("", "it is ", "no: ")),
)
def test_no_answer_can_be_read_once_it_is_masked(secret: str, around: str) -> None:
    text = f"{around}{secret} ok"
    shown = masked(text)
    assert len(shown) == len(text)
    assert secret not in shown
    assert not re.search(r"\d", shown)


@given(code=st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_a_code_is_found_alone_and_masked(code: str) -> None:
    assert code_in(f"here: {code[:3]} {code[3:]}") == code
    assert code not in code_masked(f"Your code is {code}.")
    assert code_in(f"{code} {int(code) ^ 1:06}") is None
    assert code_masked("120.50 on 13 March 2026") == "120.50 on 13 March 2026"


def test_a_code_is_kept_as_a_digest_of_its_own() -> None:
    assert code_digest("481516", salt="a") != code_digest("481516", salt="b")


def test_every_method_and_change_has_its_level() -> None:
    assert set(REACHES) == set(Method)
    assert set(LEFT_AFTER) == set(IdentityChange)
    assert max(REACHES.values()) is Level.AUTHENTICATED
