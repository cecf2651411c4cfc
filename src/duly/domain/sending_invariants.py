"""Whether people's controls were kept: what was switched off stayed silent, and the mode let each message through.

Part of the guarantees in ``invariants``. Reads histories alone; shares nothing with what restrains.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from duly.domain.control import ControlKind, Mode
from duly.domain.history import AccountHistory, ControlSpell, MessagePurpose, SentMessage


def switched_off(account: AccountHistory, _: datetime) -> Iterator[str]:
    """No message while everything, its channel or its segment was switched off."""
    for message in account.messages:
        meant = {"all", f"channel.{message.channel.value}", f"segment.{message.segment}"}
        for control in _in_force(account, ControlKind.SWITCH, message):
            if control.target in meant:
                yield f"message {message.id} was sent while {control.target} was switched off"


def mode_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """In test mode only to the allow list, in draft mode only what a person has approved, or asked for by hand."""
    for message in account.messages:
        modes = {control.target for control in _in_force(account, ControlKind.MODE, message)} or {Mode.TEST.value}
        modes |= {message.own_mode.value} if message.own_mode else set()
        if Mode.TEST.value in modes and not _listed(account, message):
            yield f"message {message.id} was sent in test mode to {message.channel.value} that is not on the allow list"
        by_hand = message.approved or message.purpose is MessagePurpose.CODE
        if Mode.DRAFT.value in modes and Mode.TEST.value not in modes and not by_hand:
            yield f"message {message.id} was sent in draft mode and nobody had approved it"


def _listed(account: AccountHistory, message: SentMessage) -> bool:
    if message.channel in account.sandboxed and not list(_in_force(account, ControlKind.SANDBOX, message)):
        return True
    named = {control.target for control in _in_force(account, ControlKind.RECIPIENT, message)}
    return f"{message.channel.value}:{message.address}" in named


def _in_force(account: AccountHistory, kind: ControlKind, message: SentMessage) -> Iterator[ControlSpell]:
    """The controls of a kind that held when the message left; one of the same instant may have come after it."""
    for control in account.controls:
        if control.kind is kind and control.spell.start < message.at and control.spell.holds_at(message.at):
            yield control
