/**
 * The cells that the pack's charts are drawn from: names in the first column, a series in each
 * further one, all of them formulas over the figures, so that the charts are live.
 */
import { LEVER_KEYS, LEVER_LABELS } from "../../../core/velocity/lever-names";
import type { ChartType, NumberLook } from "../../host/changes";
import { formulaText, reference } from "../formula-text";
import type { BoardFigures } from "./board-figures";
import { cellAt, lookUp, type Figure } from "./figure";

/** `$A$5` of a cell of the block, counted from its header row. */
export type At = (row: number, column: number) => string;

export interface ChartData {
  readonly title: string;
  readonly type: ChartType;
  readonly look: NumberLook;
  /** Those of the chart, then those it is worked out from. */
  readonly headers: readonly string[];
  /** How many of the columns the chart shows. */
  readonly shown: number;
  /** Words, or formulas with their `=`; as wide as the headers. */
  readonly rows: (at: At) => readonly (readonly string[])[];
}

export function chartData({ figures }: BoardFigures): readonly ChartData[] {
  const { now, before, models, funnel } = figures;
  return [
    ...(now === undefined ? [] : [bySegment(now)]),
    ...(now === undefined || before === undefined ? [] : bridge(before, now)),
    ...(models === undefined ? [] : [threeModels(models)]),
    ...(funnel === undefined ? [] : [joints(funnel)]),
  ];
}

/** More bars than this cannot be told apart on half a page. */
const MOST_BARS = 8;

function bySegment(now: Figure): ChartData {
  const { cells, rows } = now.answer;
  const velocity = cells[0].indexOf("Velocity per day");
  const lines = rows.length === 0 ? [rows.length + 2] : rows.slice(0, MOST_BARS).map((_, i) => i + 2);
  return {
    title: "What each segment makes in a day",
    type: "bars",
    look: "money",
    headers: ["Segment", "Velocity per day"],
    shown: 2,
    rows: () => lines.map((row) => [`=${cellAt(now, row, 0)}`, `=${cellAt(now, row, velocity)}`]),
  };
}

const LEVERS = LEVER_KEYS.map((key) => LEVER_LABELS[key]);

/**
 * From the velocity of one period before to that of now, lever by lever, by the contributions of
 * VELOCITY_BRIDGE. Each bar stands on where the one before it ended; a fall hangs down from there.
 * None where a lever has no number on one of the sides: there is then no bridge.
 */
function bridge(before: Figure, now: Figure): readonly ChartData[] {
  const sides = [before, now].map(({ answer }) => LEVERS.map((lever) => answer.total().number(lever)));
  if (sides.flat().some((lever) => lever === undefined)) return [];
  const four = (figure: Figure) => LEVERS.map((lever) => `=${lookUp(figure, "Total", lever)}`);
  const levers = (at: At, row: number) => reference(`${at(row, 6)}:${at(row, 9)}`);
  const contribution = (at: At, i: number) => {
    const split = formulaText("VELOCITY_BRIDGE", [levers(at, 1), levers(at, LEVERS.length + 2)]).slice(1);
    return `=INDEX(${split},${i + 2},4)`;
  };
  const blank = ["", "", "", ""];
  return [
    {
      title: "What moved velocity since one period before",
      type: "waterfall",
      look: "money",
      headers: ["Step", "Stands on", "Velocity", "Down", "Up", "Contribution", ...LEVERS],
      shown: 5,
      rows: (at) => [
        [
          "Before",
          "=0",
          `=${lookUp(before, "Total", "Velocity per day")}`,
          "=0",
          "=0",
          `=${at(1, 2)}`,
          ...four(before),
        ],
        ...LEVERS.map((lever, i) => {
          const row = i + 2;
          const [ended, own] = [`SUM(${at(1, 5)}:${at(row - 1, 5)})`, at(row, 5)];
          return [
            lever,
            `=MIN(${ended},${ended}+${own})`,
            "=0",
            `=MAX(-${own},0)`,
            `=MAX(${own},0)`,
            contribution(at, i),
            ...blank,
          ];
        }),
        ["Now", "=0", `=${lookUp(now, "Total", "Velocity per day")}`, "=0", "=0", "", ...four(now)],
      ],
    },
  ];
}

function threeModels(models: Figure): ChartData {
  const { cells, rows } = models.answer;
  const columns = ["First", "Last", "Weighted"].map((header) => cells[0].indexOf(header));
  const lines = rows.slice(0, MOST_BARS).map((_, i) => i + 2);
  return {
    title: "What each channel is credited with under three models",
    type: "columns",
    look: "money",
    headers: ["Channel", "First touch", "Last touch", "Weighted"],
    shown: 4,
    rows: () => lines.map((row) => [0, ...columns].map((column) => `=${cellAt(models, row, column)}`)),
  };
}

const JOINTS = ["MQL to SAL", "SAL to SQL", "SQL to won"];

function joints(funnel: Figure): ChartData {
  return {
    title: "How many leads pass each joint of the bowtie",
    type: "columns",
    look: "percent",
    headers: ["Joint", "Conversion"],
    shown: 2,
    rows: () => JOINTS.map((joint) => [joint, `=${lookUp(funnel, "Total", joint)}`]),
  };
}
