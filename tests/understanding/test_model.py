"""The intent model: what it may fill in, what it may never say, and that it was learnt from the phrases there are."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest

from duly.domain.signals import STOP_INTENTS, DisputeReason, Intent
from duly.understanding.languages import LANGUAGES
from duly.understanding.model.labels import LABELS
from duly.understanding.model.phrases_file import PhrasesInvalid, Said, fingerprint, read_phrases
from duly.understanding.model.standard import standard_phrases
from duly.understanding.model.training import learn_layers, one_thread
from duly.understanding.model.weights import WeightsInvalid, read_weights, standard_weights, write_weights
from duly.understanding.understand import understand, understand_by_grammar
from tests.understanding.reading import CONTEXT

PHRASES_LEAST, UNCLEAR_LEAST = 40, 80
FILE_BYTES_MOST = 1_200_000


def test_the_weights_were_learnt_from_the_phrases_that_are_there() -> None:
    assert standard_weights().fingerprint == fingerprint(standard_phrases()), (
        "the phrases have changed: python -m duly.understanding.model.fit"
    )


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_meaning_is_said_in_many_ways(language: str) -> None:
    own = [one.by_label for one in standard_phrases() if one.language == language]
    few = {
        label: count
        for label in LABELS
        if (count := sum(len(each.get(label, ())) for each in own))
        < (UNCLEAR_LEAST if label == Intent.UNCLEAR.value else PHRASES_LEAST)
    }
    assert not few


FILLED = {
    "vulnerability": "I feel like ending everything",
    "legal_threat": "I'll drag your firm before a judge",
    "complaint": "the way you treat people is beyond words",
    "human_request": "isn't there some actual staff member who can help",
}


@pytest.mark.parametrize(("intent", "text"), FILLED.items())
def test_what_the_grammar_has_no_words_for_is_still_heard(text: str, intent: str) -> None:
    signals = understand(text, CONTEXT)
    found = signals.evidence_of(Intent(intent))
    assert found is not None, [one.intent.value for one in signals.intents]
    assert text[found.start : found.end]


CLAIMS_NOT_MADE = """
    is the end of the street quiet?
    cancel my appointment please
    quit my job last week
    I haven't paid it so far
    we could not transfer the money yesterday
    did the money reach you?
    has my bank already sent it?
    if I had sent it you would know
    you claim the transfer went through
    once the money has gone out I will tell you
    I was about to pay and then the card failed
    would it be alright if I paid on Friday?
    not sure that I can manage Friday
    nobody will transfer anything on Friday
    I'll be out on Friday
    the concert is next Friday
    when my sister pays me back you get yours
    should I say yes to this?
    don't stop writing to me
    how do I stop the delivery?
"""


@pytest.mark.parametrize("text", [line.strip() for line in CLAIMS_NOT_MADE.strip().splitlines()])
def test_the_model_makes_no_claim_that_the_clause_does_not_make(text: str) -> None:
    by_grammar = {one.intent for one in understand_by_grammar(text, CONTEXT).intents}
    added = {one.intent for one in understand(text, CONTEXT).intents} - by_grammar
    assert not added & {Intent.PAID_CLAIM, Intent.AFFIRM, Intent.OPT_OUT, Intent.PROMISE_TO_PAY, Intent.RECEIPT}


def test_the_grammar_stands_where_it_found_something() -> None:
    """Every intent of the grammar is still there, and in the same place; only stop signals join it."""
    for text in ("I already paid this", "I'll pay 100 on Friday", "send me the invoice", "can I pay in three parts?"):
        grammar, both = understand_by_grammar(text, CONTEXT), understand(text, CONTEXT)
        assert both.intents[: len(grammar.intents)] == grammar.intents
        assert {one.intent for one in both.intents[len(grammar.intents) :]} <= STOP_INTENTS
        assert both.promises == grammar.promises


def test_a_stop_signal_is_heard_beside_other_things() -> None:
    signals = understand("I'll pay 50 on Friday, my mind is shattered and I'd rather be dead", CONTEXT)
    assert signals.has(Intent.PROMISE_TO_PAY)
    assert signals.has(Intent.VULNERABILITY)


def test_what_the_two_see_differently_is_kept() -> None:
    signals = understand("we will pay what we can each week", CONTEXT)
    assert [(one.intent, one.found, one.evidence.method) for one in signals.dissents] == [
        (Intent.PLAN_REQUEST, (Intent.PROMISE_TO_PAY,), "model")
    ]


@pytest.mark.parametrize("text", ["12345", "next Friday", "👍👍", "???", "**** *** then"])
def test_a_message_without_words_or_with_a_day_alone_is_no_matter_for_the_model(text: str) -> None:
    assert replace(understand(text, CONTEXT), model=None) == understand_by_grammar(text, CONTEXT)


def test_weights_come_back_as_they_were_kept() -> None:
    kept = io.BytesIO()
    write_weights(kept, standard_weights())
    kept.seek(0)
    again = read_weights(kept)
    text = ["my lawyer will call you", "ok"]
    assert again.guesses(text) == standard_weights().guesses(text)


def test_a_file_that_holds_no_weights_or_older_ones_is_refused() -> None:
    with pytest.raises(WeightsInvalid, match="no file of weights"):
        read_weights(io.BytesIO(b"not weights"))
    narrower = io.BytesIO()
    weights = standard_weights()
    write_weights(narrower, replace(weights, inner=weights.inner[:, :-1], outer=weights.outer[:-1]))
    linear = io.BytesIO()
    np.savez_compressed(linear, version=np.int64(1), labels=np.array(LABELS), layer=np.zeros((2_560, len(LABELS))))
    for kept in (narrower, linear):
        kept.seek(0)
        with pytest.raises(WeightsInvalid, match="another version"):
            read_weights(kept)


def test_the_same_rows_teach_the_same() -> None:
    chance = np.random.default_rng(7)
    seen = chance.standard_normal((600, 40), dtype=np.float32)
    labels = (seen[:, 0] * seen[:, 1] > 0).astype(np.int64)
    even = np.ones((600, 1), dtype=np.float32)
    with one_thread():
        first, again = (learn_layers(seen, labels, even, kinds=2) for _ in range(2))
    assert first.inner.tobytes() == again.inner.tobytes()
    assert first.outer.tobytes() == again.outer.tobytes()
    assert first.scores(seen).shape == (600, 2)


def test_the_file_stays_small_beside_the_encoder() -> None:
    kept = io.BytesIO()
    write_weights(kept, standard_weights())
    assert len(kept.getvalue()) < FILE_BYTES_MOST


def test_a_dispute_is_guessed_with_its_reason() -> None:
    (guesses,) = standard_weights().guesses(["the vase came in a thousand pieces, it was broken"])
    assert (guesses[0].intent, guesses[0].reason) == (Intent.DISPUTE, DisputeReason.DAMAGED_QUALITY)


GOOD = """
phrases: ours
language: en
intents:
  hardship: [the mill shut, no shifts at the mill, the mill sends us home]
"""


def test_a_file_of_phrases_is_read() -> None:
    found = read_phrases(GOOD, file="ours.yaml")
    assert (found.name, found.language, len(found.by_label["hardship"])) == ("ours", "en", 3)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD.replace("hardship", "hardships"), "ours.yaml:5: intents.hardships: unknown label 'hardships'"),
        (GOOD.replace("language: en", "language: english"), "'english'; expected one of en, es, pt"),
        (GOOD.replace(", the mill sends us home", ""), "2 phrases; expected 3 to 2000"),
        (GOOD.replace("no shifts at the mill", "The mill shut!"), "shut!' stands under hardship already, in this file"),
        (GOOD.replace("no shifts at the mill", "''"), "nothing; expected what a customer would write"),
        (GOOD.replace("no shifts at the mill", "x" * 301), "301 characters; expected at most 300"),
        (GOOD.replace("phrases: ours", "phrase: ours"), "unknown key 'phrase'"),
        ("", "expected a YAML mapping"),
    ],
)  # fmt: skip
def test_a_faulty_file_of_phrases_is_refused_with_place_and_reason(text: str, fault: str) -> None:
    with pytest.raises(PhrasesInvalid) as refused:
        read_phrases(text, file="ours.yaml")
    assert fault in str(refused.value)


def test_a_phrase_that_stands_elsewhere_is_refused() -> None:
    theirs = {"en": {"the mill shut": Said(label="complaint", among="theirs.yaml")}}
    with pytest.raises(PhrasesInvalid, match=r"under complaint already, in theirs\.yaml; expected one meaning"):
        read_phrases(GOOD, file="ours.yaml", known=theirs)
    assert read_phrases(GOOD.replace("language: en", "language: es"), file="ours.yaml", known=theirs).language == "es"
