"""Reads the ``charges`` of a policy: what the company wants proposed on late items, if anything."""

from __future__ import annotations

from collections.abc import Callable

from duly.policy.charges import ChargePolicy, ConsumerChoice, InterestChoice
from duly.policy.condition import Condition
from duly.policy.document import NAME_DOTTED, Place

FROM_DAYS_MAX = 365
EVERY_DAYS_MAX = 366
KEYS = (
    "interest", "rate", "fixed_sum", "late_fee", "consumer", "from_days", "every_days", "states", "propose_when",
)  # fmt: skip


def read_charges(place: Place, *, condition: Callable[[Place], Condition]) -> ChargePolicy:
    """``condition`` reads a condition at its place, in the policy's currency."""
    fields = place.fields(KEYS)
    usual = ChargePolicy()
    found = ChargePolicy(
        interest=fields["interest"].choice(InterestChoice) if "interest" in fields else usual.interest,
        rate=fields["rate"].share() if "rate" in fields else None,
        fixed_sum=fields["fixed_sum"].one_of(("false", "true")) == "true" if "fixed_sum" in fields else False,
        late_fee=fields["late_fee"].share() if "late_fee" in fields else None,
        consumer=fields["consumer"].choice(ConsumerChoice) if "consumer" in fields else usual.consumer,
        from_days=fields["from_days"].count(least=1, most=FROM_DAYS_MAX) if "from_days" in fields else usual.from_days,
        every_days=(
            fields["every_days"].count(least=1, most=EVERY_DAYS_MAX) if "every_days" in fields else usual.every_days
        ),
        states=tuple(_rule(each) for each in fields["states"].items()) if "states" in fields else (),
        propose_when=condition(fields["propose_when"]) if "propose_when" in fields else None,
    )
    if found.interest is InterestChoice.CONTRACT and found.rate is None:
        place.fault("interest by contract without its rate", "expected rate, such as 0.08 for 8 percent a year")
    if found.interest is InterestChoice.NONE and found.rate is not None:
        fields["rate"].fault("a rate without interest", "expected interest: statutory or contract beside it")
    if found.propose_when is not None and not found.wants_any:
        fields["propose_when"].fault("nothing to propose", "expected interest, fixed_sum or late_fee beside it")
    return found


def _rule(place: Place) -> str:
    """The id of a market rule, such as ``in.msme_interest``."""
    text = place.text()
    if not NAME_DOTTED.fullmatch(text.replace("-", "_")):
        place.fault(place.shown(), "expected the id of a market rule, such as in.msme_interest")
    return text
