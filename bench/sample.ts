/**
 * A made-up company's exports at any size, the same on every machine. Rows stand in no
 * order: what a sorted export would spare is not spared here.
 */
import type { Cell } from "../core/kernel/cells";
import { printDate } from "../core/written/dates";

export type Rows = Cell[][];

const FIRST_DAY = 45292; // 2024-01-01
const DAYS = 900;
const SEGMENTS = ["Enterprise", "Mid-market", "Small business", "Public sector", "Partner"];
const OPEN_STAGES = ["Discovery", "Qualification", "Proposal", "Negotiation"];
const SOURCES = ["Organic search", "Paid search", "Webinar", "Events", "Partner", "Referral", "Outbound", "Direct"];
const CHANNELS = ["Organic search", "Paid search", "Paid social", "Webinar", "Email", "Events", "Outbound", "Direct"];

/** A small generator of equally likely numbers in [0, 1) (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function dealId(number: number): string {
  return `006-${String(number).padStart(7, "0")}`;
}

export interface DealOptions {
  readonly count: number;
  readonly dates: "serial" | "ISO";
}

/** Eight columns; six in ten deals closed, one in twenty without an amount. */
export function sampleDeals({ count, dates }: DealOptions): Rows {
  const chance = numbersFrom(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)];
  const day = (serial: number): Cell => (dates === "serial" ? serial : printDate(serial));
  const deals: Rows = [["Deal ID", "Segment", "Stage", "Amount", "Created", "Close Date", "Owner", "Lead Source"]];
  for (let i = 0; i < count; i++) {
    const created = FIRST_DAY + Math.floor(chance() * DAYS);
    const fate = chance();
    const stage = fate < 0.2 ? "Closed Won" : fate < 0.6 ? "Closed Lost" : pick(OPEN_STAGES);
    const closed = created + 10 + Math.floor(chance() * 200);
    const isExpected = fate >= 0.6;
    const amount = Math.round(chance() * 25_000_000) / 100;
    deals.push([
      dealId(i),
      pick(SEGMENTS),
      stage,
      chance() < 0.05 ? "" : chance() < 0.125 ? amount : Math.round(amount),
      day(created),
      isExpected && chance() < 0.5 ? "" : day(closed),
      `Owner ${Math.floor(chance() * 60)}`,
      pick(SOURCES),
    ]);
  }
  return deals;
}

export function channelNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `Channel ${i + 1}`);
}

/** Four columns; about ten touches a deal, some after the close, some of deals nobody knows. */
export function sampleTouches(count: number, deals: Rows, channels: readonly string[] = CHANNELS): Rows {
  const chance = numbersFrom(11);
  const touches: Rows = [["Deal ID", "Touch Date", "Channel", "Campaign"]];
  for (let i = 0; i < count; i++) {
    const deal = 1 + Math.floor(chance() * (deals.length - 1));
    const created = deals[deal][4] as number;
    const minute = Math.floor((created - 60 + chance() * 240) * 1440);
    touches.push([
      chance() < 0.01 ? dealId(deals.length + deal) : deals[deal][0],
      minute / 1440,
      channels[Math.floor(chance() * channels.length)],
      `Campaign ${Math.floor(chance() * 40)}`,
    ]);
  }
  return touches;
}

/**
 * Cells as a host hands them over: every value of a call arrives newly made, through JSON, so
 * no text is shared between rows and none was ever looked up before.
 */
export function handedOver(rows: Rows): () => Rows {
  const message = JSON.stringify(rows);
  return () => JSON.parse(message) as Rows;
}
