"""``duly policy``: check a policy as a whole, compare two on today's accounts, put one in force."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from duly.commands.policy_words import policy_lines
from duly.commands.terminal import (
    BAD_INPUT,
    HERE,
    AsJson,
    By,
    Workspace,
    counted,
    heading,
    pairs,
    print_document,
    progress,
    say,
    screen,
    table,
    tell_refusal,
)
from duly.commands.workspace import opened_workspace
from duly.errors import InputInvalid, NotFound
from duly.text_file import read_text_file

if TYPE_CHECKING:
    from duly.policy.diff import Difference
    from duly.policy.policy_file import Policy

POLICIES = "policies"
HASH_SHOWN = 8

policy = typer.Typer(help="Check, compare and activate policies.", no_args_is_help=True)
File = Annotated[Path, typer.Argument(metavar="FILE", help="A policy: a file, or a name in the workspace's policies/.")]


@policy.command()
def check(file: File, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Report every fault of a policy at once, and what it holds."""
    from duly.app import read_policy_file

    file = _named(file, workspace)
    try:
        read = read_policy_file(file, wordings=_wordings(workspace))
    except InputInvalid as refusal:
        if as_json:
            print_document({"valid": False, "faults": list(refusal.lines)})
        else:
            tell_refusal(refusal)
            typer.echo(f"{counted(len(refusal.lines), 'fault')}; this policy cannot go live.", err=True)
        raise typer.Exit(BAD_INPUT) from refusal
    if as_json:
        print_document({"valid": True, "faults": [], **_holds(read)})
    else:
        _tell(read, file)


def _named(file: Path, workspace: Path) -> Path:
    """The policy file that is meant: one from here, else one of the workspace. Raises ``NotFound``."""
    own = workspace / POLICIES
    for place in (file, workspace / file, own / file, own / f"{file}.yaml"):
        if place.is_file():
            return place
    known = ", ".join(sorted(path.stem for path in own.glob("*.yaml")))
    there = f", which has {known}" if known else ""
    raise NotFound(f"no policy file {file}: looked for it in {Path.cwd()} and in {own.resolve()}{there}")


def _wordings(workspace: Path) -> frozenset[str]:
    """The wordings a policy may name: the workspace's own, or the shipped ones outside of any."""
    from duly.app import DEFAULTS, read_wording
    from duly.settings import SETTINGS_FILE, read_settings

    if (workspace / SETTINGS_FILE).is_file():
        return read_wording(workspace / read_settings(workspace).wording)["en"].ids()
    with as_file(DEFAULTS.joinpath("wording")) as shipped:
        return read_wording(shipped)["en"].ids()


def _holds(read: Policy) -> dict[str, Any]:
    said = sorted({step.say for steps in read.sequences.values() for step in steps if step.say})
    return {
        "policy": read.name,
        "hash": read.hash,
        "currency": read.currency,
        "exclusions": [exclusion.id for exclusion in read.exclude],
        "segments": {segment.id: segment.sequence for segment in read.segments},
        "sequences": {name: [step.step for step in steps] for name, steps in read.sequences.items()},
        "wordings": said,
        "routes_of_cases": {trigger: route.to for trigger, route in read.escalate.items()},
        "rules": {label.lower().replace(" ", "_"): words for label, words in policy_lines(read)},
    }


def _tell(read: Policy, file: Path) -> None:
    held = _holds(read)
    say(
        Text.assemble((f"{file} is a valid policy: {read.name}", "bold green"), f"  version {read.hash[:HASH_SHOWN]}"),
        "",
    )
    exclusions = ", ".join(f"{each.id} to {each.to}" for each in read.exclude) or "none"
    screen().print(
        pairs(
            [
                ("Currency", read.currency),
                ("Never automated", exclusions),
                ("Cases for people", f"{counted(len(read.escalate), 'trigger')} routed"),
                (
                    "Wordings",
                    f"{counted(len(held['wordings']), 'wording')}, all approved: {', '.join(held['wordings'])}",
                ),
                *policy_lines(read),
            ]
        )
    )
    say("", heading("Segments, the first that holds wins"))
    shown = table("  segment", "when", "steps")
    for segment in read.segments:
        steps = ", ".join(
            step.step if step.to is None else f"{step.step} (to {step.to})" for step in read.sequences[segment.sequence]
        )
        shown.add_row(f"  {segment.id}", segment.when.text, f"{segment.sequence}: {steps}")
    screen().print(shown)


@policy.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The policy to compare with.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The policy that may go live.")],
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show which of today's accounts a new policy would treat differently."""
    from duly.app import read_policy_file
    from duly.commands.clock import workspace_now
    from duly.usecases.compare_policies import compare_policies

    with opened_workspace(workspace) as app, progress("Comparing") as bar:
        known = app.context.catalogues["en"].ids()
        policies = (read_policy_file(_named(each, workspace), wordings=known) for each in (old, new))
        before, after = policies
        found = compare_policies(
            app.context,
            before,
            after,
            now=workspace_now(app),
            on_page=lambda n: bar.reach(n, f"{n:,} accounts compared"),
        )
    if as_json:
        print_document(_difference_to_json(found))
    else:
        _tell_difference(found)


def _difference_to_json(found: Difference) -> dict[str, Any]:
    return {
        "accounts": found.accounts,
        "same": found.same,
        "changes": [
            {"old": change.old, "new": change.new, "accounts": count, "examples": list(found.examples[change])}
            for change, count in found.changes
        ],
    }


def _tell_difference(found: Difference) -> None:
    changed = found.accounts - found.same
    say(heading(f"{counted(changed, 'account')} of {found.accounts:,} would be treated differently."))
    if not found.changes:
        return
    shown = table("  accounts", "now", "then", "such as", right=("  accounts",))
    for change, count in found.changes:
        shown.add_row(f"{count:,}", change.old, change.new, ", ".join(found.examples[change]))
    screen().print(shown)


@policy.command()
def activate(
    file: File,
    by: By,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of another policy file of this name; a copy is kept.")
    ] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Put a policy in force; every account is looked at again under it."""
    from duly.app import read_policy_file, sole_worker
    from duly.commands.clock import workspace_now
    from duly.settings import SETTINGS_FILE
    from duly.usecases.activate_policy import activate_policy

    with opened_workspace(workspace) as app, sole_worker(app.folder):
        file = _named(file, workspace)
        read = read_policy_file(file, wordings=app.context.catalogues["en"].ids())
        settings = read_text_file(workspace / SETTINGS_FILE)
        target = workspace / POLICIES / file.name
        relative = f"{POLICIES}/{file.name}"
        kept = _keep(target, file, replace=replace)
        count = activate_policy(app.context, read, file=relative, by=by, now=workspace_now(app))
        copied = file.resolve() != target.resolve()
        if copied:
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)
        (workspace / SETTINGS_FILE).write_text(_with_policy(settings, relative), encoding="utf-8")
    if as_json:
        print_document(
            {"policy": read.name, "hash": read.hash, "file": relative, "accounts": count, "kept": kept and str(kept)}
        )
    else:
        if kept is not None:
            say(f"What was in {target} is kept as {kept}.")
        if copied:
            say(f"Copied {file} to {target}.")
        again = f"the next run looks at {counted(count, 'account')} again"
        say(f"{read.name} ({read.hash[:HASH_SHOWN]}) is in force; {again}.")


def _keep(target: Path, file: Path, *, replace: bool) -> Path | None:
    """Keeps a copy of another policy that ``file`` would take the place of; gives where, ``None`` if there is none.

    Raises ``InputInvalid`` unless it may be replaced.
    """
    if not target.is_file() or target.read_bytes() == file.read_bytes():
        return None
    if not replace:
        raise InputInvalid(
            (
                f"{target} is another policy than {file}; give the file a name of its own, "
                "or say --replace, which keeps a copy of what is there",
            )
        )
    kept = target.with_name(f"{target.stem}.{_version(target)}{target.suffix}")
    shutil.copyfile(target, kept)
    return kept


def _version(path: Path) -> str:
    """The version as ``policy check`` shows it; of a file that is no policy, a digest of what is in it."""
    from duly.app import read_policy_file

    try:
        return read_policy_file(path).hash[:HASH_SHOWN]
    except InputInvalid:
        return sha256(path.read_bytes()).hexdigest()[:HASH_SHOWN]


def _with_policy(settings: str, relative: str) -> str:
    """The settings' text with another policy, and all else as a person wrote it."""
    line = f"policy: {relative}"
    replaced, found = re.subn(r"^policy:.*$", line, settings, count=1, flags=re.MULTILINE)
    return replaced if found else f"{settings.rstrip()}\n{line}\n"
