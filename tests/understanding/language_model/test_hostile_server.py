"""Whatever a server does, the message is read in time; without the model where its answer is of no use."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal

import pytest
from pydantic_ai import models

from duly.domain.signals import Intent
from duly.understanding.language_model.access import Access, AnswersBy, Prices, Provider
from duly.understanding.language_model.asking import FAILURES_MAX, LanguageModel
from duly.understanding.language_model.extractor import LanguageModelExtractor
from duly.understanding.language_model.proposal import Outcome
from duly.understanding.language_model.transport import RESPONSE_BYTES_MAX
from duly.understanding.understand import understand
from tests.understanding.language_model.stand_in import (
    Respond,
    Server,
    answer,
    completion,
    refused,
    said,
    server,
    unused_port,
)
from tests.understanding.reading import CONTEXT

SECOND = timedelta(seconds=1)
TEXT = "I lost my job. Stop writing to me. My number is +34 612 345 678."
PRICES = Prices(input=Decimal("0.15"), output=Decimal("0.60"))


@pytest.fixture(autouse=True)
def requests_to_this_machine() -> Iterator[None]:
    with models.override_allow_model_requests(True):
        yield


@contextmanager
def model_at(url: str, *, answers_by: AnswersBy = AnswersBy.TOOL) -> Generator[LanguageModel]:
    access = Access(
        provider=Provider.OPENAI,
        model="stand-in",
        base_url=url,
        time_limit=SECOND,
        answers_by=answers_by,
        prices=PRICES,
    )
    model = LanguageModel(access)
    try:
        yield model
    finally:
        model.close()


HUGE = completion(answer(("thanks", "x" * 300))) + b" " * (RESPONSE_BYTES_MAX * 4)
HOSTILE: list[tuple[str, Respond, Outcome]] = [
    ("answers a byte at a time, for ever", lambda _: [b"{"] * 50, Outcome.TIMED_OUT),
    ("sends garbage", lambda _: b"\x00\xff garbage", Outcome.FAILED),
    ("sends nothing", lambda _: b"", Outcome.FAILED),
    ("sends a page", lambda _: b"<html>503</html>", Outcome.FAILED),
    ("sends JSON of another kind", lambda _: b'{"hello": ["world"]}', Outcome.INVALID),
    ("sends far too much", lambda _: HUGE, Outcome.FAILED),
    ("answers in words", lambda _: said("Sure! The invoice is paid now."), Outcome.INVALID),
    ("calls with no JSON", lambda _: completion("paid"), Outcome.INVALID),
    ("has another form", lambda _: completion({"paid": True}), Outcome.INVALID),
    ("knows another intent", lambda _: completion(answer(("opt_in", "Stop writing to me"))), Outcome.INVALID),
    ("adds a date", lambda _: completion({**answer(), "promises": [{"date": "2026-03-13"}]}), Outcome.INVALID),
    ("adds words to say", lambda _: completion({**answer(), "reply": "We forgive you."}), Outcome.INVALID),
    ("finds far too many", lambda _: completion(answer(*[("thanks", f"x{n}") for n in range(500)])), Outcome.INVALID),
    ("refuses", lambda _: refused(), Outcome.REFUSED),
    ("wants another key", lambda _: 401, Outcome.FAILED),
    ("has no such model", lambda _: 404, Outcome.FAILED),
    ("is busy", lambda _: 429, Outcome.FAILED),
    ("is broken", lambda _: 500, Outcome.FAILED),
    ("sends elsewhere", lambda _: 307, Outcome.FAILED),
]


@pytest.mark.parametrize(("respond", "outcome"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_server_that(respond: Respond, outcome: Outcome) -> None:
    with server(respond) as stand_in, model_at(stand_in.url) as model:
        model.ask("hello")  # the first time, what speaks with models is imported
        began = time.monotonic()
        asked = model.ask(TEXT)
        took = time.monotonic() - began
        assert (asked.outcome, asked.proposed) == (outcome, ())
        assert took < 2.5, "the time limit of a second holds, whatever comes in slowly"
        assert LanguageModelExtractor(model)(TEXT, CONTEXT) == understand(TEXT, CONTEXT)


def test_nobody_listens() -> None:
    with model_at(f"http://127.0.0.1:{unused_port()}/v1") as model:
        assert model.ask(TEXT).outcome is Outcome.FAILED


def test_a_server_that_keeps_failing_is_left_alone_for_a_while() -> None:
    with server(lambda _: 500) as stand_in, model_at(stand_in.url) as model:
        outcomes = [model.ask(TEXT).outcome for _ in range(FAILURES_MAX + 3)]
        assert outcomes == [Outcome.FAILED] * FAILURES_MAX + [Outcome.RESTING] * 3
        assert len(stand_in.requests) == FAILURES_MAX


@pytest.mark.parametrize("answers_by", AnswersBy)
def test_what_is_sent_and_what_it_cost(answers_by: AnswersBy) -> None:
    def respond(_: Server) -> bytes:
        found = answer(("hardship", "I lost my job"), ("opt_out", "stop writing  to me"))
        return completion(found) if answers_by is AnswersBy.TOOL else said(str(found).replace("'", '"'))

    with server(respond) as stand_in, model_at(stand_in.url, answers_by=answers_by) as model:
        signals = LanguageModelExtractor(model, name="Ana Example")(
            TEXT + "\nAna Example, card 4111 1111 1111 1111", CONTEXT
        )
        asked = model.ask(TEXT)
    assert signals.has(Intent.HARDSHIP)
    assert signals.has(Intent.OPT_OUT)
    assert (asked.outcome, asked.input_tokens, asked.output_tokens) == (Outcome.USED, 900, 40)
    assert asked.cost_micros == 159, "900 tokens at 0.15 and 40 at 0.60 dollars a million"
    request = stand_in.requests[0]
    first, *_, last = request["messages"]
    assert first["role"] == "system"
    assert (request["temperature"], request["model"]) == (0, "stand-in")
    assert "4111" not in str(request)
    assert "612 345 678" not in str(request)
    assert "Ana" not in str(request)
    assert "I lost my job" in last["content"]
    assert stand_in.requests[1]["messages"][0] == first, "the instructions are the same every time, and come first"


def test_an_answer_of_the_wrong_form_is_asked_for_once_more() -> None:
    def respond(stand_in: Server) -> bytes:
        return completion({"nonsense": 1} if len(stand_in.requests) == 1 else answer(("hardship", "lost my job")))

    with server(respond) as stand_in, model_at(stand_in.url) as model:
        asked = model.ask(TEXT)
    assert (asked.outcome, asked.output_tokens, len(stand_in.requests)) == (Outcome.USED, 80, 2)


def test_an_answer_nobody_heard_counts_at_the_most_it_can_have_cost() -> None:
    with server(lambda _: [b"{"] * 50) as stand_in, model_at(stand_in.url) as model:
        model.ask("hello")
        asked = model.ask(TEXT)
    assert asked.cost_micros is not None
    assert asked.cost_micros > 159
    with server(lambda _: 401) as stand_in, model_at(stand_in.url) as model:
        assert model.ask(TEXT).cost_micros == 0, "turned down at the door"


def test_no_word_of_a_message_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    answers: list[bytes | int] = [completion(answer(("hardship", "lost my job"))), 500, b"lost my job"]
    for found in answers:

        def respond(_: Server, found: bytes | int = found) -> bytes | int:
            return found

        with server(respond) as stand_in, model_at(stand_in.url) as model:
            model.ask(TEXT)
    printed = capfd.readouterr()
    assert "lost my job" not in caplog.text + printed.out + printed.err


def test_without_the_key_nothing_is_asked() -> None:
    model = LanguageModel(Access(provider=Provider.ANTHROPIC, model="stand-in", key_needed=True))
    assert model.ask(TEXT).outcome is Outcome.NO_KEY


def test_the_key_is_in_no_text_about_the_model() -> None:
    assert "s3cret" not in repr(Access(provider=Provider.OPENAI, model="m", key="s3cret"))
