/** A small company for the sidebar's tests: the same deals and touches every time. */
import type { SheetCells } from "../../src/host/memory-document";

const CHANNELS = ["Paid search", "Webinar", "Email", "Events", "Organic", "Partner", "Direct", "Outbound"];
const SEGMENTS = ["Enterprise", "Mid-market", "SMB"];
/** 2025-01-01 */
const START = 45658;

/** Numbers that look random and never change. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function makeCompany(deals: number): readonly SheetCells[] {
  const next = sequence(7);
  const dealRows: (string | number)[][] = [["Deal ID", "Segment", "Stage", "Amount", "Create Date", "Close Date"]];
  const touchRows: (string | number)[][] = [["Deal ID", "Touch Date", "Channel", "Campaign"]];
  for (let d = 1; d <= deals; d++) {
    const segment = SEGMENTS[Math.floor(next() * SEGMENTS.length)];
    const created = START + Math.floor(next() * 400);
    const cycle = 20 + Math.floor(next() * 120);
    const fate = next();
    const stage = fate < 0.3 ? "Closed Won" : fate < 0.75 ? "Closed Lost" : "Proposal";
    const amount = Math.round(
      (segment === "Enterprise" ? 90_000 : segment === "SMB" ? 9_000 : 32_000) * (0.5 + next()),
    );
    dealRows.push([`D-${d}`, segment, stage, amount, created, created + cycle]);
    const touches = Math.floor(next() * 6);
    for (let t = 0; t < touches; t++) {
      const early = t === 0;
      const channel = CHANNELS[Math.floor(next() * (early ? 4 : 8)) % (early ? 4 : 8)];
      const place = early ? channel : CHANNELS[(CHANNELS.indexOf(channel) + 2) % 8];
      touchRows.push([
        `D-${d}`,
        created + Math.floor((cycle * (t + 1)) / (touches + 1)),
        place,
        `${place} ${1 + (d % 3)}`,
      ]);
    }
  }
  return [
    { name: "Deals", cells: dealRows },
    { name: "Touches", cells: touchRows },
    { name: "Notes", cells: [] },
  ];
}

export const company: readonly SheetCells[] = makeCompany(240);

/** The same deals with an amount and a close date under headers nobody recognises. */
export const oddCompany: readonly SheetCells[] = company.map(({ name, cells }) => ({
  name,
  cells: cells.map((row, r) =>
    r === 0 && name === "Deals" ? ["Deal ID", "Segment", "Stage", "Booked EUR", "Create Date", "Finished"] : row,
  ),
}));
