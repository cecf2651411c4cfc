"""Portuguese rows of paying where nobody says "I pay": the money arrives, the invoice is settled, somebody else did it."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import COMING, HAPPENED, LIKELY, STATED_ONLY, row

PROMISE, PAID = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM
MONEY = r"(?<!meu )(?<!minha )(?:dinheiro|pagamento|pix|ted|transferencia|deposito|<amount>)"
SETTLED = r"(?:quitad|pag|liquidad|saldad|regularizad|resolvid|acertad)[oa]s?"
PAY = r"(?:pago|pagamos|quito|quitamos|acerto|acertamos|liquido|transfiro|deposito)"
BILL = r"(?:boletos?|faturas?|contas?|dividas?|pagamentos?|parcelas?|notas?|isso|isto|<ref>)"
PROMISES = (
    row(
        PROMISE,
        rf"<time>,? (?:de manha |cedo |ja |a tarde )*(?:o |seu |vosso )*{MONEY} (?:ja )?(?:cai|entra|chega|sai|segue|esta)\b"
        rf"(?! (?:na minha|no meu))|\b{MONEY} (?:cai|entra|chega|sai|segue) (?:ai |na (?:sua|vossa) conta |a voces "
        r"|para voces |na conta )*(?:em |no |na |entre |ate |o |a )*<time>",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"\b(?:fica|ficam|ficara|estara|deixo|deixamos|deixar|deixarei|ficar)(?: tudo| isso| isto| ja| a conta"
        rf"| a fatura| o boleto)? {SETTLED}\b.{{0,15}}<time>|<time>.{{0,20}}\b(?:fica|ficam|deixo|deixamos"
        rf"|deixarei)(?: tudo| isso| isto| ja| a conta| a fatura| o boleto)? {SETTLED}\b",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:voces?|os senhores|o senhor|a senhora) (?:recebem?|vao receber|tem|terao)(?: tudo| isso| o que devo"
        r"| o dinheiro| o pagamento)? (?:em |no |na |ate |a |o |antes d[eo] )*<time>(?!.{0,25}\?)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<time>,? (?:ja )?(?:esta|estara|vai estar) (?:ai|com voces|na (?:sua |vossa )?conta|na mao)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"(?:\b(?:ai|entao|no mesmo dia|nesse dia|nesse mesmo dia|na mesma hora)|[\ua000\ua005]),? (?:eu |nos |ja |te "
        rf"|lhe |vos )*{PAY}(?: (?:voces?|com voces?|tudo|isso|a conta|o boleto|a fatura))*\W*$",
        LIKELY,
        unless=COMING,
    ),
)
CLAIMS = (
    row(
        PAID,
        r"\b(?:foi|foram) (?:pag|quitad|liquidad)[oa]s?,? (?:n[oa] |ja )?(?:(?=\ua005)|ha |faz )(?!.{0,20}(?:que vem|proxim))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:financeiro|contabilidade|tesouraria|contador|contabilista|setor de pagamentos)(?: \w+)? (?:ja )?(?:me "
        r"|nos )?(?:confirm(?:ou|a|aram)|inform(?:ou|a)|garant(?:iu|e)|avis(?:ou|a)) que (?!.{0,30}\b(?:nao|vai|vao"
        r"|sera|serao)\b).{0,25}\b(?:pag|quitad|liquidad|debitad|transferid)[oa]s?\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        rf"\b(?:meu|minha|o meu|a minha) <kin> (?:ja )(?:resolveu|acertou|tratou d[aoei]\w*|cuidou d[aoei]\w*)"
        rf"(?: (?:com voces|ess[ae]|est[ae]|o|a))* ?{BILL}\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        r"\b(?:dinheiro|pagamento|pix|transferencia|deposito)(?: ja)? (?:era|devia|deveria)(?: para)? (?:ter|estar) "
        r"(?:caido|chegado|entrado|ai|na conta)\b|\bdebito (?:automatico|direto|em conta) (?:ja )?(?:foi|saiu|caiu|passou)"
        r" (?:em |no |na )?<date>",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
ROWS = (*PROMISES, *CLAIMS)
