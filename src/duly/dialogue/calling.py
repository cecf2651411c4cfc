"""A call back: the day and hour that the customer names, read back as a calendar date and a time where they are.

Outside the market's hours for calls the nearest time is noted and offered. A person has the account meanwhile, so
nothing waits for an answer; but another time that the customer names takes the place of the first.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.moves import Note, RequestCallback, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Ask, Turn, answer
from duly.dialogue.values import ClockTime, Value
from duly.domain.conversation import Awaiting
from duly.domain.signals import CallSignal, DateSignal, Intent
from duly.policy.call_times import CallKind, CallSlot, WantedCall, call_slot, first_call_day

LITTLE = frozenset(
    {Intent.AFFIRM, Intent.DENY, Intent.THANKS, Intent.UNCLEAR, Intent.GREETING, Intent.CALLBACK_REQUEST}
)
"""A message with nothing but these can be the answer about the time of a call."""
SAID = {
    CallKind.AT: Saying.CALLBACK_NOTED_AT,
    CallKind.FROM: Saying.CALLBACK_NOTED_FROM,
    CallKind.BETWEEN: Saying.CALLBACK_NOTED_BETWEEN,
}


def about_call(turn: Turn) -> bool:
    """Whether the message settles when to call, though a person has the account by now."""
    if not turn.only_has(LITTLE):
        return False
    if turn.conversation.awaiting is Awaiting.CALLBACK_TIME:
        return turn.signals.call is not None or turn.signals.has(Intent.AFFIRM) or turn.signals.has(Intent.DENY)
    return turn.signals.call is not None and turn.signals.has(Intent.CALLBACK_REQUEST)


def callback(turn: Turn) -> Answer:
    """A call back at the time that was named, or as near to it as is allowed; without one, as soon as possible."""
    answering = turn.conversation.awaiting is Awaiting.CALLBACK_TIME
    if answering and turn.signals.call is None and not turn.signals.has(Intent.CALLBACK_REQUEST):
        return _answered(turn)
    wanted = turn.signals.call or CallSignal(day=_day_said(turn))
    phone = turn.signals.phone.text if turn.signals.phone else None
    slot = _slot(turn, wanted)
    if slot is None:
        return _without_hour(turn, wanted, phone)
    move = RequestCallback(day=slot.day(), phone=phone, quotes=(turn.whole(),), slot=slot)
    saying = SAID[slot.kind] if slot.fits else Saying.CALLBACK_OFFERED
    says = (Say(wording=saying, values=_values(turn, slot)),)
    reason = "call back asked for at a time" if slot.fits else "call back asked for outside the hours for calls"
    return replace(answer(turn, move, says=says, reason=reason), awaits_call=True)


def _answered(turn: Turn) -> Answer:
    """Yes or no to the time that was offered, and noted."""
    note = Note(subject=Intent.CALLBACK_REQUEST, quotes=(turn.whole(),))
    if turn.signals.has(Intent.DENY):
        ask = Ask(awaiting=Awaiting.CALLBACK_TIME, say=Say(wording=Saying.CALLBACK_ASK_TIME, values={}))
        return replace(answer(turn, note, reason="the time offered for a call does not suit"), ask=ask)
    says = (Say(wording=Saying.CALLBACK_AGREED, values={}),)
    return answer(turn, note, says=says, reason="the time offered for a call suits")


def _day_said(turn: Turn) -> DateSignal | None:
    """The first day to come that nothing is promised for."""
    promised = {each.day.evidence for each in turn.signals.promises if each.day}
    coming = [signal for signal in turn.signals.dates if signal.day >= turn.message.today]
    return next((signal for signal in coming if signal.evidence not in promised), None)


def _slot(turn: Turn, wanted: CallSignal) -> CallSlot | None:
    if wanted.hours is None or turn.calls is None:
        return None
    day = wanted.day.day if wanted.day and wanted.day.day >= turn.message.today else None
    asked = WantedCall(day=day, first=wanted.hours.start, last=wanted.hours.end)
    return call_slot(turn.calls, asked, turn.calendar, now=turn.message.at)


def _without_hour(turn: Turn, wanted: CallSignal, phone: str | None) -> Answer:
    """A day alone is the next business day with hours for calls; the whole message tells the person the rest."""
    coming = wanted.day is not None and wanted.day.day >= turn.message.today
    day = turn.calendar.on_or_after(wanted.day.day) if wanted.day and coming else None
    if day is not None and turn.calls is not None:
        day = first_call_day(turn.calls, day, turn.calendar)
    move = RequestCallback(day=day, phone=phone, quotes=(turn.whole(),))
    if day is None:
        say = Say(wording=Saying.CALLBACK_NOTED, values={})
    else:
        say = Say(wording=Saying.CALLBACK_NOTED_DAY, values={"date": day})
    return replace(answer(turn, move, says=(say,), reason="call back asked for"), awaits_call=True)


def _values(turn: Turn, slot: CallSlot) -> dict[str, Value]:
    first, last = slot.minutes()
    zone = turn.calls.zone_told if turn.calls else None
    values: dict[str, Value] = {"date": slot.day(), "time": ClockTime(minute=first, zone=zone)}
    if slot.kind is CallKind.BETWEEN:
        values["until"] = ClockTime(minute=last)
    return values
