/** What SLA_SCORECARD answered, one line per group. */
import { isTooFew } from "../../evidence/too-few";
import type { LiveAnswer } from "../../live/ask-live";
import type { AnswerRow } from "../../live/table-answer";

export interface Kept {
  readonly name: string;
  readonly leads: number;
  readonly met: number;
  readonly late: number;
  readonly waiting: number;
  readonly breached: number;
  /** Met, late or breached: those whose time has come. */
  readonly due: number;
  /** Met ÷ due; undefined where none is due. */
  readonly compliance: number | undefined;
  readonly medianHours: number | undefined;
  readonly p90Hours: number | undefined;
  readonly rejectionRate: number | undefined;
}

export interface Scorecard {
  /** Lowest compliance first; groups of which no lead is due last. */
  readonly groups: readonly Kept[];
  readonly total: Kept;
}

export function readScorecard(answer: LiveAnswer): Scorecard {
  const [, ...lines] = answer.cells;
  const groups = answer.rows.map((row, i) => readKept(row, String(lines[i][0])));
  return {
    groups: groups.sort((a, b) => (a.compliance ?? 2) - (b.compliance ?? 2)),
    total: readKept(answer.total(), "Total"),
  };
}

function readKept(row: AnswerRow, name: string): Kept {
  const [met, late, breached] = ["Met", "Late", "Breached"].map(row.count);
  return {
    name,
    leads: row.count("Leads"),
    met,
    late,
    waiting: row.count("Waiting"),
    breached,
    due: met + late + breached,
    compliance: row.number("Compliance"),
    medianHours: row.number("Median hours"),
    p90Hours: row.number("P90 hours"),
    rejectionRate: row.number("Rejection rate"),
  };
}

/** How functions call the group of leads that the header leaves blank: nobody is to be named for it. */
const NOBODY = "(blank)";

/** The group that keeps the promise least, among those with a name and enough due leads to say so. */
export function leastKept({ groups }: Scorecard): Kept | undefined {
  return groups.find(({ name, due }) => name !== NOBODY && !isTooFew(due));
}
