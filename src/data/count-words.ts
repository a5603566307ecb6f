/** One sentence for the person whose table it is to check: how many of what were read. */
import { numberInWords } from "../../core/written/number-in-words";
import { counted } from "../../core/written/counted";
import { LOST, OPEN, WON } from "../../core/tables/outcomes";
import type { RoleId } from "./table-roles";

/** Columns as they were read: numbers and dates, or words by their codes. */
export type ReadTable = { readonly rows: number } & Readonly<Record<string, unknown>>;

type Words = { readonly codes: Int32Array; readonly words: readonly string[] };

function areWords(column: unknown): column is Words {
  return typeof column === "object" && column !== null && "codes" in column;
}

/** Rows that say something in a column; undefined where the table does not have it. */
function filledIn(table: ReadTable, key: string): number | undefined {
  const { [key]: column, rows } = table;
  if (column instanceof Float64Array) return rows - column.filter(Number.isNaN).length;
  return areWords(column) ? column.codes.filter((code) => column.words[code] !== "").length : undefined;
}

/** Different words in a column; undefined where the table does not have it. */
function differentIn(table: ReadTable, key: string): number | undefined {
  const column = table[key];
  if (!areWords(column)) return undefined;
  return new Set(column.codes.filter((code) => column.words[code] !== "")).size;
}

export function dealsInWords(outcomes: Uint8Array): string {
  const of = (outcome: number) => numberInWords(outcomes.filter((each) => each === outcome).length);
  return `${counted(outcomes.length, "deal")}: ${of(WON)} won, ${of(LOST)} lost, ${of(OPEN)} open`;
}

export function rowsInWords(role: Exclude<RoleId, "deals">, table: ReadTable): string {
  const { rows } = table;
  /** What a column counts, with the words before it; nothing where the table does not have it. */
  const per = (before: string, key: string, noun: string) => {
    const count = differentIn(table, key);
    return count === undefined ? "" : ` ${before} ${counted(count, noun)}`;
  };
  switch (role) {
    case "leads": {
      const steps = [
        ["firstTouch", "touched by sales"],
        ["accepted", "accepted"],
        ["qualified", "qualified"],
        ["wonDate", "won"],
      ].flatMap(([key, words]) => {
        const count = filledIn(table, key);
        return count === undefined ? [] : [`${numberInWords(count)} ${words}`];
      });
      return [counted(rows, "lead"), steps.join(", ")].filter((part) => part !== "").join(": ");
    }
    case "touches":
      return `${counted(rows, "touch", "touches")}${per("of", "deal", "deal")}${per("through", "channel", "channel")}`;
    case "accounts":
      return `${counted(differentIn(table, "account") ?? rows, "account")} in ${counted(rows, "row")}`;
    case "spend":
      return `${counted(rows, "row")} of spend${per("on", "channel", "channel") || per("on", "campaign", "campaign")}`;
    case "history":
      if (differentIn(table, "stage") === undefined) return `${counted(rows, "record")} with a date for each stage`;
      return `${counted(rows, "stage entry", "stage entries")}${per("of", "record", "record")}${per("in", "stage", "stage")}`;
    case "movements":
      return `${counted(rows, "revenue movement")}${per("of", "account", "account")}`;
  }
}
