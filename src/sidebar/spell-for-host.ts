/** What a plan would write, as the host takes it, with what has to be read of the document for that. */
import type { Cells } from "../../core/kernel/cells";
import { readArea } from "../data/read-area";
import type { Task } from "../data/task";
import type { Area, Change } from "../host/changes";
import type { Host } from "../host/port";
import { formulasOf, handedOver, type PlannedFormula } from "../plans/spelling/handed-over";
import { areasToKnow, knownTable, spellingOver, type KnownTable } from "../plans/spelling/known-tables";
import { spellChanges } from "../plans/spelling/spell-changes";
import { spellFormula, spellingOf, type Spelling } from "../plans/spelling/spell-formula";
import { tooLarge } from "../plans/spelling/too-large";

export interface Spelled {
  readonly changes: readonly Change[];
  /** What the person should know before it is written. */
  readonly warnings: readonly string[];
}

export type ReadCells = (area: Area) => Promise<Cells>;

export async function spellForHost(host: Host, changes: readonly Change[], task: Task): Promise<Spelled> {
  const formulas = formulasOf(changes);
  const { spelling, known, isDatedFrom1904 } = await learn(host, formulas, (area) => readArea(host, area, task));
  const asksOurs = formulas.some(({ formula, sheet }) => handedOver(formula, sheet).length > 0);
  return {
    changes: spellChanges(changes, spelling),
    warnings: [...tooLarge(formulas, known, host.formulas), ...(isDatedFrom1904 && asksOurs ? [FROM_1904] : [])],
  };
}

/** One formula for a person to read, as it would be written on `sheet`. */
export async function spelledFormula(host: Host, one: PlannedFormula, read: ReadCells): Promise<string> {
  const { spelling } = await learn(host, [one], read);
  return spellFormula(one.formula, one.sheet, spelling);
}

interface Learned {
  readonly spelling: Spelling;
  readonly known: readonly KnownTable[];
  readonly isDatedFrom1904: boolean;
}

async function learn(host: Host, formulas: readonly PlannedFormula[], read: ReadCells): Promise<Learned> {
  const { formulas: style } = host;
  if (style.tables !== "filled rows") return { spelling: spellingOf(style), known: [], isDatedFrom1904: false };
  const { sheets, tables, isDatedFrom1904 = false } = await host.snapshot({});
  const isThere = (area: Area) => sheets.some(({ name }) => name.toLowerCase() === area.sheet.toLowerCase());
  const known: KnownTable[] = [];
  for (const area of areasToKnow(formulas).filter(isThere)) known.push(knownTable(area, await read(area)));
  return { spelling: spellingOver(style, known, tables), known, isDatedFrom1904 };
}

const FROM_1904 =
  "This workbook counts dates from 1904. Functions can't see that: they read each date as 4 years and 1 day earlier, so weekdays, holidays, and periods in their answers are off. The figures in this pane are right. To use the formulas, paste your export into a new workbook.";
