"""The words that receipts put before what they say, in English, Spanish and Portuguese.

Rows of words, folded (small, no accents). Banks mix languages ("E2E", "folio", "ref"), so all of them are read at
once. The order of a row is its rank: where two labels give different amounts, the earlier one is meant.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Label(StrEnum):
    """What a label announces. ``aside`` is what must be taken for none of the others."""

    AMOUNT = "amount"
    DAY = "day"
    REFERENCE = "reference"
    PAYER = "payer"
    PAYEE = "payee"
    NAME = "name"
    ASIDE = "aside"


AMOUNTS = (
    "amount paid|paid amount|payment amount|transfer amount|amount sent|amount transferred|you paid|you sent"
    "|transaction amount|amount"
    "|importe pagado|importe transferido|importe de la transferencia|importe de la operacion|importe del pago"
    "|importe enviado|importe ordenado|importe operacion"
    "|monto pagado|monto transferido|monto de la transferencia|monto de la operacion|monto del pago|monto enviado"
    "|cantidad pagada|cantidad transferida|cantidad enviada|valor pagado|valor transferido|valor de la transferencia"
    "|valor del pago|valor de la transaccion|pagaste|enviaste|transferiste|importe|monto|cantidad"
    "|valor pago|valor transferido|valor da transferencia|valor do pagamento|valor da transacao|valor enviado"
    "|valor da operacao|montante|quantia|voce pagou|voce enviou|voce transferiu|valor"
    "|total paid|total amount|grand total|total pagado|total transferido|importe total|monto total|valor total"
    "|total pago|montante total|total a pagar|total"
)
DAYS = (
    "payment date|date of payment|transaction date|transfer date|date paid|paid on|sent on|executed on|execution date"
    "|booking date|date and time|date & time|date/time|completed on|date"
    "|fecha de pago|fecha del pago|fecha de operacion|fecha de la operacion|fecha operacion|fecha de transferencia"
    "|fecha de la transferencia|fecha de ejecucion|fecha de la transaccion|fecha de transaccion|fecha de aplicacion"
    "|fecha y hora|fecha/hora|fecha contable|fecha valor|fecha"
    "|data do pagamento|data de pagamento|data da transferencia|data da operacao|data da transacao|data de execucao"
    "|data e hora|data/hora|data valor|data do debito|realizado em|realizada em|efetuado em|efetuada em|pago em|data"
)
REFERENCES = (
    "end-to-end id|end to end id|end-to-end|endtoendid|e2e id|e2e|uetr|transaction id|transaction number"
    "|transaction reference|transaction no|payment id|payment number|payment reference number|confirmation number"
    "|confirmation code|confirmation no|bank reference|reference number|reference no|reference id|trace number"
    "|reference|ref no|ref number|ref|trn"
    "|clave de rastreo|clave rastreo|id de la transaccion|id de transaccion|id transaccion|id de operacion"
    "|numero de operacion|numero operacion|num. operacion|n operacion|no. de operacion|nro de operacion"
    "|codigo de operacion|numero de transaccion|numero de referencia|referencia numerica|referencia bancaria"
    "|numero de comprobante|nro de comprobante|comprobante n|comprobante no|numero de autorizacion"
    "|codigo de autorizacion|codigo de transferencia|localizador|no. de referencia|n de referencia|nro de referencia"
    "|autorizacion|cus|referencia|folio de operacion|folio fiscal|numero de folio|folio no|folio"
    "|id da transacao|id transacao|id/transacao|identificador da transacao|codigo da transacao|numero da transacao"
    "|codigo da operacao|numero da operacao|autenticacao bancaria|autenticacao mecanica|codigo de autenticacao"
    "|autenticacao|protocolo|numero do documento|n do documento|controle|nsu|numero de controle|id do pagamento"
)
PAYERS = (
    "ordering customer|account holder|name of payer|payer name|sender name|paid by|sent by|payer|sender|remitter|debtor|from"
    "|nombre del ordenante|nombre del pagador|nombre de quien paga|cliente ordenante|titular de la cuenta de cargo"
    "|titular ordenante|pagado por|enviado por|realizado por|ordenante|pagador|remitente|emisor|cuenta origen|cuenta de origen"
    "|nome do pagador|nome do remetente|nome do ordenante|quem pagou|quem enviou|dados do pagador|dados de quem pagou"
    "|dados do remetente|conta de origem|remetente|pago por|origem|origen|de"
)
PAYEES = (
    "beneficiary name|payee name|name of beneficiary|recipient name|paid to|sent to|payee|beneficiary|recipient|creditor|to"
    "|nombre del beneficiario|nombre del destinatario|nombre del receptor|cuenta destino|cuenta de destino|pagado a"
    "|enviado a|a favor de|beneficiario|destinatario|receptor|comercio|cobrador"
    "|nome do recebedor|nome do favorecido|nome do beneficiario|nome do destinatario|quem recebeu|dados do recebedor"
    "|dados de quem recebeu|dados do favorecido|conta de destino|recebedor|favorecido|pago a|destino|para"
)
NAMES = "full name|name|nombre completo|nombre|razon social|titular|nome completo|nome|razao social"
ASIDES = (
    "available balance|balance after|balance|fee|fees|commission|charges|tax|vat|exchange rate|limit|due date|issue date"
    "|statement date|printed on|valid until|account number|account|iban|sort code|bic|swift|bank|concept|details|message"
    "|description|memo|phone|e-mail|email|address|status|type|invoice|payment reference|amount due|change|discount"
    "|saldo disponible|saldo anterior|saldo actual|saldo|comision|comisiones|iva|impuesto|impuestos|tipo de cambio"
    "|gastos|limite|fecha de vencimiento|fecha limite|fecha de emision|fecha de impresion|fecha de corte|vencimiento"
    "|cuenta|clabe|banco|banco emisor|banco receptor|banco destino|banco ordenante|institucion|concepto|motivo|asunto"
    "|mensaje|descripcion|telefono|correo|direccion|estado|estatus|tipo|factura|rfc|nif|cif|dni|curp|nit|moneda|divisa"
    "|descuento|cambio|hora|monto minimo"
    "|saldo atual|tarifa|tarifas|taxa|taxas|imposto|iof|data de vencimento|data de emissao|data de impressao|conta"
    "|agencia|instituicao|chave pix|chave|mensagem|descricao|telefone|endereco|situacao|fatura|cpf|cnpj|cpf/cnpj|moeda"
    "|desconto|multa|juros|troco|time|currency|operacao|tipo de operacion|tipo de transferencia|tipo de transferência"
    "|valor original|valor nominal|valor do documento|valor do desconto|valor da tarifa|valor de la comision"
    "|importe comision|importe de la comision|monto de la comision|fee amount|original amount"
)
ROWS: tuple[tuple[Label, str], ...] = (
    (Label.AMOUNT, AMOUNTS),
    (Label.DAY, DAYS),
    (Label.REFERENCE, REFERENCES),
    (Label.PAYER, PAYERS),
    (Label.PAYEE, PAYEES),
    (Label.NAME, NAMES),
    (Label.ASIDE, ASIDES),
)
RANKED: dict[str, tuple[Label, int]] = {
    words: (label, rank) for label, row in ROWS for rank, words in enumerate(row.split("|"))
}
"""Every label with what it announces and its rank."""
LOOSE = frozenset(
    {"de", "para", "a", "to", "from", "date", "ref", "name", "nombre", "nome", "time", "hora", "type", "tipo"}
)
"""Labels that are also words of a sentence: they need a colon, or a column of their own."""
_ORDERED = "|".join(re.escape(words) for words in sorted(RANKED, key=len, reverse=True))
LABEL = re.compile(
    rf"(?P<label>{_ORDERED})(?: ?\(?(?:s|es)\)?)?(?P<mark> ?[:#=]| ?(?:n[o.]?[°º]|n\.?[°º]|#|no\.)[:.]?| ?-(?= ))?(?![^\W_])"
)
