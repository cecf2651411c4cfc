"""How Portuguese intent rows are written: word groups in angle brackets, guards by name."""

from __future__ import annotations

import re

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.intents import IntentPattern, Unless, fill_drawn

STATED_ONLY = frozenset({Unless.NEGATED, Unless.REPORTED, Unless.ASKED})
COMING = STATED_ONLY | {Unless.PAST}
HAPPENED = STATED_ONLY | {Unless.UNREAL}
GONE = HAPPENED | {Unless.COMING}
POLAR = frozenset({Unless.NEGATED, Unless.REPORTED})
QUOTED = frozenset({Unless.REPORTED})
ANY = frozenset[Unless]()
NEVER = frozenset({Unless.ASKED, Unless.STATED})
"""A row that never says its intent: it tells the model that the clause does not say it either."""

USUAL, SURE, LIKELY, WEAK = 900, 980, 750, 550

SLOTS = {
    "<will>": (
        r"(?:vou|vamos|vai|vao|irei|iremos|ira|pretendo|pretendemos|planejo|tenciono|tencionamos|prometo"
        r"|prometemos|consigo|conseguimos"
        r"|conseguirei|posso|podemos|poderei|espero|esperamos|conto|contamos|hei de|garanto|comprometo-me a"
        r"|me comprometo a|nos comprometemos a|da para"
        r"|tenho como|temos como|estou para|acho que consigo|penso|quero ver se consigo|devo|devemos"
        r"|vou ver se consigo|tentarei|estou a pensar|estou pensando em"
        r"|estarei|estaremos|faco questao de|fico de|fiquei de)"
    ),
    "<adv>": (
        r"(?:(?:tentar|ja|so|mesmo|com certeza|certamente|conseguir|poder|estar|a|de|em|te|lhe|vos|me|voce"
        r"|voces|entao|sim|tambem|ai|eu|provavelmente|hoje|logo|finalmente"
        r"|[\ua000\ua005]+|sem falta|ver se|consigo|agora|por|la|ir|banco|passar|no|tudo) )*"
    ),
    "<pays>": (
        r"(?:pagar?(?!-me)(?![a-z])|pagando|quitar|quitando|liquidar|liquidando|saldar|acertar(?:-me)?"
        r"|acertando|transferir|transferindo|depositar|depositando|regularizar|regularizando|amortizar"
        r"|cobrir|honrar|pagar-vos|pagar-lhe|paga-l[oa]s?|quita-l[oa]s?|liquida-l[oa]s?|salda-l[oa]s?"
        r"|por (?:isto|isso|tudo) em dia|colocar (?:isso|tudo|a conta) em dia"
        r"|resolver (?:isso|isto|tudo|a situacao|o pagamento|essa (?:conta|divida|fatura)|esse boleto|a fatura"
        r"|a conta|a divida))"
    ),
    "<makes>": (
        r"(?:fazer|fazendo|efetuar|efectuar|efetuando|realizar|realizando|mandar|mandando|enviar|enviando|dar"
        r"|dando|passar|executar|providenciar|agendar|programar|processar|emitir|liberar|conseguir|arranjar"
        r"|arrumar|levantar|depositar|colocar|entregar|concluir|tratar d[oe])"
    ),
    "<money>": (
        r"(?:(?:o|a|os|as|um|uma|meu|minha|seu|vosso|esse|essa|este|esta|parte do|parte da|parte|total|do|da"
        r"|de|voces?|por|via|resto|restante|valor|valores|mais|primeir[oa]|uns|em|so|pelo menos|ate|logo"
        r"|entrada) )*(?:pagamentos?|pix|ted|doc|transferencias?|depositos?|dinheiro|valor(?:es)?|quantia"
        r"|montante|cheque|boleto|fatura|divida|parcelas?|prestac(?:ao|oes)|[\ua001]+|resto|restante|metade"
        r"|saldo|debito|entrada|conta|mensalidade|regularizacao|quitacao|liquidacao|mb way|tudo)"
    ),
    "<sum>": (
        r"(?:pagamentos?|pix|ted|doc|transferencias?|depositos?|dinheiro|valor|cheque|boleto|fatura|divida"
        r"|parcelas?|prestac(?:ao|oes)|conta|mensalidade|saldo|<ref>|<amount>|resto|restante|debito)"
    ),
    "<docs>": (
        r"(?:boletos?|faturas?|contas?|nota(?:s)?(?: fiscal| fiscais)?|nf-?e?|danfe|xml|recibos?|documentos?"
        r"|pdf|segunda via|2a via|vias?|copias?|duplicata|contrato|fatura-recibo|extratos?|carne|guia"
        r"|linha digitavel|<ref>)"
    ),
    "<goods>": (
        r"(?:mercadorias?|encomendas?|pedidos?|produtos?|entregas?|pacotes?|caixas?|paletes?|pallets?|material"
        r"|materiais|itens|artigos?|equipamentos?|aparelhos?|moveis|celular|telemovel|maquina|pecas?"
        r"|volumes?|carga|compra|geladeira|televisao|carregamento|nada do que (?:comprei|pedi)"
        r"|o que (?:comprei|pedi|encomendei)|coisas)"
    ),
    "<human>": (
        r"(?:atendentes?|humanos?|pessoas?(?: de verdade| real| de carne e osso)?|alguem|gerentes?|responsavel"
        r"|operador(?:a|es)?|supervisor(?:a)?|funcionari[oa]s?|assistentes?|chefe|consultor(?:a)?|colega"
        r"|agente"
        r"|representante|colaborador(?:a)?|gestor(?:a)?|encarregad[oa]|setor (?:financeiro|de cobranca)"
        r"|financeiro|departamento financeiro|administracao|contabilidade|atendimento|suporte|cobrador|dono"
        r"|vendedor(?:a)?)"
    ),
    "<kin>": (
        r"(?:marido|esposo|esposa|mulher|companheir[oa]|filh[oa]|mae|pai|irma|irmao|cunhad[oa]|sogr[oa]|genro"
        r"|nora|netinh[oa]|net[oa]|avo|ti[oa]|sobrinh[oa]|prim[oa]|namorad[oa]|vizinh[oa]|cuidador[a]?"
        r"|padrasto|madrasta|enteada|enteado|ex-?(?:marido|mulher|esposa)|bebe|parceir[oa])"
    ),
    "<told>": (
        r"(?:mand(?:e|em|es|ar|arem|a)|envi(?:e|em|es|ar|arem|a)|escrev(?:a|am|as|er)|lig(?:ue|uem|ues|ar|arem"
        r"|a)|contat(?:e|em|es|ar)|incomod(?:e|em|ar|a)|perturb(?:e|em|ar)|procur(?:e|em|ar)|cham(?:e|em|ar)"
        r"|telefon(?:e|em|ar|es)"
        r"|cobr(?:e|em|ar)|enche(?:r|m)?|encham|encha|molest(?:e|em|ar)|aborrec(?:a|am|er)|chate(?:ie|iem|ar)"
        r"|import(?:une|unem|unar)|notifi(?:que|quem|car)|spam(?:me|ar|mem))"
    ),
}


def row(
    intent: Intent,
    pattern: str,
    confidence: int = USUAL,
    *,
    unless: frozenset[Unless] = ANY,
    reason: DisputeReason | None = None,
    named: bool = False,
) -> IntentPattern:
    """One row; ``pattern`` may use the word groups of ``SLOTS`` and the drawn spans of ``intents``."""
    compiled = re.compile(fill_drawn(pattern, SLOTS))
    return IntentPattern(
        intent=intent, pattern=compiled, confidence=confidence, unless=unless, reason=reason, named=named
    )
