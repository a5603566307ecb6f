const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Before it, spreadsheets disagree about the calendar. */
const FIRST_YEAR = 1901;

export interface SerialDate {
  readonly value: number;
  readonly look: "date" | "time";
}

/** An ISO date or date with time as a serial; undefined for any other text, and for days that do not exist. */
export function serialOfDate(text: string): SerialDate | undefined {
  const parts = ISO.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => (part ? Number(part) : 0));
  if (year < FIRST_YEAR || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const noon = new Date(Date.UTC(year, month - 1, day));
  if (noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== day) return undefined;
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return {
    value: (noon.getTime() - DAY_ZERO) / MILLISECONDS_A_DAY + time,
    look: parts[4] === undefined ? "date" : "time",
  };
}

/** `2026-01-31`, or with `T09:30:00` where the serial has a time. */
export function printDate(serial: number): string {
  const moment = new Date(DAY_ZERO + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const iso = moment.toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}
