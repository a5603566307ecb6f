import type { Cell, Cells } from "../../core/kernel/cells";
import { LAST_DAY, workday } from "./calendar";
import type { Deal } from "./deals";
import type { MessNote } from "./mess";
import { seededRandom } from "./random";
import type { Touch } from "./touches";

export const ACTIVITY_HEADERS = ["Last Activity", "Lead Created"] as const;

/**
 * Two more columns behind a Deals export: the last thing its owner logged, which for some
 * open deals is long ago or nothing, and when the lead behind it was created, unknown for some.
 */
export function withActivity(
  seed: number,
  dealCells: Cells,
  deals: readonly Deal[],
  touches: readonly Touch[],
): { readonly cells: Cells; readonly notes: readonly MessNote[] } {
  const random = seededRandom(seed, "activity");
  const firstTouch = new Map<string, number>();
  for (const { deal, when } of touches) if (!firstTouch.has(deal)) firstTouch.set(deal, when);
  const cellsOf = new Map(
    deals.map((deal): [string, readonly Cell[]] => {
      const { id, created, closed, outcome } = deal;
      const quiet = Math.round(outcome === "open" ? random.skewed(13, 0.8) : random.between(0, 4));
      const end = outcome === "open" || closed === undefined ? LAST_DAY : closed;
      const isLogged = outcome !== "open" || random.chance(0.93);
      const opened = firstTouch.get(id);
      const isKnown = random.chance(0.9);
      const share = random.next();
      return [
        id,
        [
          isLogged ? Math.max(created, workday(end - quiet, end)) : "",
          isKnown && opened !== undefined ? Math.min(created, Math.floor(opened + share * (created - opened))) : "",
        ],
      ];
    }),
  );
  const [headers, ...rows] = dealCells;
  const cells = rows.map((row): Cell[] => [...row, ...(cellsOf.get(String(row[0])) ?? ["", ""])]);
  const unlogged = deals.filter(({ id }) => cellsOf.get(id)?.[0] === "").length;
  const unknown = deals.filter(({ id }) => cellsOf.get(id)?.[1] === "").length;
  return {
    cells: [[...headers, ...ACTIVITY_HEADERS], ...cells],
    notes: [
      { what: "open deals without an activity", count: unlogged, read: "found by the check for stale deals" },
      {
        what: "deals without a day their lead was created",
        count: unknown,
        read: "w: that share goes to the other milestones",
      },
    ],
  };
}
