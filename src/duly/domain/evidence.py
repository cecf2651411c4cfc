"""Which documents a dispute is decided on: what is wanted, what is on file, what is missing and who can give it.

Values only. Which evidence a reason wants is the policy's; where a document lies is the store's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FROM_CUSTOMER = frozenset({"photos", "return_receipt", "cancellation", "bank_receipt"})
"""Evidence that the customer alone can give; all else is for the dispute's owner to find."""
OF_THE_ACCOUNT = frozenset({"contract", "quote", "order", "terms", "cancellation"})
"""Evidence that may belong to the account as a whole; all else must belong to the item."""
KIND_ALIKE = {"delivery_note": "proof_of_delivery", "proof_of_delivery": "delivery_note"}
"""Evidence that serves for another: a signed delivery note proves a delivery."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One document that is kept somewhere. ``reference`` says where: a path, a link, a number in another system.

    ``item_id`` is ``None`` where it belongs to the account as a whole; ``sha256`` is of its content, in hex.
    """

    id: str
    account_id: str
    item_id: str | None
    kind: str
    name: str
    reference: str
    sha256: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """The evidence of one dispute: documents on file by kind, and the kinds that are missing, by who gives them."""

    on_file: tuple[tuple[str, Document], ...]
    from_customer: tuple[str, ...]
    from_owner: tuple[str, ...]


def evidence_for(wanted: Sequence[str], item_id: str, documents: Iterable[Document]) -> Evidence:
    """What of ``wanted`` is on file for the item, and what is missing."""
    given = tuple(documents)
    on_file: list[tuple[str, Document]] = []
    missing: list[str] = []
    for kind in wanted:
        own = [one for one in given if _serves(one, kind, item_id)]
        on_file += [(kind, one) for one in own]
        if not own:
            missing.append(kind)
    return Evidence(
        on_file=tuple(on_file),
        from_customer=tuple(kind for kind in missing if kind in FROM_CUSTOMER),
        from_owner=tuple(kind for kind in missing if kind not in FROM_CUSTOMER),
    )


def _serves(one: Document, kind: str, item_id: str) -> bool:
    if one.kind not in (kind, KIND_ALIKE.get(kind)):
        return False
    return one.item_id == item_id or (one.item_id is None and kind in OF_THE_ACCOUNT)
