/**
 * Times of day as people and exports write them, with the offset or zone word behind them.
 *
 * Conventions: 24:00 is the end of the day, a fraction of a second is kept, and an hour alone is
 * a time only with AM, PM, `h`, or `Uhr`. Offsets are ISO 8601 (`Z`, `+02`, `+0200`, `+02:00`),
 * `GMT+2`, or a zone word; what follows a numeric offset in parentheses is a comment (RFC 2822).
 */
import { cleanText } from "./clean-text";
import { foldWord } from "./fold-word";
import { isWeekday } from "./month-names";
import { zoneWordMinutes } from "./zone-words";

export interface ClockTime {
  /** Fraction of a day, 24:00 as 1. */
  readonly fraction: number;
  /** Minutes east of UTC, undefined where the text gives none. */
  readonly offsetMinutes?: number;
}

/** The spellings most exports use, by one pattern. */
const USUAL =
  /^(?:,? |T|)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ?([AaPp])[Mm])?(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/;
const CLOCK =
  /^(\d{1,2})(?:(?:[:.]| ?h ?)(\d{2})(?:(?:[:.]| ?min ?)(\d{2})(?:[.,](\d{1,9}))?)?)?( ?(?:([ap])\.? ?m?\.?|h|hs|hrs|uhr|s))?(?=$|[ z+\-([])(.*)$/;
/** Words that come between a date and its time: `at`, `um`, `à`, `a las`, `às`, `alle ore`, `om`, `kl.`, `godz.`, `в`. */
const LEAD = /^(?:t|@|-|(?:at|um|a las?|a|as|alle(?: ore)?|ore|om|kl\.?|o(?: godz\.?)?|godz\.?|в) )? ?/;
/** `г.` and `r.` follow the year in Russian and Polish. */
const YEAR_MARK = /^ ?(?:г(?:\.|ода)?|r(?:\.|oku)?)(?=[ ,]|$)/;
const WEEKDAY = /^[ ,]*\(?([^\d\s()[\]:.,+\-]+(?:-feira)?)\.?\)?(?=[ ,]|$)/;
const EAST_ASIAN =
  /^ ?(午前|上午|午後|下午|凌晨|清晨|早上|中午|傍晚|晚上)? ?(\d{1,2})(?::|時|时|点)(?:(\d{1,2})(?:分|(?=:|$)))?:?(?:(\d{1,2})秒?)?(.*)$/;
/** Afternoon, noon, evening. */
const LATE_HALF = /^(?:午後|下午|中午|傍晚|晚上)$/;
/** Chinese puts the zone first: `2026年1月5日 GMT+1 09:00:00`. */
const ZONE_FIRST = /^ ?((?:utc|gmt)(?:[+-]\d{1,2}(?::\d{2})?)?) (\d{1,2}:.*)$/;
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?(?: ?([a-z]{2,5}))?$/;

/** A time of day that is alone in its text. */
export function parseClockTime(text: string): ClockTime | undefined {
  const usual = usualTime(text);
  if (usual !== undefined) return usual;
  return clockAt(foldWord(cleanText(text)));
}

/**
 * The time behind a date: undefined where the text is none, and `"none"` where there is nothing
 * but a weekday or a mark of the year.
 */
export function parseTimeBehind(text: string): ClockTime | "none" | undefined {
  if (text === "") return "none";
  const usual = usualTime(text);
  if (usual !== undefined) return usual;
  let rest = foldWord(text).replace(YEAR_MARK, "");
  const weekday = WEEKDAY.exec(rest);
  if (weekday !== null && isWeekday(weekday[1])) rest = rest.slice(weekday[0].length);
  if (rest === "") return "none";
  rest = rest.replace(ZONE_FIRST, " $2 $1");
  const gap = /^(?:,? |,|(?=t))/.exec(rest);
  return gap === null && !EAST_ASIAN.test(rest)
    ? undefined
    : clockAt(rest.slice(gap?.[0].length ?? 0).replace(LEAD, ""));
}

function usualTime(text: string): ClockTime | undefined {
  const match = USUAL.exec(text);
  if (match === null) return undefined;
  const fraction = fractionOfDay(match[1], match[2], match[3], match[4], match[5]);
  if (fraction === undefined) return undefined;
  return match[6] === undefined ? { fraction } : withZone(fraction, match[6].toLowerCase());
}

function clockAt(folded: string): ClockTime | undefined {
  const eastAsian = /[午晨上晚時时点]/.test(folded) ? EAST_ASIAN.exec(folded) : null;
  if (eastAsian !== null) return eastAsianTime(eastAsian);
  const match = CLOCK.exec(folded);
  if (match === null) return undefined;
  const [, hour, minute, second, part, suffix, half, zone] = match;
  // An hour alone needs AM, PM, `h`, or `Uhr`; `s` closes only a time with seconds: `09 h 07 min 05 s`.
  if (suffix === undefined ? minute === undefined : suffix.trim() === "s" && second === undefined) return undefined;
  const fraction = fractionOfDay(hour, minute, second, part, half);
  if (fraction === undefined) return undefined;
  return withZone(fraction, zone);
}

/** `午前9時30分` and `上午9:30:15`: the half of the day comes first, and 0 is as good as 12. */
function eastAsianTime([, half, hour, minute, second, zone]: readonly (string | undefined)[]): ClockTime | undefined {
  const letter = half === undefined ? undefined : LATE_HALF.test(half) ? "p" : "a";
  const fraction = fractionOfDay(
    letter !== undefined && Number(hour) === 0 ? "12" : hour!,
    minute,
    second,
    undefined,
    letter,
  );
  return fraction === undefined ? undefined : withZone(fraction, zone!);
}

function fractionOfDay(
  hourText: string,
  minuteText: string | undefined,
  secondText: string | undefined,
  partText: string | undefined,
  half: string | undefined,
): number | undefined {
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === "p" || half === "P" ? 12 : 0);
  }
  const minute = minuteText === undefined ? 0 : Number(minuteText);
  const whole = secondText === undefined ? 0 : Number(secondText);
  const second = partText === undefined ? whole : Number(`${whole}.${partText}`);
  const seconds = hour * 3600 + minute * 60 + second;
  return minute > 59 || second >= 60 || seconds > 86400 ? undefined : seconds / 86400;
}

function withZone(fraction: number, text: string): ClockTime | undefined {
  const zone = text.trim();
  if (zone === "") return { fraction };
  const offsetMinutes = offsetOf(/[)\]]$/.test(zone) ? withoutComment(zone) : zone);
  return offsetMinutes === undefined ? undefined : { fraction, offsetMinutes };
}

/** The zone before its comment, or the zone in parentheses where there is nothing before. */
function withoutComment(zone: string): string {
  const match = /^([^([]*?) ?(?:\(([^()]*)\)|\[([^[\]]*)\])$/.exec(zone);
  if (match === null) return zone;
  return match[1] === "" ? (match[2] ?? match[3]) : match[1];
}

function offsetOf(zone: string): number | undefined {
  const word = zoneWordMinutes(zone);
  if (word !== undefined) return word;
  const match = OFFSET.exec(zone);
  if (match === null) return undefined;
  const [, sign, hours, minutes, comment] = match;
  if (comment !== undefined && zoneWordMinutes(comment) === undefined) return undefined;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  // No zone is more than 14 hours from UTC.
  if (total > 840 || Number(minutes ?? 0) > 59) return undefined;
  return sign === "-" && total !== 0 ? -total : total;
}
