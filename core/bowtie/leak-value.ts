import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { change, money, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { bowtieStageColumns } from "../tables/bowtie-stages";
import { noted } from "../tables/noted";
import { readStageMap, type Joint } from "./stage-map";

const columnsRead = {
  stage: bowtieStageColumns.stage,
  side: ifPresent(bowtieStageColumns.side),
  volume: bowtieStageColumns.volume,
  benchmark: ifPresent(bowtieStageColumns.benchmark),
};

export interface LeakValueArguments {
  readonly stages: Table<typeof columnsRead>;
  readonly valueAtEnd: number;
  readonly lift: number;
}

export interface LeakValueRow {
  readonly stage: string;
  readonly conversion: number | undefined;
  readonly raisedTo: number | undefined;
  readonly extraAtEnd: number | undefined;
  readonly money: number | undefined;
}

/**
 * What each joint would be worth if it alone converted better: what more would reach the
 * last stage, and its money.
 *
 * Conventions: a joint is raised to its benchmark where it has one above its conversion, else
 * by lift, a relative change, but never above 100 %; a joint at or above 100 % stays. Because
 * conversions multiply, a relative lift is worth the same at every joint that has room for
 * it, so it is the benchmarks that tell joints apart. Ties keep the order of the stages.
 */
export function leakValue({ stages, valueAtEnd, lift }: LeakValueArguments): Report<LeakValueRow> | Refusal {
  const map = readStageMap(stages);
  if (isRefusal(map)) return map;
  const { volume } = stages;
  const blank = volume.findIndex(Number.isNaN);
  if (blank >= 0) return refuse.missing(place(stages.name, stages.rowNumber(blank), "Volume"), "a number");
  const end = volume[volume.length - 1];
  // What happens beyond a stage that nobody reached is open for every joint before it.
  const empty = volume.subarray(0, -1).lastIndexOf(0);
  const found = map.joints.map((joint, i): LeakValueRow => {
    const { raisedTo, gain } = raised(joint, lift);
    const extraAtEnd = empty > i && gain !== 0 ? undefined : extraFrom(volume[i], end, gain, raisedTo);
    return {
      stage: map.stages[i],
      conversion: joint.conversion,
      raisedTo,
      extraAtEnd,
      money: extraAtEnd === undefined ? undefined : extraAtEnd * valueAtEnd,
    };
  });
  const unknown = found.filter(({ extraAtEnd }) => extraAtEnd === undefined).length;
  return {
    rows: found.sort((a, b) => (b.extraAtEnd ?? -Infinity) - (a.extraAtEnd ?? -Infinity) || 0),
    notes: noted(
      unknown,
      "joint without a result, as a volume of 0 leaves a conversion open",
      "joints without a result, as a volume of 0 leaves a conversion open",
    ),
  };
}

interface Raise {
  readonly raisedTo: number | undefined;
  /** Raised to ÷ conversion − 1; undefined where the conversion is 0 or open. */
  readonly gain: number | undefined;
}

function raised({ conversion, benchmark }: Joint, lift: number): Raise {
  if (conversion === undefined) return { raisedTo: undefined, gain: undefined };
  if (benchmark !== undefined && benchmark > conversion) {
    return { raisedTo: benchmark, gain: conversion === 0 ? undefined : benchmark / conversion - 1 };
  }
  if (conversion >= 1 || conversion === 0) return { raisedTo: conversion, gain: 0 };
  const isCapped = conversion * (1 + lift) > 1;
  return isCapped ? { raisedTo: 1, gain: 1 / conversion - 1 } : { raisedTo: conversion * (1 + lift), gain: lift };
}

/** Where nobody passes the last joint yet there is nothing to multiply: its benchmark alone says how many would. */
function extraFrom(
  volume: number,
  end: number,
  gain: number | undefined,
  raisedTo: number | undefined,
): number | undefined {
  if (gain !== undefined) return end * gain;
  return raisedTo === undefined ? undefined : volume * raisedTo;
}

const HEADERS = ["Stage", "Side", "Volume", "Benchmark"];
const RESULT_HEADERS = ["Stage", "Conversion", "Raised to", "Extra at end", "Money"];

export default card(leakValue, {
  name: "LEAK_VALUE",
  family: "bowtie",
  summary: "What each joint of the bowtie would be worth if it converted better",
  params: {
    stages: table({
      help: "The stages in order, as BOWTIE takes them: Stage, Volume, and where you have one a Benchmark.",
      columns: columnsRead,
    }),
    valueAtEnd: money({ help: "What one more in the last stage is worth.", atLeast: 0 }),
    lift: change({
      help: "By how much a conversion is raised where no benchmark lies above it, relative: 10% makes 20% into 22%.",
      atLeast: 0,
      default: 0.1,
    }),
  },
  returns: rows("One row per joint, named for the stage it leaves, richest first. Notes follow.", {
    stage: column("Stage", "text", "The stage before the joint."),
    conversion: column("Conversion", "percent", "Conversion to the next stage today."),
    raisedTo: column("Raised to", "percent", "The benchmark, or the conversion with the lift; at most 100 %."),
    extraAtEnd: column("Extra at end", "number", "How many more reach the last stage, all other joints as they are."),
    money: column("Money", "money", "Extra at end × value at end."),
  }),
  law: "Extra at end = volume of the last stage × (raised to ÷ conversion − 1): one joint raised, the rest held. Raised to = the benchmark where it is above the conversion, else conversion × (1 + lift), at most 100 %.",
  source: "Revenue Bowtie, the framework catalogue of The Starr Conspiracy; arithmetic.",
  question: "Which leak is worth the most money to close?",
  examples: [
    {
      given: [
        [
          HEADERS,
          ["MQL", "acquisition", 1000, "30%"],
          ["SQL", "acquisition", 250, "25%"],
          ["Won", "acquisition", 50, "90%"],
          ["Renewed", "retention", 45, ""],
        ],
        10000,
      ],
      gives: [
        RESULT_HEADERS,
        ["SQL", 0.2, 0.25, 11.25, 112500],
        ["MQL", 0.25, 0.3, 9, 90000],
        ["Won", 0.9, 0.99, 4.5, 45000],
      ],
    },
    {
      given: [
        [
          ["Stage", "Volume"],
          ["Trial", 200],
          ["Paid", 50],
          ["Renewed", 48],
        ],
        500,
        "20%",
      ],
      gives: [RESULT_HEADERS, ["Trial", 0.25, 0.3, 9.6, 4800], ["Paid", 0.96, 1, 2, 1000]],
    },
    {
      given: [
        [
          ["Stage", "Volume"],
          ["Trial", -5],
        ],
        500,
      ],
      refuses: "OUT_OF_RANGE",
    },
  ],
  see: ["BOWTIE", "VELOCITY_SENSITIVITY"],
  terms: [],
});
