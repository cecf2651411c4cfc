"""Dispute reasons in the codes of trading partners: X12 element 426 (820, 812) and EDIFACT 4465 (REMADV, AJT).

Data alone, in both directions. What goes out carries the nearest code of each list; what comes in maps to one of
our reasons, and a code that is not known maps to ``other`` and is kept beside it. Sources: the code lists of
X12 element 426 (adjustment reason) and UN/EDIFACT data element 4465 (adjustment reason description).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from duly.domain.signals import DisputeReason as R


@dataclass(frozen=True, kw_only=True, slots=True)
class Codes:
    """The code that stands for a reason in each list; ``None`` where the list has none that fits."""

    x12_426: str | None
    edifact_4465: str | None


OUT: Mapping[R, Codes] = {
    R.PRICE: Codes(x12_426="01", edifact_4465="5"),
    R.FEE: Codes(x12_426="23", edifact_4465="9"),
    R.QUANTITY: Codes(x12_426="06", edifact_4465="4"),
    R.NOT_RECEIVED: Codes(x12_426="06", edifact_4465="6"),
    R.DAMAGED_QUALITY: Codes(x12_426="04", edifact_4465="3"),
    R.WRONG_ITEM: Codes(x12_426="07", edifact_4465="14"),
    R.RETURN: Codes(x12_426="12", edifact_4465="16"),
    R.DUPLICATE: Codes(x12_426="19", edifact_4465="9"),
    R.SERVICE: Codes(x12_426="05", edifact_4465="2"),
    R.MISSING_DOCUMENT: Codes(x12_426="44", edifact_4465="6"),
    R.TAX: Codes(x12_426="55", edifact_4465="9"),
    R.CANCELLED: Codes(x12_426="26", edifact_4465="9"),
    R.UNRECOGNISED: Codes(x12_426="18", edifact_4465="9"),
    R.OTHER: Codes(x12_426=None, edifact_4465=None),
}
"""What our outcomes carry beside the reason."""

X12_426: Mapping[str, R] = {
    "01": R.PRICE,  # pricing
    "02": R.FEE,  # allowance or charge
    "03": R.PRICE,  # extension: unit price times quantity
    "04": R.DAMAGED_QUALITY,  # damaged
    "05": R.DAMAGED_QUALITY,  # quality
    "06": R.QUANTITY,  # quantity contested
    "07": R.WRONG_ITEM,  # incorrect product
    "09": R.PRICE,  # terms of sale
    "11": R.RETURN,  # returns: damage
    "12": R.RETURN,  # returns: quality
    "13": R.RETURN,  # returns: dating
    "14": R.RETURN,  # returns: promotion
    "15": R.RETURN,  # returns: recall
    "17": R.MISSING_DOCUMENT,  # required data missing
    "18": R.UNRECOGNISED,  # not our company's bill
    "19": R.DUPLICATE,  # duplicate billing
    "22": R.QUANTITY,  # weight
    "23": R.FEE,  # special charge not authorised
    "24": R.PRICE,  # incorrect discount
    "25": R.RETURN,  # item not accepted
    "26": R.CANCELLED,  # invoice cancelled
    "30": R.FEE,  # delivery charge
    "43": R.PRICE,  # missing discount
    "44": R.MISSING_DOCUMENT,  # documents missing
    "50": R.FEE,  # late charge
    "51": R.FEE,  # interest penalty
    "54": R.FEE,  # freight deducted
    "55": R.TAX,  # tax deducted
}
"""Reasons by code of X12 element 426. Codes that are no dispute of an item (such as 20, balance due declined, 33,
exchange rate, or 52 and 53, earlier payments) are left out, and so become ``other``.
"""

EDIFACT_4465: Mapping[str, R] = {
    "2": R.DAMAGED_QUALITY,  # below specification
    "3": R.DAMAGED_QUALITY,  # damaged
    "4": R.QUANTITY,  # short delivery
    "5": R.PRICE,  # price query
    "6": R.NOT_RECEIVED,  # proof of delivery required
    "9": R.OTHER,  # invoice error, of whatever kind
    "11": R.FEE,  # bank charges
    "14": R.WRONG_ITEM,  # wrong delivery
    "16": R.RETURN,  # goods partly returned
    "17": R.DAMAGED_QUALITY,  # damaged in transport
    "18": R.NOT_RECEIVED,  # consignment
    "19": R.PRICE,  # trade discount
}
"""Reasons by code of UN/EDIFACT 4465. Settlements and postings (1, 7, 13) are no disputes and are left out."""

X12_DIGITS = 2
LISTS: Mapping[str, Mapping[str, R]] = {"x12": X12_426, "426": X12_426, "edifact": EDIFACT_4465, "4465": EDIFACT_4465}
WRITTEN = re.compile(r"(?:(?P<list>x12|426|edifact|4465)[\s:/_-]+)?0*(?P<code>\d{1,3})")


def reason_of_code(code: str | None) -> R:
    """Our reason for what a receivables system wrote: a reason's own name, a code such as ``X12:04`` or
    ``EDIFACT:4``, or a bare code of two digits, which is read as X12. Whatever else: ``other``.
    """
    text = (code or "").strip().casefold()
    if text in set(R):
        return R(text)
    found = WRITTEN.fullmatch(text)
    if found is None or (found["list"] is None and len(text) != X12_DIGITS):
        return R.OTHER
    wanted = LISTS[found["list"] or "x12"]
    number = found["code"]
    return wanted.get(number) or wanted.get(number.zfill(X12_DIGITS)) or R.OTHER


def codes_to_json(reason: R) -> dict[str, str]:
    """The codes an outcome carries for a reason."""
    own = OUT[reason]
    return {name: code for name, code in (("x12_426", own.x12_426), ("edifact_4465", own.edifact_4465)) if code}
