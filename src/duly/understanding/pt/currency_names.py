"""What every currency is called in Portuguese, folded, from the CLDR through Babel.

Written by ``python -m tests.understanding.write_currency_names``.
"""

from __future__ import annotations

NAMES = """
AED: dirham dos eau; dirham dos emirados arabes unidos; dirhams dos eau
AFN: afegane afegao; afeganes afegaos
ALL: lek albanes; leks albaneses
AMD: dram armenio; drams armenios
ANG: florim das antilhas holandesas; florins das antilhas holandesas
AOA: kwanza angolano; kwanzas angolanos
ARS: peso argentino; pesos argentinos
ATS: schilling australiano; schillings australianos; xelim austriaco
AUD: dolar australiano; dolares australianos
AWG: florim arubano; florins arubanos
AZN: manat azeri; manats azeris
BAM: marco conversivel da bosnia e herzegovina; marcos conversiveis da bosnia e herzegovina
BBD: dolar barbadense; dolares barbadenses
BDT: taka bengali; takas bengalis
BEF: franco belga; francos belgas
BGN: lev bulgaro; levs bulgaros
BHD: dinar bareinita; dinares bareinitas
BIF: franco burundiano; francos burundianos
BMD: dolar bermudense; dolares bermudenses
BND: dolar bruneano; dolares bruneanos
BOB: boliviano da bolivia; bolivianos da bolivia
BRL: reais brasileiros; real brasileiro
BSD: dolar bahamense; dolares bahamenses
BTN: ngultrum butanes; ngultruns butaneses
BWP: pula botsuanesa; pulas botsuanesas
BYN: rublo bielorrusso; rublos bielorrussos
BZD: dolar belizenho; dolares belizenhos
CAD: dolar canadense; dolares canadenses
CDF: franco congoles; francos congoleses
CHF: franco suico; francos suicos
CLF: unidade de fomento chilena; unidades de fomento chilenas
CLP: peso chileno; pesos chilenos
CNY: yuan chines; yuans chineses
COP: peso colombiano; pesos colombianos
COU: unidade de valor real; unidades de valor real
CRC: colon costarriquenho; colons costarriquenhos
CUC: peso cubano conversivel; pesos cubanos conversiveis
CUP: peso cubano; pesos cubanos
CVE: escudo cabo-verdiano; escudos cabo-verdianos
CZK: coroa tcheca; coroas tchecas
DEM: marco alemao; marcos alemaes
DJF: franco djiboutiano; francos djiboutianos
DKK: coroa dinamarquesa; coroas dinamarquesas
DOP: peso dominicano; pesos dominicanos
DZD: dinar argelino; dinares argelinos
EEK: coroa estoniana; coroas estonianas
EGP: libra egipcia; libras egipcias
ERN: nakfa da eritreia; nakfas da eritreia
ESP: peseta espanhola; pesetas espanholas
ETB: birr etiope; birrs etiopes
EUR: euro; euros
FIM: marca finlandesa; marco finlandes; marcos finlandeses
FJD: dolar fijiano; dolares fijianos
FKP: libra malvinense; libras malvinenses
FRF: franco frances; francos franceses
GBP: libra esterlina; libras esterlinas
GEL: lari georgiano; laris georgianos
GHS: cedi ganes; cedis ganeses
GIP: libra de gibraltar; libras de gibraltar
GMD: dalasi gambiano; dalasis gambianos
GNF: franco guineano; francos guineanos
GRD: dracma grego; dracmas gregos
GTQ: quetzais guatemaltecos; quetzal guatemalteco
GYD: dolar guianense; dolares guianenses
HKD: dolar de hong kong; dolares de hong kong
HNL: lempira hondurenha; lempiras hondurenhas
HRK: kuna croata; kunas croatas
HTG: gourde haitiano; gourdes haitianos
HUF: florim hungaro; florins hungaros
IDR: rupia indonesia; rupias indonesias
IEP: libra irlandesa; libras irlandesas
ILS: novo shekel israelense; novos shekels israelenses
INR: rupia indiana; rupias indianas
IQD: dinar iraquiano; dinares iraquianos
IRR: rial iraniano; riales iranianos
ISK: coroa islandesa; coroas islandesas
ITL: lira italiana; liras italianas
JMD: dolar jamaicano; dolares jamaicanos
JOD: dinar jordaniano; dinares jordanianos
JPY: iene japones; ienes japoneses
KES: xelim queniano; xelins quenianos
KGS: som quirguiz; sons quirguizes
KHR: riel cambojano; rieles cambojanos
KMF: franco comoriano; francos comorianos
KPW: won norte-coreano; wons norte-coreanos
KRW: won sul-coreano; wons sul-coreanos
KWD: dinar kuwaitiano; dinares kuwaitianos
KYD: dolar das ilhas cayman; dolares das ilhas cayman
KZT: tenge cazaque; tenges cazaques
LAK: kip laosiano; kips laosianos
LBP: libra libanesa; libras libanesas
LKR: rupia cingalesa; rupias cingalesas
LRD: dolar liberiano; dolares liberianos
LSL: loti lesotiano; lotis lesotianos
LTL: litai lituanos; litas lituano
LUF: franco de luxemburgo; franco luxemburgues; francos de luxemburgo
LVL: lati letoes; lats letao
LYD: dinar libio; dinares libios
MAD: dirham marroquino; dirhams marroquinos
MDL: leu moldavio; leus moldavios
MGA: ariary malgaxe; ariarys malgaxes
MKD: dinar macedonio; dinares macedonios
MMK: quiate mianmarense; quiates mianmarenses
MNT: tugrik mongol; tugriks mongois
MOP: pataca macaense; patacas macaenses
MRU: ouguiya mauritana; ouguiyas mauritanas
MUR: rupia mauriciana; rupias mauricianas
MVR: rupia maldivana; rupias maldivanas
MWK: kwacha malauiana; kwachas malauianas
MXN: peso mexicano; pesos mexicanos
MYR: ringgit malaio; ringgits malaios
MZN: meticais mocambicanos; metical mocambicano
NAD: dolar namibiano; dolares namibianos
NGN: naira nigeriana; nairas nigerianas
NIO: cordoba nicaraguense; cordobas nicaraguenses
NLG: florim holandes; florins holandeses
NOK: coroa norueguesa; coroas norueguesas
NPR: rupia nepalesa; rupias nepalesas
NZD: dolar neozelandes; dolares neozelandeses
OMR: rial omanense; riales omanenses
PAB: balboa panamenho; balboas panamenhos
PEN: novo sol peruano; novos sois peruanos
PGK: kina papuasia; kinas papuasias
PHP: peso filipino; pesos filipinos
PKR: rupia paquistanesa; rupias paquistanesas
PLN: zloty polones; zlotys poloneses
PTE: escudo portugues; escudos portugueses
PYG: guarani paraguaio; guaranis paraguaios
QAR: rial catariano; riales catarianos
RON: leu romeno; leus romenos
RSD: dinar servio; dinares servios
RUB: rublo russo; rublos russos
RWF: franco ruandes; francos ruandeses
SAR: riyal saudita; riyales sauditas
SBD: dolar das ilhas salomao; dolares das ilhas salomao
SCR: rupia seichelense; rupias seichelenses
SDG: libra sudanesa; libras sudanesas
SEK: coroa sueca; coroas suecas
SGD: dolar singapuriano; dolares singapurianos
SHP: libra de santa helena; libras de santa helena
SLE: leone de serra leoa; leones de serra leoa
SOS: xelim somali; xelins somalis
SRD: dolar surinames; dolares surinameses
SSP: libra sul-sudanesa; libras sul-sudanesas
STN: dobra de sao tome e principe; dobras de sao tome e principe
SVC: colom salvadorenho; colon de el salvador; colons de el salvador
SYP: libra siria; libras sirias
SZL: lilangeni suazi; lilangenis suazis
THB: baht tailandes; bahts tailandeses
TJS: somoni tadjique; somonis tadjiques
TMT: manat turcomeno; manats turcomenos
TND: dinar tunisiano; dinares tunisianos
TOP: paʻanga tonganesa; paʻangas tonganesas
TRY: lira turca; liras turcas
TTD: dolar de trinidad e tobago; dolares de trinidad e tobago
TWD: novo dolar taiwanes; novos dolares taiwaneses
TZS: xelim tanzaniano; xelins tanzanianos
UAH: hryvnia ucraniano; hryvnias ucranianos
UGX: xelim ugandense; xelins ugandenses
USD: dolar americano; dolares americanos
UYI: peso uruguaio em unidades indexadas; peso uruguaio en unidades indexadas; pesos uruguaios em unidades indexadas
UYU: peso uruguaio; pesos uruguaios
UZS: som uzbeque; sons uzbeques
VES: bolivar venezuelano; bolivares venezuelanos
VND: dong vietnamita; dongs vietnamitas
VUV: vatu de vanuatu; vatus de vanuatu
WST: tala samoano; talas samoanos
XAF: franco cfa de beac; francos cfa de beac
XCD: dolar do caribe oriental; dolares do caribe oriental
XOF: franco cfa de bceao; francos cfa de bceao
XPF: franco cfp; francos cfp
YER: rial iemenita; riales iemenitas
ZAR: rand sul-africano; rands sul-africanos
ZMW: kwacha zambiano; kwachas zambianos
"""
