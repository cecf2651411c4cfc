"""Several answers as the one message that carries them.

Owns how they are joined: what discloses begins with a line for locked screens, and that line leads, said once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duly.domain.contact import Channel


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One answer in its final words. ``covered``: it discloses, and so its first line is for locked screens."""

    text: str
    covered: bool


def joined(parts: Sequence[Part], *, channel: Channel) -> str:
    """The parts, at least one, as one text."""
    if channel is Channel.VOICE:
        return " ".join(part.text for part in parts)
    opening = next((part.text.partition("\n")[0] for part in parts if part.covered), None)
    if opening is None or len(parts) == 1:
        return "\n\n".join(part.text for part in parts)
    return "\n".join((opening, "\n\n".join(part.text.removeprefix(f"{opening}\n") for part in parts)))
