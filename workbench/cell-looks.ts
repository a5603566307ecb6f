import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/presets";
import type { CellRole, NumberLook } from "../src/host/changes";

/** What every sheet we make begins with. The padding keeps a number and the word after it apart. */
export const SHEET_DEFAULTS: Partial<IWorksheetData> = {
  defaultStyle: { pd: { l: 5, r: 5, t: 1, b: 2 }, vt: VerticalAlign.MIDDLE },
  defaultColumnWidth: 96,
  defaultRowHeight: 22,
};

/** What stands before money in the grid. */
export const CURRENCY = "$";

/** The spreadsheet patterns of the product's number looks; none for text, whose cells must still take formulas. */
export const NUMBER_PATTERNS: Readonly<Record<Exclude<NumberLook, "text">, string>> = {
  whole: "#,##0",
  number: "#,##0.00",
  money: `${CURRENCY}#,##0`,
  percent: "0.0%",
  days: "0.0",
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
  multiple: '0.00"×"',
};

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#b9c1cc" } };

interface RoleStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly ink?: string;
  readonly fill?: string;
  readonly lineAbove?: true;
  readonly lineBelow?: true;
}

const ROLE_STYLES: Readonly<Record<CellRole, RoleStyle>> = {
  plain: {},
  title: { bold: true, size: 16 },
  caption: { ink: "#5b6472" },
  header: { bold: true, fill: "#eef1f5", lineBelow: true },
  input: { ink: "#1d3f8f", fill: "#fff6d6" },
  example: { italic: true, ink: "#5b6472" },
  total: { bold: true, lineAbove: true },
};

/** Every property a role may set is named, so that a later role takes an earlier one back. */
function roleStyle(role: CellRole): IStyleData {
  const { bold, italic, size, ink, fill, lineAbove, lineBelow } = ROLE_STYLES[role];
  return {
    bl: bold ? 1 : null,
    it: italic ? 1 : null,
    fs: size ?? null,
    cl: ink === undefined ? null : { rgb: ink },
    bg: fill === undefined ? null : { rgb: fill },
    bd: { t: lineAbove ? LINE : null, b: lineBelow ? LINE : null },
    ht: null,
  } as IStyleData;
}

/** Where the grid itself puts cells of the look; dates are numbers to it. */
export function isAlignedRight(look: NumberLook | undefined): boolean {
  return look !== undefined && look !== "text";
}

export function styleOf(format: { readonly role?: CellRole; readonly look?: NumberLook }): IStyleData {
  const { role, look } = format;
  return {
    ...(role !== undefined && roleStyle(role)),
    // A header stands over its numbers.
    ...(role === "header" && isAlignedRight(look) && { ht: HorizontalAlign.RIGHT }),
    ...(look !== undefined && { n: look === "text" ? null : { pattern: NUMBER_PATTERNS[look] } }),
  };
}

/** The look a cell's pattern stands for, "text" where it is none of ours. */
export function lookOf(style: Nullable<IStyleData>): NumberLook {
  const looks = Object.keys(NUMBER_PATTERNS) as Exclude<NumberLook, "text">[];
  return looks.find((look) => NUMBER_PATTERNS[look] === style?.n?.pattern) ?? "text";
}

/** The role a cell's style stands for, "plain" where it is none of ours. */
export function roleOf(style: Nullable<IStyleData>): CellRole {
  const seen = sign({
    ...(style?.bl ? { bold: true } : {}),
    ...(style?.it ? { italic: true } : {}),
    ...(style?.fs ? { size: style.fs } : {}),
    ...(style?.cl?.rgb ? { ink: style.cl.rgb } : {}),
    ...(style?.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style?.bd?.t ? { lineAbove: true } : {}),
    ...(style?.bd?.b ? { lineBelow: true } : {}),
  });
  const roles = Object.keys(ROLE_STYLES) as CellRole[];
  return roles.find((role) => sign(ROLE_STYLES[role]) === seen) ?? "plain";
}

function sign({ bold, italic, size, ink, fill, lineAbove, lineBelow }: RoleStyle): string {
  return [bold, italic, size, ink, fill, lineAbove, lineBelow].join(" ");
}
