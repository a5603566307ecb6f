/** The headline numbers of a board pack: each a formula over the figures, now and one period before. */
import type { NumberLook } from "../../host/changes";
import type { BoardFigures } from "./board-figures";
import { lookUp, type Figure } from "./figure";

export interface Headline {
  readonly label: string;
  readonly look: NumberLook;
  /** Formulas without their `=`. */
  readonly now: string;
  /** Undefined where the table knows no period before. */
  readonly before: string | undefined;
  readonly better: "higher" | "lower";
}

const TOTAL = "Total";

const LEVERS: readonly (readonly [string, string, NumberLook, Headline["better"]])[] = [
  ["Velocity per day", "Velocity per day", "money", "higher"],
  ["Open opportunities", "Opportunities", "whole", "higher"],
  ["Average deal value", "Average deal value", "money", "higher"],
  ["Win rate", "Win rate", "percent", "higher"],
  ["Cycle days", "Cycle days", "days", "lower"],
  ["Deals won", "Won", "whole", "higher"],
];

export function headlines({ figures }: BoardFigures): readonly Headline[] {
  const { now, before, funnel, response, retention, disputes, hygiene } = figures;
  return [
    ...(now === undefined ? [] : LEVERS.map((lever) => leverLine(lever, now, before))),
    ...totals(funnel, [
      ["MQL to SAL", "MQL to SAL", "percent", "higher"],
      ["Leads rejected", "Rejection rate", "percent", "lower"],
    ]),
    ...totals(response, [["Leads answered in time", "Compliance", "percent", "higher"]]),
    ...totals(retention, [
      ["Net revenue retention (NRR)", "NRR", "percent", "higher"],
      ["Gross revenue retention (GRR)", "GRR", "percent", "higher"],
    ]),
    ...totals(disputes, [["Revenue disputed between models", "Disputed", "money", "lower"]]),
    ...(hygiene === undefined ? [] : [hygieneLine(hygiene)]),
  ];
}

function leverLine(
  [label, header, look, better]: (typeof LEVERS)[number],
  now: Figure,
  before: Figure | undefined,
): Headline {
  return {
    label,
    look,
    better,
    now: lookUp(now, TOTAL, header),
    before: before && lookUp(before, TOTAL, header),
  };
}

function totals(figure: Figure | undefined, lines: typeof LEVERS): readonly Headline[] {
  if (figure === undefined) return [];
  return lines.map(([label, header, look, better]) => ({
    label,
    look,
    better,
    now: lookUp(figure, TOTAL, header),
    before: undefined,
  }));
}

/** The last row of PIPELINE_BLINDNESS: open value that passes every check. */
function hygieneLine(hygiene: Figure): Headline {
  const rows = hygiene.answer.rows;
  const last = rows[rows.length - 1].text("Check");
  return {
    label: "Open value that passes every check",
    look: "percent",
    better: "higher",
    now: lookUp(hygiene, last, "Share of open value"),
    before: undefined,
  };
}
