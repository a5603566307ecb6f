import type { TextColumn } from "../kernel/text-column";
import { foldGroup, noteOtherSpellings } from "../kernel/group-words";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { foldHeader } from "../kernel/headers";
import type { Table } from "../kernel/table-shape";
import type { spendColumns } from "../tables/spend";
import { bookedOf, claimantName, claimantsByCredit, creditsOf, type Credits } from "./credit";
import type { Journeys } from "./journeys";
import { firstTouch, lastTouch } from "./positional";

/** Spend and credit of one name. */
export interface SpendLine {
  /** As the touches spell it, else as the spend does. */
  readonly name: string;
  /** Undefined where spend has no row of the name. */
  spend: number | undefined;
  /** Credited revenue. */
  first: number;
  last: number;
  weighted: number;
  /** Won deals by the shares of them that the weighted model credits. */
  deals: number;
  readonly isTouched: boolean;
}

/** Credit joined to spend by name: largest spend first, then by weighted credit. */
export function spendLines(
  journeys: Journeys,
  weighted: Credits,
  spend: Table<typeof spendColumns>,
  by: string,
): readonly SpendLine[] | Refusal {
  const names = namesOf(spend, by);
  if (isRefusal(names)) return names;
  noteOtherSpellings(names.words, journeys.claimants.words, by, spend);
  const first = creditsOf(journeys, firstTouch);
  const last = creditsOf(journeys, lastTouch);

  const lines = new Map<string, SpendLine>();
  const lineOf = (name: string, isTouched: boolean): SpendLine => {
    const key = foldGroup(name);
    const line = lines.get(key) ?? { name, spend: undefined, first: 0, last: 0, weighted: 0, deals: 0, isTouched };
    lines.set(key, line);
    return line;
  };
  for (const code of claimantsByCredit(journeys, weighted.revenue, bookedOf(journeys).revenue)) {
    const line = lineOf(claimantName(journeys, code), true);
    line.first += first.revenue[code];
    line.last += last.revenue[code];
    line.weighted += weighted.revenue[code];
    line.deals += weighted.deals[code];
  }
  const spentOn = names.words.map((word) => word || "(blank)");
  for (let i = 0; i < spend.rows; i++) {
    const line = lineOf(spentOn[names.codes[i]], false);
    line.spend = (line.spend ?? 0) + (Number.isNaN(spend.spend[i]) ? 0 : spend.spend[i]);
  }
  return [...lines.values()].sort((a, b) => (b.spend ?? -1) - (a.spend ?? -1));
}

/** What the spend was for: the column headed as `by` says, else its Channel. */
function namesOf(spend: Table<typeof spendColumns>, by: string): TextColumn | Refusal {
  const wanted = foldHeader(by);
  if (spend.headers.some((header) => foldHeader(header) === wanted)) return spend.group(by, "by");
  if (wanted === "campaign" && spend.campaign !== undefined) return spend.campaign;
  const readable = wanted === "channel" ? ["Channel"] : [by, "Channel"];
  return spend.channel ?? refuse.missingEither(spend.name, readable, spend.headers);
}
