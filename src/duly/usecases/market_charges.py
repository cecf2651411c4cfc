"""What a market's pack allows to be charged, as the rules that proposals are made by."""

from __future__ import annotations

from duly.policy.charge_rules import NO_CHARGES, ChargeRules
from duly.policy.market import Market


def charge_rules_of(market: Market) -> ChargeRules:
    """The rules of the market's pack; nothing where it names none."""
    found = getattr(market, "charges", NO_CHARGES)
    return found if isinstance(found, ChargeRules) else NO_CHARGES
