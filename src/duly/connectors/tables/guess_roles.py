"""Which column plays which role: names and shapes weighed together, each role and each column used once.

Knows nothing of YAML; the mapping is written by ``guess_text``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from duly.connectors.tables.guess_names import CLOSE, NAMES, Role, name_score
from duly.connectors.tables.guess_shapes import Shape, leads_with_zero

CONFIDENCE_MAX = 98
CONFIDENCE_MIN = 40
_FIT_BONUS = 10
_NEARLY = 5
_UNLIKELY = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class ColumnGuess:
    """What a column seems to be. ``confidence`` is percent; ``role`` is ``None`` where nothing fits."""

    column: str
    role: Role | None
    confidence: int
    why: str


def _dates(shape: Shape) -> bool:
    return shape.mostly(shape.dates) or shape.mostly(shape.serials)


def _amounts(shape: Shape) -> bool:
    return shape.mostly(shape.amounts) and not leads_with_zero(shape)


def _name(shape: Shape) -> bool:
    return not shape.mostly(shape.amounts) and not shape.mostly(shape.dates)


def _id(shape: Shape) -> bool:
    return shape.filled > 0 and not shape.mostly(shape.dates) and not shape.mostly(shape.with_cents)


def _few_words(shape: Shape) -> bool:
    return 0 < len(shape.values) <= 20 and not shape.mostly(shape.amounts)


_FITS: dict[Role, Callable[[Shape], bool]] = {
    Role.ACCOUNT_ID: _id,
    Role.ACCOUNT_NAME: _name,
    Role.MARKET: lambda shape: shape.mostly(shape.countries),
    Role.CURRENCY: lambda shape: shape.mostly(shape.currencies),
    Role.LANGUAGE: lambda shape: all(2 <= len(value) <= 5 for value in shape.values) and shape.filled > 0,
    Role.REGION: lambda shape: all(len(value) <= 6 for value in shape.values) and _few_words(shape),
    Role.TIER: _few_words,
    Role.RISK_CLASS: lambda shape: 0 < len(shape.values) <= 20,
    Role.EMAIL: lambda shape: shape.mostly(shape.emails),
    Role.PHONE: lambda shape: shape.mostly(shape.phones + shape.real_numbers),
    Role.WHATSAPP: lambda shape: shape.mostly(shape.phones + shape.real_numbers),
    Role.ITEM_ID: _id,
    Role.AMOUNT: _amounts,
    Role.OPEN: _amounts,
    Role.ISSUED_ON: _dates,
    Role.DUE_ON: _dates,
    Role.PAYMENT_ID: _id,
    Role.PAID_ON: _dates,
    Role.PAID_AMOUNT: _amounts,
    Role.DISPUTED: lambda shape: shape.mostly(shape.flags),
    Role.ROW_TYPE: _few_words,
}
"""What the values of a role must look like, whatever the column is called."""


def assign(names: tuple[str, ...], shapes: tuple[Shape, ...]) -> tuple[ColumnGuess, ...]:
    """The role of every column, in the order of the file."""
    offers = sorted(
        (-_score(name, shapes[index], role), rank, index, role)
        for index, name in enumerate(names)
        for rank, role in enumerate(NAMES)
        if name and _score(name, shapes[index], role) > 0
    )
    taken: dict[int, ColumnGuess] = {}
    used: set[Role] = set()
    for minus_score, _, index, role in offers:
        if index in taken or role in used:
            continue
        used.add(role)
        known = name_score(names[index], role)[1]
        taken[index] = ColumnGuess(
            column=names[index],
            role=role,
            confidence=min(-minus_score, CONFIDENCE_MAX),
            why=f"called like {known!r}, and the values fit",
        )
    _id_beside_name(names, shapes, taken, used)
    _by_shape_alone(names, shapes, taken, used)
    nothing = "no known name, and the values show nothing"
    return tuple(
        taken.get(index, ColumnGuess(column=name, role=None, confidence=0, why=nothing))
        for index, name in enumerate(names)
    )


def undated(columns: tuple[ColumnGuess, ...], shapes: tuple[Shape, ...]) -> tuple[str, ...]:
    """Columns that are called like dates and hold something else, each with the first cell that is no date."""
    found: list[str] = []
    for column, shape in zip(columns, shapes, strict=True):
        named = any(name_score(column.column, role)[0] >= CLOSE for role in (Role.ISSUED_ON, Role.DUE_ON, Role.PAID_ON))
        other = _dates(shape) or shape.mostly(shape.flags) or (_amounts(shape) and shape.with_cents > 0)
        if column.role is None and named and shape.filled and not other:
            cell = shape.first_undated or f"{shape.first_serial}, a number among dates,"
            found.append(f"column {column.column!r} is called like a date, but {cell} is not written as one")
    return tuple(found)


def _score(name: str, shape: Shape, role: Role) -> int:
    by_name = name_score(name, role)[0]
    if by_name == 0 or not _FITS[role](shape):
        return 0
    bonus = _FIT_BONUS if role is Role.ITEM_ID and shape.unique else 0
    if role is Role.ACCOUNT_ID:
        bonus += (_NEARLY if shape.repeats else 0) - (0 if _code_like(shape) else _UNLIKELY)
    if role is Role.ACCOUNT_NAME:
        bonus -= _UNLIKELY * 2 if _code_like(shape) else 0
    return by_name + bonus - _FIT_BONUS


def _id_beside_name(
    names: tuple[str, ...], shapes: tuple[Shape, ...], taken: dict[int, ColumnGuess], used: set[Role]
) -> None:
    """ "Customer" beside "Name" is the customer's id, though alone it would be the name."""
    named = next((index for index, found in taken.items() if found.role is Role.ACCOUNT_NAME), None)
    if named is None or Role.ACCOUNT_ID in used or _score(names[named], shapes[named], Role.ACCOUNT_ID) == 0:
        return
    others = [i for i, name in enumerate(names) if i not in taken and _score(name, shapes[i], Role.ACCOUNT_NAME) > 0]
    if not others:
        return
    for index, role in ((named, Role.ACCOUNT_ID), (others[0], Role.ACCOUNT_NAME)):
        known = name_score(names[index], role)[1]
        score = min(_score(names[index], shapes[index], role), CONFIDENCE_MAX)
        why = f"called like {known!r}, beside the other"
        taken[index] = ColumnGuess(column=names[index], role=role, confidence=score, why=why)
    used.add(Role.ACCOUNT_ID)


def _by_shape_alone(
    names: tuple[str, ...], shapes: tuple[Shape, ...], taken: dict[int, ColumnGuess], used: set[Role]
) -> None:
    for role, (looks, why) in _LOOKS.items():
        if role in used:
            continue
        for index, name in enumerate(names):
            if name and index not in taken and looks(shapes[index]):
                taken[index] = ColumnGuess(column=name, role=role, confidence=CONFIDENCE_MIN, why=why)
                used.add(role)
                break


_LOOKS: dict[Role, tuple[Callable[[Shape], bool], str]] = {
    Role.EMAIL: (lambda shape: shape.mostly(shape.emails), "the values are e-mail addresses"),
    Role.CURRENCY: (lambda shape: shape.mostly(shape.currencies), "the values are currency codes"),
    Role.MARKET: (lambda shape: shape.mostly(shape.countries), "the values are countries"),
    Role.ITEM_ID: (
        lambda shape: shape.unique and _id(shape) and not _dates(shape) and _code_like(shape),
        "no value stands twice",
    ),
    Role.ACCOUNT_ID: (
        lambda shape: shape.repeats and _id(shape) and _code_like(shape) and len(shape.values) > 2,
        "the values repeat as customers do",
    ),
    Role.AMOUNT: (lambda shape: _amounts(shape) and shape.with_cents > 0, "the values are amounts with cents"),
    Role.ISSUED_ON: (lambda shape: _dates(shape) and shape.filled == shape.rows, "the first column of dates"),
    Role.DUE_ON: (lambda shape: _dates(shape) and shape.filled == shape.rows, "the next column of dates"),
    Role.PAID_ON: (lambda shape: _dates(shape) and shape.filled < shape.rows, "dates that are not always there"),
}
"""Roles that values alone may show, and the reason given."""


def _code_like(shape: Shape) -> bool:
    return all(any(each.isdigit() for each in value) and len(value) <= 40 for value in shape.values)
