/** `Deals[[#Headers],[#Data]]`: tables that Excel knows by name, as formulas name them. */
import { textOf, type Cell } from "../../../core/kernel/cells";
import type { Area } from "../../host/changes";
import type { NamedArea } from "../../host/port";

/**
 * The columns of `area` as a part of the table, whose headers they are: its headers and its data, but not its row of
 * totals, which would count everything twice. `headerAt` gives the header of a column of the sheet. Undefined where a
 * header cannot be named.
 */
export function tablePart(table: NamedArea, headerAt: (column: number) => Cell, area: Area): string | undefined {
  const rows = "[#Headers],[#Data]";
  if (area.columns === table.area.columns) return `${table.name}[${rows}]`;
  const [first, last] = [area.column, area.column + area.columns - 1].map((column) => columnName(headerAt(column)));
  if (first === undefined || last === undefined) return undefined;
  return `${table.name}[${rows},${first === last ? first : `${first}:${last}`}]`;
}

/** Signs that mean something of their own between brackets carry an apostrophe. */
function columnName(header: Cell): string | undefined {
  const name = typeof header === "string" ? header : textOf(header);
  return name === "" ? undefined : `[${name.replace(/['#@[\]]/g, "'$&")}]`;
}

const WHOLE = /^([^[]+)\[(?:#All|\[#All\]|\[#Headers\],\s*\[#Data\])\]$/i;

/** The area of a whole table as it is now; undefined where the text names a part of one, or no table there is. */
export function readTablePart(text: string, tables: readonly NamedArea[]): Area | undefined {
  const wanted = WHOLE.exec(text)?.[1].toLowerCase();
  return tables.find(({ name }) => name.toLowerCase() === wanted)?.area;
}
