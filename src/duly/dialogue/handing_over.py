"""Calling a person: what the customer hears, and what that person is advised to do next."""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.moves import Escalate, Limit, Note, Say, Trigger
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.conversation import Quote
from duly.domain.signals import Intent

RECOMMENDED: dict[Trigger, str] = {
    Intent.HUMAN_REQUEST: "Contact the customer: they asked for a person.",
    Intent.PLAN_REQUEST: "Agree or decline a payment plan with the customer.",
    Intent.SETTLEMENT_REQUEST: "Decide on the settlement the customer proposes, and answer it.",
    Intent.EXTENSION_REQUEST: "Decide on the later date the customer asks for, and answer it.",
    Intent.REFUSAL: "Talk with the customer about what stands in the way, and settle how to go on.",
    Intent.INVOICE_COPY: "Find the document the customer asks for, and send it.",
    Intent.RECEIPT: "Open the file the customer sent with care, and record what it says of a payment.",
    Intent.CALLBACK_REQUEST: "Call the customer: they asked for a call, and no time could be settled in writing.",
    Intent.DISPUTE: "Find out with the customer which item is disputed and why, and open the dispute.",
    Intent.HARDSHIP: "Offer help: listen, agree what the customer can afford, or refer them to advice.",
    Intent.VULNERABILITY: "Contact the customer with care, and agree how they want to be treated.",
    Intent.LEGAL_THREAT: "Give the case to legal, and answer only through them.",
    Intent.INSOLVENCY: "Find out about the proceedings, file the claim where due, and stop collecting.",
    Intent.COMPLAINT: "Register the complaint, and answer it by the complaints procedure.",
    Intent.ABUSE: "Read the conversation, and decide how and by whom it goes on.",
    Intent.DECEASED: "Offer condolences, and find out who settles the estate.",
    Intent.THIRD_PARTY: "Check whether this person may act for the customer before saying anything about the account.",
    Intent.WRONG_PERSON: "Find the customer's right contact details.",
    Intent.IDENTITY_DOUBT: "Call the customer from a number they can check, and show who we are.",
    Intent.MANIPULATION: "Read the conversation: the customer tries to instruct the automation.",
    Intent.UNCLEAR: "Read the conversation, and answer what the customer means.",
    Intent.OPT_OUT: (
        "Answer in person: the customer wants no automated messages and has written again. "
        "If they ask for messages again, record that they agree."
    ),
    Limit.TURNS: "Take over the conversation: it has been going on for long without an end.",
    Limit.BROKEN_PROMISES: "Decide whether to accept another promise after those that were broken.",
    Limit.DO_NOT_CONTACT: (
        "Answer in person if at all: the customer is on a do-not-contact list. Take them off it only for a good reason."
    ),
    Limit.UNVERIFIED: "Verify who the customer is, then give them what they asked for.",
}
SAID: dict[Trigger, Saying] = {
    Intent.PLAN_REQUEST: Saying.PLAN_TO_PERSON,
    Intent.SETTLEMENT_REQUEST: Saying.SETTLEMENT_TO_PERSON,
    Intent.EXTENSION_REQUEST: Saying.EXTENSION_TO_PERSON,
    Intent.REFUSAL: Saying.REFUSAL_TO_PERSON,
    Intent.HARDSHIP: Saying.HARDSHIP,
    Intent.VULNERABILITY: Saying.VULNERABILITY,
    Intent.LEGAL_THREAT: Saying.LEGAL_THREAT,
    Intent.INSOLVENCY: Saying.INSOLVENCY,
    Intent.COMPLAINT: Saying.COMPLAINT,
    Intent.ABUSE: Saying.ABUSE,
    Intent.DECEASED: Saying.DECEASED,
    Intent.THIRD_PARTY: Saying.THIRD_PARTY,
    Limit.UNVERIFIED: Saying.UNVERIFIED,
}
"""Where a person is called for another reason, the customer hears ``HUMAN_COMING``."""


def hand_over(turn: Turn, trigger: Trigger, *, reason: str, quotes: tuple[Quote, ...] = ()) -> Answer:
    """Nothing more is asked; a person takes over, with the words that led to it."""
    conversation = replace(turn.conversation.without_question(), handed_over=True)
    return answer(
        turn, escalation(turn, trigger, quotes), says=(farewell(trigger),), reason=reason, conversation=conversation
    )


def escalation(turn: Turn, trigger: Trigger, quotes: tuple[Quote, ...] = ()) -> Escalate:
    return Escalate(trigger=trigger, recommend=RECOMMENDED[trigger], quotes=quotes or (turn.whole(),))


def farewell(trigger: Trigger) -> Say:
    """What the customer hears when a person is called."""
    return Say(wording=SAID.get(trigger, Saying.HUMAN_COMING), values={})


def leave_to_person(turn: Turn) -> Answer:
    """A person has the account already: the message is kept for them, and the customer told so once."""
    note = Note(subject=turn.signals.intents[0].intent, quotes=(turn.whole(),))
    conversation = replace(turn.conversation.without_question(), handed_over=True)
    says = () if turn.conversation.handed_over else (Say(wording=Saying.HUMAN_HAS_IT, values={}),)
    return answer(turn, note, says=says, reason="a person has the account", conversation=conversation)


def person_has_it(turn: Turn) -> bool:
    """Whether automation stays away: an owner, an open escalation, or care that only people give."""
    facts = turn.facts
    return bool(facts.owner) or facts.escalation_open or facts.hardship or facts.vulnerable or facts.legal_action
