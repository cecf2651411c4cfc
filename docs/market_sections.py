"""One section for each shipped market pack, for the reference page."""

from __future__ import annotations

from collections.abc import Iterator

from duly.market_packs import MarketPacks
from duly.policy.market_pack import Confidence, Pack, RuleGroup
from duly.policy.market_words import binds_words, group_words

CONFIDENCE_WORDS = {
    Confidence.PRIMARY: "read in the law, or from its authority",
    Confidence.SECONDARY: "read in an account of the law",
    Confidence.RECOLLECTED: "recollected, not read again",
    Confidence.CHOICE: "a choice of this project, no law",
}


def market_sections() -> Iterator[str]:
    """The sections in the order of the packs' names."""
    packs = MarketPacks(None)
    for pack_id in packs.ids():
        _, shipped = packs.pack(pack_id)
        if shipped is not None:
            yield _section(shipped)


def _section(pack: Pack) -> str:
    lines = [f"## {pack.id}", "", _covers(pack)]
    for group in pack.groups:
        lines += ["", f"### {pack.id}.{group.id}", "", *(f"- {line}" for line in group_words(group))]
        lines += [f"- {line}" for line in _about(group)]
    return "\n".join(lines)


def _covers(pack: Pack) -> str:
    if not pack.countries:
        return "Where no other pack says the hours of a channel."
    words = f"Covers {', '.join(pack.countries)}"
    words += f", there {', '.join(pack.regions)}" if pack.regions else ""
    words += f", there postal codes that begin with {', '.join(pack.postal_codes)}" if pack.postal_codes else ""
    words += f". Extends {pack.extends}" if pack.extends else ""
    return f"{words}."


def _about(group: RuleGroup) -> Iterator[str]:
    if group.regions:
        yield f"in {', '.join(group.regions)} only"
    yield f"binds {binds_words(group.binds)}"
    if group.pending:
        yield "**pending**: carried, and not applied"
    if group.since is not None:
        yield f"from {group.since}" + (f" until {group.until}" if group.until is not None else "")
    if group.note:
        yield f"note: {group.note}"
    yield f"source: {'; '.join(group.sources)} ({CONFIDENCE_WORDS[group.confidence]})"
