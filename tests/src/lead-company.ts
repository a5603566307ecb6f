/**
 * A small company's leads and recurring revenue, small enough to count by hand. Seen from its latest
 * event, day 46110: 27 leads are due under a day's limit, 13 of them touched in time, 5 late, 9 untouched
 * (6 of Grace's for ten days, 3 of nobody's for nine), and one of Ada's is not due. 28 MQLs, 14 SALs,
 * 7 SQLs, 4 won. Of 10 accounts at the start 8 are kept, 7 of them in
 * full, 3 of them expanded.
 */
import type { Cell } from "../../core/kernel/cells";
import type { SheetCells } from "../../src/host/memory-document";

/** 2026-03-19, a Thursday. */
const FIRST_DAY = 46100;

interface Lead {
  readonly owner: string;
  readonly source: string;
  readonly handedOff: number;
  /** Undefined where nobody touched it. */
  readonly touchedAfterHours?: number;
}

const leads: readonly Lead[] = [
  ...Array.from({ length: 12 }, (_, i): Lead => ({
    owner: "Ada",
    source: i % 2 === 0 ? "Webinar" : "Ebook",
    handedOff: FIRST_DAY,
    touchedAfterHours: i < 9 ? 10 : 30,
  })),
  ...Array.from({ length: 12 }, (_, i): Lead => ({
    owner: "Grace",
    source: i % 2 === 0 ? "Webinar" : "Ebook",
    handedOff: FIRST_DAY,
    ...(i < 6 && { touchedAfterHours: i < 4 ? 5 : 40 }),
  })),
  ...Array.from({ length: 3 }, (): Lead => ({ owner: "", source: "Ebook", handedOff: FIRST_DAY + 1 })),
  { owner: "Ada", source: "Ebook", handedOff: FIRST_DAY + 10 },
];

const HEADERS = [
  "Lead ID",
  "Lead Owner",
  "Lead Source",
  "MQL Date",
  "First touch",
  "Disposition",
  "SAL Date",
  "SQL Date",
  "Won Date",
];

/** The first so many leads reach a stage, two days after the handoff. */
const reached = (lead: number, volume: number): Cell => (lead < volume ? FIRST_DAY + 2 : "");

const leadCells: readonly (readonly Cell[])[] = [
  HEADERS,
  ...leads.map(({ owner, source, handedOff, touchedAfterHours }, i): readonly Cell[] => [
    `L-${i + 1}`,
    owner,
    source,
    handedOff,
    touchedAfterHours === undefined ? "" : handedOff + touchedAfterHours / 24,
    touchedAfterHours === undefined ? "" : i < 14 ? "Accepted" : "Bad fit",
    reached(i, 14),
    reached(i, 7),
    reached(i, 4),
  ]),
];

const movementCells: readonly (readonly Cell[])[] = [
  ["Account", "Period", "Type", "Amount"],
  ...Array.from({ length: 10 }, (_, i) => [`A-${i + 1}`, "2026-Q1", "start", 100]),
  ...["A-1", "A-2"].map((account) => [account, "2026-Q1", "churn", 100]),
  ["A-6", "2026-Q2", "contraction", 30],
  ...["A-3", "A-4", "A-5"].map((account) => [account, "2026-Q2", "expansion", 20]),
];

export const leadsOnly: readonly SheetCells[] = [{ name: "Leads", cells: leadCells }];
export const leadCompany: readonly SheetCells[] = [...leadsOnly, { name: "Movements", cells: movementCells }];

/** The same leads with a first touch under a header nobody recognises. */
export const oddLeads: readonly SheetCells[] = [
  {
    name: "Leads",
    cells: leadCells.map((row, r) => (r === 0 ? row.map((cell) => (cell === "First touch" ? "Called" : cell)) : row)),
  },
];
