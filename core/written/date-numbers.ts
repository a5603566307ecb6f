/**
 * Numbers where a date is expected: a serial day, `20260105`, epoch seconds, or epoch milliseconds.
 *
 * Conventions: serial days come first, and the ranges don't overlap. Epoch times are UTC and start
 * at 2001-09-09, when they got their tenth (thirteenth) digit; seconds end with 32 bits in January
 * 2038, milliseconds with 2100. An epoch time at midnight is a day, not an instant: HubSpot stores a
 * date as its midnight in UTC
 * (https://developers.hubspot.com/docs/faq/how-should-timestamps-be-formatted-for-hubspots-apis).
 * Ten digits that are also a day and an hour are no date: Google Analytics means 9 AM on January 5
 * by 2026010509, a clock that counts seconds a day in 2034.
 */
import { serialOf } from "./civil-days";
import { isSerial } from "./is-serial";
import type { WrittenDate } from "./written-dates";

const EPOCH_SERIAL = 25569;
const SECONDS_PER_DAY = 86400;
const FIRST_EPOCH_SECOND = 1e9;
const LAST_EPOCH_SECOND = 2 ** 31 - 1;
/** 2100-12-31 23:59:59.999. */
const LAST_EPOCH_MILLISECOND = 4133980799999;

/** A number cell as a date; undefined when it is none. */
export function parseDateNumber(value: number): WrittenDate | undefined {
  if (isSerial(value)) return { serial: value, hasTime: value % 1 !== 0 };
  if (value < 19000101) return undefined;
  if (value <= 21001231) return Number.isInteger(value) ? dayOfDigits(value) : undefined;
  if (value >= FIRST_EPOCH_SECOND && value <= LAST_EPOCH_SECOND) {
    return isDayAndHour(value) ? undefined : dateAtEpoch(value);
  }
  return value >= FIRST_EPOCH_SECOND * 1000 && value <= LAST_EPOCH_MILLISECOND ? dateAtEpoch(value / 1000) : undefined;
}

function dayOfDigits(value: number): WrittenDate | undefined {
  const serial = serialOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  return serial === undefined ? undefined : { serial, hasTime: false };
}

function isDayAndHour(value: number): boolean {
  return value >= 1900010100 && value % 100 < 24 && dayOfDigits(Math.floor(value / 100)) !== undefined;
}

function dateAtEpoch(seconds: number): WrittenDate {
  const serial = EPOCH_SERIAL + seconds / SECONDS_PER_DAY;
  return seconds % SECONDS_PER_DAY === 0 ? { serial, hasTime: false } : { serial, hasTime: true, offsetMinutes: 0 };
}
