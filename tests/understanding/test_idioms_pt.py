"""Portuguese of Brazil and of Portugal as it is written in chat and told as a story; and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.understanding.reading import COURTESIES
from tests.understanding.reading_pt import days, intents, read

SAID = {
    "promise_to_pay": """
        sexta cedinho cai o dinheiro na vossa conta
        até o fim do mês eu zero essa dívida
        está agendado no banco para dia 24
        consigo metade no sábado
        amanhã vou no banco e resolvo isso
        dia 20 recebo e já pago
        a tesouraria processa o pagamento na terça
    """,
    "paid_claim": """
        fiz agora há pouco
        isso já foi acertado na loja, em dinheiro
        mandei o pix ontem, confere aí
    """,
    "receipt": """
        comprovante
        olha o print aí
    """,
    "payment_link": """
        me passa a conta
        manda o pix
        para que conta eu transfiro?
        como faço pra pagar
    """,
    "invoice_copy": """
        segunda via
        falta a fatura em pdf
    """,
    "settlement_request": """
        Vocês aceitam 60 para quitar
        faz por 800 e a gente fecha
        se fizerem 500 eu liquido já
    """,
    "plan_request": """
        dá para pagar aos pouquinhos?
        só consigo 150 por mês
    """,
    "extension_request": """
        me dá mais uma semaninha
        vocês dariam até dia 31?
    """,
    "refusal": """
        de mim vocês não veem um tostão
    """,
    "human_request": """
        quero falar com atendente
        passa pro gerente
    """,
    "affirm": """
        ok, nesse dia então
        fechado, nessa data
        esse dia tá ótimo
    """,
    "opt_out": """
        para de me manda msg
        para de mim ligar
        cancela esses sms
        descadastra meu telefone
    """,
    "hardship": """
        me mandaram embora
        a coisa tá feia aqui em casa
        com o que ganho mal pago a renda
        dívidas até o pescoço
    """,
    "vulnerability": """
        tomo remédio pra depressão
        tenho 82 anos e não sei ler
    """,
    "deceased": """
        ela infelizmente partiu no dia 2
    """,
    "complaint": """
        ninguém me responde nesse chat
        já é a terceira vez que explico a mesma coisa
        vocês não têm vergonha na cara
    """,
    "legal_threat": """
        encontramo-nos em tribunal
        vou colocar vocês no pau
    """,
    "insolvency": """
        dei baixa no CNPJ
        estamos em PER
    """,
    "identity_doubt": """
        nem sei quem são vocês
    """,
    "thanks": """
        brigadão
    """,
}
ROWS = [(intent, line.strip()) for intent, lines in SAID.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("intent", "text"), ROWS)
def test_an_everyday_message_means_this(intent: str, text: str) -> None:
    found = intents(text)
    assert intent in found
    assert found - {intent} <= COURTESIES | {"channel_preference"}


REASONS = {
    "o vendedor fechou por 80 e a fatura veio 120": "price",
    "que taxa de 15 euros é essa? ninguém falou nisso": "fee",
    "de onde saiu essa multa?": "fee",
    "o técnico marcou e não apareceu": "service",
    "internet fora do ar há uma semana": "service",
    "nunca instalaram o equipamento": "service",
    "a instalação ficou mal feita": "service",
    "faz um mês que comprei e até agora nada de entrega": "not_received",
    "não vi nem a cor do produto": "not_received",
    "a transportadora já levou o sofá de volta": "return",
    "pedi azul e veio vermelho": "wrong_item",
    "não foi isto que encomendei": "wrong_item",
    "vieram menos do que pedi": "quantity",
    "o telemóvel avariou ao fim de dois dias": "damaged_quality",
    "faltou o NIF na fatura": "tax",
    "sem a ordem de compra não podemos pagar": "missing_document",
    "a fatura não tem número de pedido, sem isso não podemos processar": "missing_document",
    "tem duas faturas pra mesma compra": "duplicate",
    "há uma divergência na fatura": "other",
}


@pytest.mark.parametrize(("text", "reason"), REASONS.items())
def test_a_dispute_told_as_a_story_has_its_reason(text: str, reason: str) -> None:
    found = read(text).dispute_reason
    assert found is not None
    assert found.value == reason


NEVER = {
    "sem isso não podemos processar": "legal_threat",
    "sem a guia não podemos pagar": "hardship",
    "meu celular morreu": "deceased",
    "meu pai partiu de viagem ontem": "vulnerability",
    "minha filha é advogada": "legal_threat",
    "fechamos a loja mais cedo hoje": "insolvency",
    "cancelei minha viagem": "dispute",
    "não sou de reclamar": "complaint",
    "não vou atrasar": "extension_request",
    "costumo pagar no dia 10": "promise_to_pay",
    "meu sócio jurou que paga na segunda": "promise_to_pay",
    "me passa a chave que eu já pago": "paid_claim",
    "dia 20 recebo e já pago": "paid_claim",
    "ainda não saiu da conta": "paid_claim",
    "se eu pagar hoje vocês param de me ligar?": "opt_out",
    "se tivesse pago não estava aqui": "refusal",
    "oi tudo bem": "affirm",
    "não aceito essa data": "dispute",
    "qual o prazo de entrega?": "balance_question",
    "o dinheiro já saiu da conta da empresa": "payment_link",
    "não precisa ligar, já entendi": "opt_out",
    "do nosso lado nenhuma reclamação": "dispute",
    "brigadão": "abuse",
    "não chegou nada no meu e-mail": "dispute",
}


@pytest.mark.parametrize(("text", "intent"), NEVER.items())
def test_what_only_sounds_like_it_is_not_read_as_this(text: str, intent: str) -> None:
    assert intent not in intents(text)


@pytest.mark.parametrize(
    "text", ["trabalho à noite", "aqui é noite ainda", "a loja só abre à tarde", "só vi agora à noite"]
)
def test_where_somebody_is_at_night_is_no_wish(text: str) -> None:
    assert read(text).quiet == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dom 15Set", ["09-15"]),
        ("pago 20mar", ["03-20"]),
        ("dia15", ["03-15"]),
        ("seg q vem já tá na conta", ["03-16"]),
        ("de hoje a uma semana tá resolvido", ["03-18"]),
        ("depois do ano novo, dia 5 de janeiro", ["01-05"]),
        ("a transportadora buscou tudo dia 20 de fevereiro", ["02-20"]),
        ("E já agora, mandem a fatura", []),
        ("só agora vi a mensagem", []),
    ],
)
def test_days_as_people_write_them(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dia 20 recebo e já pago", [("2026-03-20", None)]),
        ("meu salário cai dia 30 e aí eu já acerto no mesmo dia", [("2026-03-30", None)]),
        ("Bota aí trezentos reais no sábado", [("2026-03-14", "300.00")]),
        ("metade foi hoje e a outra metade vai dia 25", [("2026-03-25", "620.25")]),
        ("sábado passo no multibanco e pago a fatura", [("2026-03-14", None)]),
    ],
)
def test_what_is_promised_in_passing(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [
        (one.day and one.day.day.isoformat(), one.amount and one.amount.money.plain()) for one in read(text).promises
    ] == expected
