/**
 * Lengths of time as people and systems write them, in hours: `4:00`, `1:30:00`, `2h 30m`, `10 min`,
 * `1 day, 4:00:00`, `PT4H`. A plain number is none: what it counts is for the caller to say.
 *
 * Convention: a day is 24 hours and a week 7 days, by the clock and not by working hours. `m` is
 * minutes here. A month has no fixed length and is not read.
 */
import { cleanText } from "./clean-text";
import { parseNumberText } from "./number-text";

const HOURS: Readonly<Record<string, number>> = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168 };

/** By language of the words: English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Polish, Russian, Japanese, Chinese. */
const WORDS: Readonly<Record<string, string>> = {
  second:
    "s sec secs second seconds sek sekunde sekunden seconde secondes seg segs segundo segundos secondo secondi seconden sekund sekunder sekunda sekundy сек с секунда секунды секунд 秒 秒間 秒钟",
  minute:
    "m min mins minute minutes minuten minuto minutos minuti minuut minuter minut minutter minutt minuta minuty мин м минута минуты минут 分 分間 分钟 分鐘",
  hour: "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore u uur uren tim timme timmar t time timer godz godzina godziny godzin ч час часа часов 時間 时 時 小时 小時 个小时",
  day: "d day days tag tage tagen j jour jours día días dia dias giorno giorni dag dagen dagar dage dager dygn døgn dni dzień dnia д дн день дня дней сутки суток 日 日間 天",
  week: "w wk wks week weeks woche wochen semaine semaines sem semana semanas settimana settimane weken vecka veckor uge uger uke uker tydzień tygodnie tygodni нед неделя недели недель 週間 週 周 星期",
};
const AND = /^(?:and|und|et|y|e|en|och|og|i|и|&|,)$/;

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

const CLOCK = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?$/;
const ISO = /^P(?=.)(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?=.)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;
const TOKENS = /\d+(?::\d\d){1,2}(?:[.,]\d+)?|\d[\d.,]*|[^\s\d.,:]+|\S/g;

/** A text as a number of hours; undefined where it is no length of time, or a plain number. */
export function readDurationHours(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const plain = cleanText(text);
  return readClock(plain) ?? readIso(plain) ?? readParts(plain.toLowerCase());
}

/** `36:00` is 36 hours: the first number is never minutes. */
function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const seconds = match[3] === undefined ? 0 : Number(match[3].replace(",", "."));
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + seconds) / 3600;
}

/** ISO 8601, as programs write it: `PT4H`, `P1DT2H30M`. */
function readIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const order = ["week", "day", "hour", "minute", "second"] as const;
  let hours = 0;
  for (const [i, unit] of order.entries()) {
    if (match[i + 1] === undefined) continue;
    const amount = readAmount(match[i + 1]);
    if (amount === undefined) return undefined;
    hours += inHours(amount, unit);
  }
  return hours;
}

/** Amounts with their units, each unit once and from long to short: `1 day, 2 h 30 min`. */
function readParts(text: string): number | undefined {
  const tokens = text.match(TOKENS) ?? [];
  let hours = 0;
  let shortest = Infinity;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && AND.test(tokens[i])) continue;
    const clock = readClock(tokens[i]);
    if (clock !== undefined) {
      // `4:00 h`, and the rest behind whole days as in `1 day, 4:00:00`.
      const isHours = units.get(tokens[i + 1] ?? "") === "hour";
      if (shortest < HOURS.day || (tokens.length > 1 && shortest === Infinity && !isHours)) return undefined;
      hours += clock;
      shortest = 0;
      if (isHours) i = skipPoint(tokens, i + 1);
      continue;
    }
    const amount = readAmount(tokens[i]);
    if (amount === undefined) return undefined;
    const unit = units.get(tokens[i + 1] ?? "") ?? (i === tokens.length - 1 ? below(shortest) : undefined);
    if (unit === undefined || HOURS[unit] >= shortest) return undefined;
    hours += inHours(amount, unit);
    shortest = HOURS[unit];
    i = skipPoint(tokens, i + 1);
  }
  return tokens.length > 0 && shortest < Infinity ? hours : undefined;
}

/** The French `2h30`: a last number without a unit is minutes behind hours. */
function below(shortest: number): string | undefined {
  return shortest === HOURS.hour ? "minute" : undefined;
}

/** The point of an abbreviation: `2 Std.` */
function skipPoint(tokens: readonly string[], at: number): number {
  return tokens[at + 1] === "." ? at + 1 : at;
}

function readAmount(text: string): number | undefined {
  if (!/^\d/.test(text)) return undefined;
  const read = parseNumberText(text);
  if (read === undefined) return undefined;
  const { dot, comma } = read;
  return dot === undefined || comma === undefined || dot === comma ? (dot ?? comma) : undefined;
}

/** Divided rather than multiplied by a fraction, so that 10 minutes are exactly a sixth of an hour. */
function inHours(amount: number, unit: string): number {
  if (unit === "second") return amount / 3600;
  return unit === "minute" ? amount / 60 : amount * HOURS[unit];
}

/** A length in days as `36:00:00`, which reads as a duration and, up to 24:00, as a time of day; undefined below 0. */
export function printDuration(days: number): string | undefined {
  if (!(days >= 0)) return undefined;
  const milliseconds = Math.round(days * 86_400_000);
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, "0")}`;
}
