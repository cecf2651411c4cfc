"""``duly understand train``: a company's own phrases, the weights learnt from them, and who reads with them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from duly.own_phrases import keep_weights, read_own_phrases
from duly.understanding.model.standard import standard_phrases
from duly.understanding.model.training import learn
from duly.understanding.model.weights import standard_weights
from tests.commands.conftest import Desk

OURS = """\
phrases: ours
language: en
intents:
  dispute.damaged_quality: [the veneer is telegraphing, the veneer telegraphs the joints, veneer telegraphing again]
  hardship: [no shifts at the mill this month, the mill sends us home again, the boats have not gone out since spring]
"""
VENEER = "the veneer is telegraphing"
PHRASE = next(iter(standard_phrases()[0].by_label["opt_out"]))
LINE = json.dumps({"id": "1", "text": VENEER, "as_of": "2026-03-04", "currency": "EUR"})


def with_phrases(desk: Desk, text: str = OURS, name: str = "ours.yaml") -> Path:
    folder = desk.folder / "phrases"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def trained(running_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose phrases were learnt beside the English ones alone, which takes a third of the time."""
    folder = tmp_path_factory.mktemp("trained") / "company"
    phrases = with_phrases(Desk(folder=Path(shutil.copytree(running_workspace, folder))))
    standard = [one for one in standard_phrases() if one.language == "en"]
    weights, _ = learn(standard, read_own_phrases(phrases, standard=standard))
    keep_weights(phrases, replace(weights, fingerprint=standard_weights().fingerprint))
    return folder


@pytest.mark.slow
def test_phrases_are_learnt_and_what_became_of_it_is_told(new_desk: Desk) -> None:
    folder = with_phrases(new_desk)
    told = new_desk.duly("understand", "train", "--json").document
    assert told["labels"] == {"dispute.damaged_quality": {"en": 3}, "hardship": {"en": 3}}
    assert told["after"]["own"]["right"] > told["before"]["own"]["right"]
    assert told["unheard"] == []
    first = (folder / "weights.npz").read_bytes()
    again = new_desk.duly("understand", "train")
    assert (folder / "weights.npz").read_bytes() == first
    assert f"Kept as model {told['model']}" in again.out
    assert "dispute.damaged_quality 3" in again.words
    assert new_desk.duly("understand", "train", "--check").code == 0


@pytest.fixture
def taught(trained: Path, copied: Callable[[Path], Desk]) -> Desk:
    return copied(trained)


def read(desk: Desk, *options: str) -> dict[str, object]:
    ran = desk.duly("understand", *options, input=LINE)
    assert ran.code == 0, ran.told
    (line,) = ran.lines
    return line


def test_what_was_learnt_is_heard_where_the_workspace_reads(taught: Desk) -> None:
    standard, own = read(taught), read(taught, "--workspace", str(taught.folder))
    assert [one["name"] for one in standard["intents"]] == ["unclear"]  # type: ignore[index]
    assert own["dispute_reason"] == "damaged_quality"
    assert own["model"] not in (None, standard["model"])


def test_the_worker_reads_with_it_and_the_journal_says_so(taught: Desk) -> None:
    own = read(taught, "--workspace", str(taught.folder))
    assert taught.duly("sandbox", "reply", "0001", f"F-1: {VENEER}").told == ""
    pack = taught.duly("audit", "export", "0001", "--json").document
    (heard,) = [json.loads(one["body"]) for one in pack["journal"] if one["kind"] == "message.understood"]
    assert heard["signals"]["model"] == own["model"]
    assert heard["signals"]["disputes"] == [{"reason": "damaged_quality", "items": ["F-1"], "part": None}]


def test_the_grammar_can_be_left_to_read_alone(taught: Desk) -> None:
    settings = taught.folder / "duly.yaml"
    settings.write_text(settings.read_text() + "understanding: grammar\n")
    alone = read(taught, "--workspace", str(taught.folder))
    assert (alone["model"], alone["dispute_reason"]) == (None, None)
    settings.write_text(settings.read_text().replace("understanding: grammar", "understanding: nobody"))
    refused = taught.duly("understand", "--workspace", str(taught.folder), input=LINE)
    assert refused.code == 2
    assert "understanding: found 'nobody', expected 'grammar' or 'model'" in refused.told


def test_an_evaluation_can_be_of_the_workspace(taught: Desk) -> None:
    row = json.loads(LINE) | {"expected": {"intents": ["dispute"], "dispute_reason": "damaged_quality"}}
    file = taught.write("rows.jsonl", json.dumps(row))
    found = [
        taught.duly("eval", file, "--json", *more).document["stop"]["recall"]["right"]
        for more in ((), ("--workspace", str(taught.folder)))
    ]
    assert found == [0, 1]


def test_weights_of_other_phrases_go_on_reading_and_it_is_told(taught: Desk) -> None:
    assert taught.duly("understand", "train", "--check").code == 0
    before = read(taught, "--workspace", str(taught.folder))
    with_phrases(taught, OURS.replace("telegraphing again", "showing its seams"))
    ran = taught.duly("understand", "--workspace", str(taught.folder), input=LINE)
    assert ran.lines == [before]
    assert "the phrases have changed since they were learnt" in ran.told
    assert "the phrases have changed" in taught.duly("sandbox", "reply", "0001", "hello").told
    check = taught.duly("understand", "train", "--check", "--json")
    assert (check.code, check.document["standing"]) == (1, "phrases_changed")


def test_weights_that_are_none_leave_the_standard_model_to_read_and_it_is_told(taught: Desk) -> None:
    (taught.folder / "phrases" / "weights.npz").write_bytes(b"none")
    ran = taught.duly("understand", "--workspace", str(taught.folder), input=LINE)
    assert ran.lines == [read(taught)]
    assert "weights.npz: found no weights that this version can use; the standard model reads" in ran.told
    assert taught.duly("understand", "train", "--check").code == 1


def test_phrases_that_were_taken_away_are_unlearnt(taught: Desk) -> None:
    (taught.folder / "phrases" / "ours.yaml").unlink()
    assert taught.duly("understand", "train", "--check").code == 1
    assert "the standard model reads from now on" in taught.duly("understand", "train").out
    assert read(taught, "--workspace", str(taught.folder)) == read(taught)
    assert taught.duly("understand", "train").code == 2


def test_phrases_never_learnt_are_told(new_desk: Desk) -> None:
    folder = with_phrases(new_desk)
    ran = new_desk.duly("understand", "train", "--check")
    assert (ran.code, f"{folder}: found phrases that were never learnt" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (OURS.replace("language: en", "language: fr"), "ours.yaml:2: language: 'fr'; expected one of en, es, pt"),
        (OURS.replace("the veneer is telegraphing", PHRASE),
         f"{PHRASE!r} stands under opt_out already, in the standard phrases; expected one meaning"),
        (OURS.replace("the veneer is telegraphing", "No shifts at the mill this month!"),
         "ours.yaml:5: intents.hardship[0]: 'no shifts at the mill this month' stands under dispute.damaged_quality "
         "already, in this file; expected one meaning of a phrase"),
        (OURS.replace("hardship", "harship"), "intents.harship: unknown label 'harship'; did you mean hardship?"),
        ("phrases: ours\nlanguage: en\nintents: {}\n", "expected labels with phrases"),
    ],
)  # fmt: skip
def test_faulty_phrases_are_refused_and_nothing_is_learnt(new_desk: Desk, text: str, fault: str) -> None:
    folder = with_phrases(new_desk, text)
    ran = new_desk.duly("understand", "train")
    assert ran.code == 2
    assert fault in ran.told
    assert [path.name for path in folder.iterdir()] == ["ours.yaml"]


def test_faults_of_all_files_are_told_at_once(new_desk: Desk) -> None:
    with_phrases(new_desk)
    with_phrases(new_desk, OURS.replace("hardship", "complaint"), name="theirs.yaml")
    with_phrases(new_desk, "phrases: more\n", name="more.yaml")
    told = new_desk.duly("understand", "train").told
    assert "theirs.yaml:5: intents.complaint[0]: 'no shifts at the mill this month' stands under hardship" in told
    assert "more.yaml:1: " in told


def test_one_message_is_shown_in_words(new_desk: Desk) -> None:
    text = "I'll pay 20 next Friday. We will pay what we can each week."
    ran = new_desk.duly("understand", "explain", text, "--as-of", "2026-03-04")
    assert ran.code == 0, ran.told
    assert 'promise to pay "I\'ll pay 20 next Friday" grammar 0.90' in ran.words
    assert "Promise Fri 13 Mar 2026 (or Fri 6 Mar 2026), 20.00 EUR" in ran.words
    assert "Where the methods disagree" in ran.words
    document = new_desk.duly("understand", "explain", text, "--as-of", "2026-03-04", "--json").document
    assert [(one["name"], one["found"], one["method"]) for one in document["dissents"]] == [
        ("plan_request", ["promise_to_pay"], "model")
    ]
    assert new_desk.duly("understand", "explain", text, "--balance", "much").code == 2


def test_the_workspace_is_named_behind_the_word(new_desk: Desk) -> None:
    ran = new_desk.duly("understand", "--workspace", str(new_desk.folder), "train")
    assert (ran.code, ran.told) == (2, "--workspace: found before train, expected after it\n")
