/** What the spend of each channel returned under three models, as SPEND_RETURN says it, and what follows. */
import { textOf } from "../../../core/kernel/cells";
import type { Unmeasured } from "../../evidence/evidence";
import type { LoadedTable } from "../../data/load-tables";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { typed, wholeTable } from "../../live/live-argument";
import { requiredCard } from "../../plans/card-named";
import { numberGiven } from "../number-given";
import { journeyTerms, type AttributionFinding } from "./reconcile-tables";
import type { Settings } from "../settings";

export interface SpendLine {
  readonly name: string;
  /** Undefined where the spend has no such name. */
  readonly spend: number | undefined;
  /** Returns as multiples of the spend; undefined where nothing was spent. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly weighted: number | undefined;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly costPerWonDeal: number | undefined;
  /** "fund", "discuss", "cut", or in words why there is none. */
  readonly decision: string;
}

export interface SpendReturn {
  readonly kind: "spend";
  readonly by: string;
  /** Largest spend first; without what no touch counts for. */
  readonly lines: readonly SpendLine[];
  readonly total: number;
  /** Booked revenue as a multiple of all spend; undefined where nothing was spent. */
  readonly blended: number | undefined;
  readonly fundAt: number;
  readonly cutAt: number;
  readonly answer: LiveAnswer;
}

const { params } = requiredCard("SPEND_RETURN");

/** What holds while nothing is typed. */
export const SPEND_LIMITS = { fundAt: params.fundAt.fallback ?? "", cutAt: params.cutAt.fallback ?? "" };

export function readSpendReturn(
  { touches, deals, wished }: AttributionFinding,
  spend: LoadedTable,
  limits: Settings["spendLimits"],
): SpendReturn | Unmeasured {
  const fundAt = numberGiven(limits.fundAt.trim() || SPEND_LIMITS.fundAt);
  const cutAt = numberGiven(limits.cutAt.trim() || SPEND_LIMITS.cutAt);
  const answer = askLive("SPEND_RETURN", {
    touches: wholeTable(touches),
    deals: wholeTable(deals),
    spend: wholeTable(spend),
    weighted: typed(wished.weighted),
    fundAt: typed(fundAt),
    cutAt: typed(cutAt),
    ...journeyTerms(wished),
  });
  if (answer.kind === "unmeasured") return answer;
  const by = textOf(answer.cells[0][0]);
  const total = answer.total();
  return {
    kind: "spend",
    by,
    lines: answer.rows.slice(0, -1).map((row) => ({
      name: row.text(by),
      spend: row.number("Spend"),
      first: row.number("First return"),
      last: row.number("Last return"),
      weighted: row.number("Weighted return"),
      lowest: row.number("Lowest"),
      highest: row.number("Highest"),
      costPerWonDeal: row.number("Cost per won deal"),
      decision: row.text("Decision"),
    })),
    total: total.count("Spend"),
    blended: total.number("Weighted return"),
    fundAt: Number(fundAt),
    cutAt: Number(cutAt),
    answer,
  };
}
