"""Market packs as they are written: rules in groups, each with its dates, its source and whom it binds.

Values only. ``market_file`` reads them, ``market`` puts those together that hold at a place on a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.domain.receivables import Kind
from duly.policy.charge_rules import NO_CHARGES, ChargeRules
from duly.policy.hours import Hours

Week = tuple[tuple[Hours, ...], ...]
"""Open hours by weekday, Monday first."""


class Confidence(StrEnum):
    """How a rule became known."""

    PRIMARY = "primary"  # read in the law itself, or from the authority that applies it
    SECONDARY = "secondary"  # read in somebody's account of the law
    RECOLLECTED = "recollected"  # known, and not read again for this pack
    CHOICE = "choice"  # no law: a cautious choice of this project


class CreditorRole(StrEnum):
    """Whom a rule speaks to. Duly works for the first: who is owed the money and asks in their own name."""

    ORIGINAL = "original"
    SERVICER = "servicer"
    THIRD_PARTY = "third_party"
    DEBT_BUYER = "debt_buyer"


class Protected(StrEnum):
    """Whom a rule protects."""

    CONSUMER = "consumer"
    SOLE_TRADER = "sole_trader"
    COMPANY = "company"


@dataclass(frozen=True, kw_only=True, slots=True)
class Binds:
    """Whom a rule binds by law, towards whom; ``only`` narrows it in words. It is applied to all the same."""

    creditors: tuple[CreditorRole, ...]
    customers: tuple[Protected, ...]
    only: str | None = None


class Counted(StrEnum):
    """What a cap counts. Attempts count whether they arrived or not."""

    ATTEMPTS = "attempts"
    CONTACTS = "contacts"
    DISTINCT_CHANNELS = "distinct_channels"


class Per(StrEnum):
    """What a cap counts together. An account's messages speak of all its items, so an item's cap counts the account."""

    ITEM = "item"
    ACCOUNT = "account"
    CUSTOMER = "customer"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cap:
    """The most touches over ``channels`` within a stretch of days, by the customer's calendar.

    ``days`` running days, today among them; ``None`` is the calendar week, Monday to Sunday. Seven running
    days are at least as strict as a calendar week: whatever falls into the week so far lies within them.
    ``gap_days`` is the least time from one attempt to the next. With ``after``, counting begins with the
    first such touch in the stretch. ``from_days_past_due``: it holds from so many days past due on.
    """

    id: str
    counted: Counted
    channels: tuple[Channel, ...]
    most: int
    days: int | None
    per: Per
    gap_days: int | None = None
    after: Touch | None = None
    from_days_past_due: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cooldown:
    """After a touch over ``heard`` no attempt over ``channels`` for ``days``, its own day being the first."""

    id: str
    after: Touch
    heard: tuple[Channel, ...]
    channels: tuple[Channel, ...]
    days: int
    per: Per
    from_days_past_due: int | None = None


class Disclosure(StrEnum):
    """What is to be said or offered."""

    AUTOMATED = "automated"  # that it is a machine that writes or speaks
    CREDITOR = "creditor"  # who asks, for whom
    CREDITOR_REGISTERED = "creditor_registered"  # name, address and tax number on every document
    REASON = "reason"  # why the customer is contacted
    CALLER_NUMBER = "caller_number"  # a number that is shown and can be called back
    RECORDING = "recording"  # that a call is recorded, and agreement to it
    OPT_OUT = "opt_out"  # how to stop it, in every electronic message
    LANGUAGE = "language"  # which language the customer prefers
    PERSON_ON_REQUEST = "person_on_request"
    PLAN_COPY = "plan_copy"  # a written copy of a payment plan
    WRITTEN_NOTICE = "written_notice"  # the first notice with the contents that the law lists
    CREDIT_FILE_NOTICE = "credit_file_notice"  # notice before a report to a credit file
    PRIVACY_NOTICE = "privacy_notice"


class Forbidden(StrEnum):
    """What is never asked or done."""

    ASK_REASON_FOR_DEFAULT = "ask_reason_for_default"
    CONTACT_REFERENCES = "contact_references"
    CONTACT_THIRD_PARTIES = "contact_third_parties"
    CONTACT_EMPLOYER = "contact_employer"
    VISIT_HOME_OR_WORK = "visit_home_or_work"
    LOOK_LIKE_A_COURT = "look_like_a_court"
    PUBLISH_DEBTORS = "publish_debtors"
    HIDE_NUMBER = "hide_number"
    THREATEN = "threaten"
    UNAUTHORISED_ADDRESS = "unauthorised_address"  # addresses that the customer did not give


class Stops(StrEnum):
    """What a moratorium stops."""

    ASKING = "asking"
    INTEREST = "interest"
    FEES = "fees"
    ENFORCEMENT = "enforcement"


@dataclass(frozen=True, kw_only=True, slots=True)
class Moratorium:
    """A stay that the law gives a customer who asks for it with its adviser.

    ``days`` from its beginning, or, where ``None``, until it is ended and ``days_after_end`` more.
    """

    id: str
    days: int | None
    days_after_end: int
    stops: tuple[Stops, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """What a market rests on: one rule of one pack, with its sources."""

    rule: str
    sources: tuple[str, ...]
    confidence: Confidence


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleGroup:
    """Rules that have one source and one fate. In force from ``since`` to the day before ``until``, unless pending.

    ``regions`` narrows it to parts of the pack's country. A channel that is not in ``hours`` is not limited by it.
    """

    id: str
    sources: tuple[str, ...]
    confidence: Confidence
    since: date | None = None
    until: date | None = None
    pending: bool = False
    binds: Binds | None = None
    regions: tuple[str, ...] = ()
    note: str | None = None
    hours: Mapping[Channel, Week] = field(default_factory=dict[Channel, Week])
    closed_on_holidays: bool = False
    closed_days: tuple[date, ...] = ()
    caps: tuple[Cap, ...] = ()
    cooldowns: tuple[Cooldown, ...] = ()
    consents: tuple[Channel, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    moratoria: tuple[Moratorium, ...] = ()
    charges: ChargeRules = NO_CHARGES
    stop_words: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        return (
            not self.pending and (self.since is None or self.since <= day) and (self.until is None or day < self.until)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Relaxed:
    """A shipped rule that a company does not apply, or applies in its own form, on a legal basis it has recorded.

    ``kinds`` narrows it to consumers or businesses; empty: both.
    """

    rule: str
    basis: str
    by: str
    on: date
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Pack:
    """One file. It covers whole countries, or regions or postal codes (by how they begin) of one country.

    A pack that ``extends`` another takes over its groups but for those it has under the same name.
    ``region_zones`` are the time zones of parts of the country.
    """

    id: str
    extends: str | None
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    postal_codes: tuple[str, ...]
    zones: tuple[str, ...]
    region_zones: Mapping[str, tuple[str, ...]]
    groups: tuple[RuleGroup, ...]
    relaxes: tuple[Relaxed, ...]
    file: str
