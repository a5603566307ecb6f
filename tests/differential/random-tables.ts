/**
 * Random deals and touches from a seed, twice over: as the cells of a messy export, and as
 * clean rows for SQL. The mess is in the spelling only; what a row means is drawn first.
 */
import type { Cell } from "../../core/kernel/cells";
import type { Value } from "./duckdb";

export type Draw = (below: number) => number;

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function oneOf<T>(draw: Draw, items: readonly T[]): T {
  return items[draw(items.length)];
}

const DAY = 46000;
const OUTCOMES = ["won", "won", "lost", "open"] as const;
const STAGES: Readonly<Record<(typeof OUTCOMES)[number], readonly Cell[]>> = {
  won: ["Closed Won", "won", "6 - Closed Won (renewal)", "WON"],
  lost: ["Closed Lost", "lost", "Disqualified", "7. Closed Lost"],
  open: ["Proposal", "Negotiation", "", "Commit"],
};

export interface Spelling {
  readonly amount: (amount: number) => Cell;
  readonly day: (serial: number) => Cell;
}

/** How one export writes its numbers and dates: a column keeps to one way, so that it can be read. */
export function spellingFrom(draw: Draw): Spelling {
  const locale = oneOf(draw, ["en-US", "de-DE", ""]);
  const iso = draw(2) === 0;
  return {
    amount: (amount) => {
      if (locale === "" || draw(3) === 0) return amount;
      const text = new Intl.NumberFormat(locale, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      }).format(Math.abs(amount));
      const money = locale === "en-US" ? `$${text}` : `${text} €`;
      return amount < 0 ? `(${money})` : money;
    },
    day: (serial) =>
      iso && serial === Math.floor(serial) ? new Date((serial - 25569) * 86400000).toISOString().slice(0, 10) : serial,
  };
}

/** A day around the middle of the table, sometimes with a quarter of a day behind it. */
export function dayFrom(draw: Draw, from: number, to: number): number {
  return DAY + from + draw(to - from) + (draw(3) === 0 ? draw(4) / 4 : 0);
}

export interface Tables {
  readonly dealCells: Cell[][];
  readonly touchCells: Cell[][];
  /** deal, outcome, amount, created, closed, segment */
  readonly deals: readonly (readonly Value[])[];
  /** line, deal, moment, channel, campaign */
  readonly touches: readonly (readonly Value[])[];
}

export function randomTables(seed: number): Tables {
  const draw = drawFrom(seed);
  const dealSpelling = spellingFrom(draw);
  const touchSpelling = spellingFrom(draw);
  const dealCells: Cell[][] = [
    ["Owner", "Opportunity ID", "Deal Value", "Stage Name", "Segment", "Create Date", "close_date__c"],
  ];
  const touchCells: Cell[][] = [["Campaign Name", "Opportunity ID", "Touch Date", "Channel"]];
  const deals: Value[][] = [];
  const touches: Value[][] = [];

  const count = 5 + draw(36);
  for (let d = 0; d < count; d++) {
    const outcome = oneOf(draw, OUTCOMES);
    const segment = oneOf(draw, ["SMB", "Enterprise", "Mid-market", "Public", null]);
    const amount =
      draw(6) === 0 ? null : draw(12) === 0 ? -(1 + draw(9000)) : draw(12) === 0 ? 0 : (1 + draw(10_000_000)) / 100;
    const created = draw(8) === 0 ? null : dayFrom(draw, -500, 40);
    const closed = draw(6) === 0 ? null : draw(6) === 0 && created !== null ? created : dayFrom(draw, -420, 60);
    const id = draw(25) === 0 ? null : `D-${d}`;
    dealCells.push([
      oneOf(draw, ["Ada", "Grace", ""]),
      id,
      amount === null ? "" : dealSpelling.amount(amount),
      oneOf(draw, STAGES[outcome]),
      segment ?? "",
      created === null ? "" : dealSpelling.day(created),
      closed === null ? "" : dealSpelling.day(closed),
    ]);
    // A row without an id and without an amount is no deal.
    if (id !== null || amount !== null) deals.push([id, outcome, amount, created, closed, segment]);
    if (draw(15) === 0) dealCells.push(["", "", "", "", "", "", ""]);
  }

  const wide = draw(4) === 0;
  for (let t = draw(60); t > 0; t--) {
    const deal = draw(20) === 0 ? "D-unknown" : `D-${draw(count)}`;
    // Few different days, so that many touches share a time.
    const at = draw(15) === 0 ? null : wide ? dayFrom(draw, -420, 60) : DAY + draw(12) + oneOf(draw, [0, 0, 0.25, 0.5]);
    const channel = oneOf(draw, ["Email", "Paid search", "Webinar", "Direct", "Direct", "Events", null]);
    const campaign = oneOf(draw, ["Spring", "Summer", null]);
    touchCells.push([campaign ?? "", deal, at === null ? "" : touchSpelling.day(at), channel ?? ""]);
    touches.push([touches.length, deal, at, channel, campaign]);
  }
  return { dealCells, touchCells, deals, touches };
}
