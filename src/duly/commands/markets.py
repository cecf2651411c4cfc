"""``duly market``: which rules hold for a customer somewhere, and whether a pack is sound."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    BAD_INPUT,
    HERE,
    AsJson,
    Workspace,
    counted,
    day_words,
    heading,
    pairs,
    print_document,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.market_packs import MarketPacks
    from duly.policy.market import Market
    from duly.policy.market_pack import Pack

CLOSED_DAYS_SHOWN = 5

market = typer.Typer(help="Show and check the rules of markets.", no_args_is_help=True)


@market.command()
def show(
    country: Annotated[str | None, typer.Argument(metavar="[COUNTRY]", help="A country, such as ES.")] = None,
    region: Annotated[str | None, typer.Option("--region", metavar="R", help="A part of it, such as MD.")] = None,
    postal_code: Annotated[str | None, typer.Option("--postal-code", metavar="CODE", help="A postal code.")] = None,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="consumer or business.")] = "consumer",
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", help="The day; today by the clock of the workspace, unless said."),
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show every rule that holds for a customer somewhere; without a country, the packs there are."""
    from duly.app import open_markets

    packs = open_markets(workspace)
    if country is None:
        _show_packs(packs, as_json=as_json)
        return
    day = _day(on, workspace)
    where = _where(country, region, postal_code, kind)
    found = packs.market(where, day)
    if as_json:
        print_document({"day": day, "hash": found.hash, **found.as_json})
    else:
        _tell(
            found,
            packs,
            ", ".join(part for part in (where.country, where.region, where.postal_code) if part),
            kind,
            day,
        )


def _day(text: str | None, workspace: Path) -> date:
    from duly.commands.clock import read_day, real_now, workspace_now
    from duly.settings import SETTINGS_FILE

    if text is not None:
        return read_day(text, option="--on")
    if not (workspace / SETTINGS_FILE).is_file():
        return real_now().date()
    with opened_workspace(workspace) as app:
        return app.context.day_of(workspace_now(app))


def _where(country: str, region: str | None, postal_code: str | None, kind: str) -> Any:
    from duly.connectors.tables.codes import read_country
    from duly.connectors.tables.faults import CellInvalid
    from duly.domain.receivables import Kind
    from duly.policy.market import Whereabouts

    try:
        code = read_country(country)
    except CellInvalid as error:
        raise InputInvalid((f"COUNTRY: found {country!r}, expected {error.expected}",)) from None
    if kind not in {each.value for each in Kind}:
        raise InputInvalid((f"--kind: found {kind!r}, expected consumer or business",))
    return Whereabouts(code, region.upper() if region else None, postal_code, kind)


def _show_packs(packs: MarketPacks, *, as_json: bool) -> None:
    found = [(pack_id, *packs.pack(pack_id)) for pack_id in packs.ids()]
    if as_json:
        print_document([
            {
                "market": pack_id,
                "own": own is not None,
                "shipped": shipped is not None,
                **_covers(own or shipped),
            }
            for pack_id, own, shipped in found
        ])  # fmt: skip
        return
    shown = table("  pack", "covers", "extends", "rules", right=("rules",))
    for pack_id, own, shipped in found:
        pack = own or shipped
        if pack is not None:
            covers = " ".join((*pack.countries, *pack.regions, *pack.postal_codes)) or "every other country"
            shown.add_row(f"  {pack_id}", covers, pack.extends or "", str(len(pack.groups)))
    screen().print(shown)


def _covers(pack: Pack | None) -> dict[str, Any]:
    if pack is None:
        return {}
    return {
        "countries": pack.countries,
        "regions": pack.regions,
        "postal_codes": pack.postal_codes,
        "extends": pack.extends,
        "rules": [group.id for group in pack.groups],
    }


def _tell(found: Market, packs: MarketPacks, place: str, kind: str, day: date) -> None:
    from duly.policy.market_words import (
        cap_words,
        charges_words,
        cooldown_words,
        hours_by_channel,
        moratorium_words,
        spaced,
    )

    say(heading(f"{place}: what holds for a {kind} on {day_words(day)}"), f"From {found.id}, version {found.hash[:8]}.")
    coming = [closed for closed in found.closed_days if closed >= day][:CLOSED_DAYS_SHOWN]
    rows = [
        ("Time zone" if len(found.zones) == 1 else "Time zones", _zones(found.zones)),
        ("Hours", "\n".join(hours_by_channel(found.hours))),
        ("Next days off", ", ".join(closed.isoformat() for closed in coming) or "none"),
        ("Caps", "\n".join(f"{cap_words(cap)} ({cap.id})" for cap in found.caps) or "none"),
        ("Quiet after", "\n".join(f"{cooldown_words(cool)} ({cool.id})" for cool in found.cooldowns)),
        ("Needs consent", ", ".join(found.consent_needed)),
        ("To be told", ", ".join(spaced(each) for each in found.disclosures)),
        ("Never", ", ".join(spaced(each) for each in found.forbidden)),
        ("Charges", "\n".join(charges_words(found.charges))),
        ("Moratoria", "\n".join(moratorium_words(each) for each in found.moratoria)),
        ("Stop words", ", ".join(found.stop_words)),
    ]
    screen().print(pairs([(name, words) for name, words in rows if words]))
    say("", heading("Sources"))
    shown = table("  rule", "known from", "source")
    for ground in found.grounds:
        shown.add_row(f"  {ground.rule}", ground.confidence.value, "; ".join(ground.sources))
    screen().print(shown)
    _tell_not_in_force(found, packs, day)


def _zones(zones: tuple[str, ...]) -> str:
    """Where the place is not known well enough for one clock, an hour has to be open by each of them."""
    if len(zones) == 1:
        return zones[0]
    return f"any of {len(zones)} clocks, so the hours must be open by each: {', '.join(zones)}"


def _tell_not_in_force(found: Market, packs: MarketPacks, day: date) -> None:
    waiting = [
        (f"  {pack_id}.{group.id}", f"pending: {group.note}" if group.pending else f"from {group.since}")
        for pack_id in found.id.split("+")
        for pack in packs.pack(pack_id)[1:]
        if pack is not None
        for group in pack.groups
        if group.pending or (group.since is not None and group.since > day)
    ]
    if waiting:
        shown = table("  not in force", "")
        for rule, why in waiting:
            shown.add_row(rule, why)
        say("")
        screen().print(shown)


@market.command()
def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Market packs; without any, those of the workspace."),
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Report every fault of packs at once, and which shipped rules hold beside theirs."""
    from duly.app import open_markets
    from duly.market_packs import check_pack

    packs = open_markets(workspace)
    chosen = files or _own(packs)
    checked = [(file, *check_pack(file, packs)) for file in chosen]
    faults = [fault for _, found, _ in checked for fault in found]
    if as_json:
        print_document([
            {"file": file, "valid": not found, "faults": found, "notes": notes} for file, found, notes in checked
        ])  # fmt: skip
    else:
        for file, found, notes in checked:
            for fault in found:
                typer.echo(fault, err=True)
            if not found:
                say(f"{file} is a valid market pack.", *(f"  {note}" for note in notes))
        if faults:
            typer.echo(f"{counted(len(faults), 'fault')}; as it is, no customer can be decided by it.", err=True)
    if faults:
        raise typer.Exit(BAD_INPUT)


def _own(packs: MarketPacks) -> list[Path]:
    """The packs of the workspace. Raises ``InputInvalid`` where there are none to check."""
    found = sorted(packs.folder.glob("*.yaml")) if packs.folder is not None else []
    if not found:
        where = f"no pack in {packs.folder}" if packs.folder is not None else "no workspace here"
        raise InputInvalid((f"FILE: found none, and {where}; expected market packs, or a workspace with some",))
    return found
