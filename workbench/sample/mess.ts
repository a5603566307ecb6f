/**
 * The mess that every real export has, put in on purpose, all of it here. Nothing of
 * it is refused: each kind must be read as a person would read it, or be counted in
 * a note.
 *
 * Deals: amounts typed as text (`$48,500`, `186k`, `1.2m`); dates as ISO text;
 * spaces behind a segment, a stage or an owner; stages numbered `6 - Closed Won`;
 * open deals without an owner; a blank row in the middle; won deals that nobody
 * touched; and, from deals.ts, open deals whose expected close is past or missing.
 * Touches: some after the deal's close; some of a deal that is not in Deals; dates
 * as ISO text; spaces behind a channel. Leads, from leads.ts: some in limbo.
 *
 * Open deals keep plain amounts, so that a SUMIFS over them is right.
 */
import type { Cell, Cells } from "../../core/kernel/cells";
import { printDate } from "../../core/written/dates";
import { LAST_DAY, workday } from "./calendar";
import type { Deal } from "./deals";
import type { Channel } from "./segments";
import type { Touch } from "./touches";

export const DEAL_HEADERS = [
  "Deal ID",
  "Deal Name",
  "Account",
  "Segment",
  "Stage",
  "Amount",
  "Create Date",
  "Close Date",
  "Owner",
  "Lead Source",
] as const;
export const TOUCH_HEADERS = ["Deal ID", "Touch Date", "Channel", "Campaign"] as const;

/** What was put in, for the Start sheet to own up to. */
export interface MessNote {
  readonly what: string;
  readonly count: number;
  readonly read: string;
}
export interface Messy {
  readonly cells: Cells;
  readonly notes: readonly MessNote[];
}

/** `count` items, evenly spread over the list and away from its ends. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / count)]);
}

/** Three won deals that no touch was ever recorded for. */
export function untouchedDeals(deals: readonly Deal[]): ReadonlySet<string> {
  return new Set(
    spread(
      deals.filter(({ outcome }) => outcome === "won"),
      3,
    ).map(({ id }) => id),
  );
}

const withCommas = (amount: number) => `$${String(amount).replace(/\B(?=(\d{3})+$)/g, ",")}`;

export function messyDeals(
  deals: readonly Deal[],
  sources: ReadonlyMap<string, Channel>,
  untouched: ReadonlySet<string>,
): Messy {
  const rows = deals.map((deal): Cell[] => [
    deal.id,
    deal.name,
    deal.account.name,
    deal.account.segment,
    deal.stage,
    deal.amount,
    deal.created,
    deal.closed ?? "",
    deal.owner,
    sources.get(deal.id) ?? "Direct",
  ]);
  const indexed = deals.map((deal, row) => ({ deal, row }));
  const won = indexed.filter(({ deal }) => deal.outcome === "won");
  const lost = indexed.filter(({ deal }) => deal.outcome === "lost");
  const open = indexed.filter(({ deal }) => deal.outcome === "open");
  const column = (header: (typeof DEAL_HEADERS)[number]) => DEAL_HEADERS.indexOf(header);
  const change = (row: number, header: (typeof DEAL_HEADERS)[number], mend: (cell: Cell) => Cell) => {
    rows[row][column(header)] = mend(rows[row][column(header)]);
  };

  const thousands = won.filter(({ deal }) => deal.amount >= 100000 && deal.amount % 1000 === 0);
  const large = lost.filter(({ deal }) => deal.account.segment === "Enterprise");
  const dollars = spread(
    won.filter(({ deal }) => deal.amount > 20000 && deal.amount < 100000),
    3,
  );
  const textAmounts = dollars.length + 2;
  for (const { row, deal } of dollars) change(row, "Amount", () => withCommas(deal.amount));
  change(thousands[Math.floor(thousands.length / 2)].row, "Amount", (amount) => `${Number(amount) / 1000}k`);
  change(large[Math.floor(large.length / 2)].row, "Amount", () => "1.2m");

  const textDates = [...spread(won, 2), ...spread(lost, 3)];
  textDates.forEach(({ row }, i) => {
    change(row, i % 2 === 0 ? "Create Date" : "Close Date", (serial) => printDate(Number(serial)));
  });

  const spaced = [
    ...spread(lost, 4).map(({ row }) => [row, "Segment"] as const),
    [spread(won, 5)[1].row, "Owner"] as const,
    [spread(lost, 7)[2].row, "Stage"] as const,
  ];
  for (const [row, header] of spaced) change(row, header, (text) => `${text} `);

  const numbered = spread(won, 4);
  for (const { row } of numbered) change(row, "Stage", () => "6 - Closed Won");
  const unowned = spread(open, 3);
  for (const { row } of unowned) change(row, "Owner", () => "");

  const middle = Math.floor(rows.length / 2);
  const blank = DEAL_HEADERS.map((): Cell => "");
  const late = open.filter(({ deal }) => deal.closed !== undefined && deal.closed < LAST_DAY).length;
  const undated = open.filter(({ deal }) => deal.closed === undefined).length;
  return {
    cells: [[...DEAL_HEADERS], ...rows.slice(0, middle), blank, ...rows.slice(middle)],
    notes: [
      { what: "amounts typed as text, such as $48,500 or 1.2m", count: textAmounts, read: "read as numbers" },
      { what: "dates as text, such as 2025-09-30", count: textDates.length, read: "read as dates" },
      {
        what: "spaces behind a segment, a stage or an owner",
        count: spaced.length,
        read: "left out when words are compared",
      },
      { what: "stages written 6 - Closed Won", count: numbered.length, read: "won, like the others" },
      { what: "blank row in the middle", count: 1, read: "skipped" },
      { what: "open deals without an owner", count: unowned.length, read: "counted as open" },
      {
        what: "open deals whose expected close is past",
        count: late,
        read: "open: an expected close is no close",
      },
      { what: "open deals without an expected close", count: undated, read: "open" },
      { what: "won deals that nobody touched", count: untouched.size, read: "in the row (unattributed)" },
    ],
  };
}

export function messyTouches(touches: readonly Touch[], deals: readonly Deal[]): Messy {
  const closedEarly = deals.filter(
    ({ outcome, closed }) => outcome === "won" && closed !== undefined && closed < LAST_DAY - 30,
  );
  const after = spread(closedEarly, 6).map((deal, i): Touch => ({
    deal: deal.id,
    when: workday((deal.closed ?? 0) + 6 + 3 * i),
    channel: "Email",
    campaign: "Email - welcome",
  }));
  const unknown = spread(touches, 2).map((touch, i): Touch => ({ ...touch, deal: `D-${901 + 7 * i}` }));
  const all = [...touches, ...after, ...unknown].sort((a, b) => a.when - b.when);
  const rows = all.map((touch): Cell[] => [touch.deal, touch.when, touch.channel, touch.campaign]);

  const textDates = spread(rows, 4);
  for (const row of textDates) row[1] = printDate(Number(row[1]));
  const spaced = spread(rows, 5);
  for (const row of spaced) row[2] = `${row[2]} `;
  return {
    cells: [[...TOUCH_HEADERS], ...rows],
    notes: [
      {
        what: "touches after the deal's close",
        count: after.length,
        read: "left out, and counted in a note",
      },
      {
        what: "touches of a deal that is not in Deals",
        count: unknown.length,
        read: "left out, and counted in a note",
      },
      {
        what: "touch dates as text or channels with a space behind",
        count: textDates.length + spaced.length,
        read: "read as they are meant",
      },
    ],
  };
}
