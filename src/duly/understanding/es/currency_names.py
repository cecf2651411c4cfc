"""What every currency is called in Spanish, folded, from the CLDR through Babel.

Written by ``python -m tests.understanding.write_currency_names``.
"""

from __future__ import annotations

NAMES = """
AED: dirham de los emiratos arabes unidos; dirhams de los emiratos arabes unidos
AFN: afgani afgano; afganis afganos
ALL: lek albanes; leks albaneses
AMD: dram armenio; drams armenios
ANG: florin antillano; florines antillanos
AOA: kuanza angoleno; kuanzas angolenos
ARS: peso argentino; pesos argentinos
ATS: chelin austriaco; chelines austriacos
AUD: dolar australiano; dolares australianos
AWG: florin arubeno; florines arubenos
AZN: manat azerbaiyano; manats azerbaiyanos
BAM: marco convertible de bosnia y herzegovina; marcos convertibles de bosnia y herzegovina
BBD: dolar barbadense; dolares barbadenses
BDT: taka bangladesi; takas bangladesies
BEF: franco belga; francos belgas
BGN: leva bulgara; levas bulgaras
BHD: dinar bareini; dinares bareinies
BIF: franco burundes; francos burundeses
BMD: dolar bermudeno; dolares bermudenos
BND: dolar bruneano; dolares bruneanos
BOB: boliviano; bolivianos
BRL: real brasileno; reales brasilenos
BSD: dolar bahameno; dolares bahamenos
BTN: gultrum butanes; gultrums butaneses
BWP: pula botsuano; pulas botsuanos
BYN: rublo bielorruso; rublos bielorrusos
BZD: dolar beliceno; dolares belicenos
CAD: dolar canadiense; dolares canadienses
CDF: franco congoleno; francos congolenos
CHF: franco suizo; francos suizos
CLF: unidad de fomento chilena; unidades de fomento chilenas
CLP: peso chileno; pesos chilenos
CNY: yuan renminbi; yuanes renminbi
COP: peso colombiano; pesos colombianos
COU: unidad de valor real; unidad de valor real colombiana; unidades de valor reales
CRC: colon costarricense; colones costarricenses
CUC: peso cubano convertible; pesos cubanos convertibles
CUP: peso cubano; pesos cubanos
CVE: escudo de cabo verde; escudos de cabo verde
CZK: corona checa; coronas checas
DEM: marco aleman; marcos alemanes
DJF: franco yibutiano; francos yibutianos
DKK: corona danesa; coronas danesas
DOP: peso dominicano; pesos dominicanos
DZD: dinar argelino; dinares argelinos
EEK: corona estonia; coronas estonias
EGP: libra egipcia; libras egipcias
ERN: nakfa eritreo; nakfas eritreos
ESP: peseta espanola; pesetas espanolas
ETB: bir etiope; bires etiopes
EUR: euro; euros
FIM: marco finlandes; marcos finlandeses
FJD: dolar fiyiano; dolares fiyianos
FKP: libra malvinense; libras malvinenses
FRF: franco frances; francos franceses
GBP: libra esterlina; libras esterlinas
GEL: lari georgiano; laris georgianos
GHS: cedi ghanes; cedis ghaneses
GIP: libra gibraltarena; libras gibraltarenas
GMD: dalasi gambiano; dalasis gambianos
GNF: franco guineano; francos guineanos
GRD: dracma griego; dracmas griegos
GTQ: quetzal guatemalteco; quetzales guatemaltecos
GYD: dolar guyanes; dolares guyaneses
HKD: dolar hongkones; dolares hongkoneses
HNL: lempira hondureno; lempiras hondurenos
HRK: kuna croata; kunas croatas
HTG: gurde haitiano; gurdes haitianos
HUF: forinto hungaro; forintos hungaros
IDR: rupia indonesia; rupias indonesias
IEP: libra irlandesa; libras irlandesas
ILS: nuevo sequel israeli; nuevos sequeles israelies
INR: rupia india; rupias indias
IQD: dinar iraqui; dinares iraquies
IRR: rial irani; riales iranies
ISK: corona islandesa; coronas islandesas
ITL: lira italiana; liras italianas
JMD: dolar jamaicano; dolares jamaicanos
JOD: dinar jordano; dinares jordanos
JPY: yen japones; yenes japoneses
KES: chelin keniano; chelines kenianos
KGS: som kirguis; soms kirguises
KHR: riel camboyano; rieles camboyanos
KMF: franco comorense; francos comorenses
KPW: won norcoreano; wons norcoreanos
KRW: won surcoreano; wons surcoreanos
KWD: dinar kuwaiti; dinares kuwaities
KYD: dolar de las islas caiman; dolares de las islas caiman
KZT: tengue kazajo; tengues kazajos
LAK: kip laosiano; kips laosianos
LBP: libra libanesa; libras libanesas
LKR: rupia esrilanquesa; rupias esrilanquesas
LRD: dolar liberiano; dolares liberianos
LSL: loti lesotense; lotis lesotenses
LTL: litas lituana; litas lituanas; litas lituano
LUF: franco luxemburgues; francos luxemburgueses
LVL: lats leton; lats letones
LYD: dinar libio; dinares libios
MAD: dirham marroqui; dirhams marroquies
MDL: leu moldavo; leus moldavos
MGA: ariari malgache; ariaris malgaches
MKD: dinar macedonio; dinares macedonios
MMK: kiat de myanmar; kiats de myanmar
MNT: tugrik mongol; tugriks mongoles
MOP: pataca macaense; patacas macaenses
MRU: uguiya mauritano; uguiyas mauritanos
MUR: rupia mauriciana; rupias mauricianas
MVR: rufiya maldiva; rufiyas maldivas
MWK: kuacha malaui; kuachas malauies
MXN: peso mexicano; pesos mexicanos
MYR: ringit malasio; ringits malasios
MZN: metical mozambiqueno; meticales mozambiquenos
NAD: dolar namibio; dolares namibios
NGN: naira nigeriano; nairas nigerianos
NIO: cordoba oro; cordobas oro
NLG: florin neerlandes; florines neerlandeses
NOK: corona noruega; coronas noruegas
NPR: rupia nepali; rupias nepalies
NZD: dolar neozelandes; dolares neozelandeses
OMR: rial omani; riales omanies
PAB: balboa panameno; balboas panamenos
PEN: sol peruano; soles peruanos
PGK: kina papu; kinas papues
PHP: peso filipino; pesos filipinos
PKR: rupia pakistani; rupias pakistanies
PLN: esloti polaco; eslotis polacos
PTE: escudo portugues; escudos portugueses
PYG: guarani paraguayo; guaranies paraguayos
QAR: rial catari; riales cataries
RON: leu rumano; leus rumanos
RSD: dinar serbio; dinares serbios
RUB: rublo ruso; rublos rusos
RWF: franco ruandes; francos ruandeses
SAR: rial saudi; riales saudies
SBD: dolar salomonense; dolares salomonenses
SCR: rupia seychellense; rupias seychellenses
SDG: libra sudanesa; libras sudanesas
SEK: corona sueca; coronas suecas
SGD: dolar singapurense; dolares singapurenses
SHP: libra de santa elena; libras de santa elena
SLE: leona sierraleonesa; leonas sierraleonesas
SOS: chelin somali; chelines somalies
SRD: dolar surinames; dolares surinameses
SSP: libra sursudanesa; libras sursudanesas
STN: dobra santotomense; dobras santotomenses
SVC: colon salvadoreno; colones salvadorenos
SYP: libra siria; libras sirias
SZL: lilangeni esuatini; lilangenis esuatinies
THB: bat tailandes; bats tailandeses
TJS: somoni tayiko; somonis tayikos
TMT: manat turcomano; manats turcomanos
TND: dinar tunecino; dinares tunecinos
TOP: paanga tongano; paangas tonganos
TRY: lira turca; liras turcas
TTD: dolar de trinidad y tobago; dolares de trinidad y tobago
TWD: nuevo dolar taiwanes; nuevos dolares taiwaneses
TZS: chelin tanzano; chelines tanzanos
UAH: grivna ucraniana; grivnas ucranianas
UGX: chelin ugandes; chelines ugandeses
USD: dolar estadounidense; dolares estadounidenses
UYI: peso uruguayo en unidades indexadas; pesos uruguayos en unidades indexadas
UYU: peso uruguayo; pesos uruguayos
UYW: unidad previsional uruguayo; unidades previsionales uruguayos
UZS: sum uzbeko; sums uzbekos
VES: bolivar venezolano; bolivares venezolanos
VND: dong vietnamita; dongs vietnamitas
VUV: vatu vanuatense; vatus vanuatenses
WST: tala samoano; talas samoanos
XAF: franco cfa de africa central; francos cfa de africa central
XCD: dolar del caribe oriental; dolares del caribe oriental
XCG: florin caribeno; florines caribenos
XOF: franco cfa de africa occidental; francos cfa de africa occidental
XPF: franco cfp; francos cfp
YER: rial yemeni; riales yemenies
ZAR: rand sudafricano; rands sudafricanos
ZMW: kuacha zambiano; kuachas zambianos
ZWL: dolar zimbabuense
"""
