"""The ids of every wording the dialogue may answer with, and the neutral one for each that discloses.

Knows no text: the words are in the wording files, which are checked against these ids.
"""

from __future__ import annotations

from enum import StrEnum


class Saying(StrEnum):
    """One id per thing the dialogue says."""

    PROMISE_ASK_DATE = "promise.ask_date"
    PROMISE_CONFIRM_DATE = "promise.confirm_date"
    PROMISE_ASK_AMOUNT = "promise.ask_amount"
    PROMISE_ASK_AMOUNT_OPEN = "promise.ask_amount_open"
    PROMISE_CONFIRM = "promise.confirm"
    PROMISE_CONFIRM_NEUTRAL = "promise.confirm_neutral"
    PROMISE_RECORDED = "promise.recorded"
    PROMISE_RECORDED_SEVERAL = "promise.recorded_several"
    PROMISE_RECORDED_NEUTRAL = "promise.recorded_neutral"
    PROMISE_RECORDED_TODAY = "promise.recorded_today"
    PROMISE_WITHDRAWN = "promise.withdrawn"
    PROMISE_WITHDRAWN_ASK = "promise.withdrawn_ask"
    PROMISE_FOLLOW_UP = "promise.follow_up"
    PROMISE_DATE_IMPOSSIBLE = "promise.date_impossible"
    PROMISE_DATE_PAST = "promise.date_past"
    PROMISE_DATE_FAR = "promise.date_far"
    PROMISE_AMOUNT_SMALL = "promise.amount_small"
    PROMISE_AMOUNT_LARGE = "promise.amount_large"
    PROMISE_AMOUNT_REFUSED = "promise.amount_refused"
    NOTHING_OPEN = "account.nothing_open"
    NOTED = "message.noted"
    CLAIM_NOTED = "claim.noted"
    CLAIM_DATE_AHEAD = "claim.date_ahead"
    CLAIM_WITHOUT_RECEIPT = "claim.without_receipt"
    RECEIPT_THANKS = "receipt.thanks"
    RECEIPT_UNREADABLE = "receipt.unreadable"
    DISPUTE_OPENED = "dispute.opened"
    DISPUTE_OPENED_NEUTRAL = "dispute.opened_neutral"
    DISPUTE_ALREADY = "dispute.already"
    DISPUTE_CONFIRM_WITHDRAWAL = "dispute.confirm_withdrawal"
    DISPUTE_CONFIRM_WITHDRAWAL_NEUTRAL = "dispute.confirm_withdrawal_neutral"
    DISPUTE_WITHDRAWN = "dispute.withdrawn"
    DISPUTE_SEND_PHOTOS = "dispute.send_photos"
    DISPUTE_ASK_ITEM = "dispute.ask_item"
    DISPUTE_ASK_ITEM_NEUTRAL = "dispute.ask_item_neutral"
    DISPUTE_ASK_REASON = "dispute.ask_reason"
    INVOICE_COPY = "invoice_copy.attached"
    PAYMENT_LINK = "payment_link.here"
    PAYMENT_METHOD = "payment_method.answer"
    PAYMENT_METHOD_NEUTRAL = "payment_method.neutral"
    BALANCE = "balance.answer"
    UNVERIFIED = "account.unverified"
    CALLBACK_NOTED = "callback.noted"
    CALLBACK_NOTED_DAY = "callback.noted_day"
    CALLBACK_NOTED_AT = "callback.noted_at"
    CALLBACK_NOTED_FROM = "callback.noted_from"
    CALLBACK_NOTED_BETWEEN = "callback.noted_between"
    CALLBACK_OFFERED = "callback.offered"
    CALLBACK_ASK_TIME = "callback.ask_time"
    CALLBACK_AGREED = "callback.agreed"
    CONTACT_NOTED = "contact.noted"
    HUMAN_COMING = "human.coming"
    HUMAN_HAS_IT = "human.has_it"
    PLAN_TO_PERSON = "plan.to_person"
    PLAN_OFFER = "plan.offer"
    PLAN_COUNTER = "plan.counter"
    PLAN_ASK = "plan.ask"
    PLAN_RECORDED = "plan.recorded"
    PLAN_IN_REVIEW = "plan.in_review"
    PLAN_NEXT_INSTALMENT = "plan.next_instalment"
    EXTENSION_ASK_DATE = "extension.ask_date"
    EXTENSION_CONFIRM = "extension.confirm"
    EXTENSION_GRANTED = "extension.granted"
    SETTLEMENT_TO_PERSON = "settlement.to_person"
    EXTENSION_TO_PERSON = "extension.to_person"
    REFUSAL_TO_PERSON = "refusal.to_person"
    HARDSHIP = "hardship.reply"
    VULNERABILITY = "vulnerability.reply"
    LEGAL_THREAT = "legal_threat.reply"
    INSOLVENCY = "insolvency.reply"
    COMPLAINT = "complaint.reply"
    ABUSE = "abuse.reply"
    DECEASED = "deceased.reply"
    THIRD_PARTY = "third_party.reply"
    WRONG_PERSON = "wrong_person.reply"
    OPT_OUT = "opt_out.confirmed"
    OPT_OUT_CALLS = "opt_out.confirmed_calls"
    OPT_OUT_MESSAGES = "opt_out.confirmed_messages"
    OPT_IN = "opt_in.confirmed"
    OPT_IN_TO_PERSON = "opt_in.to_person"
    VERIFY_POSTAL_CODE = "verify.postal_code"
    VERIFY_INVOICE_NUMBER = "verify.invoice_number"
    VERIFY_AGAIN = "verify.again"
    VERIFIED = "verify.done"
    VERIFY_CODE = "verify.code"
    WISH_TIMES = "wish.times_noted"
    WISH_CHANNEL = "wish.channel_noted"
    WISH_LANGUAGE = "wish.language_noted"
    IDENTITY_PROOF = "identity.proof"
    UNCLEAR = "unclear.first"
    UNCLEAR_REPEAT = "unclear.repeat"
    GREETING = "greeting.reply"
    CLOSING = "closing.thanks"


NEUTRAL: dict[Saying, Saying] = {
    Saying.PROMISE_CONFIRM: Saying.PROMISE_CONFIRM_NEUTRAL,
    Saying.PROMISE_ASK_AMOUNT: Saying.PROMISE_ASK_AMOUNT_OPEN,
    Saying.PROMISE_AMOUNT_SMALL: Saying.PROMISE_AMOUNT_REFUSED,
    Saying.PROMISE_AMOUNT_LARGE: Saying.PROMISE_AMOUNT_REFUSED,
    Saying.PROMISE_RECORDED: Saying.PROMISE_RECORDED_NEUTRAL,
    Saying.PROMISE_RECORDED_TODAY: Saying.PROMISE_RECORDED_NEUTRAL,
    Saying.PROMISE_RECORDED_SEVERAL: Saying.PROMISE_RECORDED_NEUTRAL,
    Saying.NOTHING_OPEN: Saying.NOTED,
    Saying.DISPUTE_OPENED: Saying.DISPUTE_OPENED_NEUTRAL,
    Saying.DISPUTE_ASK_ITEM: Saying.DISPUTE_ASK_ITEM_NEUTRAL,
    Saying.DISPUTE_CONFIRM_WITHDRAWAL: Saying.DISPUTE_CONFIRM_WITHDRAWAL_NEUTRAL,
    Saying.INVOICE_COPY: Saying.UNVERIFIED,
    Saying.PAYMENT_LINK: Saying.UNVERIFIED,
    Saying.PAYMENT_METHOD: Saying.PAYMENT_METHOD_NEUTRAL,
    Saying.BALANCE: Saying.UNVERIFIED,
    Saying.PLAN_OFFER: Saying.UNVERIFIED,
    Saying.PLAN_COUNTER: Saying.UNVERIFIED,
    Saying.PLAN_RECORDED: Saying.UNVERIFIED,
    Saying.PLAN_NEXT_INSTALMENT: Saying.UNVERIFIED,
    Saying.EXTENSION_CONFIRM: Saying.UNVERIFIED,
    Saying.EXTENSION_GRANTED: Saying.UNVERIFIED,
}
"""What is said instead while the customer is not verified enough; every wording that discloses is here."""


OPT_OUT_CONFIRMATIONS = frozenset({Saying.OPT_OUT, Saying.OPT_OUT_CALLS, Saying.OPT_OUT_MESSAGES})
SAID_AFTER_OPT_OUT = OPT_OUT_CONFIRMATIONS | {Saying.OPT_IN, Saying.OPT_IN_TO_PERSON, Saying.VERIFY_CODE}
"""All that may still be said on a channel once it is closed: the one confirmation, answers to who wants it open,
and a code that the customer asked a person for."""


SUPPLIED: dict[Saying, frozenset[str]] = {
    Saying.PROMISE_CONFIRM_DATE: frozenset({"date"}),
    Saying.PROMISE_ASK_AMOUNT: frozenset({"amount"}),
    Saying.PROMISE_CONFIRM: frozenset({"date", "amount"}),
    Saying.PROMISE_CONFIRM_NEUTRAL: frozenset({"date"}),
    Saying.PROMISE_RECORDED: frozenset({"date", "amount"}),
    Saying.PROMISE_RECORDED_TODAY: frozenset({"amount"}),
    Saying.PROMISE_RECORDED_SEVERAL: frozenset({"schedule"}),
    Saying.PROMISE_DATE_PAST: frozenset({"date"}),
    Saying.PROMISE_DATE_FAR: frozenset({"date"}),
    Saying.PROMISE_FOLLOW_UP: frozenset({"date"}),
    Saying.PROMISE_AMOUNT_SMALL: frozenset({"amount"}),
    Saying.PROMISE_AMOUNT_LARGE: frozenset({"amount"}),
    Saying.DISPUTE_OPENED: frozenset({"items"}),
    Saying.DISPUTE_ASK_ITEM: frozenset({"items"}),
    Saying.DISPUTE_CONFIRM_WITHDRAWAL: frozenset({"items"}),
    Saying.INVOICE_COPY: frozenset({"items"}),
    Saying.PAYMENT_LINK: frozenset({"items", "total"}),
    Saying.BALANCE: frozenset({"items", "total"}),
    Saying.CALLBACK_NOTED_DAY: frozenset({"date"}),
    Saying.CALLBACK_NOTED_AT: frozenset({"date", "time"}),
    Saying.CALLBACK_NOTED_FROM: frozenset({"date", "time"}),
    Saying.CALLBACK_NOTED_BETWEEN: frozenset({"date", "time", "until"}),
    Saying.CALLBACK_OFFERED: frozenset({"date", "time"}),
    Saying.VERIFY_CODE: frozenset({"code"}),
    Saying.PLAN_OFFER: frozenset({"schedule"}),
    Saying.PLAN_COUNTER: frozenset({"schedule"}),
    Saying.PLAN_RECORDED: frozenset({"schedule"}),
    Saying.PLAN_NEXT_INSTALMENT: frozenset({"date", "amount"}),
    Saying.EXTENSION_CONFIRM: frozenset({"date", "amount"}),
    Saying.EXTENSION_GRANTED: frozenset({"date", "amount"}),
}
"""The values that a wording is given beside those every message has; one that is not here gets none."""
