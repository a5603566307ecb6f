/** The answer of VELOCITY_BASELINE by segment, as an analyst would write it with arquero. */
import { op, table, type ColumnTable } from "arquero";
import type { Cell } from "../core/kernel/cells";
import type { Answer } from "./same-answer";
import type { DealOptions, Rows } from "./sample";

const WINDOW_DAYS = 365;
const [DEAL, SEGMENT, STAGE, AMOUNT, CREATED, CLOSED, OWNER, SOURCE] = [0, 1, 2, 3, 4, 5, 6, 7];

interface Levers {
  readonly segment?: string;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly value: number;
  readonly cycle: number;
}

export function arqueroBaseline(rows: Rows, dates: DealOptions["dates"]): Answer {
  const readDay = dates === "serial" ? (cell: Cell) => (cell === "" ? null : cell) : dayOf;
  const column = (at: number, read: (cell: Cell) => unknown) => {
    const values = new Array<unknown>(rows.length - 1);
    for (let row = 1; row < rows.length; row++) values[row - 1] = read(rows[row][at]);
    return values;
  };
  const asIs = (cell: Cell) => (cell === "" ? null : cell);
  const deals = table({
    deal: column(DEAL, asIs),
    segment: column(SEGMENT, asIs),
    stage: column(STAGE, asIs),
    amount: column(AMOUNT, asIs),
    created: column(CREATED, readDay),
    closed: column(CLOSED, readDay),
    owner: column(OWNER, asIs),
    source: column(SOURCE, asIs),
  })
    .derive({
      isWon: (d: { stage: string }) => d.stage === "Closed Won",
      isLost: (d: { stage: string }) => d.stage === "Closed Lost",
    })
    .derive({
      decided: (d: { isWon: boolean; isLost: boolean; closed: number }) => (d.isWon || d.isLost ? d.closed : null),
    });
  const [latest] = deals.rollup({ created: op.max("created"), closed: op.max("decided") }).objects() as {
    created: number;
    closed: number;
  }[];
  const counted = deals
    .params({
      asOf: Math.max(latest.created, latest.closed),
      from: Math.max(latest.created, latest.closed) - WINDOW_DAYS,
    })
    .derive({
      open: (d: { decided: number | null; created: number }, $: { asOf: number }) =>
        (d.decided === null || d.decided > $.asOf) && !(d.created > $.asOf) ? 1 : 0,
      won: (d: { isWon: boolean; closed: number }, $: { asOf: number; from: number }) =>
        d.isWon && d.closed > $.from && d.closed <= $.asOf ? 1 : 0,
      lost: (d: { isLost: boolean; closed: number }, $: { asOf: number; from: number }) =>
        d.isLost && d.closed > $.from && d.closed <= $.asOf ? 1 : 0,
    })
    .derive({
      wonAmount: (d: { won: number; amount: number }) => (d.won === 1 ? d.amount : null),
      wonCycle: (d: { won: number; closed: number; created: number }) => (d.won === 1 ? d.closed - d.created : null),
    });
  return new Map(
    [...levers(counted.groupby("segment")), ...levers(counted)].map(({ segment, open, won, lost, value, cycle }) => {
      const winRate = won / (won + lost);
      return [segment ?? "Total", [open, value, winRate, cycle, (open * value * winRate) / cycle, open, won, lost]];
    }),
  );
}

function levers(counted: ColumnTable): Levers[] {
  return counted
    .rollup({
      open: op.sum("open"),
      won: op.sum("won"),
      lost: op.sum("lost"),
      value: op.mean("wonAmount"),
      cycle: op.mean("wonCycle"),
    })
    .objects() as Levers[];
}

function dayOf(cell: Cell): number | null {
  return cell === "" ? null : Date.parse(cell as string) / 86_400_000;
}
