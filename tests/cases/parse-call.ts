/**
 * Parses the call of a case, such as `=NAME(deals, "by", 365, , {a,b; 1,2})`: table names, texts, numbers, constants in
 * braces with `,` between columns and `;` between rows, and skipped arguments.
 */
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";

export interface Call {
  readonly name: string;
  /** The arguments of the call, given the tables by name. */
  readonly given: (tables: Readonly<Record<string, Cells>>) => readonly Argument[];
}

export function parseCall(text: string): Call {
  const match = /=(\w+)\((.*)\)/s.exec(text);
  if (match === null) throw new Error(`no call in ${text}`);
  const parts = splitOutside(match[2], ",");
  return { name: match[1], given: (tables) => parts.map((part) => argumentOf(part.trim(), tables)) };
}

/** Splits a text at a mark, except inside quotes and braces. */
function splitOutside(text: string, mark: string): readonly string[] {
  const parts = [""];
  let isQuoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && letter === "{") depth++;
    if (!isQuoted && letter === "}") depth--;
    if (letter === mark && !isQuoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function argumentOf(part: string, tables: Readonly<Record<string, Cells>>): Argument {
  if (part === "") return undefined;
  if (part.startsWith("{")) return constantOf(part.slice(1, -1));
  if (part.startsWith('"')) return part.slice(1, -1).replace(/""/g, '"');
  if (part in tables) return tables[part];
  const value = Number(part);
  if (Number.isNaN(value)) throw new Error(`no table is called ${part}`);
  return value;
}

function constantOf(text: string): Cells {
  return splitOutside(text, ";").map((row) => splitOutside(row, ",").map((cell) => constantCell(cell.trim())));
}

function constantCell(text: string): Cell {
  if (text.startsWith('"')) return text.slice(1, -1);
  return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
}
