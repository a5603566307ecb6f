/** Random movements of recurring revenue from a seed: the cells of a messy sheet, and clean rows for SQL. */
import type { Cell } from "../../core/kernel/cells";
import type { Value } from "./duckdb";
import { drawFrom, oneOf } from "./random-tables";

const WORDS = {
  start: ["start", "Opening", "opening balance"],
  new: ["new", "New business"],
  expansion: ["expansion", "Upsell", "cross-sell"],
  contraction: ["contraction", "DOWNGRADE"],
  churn: ["churn", "lost", "Cancelled"],
  reactivation: ["reactivation", "Win-back", "reactivated"],
  still: ["no_change", "renewal"],
} as const;
type Kind = keyof typeof WORDS;

/** How one sheet writes the months of 2026; each spelling sorts otherwise as text. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
const SPELLINGS: readonly ((month: number) => Cell)[] = [
  (month) => `2026-${String(month).padStart(2, "0")}`,
  (month) => `${MONTHS[month - 1]} 2026`,
  (month) => `Q${((month - 1) % 4) + 1} ${2026 + Math.floor((month - 1) / 4)}`,
  (month) => `${month}/1/2026`,
];

export interface RandomMovements {
  readonly cells: Cell[][];
  /** period (1 is the earliest), label, kind, amount, segment, account (null where the row names none) */
  readonly rows: readonly (readonly Value[])[];
}

export function randomMovements(seed: number): RandomMovements {
  const draw = drawFrom(seed);
  const spelling = draw(SPELLINGS.length);
  const months = 1 + draw(6);
  const reopens = draw(3) === 0;
  const cells: Cell[][] = [["Segment", "ARR change", "Customer", "Movement type", "Month"]];
  const rows: Value[][] = [];
  for (let i = 3 + draw(40); i > 0; i--) {
    const month = 1 + draw(months);
    const kind = oneOf<Kind>(draw, ["start", "new", "expansion", "contraction", "churn", "reactivation", "still"]);
    if (kind === "start" && month > 1 && !reopens) continue;
    // Quarters of money: sums of them are exact, so that nothing is almost 0.
    const amount = draw(10) === 0 ? null : draw(40_000) / 4;
    const isLoss = kind === "contraction" || kind === "churn" || kind === "still";
    const written = amount === null ? "" : isLoss && draw(2) === 0 ? -amount : amount;
    const segment = oneOf(draw, ["SMB", "Enterprise", "Mid-market", ""]);
    const period = SPELLINGS[spelling](month);
    // A row with neither account nor amount is none at all, so every row without an amount has an account.
    const account = amount !== null && draw(40) === 0 ? null : `A-${draw(8)}`;
    cells.push([
      segment,
      typeof written === "number" && draw(3) === 0
        ? written.toLocaleString("en-US", { minimumFractionDigits: 2 })
        : written,
      account ?? "",
      oneOf(draw, WORDS[kind]),
      period,
    ]);
    const label = spelling === 3 ? `2026-0${month}-01` : String(period);
    rows.push([month, label, kind, amount, segment || "(blank)", account]);
    if (draw(12) === 0) cells.push(["", "", "", "", oneOf(draw, ["", "2020-01"])]);
  }
  return { cells, rows };
}
