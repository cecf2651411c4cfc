"""The last check of an answer: what may still be said on a closed channel, and to whom details are told.

An answer needs no window and no cap, for the customer has just written. Reads nothing; decides on fresh facts.
"""

from __future__ import annotations

from typing import NamedTuple

from duly.dialogue.sayings import SAID_AFTER_OPT_OUT, Saying
from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.policy.terms import Verify
from duly.store.outbox import OutboxRow


class Refused(NamedTuple):
    """The rule that keeps an answer back, and why in words."""

    rule: str
    reason: str


def reply_refused(row: OutboxRow, facts: Facts, verify: Verify, *, in_use: str | None) -> Refused | None:
    """Why this answer may not leave; ``None`` where it may. ``in_use`` is the account's address on its channel: the
    level is of who answers there, and of nobody else.
    """
    if row.channel in facts.suppressed and row.say != Saying.OPT_IN_TO_PERSON:
        return Refused("do_not_contact", f"The customer is on a do-not-contact list for {row.channel}.")
    if row.channel in facts.refused and not {row.say, *row.also} <= SAID_AFTER_OPT_OUT:
        return Refused("consent", f"The customer wants nothing by {row.channel} any more.")
    needed = verify.voice if row.channel == Channel.VOICE else verify.disclose_balance
    if row.discloses and row.address != in_use:
        reason = f"the answer speaks of the debt, and its {row.channel} address is not one of the account's in use"
        return Refused("verify.address", reason)
    if row.discloses and facts.verified_level < needed:
        reason = f"the answer speaks of the debt, and level {facts.verified_level} is below {needed}"
        return Refused("verify.disclose_balance", reason)
    return None
