/** What the live formulas of a sheet answer, worked out again: how their cells are told from people's. */
import { isBlank, textOf, type Cell, type Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { Area } from "../../host/changes";
import type { NamedArea } from "../../host/port";
import { readCall, type Call } from "../read-call";
import { neutralFormula } from "../spelling/neutral-formula";
import type { IsSpilled, SheetContent } from "./footprint";
import { readRowNames } from "./row-names";

interface LiveCall {
  readonly call: Call;
  readonly row: number;
  readonly column: number;
}

export type ReadCells = (area: Area) => Promise<Cells>;

/**
 * Every formula of the sheet that is one call of ours or names the rows of a table, over `readCells`' cells; `tables`
 * are those that the host knows by name.
 */
export async function spilledCells(
  sheet: string,
  { formulas }: SheetContent,
  readCells: ReadCells,
  tables: readonly NamedArea[] = [],
): Promise<IsSpilled> {
  const expected = new Map<string, Cell>();
  // A table is handed over as far as it reaches, whatever is below it.
  const neutral = formulas.map((line) => line.map((formula) => neutralFormula(formula, sheet, tables, (area) => area)));
  for (const { call, row, column } of callsOn(sheet, neutral)) {
    const given: (Cell | Cells)[] = [];
    for (const argument of call.arguments) {
      given.push(argument.kind === "cell" ? argument.cell : await readCells(argument.area));
    }
    const answer = ask(call.card, given);
    if (isRefusal(answer)) continue;
    answer.forEach((line, r) => line.forEach((cell, c) => expected.set(`${row + r},${column + c}`, cell)));
  }
  for (const { area, row, column } of namesOn(sheet, neutral)) {
    (await readCells(area)).forEach(([name], r) => expected.set(`${row + r},${column}`, textOf(name)));
  }
  return (row, column, value) => {
    const key = `${row},${column}`;
    return expected.has(key) && isSame(expected.get(key), value);
  };
}

function callsOn(sheet: string, formulas: SheetContent["formulas"]): readonly LiveCall[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      const call = formula === "" ? undefined : readCall(formula, sheet);
      return call === undefined ? [] : [{ call, row, column }];
    }),
  );
}

function namesOn(sheet: string, formulas: SheetContent["formulas"]) {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      const area = readRowNames(formula, sheet);
      return area === undefined ? [] : [{ area, row, column }];
    }),
  );
}

/** Hosts hand a number back with its last digits rounded. */
function isSame(expected: Cell, found: Cell): boolean {
  if (typeof expected === "number" && typeof found === "number") {
    return Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  return isBlank(expected) ? isBlank(found) : textOf(expected) === textOf(found);
}
