"""What a mapping says: which column, constant or pattern feeds which field of which record.

Values and the catalogue of sections and their fields. Knows neither YAML nor any file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from duly.connectors.tables.amounts import NumberStyle
from duly.connectors.tables.dates import DateFormat

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


@cache
def columns_in(pattern: str) -> tuple[str, ...]:
    """The columns a pattern names, in its order."""
    return tuple(PLACEHOLDER.findall(pattern))


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where one value comes from. Exactly one of ``column``, ``constant`` and ``pattern`` is set.

    ``values`` puts the product's words for the file's own; ``default`` stands in for an empty cell;
    ``style`` is a date format of this field alone. ``key`` names the field, such as ``items.amount``.
    """

    key: str
    line: int
    column: str | None = None
    constant: str | None = None
    pattern: str | None = None
    values: dict[str, str] = field(default_factory=dict[str, str])
    default: str | None = None
    negated: bool = False
    style: DateFormat | None = None

    def columns(self) -> tuple[str, ...]:
        """The columns this value is read from."""
        if self.column is not None:
            return (self.column,)
        return columns_in(self.pattern) if self.pattern is not None else ()


class Ask(StrEnum):
    """What a condition asks of a cell."""

    PRESENT = "present"
    ABSENT = "absent"
    IS = "is"
    NOT = "not"


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """Asks one column; ``words`` are compared without regard to case."""

    column: str
    line: int
    ask: Ask
    words: tuple[str, ...] = ()

    def holds(self, text: str) -> bool:
        """Whether a cell with ``text`` meets the condition."""
        folded = text.strip().casefold()
        match self.ask:
            case Ask.PRESENT:
                return folded != ""
            case Ask.ABSENT:
                return folded == ""
            case Ask.IS:
                return folded in {word.casefold() for word in self.words}
            case Ask.NOT:
                return folded not in {word.casefold() for word in self.words}


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The fields of one kind of record. ``optional``: a bad contact point is a warning, not an error."""

    name: str
    line: int
    fields: dict[str, Source]
    when: Condition | None = None
    optional: bool = False
    true: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def columns(self) -> Iterator[tuple[str, int]]:
        """Every column the section reads, with the line of the mapping that names it."""
        for source in self.fields.values():
            for column in source.columns():
                yield column, source.line
        if self.when is not None:
            yield self.when.column, self.when.line


@dataclass(frozen=True, kw_only=True, slots=True)
class Mapping:
    """One file layout, which may carry several kinds of record in a row. ``file`` is where it was read from.

    ``lists_all``: a file of this layout lists every open item there is.
    """

    file: str
    name: str
    accounts: Section | None = None
    contacts: tuple[Section, ...] = ()
    items: Section | None = None
    payments: Section | None = None
    credit_notes: Section | None = None
    reversals: Section | None = None
    disputed: Section | None = None
    rows: Condition | None = None
    dates: DateFormat | None = None
    numbers: NumberStyle | None = None
    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    skip_rows: int | None = None
    lists_all: bool = False

    def sections(self) -> Iterator[Section]:
        """Every section the mapping has, in the order records are made."""
        for section in (self.accounts, *self.contacts, self.items, self.payments):
            if section is not None:
                yield section
        for section in (self.credit_notes, self.reversals, self.disputed):
            if section is not None:
                yield section

    def columns(self) -> dict[str, int]:
        """Every column the mapping reads, with the first line that names it."""
        found: dict[str, int] = {}
        for section in self.sections():
            for column, line in section.columns():
                found.setdefault(column, line)
        if self.rows is not None:
            found.setdefault(self.rows.column, self.rows.line)
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One key of a section: what it means, and what stands in when it is not given."""

    name: str
    meaning: str
    required: bool = False
    falls_back: tuple[str, ...] = ()


ACCOUNT_FIELD = Field(
    name="account", meaning="The account's id.", required=True, falls_back=("accounts.id", "items.account")
)
CURRENCY_FIELD = Field(
    name="currency",
    meaning="ISO 4217 currency.",
    required=True,
    falls_back=("accounts.currency", "items.currency"),
)
KNOWN_ON_FIELD = Field(name="known_on", meaning="The day the record became known; absent: the day of the import.")

SECTIONS: dict[str, tuple[Field, ...]] = {
    "accounts": (
        Field(name="id", meaning="The customer's id in the receivables system, kept as text.", required=True),
        Field(name="name", meaning="The customer's name; absent: the id."),
        Field(name="kind", meaning="consumer or business.", required=True),
        Field(name="currency", meaning="ISO 4217 currency of the account.", required=True),
        Field(name="market", meaning="ISO 3166 country whose rules hold.", required=True),
        Field(name="language", meaning="ISO 639 language to write in.", required=True),
        Field(name="region", meaning="Part of the country, such as MD."),
        Field(name="timezone", meaning="IANA time zone."),
        Field(name="tier", meaning="The company's own tier, such as vip."),
        Field(name="contract_category", meaning="The company's own kind of contract."),
        Field(name="risk_class", meaning="The company's own risk class."),
        Field(name="preferred_channel", meaning="whatsapp, email or voice."),
        Field(
            name="known_on",
            meaning="The day the account became known; absent: the day of the row's first other record.",
        ),
    ),
    "contacts": (
        ACCOUNT_FIELD,
        Field(name="channel", meaning="whatsapp, email or voice.", required=True),
        Field(name="address", meaning="Phone number, e-mail or sandbox address.", required=True),
        Field(
            name="country",
            meaning="Country of a number written without one.",
            falls_back=("accounts.market",),
        ),
        Field(name="known_on", meaning="The day it became known; absent: as for the account."),
    ),
    "items": (
        Field(name="id", meaning="The item's id in the receivables system, kept as text.", required=True),
        ACCOUNT_FIELD,
        Field(name="number", meaning="The number the customer knows; absent: the id."),
        Field(name="kind", meaning="invoice or debit_note; absent: invoice."),
        Field(name="amount", meaning="The amount claimed. Negative: a credit note.", required=True),
        Field(name="open", meaning="What is left to pay of it on the day of the list."),
        CURRENCY_FIELD,
        Field(name="issued_on", meaning="Invoice date.", required=True),
        Field(name="due_on", meaning="Due date; absent or empty: never late."),
        KNOWN_ON_FIELD,
    ),
    "payments": (
        Field(name="id", meaning="The payment's id.", required=True),
        ACCOUNT_FIELD,
        Field(name="kind", meaning="payment or credit_note; absent: payment."),
        Field(name="amount", meaning="The amount received.", required=True),
        CURRENCY_FIELD,
        Field(name="received_on", meaning="The day the money arrived.", required=True),
        Field(name="references", meaning="Item ids or numbers it pays, parted by ; or ,."),
        Field(name="rail", meaning="instant, transfer or cheque; absent: transfer."),
        KNOWN_ON_FIELD,
    ),
    "credit_notes": (
        Field(name="id", meaning="The credit note's id.", required=True),
        ACCOUNT_FIELD,
        Field(name="amount", meaning="The credit, positive or negative.", required=True),
        CURRENCY_FIELD,
        Field(name="issued_on", meaning="Its date.", required=True),
        Field(name="references", meaning="Item ids or numbers it credits, parted by ; or ,."),
        KNOWN_ON_FIELD,
    ),
    "reversals": (
        Field(name="payment", meaning="The id of the payment that was taken back.", required=True),
        ACCOUNT_FIELD,
        Field(name="reversed_on", meaning="The day it was taken back.", required=True),
        KNOWN_ON_FIELD,
    ),
    "disputed": (
        Field(name="item", meaning="The disputed item's id.", required=True, falls_back=("items.id",)),
        ACCOUNT_FIELD,
        Field(name="said_on", meaning="The day it was said; absent: known_on."),
        Field(name="code", meaning="Why, in the system's own code, such as X12:04 or EDIFACT:4."),
        Field(name="amount", meaning="The disputed part; absent or empty: all of it."),
        Field(
            name="currency",
            meaning="ISO 4217 currency of that part.",
            falls_back=("accounts.currency", "items.currency"),
        ),
        Field(name="known_on", meaning="The day it became known; absent: as for the item."),
    ),
}
"""Every section a mapping may have and every field of it, in the order of the docs."""

CONSTANTS = (
    "kind",
    "currency",
    "market",
    "language",
    "region",
    "timezone",
    "tier",
    "contract_category",
    "risk_class",
    "preferred_channel",
    "rail",
)
"""Fields that may stand once under ``constants``; ``rail`` is the payments', the others the accounts'."""

DATE_FIELDS = frozenset({"issued_on", "due_on", "known_on", "received_on", "reversed_on", "said_on"})
AMOUNT_FIELDS = frozenset({"amount", "open"})

FILE_KEYS = (
    "mapping",
    "delimiter",
    "encoding",
    "sheet",
    "skip_rows",
    "rows",
    "dates",
    "numbers",
    "constants",
    "complete",
)
"""Keys of a mapping that speak of the file as a whole."""
SOURCE_KEYS = ("column", "constant", "pattern", "values", "default", "negated", "format")
CONDITION_KEYS = ("column", "is", "not")
