"""What each key of a policy file means, for the reference page; types and usual values come from the code.

A key that the code reads and that is not here, or the other way round, fails the generator.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from duly.policy import terms
from duly.policy.charges import ChargePolicy
from duly.policy.desks import Desk


@dataclass(frozen=True, kw_only=True)
class Section:
    """A key at the top of the file, with the meaning of the keys below it.

    ``shape`` is the class they are read into, where there is one: types and usual values come from it.
    """

    meaning: str
    shape: type | None = None
    keys: dict[str, str] = field(default_factory=dict[str, str])
    beside: type | None = None
    beside_meaning: str = ""
    beside_keys: dict[str, str] = field(default_factory=dict[str, str])


ROUTE = "Who gets the case: a route, such as `collector`."
WHEN = "The condition, over the [facts](facts.md)."
SLA = "By when it is to be answered, such as `4 hours` or `2 business days`."

SECTIONS: dict[str, Section] = {
    "policy": Section(meaning="The policy's name."),
    "currency": Section(meaning="The currency of every amount in the file, such as `EUR`."),
    "exclude": Section(
        meaning="Accounts that are never automated and go straight to a person. A list.",
        shape=terms.Exclusion,
        keys={"id": "The rule's name, as explanations show it.", "when": WHEN, "to": ROUTE},
    ),
    "segments": Section(
        meaning="Which sequence treats which accounts. A list; the first whose condition holds wins.",
        shape=terms.Segment,
        keys={
            "id": "The rule's name, as explanations show it.",
            "when": WHEN,
            "sequence": "One of the sequences below.",
        },
    ),
    "sequences": Section(
        meaning="Steps in order, by the sequence's name. Each step is taken once in an overdue cycle.",
        shape=terms.Step,
        keys={
            "step": "The step's name; unique in its sequence.",
            "when": WHEN,
            "say": "The approved wording to send. A step says something or hands over, never both.",
            "channel": "The channel to use, instead of what `channels` would choose.",
            "attach": "What goes along: `invoice`, the invoices that the message speaks of.",
            "mode": "`test`, `draft` or `live`: keeps this step stricter than the workspace, never freer.",
            "to": "Hands the account over: a route, such as `collector`.",
        },
    ),
    "channels": Section(
        meaning="Which channel carries a step that names none. A list; the first that is usable wins.",
        shape=terms.ChannelRule,
        keys={"use": "The channel.", "when": f"{WHEN} Always, if left out."},
    ),
    "limits": Section(
        meaning="Caps for each account. They may only be stricter than the market's own.",
        shape=terms.Limits,
        keys={
            "contacts_7d": "Contacts in any seven days.",
            "contacts_1d": "Contacts in a day.",
            "attempts_7d": "Attempts in any seven days, whether they reached the customer or not.",
            "attempts_1d": "Attempts in a day.",
            "notice_days": "What was invoiced, or became known, fewer days ago is not chased yet.",
            "quiet": "Hours without contact where the customer is, such as `19:00-09:00`.",
        },
    ),
    "promises": Section(
        meaning="What promise to pay automation may accept, and when one counts as kept.",
        shape=terms.PromiseRules,
        keys={
            "days_out_max": "How many days ahead the promised date may lie.",
            "share_min": "The least share of the balance that is promised.",
            "broken_max": "Broken promises after which no further one is accepted.",
            "grace_days": "Business days to wait after the promised date, by how the money travels.",
            "reminder": "The wording of the reminder on the promised day.",
            "tolerance_share": "How much of the promised amount may be missing for it to count as kept.",
            "follow_up": "The route once too many promises were broken.",
        },
    ),
    "plans": Section(
        meaning=(
            "Ceilings of the payment plans that automation may agree. Without this section it agrees none. What is "
            "above a ceiling goes to a person with a recommendation. See [payment plans](../howto/payment-plans.md)."
        ),
        shape=terms.PlanRules,
        keys={
            "instalments_max": "Instalments at most; below 2 automation agrees no plan.",
            "days_max": "Days from the agreement to the last instalment, at most.",
            "first_share_min": "The least share of the total in the first instalment.",
            "review_above": "Totals above this amount go to a person for review.",
            "instalment_min": "The least instalment.",
            "interval": "How far instalments are apart where the customer names nothing else.",
            "weekdays": "The weekdays on which instalments fall.",
            "roll": "Where an instalment goes that falls on a day on which banks do not work.",
            "missed_max": "How many missed instalments a plan bears; with one more it is broken.",
            "remind_days_before": "How many days before an instalment the customer is reminded; 0 is the day itself.",
            "extension": (
                "More time that automation may give: up to `days_max` days, `times_max` times in 365 days. "
                "Without it a request for more time is answered as a promise, or goes to a person."
            ),
        },
    ),
    "disputes": Section(
        meaning="Who answers a dispute, by its reason; `other` serves the reasons that are not named.",
        shape=terms.DisputeRoute,
        keys={
            "to": ROUTE,
            "sla": SLA,
            "evidence": "What is gathered first, such as `[quote, invoice]`.",
            "rest": "What becomes of the undisputed rest of the item meanwhile; left out: as for all reasons.",
            "others": "What becomes of the account's other items meanwhile; left out: as for all reasons.",
        },
        beside=terms.DisputeRules,
        beside_meaning="Beside the reasons, for all of them:",
        beside_keys={
            "rest": "What becomes of the undisputed rest of a disputed item.",
            "others": "What becomes of the account's other items.",
            "late": "The desk that gets disputes past their deadline; left out: the one that `desks` names.",
            "resume_after": "How long an item that was disputed whole rests after its dispute has ended.",
            "credit_within": "How long a conceded credit note may take before a person is asked for it.",
            "settled": "The wording that tells the customer how a dispute ended, for `credit`, `upheld` and `partial`; "
            "an end that is left out is not told.",
        },
    ),
    "escalate": Section(
        meaning="Who gets a case that automation hands over, by what triggered it; `default` serves the others.",
        shape=terms.EscalationRoute,
        keys={
            "to": ROUTE,
            "sla": SLA,
            "hold": "What is paused meanwhile.",
            "late_to": "Who gets the case first once its deadline has passed, before what the desk says.",
        },
    ),
    "verify": Section(
        meaning="The verification level, 0 to 3, below which a thing is not done.",
        shape=terms.Verify,
        keys={
            "disclose_balance": "To say what is owed.",
            "change_contact": "To change an address.",
            "voice": "To speak of the debt on the telephone.",
        },
    ),
    "voice": Section(
        meaning="How calls are made.",
        shape=terms.VoiceRules,
        keys={
            "record": "Whether calls are recorded.",
            "voicemail": "What is left on an answering machine; never the debt.",
            "attempts_max": "Calls that are tried before another channel's turn.",
        },
    ),
    "routes": Section(
        meaning="The desks that cases may go to: a list of names, or the keys below by each desk's name. With it, a "
        "route that is not in it is refused.",
        shape=Desk,
        keys={
            "people": "Who works there. A case may then be given to them by name.",
            "hours": "When they work, on the days on which the company does.",
            "zone": "Where they work, such as `Europe/Madrid`.",
            "late_to": "The desk that gets a case which is not settled by its deadline.",
        },
    ),
    "payments": Section(
        meaning="What follows a payment that answers one of our messages.",
        keys={"thank": "The wording that confirms it. Without it nothing is said."},
    ),
    "claims": Section(
        meaning="What a customer's word that they have paid does.",
        shape=terms.ClaimRules,
        keys={"hold": "How long it pauses automation."},
    ),
    "charges": Section(
        meaning="What is proposed on late items, where the market allows it; a person approves each. "
        "Without this section nothing is.",
        shape=ChargePolicy,
        keys={
            "interest": "Interest by law, by contract up to the market's ceiling, or none.",
            "rate": "The contract's rate a year; with interest by law, the most that is asked.",
            "fixed_sum": "The sum that the law gives for a late item, such as 40, 70 or 100 pounds.",
            "late_fee": "A fee once for a late item, of what is late, up to the market's ceiling.",
            "consumer": "Whether consumers are charged too; their market has to allow it besides.",
            "from_days": "Days past due before anything is proposed.",
            "every_days": "After so many days the timetable proposes the interest that ran since.",
            "states": "Rules of the market that ask for more than Duly knows, and that the company says it meets.",
            "propose_when": f"{WHEN} Where it holds, the timetable proposes; left out, a person asks for it.",
        },
    ),
}
