/**
 * The currencies that CRM exports hold most, as Currency columns call them in German, French, Spanish,
 * Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Polish, Russian, Japanese, and Chinese
 * (names as Unicode's CLDR has them, https://cldr.unicode.org).
 */
export const currencyNamesAbroad: readonly (readonly [code: string, name: string])[] = `
USD US-Dollar|dollar des États-Unis|dólar estadounidense|Dólar americano|dollaro statunitense|Amerikaanse dollar|amerikansk dollar|amerikanske dollar|dolar amerykański|доллар США|米ドル|美元
EUR евро|ユーロ|欧元
GBP Britisches Pfund|livre sterling|libra esterlina|sterlina britannica|Britse pond|brittiskt pund|britisk pund|britiske pund|funt szterling|британский фунт стерлингов|英国ポンド|英镑
JPY Japanischer Yen|yen japonais|yen japonés|Iene japonês|yen giapponese|Japanse yen|japansk yen|japanske yen|jen japoński|японская иена|日本円|日元
CNY Renminbi Yuan|yuan renminbi chinois|yuan renminbi|Yuan chinês|yuan cinese|kinesisk yuan|kinesiske yuan|juan chiński|китайский юань|中国人民元|人民币
CHF Schweizer Franken|franc suisse|franco suizo|Franco suíço|franco svizzero|Zwitserse frank|schweizisk franc|schweizerfranc|sveitsiske franc|frank szwajcarski|швейцарский франк|スイス フラン|瑞士法郎
CAD Kanadischer Dollar|dollar canadien|dólar canadiense|Dólar canadense|dollaro canadese|Canadese dollar|kanadensisk dollar|canadisk dollar|kanadiske dollar|dolar kanadyjski|канадский доллар|カナダ ドル|加拿大元
AUD Australischer Dollar|dollar australien|dólar australiano|dollaro australiano|Australische dollar|australisk dollar|australsk dollar|australske dollar|dolar australijski|австралийский доллар|オーストラリア ドル|澳大利亚元
INR Indische Rupie|roupie indienne|rupia india|Rupia indiana|Indiase roepie|indisk rupie|indisk rupee|indiske rupier|rupia indyjska|индийская рупия|インド ルピー|印度卢比
BRL Brasilianischer Real|réal brésilien|real brasileño|Real brasileiro|real brasiliano|Braziliaanse real|brasiliansk real|brasilianske real|real brazylijski|бразильский реал|ブラジル レアル|巴西雷亚尔
MXN Mexikanischer Peso|peso mexicain|peso mexicano|peso messicano|Mexicaanse peso|mexikansk peso|mexicansk peso|meksikanske pesos|peso meksykańskie|мексиканский песо|メキシコ ペソ|墨西哥比索
SEK Schwedische Krone|couronne suédoise|corona sueca|Coroa sueca|corona svedese|Zweedse kroon|svensk krona|svensk krone|svenske kroner|korona szwedzka|шведская крона|スウェーデン クローナ|瑞典克朗
NOK Norwegische Krone|couronne norvégienne|corona noruega|Coroa norueguesa|corona norvegese|Noorse kroon|norsk krona|norsk krone|norske kroner|korona norweska|норвежская крона|ノルウェー クローネ|挪威克朗
DKK Dänische Krone|couronne danoise|corona danesa|Coroa dinamarquesa|corona danese|Deense kroon|dansk krona|dansk krone|danske kroner|korona duńska|датская крона|デンマーク クローネ|丹麦克朗
PLN Polnischer Złoty|zloty polonais|esloti polaco|Zloty polonês|zloty polacco|Poolse zloty|polsk zloty|polske zloty|złoty polski|польский злотый|ポーランド ズウォティ|波兰兹罗提
CZK Tschechische Krone|couronne tchèque|corona checa|Coroa tcheca|corona ceca|Tsjechische kroon|tjeckisk koruna|tjekkisk koruna|tsjekkiske koruna|korona czeska|чешская крона|チェコ コルナ|捷克克朗
HUF Ungarischer Forint|forint hongrois|forinto húngaro|Florim húngaro|fiorino ungherese|Hongaarse forint|ungersk forint|ungarsk forint|ungarske forinter|forint węgierski|венгерский форинт|ハンガリー フォリント|匈牙利福林
TRY Türkische Lira|livre turque|lira turca|Turkse lira|turkisk lira|tyrkisk lira|tyrkiske lire|lira turecka|турецкая лира|トルコ リラ|土耳其里拉
RUB Russischer Rubel|rouble russe|rublo ruso|Rublo russo|Russische roebel|rysk rubel|russisk rubel|russiske rubler|rubel rosyjski|российский рубль|ロシア ルーブル|俄罗斯卢布
ZAR Südafrikanischer Rand|rand sud-africain|rand sudafricano|Rand sul-africano|Zuid-Afrikaanse rand|sydafrikansk rand|sørafrikanske rand|rand południowoafrykański|южноафриканский рэнд|南アフリカ ランド|南非兰特
`
  .trim()
  .split("\n")
  .flatMap((line) =>
    line
      .slice(4)
      .split("|")
      .map((name) => [line.slice(0, 3), name] as const),
  );
