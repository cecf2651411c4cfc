"""What a promise hangs on, where the customer has been asked for a day and names none: a day to ask again.

Owns when that is enough. It is never a promise: nothing is owed by that day, and nothing can be broken.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.moves import FollowUp, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.conversation import Awaiting, PendingPromise


def follow_up(turn: Turn, offered: tuple[PendingPromise, ...]) -> Answer | None:
    """The day to ask again; ``None`` while a question may still bring a date."""
    if len(offered) != 1 or turn.conversation.awaiting is not Awaiting.PROMISE_DATE:
        return None
    (pending,) = offered
    if pending.day is not None or pending.offered_day is not None:
        return None
    if pending.condition is None or pending.hinges_on is None or turn.signals.impossible_dates:
        return None
    move = FollowUp(day=pending.hinges_on, condition=pending.condition, quotes=pending.quotes or (turn.whole(),))
    says = (Say(wording=Saying.PROMISE_FOLLOW_UP, values={"date": pending.hinges_on}),)
    conversation = replace(turn.conversation, promises=())
    return answer(turn, move, says=says, reason="a day to ask again, not a promise", conversation=conversation)
