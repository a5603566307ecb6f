import type { Cell } from "../../core/kernel/cells";
import type { Deal } from "./deals";
import type { Channel } from "./segments";

/** Five of the larger wins, each claimed by more than one team: deal, claimant, amount. */
export function claimRows(deals: readonly Deal[], sources: ReadonlyMap<string, Channel>): readonly (readonly Cell[])[] {
  const won = deals.filter(({ id, outcome }) => outcome === "won" && sources.has(id));
  const largest = [...won].sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1)).slice(0, 5);
  return largest.flatMap(({ id, amount }, i): readonly (readonly Cell[])[] => [
    [id, "Marketing", amount],
    [id, "Sales", i % 2 === 0 ? amount : amount / 2],
    ...(sources.get(id) === "Partner" || i === 2 ? [[id, "Partners", amount / 4]] : []),
  ]);
}
