/**
 * Words and letters that scale the number before them, in the languages CRM exports come in, each
 * without the point some end in. `_` is a space.
 *
 * Convention: `billion` is a thousand million, as in English. Words that mean different numbers in
 * two languages are no magnitude on their own: Spanish `mil` is a thousand and English `mil` a
 * million; `cr` is ten million behind rupees and a credit elsewhere.
 */
const WORDS: Readonly<Record<string, string>> = {
  "1e3":
    "k thsd thousand thousands tsd tausend mille mila tusen tusind duizend tys tysiąc tysiące tysięcy tis tisíc тыс тысяч тысяча тысячи 千",
  "1e4": "万 萬 만",
  "1e5": "lakh lakhs lac lacs",
  "1e6":
    "m mm mn mln mio mill million millions millionen millón millon millones milhão milhao milhões milhoes milione milioni miljoen miljon miljoner millioner milion miliony milionów milionow млн миллион миллиона миллионов 百万",
  "1e7": "crore crores",
  "1e8": "億 亿 억",
  "1e9":
    "b bn billion billions mrd milliarde milliarden milliard milliards mds mld mlrd miliardo miliardi miljard miljarder miljarden milliarder miliard miliardy miliardów mia mil_millones mil_milhões bilhão bilhao bilhões bilhoes млрд миллиард миллиарда миллиардов",
  "1e12": "tn trn trillion trillions 兆",
};

/** Short forms that say a magnitude only behind this currency. */
const OF_CURRENCY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  BRL: { mil: 1e3, mi: 1e6, bi: 1e9 },
  INR: { l: 1e5, cr: 1e7 },
};

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries(WORDS).flatMap(([scale, words]) =>
    words.split(" ").map((word) => [word.replace("_", " "), Number(scale)] as const),
  ),
);

const ofSomeCurrency = new Set(Object.values(OF_CURRENCY).flatMap((words) => Object.keys(words)));

/** What a word behind a number multiplies it by; undefined where it is no magnitude. */
export function magnitudeOf(word: string, currency?: string): number | undefined {
  const bare = fold(word);
  return scales.get(bare) ?? (currency === undefined ? undefined : OF_CURRENCY[currency]?.[bare]);
}

/** Whether a word is a magnitude beside at least one currency. */
export function mayBeMagnitude(word: string): boolean {
  const bare = fold(word);
  return scales.has(bare) || ofSomeCurrency.has(bare);
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
