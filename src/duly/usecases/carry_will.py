"""Carries out what a message says of being contacted: no more, again, at which times, by which channel."""

from __future__ import annotations

from duly.dialogue import moves as m
from duly.domain.consent import SPOKEN, Consent, ConsentSource, Purpose, statements_for
from duly.domain.conversation import Quote
from duly.store.record import Entry
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.record_wish import WishesStated, wish_entries
from duly.usecases.state_consent import consent_entry, on_other_accounts


def opted_out(a: Answering, move: m.OptOut) -> list[Entry]:
    """Consent withdrawn: one statement for each channel, or one for all of them."""
    statements = [
        Consent(
            account_id=a.account_id, channel=channel, purpose=Purpose.COLLECTION, granted=False,
            said=_said(move.quotes), at=a.now,
        )
        for channel in statements_for(move.channels)
    ]  # fmt: skip
    body = {"inbox": a.row.id, "channel": a.row.channel, "quotes": quotes_json(move.quotes)}
    own = consent_entry(statements, key=a.row.id, turn=a.heads[a.account_id].seq, body=body)
    return [own, *on_other_accounts(a.tx, statements, key=a.row.id, heads=a.heads, body={"channel": a.row.channel})]


def opted_in(a: Answering, move: m.OptIn) -> list[Entry]:
    """Consent given: for being asked, and for the kind of contact the channel is."""
    wording = f"{move.wording}@{a.context.catalogue(a.language, a.facts.market).hash}"
    statements = [
        Consent(
            account_id=a.account_id, channel=channel, purpose=purpose, granted=True, said=_said(move.quotes), at=a.now,
            source=ConsentSource.CUSTOMER, wording=wording,
        )
        for channel in statements_for(move.channels)
        for purpose in (Purpose.COLLECTION, Purpose.AI_VOICE if channel in SPOKEN else Purpose.ELECTRONIC)
    ]  # fmt: skip
    body = {"inbox": a.row.id, "channel": a.row.channel, "quotes": quotes_json(move.quotes)}
    return [consent_entry(statements, key=a.row.id, turn=a.heads[a.account_id].seq, body=body)]


def wished(a: Answering, move: m.RecordWish, number: int) -> list[Entry]:
    """Wishes as records; what was wished before and is wished again stays as it is."""
    stated = WishesStated(
        quiet=move.quiet, channel=move.channel, language=move.language, said=_said(move.quotes), source="customer"
    )
    body = {"inbox": a.row.id, "quotes": quotes_json(move.quotes)}
    return wish_entries(a.tx, a.account_id, stated, key=f"{a.row.id}#{number}", body=body, now=a.now)


def _said(quotes: tuple[Quote, ...]) -> str:
    return quotes[0].text if quotes else ""
