/** How the product's looks and roles read in Sheets. */
import type { CellRole, NumberLook } from "../../src/host/changes";
import type { Range } from "./used-range";

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
  readonly line?: "above" | "below";
}

const QUIET = "#5b6472";

const STYLES: Readonly<Record<CellRole, RoleStyle>> = {
  plain: {},
  title: { bold: true, size: 16 },
  caption: { ink: QUIET },
  header: { bold: true, fill: "#eef1f5", line: "below" },
  input: { ink: "#1d3f8f", fill: "#fff6d6" },
  example: { italic: true, ink: QUIET },
  total: { bold: true, line: "above" },
};

const LINE = "#b9c1cc";

export function setLook(range: Range, look: NumberLook): void {
  range.setNumberFormat(PATTERNS[look]);
}

/** For the axis of a chart, which reads ICU patterns: a quotation mark would show, and numbers as they are are "none". */
export function axisPattern(look: NumberLook): string {
  return look === "text" ? "none" : PATTERNS[look].replace(/"/g, "");
}

/** The one look all cells of a range have; undefined where there are several, or one that is not ours. */
export function lookOf(range: Range): NumberLook | undefined {
  const patterns = new Set(
    range
      .getNumberFormats()
      .flat()
      .map((pattern) => (pattern === "" || pattern === "0.###############" ? "General" : pattern)),
  );
  if (patterns.size !== 1) return undefined;
  const looks = Object.keys(PATTERNS) as NumberLook[];
  return looks.find((look) => patterns.has(PATTERNS[look]));
}

/** Every property a role may set is set, so that a later role takes an earlier one back. */
export function setRole(range: Range, role: CellRole): void {
  const { bold = false, italic = false, size = null, ink = null, fill = null, line } = STYLES[role];
  range
    .setFontWeight(bold ? "bold" : "normal")
    .setFontStyle(italic ? "italic" : "normal")
    .setFontSize(size ?? 10)
    .setFontColor(ink)
    .setBackground(fill);
  range.setBorder(line === "above", null, line === "below", null, null, null, LINE, SpreadsheetApp.BorderStyle.SOLID);
}
