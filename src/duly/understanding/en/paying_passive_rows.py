"""English rows where the payment speaks, not the payer: "payment leaves our account on Friday", "direct debit went out";
and payments that somebody else made or that were handed over.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import HAPPENED, LIKELY, STATED_ONLY, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
SUM = (
    r"(?:payments?|settlement|remittance|money|funds|cash|transfer|wire|balance|account|it|this|that|half|rest"
    r"|remainder|<amount>|<ref>|invoices?|bill|lot|everything|debt|total|amount|both|cheque|check)"
)
NEAR = r"[^?;]{0,40}?<time>"
MONEY = r"(?:money|funds|cash|payment|transfer|<amount>|balance|rest|half|cheque|check|settlement)"
ROWS = (
    row(
        PROMISE,
        rf"\b{SUM} (?:will |shall |is going to |are going to |should |should all )?(?:gets? (?:paid|settled|cleared"
        r"|sent|transferred)|go(?:es)? (?:out|over|off|across|through|to you|into your account)|leaves? (?:our|my|the|us)"
        r"(?: (?:bank|account))*|posts?|(?:reach|reaches|hits?) (?:you|your (?:bank|account))|lands? (?:with you|in your)"
        rf"|(?:all )?be (?:all )?(?:cleared|settled|paid|squared)(?: off| up)?|will follow)\b(?! (?:back|if)){NEAR}",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:i|we) (?:always |usually |normally |generally )?(?:pay|settle|clear) (?:all |our |all our |every )*(?:suppliers?"
        rf"|vendors?|creditors?|invoices|bills|everyone|everybody){NEAR}",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\bwill <adv>(?:have|get) (?:it|this|that|them|your money|<amount>|(?:the |your |my |our )*"
        r"(?:money|payment|funds|cash|transfer|balance)) (?:with|to|over to|across to|in to|into) you",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|yes|sure|fine|hi|hello|so|then|and|i am|we are|will be) )*(?:sending|transferring|wiring|moving"
        rf"|posting|putting|dropping|depositing)(?: (?:you|u|over|across|the|my|our|your|all|full|a|through))* (?:{MONEY}"
        rf"|it|that)\b[^?;]{{0,30}}?<time>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:can|will|could|am happy to|are happy to|going to) <adv>(?:commit to|guarantee|promise|stick to|swear to"
        r"|manage) (?:paying )?(?:it |this |that )?(?:by |on |for )?<date>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:can|will|could|should be able to|going to) <adv>(?:swing|drop|spare|scrape together|stretch to|rustle up"
        r"|chuck|throw|stick|find)(?: (?:you|u|in|over|about|around|another))* (?:<amount>|the (?:money|cash|funds|payment))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\byou (?:will )?(?:get|have|receive) (?:it|the|your|my|our|all|full|a|of|this)*(?: (?:the|your|my|our|full|all|of))*"
        rf" ?(?:{MONEY}){NEAR}",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        r"\b(?:put|pushed|ran|sent|rushed) (?:<amount>|(?:the |a |my |your |that )+(?:payment|transfer|money)) (?:through"
        r"|over|across|in)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:took care of|dealt with|saw to|sorted out|squared|paid off|handled) (?:it|this|that|(?:this |that |the "
        r"|your |my |our )+(?:bill|invoice|payment|account|balance|debt)|<ref>)\b",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:gave|handed|left)(?: over)? (?:the |you |him |her |my |<amount> |in |your |\w+ )*?(?:cash|money|cheque|check"
        r"|payment|envelope|<amount>)(?: over)?(?: in cash)? (?:to|with|at) (?:you|him|her|(?:your |the |one of your )+\w+)"
        r"|\b(?:gave|handed|paid) (?:your|the) (?:driver|courier|cashier|reception\w*|rep|agent|shop|office|colleague"
        r"|salesman|technician|engineer|fitter|man|collector)(?: \w+)? (?:the |my |in )?(?:cash|money|cheque|check|payment"
        r"|<amount>)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:direct debit|standing order|auto ?pay|payment|transfer|money|<amount>) (?:has |have |already |was |were )*"
        r"(?:came|come|went|gone|taken|left|collected|debited)(?: (?:out|off|through|of|my|our|the|account|bank"
        r"|from))+\b",
        unless=HAPPENED,
    ),
    row(
        RECEIPT,
        r"\b(?:here is|here are|here you have|here comes|this is|attaching|attached is|sending you) (?:the |my |our |a |your "
        r"|bank |payment |transfer )*(?:slip|confirmation|proof|screenshot|receipt|bank statement|statement from my bank"
        r"|remittance)\b(?! (?:i need|of delivery|of address))",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
