"""What columns are called in the exports of the world, and how like one of these names a header is.

English, Spanish, Portuguese and German, and the short forms of common ledgers. Names only; values are ``guess_shapes``
        .
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Role(StrEnum):
    """What a column may be to a mapping."""

    ACCOUNT_ID = "customer id"
    ACCOUNT_NAME = "customer name"
    MARKET = "country"
    CURRENCY = "currency"
    LANGUAGE = "language"
    REGION = "region"
    TIER = "tier"
    RISK_CLASS = "risk class"
    EMAIL = "e-mail"
    PHONE = "phone"
    WHATSAPP = "whatsapp"
    ITEM_ID = "invoice number"
    AMOUNT = "amount"
    OPEN = "open amount"
    ISSUED_ON = "invoice date"
    DUE_ON = "due date"
    PAYMENT_ID = "payment id"
    PAID_ON = "payment date"
    PAID_AMOUNT = "paid amount"
    DISPUTED = "disputed"
    ROW_TYPE = "kind of row"


_NAMES: dict[Role, str] = {
    Role.ACCOUNT_ID: """customer no|customer number|customer id|cust id|cust no|customer|customer code|client id
        |client no
        |client code|client number|account id|account no|account number|account|acct|acct no|debtor|debtor no
        |debtor id
        |sold to|sold to party|bill to|party id|payer id|kunnr|user id|member id|policyholder id
        |debitor|debitorennr|debitorennummer|debitor nr|kundennr|kundennummer|kunden nr|kd nr|kd nummer|kunde
        |kunden id
        |cliente|codigo cliente|cod cliente|id cliente|no cliente|num cliente|numero cliente|numero de cliente|nif
        |codigo do cliente|codigo de cliente|cod do cliente|deudor|tercero|devedor|sacado|cpf cnpj|cuenta""",
    Role.ACCOUNT_NAME: """customer name|name|client name|account name|company|company name|debtor name|full name
        |sold to name
        |kundenname|firma|debitorname|name 1|name1|nombre|razon social|nombre cliente|nombre del cliente|denominacion
        |customer|client|debtor|contact name|sacado|tercero|cliente|kunde|debitor|deudor|devedor
        |nome|nome cliente|nome do cliente|nome do sacado|razao social""",
    Role.MARKET: """country|country code|country key|land|landercode|land1|pais|codigo pais|codigo do pais
        |billing country""",
    Role.CURRENCY: """currency|currency code|curr|ccy|crcy|doc currency|waehrung|wahrung|wahrg|waers|moneda|divisa
        |moeda
        |iso currency""",
    Role.LANGUAGE: "language|lang|language code|locale|sprache|idioma|lingua",
    Role.REGION: "region|state|province|bundesland|provincia|estado|uf|comunidad",
    Role.TIER: "tier|customer tier|customer group|segment|kundengruppe|grupo cliente|categoria cliente|segmento",
    Role.RISK_CLASS: """risk class|risk|risk category|credit rating|risikoklasse|clase de riesgo|riesgo
        |classe de risco|risco""",
    Role.EMAIL: """email|e mail|email address|e mail address|mail|customer email|contact email|correo
        |correo electronico
        |email cliente|endereco de email|e mail adresse|emailadresse""",
    Role.PHONE: """phone|phone number|telephone|tel|tel no|mobile|mobile number|cell|cell phone|contact number
        |telefon|telefonnummer|handy|mobil|mobilnummer|telefono|movil|celular|telefone|telemovel|fone""",
    Role.WHATSAPP: "whatsapp|whatsapp number|whats app|wa number|numero whatsapp|numero de whatsapp",
    Role.ITEM_ID: """invoice|invoice no|invoice number|invoice id|inv no|inv|inv number|invoice num|bill no
        |bill number
        |document no|document number|doc no|doc number|document|reference|ref|ref no|belnr|transaction id
        |voucher no|num
        |rechnungsnr|rechnungsnummer|rechnung nr|rechnung|re nr|belegnr|belegnummer|beleg
        |no factura|num factura|numero factura|numero de factura|factura|n factura|documento|num documento|folio
        |no fatura|numero da fatura|numero fatura|fatura|no nota fiscal|nota fiscal|nf|nosso numero|titulo
        |numero do titulo""",
    Role.AMOUNT: """amount|invoice amount|inv amount|amt|total|total amount|invoice total|gross amount|original amount
        |document amount|amount in doc curr|amount in local currency|value|net amount|debit|dmbtr|wrbtr
        |betrag|rechnungsbetrag|bruttobetrag|brutto|summe
        |importe|importe total|monto|monto total|importe factura|valor|valor total|valor original|valor do titulo
        |total factura
        |montante|valor da fatura""",
    Role.OPEN: """balance|bal|open balance|open amount|amount due|amount open|outstanding|outstanding amount
        |balance due
        |remaining|remaining amount|amount outstanding|unpaid amount|open
        |offen|offener betrag|offener saldo|restbetrag|offen betrag|saldo|saldo pendiente|pendiente|importe pendiente
        |monto pendiente|saldo em aberto|em aberto|valor em aberto|saldo devedor""",
    Role.ISSUED_ON: """invoice date|inv date|date|document date|doc date|issue date|issued|issued on|date issued
        |posting date
        |bill date|billing date|transaction date|bldat|budat|created
        |rechnungsdatum|belegdatum|buchungsdatum|datum|re datum
        |fecha|fecha factura|fecha de factura|fecha emision|fecha de emision|emision|fecha documento
        |data|data da fatura|data fatura|data de emissao|emissao|data emissao""",
    Role.DUE_ON: """due date|due|due on|date due|payment due|net due date|payment due date|due dt|maturity|faedt
        |faelligkeit|falligkeit|faelligkeitsdatum|falligkeitsdatum|faellig am|fallig am|fallig|zahlbar bis
        |netto falligkeit
        |vencimiento|fecha vencimiento|fecha de vencimiento|fecha vto|vto|vence|f vencimiento
        |vencimento|data de vencimento|data vencimento|venc|dt vencimento""",
    Role.PAYMENT_ID: """payment id|payment no|payment|payment number|payment reference|receipt no|receipt number|receipt
        |transaction no
        |zahlungsnr|zahlungsreferenz|zahlung nr|numero de pago|no pago|id pago|recibo|no recibo|num recibo
        |id pagamento|numero do pagamento|clearing document""",
    Role.PAID_ON: """payment date|paid on|paid date|date paid|settled date|settled on|settlement date|clearing date
        |cleared on
        |date received|received on|received date|received|paid|receipt date|value date|augdt
        |zahlungsdatum|bezahlt am|zahlungseingang|ausgleichsdatum|ausgleich|valuta
        |fecha pago|fecha de pago|pagado el|fecha cobro|fecha de cobro|cobrado el
        |data pagamento|data de pagamento|pago em|data de recebimento|recebido em|data de liquidacao""",
    Role.PAID_AMOUNT: """amount paid|paid amount|payment amount|amount received|received amount|credit|paid total
        |bezahlt|bezahlter betrag|zahlbetrag|zahlungsbetrag|importe pagado|importe cobrado|monto pagado
        |importe pago|pagado
        |valor pago|valor recebido|valor do pagamento""",
    Role.DISPUTED: """disputed|dispute|in dispute|is disputed|dispute flag|strittig|reklamiert|reklamation|klaerung
        |disputa|en disputa|disputada|reclamada|em disputa|contestada|contestado""",
    Role.ROW_TYPE: """type|doc type|document type|transaction type|trans type|entry type|kind|blart|trx type
        |belegart|art|typ|tipo|tipo documento|tipo de documento|clase de documento|tipo doc""",
}

NAMES: dict[Role, tuple[str, ...]] = {
    role: tuple(name.strip() for name in text.replace("\n", " ").split("|")) for role, text in _NAMES.items()
}

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^a-z0-9]+")

EXACT = 100
CLOSE = 80
CONTAINED = 60
_CLOSE_RATIO = 0.86


@lru_cache(maxsize=10_000)
def plain_name(header: str) -> str:
    """A header in plain words: ``invoiceNumber`` is "invoice number", ``Nº Factura`` is "no factura"."""
    parted = _CAMEL.sub(" ", header)
    ascii_only = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode("ascii")
    return _NOT_WORD.sub(" ", ascii_only.lower()).strip()


@lru_cache(maxsize=10_000)
def name_score(header: str, role: Role) -> tuple[int, str]:
    """How like a known name of ``role`` the header is, 0 to 100, and that name."""
    name = plain_name(header)
    if not name:
        return 0, ""
    squeezed = name.replace(" ", "")
    best = (0, "")
    words = set(name.split())
    for known in NAMES[role]:
        if squeezed == known.replace(" ", ""):
            return EXACT, known
        known_words = known.split()
        if len(known) > 4 and difflib.SequenceMatcher(None, name, known).ratio() >= _CLOSE_RATIO:
            best = max(best, (CLOSE, known))
        elif len(known_words) > 1 and words.issuperset(known_words):
            best = max(best, (CONTAINED + 10, known))
        elif len(known) > 3 and known in words:
            best = max(best, (CONTAINED, known))
    return best
