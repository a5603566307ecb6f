/** Formats for days, moments, months, and numbers that real exports use. */
import { epochSeconds, isoDay, two, written } from "./serial-days";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const PORTUGUESE = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(
  " ",
);
const RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const WEEKDAYS = "Sat Sun Mon Tue Wed Thu Fri".split(" ");

type Write = (serial: number) => number | string;

export const dayFirst = (serial: number) => {
  const { year, month, day } = written(serial);
  return `${two(day)}/${two(month)}/${year}`;
};
export const monthFirst = (serial: number) => {
  const { year, month, day } = written(serial);
  return `${two(month)}/${two(day)}/${year}`;
};
export const clock = (serial: number) => {
  const { hour, minute } = written(serial);
  return `${two(hour)}:${two(minute)}`;
};

/** Day formats that can be read one way only. */
export const daySpellings: Readonly<Record<string, Write>> = {
  "a serial day": (serial) => serial,
  "ISO with slashes": (serial) => isoDay(serial).replace(/-/g, "/"),
  "ISO with dots": (serial) => isoDay(serial).replace(/-/g, "."),
  "ISO without zeros": (serial) => isoDay(serial).replace(/-0/g, "-"),
  "dots, day first": (serial) => dayFirst(serial).replace(/\//g, "."),
  "dots without zeros": (serial) => {
    const { year, month, day } = written(serial);
    return `${day}.${month}.${year}`;
  },
  "eight digits as a number": (serial) => Number(isoDay(serial).replace(/-/g, "")),
  "eight digits as text": (serial) => isoDay(serial).replace(/-/g, ""),
  "5 Jan 2026": named((year, month, day) => `${day} ${MONTHS[month - 1].slice(0, 3)} ${year}`),
  "05 Jan, 2026": named((year, month, day) => `${two(day)} ${MONTHS[month - 1].slice(0, 3)}, ${year}`),
  "5-Jan-26": named((year, month, day) => `${day}-${MONTHS[month - 1].slice(0, 3)}-${year % 100}`),
  "Jan 5, 2026": named((year, month, day) => `${MONTHS[month - 1].slice(0, 3)} ${day}, ${year}`),
  "January 5, 2026": named((year, month, day) => `${MONTHS[month - 1]} ${day}, ${year}`),
  German: named((year, month, day) => `${day}. ${GERMAN[month - 1]} ${year}`),
  French: named((year, month, day) => `${day} ${FRENCH[month - 1]} ${year}`),
  Spanish: named((year, month, day) => `${day} de ${SPANISH[month - 1]} de ${year}`),
  Portuguese: named((year, month, day) => `${day} de ${PORTUGUESE[month - 1]} de ${year}`),
  Russian: named((year, month, day) => `${day} ${RUSSIAN[month - 1]} ${year}`),
  Japanese: named((year, month, day) => `${year}年${month}月${day}日`),
};

/** Moment formats that can be read one way only, all in UTC or without a zone. */
export const momentSpellings: Readonly<Record<string, Write>> = {
  "a serial moment": (serial) => serial,
  "ISO with T": (serial) => `${isoDay(serial)}T${clock(serial)}:00`,
  "ISO with Z": (serial) => `${isoDay(serial)}T${clock(serial)}:00Z`,
  "ISO with milliseconds": (serial) => `${isoDay(serial)}T${clock(serial)}:00.000Z`,
  "ISO as databases print it": (serial) => `${isoDay(serial)} ${clock(serial)}:00+00`,
  "seconds since 1970": (serial) => epochSeconds(serial),
  "milliseconds since 1970": (serial) => epochSeconds(serial) * 1000,
  "milliseconds since 1970 as text": (serial) => String(epochSeconds(serial) * 1000),
  "dots and a time": (serial) => `${daySpellings["dots, day first"](serial)} ${clock(serial)}`,
  "05 Jan, 2026 09:00:00": (serial) => `${daySpellings["05 Jan, 2026"](serial)} ${clock(serial)}:00`,
  "Jan 5, 2026 9:00 AM": (serial) => `${daySpellings["Jan 5, 2026"](serial)} ${halfDay(serial)}`,
  "RFC 2822": (serial) => {
    const { year, month, day } = written(serial);
    const weekday = WEEKDAYS[Math.floor(serial) % 7];
    return `${weekday}, ${two(day)} ${MONTHS[month - 1].slice(0, 3)} ${year} ${clock(serial)}:00 +0000`;
  },
};

export const monthSpellings: Readonly<Record<string, Write>> = {
  "Jan 2026": named((year, month) => `${MONTHS[month - 1].slice(0, 3)} ${year}`),
  "January 2026": named((year, month) => `${MONTHS[month - 1]} ${year}`),
  "Jan-26": named((year, month) => `${MONTHS[month - 1].slice(0, 3)}-${year % 100}`),
  "01/2026": named((year, month) => `${two(month)}/${year}`),
  "the first day": (serial) => isoDay(serial),
};

function named(write: (year: number, month: number, day: number) => string): Write {
  return (serial) => {
    const { year, month, day } = written(serial);
    return write(year, month, day);
  };
}

function halfDay(serial: number): string {
  const { hour, minute } = written(serial);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
}

/** Prints 12500 as `12,500` or `12.500`, and fractions with two digits: `12,500.25`. */
export function grouped(value: number, thousands: string, decimal: string, digits?: number): string {
  const fixed = Math.abs(value).toFixed(digits ?? (Number.isInteger(value) ? 0 : 2));
  const [whole, fraction] = fixed.split(".");
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? "-" : ""}${parts}${fraction === undefined ? "" : decimal + fraction}`;
}
