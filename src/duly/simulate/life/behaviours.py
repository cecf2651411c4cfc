"""How kinds of customers behave: what each does about what it hears, as tables to read.

A ``Turn`` is one thing a customer may do about a message. Of a behaviour's turns for what was heard, the first that
applies and whose chance holds is taken; after them come the turns that everybody has, which answer questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.simulate.life.hearing import Heard
from duly.simulate.life.intents import Intent

HOUR = 1
DAY = 24


class Behaviour(StrEnum):
    """What kind of customer somebody is."""

    PROMPT = "prompt"
    FORGETFUL = "forgetful"
    KEEPER = "promise_keeper"
    STRATEGIC = "strategic"
    BREAKER = "promise_breaker"
    DISPUTER = "disputer"
    HARDSHIP = "hardship"
    HOSTILE = "hostile"
    WRONG_PERSON = "wrong_person"
    IMPOSTOR = "impostor"
    SILENT = "silent"
    PLAN_ASKER = "plan_asker"
    OPTS_OUT = "opts_out"
    MOVER = "mover"
    CLAIMS_TRULY = "claims_truly"
    CLAIMS_FALSELY = "claims_falsely"
    PARTICULAR = "particular"


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """Money that follows: after ``days`` (from, to), a ``share`` in percent of what is then overdue."""

    days: tuple[int, int]
    share: int = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """One thing a customer may do.

    ``chance`` is in percent; ``from_contact`` counts the messages that asked for money since something was last paid;
    ``times`` is how often at most since then. ``hours`` is the delay, from and to. ``promised`` are days ahead of a day
    that is named, and ``keeps`` the percentage in which it is kept, ``in_part`` in which half of it comes;
    ``as_agreed`` that in which each part of a plan that the message names is paid by its day.
    """

    hears: frozenset[Heard]
    says: Intent | None = None
    chance: int = 100
    from_contact: int = 0
    times: int = 1
    hours: tuple[int, int] = (1, 10)
    promised: tuple[int, int] | None = None
    keeps: int = 0
    in_part: int = 0
    as_agreed: int = 0
    pays: Money | None = None
    opens_link: bool = False
    moves: bool = False


def _on(*heard: Heard) -> frozenset[Heard]:
    return frozenset(heard)


ASKED = _on(Heard.REMINDER, Heard.CALL, Heard.MISSED)
WRITTEN = _on(Heard.REMINDER, Heard.MISSED)
TODAY = Money(days=(0, 1))
AT_ONCE = (0, 0)

EVERYBODY: tuple[Turn, ...] = (
    Turn(hears=_on(Heard.CONFIRMS_DAY), says=Intent.YES, chance=88, times=9, hours=(0, 3)),
    Turn(hears=_on(Heard.CONFIRMS_DAY), says=Intent.NO, times=9, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_AMOUNT), says=Intent.YES, chance=75, times=9, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_AMOUNT), says=Intent.AMOUNT, chance=80, times=9, hours=(0, 3)),
    Turn(hears=_on(Heard.OFFERS), says=Intent.YES, chance=80, times=9, hours=(0, 6)),
    Turn(hears=_on(Heard.OFFERS), says=Intent.NO, chance=60, times=9, hours=(0, 6)),
    Turn(hears=_on(Heard.OFFERS_PLAN), says=Intent.YES, chance=55, times=4, hours=(0, 6), as_agreed=80),
    Turn(hears=_on(Heard.OFFERS_PLAN), says=Intent.COUNTERS, chance=55, times=2, hours=(0, 6), promised=(5, 30)),
    Turn(hears=_on(Heard.OFFERS_PLAN, Heard.OFFERS_TIME), says=Intent.NO, chance=60, times=3, hours=(0, 6)),
    Turn(hears=_on(Heard.OFFERS_TIME), says=Intent.YES, chance=80, times=4, hours=(0, 6), as_agreed=80),
    Turn(hears=_on(Heard.ASKS_TERMS), says=Intent.TERMS, chance=80, times=3, hours=(0, 12), promised=(3, 25)),
    Turn(hears=_on(Heard.ASKS_UNTIL), says=Intent.UNTIL, chance=80, times=3, hours=(0, 12), promised=(3, 40)),
    Turn(hears=_on(Heard.PLAN_AGREED), times=3, as_agreed=75),
    Turn(hears=_on(Heard.INSTALMENT_DUE), opens_link=True, chance=25, times=4, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_POSTAL), says=Intent.POSTAL, chance=85, times=3, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_NUMBER_END), says=Intent.NUMBER_END, chance=85, times=3, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_AGAIN), says=Intent.POSTAL, chance=60, times=3, hours=(0, 3)),
    Turn(hears=_on(Heard.ASKS_AGAIN), says=Intent.NUMBER_END, chance=70, times=3, hours=(0, 3)),
    Turn(hears=_on(Heard.CODE), says=Intent.CODE, chance=80, times=3, hours=AT_ONCE),
    Turn(hears=_on(Heard.VERIFIED), says=Intent.BALANCE, chance=50, hours=(0, 2)),
    Turn(hears=_on(Heard.CALL), says=Intent.SPEAKING, chance=15, times=2, hours=AT_ONCE),
    Turn(hears=_on(Heard.ASKS_PHOTO), says=Intent.PHOTOS, chance=60, times=2, hours=(0, 20)),
    Turn(hears=_on(Heard.OPTED_OUT), says=Intent.START, chance=12, hours=(20, 200)),
    Turn(hears=_on(Heard.ASKS_DAY), says=Intent.DAY, chance=75, times=3, hours=(0, 12), promised=(1, 9), keeps=60),
    Turn(hears=_on(Heard.ASKS_ITEM), says=Intent.NUMBER, chance=90, times=3, hours=(0, 12)),
    Turn(hears=_on(Heard.ASKS_REASON), says=Intent.REASON, chance=90, times=3, hours=(0, 12)),
    Turn(hears=_on(Heard.ASKS_RECEIPT), says=Intent.RECEIPT, chance=45, hours=(0, 20)),
    Turn(hears=_on(Heard.ASKS_RECEIPT), says=Intent.NO_RECEIPT, chance=40, hours=(0, 20)),
    Turn(hears=_on(Heard.PROMISE_DAY), opens_link=True, chance=30, times=3, hours=(0, 2)),
    Turn(hears=_on(Heard.NOTED, Heard.THANKED, Heard.CHECKING), says=Intent.THANKS, chance=8, times=2, hours=(0, 5)),
    Turn(hears=_on(Heard.UNCLEAR), says=Intent.HUMAN, chance=25, hours=(0, 8)),
    Turn(hears=_on(Heard.COURTESY), says=Intent.BALANCE, chance=2, hours=(0, 20)),
    Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.NONSENSE, chance=1, hours=(0, 20)),
)

OWN: dict[Behaviour, tuple[Turn, ...]] = {
    Behaviour.PROMPT: (
        Turn(hears=_on(Heard.COURTESY), says=Intent.COPY, chance=2, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.SORRY, chance=35, pays=TODAY),
        Turn(hears=ASKED, opens_link=True, chance=40, pays=Money(days=(0, 2))),
        Turn(hears=ASKED, chance=60, pays=Money(days=(1, 4))),
    ),
    Behaviour.FORGETFUL: (
        Turn(hears=ASKED, opens_link=True, chance=35, pays=Money(days=(0, 3))),
        Turn(hears=ASKED, says=Intent.SORRY, chance=20, pays=Money(days=(0, 2))),
        Turn(hears=ASKED, says=Intent.PROMISE, chance=30, promised=(1, 8), keeps=85, in_part=5),
        Turn(hears=ASKED, says=Intent.LINK, chance=20, pays=Money(days=(1, 4))),
        Turn(hears=ASKED, from_contact=2, chance=50, times=3, pays=Money(days=(1, 5))),
    ),
    Behaviour.KEEPER: (
        Turn(hears=ASKED, says=Intent.PROMISE_PART, chance=20, promised=(2, 10), keeps=90),
        Turn(hears=ASKED, says=Intent.PROMISE, chance=80, times=3, promised=(2, 12), keeps=94, in_part=3),
        Turn(hears=_on(Heard.MISSED), says=Intent.PAID_TRUE, chance=50, pays=Money(days=(0, 1))),
        Turn(hears=ASKED, says=Intent.EXTENSION, chance=40, promised=(5, 25), keeps=80),
    ),
    Behaviour.STRATEGIC: (
        Turn(hears=ASKED, says=Intent.VAGUE, chance=45, times=2, hours=(6, 60)),
        Turn(hears=ASKED, says=Intent.COPY, chance=25, hours=(6, 40)),
        Turn(hears=ASKED, opens_link=True, chance=40, times=2),
        Turn(hears=ASKED, from_contact=4, chance=70, times=3, pays=Money(days=(0, 6))),
        Turn(hears=ASKED, from_contact=3, says=Intent.CALLBACK, chance=15),
    ),
    Behaviour.BREAKER: (
        Turn(
            hears=_on(Heard.MISSED), says=Intent.PROMISE_AGAIN, chance=65, times=3, promised=(2, 9), keeps=25,
            in_part=15,
        ),
        Turn(hears=ASKED, says=Intent.PROMISE_EMPTY, chance=80, times=2, promised=(1, 8), keeps=12, in_part=18),
        Turn(hears=_on(Heard.PROMISE_DAY), opens_link=True, chance=30, times=3),
        Turn(hears=ASKED, from_contact=5, chance=40, pays=Money(days=(2, 9))),
    ),
    Behaviour.DISPUTER: (
        Turn(hears=ASKED, says=Intent.PART_DISPUTE, chance=30, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.NOT_RECEIVED, chance=30, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.PRICE, chance=35, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.DAMAGED, chance=35, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.QUANTITY, chance=40, hours=(1, 30)),
        Turn(hears=ASKED, says=Intent.DUPLICATE, chance=40, hours=(1, 30)),
        Turn(hears=_on(Heard.CHECKING), says=Intent.EVIDENCE, chance=35, hours=(1, 40)),
        Turn(hears=_on(Heard.CHECKING), says=Intent.WITHDRAWS, chance=25, hours=(30, 120), pays=Money(days=(2, 6))),
        Turn(hears=ASKED, from_contact=2, chance=50, times=4, pays=Money(days=(1, 5))),
    ),
    Behaviour.HARDSHIP: (
        Turn(hears=ASKED, says=Intent.HARDSHIP, chance=75, hours=(2, 50)),
        Turn(hears=ASKED, chance=20, times=3, pays=Money(days=(3, 20), share=40)),
        Turn(hears=_on(Heard.PERSON), chance=30, pays=Money(days=(20, 60))),
    ),
    Behaviour.HOSTILE: (
        Turn(hears=ASKED, says=Intent.ABUSE, chance=25, hours=(0, 8)),
        Turn(hears=ASKED, says=Intent.COMPLAINT, chance=40, hours=(0, 12)),
        Turn(hears=ASKED, says=Intent.LEGAL, chance=70, hours=(0, 24)),
        Turn(hears=_on(Heard.PERSON), chance=40, pays=Money(days=(10, 40))),
    ),
    Behaviour.WRONG_PERSON: (
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.WRONG_PERSON, chance=85, times=2, hours=(0, 20)),
        Turn(hears=ASKED, says=Intent.THIRD_PARTY, chance=60, hours=(0, 20)),
    ),
    Behaviour.IMPOSTOR: (
        Turn(
            hears=_on(Heard.ASKS_POSTAL, Heard.ASKS_NUMBER_END, Heard.ASKS_AGAIN, Heard.CODE), says=Intent.GUESS,
            chance=90, times=5, hours=(0, 3),
        ),
        Turn(hears=_on(Heard.CALL), says=Intent.SPEAKING, chance=80, times=2, hours=AT_ONCE),
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.PROBE, chance=60, times=2, hours=(0, 12)),
        Turn(
            hears=_on(Heard.UNVERIFIED, Heard.PERSON, Heard.OTHER), says=Intent.INSTRUCT, chance=60, times=2,
            hours=(0, 4),
        ),
        Turn(hears=ASKED, says=Intent.INSTRUCT, chance=60, hours=(0, 12)),
        Turn(hears=ASKED, chance=40, from_contact=3, pays=Money(days=(1, 9))),
    ),
    Behaviour.SILENT: (
        Turn(hears=_on(Heard.MISSED, Heard.REMINDER), from_contact=6, chance=30, pays=Money(days=(2, 15))),
    ),
    Behaviour.PLAN_ASKER: (
        Turn(hears=ASKED, says=Intent.PLAN, chance=75, hours=(1, 40)),
        Turn(hears=_on(Heard.PERSON), chance=70, pays=Money(days=(5, 20), share=34)),
        Turn(hears=ASKED, chance=50, times=4, pays=Money(days=(2, 20), share=34)),
    ),
    Behaviour.OPTS_OUT: (
        Turn(hears=_on(Heard.COURTESY), says=Intent.OPT_OUT, chance=10, hours=(0, 10)),
        Turn(hears=ASKED, says=Intent.OPT_OUT, chance=70, hours=(0, 10), pays=Money(days=(5, 40))),
        Turn(hears=ASKED, chance=40, pays=Money(days=(1, 9))),
    ),
    Behaviour.MOVER: (
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.MOVED, chance=40, moves=True, hours=(1, 40)),
        Turn(hears=ASKED, says=Intent.PROMISE, chance=50, times=2, promised=(1, 8), keeps=80),
        Turn(hears=ASKED, chance=60, times=4, pays=Money(days=(0, 4))),
    ),
    Behaviour.CLAIMS_TRULY: (
        Turn(hears=ASKED, says=Intent.PAID_TRUE, chance=90, times=2, pays=Money(days=(0, 3))),
    ),
    Behaviour.CLAIMS_FALSELY: (
        Turn(hears=ASKED, says=Intent.PAID_FALSE, chance=85, times=2),
        Turn(hears=ASKED, from_contact=3, says=Intent.SORRY, chance=50, times=2, pays=Money(days=(0, 4))),
        Turn(hears=_on(Heard.NOTED, Heard.PERSON), chance=20, pays=Money(days=(5, 30))),
    ),
    Behaviour.PARTICULAR: (
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.WISH_TIMES, chance=45, hours=(0, 10)),
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.WISH_CHANNEL, chance=30, hours=(0, 10)),
        Turn(hears=_on(Heard.COURTESY, *ASKED), says=Intent.WISH_LANGUAGE, chance=15, hours=(0, 10)),
        Turn(hears=ASKED, says=Intent.NO_CALLS, chance=25, hours=(0, 10)),
        Turn(hears=ASKED, says=Intent.NO_MESSAGES, chance=25, hours=(0, 10), pays=Money(days=(5, 30))),
        Turn(hears=_on(Heard.OPTED_OUT), says=Intent.START, chance=50, times=2, hours=(10, 200)),
        Turn(hears=ASKED, chance=50, times=4, pays=Money(days=(1, 8))),
    ),
}  # fmt: skip

PAYS_UNASKED = frozenset(
    {Behaviour.PROMPT, Behaviour.FORGETFUL, Behaviour.KEEPER, Behaviour.DISPUTER, Behaviour.OPTS_OUT, Behaviour.MOVER,
     Behaviour.PARTICULAR}
)  # fmt: skip
"""Who pays most invoices by themselves, sooner or later; all others pay only where a turn says so, or a person asks."""

SHARES: dict[Behaviour, int] = {
    Behaviour.PROMPT: 420, Behaviour.FORGETFUL: 190, Behaviour.KEEPER: 80, Behaviour.STRATEGIC: 55,
    Behaviour.BREAKER: 40, Behaviour.DISPUTER: 50, Behaviour.HARDSHIP: 20, Behaviour.HOSTILE: 12,
    Behaviour.WRONG_PERSON: 10, Behaviour.IMPOSTOR: 8, Behaviour.SILENT: 35, Behaviour.PLAN_ASKER: 20,
    Behaviour.OPTS_OUT: 12, Behaviour.MOVER: 14, Behaviour.CLAIMS_TRULY: 12, Behaviour.CLAIMS_FALSELY: 12,
    Behaviour.PARTICULAR: 10,
}  # fmt: skip
"""How many of a thousand customers behave so. A portfolio of fewer has each of them once before any twice."""
