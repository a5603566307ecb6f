/** Numbers as the sidebar says them: `$1.25M`, `$22,222`, `12.5%`, `90 days`. */
import { isBlank, textOf, type Cell } from "../../core/kernel/cells";
import { printDate } from "../../core/written/dates";
import type { Look } from "../../core/kernel/outputs";

export { counted } from "../../core/written/counted";

const MINUS = "\u2212";

/** Digits in groups of three, with a fixed number of decimals. */
export function grouped(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, fraction] = fixed.split(".");
  const signed = value < 0 && Number(fixed) !== 0 ? MINUS : "";
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${signed}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Money in full: `$22,222`, with cents below 100. */
export function moneyInFull(value: number, currency: string): string {
  const amount =
    Math.abs(value) < 100 && !Number.isInteger(value) ? grouped(Math.abs(value), 2) : grouped(Math.abs(value));
  return `${value < 0 && !/^[0.]+$/.test(amount) ? MINUS : ""}${currency}${amount}`;
}

const SCALES = [
  { above: 999.5e6, by: 1e9, sign: "B" },
  { above: 999.5e3, by: 1e6, sign: "M" },
  { above: 0, by: 1e3, sign: "k" },
];

/** Money for cards: in full below 100,000, then `$312k`, `$1.25M`. */
export function money(value: number, currency: string): string {
  return scaledMoney(value, currency, 99_950);
}

/** A change of money with its sign: `+$4,200`, `−$312k`. */
export function signedMoney(value: number, currency: string): string {
  const words = money(value, currency);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** Money for narrow columns: in full below 10,000 only. */
export function shortMoney(value: number, currency: string): string {
  return scaledMoney(value, currency, 9_950);
}

function scaledMoney(value: number, currency: string, inFullBelow: number): string {
  const scale = Math.abs(value) < inFullBelow ? undefined : SCALES.find(({ above }) => Math.abs(value) >= above);
  if (scale === undefined) return moneyInFull(value, currency);
  const scaled = Math.abs(value) / scale.by;
  const decimals = scale.sign === "k" || scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
  return `${value < 0 ? MINUS : ""}${currency}${scaled.toFixed(decimals)}${scale.sign}`;
}

export function percent(value: number): string {
  return `${grouped(value * 100, 1)}%`;
}

/** A relative change with its sign: `+10.0%`, `−5.0%`. */
export function signedPercent(value: number): string {
  const words = percent(value);
  return value > 0 && words !== "0.0%" ? `+${words}` : words;
}

export function days(value: number): string {
  const words = grouped(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
  return `${words} ${words === "1" ? "day" : "days"}`;
}

export function hours(value: number): string {
  const words = grouped(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
  return `${words} ${words === "1" ? "hour" : "hours"}`;
}

/** How old something is: `31 hours`, from three days on `12 days`. */
export function age(inHours: number): string {
  return inHours < 72 ? hours(inHours) : days(Math.round(inHours / 24));
}

/** Up to two decimals, none that say nothing. */
export function plainNumber(value: number): string {
  return grouped(value, 2).replace(/\.?0+$/, "");
}

/** A cell of an answer by its look. */
export function cellWords(cell: Cell, look: Look, currency: string): string {
  if (isBlank(cell) || typeof cell !== "number") return textOf(cell);
  switch (look) {
    case "money":
      return money(cell, currency);
    case "percent":
      return percent(cell);
    case "days":
      return grouped(cell, Math.abs(cell) < 10 && !Number.isInteger(cell) ? 1 : 0);
    case "date":
    case "dateTime":
      return printDate(cell);
    case "whole":
      return grouped(cell);
    case "multiple":
      return `${grouped(cell, 1)}×`;
    case "number":
    case "text":
      return plainNumber(cell);
  }
}
