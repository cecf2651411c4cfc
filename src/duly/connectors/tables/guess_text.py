"""Writing the proposed mapping as YAML that a person reads, with the reason behind every line, and what is left to ask.

Knows roles and shapes; how they were found is ``guess_roles``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from duly.connectors.tables.dates import DateOrder
from duly.connectors.tables.guess_names import Role, plain_name
from duly.connectors.tables.guess_roles import ColumnGuess, undated
from duly.connectors.tables.guess_shapes import Shape

_PLAIN = re.compile(r"[^\W\d_]\w*(?: \w+)*")
_INVOICE_WORDS = "inv invoice invoices in rechnung re rv dr factura fac fc fa fatura ft bill ri"
_CREDIT_WORDS = (
    "crn cn cr credit creditmemo credit_memo credit_note gutschrift gs nc abono nota_de_credito rg nota_credito"
)
_PAYMENT_WORDS = "pmt pay payment payments receipt rcpt zahlung dz za pago cobro recibo pagamento recebimento rc"
_COMPANY = re.compile(
    r"\b(gmbh|ag|kg|ltd|limited|llc|inc|corp|plc|s\.?l\.?u?|s\.?a\.?|ltda|lda|s\.?a\.?s|b\.?v|co)\b\.?", re.IGNORECASE
)
_LANGUAGE_WORDS: dict[str, str] = {
    "de": "rechnung betrag kunde kunden debitor faellig fallig datum beleg zahlung saldo offen firma sprache waehrung",
    "es": "factura fecha importe vencimiento cliente monto pendiente pago cobro correo razon emision moneda",
    "pt": "fatura data valor vencimento cliente emissao pagamento pago nome sacado titulo moeda razao nota",
}
_HOME: dict[str, tuple[str, str]] = {"en": ("US", "USD"), "de": ("DE", "EUR"), "es": ("ES", "EUR"), "pt": ("BR", "BRL")}
_MARKET_OF: dict[str, str] = {"GBP": "GB", "BRL": "BR", "MXN": "MX", "USD": "US", "INR": "IN", "PEN": "PE", "PLN": "PL"}
_RECORDS = ("items", "payments", "credit_notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A mapping as text, and what a person must confirm or fill in."""

    text: str
    questions: tuple[str, ...]


@dataclass(kw_only=True, slots=True)
class _Draft:
    """A proposal while it is written."""

    by_role: dict[Role, ColumnGuess]
    shapes: dict[str, Shape]
    home_currency: str | None = None
    lines: list[str] = field(default_factory=list[str])
    questions: list[str] = field(default_factory=list[str])

    def column(self, *roles: Role) -> str | None:
        """The column that plays the first of the roles that is played at all."""
        return next((self.by_role[role].column for role in roles if role in self.by_role), None)

    def shape(self, role: Role) -> Shape | None:
        column = self.column(role)
        return self.shapes[column] if column is not None else None

    def put(self, key: str, value: str, reason: str = "", *, indent: int = 2) -> None:
        self.lines.append(f"{' ' * indent}{key}: {value}".rstrip() + (f"  # {reason}" if reason else ""))

    def put_role(self, key: str, *roles: Role) -> None:
        """``key: column`` for the first role that is played; nothing when none is."""
        column = self.column(*roles)
        if column is None:
            return
        guess = next(self.by_role[role] for role in roles if role in self.by_role)
        self.put(key, quoted(column), f"{guess.confidence} %: {guess.why}")


def quoted(text: str) -> str:
    """A text as YAML writes it; in quotes unless it is plain words."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def propose(
    name: str,
    columns: tuple[ColumnGuess, ...],
    shapes: tuple[Shape, ...],
    *,
    home_currency: str | None = None,
    sheet: str | None = None,
) -> Proposal:
    """The mapping for what was found; always one that ``read_mapping`` accepts.

    ``home_currency`` is proposed where the file shows none: the company's own.
    """
    draft = _Draft(
        by_role={guess.role: guess for guess in columns if guess.role is not None},
        shapes={guess.column: shape for guess, shape in zip(columns, shapes, strict=True)},
        home_currency=home_currency,
    )
    draft.put("mapping", quoted(name), indent=0)
    if sheet is not None:
        draft.put("sheet", json.dumps(sheet, ensure_ascii=False), indent=0)
    draft.questions.extend(undated(columns, shapes))
    _dates(draft)
    _numbers(draft)
    payments_only = _payments_only(draft)
    has_items = not payments_only and _has_items(draft)
    if not payments_only:  # a list of payments would only take away the names that the invoices gave
        _accounts(draft, columns)
        _contacts(draft)
    if has_items:
        _items(draft)
    elif not payments_only:
        draft.questions.append("no amount with a date was found: the file is read as customers only")
    if payments_only or (has_items and draft.column(Role.PAID_ON)):
        _payments(draft, alone=payments_only)
    if has_items:
        _credit_notes(draft)
        _disputed(draft)
    return Proposal(text="\n".join(draft.lines) + "\n", questions=tuple(draft.questions))


def _has_items(draft: _Draft) -> bool:
    return bool(draft.column(Role.AMOUNT, Role.OPEN) and draft.column(Role.ISSUED_ON, Role.DUE_ON))


def _payments_only(draft: _Draft) -> bool:
    amount = draft.column(Role.PAID_AMOUNT, Role.AMOUNT)
    if amount is None or draft.column(Role.DUE_ON):
        return False
    paid = draft.column(Role.PAID_ON) is not None and draft.column(Role.ISSUED_ON) is None
    return paid or (
        draft.column(Role.PAYMENT_ID) is not None and draft.column(Role.PAID_ON, Role.ISSUED_ON) is not None
    )


def _date_shapes(draft: _Draft) -> list[Shape]:
    roles = (Role.ISSUED_ON, Role.DUE_ON, Role.PAID_ON)
    return [shape for role in roles if (shape := draft.shape(role)) is not None]


def _dates(draft: _Draft) -> None:
    shapes = _date_shapes(draft)
    texts = [shape for shape in shapes if shape.dates > shape.real_dates]
    orders = {order for shape in texts for order in shape.orders}
    if not texts:
        if shapes and any(shape.serials and not shape.real_numbers for shape in shapes):
            draft.put("dates", "{format: excel}", "the dates are a spreadsheet's numbers", indent=0)
        return
    if len(orders) == 1:
        order = orders.pop()
        draft.put("dates", f"{{format: {order}}}", "only this order fits all dates", indent=0)
    elif orders:
        found = ", ".join(str(seen) for shape in texts for seen in shape.date_evidence.shapes.values())
        draft.questions.append(f"the dates are written in more than one format ({found}): have the file exported again")
    elif texts and all(set(shape.date_evidence.shapes) == {"year last with ."} for shape in texts):
        draft.put("dates", "{format: day_first}", "dates with points are day first", indent=0)
    elif any(shape.doubtful_dates for shape in texts):
        american = _language(draft) == "en" and _currency(draft)[0] == "USD" and "," not in _decimal_signs(draft)
        order = DateOrder.MONTH_FIRST if american else DateOrder.DAY_FIRST
        draft.put("dates", f"{{format: {order}}}", "GUESS: every date fits both orders", indent=0)
        draft.questions.append(f"day first or month first? No date shows it; {order} is proposed")


def _amount_shapes(draft: _Draft) -> list[Shape]:
    roles = (Role.AMOUNT, Role.OPEN, Role.PAID_AMOUNT)
    return [shape for role in roles if (shape := draft.shape(role)) is not None]


def _decimal_signs(draft: _Draft) -> set[str]:
    return {sign for shape in _amount_shapes(draft) for sign in shape.amount_evidence.proven}


def _numbers(draft: _Draft) -> None:
    signs = _decimal_signs(draft)
    if len(signs) == 1:
        draft.put("numbers", f'{{decimal: "{signs.pop()}"}}', "only this decimal sign fits all amounts", indent=0)
    elif signs:
        draft.questions.append(
            "some amounts have a decimal point and some a decimal comma: have the file exported again"
        )
    elif any(shape.doubtful_amounts for shape in _amount_shapes(draft)):
        sign = "." if _language(draft) == "en" else ","
        draft.put("numbers", f'{{decimal: "{sign}"}}', "GUESS: every amount fits both signs", indent=0)
        draft.questions.append(f"decimal point or comma? No amount shows it; {sign!r} is proposed")


def _language(draft: _Draft) -> str:
    words = {word for column in draft.shapes for word in plain_name(column).split()}
    squeezed = " ".join(words)
    hits = {
        language: sum(known in squeezed if language == "de" else known in words for known in text.split())
        for language, text in _LANGUAGE_WORDS.items()
    }
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] > 0 else "en"


def _currency(draft: _Draft) -> tuple[str, str]:
    """A currency and where it comes from; the reason is "" when nothing in the file says so."""
    column = draft.shape(Role.CURRENCY)
    if column is not None and len(column.values) == 1:
        return next(iter(column.values)).upper(), "the only currency of the file"
    signs = {sign for shape in draft.shapes.values() for sign in shape.symbols}
    if len(signs) == 1:
        return signs.pop(), "as beside the amounts"
    return _HOME[_language(draft)][1], ""


def _accounts(draft: _Draft, columns: tuple[ColumnGuess, ...]) -> None:
    kind = _kind(draft)
    currency, why = _currency(draft)
    language = _language(draft)
    if not why and draft.home_currency is not None:
        currency = draft.home_currency
    market = _market(currency, language) if why or draft.home_currency else _HOME[language][0]
    draft.put("constants", "", indent=0)
    draft.put("kind", kind, "PROPOSED: consumer rules are the stricter ones" if kind == "consumer" else "company names")
    draft.questions.append(f"kind: are these customers consumers or businesses? {kind} is proposed")
    for key, role, value, reason in (
        ("currency", Role.CURRENCY, currency, why),
        ("market", Role.MARKET, market, ""),
        ("language", Role.LANGUAGE, language, ""),
    ):
        if draft.column(role) is None:
            draft.put(key, value, reason or "PROPOSED: no column says it")
            if not reason:
                draft.questions.append(f"{key}: no column says it; {value} is proposed")
    draft.lines.append("accounts:")
    if draft.column(Role.ACCOUNT_ID, Role.ACCOUNT_NAME) is None:
        first = next((guess.column for guess in columns if guess.column), "id")
        draft.put("id", quoted(first), "GUESS: no column looks like a customer's id")
        draft.questions.append(f"which column is the customer's id? {first!r} is only a placeholder")
    elif draft.column(Role.ACCOUNT_ID) is None:
        draft.questions.append(
            "no customer id was found: the name is taken for it, so a changed name is a new customer"
        )
    draft.put_role("id", Role.ACCOUNT_ID, Role.ACCOUNT_NAME)
    for key, role in (
        ("name", Role.ACCOUNT_NAME),
        ("currency", Role.CURRENCY),
        ("market", Role.MARKET),
        ("language", Role.LANGUAGE),
        ("region", Role.REGION),
        ("tier", Role.TIER),
        ("risk_class", Role.RISK_CLASS),
    ):
        draft.put_role(key, role)


def _market(currency: str, language: str) -> str:
    """Where this currency and this language meet most often; only a proposal."""
    if currency == "EUR":
        return {"en": "IE", "pt": "PT"}.get(language, _HOME[language][0])
    return _MARKET_OF.get(currency, _HOME[language][0])


def _kind(draft: _Draft) -> str:
    shape = draft.shape(Role.ACCOUNT_NAME)
    if shape is None or not shape.values:
        return "consumer"
    companies = sum(bool(_COMPANY.search(name)) for name in shape.values)
    return "business" if companies * 2 >= len(shape.values) else "consumer"


def _contacts(draft: _Draft) -> None:
    channels = (("email", Role.EMAIL), ("whatsapp", Role.WHATSAPP), ("voice", Role.PHONE))
    found = [(channel, draft.by_role[role]) for channel, role in channels if role in draft.by_role]
    if not found:
        draft.questions.append("no contact points were found: nobody can be reached until they are imported")
        _sandbox_contacts(draft)
        return
    draft.lines.append("contacts:")
    for channel, guess in found:
        reason = f"{guess.confidence} %: {guess.why}"
        draft.lines.append(f"  - {{channel: {channel}, address: {quoted(guess.column)}, optional: true}}  # {reason}")


def _sandbox_contacts(draft: _Draft) -> None:
    column = draft.column(Role.ACCOUNT_ID, Role.ACCOUNT_NAME)
    if column is None:
        return
    draft.lines.append("# No column holds an address. To try things out, sandbox addresses reach nobody:")
    draft.lines.append("# contacts:")
    for channel in ("whatsapp", "email", "voice"):
        pattern = json.dumps(f"sandbox:{{{column}}}", ensure_ascii=False)
        draft.lines.append(f"#   - {{channel: {channel}, address: {{pattern: {pattern}}}}}")


def _items(draft: _Draft) -> None:
    words = _type_words(draft)
    draft.lines.append("items:")
    _when_type(draft, words["items"])
    account = draft.column(Role.ACCOUNT_ID, Role.ACCOUNT_NAME)
    issued = draft.column(Role.ISSUED_ON, Role.DUE_ON)
    if draft.column(Role.ITEM_ID) is None:
        pattern = f"{{{account or issued}}}/{{{issued}}}"
        draft.put("id", f"{{pattern: {json.dumps(pattern, ensure_ascii=False)}}}", "GUESS: no invoice number was found")
        draft.questions.append("which column is the invoice number? Customer and date are taken together for it")
    draft.put_role("id", Role.ITEM_ID)
    draft.put_role("amount", Role.AMOUNT, Role.OPEN)
    if draft.column(Role.AMOUNT) and draft.column(Role.OPEN):
        draft.put_role("open", Role.OPEN)
    if draft.column(Role.ISSUED_ON) is None:
        draft.questions.append("no invoice date was found: the due date is taken for it")
    draft.put_role("issued_on", Role.ISSUED_ON, Role.DUE_ON)
    draft.put_role("due_on", Role.DUE_ON)
    if draft.column(Role.DUE_ON) is None:
        draft.questions.append("no due date was found: without one an invoice is never late")
    if draft.column(Role.PAID_ON) and issued:
        draft.put("known_on", quoted(issued), "the file is a history, so it can be replayed")


def _account_alone(draft: _Draft) -> None:
    """Whose payment it is, and in what money, where no account stands beside it."""
    draft.put_role("account", Role.ACCOUNT_ID, Role.ACCOUNT_NAME)
    if draft.column(Role.CURRENCY) is not None:
        draft.put_role("currency", Role.CURRENCY)
        return
    currency, why = _currency(draft)
    if not why:
        currency = draft.home_currency or currency
        draft.questions.append(f"currency: no column says it; {currency} is proposed")
    draft.put("currency", f"{{constant: {currency}}}", why or "PROPOSED: no column says it")


def _payments(draft: _Draft, *, alone: bool) -> None:
    paid_on = draft.column(Role.PAID_ON, Role.ISSUED_ON)
    number = draft.column(Role.ITEM_ID)
    draft.lines.append("payments:")
    if not alone and paid_on is not None:
        draft.put("when", f"{{column: {quoted(paid_on)}, is: present}}")
    if alone:
        _account_alone(draft)
    if draft.column(Role.PAYMENT_ID):
        draft.put_role("id", Role.PAYMENT_ID)
    else:
        own = number or draft.column(Role.ACCOUNT_ID, Role.ACCOUNT_NAME) or paid_on or ""
        pattern = f"settled:{{{own}}}" if number and not alone else f"{{{own}}}/{{{paid_on}}}"
        text = f"{{pattern: {json.dumps(pattern, ensure_ascii=False)}}}"
        draft.put("id", text, "derived: no payment id was found")
        if alone:
            draft.questions.append("which column is the payment's id? It is put together from other columns")
    draft.put_role("amount", Role.PAID_AMOUNT, Role.AMOUNT, Role.OPEN)
    draft.put_role("received_on", Role.PAID_ON, Role.ISSUED_ON)
    if number:
        draft.put("references", quoted(number), "the invoice of the row")
    if not alone and paid_on is not None:
        draft.put("known_on", quoted(paid_on), "the file is a history, so it can be replayed")


def _credit_notes(draft: _Draft) -> None:
    words = _type_words(draft)
    if words["payments"] and draft.column(Role.PAID_ON) is None:
        _typed_payments(draft, words["payments"])
    if not words["credit_notes"]:
        return
    draft.lines.append("credit_notes:")
    _when_type(draft, words["credit_notes"])
    draft.put_role("id", Role.ITEM_ID)
    draft.put_role("amount", Role.OPEN, Role.AMOUNT)  # of a credit, only what is left of it still counts
    draft.put_role("issued_on", Role.ISSUED_ON, Role.DUE_ON)


def _typed_payments(draft: _Draft, words: tuple[str, ...]) -> None:
    amount = draft.column(Role.OPEN, Role.AMOUNT) or ""
    draft.lines.append("payments:")
    _when_type(draft, words)
    draft.put_role("id", Role.PAYMENT_ID, Role.ITEM_ID)
    negated = ", negated: true" if draft.shapes[amount].negatives else ""
    draft.put("amount", f"{{column: {quoted(amount)}{negated}}}", "payments are negative here" if negated else "")
    draft.put_role("received_on", Role.ISSUED_ON, Role.DUE_ON)


def _type_words(draft: _Draft) -> dict[str, tuple[str, ...]]:
    """The words of the type column that mean invoices, payments and credit notes; empty when it has none of them."""
    shape = draft.shape(Role.ROW_TYPE)
    nothing: dict[str, tuple[str, ...]] = dict.fromkeys(_RECORDS, ())
    if shape is None or draft.column(Role.ITEM_ID) is None:
        return nothing
    known = {"items": _INVOICE_WORDS, "payments": _PAYMENT_WORDS, "credit_notes": _CREDIT_WORDS}
    return {
        name: tuple(sorted(value for value in shape.values if plain_name(value).replace(" ", "_") in text.split()))
        for name, text in known.items()
    }


def _when_type(draft: _Draft, words: Iterable[str]) -> None:
    column = draft.column(Role.ROW_TYPE)
    listed = ", ".join(json.dumps(word, ensure_ascii=False) for word in words)
    if column is not None and listed:
        draft.put("when", f"{{column: {quoted(column)}, is: [{listed}]}}")


def _disputed(draft: _Draft) -> None:
    if draft.column(Role.DISPUTED) is None:
        return
    draft.lines.append("disputed:")
    draft.put_role("column", Role.DISPUTED)
    issued = draft.column(Role.ISSUED_ON, Role.DUE_ON)
    if draft.column(Role.PAID_ON) and issued:
        draft.put("known_on", quoted(issued), "the day it was said is not in the file")
