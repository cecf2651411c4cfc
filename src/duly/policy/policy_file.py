"""The policy file: YAML that finance owns, read as a whole into a typed ``Policy``.

Every fault is found in one reading. Checks between parts (a sequence nobody uses) are in
``policy_checks``. Knows no clock and opens no file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from hashlib import sha256
from typing import TypeVar

from duly.domain.contact import Channel
from duly.domain.control import Mode
from duly.domain.money import MoneyInvalid, exponent
from duly.policy import condition as c
from duly.policy import terms_file as parts
from duly.policy.charges import ChargePolicy
from duly.policy.charges_file import read_charges
from duly.policy.desks_file import read_desks
from duly.policy.dispute_terms import DisputeRules
from duly.policy.dispute_terms_file import read_disputes
from duly.policy.document import Place, canonical, open_document
from duly.policy.fault import Fault, PolicyInvalid
from duly.policy.plan_terms_file import read_plans
from duly.policy.policy_checks import check_between_parts
from duly.policy.terms import (
    ChannelRule,
    ClaimRules,
    Exclusion,
    Limits,
    PlanRules,
    Policy,
    PromiseRules,
    Segment,
    Step,
    Verify,
    VoiceRules,
)

__all__ = ["Fault", "Policy", "PolicyInvalid", "read_policy"]

CURRENCY_STAND_IN = "EUR"
ATTACHABLE = ("invoice",)
"""What a step can send along."""

REQUIRED = ("policy", "currency", "segments", "sequences", "channels")
KEYS = (
    *REQUIRED,
    "routes",
    "exclude",
    "limits",
    "promises",
    "plans",
    "disputes",
    "escalate",
    "verify",
    "voice",
    "claims",
    "payments",
    "charges",
)

Part = TypeVar("Part")


def read_policy(text: str, *, file: str, wordings: Collection[str] | None = None) -> Policy:
    """Reads a policy. ``file`` is its name in messages; ``wordings`` the known wording ids, if known.

    Raises ``PolicyInvalid`` with every fault.
    """
    text = canonical(text)
    root, faults = open_document(text, file=file)
    if root is None:
        raise PolicyInvalid(faults)
    fields = root.fields(KEYS, required=REQUIRED)
    policy = _Reader(fields).policy(text)
    check_between_parts(policy, root, fields, wordings=wordings)
    if faults:
        raise PolicyInvalid(faults)
    return policy


class _Reader:
    """Reads the parts of one policy; amounts in it are in the policy's currency."""

    def __init__(self, fields: dict[str, Place]) -> None:
        self.fields = fields
        self.currency = _currency(fields["currency"]) if "currency" in fields else CURRENCY_STAND_IN

    def policy(self, text: str) -> Policy:
        routes, dispute_rules = self._part("disputes", read_disputes, ({}, DisputeRules()))
        return Policy(
            hash=sha256(text.encode()).hexdigest(),
            name=self.fields["policy"].name() if "policy" in self.fields else "unnamed",
            currency=self.currency,
            text=text,
            exclude=self._list("exclude", self._exclusion),
            segments=self._list("segments", self._segment),
            sequences=self._sequences(),
            channels=self._list("channels", self._channel_rule),
            limits=self._part("limits", parts.read_limits, Limits()),
            promises=self._part("promises", parts.read_promises, PromiseRules()),
            plans=self._part("plans", self._plans, PlanRules.none(self.currency)),
            disputes=routes,
            dispute_rules=dispute_rules,
            escalate=self._part("escalate", parts.read_escalations, {}),
            verify=self._part("verify", parts.read_verify, Verify()),
            voice=self._part("voice", parts.read_voice, VoiceRules()),
            claims=self._part("claims", parts.read_claims, ClaimRules()),
            charges=self._part("charges", self._charges, ChargePolicy()),
            thank=self._part("payments", parts.read_thank, None),
            desks=self._part("routes", read_desks, {}),
        )

    def _list(self, key: str, read: Callable[[Place], Part]) -> tuple[Part, ...]:
        return tuple(read(item) for item in self.fields[key].items()) if key in self.fields else ()

    def _part(self, key: str, read: Callable[[Place], Part], usual: Part) -> Part:
        return read(self.fields[key]) if key in self.fields else usual

    def _condition(self, fields: dict[str, Place], usual: c.Condition = c.ALWAYS) -> c.Condition:
        if "when" not in fields:
            return usual
        return self._condition_at(fields["when"], usual)

    def _condition_at(self, place: Place, usual: c.Condition = c.ALWAYS) -> c.Condition:
        try:
            return c.read_condition(place.text(), currency=self.currency)
        except c.ConditionInvalid as error:
            for problem in error.problems:
                place.fault(problem.found, problem.expected)
            return usual

    def _charges(self, place: Place) -> ChargePolicy:
        return read_charges(place, condition=self._condition_at)

    def _plans(self, place: Place) -> PlanRules:
        return read_plans(place, currency=self.currency)

    def _exclusion(self, place: Place) -> Exclusion:
        fields = place.fields(("id", "when", "to"), required=("id", "when", "to"))
        return Exclusion(id=_name(fields, "id"), when=self._condition(fields), to=_name(fields, "to"))

    def _segment(self, place: Place) -> Segment:
        fields = place.fields(("id", "when", "sequence"), required=("id", "when", "sequence"))
        return Segment(id=_name(fields, "id"), when=self._condition(fields), sequence=_name(fields, "sequence"))

    def _sequences(self) -> dict[str, tuple[Step, ...]]:
        if "sequences" not in self.fields:
            return {}
        entries = self.fields["sequences"].entries()
        return {name: tuple(self._step(item) for item in place.items()) for name, place in entries}

    def _step(self, place: Place) -> Step:
        fields = place.fields(("step", "when", "say", "channel", "attach", "to", "mode"), required=("step", "when"))
        if ("say" in fields) is ("to" in fields):
            found = "a step that says and hands over" if "say" in fields else "a step that does nothing"
            place.fault(found, "expected say or to")
        if "to" in fields:
            for key in fields.keys() & {"channel", "attach", "mode"}:
                fields[key].fault(f"{key} on a step that hands over", "expected it beside say")
        return Step(
            step=_name(fields, "step"),
            when=self._condition(fields),
            say=fields["say"].name_dotted() if "say" in fields else None,
            channel=fields["channel"].choice(Channel) if "channel" in fields else None,
            attach=fields["attach"].one_of(ATTACHABLE) if "attach" in fields else None,
            to=fields["to"].name() if "to" in fields else None,
            mode=fields["mode"].choice(Mode) if "mode" in fields else None,
        )

    def _channel_rule(self, place: Place) -> ChannelRule:
        fields = place.fields(("use", "when"), required=("use",))
        use = fields["use"].choice(Channel) if "use" in fields else Channel.EMAIL
        return ChannelRule(use=use, when=self._condition(fields))


def _name(fields: dict[str, Place], key: str) -> str:
    return fields[key].name() if key in fields else "unnamed"


def _currency(place: Place) -> str:
    text = place.text()
    try:
        exponent(text)
    except MoneyInvalid:
        place.fault(repr(text), "expected a three-letter ISO 4217 code, such as EUR")
        return CURRENCY_STAND_IN
    return text
