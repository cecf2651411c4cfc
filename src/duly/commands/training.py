"""``duly understand train``: the intent model learns a company's own phrases, and it is told what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands.terminal import (
    CHECK_FAILED,
    HERE,
    AsJson,
    Workspace,
    counted,
    heading,
    pairs,
    print_document,
    say,
    screen,
    table,
)
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.own_phrases import Standings
    from duly.understanding.model.comparing import Learnt, Side, Told
    from duly.understanding.model.phrases_file import Phrases


def train(
    check: Annotated[
        bool, typer.Option("--check", help="Learn nothing; exit code 1 where the weights are not of these phrases.")
    ] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Teach the intent model phrases of your own, which lie in the workspace's phrases folder beside the weights.

    The standard phrases are learnt again with them, which takes about two minutes. What is printed was measured on
    phrases held out.
    """
    from duly.own_phrases import Standing, drop_weights, keep_weights, read_own_phrases, standings
    from duly.settings import read_settings
    from duly.understanding.model.comparing import learn_own
    from duly.understanding.model.standard import standard_phrases

    folder = workspace / read_settings(workspace).phrases
    standard = standard_phrases()
    own = read_own_phrases(folder, standard=standard)
    found = standings(folder)
    if check:
        _show_standing(found, own, as_json=as_json)
        return
    if own:
        learnt = learn_own(standard, own)
        path = keep_weights(folder, learnt.weights)
        if as_json:
            print_document(_document(learnt, own, path))
        else:
            _print(learnt, own, path)
        return
    if found.standing is Standing.STANDARD:
        raise InputInvalid((f"{folder}: found no phrases, expected a file of them such as {folder / 'es.yaml'}",))
    drop_weights(folder)
    if as_json:
        print_document({"model": None, "phrases": 0})
    else:
        say(f"There are no phrases in {folder} any more; the standard model reads from now on.")


def _show_standing(found: Standings, own: Sequence[Phrases], *, as_json: bool) -> None:
    version = found.weights.version if found.weights else None
    if as_json:
        print_document(
            {"standing": found.standing, "model": version, "phrases": _total(own), "notice": found.notice}
        )  # fmt: skip
    elif found.notice:
        say(found.notice)
    else:
        read = f"model {version}, learnt from the phrases there are" if version else "the standard model; no phrases"
        say(f"{found.folder}: {read}.")
    if found.notice:
        raise typer.Exit(CHECK_FAILED)


def _total(own: Sequence[Phrases]) -> int:
    return sum(len(phrases) for one in own for phrases in one.by_label.values())


def _by_label(own: Sequence[Phrases]) -> Mapping[str, Counter[str]]:
    """How many phrases there are of each label, by language."""
    found: dict[str, Counter[str]] = {}
    for one in own:
        for label, phrases in one.by_label.items():
            found.setdefault(label, Counter())[one.language] += len(phrases)
    return dict(sorted(found.items()))


def _print(learnt: Learnt, own: Sequence[Phrases], path: Path) -> None:
    before, after = learnt.before, learnt.after
    say(f"Learnt {counted(_total(own), 'phrase')} beside {before.standard.of:,} standard ones.", "")
    languages = sorted({one.language for one in own})
    numbers = (*languages, "before", "after")
    shown = table("label", *numbers, right=numbers)
    for label, counts in _by_label(own).items():
        told = (_percent(side.by_label[label]) for side in (before, after))
        shown.add_row(label, *(f"{counts[each]:,}" if counts[each] else "" for each in languages), *told)
    say(heading("Phrases learnt, and how many standard ones of the label are told right when held out"))
    screen().print(shown)
    say("", heading("Held out: before, after"))
    screen().print(pairs([(label, f"{_worded(one)}, {_worded(two)}") for label, one, two in _sides(before, after)]))
    points = [f"{side.calibration / 10:.1f}" for side in (before, after)]
    screen().print(pairs([("Confidence off by", f"{points[0]}, {points[1]} points in the mean")]))
    _print_doubts(learnt)
    say("", f"Kept as model {learnt.weights.version} in {path}.")
    say("A worker that is running reads with it once it is started again.")


def _print_doubts(learnt: Learnt) -> None:
    if learnt.worse:
        say("", heading("Labels that got worse"))
        for label in learnt.worse:
            before, after = learnt.before.by_label[label], learnt.after.by_label[label]
            say(f"  {label}: {before.right:,} of {before.of:,} standard phrases before, {after.right:,} after")
    if learnt.unheard:
        say("", heading("Still read as something else, by grammar and model together"))
        for one in learnt.unheard:
            say(f"  {one.phrase!r} ({one.label}): {', '.join(one.heard)}")


def _sides(before: Side, after: Side) -> list[tuple[str, Told, Told]]:
    return [
        ("Your phrases told right", before.own, after.own),
        ("Standard phrases told right", before.standard, after.standard),
        ("Stop signals believed", before.stops, after.stops),
        ("False stops on unclear phrases", before.false_stops, after.false_stops),
    ]


def _worded(one: Told) -> str:
    return f"{one.right:,} of {one.of:,} ({_percent(one)})" if one.of else "none"


def _percent(one: Told) -> str:
    return "" if one.thousandths is None else f"{one.thousandths / 10:.1f}%"


def _document(learnt: Learnt, own: Sequence[Phrases], path: Path) -> dict[str, object]:
    return {
        "model": learnt.weights.version,
        "weights": path,
        "phrases": _total(own),
        "labels": {label: dict(sorted(counts.items())) for label, counts in _by_label(own).items()},
        "before": _side(learnt.before),
        "after": _side(learnt.after),
        "worse": list(learnt.worse),
        "unheard": [
            {"phrase": one.phrase, "label": one.label, "heard": list(one.heard)} for one in learnt.unheard
        ],
    }  # fmt: skip


def _side(side: Side) -> dict[str, object]:
    return {
        "own": _share(side.own),
        "standard": _share(side.standard),
        "stops_believed": _share(side.stops),
        "false_stops": _share(side.false_stops),
        "calibration_error": side.calibration / 1000,
        "labels": {label: _share(told) for label, told in side.by_label.items()},
    }


def _share(one: Told) -> dict[str, object]:
    return {"right": one.right, "of": one.of, "share": None if one.thousandths is None else one.thousandths / 1000}
