/** An example of a card as a person would set it up: ranges on a sheet, and the formula that reads them. */
import type { Card, Example } from "../core/kernel/card";
import type { Cell, Cells } from "../core/kernel/cells";

export interface ExampleSheet {
  /** With its `=`. */
  readonly formula: string;
  /** The ranges side by side from A1, a blank column between them; no row where the example has no range. */
  readonly cells: Cells;
}

export function layOutExample(card: Card, example: Example): ExampleSheet {
  const rows: Cell[][] = [];
  let column = 0;
  const words = example.given.map((argument) => {
    if (!isRange(argument)) return literal(argument);
    const width = Math.max(...argument.map((row) => row.length));
    argument.forEach((row, r) => {
      const line = (rows[r] ??= []);
      row.forEach((cell, c) => {
        line[column + c] = cell;
      });
    });
    const address = `${letters(column)}1:${letters(column + width - 1)}${argument.length}`;
    column += width + 1;
    return address;
  });
  const cells = rows.map((row) => Array.from({ length: Math.max(column - 1, 0) }, (_, c) => row[c] ?? ""));
  return { formula: `=${card.name}(${words.join(", ")})`, cells };
}

function isRange(argument: Cell | Cells): argument is Cells {
  return Array.isArray(argument);
}

/** A value as it is typed into a formula. */
function literal(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  return String(value).toUpperCase();
}

/** 0 → A, 25 → Z, 26 → AA */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
