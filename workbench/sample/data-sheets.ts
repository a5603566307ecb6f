/** The exports as they would be pasted, and what is scored beside them. */
import type { Cells } from "../../core/kernel/cells";
import { ACCOUNT_HEADERS } from "./accounts";
import { tableSheet } from "./page";
import { RUBRIC } from "./rubric";
import type { SampleSheet } from "./sheet";

export function dealsSheet(cells: Cells): SampleSheet {
  return tableSheet("Deals", cells, [
    { width: 72 },
    { width: 320 },
    { width: 200 },
    { width: 116 },
    { width: 112, note: "Closed Won and Closed Lost are closed; every other stage is open." },
    { width: 92, look: "money", note: "Some amounts are text on purpose: a plain SUM passes over them." },
    { width: 92, look: "date" },
    { width: 92, look: "date", note: "When the deal closed; for an open deal when it is expected to." },
    { width: 120 },
    { width: 108 },
    { width: 104, look: "date", note: "The last call, meeting or mail the owner logged. Blank: nothing." },
    { width: 104, look: "date", note: "When the lead behind the deal was created, where that is known." },
  ]);
}

export function touchesSheet(cells: Cells): SampleSheet {
  return tableSheet("Touches", cells, [{ width: 72 }, { width: 92, look: "date" }, { width: 112 }, { width: 270 }]);
}

export function accountsSheet(cells: Cells): SampleSheet {
  const width = ACCOUNT_HEADERS.length;
  const accounts = cells.length - 1;
  const widths = [200, 116, 108, 116, 116, 88, 128, 104, 196, 136, 124, 116, 92, 72];
  const looks = { 5: "whole", 6: "money", 9: "whole", 10: "whole", 11: "date", 12: "whole" } as const;
  return tableSheet(
    "Accounts",
    cells.map((row, i) => (i === 0 ? [...row, "", "ICP tier"] : row)),
    [
      ...widths.map((pixels, column) => ({
        width: pixels,
        ...(column in looks ? { look: looks[column as keyof typeof looks] } : {}),
      })),
      {
        width: 84,
        look: "number" as const,
        note: "0 to 100, from the Rubric sheet. Change points there and scores follow.",
      },
      { width: 72, note: "A from 80, B from 60, C from 40, D below." },
    ],
    {
      formulas: [
        { row: 0, column: width, formula: `=ICP_SCORE(A1:N${accounts + 1},Rubric!A1:F${RUBRIC.length})` },
        { row: 1, column: width + 1, formula: `=ICP_TIER(O2:O${accounts + 1})` },
      ],
    },
  );
}

export function rubricSheet(): SampleSheet {
  return tableSheet(
    "Rubric",
    RUBRIC,
    [
      { width: 140, note: "Several rows of one criterion: the best matching row counts." },
      { width: 116 },
      { width: 156, note: "A header of the Accounts sheet." },
      { width: 80, note: "is, is not, in, not in, contains, >, >=, <, <=, between, present or absent." },
      { width: 240 },
      { width: 84, note: "Points, or the word disqualify: a match sets the score to 0." },
    ],
    {
      formats: [{ area: { row: 1, column: 3, rows: RUBRIC.length - 1, columns: 3 }, role: "input" }],
    },
  );
}

export function leadsSheet(cells: Cells): SampleSheet {
  return tableSheet("Leads", cells, [
    { width: 72 },
    { width: 132 },
    { width: 200 },
    { width: 116 },
    { width: 108 },
    { width: 120, note: "Blank: handed off, but routed to nobody." },
    { width: 92, look: "date", note: "Day and time of the handoff from marketing to sales." },
    { width: 120, look: "date", note: "Day and time of the first outreach by sales. Blank: none yet." },
    { width: 92, look: "date" },
    { width: 92, look: "date" },
    { width: 108, look: "date" },
    { width: 104 },
  ]);
}

export function spendSheet(cells: Cells): SampleSheet {
  return tableSheet("Spend", cells, [{ width: 92, look: "date" }, { width: 116 }, { width: 92, look: "money" }]);
}

export function historySheet(cells: Cells): SampleSheet {
  return tableSheet("History", cells, [
    { width: 84 },
    { width: 116, note: "The stage that was entered. Some deals skip one, some step back." },
    { width: 92, look: "date" },
  ]);
}

export function snapshotSheet(cells: Cells): SampleSheet {
  return tableSheet("Snapshot", cells, [
    { width: 84, note: "All deals as they stood on 31 May 2026." },
    { width: 320 },
    { width: 116 },
    { width: 112 },
    { width: 92, look: "money" },
    { width: 92, look: "date" },
    { width: 92, look: "date", note: "When the deal closed; for an open deal when it was expected to." },
  ]);
}

export function statesSheet(cells: Cells): SampleSheet {
  return tableSheet("States", cells, [
    { width: 220 },
    { width: 140, note: "What the monthly review found." },
    { width: 92, look: "date" },
  ]);
}

export function movementsSheet(cells: Cells): SampleSheet {
  return tableSheet("Movements", cells, [
    { width: 220 },
    { width: 116 },
    { width: 84 },
    { width: 104, note: "start: what a customer paid when July 2025 began." },
    { width: 92, look: "money" },
  ]);
}
