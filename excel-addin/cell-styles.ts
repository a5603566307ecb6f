/** How the product's looks and roles read in Excel. */
import type { CellRole, NumberLook } from "../src/host/changes";
import { formatCodes } from "./format-codes";
import { isDateFormat } from "./is-date-format";

const PATTERNS: Readonly<Record<NumberLook, string>> = {
  text: "General",
  whole: "#,##0",
  number: "#,##0.00",
  money: "#,##0.00",
  percent: "0.0%",
  days: "0.0",
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
  multiple: '0.00"×"',
};

interface RoleStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly ink?: string;
  readonly fill?: string;
  readonly line?: "EdgeTop" | "EdgeBottom";
}

const STYLES: Readonly<Record<CellRole, RoleStyle>> = {
  plain: {},
  title: { bold: true, size: 16 },
  caption: { ink: "#5B6472" },
  header: { bold: true, fill: "#EEF1F5", line: "EdgeBottom" },
  input: { ink: "#1D3F8F", fill: "#FFF6D6" },
  example: { italic: true, ink: "#5B6472" },
  total: { bold: true, line: "EdgeTop" },
};

const LINE = "#B9C1CC";
const EDGES = ["EdgeTop", "EdgeBottom"] as const;

export function patternOf(look: NumberLook): string {
  return PATTERNS[look];
}

export function setLook(range: Excel.Range, look: NumberLook): void {
  // One pattern for all cells of the range, whatever its size.
  range.numberFormat = patternOf(look) as unknown as string[][];
}

/** The one look all cells have; undefined where there are several, or one that is not ours. Dates are dates, however they are shown. */
export function lookOf(patterns: readonly (readonly unknown[])[]): NumberLook | undefined {
  const seen = [...new Set(patterns.flat().map(String))];
  const looks = Object.keys(PATTERNS) as NumberLook[];
  const ours = seen.length === 1 ? looks.find((look) => PATTERNS[look] === seen[0]) : undefined;
  if (ours !== undefined || !seen.every(isDateFormat)) return ours;
  return seen.some((pattern) => /[hs]/i.test(formatCodes(pattern))) ? "dateTime" : "date";
}

/** Every property a role may set is set, so that a later role takes an earlier one back. */
export function setRole(range: Excel.Range, role: CellRole): void {
  const { bold = false, italic = false, size = 11, ink = "#000000", fill, line } = STYLES[role];
  const { font, fill: background, borders } = range.format;
  font.bold = bold;
  font.italic = italic;
  font.size = size;
  font.color = ink;
  if (fill === undefined) background.clear();
  else background.color = fill;
  for (const name of EDGES) {
    const edge = borders.getItem(name);
    edge.style = name === line ? "Continuous" : "None";
    if (name === line) edge.color = LINE;
  }
}
