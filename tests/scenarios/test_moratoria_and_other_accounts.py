"""What the law gives a customer: a stay of everything, words that stop, and one opt-out for all their accounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.consent import ConsentSource, Purpose
from duly.domain.contact import Channel
from duly.domain.signals import Intent, MessageContext
from duly.errors import InputInvalid
from duly.store.schema import consent, hold, outbox
from duly.understanding.understand import understand
from duly.usecases.decide_accounts import decide
from duly.usecases.hold_account import release
from duly.usecases.moratorium import begin_moratorium
from duly.usecases.state_consent import StatementEntered, state_consent
from tests import people
from tests.scenarios.playbook import CUSTOMER, MONDAY, Story

LONDONER = replace(CUSTOMER, region="ENG", customer="C-1")
OTHER = replace(LONDONER, id="0005")


def _until(story: Story) -> date | None:
    (row,) = story.rows(hold)
    return None if row["until"] is None else row["until"].date()


def test_breathing_space_lasts_sixty_days_and_nothing_is_asked(app: App) -> None:
    story = Story(app, customer=LONDONER)
    story.owes("INV-1", "120.00", due="2026-03-01")
    begun = begin_moratorium(app.context, CUSTOMER.id, "breathing_space", by="Ada", now=story.now)
    assert begun.until == MONDAY + timedelta(days=60)
    story.we_say_nothing(until="2026-04-15")
    with app.context.database.reading() as tx:
        facts = decide(tx, app.context, [CUSTOMER.id], now=story.now)[0].facts
    assert "breathing_space" in app.context.market_of(facts).charges.stopped_by
    with pytest.raises(InputInvalid, match="under breathing_space already"):
        begin_moratorium(app.context, CUSTOMER.id, "breathing_space", by="Ada", now=story.now)


def test_a_mental_health_crisis_lasts_until_it_is_ended_and_thirty_days_more(anywhere: Story) -> None:
    story = anywhere
    begun = begin_moratorium(story.app.context, CUSTOMER.id, "mental_health_crisis", by="Ada", now=story.now)
    assert begun.until is None
    assert _until(story) is None
    said = release(story.app.context, begun.hold, by="Ada", note="treatment is over", now=story.now)
    assert "lasts until 2026-04-01" in said
    assert story.rows(hold)[0]["released_at"] is None
    assert _until(story) in (date(2026, 3, 31), date(2026, 4, 1))  # midnight in London, in UTC
    release(story.app.context, begun.hold, by="Ada", note="cancelled by the adviser", now=story.now)
    assert story.rows(hold)[0]["released_why"] == "cancelled by the adviser"


@pytest.mark.parametrize(
    ("market", "region", "name", "said"),
    [
        ("GB", "ENG", "breathing_spaces", "breathing_space, mental_health_crisis"),
        ("GB", "SCT", "breathing_space", "none where the customer is"),
        ("DE", None, "breathing_space", "none where the customer is"),
    ],
)
def test_a_moratorium_that_the_market_does_not_know_is_refused(
    app: App, market: str, region: str | None, name: str, said: str
) -> None:
    story = Story(app, customer=replace(CUSTOMER, market=market, region=region))
    with pytest.raises(InputInvalid, match=said):
        begin_moratorium(app.context, CUSTOMER.id, name, by="Ada", now=story.now)
    assert story.rows(hold) == []


def _both(story: Story) -> list[tuple[str, str | None, bool]]:
    with story.app.context.database.reading() as tx:
        found = tx.execute(select(consent).order_by(consent.c.account_id))
        return [(row.account_id, row.channel, row.granted) for row in found]


def _with_another(story: Story) -> None:
    story.imports(LONDONER, OTHER, *people.contact_points(OTHER))
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.imports(people.invoice(OTHER, number="INV-2", amount="80.00", due_on=date(2026, 2, 20)))


def test_one_opt_out_reaches_every_account_and_is_confirmed_once(anywhere: Story) -> None:
    story = anywhere
    _with_another(story)
    story.customer_says("STOP", by=Channel.WHATSAPP)
    assert _both(story) == [("0001", None, False), ("0005", None, False)]
    story.on("2026-03-20")
    said = [(row["account_id"], row["say"]) for row in story.rows(outbox) if row["state"] != "blocked"]
    assert said == [("0001", "opt_out.confirmed")]
    story.guarantees_hold()


def test_no_more_calls_stays_with_the_account_it_was_said_on(app: App) -> None:
    story = Story(app)
    _with_another(story)
    story.customer_says("Please stop calling me", by=Channel.WHATSAPP)
    assert _both(story) == [("0001", "voice", False)]


def test_what_a_person_enters_reaches_every_account_too(app: App) -> None:
    story = Story(app)
    _with_another(story)
    entered = StatementEntered(
        granted=False, channel=None, purpose=Purpose.COLLECTION, said="letter of 2 March", source=ConsentSource.PERSON
    )
    state_consent(app.context, CUSTOMER.id, entered, by="Ada", now=story.now)
    assert _both(story) == [("0001", None, False), ("0005", None, False)]


@pytest.mark.parametrize(
    ("text", "stops"),
    [("Fertig", True), (" FERTIG. ", True), ("fertig damit bis morgen", False), ("", False)],
)
def test_a_stop_word_of_the_market_stops_where_it_is_the_whole_message(text: str, stops: bool) -> None:
    context = MessageContext(as_of=MONDAY, currency="EUR", stop_words=("fertig",))
    assert understand(text, context).has(Intent.OPT_OUT) is stops
    assert not understand(text, replace(context, stop_words=())).has(Intent.OPT_OUT)
