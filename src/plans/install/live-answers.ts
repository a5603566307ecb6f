/** What the live formulas of a sheet answer, worked out again: how their cells are told from people's. */
import { isBlank, textOf, type Cell, type Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { Area } from "../../host/changes";
import { readCall, type Call } from "../read-call";
import type { IsSpilled, SheetContent } from "./footprint";
import { readRowNames } from "./row-names";

interface LiveCall {
  readonly call: Call;
  readonly row: number;
  readonly column: number;
}

export type ReadCells = (area: Area) => Promise<Cells>;

/** Every formula of the sheet that is one call of ours or names the rows of a table, over `readCells`' cells. */
export async function spilledCells(sheet: string, content: SheetContent, readCells: ReadCells): Promise<IsSpilled> {
  const expected = new Map<string, Cell>();
  for (const { call, row, column } of callsOn(sheet, content)) {
    const given: (Cell | Cells)[] = [];
    for (const argument of call.arguments) {
      given.push(argument.kind === "cell" ? argument.cell : await readCells(argument.area));
    }
    const answer = ask(call.card, given);
    if (isRefusal(answer)) continue;
    answer.forEach((line, r) => line.forEach((cell, c) => expected.set(`${row + r},${column + c}`, cell)));
  }
  for (const { area, row, column } of namesOn(sheet, content)) {
    (await readCells(area)).forEach(([name], r) => expected.set(`${row + r},${column}`, textOf(name)));
  }
  return (row, column, value) => {
    const key = `${row},${column}`;
    return expected.has(key) && isSame(expected.get(key), value);
  };
}

function callsOn(sheet: string, { formulas }: SheetContent): readonly LiveCall[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      const call = formula === "" ? undefined : readCall(formula, sheet);
      return call === undefined ? [] : [{ call, row, column }];
    }),
  );
}

function namesOn(sheet: string, { formulas }: SheetContent) {
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
