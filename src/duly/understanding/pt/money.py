"""Portuguese numbers and words of money."""

from __future__ import annotations

import re
from fractions import Fraction

from duly.understanding.amount_words import AmountWords
from duly.understanding.amounts import AmountGrammar
from duly.understanding.currency_marks import SYMBOLS, codes, named
from duly.understanding.numerals import NumberWords
from duly.understanding.pt.currency_names import NAMES as CURRENCY_NAMES

UNITS = (
    "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete "
    "dezoito dezenove"
).split()
TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
HUNDREDS = "duzent trezent quatrocent quinhent seiscent setecent oitocent novecent".split()

NUMBERS = NumberWords(
    values={
        **{word: number for number, word in enumerate(UNITS)},
        **{word: 10 * number for number, word in enumerate(TENS, start=2)},
        **{word + end: 100 * number for number, word in enumerate(HUNDREDS, start=2) for end in ("os", "as")},
        "cem": 100,
        "cento": 100,
        "duas": 2,
        "uma": 1,
        "catorze": 14,
        "dezasseis": 16,
        "dezassete": 17,
        "dezanove": 19,
        "cincoenta": 50,
        "cinqenta": 50,
    },
    scales={"mil": 1_000, "milhao": 1_000_000, "milhoes": 1_000_000, "bilhao": 10**9, "bilhoes": 10**9},
    goes_on=re.compile(
        r"(?: e | )(?P<more>\d{1,3}(?![\d.,%/x])|(?:(?:cem|cento|duzentos|trezentos|quatrocentos|quinhentos"
        r"|seiscentos|setecentos|oitocentos"
        r"|novecentos)(?: e [a-z]+(?: e [a-z]+)?)?|cinquenta|vinte|trinta|quarenta|sessenta|setenta|oitenta"
        r"|noventa))(?![a-z])(?! (?:dias|vezes|parcelas))"
    ),
    joins=frozenset({"e"}),
    ones=frozenset({"um"}),
    multipliers={
        "k": 1_000,
        "mil": 1_000,
        "mi": 1_000_000,
        "milhao": 1_000_000,
        "milhoes": 1_000_000,
        "mm": 1_000_000,
        "bi": 1_000_000_000,
        "bilhao": 1_000_000_000,
        "bilhoes": 1_000_000_000,
        "mil milhoes": 1_000_000_000,
        "trilhoes": 1_000_000_000_000,
    },
)
DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD", "BSD", "BBD", "TTD", "XCD", "FJD", "NAD", "BZD")
PESOS = ("MXN", "ARS", "CLP", "COP", "UYU", "DOP", "PHP", "CUP")
SHOUTED = frozenset("all ang bam bob clf cop cup dop gel mad mop mur pen ron sos std top try".split())
OTHER_WORDS = frozenset("unidade unidades novo novos marco marcos som sons sol leu leus".split())
NAMED: dict[str, tuple[str, ...]] = {
    "dolar": DOLLARS,
    "dolares": DOLLARS,
    "dollar": DOLLARS,
    "dollares": DOLLARS,
    "dolares americanos": ("USD",),
    "dolares canadenses": ("CAD",),
    "dolares canadianos": ("CAD",),
    "dolares australianos": ("AUD",),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "eurinhos": ("EUR",),
    "real": ("BRL",),
    "reais": ("BRL",),
    "reaus": ("BRL",),
    "libra": ("GBP", "EGP", "LBP"),
    "libras": ("GBP", "EGP", "LBP"),
    "libras esterlinas": ("GBP",),
    "iene": ("JPY",),
    "ienes": ("JPY",),
    "yen": ("JPY",),
    "yenes": ("JPY",),
    "yuans": ("CNY",),
    "peso": PESOS,
    "pesos": PESOS,
    "franco": ("CHF", "XAF", "XOF", "XPF"),
    "francos": ("CHF", "XAF", "XOF", "XPF"),
    "francos suicos": ("CHF",),
    "coroas": ("SEK", "NOK", "DKK", "CZK"),
    "coroas suecas": ("SEK",),
    "rublos": ("RUB",),
    "rupias": ("INR", "PKR", "LKR", "NPR", "MUR", "IDR"),
    "kwanza": ("AOA",),
    "kwanzas": ("AOA",),
    "kz": ("AOA",),
    "meticais": ("MZN",),
    "metical": ("MZN",),
    "mt": ("MZN",),
    **dict.fromkeys(("pts", "pt", "ptas", "pta", "pesetas", "peseta"), ("ESP",)),
    **dict.fromkeys(("marcos alemaes", "marcos alemanes"), ("DEM",)),
    **dict.fromkeys(("florins holandeses", "florines holandeses"), ("NLG",)),
    **dict.fromkeys(("shekel", "shekels", "shekeis"), ("ILS",)),
    **dict.fromkeys(("renminbi", "rmb", "yuan", "yuanes"), ("CNY",)),
    **dict.fromkeys(("ringgit", "ringgits"), ("MYR",)),
    **dict.fromkeys(("forint", "forints"), ("HUF",)),
    **dict.fromkeys(("franco suico",), ("CHF",)),
    **dict.fromkeys(("coroas checas", "coroa checa"), ("CZK",)),
    **dict.fromkeys(("nairas", "naira"), ("NGN",)),
    **dict.fromkeys(("nuevos soles", "novos soles"), ("PEN",)),
    "patacas": ("MOP",),
    "escudos": ("CVE",),
    "guaranis": ("PYG",),
    "soles": ("PEN",),
    "zloty": ("PLN",),
    "liras": ("TRY",),
    "dirhams": ("AED", "MAD"),
}
FULL = {**named(CURRENCY_NAMES, noun=0, without=OTHER_WORDS), **NAMED}
CURRENCIES: dict[str, tuple[str, ...]] = {
    **codes(),
    **FULL,
    **{f"de {name}": found for name, found in FULL.items() if name.endswith("s")},
    **dict.fromkeys(("conto", "contos", "pila", "pilas", "pau", "paus", "mangos", "pratas"), ()),
    **SYMBOLS,
    "$": (*DOLLARS, *PESOS, "BRL"),
    "us$": ("USD",),
    "us $": ("USD",),
    "usd$": ("USD",),
    "usd $": ("USD",),
    "u$": ("USD",),
    "u$s": ("USD",),
    "cad$": ("CAD",),
    "cad $": ("CAD",),
    "c$": ("CAD",),
    "a$": ("AUD",),
    "mx$": ("MXN",),
    "r$": ("BRL",),
    "r $": ("BRL",),
    "rs": ("BRL", "INR"),
    "rs$": ("BRL",),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "LBP"),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
}
DATE_CHARACTER = "\ua000"
PAYING = (
    r"(?:pag(?:o|a|ar|amos|arei|aremos|uei|ou|ue|amento|amentos|ando|aria)|quit(?:o|ar|ei|amos)|liquid(?:o|ar|ei|amos)"
    r"|sald(?:o|ar|ei)|acert(?:o|ar|ei|amos)|transf(?:iro|erir|eri|erimos|erencia|ira)|deposit(?:o|ar|ei"
    r"|amos|ado)|mand(?:o|ar|ei|amos|ado)"
    r"|envi(?:o|ar|ei|amos|ado)|pass(?:o|ar|ei)|da(?:r|rei)|dou|dei|devo|deve|devem|devia|devendo"
    r"|entrada(?: de)?|parcelas?|prestac(?:ao|oes)"
    r"|mensalidades?|valor|total|saldo|divida|boleto|fatura|quantia|montante|consigo|posso|tenho|ofereco"
    r"|proponho|proposta|adianto"
    r"|abat(?:o|er|imento)|desconto|cobr(?:ou|aram|ado|ada|anca)|cust(?:a|ou|o)|preco|taxa|juros|multa"
    r"|credito|reembolso|combinad[oa]|combinamos"
    r"|acordad[oa]|aceita(?:m|riam?)?|\d{1,2} ?x|vezes|parcelas|prestacoes|pix|ted|doc|fac(?:o|a)|fiz|fazer|farei|so|sao"
    r"|seria|era|foi|ficou|fica|deu|restante|resto|divid(?:ir|o)|amortiz(?:ar|o)"
    r"|regulariz(?:ar|o|ei)|cubro|cobrir|levo|levar|boto|bota|coloco|entrego|fa(?:z|zem)|fizer(?:em)?|fech(?:a|am|o|amos)|arranj(?:o|ar)|arrum(?:o|ar)|junt(?:ei|ar|o))"
)
LEAD_IN = (
    r"(?:(?:te|lhe|vos|voces?|ja|uns|umas|cerca de|so|apenas|mais ou menos|mais|outros|ate|no maximo"
    r"|pelo menos|talvez|os|as|o|a|de|do|da"
    r"|por|em|no|na|com|um|uma|para|que|e|era|foi|sao|seria|seriam|deveria ser|agora|hoje|primeiro|parte"
    r"|ser|mensais|mensal|semanais|quinzenais|iguais|fixas|cada|pagar|dar|mandar|fazer"
    r"|transferir|depositar|pix|entrada|parcela|pagamento|valor|parcelas|transferencia|deposito|conseguir"
    r"|arranjar|perto de|quase"
    r"|exatamente|a volta de|ai)[ :]+)*"
)
WORDS = AmountWords(
    currencies=CURRENCIES,
    minor_units={
        **dict.fromkeys(("centavos", "centavo", "centimos", "centimo", "cents", "cent", "cts", "¢"), ()),
        **dict.fromkeys(("pence", "penies", "pennies", "centavos de libra"), ("GBP",)),
        **dict.fromkeys(("copeques", "kopeks"), ("RUB", "UAH")),
        **dict.fromkeys(("fils",), ("AED", "KWD", "BHD", "JOD", "IQD")),
        **dict.fromkeys(("satoshi", "satoshis"), ("BTC",)),
    },
    joins=frozenset({"e", "com", "y", "con"}),
    shouted=SHOUTED,
    never_leads=frozenset({"real", "pt", "pts", "pau", "pila", "conto", "mt", "won", "coroa", "mangos", "pratas"}),
    before_amount=re.compile(rf"\b{PAYING}[ :]+{LEAD_IN}$"),
    also_amount=re.compile(
        r"(?:e|depois|ou|,|mais|\+|nao|de|para|em vez de|[\ua000\ua005]|agora)[ ](?:mais |outros |os outros |depois )?$"
    ),
    after_amount=re.compile(
        r"\W*$|[\n;!?)]|,(?!\d)|\.(?!\d)|/(?:mes|semana|-)|[ ]?["
        + DATE_CHARACTER
        + r"\ua005]| (?:agora|ai|la|em|no|na|nos|nas|ate|e|antes|este|esta|nesta|neste|depois|primeiro|como|por"
        r"|mensais|mensal|semanais|para|se|as"
        r"|de entrada|a vista|cada|todo|toda|que|a partir|porque|pois|mas|so|apenas|hoje|amanha|ou|foi|era|via"
        r"|com|sem|do (?:total|valor)"
        r"|da (?:divida|fatura|conta)|obrigad[oa]|eu|nos|voces?|ao|aos|logo|ja|entao|mais|a titulo|via|pelo"
        r"|pela|nao|imediatamente"
        r"|quando|assim|max|no maximo|certo|pode ser|pode|ok|ta|da|esta|beleza)\b"
    ),
    alone=re.compile(
        r"(?:cerca de|uns|umas|mais ou menos|quase|talvez|so|apenas|ok|sim|ate|no maximo|maximo|por favor"
        r"|agora|nao|desculpe|desculpa"
        r"|alias|quer dizer|pode ser|seria|sao|no|pelo menos|hoje|de|eu|digo|tipo|la|isso|[ \n.!,?~-])*"
    ),
    per_period=re.compile(
        r" ?/ ?(?:mes|semana|quinzena)\b| (?:por|a cada|cada|todo|ao|toda) (?:mes|semana|quinzena)\b"
        r"| (?:mensais|mensal|semanais|quinzenais"
        r"|mensalmente|semanalmente)\b|(?: |,)*todos os meses\b"
    ),
    not_money=re.compile(
        r"(?<![a-z])(?:faturas?|boletos?|nota(?: fiscal)?|nf-?e?|ref|referencia|n\.?o?|numero|num|nro|nr"
        r"|pedido|encomenda|ordem|conta|contrato"
        r"|protocolo|codigo|cod|ramal|sala|apto|ap|apartamento|bloco|caixa|pagina|linha|versao|passo|artigo"
        r"|art|idade|lote|casa|rua|andar"
        r"|cpf|cnpj|nif|iso|covid|parcela|prestacao|dia|dias|loja|unidade|agencia|processo)[ .:#-]*$|[#@]$"
    ),
    before_year=re.compile(r"\b(?:em|desde|durante|ate|de|do|ano|antes de|para|por|e) $"),
    join_minor=re.compile(
        r"(?:,? (?:e|com) |,? )(?P<minor>\d{1,2}|(?:(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta"
        r"|oitenta|noventa)(?: e \w+)?"
        r"|dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove))(?: ?(?:centavos?"
        r"|centimos?|cents?)\b"
        r"|(?=\W*$)(?<!\d\d:)|(?<=usd \d\d)(?= ))"
    ),
    paying=re.compile(
        r"\b(?:pag(?:o|a|ar|amos|arei|aremos|uei|ou|ue|amento|ando)|quit(?:o|ar|ei|amos|acao)|liquid(?:o|ar|ei"
        r"|amos)|sald(?:o|ar|ei)"
        r"|acert(?:o|ar|ei|amos)|transf(?:iro|erir|eri|erencia)|deposit(?:o|ar|ei)|mand(?:o|ar|ei)|envi(?:o|ar"
        r"|ei)|pix|parcelas?"
        r"|prestac(?:ao|oes)|dividir|divido|consigo|posso|dou|dar|faco|fazer|fiz|resto|restante|metade|abater"
        r"|entrada|cobrir|regularizar"
        r"|regularizo|amortizar|resolv(?:o|er))\b"
    ),
    whole=re.compile(
        r"\b(?:(?:(?:o |a )?(?:valor|montante|total|saldo|divida|conta|fatura|boleto|quantia"
        r"|pagamento)) (?:total|inteir[oa]|tod[oa]|integral|complet[oa])"
        r"|tod[oa] (?:o |a )?(?:valor|montante|saldo|divida|conta|fatura|quantia)|o total(?: da divida"
        r"| do valor| da fatura)?(?! de \d)|a totalidade(?: d[aoe] \w+)?"
        r"|(?:por inteiro|integralmente|na totalidade|na integra)"
        r"|(?<!com )(?<!acima de )(?<!apesar de )(?<!e )(?<!isso )(?<!esqueca )(?<!esquece )(?<!ignore )(?<!ignora )tudo(?: (?:(?:o )?que (?:eu )?(?:devo|falta|esta em aberto)|de uma vez"
        r"|junto))?(?! (?:o que|bem|certo|ok|isso|bom|isto|que|errado|mentira|igual|pag|resolvido|esta|sobre|ja|foi"
        r"|tranquilo|joia|beleza|em ordem|para))"
        r"|100 ?%)\b"
    ),
    rest=re.compile(
        r"\b(?:(?:o |a )?(?:resto|restante|remanescente|valor restante|saldo restante|saldo devedor"
        r"|outra metade|(?<![\d\ua001] )que falta(?:r)?|que sobr(?:a|ar)|diferenca"
        r"|saldo em aberto|valor em falta))\b(?: (?:da|do) (?:divida|valor|fatura|conta"
        r"|saldo))?(?! d[oae] (?:dia|semana|mes|ano|mercadoria|pedido|encomenda|produto"
        r"|entrega|familia|tempo|equipe|equipa))"
    ),
    shares=(
        (
            re.compile(
                r"(?<!servico pela )(?<!trabalho pela )(?<!obra pela )(?<!ficou pela )(?<!instalacao pela )(?<!limpeza pela )(?<!tudo pela )"
                r"\b(?:a )?metade(?: (?:da|do) (?:valor|divida|fatura|conta|boleto|total|saldo|montante|que devo))?\b"
                r"(?! d[aoe]s? (?!valor|divida|faturas?|contas?|boletos?|total|saldo|montante|que |notas?|parcela|prestac"
                r"|mensalidade|quantia|compra|dinheiro|pagamento|debito)[a-z\ua000])"
            ),
            Fraction(1, 2),
        ),
        (re.compile(r"\bum terco\b(?: d[aoe] \w+)?"), Fraction(1, 3)),
        (re.compile(r"\bdois tercos\b(?: d[aoe] \w+)?"), Fraction(2, 3)),
        (re.compile(r"\bum quarto d[aoe] (?:valor|divida|fatura|conta|total|saldo)\b"), Fraction(1, 4)),
    ),
    percent=re.compile(
        r"\b(?P<percent>\d{1,3}) ?(?:%|por cento\b|porcento\b)(?: d[aoe] (?:valor|divida|fatura|conta|total"
        r"|saldo|boleto))?"
    ),
    nothing=re.compile(
        r"\b(?:sem|nem|nao(?: [a-z]+){1,4}?)(?: mais)?(?: nem)? (?P<none>um (?:unico |so )?(?:centavo|centimo|tostao|real|euro))\b"
    ),
)
GRAMMAR = AmountGrammar.of(WORDS, NUMBERS)
