"""Whether a message told of the debt to somebody who saw no more than its beginning: a locked screen, a mailbox.

Part of the guarantees in ``invariants``. Reads histories alone, and has its own idea of what gives a debt away: it
shares nothing with what checks wordings and messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from duly.domain.contact import Channel
from duly.domain.history import AccountHistory, MessagePurpose, SentMessage

SHOWN_CHARS = 80
"""So much of a text is seen without opening it, at most."""
MONEY = re.compile(r"\d[\d.,\u00a0 ]*(?:[A-Z]{3}\b|[€£$])|(?:[€£$]|\b[A-Z]{3})\s*\d")
GIVES_AWAY = re.compile(
    r"\b(?:debt|overdue|past due|arrears|unpaid|outstanding|you owe|owed|instal+ments?|deudas?|adeuda\w*|impagad[oa]s?"
    r"|vencid[oa]s?|cuotas?|parcialidades|facturas? pendientes?|dívidas?|em atraso|em aberto|parcelas?|prestações)\b",
    re.IGNORECASE,
)
"""Words that tell of a debt in whatever sentence they stand; a list of its own, shorter than that of the wordings."""


def preview_kept(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Neither the subject nor the beginning of a message has an amount, an item's number, or the word for it."""
    for message in account.messages:
        if not message.discloses_level or _is_spoken_answer(message):
            continue
        shown = message.shown
        for name in filter(None, account.names):
            shown = shown.replace(name, " ")
        found = MONEY.search(shown) or GIVES_AWAY.search(shown)
        told = found.group() if found else next((each for each in account.numbers if each and each in shown), None)
        if told is not None:
            yield f"message {message.id} told {told!r} to whoever saw its subject or its beginning"


def shown_of(subject: str | None, text: str) -> str:
    """What is seen of a message that nobody has opened."""
    return f"{subject or ''}\n{text[:SHOWN_CHARS]}"


def _is_spoken_answer(message: SentMessage) -> bool:
    """What is said on a call that the customer has spoken on; there is nothing to see."""
    return message.purpose is MessagePurpose.REPLY and message.channel is Channel.VOICE
