/**
 * Time zones by their IANA names, such as `America/New_York`. The rules of the zones are those
 * of the host's Intl; a host without it knows no zone.
 *
 * Intl reads no clock here: the instant is always given.
 */
import { serialOf } from "./civil-days";

const SHAPE = /^(?:UTC|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/;
const EPOCH_SERIAL = 25569;

/**
 * Offsets already asked for, by zone and UTC day. Intl takes its time, and a zone's answer never
 * changes, so keeping it is safe across calls.
 */
const known = new Map<string, ZoneDays>();

interface ZoneDays {
  readonly format: Intl.DateTimeFormat;
  /** Minutes east of UTC of a whole UTC day; undefined for a day on which they change. */
  readonly days: Map<number, number | undefined>;
}

/** Minutes east of UTC of a zone at an instant; undefined where the host doesn't know the zone. */
export function zoneOffsetMinutes(zone: string, utcSerial: number): number | undefined {
  const days = daysOf(zone);
  if (days === undefined) return undefined;
  const day = Math.floor(utcSerial);
  return offsetOfDay(days, day) ?? minutesEast(days.format, utcSerial);
}

/** Whether a text names a zone that this host knows. */
export function isZoneName(text: string): boolean {
  return daysOf(text) !== undefined;
}

function daysOf(zone: string): ZoneDays | undefined {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const format = formatIn(zone);
  if (format === undefined) return undefined;
  const made: ZoneDays = { format, days: new Map() };
  known.set(zone, made);
  return made;
}

/** No zone changes its offset twice within a day, so a day that ends as it starts has one offset. */
function offsetOfDay({ format, days }: ZoneDays, day: number): number | undefined {
  if (days.has(day)) return days.get(day);
  const offset = minutesEast(format, day);
  const constant = minutesEast(format, day + 1) === offset ? offset : undefined;
  days.set(day, constant);
  return constant;
}

function hasIntl(): boolean {
  // eslint-disable-next-line no-restricted-globals -- the only source of zone rules
  return typeof Intl !== "undefined" && typeof Intl.DateTimeFormat === "function";
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!SHAPE.test(timeZone) || !hasIntl()) return undefined;
  try {
    // eslint-disable-next-line no-restricted-globals -- the only source of zone rules
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  } catch {
    return undefined;
  }
}

function minutesEast(format: Intl.DateTimeFormat, utcSerial: number): number {
  // Whole seconds: a serial day is a fraction and may fall just short of the moment it means.
  const seconds = Math.round((utcSerial - EPOCH_SERIAL) * 86400);
  const parts = new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = serialOf(part("year"), part("month"), part("day")) ?? 0;
  const wall = (day - EPOCH_SERIAL) * 1440 + (part("hour") % 24) * 60 + part("minute");
  return wall - Math.floor(seconds / 60);
}
